"""How a text introduces its people: by title, by whose kin they are, and by what they do."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chronology.extraction.article import Article
from chronology.extraction.names.gazetteer import TITLES
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.names.humans import KIN
from chronology.extraction.names.humans import MISTER
from chronology.extraction.names.humans import ROLE
from chronology.extraction.names.humans import STYLE
from chronology.extraction.names.mentions import Sort
from chronology.extraction.titles.openings import LONGEST


@attrs.frozen
class Introductions:
    """What a text tells of its people, by their names; `surnames` are all of them."""

    surnames: frozenset[str]
    called: dict[str, str] = attrs.field(factory=dict)
    """Which pronoun means somebody: "her husband, the cellist Jan Holub"."""
    styles: dict[str, str] = attrs.field(factory=dict)
    """How those are called who have a title and no given name: Mr Do."""
    roles: dict[str, str] = attrs.field(factory=dict)
    """Whom a noun means that has been told of a name: "the claimant, Ilse Brandt"."""

    def note(self, person: str, before: str) -> None:
        """Take note of what stands before the name of somebody."""
        if near := KIN.search(before) or MISTER.search(before):
            self.called.setdefault(person, "he" if near["he"] else "she")
        if " " not in person and (style := STYLE.search(before)) and style[1].lower() in TITLES:
            self.styles.setdefault(person, f"{style[0].strip()} {person}")
        if (role := ROLE.search(before)) and role[1].lower() in HUMANS:
            self.roles.setdefault(role[1].lower(), person)


def introductions(article: Article) -> Introductions:
    """Learn how a text introduces its people."""
    people = (one.full for one in article.names.values() if one.sort is Sort.PERSON)
    told = Introductions(frozenset(name.rpartition(" ")[2] for name in people))
    for person, start in named(article):
        told.note(person, article.text[max(0, start - LONGEST) : start])
    return told


def named(article: Article) -> Iterator[tuple[str, int]]:
    """Yield the people of a text, and where each is named."""
    for one in (mention for scene in article.scenes for mention in scene.mentions):
        if person := article.person(one):
            yield person, one.span.start
