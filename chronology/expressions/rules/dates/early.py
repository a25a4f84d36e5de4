"""Years of three figures, and times of them: in 476, from 493 until 526, in November 383, on 28 January 814."""

from __future__ import annotations

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.dates.years import is_counted
from chronology.expressions.rules.dates.years import is_told_decade
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import next_year
from chronology.expressions.senses.early import EarlyYear
from chronology.expressions.senses.frames import Sense
from chronology.expressions.words.classes import BOUNDS
from chronology.expressions.words.classes import SUBJECTS
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

FIGURES = 3
JOINING = set_of("and or , - to until till")
"""What stands before a year that follows another."""

UNCOUNTED = set_of("of million billion thousand percent horse foot more others different separate other")
"""What follows a count."""


def early_season(season: int, year: int, last: int = 0) -> Sense:  # noqa: ARG001 - a guard knows it is the next year
    """Make the spring of 431, the winter of 101-102."""
    return EarlyYear(year, "season", season, sure=True)


def is_early(run: Run) -> bool:
    """Tell whether a number of three figures stands like a year, and counts nothing: in 476 ended, but not in 476 towns."""
    joined = run.kind_before in JOINING and follows_year(run)
    return (run.before in BOUNDS | {"in"} or joined) and counts_none(run)


def is_sure(run: Run) -> bool:
    """Tell whether nothing at all follows a year, or it is one of two in brackets: (266-420)."""
    opens = run.before == "(" and run.kinds_after(3) == LIFE
    return has_three(run.last) and (opens or (is_early(run) and is_closed(run)))


LIFE = ["-", "Many", ")"]
"""What follows the first of two years in brackets."""


def is_closed(run: Run) -> bool:
    """Tell whether a number of three figures ends its clause."""
    return has_three(run.last) and (run.right is None or run.right.kind in ENDING | SUBJECTS)


def counts_none(run: Run) -> bool:
    """Tell whether a number of three figures counts nothing that follows, nor does one after it: from 250 to 300 men."""
    first = run.last
    if run.kind_after in JOINING and run.kinds_after(2)[1:] == ["Many"]:
        run = attrs.evolve(run, end=run.end + 2)
    return has_three(first) and has_three(run.last) and counts_nothing(run)


def has_three(token: Token) -> bool:
    """Tell whether a number is written in three figures: 476, but not 47.6 or 047."""
    return token.end - token.start == FIGURES and isinstance(token.value, int) and token.value >= 100


def follows_year(run: Run) -> bool:
    """Tell whether another such number stands before the word before it, or a bracket opens two: 546, 547 and 550."""
    return (
        run.kind_back(2) in ("Many", "@date")
        and run.tokens[run.at - 2].end - run.tokens[run.at - 2].start == FIGURES
    )


def counts_nothing(run: Run) -> bool:
    """Tell whether what follows a number is nothing that is counted: no plural, no measure."""
    word = run.after
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "as"))
    return not (plural or word in UNCOUNTED or is_counted(run))


EARLY = (
    Rule(
        "@date",
        "the? Earlydecade:decade",
        lambda decade: EarlyYear(decade * 10, "decade", sure=True),
        is_told_decade,
    ),
    Rule("@date", "Many:year", lambda year: EarlyYear(year, sure=True), is_sure),
    Rule("@date", "Many:year", EarlyYear, is_early),
    Rule(
        "@date",
        "MONTH Many:year",
        lambda month, year: EarlyYear(year, "month", month - 1, sure=True),
        is_closed,
    ),
    Rule("@date", "the? SEASON of Many:year", early_season, counts_none),
    Rule("@date", "the? SEASON of Many:year -|/ To12|To24|To31|To99|Many:last", early_season, next_year),
    Rule("@day", "the? DAY of? MONTH ,? Many:year", make.date, is_closed),
    Rule("@day", "MONTH DAY , Many:year", make.date, is_closed),
)
"""Rules over words."""
