"""Events as plain text: read, order, check and draw what happened when.

Each verb brings its room in when it is called, and the types come in when the first of them is asked for, so that
importing the package stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import Literal

if TYPE_CHECKING:
    import os
    from collections.abc import Collection

    from chronology.chronology import Chronology
    from chronology.errors import ChronologyError
    from chronology.event import Claim
    from chronology.event import Event
    from chronology.event import Relation
    from chronology.event import Source
    from chronology.expressions import Expression
    from chronology.expressions.manner import DateOrder
    from chronology.expressions.manner import ModeAsked
    from chronology.findings import Finding
    from chronology.times import Time
    from chronology.when import When

__all__ = [
    "Chronology",
    "ChronologyError",
    "Claim",
    "Event",
    "Expression",
    "Finding",
    "Relation",
    "Source",
    "When",
    "__version__",
    "check",
    "dumps",
    "extract",
    "find",
    "load",
    "loads",
    "save",
]


def find(
    text: str,
    *,
    published: Time | None = None,
    mode: ModeAsked = "news",
    language: str = "en",
    date_order: DateOrder | None = None,
) -> list[Expression]:
    """Find the dated phrases of a text, and read them against its publication date (a date, EDTF or a When).

    `mode` is "news", "narrative" (years and months carry on from the last one mentioned) or "auto"; `date_order`,
    "day-month" or "month-day", tells which 03/04/2025 is.

    >>> find("He has held talks in Abu Dhabi since Monday.", published="2025-11-26")[0].when.words()
    'from 24 November 2025'
    """
    from chronology import expressions

    return expressions.find(text, published=published, mode=mode, language=language, date_order=date_order)


def extract(
    text: str,
    *,
    published: Time | None,
    source: str = "text",
    title: str | None = None,
    language: str = "en",
    date_order: DateOrder | None = None,
    mode: ModeAsked = "news",
) -> Chronology:
    """Make a candidate event of each clause of a text that a reader can date.

    `source` and `title` are those of the text in the story; `published`, `mode` and `date_order` are as in `find`, and a
    narrative takes `published=None`.
    """
    from chronology import extraction

    made = extraction.extract(
        text,
        published=published,
        source=source,
        title=title,
        language=language,
        date_order=date_order,
        mode=mode,
    )
    return _shown(made)


def load(*paths: str | os.PathLike[str]) -> Chronology:
    """Read a story from a file, a folder, or by a shipped story's name; raises one ChronologyError that tells all."""
    from chronology import files

    return _shown(files.load(*paths))


def save(story: Chronology, path: str | os.PathLike[str]) -> None:
    """Write a story to an event file, whole or not at all."""
    from chronology import files

    files.save(story, path)


def check(
    story: Chronology,
    *,
    only: Collection[str] = (),
    skip: Collection[str] = (),
    tier: Literal["always", "strict", "request"] = "always",
) -> list[Finding]:
    """Tell what cannot be true in a story.

    `tier` tells how much is looked for, as `--strict` and `--all` do; `only` names the checks to run, of whatever tier, and
    `skip` those to leave out.
    """
    from chronology import checks

    return checks.check(story, only=only, skip=skip, tier=tier)


def dumps(story: Chronology, format: str) -> str | bytes:  # noqa: A002 - the word for it
    """Write a story in another project's format, such as "csv" or "ics": text, or bytes where the format is binary."""
    from chronology import formats

    return formats.dumps(story, format)


def loads(data: str | bytes, format: str) -> Chronology:  # noqa: A002 - the word for it
    """Read a story from another project's format."""
    from chronology import formats

    return _shown(formats.loads(data, format))


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("chronology-events")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    _bring_types()
    return globals()[name]


def __dir__() -> list[str]:
    return __all__


def _bring_types() -> None:
    """Bring in all types at once."""
    from chronology.chronology import Chronology
    from chronology.errors import ChronologyError
    from chronology.event import Claim
    from chronology.event import Event
    from chronology.event import Relation
    from chronology.event import Source
    from chronology.expressions import Expression
    from chronology.findings import Finding
    from chronology.when import When

    for name in _SHOWING:
        setattr(Chronology, name, globals()[name])
    Chronology.from_frame = staticmethod(from_frame)  # type: ignore[attr-defined]
    types = (Chronology, ChronologyError, Claim, Event, Expression, Finding, Relation, Source, When)
    globals().update({kind.__name__: kind for kind in types})


def _shown(story: Chronology) -> Chronology:
    """Let a story show itself as a picture in a notebook."""
    _bring_types()
    return story


_SHOWING = ("_repr_svg_", "to_arrow", "to_pandas", "to_polars")
"""What a story can do with the help of upper floors."""


def _repr_svg_(story: Chronology) -> str | None:
    """Draw a story for a notebook; one without events shows itself in words."""
    from chronology import drawing

    return drawing.part(drawing.lay_out(story)) if len(story) else None


def to_arrow(self: Chronology) -> Any:
    """Give the events as a pyarrow Table, the rest of the story in its metadata."""
    from chronology.formats import frames

    return frames.to_arrow(self)


def to_pandas(self: Chronology) -> Any:
    """Give the events as a pandas DataFrame, the rest of the story in its `attrs`."""
    from chronology.formats import frames

    return frames.to_pandas(self)


def to_polars(self: Chronology) -> Any:
    """Give the events as a polars DataFrame."""
    from chronology.formats import frames

    return frames.to_polars(self)


def from_frame(frame: Any) -> Chronology:
    """Make a story of a data frame of pandas, polars or pyarrow."""
    from chronology.formats import frames

    return _shown(frames.from_frame(frame))
