"""Parquet, by pyarrow: the table of the Arrow file, as analysts keep it."""

from __future__ import annotations

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats import arrow
from chronology.formats.workbench.libraries import need

KEEPS = arrow.KEEPS


def dumps(chronology: Chronology) -> bytes:
    """Write a table of events as a Parquet file."""
    sink = need("pyarrow", "arrow").BufferOutputStream()
    need("pyarrow.parquet", "arrow").write_table(arrow.table(chronology), sink)
    return bytes(sink.getvalue())


def loads(data: str | bytes) -> Chronology:
    """Read a Parquet file; raises ChronologyError."""
    pyarrow, parquet = need("pyarrow", "arrow"), need("pyarrow.parquet", "arrow")
    if isinstance(data, str):
        raise ChronologyError("not a Parquet file: bytes are wanted")
    try:
        return arrow.from_table(arrow.sound(parquet.read_table(pyarrow.BufferReader(data))))
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise ChronologyError(f"not a Parquet file: {str(error)[:80]}; is it cut off?") from error
