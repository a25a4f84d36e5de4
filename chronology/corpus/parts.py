"""The output of a run while it grows: a file a batch, each written whole, and a manifest that says what they are parts of."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from chronology.corpus.job import ERROR
from chronology.errors import ChronologyError
from chronology.files import write_whole

try:
    import fcntl
except ModuleNotFoundError as error:
    raise ChronologyError(
        "corpora are worked on under Linux and macOS: this system has no locks of files"
    ) from error

MANIFEST = "_chronology.json"
LOCK = "_chronology.lock"
KEY = b"chronology"
"""Where a finished file keeps its manifest: in the metadata of its schema."""

COMPRESSION = "zstd"
FINISHED = "finished"

Manifest = Mapping[str, Any]


class Parts:
    """The parts of an output: in the folder itself, or beside a file that is made of them at the end."""

    def __init__(self, target: Path, manifest: Manifest, schema: pa.Schema) -> None:
        self.target = target
        self.manifest = dict(manifest)
        self.schema = schema
        self.is_file = target.suffix in (".parquet", ".pq")
        self.folder = target.with_name(f"{target.name}.parts") if self.is_file else target

    def finished(self) -> dict[str, int] | None:
        """Give the counts of a run that is finished already; touches nothing.

        Raises ChronologyError where something else stands in the place of the output, or was begun with other options.
        """
        if self.is_file and self.target.exists():
            return self.check(finished_manifest(self.target))
        if self.folder.exists() and (not self.folder.is_dir() or self.is_foreign()):
            raise ChronologyError(
                f"{self.folder}: exists already and is no output of this command; choose another name"
            )
        path = self.folder / MANIFEST
        return self.check(read_manifest(path.read_bytes(), path)) if path.exists() else None

    def begin(self) -> None:
        """Make ready, or take up an interrupted run: what it had not written whole is removed."""
        for path in self.folder.iterdir():
            if is_draft(path):
                path.unlink()
        if not (self.folder / MANIFEST).exists():
            self.write_manifest()

    def is_foreign(self) -> bool:
        """Tell whether a folder holds anything, but no manifest of ours."""
        return not (self.folder / MANIFEST).exists() and any(
            path.name != LOCK and not is_draft(path) for path in self.folder.iterdir()
        )

    def check(self, known: Manifest) -> dict[str, int] | None:
        """Compare a manifest with that of this run; gives its counts where it is finished.

        Raises ChronologyError that names what differs.
        """
        differing = [
            f"{name}: {shown(known.get(name))} then, {shown(value)} now"
            for name, value in self.manifest.items()
            if known.get(name) != value and name != "input"
        ]
        if known.get("input") != self.manifest["input"]:
            differing.append("the files of the corpus have changed")
        if differing:
            raise ChronologyError(
                f"{self.target}: begun otherwise ({'; '.join(differing)}); run it as then, or choose another name"
            )
        return known.get(FINISHED)

    def write_manifest(self, **more: Any) -> None:
        """Write the manifest."""
        text = json.dumps({**self.manifest, **more}, ensure_ascii=False, indent=1)
        write_whole(self.folder / MANIFEST, f"{text}\n".encode())

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep others from writing to the same output meanwhile; raises ChronologyError where one does."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / LOCK).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise ChronologyError(f"{self.target}: another run is writing to it") from None
            yield

    def path(self, number: int) -> Path:
        """Give the file of a batch."""
        return self.folder / f"part-{number:06}.parquet"

    def has(self, number: int) -> bool:
        """Tell whether a batch is finished."""
        return self.path(number).exists()

    def write(self, number: int, batch: pa.RecordBatch) -> None:
        """Write what came of a batch, whole or not at all."""
        stream = io.BytesIO()
        with pq.ParquetWriter(stream, self.schema, compression=COMPRESSION) as writer:
            writer.write_batch(batch)
        write_whole(self.path(number), stream.getvalue())

    def finish(self, counts: dict[str, int]) -> None:
        """Say that all is there; parts of a file are put together."""
        if not self.is_file:
            self.write_manifest(**{FINISHED: counts})
            (self.folder / LOCK).unlink()
            return
        manifest = json.dumps({**self.manifest, FINISHED: counts}, ensure_ascii=False)
        draft = self.folder / f".{self.target.name}.draft"
        paths = self.paths()
        with pq.ParquetWriter(
            draft, self.schema.with_metadata({KEY: manifest}), compression=COMPRESSION
        ) as writer:
            for path in paths:
                for batch in pq.ParquetFile(path).iter_batches():
                    writer.write_batch(batch.replace_schema_metadata({KEY: manifest}))
        draft.replace(self.target)
        for path in (*paths, self.folder / MANIFEST, self.folder / LOCK):
            path.unlink()
        self.folder.rmdir()

    def paths(self) -> list[Path]:
        """Give the files of all finished batches, in order."""
        return sorted(self.folder.glob("part-*.parquet"))

    def count(self) -> dict[str, int]:
        """Count the rows of all parts, and those that tell of an error."""
        rows = errors = 0
        for path in self.paths():
            column = pq.ParquetFile(path).read([ERROR]).column(0)
            rows += len(column)
            errors += len(column) - column.null_count
        return {"rows": rows - errors, "errors": errors}


def is_draft(path: Path) -> bool:
    """Tell whether a file is one that was not written whole."""
    return path.name.startswith((".part-", f".{MANIFEST}")) or path.name.endswith(".draft")


def finished_manifest(path: Path) -> Manifest:
    """Give the manifest that a finished file bears; raises ChronologyError for a file that bears none."""
    try:
        metadata = pq.ParquetFile(path).schema_arrow.metadata or {}
    except (pa.ArrowException, OSError):
        metadata = {}
    if KEY not in metadata:
        raise ChronologyError(f"{path}: exists already and is no output of this command; choose another name")
    return read_manifest(metadata[KEY], path)


def read_manifest(text: bytes, path: Path) -> Manifest:
    """Read a manifest; raises ChronologyError for a broken one."""
    try:
        manifest = json.loads(text)
    except ValueError:
        manifest = None
    if not isinstance(manifest, dict):
        raise ChronologyError(f"{os.fspath(path)}: a broken manifest; choose another name for the output")
    return manifest


def shown(value: Any) -> str:
    """Show a value of a manifest."""
    return "none" if value is None else repr(value)
