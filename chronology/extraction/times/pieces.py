"""Clauses with their phrases: where one clause bears several dates, a piece of it for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.names import MONTHS
from chronology.expressions.words.names import WEEKDAYS
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.seams import LENGTHS
from chronology.extraction.grammar.seams import with_measure
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import trimmed
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.brackets import parenthesis
from chronology.extraction.times.nouns import blamed
from chronology.extraction.times.nouns import in_office
from chronology.extraction.times.nouns import is_facing
from chronology.extraction.times.nouns import is_owner
from chronology.extraction.times.nouns import is_part
from chronology.extraction.times.nouns import is_setting
from chronology.extraction.times.nouns import is_sort
from chronology.extraction.times.nouns import is_within
from chronology.extraction.times.nouns import named_by
from chronology.extraction.times.nouns import opened
from chronology.extraction.times.nouns import owned
from chronology.extraction.times.nouns import period_of
from chronology.extraction.times.nouns import sort_named
from chronology.extraction.times.nouns import told_of
from chronology.extraction.times.nouns import trailing
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import apart
from chronology.extraction.times.phrases import finest
from chronology.extraction.times.phrases import share
from chronology.extraction.times.phrases import together

YEAR = re.compile(r"[12]\d{3}|['’]\d\d")


@attrs.frozen
class Piece:
    """A clause, or the part of one that a phrase dates; `phrase` is None where it has no date of its own.

    `whole` tells that it holds the clause's verb; of other parts `noun` tells that the phrase only dates a noun, and `follows` that
    this stands behind "after" or the like, and `reduced` that a participle between commas is said of it: "the mill, built in 1887,".
    """

    clause: Clause
    span: Span
    phrase: Phrase | None = None
    noun: bool = False
    whole: bool = False
    follows: bool = False
    reduced: bool = False
    clock: Phrase | None = None
    """The time of day that it names without a day."""


def pieces(
    line: Sketch, clauses: Sequence[Clause], phrases: Sequence[Phrase], *, english: bool = True
) -> list[Piece]:
    """Give each clause with the phrase that dates its verb, and after the clauses the pieces that other phrases date."""
    phrases = together(line.text, phrases)
    held: list[list[Phrase]] = [[] for _ in clauses]
    for phrase in phrases if clauses else ():
        held[owner(clauses, phrase)].append(phrase)
    back = handed_back(line, clauses, held)
    whole: list[Piece] = []
    more: list[Piece] = []
    for clause, own in zip(clauses, held, strict=True):
        parts = parted(line, clause, own, english=english)
        verbal = chosen(parts, line, clause)
        kept = parts[verbal] if verbal is not None else Piece(clause, back.get(clause.own, clause.span))
        span = trimmed(line.text, without_head(line, kept, parts), without_tail(line, kept, parts))
        whole.append(with_phrase(attrs.evolve(kept, whole=True, span=span)))
        more += [with_phrase(part) for number, part in enumerate(parts) if number != verbal]
    return whole + more


def handed_back(line: Sketch, clauses: Sequence[Clause], held: Sequence[list[Phrase]]) -> dict[Span, Span]:
    """Hand a date back to the clause that one in "when" only interrupts, and give what is left of that: "amended in 1882, when fines were doubled, and in 1901"."""
    left = {}
    for clause, own in zip(clauses, held, strict=True):
        host = clause.host if clause.link in (Link.WHEN, Link.WHERE, Link.RELATIVE) else None
        last = line.at(own[-1].start) if own else 0
        ends = own and not line.text[own[-1].end : clause.span.end].strip(" .")
        if host is None or not held[host] or not ends or line.letters[last - 2 : last] != ",C":
            continue
        first = held[host][-1]
        held[host][-1] = attrs.evolve(first, more=(*first.more, own.pop()))
        left[clause.own] = Span(clause.span.start, line.ends[last - 3])
    return left


def one_by_one(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces, and after them one for each further date of theirs."""
    yield from pieces
    for piece in pieces:
        phrase = piece.phrase
        for date in phrase.more if phrase else ():
            if phrase and not piece.whole:
                yield attrs.evolve(piece, phrase=attrs.evolve(phrase, when=date.when))
            else:
                yield attrs.evolve(piece, span=Span(date.start, date.end), phrase=date, whole=False)


def with_phrase(piece: Piece) -> Piece:
    """Let a piece hold the whole of its phrase, even one that reaches over the edge of its clause."""
    if piece.phrase is None:
        return piece
    span = Span(min(piece.span.start, piece.phrase.start), max(piece.span.end, piece.phrase.end))
    return piece if span == piece.span else attrs.evolve(piece, span=span)


def without_tail(line: Sketch, kept: Piece, parts: Sequence[Piece]) -> int:
    """Give the end of a clause before the nouns behind it that have dates of their own, and before how long that was after them."""
    verb = kept.clause.group.last if kept.clause.group else len(line.letters)
    tail = [line.at(part.span.start) for part in parts if part.noun and part.follows]
    begun = [with_measure(line, at - 1, verb + 1) if line.words[at - 1] in LENGTHS else at for at in tail]
    return min([kept.span.end, *(line.starts[at] for at in begun if at > verb)])


def without_head(line: Sketch, kept: Piece, parts: Sequence[Piece]) -> int:
    """Give the start of a clause behind the noun that leads in and has a date of its own: "after the vote on Monday, he left"."""
    start, group = kept.span.start, kept.clause.group
    leads = [part.span for part in parts if part.noun and (part.follows or not is_parted(line, part.span))]
    head = [one.end for one in leads if not line.letters[line.at(start) : line.at(one.start)].strip("tCA,")]
    closed = [end for end in head if line.letters[line.at(end)] in ",JUR"] if group and head else []
    return max([start, *(end for end in closed if group and end < line.starts[group.first])])


def is_parted(line: Sketch, span: Span) -> bool:
    """Tell whether a mark parts a stretch, or none stands behind it."""
    last = line.at(span.end)
    return "," in line.letters[line.at(span.start) : last] or line.letters[last : last + 1] != ","


def owner(clauses: Sequence[Clause], phrase: Phrase) -> int:
    """Give the number of the innermost clause that holds a phrase."""
    holding = [n for n, clause in enumerate(clauses) if clause.holds(phrase.end - 1)]
    if holding:
        return holding[-1]
    wide = [n for n, clause in enumerate(clauses) if clause.span.start <= phrase.end - 1 < clause.span.end]
    return min(wide, key=lambda n: clauses[n].span.end - clauses[n].span.start, default=0)


def parted(line: Sketch, clause: Clause, phrases: Sequence[Phrase], *, english: bool) -> list[Piece]:
    """Part a clause between its phrases; a phrase that only dates a noun in it has that noun for its piece, as far as nouns are known."""
    phrases = [one for one in phrases if not (is_owner(line, one) and one.when.is_open)] or phrases
    nouns = [noun_of(line, clause, phrase) if english else None for phrase in phrases]
    if None not in nouns:
        nouns = [
            noun if noun and not is_setting(line, clause, noun, phrase) else None
            for noun, phrase in zip(nouns, phrases, strict=True)
        ]
    if nouns.count(None) > 1 and english:
        paired = zip(nouns, phrases, strict=True)
        nouns = [noun or attribute(line, phrase) or deed(line, phrase) for noun, phrase in paired]
    adverbial = finest([number for number, noun in enumerate(nouns) if noun is None], phrases)
    made: list[Piece] = []
    for number, (phrase, noun) in enumerate(zip(phrases, nouns, strict=True)):
        if noun is not None and not is_edition(line, phrase) and not is_sort(line, phrase):
            made.append(noun_piece(line, clause, phrase, apart(line.text, noun, number, phrases)))
        if number in adverbial:
            others = [phrases[other] for other in adverbial if other != number]
            own = next(
                filter(None, (told(line, clause, phrase) for told in (opened, aim, added))), clause.span
            )
            span = share(line.text, own, phrase, others)
            made.append(Piece(clause, span, phrase))
    return made


def aim(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give what is added of an aim that a phrase dates: "was signed in Bern, to take effect on 1 June"; None elsewhere."""
    verb = clause.group.last if clause.group else len(line.letters)
    found = AIM.search(line.letters, verb + 1, line.at(phrase.start))
    return Span(line.starts[found.start() + 1], clause.span.end) if found else None


AIM = re.compile(",T(?=[LpVQEdHY])[^,]*$")


def added(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the second of two that share a verb, where a date for it is put in: "was a baker and, from 1946, mayor"; None elsewhere."""
    found = JOINED.search(line.letters, 0, line.at(phrase.start))
    behind = ADDED.match(line.letters, line.at(phrase.end))
    rest = RESTING.search(line.letters, 0, line.at(phrase.start))
    if (
        rest is not None
        and line.words[rest.end() - 1] in OTHERS
        and clause.group
        and clause.group.last < rest.start()
    ):
        return Span(line.starts[rest.start()], clause.span.end)
    joins = found is not None and clause.group is not None and clause.group.last < found.start()
    return Span(line.starts[found.start()], clause.span.end) if found and joins and behind else None


RESTING, OTHERS = (
    re.compile("CJ[LUA#]$"),
    set_of("last other others second third fourth fifth sixth rest remainder"),
)
"""The last of those of whom a verb tells, with a date of its own: "two died at once and the third on 12 March"."""

JOINED, ADDED = re.compile("CA*,$"), re.compile("(?:S[^,]*)?,[JLUFKa]")


def noun_piece(line: Sketch, clause: Clause, phrase: Phrase, span: Span) -> Piece:
    """Make the piece of a noun that has a phrase of its own."""
    follows = adjunct(line, clause, phrase) is not None
    short = any(told(line, clause, phrase) for told in (reduced, done_to, trailing, told_of, in_office))
    short = short and attribute(line, phrase) is None
    short = short or PARTICIPIAL.match(line.letters, line.at(span.start), line.at(phrase.start)) is not None
    late = phrase.signal == "until" and "not" in line.words[line.at(span.start) : line.at(phrase.start)]
    if late and phrase.when.parts:
        phrase = attrs.evolve(phrase, signal="not until", when=phrase.when.parts[-1])
    return Piece(clause, span, phrase, noun=True, follows=follows, reduced=short)


PARTICIPIAL = re.compile("[SF]?J[JLUEG]*[LUG][EQp]F")
"""What something came after that was done: "after the vote held in Kiel on Monday"."""


def noun_of(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the stretch of the noun that a phrase dates, where it does not date the clause's verb."""
    described = attribute(line, phrase)
    if described is not None and (
        is_within(line, line.at(described.start)) or is_part(line, clause, described)
    ):
        return None
    if described is not None and (described.end == phrase.end or described.start > clause.own.start + 1):
        return described
    return (
        adjunct(line, clause, phrase)
        or owned(line, phrase)
        or parenthesis(line, clause, phrase)
        or reduced(line, clause, phrase)
        or done_to(line, clause, phrase)
        or trailing(line, clause, phrase)
        or in_office(line, clause, phrase)
        or named_by(line, clause, phrase)
        or told_of(line, clause, phrase)
        or blamed(line, clause, phrase)
        or period_of(line, phrase)
        or sort_named(line, phrase)
    )


ADJUNCTS = ("after", "before", "following", "since", "until")

OWNER = re.compile(f"(?:{'|'.join((*MONTHS, *WEEKDAYS))})['’]s$", re.IGNORECASE)
"""A day or a month that itself dates what something came after: "after August's blackout he left on Monday"."""

NAMED = ("named", "called", "renamed", "christened", "looked", "modelled")
"""Verbs to which "after" belongs."""


def adjunct(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the stretch of "after the fight in February", which does not say when the rest of its clause was."""
    verb = clause.group.last if clause.group else -1
    first = line.at(phrase.start)
    low, high = line.at(clause.own.start), line.at(clause.own.end)
    near = (
        n
        for n in range(first - 1, low - 1, -1)
        if n == verb or line.words[n] in ADJUNCTS or line.letters[n] in ",;:-"
    )
    at = next(near, verb)
    if at == verb or line.words[at] not in ADJUNCTS:
        return None
    if is_facing(line, clause, at, first) or line.words[at - 1] in NAMED or OWNER.match(line.words[at + 1]):
        return None
    begun, last = clause.group.first if clause.group else -1, line.at(phrase.end)
    ends = (n for n in range(last, high) if line.letters[n] in ",;:-R" or n == begun)
    end = last if last < begun and line.letters[last] in "JU" else next(ends, high)
    holds_verb = at <= verb < end
    return None if first - at < 2 or holds_verb else line.stretch(at, end)


def reduced(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give a subject with the participle between commas that a phrase dates: "the mill, built in 1887, burnt"."""
    if clause.group is None:
        return None
    low, first, last = line.at(clause.own.start), line.at(phrase.start), line.at(phrase.end)
    begun = line.letters.rfind(",", low, first)
    while begun > low and line.words[begun + 1] in AGAIN:
        begun = line.letters.rfind(",", low, begun)
    closed = line.letters.find(",", last, clause.group.first)
    said = PARTICIPLE.match(line.letters, begun + 1, first) or (
        (phrase.signal in STATES and STATE.fullmatch(line.letters, begun + 1, first))
        or line.words[begun + 1] == "due"
    )
    leads = line.letters[low:].lstrip("A")[:1] in PARTICIPLES
    if begun <= low or closed < 0 or leads or not said:
        return None
    dated = LEADING_DATE.match(line.letters, low, begun)
    return line.stretch(dated.end() if dated else low, closed)


AGAIN = set_of("again and for then later")
"""What goes on with a participle that is told once: "sold in 1912, again in 1920 and for the last time in 1955"."""

LEADING_DATE = re.compile("F[U#]{1,3},?(?=[JLU])")
"""A date that leads in: "on Monday the men, arrested in May,"."""

PARTICIPLE = re.compile("A?(?:J[JLUE]*[LU](?:F[LU#]*[LU])?)?[EQpG]")
"""What may be a participle, "opened", "known", "built", and who it is said of once more: "a baker fined"."""

STATE = re.compile("[ALGF]+")
STATES = ("since", "until", "during", "throughout")
"""How something was, and for which times: "the pit, idle since 1998,"."""


def done_to(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the noun with the participle right before a phrase that follows the clause's verb: "freed a man arrested on Monday"."""
    found = object_done_to(line, clause.group, line.at(phrase.start))
    return Span(line.starts[found.start()], phrase.end) if found and not found["placed"] else None


def deed(line: Sketch, phrase: Phrase) -> Span | None:
    """Give what somebody is charged with or known for, where a phrase dates that: "guilty of shooting a man in 2023"."""
    at = line.at(phrase.start)
    found, led = DEED.search(line.letters, 0, at), {"of", "with", "for"}
    if found is None and kind_of(line.words[at - 1]):
        found, led = CRIME.search(line.letters, 0, at), {"with", "for"}
    holds = found is not None and line.words[found.start()] in led
    return Span(line.starts[found.start() + 1], phrase.end) if found and holds else None


DEED, CRIME = re.compile("FG(?:[JKLUFAsETV]|#L)*$"), re.compile("FJ?[LUE]*L$")
"""A preposition and a form in -ing with its object, or a noun for a deed."""


def object_done_to(line: Sketch, group: Group | None, end: int) -> re.Match[str] | None:
    """Find the noun with a participle, and what says where that was, between a verb and a word."""
    if group is None or stem(group.verb) in HOLDING:
        return None
    found = OBJECT.search(line.letters, group.last + 1, end)
    return found if found and not is_within(line, found.start()) else None


OBJECT = re.compile("J[LUEGs#]*[LUG](?:[FT][JLUs]*[LU])?[EQp](?P<placed>F[JLUs#]*)?$")
"""A noun with its article and a participle: "a painting stolen from a convent"."""

HOLDING = stems_of("leave find have get see keep watch hear hold make want need declare report think believe")
"""Verbs that have a noun with a participle for what came of it: "left a man wounded on Monday"."""


def is_edition(line: Sketch, phrase: Phrase) -> bool:
    """Tell whether a year is part of a name: "WWDC 2005", "Euro 2012"."""
    first, last = line.at(phrase.start), line.at(phrase.end)
    year = YEAR.fullmatch("".join(line.words[first:last])) is not None
    return year and phrase.signal is None and first > 0 and line.letters[first - 1] == "U"


def attribute(line: Sketch, phrase: Phrase) -> Span | None:
    """Give the noun that a phrase describes: "the 1991 agreement", "a Tuesday traffic stop"; None where it stands alone."""
    first, last = line.at(phrase.start), line.at(phrase.end)
    led = line.letters[first : first + 1] == "J" and "#" in line.letters[first:last]
    first += led
    if phrase.signal or first == 0:
        return None
    if is_edition(line, phrase):
        begins = first - 1
        while begins and line.letters[begins - 1] == "U":
            begins -= 1
        return Span(line.starts[begins], phrase.end)
    if last >= len(line.letters):
        return None
    begins = line.letters[first - 1] == "J" or line.words[first - 1].endswith(("'s", "’s"))
    if not begins or line.letters[last] not in "LUG" or line.starts[last] - phrase.end > 1:
        return None
    end = last
    while end + 1 < len(line.letters) and line.letters[end + 1] in "LU":
        end += 1
    return Span(line.starts[first - 1], line.ends[end])


def chosen(parts: Sequence[Piece], line: Sketch, clause: Clause) -> int | None:
    """Give the number of the piece that holds a clause's verb; None where no piece does."""
    if clause.group is None:
        return 0 if len(parts) == 1 and not parts[0].noun else None
    verb = line.starts[clause.group.last]
    for number, part in enumerate(parts):
        if not part.noun and part.span.start <= verb < part.span.end:
            return number
    return None
