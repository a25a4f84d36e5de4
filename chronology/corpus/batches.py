"""Arrow batches in, Arrow batches out: the one function that every engine runs."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from functools import partial
from typing import Any

import pyarrow as pa

from chronology.corpus.job import Job
from chronology.corpus.rows import rows_of

TROUBLE = "chronology: trouble"
"""A column that a reader of files adds: why a line of the input could not even become a row."""

TYPES = {
    "string": pa.string(),
    "int": pa.int32(),
    "bigint": pa.int64(),
    "array<string>": pa.list_(pa.string()),
}


def schema_of(job: Job) -> pa.Schema:
    """Give the schema of the batches that come of a job."""
    return pa.schema([(name, TYPES[kind]) for name, kind in job.columns.items()])


def ddl(job: Job) -> str:
    """Write the schema as Spark takes it: "id string, start int, ..."."""
    return ", ".join(f"`{name}` {kind}" for name, kind in job.columns.items())


def extract_batch(batch: pa.RecordBatch, job: Job) -> pa.RecordBatch:
    """Find expressions or events in the texts of a batch; a row that cannot be read becomes one with its id and the reason.

    The function is pure and can be pickled. The output has the columns of `job.columns`, in the order of the input; a text in which
    nothing is found has no row.
    """
    names = ids(batch, job)
    texts, days = (values(batch, name) for name in (job.text, job.published))
    troubles = values(batch, TROUBLE)
    found = [
        row
        for name, text, day, trouble in zip(names, texts, days, troubles, strict=True)
        for row in rows_of(job, name, text, day, trouble)
    ]
    schema = schema_of(job)
    columns = [pa.array([row.get(field.name) for row in found], type=field.type) for field in schema]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def values(batch: pa.RecordBatch, name: str) -> list[Any]:
    """Give the values of a column; nothing for every row where there is no such column."""
    at = batch.schema.get_field_index(name)
    return batch.column(at).to_pylist() if at >= 0 else [None] * len(batch)


def ids(batch: pa.RecordBatch, job: Job) -> list[Any]:
    """Give the ids of a batch; whole numbers become text where the output has text."""
    found = values(batch, job.id)
    return found if job.whole_ids else [str(name) if type(name) is int else name for name in found]


def mapper(job: Job) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Give the function that Spark's `mapInArrow` takes: an iterator of batches in, an iterator of batches out."""
    return partial(each_batch, job)


def each_batch(job: Job, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield what comes of each batch."""
    return (extract_batch(batch, job) for batch in batches)
