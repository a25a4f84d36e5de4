"""Ordinals that number what follows them, and are no days: on the 4th floor; but on the 25th Fort Sella fell, on the 9th troops fired."""

from __future__ import annotations

import re

from chronology.expressions.clauses.verbs import PAST_FORM
from chronology.expressions.words.lexicon import row

NUMBER = re.compile(r"[Tt]he \d{1,2}(?:st|nd|rd|th)")
AHEAD = len("the ")
OPENING = row(
    "on in at by for to until till from and or between about through with the an? he she it they we you i his her its their our was were had has have "
    "is are near but when while after before off only both another all no some many most more much several two three four five six seven eight nine ten "
    "eleven twelve fifteen twenty thirty forty fifty hundreds thousands there this that these those as not also again almost nearly still then alone however rain snow fog news word fighting firing heavy"
)
DESCRIBING = row("ranked placed seeded rated numbered floored attempted recorded reported")
"""What may look like a past verb, and be what an ordinal numbers or places."""

NOUN = re.compile(rf" (?!(?:{'|'.join(OPENING)})\b)(?![a-z]+(?:[^isu'’]s|ies|men|people|police)\b)(?=[a-z])")
"""A noun in small letters that is one, and may bear a number: on the 4th floor, but not on the 9th troops, on the 9th he."""


def is_number(text: str, start: int, end: int) -> bool:
    """Tell whether "the 4th" numbers the noun after it."""
    said = text[start + AHEAD : start + AHEAD + 1].isdigit() and NUMBER.fullmatch(text, start, end)
    return bool(said and NOUN.match(text, end)) and not is_told(PAST_FORM.match(text, end + 1))


def is_told(verb: re.Match[str] | None) -> bool:
    """Tell whether a past verb is one: not the 4th ranked player."""
    return verb is not None and verb.group() not in DESCRIBING


def tells_past(word: str) -> bool:
    """Tell whether a word is a past verb, which no ordinal numbers: the battle on the 19th lasted all day."""
    return is_told(PAST_FORM.fullmatch(word))
