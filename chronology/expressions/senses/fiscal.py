"""Periods of business reports: "the quarter", "the year-ago period" and "a year earlier" mean the quarter that is reported."""

from __future__ import annotations

import attrs

from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Of
from chronology.expressions.words.regexes import regex

LAST_YEARS = (Deictic("year", -1), Deictic("year", -1, same=True))
"""Last year, and the previous one."""

YEAR = 4
"""How many quarters make a year."""

REACH = 90
"""How far from a phrase figures may stand that it compares."""

FIGURES = regex(
    r"[$£€%]|\b(?:cents|percent|million|billion|compared|higher|lower|net|sales|earnings|results|profit|loss)\b"
)
LATELY = 270
"""Within how many days of its end a quarter is reported."""

MONEY = r"[$£€#] ?\d[\d,.]*(?: [mb]illion)?"
WITH = r"\b(?:with|from|than|versus|against) "
SET_BESIDE = regex(rf"{WITH}[^.;$£€#]{{0,48}}{MONEY}(?:,? or [^;]{{1,24}} a share,?)? $")
SET_AGAINST = regex(rf"{WITH}$"), regex(rf"['’]s {MONEY}")
"""How last year's figures stand beside those of a quarter: from $3 million last year, than last year's $3 million."""

STOP = regex(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n")


def compares(text: str, start: int, end: int) -> bool:
    """Tell whether figures stand near a phrase in its sentence: "$5 million a year earlier"."""
    before = STOP.split(text[max(0, start - REACH) : start])[-1]
    after = STOP.split(text[end : end + REACH], maxsplit=1)[0]
    return FIGURES.search(before) is not None or FIGURES.search(after) is not None


def compares_last_year(text: str, start: int, end: int) -> bool:
    """Tell whether "last year" stands right beside a sum that another one is compared with."""
    before = STOP.split(text[max(0, start - REACH) : start])[-1].replace("\n", " ")
    against, owned = SET_AGAINST
    if owned.match(text, end):
        return against.search(before) is not None
    return SET_BESIDE.search(before) is not None


@attrs.frozen
class Reported:
    """The period that a report speaks of, or the same one so many years before: the latest quarter, the year-ago period."""

    years: int = 0
    always: bool = True

    def read(self, frame: Frame) -> Reading:
        """Read it as the quarter mentioned last; else as the last one over, or a year before the anchor if any period will do."""
        if frame.period is not None:
            return placed(quarter(frame.period) + self.years * YEAR, "the quarter reported")
        if frame.here is None:
            return Reading("DATE", "XXXX-QX" if self.always else "XXXX", (), UNANCHORED)
        if not self.always:
            return placed(cell("year", frame.here) + self.years, "the year before")
        return placed(cell("quarter", frame.here) + (self.years * YEAR - 1), "the last quarter over")


@attrs.frozen
class ReportedOf:
    """The same period of another year: the 1988 quarter."""

    year: int

    def read(self, frame: Frame) -> Reading:
        """Read it as that year's quarter, or as the year where no quarter is reported."""
        if frame.period is None:
            return placed(Cell("year", self.year), "as written")
        return placed(
            Cell("quarter", self.year * YEAR + quarter(frame.period).index % YEAR), "the quarter reported"
        )


@attrs.frozen
class ReportedBeside:
    """The quarter before (-1) or after (1) the one that a report speaks of: the previous quarter."""

    which: int

    def read(self, frame: Frame) -> Reading:
        """Count it from the quarter reported, or from the date mentioned last where none is."""
        if frame.period is None:
            return Deictic("quarter", self.which, same=True).read(frame)
        side = "before" if self.which < 0 else "after"
        return placed(quarter(frame.period) + self.which, f"the quarter {side} the one reported")


def quarter(place: Place) -> Cell:
    """Give the quarter of a period."""
    return place.to("quarter")


def sets_period(sense: Sense, place: Place, today: int, *, expected: bool) -> bool:
    """Tell whether a quarter is one that a report speaks of: lately over, or not over but not looked forward to either."""
    if place.unit != "quarter" or isinstance(sense, Reported | ReportedOf | ReportedBeside | Shift):
        return False
    return not expected if place.last >= today else today - place.last < LATELY


def ends_period(sense: Sense) -> bool:
    """Tell whether a report goes on to a longer period: "in the nine months"."""
    return isinstance(sense, Length) and (sense.unit, sense.amount) in LONGER


LONGER = (("month", 6), ("month", 9), ("year", 1))


def reported() -> Sense:
    """Make the quarter, the latest period."""
    return Reported()


def year_before() -> Sense:
    """Make the year-ago quarter."""
    return Reported(-1)


def year_before_if_any() -> Sense:
    """Make year-ago, the year-earlier period: the quarter, or the whole year where no quarter is reported."""
    return Reported(-1, always=False)


def quarter_year_before(nth: int) -> Sense:
    """Make the year-ago third quarter."""
    return Of(Cyclic("quarter", nth - 1), Deictic("year", -1))


def beside(which: int) -> Sense:
    """Make the previous quarter."""
    return ReportedBeside(which)


def reported_of(year: int) -> Sense:
    """Make the 1988 quarter."""
    return ReportedOf(year)
