"""Sentences turned around for weight: "it was not until June that the court ruled", "only in 2021 did the company pay"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch

CLEFT = re.compile(
    r"(?:(?:and|but|yet|then),? )?it (?:was|is|had been|would be) (?:(?:only|just|also|first|about|around) )*",
    re.IGNORECASE,
)
"""What stands before the date in "it was only in March that the first witnesses were heard"."""

TURN = re.compile(r",\s+(?=(?:and|but|yet)\s+it\s+was\s+(?:not\s+until|only)\s)")
"""Where such a sentence is joined to another."""

THAT = re.compile(r"[^.;:!?“”\"\n]{0,60}?\b(that)\s", re.IGNORECASE)
"""The rest of such a date, and the word behind which the sentence goes straight on."""

WEIGHTY = set_of("only not never rarely seldom hardly scarcely neither nor")
"""Words with which a sentence begins whose verb comes before its subject."""

NOUN = "(?:R|[JLUEGs#]*[LUG])"
TURNED = re.compile(rf"(?:[edMO]{NOUN}[AN]*[LpPVQEUdH]|[WB]{NOUN}[AN]*[pQEG]|[HD]{NOUN}[AN]*[pQE])(?![LUG])")
"""An auxiliary, the subject, and the verb that the auxiliary belongs to."""

TENSES = {
    "e": Tense.PAST,
    "W": Tense.PAST,
    "d": Tense.PRESENT,
    "B": Tense.PRESENT,
    "H": Tense.PERFECT,
    "D": Tense.PLUPERFECT,
    "M": Tense.FUTURE,
}


def cleft(text: str, span: Span, dates: Sequence[Span]) -> Span | None:
    """Give the place of the "that" behind the date which such a sentence begins with; None where it does not begin so."""
    lead = CLEFT.match(text, *span)
    date = next((one for one in dates if lead and one.start == lead.end()), None)
    that = THAT.match(text, date.end, span.end) if date else None
    return Span(*that.span(1)) if that else None


def straightened(line: Sketch, that: Span) -> Sketch:
    """Put a comma in the place of a cleft's "that": "not until June, a judge was appointed"."""
    at = line.at(that.start)
    return attrs.evolve(
        line,
        words=[*line.words[:at], ",", *line.words[at + 1 :]],
        letters=f"{line.letters[:at]},{line.letters[at + 1 :]}",
    )


def with_turned(line: Sketch, found: Sequence[Group]) -> list[Group]:
    """Join the auxiliary before a subject to the verb behind it: "did the company pay"."""
    match = TURNED.search(line.letters) if line.words and line.words[0] in WEIGHTY else None
    if match is None:
        return list(found)
    first, last = match.start(), match.end() - 1
    before = [one for one in found if one.last < first]
    behind = [one for one in found if one.first > last]
    return [*before, turned(line, first, last), *behind]


def turned(line: Sketch, first: int, last: int) -> Group:
    """Make the group of an auxiliary and a verb with their subject between them."""
    letter, verb = line.letters[first], line.words[last]
    going = line.letters[last] == "G"
    passive = letter in "WB" and not going
    return Group(
        last, last, verb, TENSES.get(letter, Tense.MODAL), passive=passive, progressive=going, led=first
    )
