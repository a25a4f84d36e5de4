"""Times by their number in another: the 15th, the second week of May, Monday of next week, week 31, the rest of the month."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions import builders as make
from chronology.expressions.cells import Cell
from chronology.expressions.cells import cell
from chronology.expressions.cells import year_of
from chronology.expressions.dates import Cyclic
from chronology.expressions.dates import Deictic
from chronology.expressions.dates import Fixed
from chronology.expressions.dates import Yearly
from chronology.expressions.frames import UNANCHORED
from chronology.expressions.frames import Frame
from chronology.expressions.frames import Reading
from chronology.expressions.frames import Sense
from chronology.expressions.frames import placed
from chronology.expressions.guards import neighbours
from chronology.expressions.guards import word_of
from chronology.expressions.holidays import of_year
from chronology.expressions.lexer import Token
from chronology.expressions.lexicon import row
from chronology.expressions.patterns import Rule
from chronology.expressions.wholes import Interval
from chronology.expressions.wholes import Narrowed
from chronology.expressions.wholes import Of
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import weekday as weekday_of

MIDWEEK = 3
"""An ISO week lies where its Thursday lies."""


@attrs.frozen
class DayOfMonth:
    """A day by its number alone: the 15th."""

    day: int

    def read(self, frame: Frame) -> Reading:
        """Read it as the nearest such day in the direction of the clause; in a narrative, in the month it has come to."""
        reached = frame.reached
        here = reached.first if reached else frame.here
        if here is None:
            return Reading("DATE", f"XXXX-XX-{self.day:02}", (), UNANCHORED)
        if reached:
            return placed(
                self.nearest(cell("month", here), 1), f"in the month mentioned last, {reached.timex}"
            )
        today = civil_from_days(here).day
        if frame.future:
            return placed(
                self.nearest(cell("month", here) + (self.day < today), 1),
                "the coming one, as the clause looks forward",
            )
        return placed(
            self.nearest(cell("month", here) + -(self.day > today), -1),
            "the latest one, as nothing says it is to come",
        )

    def nearest(self, month: Cell, step: int) -> Cell:
        """Give the day in the first month from one on that has it."""
        while self.day > month.last - month.first + 1:
            month = month + step
        return cell("day", month.first + self.day - 1)


YEARS = 14
"""Within how many months a day falls on each day of the week."""


@attrs.frozen
class WeekdayOfMonth:
    """A day by its weekday and number: Friday the 13th."""

    weekday: int
    day: int

    def read(self, frame: Frame) -> Reading:
        """Read it as the nearest such day, in the direction of the clause where a verb tells one."""
        if frame.here is None:
            return Reading("DATE", f"XXXX-XX-{self.day:02}", (), UNANCHORED)
        here = frame.here
        days = [
            day for day in self.days(here) if frame.future is None or (day >= here) == frame.future
        ] or self.days(here)
        if not days:
            return DayOfMonth(self.day).read(frame)
        return placed(
            cell("day", min(days, key=lambda day: abs(day - here))), "the nearest one on that day of the week"
        )

    def days(self, here: int) -> list[int]:
        """Give the days around the anchor that have both the number and the weekday."""
        months = (cell("month", here) + step for step in range(-YEARS, YEARS + 1))
        days = (month.first + self.day - 1 for month in months if self.day <= month.last - month.first + 1)
        return [day for day in days if weekday_of(day) == self.weekday]


@attrs.frozen
class NthOf:
    """The nth week, weekend, weekday or day of a time that holds it; from its end for -1."""

    nth: int
    unit: str
    whole: Sense
    weekday: int = 0

    def read(self, frame: Frame) -> Reading:
        """Read the whole, and count in it."""
        reading = self.whole.read(frame)
        place = reading.place
        if place is None:
            return Reading("DATE", "XXXX", (), reading.why)
        return placed(self.counted(place.first, place.last), f"counted in {place.timex}: {reading.why}")

    def counted(self, first: int, last: int) -> Cell:
        """Count days of one weekday; a week is counted by its Thursday, a weekend by its Saturday."""
        if self.unit == "day":
            return cell("day", first + self.nth - 1 if self.nth > 0 else last + 1 + self.nth)
        number = {"week": MIDWEEK, "weekend": 5}.get(self.unit, self.weekday)
        start = first + (number - weekday_of(first)) % 7
        end = last - (weekday_of(last) - number) % 7
        day = start + 7 * (self.nth - 1) if self.nth > 0 else end + 7 * (self.nth + 1)
        return cell(self.unit if self.unit in ("week", "weekend") else "day", day)


@attrs.frozen
class WeekOfYear:
    """A week by its number: week 31."""

    number: int
    year: int | None = None

    def read(self, frame: Frame) -> Reading:
        """Read it as an ISO week of its year, or of the anchor's."""
        if self.year is None and frame.here is None:
            return Reading("DATE", f"XXXX-W{self.number:02}", (), UNANCHORED)
        year = year_of(frame.here or 0) if self.year is None else self.year
        return placed(cell("week", days_from_civil(year, 1, 4)) + (self.number - 1), "a week by its number")


@attrs.frozen
class WeekHolding:
    """The week that begins with a day or holds it: the week of 4 February."""

    day: Sense

    def read(self, frame: Frame) -> Reading:
        """Read the day, and give its week."""
        reading = self.day.read(frame)
        return placed(reading.place.to("week"), reading.why) if reading.place else reading


def day_of_month(day: int) -> Sense:
    """Make the 15th."""
    return DayOfMonth(day)


def weekday_and_day(weekday: int, day: int) -> Sense:
    """Make Friday the 13th."""
    return WeekdayOfMonth(weekday, day)


def nth_of(nth: int, unit: str, whole: Sense) -> Sense:
    """Make the second week of May; "last" is -1."""
    return NthOf(nth, unit, whole)


def nth_weekday_of(nth: int, weekday: int, whole: Sense) -> Sense:
    """Make the first Monday of May."""
    return NthOf(nth, "weekday", whole, weekday)


def last_week_of(week: Deictic, whole: Sense) -> Sense:  # noqa: ARG001 - the guard knows it is the last
    """Make the last week of July."""
    return NthOf(-1, "week", whole)


def nth_cyclic_of(nth: int, weekday: Cyclic, whole: Sense) -> Sense:
    """Make the second Monday of next month."""
    return NthOf(nth, "weekday", whole, weekday.number)


def nth_day_of(day: int, whole: Sense) -> Sense:
    """Make the 15th of next month."""
    return NthOf(day, "day", whole)


def week_number(number: int, year: int | None = None) -> Sense:
    """Make week 31."""
    return WeekOfYear(number, year)


def week_of(day: Sense) -> Sense:
    """Make the week of 4 February."""
    return WeekHolding(day)


def weekday_of_week(part: Cyclic, whole: Sense) -> Sense:
    """Make Monday of next week."""
    return Of(part, whole)


def rest_of(unit: str) -> Sense:
    """Make the rest of the month: from the anchor to its end."""
    return Rest(unit, 1)


def so_far(unit: str) -> Sense:
    """Make the year to date."""
    return Rest(unit, -1)


@attrs.frozen
class Rest:
    """What is left of the anchor's week, month or year (1), or is over of it (-1)."""

    unit: str
    side: int

    def read(self, frame: Frame) -> Reading:
        """Read it from the anchor to its end, or from its start to the anchor."""
        reading = Deictic(self.unit, 0).read(frame)
        if reading.place is None or frame.here is None:
            return reading
        here = cell("day", frame.here).edtf
        first, last = cell("day", reading.place.first).edtf, cell("day", reading.place.last).edtf
        ends = (here, last) if self.side > 0 else (first, here)
        return attrs.evolve(
            reading, edtf=ends, why="from the anchor to its end" if self.side > 0 else "up to the anchor"
        )


def later_in(which: int, unit: str) -> Sense:
    """Make later in the year."""
    return Narrowed(which, Deictic(unit, 0))


def end_of(part: str, unit: str) -> Sense:
    """Make end of month."""
    return make.part_of_this(part, unit)


def days_in_whole(day: int, last: int, whole: Sense) -> Sense:
    """Make 4 to 23 next month."""
    return Interval(NthOf(day, "day", whole), NthOf(last, "day", whole))


def either_order(first: int, second: int, year: int) -> Sense:
    """Make 3-7-2017: both of its dates where both exist."""
    return make.slashed(f"{first}/{second}/{year}")


def either_order_of_year(first: int, second: int, weekday: int | None = None) -> Sense:
    """Make 4/22: the order that exists, the month first where both do, as nothing else is told of the year."""
    day, month = (first, second) if second <= MONTHS < first else (second, first)
    return make.day_and_month(day, month, weekday)


MONTHS = 12

PLACED = row("on by until till from since before after to through thru between for")
CLOSING = row(". , ; : ? ! ) at by for to until till from and or - between About through with Gap")


def alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the 15th" is a day: a word of time before it, and nothing after that it could number."""
    before, _ = neighbours(tokens, at, end)
    after = tokens[end] if end < len(tokens) else None
    return (word_of(before) in PLACED or (before is None and after is None)) and (
        after is None or after.kind in CLOSING
    )


def number_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the 15" is a day, which no hyphen follows ("the 6-year-old")."""
    return alone(tokens, at, end) and (end >= len(tokens) or tokens[end].kind != "-")


def closed(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether nothing follows that a number could count."""
    return end >= len(tokens) or tokens[end].kind in CLOSING or tokens[end].kind[0] == "@"


def is_month(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "2016-11" is a month: not the short form of the next years ("2005-06"), not a number of more parts."""
    year, month = tokens[at].value, tokens[end - 1].value
    return month <= year % 100 and stands_apart(tokens, at, end)


def is_month_first(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "11/2016" is a month: a year of our time, and not a number of more parts."""
    return 1900 <= tokens[end - 1].value < 2100 and stands_apart(tokens, at, end)


def is_day_of_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "4/22" is a day: no fraction, and a word of time before it or no other reading."""
    first, second = tokens[at].value, tokens[end - 1].value
    if not stands_apart(tokens, at, end) or min(first, second) > MONTHS or not closed(tokens, at, end):
        return False
    return max(first, second) > MONTHS or word_of(neighbours(tokens, at, end)[0]) in PLACED


def stands_apart(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether no mark joins a number to others: no telephone, part or version number."""
    before, after = neighbours(tokens, at, end)
    return not {before and before.kind, after and after.kind} & {"-", "/", ".", "+", "$", "#"} or (
        after is not None and after.kind == "." and (before is None or before.kind not in "-/.+$#")
    )


def after_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a short weekday stands where only a day can: on Fri."""
    before, after = neighbours(tokens, at, end)
    return word_of(before) in ("on", "until", "till", "by", "since") or (before is None and after is None)


def week_then_day(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a week and a day of the week stand side by side, in either order."""
    senses = [token.value for token in (tokens[at], tokens[end - 1])]
    days = [one for one in senses if isinstance(one, Cyclic) and one.cycle == "weekday" and one.which is None]
    weeks = [one for one in senses if isinstance(one, Deictic) and one.unit == "week"]
    return len(days) == len(weeks) == 1


def part_then_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a year, told another way, follows a month or the like: june next year."""
    part, whole = tokens[at].value, tokens[end - 1].value
    return isinstance(part, Cyclic) and part.which is None and is_year(whole)


def day_then_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a year follows a day without one: Christmas of last year, july 4th of 1995."""
    return isinstance(tokens[at].value, Yearly) and is_year(tokens[end - 1].value)


def is_year(sense: object) -> bool:
    """Tell whether a sense is a year."""
    return (isinstance(sense, Deictic) and sense.unit == "year") or (
        isinstance(sense, Fixed) and sense.place.unit == "year"
    )


def last_week_then_whole(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "last week" is that of a time that follows."""
    return tokens[at].value == Deictic("week", -1) and holds_days(tokens, at, end)


def weekday_then_whole(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a day of the week is numbered in a time that follows."""
    days = (token.value for token in tokens[at:end] if token.kind == "@day")
    return any(isinstance(day, Cyclic) and day.which is None for day in days) and holds_days(tokens, at, end)


def holds_days(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether what holds the count is a month, a season or a year."""
    whole = tokens[end - 1].value
    return (
        (isinstance(whole, Deictic) and whole.unit in ("month", "year", "quarter"))
        or (isinstance(whole, Fixed) and whole.place.unit in ("month", "year", "quarter", "season"))
        or (isinstance(whole, Cyclic) and whole.cycle in ("month", "season", "quarter"))
    )


ELEMENTS = {
    "COUNTED": "Nth Second Nth31 Last",
    "DAYNUMBER": "To12 To24 To31",
    "WEEKNUMBER": "To12 To24 To31 To99",
    "HOLDER": "Week Month Quarter Year",
}
"""The named sets of kinds of these rules."""

LISTS = tuple(
    Rule("@days", pattern.replace("DAYS", days) + year, make.days_listed)
    for days in (
        "DAY:a and|or DAY:b",
        "DAY:a , DAY:b ,? and|or DAY:c",
        "DAY:a , DAY:b , DAY:c ,? and|or DAY:d",
    )
    for pattern in ("MONTH .? DAYS", "the? DAYS of? MONTH")
    for year in ("", " ,? YEAR")
)
"""Rules of days listed in one month: May 2, 4 and 5."""

NUMERIC_MONTHS = (
    Rule("@date", "Yearnumber:year -|/ To12:month", make.month_of_year, is_month),
    Rule("@date", "To12:month -|/ Yearnumber:year", make.month_of_year, is_month_first),
)
"""Rules that go before those of years in short form."""

ORDINAL_PHRASES = (
    *LISTS,
    Rule("@day", "the NTH:day", day_of_month, alone),
    Rule("@day", "the DAYNUMBER:day", day_of_month, number_alone),
    Rule("@day", "WEEKDAY .? the? Nth31|Nth|Second:day", weekday_and_day),
    Rule("@day", "WEEKDAY the DAYNUMBER:day", weekday_and_day, closed),
    Rule("@day", "the? NTH:day of MONTH", make.day_and_month),
    Rule("@day", "the? NTH:day of MONTH ,? of? YEAR", make.full_date),
    Rule("@day", "the? NTH:day Day of MONTH", make.day_and_month),
    Rule("@day", "MONTH the? Nth:day", make.day_and_month),
    Rule("@day", "MONTH .? DAY of|in YEAR", make.full_date),
    Rule("@day", "the? DAY of? MONTH of|in YEAR", make.full_date),
    Rule("@day", "DAY / MONTH / YEAR", make.full_date),
    Rule("@day", "Monthname:month -|/ DAYNUMBER:day -|/ YEAR", make.full_date),
    Rule("@day", "Monthname:month -|/ DAYNUMBER:day", make.day_and_month, stands_apart),
    Rule("@day", "Satday:weekday", make.weekday, after_on),
    Rule("@day", "YEAR -|/ MONTH -|/ DAY", make.full_date),
    Rule("@date", "Yearnumber:year Monthname:month", make.month_of_year),
    Rule("@day", "DAYNUMBER:first - DAYNUMBER:second - Yearnumber:year", either_order),
    Rule("@day", "DAYNUMBER:first / DAYNUMBER:second", either_order_of_year, is_day_of_year),
    Rule("@day", "WEEKDAY ,? DAYNUMBER:first / DAYNUMBER:second", either_order_of_year),
    Rule("@day", "Previous|Following:which WEEKDAY", make.weekday),
    Rule("@day", "This Past:which WEEKDAY", make.weekday),
    Rule("@day", "This|the Coming:which WEEKDAY", make.weekday),
    Rule("@date", "the? Week WEEKNUMBER:number", week_number),
    Rule("@date", "the? Week WEEKNUMBER:number of YEAR", week_number),
    Rule("@date", "rest|remainder of the|This|my HOLDER:unit", rest_of),
    Rule("@date", "the rest|remainder of the|This|my HOLDER:unit", rest_of),
    Rule("@date", "HOLDER:unit to date", so_far),
    Rule("@date", "the HOLDER:unit to date", so_far),
    Rule("@date", "TURN:which in the UNIT", later_in),
    Rule("@date", "End:part of UNIT", end_of),
    Rule("@date", "the? UNIT after Next", make.offset_of(2)),
    Rule("@date", "the? UNIT after the Next", make.offset_of(2)),
    Rule("@date", "the? UNIT before Last", make.offset_of(-2)),
)
"""Rules over words."""

ORDINAL_COMPOSED = (
    Rule("@date", "@date:week of|in DATE:whole", last_week_of, last_week_then_whole),
    Rule("@day", "the? COUNTED:nth @day:weekday of|in DATE:whole", nth_cyclic_of, weekday_then_whole),
    Rule("@date", "the? COUNTED:nth Week|Weekend:unit of|in? DATE:whole", nth_of, holds_days),
    Rule("@day", "the? COUNTED:nth WEEKDAY of|in DATE:whole", nth_weekday_of, holds_days),
    Rule("@day", "the? COUNTED:nth Day:unit of|in DATE:whole", nth_of, holds_days),
    Rule("@day", "the? NTH:day of DATE:whole", nth_day_of, holds_days),
    Rule("@day", "the? Nth31:day Day? of DATE:whole", nth_day_of, holds_days),
    Rule("@day", "@day:part of|, DATE:whole", weekday_of_week, week_then_day),
    Rule("@day", "@day:part DATE:whole", weekday_of_week, week_then_day),
    Rule("@day", "@date:whole on? @day:part", weekday_of_week, week_then_day),
    Rule("@date", "@cyclic:part in? @date:whole", make.of_whole, part_then_year),
    Rule("@day", "@day:part of|in? @date:whole", of_year, day_then_year),
    Rule("@date", "the? Week of|starting|End on? ONEDAY:day", week_of),
    Rule(
        "@interval",
        "DAYNUMBER:day -|to|until|till DAYNUMBER:last of|in? DATE:whole",
        days_in_whole,
        holds_days,
    ),
)
"""Rules over phrases."""
