"""Pictures painted by any renderer of matplotlib: a call for each outline and each piece of text, no artists between."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from threading import RLock
from typing import Any

import attrs
import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D
from matplotlib.transforms import Transform

from chronology.drawing.lettering.bidi import STRONG
from chronology.drawing.lettering.bidi import Way
from chronology.drawing.lettering.bidi import bears_marks
from chronology.drawing.lettering.bidi import levels
from chronology.drawing.lettering.bidi import ordered
from chronology.drawing.lettering.bidi import turned
from chronology.drawing.lettering.bidi import way_of
from chronology.drawing.lettering.bidi import ways
from chronology.drawing.lettering.fonts import DEJAVU
from chronology.drawing.lettering.fonts import Face
from chronology.drawing.lettering.fonts import face_of
from chronology.drawing.lettering.fonts import given
from chronology.drawing.lettering.fonts import has
from chronology.drawing.lettering.fonts import is_borne
from chronology.drawing.lettering.fonts import is_unseen
from chronology.drawing.lettering.fonts import segments
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import facing
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Disc
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Run
from chronology.drawing.scene.shapes import Shape

POINTS = 72
FINE = 128
"""Texts are measured in so many points."""
STOP = "|"
UNKNOWN = "\ufffd"
JOINERS = "\u200c\u200d"
"""What tells how letters join is for the shaper to see."""
SETTINGS: Mapping[Any, Any] = {
    "pdf.fonttype": 42,
    "svg.fonttype": "none",
    "svg.hashsalt": "chronology",
    "text.hinting": "none",
}
FAMILIES = ("agg", "figure", "font", "lines", "patch", "path", "pdf", "savefig", "text")
"""The settings of matplotlib that could show in a file of ours."""
SETTING = RLock()
"""Held while the settings of matplotlib, which all threads share, are changed; no process forks meanwhile."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=SETTING.acquire, after_in_parent=SETTING.release, after_in_child=SETTING.release
    )


@contextmanager
def settled() -> Iterator[None]:
    """Draw with the settings of matplotlib that our files need, for all else with the user's; one thread at a time."""
    with SETTING, mpl.rc_context(dict(SETTINGS)):
        yield


@contextmanager
def ours() -> Iterator[None]:
    """Draw with none of the user's settings, so that the same picture gives the same bytes anywhere."""
    plain = {name: value for name, value in mpl.rcParamsDefault.items() if name.split(".")[0] in FAMILIES}
    with SETTING, mpl.rc_context({**plain, **SETTINGS}):
        yield


def paint(renderer: RendererBase, picture: Picture, place: Transform) -> None:
    """Paint a picture group by group, each with its id; `place` takes its points to the renderer's pixels."""
    with given(picture.fonts, picture.language):
        for group in facing(picture):
            renderer.open_group("timeline", gid=group.id)
            for shape in group.shapes:
                paint_shape(renderer, shape, place, rtl=picture.is_rtl)
            renderer.close_group("timeline")


def paint_shape(renderer: RendererBase, shape: Shape, place: Transform, *, rtl: bool = False) -> None:
    """Paint one shape."""
    match shape:
        case Path():
            points = [*shape.points, shape.points[0]] if shape.closed else list(shape.points)
            fill(renderer, Outline(points, closed=shape.closed), shape.ink, place)
        case Disc():
            disc = Affine2D().scale(shape.radius).translate(*shape.centre)
            fill(renderer, Outline.unit_circle(), shape.ink, disc + place)
        case Line():
            for piece, left in placed(shape, rtl=rtl):
                x, y = place.transform((left, shape.y))
                letter(renderer, piece, float(x), float(y))


def fill(renderer: RendererBase, outline: Outline, ink: Ink, place: Transform) -> None:
    """Fill an outline and draw along it."""
    context = renderer.new_gc()
    context.set_joinstyle("miter")
    context.set_capstyle("butt")
    context.set_foreground(ink.stroke or "none")
    context.set_linewidth(ink.width if ink.stroke else 0.0)
    if ink.dash and ink.stroke:
        context.set_dashes(0, list(ink.dash))
    renderer.draw_path(context, outline, place, to_rgba(ink.fill) if ink.fill else None)
    context.restore()


def letter(renderer: RendererBase, piece: Piece, x: float, y: float) -> None:
    """Set a piece of text from its left end on the baseline."""
    context = renderer.new_gc()
    context.set_foreground(piece.colour)
    font = FontProperties(fname=piece.path, size=piece.size)
    if renderer.flipy():
        y = renderer.get_canvas_width_height()[1] - y
    if hasattr(renderer, "file") and hasattr(font_manager, "FontPath") and bears_marks(piece.text):
        spell(renderer, context, piece, (x, y))
    else:
        renderer.draw_text(context, x, y, piece.text, font, 0.0)
    context.restore()


def spell(renderer: Any, context: GraphicsContextBase, piece: Piece, place: tuple[float, float]) -> None:
    """Set a text in a PDF and spell it out, its letters not being its glyphs, so that it can be copied and searched.

    Source: ISO 32000-1, 14.9.4. Readers take place and size of the spelling from the matrix and the font at its end.
    """
    pdf, face = import_module("matplotlib.backends.backend_pdf"), get_font(piece.path)
    name = renderer.file.fontName(font_manager.FontPath(str(face.fname), face.face_index))
    hexed = piece.text.encode("utf-16-be").hex().upper()
    renderer.check_gc(context, context.get_rgb())
    renderer.file.output(pdf.Op.gsave, 1, 0, 0, 1, *place, pdf.Op.concat_matrix)
    renderer.file.output(name, piece.size, pdf.Op.selectfont)
    renderer.file.output(pdf.Verbatim(f"/Span <</ActualText <FEFF{hexed}>>> BDC".encode()))
    renderer.draw_text(context, 0.0, 0.0, piece.text, FontProperties(fname=piece.path, size=piece.size), 0.0)
    renderer.file.output(pdf.Verbatim(b"EMC"), pdf.Op.grestore)


@attrs.frozen
class Piece:
    """A part of a run that one font draws: its room in front, the font's file, the size and colour."""

    text: str
    before: float
    path: str
    size: float
    colour: str

    @property
    def width(self) -> float:
        """Measure the text as matplotlib sets it; slow, so asked for only where a place depends on it."""
        return set_width(self.text, self.path, self.size)


def placed(line: Line, *, rtl: bool = False) -> Iterator[tuple[Piece, float]]:
    """Give the pieces of a line, one for each run and font, each with its left end."""
    if line.way == "rtl" or "rtl" in ways(line.text):
        yield from both_ways(line, line.way or way_of(line.text, rtl=rtl))
        return
    whole = [piece for run in line.runs for piece in pieces(run, line.size)]
    if line.anchor is Anchor.END:
        yield from leftward(whole, line.x)
        return
    single = len(whole) == 1
    x = line.x - whole[0].width / 2 if single and line.anchor is Anchor.MIDDLE else line.left
    for piece in whole:
        yield piece, x + piece.before
        x += 0.0 if single else piece.before + piece.width


def both_ways(line: Line, way: Way) -> Iterator[tuple[Piece, float]]:
    """Give the pieces of a line with letters that run from right to left, in the order in which they stand."""
    every = iter(levels(line.text, way))
    cut = [(level, piece) for run in line.runs for level, piece in levelled(run, line.size, every)]
    whole = ordered(cut)
    width = sum(piece.before + piece.width for piece in whole)
    x = line.x - width * {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[line.anchor]
    for piece in whole:
        x += piece.before if way == "ltr" else 0.0
        yield piece, x
        x += piece.width + (piece.before if way == "rtl" else 0.0)


def levelled(run: Run, size: float, every: Iterator[int]) -> Iterator[tuple[int, Piece]]:
    """Cut a run where the level or the font changes; signs stay in the font of what is before them."""
    cut: list[tuple[int, Face | None, str]] = []
    for letter, level in zip(run.text, every, strict=False):
        last, held, text = cut[-1] if cut else (-1, None, "")
        stays = level == last and (is_borne(letter) or unicodedata.bidirectional(letter) not in STRONG)
        face = held if stays and has(held, letter) else face_of(letter, run.weight)
        if (level, face) == (last, held):
            cut[-1] = (level, face, text + letter)
        else:
            cut.append((level, face, letter))
    for number, (level, face, text) in enumerate(cut):
        shown = printable(text) if face else UNKNOWN * len(text)
        shown = turned(shown) if level % 2 and "rtl" not in ways(shown) else shown
        path = font_path(face or DEJAVU[run.weight])
        yield level, Piece(shown, 0.0 if number else run.before, path, size, run.colour)


def font_path(face: Face) -> str:
    """Give the place of a font, with its number where it is one of a collection and matplotlib can tell them apart."""
    numbered = getattr(font_manager, "FontPath", None)
    return numbered(str(face.path), face.number) if numbered and face.number > 0 else str(face.path)


def leftward(whole: list[Piece], x: float) -> Iterator[tuple[Piece, float]]:
    """Give the pieces of a line that ends at x, the last first."""
    for piece in reversed(whole):
        x -= piece.width
        yield piece, x
        x -= piece.before


def pieces(run: Run, size: float) -> Iterator[Piece]:
    """Cut a run where its font changes; what no font has is shown as unknown."""
    for number, (face, part) in enumerate(segments(printable(run.text), run.weight)):
        shown = part if face else UNKNOWN * len(part)
        path = font_path(face or DEJAVU[run.weight])
        yield Piece(shown, 0.0 if number else run.before, path, size, run.colour)


def set_width(text: str, path: str, size: float) -> float:
    """Measure a text as matplotlib sets it, with kerning where it kerns; a space at the end has its room."""
    letter, room = stop(path)
    return (extent(text + letter, path) - room) * size / FINE


@lru_cache(maxsize=64)
def stop(path: str) -> tuple[str, float]:
    """Give what ends a measured text, and its room: nothing in a font that has no such letter."""
    letter = STOP if get_font(path).get_char_index(ord(STOP)) else ""
    return letter, extent(letter, path)


def extent(text: str, path: str) -> float:
    """Measure a text set in so many points as texts are measured in, from the first to the last of its ink."""
    font = get_font(path)
    font.set_size(FINE, POINTS)
    font.set_text(text, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0] / 64)


def printable(text: str) -> str:
    """Leave out what takes no place on paper."""
    return "".join(
        letter for letter in text if letter >= " " and (letter in JOINERS or not is_unseen(letter))
    )
