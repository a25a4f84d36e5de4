"""Stories as data frames, and back: the columns and types of the Arrow table."""

from __future__ import annotations

import json
from typing import Any

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats import arrow
from chronology.formats.workbench.libraries import need

EXTRA = "frames"
STORY = "chronology"
"""The key of pandas' attrs under which the rest of the story lies."""


def to_arrow(story: Chronology) -> Any:
    """Give the events as a pyarrow Table; the rest of the story lies in its metadata."""
    return arrow.table(story)


def to_pandas(story: Chronology) -> Any:
    """Give the events as a pandas DataFrame; the rest of the story lies in its `attrs`."""
    need("pandas", EXTRA)
    table = to_arrow(story)
    frame = table.to_pandas(date_as_object=False)
    frame.attrs[STORY] = json.loads(table.schema.metadata[arrow.METADATA])
    return frame


def to_polars(story: Chronology) -> Any:
    """Give the events as a polars DataFrame, which has no room for the rest of the story."""
    return need("polars", EXTRA).from_arrow(to_arrow(story))


def from_frame(frame: Any) -> Chronology:
    """Make a story of a data frame of pandas, polars or pyarrow; raises ChronologyError.

    It needs the columns `id` and `title`; a time is read from `edtf` or `when`, else from `date`, or the outer bounds.
    """
    pyarrow = need("pyarrow", EXTRA)
    if isinstance(frame, pyarrow.Table):
        return arrow.from_table(frame)
    try:
        if hasattr(frame, "attrs"):
            table = pyarrow.Table.from_pandas(frame, preserve_index=False)
            head = {arrow.METADATA: json.dumps(frame.attrs.get(STORY, {})).encode()}
            return arrow.from_table(table.replace_schema_metadata(head))
        return arrow.from_table(frame.to_arrow())
    except (AttributeError, TypeError, pyarrow.ArrowException) as error:
        raise ChronologyError(f"no data frame of pandas, polars or pyarrow: {str(error)[:80]}") from error
