"""Breaking a title into balanced lines: as few as fit, then the longest as short as can be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from collections.abc import Iterator
from itertools import pairwise
from math import inf

Measure = Callable[[str], float]

WORD = re.compile("[\\S\u00a0\u2007\u202f]+")
"""What stands between two spaces that may be broken at."""
CLOSING = re.compile("[)\\]}»”’.,:;!?…%‰°–—/]+")
OPENING = re.compile("[(\\[{«“‘„¿¡§$€£#]+")
WIDE = re.compile(
    r"[\u2e80-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Characters of Chinese and Japanese, which are written without spaces; Korean has them."""
NOT_FIRST = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞヽヾ々〻・：；！？‼⁇⁈⁉…‥、。，．％℃!?,.:;%”’⁰¹²³⁴⁵⁶⁷⁸⁹"
)
NOT_LAST = frozenset("“‘￥＄£¥$")
QUOTED = re.compile("[「『《〈（][^」』》〉）]{1,8}[」』》〉）]")
"""A name or an aside that is short enough to stand whole on a line."""
HYPHENATED = re.compile("[A-Za-z\u00aa-\u058f\u1e00-\u1fff]")
"""Letters of scripts in which a word that is split bears a hyphen."""
SEAM = re.compile("[-‐–/_.]")
VOWELS = frozenset("aeiouyαεηιουωаеиоуыэюяіє")
ONE_SOUND = frozenset(("ch", "ck", "gh", "ph", "sh", "th", "sz", "cz", "rz"))
LEAST_PART = 3
"""The letters that a split leaves on either side."""
STARTS = "(«“„‘"
ENDS = ".,:;!?)»”’¹²³⁴⁵⁶⁷⁸⁹⁰\u00a0\u200f"
JOINERS = frozenset(
    [
        *("and", "or", "to", "und", "oder", "bis", "et", "ou", "à", "y", "o", "e", "of", "en", "и", "или"),
        *("до", "і", "та", "або"),
    ]
)
"""Words between two numbers."""
NUMBER = re.compile(r"\d{1,4}|[IVX]{1,4}")
AMOUNT = re.compile(r"[\d.,\u00a0]*\d")
FEW = re.compile(r"\d{1,2}")
"""A day, or a small number."""
SPAN = re.compile(
    r"(\S?(?:\d{1,2} [^\W\d_]+\.?(?: \d{4})?|[^\W\d_]+\.? \d{4})–)(?=\d{1,2} |[^\W\d_]+\.? \d{4})"
)
"""The first end of a range of days or months, of which each end has several words."""
NAMED = re.compile(r"[^\W\d_]+|(?:no|nr|art|p|pp|vol)\.|№", re.IGNORECASE)
UNIT = re.compile(
    r"[kMGTmcµ]?(?:m|g|W|Wh|V|Hz|B|l|L|t)[²³]?|ha|bar|°[CF]|per|percent|bn|[Mm]io|[Mm]rd|(?:mil|bil|tril)lion|млн|млрд|тыс|тис|м|км|см|кг|т|га"
)


def wrap(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Break a text into the fewest lines of the width, balanced; a word wider than that is split between letters.

    No line begins with a mark that closes, or with a dash, and none ends with one that opens, where that fits; a number stays with what it
    counts or names where that takes no more lines, and each end of a range of days or months is whole.
    """
    close, loose = (
        lines_of(units(text, width, measure, close=close), width, measure) for close in (True, False)
    )
    return close if len(close) == len(loose) or SPAN.search(text) else loose


def lines_of(words: list[str], width: float, measure: Measure) -> tuple[str, ...]:
    """Set words in balanced lines."""
    pieces = [piece for word in words for piece in parts_of(word, width, measure)]
    joined = [f"{'' if glued or not i else ' '}{piece}" for i, (piece, glued) in enumerate(pieces)]
    if not joined:
        return ("",)
    breaks = balanced(
        [measure(piece) for piece in joined], [measure(piece.lstrip(" ")) for piece in joined], width
    )
    edges = (*breaks, len(joined))
    return tuple("".join(joined[a:b]).strip(" ") for a, b in pairwise(edges))


def widest(text: str, measure: Measure) -> float:
    """Give the width below which a word of a text is split."""
    parts = (part for word in WORD.findall(text) for part, _ in parts_of(word, inf, measure))
    return max(map(measure, parts), default=0.0)


def units(text: str, width: float, measure: Measure, *, close: bool) -> list[str]:
    """Give what a line may begin with: words, each with the marks that stand alone beside it; where they are close, with its number."""
    found: list[str] = []
    words = WORD.findall(text)
    for before, last, word, after in zip(
        ["", "", *words], ["", *words], words, [*words[1:], ""], strict=False
    ):
        counted = close and (
            is_counted(last, word) or is_numbered(last, word, after) or is_second(before, last, word)
        )
        bound = found and (CLOSING.fullmatch(word) or OPENING.fullmatch(last) or counted)
        whole = f"{found[-1]} {word}" if bound else word
        if bound and all(measure(end) <= width for end in SPAN.split(whole)):
            found[-1] = whole
        else:
            found.append(word)
    return found


def parts_of(word: str, width: float, measure: Measure) -> Iterator[tuple[str, bool]]:
    """Cut a word where a line may break in it; each part tells whether it is glued to the one before."""
    start = 0
    ends = {len(word), *(span.end() for span in SPAN.finditer(word if "–" in word else ""))}
    whole = (found for found in QUOTED.finditer(word) if measure(found[0]) <= width)
    inside = {place for found in whole for place in range(found.start() + 1, found.end())}
    for place in range(1, len(word) + 1):
        if place in ends or (place not in inside and is_break(word[place - 1], word[place])):
            for piece, glued in split_word(word[start:place], width, measure):
                yield piece, glued or start > 0
            start = place


def is_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters that no space parts.

    Source: JIS X 4051, the characters that neither begin nor end a line.
    """
    if not (WIDE.match(before) or WIDE.match(after)):
        return False
    if after in NOT_FIRST or unicodedata.category(after) in ("Pe", "Pf", "Mn", "Mc"):
        return False
    if before in NOT_LAST or unicodedata.category(before) in ("Ps", "Pi"):
        return False
    return not (before.isdigit() and after.isalpha())


def is_counted(number: str, noun: str) -> bool:
    """Tell whether a number counts or dates the word behind it: "291 cm", "21–31 Oct", "30 Nov–2 Dec"."""
    number, noun = number.lstrip(STARTS), noun.rstrip(ENDS)
    if FEW.fullmatch(number.rpartition("–")[2]):
        return noun[:1].isalpha() and noun not in JOINERS
    return bool(AMOUNT.fullmatch(number) and UNIT.fullmatch(noun))


def is_numbered(noun: str, number: str, after: str) -> bool:
    """Tell whether a number belongs to the word before it: "Ward 3", "No. 12", "Oct 2025"; the day of a date does not.

    So does one that counts nothing, since a clause ends with it, or another number is put beside it: "in ward 3", "aisles 4 to 9".
    """
    noun, given = noun.rpartition("–")[2].lstrip(STARTS), number
    number = number.rstrip(ENDS)
    is_alone = not after or number != given or after in JOINERS
    number = number[:4] if number[4:5] == "–" else number
    is_day = FEW.fullmatch(number) and after[:1].isupper()
    if is_day or not (NAMED.fullmatch(noun) and NUMBER.fullmatch(number)):
        return False
    return is_alone or noun[0].isupper() or noun[-1] == "." or noun == "№"


def is_second(first: str, joiner: str, second: str) -> bool:
    """Tell whether a number is put beside another: "4 to 9", "1990 and 1994"."""
    return joiner in JOINERS and all(AMOUNT.fullmatch(one.strip(STARTS + ENDS)) for one in (first, second))


def split_word(letters: str, width: float, measure: Measure) -> Iterator[tuple[str, bool]]:
    """Cut a word into pieces no wider than the width; each tells whether it is glued to the one before."""
    glued = False
    while len(letters) > 1 and measure(head := head_of(letters, width, measure)) > width:
        cut, hyphen = split_of(head, width, measure)
        yield letters[:cut] + hyphen, glued
        letters, glued = letters[cut:], True
    yield letters, glued


def head_of(letters: str, width: float, measure: Measure) -> str:
    """Give the first letters of a word, more than fit in the width where it has more."""
    size = 32
    while size < len(letters) and measure(letters[:size]) <= width:
        size *= 2
    return letters[: 2 * size]


def split_of(letters: str, width: float, measure: Measure) -> tuple[int, str]:
    """Choose where a word is split, and with what: behind a sign that joins, else as between syllables, else anywhere."""
    places = range(len(letters) - 1, 1, -1)
    fit = [place for place in places if stands(letters[place]) and measure(letters[:place]) <= width]
    seams = (place for place in fit if place >= LEAST_PART and SEAM.match(letters[place - 1]))
    if seam := next(seams, 0):
        return seam, ""
    split = [place for place in fit if is_split(letters, place) and measure(letters[:place] + "-") <= width]
    if split:
        return next((place for place in split if begins_syllable(letters, place)), split[0]), "-"
    return next(iter(fit), 1), ""


def is_split(letters: str, place: int) -> bool:
    """Tell whether a hyphen may stand between two letters of a word."""
    around = letters[max(place - LEAST_PART, 0) : place + LEAST_PART]
    return len(HYPHENATED.findall(around)) == 2 * LEAST_PART


def begins_syllable(letters: str, place: int) -> bool:
    """Tell whether a consonant with a vowel behind it stands at a place."""
    before, first, second = (
        unicodedata.normalize("NFD", letters[place + step])[0].lower() for step in (-1, 0, 1)
    )
    return first not in VOWELS and second in VOWELS and before + first not in ONE_SOUND


def stands(letter: str) -> bool:
    """Tell whether a character is no mark on the one before it."""
    return unicodedata.category(letter)[0] != "M"


def balanced(inner: list[float], first: list[float], width: float) -> tuple[int, ...]:
    """Give the starts of the lines: fewest lines, then the least longest, then the evenest.

    `inner` has the widths of the pieces with the space before them, `first` those at the start of a line.
    """
    size = len(inner)
    best = [(0, 0.0, 0.0, size)] * (size + 1)
    for start in reversed(range(size)):
        found = []
        length = first[start]
        for end in range(start + 1, size + 1):
            if length > width and end > start + 1:
                break
            lines, longest, squares, _ = best[end]
            found.append((lines + 1, max(length, longest), squares + length * length, end))
            length += inner[end] if end < size else 0.0
        best[start] = min(found)
    starts = [0]
    while (following := best[starts[-1]][3]) < size:
        starts.append(following)
    return tuple(starts)
