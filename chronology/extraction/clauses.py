"""Sentences to clauses: the part of a sentence that tells of one dated event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from chronology.extraction.phrases import Phrase
from chronology.extraction.sentences import Span
from chronology.extraction.sentences import row
from chronology.extraction.sentences import trimmed

BREAK = re.compile(
    r"[;:](?=\s)|\s{1,4}--?\s{1,4}|\s{0,4}[–—]\s{0,4}"
    r"|,?\s{1,4}(?=(?:and|but|while|whereas|although|though|because|when|until|who|where|that|after|before)\b)"
    r"|,?\s{1,4}(?=(?:(?:during|in|of|by|for) )?which\b|namely\b|as (?:he|she|they|it|we|the)\b)"
    r"|,\s{1,4}(?=said\b|\w{1,20} said\b)",
    re.IGNORECASE,
)
"""Where a clause may end and another begin."""

VERBS = row(
    "is are was were be been has have had do does did will would can could may might must shall should "
    "became began broke brought built bought came chose cut died drew drove fell felt fled flew fought found gave got "
    "grew held hit kept knew laid led left lost made met paid put quit ran rose said sang sank sat saw sent sold spent "
    "spoke stood struck swore taught told took went withdrew won wore wrote "
    "arrives begins closes comes ends expects expires goes holds leaves meets opens plans remains returns says starts "
    "takes wants"
)
"""Verbs that do not tell themselves by their ending."""

VERB = re.compile(rf"\b(?:{'|'.join(VERBS)}|\w{{2,}}ed)\b|'ll\b", re.IGNORECASE)
ALONE = re.compile(r"(?:after|before|namely)\b", re.IGNORECASE)
CONJUNCTION = re.compile(r"[\s,;]{1,8}(?:and|but|or|that)[\s,;]{0,8}\Z", re.IGNORECASE)
PARTING = re.compile(r"\s{1,4}(?=and\b|but\b|to\b)|,\s{1,4}")
PREPOSITIONS = ("during", "in", "of", "by", "for")
RELATIVE = re.compile(r"(?:who|which)\s", re.IGNORECASE)
NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s+){0,5}[A-Z][\w.’'-]*$")
REACH = 80
"""How far before "who" its name may begin."""


def clauses(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence where both sides have a verb; "after" and "before" begin a clause of their own."""
    cuts = [found for found in BREAK.finditer(text, *sentence) if found.end() < sentence.end]
    whole = [cut for cut in cuts if not parts_which(text, cut)]
    verbs = [found.start() for found in VERB.finditer(text, *sentence)]
    ends = [*(cut.start() for cut in whole[1:]), sentence.end]
    bounds = [sentence.start]
    for cut, end in zip(whole, ends, strict=False):
        if stands(text, verbs, bounds[-1], cut.start()) and stands(text, verbs, cut.end(), end):
            bounds.append(cut.end())
    return [Span(a, b) for a, b in zip(bounds, [*bounds[1:], sentence.end], strict=True)]


def stands(text: str, verbs: Sequence[int], start: int, end: int) -> bool:
    """Tell whether a part of a sentence can stand alone: it has a verb, or begins with "after"."""
    return bisect_left(verbs, start) < bisect_left(verbs, end) or ALONE.match(text, start, end) is not None


def parts_which(text: str, cut: re.Match[str]) -> bool:
    """Tell whether a cut would part "during" from "which"."""
    before = text[max(0, cut.start() - 8) : cut.start()].split()
    return text[cut.end() : cut.end() + 5].lower() == "which" and bool(before) and before[-1] in PREPOSITIONS


def clause_of(text: str, parts: Sequence[Span], phrases: Sequence[Phrase], at: int) -> Span:
    """Give the clause that one of a sentence's phrases dates.

    Phrases that share a clause are parted where "and" or a comma stands between them.
    """
    phrase = phrases[at]
    clause = parts[bisect_left(parts, Span(phrase.start + 1, 0)) - 1]
    start, end = clause.start, max(clause.end, phrase.end)
    for before in phrases[max(0, at - 1) : at]:
        if start <= before.start:
            start = parted(text, before.end, phrase.start, start)
    for after in phrases[at + 1 : at + 2]:
        if after.start < end:
            end = parted(text, phrase.end, after.start, end)
    last = CONJUNCTION.search(text, max(phrase.end, end - 16), end)
    return trimmed(text, with_antecedent(text, parts[0].start, start), last.start() if last else end)


def parted(text: str, first: int, last: int, otherwise: int) -> int:
    """Give the place between two phrases at which their clauses part."""
    found = PARTING.search(text, first, last)
    return found.end() if found else otherwise


def with_antecedent(text: str, sentence: int, start: int) -> int:
    """Take the name before "who" or "which" into its clause, or else what stands before it up to a comma."""
    if not RELATIVE.match(text, start):
        return start
    first = max(sentence, start - REACH)
    before = text[first:start].rstrip(" ,")
    name = NAME.search(before)
    return first + (name.start() if name else before.rfind(",") + 1)
