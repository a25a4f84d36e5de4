"""Corpora: batches in, batches out; every row is read or told of; a run can be killed and taken up again."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import commands
import pyarrow as pa
import pytest
from click.testing import Result as Told
from corpora_made import DAY
from corpora_made import QUIET
from corpora_made import SHUT
from corpora_made import batch
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology import corpus
from chronology.cli.corpus import Teller
from chronology.corpus import Job
from chronology.corpus import Progress
from chronology.corpus.job import COLUMNS
from chronology.corpus.reading import regrouped
from chronology.errors import ChronologyError

DATED = "LISBON, May 2, 1989 (ANB) -- Two ships met on Monday."


def test_expressions_of_a_batch() -> None:
    """The columns say what `find` says."""
    found = corpus.extract_batch(batch(text=[SHUT, QUIET]), Job())
    expressions = chronology.find(SHUT, published=DAY)

    assert found.schema == corpus.schema_of(Job())
    assert found.column("id").to_pylist() == ["text-0", "text-0"]
    assert found.column("text").to_pylist() == [one.text for one in expressions] == ["Tuesday", "May 1962"]
    assert found.column("edtf").to_pylist() == ["2025-11-18", "1962-05"]
    assert found.column("start").to_pylist() == [one.start for one in expressions]
    assert found.column("error").null_count == 2


def test_events_of_a_batch() -> None:
    """The columns say what `extract` says."""
    job = Job(what="events")
    found = corpus.extract_batch(batch(text=[SHUT]), job)
    story = chronology.extract(SHUT, published=DAY)

    assert found.schema == corpus.schema_of(job)
    assert found.column("title").to_pylist() == [event.title for event in story]
    assert found.column("earliest_start").to_pylist() == ["1962-05-01", "2025-11-18"]
    assert found.column("says").to_pylist() == [event.claims[0].says for event in story]


READ = [
    ({"published": [DAY]}, "2025-11-18"),
    ({"published": [dt.datetime(2025, 11, 20, 23, 30, tzinfo=dt.UTC)]}, "2025-11-18"),
    ({"published": ["2025-11-20"]}, "2025-11-18"),
    ({"published": ["2025-11-20T23:30:00+02:00"]}, "2025-11-18"),
    ({"published": ["2025-11-20..2025-11-22"]}, "2025-11-18"),
    ({"published": ["20 November 2025"]}, "2025-11-18"),
    ({"id": pa.array(["a"]).dictionary_encode()}, "2025-11-18"),
    ({"text": pa.array(["It was on Tuesday."], pa.large_string())}, "2025-11-18"),
    ({"published": [None], "text": [DATED.replace("Monday", "Tuesday")]}, "1989-05-02"),
]


@pytest.mark.parametrize(("columns", "edtf"), READ)
def test_what_columns_may_hold(columns: dict[str, Any], edtf: str) -> None:
    """Days, moments and words are read alike, and so are all kinds of text."""
    found = corpus.extract_batch(batch(**{"text": ["It was on Tuesday."], **columns}), Job())

    assert edtf in found.column("edtf").to_pylist()
    assert found.column("error").null_count == len(found)


BAD = [
    ({"id": [None]}, None, "id: null"),
    ({"id": [1.5]}, None, "id: of a wrong type: float 1.5"),
    ({"text": [None]}, "text-0", "text: null"),
    ({"text": [12]}, "text-0", "text: of a wrong type: int 12"),
    ({"text": [b"on Tuesday"]}, "text-0", "text: of a wrong type: bytes b'on Tuesday'"),
    ({"text": [" "]}, "text-0", "text: an empty text"),
    ({"published": [None]}, "text-0", "published: null, and the text states no day of its own"),
    ({"published": [20251120]}, "text-0", "published: of a wrong type: int 20251120"),
    (
        {"published": ["2025-02-30"]},
        "text-0",
        "published: February 2025 has 28 days, there is no day 30: '2025-02-30'",
    ),
    (
        {"published": ["2025/.."]},
        "text-0",
        "published: a publication date needs a first and a last day: '2025/..'",
    ),
]


@pytest.mark.parametrize(("columns", "name", "reason"), BAD)
def test_bad_rows(columns: dict[str, Any], name: str | None, reason: str) -> None:
    """A row that cannot be read becomes one with its id and the reason, and says nothing else."""
    (row,) = corpus.extract_batch(batch(**{"text": ["On Tuesday."], **columns}), Job()).to_pylist()

    assert row.pop("id") == name
    assert row.pop("error") == reason
    assert set(row.values()) == {None}


def test_a_fault_of_ours_stops_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """One text of a million may meet a fault that nobody knows of."""

    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("chronology.corpus.rows.find", fail)
    found = corpus.extract_batch(batch(text=[SHUT, SHUT]), Job())

    assert found.column("error").to_pylist() == ["RecursionError: too deep"] * 2


def test_narratives_need_no_day() -> None:
    """Years and months carry on from the last one mentioned."""
    found = corpus.extract_batch(
        batch(text=["War came in May 1775, and peace in June."], published=[None]), Job(mode="narrative")
    )

    assert found.column("edtf").to_pylist() == ["1775-05", "1775-06"]


def test_the_function_travels() -> None:
    """A mapper can be pickled, as clusters do, and its schema is that of its batches."""
    job = Job(what="events", whole_ids=True)
    (found,) = pickle.loads(pickle.dumps(corpus.mapper(job)))([batch(id=[7], text=[SHUT])])  # noqa: S301 - our own

    assert found.schema.names == [column.split("`")[1] for column in corpus.ddl(job).split(", ")]
    assert corpus.ddl(job).startswith("`id` bigint, `event` string, ")
    assert found.column("id").to_pylist() == [7, 7]


@given(st.lists(st.integers(1, 5), max_size=12), st.integers(1, 9))
def test_batches_keep_all_rows_in_order(sizes: list[int], rows: int) -> None:
    """Regrouping loses nothing, and each batch but the last is full."""
    numbers = iter(range(sum(sizes)))
    pieces = [pa.RecordBatch.from_pydict({"n": [next(numbers) for _ in range(size)]}) for size in sizes]
    batches = list(regrouped(pieces, rows))

    assert [n for one in batches for n in one.column("n").to_pylist()] == list(range(sum(sizes)))
    assert all(len(one) >= rows for one in batches[:-1])


def run(*arguments: object) -> Told:
    """Run the command."""
    return commands.run("corpus", *arguments)


def test_the_command(tmp_path: Path) -> None:
    """What came of a run is told on standard error, and nothing is printed."""
    source, out = tmp_path / "in.jsonl", tmp_path / "out.parquet"
    source.write_text(
        json.dumps({"key": "a", "body": SHUT}) + "\n" + json.dumps({"key": "b"}) + "\n", encoding="utf-8"
    )
    command = (
        source,
        out,
        "--id-column",
        "key",
        "--text-column",
        "body",
        "--published",
        "2025-11-20",
        "--workers",
        "1",
    )
    done = run(*command)

    assert (done.exit_code, done.stdout) == (0, "")
    assert (
        done.stderr
        == f"chronology: note: {out}: 2 texts, 2 expressions, 1 text not read: see the rows with an error\n"
    )
    assert "2 texts (all done before), 2 expressions" in run(*command).stderr
    refused = run(*command, "--what", "events")
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["none.parquet", "out"], 1, "none.parquet: No such file or directory"),
        ([".", "out", "--engine", "dask"], 2, "--engine dask and --address go together"),
        ([".", "out", "--address", "tcp://localhost:8786"], 2, "--engine dask and --address go together"),
        ([".", "out", "--workers", "0"], 2, "--workers"),
        ([".", "out", "--published", "soon"], 2, "soon"),
    ],
)
def test_wrong_uses(arguments: list[str], code: int, message: str) -> None:
    """They exit 2; a corpus that is not there exits 1, as any file."""
    refused = run(*arguments)

    assert refused.exit_code == code
    assert message in refused.stderr


def test_progress_in_words() -> None:
    """The speed counts what this run has done, the rest what no run has."""
    words = Teller().words(Progress(texts=10_000, before=2_000, done=3_000), 30.0)

    assert words == "5,000 of 10,000 texts, 100 a second, 50 s left"


def test_a_missing_pyarrow_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that installs it is part of the message."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "chronology.corpus")

    with pytest.raises(
        ChronologyError, match=r"need pyarrow: python3 -m pip install 'chronology-events\[corpus\]'"
    ):
        importlib.import_module("chronology.corpus")


def test_help_does_without_pyarrow() -> None:
    """Help is quick."""
    command = [sys.executable, "-X", "importtime", "-m", "chronology", "corpus", "--help"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr

    assert "pyarrow" not in told


def test_each_kind_has_columns_of_its_own() -> None:
    """No column bears the name of the id or of the error."""
    for columns in COLUMNS.values():
        assert {"id", "error"}.isdisjoint(columns)
