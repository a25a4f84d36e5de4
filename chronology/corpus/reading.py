"""The files of a corpus, read batch after batch: Parquet, and JSON Lines with a trouble for each line that is none."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.parquet as pq

from chronology.corpus.batches import TROUBLE
from chronology.corpus.job import Job
from chronology.corpus.rows import told
from chronology.errors import ChronologyError
from chronology.findings import did_you_mean

SUFFIXES = (".parquet", ".pq", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
PIECE = 64
"""How many rows are read from Parquet at a time, so that a batch of long texts never stands in memory whole."""

MOST_BYTES = 16 * 2**20
"""How many bytes of text a batch holds at most, whatever its number of rows."""

FIRST_LINES = 20
BUFFER = 2**20
GZIP = b"\x1f\x8b"
PARQUET = b"PAR1"


@attrs.frozen
class Input:
    """A file of a corpus: its path, its checksum, and how many texts it holds."""

    path: Path
    sha256: str
    texts: int

    @property
    def is_parquet(self) -> bool:
        """Tell whether it is Parquet, and not JSON Lines."""
        with self.path.open("rb") as stream:
            return stream.read(len(PARQUET)) == PARQUET


def inputs_at(path: Path) -> list[Input]:
    """Look through the files of a corpus: one, or all of a folder; raises ChronologyError for what is none."""
    if not path.is_dir():
        return [look_through(path)]
    files = sorted(
        file
        for file in path.rglob("*")
        if file.name.endswith(SUFFIXES) and not file.name.startswith((".", "_"))
    )
    if not files:
        raise ChronologyError(f"{path}: no corpus in this folder; its files end in {', '.join(SUFFIXES)}")
    return [look_through(file) for file in files]


def look_through(path: Path) -> Input:
    """Take the checksum of a file and count its texts."""
    with path.open("rb") as stream:
        head = stream.read(len(PARQUET))
        stream.seek(0)
        checksum = hashlib.file_digest(stream, "sha256").hexdigest()
    if head == PARQUET:
        return Input(path, checksum, opened(path).metadata.num_rows)
    refuse_other_text(path)
    return Input(path, checksum, sum(1 for _ in lines_of(path)))


def opened(path: Path) -> pq.ParquetFile:
    """Open a Parquet file so that it is read in small pieces; raises ChronologyError for a broken one."""
    try:
        return pq.ParquetFile(path, pre_buffer=False, buffer_size=BUFFER)
    except (pa.ArrowException, OSError) as error:
        raise ChronologyError(f"{path}: a broken Parquet file: {' '.join(str(error).split())}") from error


def lines_of(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file that are not blank, with their numbers; one that is packed with gzip is unpacked."""
    with path.open("rb") as stream:
        packed = stream.read(len(GZIP)) == GZIP
    with gzip.open(path) if packed else path.open("rb") as lines:
        try:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
        except (EOFError, gzip.BadGzipFile) as error:
            raise ChronologyError(f"{path}: a broken gzip file: {error}") from error


def refuse_other_text(path: Path) -> None:
    """Raise ChronologyError for a file whose first lines hold no JSON object at all."""
    first = [line for _, line in itertools.islice(lines_of(path), FIRST_LINES)]
    if not first:
        raise ChronologyError(f"{path}: an empty file")
    if first[0].strip() == b"[" or not any(isinstance(parsed(line), dict) for line in first):
        shown = first[0][:40].decode(errors="replace").strip()
        raise ChronologyError(
            f"{path}: neither Parquet nor JSON Lines: begins with {shown!r}; write a JSON object a line"
        )


def parsed(line: bytes) -> Any:
    """Parse a line of JSON; gives what is wrong with it where that cannot be done."""
    try:
        return json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        return str(error) or type(error).__name__


def with_ids_of(job: Job, inputs: Iterable[Input]) -> Job:
    """Tell from the files what the ids are: whole numbers where all are Parquet and have them as such, else text.

    Raises ChronologyError for a Parquet file without the columns that the job names.
    """
    schemas = {file.path: opened(file.path).schema_arrow for file in inputs if file.is_parquet}
    for path, schema in schemas.items():
        refuse_missing(path, schema, (job.id, job.text))
    whole = all(pa.types.is_integer(schema.field(job.id).type) for schema in schemas.values())
    return attrs.evolve(job, whole_ids=bool(schemas) and whole and all(file.is_parquet for file in inputs))


def refuse_missing(path: Path, schema: pa.Schema, wanted: Iterable[str]) -> None:
    """Raise ChronologyError for columns that a file does not have, with the nearest names."""
    for name in wanted:
        if name not in schema.names:
            remedy = did_you_mean(name, schema.names, f"there are {', '.join(schema.names)}")
            raise ChronologyError(f"{path}: no column {name!r}; {remedy}")


def batches_of(inputs: Iterable[Input], job: Job, rows: int) -> Iterator[pa.RecordBatch]:
    """Yield batches of a number of rows or of 16 MB of text, whichever comes first, the same each time for the same files."""
    for file in inputs:
        pieces = parquet_pieces(file.path, job) if file.is_parquet else json_pieces(file.path, job)
        yield from regrouped(pieces, rows)


def parquet_pieces(path: Path, job: Job) -> Iterator[pa.RecordBatch]:
    """Yield small batches of the columns of a Parquet file that a job needs."""
    file = opened(path)
    columns = [name for name in (job.id, job.text, job.published) if name in file.schema_arrow.names]
    try:
        yield from file.iter_batches(batch_size=PIECE, columns=columns, use_threads=False)
    except (pa.ArrowException, OSError) as error:
        raise ChronologyError(f"{path}: a broken Parquet file: {' '.join(str(error).split())}") from error


def json_pieces(path: Path, job: Job) -> Iterator[pa.RecordBatch]:
    """Yield small batches of the lines of a file."""
    held: list[tuple[Any, ...]] = []
    for number, line in lines_of(path):
        held.append(row_of(line, number, job))
        if len(held) == PIECE:
            yield batch_of(held, job)
            held = []
    if held:
        yield batch_of(held, job)


def row_of(line: bytes, number: int, job: Job) -> tuple[Any, ...]:
    """Read a line as id, text, publication date and trouble."""
    value = parsed(line)
    if not isinstance(value, dict):
        trouble = value if isinstance(value, str) and line.lstrip()[:1] != b'"' else "no object"
        return None, None, None, f"line {number}: not a JSON object: {trouble}"
    name, text, day = (value.get(column) for column in (job.id, job.text, job.published))
    name = str(name) if type(name) is int else name
    given = ((job.id, name), (job.text, text), (job.published, day))
    wrong = [(column, one) for column, one in given if one is not None and not isinstance(one, str)]
    if not wrong:
        return name, text, day, f"line {number}: {job.id}: null" if name is None else None
    column, one = wrong[0]
    return name if isinstance(name, str) else None, None, None, f"line {number}: {column}: {told(one)}"


def batch_of(rows: list[tuple[Any, ...]], job: Job) -> pa.RecordBatch:
    """Make a batch of rows; half a letter, which JSON can hold and Arrow cannot, is replaced."""
    columns = [
        pa.array([whole(one) for one in column], type=pa.string()) for column in zip(*rows, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, names=[job.id, job.text, job.published, TROUBLE])


def whole(text: str | None) -> str | None:
    """Replace half letters."""
    return text if text is None or text.isascii() else text.encode(errors="replace").decode()


def regrouped(pieces: Iterable[pa.RecordBatch], rows: int) -> Iterator[pa.RecordBatch]:
    """Put small batches together to batches of a number of rows, or fewer where these hold much text."""
    held: list[pa.RecordBatch] = []
    count = size = 0
    for piece in pieces:
        held.append(piece)
        count += len(piece)
        size += piece.nbytes
        if count >= rows or size >= MOST_BYTES:
            yield together(held)
            held, count, size = [], 0, 0
    if held:
        yield together(held)


def together(held: list[pa.RecordBatch]) -> pa.RecordBatch:
    """Make one batch of several."""
    (batch,) = pa.Table.from_batches(held).combine_chunks().to_batches() or [held[0]]
    return batch
