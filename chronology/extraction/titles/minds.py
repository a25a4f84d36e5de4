"""What a reader has in mind: whom a text has spoken of last, and what "it", "they" and the subject of a clause mean by that."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.extraction.article import Article
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.verbs import RELATIVES
from chronology.extraction.names.humans import human_in
from chronology.extraction.names.humans import pronoun_for
from chronology.extraction.names.humans import pronoun_of
from chronology.extraction.names.humans import somebody_in
from chronology.extraction.scenes import Scene
from chronology.extraction.titles.antecedents import FAR
from chronology.extraction.titles.antecedents import antecedents_in
from chronology.extraction.titles.antecedents import is_many
from chronology.extraction.titles.antecedents import pair_in
from chronology.extraction.titles.choosing import PRONOUNS as THINGS
from chronology.extraction.titles.choosing import THEIRS
from chronology.extraction.titles.choosing import Antecedent
from chronology.extraction.titles.choosing import choice
from chronology.extraction.titles.choosing import does_something
from chronology.extraction.titles.choosing import is_deed
from chronology.extraction.titles.introductions import Introductions
from chronology.extraction.titles.introductions import introductions
from chronology.extraction.titles.openings import LONGEST
from chronology.extraction.titles.openings import before_date
from chronology.extraction.titles.openings import hosts_of
from chronology.extraction.titles.openings import subject_start
from chronology.extraction.titles.openings import verb_number
from chronology.extraction.titles.openings import without_place
from chronology.extraction.titles.relating import NOBODY
from chronology.extraction.titles.relating import Subject
from chronology.extraction.titles.relating import antecedent
from chronology.extraction.titles.relating import words_of

PRONOUNS = ("he", "she")
POSSESSIVES = {"his": "he", "her": "she"}
FORMS = {"he": {"he", "him", "his"}, "she": {"she", "her"}}
PAIR = re.compile(r"\b(?:and|two)\b", re.IGNORECASE)
"""What makes a subject the two of which "both" speaks."""

RECENT = 8
"""How many people a reader has in mind."""


@attrs.define
class Mind:
    """The people a text speaks of, the last first, as far as it has been read, and whether they have been called "he" or "she"."""

    article: Article
    recent: list[str] = attrs.field(factory=list)
    first: str = ""
    """The person that the text was about first, whose life it may be."""
    last: tuple[Scene, Subject] | None = None
    """The last sentence, and what it is about."""
    somebody: str = ""
    """Who has no name and is what the last sentence was about: the second man."""
    doer: str = ""
    """The body that the text was about last, which alone can have done what only bodies do."""
    ship: str = ""
    """The ship that was spoken of last, which "she" means where the text knows no woman."""
    pair: tuple[str, ...] = ()
    """The two people whom the last sentence named, if it named nothing else that are several."""
    told: Introductions = attrs.field(
        default=attrs.Factory(lambda self: introductions(self.article), takes_self=True)
    )
    """How the text introduces them."""

    def note(self, people: Sequence[str]) -> None:
        """Put people before all that were spoken of earlier."""
        self.recent = list(dict.fromkeys((*people, *self.recent)))[:RECENT]

    def meant(self, pronoun: str, near: Sequence[str], others: Sequence[str] = ()) -> str | None:
        """Give whom a pronoun means: the one spoken of last who has not been called by the other; of those it has not called yet one whom the last sentence was about."""
        people = [one for one in (*near, *self.recent) if one not in others]
        last, about = (self.last[0].line.words, self.last[1].people) if self.last else ([], ())
        told = {
            self.told.called.get(one) for one in (people if not FORMS[pronoun].isdisjoint(last) else about)
        }
        for person in people:
            known = self.told.called.get(person) or pronoun_of(person)
            sure = known or person in (*near, *about) or pronoun not in told
            if sure and self.told.called.setdefault(person, known or pronoun) == pronoun:
                return person
        return None

    def nameless(self, pronoun: str, speakers: Sequence[str] = ()) -> str:
        """Give the words for the ship or for somebody without a name whom a pronoun means, if no speaker is; empty where it means neither."""
        women = (one for one in self.recent if (pronoun_of(one) or self.told.called.get(one)) == "she")
        if pronoun == "she" and self.ship and next(women, None) is None:
            return self.ship
        return self.somebody if not speakers and self.is_somebody(pronoun) else ""

    def given(self, scene: Scene, clause: Clause, pronoun: str) -> str:
        """Give the given name by which alone the clause before is about somebody: "Max died, and his son"."""
        host = next(hosts_of(scene, clause), None)
        words = self.shared(scene, host).words if host is not None else ""
        return words if pronoun_of(f"{words} {words}") == pronoun and " " not in words else ""

    def is_somebody(self, pronoun: str) -> bool:
        """Tell whether a pronoun means whom the last sentence was about without a name."""
        return self.somebody != "" and pronoun_for(human_in(self.somebody)) in (None, pronoun)

    def of_thing(self, scene: Scene, clause: Clause, word: str) -> Subject:
        """Give what "it" or "they" means: who says so, or at the head of a sentence what the one before leaves as the one choice."""
        if clause.link is Link.SAID and clause.host is not None:
            return self.of_speaker(scene, clause, scene.clauses[clause.host], word)
        if word == "both" and clause.link is Link.JOINED and clause.host is not None:
            shared = self.shared(scene, scene.clauses[clause.host])
            return Subject(thing=shared.words, people=shared.people) if PAIR.search(shared.words) else NOBODY
        if clause is not scene.clauses[0] and word == "it" and scene.line.words[0] == "its":
            return self.of_thing(scene, scene.clauses[0], "its")
        near = self.things_before(scene, clause)
        here = any(one.many is THINGS[word] for one in near)
        found = near if here else self.things_last()
        if word in THEIRS and (not here or word == "their"):
            idle = word == "its" and any(
                one.rules and one.words and not (one.acts or one.many) for one in found
            )
            found = [] if idle else [one for one in found if one.acts]
        thing = choice(found, scene, clause, word) or choice(
            self.things_ahead(scene, clause), scene, clause, word
        )
        if not thing and word == "it" and clause.group is not None and is_deed(clause.group):
            acting = any(one.acts for one in found if not one.many)
            thing = "" if acting else self.doer
        if word in ("they", "both", "their") and not thing:
            pair = self.pair if clause is scene.clauses[0] else self.pair_before(scene, clause)
            return Subject(thing=" and ".join(pair), people=pair)
        return Subject(thing=thing)

    def pair_before(self, scene: Scene, clause: Clause) -> tuple[str, ...]:
        """Give the two people whom the clause before names: "she married Karl Holt in 1958; they divorced"."""
        host = scene.clauses[clause.host or 0]
        people = (*self.shared(scene, host).people, *self.article.people(scene.mentions, host.holds))
        return pair_in(scene, tuple(dict.fromkeys(people)))

    def things_last(self) -> Sequence[Antecedent]:
        """Give what the last sentence named, and "it" and "they" can mean."""
        if self.last is None:
            return ()
        scene, subject = self.last
        return antecedents_in(self.article, scene, scene.clauses[0], subject, len(scene.line.words))

    def things_before(self, scene: Scene, clause: Clause) -> Sequence[Antecedent]:
        """Give what a sentence names before a clause of it; nothing behind "having lost both harvests,"."""
        host, end = scene.clauses[clause.host or 0], scene.line.at(clause.own.start)
        if (
            clause is scene.clauses[0]
            or end > FAR
            or scene.line.letters[scene.line.at(host.own.start)] == "G"
        ):
            return ()
        return antecedents_in(self.article, scene, host, self.shared(scene, host), end)

    def things_ahead(self, scene: Scene, clause: Clause) -> Sequence[Antecedent]:
        """Give the thing to which a clause with its pronoun leads: "before it was sold, the yacht"; nothing where it leads to somebody."""
        main, group = self.ahead(scene, clause), clause.group
        named = main.words and not main.people and not human_in(main.words)
        if group is None or not named:
            return ()
        return (Antecedent(main.words, is_many(self.article, scene, main.words, group)),)

    def ahead(self, scene: Scene, clause: Clause) -> Subject:
        """Give the subject of the clause to which the first of a sentence leads: "after he was freed, Jan Holub left"."""
        led = (one for one in scene.clauses if one.link is Link.MAIN and one.host == 0)
        main = next(led, None) if clause is scene.clauses[0] else None
        verb = verb_number(scene, main) if main is not None else 0
        first = subject_start(scene, main, verb) if main is not None else verb
        owns = first < verb and scene.line.words[first] not in THINGS
        return self.shared(scene, main) if main is not None and owns else NOBODY

    def of_speaker(self, scene: Scene, clause: Clause, host: Clause, word: str) -> Subject:
        """Give the body that says of itself what it does: "the airline said it would stop"; not "the ministry said it rained"."""
        said, group = host.group, clause.group
        if said is None or group is None or not (word in THEIRS or does_something(group)):
            return NOBODY
        subject = self.shared(scene, host)
        one_of_many = is_many(self.article, scene, subject.words, said) is THINGS[word]
        bodily = subject.words[:1].isupper() or subject.words.lower().startswith(("the ", "its ", "their "))
        bodily = bodily and subject.words != "I" and not human_in(" ".join(subject.words.split()[:2]))
        return Subject(thing=subject.words) if one_of_many and bodily and not subject.people else NOBODY

    def with_owner(self, scene: Scene, clause: Clause, subject: Subject) -> Subject:
        """Say whose that is what a relative clause is about: "Holt wrote his memoirs, which" is Holt's memoirs."""
        owner, _, rest = subject.words.partition(" ")
        pronoun = POSSESSIVES.get(owner.lower(), "")
        if not pronoun or subject.people or clause.host is None:
            return subject
        who = self.meant(pronoun, self.shared(scene, scene.clauses[clause.host]).people)
        return attrs.evolve(subject, words=f"{who}’s {rest}") if who else subject

    def shared(self, scene: Scene, host: Clause) -> Subject:
        """Give the subject of the clause that another is joined to."""
        line, verb = scene.line, verb_number(scene, host)
        begins = subject_start(scene, host, verb)
        if begins >= verb:
            return self.shared(scene, scene.clauses[host.host]) if host.host is not None else NOBODY
        if host.link is Link.RELATIVE and line.words[begins] in RELATIVES:
            return self.with_owner(scene, host, antecedent(self.article, scene, host))
        start, last = line.starts[begins], begins + len(line.letters[begins:verb].rstrip("AN"))
        words, end = words_of(scene, host, Span(begins, before_date(scene, begins, last)))
        inside = (one for one in scene.mentions if start <= one.span.start < end and one.name in words)
        named = tuple(self.article.people(inside))
        if words.lower() in THINGS and (meant_by := self.of_thing(scene, host, words.lower())).thing:
            return Subject(meant_by.thing, meant_by.people)
        if not named and (pronoun := line.words[begins]) in PRONOUNS:
            if nameless := self.nameless(pronoun):
                return Subject(nameless)
            near = (
                self.shared(scene, scene.clauses[host.host]).people
                if host.host is not None and host.link is Link.JOINED
                else ()
            )
            if meant := self.meant(pronoun, near):
                return Subject(meant, (meant,))
        return Subject(somebody_in(words) or without_place(words) if len(words) > LONGEST else words, named)
