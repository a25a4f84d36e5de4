"""What people note down in calendars, chats and minutes: Mon 21, 3h, at 9p, 7ish, at 5 on Friday, Wed 3 - Fri 5 December, this week and next."""

from __future__ import annotations

from itertools import pairwise

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.times import about_clock
from chronology.expressions.rules.clock.times import hour_of_day
from chronology.expressions.rules.clock.times import in_part
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.dates.figures import either_order_of_year
from chronology.expressions.rules.dates.figures import no_day_after
from chronology.expressions.rules.dates.figures import stands_apart
from chronology.expressions.rules.dates.ordinals import day_of_month
from chronology.expressions.rules.dates.ordinals import weekday_and_day
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import ends_there
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.counted import WeekHolding
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import OpenSide
from chronology.expressions.words.lexicon import TIMED
from chronology.expressions.words.lexicon import TIMING
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

HALVES = {"a": 0, "p": 12}
DAYPARTS = {0: "MO", 12: "AF"}


def in_hours_and_minutes(amount: int, minutes: int) -> Sense:
    """Make 1h30, 1h 30m."""
    return Compound((Length(amount, "hour"), Length(minutes, "minute")))


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


def at_a_time(run: Run) -> bool:
    """Tell whether a clock time follows a short weekday: tue at 5, Fri 10:30."""
    kinds = run.kinds_after(2)
    return kinds[:1] == ["Clock"] or (kinds[:1] == ["at"] and kinds[1:] in (["Clock"], ["To12"], ["Noon"]))


def is_hour_told(run: Run) -> bool:
    """Tell whether "9p" stands where only a time can: at 9p, until 8:45a."""
    return run.before in TIMED and has_unit_on(run)


def is_numbered(run: Run) -> bool:
    """Tell whether a number after a weekday is its day, and counts nothing: Monday 21, but not Monday 21 to 24."""
    said = closed(run) or run.kind_after == "in"
    return said and run.kind_after not in ("-", "to", "until", "till", "through", "and")


def is_numbered_low(run: Run) -> bool:
    """Tell whether a number that might be an hour is a day, as the hour follows: Friday 6 at 7 p.m."""
    return run.kind_after == "at"


AT = set_of("at until till")
"""What stands before an hour, and hardly before a count."""


PRICED = set_of(
    "stood stands traded trading quoted priced settled finished unchanged fixed aged put flat steady remained estimated capped"
)
"""What makes the number after "at" a price or an age."""


def part_of_numbered(daypart: str, day: int, part: str | None = None) -> Sense:
    """Make the morning of the 3rd."""
    return times.of_day(daypart, day_of_month(day), part)


def named_days(one: int, day: int, two: int, last: int, *, month: int, year: int | None = None) -> Sense:
    """Make Wed 3 - Fri 5 December: in a year where both are on their weekdays, or in the one that is told."""
    if year is not None:
        return spans.days_of_month(day, last, month, year)
    return Interval(make.date(day, month, weekday=one), make.date(last, month, weekday=two))


def and_next(which: int, unit: str) -> Sense:
    """Make this week and next; raises WhenError for the next one and next."""
    if which > 0:
        raise WhenError(f"the next {unit} and the next are one")
    return Both((Deictic(unit, which), Deictic(unit, 1)))


def is_timed(run: Run) -> bool:
    """Tell whether a number before a day is an hour: at 5 on Friday, but not by 5 on Friday, nor 5 Friday flights."""
    priced = any(word_of(token) in PRICED for token in run.behind(3))
    return run.before in AT and not priced and closed(run)


def is_of_no_month(run: Run) -> bool:
    """Tell whether a day is told by its number alone: not the evening of the 6th of June, nor the night of the 3rd to the 4th of May."""
    after = run.kinds_after(5)
    after = after[3:] if after[:3] in (["to", "the", "Nth31"], ["-", "the", "Nth31"]) else after
    return MONTHLY.isdisjoint(after[after[:1] == ["of"] :][:1])


MONTHLY = frozenset(("Monthname", "Maymonth"))


def is_at_clock(run: Run) -> bool:
    """Tell whether a clock time follows two numbers, which are a day then: 3/12 at 14:00."""
    kinds = run.kinds_after(2)
    return kinds[:1] == ["Clock"] or kinds == ["at", "Clock"]


def is_short(run: Run) -> bool:
    """Tell whether a short weekday with "next" before it is one: next Tue, but not the last Sun edition."""
    follows = not run.after.isalpha() or run.kind_after in FOLLOWING
    return closed(run) or (run.before != "the" and follows)


FOLLOWING = ("in", "with", "Daypart")

DAY_ONE, DAY_TWO = "DAYNUMBER:day", "WEEKDAY:two ,? DAYNUMBER:last"

PHRASES = (
    Rule("@time", "the? PART? DAYPART of|on the Nth31:day", part_of_numbered, is_of_no_month),
    Rule("@days", "WHICH UNIT and Next", and_next),
    Rule("@days", "WHICH Weekend and Next", lambda which: Both((Weekend(which), Weekend(1)))),
    Rule("@day", "WHICH Satday:weekday", make.weekday, is_short),
    Rule(
        "@interval",
        f"WEEKDAY:one ,? {{{DAY_ONE} upto {DAY_TWO} of? MONTH | MONTH {DAY_ONE} upto {DAY_TWO}}} {{,? YEAR}}",
        named_days,
    ),
    Rule("@day", "DAYNUMBER:first / DAYNUMBER:second", either_order_of_year, is_at_clock),
    Rule(
        "@day",
        "{WEEKDAY .? ,?} Yearnumber:year -|/ To12:month -|/ DAYNUMBER:day",
        make.date,
        is_written_together,
    ),
    Rule("@day", "WEEKDAY .? ,? ISO", lambda iso, **_: make.iso(iso)),
    Rule("@day", "WEEKDAY ( {the? DAY of? MONTH | MONTH .? DAY} {,? YEAR} )", make.date),
    Rule("@date", "Yearnumber:year MONTH", make.month_of_year, no_day_after),
    Rule("@date", "the? cy|Calendar Year? YEAR", make.year),
    Rule("@day", "Satday:weekday", make.weekday, at_a_time),
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
    Rule("@clock", "To12:hour a|p:half", lambda hour, half: spoken(hour, 0, HALVES[half]), is_hour_told),
    Rule("@clock", "CLOCK a|p:half", lambda clock, half: times.clock(clock, HALVES[half]), has_unit_on),
    Rule("@clock", "SPOKEN:hour -? Ish", lambda hour: about_clock(spoken(hour))),
    Rule("@clock", "CLOCK -? Ish", lambda clock: about_clock(times.clock(clock))),
    Rule("@clock", "Noonish", lambda: about_clock(spoken(12))),
)
"""Rules over words."""

COMPOSED = (
    Rule("@time", "SPOKEN:hour on? ONEDAY:day", hour_of_day, is_timed),
    Rule("@date", "w / Circa|e ONEDAY:day", WeekHolding),
    Rule("@time", "ONEDAY:day HALF", lambda day, half: OfDay(f"T{DAYPARTS[half]}", day), closed),
    Rule("@clock", "the? DAYPART ,? at? TIMED:clock", in_part),
    Rule("@open", "DATE:whole and TURN:side", OpenSide, ends_there),
)
"""Rules over phrases."""
