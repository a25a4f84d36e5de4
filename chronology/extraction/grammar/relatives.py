"""Clauses that begin between a subject and its verb: "Holt, who fled, ...", "the letter she wrote was lost"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import SAYING_STEMS
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.participles import HEARING
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.verbs import SEAM


def begins_relative(line: Sketch, at: int, heads: Sequence[Group], held: Sequence[Span]) -> bool:
    """Tell whether a word before the second verb of a sentence begins a clause of the first, which the second goes on behind."""
    word, before = line.words[at], line.letters[at - 1]
    if word in ("who", "which", "whose", "whom"):
        return line.letters[at] != "U" and before != "F"
    if before == "," and (word == "where" or part_in(line, at)):
        return True
    if word == "that":
        led = LEADING.match(line.letters)
        told = led is not None and led.end() == at and line.words[at - 1] not in TIMES
        return told or THAT.match(line.letters, at - 1) is not None or holds_verb(line, at, heads, held)
    heads_it = heads[0].first == at
    put_in = before == "," and ((word in HEARING and not heads_it) or (word == "having" and heads_it))
    return put_in or touches(line, at, heads)


LEADING = re.compile("F[JLUE#]+(?=t(?:[AN]*[pPEWDHBVMO]|[RJ]))")
"""What a sentence begins with before its subject: "of the six ships"."""


def part_in(line: Sketch, first: int) -> int:
    """Give the word behind the "of" of a part with which a clause about the whole begins: "one of whom had fled", "a copy of which"; 0 where none does."""
    ofs = (at for at in range(first + 1, first + 4) if line.words[at : at + 2] in OF_WHOM)
    of = next(ofs, 0)
    return of + 1 if of and PART.fullmatch(line.letters, first, of) else 0


OF_WHOM, PART = (["of", "whom"], ["of", "which"]), re.compile("[JKL#]+")
"""What stands behind the word that tells which part, and that."""


def is_attribution(line: Sketch, at: int, heads: Sequence[Group]) -> bool:
    """Tell whether a word begins what says, between a subject and its verb, who told this: "the plant, Holt said, will close"."""
    if line.letters[at - 1] != "," or len(heads) < 2 or not heads[0].is_announcing:
        return False
    speaks = NAMED.fullmatch(line.letters, at, heads[0].first) and line.letters[heads[0].last + 1] in ",F"
    closed = line.letters[: heads[1].first].rstrip("A")[-1:] == ","
    return (
        closed
        and bool(speaks or heads[0].first == at)
        and SUBJECT.fullmatch(line.letters, 0, at - 1) is not None
    )


NAMED = re.compile("R|[JLU][JLUE#s]*")
"""Who speaks."""


def holds_verb(line: Sketch, at: int, heads: Sequence[Group], held: Sequence[Span]) -> bool:
    """Tell whether "that" begins a clause between a subject and its verb, each with its date, or one that tells what is said."""
    if len(heads) < 2 or line.letters[at - 1] not in "LUV":
        return False
    if heads[0].takes_clause and not heads[0].passive and heads[0].last + 1 < heads[1].first:
        return False
    between = line.letters[heads[0].last + 1 : heads[1].first]
    goes_on = not line.letters[at + 1 : heads[0].first].strip("JLUERAN#")
    if SEAM.search(between) is not None:
        return goes_on and PARTING.search(between) is None
    dated = any(one.start > line.starts[heads[1].last] for one in held)
    return (goes_on and dated) or line.words[at - 1] in CONTENTS


CONTENTS = set_of(
    "report reports claim claims rumour rumours rumor rumors statement statements allegation allegations suggestion suggestions news "
    "announcement belief fear fears assertion assertions story stories warning warnings hope hopes idea fact promise accusation tradition legend theory notion myth"
)
"""Nouns whose "that" says what they say: "a report that two had died was wrong"."""


def touches(line: Sketch, at: int, heads: Sequence[Group]) -> bool:
    """Tell whether a pronoun begins a relative clause right behind a subject: "the letter she wrote in May was lost"."""
    pronoun = line.letters[at] == "R" or line.words[at] == "where"
    if not pronoun or len(heads) < 2 or TOUCHED.fullmatch(line.letters[:at]) is None:
        return False
    return line.words[at - 1] not in TIMES and (heads[0].verb == "wrote" or not heads[0].takes_clause)


TOUCHED = re.compile("J[JLUEG#s]*[LU]")
"""A subject, from the first word of its sentence."""

TIMES = set_of(
    "day days night week month year years time moment hour morning afternoon evening summer winter spring autumn way reason"
)
"""Nouns behind which a clause says when or why."""

THAT = re.compile("[LU]t[AN]*(?:[pPEV][RK]|[pPE][^,;:tw]*,[^,;:tw]*,[AN]*[pPEWDHBO])")
"""A noun and "that" with its verb and a pronoun, or with an apposition before the next verb, which begins no clause: "the test that covered it was off"."""


def says_in(line: Sketch, group: Group, following: Group) -> bool:
    """Tell whether a relative clause between commas holds what somebody says: "the police, who said the man died, left"."""
    who = max((at for at in range(group.first) if line.words[at] in ("who", "which")), default=0)
    subject = line.letters[group.last + 1 : following.first].strip("A")
    closes = line.letters.find(",", following.last) > 0
    return group.takes_clause and bool(subject) and who > 0 and line.letters[who - 1] == "," and closes


def to_say(line: Sketch, low: int, high: int) -> int:
    """Give the word behind the last "to say" or the like in a stretch, behind which what is said begins; 0 without one."""
    says = (at for at in range(high - 1, low, -1) if line.letters[at - 1] == "T")
    return next((at + 1 for at in says if stem(line.words[at]) in SAYING_STEMS), 0)


def is_left_so(group: Group, following: Group) -> bool:
    """Tell whether a participle says how something was left: "the attack, which left two people hurt"."""
    return group.verb == "left" and following.verb in LEFT_SO


LEFT_SO = set_of(
    "hurt injured wounded stranded trapped burned burnt scarred blinded shaken damaged destroyed flooded displaced delayed paralysed "
    "paralyzed disabled cut split divided bruised"
)
"""How somebody or something is left."""


def goes_on_behind(line: Sketch, group: Group, rest: Sequence[Group], *, relative: bool) -> bool:
    """Tell whether the next verb is that of a subject which has none yet: "a bomb that killed the mayor and his wife was found"."""
    if not rest:
        return False
    between = line.letters[group.last + 1 : rest[0].first]
    if "C" not in between:
        return PARTING.search(between) is None and not relative
    alone = len(rest) == 1 or SEAM.search(line.letters, rest[0].last + 1, rest[1].first) is not None
    return alone and TWO.fullmatch(between) is not None


PARTING = re.compile('[,;:"StwR-]')
"""What parts two clauses besides "and"."""

TWO = re.compile("[J#]?[LUE]{1,3}C[J#]?[LUE]{1,3}(?:F[JLU#]{1,4})?A?")
"""Two nouns that are done the same, and when."""


def insertion(line: Sketch, first: int, last: int) -> int | None:
    """Give the comma that opens what stands between a subject and its verb: "the plant, shut in May, would reopen"; None where nothing does."""
    closed = len(line.letters[first:last].rstrip("A")) + first - 1
    opened = line.letters.rfind(",", first, closed)
    shut = opened > 0 and line.letters[closed] == ","
    return opened if shut and line.letters[opened + 1] != "C" else None


NOUNS = "[JLUGE#][JLUGE#sF]*(?:(?:,[JLU#][JLUE#s]*)+C[JLUR#][JLUER#sF]*)?"
LED = re.compile(f"(?:[Stw]|(?<=,)C){NOUNS}(?<=[LUR])$")
"""A word that begins a clause, and the subject of that, a list too: "that roads, schools and shops"."""

SUBJECT, PAIR = re.compile(NOUNS), re.compile("J?[LUEs]+C[LUEs]+")


def is_held(line: Sketch, at: int, held: Sequence[Span]) -> bool:
    """Tell whether a cut before a word would part a dated phrase."""
    return any(span.start <= line.starts[at] < span.end for span in held)


def describes(line: Sketch, at: int, phrase: Span) -> bool:
    """Tell whether a dated phrase stands between an article and a noun: "the 7 May flood"."""
    led = line.letters[at] == "J" and (line.starts[at] < phrase.start or line.letters[at + 1] == "#")
    return led and line.letters[line.at(phrase.end) : line.at(phrase.end) + 1] in ("L", "U", "G")


def after_phrase(line: Sketch, first: int, last: int, held: Sequence[Span]) -> int:
    """Give the first word after a verb of speech that is no part of a dated phrase."""
    at = first
    while at < last:
        phrase = next((span for span in held if 0 <= span.start - line.starts[at] <= 12), None)
        if phrase is None or describes(line, at, phrase):
            break
        at = max(at + 1, line.at(phrase.end))
    return min(at, last)
