"""Corpora: batches in, batches out; every row is read or told of; a run can be killed and taken up again."""

from __future__ import annotations

import datetime as dt
import gzip
import importlib.util
import json
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology import corpus
from chronology.cli import commands
from chronology.cli.corpus import Teller
from chronology.corpus import Job
from chronology.corpus import Progress
from chronology.corpus import Result
from chronology.corpus.job import COLUMNS
from chronology.corpus.reading import regrouped
from chronology.errors import ChronologyError

if TYPE_CHECKING:
    from collections.abc import Generator
    from collections.abc import Iterable
    from pathlib import Path

    from click.testing import Result as Told

    from chronology.corpus.engines import Numbered

DAY = dt.date(2025, 11, 20)
SHUT = "The harbour bridge was closed on Tuesday. It had been opened in May 1962."
QUIET = "Nothing here has a date."
DATED = "LISBON, May 2, 1989 (ANB) -- Two ships met on Monday."


def batch(**columns: Any) -> pa.RecordBatch:
    """Make a batch of columns, with the same day of publication for all rows where none is given."""
    count = len(next(iter(columns.values())))
    given = {"id": [f"text-{number}" for number in range(count)], "published": [DAY] * count, **columns}
    return pa.RecordBatch.from_pydict(given)


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


def write_parquet(path: Path, texts: int = 200, **columns: Any) -> Path:
    """Write a corpus of which each hundredth text is missing."""
    made = {
        "id": list(range(texts)),
        "text": [None if number % 100 == 50 else SHUT for number in range(texts)],
        "published": [DAY] * texts,
    }
    pq.write_table(pa.table({**made, **columns}), path)
    return path


LINES = """\
{"id": "a", "text": "It was on Tuesday.", "published": "2025-11-20"}
{"id": 7, "text": "It was on Tuesday.", "published": "2025-11-20T10:00:00Z"}

{"id": "b", "text": 12, "published": "2025-11-20"}
{"text": "It was on Tuesday.", "published": "2025-11-20"}
not JSON
[1, 2]
{"id": "c", "text": "Half \\ud83d on Tuesday.", "published": "2025-11-20"}
"""
LINE_ERRORS = [
    ("b", "line 4: text: of a wrong type: int 12"),
    (None, "line 5: id: null"),
    (None, "line 6: not a JSON object: Expecting value: line 1 column 1 (char 0)"),
    (None, "line 7: not a JSON object: no object"),
]


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.jsonl.gz"])
def test_json_lines(name: str, tmp_path: Path) -> None:
    """Lines that are no object are told with their number; ids become text."""
    path, out = tmp_path / name, tmp_path / "out.parquet"
    data = LINES.encode()
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    result = corpus.run(path, out, Job())
    rows = pq.read_table(out).to_pylist()

    assert result == Result(texts=7, rows=3, errors=4, before=0)
    assert [(row["id"], row["edtf"]) for row in rows if not row["error"]] == [
        (name, "2025-11-18") for name in ("a", "7", "c")
    ]
    assert [(row["id"], row["error"]) for row in rows if row["error"]] == LINE_ERRORS


def test_a_run_over_a_folder(tmp_path: Path) -> None:
    """All files of a folder are read; whole numbers stay such where all files have them."""
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    write_parquet(source / "a.parquet")
    write_parquet(source / "b.parquet")
    result = corpus.run(source, out, Job(), rows=64)
    table = pq.read_table(out)

    assert result == Result(texts=400, rows=792, errors=4, before=0)
    assert table.schema.equals(corpus.schema_of(Job(whole_ids=True)))
    assert {row["id"] for row in table.to_pylist() if row["error"] == "text: null"} == {50, 150}


def stopping(after: int) -> Any:
    """Give an engine that is interrupted after a number of batches."""

    def spread(batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
        for done, (number, one) in enumerate(batches):
            if done == after:
                raise KeyboardInterrupt
            yield number, corpus.extract_batch(one, job)

    return spread


@pytest.mark.parametrize("out", ["out", "out.parquet"])
def test_an_interrupted_run_is_taken_up(out: str, tmp_path: Path) -> None:
    """Finished batches are not done again, and what was half written is removed."""
    source, target = write_parquet(tmp_path / "in.parquet"), tmp_path / out
    folder = target if out == "out" else tmp_path / "out.parquet.parts"
    with pytest.raises(KeyboardInterrupt):
        corpus.run(source, target, Job(), engine=stopping(2), rows=64)
    (folder / ".part-000002.parquet.0123456789ab").write_bytes(b"PAR1")
    finished = {path: path.stat().st_mtime_ns for path in folder.glob("part-*")}
    numbers: list[int] = []

    def counting(batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
        for number, one in batches:
            numbers.append(number)
            assert {path: path.stat().st_mtime_ns for path in folder.glob("part-00000[01]*")} == finished
            yield number, corpus.extract_batch(one, job)

    result = corpus.run(source, target, Job(), engine=counting, rows=64)

    assert numbers == [2, 3]
    assert result == Result(texts=200, rows=396, errors=2, before=128)
    assert pq.read_table(target).equals(whole_run(source, tmp_path))
    assert not list(tmp_path.rglob(".part-*"))
    assert corpus.run(source, target, Job(), rows=64) == Result(texts=200, rows=396, errors=2, before=200)


def whole_run(source: Path, folder: Path) -> pa.Table:
    """Give what comes of a run that nothing interrupts."""
    corpus.run(source, folder / "whole", Job(), rows=64)
    return pq.read_table(folder / "whole")


@pytest.mark.parametrize("out", ["out", "out.parquet"])
@pytest.mark.parametrize(
    ("job", "rows", "message"),
    [
        (
            Job(what="events"),
            64,
            r"out.*: begun otherwise \(what: 'expressions' then, 'events' now\); run it as then",
        ),
        (Job(mode="narrative"), 32, r"mode: 'news' then, 'narrative' now; batch: 64 then, 32 now"),
        (Job(day="2025"), 64, r"day: none then, '2025' now"),
    ],
)
def test_other_options_are_refused(out: str, job: Job, rows: int, message: str, tmp_path: Path) -> None:
    """What was begun in one way is not gone on with in another."""
    source = write_parquet(tmp_path / "in.parquet")
    corpus.run(source, tmp_path / out, Job(), rows=64)

    with pytest.raises(ChronologyError, match=message):
        corpus.run(source, tmp_path / out, job, rows=rows)


def test_a_corpus_that_has_changed_is_refused(tmp_path: Path) -> None:
    """Parts of two corpora would be mixed."""
    source = write_parquet(tmp_path / "in.parquet")
    corpus.run(source, tmp_path / "out", Job())
    write_parquet(source, texts=300)

    with pytest.raises(ChronologyError, match=r"begun otherwise \(the files of the corpus have changed\)"):
        corpus.run(source, tmp_path / "out", Job())


def test_what_stands_in_the_way_is_kept(tmp_path: Path) -> None:
    """A folder or file of somebody else's is not written to."""
    source = write_parquet(tmp_path / "in.parquet")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")

    for name in ("mine", "in.parquet"):
        with pytest.raises(ChronologyError, match="exists already and is no output of this command"):
            corpus.run(source, tmp_path / name, Job())
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_a_run_that_was_killed_at_its_first_breath_goes_on(tmp_path: Path) -> None:
    """A folder of nothing but a half-written part is ours."""
    source = write_parquet(tmp_path / "in.parquet")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".part-000000.parquet.0123456789ab").write_bytes(b"half written")
    corpus.run(source, tmp_path / "out", Job())

    assert not [path.name for path in (tmp_path / "out").iterdir() if path.name.startswith(".part")]


def test_two_runs_do_not_write_to_one_output(tmp_path: Path) -> None:
    """The second is told so."""
    source = write_parquet(tmp_path / "in.parquet")

    def meddling(batches: Iterable[Numbered], job: Job) -> Generator[Numbered]:
        (tmp_path / "out" / ".part-000000.parquet.0123456789ab").write_bytes(b"half written")
        with pytest.raises(ChronologyError, match="out: another run is writing to it"):
            corpus.run(source, tmp_path / "out", Job())
        assert (tmp_path / "out" / ".part-000000.parquet.0123456789ab").exists()
        yield from corpus.alone(batches, job)

    assert corpus.run(source, tmp_path / "out", Job(), engine=meddling).rows == 396


REFUSED = {
    "empty.jsonl": (b"", "an empty file"),
    "page.jsonl": (
        b"<html>\n",
        "neither Parquet nor JSON Lines: begins with '<html>'; write a JSON object a line",
    ),
    "list.jsonl": (
        b'[\n {"id": 1}\n]\n',
        "neither Parquet nor JSON Lines: begins with '['; write a JSON object a line",
    ),
    "cut.parquet": (b"PAR1" + bytes(100), "a broken Parquet file: "),
    "cut.jsonl.gz": (gzip.compress(LINES.encode())[:40], "a broken gzip file: "),
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_that_are_no_corpus(name: str, tmp_path: Path) -> None:
    """They are refused in a line, before anything is written."""
    data, message = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(ChronologyError) as refusal:
        corpus.run(path, tmp_path / "out", Job())

    assert str(refusal.value).startswith(f"{path}: {message}")
    assert not (tmp_path / "out").exists()


def test_missing_columns_are_named(tmp_path: Path) -> None:
    """The nearest name is told."""
    source = write_parquet(tmp_path / "in.parquet")

    with pytest.raises(ChronologyError, match=r"in\.parquet: no column 'txt'; did you mean 'text'\?"):
        corpus.run(source, tmp_path / "out", Job(text="txt"))
    with pytest.raises(ChronologyError, match="no column 'name'; there are id, text, published"):
        corpus.run(source, tmp_path / "out", Job(id="name"))


def test_processes_and_dask_give_the_same(tmp_path: Path) -> None:
    """Every engine runs the same function, and its rows come in the order of the input."""
    distributed = pytest.importorskip("distributed")
    source = write_parquet(tmp_path / "in.parquet")
    corpus.run(source, tmp_path / "processes", Job(), engine=corpus.in_processes(2), rows=64)
    with distributed.LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster:
        corpus.run(
            source, tmp_path / "dask", Job(), engine=corpus.on_dask(cluster.scheduler_address), rows=64
        )
    whole = whole_run(source, tmp_path)

    assert pq.read_table(tmp_path / "processes").equals(whole)
    assert pq.read_table(tmp_path / "dask").equals(whole)


def run(*arguments: object) -> Told:
    """Run the command."""
    return CliRunner().invoke(commands, ["corpus", *map(str, arguments)], catch_exceptions=False)


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
    ("arguments", "message"),
    [
        (["none.parquet", "out"], "none.parquet"),
        ([".", "out", "--engine", "dask"], "--engine dask and --address go together"),
        ([".", "out", "--address", "tcp://localhost:8786"], "--engine dask and --address go together"),
        ([".", "out", "--workers", "0"], "--workers"),
        ([".", "out", "--published", "soon"], "soon"),
    ],
)
def test_wrong_uses(arguments: list[str], message: str) -> None:
    """They exit 2."""
    refused = run(*arguments)

    assert refused.exit_code == 2
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
