"""Sentences to clauses: each finite verb with what belongs to it, and how it hangs on the clause before.

A clause is a stretch of its sentence. One that a relative clause interrupts goes on behind it, so that clauses may lie inside
others: the innermost one that holds a word is that word's own.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.breaks import is_break
from chronology.extraction.grammar.breaks import of_pair
from chronology.extraction.grammar.measures import LENGTHS
from chronology.extraction.grammar.measures import is_measure
from chronology.extraction.grammar.measures import with_measure
from chronology.extraction.grammar.participles import HEARING
from chronology.extraction.grammar.relatives import LED
from chronology.extraction.grammar.relatives import SUBJECT
from chronology.extraction.grammar.relatives import after_phrase
from chronology.extraction.grammar.relatives import begins_relative
from chronology.extraction.grammar.relatives import insertion
from chronology.extraction.grammar.relatives import is_attribution
from chronology.extraction.grammar.relatives import is_held
from chronology.extraction.grammar.relatives import is_left_so
from chronology.extraction.grammar.relatives import says_in
from chronology.extraction.grammar.relatives import to_say
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import trimmed
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.verbs import PLACED
from chronology.extraction.grammar.verbs import SEAM
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.grammar.verbs import Tense
from chronology.extraction.grammar.words import QUOTING


class Link(enum.Enum):
    """How a clause hangs on the one before it."""

    MAIN = "main"
    JOINED = "joined"
    SAID = "said"
    RELATIVE = "relative"
    WHEN = "when"
    WHERE = "where"
    AFTER = "after"
    BEFORE = "before"
    ASIDE = "aside"
    PLAN = "plan"


LINKS = {
    **dict.fromkeys(row("when while as once where"), Link.WHEN),
    **dict.fromkeys(row("after since following"), Link.AFTER),
    **dict.fromkeys(row("before until"), Link.BEFORE),
    **dict.fromkeys(row("if unless"), Link.PLAN),
    **dict.fromkeys(row("whereas although though because"), Link.ASIDE),
    **dict.fromkeys(row("who which whose whom"), Link.RELATIVE),
    **dict.fromkeys(row("and but or nor ; : - – —"), Link.JOINED),
}


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


FRAME = re.compile("(?:F?[UL#]{1,3})?,")
"""What may follow the verb of who told this: "police said on Tuesday,"."""


class Cut(NamedTuple):
    """A place where one clause ends and the next begins: the number of its first word, and how it hangs on."""

    at: int
    link: Link
    resumes: bool = False


def clauses(text: str, line: Sketch, groups: Sequence[Group], held: Sequence[Span]) -> list[Clause]:
    """Cut a sentence into its clauses; no cut falls inside one of the stretches that are held together."""
    heads = unbracketed(
        line, [group for number, group in enumerate(groups) if heads_clause(line, number, groups)]
    )
    making = Making(text, line, [])
    opened = [Cut(0, opening(line, heads)), *interrupted(line, heads[:2], held)]
    while heads:
        group, *rest = heads
        heads, cuts = parted(line, group, rest, opened[-1].link, held)
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

    text: str
    line: Sketch
    made: list[Clause]
    last: int | None = None

    def begin(self, cut: Cut, end: int, group: Group | None = None) -> None:
        """Add a clause that hangs on the last one."""
        own = stretch(self.text, self.line, cut.at, end)
        self.made.append(Clause(own, group, cut.link, self.host_of(cut, group), own))
        self.last = len(self.made) - 1

    def host_of(self, cut: Cut, group: Group | None) -> int | None:
        """Give the clause on which a new one hangs: a verb behind a comma and "and" goes on with the one before what was put in."""
        bare = group is not None and self.line.letters[max(0, cut.at - 1) : group.first].rstrip("A") == ",C"
        last = self.made[self.last] if self.last is not None else None
        put_in = last is not None and (last.link in PUT_IN_LINKS or self.is_aside(last, group))
        return last.host if bare and last is not None and last.host is not None and put_in else self.last

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
        own = stretch(self.text, self.line, cut.at, end)
        host = self.made[waiting]
        span = trimmed(self.text, host.span.start, own.end)
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
        led = (
            led
            or said
            or (self.is_put_in(number) and OTHER.fullmatch(self.line.letters, cut.at, group.first))
        )
        return number if led and not group.is_saying else None


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
        verbal = heads and "," not in line.letters[at : heads[0].first]
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


def stretch(text: str, line: Sketch, first: int, end: int) -> Span:
    """Give the stretch of the text from one word to before another."""
    return trimmed(text, line.starts[first], line.ends[end - 1])


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


def seams(line: Sketch, group: Group, following: Group, link: Link, held: Sequence[Span]) -> list[Cut]:
    """Find the places between two verbs at which clauses begin, the last of which is the second verb's; none where they share one."""
    first, last = group.last + 1, following.first
    put_in = insertion(line, first, last)
    if put_in is not None and line.letters[put_in - 1] == "C":
        return [Cut(put_in - 1, Link.JOINED)]
    begun = begun_before(line, group, last if put_in is None else put_in, held)
    if begun and (put_in is not None or (begun.link is Link.SAID and link is not Link.RELATIVE)):
        return [begun]
    free = [at for at in range(first, last) if not is_held(line, at, held)]
    breaks = [at for at in free if is_break(line, at, last)]
    joined = line.letters[first:last].rstrip("AN").endswith("C")
    subordinate = next((at for at in breaks if line.letters[at] in "Stw" and not joined), last)
    if following.is_saying and SPEAKERS.search(line.letters, first, last):
        subordinate = first
    breaks = of_pair([at for at in breaks if line.letters[at] != "C" or at < subordinate], line, first)
    if breaks:
        openers = [at for at in breaks[:-1] if line.letters[at] == "t" and group.takes_clause][:1]
        return [broken(line, at, group) for at in (*openers, breaks[-1])]
    commas = [at for at in free if line.letters[at] in ',"']
    if following.tense is Tense.GERUND:
        return [Cut(last, Link.ASIDE)]
    if commas:
        return [at_comma(line, commas, group, following, link)]
    cut = unmarked(line, group, following, link, held)
    return [cut] if cut else []


SPEAKERS = re.compile(",[JLUE#s]+C[JLUE#s]+A?$")
"""Two who say what stands before them: "..., doctors and police said"."""


def interrupting(
    line: Sketch, group: Group, cuts: Sequence[Cut], rest: Sequence[Group], held: Sequence[Span]
) -> list[Cut]:
    """Begin a clause before the relative one that interrupts it: "closed when a bridge that was built in 1960 fell"."""
    if len(cuts) > 1 or cuts[0].link is not Link.RELATIVE or len(rest) < 2:
        return []
    end = cuts[0].at - (line.letters[cuts[0].at - 1] == ",")
    seam = SEAM.search(line.letters, rest[0].last + 1, rest[1].first)
    closes = end < cuts[0].at and seam and line.letters[seam.start() : rest[1].first].rstrip("A") == ","
    begun = begun_before(line, group, end, held) if closes or not seam else None
    return [begun] if begun else []


TOLD = re.compile("J[LUEGs#]*A*$")
"""The subject of what somebody is told: "told a court in Kiel the firm had lied"."""


def begun_before(line: Sketch, group: Group, end: int, held: Sequence[Span]) -> Cut | None:
    """Give the cut before the subject that ends before a word, if a clause begins with it: "he said the mine, ...", "when a bridge that ..."."""
    led = LED.search(line.letters, group.last + 1, end)
    if led is not None:
        return broken(line, led.start(), group)
    comma = line.letters.rfind(",", group.last + 1, end)
    leads = line.letters.rfind("S", 0, group.first) > line.letters.rfind(",", 0, group.first)
    leads = leads or (line.words[0] in HEARING and "," not in line.letters[: group.first])
    if leads and comma > 0 and SUBJECT.fullmatch(line.letters, comma + 1, end):
        return Cut(comma + 1, Link.MAIN)
    first = after_phrase(line, group.last + 1, end, held)
    whom = TOLD.search(line.letters, first + 1, end) if group.verb == "told" else None
    first = whom.start() if whom else first
    spoken = group.takes_clause and line.letters[group.first - 1] not in ',"x'
    told = (
        spoken
        and "t" not in line.letters[group.last + 1 : first]
        and SUBJECT.fullmatch(line.letters, first, end)
    )
    return Cut(first, Link.SAID) if told else None


def unmarked(line: Sketch, group: Group, following: Group, link: Link, held: Sequence[Span]) -> Cut | None:
    """Cut where neither a word nor a mark parts two clauses: behind a relative one, "he said it rained", "the day he left"."""
    between = line.letters[group.last + 1 : following.first]
    if link in (Link.WHEN, Link.AFTER) and PLACED.fullmatch(between):
        return Cut(following.first, Link.JOINED, resumes=True)
    if link is Link.RELATIVE and not says_in(line, group, following):
        left = is_left_so(line, group, following)
        return None if left else Cut(following.first, Link.JOINED, resumes=True)
    says = to_say(line, group.last + 1, following.first)
    begun = after_phrase(line, says, following.first, held) if says else 0
    pronoun = line.letters.rfind("R", group.last + 1, following.first)
    if says and pronoun in (-1, begun):
        return Cut(begun, Link.SAID)
    if group.takes_clause:
        told = line.letters[group.last + 1] == "K" and line.letters[group.last + 2] in "RJU"
        spoken = group.last + 1 + (told and line.words[group.last + 1] != "her")
        if group.verb == "told":
            spoken = max(spoken, line.letters.rfind("R", spoken, following.first))
        return Cut(after_phrase(line, spoken, following.first, held), Link.SAID)
    if pronoun >= 0 and not is_held(line, pronoun, held):
        return Cut(pronoun, Link.RELATIVE)
    return Cut(following.first, Link.JOINED) if following.is_saying else None


def at_comma(line: Sketch, commas: Sequence[int], group: Group, following: Group, link: Link) -> Cut:
    """Cut at a comma: the last one where the second verb stands right behind it, else the first."""
    close = set(line.letters[commas[-1] + 1 : following.first]) <= {"A"}
    quotes = [comma for comma in commas if line.letters[comma] == '"']
    at = commas[-1] if close or following.is_saying else commas[0]
    speaks = following.is_saying or (bool(quotes) and following.verb in QUOTING)
    at = quotes[-1] if quotes and speaks else at
    quoted = '"' in line.letters[at : at + 2]
    if line.letters[at] == '"' and not close and group.takes_clause:
        return Cut(at, Link.SAID)
    if speaks and (close or quoted or not group.takes_clause):
        return Cut(at + 1, Link.MAIN, close and not quoted)
    if group.takes_clause and not close and line.words[group.first] != "having":
        return Cut(at + 1, Link.SAID)
    joins = link is Link.MAIN or (close and link is Link.JOINED)
    return Cut(at + 1, Link.JOINED if joins else Link.MAIN, close)


RULING = re.compile("Lt[AN]*[pPEWD]")
"""A noun, and "that" with the verb that it rules: "warned of a fire that killed two"."""


def broken(line: Sketch, at: int, group: Group) -> Cut:
    """Cut at a word that begins a clause; "that" after a verb of speech begins what is said."""
    word = line.words[at]
    if word == "that":
        said = group.takes_clause and not (at > group.last + 1 and RULING.match(line.letters, at - 1))
        said = said or to_say(line, group.last + 1, at) == at
        return Cut(at, Link.SAID if said else Link.RELATIVE)
    if word in ("where", "which", "who", "whose") and line.letters[at - 1] == "F":
        return Cut(at - 1, Link.RELATIVE)
    if word == ":" and group.is_saying:
        return Cut(at + 1, Link.SAID)
    link = Link.WHERE if (line.letters[at - 1], word) == (",", "where") else LINKS.get(word, Link.JOINED)
    counts = word != "until" and link in (Link.AFTER, Link.BEFORE)
    if counts and line.words[at - 1] in LENGTHS and at - 2 > group.last:
        return Cut(with_measure(line, at - 1, group.last + 1), link)
    return Cut(at + 1 if line.letters[at] in ";:-" else at, link)
