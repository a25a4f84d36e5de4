"""Date events beside the baseline that dates all by the day of publication: `python tests/benchmarks/extraction.py CORPORA`.

CORPORA is a folder with `timelines-dev.json` and `wikinews-events-dev.json`: texts whose events readers have dated. An event belongs
to the shortest extracted clause that holds it; it is right where both bounds lie inside the reader's day, month or year. Of every
corpus every other document was looked at while rules were written (tuned); the others were only scored (held).

With `--story NAME TEXT ...` the draft of the texts, in the order of the story's sources, is held against the curated story.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from typing import NamedTuple

import chronology
from chronology.expressions import find
from chronology.extraction import extract
from chronology.extraction import unite
from chronology.extraction.sameness.comparing import compare

CORPORA = ("timelines-dev.json", "wikinews-events-dev.json")
WIDEST = 366
"""How many days a window has at most that counts as an answer."""


class Row(NamedTuple):
    """An extracted clause with its first and last day."""

    start: int
    end: int
    earliest: str | None
    latest: str | None


class Score(NamedTuple):
    """How many events readers date, how many we do, and how many of these rightly."""

    dated: int = 0
    answered: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of recall and precision, in percent."""
        return 200 * self.right / max(self.dated + self.answered, 1)

    def __str__(self) -> str:
        recall, precision = 100 * self.right / max(self.dated, 1), 100 * self.right / max(self.answered, 1)
        return f"F1 {self.f1:5.1f}  recall {recall:5.1f}  precision {precision:5.1f}  ({self.right} right)"


def extracted(text: str, published: str) -> list[Row]:
    """Give our clauses and their days."""
    return [
        Row(claim.clause_start or 0, claim.clause_end or 0, *days(event.when))
        for event in extract(text, published=published)
        for claim in event.claims
    ]


def baseline(text: str, published: str) -> list[Row]:
    """Give the whole text the day of publication."""
    return [Row(0, len(text), published, published)]


def days(when: Any) -> tuple[str | None, str | None]:
    """Give the first and last day of a time."""
    first, last = (when.earliest, when.latest) if when else (None, None)
    return str(first)[:10] if first else None, str(last)[:10] if last else None


def score(gold: Mapping[str, Any], read: Callable[[str, str], list[Row]], names: Iterable[str]) -> Score:
    """Score a reader of dates on some documents."""
    whole = [one for name in names for one in scored(gold[name], read(gold[name]["text"], gold[name]["dct"]))]
    return Score(*(sum(column) for column in zip(*whole, strict=True)))


def scored(document: Mapping[str, Any], rows: list[Row]) -> list[Score]:
    """Score each event of a document."""
    return [judged(mention, rows) for mention in document.get("mentions") or document.get("events") or ()]


def judged(mention: Mapping[str, Any], rows: list[Row]) -> Score:
    """Judge the date of one event."""
    holding = [row for row in rows if row.start <= mention["start"] and mention["end"] <= row.end]
    row = min(holding, key=lambda row: row.end - row.start, default=Row(0, 0, None, None))
    wanted = (mention.get("date") or "").replace("-XX", "")
    wanted = "" if wanted.startswith("XXXX") else wanted
    answered = row.earliest is not None and row.latest is not None and span(row) <= WIDEST
    right = bool(wanted) and answered and all(str(day).startswith(wanted) for day in row[2:])
    return Score(bool(wanted), answered, right)


def span(row: Row) -> int:
    """Count the days of a window."""
    first, last = (dt.date.fromisoformat(str(day)) for day in row[2:])
    return (last - first).days


def speed(texts: list[tuple[str, str]]) -> None:
    """Print how fast events are extracted, and as a share of the speed of finding phrases alone, in one run."""
    size = sum(len(text) for text, _ in texts)
    for read in (find, extract):
        read(texts[0][0], published=texts[0][1])
    seconds = {}
    for read in (find, extract):
        start = time.process_time()
        for text, published in texts:
            read(text, published=published)
        seconds[read] = time.process_time() - start
    print(
        f"{size / seconds[extract]:,.0f} characters a CPU second, {seconds[find] / seconds[extract]:.2f} of find's speed"
    )


def beside(name: str, *files: str) -> None:
    """Print what a draft of the sources of a curated story finds of it, and all titles."""
    story = chronology.load(name)
    drafts = [
        extract(Path(file).read_text(encoding="utf-8"), published=source.published or "", source=source.id)
        for source, file in zip(story.sources, files, strict=True)
    ]
    draft = unite(*drafts).story
    print(compare(draft, story))
    for event in draft:
        print(f"  {event.when!s:28} {event.title}")


def main() -> None:
    """Print the scores of both corpora, by halves and whole, and the speed."""
    parser = argparse.ArgumentParser(description="Date events beside the baseline.")
    parser.add_argument("corpora", type=Path, help="folder of the corpora")
    parser.add_argument(
        "--story", nargs="+", metavar="NAME TEXT", help="a curated story, and the texts of its sources"
    )
    asked = parser.parse_args()
    folder = asked.corpora
    texts: list[tuple[str, str]] = []
    for name in CORPORA:
        gold = json.loads((folder / name).read_text(encoding="utf-8"))
        known = sorted(gold)
        texts += [(gold[one]["text"], gold[one]["dct"]) for one in known]
        for half, names in (("tuned", known[::2]), ("held", known[1::2]), ("all", known)):
            print(f"{name:26} {half:6} ours      {score(gold, extracted, names)}")
            print(f"{name:26} {half:6} baseline  {score(gold, baseline, names)}")
    speed(texts * 4)
    if asked.story:
        beside(*asked.story)


if __name__ == "__main__":
    main()
