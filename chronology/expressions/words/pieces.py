"""Pieces of text: a word, number or mark each, with the white space after it; and what a piece says, whatever stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.lexicon import set_of

LETTER, LETTER_OR_DIGIT = r"[^\W\d_]", r"[^\W_]"

SHAPES = {
    "words": (rf"{LETTER}{{2,}}+", ""),
    "dotted": (
        r"(?:[aApP]\. ?[mM]|[bB]\. ?[cC]\. ?[eE]|(?!b\. c\. \d)[bB]\. ?[cC]|[aA]\. ?[dD]|[cC]\. ?[eE])(?![a-zA-Z])\.?",
        "",
    ),
    "quarterly": (r"(?:[qQ][1-4](?!\d)|[1-4]Q|[hH][12](?!\d))", r"(?![a-zA-Z])"),
    "word": (LETTER, ""),
    "mark": (r"[^\s\w'$£€#-]", ""),
    "basic": (r"\d{8}[tT]\d{4}(?:\d\d)?(?:[zZ]|[+-]\d\d:?\d\d)?", r"(?![a-zA-Z\d])"),
    "dtg": (r"\d{6}(?:[a-zA-Z]{4}\d{2}(?:\d\d)?|[zZ])", r"(?![a-zA-Z\d])"),
    "iso": (
        r"(?:(?<!\w)-)?\d{4}-\d\d-\d\d(?:[tT ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:[zZ]|[+-]\d\d:?\d\d)?)?",
        r"(?!\d|-\d)",
    ),
    "slashed": (r"\d{1,4}(?:/\d{1,2}/|\.\d{1,2}\.)\d{2,4}", r"(?![\d/]|\.\d)"),
    "clock": (r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?", r"(?!\d|[:.]\d)"),
    "decade": (r"(?:(?:1\d|20)\d0'?[sS]|'[1-9]0[sS])", r"(?![a-zA-Z])"),
    "decade_early": (r"[1-9]\d0s", r"(?![a-zA-Z])"),
    "decade_bc": (r"\d{1,3}0[sS]", r"(?= [bB]\.?[cC])"),
    "shortyear": (r"'\d\d", r"(?![\da-zA-Z])"),
    "ordinal": (r"(?:\d{1,4}(?:[sS][tT]|[nNrR][dD]|[tT][hH])|[12]?[23]d)", r"(?![a-zA-Z])"),
    "amount": (r"(?:(?:[$£€] ?|#)\d[\d,.]*|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d++\.\d+)", ""),
    "number": (r"\d+", ""),
    "gap": (r"\n[^\S\n]*\n", ""),
    "other": (r"[^\s\w]", ""),
    "blank": (r"[\s_]", ""),
}
"""The shapes of pieces, of which the first that fits is taken: what a piece is made of, and what must follow it."""

BLANKS = rf"(?: (?={LETTER_OR_DIGIT})|(?:[^\S\n]|_|\n(?![^\S\n]*\n))*)"
"""The white space that belongs to the piece before it: all but an empty line, which is a piece of its own."""

Said = tuple[str, Any]
"""A kind and a value."""

LATEST = 2200
"""The first year that a number of four digits is not taken for without a month before it."""

HOMONYMS = frozenset(("Maymonth", "Satday"))
"""The kinds of common words, which need their capital to be a month or a weekday."""

CAPITALS = frozenset(("MOS",))
"""Short units that are something else in capitals: MOS 11B."""

SMALL: dict[str, Said] = {"ad": ("", "ad"), "mar": ("Maymonth", 3), "election": ("election", "election")}
"""What words are in small letters that are common ones, too: an ad; clichés mar it, but not on 5 mar; on election day."""

PLAINLY = set_of("mon tue thu fri")
"""Short weekdays that are no other words."""

BLANK = "Blank"
"""The kind of white space that no piece stands before."""


PIECE = f"(?:{'|'.join(made + ahead for made, ahead in SHAPES.values())}){BLANKS}"
ANY = re.compile(PIECE)
ASCII = re.compile(PIECE.replace(LETTER, "[a-zA-Z]").replace(LETTER_OR_DIGIT, r"[a-zA-Z\d]"))
"""One piece, of any letters or only of those of ASCII, which is faster."""

SHAPE = re.compile(f"(?:{'|'.join(f'(?P<{name}>{made})' for name, (made, _) in SHAPES.items())})[\\s_]*")
"""One piece by its shape."""


def cut(text: str, start: int, end: int) -> list[str]:
    """Cut a part of a plain text into pieces, which together are the whole part."""
    return (ASCII if text.isascii() else ANY).findall(text, start, end)


def said(piece: str) -> tuple[str, Any, int]:
    """Give the kind and value of a piece, and its length without the white space after it."""
    core = piece.rstrip()
    if core.isalpha() and (small := core.lower()) not in WORDS:
        return small, small, len(core)
    shape, core = shaped(piece)
    kind, value = READERS[shape](core.lower())
    if kind in HOMONYMS and core[0].islower() and core not in PLAINLY:
        kind, value = "", core
    if core in CAPITALS:
        kind, value = "", core
    kind, value = SMALL.get(core, (kind, value))
    return kind, value, len(core)


def shaped(piece: str) -> tuple[str, str]:
    """Give the shape of a piece, and the piece without the white space after it; most are letters alone, which need no pattern."""
    letters = piece.rstrip()
    if letters.isalpha():
        return "word", letters
    found = SHAPE.fullmatch(piece)
    if found is None or found.lastgroup is None:
        raise ValueError(f"not one piece: {piece!r}")
    return found.lastgroup, found[found.lastgroup]


def word(word: str) -> Said:
    """Look a word up; one that is not known is a kind of its own."""
    return WORDS.get(word.replace(" ", "").removesuffix("."), (word, word))


def number(digits: str) -> Said:
    """Sort a number by what it can be: an hour, a day, a short year, a year, or only a count."""
    value = int(digits) if len(digits) < 7 else 10**7
    if len(digits) == 4 and value >= 1000:
        return "Yearnumber" if value < LATEST else "Lateyear", value
    if len(digits) == 4:
        return "Fourdigits", value
    limits = ((0, "Zero"), (12, "To12"), (24, "To24"), (31, "To31"), (99, "To99"))
    kind = next((kind for limit, kind in limits if value <= limit), "Many")
    return kind if len(digits) < 3 else "Many", value


def ordinal(word: str) -> Said:
    """Read "22nd", "2d"; up to 31 it can be a day."""
    value = int(word.rstrip("dhnrst"))
    return "Nth31" if 1 <= value <= 31 else "Nthbig", value


def quarterly(code: str) -> Said:
    """Read "Q3", "H1" and "3Q", which is Q3."""
    return "Quarterly", code[::-1] if code[0].isdigit() else code


def decade(word: str) -> Said:
    """Read "1990s" and "'90s" to the number of the decade."""
    digits = int(word.strip("'s").replace("'", ""))
    return "Decadenumber", digits // 10 + (190 if word[0] == "'" else 0)


def amount(word: str) -> Said:
    """Read "1,500" and "2.5"; money is no count of time."""
    if word[0] in "$£€#":
        return "Money", word
    value = float(word.replace(",", ""))
    return "Many", int(value) if value.is_integer() else value


TURN, PLANNED = 30, 70
"""Below which two figures are a year of this century: mostly, and in orders and budgets, which look ahead."""


def full_year(year: int, turn: int = TURN) -> int:
    """Give the year that two figures stand for; one in full stands as it is."""
    return year if year > 99 else year + (2000 if year < turn else 1900)


def mark(mark: str) -> Said:
    """Read a mark; all dashes are of one kind, and "@" is "at"."""
    return ("at", "at") if mark == "@" else ("-" if mark in "–—-" else mark, mark)


def of_kind(kind: str) -> Callable[[str], Said]:
    """Make a reader of pieces that keep their text."""
    return lambda word: (kind, word)


READERS: dict[str, Callable[[str], Said]] = {
    **dict.fromkeys(("words", "dotted", "word"), word),
    **dict.fromkeys(("decade", "decade_bc"), decade),
    "decade_early": lambda word: ("Earlydecade", int(word[:-2])),
    **dict.fromkeys(("mark", "other"), mark),
    **{kind.lower(): of_kind(kind) for kind in ("Basic", "Dtg", "Iso", "Slashed", "Clock", "Gap")},
    "shortyear": lambda word: ("Shortyear", full_year(int(word[1:]))),
    "ordinal": ordinal,
    "quarterly": quarterly,
    "amount": amount,
    "number": number,
    "blank": of_kind(BLANK),
}
"""What reads a piece of each shape."""
