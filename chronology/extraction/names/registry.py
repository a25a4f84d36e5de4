"""All the names of a text or of several: who is who, each under its fullest spelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping

import attrs

from chronology.extraction.names import gazetteer
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import Sort
from chronology.extraction.names.spelling import key_of

ARTICLES = ("The", "A", "An", "In", "On", "But", "And", "So")


@attrs.frozen
class Name:
    """Somebody or something that a text names: its fullest spelling, and what it is."""

    full: str
    sort: Sort


Registry = Mapping[str, Name]
"""What each spelling of a text stands for."""


def register(found: Iterable[Mention], born: Collection[str] = ()) -> Registry:
    """Tell what each name of a text is, and join the spellings of one person; `born` are people whose lives it tells."""
    spellings: dict[str, Counter[Sort]] = {}
    for one in found:
        votes = spellings.setdefault(one.name, Counter())
        if one.sort is not None:
            votes[one.sort] += 3 if one.titled else 2
        elif one.hint is not None:
            votes[one.hint] += 1
    known = {name: Name(name, votes.most_common(1)[0][0]) for name, votes in spellings.items() if votes}
    alone = {key_of(name) for name in spellings if " " not in name}
    known |= {
        name: Name(name, Sort.PERSON)
        for name in spellings
        if name in born or (name not in known and is_introduced(name, alone))
    }
    people = [name for name, one in known.items() if one.sort is Sort.PERSON]
    fullest = fullest_by_surname(people)
    joined = {name: joined_with(name, known.get(name), fullest) for name in spellings}
    return {name: one for name, one in joined.items() if one is not None}


def is_introduced(name: str, alone: Collection[str]) -> bool:
    """Tell whether a name of two or three words is a person's, as its last word is also used alone: "Ann Holt ... Holt"."""
    words = name.split()
    return (
        len(words) in (2, 3)
        and words[0] not in ARTICLES
        and key_of(words[-1]) in alone
        and words[1].lower() != "of"
    )


def fullest_by_surname(people: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Give the full names of the people of each surname, by the key of the surname."""
    full: dict[str, list[str]] = {}
    for name in people:
        if " " in name:
            full.setdefault(key_of(called(name)), []).append(name)
    return {surname: tuple(distinct(names)) for surname, names in full.items()}


def distinct(names: Iterable[str]) -> list[str]:
    """Keep one spelling a person of those with one surname: the longest without initials."""
    kept: list[str] = []
    for name in sorted(names, key=fullness, reverse=True):
        if not any(same_person(name, other) for other in kept):
            kept.append(name)
    return kept


def fullness(name: str) -> tuple[int, int]:
    """Rank the spellings of one person: more whole words first, then the shorter."""
    words = [word for word in name.split() if len(word.rstrip(".")) > 1]
    return len(words), -len(name)


def joined_with(name: str, one: Name | None, fullest: Mapping[str, tuple[str, ...]]) -> Name | None:
    """Give the person a spelling belongs to, if there is just one; otherwise what it is by itself."""
    if one is not None and one.sort is not Sort.PERSON:
        return one
    candidates = fullest.get(key_of(called(name)), ())
    fitting = [full for full in candidates if same_person(name, full)]
    if len(fitting) == 1:
        return Name(fitting[0], Sort.PERSON)
    return one


def same_person(name: str, other: str) -> bool:
    """Tell whether two names can be one person's: one surname, and given names that do not differ.

    >>> same_person("Daniel P Driscoll", "Dan Driscoll"), same_person("Kellogg", "Keith Kellogg"), same_person("Ann Holt", "Ben Holt")
    (True, True, False)
    """
    (one, ruler), (two, other_ruler) = told_apart(name), told_apart(other)
    unlike = any(mine != theirs for mine, theirs in zip(ruler, other_ruler, strict=False))
    if unlike or not one or not two or key_of(one[-1]) != key_of(two[-1]):
        return False
    if len(one) == 1 or len(two) == 1:
        return True
    return same_given(one[0].lower().rstrip("."), two[0].lower().rstrip("."))


def called(name: str) -> str:
    """Give the word by which somebody is called alone: the surname, or the given name of rulers.

    >>> called("Ann Holt"), called("Frederick II"), called("Albrecht of Varn")
    ('Holt', 'Frederick', 'Albrecht')
    """
    return told_apart(name)[0][-1] if name else ""


def told_apart(name: str) -> tuple[list[str], list[str]]:
    """Part a name from what only tells its bearer from others of that name: Frederick | II of Varn, Otto | the Great."""
    found = RULER.search(name)
    end = found.start() if found else len(name)
    return name[:end].split(), name[end:].split()


RULER = re.compile(r"(?<=\S)(?: [IVX]+)?(?: (?:of|the) .+)?$")


def same_given(one: str, two: str) -> bool:
    """Tell whether two given names can be one: alike, an initial, or one short for the other."""
    short, long = sorted((one, two), key=len)
    if key_of(long).startswith(key_of(short)):
        return True
    return gazetteer.SHORT_FORMS.get(short) == gazetteer.SHORT_FORMS.get(long, long)
