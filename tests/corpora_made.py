"""Corpora made for the tests: texts, their day, and a Parquet file of many."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

DAY = dt.date(2025, 11, 20)


SHUT = "The harbour bridge was closed on Tuesday. It had been opened in May 1962."


QUIET = "Nothing here has a date."


def batch(**columns: Any) -> pa.RecordBatch:
    """Make a batch of columns, with the same day of publication for all rows where none is given."""
    count = len(next(iter(columns.values())))
    given = {"id": [f"text-{number}" for number in range(count)], "published": [DAY] * count, **columns}
    return pa.RecordBatch.from_pydict(given)


def write_parquet(path: Path, texts: int = 200, **columns: Any) -> Path:
    """Write a corpus of which each hundredth text is missing."""
    made = {
        "id": list(range(texts)),
        "text": [None if number % 100 == 50 else SHUT for number in range(texts)],
        "published": [DAY] * texts,
    }
    pq.write_table(pa.table({**made, **columns}), path)
    return path
