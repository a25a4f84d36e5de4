"""Lines of files with marks under the words that matter, as compilers show them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from chronology.findings import Position
from chronology.terminal import cell
from chronology.terminal import wide

Paint = Callable[[str, str], str]
"""Colours words by the part they play."""

NARROWEST = 24
"""A label keeps so many columns, however narrow the terminal."""
LEAD = 12
"""So many columns before a mark are shown of a line that is too long."""


class Mark(NamedTuple):
    """What is marked: where, with which words, and as what: `error`, `warning`, `note` or `related`."""

    position: Position
    label: str
    role: str

    @property
    def stroke(self) -> str:
        """Give the character under the words."""
        return "-" if self.role == "related" else "^"


class Shown(NamedTuple):
    """A line as it is shown: its text, and the column at which each of its characters begins, with one more at the end."""

    text: str
    columns: tuple[int, ...]


class Sheet(NamedTuple):
    """What is written on: the columns of the line numbers, those of the whole, and how words are coloured."""

    gutter: int
    width: int
    paint: Paint

    @property
    def room(self) -> int:
        """Give the columns behind the bar."""
        return max(self.width - self.gutter - 3, NARROWEST)

    def bar(self, number: int | None = None) -> str:
        """Write the margin of a line, with its number."""
        return self.paint(f"{'' if number is None else number:>{self.gutter}} |", "gutter")


def excerpt(marks: Sequence[Mark], width: int, paint: Paint) -> list[str]:
    """Show the marked lines, those of the first mark's file first; where a line is not at hand its place alone."""
    sheet = Sheet(max(len(str(mark.position.line)) for mark in marks), width, paint)
    shown = []
    for number, name in enumerate(dict.fromkeys(mark.position.file for mark in marks)):
        here = [mark for mark in marks if mark.position.file == name]
        arrow = paint(f"{' ' * sheet.gutter}{':::' if number else '-->'}", "gutter")
        shown += [f"{arrow} {place(here[0].position)}", *lines(here, sheet)]
    return shown


def place(position: Position) -> str:
    """Name a place as editors and terminals know to open it."""
    return f"{position}:{position.column}" if position.column else str(position)


def lines(marks: Sequence[Mark], sheet: Sheet) -> Iterator[str]:
    """Show the marked lines of one file, from top to bottom."""
    last = None
    for number, group in groupby(sorted(marks, key=in_file), key=lambda mark: mark.position.line):
        here = list(group)
        text = here[0].position.excerpt
        if text is None:
            continue
        if last is None or number > last + 1:
            yield sheet.bar() if last is None else sheet.paint("...", "gutter")
        last = number
        yield from numbered(number, text, here, sheet)
    if last is not None:
        yield sheet.bar()


def in_file(mark: Mark) -> tuple[int, int]:
    """Give what marks are sorted by."""
    return mark.position.line, -(mark.position.column or 0)


def numbered(number: int, text: str, marks: Sequence[Mark], sheet: Sheet) -> Iterator[str]:
    """Show one line with its number, and below it the marks."""
    line = crop(text, marks[-1].position, sheet.room)
    yield f"{sheet.bar(number)} {line.text}".rstrip()
    for mark in marks:
        if mark.position.column is not None:
            yield from (f"{sheet.bar()} {words}" for words in underlined(mark, line, sheet))


def underlined(mark: Mark, line: Shown, sheet: Sheet) -> Iterator[str]:
    """Mark words with strokes below them, and say why beside, or below where there is no room."""
    start, end = ends(mark.position, line)
    strokes = sheet.paint(mark.stroke * max(end - start, 1), mark.role)
    if wide(mark.label) <= sheet.room - end - 1:
        yield " " * start + f"{strokes} {sheet.paint(mark.label, mark.role)}".rstrip()
        return
    yield " " * start + strokes
    indent = min(start, max(sheet.room - NARROWEST * 2, 0))
    for words in textwrap.wrap(mark.label, sheet.room - indent, break_on_hyphens=False):
        yield " " * indent + sheet.paint(words, mark.role)


def ends(position: Position, line: Shown) -> tuple[int, int]:
    """Give the first column of what is marked, as shown, and the one behind it."""
    last = len(line.columns) - 1
    first = min((position.column or 1) - 1, last)
    return line.columns[first], line.columns[min((position.end or first + 2) - 1, last)]


def crop(text: str, position: Position, room: int) -> Shown:
    """Show a line, or that part of it around what is marked for which there is room."""
    whole = shown(text)
    if whole.columns[-1] <= room:
        return whole
    start, end = ends(position, whole)
    first = 0 if end <= room - 1 else max(min(start - LEAD, whole.columns[-1] - room + 2), 0)
    kept = [column for column in whole.columns if first <= column < first + room - 2]
    low, high = whole.columns.index(kept[0]), whole.columns.index(kept[-1])
    head, tail = ("…" if first else ""), ("…" if high < len(text) else "")
    shift = len(head) - kept[0]
    columns = tuple(min(max(column + shift, 0), kept[-1] + shift) for column in whole.columns)
    return Shown(head + "".join(map(cell, spaced(text)[low:high])) + tail, columns)


def spaced(text: str) -> str:
    """Give a line with a blank for each tab."""
    return text.replace("\t", " ")


def shown(text: str) -> Shown:
    """Show a line, with what does not show as its escape."""
    cells = [cell(character) for character in spaced(text)]
    columns = [0]
    for words in cells:
        columns.append(columns[-1] + wide(words))
    return Shown("".join(cells), tuple(columns))
