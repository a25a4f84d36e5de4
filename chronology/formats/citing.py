"""How to cite a story: a CITATION.cff of Citation File Format 1.2."""

from __future__ import annotations

import json
from collections.abc import Iterator

from chronology.chronology import Chronology
from chronology.when import Precision

NOBODY = "The authors of the data"


def cite(chronology: Chronology) -> str:
    """Write the CITATION.cff of a story, whose values are YAML because they are JSON."""
    return "".join(f"{line}\n" for line in lines(chronology))


def lines(chronology: Chronology) -> Iterator[str]:
    """Write the lines of a CITATION.cff."""
    yield "cff-version: 1.2.0"
    yield f"message: {json.dumps(chronology.citation or 'If you use this data, please cite it as below.')}"
    yield "type: dataset"
    yield f"title: {json.dumps(chronology.title)}"
    yield "authors:"
    yield from (f"  - name: {json.dumps(name)}" for name in chronology.authors or (NOBODY,))
    named = {"version": chronology.version, "license": chronology.license, "url": chronology.url}
    yield from (f"{key}: {json.dumps(text)}" for key, text in named.items() if text)
    if day := released(chronology):
        yield f"date-released: {json.dumps(day)}"


def released(chronology: Chronology) -> str | None:
    """Give the day of which the data tells, where it is one day."""
    when = chronology.as_of
    return (
        str(when.earliest) if when is not None and when.is_day and when.precision >= Precision.DAY else None
    )
