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
from chronology.expressions.rules.lengths.ages import is_no_age
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


SHARES = {"thirds": 3, "quarter": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10}
"""The words of shares that number nothing else."""

MILLIONS = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


def dozens(amount: Any, dozen: int, unit: str) -> Sense:
    """Make two dozen years, half a dozen years."""
    return Length(int(count(amount) * dozen), unit)


def several(word: str, length: Length) -> Length:
    """Make some 20 years, which are about so many, and several hundred years, which are no certain count."""
    return length.modified("APPROX") if word == "some" else Length(None, length.unit)


def millions(amount: Any, scale: str, unit: str, most: Any = None, half: str | None = None) -> Sense:
    """Make 65 million years, two to three million years, two and a half million years."""
    counted = count(amount) + 0.5 if half else count(amount)
    return Length(counted * MILLIONS[scale], unit, most=most and most * MILLIONS[scale])


def share_of(share: int | str, unit: str, amount: Any) -> Sense:
    """Make three quarters of a year, two thirds of a century: in a finer unit, and about so many where they are not whole."""
    finer, size = FINER.get(unit, (unit, 1))
    counted = count(amount) * size / (SHARES[share] if isinstance(share, str) else share)
    exact = (counted * (4 if size == 1 else 1)).is_integer()
    return Length(counted if size == 1 else round(counted), finer, mod=None if exact else "APPROX")


def both(amount: Any, most: Any, unit: str, scale: str = "") -> Sense:
    """Make between two and six days, two and three million years: each of them is a length of time."""
    size = MILLIONS.get(scale, 1)
    return Both((Length(count(amount) * size, unit), Length(count(most) * size, unit)))


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
    """Tell whether a length of time has a count, so that it may be about so long: most of two days, a year or so."""
    return any(getattr(token.value, "amount", None) is not None for token in run.own)


def is_close(run: Run) -> bool:
    """Tell whether a length is somewhat longer than what is told: close to ten years; but not "from the end to two days before"."""
    first = run.first
    return first.value == "late" and first.end - first.start == len("close") and is_counted(run)


WORKDAY = "workday"
"""The unit that leaves out Saturdays and Sundays."""


at_least, at_most, about = map(measures.modified, ("EQUAL_OR_MORE", "EQUAL_OR_LESS", "APPROX"))
so_many_or_more, about_so_many = measures.modified_length("EQUAL_OR_MORE"), measures.modified_length("APPROX")
LOTS = "tens|dozens|scores|hundreds|thousands|millions|billions"
MOST = "better|best|greater|larger"
UP_TO, MILLION = "{to|or|- COUNT:most}", "million|billion|trillion:scale"

PHRASES = (
    Rule("@day", "a|any {Worked Day | Workdayname}", AnyWorkday, led_by("on")),
    Rule("@set", "Worked Days", lambda: Recurring("XXXX-WXX-WD"), led_by("on")),
    Rule(
        "@length",
        "COUNT|ONE:amount {to|or|- COUNT:most} Worked Day|Days",
        partial(measures.length, unit=WORKDAY),
        is_no_verb,
    ),
    Rule(
        "@lasting",
        "the? SPAN|Previous|Following:which COUNT:amount Worked Days",
        lambda which, amount: Lasting(amount, WORKDAY, which),
        is_no_verb,
    ),
    Rule(
        "@day",
        "the? Next|Previous|Following|Last:which Worked Day",
        lambda which: Shift(1, WORKDAY, which, later=True),
        not_followed_by("of", "in", "'"),
    ),
    Rule("@length", "COUNT:amount {-? +|plus | or more} UNITS:unit", so_many_or_more),
    Rule("@length", "COUNT:amount - {to|or -?} COUNT:most - ANYUNIT:unit", measures.length),
    Rule("@length", "COUNT:amount {-? odd -? ANYUNIT:unit | - Several UNITS:unit}", about_so_many),
    Rule("@length", "COUNT:amount Couple:dozen UNITS:unit", dozens),
    Rule("@length", "Half a Couple:dozen UNITS:unit", partial(dozens, amount=0.5)),
    Rule("@length", "a|another? Several kept|more|full|long|Epithet UNITS:unit", measures.vague),
    Rule("@length", f"{{another Several | {LOTS} of {{{LOTS} of}}}} UNITS:unit", measures.vague),
    Rule("@length", f"COUNT|a:amount {UP_TO} {{and a Half:half}} {MILLION} Years:unit", millions),
    Rule("@length", f"Half a {MILLION} Years:unit", partial(millions, amount=0.5)),
    Rule("@length", f"a Quarter of? a {MILLION} Years:unit", partial(millions, amount=0.25)),
    Rule("@length", "a? Several million|billion Years:unit", measures.vague),
    Rule("@length", "ONE ONEUNIT:unit or so", about_so_many),
    Rule("@length", "ONE ONEUNIT:unit or more|longer", so_many_or_more, not_followed_by("than", "of")),
    Rule(
        "@length",
        "COUNT|a:amount -? thirds|fifths|sixths|eighths|tenths|Nth|Quarter|Quarters:share of a|an ONEUNIT:unit",
        share_of,
    ),
    Rule("@lasting", "the SPAN:which ONEUNIT:unit and a Half:half", measures.lasting),
    Rule("@lasting", "the SPAN:which ONEUNIT:unit or Ones:most", measures.lasting),
    Rule(
        "@lasting",
        "the SPAN:which Day|Week|Month|Decade|Clockunit:unit or so",
        partial(measures.lasting, mod="APPROX"),
    ),
    Rule(
        "@lasting",
        "the? SPAN:which Quarter of|-? a? Century",
        partial(measures.lasting, amount=25, unit="year"),
        is_no_verb,
    ),
    Rule(
        "@lengths", "COUNT:amount and|to|- COUNT:most million|billion:scale? UNITS:unit", both, after_between
    ),
    Rule("@lengths", "COUNT:amount and COUNT:most UNITS:unit", both, is_taken),
    Rule("@length", "a? COUNT:amount? To12:part / To12:parts {of? a|an} -? ANYUNIT:unit", measures.parted),
    Rule("@length", "COUNT:amount? Fraction:part -? ANYUNIT:unit", measures.parted),
    Rule("@length", "COUNT|a|an:amount and a? Half long|Epithet? ANYUNIT:unit", measures.parted),
    Rule("@length", "COUNT:amount - and - a - Half -? ANYUNIT:unit", measures.parted, is_no_age),
    Rule("@length", "COUNT|a|an:amount ANYUNIT:unit and a? Half", measures.parted),
    Rule("@length", "COUNT|a|an:amount ANYUNIT:unit and a Quarter", partial(measures.parted, part=0.25)),
)
"""Rules over words."""

COMPOSED = (
    Rule("@length", f"{{the {MOST} part | most|much}} of @length:length", measures.nearly, is_counted),
    Rule("@length", "{just? shy of | not quite | Almost} @length:length", measures.nearly),
    Rule("@length", "{no|not less|fewer|under than | a minimum of | at the? least} @length:length", at_least),
    Rule(
        "@length", "{no|not more|longer than | a maximum of | at the? most | up to} @length:length", at_most
    ),
    Rule("@length", "End to @length:length", measures.nearly, is_close),
    Rule("@length", "{more or less | About|Circa} @length:length", about),
    Rule("@length", "in? upward|upwards|excess of @length:length", measures.modified("MORE_THAN")),
    Rule("@length", "@length:length or so", about, is_counted),
    Rule("@length", "@length:length or more|longer", at_least, is_counted),
    Rule("@length", "@length:length or less", at_most, is_counted),
    Rule("@lasting", "@lasting:length or so", about, is_counted),
    Rule("@date", "@lengths:lengths Ago", both_away(-1)),
    Rule("@date", "@lengths:lengths from @ref", both_away(1)),
    Rule("@length", "Several:word @length:length", several, is_some),
    Rule("@length", "Over|more than? @length:length", measures.modified("MORE_THAN"), durations.ends_counted),
    Rule("@length", "less|fewer|under than? @length:length", measures.modified("LESS_THAN")),
)
"""Rules over phrases."""
