"""Data frames: honest types, and the way back."""

from __future__ import annotations

import polars as pl
import pyarrow as pa
import pytest

import chronology
from chronology import Chronology
from chronology import Event
from chronology import When

DAYS = Chronology(
    id="d",
    title="D",
    events=[Event(id=f"e{day}", title="x", when=f"2025-11-{day:02}") for day in (1, 2, 3)],
)


def with_time(text: str) -> Chronology:
    """Make a story of one event."""
    when = When.parse_clock(text) if "T" in text else When.parse(text)
    return Chronology(id="d", title="D", events=[*DAYS, Event(id="last", title="y", when=when)])


def test_where_all_are_days_there_is_a_column_of_dates() -> None:
    """A date is a date to all three."""
    assert DAYS.to_arrow().schema.field("date").type == pa.date32()  # type: ignore[attr-defined]
    assert DAYS.to_polars().schema["date"] == pl.Date  # type: ignore[attr-defined]
    assert str(DAYS.to_pandas()["date"].dtype).startswith("datetime64")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("time", "bounds"),
    [
        ("2025-11", pa.date32()),
        ("[..2029]", pa.date32()),
        ("2025-11-26T14:02", pa.timestamp("us")),
        ("-0043-03-15", pa.string()),
        ("Y170000002", pa.string()),
    ],
)
def test_elsewhere_there_are_bounds_and_edtf(time: str, bounds: pa.DataType) -> None:
    """No day is made up for a month, and no year is lost that a date cannot hold."""
    table = with_time(time).to_arrow()  # type: ignore[attr-defined]

    assert "date" not in table.column_names
    assert {table.schema.field(name).type for name in ("earliest_start", "latest_end")} == {bounds}
    assert table.schema.field("edtf").type == pa.string()


@pytest.mark.parametrize("name", ["ukraine-2025", "calendar-reform"])
def test_there_and_back(name: str) -> None:
    """Arrow and pandas carry the whole story; polars has no room for what is not in a row."""
    story = chronology.load(name)

    assert Chronology.from_frame(story.to_arrow()) == story  # type: ignore[attr-defined]
    assert Chronology.from_frame(story.to_pandas()) == story  # type: ignore[attr-defined]
    assert Chronology.from_frame(story.to_polars()).events == story.events  # type: ignore[attr-defined]


def test_a_frame_of_ones_own_needs_little() -> None:
    """An id, a title, and a date."""
    frame = pl.DataFrame({"id": ["a", "b"], "title": ["A", "B"], "date": [None, "2025-02"]})
    story = Chronology.from_frame(frame)  # type: ignore[attr-defined]

    assert story["a"].when is None
    assert str(story["b"].when) == "2025-02"


@pytest.mark.parametrize(
    "frame",
    [
        3,
        {"id": [1]},
        pl.DataFrame({"id": ["a"]}),
        pl.DataFrame({"id": ["a"], "title": ["A"], "edtf": ["2025-13"]}),
    ],
)
def test_what_is_no_frame_of_events_is_told(frame: object) -> None:
    """A missing column is named, and a wrong date with its row."""
    with pytest.raises(chronology.ChronologyError, match=r"no data frame|lacks the columns|row 1: when"):
        Chronology.from_frame(frame)  # type: ignore[attr-defined]
