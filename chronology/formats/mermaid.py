"""Mermaid's timeline: for showing in Markdown; it can be written but not read."""

from __future__ import annotations

from itertools import groupby

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.formats.keeping import events_alone
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable

KEEPS = events_alone(
    "when title",
    story="title",
    also=("all of a time but its words",),
)
MEANT = str.maketrans({"#": "＃", ";": "；", "<": "＜", ">": "＞"})
"""Letters that mean something to Mermaid, and others that look like them."""
COLON, LOOKS_LIKE_COLON = ":", "∶"
UNDATED = "undated"


def dumps(chronology: Chronology) -> str:
    """Write a period for each time, and in it the titles of its events."""
    periods = groupby(chronology, key=words_of)
    lines = [
        f"    {words} : {' : '.join(clean(event.title) for event in events)}" for words, events in periods
    ]
    return "\n".join(["timeline", f"    title {clean(chronology.title)}", *lines]) + "\n"


def words_of(event: Event) -> str:
    """Say the time of an event."""
    return clean(event.when.words("short")) if event.when else UNDATED


def clean(text: str) -> str:
    """Write a text so that Mermaid takes none of it for its own."""
    line = on_one_line(printable(text)).translate(MEANT).replace("%%", "%").replace(COLON, LOOKS_LIKE_COLON)
    return line.lstrip("%") or "-"
