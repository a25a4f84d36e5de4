"""What newspapers write: Monday and Tuesday nights, overnight, midweek, for the third straight day, some day."""

from __future__ import annotations

from typing import Any

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.guards import are_early
from chronology.expressions.rules.dates.years import is_year
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import next_year
from chronology.expressions.rules.guards import not_led_by
from chronology.expressions.rules.relative.references import reference
from chronology.expressions.senses.anaphora import OneDay
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Midweek
from chronology.expressions.senses.deictic import NewYear
from chronology.expressions.senses.deictic import Overnight
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.named import AnyOf
from chronology.expressions.senses.named import Known
from chronology.expressions.senses.named import SomeOf
from chronology.expressions.senses.sorts import is_weekday
from chronology.expressions.senses.sorts import unit_of
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

NEXT_DAY = "T24:00"
"""From what hundred on "oh" makes a year, not an hour, and that of our century."""


def nights(daypart: str, **weekdays: int) -> Sense:
    """Make Monday and Tuesday nights: one of each."""
    days = (weekdays[name] for name in sorted(weekdays))
    return Both(tuple(OfDay(f"T{daypart}", Cyclic("weekday", day)) for day in days))


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


def is_long(run: Run) -> bool:
    """Tell whether a time is a year or a season, which has many weeks."""
    return unit_of(run.last.value) in ("year", "season")


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


def eleventh_of_september(**_: int) -> Sense:
    """Make the Sept. 11 attacks, which were those of one year."""
    return Known(Yearly(9, 11), make.day_of(2001, 9, 11))


def begins_it(run: Run) -> bool:
    """Tell whether the new year is a time: in the new year, but not the new year budget."""
    placed_well = run.before in ("in", "into", "early")
    return placed_well and run.closed_by(FREE)


def is_new_years(run: Run) -> bool:
    """Tell whether New Year's is a day: since New Year's, but not a New Year's wish."""
    placed_well = run.before in row("since by before after on at until over")
    return placed_well and run.closed_by(FREE)


def names_attacks(run: Run) -> bool:
    """Tell whether a day is that of the attacks that bear its name."""
    numbers = sorted(token.value for token in run.own if isinstance(token.value, int))
    return numbers == [9, 11] and run.after in ATTACKS


ATTACKS = set_of(
    "attacks attack attackers hijackers hijackings hijacking terrorist terrorists terror commission victims plotters plot mastermind"
)


FREE = (
    CLOSED
    | SUBJECTS
    | set_of("after before as into through until while because near over and but or to from")
)
OWNING = set_of(
    "the an a this that its their his her - first second another one new for of almost nearly virtually"
)
"""What stands before "overnight" where it describes something: an overnight train."""


def is_free(run: Run) -> bool:
    """Tell whether "overnight" tells when, describes nothing, and is of no other time: not overnight in January 1985."""
    joined = run.kind_after == "-" and run.is_tied_after
    told = run.after in WITHIN and run.kinds_after(2)[-1].startswith("@")
    if joined or told or run.before in OWNING:
        return False
    return run.closed_by(FREE) or run.after in FREE


WITHIN = ("in", "of", "during", "from", "between", "on")


def is_midweek(run: Run) -> bool:
    """Tell whether "midweek" tells when: by midweek, but not a midweek game."""
    middle = run.first.kind == "Midweek" or run.first.value == "mid"
    return middle and run.before not in OWNING - {"for"} and (run.closed_by(CLOSED) or run.after in FREE)


def is_in_a_row(run: Run) -> bool:
    """Tell whether days are counted without a gap: for the third straight day, its ninth consecutive quarter."""
    told = run.before == "for" or run.last.kind in REPORTED
    return run.own[-2].value in IN_A_ROW and told


REPORTED = ("Quarter",)
"""What reports count, with "for" or without: its ninth consecutive quarter."""

IN_A_ROW = set_of("consecutive straight successive")


def follows_after(run: Run) -> bool:
    """Tell whether midnight begins its day: shortly after midnight Saturday."""
    clock = run.first.value
    return isinstance(clock, OfDay) and clock.time == NEXT_DAY and run.before in ("after", "since")


def begins_story(run: Run) -> bool:
    """Tell whether "one day" begins what somebody tells: one day she vanished."""
    begins = (
        run.left is None
        or run.left.kind in (".", "Gap", "!", "?", '"', "“")
        or run.before in ("then", "until")
    )
    return begins and run.right is not None and (run.right.kind == "," or run.after in GOING_ON - NO_STORY)


NO_STORY = set_of(
    "is are was were be been being of for in on at by to from as than since before after until or and"
)


def is_some(run: Run) -> bool:
    """Tell whether "some day" is one to come: some day the war will end, but not some day trips."""
    return run.first.value == "some" and (run.closed_by(CLOSED - {"-"}) or run.after in GOING_ON)


def are_consecutive(run: Run) -> bool:
    """Tell whether one year follows the other, and they are years."""
    return next_year(run) and is_year(run)


ROWED = "Day|Week|Month|Quarter|Year|Weekend|Decade:unit"

PHRASES = (
    Rule("@days", "Weekday:a and|or Weekday:b Dayparts:daypart", nights, not_led_by("every", "most", "some")),
    Rule(
        "@days",
        "Weekday:a , Weekday:b ,? and|or Weekday:c Dayparts:daypart",
        nights,
        not_led_by("every", "most", "some"),
    ),
    Rule("Overnight", "Overnight:daypart", times.kept),
    Rule("@time", "the Early|small|wee Clockunits", lambda: OfDay("TMO", UntoldDay()), are_early),
    Rule("@date", "Midweek", Midweek, is_midweek),
    Rule("@date", "Early -? Week", Midweek, is_midweek),
    Rule("@length", f"a|the? NTH|Nthbig:amount Whole {ROWED}", Length, is_in_a_row),
    Rule("@length", f"a|the? NTH|Nthbig:amount {ROWED} in a row", Length),
    Rule("@length", f"a|the? NTH|Nthbig:amount {ROWED} running", Length),
    Rule(
        "@interval",
        "Yearnumber:year / Yearnumber:last",
        lambda year, last: Interval(make.year(year), make.year(last)),
        are_consecutive,
    ),
    Rule("@date", "One Day", lambda: OneDay(begins=True), begins_story),
    Rule("Asmany", "as Several UNITS:unit", lambda unit: unit),
    Rule("@date", "the new Year", NewYear, begins_it),
    Rule("@day", "new Year ' s", lambda: Yearly(1, 1), is_new_years),
    Rule("@day", "MONTH .? DAY", eleventh_of_september, names_attacks),
    Rule("@day", "the? DAY of? MONTH", eleventh_of_september, names_attacks),
    Rule("@ref", "Several Day", reference("FUTURE_REF"), is_some),
    Rule("@ref", "those Days", reference("PAST_REF")),
)
"""Rules over words."""

COMPOSED = (
    Rule("@time", "Overnight", Overnight, is_free),
    Rule(
        "@time",
        "TIMED:clock ,? on? ONEDAY:day",
        lambda clock, day: attrs.evolve(clock, time="T00:00", day=day),
        follows_after,
    ),
    Rule("@date", "a|One|That Weekend in|of DATE:whole", lambda whole: SomeOf("-WXX-WE", whole), is_long),
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
)
"""Rules over phrases."""
