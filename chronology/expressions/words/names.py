"""Phrases that are no dates: parts of names of people, papers and programmes, and of games."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import row

ALWAYS = frozenset(
    row(
        "Jan Mar Daily daily Weekly weekly Monthly Nightly Spring Summer Autumn Fall Winter Night Morning Evening"
    )
)
"""What is part of a name wherever a word with a capital follows."""

FORENAMES = frozenset(row("April May June August"))
"""Months that people bear, too."""

WEEKDAYS = frozenset(row("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
TITLES = frozenset(("Today", "This Week", "Tonight", "Tomorrow"))
SHOWS = frozenset(row("show programme program"))

PLACED = frozenset(
    row(
        "in since by until till last next this that of the early late mid from to for during through throughout between a an each every "
        "before after on around about over into as than when while if"
    )
)
"""What may stand before a month that is one: in June Germany attacked."""

REACH = 24
"""How far back the word before a phrase may begin."""

MONTHS = frozenset(
    row("January February March April May June July August September October November December")
)
THIS = frozenset(("this",))
OPENED = re.compile(r"(?P<mark>[\"“]|``)(?:[A-Z]\w* ){0,3}$")
CLOSED = re.compile(r"[,.]?(?:[\"”]|'')")
"""The quotation marks around a title."""

NEXT = re.compile(r" [A-Z]")
PERIOD = re.compile(r"(?:the\s+)?(?:first|second|third|fourth|last)[ -](?:half|quarter)", re.IGNORECASE)
GAME = re.compile(
    r"\b(?:scored|scoring|goals?|touchdowns?|half-?time|striker|goalkeeper|rebounds|(?:the|a) (?:game|match))\b",
    re.IGNORECASE,
)
AROUND = 90
"""How far from a half or quarter the words of a game may stand."""


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase is part of a name ("Jan Kavan", "the Sunday Times"), a title ("USA Today"), or a part of a game."""
    if is_title(text, start, end):
        return True
    said = text[start:end]
    if said in TITLES:
        before = word_before(text, start)
        return (
            before[:1].isupper()
            or before == "the"
            or text[end + 1 : end + 10].split(" ", maxsplit=1)[0] in SHOWS
        )
    after = NEXT.match(text, end)
    if after is None:
        return PERIOD.fullmatch(said) is not None and is_played(text, start, end)
    return is_in_name(text, start, said.split())


def is_title(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase ends, or is, a title in quotation marks: "White Christmas", "This Week"."""
    last = text[start:end].rpartition(" ")[2]
    if CLOSED.match(text, end) is None or not last[:1].isupper() or last in WEEKDAYS or last in MONTHS:
        return False
    opened = OPENED.search(text, max(0, start - REACH), start)
    if opened is None:
        return False
    words = text[opened.end("mark") : end].split()
    return (
        len(words) > 1 and all(word[0].isupper() for word in words) and words[0].lower() not in PLACED - THIS
    )


def is_in_name(text: str, start: int, words: list[str]) -> bool:
    """Tell whether a phrase is a name together with the word after it, which has a capital."""
    last = words[-1]
    if last == "Century":
        return True
    if last in FORENAMES:
        return len(words) == 1 and word_before(text, start).lower() not in PLACED
    if last in WEEKDAYS:
        return len(words) == 1 and word_before(text, start).lower() == "the"
    return last in ALWAYS and not words[0][0].isdigit()


def is_played(text: str, start: int, end: int) -> bool:
    """Tell whether a half or a quarter is one of a game, as the words around it tell."""
    return (
        GAME.search(text, max(0, start - AROUND), start) is not None
        or GAME.search(text, end, end + AROUND) is not None
    )


def word_before(text: str, start: int) -> str:
    """Give the word right before a place, nothing where a mark stands between."""
    words = text[max(0, start - REACH) : start].split(" ")
    return words[-2] if len(words) > 1 and not words[-1] and words[-2].isalnum() else ""
