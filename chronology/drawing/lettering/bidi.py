"""Which way letters run: Arabic and Hebrew from right to left, numbers and other scripts among them from left to right.

Source: Unicode Standard Annex 9, whose levels python-bidi computes. It is asked only for lines that have such letters, of
pictures that no browser draws.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any
from typing import Literal
from typing import TypeVar

Way = Literal["ltr", "rtl"]
Part = TypeVar("Part")

STRONG: dict[str, Way] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
RUNS = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""Which way letters and figures run beside brackets."""
BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}


def ways(text: str) -> set[Way]:
    """Tell which ways the letters of a text run."""
    return {STRONG[kind] for kind in map(unicodedata.bidirectional, text) if kind in STRONG}


def way_of(text: str, *, rtl: bool) -> Way:
    """Tell which way a line runs: as its first letter does, in a picture from right to left that way too where most letters do."""
    kinds = [STRONG[kind] for kind in map(unicodedata.bidirectional, text) if kind in STRONG]
    if rtl and 2 * kinds.count("rtl") >= max(len(kinds), 1):
        return "rtl"
    return kinds[0] if kinds else "ltr"


def way_through(lines: Sequence[str], *, rtl: bool) -> Way | None:
    """Tell which way all lines of one text run; None where each tells by itself, its letters running one way."""
    whole = " ".join(lines)
    if len(lines) < 2 or len(ways(whole)) < 2:
        return None
    return way_of(whole, rtl=rtl)


def is_shaped(text: str) -> bool:
    """Tell whether letters change with those around them: where they join, bear marks, or run from right to left."""
    return "rtl" in ways(text) or any(unicodedata.category(letter)[0] == "M" for letter in text)


def joins(before: str, after: str) -> bool:
    """Tell whether two texts set side by side would be joined: by letters of Arabic and its relatives."""
    return bool(before and after) and {unicodedata.bidirectional(one) for one in (before[-1], after[0])} == {
        "AL"
    }


def bears_marks(text: str) -> bool:
    """Tell whether letters that run from left to right bear marks, which shaping makes one with them."""
    return is_shaped(text) and "rtl" not in ways(text)


@cache
def is_known() -> bool:
    """Tell whether the library that orders letters is installed."""
    return find_spec("bidi") is not None


@cache
def shapes() -> bool:
    """Tell whether the installed matplotlib sets letters that change with their neighbours, as it does from 3.11 on."""
    major, minor = version("matplotlib").split(".")[:2]
    return (int(major), int(minor)) >= (3, 11)


def is_misset(text: str) -> bool:
    """Tell whether matplotlib would set a text in wrong letters, or in the wrong order."""
    return is_shaped(text) and not (shapes() and (is_known() or "rtl" not in ways(text)))


def levels(text: str, way: Way) -> list[int]:
    """Give the level of every character: odd ones run from right to left."""
    if not is_known():
        return [int("rtl" in ways(letter)) for letter in text]
    algorithm = import_module("bidi.algorithm")
    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(way == "rtl")
    storage["base_dir"] = "R" if way == "rtl" else "L"
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage, debug=False)
    algorithm.resolve_weak_types(storage, debug=False)
    enclose(storage["chars"], storage["base_dir"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = [int(letter["level"]) for letter in storage["chars"]]
    return found if len(found) == len(text) else [int(way == "rtl")] * len(text)


def enclose(chars: Sequence[dict[str, Any]], base: str) -> None:
    """Let brackets run as what they enclose, where that is not the way of the line, only after letters of that way.

    Source: rule N0, which python-bidi leaves out.
    """
    runs = [RUNS.get(char["type"]) for char in chars]
    for first, last in pairs([char["ch"] for char in chars]):
        inside = {run for run in runs[first + 1 : last] if run}
        before = next((run for run in reversed(runs[:first]) if run), base)
        if inside:
            way = base if base in inside else before
            for place in (first, last):
                chars[place]["type"] = runs[place] = way


def pairs(text: Sequence[str]) -> list[tuple[int, int]]:
    """Give the places of brackets that open and close, in the order in which they open."""
    found, opened = [], []
    for place, letter in enumerate(text):
        if letter in BRACKETS:
            opened.append(place)
        elif letter in BRACKETS.values():
            at = next((at for at in reversed(opened) if BRACKETS[text[at]] == letter), None)
            if at is not None:
                del opened[opened.index(at) :]
                found.append((at, place))
    return sorted(found)


def ordered(parts: Sequence[tuple[int, Part]]) -> list[Part]:
    """Give parts with their levels in the order in which they stand from left to right.

    Source: rule L2.
    """
    line = list(parts)
    for level in range(max((level for level, _ in line), default=0), 0, -1):
        start = 0
        while start < len(line):
            end = start
            while end < len(line) and line[end][0] >= level:
                end += 1
            line[start:end] = line[start:end][::-1]
            start = end + 1
    return [part for _, part in line]


def turned(text: str) -> str:
    """Give signs as they stand where letters run from right to left: in that order, brackets turned round."""
    mirrors = import_module("bidi.mirror").MIRRORED if is_known() else {}
    return "".join(mirrors.get(letter, letter) for letter in reversed(text))
