"""Times by their number in another: the 15th, the second week of May, Monday of next week, week 31, the rest of the month."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.expressions.clauses.numbering import tells_past
from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules.guards import BEARING_ORDINALS
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import UNCOUNTED
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import linked
from chronology.expressions.rules.guards import not_of
from chronology.expressions.rules.guards import numbers_no_unit
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.counted import EntryDay
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.counted import PartOfYear
from chronology.expressions.senses.counted import Rest
from chronology.expressions.senses.counted import WeekdayOfMonth
from chronology.expressions.senses.counted import WeekHolding
from chronology.expressions.senses.counted import WeekOfYear
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.named import AnyOf
from chronology.expressions.senses.named import SomeOf
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.sorts import is_plain
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.sorts import is_year
from chronology.expressions.senses.sorts import unit_of
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import Narrowed
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.within import within
from chronology.expressions.words.lexicon import BOUNDS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

PLACED = BOUNDS | set_of("on to through thru between for")
HAPPENING = set_of(
    "hours Clockunits fighting events battle action actions attack attacks assault raid raids bombing bombardment massacre storm fire "
    "disaster letter despatch dispatch meeting debate session vote"
)
"""What is of a day of the month: the fighting of the 28th, the small hours of the 23rd."""

HEADED = set_of(". , ; : ( ) - ! ? Gap and but when while where then that Clock Am Pm Oclock Zone Noon")
"""What may stand before the head of a clause, or a day: at 00:05 on the 25th."""

NUMBERS = set_of("To12 To24 To31 To99 Many Ones Teen Tens Hundred Several")

ON = GOING_ON - {"of"}
"""What goes on after a day, and is not numbered by it: on the 4th the city fell."""


def alone(run: Run) -> bool:
    """Tell whether "the 15th" is a day: a word of time before it, or another such day, and nothing after that it could number.

    In words it is another of what was told: a week after the first.
    """
    told = run.last.kind == "Second" and any(
        token.kind == "Nth" and token.value == 1 for token in run.behind(NEAR)
    )
    if told or (run.last.kind != "Nth31" and run.before in ("after", "before")):
        return False
    placed = run.is_alone or is_placed(run) or goes_on_list(run)
    return placed and (numbers_none(run) or heads_clause(run) or is_told_of(run))


NEAR = 16
"""How many tokens before "the second" its first may stand: 20 on the first day and 30 on the second."""


def is_placed(run: Run) -> bool:
    """Tell whether a word before "the 15th" makes it a day: on the 15th, the attack of the 15th."""
    held = run.kind_back(2) in HAPPENING or run.word_back(2) in HAPPENING
    return run.before in PLACED or (run.before == "of" and held)


def numbers_none(run: Run) -> bool:
    """Tell whether what follows is nothing that an ordinal could number; after "the 2nd and 3rd" neither is: the 2nd and 3rd holes."""
    listed = run.kinds_after(4)
    if listed[:2] == ["and", "Nth31"] or listed == [",", "Nth31", "and", "Nth31"]:
        return numbers_none(attrs.evolve(run, end=run.end + 2))
    if run.right is None:
        return True
    return run.right.kind in UNCOUNTED | {"-"} or run.after in ON


def both_alone(run: Run) -> bool:
    """Tell whether "the 30th and 31st" are days."""
    ordinals = run.own[1].kind == run.last.kind == "Nth31"
    return ordinals and is_placed(run) and numbers_none(run)


def is_told_of(run: Run) -> bool:
    """Tell whether a past verb follows "on the 19th", so that what was then is told: the battle on the 19th lasted all day."""
    told = tells_past(run.after)
    return told and run.before in ("on", "of") and run.last.kind == "Nth31"


def goes_on_list(run: Run) -> bool:
    """Tell whether a day of the month stands before "and" or "or": on the 25th or the 26th."""
    kinds = run.kinds_before(4)
    return (
        len(kinds) == 4
        and kinds[0] in PLACED
        and kinds[1:3] == ["the", "Nth31"]
        and kinds[3] in ("and", "or")
    )


def heads_clause(run: Run) -> bool:
    """Tell whether "on the 25th" may head its clause, so that a name or a number after it begins what is told: on the 25th Fort Sella fell."""
    heads = run.before in ("on", "by") and (run.at < 2 or run.kind_back(2) in HEADED)
    bears = run.after in (*BEARING_ORDINALS, "and")
    begins = run.kind_after in NUMBERS or run.kind_after[:1].islower()
    return heads and run.last.kind == "Nth31" and begins and not bears


def ends_day(run: Run) -> bool:
    """Tell whether an ordinal in words after a month numbers nothing after it: on May the first; in August the first planes came."""
    return run.right is None or run.right.kind in UNCOUNTED | {"-", "Yearnumber"} or run.after in ON


def number_alone(run: Run) -> bool:
    """Tell whether "the 15" is a day, which no hyphen follows ("the 6-year-old")."""
    return alone(run) and run.kind_after != "-"


def numbers_day(run: Run) -> bool:
    """Tell whether an ordinal behind a weekday is a day of the month: Monday the first, but not "on Monday the first bomb went off", nor Monday first-quarter profit."""
    if run.kind_after == "-" and run.is_tied_after:
        return False
    return run.last.kind == "Nth31" or run.last.value > MOST or ends_day(run)


MOST = 12
"""How many things or people are counted in words: the fifth man, but not the thirteenth."""


def in_one(run: Run) -> bool:
    """Tell whether "the second" may be a quarter or a half that needs no name: fell in the second."""
    return run.before == "in" and closed(run)


LONGEST = 31
"""How many days the longest month has."""


def number_of_day(day: int) -> int:
    """Take the number of a day; raises WhenError where no month has it."""
    if not 1 <= day <= LONGEST:
        raise WhenError(f"no month has a day {day}")
    return day


def day_of_month(day: int) -> Sense:
    """Make the 15th."""
    return DayOfMonth(number_of_day(day))


def days_of_this_month(day: int, last: int, second: int | None = None) -> Sense:
    """Make the 30th and 31st, the 7th, 8th and 9th; raises WhenError where one does not follow the other."""
    days = [day, last] if second is None else [day, second, last]
    if days != sorted(set(days)):
        raise WhenError(f"{last} does not follow {day}")
    return Both(tuple(map(day_of_month, days)))


def weekday_and_day(weekday: int, day: int) -> Sense:
    """Make Friday the 13th."""
    return WeekdayOfMonth(weekday, number_of_day(day))


def ends_entry(run: Run) -> bool:
    """Tell whether nothing follows that a day numbers: Monday, the 18th, was calm; but not Monday, 18th-century, nor Monday, the 3rd in a row."""
    return run.right is None or run.right.kind in ENDING


def is_entry(run: Run) -> bool:
    """Tell whether a number stands alone between the ends of sentences, as the day of a diary does: 4th. At home."""
    return run.kind_before in (".", "!", "?", "Gap") and run.kind_after == "." and run.is_tied_after


def nth_cyclic_of(nth: int, weekday: Cyclic, whole: Sense) -> Sense:
    """Make the second Monday of next month."""
    return NthOf(nth, "weekday", whole, weekday.number)


def days_in_whole(day: int, last: int, whole: Sense) -> Sense:
    """Make 4 to 23 next month."""
    return Interval(NthOf(day, "day", whole), NthOf(last, "day", whole))


def are_days_in(run: Run) -> bool:
    """Tell whether two numbers are days of a month, not a score: from 4 to 23 in October, but not won 4-3 in October."""
    scored = [token.kind for token in (run.own[1], run.own[-2])] == ["-", "in"]
    placed = run.before in PLACED
    return linked(run) and holds_days(run) and (placed or not scored)


def after_on(run: Run) -> bool:
    """Tell whether a short weekday stands where only a day can: on Fri."""
    return run.before in ("on", "until", "till", "by", "since") or run.is_alone


def years_then_part(run: Run) -> bool:
    """Tell whether a month or the like is that of a year told by its distance: two years ago in May."""
    whole, part = run.first.value, run.last.value
    return isinstance(whole, Shift) and is_year(whole) and is_plain(part)


def weekday_then_whole(run: Run) -> bool:
    """Tell whether a day of the week is numbered in a time that follows."""
    return names_weekday(run) and holds_days(run)


def names_weekday(run: Run) -> bool:
    """Tell whether a run holds a day of the week, none in particular."""
    return any(is_weekday(token.value) for token in run.own)


def holds_days(run: Run) -> bool:
    """Tell whether what holds the count is a month, a season or a year."""
    return unit_of(run.last.value) in ("month", "season", "quarter", "year")


def holds_months(run: Run) -> bool:
    """Tell whether what holds the count is longer than a month."""
    whole = run.last.value
    return holds_days(run) and not (isinstance(whole, Cyclic) or unit_of(whole) == "month")


def weekday_of(part: Any) -> int:
    """Give the number of the weekday that a part is."""
    named = part.part if isinstance(part, AnyOf | That) else part
    return int(named.number)


def weekday_in(part: Sense, whole: Sense) -> Sense:
    """Make a Saturday in 1985, that Friday in 1963, a wet Monday in March."""
    return SomeOf(f"-WXX-{weekday_of(part) + 1}", whole)


def is_part_in(run: Run) -> bool:
    """Tell whether a part of a day is one of no certain day, in a long time: a Sunday afternoon in 1975."""
    part = run.first.value
    return isinstance(part, OfDay) and is_uncertain(part.day, run) and has_days(run.last.value)


def has_days(whole: Sense) -> bool:
    """Tell whether a time is a year, a season or a month, which has many days of one name."""
    return unit_of(whole) in ("month", "season", "year")


def is_any_in(run: Run) -> bool:
    """Tell whether a day of the week is no certain one, and one of a long time: a Saturday in 1985."""
    return is_uncertain(run.first.value, run) and has_days(run.last.value)


def is_uncertain(day: Sense, run: Run) -> bool:
    """Tell whether a weekday is no certain one: a Saturday, that Saturday, a wet one."""
    if isinstance(day, AnyOf):
        return True
    if isinstance(day, That):
        return day.part.cycle == "weekday"
    return is_weekday(day) and (is_month_written(run.last.value) or is_described(run))


def is_month_written(whole: Sense) -> bool:
    """Tell whether a time is a month or season of a year that is named: Monday in June 1980."""
    return isinstance(whole, Fixed) and unit_of(whole) in ("month", "season")


def is_described(run: Run) -> bool:
    """Tell whether words that describe it stand before a day: a wet Monday."""
    return run.kind_before == "Epithet" or (run.kind_back(2) in ("a", "One") and run.kind_before.islower())


def are_days_of_week(run: Run) -> bool:
    """Tell whether two weekdays are days of a week."""
    days = [token.value for token in run.own if token.kind == "@day"]
    return all(map(is_weekday, days)) and unit_of(run.last.value) == "week"


PHRASES = (
    Rule("@day", "the NTH:day", day_of_month, alone),
    Rule("@day", "the DAYNUMBER:day", day_of_month, number_alone),
    Rule("@day", "the Nth|Second:day", PartOfYear, in_one),
    Rule("@day", "Nth31:day", lambda day: EntryDay(number_of_day(day)), is_entry),
    Rule("@days", "the NTH:day {, NTH:second ,?} and NTH:last", days_of_this_month, both_alone),
    Rule("@day", "WEEKDAY .? the? Nth31|Nth|Second:day", weekday_and_day, numbers_day),
    Rule("@day", "WEEKDAY .? , the? Nth31:day", weekday_and_day, ends_entry),
    Rule("@day", "WEEKDAY the DAYNUMBER|DAYWORD:day", weekday_and_day, closed),
    Rule("@day", "{WEEKDAY .? ,?} the|This? NTH:day Day? of MONTH {.? ,? of|in? YEAR ERA?}", make.date),
    Rule(
        "@day",
        "the NTH:day Day? of the|This Month",
        lambda day: NthOf(number_of_day(day), "day", Deictic("month", 0)),
    ),
    Rule("@day", "{WEEKDAY .? ,?} MONTH Nth:day", make.date, numbers_no_unit),
    Rule("@day", "{WEEKDAY .? ,?} MONTH the Nth:day", make.date, ends_day),
    Rule("@day", "Satday:weekday", make.weekday, after_on),
    Rule("@day", "{This Past:which | This|the Coming:which} WEEKDAY", make.weekday),
    Rule("@date", "the? Week WEEKNUMBER:number", WeekOfYear, not_of),
    Rule("@date", "the? Week WEEKNUMBER:number of YEAR", WeekOfYear),
    Rule("@date", "the? rest|remainder of the|This|my HOLDER:unit", partial(Rest, side=1)),
    Rule("@date", "the? HOLDER:unit to date", partial(Rest, side=-1)),
    Rule("@date", "TURN:which in the UNIT", lambda which, unit: Narrowed(which, Deictic(unit, 0))),
    Rule("@date", "End:part of UNIT", make.part_of_this),
    Rule("@day", "the Day:unit After the Next", partial(Deictic, offset=2, same=True)),
    Rule("@date", "the? UNIT|Weekend|Quarter:unit After the? Next", partial(Deictic, offset=2)),
    Rule("@date", "the? UNIT|Weekend|Quarter:unit Before Last", partial(Deictic, offset=-2)),
)
"""Rules over words."""

COMPOSED = (
    Rule("@date", "a|One|That Weekend in|of DATE:whole", lambda whole: SomeOf("-WXX-WE", whole), holds_days),
    Rule("@date", "@day|@date:part in|of? DATE:whole", weekday_in, is_any_in),
    Rule(
        "@time",
        "@time:part in|of? DATE:whole",
        lambda part, whole: attrs.evolve(part, day=weekday_in(part.day, whole)),
        is_part_in,
    ),
    Rule(
        "@days",
        "@day:first and|or @day:second of @date:whole",
        lambda first, second, whole: Both((Of(first, whole), Of(second, whole))),
        are_days_of_week,
    ),
    Rule("@day", "the? COUNTED:nth @day:weekday of|in DATE:whole", nth_cyclic_of, weekday_then_whole),
    Rule("@date", "the? COUNTED:nth Week|Weekend:unit of|in? DATE:whole", NthOf, holds_days),
    Rule(
        "@day", "the? COUNTED:nth Satday:weekday of|in DATE:whole", partial(NthOf, unit="weekday"), holds_days
    ),
    Rule("@day", "the? COUNTED:nth Day:unit of|in DATE:whole", NthOf, holds_days),
    Rule(
        "@date",
        "the? COUNTED|Final|Opening:nth Month of|in DATE:whole",
        partial(NthOf, unit="month"),
        holds_months,
    ),
    Rule("@day", "the? NTH:nth of DATE:whole", partial(NthOf, unit="day"), holds_days),
    Rule("@day", "the? @day:part of|in|,? DATE:whole", within, guards.is_part_of_next),
    Rule("@day", "@date:whole {,? on} @day:part", within, guards.is_whole_of_next),
    Rule("@date", "@date|@cyclic:part of|in|,? @date:whole", within, guards.is_part_of_next),
    Rule("@date", "@date:whole in @cyclic:part", within, years_then_part),
    Rule("@time", "@time:part of|in|,? @date:whole", within, guards.is_part_of_next),
    Rule("@date", "the? Week of|starting|commencing|ending|End on? ONEDAY:day", WeekHolding),
    Rule("@interval", "DAYNUMBER:day upto|and DAYNUMBER:last of|in? DATE:whole", days_in_whole, are_days_in),
)
"""Rules over phrases."""
