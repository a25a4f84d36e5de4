"""Sentences to clauses: each finite verb with what belongs to it, and how it hangs on the clause before.

A clause is a stretch of its sentence. One that a relative clause interrupts goes on behind it, so that clauses may lie inside
others: the innermost one that holds a word is that word's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import LINKS
from chronology.extraction.grammar.links import Cut
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.participles import HEARING
from chronology.extraction.grammar.participles import SUFFERING
from chronology.extraction.grammar.relatives import begins_relative
from chronology.extraction.grammar.relatives import goes_on_behind
from chronology.extraction.grammar.relatives import is_attribution
from chronology.extraction.grammar.seams import interrupting
from chronology.extraction.grammar.seams import is_measure
from chronology.extraction.grammar.seams import seams
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import trimmed
from chronology.extraction.grammar.sketch import Sketch

NOWHERE = Span(0, 0)


@attrs.frozen
class Clause:
    """A clause: its place, its verb group, its link, the number of the clause it hangs on, and the subject that it shares."""

    span: Span
    group: Group | None
    link: Link = Link.MAIN
    host: int | None = None
    own: Span = NOWHERE
    """The stretch from its first word to where the next clause begins."""
    tail: Span | None = None
    """The stretch in which it goes on after an interruption."""

    reach: int = 0
    """Where that ends which a verb of speech says; 0 where it says nothing more."""

    def holds(self, place: int) -> bool:
        """Tell whether a place is the clause's own."""
        return any(part.start <= place < part.end for part in (self.own, self.tail) if part)


PUT_IN_LINKS = (Link.AFTER, Link.BEFORE, Link.WHEN)
"""The links of clauses behind which ", and" goes on with the one before: "closed in May, when rot was found, and reopened"."""

BARE = re.compile(",C(?:A?(?:F[#U]+)?,[^,]*,)?")
"""What joins a verb without a subject, and what may be put in before it: "and in 2015, to general surprise, | won"."""

FRAME = re.compile("(?:F?[UL#]{1,3})?,")
"""What may follow the verb of who told this: "police said on Tuesday,"."""


def clauses(line: Sketch, groups: Sequence[Group], held: Sequence[Span]) -> list[Clause]:
    """Cut a sentence into its clauses; no cut falls inside one of the stretches that are held together."""
    heads = unbracketed(
        line, [group for number, group in enumerate(groups) if heads_clause(line, number, groups)]
    )
    making, waits = Making(line, []), False
    opened = [Cut(0, opening(line, heads)), *interrupted(line, heads[:2], held)]
    while heads:
        group, *rest = heads
        link, begun = opened[-1].link, len(opened) > 1 and line.letters[opened[-1].at - 1] != ","
        waits = (waits and not opened[0].resumes) or (begun and link is Link.RELATIVE)
        if waits and goes_on_behind(line, group, rest, relative=link is Link.RELATIVE):
            heads, cuts = rest, [Cut(rest[0].first, Link.JOINED, resumes=True)]
        else:
            heads, cuts = parted(line, group, rest, link, held)
        for cut, after in pairwise(opened):
            making.begin(cut, after.at)
        making.close(opened[-1], cuts[0].at if cuts else len(line.starts), group)
        opened = cuts
    if not making.made:
        making.begin(opened[0], len(line.starts))
    return reaching(making.made)


def parted(
    line: Sketch, group: Group, rest: Sequence[Group], link: Link, held: Sequence[Span]
) -> tuple[list[Group], list[Cut]]:
    """Give the verbs from the first that no seam joins to a clause, and the cuts before it; a verb without a seam is passed over."""
    for number, following in enumerate(rest):
        if cuts := seams(line, group, following, link, held):
            return list(rest[number:]), [*interrupting(line, group, cuts, rest[number:], held), *cuts]
    return [], []


@attrs.define
class Making:
    """The clauses of a sentence while they are made, and the number of the one on which the next hangs."""

    line: Sketch
    made: list[Clause]
    last: int | None = None

    def begin(self, cut: Cut, end: int, group: Group | None = None) -> None:
        """Add a clause that hangs on the last one."""
        own = stretch(self.line, cut.at, end)
        self.made.append(Clause(own, group, cut.link, self.host_of(cut, group), own))
        self.last = len(self.made) - 1

    def host_of(self, cut: Cut, group: Group | None) -> int | None:
        """Give the clause on which a new one hangs: a verb behind a comma and "and" goes on with the one before what was put in, "and, when the war ended, was closed" too."""
        before = self.line.letters[max(0, cut.at - 1) : group.first].rstrip("A") if group else ""
        if (
            group
            and group.is_saying
            and before[1:] == "C" != before[0] != ","
            and (who := self.speaker()) is not None
        ):
            return who
        last = self.made[self.last] if self.last is not None else None
        first = self.line.at(last.own.start) if last else 0
        begun = last is not None and last.link is Link.WHEN and self.line.letters[first] == "C"
        joined = begun or self.line.letters[max(0, first - 2) : first] == "C,"
        bare = BARE.fullmatch(before) is not None or (before == "," and joined)
        saying = self.made[last.host] if last and last.link is Link.SAID and last.host is not None else None
        if saying is not None and saying.group is not None and saying.group.tense is Tense.GERUND:
            last = saying
        put_in = last is not None and (
            before == ","
            or last.link in PUT_IN_LINKS
            or last is saying
            or self.is_aside(last, group)
            or (self.is_closed(last) and not self.is_done_too(last, group))
        )
        return last.host if bare and last is not None and last.host is not None and put_in else self.last

    def speaker(self) -> int | None:
        """Give the clause that says what the last one tells: "said it had rained but denied it"."""
        last = self.made[self.last] if self.last is not None else None
        return last.host if last is not None and last.link is Link.SAID else None

    def is_closed(self, last: Clause) -> bool:
        """Tell whether commas part a relative clause about a thing from a whole one: "signed a contract, which ends in May, and will leave"."""
        first = self.line.at(last.own.start)
        whole = last.host is not None and self.made[last.host].group is not None
        which = "which" in (self.line.words[first], *self.line.words[first + 2 : first + 3])
        return whole and which and self.line.letters[first - 1] == ","

    def is_done_too(self, last: Clause, group: Group | None) -> bool:
        """Tell whether a verb says what else was done to what a relative clause is about: "memoirs, which were published by his widow, Ada, and translated into French"."""
        if group is None or last.group is None or not last.group.passive:
            return False
        bare = group.first == group.last and group.verb in SUFFERING
        return bare and self.line.letters[group.last + 1 :][:1] in ("F", "A", "x", "")

    def is_aside(self, last: Clause, group: Group | None) -> bool:
        """Tell whether a clause only says, between commas, who told this: "closed in 2019, the council said, and was sold"."""
        said, line = last.group, self.line
        if said is None or group is None or not said.is_announcing or group.takes_clause:
            return False
        return last.link is Link.MAIN and FRAME.match(line.letters, said.last + 1) is not None

    def close(self, cut: Cut, end: int, group: Group) -> None:
        """End a clause with its verb: a new one, or one that has been interrupted."""
        waiting = self.waiting(cut, group)
        if waiting is None:
            self.begin(cut, end, group)
            return
        own = stretch(self.line, cut.at, end)
        host = self.made[waiting]
        span = trimmed(self.line.text, host.span.start, own.end)
        self.made[waiting] = attrs.evolve(host, span=span, group=group, tail=own)
        self.last = waiting

    def is_put_in(self, number: int) -> bool:
        """Tell whether the last clause is put in behind the subject with which the sentence begins: "Holt, who fled,"."""
        last = self.made[-1]
        return number == 0 and last.host == 0 and last.link is Link.RELATIVE

    def waiting(self, cut: Cut, group: Group) -> int | None:
        """Give the clause that has no verb yet and goes on with this one; what is said does so with the next that is no aside."""
        number = next((n for n in range(len(self.made) - 1, -1, -1) if self.made[n].group is None), None)
        if number is None or cut.resumes:
            return number
        begun = self.made[number]
        own = self.line.letters[self.line.at(begun.own.start) : self.line.at(begun.own.end)]
        led = cut.link is Link.MAIN and "F" in own
        said = begun.link is Link.SAID and cut.link in (Link.MAIN, Link.JOINED)
        more = self.is_put_in(number) and OTHER.fullmatch(self.line.letters, cut.at, group.first) is not None
        return number if (led or said or more) and not group.is_saying else None


OTHER = re.compile("C[JLU#][JLUE#s]*(?:,[JLUE#s]+,)?A?")
"""One more whom a verb is about: "Holt, who fled, | and his deputy, Brandt, | were caught"."""


def interrupted(line: Sketch, heads: Sequence[Group], held: Sequence[Span]) -> list[Cut]:
    """Give the clause that begins before the first verb of a sentence: "Holt, who fled, ...", "asked whether he fled, ..."."""
    heard = range(1, heads[0].first if heads and line.words[0] in HEARING else 0)
    if asked := [at for at in heard if line.words[at] in ASKED]:
        return [Cut(asked[0], Link.SAID)]
    for at in range(1, heads[0].first + 1 if heads else 0):
        if begins_relative(line, at, heads, held):
            return [Cut(at, Link.RELATIVE)]
        if is_attribution(line, at, heads):
            return [Cut(at, Link.MAIN)]
        verbal = "," not in line.letters[at : heads[0].first]
        if verbal and line.words[at] in ("before", "after", "when"):
            if DATED.fullmatch(line.letters, 0, at):
                return [Cut(line.letters.rfind(",", 0, at) + 1, LINKS[line.words[at]])]
            if PUT_IN.search(line.letters[:at]):
                return [Cut(at, LINKS[line.words[at]])]
    return []


ASKED = set_of("if whether that why how")
"""What begins what somebody was asked or told: "asked on Monday whether"."""

DATED = re.compile('[x"]*F?[JLU#]{1,4},(?:A|[#JL]{1,3})?')
"""A date, and how long before or after what, or when, it was: "On Tuesday, two days after"."""

PUT_IN = re.compile("[LU],[EpQ]A?[#JL]*$")
"""A noun and the participle that is put in behind it, with how long before or after what, or when, it was: "Cole, appointed just days"."""


def reaching(made: Sequence[Clause]) -> list[Clause]:
    """Tell of each verb of speech how far what is said reaches."""
    whole = list(made)
    for number in range(len(whole) - 1, 0, -1):
        clause = whole[number]
        if clause.link is Link.SAID and clause.host is not None:
            host = whole[clause.host]
            whole[clause.host] = attrs.evolve(host, reach=max(host.reach, clause.reach, clause.span.end))
    return whole


def stretch(line: Sketch, first: int, end: int) -> Span:
    """Give the stretch of the text from one word to before another."""
    return trimmed(line.text, *line.stretch(first, end))


def opening(line: Sketch, heads: Sequence[Group]) -> Link:
    """Tell how the first clause of a sentence hangs on: "After the case closed, ...", "Just hours after it closed, ..."."""
    if not line.words or AS_MANY_AS.match(line.letters):
        return Link.MAIN
    first = next((n for n, word in enumerate(line.words) if word not in MARKS), 0)
    led = next((n for n in range(first, len(line.words)) if not is_measure(line, n)), 0)
    verbal = heads and led < heads[0].first and "," not in line.letters[led : heads[0].first]
    following = line.words[led if verbal and line.words[led] in ("after", "before") else first]
    return LINKS.get(following, Link.MAIN) if following not in ("and", "but", "or", "nor") else Link.MAIN


AS_MANY_AS = re.compile(r'[x"]*a.a')
MARKS = frozenset('"“”-–—:;')


def heads_clause(line: Sketch, number: int, groups: Sequence[Group]) -> bool:
    """Tell whether a verb group heads a clause: it is finite, or a verb of speech whose clause follows."""
    group = groups[number]
    if group.is_finite:
        return True
    if group.tense is Tense.GERUND and group.is_saying:
        says = line.letters[group.last + 1 : group.last + 2] != "F"
        return says and any(other.is_finite for other in groups[number + 1 :])
    return False


def unbracketed(line: Sketch, heads: list[Group]) -> list[Group]:
    """Give the verbs that stand in no brackets, behind which a verb goes on: "the men (Holt led them) were beaten"."""
    inside = [
        group
        for group in heads
        if line.letters.rfind("(", 0, group.first) > line.letters.rfind(")", 0, group.first)
    ]
    return [group for group in heads if group not in inside] if inside and heads[-1] not in inside else heads
