"""Sections of a history: one behind those on what led to its event is of that event again, which the first lines tell: "sank on 12 November 1987 ... Background ... Sinking ... At 19:05"."""

from __future__ import annotations

import re

from chronology.expressions.context import Context
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found

HEADING = re.compile(r"[.!?)\]\"”]\s*\n\s*(?P<line>[#=*]*[ \t]*[^\W\d_a-z][^\n.!?:;|]{1,60})\n")
"""A line of its own behind the end of a sentence, and no sentence."""

BEFORE = re.compile(
    r"\b(?:background|histor(?:y|ical)|earl(?:y|ier)|origins?|prelude|causes?|context|previous|prior|construction|design|development|career|life|planning)\b",
    re.IGNORECASE,
)
"""What heads a section on what led to an event."""

OPENING = 1500
"""How many characters of a text may tell what it is about."""


def is_subject(text: str, found: Found) -> bool:
    """Tell whether a date is the day that a history is about: with its year, in what it tells before its sections."""
    place, start = found.told.place, found.expression.start
    whole = place is not None and place.unit == "day" and isinstance(day_of(found.told.sense), Fixed)
    return whole and start < OPENING and HEADING.search(text, 0, start) is None


def at_section(
    text: str, before: Found | None, start: int, subject: Found | None, context: Context
) -> Context:
    """Give the context of a phrase with which a section begins: the day that a history is about, where the sections before led to it."""
    if subject is None or before is None or not is_behind(subject, context):
        return context
    headed = HEADING.search(text, max(0, before.expression.end - 1), start)
    if headed is None or BEFORE.search(headed["line"]):
        return context
    return context.after(subject.told).with_each("thread", subject.told)


def is_behind(subject: Found, context: Context) -> bool:
    """Tell whether a story has come to no more than what was before its event."""
    reached, day = context.frame.reached, subject.told.place
    return reached is not None and day is not None and reached.last < day.first
