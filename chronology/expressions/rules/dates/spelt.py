"""Years, days and clock times whose numbers are written in words: twenty twelve, May twenty-one, at eight forty."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import linked
from chronology.expressions.senses.frames import Sense
from chronology.expressions.words.lexicon import BOUNDS
from chronology.expressions.words.lexicon import TIMED
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

NOON, HOUR = 12, 60
YEARLY = set_of("in since until of year")


def year_in_hundreds(hundreds: int, rest: int) -> Sense:
    """Make nineteen ninety-six."""
    return make.year(hundreds * 100 + rest)


def is_no_hour(run: Run) -> bool:
    """Tell whether two numbers in words are a year: ten sixty-six, but not "at ten thirty"."""
    hour = run.first.value <= NOON and run.last.value < HOUR
    return not hour or run.before in YEARLY


def counts_nothing(run: Run) -> bool:
    """Tell whether numbers in words stand like a year: in twenty twelve, but not twenty twelve-year-olds."""
    return run.before in BEFORE_YEAR and (run.closed_by(CLOSED - {"-"}) or run.after in GOING_ON)


BEFORE_YEAR = BOUNDS | set_of("in of to during year and")
"""What stands before a year in words."""


def is_of_two_thousand(run: Run) -> bool:
    """Tell whether two thousand and some is a year of our century: not "ten miles, and two thousand and twelve by car"."""
    known = MILLENNIUM < run.first.value < MILLENNIUM + 100
    return known and run.before != "and" and counts_nothing(run)


def is_of_twenty(run: Run) -> bool:
    """Tell whether hundreds and more are a year: twenty twelve, nineteen oh five."""
    hundreds = range(TWENTIETH if len(run.own) > 2 else TWENTY, TWENTY + 1)
    return run.first.value in hundreds and counts_nothing(run)


MILLENNIUM = 2000
TWENTIETH, TWENTY = 15, 20


YEARS = range(1000, 2200)
"""The years that are written in words."""

SCHEDULED = set_of(
    "alarm reminder appointment meeting call reservation booking booked table scheduled set due"
)
"""What is for a clock time: an alarm for eight forty."""

DAYS = set_of("Today Tomorrow Yesterday Tonight Daypart This Nth Nth31 @day @time")
"""What tells, beside two numbers, that they are a clock time."""


def year_of(thousands: int = 0, centuries: int = 0, rest: int = 0) -> int:
    """Add up the words of a year: two thousand and eighteen, nineteen eighty-six."""
    return thousands + centuries * 100 + rest


def month_in_words(month: int, **year: int) -> Sense:
    """Make January two thousand and eighteen."""
    return make.month_of_year(month, year_of(**year))


def date_in_words(day: int, month: int, weekday: int | None = None, **year: int) -> Sense:
    """Make 22 January two thousand and eighteen."""
    return make.date(day, month, year_of(**year), weekday=weekday)


DECADE = 200
"""The decade with which our century began."""


def is_twenty(run: Run) -> bool:
    """Tell whether the tens are those of twenty."""
    return any(token.kind == "Tens" and token.value * 10 == DECADE for token in run.own)


def names_year(run: Run) -> bool:
    """Tell whether the words at the end of a date are a year, and count nothing after them."""
    after_month = [token for token in run.own if token.kind in ("Spelt", "Teen", "Tens", "Ones", "One")]
    value = written_year([token.value for token in after_month])
    return value in YEARS and closed(run)


def written_year(numbers: list[int]) -> int:
    """Give the year that numbers end with, be it hundreds and a rest or a sum."""
    big = next((place for place, number in enumerate(numbers) if number >= YEARS.start), None)
    if big is not None:
        return sum(numbers[big:])
    return numbers[-2] * 100 + numbers[-1] if len(numbers) > 1 else 0


def names_day(run: Run) -> bool:
    """Tell whether a number in words is a day of its month, and counts nothing after it: May twenty-one."""
    numbers = [token.value for token in run.own if token.kind in ("Spelt", "Teen", "Tens")]
    return bool(1 <= numbers[0] <= 31) and closed(run)


def shows_clock(run: Run) -> bool:
    """Tell whether two numbers in words are a clock time: at eight forty, nine thirty tomorrow."""
    hour, minutes = run.first.value, run.last.value
    if hour > 12 or minutes >= 60 or not (closed(run) or run.kind_after in DAYS):
        return False
    return (
        run.before in TIMED
        or beside_day(run)
        or (run.before == "for" and any(word_of(token) in SCHEDULED for token in run.behind(4)))
    )


def beside_day(run: Run) -> bool:
    """Tell whether a day stands before or after."""
    around = (*run.behind(1), *run.ahead(1))
    return any(token.kind in DAYS for token in around)


def ends_with_day(run: Run) -> bool:
    """Tell whether a word at the end is a day: March third to ninth, but not "13 June - first ballot"."""
    return run.last.kind not in ("Nth", "Second") or closed(run)


YEAR_WORDS = "{Spelt:thousands | Teen|Tens:centuries Teen|Tens|Spelt:rest}"
WORDED = "MONTH DAYWORD:day | DAYWORD:day of? MONTH"
DATED = f"{WORDED} | MONTH the? ANYDAY:day | the? ANYDAY:day of? MONTH"
"""The ways to write a year in words, and before its year a day in words, or any day, with its month."""

PHRASES = (
    Rule(
        "@clock",
        "One|Ones|Teen:hour {-? Teen|Tens|Spelt:minutes | oh|o One|Ones:minutes}",
        spoken,
        shows_clock,
    ),
    Rule("@date", "Tens:hundreds Teen|Tens|Spelt:rest", year_in_hundreds, is_of_twenty),
    Rule("@date", "Teen|Tens:hundreds oh|o One|Ones:rest", year_in_hundreds, is_of_twenty),
    Rule("@date", "Teen:hundreds Tens|Spelt|Teen:rest", year_in_hundreds, is_no_hour),
    Rule("@date", "Spelt:year", make.year, is_of_two_thousand),
    Rule("@date", f"MONTH ,? {YEAR_WORDS}", month_in_words, names_year),
    Rule("@day", f"{{WEEKDAY .? ,?}} {{{DATED}}} ,? {YEAR_WORDS}", date_in_words, names_year),
    Rule("@day", f"{{WEEKDAY .? ,?}} {{{WORDED}}} {{,? YEAR}}", make.date, names_day),
    Rule("@date", "the Tens -? tens", lambda: make.decade(DECADE + 1), is_twenty),
    Rule(
        "@interval",
        "MONTH .? the? ANYDAY:day /|upto the? ANYDAY:last {,? YEAR}",
        spans.days_of_month,
        ends_with_day,
    ),
    Rule(
        "@interval",
        "the? ANYDAY:day upto|and the? ANYDAY:last of MONTH {,? YEAR}",
        spans.days_of_month,
        linked,
    ),
    Rule(
        "@interval",
        "the? ANYDAY:day upto|and MONTH ANYDAY:last",
        spans.days_of_month,
        led_by("from", "between"),
    ),
)
"""Rules over words."""
