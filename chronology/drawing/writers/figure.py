"""Pictures as matplotlib figures: PDF, and whatever a user adds to them."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path as FilePath
from typing import IO
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D
from matplotlib.transforms import ScaledTranslation

from chronology.drawing.pages.sheets import sheets
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import enlarged
from chronology.drawing.writers import png
from chronology.drawing.writers import svg
from chronology.drawing.writers.brush import POINTS
from chronology.drawing.writers.brush import ours
from chronology.drawing.writers.brush import paint
from chronology.drawing.writers.brush import settled
from chronology.drawing.writers.png import DENSITY


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
        if suffix in WRITERS and self.is_untouched and not options:
            write_to(fname, WRITERS[suffix](self.picture))
            return
        told = {**metadata(self.picture, suffix), **(options.pop("metadata", None) or {})}
        with settled():
            super().savefig(fname, format=suffix, metadata=told, **options)

    @property
    def is_untouched(self) -> bool:
        """Tell whether nobody has added anything to the figure."""
        return self.get_children() == [self.patch, self.page]

    def _repr_svg_(self) -> str:
        if self.is_untouched:
            return svg.part(self.picture)
        written = BytesIO()
        self.savefig(written, format="svg")
        return written.getvalue().decode()


class Page(Artist):
    """Paints a picture from an upper left corner, given in shares of the figure; every group carries its id."""

    def __init__(self, picture: Picture, corner: tuple[float, float] = (0.0, 1.0)) -> None:
        super().__init__()
        self.picture = picture
        self.corner = corner

    def draw(self, renderer: RendererBase) -> None:
        """Paint every group in order."""
        figure = self.get_figure(root=True)
        if figure is None:
            return
        corner = ScaledTranslation(*self.corner, figure.transFigure)  # type: ignore[arg-type]
        place = Affine2D().scale(1 / POINTS, -1 / POINTS) + figure.dpi_scale_trans + corner
        paint(renderer, self.picture, place)


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


def bound(picture: Picture) -> bytes:
    """Write a picture as a PDF, on as many sheets as it needs."""
    pdf, pages = import_module("chronology.drawing.writers.pdf"), sheets(picture)
    with ours():
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


WRITERS: dict[str, Callable[[Picture], bytes]] = {"svg": svg.write, "png": png.write, "pdf": bound}
"""What writes a picture that nobody has added anything to."""
