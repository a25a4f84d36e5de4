"""How pedigrees and old letters say times: d. 1779, bef. 1790, 14 February 1741/2, the 10th inst., the 3d ult., on the morrow."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import led_by
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.words.patterns import Rule

LADY_DAY = 3
"""The month in which the year once began, so that the days before stood in two years."""

MONTHS = {"inst": 0, "ult": -1, "prox": 1}
"""The months of old letters, counted from that of writing."""


def dual_year(day: int, month: int, year: int, second: int) -> Sense:
    """Make 14 February 1741/2: in the second of its years, which began in January; raises WhenError where that is not the next one."""
    if month > LADY_DAY or (year + 1 - second) % 10 ** len(str(second)):
        raise WhenError(f"{second} is not the year after {year} for the days before Lady Day")
    return make.date(day, month, year + 1)


def morrow(morrow: int) -> Sense:
    """Make on the morrow."""
    return make.mentioned("day", morrow)


LIVES = (
    Rule("@day", "the? DAY of? MONTH .? ,? Yearnumber:year / SMALL:second", dual_year),
    Rule("@day", "MONTH .? DAY ,? Yearnumber:year / SMALL:second", dual_year),
    Rule(
        "@day",
        "the? Nth31:day inst|ult|prox:month",
        lambda day, month: NthOf(day, "day", Deictic("month", MONTHS[month])),
    ),
    Rule("@day", "the Morrow:morrow", morrow, led_by("on", "by", "until", "till", "for")),
)
"""Rules over words."""
