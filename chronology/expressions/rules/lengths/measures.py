"""From the words of a rule to durations and sets; every builder takes the rule's elements by name."""

from __future__ import annotations

from typing import Any

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.senses.cells import UNITS
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.lengths import timex_length
from chronology.expressions.senses.portions import Portion
from chronology.expressions.senses.portions import YearTold
from chronology.expressions.senses.wholes import Part


def count(amount: Any) -> Any:
    """Give a count: "a" is one."""
    return 1 if amount in ("a", "an") else amount


def length(unit: str, amount: Any = 1, most: Any = None, **_: Any) -> Sense:
    """Make three days, one whole day, two to three weeks (of which TIMEX3 writes the lesser), the first year of the war."""
    return Length(count(amount), unit, most=most)


def modified_length(mod: str) -> Any:
    """Make a builder of a duration that is about so long, or at least: twenty-odd years, 10+ years, a year or so."""
    return lambda unit, amount=1, **_: Length(count(amount), unit, mod=mod)


def definite_length(amount: Any, unit: str) -> Sense:
    """Make the nine months."""
    return Length(count(amount), unit, definite=True)


def hundreds_up_to(amount: Any, most: int, unit: str) -> Sense:
    """Make two or three hundred years: the first number is of hundreds, too, where it is the lesser of both so."""
    scale = next((scale for scale in (1000, 100) if most % scale == 0), 1)
    return Length(amount * scale if amount < most / scale else amount, unit, most=most)


def parted(unit: str, amount: Any = 0, part: float = 0.5, parts: int = 1) -> Sense:
    """Make half a year, three and a half years, 2 1/2 years, 1½ hours; raises WhenError where the part is none."""
    if not 0 < part < parts:
        raise WhenError(f"{part}/{parts} is no part of a {unit}")
    return Length(count(amount) + part / parts, unit)


def fortnights(amount: Any = 1) -> Sense:
    """Make a fortnight."""
    return Length(count(amount) * 2, "week")


def first_of_year(length: Length) -> Sense:
    """Make the first nine months of the year."""
    return portion(length, 1, YearTold(MONTHS_OF.get(length.unit, 1) * int(length.amount or 1)))


MONTHS_OF = {"month": 1, "quarter": 3}
"""How many months a unit of a year has; weeks and days are soon over."""


def last_of(length: Length | Lasting | Compound, whole: Sense | None = None) -> Sense:
    """Make the last two weeks of May, or of the year."""
    return portion(length, -1, whole or YearTold(12))


def portion(length: Length | Lasting | Compound, side: int, whole: Sense) -> Sense:
    """Make so many units at one side of a time, or its early or late part where nobody says how many; of several units only how long."""
    if isinstance(length, Compound):
        return length
    if length.amount is None or length.amount != int(length.amount):
        return Part("early" if side > 0 else "late", whole)
    if length.unit not in UNITS:
        return Length(length.amount, length.unit)
    return Portion(int(length.amount), length.unit, side, whole)


def vague(unit: str, **_: Any) -> Sense:
    """Make a duration without a count: several months, years."""
    return Length(None, unit)


def lasting(
    which: int, unit: str, amount: Any = 1, *, most: Any = None, half: str = "", mod: str | None = None
) -> Sense:
    """Make the last five years, the past year and a half, the next 12 to 18 months, of which TIMEX3 writes the lesser."""
    return Lasting(count(amount) + 0.5 if half else count(amount), unit, which, most, mod)


def lasting_so_long(which: int, length: Length) -> Sense:
    """Make the last half hour, the next two to three weeks, the past two and a half years."""
    return Lasting(length.amount, length.unit, which, length.most, length.mod)


def lasting_beside(which: int, unit: str, amount: Any) -> Sense:
    """Make the preceding three months, the following two weeks."""
    return Lasting(count(amount), unit, which, beside=True)


def vaguely_lasting(unit: str, which: int = -1) -> Sense:
    """Make the past few weeks."""
    return Lasting(None, unit, which)


def often(often: str, **_: Any) -> Sense:
    """Make daily, annually, twice weekly."""
    return Recurring(often, each=often == "P1Y")


def every(unit: str, amount: float = 1, **_: Any) -> Sense:
    """Make every week, every other day, every two to three years, three times a week."""
    return Recurring(timex_length(amount, unit))


every_cyclic = make.cyclic(lambda part: Recurring(part.template))
"""Make every Monday, every July, every summer."""


def every_daypart(daypart: str, weekday: int | None = None) -> Sense:
    """Make every morning, Friday nights."""
    day = "XXXX-XX-XX" if weekday is None else f"XXXX-WXX-{weekday + 1}"
    return Recurring(f"{day}T{daypart}")


def nearly(length: Length) -> Length:
    """Make almost two weeks."""
    return length.nearly()


def modified(mod: str) -> Any:
    """Make a builder of a duration that is only about so long."""
    return lambda length: length.modified(mod)
