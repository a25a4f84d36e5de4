"""Where a story goes on over the turn of a year: it closed on 30 September 2021. It opened again on 20 March."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.clauses.direction import had_been_over
from chronology.expressions.clauses.numbering import tells_past
from chronology.expressions.clauses.verbs import VERBS
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.neighbours.asides import BRACKET
from chronology.expressions.neighbours.ranges import DONE
from chronology.expressions.neighbours.recalled import ends_paragraph
from chronology.expressions.neighbours.sharing import in_year_before
from chronology.expressions.neighbours.sharing import lacks_year
from chronology.expressions.neighbours.sharing import next_after
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import is_coarser
from chronology.expressions.senses.cells import part_ends
from chronology.expressions.senses.sorts import counts_on
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import NEAR
from chronology.expressions.words.sentences import STOP
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.sentences import parts_sentences
from chronology.expressions.words.sentences import sentence_before

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
    one = in_year_before(one, member.start, before.expression, before.told, text)
    place, last = one.place, reached(before.told)
    if place is None or last is None or one.shares or one.before or not lacks_year(one):
        return one
    if place.to("year") != last.to("year"):
        over = OVER.search(sentence_before(text, member.start, HEAD))
        return one.beside(one.at(last.to("year")), narrative=True) if over else one
    if place.last >= last.first or not goes_on(place, last, member, before, text):
        return one
    ahead = next_after(one, one.at(last))
    found = ahead.place
    return one if found is None or (day is not None and found.first > day) else ahead


def goes_on(place: Place, last: Place, member: Member, before: Found, text: str) -> bool:
    """Tell whether a date comes after what was told: of two deeds in a sentence, or half a year back at least, in a sentence that goes on with it."""
    if before.told.goes_back or before.expression.signal in BACK:
        return False
    between = text[before.expression.end : member.start]
    far = cell("month", last.last).index - place.to("month").index >= HALF
    return is_next_deed(between) or (far and goes_straight(text, before.expression.end, member))


def reached(told: Told) -> Place | None:
    """Give what a story has come to, the last month of a part of a year; None where it is no time of a certain year."""
    place, part = told.place, PARTS.get(told.reading.mod or "")
    if place is None or is_coarser(place, "half"):
        return part_ends(place, part)[1] if place is not None and place.unit == "year" and part else None
    return place


def goes_straight(text: str, end: int, member: Member) -> bool:
    """Tell whether a sentence goes on in its paragraph with what the one before told of, and with nothing that had been before: it opened again on 20 March; in March it opened."""
    between, said = text[end : member.start], sentence_before(text, member.start, HEAD)
    goes_next = len(STOP.findall(between)) in NEXT and not HAD.search(between)
    if not goes_next or ends_paragraph(text, end, member.start):
        return False
    on = GOING_ON.match(said) or AFTER.match(text, member.end)
    deeds = len(list(VERBS.finditer(lowered(said))))
    return on is not None and deeds < FEW and not OVER.search(said) and not ASIDE.search(said)


GOING_ON, AFTER = re.compile(r"\W*(?:He|She|It|They|We|I)\b"), re.compile(r",?\s(?:he|she|it|they|we|I)\b")
FEW, NEXT = 2, (1, 2)
"""How many verbs are those of one deed and another, and how many ends of sentences may lie between two that go on."""

HAD, BACK = re.compile(r"\bhad\b"), ("before", "since")


def after_deed(one: Told, start: int, before: Found, text: str) -> Told:
    """Read a date of news that shares the year told before as the next one, if it is that of a second deed: was hired in October 2023 and fired in May."""
    if not one.shares:
        return one
    place, last = one.place, before.told.place
    if place is None or last is None or place.last >= last.first:
        return one
    deed = is_next_deed(text[before.expression.end : start])
    return attrs.evolve(next_after(one, before.told), shares=True) if deed else one


def is_next_deed(between: str) -> bool:
    """Tell whether a date is that of the second of two deeds: left in October and came back in March."""
    if BY.fullmatch(between):
        return True
    if parts_sentences(between, 0, len(between)) or DONE.fullmatch(between) is None:
        return False
    return between.startswith(" before ") or any(map(tells_past, between.split()))


def leads_on(text: str, before: Found | None, found: Found) -> bool:
    """Tell whether a date leads a story on: at the head of its sentence, the last of several, or counted on from what was told, but in no relative clause."""
    start = found.expression.start
    if heads_sentence(text, start):
        return LIKENED.match(sentence_before(text, start, HEAD)) is None
    if before and is_joined(text, before, start):
        return True
    if CONTRARY.search(text, max(0, start - NEAR), start):
        return not had_been_over(text, found.expression.end)
    return counts_on(found.told.sense) and RELATIVE.search(sentence_before(text, start, HEAD)) is None


def led_by(text: str, before: Found | None, found: Found) -> str | None:
    """Give the word that leads a date into its story: "to" where it closes a time which lasted, or a list, "(" in brackets."""
    one = found.expression
    if before and is_joined(text, before, one.start, one.end):
        return "to"
    return "(" if BRACKET.search(text[max(0, one.start - HEAD) : one.start]) else one.signal


CONTRARY = re.compile(r",\s(?:but|and)\s(?:then\s)?(?:in|by)\s$")
"""What stands before a time at the head of a clause that goes on with the story: all was well, but in 1878 two were killed."""

LIKENED = re.compile(
    r"\W*(?:[Jj]ust\s)?(?:As|Like|Unlike)\s(?:(?:in|on|at|during|that|those)\b|the\s[\w'’-]+\sof\b)"
)
"""What a story only compares with: as in 1527, unlike that of 1527."""


def ends_life(text: str, before: Found | None, found: Found) -> bool:
    """Tell whether a date is the end of a life, which is told from its start: Ana Feldt (1871–1949) was born on 3 November."""
    start, end = found.expression.start, found.expression.end
    return (
        before is not None
        and text.startswith(")", end)
        and DASH.fullmatch(text, before.expression.end, start) is not None
    )


DASH = re.compile(r"\s?[-–—]\s?")
JOINED = re.compile(
    rf"{DASH.pattern}|\s?,?\s(?:(?:and|or|to|until|till)\s)?(?:again\s)?(?P<anew>(?:in|on)\s)?(?:the\s)?"
)
"""What stands between two ends of a time, or two of a list: from 1848 to 1860, in 1240 and 1241, in 1240 and again in 1241."""

CLOSED = re.compile(r"\s?(?:[.;:)]|\Z)")


def is_joined(text: str, before: Found, start: int, end: int | None = None) -> bool:
    """Tell whether a time is the other end of the one before it, or the next of a list; one with its `end` heads no clause of its own."""
    joined = JOINED.fullmatch(text, before.expression.end, start)
    return joined is not None and (
        end is None or joined["anew"] is None or CLOSED.match(text, end) is not None
    )


RELATIVE = re.compile(r"\b(?:who|whose|whom|which|that|where)\b[^;]*$")
