"""How much of a unit: no less than ten months, 10+ years, a couple more weeks, 65 million years, an hour and a quarter, ten business days."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import after_between
from chronology.expressions.rules.guards import is_no_verb
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import not_followed_by
from chronology.expressions.rules.lengths import durations
from chronology.expressions.rules.lengths import measures
from chronology.expressions.rules.lengths.durations import FOR_LONG
from chronology.expressions.rules.lengths.measures import count
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.named import AnyWorkday
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Both
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

FINER = {"hour": ("minute", 60), "year": ("month", 12), "century": ("year", 100), "decade": ("month", 120)}
"""The units in which parts of others are counted, and how many of them they have."""


def parted(unit: str, part: float, amount: Any = 0) -> Sense:
    """Make 1½ hours, an hour and a quarter."""
    return Length(measures.count(amount) + part, unit)


def quarters_of(unit: str, amount: Any = 1) -> Sense:
    """Make a quarter of an hour, three quarters of a year: as so many of a finer unit, where they are whole."""
    finer, size = FINER.get(unit, (unit, 1))
    share = measures.count(amount) * size / 4
    return Length(int(share) if share == int(share) else share, finer)


def shared(part: int, parts: int, unit: str) -> Sense:
    """Make 1/2 hour, 3/4 of an hour; raises WhenError where the part is none."""
    if not 0 < part < parts:
        raise WhenError(f"{part}/{parts} is no part of a {unit}")
    return Length(part / parts, unit)


MILLIONS = {"million": 10**6, "billion": 10**9, "trillion": 10**12}

HALF_DOZEN = 6

SHARES = {3: "thirds", 5: "fifths", 6: "sixths", 8: "eighths", 10: "tenths"}
"""Parts of a unit."""


def at_least(amount: Any, unit: str) -> Sense:
    """Make 10+ years, two or more days."""
    return Length(measures.count(amount), unit, mod="EQUAL_OR_MORE")


def odd(amount: Any, unit: str) -> Sense:
    """Make twenty-odd years."""
    return Length(measures.count(amount), unit, mod="APPROX")


def several(word: str, length: Length) -> Length:
    """Make some 20 years, which are about so many, and several hundred years, which are no certain count."""
    return length.modified("APPROX") if word == "some" else Length(None, length.unit)


def half_dozen(unit: str, dozen: int) -> Sense:
    """Make half a dozen years; raises WhenError for half a couple."""
    if dozen != HALF_DOZEN * 2:
        raise WhenError("half of what is no dozen")
    return Length(HALF_DOZEN, unit)


def millions(amount: Any, scale: str, unit: str) -> Sense:
    """Make 65 million years."""
    return Length(measures.count(amount) * MILLIONS[scale], unit)


def millions_up_to(amount: Any, most: Any, scale: str, unit: str) -> Sense:
    """Make two to three million years."""
    return Length(measures.count(amount) * MILLIONS[scale], unit, most=most * MILLIONS[scale])


def both_millions(amount: Any, most: Any, scale: str, unit: str) -> Sense:
    """Make between two and three million years."""
    return both(amount * MILLIONS[scale], most * MILLIONS[scale], unit)


def millions_and_half(amount: Any, scale: str, unit: str) -> Sense:
    """Make two and a half million years."""
    return Length((measures.count(amount) + 0.5) * MILLIONS[scale], unit)


def share_of(share: int, unit: str, amount: Any = 1) -> Sense:
    """Make two thirds of a year: in a finer unit, and about so many where they are not whole."""
    finer, size = FINER.get(unit, (unit, 1))
    counted = measures.count(amount) * size / share
    if size == 1:
        return Length(counted, unit, mod="APPROX")
    return Length(round(counted), finer, mod=None if counted == int(counted) else "APPROX")


def lasting_and_half(which: int, unit: str, amount: Any = 1) -> Sense:
    """Make the last two and a half years, the past year and a half."""
    return Lasting(measures.count(amount) + 0.5, unit, which)


def lasting_quarter(which: int) -> Sense:
    """Make the past quarter century."""
    return Lasting(25, "year", which)


def lasting_at_least(which: int, amount: Any, unit: str) -> Sense:
    """Make the last three-plus years."""
    return Lasting(measures.count(amount), unit, which, mod="EQUAL_OR_MORE")


def both(amount: Any, most: Any, unit: str) -> Sense:
    """Make between two and six days, each of which is a length of time."""
    return Both((Length(measures.count(amount), unit), Length(measures.count(most), unit)))


def both_away(which: int) -> Any:
    """Make a builder of between two and three years ago: some time from the one to the other."""

    def builder(lengths: Both, **_: Any) -> Sense:
        least, most = lengths.senses
        if not isinstance(least, Length) or not isinstance(most, Length):
            raise WhenError("two lengths are wanted")
        return make.counted_from(attrs.evolve(least, most=most.amount), which)

    return builder


def is_some(run: Run) -> bool:
    """Tell whether a length is about so long, or counted in hundreds: some 20 years, several hundred years, but not several three-day trips."""
    length = run.last.value
    return run.first.value == "some" or (isinstance(length, Length) and (length.amount or 1) % 100 == 0)


def is_taken(run: Run) -> bool:
    """Tell whether two counts before a unit are both of it: in two and six days, but not chapter 2 and six days."""
    alike = run.first.kind.startswith("To") == run.own[-2].kind.startswith("To")
    return run.before in FOR_LONG and alike and bool(run.first.value < run.own[-2].value)


def is_counted(run: Run) -> bool:
    """Tell whether a length of time has a count, so that it may be about so long."""
    return getattr(run.first.value, "amount", None) is not None


def is_one(run: Run) -> bool:
    """Tell whether a length that most of is meant has a count: the better part of a year, most of two days."""
    return getattr(run.last.value, "amount", None) is not None


WORKED = ("business", "working", "trading")
"""The words that leave out Saturdays and Sundays."""

UNIT = "workday"


def workdays(amount: int | str, most: Any = None) -> Sense:
    """Make ten business days, three to five working days."""
    return Length(count(amount), UNIT, most=most)


def are_worked(run: Run) -> bool:
    """Tell whether days are those that people work on: business days, not consecutive ones."""
    worked = any(token.kind == "Whole" and token.value in WORKED for token in run.own)
    return worked and is_no_verb(run)


def is_worked(run: Run) -> bool:
    """Tell whether a working day is one beside another, not the last one of a month."""
    return are_worked(run) and run.after not in ("of", "in", "'")


def is_any_worked(run: Run) -> bool:
    """Tell whether business days are no certain ones: after 4 p.m. on a business day, on trading days."""
    return are_worked(run) and run.before == "on"


PHRASES = (
    Rule("@day", "a|any Whole Day", AnyWorkday, is_any_worked),
    Rule("@set", "Whole Days", lambda: Recurring("XXXX-WXX-WD"), is_any_worked),
    Rule("@day", "a|any Workdayname", AnyWorkday, led_by("on")),
    Rule("@length", "COUNT:amount {to|or|- COUNT:most} Whole Days", workdays, are_worked),
    Rule("@length", "ONE:amount Whole Day", workdays, are_worked),
    Rule(
        "@lasting",
        "the? SPAN|Previous|Following:which COUNT:amount Whole Days",
        lambda which, amount: Lasting(amount, UNIT, which),
        are_worked,
    ),
    Rule(
        "@day",
        "the? Next|Previous|Following|Last:which Whole Day",
        lambda which: Shift(1, UNIT, which, later=True),
        is_worked,
    ),
    Rule("@length", "COUNT:amount + UNITS:unit", at_least),
    Rule("@length", "COUNT:amount -? plus UNITS:unit", at_least),
    Rule("@length", "COUNT:amount - {to|or -?} COUNT:most - ANYUNIT:unit", measures.length_up_to),
    Rule("@length", "COUNT:amount or more UNITS:unit", at_least),
    Rule("@length", "COUNT:amount -? odd -? ANYUNIT:unit", odd),
    Rule("@length", "COUNT:amount - Several UNITS:unit", odd),
    Rule(
        "@length",
        "COUNT:amount Couple:dozen UNITS:unit",
        lambda amount, dozen, unit: Length(measures.count(amount) * dozen, unit),
    ),
    Rule("@length", "Half a Couple:dozen UNITS:unit", half_dozen),
    Rule("@length", "a? Several Whole|more|full|long|Epithet UNITS:unit", measures.vague),
    Rule("@length", "a? Couple:amount Whole|more UNITS:unit", measures.length),
    Rule("@length", "another COUNT:amount long|full|Epithet? UNITS:unit", measures.length),
    Rule("@length", "another Several UNITS:unit", measures.vague),
    Rule("@length", "another Couple:amount of? UNITS:unit", measures.length),
    Rule("@length", "COUNT|a:amount million|billion|trillion:scale Years:unit", millions),
    Rule("@length", "COUNT:amount to|or|- COUNT:most million|billion:scale Years:unit", millions_up_to),
    Rule(
        "@lengths",
        "COUNT:amount and|to COUNT:most million|billion:scale Years:unit",
        both_millions,
        after_between,
    ),
    Rule("@length", "ONE ONEUNIT:unit or so", lambda unit, **_: Length(1, unit, mod="APPROX")),
    Rule(
        "@length",
        "ONE ONEUNIT:unit or more|longer",
        lambda unit, **_: Length(1, unit, mod="EQUAL_OR_MORE"),
        not_followed_by("than", "of"),
    ),
    Rule("@length", "COUNT|a:amount and a Half million|billion:scale Years:unit", millions_and_half),
    Rule(
        "@length",
        "Half a million|billion:scale Years:unit",
        lambda scale, unit: Length(MILLIONS[scale] // 2, unit),
    ),
    Rule(
        "@length",
        "a Quarter of? a million|billion:scale Years:unit",
        lambda scale, unit: Length(MILLIONS[scale] // 4, unit),
    ),
    Rule("@length", "a? Several million|billion Years:unit", measures.vague),
    *(
        Rule("@length", f"COUNT:amount -? {word} of a|an ONEUNIT:unit", partial(share_of, share))
        for share, word in SHARES.items()
    ),
    Rule("@length", "a|One Nth:share of a|an ONEUNIT:unit", share_of),
    Rule("@length", "tens|dozens|scores|hundreds|thousands|millions|billions of UNITS:unit", measures.vague),
    Rule("@length", "tens|hundreds|thousands of thousands|millions|billions of UNITS:unit", measures.vague),
    Rule(
        "@lasting",
        "the? SPAN:which Half -? ANYUNIT:unit",
        lambda which, unit: Lasting(0.5, unit, which),
        is_no_verb,
    ),
    Rule("@lasting", "the? SPAN:which COUNT:amount and a Half UNITS:unit", lasting_and_half, is_no_verb),
    Rule(
        "@lasting", "the? SPAN:which COUNT:amount - and - a - Half UNITS:unit", lasting_and_half, is_no_verb
    ),
    Rule("@lasting", "the SPAN:which ONEUNIT:unit and a Half", lasting_and_half),
    Rule("@lasting", "the SPAN:which ONEUNIT:unit or Ones:most", measures.lasting),
    Rule(
        "@lasting",
        "the SPAN:which Day|Week|Month|Decade|Clockunit:unit or so",
        lambda which, unit: Lasting(1, unit, which, mod="APPROX"),
    ),
    Rule("@lasting", "the? SPAN:which Quarter -? Century", lasting_quarter, is_no_verb),
    Rule("@lasting", "the? SPAN:which Quarter of a Century", lasting_quarter, is_no_verb),
    Rule("@lasting", "the? SPAN:which COUNT:amount + UNITS:unit", lasting_at_least, is_no_verb),
    Rule("@lasting", "the? SPAN:which COUNT:amount -? plus UNITS:unit", lasting_at_least, is_no_verb),
    Rule("@lengths", "COUNT:amount and|to|- COUNT:most UNITS:unit", both, after_between),
    Rule("@lengths", "COUNT:amount and COUNT:most UNITS:unit", both, is_taken),
    Rule("@length", "a? To12:part / To12:parts {of? a|an} -? ONEUNIT:unit", shared),
    Rule("@length", "COUNT:amount? Fraction:part -? ANYUNIT:unit", parted),
    Rule("@length", "COUNT|a|an:amount and a? Half ANYUNIT:unit", measures.length_and_half),
    Rule("@length", "COUNT|a|an:amount ANYUNIT:unit and a? Half", measures.length_and_half),
    Rule(
        "@length",
        "COUNT|a|an:amount ANYUNIT:unit and a Quarter",
        lambda amount, unit: parted(unit, 0.25, amount),
    ),
    Rule("@length", "a Quarter of a|an ONEUNIT:unit", quarters_of),
    Rule("@length", "COUNT:amount -? Quarters of a|an ONEUNIT:unit", quarters_of),
)
"""Rules over words."""

COMPOSED = (
    Rule("@length", "the better|best|greater|larger part of @length:length", measures.nearly, is_one),
    Rule("@length", "most|much of @length:length", measures.nearly, is_one),
    Rule("@length", "just? shy of @length:length", measures.nearly),
    Rule("@length", "at the most @length:length", measures.modified("EQUAL_OR_LESS")),
    Rule("@length", "at the least @length:length", measures.modified("EQUAL_OR_MORE")),
    Rule("@length", "no|not less|fewer|under than @length:length", measures.modified("EQUAL_OR_MORE")),
    Rule("@length", "no|not more|longer than @length:length", measures.modified("EQUAL_OR_LESS")),
    Rule("@length", "not quite @length:length", measures.nearly),
    Rule("@length", "more or less @length:length", measures.modified("APPROX")),
    Rule("@length", "upward|upwards of @length:length", measures.modified("MORE_THAN")),
    Rule("@length", "in excess of @length:length", measures.modified("MORE_THAN")),
    Rule("@length", "a maximum of @length:length", measures.modified("EQUAL_OR_LESS")),
    Rule("@length", "a minimum of @length:length", measures.modified("EQUAL_OR_MORE")),
    Rule("@length", "@length:length or so", measures.modified("APPROX"), is_counted),
    Rule("@length", "@length:length or more|longer", measures.modified("EQUAL_OR_MORE"), is_counted),
    Rule("@length", "@length:length or less", measures.modified("EQUAL_OR_LESS"), is_counted),
    Rule("@lasting", "@lasting:length or so", measures.modified("APPROX"), is_counted),
    Rule("@date", "@lengths:lengths Ago", both_away(-1)),
    Rule("@date", "@lengths:lengths from @ref", both_away(1)),
    Rule("@length", "About|Circa @length:length", measures.modified("APPROX")),
    Rule("@length", "Several:word @length:length", several, is_some),
    Rule("@length", "Almost @length:length", measures.nearly),
    Rule("@length", "Over|more than? @length:length", measures.modified("MORE_THAN"), durations.ends_counted),
    Rule("@length", "less|fewer|under than? @length:length", measures.modified("LESS_THAN")),
    Rule("@length", "at least @length:length", measures.modified("EQUAL_OR_MORE")),
    Rule("@length", "at most @length:length", measures.modified("EQUAL_OR_LESS")),
    Rule("@length", "up to @length:length", measures.modified("EQUAL_OR_LESS")),
)
"""Rules over phrases."""
