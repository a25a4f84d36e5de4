"""Texts made plain before they are read: marks and spaces of one kind each, the lines of a page joined, and where it all stands in the text as given."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from itertools import pairwise
from typing import NamedTuple

from chronology.expressions.words.breaks import BULLETS
from chronology.expressions.words.breaks import MONTH
from chronology.expressions.words.breaks import goes_over
from chronology.expressions.words.lexicon import WORDS

MARKS = {
    "’": "'",
    "‘": "'",
    **dict.fromkeys("\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("‑‐−", "-"),
    "İ": "i",
}
"""Letters that are read as others; each is one for one, so that offsets stay."""

ENTITIES = {
    **dict.fromkeys(("nbsp", "#160", "#xa0"), " "),
    **dict.fromkeys(("ndash", "mdash", "#8211"), "-"),
    **dict.fromkeys(("rsquo", "lsquo", "apos", "#39", "#8217"), "'"),
    "shy": "",
}
"""What pages write for marks."""

HINTS = ("  ", " \n", "\r", "-\n", "&", "**", "\xad", "\u200b", "\u2060", "\ufeff")
"""Of what is left out one stands in each text that has any."""

LEFT_OUT = re.compile(
    r"(?P<blank>(?<=\S) {2,}+(?=\S))|(?<! ) ++(?=\n)|\r(?=\n)|(?<=[a-z])(?P<hyphen>-)\r?\n[^\S\n]*(?=[a-z])|"
    rf"&(?P<entity>{'|'.join(ENTITIES)});|\*\*|\xad\n?|[\u200b\u2060\ufeff]",
    re.IGNORECASE,
)
"""Spaces before others or a line's end, a line's end in a word, what stands for a mark, what Markdown puts around strong words, and what nobody sees."""

HALVES = re.compile(r"(?<![^\W\d_])[a-zA-Z]{2,9}\Z"), re.compile(r"[a-z\xad]{2,11}\b")
ENTRY, DATED = 24, re.compile(rf"\W*(?:\d|{MONTH}|[A-Z][a-z]+day\b).*(?<![.,;:!?])$")
"""How many characters of a line may stand before a wide gap that parts a date from its entry, and how they begin and end."""

LEAST, MOST = 40, 100
"""How wide a page is whose lines are joined."""


class Plain(NamedTuple):
    """A plain text, its places after which something was left out, and how many characters until there."""

    text: str
    places: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    def place(self, at: int) -> int:
        """Give the place of a character in the text as given."""
        past = bisect_right(self.places, at)
        return at + self.left_out[past - 1] if past else at


def plain(text: str) -> Plain:
    """Make a text plain."""
    marked = with_plain_marks(text)
    made = shortened(marked) if any(hint in marked for hint in HINTS) else Plain(marked)
    return made._replace(text=with_joined_lines(made.text))


def with_plain_marks(text: str) -> str:
    """Make marks and spaces plain, keeping every character's place."""
    if not text.isascii():
        for mark, other in MARKS.items():
            text = text.replace(mark, other)
    return text


def shortened(text: str) -> Plain:
    """Leave out what says nothing."""
    made: list[str] = []
    places: list[int] = []
    left_out: list[int] = []
    size = done = 0
    for found in LEFT_OUT.finditer(text):
        put = instead(found)
        made += (text[done : found.start()], put)
        size += found.start() - done + len(put)
        done = found.end()
        places.append(size)
        left_out.append(done - size)
    return Plain("".join((*made, text[done:])), tuple(places), tuple(left_out))


def instead(found: re.Match[str]) -> str:
    """Write what stands in the place of what is left out."""
    if found["blank"]:
        return found[0] if is_wide_gap(found) else " "
    if found["hyphen"]:
        return "" if is_torn(found) else "-"
    return ENTITIES[found["entity"].lower()] if found["entity"] else ""


def is_wide_gap(found: re.Match[str]) -> bool:
    """Tell whether spaces may part a date from its entry: they stand after one at the beginning of a line."""
    line = found.string[max(0, found.start() - ENTRY) : found.start()].rpartition("\n")
    return DATED.match(line[2]) is not None and (line[1] != "" or found.start() <= ENTRY)


def is_torn(found: re.Match[str]) -> bool:
    """Tell whether a hyphen only parts the halves of a word of time at a line's end: Septem-, ber."""
    before = HALVES[0].search(found.string, max(0, found.start() - 10), found.start())
    after = HALVES[1].match(found.string, found.end())
    return (
        before is not None
        and after is not None
        and (before[0] + after[0].replace("\xad", "")).lower() in WORDS
    )


def with_joined_lines(text: str) -> str:
    """Put a space in the place of each line's end that only the width of a page made."""
    if text.count("\n") <= 2 * text.count("\n\n"):
        return text
    blocks = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    return "\n".join(joined(list(block)) if full else "\n".join(block) for full, block in blocks)


def joined(lines: list[str]) -> str:
    """Join the lines of a paragraph of a page, or of others those between which a sentence goes on."""
    prose = is_page(lines)
    ends = [" " if prose or goes_on(one, two) else "\n" for one, two in pairwise(lines)]
    return "".join(line + end for line, end in zip(lines, (*ends, ""), strict=True))


def is_page(lines: list[str]) -> bool:
    """Tell whether each of three lines or more is as full as their width allows, and they are no items of a list."""
    width = max(map(len, lines))
    if (
        len(lines) < 3
        or not LEAST <= width <= MOST
        or any(line[0] in BULLETS or "  " in line for line in lines)
    ):
        return False
    if 3 * sum(line[0].isdigit() for line in lines) > len(lines):
        return False
    return all(len(one) + len(two.partition(" ")[0]) >= width for one, two in pairwise(lines))


def goes_on(one: str, two: str) -> bool:
    """Tell whether a sentence goes on from a long line to the next."""
    return len(one) >= LEAST and (two[0].islower() or (two[0].isalnum() and goes_over(one, len(one))))
