"""The title of each part of a sentence, as a headline has it: its subject named, its quotation told, nothing left hanging."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.languages import subject_before
from chronology.extraction.times.idle import SOURCED
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.titles.completing import as_subject
from chronology.extraction.titles.completing import in_the_past
from chronology.extraction.titles.completing import needs_date
from chronology.extraction.titles.completing import suffering
from chronology.extraction.titles.completing import was_done
from chronology.extraction.titles.completing import was_made
from chronology.extraction.titles.completing import with_auxiliary
from chronology.extraction.titles.completing import with_own_auxiliary
from chronology.extraction.titles.naming import named
from chronology.extraction.titles.objects import behind_object
from chronology.extraction.titles.objects import is_told_before
from chronology.extraction.titles.objects import object_before
from chronology.extraction.titles.objects import shared_to
from chronology.extraction.titles.objects import sharing_object
from chronology.extraction.titles.objects import with_object
from chronology.extraction.titles.openings import PUT_IN
from chronology.extraction.titles.openings import behind_count
from chronology.extraction.titles.openings import behind_phrase
from chronology.extraction.titles.openings import gap_in
from chronology.extraction.titles.openings import goes_on
from chronology.extraction.titles.openings import hangs
from chronology.extraction.titles.openings import is_date_alone
from chronology.extraction.titles.openings import leads
from chronology.extraction.titles.openings import noun_of
from chronology.extraction.titles.openings import number_alone
from chronology.extraction.titles.openings import subject_start
from chronology.extraction.titles.openings import tells_how
from chronology.extraction.titles.sparing import spared
from chronology.extraction.titles.speech import LETTERS
from chronology.extraction.titles.speech import Speech
from chronology.extraction.titles.speech import ends_or_dates
from chronology.extraction.titles.speech import ends_with
from chronology.extraction.titles.speech import told_span
from chronology.extraction.titles.wording import TRAILING
from chronology.extraction.titles.wording import cut
from chronology.extraction.titles.wording import finished
from chronology.extraction.titles.wording import instead
from chronology.extraction.titles.wording import particle_of
from chronology.extraction.titles.wording import quotation
from chronology.extraction.titles.wording import subject_of
from chronology.extraction.titles.wording import title_of

SHORTEST = 3
"""How many words a title has at least whose date is not its own."""

QUESTIONS = set_of("what whatever how why whether")
INVERTED = ("d", "e", "B", "W")
OURS = re.compile(r"(?:We|I|Our|My)\b(?!\.)|.*\b(?:me|my|us|our)\b")
RELATIVE = re.compile(r"\W*(?:which|who|whose)\b", re.IGNORECASE)

LEADING = set_of("after before since until following")
"""What leads a clause in with what came before or after it."""

AIM = re.compile(r"\s{1,4}to\s[a-z]+\s")
"""What a verb has for its aim, which belongs to it whatever date that has: "agreed to extend it until 2030"."""

THAT = re.compile(r"[^,\w]*(?:that|if|whether)\b.*", re.IGNORECASE | re.DOTALL)
"""What is said or asked, right behind a verb."""

ASKED = re.compile(r"\?[\"”’)]*(?:\s|$)")
PRONOUNS = re.compile(
    r"(?:Dated?: .*|good (?:morning|afternoon|evening)|at (?:least|most)|was|is|it was about|me|us|him|them|yours|mine|ours|theirs|(?:i|you|he|she|it|we|they|this|that)(?: (?:do|does|did|is|are|was|were|has|have|had)(?: not|n[’']t)?)?|.*\bas follows|here (?:is|are) .*)$|"
    + SOURCED,
    re.IGNORECASE,
)
"""A title that only stands for another, leads to others, or is left of a clause that only tells the time."""

POINTING = re.compile(r"(?:This|That) (?:was|is|has been) \w+(?: by\b.*)?$")
"""A title that only points to what another one tells: "this was carried"."""

THERE = re.compile(r" there(?=$| (?:under|by|with|for|as|and|until|among)\b)")
GOING = stems_of(
    "go come move travel return arrive send take bring get be stay live remain settle lie stand put"
)
"""A "there" that a title can do without, and verbs that cannot."""

HAVING = re.compile(r"\shaving\s", re.IGNORECASE)
HEARERS = re.compile(
    r" (?:reporters|journalists|me|us|him|her|them|you|viewers|listeners|parliament|the (?:court|inquiry|committee|jury|BBC))$|( in an? (?:\w+ ){0,2}(?:statement|interview|filing|report|e-?mail|post|message|letter|release|briefing))$"
)
"""To whom, or in what, somebody spoke."""

IS = re.compile(
    r"(?!(?:it|that|this|there|he|she|they)\s)(.{6,}?) (?:is|are|was|were|will be|is to be|was to be)",
    re.IGNORECASE,
)
"""What is left of a clause that only tells when something is: the next meeting is on Monday."""

HEARD = re.compile(r"(?:An?|The) (?:[\w-]+ ){0,2}(?:inquest|court|jury|tribunal|inquiry|hearing) heard")
"""What only says to whom all that stands before it was told."""

ARRIVALS = set_of("came went happened occurred followed comes happens arose emerged")
"""Verbs that say nothing of their subject if they stand alone."""

HANGING = ",;…"
AHEAD = (Tense.FUTURE, Tense.MODAL)
ADDED = re.compile(r",\s(?:aged\s\d|\d|of\s|from\s)[^,]{0,40}$")
"""The age or the home that is added to a subject."""

PREPOSITION = re.compile(
    r"\W*(?:because of|due to|owing to|thanks to|following|during|after|before|since|until|by|in|on|at|for|of|with|from|to|under|despite|amid|over|about)\s+(?=[^\W\d]{2}|a\s)",
    re.IGNORECASE,
)


@attrs.frozen
class Headline(Speech):
    """What the title of a part of a sentence is made of, be it speech or not."""

    def title(self, *, stated: bool) -> str:
        """Give the title; empty where it would say nothing, which a date of its own makes up for."""
        if self.article.language != "en":
            return self.of_other_language()
        if self.asks() or (not stated and (self.tells_nothing() or is_told_before(self.scene, self.part))):
            return ""
        made = self.with_subject(self.own_title())
        written = HEARERS.search(made)
        if (not stated or HEARD.fullmatch(made) or (written and written[1])) and self.only_says(made):
            return ""
        short = self.is_beside_others() and " " in made
        if is_bare(made) and self.part.whole and not stated and not short and not self.is_quoted():
            made = self.with_subject(title_of(self.article.text, self.scene.span, None))
        points = PRONOUNS.match(made) or (not stated and POINTING.match(made))
        says = LETTERS.search(made) and (stated or short or not is_bare(made)) and not points
        return made if says else ""

    def of_other_language(self) -> str:
        """Give the title of a part in a language whose grammar is not known, with the subject from before what was put in."""
        text, whole, part = self.article.text, self.scene.span, self.part.span
        subject = subject_before(text, whole, part, self.scene.expressions, self.article.language)
        return title_of(text, part, None, subject=subject)

    def asks(self) -> bool:
        """Tell whether the part asks what has been: "Did you see him on Monday?"; "Can we talk on Monday?" plans."""
        group, own = self.part.clause.group, self.part.clause.own
        asked = any(ASKED.search(self.article.text, at - 1, at + 3) for at in (own.end, self.scene.span.end))
        return asked and group is not None and group.tense not in AHEAD

    def is_beside_others(self) -> bool:
        """Tell whether other clauses of the sentence tell something, which a title of the whole would tear: "she appealed, and in June ..."."""
        return (self.part.whole and hangs(self.scene, self.part)) or any(
            one.link is Link.JOINED
            and one.host is not None
            and self.scene.clauses[one.host] is self.part.clause
            for one in self.scene.clauses
        )

    def with_subject(self, made: str) -> str:
        """Say in a title whom or what its pronoun means, and who says "we"."""
        if OURS.match(made):
            who = self.teller()
            return cut(f"{who}: {made}") if who and f"{who}: " not in made else made
        return cut(named(made, self.subject))

    def tells_nothing(self) -> bool:
        """Tell whether the part only asks, repeats, or says that something came: "further concerns came", "what happened"."""
        group = self.part.clause.group
        if not self.part.whole or group is None:
            return False
        arrives = group.verb in ARRIVALS and ends_with(self.scene, self.part, group)
        return arrives or self.only_points()

    def only_says(self, title: str) -> bool:
        """Tell whether a title says no more than that somebody spoke: "The agency said"; a strike that was announced is more."""
        group = self.part.clause.group
        if group is not None and group.passive and group.verb in ("announced", "declared", "warned"):
            return False
        last = HEARERS.sub("", title).rpartition(" ")[2]
        return group is not None and (group.is_announcing or last == "heard") and last == group.verb

    def own_title(self) -> str:
        """Give the title of the part by itself."""
        group = self.part.clause.group
        count = number_alone(self.scene, self.part)
        if count or is_date_alone(self.article.text, self.part):
            whole = next(part for part in self.scene.pieces if part.whole and part.clause is self.part.clause)
            made = attrs.evolve(self, part=whole).own_title()
            return instead(made, *count) if count else made
        if not self.part.whole or group is None:
            return self.of_piece(group)
        if self.only_points():
            return ""
        relative = RELATIVE.match(self.part.span.of(self.article.text)) is not None
        if relative and not self.subject.words and not self.object_before():
            return title_of(self.article.text, self.scene.span, self.dated())
        if group.tense is Tense.GERUND:
            said = Span(self.scene.line.ends[group.last], max(self.part.span.end, self.part.clause.reach))
            return quotation(self.subject.words, said.of(self.article.text))
        speaks = self.is_speech(group) and group.tense not in AHEAD and not self.object_before()
        speech = (self.of_quotation(group) or self.beside_frame(group)) if speaks else ""
        return speech or self.of_clause(group)

    def of_piece(self, group: Group | None) -> str:
        """Give the title of a part that does not hold the verb of its clause."""
        if group is not None and goes_on(self.scene.line, self.part):
            return self.of_addition(group)
        if group is not None and (end := gap_in(self.scene, self.part)) is not None:
            return self.of_gap(group, end)
        line = self.scene.line
        deed = self.part.noun and line.letters[line.at(self.part.span.start)] == "G"
        apart = deed or (self.part.reduced and not leads(line, self.part))
        subject = "" if apart else suffering(line, self.part, self.subject.words)
        span = self.without_preposition()
        made = title_of(self.article.text, span, self.dated(), subject=subject)
        if self.part.reduced and apart:
            return was_done(line, attrs.evolve(self.part, span=span), made)
        done = was_made(line, self.part, self.subject.words, made)
        return in_the_past(done, self.subject.words, group)

    def of_addition(self, group: Group, end: int | None = None) -> str:
        """Give the title of what is added to a verb, behind its subject and that verb: "by the mayor" is opened by the mayor."""
        clause, text, line = self.part.clause, self.article.text, self.scene.line
        first = subject_start(self.scene, clause, group.first)
        verb = Span(line.starts[min(first, group.first)], line.ends[group.last])
        tail = Span(clause.tail.start, verb.end) if clause.tail else None
        told = attrs.evolve(clause, tail=tail, reach=0)
        whole = attrs.evolve(self.part, clause=told, span=verb, phrase=None, whole=True)
        more = text[verb.end : line.ends[end - 1]] if end is not None else ""
        begins = noun_of(line, self.part)
        rest = title_of(text, Span(line.starts[begins], self.part.span.end), self.dated())
        added = rest if line.letters[begins] == "U" else f"{rest[:1].lower()}{rest[1:]}"
        added = f"as {added}" if line.letters[begins] == "a" else added
        begun = attrs.evolve(self, part=whole).of_clause(group)
        was = f" {text[line.starts[group.first] : verb.end]}" if group.verb == "be" else ""
        return finished(f"{begun.removesuffix(was)}{was}{more} {added}")

    def of_gap(self, group: Group, end: int) -> str:
        """Give the title of a noun that shares the verb before it: "and the school in 1991" is the school was closed."""
        place = shared_to(self.article, self.scene, self.part, group)
        if place is None:
            return finished(as_subject(self.scene, self.part, group, end))
        return self.of_addition(group, place)

    def dated(self) -> Phrase | None:
        """Give the phrase that a title can do without: the date, or the time of a day told elsewhere."""
        phrase = self.part.phrase
        inside = phrase is not None and phrase.start >= self.part.span.start
        told = phrase if inside else self.part.clock or phrase
        return told.with_brackets(self.article.text, self.part.span) if told else None

    def of_clause(self, group: Group) -> str:
        """Give the title of a clause with its verb; one that was interrupted is joined again."""
        clause, text, line = self.part.clause, self.article.text, self.scene.line
        date = None if needs_date(line, self.part, group) else self.dated()
        if clause.tail is not None:
            rest = Span(clause.tail.start, max(clause.tail.end, clause.reach))
            ends = TRAILING - {particle_of(text, rest, date)}
            return finished(f"{self.begun(clause.tail, group)} {spared(text, rest, rest, date)}", ends)
        if group.led is not None:
            return self.of_turned(group, group.led)
        verb, told = line.starts[group.first], self.completed(group)
        if (counted := behind_count(line, clause, group.first)) > line.at(told.start):
            told = Span(line.starts[counted], told.end)
        if self.leads_in(told.start, group):
            told = Span(line.starts[subject_start(self.scene, clause, group.first)], told.end)
        if PUT_IN.fullmatch(line.letters, line.at(told.start), group.first):
            told = Span(verb, told.end)
        if (pronoun := behind_object(line, clause)) is not None:
            told = Span(line.starts[pronoun], told.end)
        subject = with_auxiliary(self.scene, clause, self.subject.words)
        made = title_of(text, told, date, subject=subject, verb=verb, name=self.name_before(verb))
        made = self.with_object(with_own_auxiliary(self.scene, clause, group, made), group)
        made = made if stem(group.verb) in GOING else THERE.sub("", made)
        made = HAVING.sub(" had ", made, count=1) if line.words[group.first] == "having" else made
        only = IS.fullmatch(made) if group.verb in ("be", "dated") and self.part.phrase else None
        return only[1] if only else made

    def leads_in(self, start: int, group: Group) -> bool:
        """Tell whether what a clause came after leads it in without a comma: "after a campaign by residents | the bridge was listed"."""
        line, first = self.scene.line, self.scene.line.at(start)
        if line.words[first] not in LEADING or group.first <= first + 1:
            return False
        return behind_phrase(self.scene, first + 1, group.first) is not None

    def begun(self, tail: Span, group: Group) -> str:
        """Give the subject before what interrupts a clause; empty where it stands behind that: "in May, when the pit closed, he was abroad"."""
        line, own = self.scene.line, self.without_participle(self.part.clause.own)
        behind = line.letters[line.at(tail.start) : group.first].lstrip("A")
        if behind and behind[0] in "JLUR#":
            return ""
        begun = self.name_before(own.end) or title_of(self.article.text, own, self.dated())
        begun = begun.rstrip(HANGING)
        return subject_of(f"{ADDED.sub('', begun)},") if begun else self.subject.words

    def with_object(self, made: str, group: Group) -> str:
        """Give a relative clause that has no object of its own the one it is about: "a car, which she gave to him" is she gave a car."""
        what = self.object_before()
        if not what or ends_or_dates(self.scene, self.part, group):
            return f"{made} {what}".strip()
        return with_object(self.scene.line, self.part, made, what)

    def object_before(self) -> str:
        """Give what a relative clause is about that is its object."""
        return object_before(self.scene, self.part.clause)

    def of_turned(self, group: Group, led: int) -> str:
        """Give the title of a clause whose auxiliary stands before its subject, in the plain order."""
        line, text = self.scene.line, self.article.text
        subject = text[line.ends[led] : line.starts[group.first]].strip()
        done = text[line.starts[group.first] : self.completed(group).end]
        return finished(f"{subject} {line.words[led]} {done}")

    def without_participle(self, own: Span) -> Span:
        """Take off a subject the participle that is put in behind it: "Dana Cole, appointed just days"."""
        line = self.scene.line
        comma = line.letters.rfind(",", line.at(own.start), line.at(own.end))
        put_in = comma > 0 and line.letters[comma + 1 : comma + 2] in PARTICIPLES
        return Span(own.start, line.ends[comma - 1]) if put_in else own

    def completed(self, group: Group) -> Span:
        """Give the stretch of the part, with the clause in "that" where its verb would be left without: "he agreed that ..."."""
        told = told_span(self.part)
        if (sharing := sharing_object(self.scene, self.part, group)) is not None:
            return Span(told.start, sharing.span.end)
        if AIM.match(self.article.text, told.end) and self.part.phrase is not None:
            return Span(told.start, max(told.end, self.part.clause.own.end))
        following = next((one.span for one in self.scene.clauses if one.own.start >= told.end), None)
        if following is None or not ends_or_dates(self.scene, self.part, group):
            return told
        said = THAT.fullmatch(self.article.text, told.end, following.end)
        return Span(told.start, following.end) if said else told

    def without_preposition(self) -> Span:
        """Take off the preposition before a noun: "following his loss" is his loss."""
        found, phrase = PREPOSITION.match(self.article.text, *self.part.span), self.part.phrase
        dated = phrase is not None and phrase.start == self.part.span.start and not self.part.noun
        return Span(found.end(), self.part.span.end) if found and not dated else self.part.span

    def only_points(self) -> bool:
        """Tell whether the clause only asks, points or repeats: "what they hoped for", "as did his brother"."""
        line, clause = self.scene.line, self.part.clause
        first = line.at(clause.own.start)
        end = clause.group.first if clause.link is Link.SAID and clause.group else first + 2
        repeats = line.words[first] == "as" and line.letters[first + 1 : first + 2] in INVERTED
        asked = QUESTIONS.intersection(line.words[first:end])
        return repeats or (bool(asked) and not (asked == {"how"} and tells_how(self.scene, clause)))


def is_bare(title: str) -> bool:
    """Tell whether a title says nothing by itself: "They continued"."""
    return len(title.split()) < SHORTEST
