"""Dates in figures, as people, machines and forms write them: 4/22, 3-7-2017, May 2, 4 and 5, 24-Sep-99, 20130320T140533Z, 2024-W07-3."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.digits import digits
from chronology.expressions.rules.dates.ordinals import PLACED
from chronology.expressions.rules.dates.years import NUMBERED
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import UNCOUNTED
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import heads_item
from chronology.expressions.rules.guards import led_by
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.counted import WeekOfYear
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.numeric import EitherOrderOfYear
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import DATING
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.pieces import full_year
from chronology.expressions.words.runs import Run
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import weekday

MONTHS = 12

ALWAYS = (24, 7)
"""What stands for all day, all week."""


def either_order_of_year(first: int, second: int, weekday: int | None = None) -> Sense:
    """Make 4/22: the order that exists; where both do, that of the text."""
    if weekday is None and max(first, second) <= MONTHS and first != second:
        return EitherOrderOfYear(first, second)
    day, month = (first, second) if second <= MONTHS < first else (second, first)
    return make.date(day, month, weekday=weekday)


def is_day_of_year(run: Run) -> bool:
    """Tell whether "4/22" is a day: no fraction, and a word of time before it or no other reading."""
    first, second = run.first.value, run.last.value
    if not stands_apart(run) or min(first, second) > MONTHS:
        return False
    if not closed(run) and run.after not in GOING_ON:
        return False
    placed_well = run.before in PLACED or heads_item(run)
    return placed_well or (max(first, second) > MONTHS and (first, second) != ALWAYS)


def stands_apart(run: Run) -> bool:
    """Tell whether no mark joins a number to others: no telephone, part or version number."""
    behind = run.kind_before in JOINING and run.is_tied_before
    ahead = run.kind_after in JOINING - {"."} and run.is_tied_after
    return not behind and not ahead


JOINING = frozenset("-/.+$#")
"""The marks that join numbers where nothing stands between."""


def no_day_after(run: Run) -> bool:
    """Tell whether no day follows a month: 2005 June, but not a year before June 6."""
    return run.kind_after not in ("To12", "To24", "To31", "Nth31")


BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(z|[+-]\d\d:?\d\d)?")
"""A moment in the short form of ISO 8601."""


def of_short_year(build: Callable[..., Sense]) -> Callable[..., Sense]:
    """Make a builder of a time whose year is told in two figures: 24-Sep-99, the summer of 69."""
    return lambda year, **parts: build(year=full_year(year), **parts)


def dashed(first: int, second: int, year: int) -> Sense:
    """Make 09-24-1999, 09-24-99."""
    return make.slashed(f"{first}/{second}/{year}")


def basic(basic: str) -> Sense:
    """Make 20130320T140533Z; raises WhenError for what is none."""
    found = BASIC.fullmatch(basic)
    if found is None:
        raise WhenError(f"no moment: {basic!r}")
    year, month, day, hour, minute, second, zone = found.groups()
    clock = f"{hour}:{minute}" + (f":{second}" if second else "")
    return make.iso(f"{year}-{month}-{day}T{clock}{zone or ''}")


def iso_in_zone(iso: str, zone: int) -> Sense:
    """Make 1999-09-24 11:45 EST; raises WhenError where it has no clock time, or a zone already."""
    sense = make.iso(iso)
    if not isinstance(sense, OfDay) or re.search("[Z+-]", sense.time):
        raise WhenError("no clock time without a zone")
    return attrs.evolve(sense, zone=zone)


def week(year: int, number: int) -> Sense:
    """Make 2024-W07; raises WhenError where the year has no such week."""
    if year_of(monday_of(year, number) + 3) != year:
        raise WhenError(f"{year} has no week {number}")
    return WeekOfYear(number, year)


def day_of_week(year: int, number: int, day: int) -> Sense:
    """Make 2024-W07-3; raises WhenError beyond Sunday."""
    if not 1 <= day <= 7:
        raise WhenError(f"a week has no day {day}")
    return Fixed(Cell("day", monday_of(year, number) + day - 1))


def monday_of(year: int, number: int) -> int:
    """Give the first day of a week, by its number."""
    fourth = days_from_civil(year, 1, 4)
    return fourth - weekday(fourth) + 7 * (number - 1)


def is_together(run: Run) -> bool:
    """Tell whether nothing stands between the parts, and no mark joins them to others."""
    return run.is_solid and stands_apart(run)


def is_week(run: Run) -> bool:
    """Tell whether 2024-W07 is the week of a year, as ISO 8601 has it."""
    return is_together(run) and 1 <= run.own[3].value <= 53


def is_short_date(run: Run) -> bool:
    """Tell whether the two figures after a day and month are its year: 24 Sep 99, but not on 5 May 12 men came, nor 5 May 9 to 5."""
    year, after = run.last, run.right
    if year.end - year.start != 2:
        return False
    if year.start == run.own[-2].end:
        return stands_apart(run)
    if after is not None and after.kind == "Clock":
        return True
    ends = after is None or after.kind in (UNCOUNTED if year.value > LAST else ENDING)
    return ends and stands_apart(run)


def is_short_year(run: Run) -> bool:
    """Tell whether two figures after "of" are a year: the summer of 69, but not April of 87 men."""
    return closed(run) and stands_apart(run)


LAST = 31
"""The last number that a day may have."""


def is_stamped(run: Run) -> bool:
    """Tell whether three short numbers are a date, as a clock time follows: 09-24-99 1145EST."""
    after = run.kinds_after(2)
    clock = after[:1] == ["Clock"] or (after[:1] in FOUR and after[1:] == ["Zone"])
    return clock and is_together(run)


FOUR = (["Fourdigits"], ["Yearnumber"], ["Lateyear"])


def shows_hour(run: Run) -> bool:
    """Tell whether four figures right before "h" or "hrs", or with a nought before "hours", are a time of day."""
    clock, unit = run.first, run.last
    together = clock.end == unit.start or clock.kind == "Fourdigits"
    shown = clock.value % 100 < 60 and clock.value < 2400
    return together and shown and unit.value in ("h", "hour")


def is_hours(run: Run) -> bool:
    """Tell whether "hours" follows a clock time, which it only marks: at 14:30 hrs."""
    return bool(run.last.value == "hour") and run.before not in ("in", "of")


def is_month(run: Run) -> bool:
    """Tell whether "2016-11" is a month: not the short form of the next years ("2005-06"), not a number of more parts."""
    year, month = run.first.value, run.last.value
    numbered = run.before in NUMBERED or (run.kind_before == "." and run.kind_back(2) in ("no", "nos", "nr"))
    return month <= year % 100 and stands_apart(run) and not numbered and not ends_years(run)


def ends_years(run: Run) -> bool:
    """Tell whether one figure after a dash is the end of years in short: 1942–3, but not "2016/3"."""
    year, mark, last = run.own[-3:]
    return last.end - last.start == 1 and mark.kind == "-" and last.value > year.value % 10


def is_month_first(run: Run) -> bool:
    """Tell whether "11/2016" is a month: a year of our time, and not a number of more parts."""
    return 1900 <= run.last.value < 2100 and stands_apart(run)


PHRASES = (
    Rule("@date", "Yearnumber:year -|/ To12:month", make.month_of_year, is_month),
    Rule("@date", "To12:month -|/ Yearnumber:year", make.month_of_year, is_month_first),
    Rule("@time", "BASIC", basic),
    Rule("@time", "ISO ZONE", iso_in_zone),
    Rule("@date", "Yearnumber:year - w WEEKNUMBER:number", week, is_week),
    Rule("@day", "Yearnumber:year - w WEEKNUMBER:number - To12:day", day_of_week, is_week),
    Rule("@day", "DAY -|/ MONTH -|/ TWOFIGURES:year", of_short_year(make.date), is_short_date),
    Rule("@day", "{WEEKDAY .? ,?} DAY MONTH .? TWOFIGURES:year", of_short_year(make.date), is_short_date),
    Rule("@day", "DAYNUMBER:day . MONTH {.? ,? YEAR}", make.date, led_by(*DATING)),
    Rule("@date", "MONTH of To99:year", of_short_year(make.month_of_year), is_short_year),
    Rule("@date", "the? SEASON of To99:year", of_short_year(make.season_of_year), is_short_year),
    Rule("@day", "DAYNUMBER:first - DAYNUMBER:second - TWOFIGURES:year", dashed, is_stamped),
    Rule("@clock", "Yearnumber|Lateyear|Fourdigits:clock h|Clockunits", digits, shows_hour),
    Rule("@clock", "CLOCK Clockunits", times.clock, is_hours),
    Rule("@day", "Monthname:month -|/ DAYNUMBER:day -|/ YEAR", make.date),
    Rule("@day", "Monthname:month -|/ DAYNUMBER:day", make.date, stands_apart),
    Rule("@day", "YEAR -|/ MONTH -|/ DAY", make.date),
    Rule("@day", "DAYNUMBER:first - DAYNUMBER:second - Yearnumber:year", dashed),
    Rule("@day", "DAYNUMBER:first / DAYNUMBER:second", either_order_of_year, is_day_of_year),
    Rule("@day", "WEEKDAY ,? DAYNUMBER:first / DAYNUMBER:second", either_order_of_year),
)
"""Rules over words."""
