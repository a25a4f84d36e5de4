"""The key: a sample of every form and fill of mark that occurs, and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import accumulate
from math import inf

import attrs

from chronology.drawing import sizes
from chronology.drawing.furniture.blocks import Block
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.marks.forms import pen_of
from chronology.drawing.marks.mark import RADIUS
from chronology.drawing.marks.mark import Fill
from chronology.drawing.marks.mark import Mark
from chronology.drawing.marks.mark import Tie
from chronology.drawing.marks.ties import draw_all
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.scene.shapes import moved
from chronology.drawing.scene.shapes import turned
from chronology.drawing.scene.shapes import words
from chronology.drawing.telling.extents import Known
from chronology.drawing.theme import Theme
from chronology.when import Edge

SAMPLE = 24.0
"""Length of a sample mark in the key."""
GAP = 12.0
"""The least room between columns of the key."""


@attrs.frozen
class Entry:
    """One line of the key: sample marks, none for a torn tape, and what they mean."""

    samples: tuple[Mark, ...]
    meaning: str


FORMS = (
    (Known.WINDOW, Edge.KNOWN, word("at some time within")),
    (Known.BAR, Edge.KNOWN, word("from the first to the last day")),
    (Known.BAR, Edge.OPEN, word("still going on at the “as of” line")),
    (Known.BAR, Edge.UNKNOWN, word("end unknown")),
    (Known.BY, Edge.KNOWN, word("at the latest then")),
    (Known.AFTER, Edge.KNOWN, word("at the earliest then")),
    (Known.UNDATED, Edge.KNOWN, word("no date given")),
)
DAYLESS = word("from beginning to end")
FILLS = (
    (Fill.PLANNED, word("hollow: planned or forecast")),
    (Fill.REPORTED, word("split: reported, not confirmed")),
    (Fill.DISPUTED, word("hatched: disputed")),
    (Fill.UNCERTAIN, word("dashed: uncertain")),
    (Fill.CANCELLED, word("crossed out: cancelled")),
    (Fill.DERIVED, word("angled: follows from other dates")),
)
DISCS = {
    Fill.REPORTED: word("ring: reported, not confirmed"),
    Fill.DISPUTED: word("half filled: disputed"),
    Fill.DERIVED: word("diamond: follows from other dates"),
}
"""What fills of discs are called."""
TORN = Entry((), word("torn: time left out, its length written"))


def sample(
    known: Known, edge: Edge, fill: Fill, *, approximate: bool = False, start: Edge = Edge.KNOWN
) -> Mark:
    """Make a mark for the key."""
    span = (SAMPLE / 2 - 3.3, SAMPLE / 2 + 3.3) if known.is_point else (0.0, SAMPLE)
    ends = (span, span)
    if known is Known.BAR:
        ends = ((0.0, 0.0), (SAMPLE, SAMPLE))
    return Mark(
        known=known,
        start=ends[0],
        end=ends[1],
        start_edge=start,
        end_edge=edge,
        fill=fill,
        approximate=approximate,
    )


def tied_samples(tie: Tie, fill: Fill) -> Iterator[Mark]:
    """Make two dates of one event for the key."""
    for middle in (RADIUS, SAMPLE - RADIUS):
        span = (middle - RADIUS, middle + RADIUS)
        yield Mark(known=Known.MOMENT, start=span, end=span, fill=fill, tie=tie)


TIED = {
    Tie.EITHER: Entry(tuple(tied_samples(Tie.EITHER, Fill.DISPUTED)), word("tied: one date or the other")),
    Tie.EACH: Entry(tuple(tied_samples(Tie.EACH, Fill.SOLID)), word("joined: on all of these dates")),
}
LOOSE = Entry(
    (attrs.evolve(sample(Known.BAR, Edge.KNOWN, Fill.SOLID), end=(SAMPLE / 2, SAMPLE)),),
    word("pale end: began or ended within"),
)
APPROXIMATE = Entry(
    (sample(Known.MOMENT, Edge.KNOWN, Fill.SOLID, approximate=True),), word("pale rim: approximate")
)


def entries(marks: Iterable[Mark], *, torn: bool) -> tuple[Entry, ...]:
    """Give the key to the marks that occur, each form and each fill once."""
    return tuple(each_entry(tuple(marks), torn=torn))


def each_entry(used: Sequence[Mark], *, torn: bool) -> Iterator[Entry]:
    """Yield what the key has, in its order."""
    yield from moments([mark for mark in used if mark.known is Known.MOMENT])
    yield from forms(used)
    if any(map(loose, used)):
        yield LOOSE
    yield from fills(used)
    yield from (entry for tie, entry in TIED.items() if any(mark.tie is tie for mark in used))
    if any(mark.approximate for mark in used):
        yield APPROXIMATE
    if torn:
        yield TORN


def forms(used: Sequence[Mark]) -> Iterator[Entry]:
    """Yield the key to the forms of what lasts; bars of hours, and those known to no day, have no first and last day."""
    for known, edge, meaning in FORMS:
        shown = [mark for mark in used if mark.known is known and mark.end_edge is edge]
        if shown:
            is_dayless = any(mark.timed for mark in shown) or all(map(loose, shown))
            is_plain = known is Known.BAR and edge is Edge.KNOWN
            yield Entry((sample(known, edge, Fill.SOLID),), DAYLESS if is_plain and is_dayless else meaning)


def fills(used: Sequence[Mark]) -> Iterator[Entry]:
    """Yield the key to the fills, on the first form that has each."""
    for fill, meaning in FILLS:
        shown = next((mark for mark in used if mark.fill is fill), None)
        if shown:
            told = DISCS.get(fill, meaning) if shown.known is Known.MOMENT else meaning
            yield Entry((sample(shown.known, shown.end_edge, fill),), told)


def moments(discs: Sequence[Mark]) -> Iterator[Entry]:
    """Yield the key to the discs, if there are any: days, times of day, or both."""
    told = {disc.timed for disc in discs}
    meaning = {
        frozenset((False,)): word("on this day"),
        frozenset((True,)): word("at this time"),
        frozenset((False, True)): word("on this day or at this time"),
    }
    if told:
        yield Entry((sample(Known.MOMENT, Edge.KNOWN, Fill.SOLID),), meaning[frozenset(told)])


def loose(mark: Mark) -> bool:
    """Tell whether a bar has an end that is itself a stretch."""
    return mark.known is Known.BAR and (mark.start[0] < mark.start[1] or mark.end[0] < mark.end[1])


def entry_shapes(entry: Entry, left: float, y: float, theme: Theme, room: float = inf) -> Iterator[Shape]:
    """Draw one entry of the key, the first line of its text on the baseline y."""
    middle = y - 3.0
    if not entry.samples:
        yield from torn_sample(left, middle, theme)
    else:
        pen = pen_of(theme, theme.ink2)
        yield from (
            turned(shape, lambda a, b: (left + a, middle + b)) for shape in draw_all(entry.samples, pen)
        )
    for line in lines_of(entry, room):
        yield words(left + SAMPLE + 7.5, y, line, sizes.KEY, theme.ink2)
        y += sizes.NOTE_LEADING


def torn_sample(left: float, middle: float, theme: Theme) -> Iterator[Path]:
    """Draw a torn tape in small."""
    ink = Ink(theme.rule)
    for outer, torn, way in ((0.0, 8.5, -1), (SAMPLE, SAMPLE - 8.5, 1)):
        teeth = [(left + torn + way * 1.6 * (step % 2), middle - 4.5 + 9 * step / 4) for step in range(5)]
        yield Path(((left + outer, middle - 4.5), *teeth, (left + outer, middle + 4.5)), ink)


def lines_of(entry: Entry, room: float) -> tuple[str, ...]:
    """Wrap the text of an entry to the room it has with its sample."""
    return wrap(
        say(entry.meaning), room - SAMPLE - 7.5, lambda text: measure(text, Weight.REGULAR, sizes.KEY)
    )


def width_of(entry: Entry) -> float:
    """Give the width of one line of the key."""
    return SAMPLE + 7.5 + measure(say(entry.meaning), Weight.REGULAR, sizes.KEY)


def key_list(heads: Sequence[Line], shown: Sequence[Entry], left: float, top: float, theme: Theme) -> Block:
    """Set the key as a list under its heading."""
    y = top + 7
    shapes: list[Shape] = [
        words(left, y, say("How to read it"), sizes.KEY, theme.ink, weight=Weight.SEMIBOLD)
    ]
    for head in heads:
        y += sizes.KEY_LEADING
        shapes.append(moved(head, left - head.x, y - head.y))
    y += 4
    for entry in shown:
        y += sizes.KEY_LEADING
        shapes += entry_shapes(entry, left, y, theme)
    return Block(tuple(shapes), y + 3)


def key_rows(
    heads: Sequence[Line], shown: Sequence[Entry], ends: tuple[float, float], top: float, theme: Theme
) -> Block:
    """Set the key in as few rows as its columns allow."""
    left, right = ends
    shapes: list[Shape] = []
    y = top + 7
    for head in heads:
        shapes.append(moved(head, left - head.x, y - head.y))
        y += sizes.KEY_LEADING
    if not shown:
        return Block(tuple(shapes), y - sizes.KEY_LEADING + 3)
    columns = columns_of(shown, right - left)
    for place, entry in enumerate(shown):
        column = place % len(columns)
        y += 0.0 if column or not place else sizes.KEY_LEADING
        shapes += entry_shapes(entry, left + columns[column], y, theme, right - left)
        y += sizes.NOTE_LEADING * (len(lines_of(entry, right - left)) - 1)
    return Block(tuple(shapes), y + 3)


def columns_of(shown: Sequence[Entry], room: float) -> list[float]:
    """Give where the columns of the key begin: as few as make the fewest rows, equal ones where those fit."""
    wide = [width_of(entry) for entry in shown]
    more = (across for across in range(2, len(wide) + 1) if gap_of(wide, across, room) >= 1.5 * GAP)
    across = min((1, *more), key=lambda one: (-(-len(wide) // one), one))
    pitch = max(wide) + GAP
    if across == 1 or across * pitch - GAP <= room:
        return [column * max(pitch, min(room / across, 190.0)) for column in range(across)]
    gap = min(gap_of(wide, across, room), 5 * GAP)
    return list(accumulate((max(wide[n::across]) + gap for n in range(across - 1)), initial=0.0))


def gap_of(wide: Sequence[float], across: int, room: float) -> float:
    """Give the room left between so many columns, each as wide as its words."""
    return (room - sum(max(wide[column::across]) for column in range(across))) / (across - 1)
