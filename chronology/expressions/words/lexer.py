"""Text to tokens: what the pieces of a text say is looked up, once for all the places where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from itertools import accumulate
from operator import itemgetter
from typing import Any
from typing import NamedTuple

from chronology.expressions.words.breaks import begins_item
from chronology.expressions.words.breaks import ends_heading
from chronology.expressions.words.breaks import ends_sentence
from chronology.expressions.words.breaks import goes_over
from chronology.expressions.words.breaks import is_line
from chronology.expressions.words.dotted import DOTTED
from chronology.expressions.words.dotted import POINTED
from chronology.expressions.words.dotted import is_clock
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.pieces import BLANK
from chronology.expressions.words.pieces import cut
from chronology.expressions.words.pieces import said

MOST, LONGEST = 1 << 15, 32
"""How many pieces a vocabulary remembers, and how many characters the longest of them may have."""

OTHER = "."
"""The letter of the kinds that no rule names."""

SPELT = set_of("One Ones Teen Tens Hundred")
ADDED = SPELT - {"Hundred"} | {"Spelt"}
GAP = "Gap"
"""The kind of what no phrase goes over."""

NEVER = r"(?!)"
"""The pattern of nothing at all."""

HALVES = frozenset(("Am", "Pm"))
RANGING = set_of("- to until till and")

ZONE, HOURS, PLACING = "Zone", "Clockunits", set_of("at by from until till Before since")
"""What marks a clock time, the second where a word stands before it that no amount follows: 16.05 BST, at 14.30 hrs."""

PART, ABOUT, PARTING = "Daypart", "About", set_of("in That This the")
"""The kinds of parts of the day, of what says that a time is about so, and of what stands before a part: at about 7.15 in the morning."""


class Token(NamedTuple):
    """A word, number or mark: its kind, place and value."""

    kind: str
    start: int
    end: int
    value: Any


class Line(NamedTuple):
    """Tokens in a row, and the letters of their kinds."""

    tokens: list[Token]
    code: str


class Word(NamedTuple):
    """What a piece says: the letter of its kind, its kind, its value, and its length without the white space after it."""

    letter: str
    kind: str
    value: Any
    length: int


class Vocabulary(dict[str, Word]):
    """What the pieces met so far say; a new one is read when it is looked up."""

    def __init__(self, letters: Mapping[str, str]) -> None:
        super().__init__()
        self.letters = letters
        self.mendings = [(re.compile(self.row(kinds)), mend) for kinds, mend in MENDINGS]
        first = self.any_of("|".join(kinds.split()[0] for kinds, _ in MENDINGS))
        self.mending = re.compile(f"(?={first})(?:{'|'.join(row.pattern for row, _ in self.mendings)})")

    def row(self, kinds: str) -> str:
        """Write the pattern of the letters of kinds in a row; `|` stands between those of which one will do, `?` after one that may be missing."""
        letters = [
            self.any_of(place.removesuffix("?")) + "?" * place.endswith("?") for place in kinds.split()
        ]
        return "".join(letters)

    def any_of(self, kinds: str) -> str:
        """Write the pattern of the letter of one of some kinds."""
        letters = "".join([self.letters.get(kind, "") for kind in kinds.split("|")])
        return f"[{letters}]" if letters else NEVER

    def __missing__(self, piece: str) -> Word:
        kind, value, length = said(piece)
        word = Word(self.letters.get(kind, OTHER), kind, value, length)
        if len(self) >= MOST:
            self.clear()
        if len(piece) <= LONGEST:
            self[piece] = word
        return word

    def code(self, tokens: list[Token]) -> str:
        """Write a letter a token, by its kind."""
        return "".join([self.letters.get(token.kind, OTHER) for token in tokens])

    def read(self, text: str, start: int, end: int) -> Line:
        """Cut a part of a plain text into tokens."""
        pieces = cut(text, start, end)
        words = list(map(self.__getitem__, pieces))
        code = "".join([word[0] for word in words])
        new, starts = tuple.__new__, accumulate(map(len, pieces), initial=start)
        tokens = [
            new(Token, (kind, at, at + length, value))
            for (_, kind, value, length), at in zip(words, starts, strict=False)
        ]
        if words and words[0].kind == BLANK:
            del tokens[0]
            code = code[1:]
        if text.find("may", start, end) >= 0 or text.find("march", start, end) >= 0:
            tokens = named(tokens)
            code = self.code(tokens)
        if text.find("\n", start, end) >= 0:
            tokens = broken(tokens, text, end)
            code = self.code(tokens)
        return self.mended(tokens, code, text) if self.mending.search(code) else Line(tokens, code)

    def mended(self, tokens: list[Token], code: str, text: str) -> Line:
        """Mend tokens whose kinds stand in a row that asks for it."""
        for pattern, mend in self.mendings:
            places = [found.start() for found in pattern.finditer(code)]
            if places:
                tokens = mend(tokens, places, text)
                code = self.code(tokens)
        return Line(tokens, code)


START = itemgetter(1)


def broken(tokens: list[Token], text: str, end: int) -> list[Token]:
    """Put a gap at each line's end that no phrase goes over."""
    places = []
    over = text.find("\n", tokens[0].end, end) if tokens else -1
    while over >= 0:
        at = bisect_right(tokens, over, key=START)
        if at == len(tokens):
            break
        if breaks(tokens[at - 1], tokens[at], text):
            places.append(at)
        over = text.find("\n", tokens[at].end, end)
    return with_gaps(tokens, places)


def with_gaps(tokens: list[Token], places: Iterable[int]) -> list[Token]:
    """Put a gap before the token at each of some places."""
    made: list[Token] = []
    done = 0
    for at in places:
        end = tokens[at - 1].end
        made += (*tokens[done:at], Token(GAP, end, end, ""))
        done = at
    return made + tokens[done:]


def stopped(tokens: list[Token], places: Iterable[int], text: str) -> list[Token]:
    """Put a gap where the point after a month or weekday does not only shorten it, but ends a sentence."""
    ends = [at + 1 for at in places if ends_sentence(text, tokens[at].start, tokens[at + 1].start)]
    return with_gaps(tokens, ends)


SMALL_MONTHS = {"may": 5, "march": 3}
"""The names of months that are other words, too, in small letters."""


def named(tokens: list[Token]) -> list[Token]:
    """Read "may" and "march" as months where only these can stand: 5 may 2012, may 5, 2012, in march 2012, mid-may."""
    for at, token in enumerate(tokens):
        month = SMALL_MONTHS.get(token.value) if token.kind == "" else None
        if month and is_dated([one.kind for one in tokens[max(0, at - 2) : at + 4]], min(at, 2)):
            tokens[at] = Token("Maymonth", token.start, token.end, month)
    return tokens


def is_dated(kinds: list[str], at: int) -> bool:
    """Tell whether the kinds around a word make it a month: a day and a year, a day's ordinal, or a word that stands before months."""
    before, after = kinds[:at][::-1], kinds[at + 1 :]
    if before[:1] == ["-"] and before[1:] == ["Early"]:
        return True
    if (before[:1] == ["Nth31"] and after[:1] != ["be"]) or (
        before[:1] == ["of"] and before[1:] in (["Nth31"], ["Nth"], ["Weekday"])
    ):
        return True
    if after[:1] == ["Yearnumber"]:
        return before[:1] in ([kind] for kind in (*DAYS, *LEADING))
    return (
        after[:1] != []
        and after[0] in (*DAYS, "Nth31")
        and (after[0] == "Nth31" or after[1:2] == ["Yearnumber"] or after[1:3] == [",", "Yearnumber"])
    )


DAYS = ("To12", "To24", "To31")
LEADING = row("in of since until till by from to Before After Early and between through during Last Next ,")
"""What may stand before the month of a year."""


def breaks(before: Token, token: Token, text: str) -> bool:
    """Tell whether no phrase goes over a line's end from one token to the next."""
    if "\n" not in text[before.end : token.start]:
        return False
    heads = is_heading_year(text, before.end, token) or is_heading_year(text, token.start, before)
    return heads or begins_item(text, before.end, token.start) or ends_heading(text, before.end)


def is_heading_year(text: str, beside: int, token: Token) -> bool:
    """Tell whether a token is a year that is a whole line, and what stands beside it belongs to another sentence."""
    if token.kind != "Yearnumber" or not is_line(text, token.start, token.end):
        return False
    return beside > token.start or not goes_over(text, beside)


def marks_hours(tokens: list[Token], at: int) -> bool:
    """Tell whether "hours" follows a time of day: at 14.30 hrs, but not for 14.30 hours."""
    return (
        tokens[at].kind == HOURS and tokens[at].value == "hour" and at > 1 and tokens[at - 2].kind in PLACING
    )


def marks_part(tokens: list[Token], at: int) -> bool:
    """Tell whether a part of the day follows a time of day: at about 7.30 in the morning, by 9.15 that evening."""
    if tokens[at].kind not in PARTING or at < 2:
        return False
    before = tokens[at - 3] if tokens[at - 2].kind == ABOUT and at > 2 else tokens[at - 2]
    kinds = [token.kind for token in tokens[at : at + 3]]
    pointed = kinds[0] in ("That", "This") and PART in (kinds[1:2] or kinds[2:])
    beside = kinds[0] == "the" and kinds[1:2] in (["Next"], ["Following"]) and kinds[2:] == [PART]
    return before.kind in PLACING and (kinds == ["in", "the", PART] or pointed or beside)


def clocked(tokens: list[Token], places: Iterable[int], text: str) -> list[Token]:
    """Read "7.30" as a clock time where "a.m.", "p.m." or a zone follows, and one from which a range leads there: 9.30-4.30pm; so "at 14.30 hrs", "at 7.30 that morning"."""
    for at in places:
        token = tokens[at + 1]
        marked = token.kind == ZONE or marks_hours(tokens, at + 1) or marks_part(tokens, at + 1)
        if marked and DOTTED.fullmatch(text, tokens[at].start, tokens[at].end):
            tokens[at] = as_clock(tokens[at], text)
        if token.kind in HALVES:
            clock_half(tokens, at, text)
    return tokens


def clock_half(tokens: list[Token], at: int, text: str) -> None:
    """Read the number before "a.m." or "p.m." as a clock time, and the one from which a range leads to it."""
    for place in (at, at - 2):
        before = tokens[place]
        if place < 0 or not POINTED.fullmatch(text, before.start, before.end):
            return
        tokens[place] = as_clock(before, text)
        if tokens[place - 1].kind not in RANGING:
            return


def placed(tokens: list[Token], places: Iterable[int], text: str) -> list[Token]:
    """Read a number with a point as a clock time where nothing but its place tells: at about 7.30, 07.30 - He leaves."""
    for at in places:
        for place, token in enumerate(tokens[at : at + 3], at):
            if token.kind == "Many" and is_clock(text, token.start, token.end):
                tokens[place] = as_clock(token, text)
    return tokens


def parted(tokens: list[Token], places: Iterable[int], text: str) -> list[Token]:
    """Put a gap where a sentence begins after "p.m.": at 7 p.m. On Friday they left."""
    return with_gaps(tokens, [at + 1 for at in places if begins_after(tokens[at], tokens[at + 1], text)])


def begins_after(half: Token, token: Token, text: str) -> bool:
    """Tell whether a sentence begins with the token after "p.m."."""
    return text[half.end - 1] == "." and text[token.start : token.end].istitle()


def as_clock(token: Token, text: str) -> Token:
    """Read an amount as a clock time."""
    return Token("Clock", token.start, token.end, text[token.start : token.end])


def numbered(tokens: list[Token], places: Iterable[int], text: str) -> list[Token]:  # noqa: ARG001 - one of several mendings
    """Make one number of its words."""
    return summed_numbers(joined_numbers(tokens))


def joined_numbers(found: list[Token]) -> list[Token]:
    """Join the words of one number: "twenty-four", "two hundred"."""
    joined: list[Token] = []
    for token in found:
        if token.kind in ("Nth", "Second") and numbers_tens(joined):
            tens = [joined.pop() for _ in range(2 if joined[-1].kind == "-" else 1)][-1]
            joined.append(Token("Nth", tens.start, token.end, tens.value + token.value))
        elif token.kind in SPELT and joined and joins(joined, token):
            if joined[-1].kind == "-":
                joined.pop()
            first = joined.pop()
            count = 1 if first.kind == "a" else first.value
            value = count * token.value if token.kind == "Hundred" else count + token.value
            joined.append(Token("Spelt", first.start, token.end, value))
        else:
            joined.append(token)
    return joined


def summed_numbers(found: list[Token]) -> list[Token]:
    """Add up the words of one number that goes on after its hundreds: two hundred and fifty, three thousand five hundred."""
    summed: list[Token] = []
    for token in found:
        first = summed[-2:-1] if summed and summed[-1].kind == "and" else summed[-1:]
        if token.kind in ADDED and first and adds(first[0], token):
            del summed[summed.index(first[0]) :]
            summed.append(Token("Spelt", first[0].start, token.end, first[0].value + token.value))
        else:
            summed.append(token)
    return summed


def adds(first: Token, token: Token) -> bool:
    """Tell whether a number is added to the hundreds or thousands before it."""
    hundreds = first.kind == "Spelt" and first.value >= 100
    return hundreds and (
        (first.value % 100 == 0 and token.value < 100) or (first.value % 1000 == 0 and token.value < 1000)
    )


def numbers_tens(before: list[Token]) -> bool:
    """Tell whether "twenty" or the like ends a run of tokens, with a hyphen or without."""
    last = before[-2:] if before and before[-1].kind == "-" else before[-1:]
    return bool(last) and last[0].kind == "Tens"


def joins(before: list[Token], token: Token) -> bool:
    """Tell whether a number word carries on the number before it."""
    first = before[-2] if before[-1].kind == "-" and len(before) > 1 else before[-1]
    if token.kind == "Hundred":
        return first.kind in (*SPELT, "Spelt") or (first is before[-1] and first.kind == "a")
    return first.kind == "Tens" and token.kind in ("One", "Ones")


Mending = Callable[[list[Token], Iterable[int], str], list[Token]]
"""What mends tokens at some places of a line."""


def headings(tokens: list[Token], places: Iterable[int], text: str) -> list[Token]:
    """Read "May" and "March" as months where they are a whole line, as in a list of what happened month by month."""
    lines = {at for at in places if is_line(text, tokens[at].start, tokens[at].end)}
    return [token._replace(kind="Monthname") if at in lines else token for at, token in enumerate(tokens)]


MENDINGS: tuple[tuple[str, Mending], ...] = (
    ("Maymonth", headings),
    ("Monthname|Maymonth|Weekday|Satday .", stopped),
    ("Am|Pm on|in|at|from|by|the|a|This|That|Last|Next|to|for|and", parted),
    ("Many Am|Pm|Zone|Clockunits|in|That|This|the", clocked),
    ("at About? Many", placed),
    ("Many -", placed),
    ("Tens -? Nth|Second|One|Ones", numbered),
    ("a|One|Ones|Teen|Tens|Hundred -? Hundred", numbered),
)
"""The kinds that stand in a row where tokens are mended, and how."""
