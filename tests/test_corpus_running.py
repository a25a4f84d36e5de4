"""Runs over a corpus: whole folders, interrupted and taken up, and what is refused."""

from __future__ import annotations

import gzip
from collections.abc import Generator
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpora_made import write_parquet

from chronology import corpus
from chronology.corpus import Job
from chronology.corpus import Result
from chronology.corpus.engines import Numbered
from chronology.errors import ChronologyError

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
