"""What newspapers write: Monday and Tuesday nights, overnight, midweek, for the third straight day, in twenty twelve, some day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock import dayparts
from chronology.expressions.rules.clock.guards import are_early
from chronology.expressions.rules.dates.years import is_year
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import closed_by
from chronology.expressions.rules.guards import neighbours
from chronology.expressions.rules.guards import next_year
from chronology.expressions.rules.guards import word_of
from chronology.expressions.rules.relative.references import reference
from chronology.expressions.senses.anaphora import OneDay
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.anniversaries import AnyDay
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.distances import SomeDay
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.named import Known
from chronology.expressions.senses.named import SomeOf
from chronology.expressions.senses.nights import Midweek
from chronology.expressions.senses.nights import NewYear
from chronology.expressions.senses.nights import Overnight
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.patterns import Rule

NEXT_DAY = "T24:00"
TWENTIETH, TWENTY = 15, 20
"""From what hundred on "oh" makes a year, not an hour, and that of our century."""

CENTURIES = {"Spelt": (2000,)}


def nights(daypart: str, **weekdays: int) -> Sense:
    """Make Monday and Tuesday nights: one of each."""
    days = (weekdays[name] for name in sorted(weekdays))
    return Both(tuple(OfDay(f"T{daypart}", Cyclic("weekday", day)) for day in days))


def days_of_week(first: Cyclic, second: Cyclic, whole: Sense) -> Sense:
    """Make Wednesday and Thursday of last week."""
    return Both((Of(first, whole), Of(second, whole)))


def weekend_in(whole: Sense) -> Sense:
    """Make a weekend in 1972."""
    return SomeOf("-WXX-WE", whole)


def weekday_of(part: Any) -> int:
    """Give the number of the weekday that a part is."""
    if isinstance(part, SomeDay):
        return part.weekday
    named = part.day if isinstance(part, AnyDay) else part.part if isinstance(part, That) else part
    return int(named.number)


def weekday_in(part: Sense, whole: Sense) -> Sense:
    """Make a Saturday in 1985, that Friday in 1963, a wet Monday in March."""
    return SomeOf(f"-WXX-{weekday_of(part) + 1}", whole)


def part_in(part: OfDay, whole: Sense) -> Sense:
    """Make a Sunday afternoon in 1975."""
    return attrs.evolve(part, day=weekday_in(part.day, whole))


def is_part_in(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a part of a day is one of no certain day, in a long time: a Sunday afternoon in 1975."""
    part = tokens[at].value
    return isinstance(part, OfDay) and is_uncertain(part.day, tokens, at) and has_days(tokens[end - 1].value)


def has_days(whole: Sense) -> bool:
    """Tell whether a time is a year, a season or a month, which has many days of one name."""
    if isinstance(whole, Cyclic):
        return whole.cycle == "month"
    unit = whole.unit if isinstance(whole, Deictic) else whole.place.unit if isinstance(whole, Fixed) else ""
    return unit in ("month", "season", "year")


def is_long(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a time is a year or a season, which has many weeks."""
    whole = tokens[end - 1].value
    return isinstance(whole, Fixed) and whole.place.unit in ("year", "season")


def is_any_in(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a day of the week is no certain one, and one of a long time: a Saturday in 1985."""
    return is_uncertain(tokens[at].value, tokens, at) and has_days(tokens[end - 1].value)


def is_uncertain(day: Sense, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a weekday is no certain one: a Saturday, that Saturday, a wet one."""
    if isinstance(day, AnyDay | SomeDay):
        return True
    if isinstance(day, That):
        return day.part.cycle == "weekday"
    weekday = isinstance(day, Cyclic) and day.cycle == "weekday" and day.which is None
    return weekday and at > 1 and tokens[at - 2].kind in ("a", "One") and tokens[at - 1].kind.islower()


def are_days_of_week(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether two weekdays are days of a week."""
    days = [token.value for token in tokens[at:end] if token.kind == "@day"]
    whole = tokens[end - 1].value
    weekdays = all(isinstance(day, Cyclic) and day.cycle == "weekday" and day.which is None for day in days)
    return weekdays and isinstance(whole, Deictic) and whole.unit == "week"


def overnight(daypart: str) -> Sense:  # noqa: ARG001 - there is but one
    """Make overnight."""
    return Overnight()


def midweek(**_: Any) -> Sense:
    """Make midweek."""
    return Midweek()


def in_a_row(nth: int, unit: str) -> Sense:
    """Make the third straight day: it is as many days by now."""
    return Length(nth, unit)


def counted_alike(unit: str) -> str:
    """Keep as many days, which counts days by what was counted before."""
    return unit


def eleventh_of_september(**_: int) -> Sense:
    """Make the Sept. 11 attacks, which were those of one year."""
    return Known(Yearly(9, 11), make.day_of(2001, 9, 11))


def new_year() -> Sense:
    """Make the new year."""
    return NewYear()


def begins_it(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether the new year is a time: in the new year, but not the new year budget."""
    placed_well = word_of(neighbours(tokens, at, end)[0]) in ("in", "into", "early")
    return placed_well and closed_by(tokens, end, FREE)


def new_years() -> Sense:
    """Make New Year's."""
    return Yearly(1, 1)


def is_new_years(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether New Year's is a day: since New Year's, but not a New Year's wish."""
    placed_well = word_of(neighbours(tokens, at, end)[0]) in (
        "since",
        "by",
        "before",
        "after",
        "on",
        "at",
        "until",
        "over",
    )
    return placed_well and closed_by(tokens, end, FREE)


def names_attacks(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a day is that of the attacks that bear its name."""
    numbers = sorted(token.value for token in tokens[at:end] if isinstance(token.value, int))
    return numbers == [9, 11] and word_of(neighbours(tokens, at, end)[1]) in ATTACKS


ATTACKS = frozenset(
    row(
        "attacks attack attackers hijackers hijackings hijacking terrorist terrorists terror commission victims plotters plot mastermind"
    )
)


def once(**_: Any) -> Sense:
    """Make one day, when she vanished."""
    return OneDay(begins=True)


def short_year(hundreds: int, rest: int) -> Sense:
    """Make nineteen oh five, twenty twelve."""
    return make.year(hundreds * 100 + rest)


def thousands(thousands: int, rest: int) -> Sense:
    """Make two thousand ten."""
    return make.year(thousands + rest)


def midnight_of(clock: OfDay, day: Sense) -> Sense:
    """Make midnight Saturday, after which it is Saturday."""
    return attrs.evolve(clock, time="T00:00", day=day)


def both_years(year: int, last: int) -> Sense:
    """Make 1999/2000."""
    return Interval(make.year(year), make.year(last))


def are_none_of_all(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether nights are single ones: not every Monday and Tuesday nights."""
    return word_of(neighbours(tokens, at, end)[0]) not in ("every", "most", "some")


FREE = CLOSED | frozenset(
    row(
        "after before as into through until while because near over and but or to from that he she it they we i the a an his her its their"
    )
)
OWNING = frozenset(row("the an a this that its their his her - first second another one new for of"))
"""What stands before "overnight" where it describes something: an overnight train."""


def is_free(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "overnight" tells when, describes nothing, and is of no other time: not overnight in January 1985."""
    before, after = neighbours(tokens, at, end)
    joined = after is not None and after.kind == "-" and after.start == tokens[end - 1].end
    told = word_of(after) in WITHIN and end + 1 < len(tokens) and tokens[end + 1].kind.startswith("@")
    if joined or told or word_of(before) in OWNING:
        return False
    return closed_by(tokens, end, FREE) or word_of(after) in FREE


WITHIN = ("in", "of", "during", "from", "between", "on")


def is_midweek(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "midweek" tells when: by midweek, but not a midweek game."""
    middle = tokens[at].kind == "Midweek" or tokens[at].value == "mid"
    before, after = neighbours(tokens, at, end)
    return (
        middle
        and word_of(before) not in OWNING - {"for"}
        and (closed_by(tokens, end, CLOSED) or word_of(after) in FREE)
    )


def is_in_a_row(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether days are counted without a gap: for the third straight day, its ninth consecutive quarter."""
    told = word_of(neighbours(tokens, at, end)[0]) == "for" or tokens[end - 1].kind in REPORTED
    return tokens[end - 2].value in IN_A_ROW and told


REPORTED = ("Quarter",)
"""What reports count, with "for" or without: its ninth consecutive quarter."""

IN_A_ROW = frozenset(row("consecutive straight successive"))
TELLING = frozenset(row("in since until till by of from before after during year and"))


def is_year_in_words(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether numbers in words are a year: in twenty twelve, but not twenty twelve-year-olds."""
    after = neighbours(tokens, at, end)[1]
    placed_well = word_of(neighbours(tokens, at, end)[0]) in TELLING
    hundreds = CENTURIES.get(
        tokens[at].kind, range(TWENTIETH, TWENTY + 1) if end - at > 2 else range(TWENTY, TWENTY + 1)
    )
    ends = closed_by(tokens, end, CLOSED - {"-"}) or word_of(after) in GOING_ON
    return placed_well and tokens[at].value in hundreds and ends


def follows_after(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether midnight begins its day: shortly after midnight Saturday."""
    clock = tokens[at].value
    return (
        isinstance(clock, OfDay)
        and clock.time == NEXT_DAY
        and word_of(neighbours(tokens, at, end)[0]) in ("after", "since")
    )


def begins_story(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "one day" begins what somebody tells: one day she vanished."""
    before, after = neighbours(tokens, at, end)
    begins = (
        before is None
        or before.kind in (".", "Gap", "!", "?", '"', "“")
        or word_of(before) in ("then", "until")
    )
    return begins and after is not None and (after.kind == "," or word_of(after) in GOING_ON - NO_STORY)


NO_STORY = frozenset(
    row("is are was were be been being of for in on at by to from as than since before after until or and")
)


def is_some(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "some day" is one to come: some day the war will end, but not some day trips."""
    after = neighbours(tokens, at, end)[1]
    return tokens[at].value == "some" and (
        closed_by(tokens, end, CLOSED - {"-"}) or word_of(after) in GOING_ON
    )


def are_consecutive(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether one year follows the other, and they are years."""
    return next_year(tokens, at, end) and is_year(tokens, at, end)


ROWED = "Day|Week|Month|Quarter|Year|Weekend|Decade:unit"

NEWS_PHRASES = (
    Rule("@days", "Weekday:a and|or Weekday:b Dayparts:daypart", nights, are_none_of_all),
    Rule("@days", "Weekday:a , Weekday:b ,? and|or Weekday:c Dayparts:daypart", nights, are_none_of_all),
    Rule("Overnight", "Overnight:daypart", dayparts.kept),
    Rule("@time", "the Early|small|wee Clockunits", dayparts.early_hours_of_no_day, are_early),
    Rule("@date", "Midweek", midweek, is_midweek),
    Rule("@date", "Early -? Week:unit", midweek, is_midweek),
    Rule("@length", f"a|the? NTH|Nthbig:nth Whole {ROWED}", in_a_row, is_in_a_row),
    Rule("@length", f"a|the? NTH|Nthbig:nth {ROWED} in a row", in_a_row),
    Rule("@length", f"a|the? NTH|Nthbig:nth {ROWED} running", in_a_row),
    Rule("@date", "Tens:hundreds Teen|Tens|Spelt:rest", short_year, is_year_in_words),
    Rule("@date", "Teen|Tens:hundreds oh|o One|Ones:rest", short_year, is_year_in_words),
    Rule("@date", "Spelt:thousands Teen|Ones|One|Tens|Spelt:rest", thousands, is_year_in_words),
    Rule("@interval", "Yearnumber:year / Yearnumber:last", both_years, are_consecutive),
    Rule("@date", "the roaring|swinging Nineties:decade", make.decade),
    Rule("@date", "One Day", once, begins_story),
    Rule("Asmany", "as Several UNITS:unit", counted_alike),
    Rule("@date", "the new Year", new_year, begins_it),
    Rule("@day", "new Year ' s", new_years, is_new_years),
    Rule("@day", "MONTH .? DAY", eleventh_of_september, names_attacks),
    Rule("@day", "the? DAY of? MONTH", eleventh_of_september, names_attacks),
    Rule("@ref", "Several Day", reference("FUTURE_REF"), is_some),
    Rule("@ref", "those Days", reference("PAST_REF")),
)
"""Rules over words."""

NEWS_COMPOSED = (
    Rule("@time", "Overnight:daypart", overnight, is_free),
    Rule("@time", "TIMED:clock ,? on? ONEDAY:day", midnight_of, follows_after),
    Rule("@date", "a|One|That Weekend in|of DATE:whole", weekend_in, is_long),
    Rule("@date", "@day:part in|of? DATE:whole", weekday_in, is_any_in),
    Rule("@date", "@date:part in|of? DATE:whole", weekday_in, is_any_in),
    Rule("@time", "@time:part in|of? DATE:whole", part_in, is_part_in),
    Rule("@days", "@day:first and|or @day:second of @date:whole", days_of_week, are_days_of_week),
)
"""Rules over phrases."""
