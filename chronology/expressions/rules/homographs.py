"""Guards of words that are no time without company: March and May, spring and fall, a quarter."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.expressions.clauses.dealings import GOODS
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import IN_TIME
from chronology.expressions.rules.guards import YEARS
from chronology.expressions.rules.guards import neighbours
from chronology.expressions.rules.guards import word_of
from chronology.expressions.rules.reported import FIGURES
from chronology.expressions.rules.reported import is_reported
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row

JOINING = frozenset(row("on for at by with is was are were had has that which who where he they it"))
"""What may stand after "the March" where it is no month."""


MONTHLY = frozenset(
    row(
        "gain drop rise fall decline increase decrease poll survey election vote referendum ballot deadline meeting summit report hearing trial interview "
        "speech visit ruling decision launch release wedding"
    )
)
"""What is of a month, so that "a March" or "a May" before it is one."""


def in_company(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a word of two meanings stands after a word of time, or alone."""
    before, after = neighbours(tokens, at, end)
    if at > 1 and before and before.kind == "-" and tokens[at - 2].kind in ("Monthname", "Early", "End"):
        return True
    if goes_on_months(tokens, at, end) or tells_figures(tokens, at, end):
        return True
    if word_of(before) in ("a", "another") and word_of(after) in MONTHLY:
        return True
    if word_of(before) == "the":
        return word_of(after).isalpha() and word_of(after) not in IN_TIME | JOINING
    return word_of(before) in IN_TIME - {"the", ",", "and", "'", "(", "-"} or (
        before is None and after is None
    )


def tells_figures(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a month is one of figures or of goods: May retail sales, the March wheat contract; but not Mrs. May sales."""
    told = is_reported(tokens, at, end) or is_dealt_in(tokens, at, end) or is_estimated(tokens, at)
    return told and not is_titled(tokens, at)


def is_titled(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a title stands before a name: Mrs. May."""
    return at > 1 and tokens[at - 1].kind == "." and word_of(tokens[at - 2]) in TITLES


TITLES = ("mr", "mrs", "ms", "dr", "gov", "sen", "rep", "prof", "gen", "col", "capt", "lt", "sgt", "rev")


def is_estimated(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether figures for a month stand before it: its estimate for May."""
    return at > 1 and tokens[at - 1].kind == "for" and word_of(tokens[at - 2]) in FIGURES


def is_dealt_in(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether what is delivered in a month follows: the most active May contract, March wheat futures."""
    after = [word_of(token) for token in tokens[end : end + 3]]
    return after[:1] != [] and (after[0] in DEALT or (after[-1] in DEALT and after[0] not in GOING_ON))


DEALT = GOODS | frozenset(row("contract contracts futures delivery"))
"""What is dealt in for a month."""


def goes_on_months(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a month stands before "and" or the like: in March and May; but not "in April, May resigned"."""
    before, after = map(word_of, neighbours(tokens, at, end))
    month = at > 1 and tokens[at - 2].kind in ("Monthname", "Maymonth")
    return month and (before in ("and", "or", "&") or (before == "," and after in (",", "and", "or")))


def names_one(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a season does not only describe what there may be many of: not a winter storm, a summer camp."""
    before, after = map(word_of, neighbours(tokens, at, end))
    return before != "a" or after in SEASONAL_NOUNS


def in_season(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "fall" or "spring" stands like a season."""
    before, after = neighbours(tokens, at, end)
    return (
        word_of(before) in SEASONAL or word_of(after) in SEASONAL_NOUNS or (before is None and after is None)
    )


SEASONAL_NOUNS = frozenset(
    row(
        "offensive offensives campaign campaigns counteroffensive counter-offensive fighting semester term harvest elections floods thaw rains "
        "sowing planting holidays equinox fashion collection collections"
    )
)
"""What is held in a season, so that "spring" or "fall" before it is one."""


SEASONAL = ("in", "by", "since", "until", "of", "during", "same", "early", "mid", "late")


PASSED = frozenset(
    row(
        "in into by since until till during through throughout over for before after of spent passed early late mid"
    )
)


def in_the_season(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the spring" is a season: not the fall of a city, not a spring of water."""
    before, after = map(word_of, neighbours(tokens, at, end))
    falls = tokens[end - 1].value == AUTUMN
    year = [token.kind for token in tokens[end : end + 2]][:1] == ["of"] and any(
        token.kind in YEARS for token in tokens[end + 1 : end + 4]
    )
    return (before in PASSED or before in STARTING) and (
        year
        or begins_range(tokens, end)
        or (before in PASSED and after not in ("of", "from", "to") and not (falls and after == "in"))
    )


def begins_range(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether another season follows, up to which something lasted: between the spring and the autumn."""
    kinds = [token.kind for token in tokens[end : end + 3] if token.kind != "the"]
    return kinds[:1] in (["and"], ["to"], ["until"]) and kinds[1:2] in (["Season"], ["Fallseason"])


STARTING = ("from", "between")
AUTUMN = 2


def is_period(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a quarter is one of a year: not a quarter-point, a quarter century, a quarter of the votes."""
    after = neighbours(tokens, at, end)[1]
    return after is None or after.kind not in QUARTERED


QUARTERED = frozenset(row("- Century Several mile cent pound point points sessions final finals back backs"))
"""What follows "quarter" where it is none of a year."""
