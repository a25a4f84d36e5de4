"""How time is ruled: cut where it is empty, to one scale, by the logarithm of the distance from now, or from day 1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from math import log

import attrs

from chronology.drawing.calendar.tape import Cell
from chronology.drawing.calendar.tape import cells
from chronology.drawing.calendar.tape import runs
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.calendar.tapewords import years_words
from chronology.drawing.calendar.ticking import covered
from chronology.drawing.calendar.ticking import reach
from chronology.drawing.calendar.ticking import tick_step
from chronology.drawing.languages import count
from chronology.drawing.languages import figure
from chronology.drawing.languages import is_english
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.telling.extents import Extent
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.reading import Telling
from chronology.drawing.telling.reading import reaches_now
from chronology.drawing.units import Unit
from chronology.drawing.units import floor
from chronology.drawing.units import ruling
from chronology.drawing.units import step
from chronology.drawing.wording.names import dates_words
from chronology.drawing.wording.names import day_month
from chronology.drawing.wording.names import month_year
from chronology.drawing.wording.numbers import shortly
from chronology.errors import ChronologyError
from chronology.when import Edge
from chronology.when.calendar import DAY

COUNTED = {
    Unit.DAY: word("Day %(number)s"),
    Unit.MONTH: word("Month %(number)s"),
    Unit.YEAR: word("Year %(number)s"),
}
SCALES = ("auto", "cut", "linear", "log", "relative")
MOST_CELLS = 14
SERVES = 740.0
"""The length that a linear scale is tried on."""
APART = 7.5
"""It serves where events are as far apart as this, or none has to give way by more; by twice as much where tears part all clock times."""
EMPTY = 0.35
"""Where a single gap takes so much of the time none may give way."""
WIDE = 5.0
"""What lasts has a length to be seen from here on."""
MANY = 4
"""It serves, too, where one in so many lasts through what would be left out, and the short ones are apart."""
YEAR = 365.2425 * DAY
LONG = 10_000


def years(*counts: int) -> tuple[int, ...]:
    """Give whole days of about so many years."""
    return tuple(round(count * YEAR) // DAY * DAY for count in counts)


STEPS = (
    (
        *(days * DAY for days in (1, 2, 4, 7, 14, 30, 60, 120, 240)),
        *years(*(n * 10**p for p in range(4) for n in (1, 2, 5))),
    ),
    (*(days * DAY for days in (1, 7, 30, 120)), *years(1, 3, 10, 30, 100, 300, 1000)),
    years(*(n * 10**p for p in range(4) for n in (1, 2, 5))),
    years(*(n * 10**p for p in range(6) for n in (1, 3))),
    years(*(10**p for p in range(11))),
    years(*(100**p for p in range(6))),
)
"""Round distances from now, from fine to coarse."""


def resolved(telling: Telling, scale: str, *, is_straight: bool) -> Telling:
    """Give the telling with its scale chosen: linear where that serves, else cut.

    Where labels stand straight beside a scale that is cut, that is the better one.

    Raises ChronologyError where a distance from now is asked for and the story has no now.
    """
    if scale == "log" and telling.now is None:
        raise ChronologyError("a logarithmic scale counts from the story's now: give the story an as_of")
    if scale == "auto":
        return attrs.evolve(telling, scale="linear" if not is_straight and serves(telling) else "cut")
    return attrs.evolve(telling, scale=scale)


def ruled(telling: Telling, most: int = MOST_CELLS) -> tuple[Cell, ...]:
    """Rule the tape for a story; to one scale in about so many cells at most."""
    match telling.scale:
        case "linear":
            return tuple(evenly(telling, most))
        case "log":
            return tuple(by_distance(telling))
        case "relative":
            return tuple(counted(cut(telling)))
        case _:
            return cut(telling)


def cut(telling: Telling) -> tuple[Cell, ...]:
    """Rule the tape by what the events name, torn where time is empty."""
    now = telling.present if reaches_now(telling) else None
    return cells(telling.of(telling.events), now, is_close=telling.is_close)


def serves(telling: Telling) -> bool:
    """Tell whether a linear scale serves where cutting would tear: it keeps all apart, or tears would falsify much that lasts."""
    time = reach(telling)
    dated = [one for one in telling.of(telling.events) if one.known is not Known.UNDATED]
    tape = cut(telling)
    gaps = [cell for cell in tape if cell.torn]
    if time is None or len(dated) < 3 or not gaps:
        return False
    share = SERVES / (time[1] - time[0])
    long = [one for one in dated if goes_on(one) or share * (one.end[1] - one.start[0]) >= WIDE]
    lasting = MANY * sum(is_torn(one, gaps) for one in long) >= len(dated)
    is_even = lasting or max(cell.end - cell.start for cell in gaps) < EMPTY * (time[1] - time[0])
    places = (share * (middle(one) - time[0]) for one in dated if not (lasting and one in long))
    is_shredded = all(len(run) == 1 and ruling(*run[0].stretch) < Unit.DAY for run in runs(tape))
    return pushed(places) <= APART * (is_even + is_shredded)


def middle(extent: Extent) -> float:
    """Give the moment at which a leader would stand: the start of what lasts, the middle of anything else."""
    return extent.start[0] if extent.known is Known.BAR else (extent.start[0] + extent.end[1]) / 2


def pushed(places: Iterable[float]) -> float:
    """Give how far a place has to give way to those before it, at most, for all to be told apart."""
    free, most = -inf, 0.0
    for place in sorted(places):
        most = max(most, free - place)
        free = max(free, place) + APART
    return most


def is_torn(extent: Extent, gaps: Sequence[Cell]) -> bool:
    """Tell whether something lasts through time that is left out."""
    return extent.known is Known.BAR and any(
        (goes_on(extent) or gap.start < extent.end[1]) and extent.start[0] < gap.end for gap in gaps
    )


def goes_on(extent: Extent) -> bool:
    """Tell whether something lasts up to the story's now."""
    return extent.known is Known.BAR and extent.end_edge is Edge.OPEN


def evenly(telling: Telling, most: int) -> Iterator[Cell]:
    """Rule all the time of a story in round steps of one kind, each as long as its time."""
    time = covered(telling)
    if time is None:
        return
    unit, count = tick_step(time, most)
    start = floor(time[0], unit, count)
    while start < time[1]:
        end = step(start, unit, count)
        yield Cell(start, end, unit if count == 1 else None, share=float(end - start))
        start = end


def by_distance(telling: Telling) -> Iterator[Cell]:
    """Rule the time before and after the story's now by the logarithm of its distance, in the finest steps that have room."""
    spans = [one.stretch for one in telling.of(telling.events) if one.stretch is not None]
    now = telling.now
    if not spans or now is None:
        return
    before, after = now - min(start for start, _ in spans), max(end for _, end in spans) - now
    ways = [[steps_to(distance, steps) for distance in (before, after)] for steps in STEPS]
    reaching = (
        way
        for way, steps in zip(ways, STEPS, strict=True)
        if max(before, after) <= steps[-1] and sum(map(len, way)) <= MOST_CELLS
    )
    back, ahead = next(reaching, ways[-1])
    edges = [now - distance for distance in reversed(back)] + [now] + [now + distance for distance in ahead]
    nearest = min((*back[:1], *ahead[:1]), default=DAY)
    for start, end in pairwise(edges):
        near, far = sorted((abs(start - now), abs(end - now)))
        share = log((far + nearest) / (near + nearest))
        yield Cell(start, end, None, share=share, told=distance_words(start, end, now))


def steps_to(distance: int, steps: tuple[int, ...]) -> list[int]:
    """Give the round distances up to the first that is as far, none where there is nothing that way."""
    last = next((number for number, one in enumerate(steps) if one >= distance), len(steps) - 1)
    return list(steps[: last + 1]) if distance > 0 else []


def distance_words(start: int, end: int, now: int) -> tuple[str, str]:
    """Say how far a cell is from now, and which years, or days, those are."""
    near, far = sorted((abs(start - now), abs(end - now)))
    size = YEAR if far > YEAR else float(DAY)
    low, high = round(near / size), round(far / size)
    reached = amounts(low, high) if low else amount(high)
    if far > YEAR:
        told = count("%(number)s year", "%(number)s years", high, number=reached)
    else:
        told = count("%(number)s day", "%(number)s days", high, number=reached)
    return (told if low else say("to %(distance)s", distance=told)), calendar_words(start, end)


def amounts(low: int, high: int) -> str:
    """Say from one large round number to another, what both are counted in once: "10–100 тыс."."""
    one, other = amount(low), amount(high)
    counted_in = re.sub(r"^[\d.,\u00a0]*", "", one)
    shared = not is_english() and counted_in and other.endswith(counted_in)
    return f"{one.removesuffix(counted_in).strip() if shared else one}–{other}"


def amount(value: int) -> str:
    """Say a large round number shortly: 5,000, 10k, 1m, 1bn."""
    if not is_english():
        return shortly(value)
    for size, name in ((1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k")):
        if value >= max(size, 10_000):
            return f"{value / size:,.3g}{name}"
    return figure(value)


def calendar_words(start: int, end: int) -> str:
    """Say the calendar's name of a stretch: years, or where it is shorter days; nothing where round numbers are meant."""
    first, last = date_of(start), date_of(end - 1)
    if end - start > LONG * YEAR:
        return ""
    if end - start > YEAR:
        return years_words(first.year, last.year)
    return dates_words(first, last, year=True)


def counted(tape: tuple[Cell, ...]) -> Iterator[Cell]:
    """Count the cells from the first: day 1, month 1, year 1, with the calendar's name below."""
    for cell in tape:
        if cell.torn or cell.unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR):
            yield cell
            continue
        told = caption(cell)
        yield attrs.evolve(
            cell,
            told=(
                say(COUNTED[cell.unit], number=figure(number_of(cell, tape[0].start))),
                calendar_name(cell, told.year),
            ),
        )


def number_of(cell: Cell, first: int) -> int:
    """Count the units from the first of a story to a cell, itself included."""
    here, there = date_of(cell.start), date_of(first)
    match cell.unit:
        case Unit.DAY:
            return (cell.start - floor(first, Unit.DAY)) // DAY + 1
        case Unit.MONTH:
            return (here.year - there.year) * 12 + here.month - there.month + 1
        case _:
            return here.year - there.year + 1


def calendar_name(cell: Cell, year: str) -> str:
    """Name a cell shortly by the calendar."""
    date = date_of(cell.start)
    match cell.unit:
        case Unit.DAY:
            return day_month(date)
        case Unit.MONTH:
            return month_year(date.month, year, "short")
        case _:
            return year
