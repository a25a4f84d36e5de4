"""How alike two events are: the same kind of happening, at a time both can have, with the same people or at the same place."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

import attrs

from chronology.event import Event
from chronology.event import Status
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.sketch import sketched
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.verbs import groups
from chronology.extraction.grammar.words import STOPWORDS
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.names import gazetteer
from chronology.extraction.names.gazetteer import is_town
from chronology.extraction.names.humans import pronoun_for
from chronology.extraction.names.registry import same_person
from chronology.extraction.names.spelling import key_of
from chronology.extraction.times.thread import width
from chronology.when import When
from chronology.when.calendar import DAY

VISIT = "visit"
MONTH = 31 * DAY
CLOSE = 3 * DAY
"""How long a time may be that two accounts of one event can share by more than chance."""

ALIKE = 0.5
VERY_ALIKE = 0.7
"""Shares of the words of two titles that both have."""

MANY = 3
"""How many names two events share that may be one, however widely they are dated, or words without a name on one day."""

SMALL = STOPWORDS | set_of("this it they he she said says mr mrs ms gen president minister us more than")
WORD = re.compile(r"[^\W_]+")
NEVER = (Status.DENIED, Status.CANCELLED)


class Verdict(enum.IntEnum):
    """Whether two events are one."""

    APART = 0
    MAYBE = 1
    SAME = 2


@attrs.frozen
class Likeness:
    """What two events have in common, and the verdict that follows."""

    verdict: Verdict
    score: float = 0.0
    shared: tuple[str, ...] = ()


APART = Likeness(Verdict.APART)


def likeness(one: Event, other: Event) -> Likeness:
    """Tell how alike two events are; only what leaves no doubt is the same."""
    if one.when is None or other.when is None:
        return APART
    if not one.when.may_coincide(other.when):
        return Likeness(dated_otherwise(one, other), overlap(one.title, other.title))
    people, places = shared_people(one, other), by_key(one.places, other.places)
    others = by_key(one.organisations, other.organisations)
    shared = (*people, *places, *others)
    words = overlap(one.title, other.title)
    if not shared:
        return Likeness(by_words(one, other), words)
    kind, same_kind = kind_in(one), kind_in(one) is not None and kind_in(one) == kind_in(other)
    score = len(people) + len(places) + 0.5 * len(others) + words + same_kind
    if differ(one, other):
        return Likeness(Verdict.MAYBE, score, shared) if words >= VERY_ALIKE else APART
    if is_same(
        one,
        other,
        together=bool(people) and any(map(gazetteer.is_town, places)),
        shared=len(shared),
        words=words,
    ):
        return Likeness(Verdict.SAME, score, shared)
    near = same_kind and (kind != STATEMENT or words >= ALIKE) and (len(shared) > 1 or words >= ALIKE)
    maybe = near and (len(shared) >= MANY or is_close(one.when, other.when))
    return Likeness(Verdict.MAYBE if maybe else Verdict.APART, score, shared)


def dated_otherwise(one: Event, other: Event) -> Verdict:
    """Tell whether two accounts that exclude each other's time may be of one event: told in like words, of days near each other; names are no likeness."""
    starts = [when.first_start or 0 for when in (one.when, other.when) if when]
    words, others = telling(one.title), telling(other.title)
    near = is_short(one.when) and is_short(other.when) and max(starts) - min(starts) <= CLOSE
    if not near or differ(one, other) or STATEMENT in (kind_in(one), kind_in(other)):
        return Verdict.APART
    nouns = telling(" ".join(word for word in WORD.findall(f"{one.title} {other.title}") if word.islower()))
    alike = len(words & others) >= ALIKE * min(len(words), len(others))
    return Verdict(alike and len(words & others & nouns) > 1)


def is_same(one: Event, other: Event, *, together: bool, shared: int, words: float) -> bool:
    """Tell whether two events are one beyond doubt: one kind on one day, with the same names or words; or the same person's stay.

    `together` tells that both name a person and a town in common: then a visit is one with what the visitor does there.
    """
    kind = kind_in(one)
    if VISIT in (kind, kind_in(other)) and together:
        return is_short(one.when) or is_short(other.when)
    if not (is_short(one.when) and is_short(other.when)):
        return False
    if kind == STATEMENT == kind_in(other):
        return overlap(what_is_said(one), what_is_said(other)) >= VERY_ALIKE
    if kind in (None, STATEMENT) or kind != kind_in(other):
        return words >= VERY_ALIKE
    return (shared > 1 and words > 0) or words >= ALIKE


def by_words(one: Event, other: Event) -> Verdict:
    """Tell whether two events that share no name are one: told in the same words at the same time, or of one thing at one minute.

    What is told at more length by one of them, of one day, is one with the other by three words, and may be by two if it is of one kind,
    or if they say that the same did the same: "a ferry with 212 people ran aground", "a ferry with many passengers ran aground there".
    """
    kind = kind_in(one)
    if one.when is None or other.when is None or differ(one, other) or STATEMENT in (kind, kind_in(other)):
        return Verdict.APART
    words, others = telling(one.title), telling(other.title)
    common, same_day = len(words & others), one.when.bounds == other.when.bounds and one.when.is_day
    if at_one_minute(one.when, other.when):
        return Verdict.SAME if common else Verdict.APART
    at_once = one.when.bounds == other.when.bounds or (is_short(one.when) and is_short(other.when))
    shorter = min(len(words), len(others))
    month = one.when.bounds == other.when.bounds and width(one.when) <= MONTH and MANY <= common == shorter
    if month or (at_once and len(words) > 1 and common >= VERY_ALIKE * max(len(words), len(others))):
        return Verdict.SAME
    if same_day and common > 1 and (deed := deed_in(one.title)) is not None and deed == deed_in(other.title):
        return Verdict.SAME if common >= max(MANY, ALIKE * shorter) else Verdict.MAYBE
    if not same_day or common < VERY_ALIKE * shorter:
        return Verdict.APART
    return (
        Verdict.SAME
        if common >= MANY
        else Verdict(common > 1 and kind is not None and kind == kind_in(other))
    )


def deed_in(title: str) -> tuple[str, str] | None:
    """Give the stems of the noun that a title is about and of its verb; None where it has no such."""
    line = sketched(title)
    verb = next((group for group in groups(line) if group.is_finite), None)
    before = ABOUT.match(line.letters, 0, verb.first) if verb is not None else None
    if verb is None or before is None:
        return None
    return key_of(stem(line.words[before.end() - 1])), stem(verb.verb)


ABOUT = re.compile("[JK#]?[LUEG#]*[LU]")
"""The words of a title that say who or what it is about, up to a preposition."""


def at_one_minute(one: When, other: When) -> bool:
    """Tell whether two times are one minute by the clock."""
    return one.has_time and one.bounds == other.bounds and one.first_start is not None


def kind_in(event: Event) -> str | None:
    """Give the kind of an event in our words: what a curator calls talks is a meeting."""
    return (kind_of(event.kind) or event.kind) if event.kind else None


def differ(one: Event, other: Event) -> bool:
    """Tell whether two events cannot be one for what they say: one denied, other towns."""
    if (one.status in NEVER) != (other.status in NEVER) or not sexes(one.title) & sexes(other.title):
        return True
    towns, others = (
        {key_of(place) for place in event.places if gazetteer.is_town(place)} for event in (one, other)
    )
    return bool(towns) and bool(others) and not towns & others


def sexes(title: str) -> frozenset[str]:
    """Give of which sex the people can be that a title calls by a noun: two men are no two women."""
    words = [word.lower() for word in WORD.findall(title)]
    told = frozenset(sex for word in words if (sex := SEXES.get(word) or pronoun_for(word)))
    return told or frozenset(("he", "she"))


SEXES = {"men": "he", "boys": "he", "women": "she", "girls": "she"}
"""Nouns for several of one sex."""


def is_short(when: When | None) -> bool:
    """Tell whether a time is known to a few days."""
    return width(when) <= CLOSE


def is_close(one: When, other: When) -> bool:
    """Tell whether one of two times is known to a few days, and the other at least has bounds or the same words."""
    return is_short(one) or is_short(other) or one == other


def shared_people(one: Event, other: Event) -> tuple[str, ...]:
    """Give the people whom both events name, as the first names them; a full name in a title counts as well."""
    known = (name for name in one.people if any(same_person(name, known) for known in other.people))
    told = (
        name for a, b in ((one, other), (other, one)) for name in a.people if " " in name and name in b.title
    )
    return tuple(dict.fromkeys((*known, *told)))


def by_key(names: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Give the names that stand among others, whatever their spelling."""
    keys = set(map(key_of, others))
    return tuple(name for name in names if key_of(name) in keys)


def what_is_said(event: Event) -> str:
    """Give the title of a statement without who makes it: that one person spoke twice on a day is no likeness."""
    names = {key_of(part) for name in event.people for part in name.split()}
    return " ".join(word for word in WORD.findall(event.title) if key_of(word) not in names)


def overlap(one: str, other: str) -> float:
    """Give the share of the telling words of two titles that both have, the shorter title counted."""
    words, others = telling(one), telling(other)
    return len(words & others) / max(1, min(len(words), len(others)))


def telling(title: str) -> frozenset[str]:
    """Give the stems of the words of a title that say something, names whatever their spelling."""
    words = (word.lower() for word in WORD.findall(title))
    return frozenset(key_of(stem(word)).rstrip("i") for word in words if word not in SMALL)


ENOUGH = 0.5
"""The share of words that makes one common name enough."""

PLAIN = 0.75
"""The share of words that is enough without any common name, and of how many words."""
FEWEST = 3


@attrs.frozen
class Known:
    """The dated events of a story, by their names and the words of their titles."""

    events: Mapping[str, tuple[Event, ...]]

    @classmethod
    def of(cls, story: Iterable[Event]) -> Known:
        """Put the events of a story in order."""
        known: dict[str, list[Event]] = {}
        for event in story:
            if event.when is not None:
                for key in keys_of(event):
                    known.setdefault(key, []).append(event)
        return cls({key: tuple(events) for key, events in known.items()})

    def counterpart(self, clause: Event) -> Event | None:
        """Give the event that tells of the same as a clause, an event without a time, if one certainly does."""
        near = {event.id: event for key in sorted(keys_of(clause)) for event in self.events.get(key, ())}
        ranked = [(score, event.id) for event in near.values() if (score := common(clause, event))]
        return near[max(ranked)[1]] if ranked else None


def keys_of(event: Event) -> frozenset[str]:
    """Give the keys under which an event is found: its names, and the words of its title."""
    return telling(event.title) | frozenset(map(key_of, names_of(event)))


def names_of(event: Event) -> tuple[str, ...]:
    """Give the surnames, places and organisations that an event names."""
    people = (name.split()[-1] for name in event.people if name.split())
    return (*people, *event.places, *event.organisations)


def common(clause: Event, event: Event) -> float:
    """Tell how much a clause and an event have in common; 0 where that is too little to be sure."""
    if event.when is None:
        return 0.0
    names = list(shared(clause, event))
    words = overlap(clause.title, event.title)
    towns = any(map(is_town, by_key(clause.places, event.places)))
    sure = (len(names) > 1 and (words > 0 or towns)) or (names and words >= ENOUGH) or plainly(clause, words)
    return len(names) + words + towns if sure else 0.0


def shared(clause: Event, event: Event) -> Iterator[str]:
    """Yield the names that a clause and an event have in common; one in the event's title counts as well."""
    yield from shared_people(clause, event)
    yield from by_key(clause.places, event.places)
    yield from by_key(clause.organisations, event.organisations)


def plainly(clause: Event, words: float) -> bool:
    """Tell whether two titles say the same without any name."""
    return words >= PLAIN and len(telling(clause.title)) >= FEWEST
