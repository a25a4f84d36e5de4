"""Periods of business reports: "the quarter", "the year-ago period" and "a year earlier" mean the quarter that is reported."""

from __future__ import annotations

import re

import attrs

from chronology.errors import WhenError
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import year_of
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.lengths import Reference
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.stretches import TURNS
from chronology.expressions.senses.stretches import months_to
from chronology.expressions.senses.stretches import read_period
from chronology.expressions.senses.stretches import years_on
from chronology.expressions.senses.wholes import Of
from chronology.expressions.words.sentences import FAR

LAST_YEARS = (Deictic("year", -1), Deictic("year", -1, same=True))
"""Last year, and the previous one."""


FIGURES = re.compile(
    r"[$£€%]|\b(?:cents|percent|million|billion|compared|higher|lower|net|sales|earnings|results|profit|loss)\b"
)
LATELY = 270
"""Within how many days of its end a quarter is reported."""

MONEY = r"[$£€#] ?\d[\d,.]*(?: [mb]illion)?"
WITH = r"\b(?:with|from|than|versus|against) "
SET_BESIDE = re.compile(rf"{WITH}[^.;$£€#]{{0,48}}{MONEY}(?:,? or [^;]{{1,24}} a share,?)? $")
SET_AGAINST = re.compile(rf"{WITH}$"), re.compile(rf"['’]s {MONEY}")
"""How last year's figures stand beside those of a quarter: from $3 million last year, than last year's $3 million."""

STOP = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n")


def compares(text: str, start: int, end: int) -> bool:
    """Tell whether figures stand near a phrase in its sentence: "$5 million a year earlier"."""
    before = STOP.split(text[max(0, start - FAR) : start])[-1]
    after = STOP.split(text[end : end + FAR], maxsplit=1)[0]
    return FIGURES.search(before) is not None or FIGURES.search(after) is not None


def compares_last_year(text: str, start: int, end: int) -> bool:
    """Tell whether "last year" stands right beside a sum that another one is compared with."""
    before = STOP.split(text[max(0, start - FAR) : start])[-1].replace("\n", " ")
    against, owned = SET_AGAINST
    if owned.match(text, end):
        return against.search(before) is not None
    return SET_BESIDE.search(before) is not None


UNCOMPARED = (Length, Lasting, Reference, Fixed, Cyclic, Yearly)
"""Senses that are read alike whether figures are compared or not."""


def is_compared(sense: Sense, text: str, start: int, end: int) -> bool:
    """Tell whether a phrase tells of what year figures are that others are compared with."""
    if isinstance(sense, UNCOMPARED):
        return False
    test = compares_last_year if sense in LAST_YEARS else compares
    return test(text, start, end)


@attrs.frozen
class Reported:
    """The period that a report speaks of, or the same one so many years before: the latest quarter, the year-ago period."""

    years: int = 0
    always: bool = True
    unit: str = "quarter"

    def read(self, frame: Frame) -> Reading:
        """Read it as the period mentioned last; else as the last quarter over, or a year before the anchor if any period will do."""
        if frame.period is not None:
            period = named(frame.period, self.unit)
            return read_period(years_on(period, self.years), f"the {period.unit} reported")
        if frame.here is None:
            return Reading("DATE", "XXXX-QX" if self.always else "XXXX", (), UNANCHORED)
        if not self.always:
            return placed(cell("year", frame.here) + self.years, "the year before")
        unit = self.unit if self.unit in TURNS else "quarter"
        why = LAST_OVER if unit == "quarter" else f"the last {unit} over"
        return placed(cell(unit, frame.here) + (self.years * TURNS[unit] - 1), why)


LAST_OVER = "the last quarter over"
"""Why a quarter is read so of which nothing else is told."""


@attrs.frozen
class ThisReported:
    """This quarter, of whose figures a report tells as of those that are known."""

    def read(self, frame: Frame) -> Reading:
        """Read it as the quarter reported, unless the clause looks forward, or none is reported."""
        this = Deictic("quarter", 0) if frame.future or frame.period is None else Reported()
        return this.read(frame)


@attrs.frozen
class ReportedOf:
    """The same period of another year: the 1988 quarter."""

    year: int
    unit: str = "quarter"

    def read(self, frame: Frame) -> Reading:
        """Read it as that year's period, or as the year where no period is reported."""
        if frame.period is None:
            return placed(Cell("year", self.year), "as written")
        period = named(frame.period, self.unit)
        return read_period(years_on(period, self.year - year_of(period.first)), f"the {period.unit} reported")


@attrs.frozen
class YearBefore:
    """The year before that of the period that a report speaks of, or the last year where none is: the year-earlier first half."""

    def read(self, frame: Frame) -> Reading:
        """Read it."""
        if frame.period is None:
            return Deictic("year", -1).read(frame)
        return placed(cell("year", frame.period.last) + -1, "the year before the one reported")


@attrs.frozen
class ReportedBeside:
    """The quarter before (-1) or after (1) the one that a report speaks of: the previous quarter."""

    which: int

    def read(self, frame: Frame) -> Reading:
        """Count it from the quarter reported, or from the date mentioned last where none is."""
        if frame.period is None:
            return Deictic("quarter", self.which, same=True).read(frame)
        side = "before" if self.which < 0 else "after"
        return placed(
            named(frame.period, "quarter").to("quarter") + self.which, f"the quarter {side} the one reported"
        )


def named(period: Place, unit: str) -> Place:
    """Give the period that is named by its unit: the quarter that ended with the half, the half of the quarter, whatever is a period."""
    return period if unit in ("period", period.unit) else cell(unit, period.last)


def sets_period(sense: Sense, place: Place, today: int, *, expected: bool) -> bool:
    """Tell whether a quarter or half is one that a report speaks of: lately over, or not over but not looked forward to either."""
    if sense in (THE_QUARTER, THE_HALF):
        return True
    if place.unit not in ("quarter", "half") or isinstance(
        sense, Reported | ReportedOf | ReportedBeside | Shift
    ):
        return False
    if place.last >= today:
        return place.unit == "quarter" and not expected
    return today - place.last < LATELY


THE_QUARTER, THE_HALF = Reported(), Reported(unit="half")


def longer(sense: Sense, period: Place) -> Place | None:
    """Give the longer period that a report goes on to, "in the nine months"; None where nobody can tell which it is."""
    months = sense.amount if isinstance(sense, Length) and sense.unit == "month" else 0
    through = (cell("quarter", period.last).index % TURNS["quarter"] + 1) * QUARTER
    return months_to(through, period.last) if months == through else None


def goes_on_longer(sense: Sense) -> bool:
    """Tell whether a report goes on to a longer period: "in the nine months"."""
    return isinstance(sense, Length) and (sense.unit, sense.amount) in LONGER


LONGER = (("month", 6), ("month", 9), ("year", 1))
QUARTER = 3
"""How many months a quarter has."""


def nth_year_before(nth: int, unit: str) -> Sense:
    """Make the year-ago third quarter, the year-earlier first half; raises WhenError where a year has not so many."""
    if not 1 <= nth <= TURNS[unit]:
        raise WhenError(f"there is no {unit} {nth} of a year")
    return Of(Cyclic(unit, nth - 1), YearBefore())
