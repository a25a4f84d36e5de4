"""Dates as histories and old papers write them: in 476, 528/7 BC, the Ides of March, 25 October/7 November 1917, 14 February 1741/2, the 10th inst."""

from __future__ import annotations

from functools import partial

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.dates.years import is_counted
from chronology.expressions.rules.dates.years import is_told_decade
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import is_closed
from chronology.expressions.rules.guards import is_written_out
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import linked
from chronology.expressions.rules.guards import next_year
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.numeric import EarlyYear
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import BOUNDS
from chronology.expressions.words.lexicon import DATING
from chronology.expressions.words.lexicon import PLACING
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

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
    return has_three(run.last) and (opens or (is_early(run) and ends_clause(run)))


LIFE = ["-", "Many", ")"]
"""What follows the first of two years in brackets."""


def ends_clause(run: Run) -> bool:
    """Tell whether a number of three figures ends its clause."""
    return has_three(run.last) and (run.right is None or run.right.kind in ENDING | SUBJECTS)


def counts_none(run: Run) -> bool:
    """Tell whether a number of three figures counts nothing that follows, nor does one after it: from 250 to 300 men."""
    first = run.last
    if run.kind_after in JOINING and run.kinds_after(2)[1:] == ["Many"]:
        run = attrs.evolve(run, end=run.end + 2)
    return has_three(first) and has_three(run.last) and counts_nothing(run)


def is_of_our_era(run: Run) -> bool:
    """Tell whether a number of three figures stands like a year of our era: the year 970, but not the year 970 BC."""
    return counts_none(run) and run.kind_after not in ("Bc", "Ad")


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


BEHIND = range(10, 14)
"""How many days the Julian calendar is behind ours, from 1582 to 2100."""


def in_both_styles(day: int, month: int, lastday: int, last: int, year: int, **_: int) -> Sense:
    """Make 25 October/7 November 1917, a day of our calendar; raises WhenError where the two are not one day."""
    for first_year in (year, year - 1, year + 1):
        apart = make.day_of(year, last, lastday).index - make.day_of(first_year, month, day).index
        if apart in BEHIND:
            return make.date(lastday, last, year)
        if -apart in BEHIND:
            return make.date(day, month, first_year)
    raise WhenError(f"{day}/{month} and {lastday}/{last} are not one day in two calendars")


def in_both_styles_of_month(day: int, last: int, month: int, year: int | None = None) -> Sense:
    """Make 1 (14) February 1918."""
    return make.date(max(day, last), month, year)


def is_one_day(run: Run) -> bool:
    """Tell whether the first two days are one in two calendars: 1/14 February, but not the night of 5/6 June."""
    days = [token.value for token in run.own if token.kind in DAYS][:2]
    return abs(days[1] - days[0]) in BEHIND


DAYS = ("To12", "To24", "To31", "Nth31")

STYLE = "o|n|os|ns .? s? .?"


LATE_IDES = (3, 5, 7, 10)
"""The months whose Ides are on the 15th, not on the 13th."""


def years_bc(year: int, last: int) -> Sense:
    """Make 528/7 BC, 404/03 BC: one year of another calendar, in two of ours; raises WhenError for what does not follow."""
    size = 10 ** len(str(last))
    end = year // size * size + last
    if end != year - 1 and year % size:
        raise WhenError(f"{last} is not the year after {year} BC")
    return Interval(*(make.year(each, -1) for each in (year, year - 1)))


def listed_bc(last: int, **years: int) -> Sense:
    """Make 496 and 495 BC, the years 496, 495 and 494 BC; raises WhenError where one does not follow the other."""
    return listed((*(-years[name] for name in sorted(years)), -last))


def listed_ad(era: str | int, last: int, **years: int) -> Sense:  # noqa: ARG001 - it is ours
    """Make AD 72 or 73; raises WhenError where one does not follow the other."""
    return listed((*(years[name] for name in sorted(years)), last))


def listed(years: tuple[int, ...]) -> Sense:
    """Make several years, those before our era below zero; raises WhenError where one does not follow the other."""
    if list(years) != sorted(set(years)):
        raise WhenError(f"{years[-1]} does not follow {years[0]}")
    return Both(tuple(make.year(abs(year), 1 if year > 0 else -1) for year in years))


def season_bc(season: int, year: int, last: int) -> Sense:
    """Make the winter of 427/6 BC, which begins in the first of the two; raises WhenError where the second does not follow."""
    years_bc(year, last)
    return make.season_of_year(season, year, -1)


def years_ad(year: int, last: int, era: str | int) -> Sense:  # noqa: ARG001 - it is ours
    """Make AD 400 to 650, between AD 400 and 650; raises WhenError where it ends before it starts."""
    if last <= year:
        raise WhenError(f"{last} lies before {year}")
    return Interval(make.year(year), make.year(last))


def is_range(run: Run) -> bool:
    """Tell whether two years of our era are the ends of a time, and count nothing after them."""
    return linked(run) and run.closed_by(CLOSED)


def is_placed(run: Run) -> bool:
    """Tell whether what stands before several numbers says that they are years: in 496 and 495 BC."""
    before = run.left
    return before is not None and (before.kind == "Years" or word_of(before) in PLACING | {"for"})


def roman_day(roman: int, month: int, year: int | None = None, era: int = 1) -> Sense:
    """Make the Ides of March: a day of the Roman month, in its own year where that is told."""
    day = {1: 1, 5: 5, 13: 13}[roman] + 2 * (roman > 1 and month in LATE_IDES)
    return make.date(day, month, year, era)


COMPOSED = (Rule("@date", "Circa:mark . DATE:whole", make.qualified, is_written_out),)
"""Rules over phrases."""


LADY_DAY = 3
"""The month in which the year once began, so that the days before stood in two years."""

MONTHS = {"inst": 0, "ult": -1, "prox": 1}
"""The months of old letters, counted from that of writing."""


def dual_year(day: int, month: int, year: int, second: int) -> Sense:
    """Make 14 February 1741/2: in the second of its years, which began in January, but of days after Lady Day in the first; raises WhenError where they do not follow one another."""
    if (year + 1 - second) % 10 ** len(str(second)):
        raise WhenError(f"{second} is not the year after {year}")
    return make.date(day, month, year + (month <= LADY_DAY))


PHRASES = (
    Rule("@interval", "Ad:era ANYYEAR:year and|to|- ANYYEAR:last", years_ad, is_range),
    Rule("@interval", "ANYYEAR:year / SMALL:last Bc", years_bc),
    Rule("@days", "ANYYEAR:a {, ANYYEAR:b ,?} and|or ANYYEAR:last Bc", listed_bc, is_placed),
    Rule("@days", "Ad:era ANYYEAR:a {, ANYYEAR:b ,?} and|or ANYYEAR:last", listed_ad, is_closed),
    Rule("@date", "the? SEASON of? ANYYEAR:year -|/ SMALL|ANYYEAR:last Bc", season_bc),
    Rule("@day", "the? Ides:roman of MONTH {,? YEAR ERA?}", roman_day),
    Rule(
        "@interval",
        "the? PART:first? -? NTH upto:to the? PART:second? -? NTH:last -? Century|Centuries ERA?",
        spans.centuries,
    ),
    Rule(
        "@day",
        "{the? DAY of? MONTH .? | MONTH .? DAY} ,? Yearnumber:year / SMALL|Zero|Yearnumber:second",
        dual_year,
    ),
    Rule(
        "@day",
        "the? Nth31:day inst|ult|prox:month",
        lambda day, month: NthOf(day, "day", Deictic("month", MONTHS[month])),
    ),
    Rule("@day", "the Morrow:which", partial(make.mentioned, "day"), led_by("for", *DATING)),
    *(
        Rule("@day", f"{{WEEKDAY ,? the?}} {pattern} ,? YEAR", in_both_styles)
        for pattern in (
            "DAY MONTH / DAY:lastday MONTH:last",
            f"DAY MONTH (|[ {{{STYLE}}} DAY:lastday MONTH:last )|]",
            f"DAY MONTH (|[ DAY:lastday MONTH:last {STYLE} )|]",
            "DAY MONTH (|[ DAY:lastday MONTH:last ,? old|new style )|]",
            "MONTH DAY / MONTH:last DAY:lastday",
            f"MONTH DAY (|[ {STYLE} MONTH:last DAY:lastday )|]",
            f"MONTH DAY (|[ MONTH:last DAY:lastday {STYLE} )|]",
        )
    ),
    Rule("@day", "DAY {/ DAY:last of? | ( DAY:last )} MONTH {,? YEAR}", in_both_styles_of_month, is_one_day),
    Rule(
        "@date",
        "the? Earlydecade:decade",
        lambda decade: EarlyYear(decade * 10, "decade", sure=True),
        is_told_decade,
    ),
    Rule("@date", "Many:year", lambda year: EarlyYear(year, sure=True), is_sure),
    Rule("@date", "Many:year", EarlyYear, is_early),
    Rule("@date", "the Year Many:year", partial(EarlyYear, sure=True), is_of_our_era),
    Rule(
        "@date",
        "MONTH Many:year",
        lambda month, year: EarlyYear(year, "month", month - 1, sure=True),
        ends_clause,
    ),
    Rule("@date", "the? SEASON of Many:year", early_season, counts_none),
    Rule("@date", "the? SEASON of Many:year -|/ To12|To24|To31|To99|Many:last", early_season, next_year),
    Rule("@day", "MONTH DAY , Many:year", make.date, ends_clause),
)
"""Rules over words."""
