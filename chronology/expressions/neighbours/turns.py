"""Where a story goes on over the turn of a year: it closed on 30 September 2021. It opened again on 20 March."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.clauses.numbering import tells_past
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.clauses.verbs import verbs
from chronology.expressions.neighbours.ranges import DONE
from chronology.expressions.neighbours.recalled import ends_paragraph
from chronology.expressions.neighbours.sharing import REACH
from chronology.expressions.neighbours.sharing import in_year_before
from chronology.expressions.neighbours.sharing import lacks_year
from chronology.expressions.neighbours.sharing import next_after
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.cells import part_ends
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.sorts import counts_on
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import STOP
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.sentences import parts_sentences
from chronology.expressions.words.sentences import sentence_of

HALF = 6
"""How many months back a story hardly goes without a word of it, as fewer lead on."""

PARTS = {"START": "early", "MID": "mid", "END": "late"}

BY = re.compile(r",?\s(?:and|but)\s(?:then\s)?by\s(?:the\s)?")
"""What stands before the end of a deed: she fell ill in March, and by January she was dead."""

NOUN = r"(?:(?:the|a|an|his|her|its|their)\s|[A-Z][\w-]*['’]s?\s)(?:[\w'’-]+\s){1,3}"
OVER = re.compile(rf"\b(?:[Ee]arlier|[Pp]reviously)\b|\b(?:of|for|over|about)\s{NOUN}of\s(?:the\s)?$")
"""What tells of a time that is over by then: he was tried for the riot of 10 April."""

ASIDE = re.compile(
    r"\b(?:who|whose|whom|which|that|when|where|while|because|since|before|as|than|though|although|already|back|first|had|having)\b"
    rf"|\b(?:of|for|over|about|from|after|following|by|at|with)\s{NOUN}(?:in|on|of)\s(?:the\s)?$|\bof\s(?:the\s)?$"
)
"""What tells of one that may be: the town, which burned in March; the offensive in June failed."""


def in_story(one: Told, member: Member, before: Found, text: str, day: int | None) -> Told:
    """Read a date of a story in the year that stands right before it, or as the next one after what was told; none leads beyond the day of writing."""
    start = member.start
    one = in_year_before(one, start, before.expression, before.told, text)
    place, last = one.place, reached(before.told)
    if place is None or last is None or one.shares or one.before or not lacks_year(one):
        return one
    said = sentence_of(text[max(0, start - REACH) : start])
    year = Fixed(last.to("year"))
    if place.to("year") != year.place:
        other = attrs.evolve(before.told, sense=year, readings=(placed(year.place, ""),) * 2)
        return one.beside(other, narrative=True) if OVER.search(said) else one
    between, after = text[before.expression.end : start], text[member.end : member.end + REACH]
    if place.last >= last.first or before.told.goes_back or before.expression.signal in BACK:
        return one
    if not is_next_deed(between) and not (is_far(place, last) and goes_straight(between, said, after)):
        return one
    on = next_after(one, attrs.evolve(before.told, readings=(placed(last, ""),) * 2))
    ahead = on.place is None or (day is not None and on.place.first > day)
    return one if ahead else on


def reached(told: Told) -> Place | None:
    """Give what a story has come to, the last month of a part of a year; None where it is no time of a certain year."""
    place, part = told.place, PARTS.get(told.reading.mod or "")
    if place is None or is_coarser(place, "half"):
        return part_ends(place, part)[1] if place is not None and place.unit == "year" and part else None
    return place


def is_far(place: Place, last: Place) -> bool:
    """Tell whether it is farther back to a date than on to the next such one."""
    return cell("month", last.last).index - place.to("month").index >= HALF


def goes_straight(between: str, said: str, after: str) -> bool:
    """Tell whether a sentence goes on in its paragraph with what the one before told of, and with nothing that had been before: it opened again on 20 March; in March it opened."""
    if (
        ends_paragraph(between, 0, len(between))
        or len(STOP.findall(between)) not in (1, 2)
        or HAD.search(between)
    ):
        return False
    goes_on = GOING_ON.match(said) or AFTER.match(after)
    deeds = len(list(verbs().finditer(lowered(said))))
    return goes_on is not None and deeds < FEW and not OVER.search(said) and not ASIDE.search(said)


GOING_ON, AFTER = re.compile(r"\W*(?:He|She|It|They|We|I)\b"), re.compile(r",?\s(?:he|she|it|they|we|I)\b")
FEW, HAD, BACK = 2, re.compile(r"\bhad\b"), ("before", "since")


def is_next_deed(between: str) -> bool:
    """Tell whether a date is that of the second of two deeds: left in October and came back in March."""
    if BY.fullmatch(between):
        return True
    parts = parts_sentences(between, 0, len(between))
    return not parts and DONE.fullmatch(between) is not None and any(map(tells_past, between.split()))


def leads_on(text: str, start: int, told: Told) -> bool:
    """Tell whether a date leads a story on: at the head of its sentence, or counted on from what was told, but in no relative clause."""
    said = sentence_of(text[max(0, start - REACH) : start])
    return heads_sentence(text, start) or (counts_on(told.sense) and RELATIVE.search(said) is None)


RELATIVE = re.compile(r"\b(?:who|whose|whom|which|that|where)\b[^;]*$")
