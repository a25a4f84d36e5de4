"""The words between two verbs at which clauses part: what begins one, and what joins no more than nouns."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.sketch import Sketch

BREAKS = frozenset(";:Stw-")
"""The letters of what begins a clause wherever it stands."""


def is_break(line: Sketch, at: int, last: int) -> bool:
    """Tell whether a word begins a clause, and joins no nouns: "and" does if a verb or a new subject follows."""
    letter = line.letters[at]
    if letter == "S" and is_adverb(line, at, last):
        return False
    if letter in "RJ":
        return line.words[at] in ("who", "whose")
    if letter == "a":
        return line.letters[at + 1 : at + 2] in ("R", "J", "U") and "," not in line.letters[at:last]
    if letter == "C":
        return not joins_pair(line, at) and joins_clauses(line.letters[at + 1 : last])
    return letter in BREAKS


def joins_clauses(between: str) -> bool:
    """Tell whether the words between "and" and a verb leave it a clause: no list, no long way."""
    renamed = RENAMED.fullmatch(between) is not None or PUT_IN.fullmatch(between) is not None
    return renamed or ("," not in between and len(between) <= 8)


def is_adverb(line: Sketch, at: int, last: int) -> bool:
    """Tell whether "before" or the like begins no clause: a mark, "and", a comma before the verb, a form in -ing or the verb follows."""
    following, between = line.letters[at + 1 : at + 2], line.letters[at + 1 : last]
    parted = "," in between and RENAMED.fullmatch(between) is None
    prepositional = line.words[at] in ADVERBS and (following in (*",;:C-x", "") or parted)
    adverbial = line.letters[at - 1] == "A" and not between.strip("ANU")
    return prepositional or (following == "G" and parted) or adverbial


ADVERBS = set_of("before since after until once though")
"""Words that begin no clause where a mark or "and" follows: "had broken down two days before"."""

PUT_IN = re.compile("F[#U]+,[EpQ][^,]*,A?")
"""A date, and a participle put in before the verb: "and in 1933, barred from practice, left"."""

RENAMED = re.compile("(?:F[JL]{0,2}[U#]+,?)?[JLK#][JLUEGs]{1,6},[JLUEsC]{1,8},A?")
"""A subject and who that is, behind a date too: "its owner, the banker Weiss,", "in May two guards, Shaw and Cole,"."""


def joins_pair(line: Sketch, at: int) -> bool:
    """Tell whether "and" or "but" belongs to a word before it: "trains between Torro and the coast", "all but one"."""
    if line.words[at] == "but":
        return line.words[at - 1] in ALL
    return PAIR.search(line.letters, 0, at) is not None and "between" in line.words[max(0, at - 6) : at]


ALL = set_of("all nothing nobody none everything everyone anything")
"""Before what "but" leaves something out: all but one."""

PAIR = re.compile("F[JLUEs#]+$")
"""A preposition and its noun."""


def of_pair(breaks: list[int], line: Sketch, first: int) -> list[int]:
    """Leave out the "and" between the two whom a clause is about, behind the one with which it begins: "it failed, and Kiel and Ulm left"."""
    *_, opener, inner = (0, 0, *breaks)
    begins = opener == first or line.letters[opener - 1] == ","
    paired = begins and line.letters[opener] == line.letters[inner] == "C"
    return breaks[:-1] if paired and TWO.fullmatch(line.letters, opener + 1, inner) else breaks


TWO = re.compile("[JLUE#s]*[LU]")
"""The first of two whom a clause is about."""
