"""Nouns that recall what a text dates elsewhere: "since its launch", where it was launched on 28 April 2003."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from chronology.expressions import Expression
from chronology.expressions.counting import counted_from
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import kind_of as letter_of
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.thread import Day

DEFINITE = set_of("the its his her their that this these those our")
AGENTS = ("er", "ers", "or", "ors")
"""The endings of doers, which are no happenings."""

LEADS = set_of("since after before following during until at in by with of from")

WITHIN = set_of("in during at")
"""What stands before a happening of which a clause tells."""

COMING = stems_of("occur happen strike struck hit took taken held erupt")
"""Verbs that say of a happening no more than that it was."""

THINGS = set_of("gunman missile rocket drone mortar grenade court")
"""Words of the kinds of happenings that are none."""


class Recalled(NamedTuple):
    """A noun that recalls a happening: its number, that of the first word of its phrase, and the day."""

    at: int
    first: int
    day: Day


SHORT = (2, 3)
"""How many words a happening is named with that is counted from: the attack, the second attack."""


@attrs.define
class Memory:
    """The happenings that a text has dated, by the stems of their words; None where one has several days."""

    days: dict[str, Day | None] = attrs.Factory(dict)

    def keep(self, line: Sketch, part: Piece, day: Day | None) -> None:
        """Keep the stated day of a part of a sentence."""
        if day is None or not day.is_stated:
            return
        for key in keys_of(line, part):
            self.days[key] = day if self.days.get(key, day) == day else None

    def named(self, line: Sketch, held: Sequence[Expression]) -> Iterator[Recalled]:
        """Yield the nouns of a sentence that recall what has a day; "the start of 1975" is itself a date."""
        days = self.days
        for at, (word, letter) in enumerate(zip(line.words, line.letters, strict=True) if days else ()):
            if letter not in "LVpU" or (day := days.get(stem(word))) is None or word.endswith(AGENTS):
                continue
            dating = any(one.start <= line.starts[at] < one.end for one in held)
            if not dating and (first := definite_start(line, at)) is not None:
                yield Recalled(at, first, day)

    def counted(self, one: Expression) -> Expression:
        """Read a phrase that counts from a happening which the text has dated: "two days after the attack"."""
        words = (one.event or "").split() if one.when is None else []
        day = self.days.get(stem(words[-1])) if len(words) in SHORT else None
        named = day is not None and letter_of(words[-1], words[-1], first=False) in ("L", "V")
        return counted_from(one, day.when) if named and day is not None else one


def day_in(line: Sketch, clause: Clause, named: Sequence[Recalled]) -> Day | None:
    """Give the day of the happening in which a clause says something was: "he missed a penalty in the defeat"."""
    if clause.group is None or kind_of(clause.group.verb) in (STATEMENT, "court"):
        return None
    begun, end = line.at(clause.own.start), line.at(clause.own.end)
    if clause.link is Link.RELATIVE and line.words[begun : begun + 1] in (["which"], ["that"]):
        at = begun - 1 - (line.letters[begun - 1 : begun] == ",")
        return next((one.day.carried() for one in named if one.at == at), None)
    for one in named:
        last = line.letters[one.at + 1 : one.at + 2] not in ("L", "U")
        if begun <= one.at < end and last and line.words[one.first] in WITHIN:
            return one.day.carried()
    return None


def keys_of(line: Sketch, part: Piece) -> Iterator[str]:
    """Yield the stems of the words that name what a part of a sentence tells: its verb's, and its noun's."""
    group = part.clause.group
    if part.whole and group is not None:
        again = line.words[group.first - 1 : group.first] in (["last"], ["first"], ["previously"])
        if kind_of(group.verb) not in (None, STATEMENT) and not group.negated and not again:
            yield stem(group.verb)
        if (stem(group.verb) in COMING or begins_anew(line, part, group)) and not group.negated:
            yield from happenings(line, line.at(part.clause.own.start), group.first)
    elif part.noun and part.phrase is not None:
        yield from happenings(line, line.at(part.span.start), line.at(part.span.end))


def begins_anew(line: Sketch, part: Piece, group: Group) -> bool:
    """Tell whether the subject of an active verb is a happening that is new, or described by its date: "a fire killed two", "the 7 May blasts killed two"."""
    phrase = part.phrase
    if phrase is None or group.passive or group.is_stative:
        return False
    described = phrase.signal is None and phrase.end <= line.starts[group.first]
    return described or NEW.search(line.text, part.clause.own.start, line.starts[group.first]) is not None


NEW = re.compile(r"(?:^|, |\b[Aa]nd )[Aa]n? ")
"""What begins a subject that is new."""


def happenings(line: Sketch, low: int, high: int) -> Iterator[str]:
    """Yield the stem of the first happening that a noun names, and of what "and" joins to it."""
    found = False
    for at in range(low, high):
        head = line.letters[at] == "L" and line.letters[at + 1 : at + 2] not in ("L", "U")
        if head and line.words[at] not in THINGS and kind_of(line.words[at]) not in (None, STATEMENT):
            found = True
            yield stem(line.words[at])
        elif found and line.letters[at] != "C":
            return


def recalled(line: Sketch, held: Sequence[Expression], known: Memory) -> Iterator[tuple[Span, Day]]:
    """Yield the stretches of a sentence whose noun recalls what is dated elsewhere, with that day."""
    for at, first, day in known.named(line, held):
        yield Span(line.starts[first], line.ends[at]), day.carried()


def definite_start(line: Sketch, noun: int) -> int | None:
    """Give the first word of the phrase a definite noun ends; None where it is not definite."""
    for at in range(noun - 1, max(-1, noun - 5), -1):
        if line.words[at] in DEFINITE or line.words[at].endswith(("'s", "’s")):
            return at - 1 if at and line.words[at - 1] in LEADS else at
        if line.letters[at] not in "LUEsx#":
            return None
    return None
