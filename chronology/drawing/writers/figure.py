"""Pictures as matplotlib figures: PNG and PDF, and whatever a user adds to them."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path as FilePath
from typing import IO
from typing import Any

import attrs
import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.patches import Circle
from matplotlib.patches import Patch
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from matplotlib.transforms import ScaledTranslation
from matplotlib.transforms import Transform

from chronology.drawing.lettering.fonts import DEJAVU
from chronology.drawing.lettering.fonts import given
from chronology.drawing.lettering.fonts import segments
from chronology.drawing.scene import Anchor
from chronology.drawing.scene import Disc
from chronology.drawing.scene import Group
from chronology.drawing.scene import Ink
from chronology.drawing.scene import Line
from chronology.drawing.scene import Path
from chronology.drawing.scene import Picture
from chronology.drawing.scene import Run
from chronology.drawing.scene import Shape
from chronology.drawing.scene import enlarged
from chronology.drawing.writers import svg
from chronology.drawing.writers.sheets import sheets

DENSITY = 200
"""Pixels per inch of a PNG, unless told."""
POINTS = 72
FINE = 16
"""Texts are measured in so many times their size."""
STOP = "|"
ASIDE = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}
PACKING = {"compress_level": 3}
"""Twice as quick as the usual packing of PNG, for a tenth more bytes."""
UNKNOWN = "\ufffd"
SETTINGS: dict[Any, Any] = {
    "pdf.fonttype": 42,
    "svg.fonttype": "none",
    "svg.hashsalt": "chronology",
    "text.hinting": "none",
    "text.parse_math": False,
}


class TimelineFigure(Figure):
    """A drawn story: a matplotlib figure whose `savefig` writes a self-contained SVG, PNG or PDF.

    `picture` holds the layout in numbers: points from the upper left corner.
    """

    def __init__(self, picture: Picture) -> None:
        size = (picture.width / POINTS, picture.height / POINTS)
        super().__init__(figsize=size, dpi=DENSITY, facecolor=picture.ground)
        self.picture = picture
        self.page = Page(picture)
        self.add_artist(self.page)

    def savefig(self, fname: str | os.PathLike[str] | IO[Any], **options: Any) -> None:
        """Write the picture to a file or file object; the format follows from the name, or from `format`."""
        suffix = format_of(fname, options)
        if suffix == "svg" and self.is_untouched and not options:
            write_to(fname, svg.write(self.picture))
            return
        if suffix == "pdf" and self.is_untouched and not options:
            write_to(fname, bound(self.picture))
            return
        told = {**metadata(self.picture, suffix), **(options.pop("metadata", None) or {})}
        if suffix == "png":
            options.setdefault("pil_kwargs", PACKING)
        with mpl.rc_context(SETTINGS):
            super().savefig(fname, format=suffix, metadata=told, **options)

    @property
    def is_untouched(self) -> bool:
        """Tell whether nobody has added anything to the figure."""
        return self.get_children() == [self.patch, self.page]

    def _repr_svg_(self) -> str:
        return svg.write(self.picture).decode()


class Page(Artist):
    """Draws a picture from an upper left corner, given in shares of the figure; every group carries its id."""

    def __init__(self, picture: Picture, corner: tuple[float, float] = (0.0, 1.0)) -> None:
        super().__init__()
        self.picture = picture
        self.corner = corner
        self.groups: list[tuple[str | None, list[Artist]]] = []

    def artists(self) -> list[tuple[str | None, list[Artist]]]:
        """Give the groups as artists of the figure, made when first asked for."""
        if not self.groups:
            figure = self.get_figure(root=True)
            if figure is None:
                return []
            corner = ScaledTranslation(*self.corner, figure.transFigure)  # type: ignore[arg-type]
            place = Affine2D().scale(1 / POINTS, -1 / POINTS) + figure.dpi_scale_trans + corner
            with given(self.picture.fonts):
                self.groups = [
                    (group.id, [ready(one, figure) for one in made(group, place)])
                    for group in self.picture.groups
                ]
        return self.groups

    def draw(self, renderer: RendererBase) -> None:
        """Draw every group in order."""
        for name, artists in self.artists():
            renderer.open_group("timeline", gid=name)
            for artist in artists:
                artist.draw(renderer)
            renderer.close_group("timeline")


def room_of(axes: Axes) -> tuple[float, float]:
    """Give the width and height of axes in points."""
    figure = axes.get_figure(root=True)
    box, (width, height) = axes.get_position(), figure.get_size_inches() if figure else (0.0, 0.0)
    return float(box.width * width * POINTS), float(box.height * height * POINTS)


def put_into(axes: Axes, picture: Picture) -> Figure | None:
    """Draw a picture into axes from their upper left corner, made smaller where it is larger than they are."""
    width, height = room_of(axes)
    box, figure = axes.get_position(), axes.get_figure(root=True)
    page = Page(enlarged(picture, min(width / picture.width, height / picture.height, 1.0)), (box.x0, box.y1))
    axes.set_axis_off()
    axes.add_artist(page)
    page.set_clip_on(False)
    return figure


def ready(artist: Artist, figure: Figure) -> Artist:
    """Tie an artist to its figure."""
    artist.set_figure(figure)
    return artist


def made(group: Group, place: Transform) -> Iterator[Artist]:
    """Make the artists of a group."""
    for shape in group.shapes:
        yield from made_of(shape, place)


def made_of(shape: Shape, place: Transform) -> Iterator[Artist]:
    """Make the artists of one shape."""
    match shape:
        case Path():
            outline = Outline(
                [*shape.points, shape.points[0]] if shape.closed else list(shape.points), closed=shape.closed
            )
            yield inked(PathPatch(outline, joinstyle="miter", capstyle="butt"), shape.ink, place)
        case Disc():
            yield inked(Circle(shape.centre, shape.radius), shape.ink, place)
        case Line():
            yield from texts(shape, place)


def inked(patch: Patch, ink: Ink, place: Transform) -> Patch:
    """Fill and outline a patch."""
    patch.set_transform(place)
    patch.set_facecolor(ink.fill or "none")
    patch.set_edgecolor(ink.stroke or "none")
    patch.set_linewidth(ink.width)
    if ink.dash and ink.width:
        patch.set_linestyle((0, [length / ink.width for length in ink.dash]))
    return patch


def texts(line: Line, place: Transform) -> Iterator[Text]:
    """Set a line piece by piece, a piece for each run and font, from the end that it is anchored at."""
    whole = [(piece, run) for run in line.runs for piece in pieces(run, line.size)]
    if len(whole) == 1:
        yield lettered(whole[0], line.x, line, transform=place, ha=ASIDE[line.anchor])
        return
    backward = line.anchor is Anchor.END
    x = line.x if backward else line.left
    for piece, run in reversed(whole) if backward else whole:
        x += 0.0 if backward else piece.before
        yield lettered((piece, run), x, line, transform=place, ha="right" if backward else "left")
        x += -piece.before - piece.width if backward else piece.width


def lettered(part: tuple[Piece, Run], x: float, line: Line, **options: Any) -> Text:
    """Set one piece of a line."""
    piece, run = part
    font = FontProperties(fname=str(piece.path), size=line.size)
    return Text(x, line.y, piece.text, color=run.colour, fontproperties=font, parse_math=False, **options)


@attrs.frozen
class Piece:
    """A part of a run that one font draws: its room in front, the font's file, and the size."""

    text: str
    before: float
    path: FilePath
    size: float

    @property
    def width(self) -> float:
        """Measure the text as matplotlib sets it; slow, so asked for only where something follows it."""
        return set_width(self.text, self.path, self.size)


def pieces(run: Run, size: float) -> Iterator[Piece]:
    """Cut a run where its font changes; what no font has is shown as unknown."""
    for number, (face, part) in enumerate(segments(printable(run.text), run.weight)):
        shown = part if face else UNKNOWN * len(part)
        before = 0.0 if number else run.before
        path = (face or DEJAVU[run.weight]).path
        yield Piece(shown, before, path, size)


def set_width(text: str, path: FilePath, size: float) -> float:
    """Measure a text as matplotlib sets it, with kerning where it kerns; a space at the end has its room."""
    font = get_font(str(path))
    font.set_size(size * FINE, POINTS)
    font.set_text(text + STOP, flags=LoadFlags.NO_HINTING)
    whole = font.get_width_height()[0]
    font.set_text(STOP, flags=LoadFlags.NO_HINTING)
    return float((whole - font.get_width_height()[0]) / 64 / FINE)


def printable(text: str) -> str:
    """Leave out what takes no place on paper."""
    return "".join(letter for letter in text if letter >= " ")


def render(picture: Picture, suffix: str) -> bytes:
    """Write a picture as the bytes of a PNG or PDF."""
    written = io.BytesIO()
    TimelineFigure(picture).savefig(written, format=suffix)
    return written.getvalue()


def bound(picture: Picture) -> bytes:
    """Write a picture as a PDF, on as many sheets as it needs."""
    pdf, pages = import_module("chronology.drawing.writers.pdf"), sheets(picture)
    with mpl.rc_context(SETTINGS):
        written = pdf.write(map(TimelineFigure, pages), metadata(picture, "pdf"))
        outlined: bytes = pdf.outlined(written, pages)
    return outlined


def format_of(fname: str | os.PathLike[str] | IO[Any], options: dict[str, Any]) -> str:
    """Give the format asked for, or that of the name; PNG where neither tells."""
    asked = options.pop("format", None)
    if asked is None and isinstance(fname, str | os.PathLike):
        asked = FilePath(fname).suffix
    return str(asked or "png").lower().removeprefix(".")


def metadata(picture: Picture, suffix: str) -> dict[str, Any]:
    """Give what a file tells of the picture, without a date, so that the same picture gives the same bytes."""
    told = {"Title": picture.title}
    match suffix:
        case "png":
            return {**told, "Description": picture.description, "Software": None}
        case "pdf":
            return {
                **told,
                "Subject": picture.description,
                "CreationDate": None,
                "Producer": None,
                "Creator": None,
            }
        case "svg":
            return {**told, "Description": picture.description, "Date": None}
        case _:
            return {}


def write_to(fname: str | os.PathLike[str] | IO[Any], data: bytes) -> None:
    """Write bytes to a path or an open file, of text or bytes."""
    if isinstance(fname, str | os.PathLike):
        FilePath(fname).write_bytes(data)
    else:
        fname.write(data.decode() if hasattr(fname, "encoding") else data)
