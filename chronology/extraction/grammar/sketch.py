"""The sketch of a sentence: its words, and a letter for each that says what kind of word it is.

Patterns over the sketch find verb groups, the seams of clauses and names in one walk over few characters; the kinds come from
tables, and from endings where a word stands in no table.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import attrs

from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.words import BODIES
from chronology.extraction.grammar.words import KINDS
from chronology.extraction.grammar.words import KNOWING
from chronology.extraction.grammar.words import NO_ADVERBS
from chronology.extraction.grammar.words import NO_VERBS
from chronology.extraction.grammar.words import SAYING
from chronology.extraction.grammar.words import UNDOING

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:\.(?=\s+[^\W\d_a-z])|[^\W_]*(?:['’-][^\W_]+)*)|[$£€]?\d+(?:[.,:]\d+)*(?:[^\S\n]?[ap]\.?m\b|-\w+)?|\S"
)
"""A word, a dotted abbreviation, an initial, a number, or a mark."""

CONTRACTED = {"ll": "M", "ve": "H", "re": "B", "d": "O", "m": "B"}
"""The auxiliaries that follow an apostrophe."""

AND = "C"

NUMBER, NAME, WORD, MARK, ED, ING, ADVERB, PREPOSITION, PRESENT = "#", "U", "L", "x", "E", "G", "A", "F", "V"

PARTICIPLES = frozenset("EpQ")
"""The letters of what may be a participle."""

NO_WORDS = frozenset((NUMBER, MARK, "-"))
"""What may stand before the first word of a sentence: the time of a log, a bullet."""

MARKS = {
    **dict.fromkeys(",", ","),
    **dict.fromkeys(";", ";"),
    **dict.fromkeys(":", ":"),
    **dict.fromkeys("–—", "-"),
    **dict.fromkeys("-", "-"),
    **dict.fromkeys('"“”«»„', '"'),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
}

RULING = frozenset("WBXDH")
SEEN = re.compile(r"\s(?:\w+(?:ed|en)|heard|held|met)\b")
"""The auxiliaries behind which "last" is an adverb, and what it stands before behind a comma: the girl, last seen in May."""

GIVEN_TOO = (["rose"], ["drew"], ["will"], ["grant"], ["sue"], ["rob"])
GIVEN = re.compile("^.(?=U|[WBHDM])")
"""Given names that are verbs as well, with which a sentence begins before another name or an auxiliary: "Rose Tully left", "Rose was"."""

FACING = re.compile(
    r"\b(?:appear(?:ed|s|ing)?|stands?|stood|brought|hauled|testified|plead(?:ed)?) (before(?: \S+){0,2})$"
)
"""What makes "before" say whom somebody stands before: "appeared before a district judge charged with fraud"."""

ALONE = re.compile('(?:^|(?<=[,;C"tS]))A(?=[WBHDMO])')
"""What stands before an auxiliary without a subject: "both were freed"."""

THINGS, THING = frozenset(("shed", "saw", "felt")), re.compile("(?<=[LU]).(?=[,x]|F?[pPEWBHDM]|$)")
"""Pasts that need an object and are nouns as well, and where they have none: the goods shed, built in 1851."""

UNPROVEN, DESCRIBED = (
    frozenset(("attempted", "alleged", "suspected", "aggravated")),
    re.compile("(?<=[VEpPQ])E(?=L)"),
)
"""Participles that say how a deed was, and their place right behind a verb: "he denies attempted murder"."""

LONG = re.compile("(?<=,)L(?=[EpQ])")
"""A "long" that says since when: "his journal, long thought lost"."""
READ = re.compile("(?<=[RUA])L(?=[JKtFU#])")
"""Where "read" can only be a verb of the past: "he read the letter"."""

VERBAL = re.compile("[pPVEQGWBHDMOde]")
DOES, DOING = re.compile("(?<=[LU])L(?=[JK])"), re.compile("[^su]s$")
"""The letters of verbs, and what is one in a sentence without any: "pager alerts the engineer"."""

AGED = re.compile("U,#,(?:U+,#,)*CU+,#,")
"""Several names with ages: "Ann Holt, 31, and Tom Berg, 28,"."""

NAMED_DO = re.compile("(?<=U)d(?=U)")
"""A "do" within a name: Ana do Carmo."""


@attrs.frozen
class Sketch:
    """A sentence in words: its text and place, those of its words, these in small letters, and a letter each for their kinds."""

    text: str
    span: Span
    starts: list[int]
    ends: list[int]
    words: list[str]
    letters: str

    def at(self, place: int) -> int:
        """Give the number of the first word that starts at a place of the text, or after it."""
        return bisect_left(self.starts, place)

    def stretch(self, first: int, end: int) -> Span:
        """Give the place of the words from one to before another."""
        return Span(self.starts[first], self.ends[end - 1])

    def said(self, first: int, end: int) -> str:
        """Give the words from one to before another as the text has them."""
        return self.stretch(first, end).of(self.text)


def sketch(text: str, span: Span) -> Sketch:
    """Sketch a sentence."""
    tokens = list(TOKEN.finditer(text, *span))
    starts, ends = [token.start() for token in tokens], [token.end() for token in tokens]
    words = [token[0].lower() for token in tokens]
    letters: list[str] = []
    shouted, first = span.of(text).isupper(), True
    for at, (token, low) in enumerate(zip(tokens, words, strict=True)):
        said = low if shouted else token[0]
        if low == "of" and words[at - 1 : at] == ["because"]:
            letters[-1] = PREPOSITION
        if low in BODIES and (faced := FACING.search(" ".join(words[max(0, at - 4) : at]))):
            letters[-len(faced[1].split())] = PREPOSITION
        last = letters[-1] if letters else ""
        first = first and (not last or last in NO_WORDS)
        attached = low == "-" and at > 0 and ends[at - 1] == starts[at]
        ranked = (low == "neither" and last in ("O", "M")) or (
            low in ("last", "next") and is_adverb(text, last, ends[at])
        )
        kind = kind_of(said, low, first=first)
        if last == WORD and at > 1 and is_present(words[at - 1], words[at - 2], letters, kind):
            letters[-1] = PRESENT
        if low == "&":
            kind = last if last == NAME else AND
        letters.append(MARK if attached else ADVERB if ranked else kind)
    return Sketch(text, span, starts, ends, words, respelled(words, "".join(letters)))


def sketched(words: str) -> Sketch:
    """Sketch words that stand alone, as those of a title."""
    return sketch(words, Span(0, len(words)))


def respelled(words: Sequence[str], letters: str) -> str:
    """Give the letters of a sentence with those changed of words that others around make names, pronouns or an infinitive: "to lay"."""
    if words[:1] in GIVEN_TOO:
        letters = GIVEN.sub(NAME, letters)
    if "both" in words or "all" in words:
        letters = ALONE.sub(lambda found: "R" if words[found.start()] in ("both", "all") else ADVERB, letters)
    if not THINGS.isdisjoint(words):
        letters = THING.sub(lambda found: WORD if words[found.start()] in THINGS else found[0], letters)
    if "read" in words:
        letters = READ.sub(lambda found: "p" if words[found.start()] == "read" else found[0], letters)
    if letters.count("U,#,") > 1:
        letters = AGED.sub(lambda found: without_ages(found[0]), letters)
    if "it" in words:
        letters = OBJECT.sub(lambda found: object_of(words, found), letters)
    if not UNPROVEN.isdisjoint(words):
        letters = DESCRIBED.sub(lambda found: WORD if words[found.start()] in UNPROVEN else ED, letters)
    if "long" in words:
        letters = LONG.sub(lambda found: ADVERB if words[found.start()] == "long" else WORD, letters)
    if not VERBAL.search(letters):
        letters = DOES.sub(
            lambda found: PRESENT if DOING.search(words[found.start()]) else WORD, letters, count=1
        )
    letters = letters.replace("TP", "TL").replace("FtF", "FLF").replace("TtF", "TLF")
    return NAMED_DO.sub("L", letters) if "do" in words else letters


def without_ages(letters: str) -> str:
    """Give the letters of names with their ages as those of a list of names."""
    listed = letters.replace(",#,C", "sssC").replace(",#,", "ss,")
    return f"{listed[:-1]}L"


def is_adverb(text: str, last: str, end: int) -> bool:
    """Tell whether "last" or "next" belongs to a verb, by the letter before it and what follows: "was last seen"."""
    return last in RULING or (last in ("", ",", AND) and SEEN.match(text, end) is not None)


def object_of(words: Sequence[str], found: re.Match[str]) -> str:
    """Give the letters of a verb and "it", its object where no clause can follow that verb."""
    says = stem(words[found.end() - 2]) in CLAUSAL
    return found[0] if says else f"{found[0][:-1]}K"


PRESENT_LAST = re.compile("R?[VB][^pPEWDHMOTSt]*$")
"""A present that a second verb can go on with: "they begin on Sunday and open the league"."""

CLAUSAL = stems_of(" ".join(SAYING | KNOWING))
"""Verbs that a clause without "that" may follow."""

OBJECT = re.compile("(?:FG|T[LpV])R(?=[AN]*[WBHD])")
"""A form that needs a verb besides, and a pronoun: "suspected of planting it were"."""


def is_present(last: str, before: str, letters: Sequence[str], kind: str) -> bool:
    """Tell whether a word can only be the verb of the pronoun before it: "she chairs", ", which represents 3,100", "they expect a child"."""
    if before == "and":
        return kind == "J" and PRESENT_LAST.search("".join(letters[:-1])) is not None
    if last == "show":
        return kind in "tJ#" and (before.endswith("s") or letters[-2] == "#" or letters[-3:-1] == ["F", "U"])
    if before in ("we", "they", "i"):
        return kind == "J" or (kind == "t" and stem(last) in CLAUSAL)
    third = before in ("he", "she", "who") or (before == "which" and letters[-3:-2] == [","] and kind in "J#")
    return third and last.endswith("s")


@lru_cache(maxsize=1 << 14)
def kind_of(said: str, low: str, *, first: bool) -> str:
    """Give the letter of a word."""
    if said != low and not first and low != "i":
        return NAME
    if (known := KINDS.get(low)) is not None:
        return known
    if not low[0].isalpha():
        return NUMBER if low[0].isdigit() or low[0] in "$£€" else MARKS.get(low, MARK)
    return contracted(said, low) if "'" in low or "’" in low else by_ending(said, low)


def contracted(said: str, low: str) -> str:
    """Give the letter of a word with an apostrophe: "they'll" ends in an auxiliary."""
    ending = re.split("['’]", low)[-1]
    return CONTRACTED.get(ending, NAME if said[0].isupper() else WORD)


def by_ending(said: str, low: str) -> str:
    """Give the letter of a word that stands in no table."""
    if low in NO_VERBS or (low.startswith("un") and low.endswith("ed") and low not in UNDOING):
        return WORD
    if low.endswith("ed") and len(low) > 3:
        return ED
    if low.endswith("ing") and len(low) > 4:
        return ING
    if low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS:
        return ADVERB
    return NAME if said[0].isupper() else WORD
