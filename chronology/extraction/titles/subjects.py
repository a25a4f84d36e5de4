"""Who a clause is about where it does not say so itself: "he", "who", or the subject of the clause before."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.relatives import part_in
from chronology.extraction.grammar.verbs import RELATIVES
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.names.humans import definite
from chronology.extraction.names.humans import human_in
from chronology.extraction.names.humans import pronoun_for
from chronology.extraction.names.humans import pronoun_of
from chronology.extraction.names.humans import somebody_in
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.antecedents import can_act
from chronology.extraction.titles.antecedents import has_another
from chronology.extraction.titles.antecedents import is_many
from chronology.extraction.titles.antecedents import is_plural
from chronology.extraction.titles.antecedents import is_what
from chronology.extraction.titles.antecedents import known_by
from chronology.extraction.titles.antecedents import may_be_human
from chronology.extraction.titles.antecedents import met
from chronology.extraction.titles.antecedents import pair_in
from chronology.extraction.titles.antecedents import patient
from chronology.extraction.titles.antecedents import ship_in
from chronology.extraction.titles.antecedents import treated_before
from chronology.extraction.titles.choosing import PRONOUNS as THINGS
from chronology.extraction.titles.choosing import acts_on_it
from chronology.extraction.titles.minds import FORMS
from chronology.extraction.titles.minds import POSSESSIVES
from chronology.extraction.titles.minds import PRONOUNS
from chronology.extraction.titles.minds import Mind
from chronology.extraction.titles.naming import owning
from chronology.extraction.titles.naming import within
from chronology.extraction.titles.openings import LONGEST
from chronology.extraction.titles.openings import behind_date
from chronology.extraction.titles.openings import gap_in
from chronology.extraction.titles.openings import goes_on
from chronology.extraction.titles.openings import hosts_of
from chronology.extraction.titles.openings import is_date
from chronology.extraction.titles.openings import is_date_alone
from chronology.extraction.titles.openings import is_indefinite
from chronology.extraction.titles.openings import is_inverted
from chronology.extraction.titles.openings import leads
from chronology.extraction.titles.openings import only_leads
from chronology.extraction.titles.openings import owns_subject
from chronology.extraction.titles.openings import shares_subject
from chronology.extraction.titles.openings import subject_start
from chronology.extraction.titles.openings import verb_number
from chronology.extraction.titles.openings import verb_start
from chronology.extraction.titles.relating import NOBODY
from chronology.extraction.titles.relating import Subject
from chronology.extraction.titles.relating import antecedent

BOTH = re.compile("A(?:[LU#]|V[EpPWBHD])")
"""A "both" that is no pronoun: "both men", "both plans began"."""


@attrs.define
class Subjects(Mind):
    """Who each part of a text is about, as it is read sentence by sentence."""

    def listen(self, scene: Scene) -> None:
        """Take note of the person that a sentence is about, the only one before its first verb or the first of it, and of the thing."""
        subject = self.shared(scene, scene.clauses[0])
        self.last = (scene, subject)
        if not subject.people and self.is_body(scene, subject):
            self.doer = subject.words
        self.ship = ship_in(subject.words) or self.ship
        everybody = self.article.people(scene.mentions)
        about = self.people_of(scene, subject)
        self.pair = pair_in(scene, tuple(dict.fromkeys((*subject.people, *about, *everybody))))
        self.first = self.first or next(iter(about), "")
        self.note([*about, *everybody])
        self.learn(scene, everybody)
        if said := "" if subject.people else self.told_about(scene):
            self.somebody = said if self.unnamed(subject.words) in ("", said) else ""
        elif subject.words != self.somebody and not self.is_of_somebody(scene, about, everybody):
            nobody = bool(subject.people or everybody)
            done_to = next(filter(None, (patient(scene, one) for one in scene.clauses)), "")
            new = done_to or self.unnamed(subject.words) or met(scene)
            known = self.somebody if pronoun_for(human_in(self.somebody)) else ""
            self.somebody = "" if nobody else new or known

    def is_body(self, scene: Scene, subject: Subject) -> bool:
        """Tell whether a sentence is about one body."""
        group = scene.clauses[0].group
        if group is None or not can_act(self.article, scene, subject.words) or human_in(subject.words):
            return False
        head = subject.words.split()[-1]
        return not (
            is_many(self.article, scene, subject.words, group) or (head.islower() and is_plural(head))
        )

    def learn(self, scene: Scene, everybody: Sequence[str]) -> None:
        """Learn what the only person of a sentence is called by: "Min disappeared from her flat"."""
        words = scene.line.words
        told = [one for one, forms in FORMS.items() if not forms.isdisjoint(words)]
        if (
            len(set(everybody)) == len(told) == 1
            and HUMANS.isdisjoint(words)
            and self.starts(scene, everybody[0])
        ):
            self.told.called.setdefault(everybody[0], told[0])

    def starts(self, scene: Scene, person: str) -> bool:
        """Tell whether a sentence begins with a person's name."""
        return self.article.people(scene.mentions, lambda place: place == scene.span.start) == [person]

    def told_about(self, scene: Scene) -> str:
        """Give the words for somebody without a name whom what is said is about: "jurors heard that the defendant had lied"."""
        said = (self.shared(scene, one).words for one in scene.clauses if one.link is Link.SAID)
        return next(filter(None, map(self.unnamed, said)), "")

    def is_of_somebody(self, scene: Scene, about: Sequence[str], people: Sequence[str]) -> bool:
        """Tell whether a sentence goes on about somebody without a name: "her doctor had seen her", but names nobody else whom that can mean."""
        pronoun = pronoun_for(human_in(self.somebody)) if self.somebody else None
        told = pronoun is not None and not FORMS[pronoun].isdisjoint(scene.line.words)
        owned = not about or scene.line.words[0] in POSSESSIVES
        return (
            told
            and owned
            and not any((pronoun_of(one) or self.told.called.get(one)) == pronoun for one in people)
        )

    def unnamed(self, words: str) -> str:
        """Give the words for somebody whom a sentence is about by no name, or by a surname of several; empty where they call nobody so, or may mean another: "her mother"."""
        noun = human_in(words)
        known = words in self.told.surnames or (noun != "" and noun not in self.told.roles)
        if POSSESSIVES.get(words.partition(" ")[0].lower(), "") == pronoun_for(noun):
            return ""
        return definite(words.partition(",")[0]) if known else ""

    def people_of(self, scene: Scene, subject: Subject) -> Sequence[str]:
        """Give the person that a sentence is about; nobody where it names none before a verb."""
        led = scene.line.letters[:1] in ("F", "S")
        if subject.people and (led or not self.people_before(scene, scene.clauses[0])):
            return subject.people[:1]
        if (role := human_in(subject.words)) in self.told.roles:
            return (self.told.roles[role],)
        for clause in scene.clauses:
            people = self.people_before(scene, clause) or self.meant_before(scene, clause)
            if people and clause.link not in (Link.RELATIVE, Link.SAID):
                return people[:1]
        return ()

    def meant_before(self, scene: Scene, clause: Clause) -> Sequence[str]:
        """Give whom the pronoun of a clause between others means: "the plant, he said, will close"."""
        own = clause.host is not None and scene.line.letters[scene.line.at(clause.own.start)] == "R"
        return self.shared(scene, clause).people if own and clause.link is Link.MAIN else ()

    def named_behind(self, scene: Scene, clause: Clause) -> list[str]:
        """Give the people whom a clause names behind its verb, and whom its pronoun does not mean: "he aimed for Holt's leg"."""
        verb = verb_start(scene, clause)
        return self.article.people(scene.mentions, lambda place: place > verb and clause.holds(place))

    def of(self, scene: Scene, part: Piece) -> Subject:
        """Give the subject that a part of a sentence lacks, and whom "him" and "her" mean in it."""
        subject = self.lacking(scene, part)
        whom, what = self.done_to(scene, part, subject), self.done_to_thing(scene, part, subject)
        return attrs.evolve(subject, whom=whom, what=what)

    def done_to_thing(self, scene: Scene, part: Piece, subject: Subject) -> str:
        """Give the one thing that an "it" behind a verb can mean: what was done something to before, or what that was about."""
        clause, group = part.clause, part.clause.group
        if (
            group is None
            or not part.whole
            or clause.link is Link.SAID
            or not acts_on_it(scene.line, clause, group)
        ):
            return ""
        near = [one for one in self.things_before(scene, clause) if not (one.many or one.owns)]
        found = near or [one for one in self.things_last() if not (one.many or one.owns)]
        found = [one for one in found if not one.words.lower().startswith(("its ", "his ", "her ", "their "))]
        plain = near or (self.last is not None and len(self.last[0].clauses) == 1)
        direct = [one for one in found if plain and not (one.rules or one.led)]
        chosen = {one.words for one in direct or found} - {subject.words}
        return chosen.pop() if len(chosen) == 1 else ""

    def done_to(self, scene: Scene, part: Piece, subject: Subject) -> str:
        """Give the person whom "him" or "her" means in a clause that is about nobody else whom it may mean; empty where a reader cannot be sure."""
        line, clause = scene.line, part.clause
        words = line.words[line.at(part.span.start) + 1 : line.at(part.span.end)]
        pronouns = [one for one, forms in FORMS.items() if not (forms - {one}).isdisjoint(words)]
        if len(pronouns) != 1 or not part.whole or clause.link is Link.SAID:
            return ""
        doing = {*subject.people, *self.people_before(scene, clause)}
        bare = clause.group is not None and only_leads(scene, line.at(clause.own.start), clause.group.first)
        if not bare and (
            self.may_be_doing(scene, clause, subject)
            or any(self.is_called(one, pronouns[0]) for one in doing)
        ):
            return ""
        if treated := treated_before(scene, clause, pronouns[0]):
            return within(treated)
        near = dict.fromkeys(one for one in self.article.people(scene.mentions) if one not in doing)
        if not near and self.is_somebody(pronouns[0]):
            return within(self.somebody)
        known = dict.fromkeys(one for one in self.recent if one not in doing)
        fitting = [one for one in {**near, **known} if self.is_called(one, pronouns[0])]
        last = (*self.last[1].people, *self.article.people(self.last[0].mentions)) if self.last else ()
        sure = fitting[:1] if len(fitting) == 1 or not near else []
        return next((one for one in sure if one in (*near, *last, self.first)), "")

    def may_be_doing(self, scene: Scene, clause: Clause, subject: Subject) -> bool:
        """Tell whether a clause is about somebody by a noun, or by a name that may be a person's."""
        start, verb = clause.own.start, verb_start(scene, clause)
        names = (one for one in scene.mentions if start <= one.span.start < verb)
        words = subject.words or self.shared(scene, clause).words
        return human_in(words) != "" or not all(map(self.article.sorts_of, names))

    def is_called(self, person: str, pronoun: str) -> bool:
        """Tell whether a pronoun may mean somebody, as far as is known of them."""
        return (self.told.called.get(person) or pronoun_of(person) or pronoun) == pronoun

    def lacking(self, scene: Scene, part: Piece) -> Subject:
        """Give the subject that a part of a sentence lacks."""
        line, clause = scene.line, part.clause
        if clause.group is None:
            return self.of_noun(scene, part)
        if not part.whole and (shares_subject(line, part) or leads(line, part)):
            return self.shared(scene, clause)
        joined = not part.noun and line.letters[line.at(clause.own.start)] == "C"
        dated = is_date(part) or is_date_alone(self.article.text, part)
        verbal = part.whole or joined or dated or goes_on(line, part) or gap_in(scene, part)
        return self.of_clause(scene, clause, clause.group) if verbal else self.of_noun(scene, part)

    def of_clause(self, scene: Scene, clause: Clause, group: Group) -> Subject:
        """Give the subject that a clause lacks, by how it begins: with a form in -ing, "who", its verb, or a pronoun."""
        line, first = scene.line, scene.line.at(clause.own.start)
        if line.letters[group.first] == "G":
            return self.of_gerund(scene, clause, first)
        if clause.link is Link.RELATIVE and (
            line.words[first] in (*RELATIVES, "whose") or part_in(line, first)
        ):
            return self.of_relative(scene, clause, first)
        led = only_leads(scene, first, group.first) and not is_inverted(line, clause, group)
        if clause.host is not None and led:
            return self.shared(scene, scene.clauses[clause.host])
        return self.of_head(scene, clause, first, group.first)

    def of_relative(self, scene: Scene, clause: Clause, first: int) -> Subject:
        """Give what a relative clause is about: what stands before it, unless it has a subject: "evidence that he had warned them"."""
        if owns_subject(scene, first):
            return self.of_head(scene, clause, first + 1, clause.group.first if clause.group else first + 1)
        behind = self.with_owner(
            scene, clause, self.behind_verb(scene, clause, first) or antecedent(self.article, scene, clause)
        )
        subject = self.named_so(scene, clause) or behind
        owns = scene.line.words[first] == "whose" and subject.words
        if (some := part_in(scene.line, first)) and subject.words:
            return Subject(f"{scene.line.said(first, some)} {known_by(subject.words)}")
        return attrs.evolve(subject, words=owning(subject.words)) if owns else subject

    def behind_verb(self, scene: Scene, clause: Clause, first: int) -> Subject | None:
        """Give what ruled the verb right before a relative clause, which is about that: "a reliquary vanished, which was returned"."""
        host = scene.clauses[clause.host] if clause.host is not None else None
        bare = host is not None and host.group is not None and host.group.last == first - 2
        return (
            self.shared(scene, host)
            if host is not None and bare and scene.line.letters[first - 1] == ","
            else None
        )

    def named_so(self, scene: Scene, clause: Clause) -> Subject | None:
        """Give who is what a relative clause is told of: "Karl Holt was a baker who moved to Kiel"; None of "it was a fire that"."""
        host = scene.clauses[clause.host] if clause.host is not None else None
        if host is None or not is_what(scene, host, clause):
            return None
        subject = self.shared(scene, host)
        return subject if subject.words else None

    def of_having(self, scene: Scene, clause: Clause, first: int) -> Subject:
        """Give who had done what leads in, stands between or follows: "having elected him, they left"; nobody where it has its own subject."""
        if clause.group is None or clause.group.first != first:
            return self.of_head(scene, clause, first, verb_number(scene, clause))
        following = next((one for one in scene.clauses if one.own.start >= clause.own.end), None)
        whose = following if clause.host is None else scene.clauses[clause.host]
        return self.shared(scene, whose) if whose is not None else NOBODY

    def of_noun(self, scene: Scene, part: Piece) -> Subject:
        """Give the person whose a noun is: "her first patent", "Ann Holt sold her house"."""
        first, clause = scene.line.at(part.span.start), part.clause
        near = self.article.people(
            scene.mentions, lambda place: place < part.span.start and clause.holds(place)
        )
        self.note(near if part.noun and len(set(near)) == 1 else ())
        word = next((word for word in scene.line.words[first : first + 2] if word in POSSESSIVES), "")
        return self.of_pronoun(scene, part.clause, POSSESSIVES[word]) if word else NOBODY

    def of_head(self, scene: Scene, clause: Clause, first: int, verb: int) -> Subject:
        """Give whom or what the pronoun means with which a clause begins, or that stands before its verb."""
        line = scene.line
        led = line.letters[first] in ("CSat" if clause.link is Link.SAID else "CSa")
        opens = behind_date(scene, first + (led and first + 1 < verb), verb)
        if line.words[opens] in THINGS and not BOTH.match(line.letters, opens):
            return self.of_thing(scene, clause, line.words[opens])
        if line.words[opens] in POSSESSIVES:
            return self.of_pronoun(scene, clause, POSSESSIVES[line.words[opens]])
        before = len(line.letters[:verb].rstrip("AN")) - 1
        if before >= opens and line.letters[before] == "R" and line.words[before] in THINGS:
            return self.of_thing(scene, clause, line.words[before])
        return self.of_pronoun(scene, clause, line.words[before]) if before >= 0 else NOBODY

    def of_pronoun(self, scene: Scene, clause: Clause, word: str) -> Subject:
        """Give the person that the word before a verb means, if it is a pronoun."""
        if word not in PRONOUNS:
            return NOBODY
        treated = next(filter(None, (patient(scene, one) for one in hosts_of(scene, clause))), "")
        if treated:
            return Subject(thing=treated, pronoun=True)
        new = next((one for one in hosts_of(scene, clause) if self.has_somebody(scene, one)), None)
        if new is not None and is_indefinite(scene, new) and (subject := self.of_somebody(scene, new)):
            return subject
        if new is not None and (known := self.of_role(scene, new, word)):
            return known
        speakers = self.speakers(scene, clause)
        given = "" if speakers else self.given(scene, clause, word)
        if nameless := given or self.nameless(word, speakers):
            return Subject(thing=nameless, pronoun=True)
        meant = self.meant(word, speakers, self.named_behind(scene, clause)) or self.meant(
            word, self.ahead(scene, clause).people
        )
        return (
            Subject("", (meant,), pronoun=True, name=self.told.styles.get(meant, meant)) if meant else NOBODY
        )

    def has_somebody(self, scene: Scene, host: Clause) -> bool:
        """Tell whether a clause is about people, by a name or by a noun."""
        named = is_indefinite(scene, host) or self.people_before(scene, host)
        return bool(named or human_in(self.shared(scene, host).words))

    def of_role(self, scene: Scene, host: Clause, pronoun: str) -> Subject | None:
        """Give whom a clause is about by a noun alone: "the mayor left after his deputy was held"; None where it names somebody else."""
        words = self.shared(scene, host).words
        noun = human_in(words)
        if not noun or has_another(self.article, scene, host) or pronoun_for(noun) not in (None, pronoun):
            return None
        person = self.told.roles.get(noun)
        return (
            Subject("", (person,), pronoun=True) if person else Subject(thing=definite(words), pronoun=True)
        )

    def of_somebody(self, scene: Scene, host: Clause) -> Subject | None:
        """Give somebody new whom a pronoun means, as they are spoken of from then on: "an electrician" is the electrician.

        None where what is new is nobody: "a camera filmed Tom; he".
        """
        line, verb = scene.line, verb_number(scene, host)
        first, end = subject_start(scene, host, verb) + 1, line.at(host.own.end) if host.tail else verb
        words = line.said(first, end) if first < end else ""
        if not human_in(f"the {words}") and not may_be_human(line.words[end - 1]):
            return None
        plain = set(line.letters[first:end]) <= set("LUEG") and 0 < len(words) <= LONGEST
        who = f"the {words}" if plain else somebody_in(f"the {words}")
        return Subject(thing=who, pronoun=True) if who else NOBODY

    def speakers(self, scene: Scene, clause: Clause) -> list[str]:
        """Give the people before the verb of a clause that this one hangs on."""
        before = next(filter(None, (self.people_before(scene, host) for host in hosts_of(scene, clause))), [])
        return before or self.only_one(scene, clause)

    def only_one(self, scene: Scene, clause: Clause) -> list[str]:
        """Give the person whom alone a sentence names before a clause: "they held Karl Falk; he was freed"."""
        found = self.article.people(scene.mentions, lambda place: place < clause.own.start)
        return found[:1] if len(set(found)) == 1 else []

    def people_before(self, scene: Scene, clause: Clause) -> list[str]:
        """Give the people that a clause names before its verb."""
        start, verb = clause.own.start, verb_start(scene, clause)
        return self.article.people(scene.mentions, lambda place: start <= place < verb)

    def of_gerund(self, scene: Scene, clause: Clause, at: int) -> Subject:
        """Give the subject of "saying": the noun right before it, or behind a comma that of the sentence."""
        line = scene.line
        if clause.group is not None and clause.group.tense is not Tense.GERUND:
            return self.of_having(scene, clause, at)
        if at == 0 or line.letters[at - 1] in ",F":
            return self.shared(scene, scene.clauses[0])
        first = at
        while first > 0 and line.letters[first - 1] in "LUEJ#":
            first -= 1
        words = line.said(first, at) if first < at else ""
        return Subject(words) if 0 < len(words) <= LONGEST else NOBODY
