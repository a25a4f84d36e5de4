"""Phrases that count from an event, read by a chronology that has it."""

from __future__ import annotations

import pytest

from chronology import Chronology
from chronology import Event
from chronology import When
from chronology import find
from chronology.extraction import resolve

TIMES = {
    "Geneva summit": "2025-11-23/2025-11-24",
    "The war in the north": "1914-07-28/1918-11-11",
    "Vote on the budget": "2025-11",
    "Fall of the bridge": "[2025-05-01..2025-05-03]",
    "First raid": "2025-01-01",
    "Second raid": "2025-02-01",
}
STORY = Chronology(
    id="story",
    title="Story",
    events=[
        *(
            Event(id=f"e{number}", title=title, when=When.parse(text))
            for number, (title, text) in enumerate(TIMES.items())
        ),
        Event(id="flood", title="Flood"),
    ],
)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("It rained two days after the summit.", "2025-11-26"),
        ("It rained two days before the summit.", "2025-11-21"),
        ("They have fought since the beginning of the war.", "1914-07-28/.."),
        ("It was calm until the end of the war.", "../1918-11-11"),
        ("He left three weeks before the vote.", "[2025-10-11..2025-11-09]"),
        ("He left a week after the fall of the bridge.", "[2025-05-08..2025-05-10]"),
        ("He left the day after the summit.", "2025-11-25"),
        ("He left the year before the war.", "1913"),
        ("He left a week after the raid.", None),
        ("He left a week after the flood.", None),
        ("He left a week after the coup.", None),
    ],
)
def test_an_event_of_the_story_gives_the_time(text: str, reading: str | None) -> None:
    """The one event that has all the words and a time; none where two fit, or it has no time."""
    one = resolve(find(text, published="2025-12-01"), STORY)[0]
    assert (str(one.when) if one.when else None) == reading


def test_other_phrases_stay() -> None:
    """What has its place in time keeps it."""
    found = find("He left on Monday, two days after the coup.", published="2025-12-01")
    assert resolve(found, STORY) == found
