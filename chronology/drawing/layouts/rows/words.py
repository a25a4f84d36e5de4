"""The words of a row: its title, and behind or below it what else is told of the event."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Iterator
from math import inf

import attrs

from chronology.drawing.languages import is_leftward
from chronology.drawing.languages import joined
from chronology.drawing.layouts.rows.settings import Setting
from chronology.drawing.lettering.bidi import way_through
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Run
from chronology.drawing.telling.extents import Known
from chronology.drawing.telling.extents import Stretch
from chronology.drawing.telling.notes import titled
from chronology.drawing.telling.reading import Telling
from chronology.drawing.theme import Theme
from chronology.event import Event
from chronology.when.calendar import DAY

SEPARATOR = " · "
LAST = 2.2
"""From the last baseline of a row to its end."""
BEHIND = 7.0
"""From a title to what is told behind it."""


@attrs.frozen
class Words:
    """The lines of a row: its title, and what stands below in small."""

    titles: tuple[str, ...]
    notes: tuple[tuple[Run, ...], ...]
    setting: Setting
    aside: tuple[Run, ...] = ()
    """What is told behind the title, in one line with it."""

    @property
    def height(self) -> float:
        """Give the height from the cap of the title to the last descender."""
        setting = self.setting
        last = setting.note_leading * len(self.notes) + setting.leading * (len(self.titles) - 1)
        return setting.cap + last + LAST

    @property
    def need(self) -> float:
        """Give the height with the room to the next row."""
        return self.height + self.setting.row_gap

    @property
    def behind(self) -> float:
        """Give how far from its left end the last line of the title leaves room."""
        return measure(self.titles[-1], self.setting.weight, self.setting.label) + BEHIND


def row_words(
    telling: Telling, event: Event, room: float, theme: Theme, *, date: str, setting: Setting
) -> Words:
    """Wrap a label: the title, then lane, date, places and people, behind it where that is asked for and they fit."""
    title = titled(telling, event)
    titles = wrap(title, room, lambda text: measure(text, setting.weight, setting.label))
    lane = event.lane or ""
    named = (joined(name for name in names if name != lane) for names in (event.places, event.people))
    more = () if setting.is_narrow else named
    told = SEPARATOR.join(filter(None, (date, *more)))
    colours = (theme.lane(telling.colour(event)).text, theme.ink2)
    plain = Words(titles, (), setting)
    if setting.is_inline and len(titles) == 1 and (lane or told):
        width = measure(lane + SEPARATOR + told, Weight.SEMIBOLD, setting.note)
        if plain.behind + width <= room:
            return attrs.evolve(plain, aside=next(note_lines(lane, told, inf, colours, setting.note)))
    return attrs.evolve(plain, notes=tuple(note_lines(lane, told, room, colours, setting.note)))


def note_lines(
    lane: str, told: str, room: float, colours: tuple[str, str], size: float
) -> Iterator[tuple[Run, ...]]:
    """Set what stands below a title in two colours, the lane in the first."""
    whole = lane + (SEPARATOR if lane and told else "") + told
    if not whole:
        return
    wrapped = wrap(whole, room - 2, lambda text: measure(text, Weight.MEDIUM, size))
    lines = tuple(line.strip(SEPARATOR) for line in wrapped)
    if lane and lines[0].startswith(lane):
        head = Run(lane, Weight.SEMIBOLD, colours[0])
        rest = lines[0][len(lane) :]
        yield (head, Run(rest, Weight.REGULAR, colours[1])) if rest else (head,)
        lines = lines[1:]
    yield from ((Run(line, Weight.REGULAR, colours[1]),) for line in lines)


def word_lines(told: Words, left: float, middle: float, theme: Theme) -> Iterator[Line]:
    """Set the words of a row, the middle of its first capitals at a height."""
    setting = told.setting
    y, way = middle + setting.cap / 2, way_through(told.titles, rtl=is_leftward())
    for title in told.titles:
        yield Line(left, y, setting.label, (Run(title, setting.weight, theme.ink),), way=way)
        y += setting.leading
    if told.aside:
        yield Line(left + told.behind, y - setting.leading, setting.note, told.aside)
    y += setting.note_leading - setting.leading
    for runs in told.notes:
        yield Line(left, y, setting.note, runs)
        y += setting.note_leading


def date_told(telling: Telling, event: Event, named: Container[Stretch] | None = None) -> str:
    """Say the time of an event where the calendar beside its row does not, else how it stands; `named` are the moments that it names."""
    if not needs_date(telling, event, named):
        return telling.standing(event)
    return telling.date(event, days=named is not None and telling.extents[event.id][0].start not in named)


def needs_date(telling: Telling, event: Event, named: Container[Stretch] | None = None) -> bool:
    """Tell whether a row has to say its time: the calendar beside it says only what it names; a grid, days, months and years."""
    when, (extent, *others) = event.when, telling.extents[event.id]
    if when is None or others or extent.known not in (Known.MOMENT, Known.WINDOW):
        return True
    plain = not when.qualifiers and when.calendar == "gregorian" and when.duration is None
    alone = when.form == "within" and not when.parts
    is_part_of_day = named is not None and extent.end[1] - extent.start[0] < DAY
    is_told = (named is None or extent.stretch in named) and (is_part_of_day or not when.has_time)
    return not (plain and alone and is_told)
