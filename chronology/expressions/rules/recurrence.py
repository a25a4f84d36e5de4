"""What comes again: every second Thursday, three times a week, the last day of each month, every 5 May, most mornings, weekdays from 9 to 5, bi-monthly."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules import guards
from chronology.expressions.rules.clock.hours import clock_to_hour
from chronology.expressions.rules.clock.times import set_at
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import not_followed_by
from chronology.expressions.rules.lengths import durations
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.holidays import Holiday
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.wholes import MODS
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

WORKDAYS = "XXXX-WXX-WD"
"""Any day from Monday to Friday."""


def every_nth_weekday(nth: int, weekday: int) -> Sense:
    """Make every second Thursday, and every first Monday, which comes once a month."""
    return Recurring("P1M") if nth == 1 else measures.every_cyclic(weekday=weekday)


def day_of_every(day: int) -> Sense:
    """Make the 15th of every month."""
    return Recurring(f"XXXX-XX-{day:02}")


def weekdays(weekday: int, second: int, third: int | None = None) -> Sense:
    """Make every Monday, Wednesday and Friday."""
    days = (weekday, second) if third is None else (weekday, second, third)
    return Both(tuple(measures.every_cyclic(weekday=day) for day in days))


def months(month: int, second: int) -> Sense:
    """Make every January and July."""
    return Both((measures.every_cyclic(month=month), measures.every_cyclic(month=second)))


def part_of_every(part: str, **whole: int) -> Sense:
    """Make every mid-July, every early spring."""
    return attrs.evolve(measures.every_cyclic(**whole), mod=MODS[part])


def open_from(first: Any, last: Any, **_: Any) -> Sense:
    """Make Mon-Fri 9am-5pm, 10-5 Tuesday-Sunday: it is so every week, from one day to the other."""
    return Interval(
        measures.every_cyclic(weekday=weekday_of(first)), measures.every_cyclic(weekday=weekday_of(last))
    )


def weekday_of(day: Any) -> int:
    """Give the number of a weekday; raises WhenError for what is none."""
    if is_weekday(day):
        return int(day.number)
    if not isinstance(day, int):
        raise WhenError("a day of the week is wanted")
    return day


def about_so_often(every: Recurring) -> Sense:
    """Make every two weeks or so, roughly every two weeks."""
    return Recurring(every.value, mod="APPROX")


def is_counted(run: Run) -> bool:
    """Tell whether what comes again has no name: every week or so, but not every Monday."""
    every = next(token.value for token in run.own if token.kind == "@set")
    return isinstance(every, Recurring) and every.value.startswith("P")


def set_also(every: Recurring, clock: OfDay, other: OfDay | None = None) -> Sense:
    """Make daily at 6 a.m., noon and 6 p.m."""
    return Both((every, *(set_at(every, one) for one in (other, clock) if one is not None)))


def set_then(clock: OfDay, every: Recurring, other: OfDay | None = None) -> Sense:
    """Make 6 a.m., noon and 6 p.m. every day."""
    return Both((*(set_at(every, one) for one in (clock, other) if one is not None), every))


def is_clocked(run: Run) -> bool:
    """Tell whether what comes again does so at a clock time."""
    return any(isinstance(token.value, Recurring) and ":" in token.value.value for token in run.own)


def set_from(every: Recurring, span: Interval) -> Sense:
    """Make daily from 9 a.m. to 5 p.m."""
    first, last = span.start, span.end
    if not isinstance(first, OfDay) or not isinstance(last, OfDay):
        raise WhenError("two times of the day are wanted")
    return Interval(set_at(every, first), set_at(every, last))


def set_between(every: Recurring, start: OfDay, end: OfDay) -> Sense:
    """Make Saturdays 9:30-13:00."""
    return set_from(every, Interval(start, end))


def set_between_hours(every: Recurring, start: int, end: int) -> Sense:
    """Make daily from 9 to 5."""
    return set_from(every, clock_to_hour(spoken(start), end))


def tells_opening(run: Run) -> bool:
    """Tell whether hours are those at which something is open on any day: it is open 8am-6pm, opening hours: 9am-5pm."""
    words = run.words_before(4)
    while words and words[-1] in (":", "(", "are", "from"):
        words.pop()
    opens = words[-1:] == ["hour"] or (words[-1:] == ["open"] and words[-2:-1] in (["is"], ["are"]))
    beside = *run.kinds_before(NEAR), *run.kinds_after(2)
    return opens and not any(kind.startswith("@") for kind in beside)


NEAR = 8
"""How many tokens before its hours the day may stand on which something is open."""


def yearly(day: Yearly) -> str:
    """Write a day of the year as it comes again."""
    return "P1Y" if isinstance(day, Holiday) else f"XXXX-{day.month:02}-{day.day:02}"


def told_of(every: Recurring, part: Sense) -> Sense:
    """Make each year in June, 5 May every year, every week on Monday."""
    return Recurring(told(every.value, part) or every.value)


def told(value: str, part: Sense) -> str | None:
    """Write the part of a recurring unit that comes again; None where it is none of such a unit."""
    if value == "P1Y" and isinstance(part, Yearly):
        return yearly(part) if part.which is None else None
    if value == "P1Y" and isinstance(part, NthOf):
        return value if isinstance(part.whole, Cyclic) else None
    if value == "P1M" and isinstance(part, DayOfMonth):
        return f"XXXX-XX-{part.day:02}"
    if isinstance(part, Cyclic) and part.which is None and part.cycle in CYCLES.get(value, ()):
        return part.template
    return None


CYCLES = {"P1Y": ("month", "season", "quarter", "half"), "P1W": ("weekday",)}
"""What comes once in a recurring unit."""


def is_yearly(run: Run) -> bool:
    """Tell whether a day comes every year: every Christmas, but not every Monday of a week."""
    day = run.last.value
    return isinstance(day, Yearly) and day.which is None


def tells_part(run: Run) -> bool:
    """Tell whether a time beside "every year" is one of each: each year in June, but not $5 million a year in June."""
    ends = run.first.value, run.last.value
    every = next((one for one in ends if isinstance(one, Recurring)), None)
    part = next((one for one in ends if not isinstance(one, Recurring)), None)
    return every is not None and every.each and part is not None and told(every.value, part) is not None


def each_year(start: Sense, end: Sense, every: Recurring) -> Sense:
    """Make 1 April to 30 September each year."""
    return Interval(told_of(every, start), told_of(every, end))


def listed_each(first: Sense, every: Recurring, **others: Sense) -> Sense:
    """Make 25 March, 24 June and 29 September each year."""
    parts = (first, *(others[name] for name in sorted(others)))
    return Both((*(Recurring(told(unit_of_set(every), part) or "") for part in parts), every))


def unit_of_set(every: Recurring) -> str:
    """Give the unit in which a day or month comes again: each year in June, 5 May every year, every week on Monday."""
    return "P1W" if every.value.startswith("XXXX-W") else "P1Y"


def tells_list(run: Run) -> bool:
    """Tell whether what comes again has a name, and so has all that is listed before it."""
    every = run.last.value
    parts = [token.value for token in run.own[:-1] if token.kind[:1] == "@"]
    named = isinstance(every, Recurring) and every.value[:4] == "XXXX" and ":" not in every.value
    return named and all(told(unit_of_set(every), part) for part in parts)


def tells_ends(run: Run) -> bool:
    """Tell whether two times are each one of what comes again after them."""
    every = run.last.value
    ends = [token.value for token in run.own[:-1] if token.kind[:1] == "@"]
    return isinstance(every, Recurring) and every.each and all(told(every.value, end) for end in ends)


SPENT = ("in", "during", "spent", "spends", "spend", "most")
"""What stands before summers that come again: in summers, but not five summers, the summers of his youth."""


def is_kept(run: Run) -> bool:
    """Tell whether "weekdays" says when something is: on weekdays, weekdays at 7."""
    return run.before in ("on", "during", "at", "most", "") or run.after in ("from", "at", ",")


DAILY = Recurring(timex_length(1, "day"))

WEEKDAYS = "NAMED:first .? upto NAMED:last"
OPENING = ("@hours", "TIMED upto TIMED", "SPOKEN -|to SPOKEN")
"""From which day to which something is open, and from which hour to which; after the days the hours are told in full."""


TWICE = {"P1Y": "P6M", "P1M": "P2W", "P1W": "P3D", "PT1H": "PT30M"}
"""What comes in half the time."""

EVERY_OTHER = {"P1Y": "P6M", "P1M": "P2M", "P1W": "P2W", "P1D": "P2D"}
"""What "bi" makes of it: twice the time, but for biannual."""

PHRASES = (
    Rule("@set", "Every Second|Nth|Nth31:amount UNIT", measures.every),
    Rule("@set", "Every Second|Nth|Nth31:nth WEEKDAY {of the Month}", every_nth_weekday),
    Rule("@set", "Every Clockunit:unit", measures.every, not_followed_by("of", "counts", "counted", "-")),
    Rule("@set", "Every Couple:amount of? UNITS:unit", measures.every),
    Rule("@set", "alternate UNITS:unit", partial(measures.every, amount=2)),
    Rule(
        "@set", "{{COUNT to|or|-} COUNT | a? Several | a? Couple of?} times a|per|Every UNIT", measures.every
    ),
    Rule("@set", "COUNT Day|Days|Dayparts a|per|Every Week|Month|Year:unit", measures.every),
    Rule("@set", "{once|twice|thrice -? | COUNT times} OFTEN", measures.often),
    Rule("@set", "most UNITS:unit", measures.every, not_followed_by("of", "-")),
    Rule("@set", "most Dayparts:daypart", measures.every_daypart, not_followed_by("of", "-")),
    Rule("@set", "most Weekdays:weekday", measures.every_cyclic, not_followed_by("of", "-")),
    Rule(
        "@set",
        "the? NTH|Last kept? Day|Week|Weekend|Month of|in Every kept? Week|Month|Quarter|Year:unit",
        measures.every,
    ),
    Rule("@set", "the? NTH|Last WEEKDAY of|in Every kept? Quarter|Year:unit", measures.every),
    Rule(
        "@set",
        "the? NTH and|or the? NTH|Last WEEKDAY|Weekdays of|in Every Month|Quarter|Year:unit",
        measures.every,
    ),
    Rule("@set", "the? NTH:day of Every kept? Month", day_of_every),
    Rule(
        "@sets",
        "the? NTH:day and|or the? NTH:last of Every Month",
        lambda day, last: Both((day_of_every(day), day_of_every(last))),
    ),
    Rule("@sets", "Every WEEKDAY and|or WEEKDAY:second", weekdays),
    Rule("@sets", "Every WEEKDAY , WEEKDAY:second ,? and|or WEEKDAY:third", weekdays),
    Rule("@sets", "Every MONTH and|or MONTH:second", months),
    Rule("@set", "Every Early:part -? {MONTH | SEASON}", part_of_every),
    Rule("@set", "SEASON Dayparts", measures.every_cyclic),
    Rule("@set", "Seasons:season", measures.every_cyclic, led_by(*SPENT, unless=("of",))),
    Rule("@set", "Every Workdayname", lambda: Recurring(WORKDAYS)),
    Rule("@set", "Workdaynames", lambda: Recurring(WORKDAYS), is_kept),
    Rule("@set", "Workdayname Dayparts:daypart", lambda daypart: Recurring(f"{WORKDAYS}T{daypart}")),
    Rule("@set", "OFTEN", measures.often, durations.no_average),
    Rule("@set", "Everyday", lambda: Recurring(timex_length(1, "day")), guards.is_closed),
    Rule("@set", "Every single? UNIT", lambda unit: Recurring(timex_length(1, unit), each=True)),
    Rule("@set", "Every Several {Hundred} UNITS:unit", lambda unit, **_: Recurring(timex_length(None, unit))),
    Rule(
        "@set",
        "{once|twice|thrice} Every COUNT:amount {to|or|- COUNT:most} UNIT|UNITS:unit",
        measures.every,
    ),
    Rule("@set", "Every single? Weekday:weekday", measures.every_cyclic),
    Rule("@set", "alternate? Weekdays:weekday", measures.every_cyclic),
    Rule("@set", "Every {other|Second} MONTH", measures.every_cyclic, guards.names_no_day),
    Rule("@set", "Every {other|Second} SEASON", measures.every_cyclic),
    Rule("@set", "Every {other|Second? | WEEKDAY} DAYPART", measures.every_daypart),
    Rule("@set", "Weekends", lambda: Recurring("XXXX-WXX-WE"), led_by("on", "at")),
    Rule(
        "@set",
        "the? Dayparts:daypart",
        measures.every_daypart,
        led_by("in", "on", "during", unless=("of", "before", "after")),
    ),
    Rule("@set", "semi|Half -? OFTEN", lambda often: Recurring(TWICE.get(often) or often)),
    Rule("@set", "COUNT:amount - OFTEN", lambda amount, often: Recurring(often.replace("1", str(amount)))),
    Rule("@set", "bi - OFTEN", lambda often: Recurring(EVERY_OTHER.get(often) or often)),
)
"""Rules over words."""

COMPOSED = (
    Rule("@set", "@set:every or so|thereabouts", about_so_often, is_counted),
    Rule("@set", "About @set:every", about_so_often, is_counted),
    Rule("@set", "Every @day:day", lambda day: Recurring(yearly(day)), is_yearly),
    Rule("@set", "@set:every ,? in|on|at? the? DATE:part", told_of, tells_part),
    Rule("@set", "DATE:part ,? of|in? @set:every", told_of, tells_part),
    Rule("@sets", "DATE:start upto DATE:end ,? of|in? @set:every", each_year, tells_ends),
    Rule(
        "@sets",
        "DATE:first {, DATE:second} {, DATE:third} ,? and|or in|on? @set:every",
        listed_each,
        tells_list,
    ),
    Rule("@sets", "@set:every ,? from|between? @hours:span", set_from),
    Rule("@sets", "@set:every {, TIMED:other} ,? and|or at? TIMED:clock", set_also, is_clocked),
    Rule("@sets", "TIMED:clock {, TIMED:other} ,? and|or @set:every", set_then, is_clocked),
    Rule("@sets", "@set:every ,? from? TIMED:start upto TIMED:end", set_between),
    Rule("@sets", "@set:every ,? from SPOKEN:start upto SPOKEN:end", set_between_hours, closed),
    *(Rule("@sets", f"{WEEKDAYS} .? ,? from? {hours}", open_from) for hours in OPENING[:2]),
    *(
        Rule("@sets", f"{hours} ,? {WEEKDAYS}", open_from, not_followed_by("this", "next", "last", "of"))
        for hours in OPENING
    ),
    Rule("@sets", "@hours:span ,? on? @set:every", set_from),
    Rule("@sets", "@hours:span", partial(set_from, DAILY), tells_opening),
)
"""Rules over phrases."""
