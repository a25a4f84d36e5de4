"""Wikidata's QuickStatements: a new item for each event, dates with their precision, earliest and latest as qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.formats.keeping import events_alone
from chronology.formats.workbench.markup import safe_link
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable
from chronology.when import Form
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When

KEEPS = events_alone(
    "title when",
    sources="url",
    also=("times of day, and all of a time but its outer bounds, its precision and circa",),
)
POINT, START, END, EARLIEST, LATEST, CIRCUMSTANCE, REFERENCE = (
    "P585",
    "P580",
    "P582",
    "P1319",
    "P1326",
    "P1480",
    "S854",
)
CIRCA = "Q5727902"
PRECISIONS = {
    Precision.MILLENNIUM: 6,
    Precision.CENTURY: 7,
    Precision.DECADE: 8,
    Precision.YEAR: 9,
    Precision.MONTH: 10,
}
WHOLE = re.compile(r"-?\d+X*[?~%]?|[^X]*")
"""A year, a decade or a century, or what has no digit that is unknown."""
DAY = 11
ROUNDED_UP = frozenset({6, 7})
"""The precisions at which Wikidata reads 1300 as the 13th century, which ends with that year."""
LONGEST_LABEL = 250


def dumps(chronology: Chronology) -> str:
    """Write the statements of version 1, with tabs between."""
    return "".join("\t".join(cells) + "\n" for event in chronology for cells in statements(event, chronology))


def statements(event: Event, chronology: Chronology) -> Iterator[list[str]]:
    """Write a new item with its label and the dates of an event."""
    language = (chronology.language or "en").partition("-")[0].lower()
    yield ["CREATE"]
    yield ["LAST", f"L{language if language.isalpha() and language.isascii() else 'en'}", quoted(event.title)]
    links = dict.fromkeys(
        link for claim in event.claims if (link := safe_link(chronology.source(claim.source).url))
    )
    references = [cell for link in links for cell in (REFERENCE, quoted(link))][:2]
    if event.when is not None:
        yield from (["LAST", *cells, *circa(event.when), *references] for cells in dates(event.when))


def quoted(text: str) -> str:
    """Write a text in quotes, which QuickStatements cannot escape."""
    return '"' + (on_one_line(printable(text)).replace('"', "'")[:LONGEST_LABEL] or "-") + '"'


def circa(when: When) -> list[str]:
    """Write that a date is an estimate."""
    return [CIRCUMSTANCE, CIRCA] if when.is_approximate else []


def dates(when: When) -> Iterator[list[str]]:
    """Write a point in time, or a start and an end, each no finer than it is known."""
    if when.form is Form.THROUGHOUT:
        ends = ((START, when.earliest_start, when.latest_start), (END, when.earliest_end, when.latest_end))
        for name, first, last in ends:
            if first is not None or last is not None:
                yield point(name, first, last, None)
        return
    precision = PRECISIONS.get(when.precision) if when.is_plain and WHOLE.fullmatch(str(when.edtf)) else None
    if when.earliest_start is not None or when.latest_end is not None:
        yield point(POINT, when.earliest_start, when.latest_end, precision)


def point(name: str, first: Instant | None, last: Instant | None, precision: int | None) -> list[str]:
    """Write a date: of known precision, or of no value with the earliest and the latest as qualifiers."""
    if first is not None and last is not None and (precision or first.days == last.days):
        return [name, time(last if precision in ROUNDED_UP else first, precision or DAY)]
    qualifiers = [(EARLIEST, first), (LATEST, last)]
    told = [cell for key, bound in qualifiers if bound is not None for cell in (key, time(bound, DAY))]
    return [name, "somevalue", *told]


def time(instant: Instant, precision: int) -> str:
    """Write a time of Wikidata: what lies below its precision is zero, and 44 BC is -0044."""
    year = instant.year if instant.year > 0 else instant.year - 1
    month = instant.month if precision >= PRECISIONS[Precision.MONTH] else 0
    day = instant.day if precision >= DAY else 0
    return f"{'-' if year < 0 else '+'}{abs(year):04}-{month:02}-{day:02}T00:00:00Z/{precision}"
