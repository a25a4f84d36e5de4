"""Titles that are too long: cut where what is left is a whole thought, and marked with an ellipsis where no such place is."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.relatives import SUBJECT
from chronology.extraction.grammar.seams import LENGTHS
from chronology.extraction.grammar.seams import with_measure
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import sketched
from chronology.extraction.grammar.verbs import groups

LONGEST = 90
SHORT = 40
SHORTEST = 16
"""How many characters are left at least where what leads in is taken off."""
EARLIEST = 32
"""Before which character no title is cut."""
ELLIPSIS = "…"

PREPOSITIONAL = re.compile(
    r"(?:(?:\w+ly |and |but )*\w{2,}(?:ed|ing) (?:\w+ly )?(?=(?:by|for|at|with|to|in|on|from|of|a|an|the|his|her|its|their)\b)|(?:in|on|at|by|for|from|with|under|over|during|after|before|since|following|despite|amid|to|of|among|alongside|within)\b)[^,]{1,120},\s+(?:\d{4},\s+)?",
    re.IGNORECASE,
)
"""What a title that is too long can begin without."""

APPOSITION = re.compile(
    r",\s(?:an?|the|his|her|its|their|president|prime|sir|former|chief|head|founder|chairman|special|aged|\d{1,3})\b[^,]{0,90}(?:,(?=\s)|(?=\sand\b))",
    re.IGNORECASE,
)
"""What a title that is too long can do without: who somebody is."""

RELATIVE = re.compile(r",\s(?:who|which|whose)\s(?:[^,]|,\s?(?=\d)){1,120},(?=\s)")
"""What it can do without, too: a clause put in about somebody or something."""

EXAMPLES = re.compile(
    r",\s+(?:including|such as|especially|particularly|notably|among them|as well as|along with|given|despite|amid)\b",
    re.IGNORECASE,
)
"""What begins examples and remarks, without which a title is whole."""

UNQUOTED = str.maketrans('“”"', "   ")
NOUNS = frozenset("LUK#)EA")
"""The kinds of words with which a thought can end."""

VERBS = frozenset("pPEDWBHMO")
"""The kinds of words with which what a verb says of its subject can begin."""

OPENERS = frozenset("tSw")
"""The kinds of words that open a clause, which then needs a verb of its own."""

LINKED = set_of("of than like per upon onto into")
"""Prepositions that belong to the word before them."""

COUNTS = set_of(
    "connection response relation addition hundreds thousands dozens millions scores number part one some many most all series group kind sort"
)
"""Words that say nothing without what follows."""

ASIDE = re.compile(r"\s\([^()\d]* [^()\d]* [^()\d]*\)(?=\s|$)")
"""Several words in brackets."""


def shortened(words: str) -> str:
    """Cut a title that is too long: what it opens with, what it only adds, and else its end."""
    while (
        len(words) > LONGEST
        and (opening := PREPOSITIONAL.match(words))
        and len(words) - opening.end() > SHORTEST
    ):
        words = words[opening.end() :]
    if len(words) > LONGEST:
        words = ASIDE.sub("", words)
    if len(words) > LONGEST:
        words = APPOSITION.sub(without_apposition, RELATIVE.sub("", words))
    return words if len(words) <= LONGEST else whole_thought(words)


def without_apposition(found: re.Match[str]) -> str:
    """Leave out who somebody is, behind a name; behind any other word, or before one more name, it may be the next of a list."""
    name, after = found.string[: found.start()].rpartition(" ")[2], found.string[found.end() :].lstrip()
    return "" if name[:1].isupper() and not after[:1].isupper() else found[0]


def whole_thought(words: str) -> str:
    """Cut words at the last place where they are a whole thought; where there is none, at a word, with an ellipsis."""
    examples = EXAMPLES.search(words, SHORT, LONGEST)
    if examples and "," not in words[: examples.start()]:
        return words[: examples.start()]
    line = sketched(words.translate(UNQUOTED))
    verbs = groups(line)
    for parting in (is_parting, is_loose_parting):
        if places := list(endings(line, verbs, parting)):
            return words[: places[-1]]
    start = words[:LONGEST]
    return start[: start.rfind(" ") if " " in start[EARLIEST:] else -1] + ELLIPSIS


def endings(line: Sketch, verbs: Sequence[Group], parting: Callable[[Sketch, int], bool]) -> Iterator[int]:
    """Yield the places, up to the longest title, at which words are a whole thought."""
    for at in range(1, len(line.words)):
        if line.ends[at - 1] > LONGEST:
            return
        counts = line.words[at] in ("before", "after") and line.words[at - 1] in LENGTHS
        begun = with_measure(line, at - 1, 1) if counts else at
        if line.ends[begun - 1] >= EARLIEST and parting(line, at) and is_whole(line, begun, verbs):
            yield line.ends[begun - 1]


def is_parting(line: Sketch, at: int) -> bool:
    """Tell whether a word begins a phrase or clause that can be spared: a preposition, "who", "while", a mark, "and" before a verb."""
    letter, word, after = line.letters[at], line.words[at], line.letters[at + 1 : at + 4]
    if letter == ",":
        return line.letters[at - 1] == "A" or not is_listed(line, at)
    if letter == "C":
        return after[:1] in VERBS
    if word == "for" and "T" in after:
        return False
    return (letter in "FS;:-(" and word not in LINKED) or word == "who"


def is_loose_parting(line: Sketch, at: int) -> bool:
    """Tell whether a word begins what is spared less gladly: "of", the second of a list, a purpose."""
    letter, before = line.letters[at], line.letters[at - 1]
    if letter == "T":
        return before == "A"
    return line.words[at] == "of" or (letter == "," and before == "L")


def is_listed(line: Sketch, at: int) -> bool:
    """Tell whether a comma stands in a list, or between two words that describe one thing."""
    following = line.letters[at + 1 : at + 2]
    if following and following in "GwFSR":
        return False
    rest = line.words[at + 1 : at + 14]
    return not {"and", "or", ","}.isdisjoint(rest) or line.letters[at - 1] == "E"


def is_whole(line: Sketch, at: int, verbs: Sequence[Group]) -> bool:
    """Tell whether the words before a place are a whole thought: each clause with its verb, each verb with its object."""
    if line.letters[at - 1] not in NOUNS or line.words[at - 1] in COUNTS or is_begun(line, at):
        return False
    if any(group.last == at - 1 and not group.passive for group in verbs):
        return False
    ruling = [group for group in verbs if group.is_finite and group.last < at]
    opened = max((n for n in range(at) if line.letters[n] in OPENERS), default=-1)
    if not ruling or ruling[-1].first < opened or is_put_in(line, ruling):
        return False
    return not is_awaited(line, at, ruling[-1])


def is_put_in(line: Sketch, ruling: Sequence[Group]) -> bool:
    """Tell whether the only verb so far is that of a clause about the subject: "the ferry that ran aground"."""
    return len(ruling) == 1 and ABOUT.search(line.letters, 0, ruling[0].first) is not None


ABOUT = re.compile("[LU],?[tw]A?$")
"""A noun, and what begins a clause about it, right before a verb."""


def is_begun(line: Sketch, at: int) -> bool:
    """Tell whether a place lies within what a comma began: "raids, attacks | on hospitals, and lies", "fled, leaving | without a word"."""
    comma = line.letters.rfind(",", 0, at)
    if comma <= 0:
        return False
    return line.letters[comma + 1] == "G" or (is_listed(line, comma) and "C" not in line.letters[comma:at])


SAID = ("said", "says", "say")


def is_awaited(line: Sketch, at: int, verb: Group) -> bool:
    """Tell whether what a verb needs still follows: "said in Kiel | on Monday that it would", "cement in the eyes | of all that"."""
    if verb.verb in SAID and SUBJECT.fullmatch(line.letters, verb.last + 1, at):
        return True
    if "F" not in line.letters[verb.last + 1 : verb.last + 3]:
        return False
    ahead = line.letters[at:].lstrip("FJLUK#AEx")
    return ahead[:1] in ("t", "T")
