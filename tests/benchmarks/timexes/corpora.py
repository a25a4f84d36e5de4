"""Corpora with gold TIMEX3 answers: `{document: {dct, text, timexes: [{start, end, text, type, value}]}}`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from typing import Literal

import attrs

Mode = Literal["news", "narrative"]

CORPORA: dict[str, Mode] = {"timebank": "news", "aquaint": "news", "wikiwars-dev": "narrative"}
HALVES = ("all", "tuned", "held")


@attrs.frozen
class Timex:
    """A temporal expression, of a gold standard or of a reader; `start` and `end` count characters."""

    start: int
    end: int
    type: str
    value: str | None


@attrs.frozen
class Document:
    """A text, its day (YYYY-MM-DD), and its gold expressions; `half` is the one its name falls in."""

    name: str
    text: str
    day: str
    gold: tuple[Timex, ...]
    half: str


def corpora(folder: Path) -> dict[str, list[Document]]:
    """Read the corpora that stand in a folder, and say which do not."""
    paths = {name: folder / f"{name}.json" for name in CORPORA}
    for path in paths.values():
        if not path.exists():
            print(f"left out: {path.name} is not in {folder}")
    return {name: documents(path) for name, path in paths.items() if path.exists()}


def documents(path: Path) -> list[Document]:
    """Read a corpus; of its sorted documents every other one is held out."""
    found = sorted(json.loads(path.read_text(encoding="utf-8")).items())
    return [document(name, raw, half_of(index)) for index, (name, raw) in enumerate(found)]


def half_of(index: int) -> str:
    """Give the half that an index of a sorted list falls in: the even ones are tuned on."""
    return HALVES[1 + index % 2]


def document(name: str, raw: dict[str, Any], half: str) -> Document:
    """Make a document, its expressions without white space at their ends."""
    gold = tuple(
        trimmed(Timex(each["start"], each["end"], each["type"], each["value"]), raw["text"])
        for each in raw["timexes"]
    )
    return Document(name, raw["text"], raw["dct"][:10], gold, half)


def trimmed(timex: Timex, text: str) -> Timex:
    """Leave out the white space at both ends of an expression."""
    words = text[timex.start : timex.end]
    start = timex.start + len(words) - len(words.lstrip())
    return attrs.evolve(timex, start=start, end=start + len(words.strip()))
