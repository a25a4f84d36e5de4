"""The story that most pictures of the tests are of: odd titles, and every kind of date."""

from __future__ import annotations

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.when import When

TITLES = {
    "aid": 'Aid of $100 billion & "loans" of <$5 billion>',
    "long": "Pneumonoultramicroscopicsilicovolcanoconiosis " * 4,
    "kyiv": "Ґанок у Києві, καλημέρα, 漢字, ⁂",
    "open": "Talks go on",
    "undated": "Nobody knows when",
}


DATES = {
    "aid": "2025-11-18",
    "long": "2014",
    "kyiv": "[2025-11-28..2025-11-30]",
    "open": "2025-11-24/..",
    "undated": None,
}


def make_story(*names: str) -> Chronology:
    source = Source(id="paper", title="A <paper> & its $ worth", published="2025-11-26")
    events = [
        Event(
            id=name,
            title=TITLES[name],
            when=When.parse(date) if (date := DATES[name]) else None,
            claims=(Claim(source="paper"),),
        )
        for name in names or TITLES
    ]
    return Chronology(id="s", title='Costs & "$" <signs>', sources=[source], events=events)
