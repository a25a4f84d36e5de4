"""The words of other tools are answered with ours."""

from __future__ import annotations

import pytest

from chronology import files

STORY = """
[chronology]
id = "moon"
title = "Men on the Moon"

[[source]]
id = "log"
title = "Flight log"
{source}

[[event]]
id = "landing"
title = "Two men land"
{event}
"""


@pytest.mark.parametrize(
    ("table", "line", "remedy"),
    [
        ("event", 'date = "1969-07-20"', "did you mean 'when'?"),
        ("source", 'date = "1969-07-20"', "did you mean 'published'?"),
        ("event", 'source = "log"', "did you mean 'claim'?"),
        ("event", 'Location = "Sea of Tranquillity"', "did you mean 'places'?"),
        ("event", 'description = "A note"', "did you mean 'note'?"),
        ("event", 'placse = ["Sea of Tranquillity"]', "did you mean 'places'?"),
        ("event", 'fuel = "kerosene"', "delete it: no known key is like it"),
        ("event", 'status = "alleged"', "did you mean 'reported'?"),
        ("event", 'status = "confirmed"', "did you mean 'happened'?"),
        ("event", 'status = "canceled"', "did you mean 'cancelled'?"),
        ("event", '[[event.relation]]\nis = "after"\nof = "launch"', "it is a table by itself: [[relation]]"),
        ("event", '[[event.persons]]\nname = "Ann Holt"', "it is a table by itself: [[person]]"),
        ("event", '[[event.sources]]\nid = "log"', "did you mean 'claim'?"),
        ("event", '[[event.claims]]\nsource = "log"', "did you mean 'claim'?"),
        ("event", '[[people]]\nname = "Ann Holt"', "did you mean 'person'?"),
    ],
)
def test_the_remedy_names_what_was_meant(table: str, line: str, remedy: str) -> None:
    """A word of the same sense goes before one of like letters, and only where the table knows it."""
    text = STORY.format(**{"source": "", "event": "", table: line})
    _, findings = files.read_bytes(text.encode())

    assert [finding.remedy for finding in findings] == [remedy]
