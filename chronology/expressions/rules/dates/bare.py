"""Years and months that no word of time stands before: 2016 saw floods. It was March."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.dates.numbered import closed
from chronology.expressions.rules.guards import neighbours
from chronology.expressions.rules.guards import word_of
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.patterns import Rule

SHORTENED = frozenset(
    row(
        "no nos vol vols p pp art arts sec ch fig figs tel ref op cit al st nr ext cl para paras para s ss reg cap ca c"
    )
)
"""What a point shortens, so that the number after it begins no sentence: No. 1999."""

TELLING = frozenset(
    row(
        "was is were will would may might had has saw sees brought began begins ended ends marked marks proved turned witnessed opened closed started"
    )
)
"""The verbs that a year is the subject of, as no crowd of so many is."""

STATES = frozenset(row("was is 's"))
AFTER_STATE = frozenset(row(". , ; : ? ! ) - Gap and when but before that"))


def begins_sentence(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a number of four digits begins a sentence as its subject: 2016 saw floods."""
    before, after = neighbours(tokens, at, end)
    if before is None or before.kind not in (".", "!", "?", "Gap") or before.end == tokens[at].start:
        return False
    shortened = before.kind == "." and at > 1 and is_short(tokens[at - 2])
    return not shortened and (word_of(after) in TELLING or (after is not None and after.kind == ":"))


def is_short(token: Token) -> bool:
    """Tell whether a point after a word shortens it, or stands in a number."""
    word = word_of(token)
    return word in SHORTENED or not word.isalpha() or len(word) == 1


def is_state(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a month or year is what it was: It was March."""
    before, after = neighbours(tokens, at, end)
    pronoun = at > 1 and word_of(tokens[at - 2]) in ("it", "this", "that", "year", "month", "'", "date")
    return word_of(before) in STATES and pronoun and (after is None or after.kind in AFTER_STATE)


DATA = frozenset(
    row(
        "figures data sales index rate statistics report reports orders results forecast forecasts exports imports output prices earnings revenue"
    )
)
TRADED = frozenset(row("delivery shipment contracts futures"))


def is_told_for(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether figures or deliveries are those of a month: sales for May, for March delivery; but not a vote for May."""
    before, after = neighbours(tokens, at, end)
    if word_of(before) != "for":
        return False
    return word_of(after) in TRADED or (at > 1 and word_of(tokens[at - 2]) in DATA)


BARE = (
    Rule("@cyclic", "MONTH", make.month, is_told_for),
    Rule("@date", "YEAR", make.year, begins_sentence),
    Rule("@date", "YEAR", make.year, is_state),
    Rule("@interval", "the? Year YEAR -|/ SMALL:last", spans.short_years),
    Rule("@cyclic", "MONTH", make.month, is_state),
    Rule("@day", "WHICH Satday:weekday", make.weekday, closed),
    Rule("@cyclic", "SEASON", make.season, is_state),
)
"""Rules that go after those of months and years in company."""
