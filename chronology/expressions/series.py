"""Phrases that name several times: "22 to 23 November", "May 2, 4 and 5". Each of them is an expression of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

import attrs

from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.words.lexer import Token

WORDS = re.compile(r"\s+(to|until|till|through|thru|and)\s+(?:the\s+)?", re.IGNORECASE)
DASH = re.compile(r"\s?([-–—‐‑−/~])\s?")
COMMAS = re.compile(
    r"\s*(?:,|\b(?:and|or|to)\b|&|/|(?<!teen)-|–)+\s*(?:(?:and|or)\s+)?(?:at\s+)?", re.IGNORECASE
)


@attrs.define
class Member:
    """One time of a phrase: its place, its sense, the word before it, and whether it is the start of an interval."""

    start: int
    end: int
    sense: Sense
    link: str | None = None
    opens: bool = False


def members(token: Token, text: str) -> Iterable[Member]:
    """Give the times of a phrase: one, the two ends of an interval, or all that it lists."""
    sense = token.value
    if isinstance(sense, Interval):
        return ends(token, sense, text)
    if isinstance(sense, Both):
        return listed(token, sense, text)
    return (Member(token.start, token.end, sense),)


def ends(token: Token, sense: Interval, text: str) -> Iterator[Member]:
    """Yield both ends of an interval, apart where the word or dash between them is found."""
    link = (recurring_link if isinstance(sense.start, Recurring) else first_link)(token, text)
    if link is None:
        yield Member(token.start, token.end, sense)
        return
    word = link.group(1).lower() if link.group(1).isalpha() else None
    opens = not link.group(1)[:1].isupper()
    yield Member(token.start, link.start(), sense.start, opens=opens)
    yield Member(link.end(), token.end, sense.end, None if word == "and" else word)


def first_link(token: Token, text: str) -> re.Match[str] | None:
    """Give the word between the ends of an interval, or else the dash."""
    return WORDS.search(text, token.start + 1, token.end) or DASH.search(text, token.start + 1, token.end)


def recurring_link(token: Token, text: str) -> re.Match[str] | None:
    """Give what stands between two days of the week, or else between two hours: 10-5 Tuesday-Sunday."""
    found = [link for pattern in (WORDS, DASH) for link in pattern.finditer(text, token.start + 1, token.end)]
    named = [link for link in found if text[link.start() - 1].isalpha() and text[link.end()].isupper()]
    return min(named or found, key=lambda link: link.start(), default=None)


def listed(token: Token, sense: Both, text: str) -> Iterator[Member]:
    """Yield the times that a phrase lists, apart where commas or words stand between them."""
    links = list(COMMAS.finditer(text, token.start + 1, token.end))
    if len(links) < len(sense.senses) - 1:
        yield Member(token.start, token.end, sense)
        return
    links = links[: len(sense.senses) - 1]
    starts = [token.start, *(link.end() for link in links)]
    stops = [*(link.start() for link in links), token.end]
    yield from map(Member, starts, stops, sense.senses)
