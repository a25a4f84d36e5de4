"""Phrases that count from an event, read by the chronology that has the event: "two days after the summit"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.expressions import Expression
from chronology.expressions.counting import counted_from
from chronology.expressions.words.lexicon import set_of

SMALL = set_of("the a an of in on at to and his her its their our my this that these those for")
WORD = re.compile(r"[^\W\d_]+")


def resolve(found: Iterable[Expression], story: Chronology) -> list[Expression]:
    """Read phrases that count from an event by the one event of a story that has all its words; others stay as they are.

    >>> from chronology import Chronology, Event, When
    >>> from chronology.expressions import find
    >>> story = Chronology(id="talks", title="Talks", events=[Event(id="a", title="Geneva summit", when=When.parse("2025-11-23"))])
    >>> [str(one.when) for one in resolve(find("It rained two days after the summit."), story)]
    ['2025-11-25']
    """
    return [resolved(one, story) for one in found]


def resolved(one: Expression, story: Chronology) -> Expression:
    """Read one phrase by its event, where just one fits and has a time."""
    events = [event for event in story if fits(event, one.event)] if one.event else []
    if len(events) != 1 or events[0].when is None:
        return one
    return counted_from(one, events[0].when)


def fits(event: Event, words: str) -> bool:
    """Tell whether the title or the id of an event has all the words that name one."""
    wanted = words_of(words)
    return bool(wanted) and wanted <= words_of(f"{event.title} {event.id}")


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text, small ones left out, plurals without their s."""
    found = (word.lower() for word in WORD.findall(text))
    return frozenset(word.removesuffix("s") for word in found if word not in SMALL and len(word) > 1)
