"""What is no clock time, and no part of a day: scores, ratios, chapters and verses, records."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.expressions.rules.guards import closed_by
from chronology.expressions.rules.guards import neighbours
from chronology.expressions.rules.guards import word_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row

CLOSING = frozenset(
    (".", ",", ";", ":", "?", "!", ")", "with", "for", "in", "on", "at", "and", "or", "until", "to", "Gap")
)


def ends_here(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether a bare number is an hour: nothing follows that it could count."""
    return closed_by(tokens, end, CLOSING)


def after_at(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a bare number before a part of a day is an hour: at four the next morning."""
    return word_of(tokens[at - 1] if at else None) in ("at", "until", "till")


def are_minutes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether minutes are those before an hour: ten minutes to six; not cut from 10 hours to six."""
    units = [token.value for token in tokens[at:end] if token.kind in ("Clockunit", "Clockunits")]
    return units == ["minute"] and word_of(neighbours(tokens, at, end)[0]) != "from"


def whole_part(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the morning" is a time by itself, not the morning of, before or after something."""
    before, after = map(word_of, neighbours(tokens, at, end))
    return before in PLACED and after not in ("of", "after", "before", "'", "-")


PLACED = ("in", "during", "by", "until", "since", "throughout", "into", "for", "later", "over", "before")


def no_number(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a part of a day is not numbered: night Wednesday, but not for a fourth night Wednesday."""
    return at == 0 or tokens[at - 1].kind not in ("Nth", "Second", "Nth31", "Whole")


def at_night(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "night" stands after "at"."""
    return tokens[at].value == "NI" and word_of(neighbours(tokens, at, end)[0]) in ("at", "by")


def at_twilight(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "dawn" is a time: at dawn, by nightfall."""
    before, after = map(word_of, neighbours(tokens, at, end))
    return before in ("at", "by", "before", "after", "until", "till", "since", "from") and after not in (
        "of",
        "'",
        "-",
    )


def leads_to_next(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether the second of two days is the one after the first, so that a night lies between them."""
    first, last = (token.value for token in tokens[at:end] if token.kind == "@day")
    weekly = all(isinstance(day, Cyclic) and day.cycle == "weekday" for day in (first, last))
    return weekly and (last.number - first.number) % len(WEEK) == 1


WEEK = range(7)


def are_early(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether hours of no day are early ones: in the early hours, but not in the late hours, the early hours of the war."""
    before, after = map(word_of, neighbours(tokens, at, end))
    early = tokens[at + 1].value in ("early", "small", "wee") or tokens[at + 1].kind in ("small", "wee")
    return early and before in (*PLACED, "from") and after not in ("of", "after", "before", "on")


def is_early(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether the hours of a day are its early ones."""
    return any(token.value == "early" for token in tokens[at:end] if token.kind == "Early")


def no_offset(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a clock time is none of a zone, of a race or of a book: UTC+03:00, in 4:05, Luke 10:25."""
    before = word_of(neighbours(tokens, at, end)[0])
    if end - at == 1 and (
        is_raced(tokens, at)
        or is_ratio(tokens, at)
        or before in BOOKS
        or (before == "in" and closed_by(tokens, end, CLOSING))
    ):
        return False
    return [
        token.kind in kinds
        for token, kinds in zip(tokens[max(0, at - 2) : at], (("Zone",), ("+", "-")), strict=False)
    ] != [True, True]


def is_ratio(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what looks like a clock time is a ratio or a score: the ratio was 12:30, odds of 10:30."""
    last = [word_of(token) for token in tokens[max(0, at - 2) : at]]
    return last[-1:] != [] and (
        last[-1] in RATIOS or (last[-1] in ("of", "is", "was", "at") and last[0] in RATIOS)
    )


RATIOS = frozenset(row("ratio ratios odds scale score scores proportion"))
"""What is written as a clock time is."""


def is_raced(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a clock time is how long somebody ran, or leads by: he leads by 2:47, a time of 2:47."""
    first, second = ([""] * 2 + [word_of(token) for token in tokens[max(0, at - 2) : at]])[-2:]
    return (
        (first in LEADING and second == "by")
        or (first in BEST and second == "of")
        or second in ("clocked", "ran")
    )


def is_to_hour(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether so many minutes to an hour are a clock time: at twenty to eight; but not odds of ten to one, a vote of ten to seven."""
    before = [word_of(token) for token in tokens[max(0, at - 4) : at]]
    placed = before[-1:] == ["at"] or (before[-2:-1] == ["at"] and tokens[at - 1].kind in ("About", "Almost"))
    told = tokens[at].value in MINUTES and tokens[end - 1].value != 1 and not STANDING.intersection(before)
    return placed and told and (ends_here(tokens, at, end) or word_of(tokens[end]) in SUBJECTS)


MINUTES = (5, 10, 20, 25)
SUBJECTS = frozenset(row("i he she it we they you the a an his her my our their when that this"))
STANDING = frozenset(row("stood stands odds priced score scores ratio vote votes put outnumbered"))
"""What is told, and whose subject follows, where "ten to seven" is a time of day; and what stands before it where it is a ratio."""

BEST = ("time", "record", "mark", "best")
LEADING = frozenset(
    row("leads led lead leading won win wins winning ahead behind trails trailed trailing record")
)

BOOKS = frozenset(
    row(
        "genesis exodus leviticus deuteronomy joshua judges ruth samuel kings chronicles job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel "
        "hosea joel amos micah matthew luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy titus hebrews "
        "peter revelation surah sura quran"
    )
)
"""The books whose chapters and verses are written as clock times are."""
