"""Short forms of calendars, chats and meeting notes: Mon 21, 2018-7-6, Dec-2018, 3h, at 9p, Tue PM, 7ish, w/c 4 February."""

from __future__ import annotations

from itertools import pairwise

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.times import in_part
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.dates.figures import no_day_after
from chronology.expressions.rules.dates.figures import stands_apart
from chronology.expressions.rules.dates.numbered import closed
from chronology.expressions.rules.dates.ordinals import day_of_month
from chronology.expressions.rules.dates.ordinals import days_in_whole
from chronology.expressions.rules.dates.ordinals import holds_days
from chronology.expressions.rules.dates.ordinals import weekday_and_day
from chronology.expressions.rules.guards import after_between
from chronology.expressions.rules.guards import ends_there
from chronology.expressions.rules.guards import is_no_verb
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.counted import WeekHolding
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import OpenSide
from chronology.expressions.words.classes import TIMING
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

HALVES = {"a": 0, "p": 12}
DAYPARTS = {0: "MO", 12: "AF"}


def in_hours_and_minutes(amount: int, minutes: int) -> Sense:
    """Make 1h30, 1h 30m."""
    return Compound((Length(amount, "hour"), Length(minutes, "minute")))


def about_hour(hour: int = 12) -> Sense:
    """Make 7ish, noonish."""
    return attrs.evolve(spoken(hour), mod="APPROX")


def between_days(run: Run) -> bool:
    """Tell whether two days are the ends of what "between" begins: between 4 and 22 this month."""
    return after_between(run) and holds_days(run)


def is_written_together(run: Run) -> bool:
    """Tell whether nothing stands between the parts of a date in numbers, and no mark joins it to others."""
    numbers = [
        token for token in run.own if token.kind not in ("Weekday", "Satday", ",") and token.value != "."
    ]
    together = all(one.end == two.start for one, two in pairwise(numbers))
    return together and stands_apart(run)


def has_unit_on(run: Run) -> bool:
    """Tell whether a letter stands right behind its number, and nothing right behind it: 3h, but not 3 h, 7h01."""
    return run.own[-2].end == run.last.start and (
        run.right is None or run.right.start > run.last.end or not isinstance(run.right.value, int)
    )


def is_of_calendar(run: Run) -> bool:
    """Tell whether a year or month is one of the calendar: this calendar year, CY 2008."""
    return any(token.value in ("calendar", "cy") for token in run.own)


def is_middle(run: Run) -> bool:
    """Tell whether the middle of a day or night is a clock time: mid-day, mid-night; nothing of its kind follows."""
    named = run.first.value == "mid" and run.last.value in ("day", "NI")
    return named and (not run.at or run.before in TIMED) and run.kind_after != "of"


def is_written_so(run: Run) -> bool:
    """Tell whether hours and minutes are written as in 1h30 or 1h 30m, and are no hour of the day."""
    units = [place for place in range(run.at, run.end) if run.tokens[place].value in ("h", "m")]
    joined = all(run.tokens[place - 1].end == run.tokens[place].start for place in units)
    minutes = run.tokens[units[0] + 1]
    close = len(units) > 1 or minutes.start == run.tokens[units[0]].end
    return joined and close and minutes.value < HOUR and run.before not in TIMING


def is_french_clock(run: Run) -> bool:
    """Tell whether "7h30" stands where only a time can: at 7h30."""
    return run.is_solid and run.first.value <= DAY and run.before in TIMING


HOUR, DAY = 60, 24


def is_in_nights(run: Run) -> bool:
    """Tell whether it is nights that are counted."""
    return bool(run.last.value == "NI")


def counts_one(run: Run) -> bool:
    """Tell whether a unit is counted as one: the next 1 day."""
    return bool(run.own[-2].value == 1) and is_no_verb(run)


def at_a_time(run: Run) -> bool:
    """Tell whether a clock time follows a short weekday: tue at 5, Fri 10:30."""
    kinds = run.kinds_after(2)
    return kinds[:1] == ["Clock"] or (kinds[:1] == ["at"] and kinds[1:] in (["Clock"], ["To12"], ["Noon"]))


def is_hour_told(run: Run) -> bool:
    """Tell whether "9p" stands where only a time can: at 9p, until 8:45a."""
    return run.before in TIMED and has_unit_on(run)


TIMED = TIMING | {"to", "-"}


def is_numbered(run: Run) -> bool:
    """Tell whether a number after a weekday is its day, and counts nothing: Monday 21, but not Monday 21 to 24."""
    said = closed(run) or run.kind_after == "in"
    return said and not follows_link(run)


def is_numbered_low(run: Run) -> bool:
    """Tell whether a number that might be an hour is a day, as the hour follows: Friday 6 at 7 p.m."""
    return run.kind_after == "at"


def follows_link(run: Run) -> bool:
    """Tell whether a number is the first of two: 8 to 9."""
    return run.kind_after in ("-", "to", "until", "till", "through", "and")


SHORTHAND_PHRASES = (
    Rule(
        "@day",
        "{WEEKDAY .? ,?} Yearnumber:year -|/ To12:month -|/ DAYNUMBER:day",
        make.date,
        is_written_together,
    ),
    Rule("@day", "WEEKDAY .? ,? ISO", lambda iso, **_: make.iso(iso)),
    Rule("@day", "WEEKDAY ( the? DAY of? MONTH {,? YEAR} )", make.date),
    Rule("@day", "WEEKDAY ( MONTH .? DAY {,? YEAR} )", make.date),
    Rule("@date", "Yearnumber:year MONTH", make.month_of_year, no_day_after),
    Rule("@date", "WHICH:offset Whole UNIT:unit", Deictic, is_of_calendar),
    Rule("@date", "the? cy|Whole Year? YEAR", make.year, is_of_calendar),
    Rule("@day", "Satday:weekday", make.weekday, at_a_time),
    Rule("@date", "the? Weekend|Quarter:unit after the? Next", make.offset_of(2)),
    Rule("@date", "the? Weekend|Quarter:unit before Last", make.offset_of(-2)),
    Rule("@lasting", "the? SPAN:which Fortnight", lambda which: Lasting(2, "week", which), is_no_verb),
    Rule("@clock", "Early -? Day", lambda: spoken(12), is_middle),
    Rule("@clock", "Early -? Daypart", lambda: spoken(24), is_middle),
    Rule("@date", "Monthname:month - Yearnumber:year", make.month_of_year, stands_apart),
    Rule("@day", "WEEKDAY .? ,? To24|To31:day", weekday_and_day, is_numbered),
    Rule("@day", "WEEKDAY .? ,? To12:day", weekday_and_day, is_numbered_low),
    Rule(
        "@date", "the? Week of|starting|commencing the Nth31:day", lambda day: WeekHolding(day_of_month(day))
    ),
    Rule("@length", "COUNT:amount h", lambda amount: Length(amount, "hour"), has_unit_on),
    Rule("@clock", "SMALL:hour h SMALL:minutes", spoken, is_french_clock),
    Rule("@length", "COUNT:amount h SMALL:minutes m?", in_hours_and_minutes, is_written_so),
    Rule("@length", "COUNT:amount Dayparts", lambda amount: Length(amount, "day"), is_in_nights),
    Rule("@lasting", "the? SPAN:which One|To12:amount ONEUNIT:unit", measures.lasting, counts_one),
    Rule("@clock", "To12:hour a|p:half", lambda hour, half: spoken(hour, 0, HALVES[half]), is_hour_told),
    Rule("@clock", "CLOCK a|p:half", lambda clock, half: times.clock(clock, HALVES[half]), has_unit_on),
    Rule("@clock", "SPOKEN:hour -? Ish", about_hour),
    Rule("@clock", "CLOCK -? Ish", lambda clock: attrs.evolve(times.clock(clock), mod="APPROX")),
    Rule("@clock", "Noonish", about_hour),
)
"""Rules over words."""

SHORTHAND_COMPOSED = (
    Rule("@date", "w / Circa|e ONEDAY:day", WeekHolding),
    Rule("@time", "ONEDAY:day HALF", lambda day, half: OfDay(f"T{DAYPARTS[half]}", day), closed),
    Rule("@clock", "the? DAYPART ,? at? TIMED:clock", in_part),
    Rule(
        "@open",
        "DATE|TIMED|@time:whole or after|before:side",
        lambda whole, side: OpenSide(whole, 1 if side == "after" else -1),
        ends_there,
    ),
    Rule("@open", "DATE:whole and TURN:side", OpenSide, ends_there),
    Rule("@interval", "DAYNUMBER:day and DAYNUMBER:last of|in? DATE:whole", days_in_whole, between_days),
)
"""Rules over phrases."""
