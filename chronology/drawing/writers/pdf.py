"""PDF files of one page or several, with an outline of the years; matplotlib draws, pypdf adds what it has no words for."""

from __future__ import annotations

import io
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from pypdf import PdfWriter
from pypdf.generic import BooleanObject
from pypdf.generic import DictionaryObject
from pypdf.generic import Fit
from pypdf.generic import NameObject
from pypdf.generic import TextStringObject

from chronology.drawing.pages.running import numbered
from chronology.drawing.scene.picture import Heading
from chronology.drawing.scene.picture import Picture

ABOVE = 12.0
"""So far above a heading a reader is led."""

Place = tuple[int, Heading]


def write(figures: Iterable[Figure], told: Mapping[str, Any]) -> bytes:
    """Write each figure as a page of one file."""
    written = io.BytesIO()
    with PdfPages(written, metadata=dict(told)) as file:
        for figure in figures:
            file.savefig(figure)
    return written.getvalue()


def outlined(data: bytes, pages: Sequence[Picture]) -> bytes:
    """Add the language, the title as the window's, and the outline: years, their months, and the pages."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.pdf_header = data[:8].decode()
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(pages[0].language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    )
    add_outline(writer, pages)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def add_outline(writer: PdfWriter, pages: Sequence[Picture]) -> None:
    """Add an entry for each year, below it for each of its months, and last one for each page, if there are several."""
    for year, places in groupby(headed(pages), key=lambda place: place[1].year):
        inside = list(places)
        entry = writer.add_outline_item(
            title=year, page_number=inside[0][0], fit=fit_of(pages, inside[0]), is_open=False
        )
        for number, heading in inside if len(inside) > 1 else ():
            if heading.month:
                fit = fit_of(pages, (number, heading))
                writer.add_outline_item(title=heading.text, page_number=number, parent=entry, fit=fit)
    for number in range(len(pages)) if len(pages) > 1 else ():
        title = numbered(number + 1, len(pages), pages[number].language)
        writer.add_outline_item(title=title, page_number=number, fit=Fit.fit())


def headed(pages: Sequence[Picture]) -> Iterator[Place]:
    """Give every heading with the number of its page."""
    for number, page in enumerate(pages):
        yield from ((number, heading) for heading in page.headings if heading.year)


def fit_of(pages: Sequence[Picture], place: Place) -> Fit:
    """Lead to a heading, whose place PDF counts from the foot of its page."""
    number, heading = place
    return Fit.xyz(left=0, top=pages[number].height - max(heading.place - ABOVE, 0.0))
