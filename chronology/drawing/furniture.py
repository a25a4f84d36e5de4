"""What every picture has besides its events: title, deck, key, strip to one scale, sources and credit."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.drawing import theme as sizes
from chronology.drawing.extents import Known
from chronology.drawing.languages import LANGUAGE
from chronology.drawing.languages import direction
from chronology.drawing.languages import say
from chronology.drawing.languages import word
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.marks import RADIUS
from chronology.drawing.marks import Fill
from chronology.drawing.marks import Mark
from chronology.drawing.marks import pen_of
from chronology.drawing.marks import turned
from chronology.drawing.scene import Anchor
from chronology.drawing.scene import Box
from chronology.drawing.scene import Ink
from chronology.drawing.scene import Line
from chronology.drawing.scene import Path
from chronology.drawing.scene import Run
from chronology.drawing.scene import Shape
from chronology.drawing.scene import around
from chronology.drawing.scene import moved
from chronology.drawing.scene import words
from chronology.drawing.theme import Theme
from chronology.drawing.ties import draw_all
from chronology.when import Edge

SAMPLE = 24.0
"""Length of a sample mark in the key."""
MARK = "\u200f"
"""A letter of no width that runs from right to left."""
CREDIT = word("Chart: chronology")


@attrs.frozen
class Block:
    """Some furniture and the y where it ends."""

    shapes: tuple[Shape, ...]
    bottom: float


@attrs.frozen(kw_only=True)
class Order:
    """What a caller asks of a page: its words, and a size in points that may grow."""

    title: str
    deck: str | None = None
    width: float | None = None
    height: float | None = None
    slack: float = 1.0
    """How many times as large a picture may be and still do, as one for a screen may."""
    is_part: bool = False
    """Whether it is one of several pages."""


def heading(
    title: str,
    deck: str,
    ends: tuple[float, float],
    size: float,
    theme: Theme,
    *,
    deck_size: float = sizes.DECK,
) -> Block:
    """Set the title and the deck below it."""
    left, right = ends
    lines = wrap(title, right - left, lambda text: measure(text, Weight.SEMIBOLD, size))
    y = 44.0 if size > 20 else 10.0 + size
    shapes: list[Shape] = []
    for line in lines:
        shapes.append(Line(left, y, size, (Run(line, Weight.SEMIBOLD, theme.ink),), spacing=-0.01 * size))
        y += size * 1.13
    y += 18 - size * 1.13
    for line in wrap(deck, right - left, lambda text: measure(text, Weight.REGULAR, deck_size)):
        shapes.append(words(left, y, line, deck_size, theme.ink2))
        y += deck_size + 3
    return Block(tuple(shapes), y - deck_size - 3 + 4)


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
    span = (SAMPLE / 2 - 3.3, SAMPLE / 2 + 3.3) if known in (Known.MOMENT, Known.UNDATED) else (0.0, SAMPLE)
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


def tied_samples() -> Iterator[Mark]:
    """Make the two dates of the key that exclude one another."""
    for middle in (RADIUS, SAMPLE - RADIUS):
        span = (middle - RADIUS, middle + RADIUS)
        yield Mark(known=Known.MOMENT, start=span, end=span, fill=Fill.DISPUTED, tied=True)


TIED = Entry(tuple(tied_samples()), word("tied: one date or the other"))


def entries(marks: Iterable[Mark], *, torn: bool) -> tuple[Entry, ...]:
    """Give the key to the marks that occur, each form and each fill once."""
    used = tuple(marks)
    found = list(moments([mark for mark in used if mark.known is Known.MOMENT]))
    found += [
        Entry((sample(known, edge, Fill.SOLID),), meaning)
        for known, edge, meaning in FORMS
        if any(mark.known is known and mark.end_edge is edge for mark in used)
    ]
    if any(loose(mark) for mark in used):
        found.append(
            Entry(
                (attrs.evolve(sample(Known.BAR, Edge.KNOWN, Fill.SOLID), end=(SAMPLE / 2, SAMPLE)),),
                word("pale end: began or ended within"),
            )
        )
    for fill, meaning in FILLS:
        shown = next((mark for mark in used if mark.fill is fill), None)
        if shown:
            told = DISCS.get(fill, meaning) if shown.known is Known.MOMENT else meaning
            found.append(Entry((sample(shown.known, shown.end_edge, fill),), told))
    if any(mark.tied for mark in used):
        found.append(TIED)
    if any(mark.approximate for mark in used):
        found.append(
            Entry(
                (sample(Known.MOMENT, Edge.KNOWN, Fill.SOLID, approximate=True),),
                word("pale rim: approximate"),
            )
        )
    return (*found, TORN) if torn else tuple(found)


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


def entry_shapes(entry: Entry, left: float, y: float, theme: Theme) -> Iterator[Shape]:
    """Draw one line of the key, its text on the baseline y."""
    middle = y - 3.0
    if not entry.samples:
        yield from torn_sample(left, middle, theme)
    else:
        pen = pen_of(theme, theme.ink2)
        yield from (
            turned(shape, lambda a, b: (left + a, middle + b)) for shape in draw_all(entry.samples, pen)
        )
    yield words(left + SAMPLE + 7.5, y, say(entry.meaning), sizes.KEY, theme.ink2)


def torn_sample(left: float, middle: float, theme: Theme) -> Iterator[Path]:
    """Draw a torn tape in small."""
    ink = Ink(theme.rule)
    for outer, torn, way in ((0.0, 8.5, -1), (SAMPLE, SAMPLE - 8.5, 1)):
        teeth = [(left + torn + way * 1.6 * (step % 2), middle - 4.5 + 9 * step / 4) for step in range(5)]
        yield Path(((left + outer, middle - 4.5), *teeth, (left + outer, middle + 4.5)), ink)


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
    """Set the key in rows of equal columns."""
    left, right = ends
    shapes: list[Shape] = []
    y = top + 7
    for head in heads:
        shapes.append(moved(head, left - head.x, y - head.y))
        y += sizes.KEY_LEADING
    if not shown:
        return Block(tuple(shapes), y - sizes.KEY_LEADING + 3)
    pitch = max(width_of(entry) for entry in shown) + 12
    across = max(1, min(len(shown), int((right - left + 12) // pitch)))
    pitch = max(pitch, min((right - left) / across, 190.0))
    for place, entry in enumerate(shown):
        row, column = divmod(place, across)
        shapes += entry_shapes(entry, left + column * pitch, y + row * sizes.KEY_LEADING, theme)
    return Block(tuple(shapes), y + (len(shown) - 1) // across * sizes.KEY_LEADING + 3)


def foot(notes: Sequence[str], ends: tuple[float, float], y: float, theme: Theme) -> Block:
    """Set the numbered sources, and the credit at the right of the last line."""
    left, right = ends
    credit = measure(say(CREDIT), Weight.REGULAR, sizes.NOTE)
    rows = note_rows(notes, right - left)
    if rows and line_width(rows[-1]) > right - left - credit - 12:
        rows.append([])
    shapes: list[Shape] = []
    for row in rows or [[]]:
        runs = tuple(
            Run(apart(note, place), Weight.REGULAR, theme.ink3, 8.0 if place else 0.0)
            for place, note in enumerate(row)
        )
        if runs:
            shapes.append(Line(left, y, sizes.NOTE, runs))
        y += sizes.NOTE_LEADING
    y -= sizes.NOTE_LEADING
    shapes.append(words(right, y, say(CREDIT), sizes.NOTE, theme.ink3, anchor=Anchor.END))
    return Block(tuple(shapes), y + 3)


def apart(note: str, place: int) -> str:
    """Keep the number of a note from joining the year before it, where notes run from right to left."""
    return f"{MARK}{note}" if place and direction(LANGUAGE.get()) == "rtl" else note


def note_rows(notes: Sequence[str], width: float) -> list[list[str]]:
    """Put notes into rows; one too long for a row is broken."""
    rows: list[list[str]] = []
    for note in notes:
        pieces = wrap(note, width, lambda text: measure(text, Weight.REGULAR, sizes.NOTE))
        for place, piece in enumerate(pieces):
            if rows and not place and len(pieces) == 1 and line_width([*rows[-1], piece]) <= width:
                rows[-1].append(piece)
            else:
                rows.append([piece])
    return rows


def line_width(row: Sequence[str]) -> float:
    """Give the width of a row of notes."""
    return sum(measure(note, Weight.REGULAR, sizes.NOTE) for note in row) + 8.0 * max(len(row) - 1, 0)


def clear_of(box: Box, others: Iterable[Box], room: float) -> bool:
    """Tell whether a box keeps its distance from all others."""
    wide = Box(box.left - room, box.top - room, box.right + room, box.bottom + room)
    return not any(wide.overlaps(other) for other in others)


def box_of(block: Block) -> Box:
    """Give the box around a piece of furniture."""
    return around(block.shapes)
