"""The parts of a history: its first paragraph tells all of it, so that the second begins again, and a section behind those on what led to an event is of that again."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.clauses.direction import is_aside
from chronology.expressions.clauses.telling import begins_event
from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.sharing import names_year
from chronology.expressions.neighbours.storyline import led_by
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found
from chronology.expressions.words.lexer import Token

HEADING = re.compile(r"[.!?)\]\"”][ \t\r]*+\n\s*+(?P<line>[#=*]*[ \t]*[^\W\d_a-z][^\n.!?:;|]{1,60})\n")
"""A line of its own behind the end of a sentence, and no sentence."""

BEFORE = re.compile(
    r"\b(?:background|histor(?:y|ical)|early|earlier|origins?|prelude|causes?|context|previous|prior|construction|design|development|career|life|planning)\b",
    re.IGNORECASE,
)
"""What heads a section on what led to an event."""

ENDED = re.compile(
    r"\b(?:ended|(?:was|were)\s(?:[a-z]+\s)?(?:over|put\sdown|crushed)|lasted|until|came\sto\san\send|concluded|surrendered|collapsed)\b"
)
"""What tells how something ended that had begun."""

PARAGRAPH = re.compile(r"\n\s*\n")
LONGEST = 1500
"""How many characters the first paragraph of a history has at most."""


@attrs.define
class Opening:
    """What the first paragraph of a history tells: where its first date stands, and the day that it is about."""

    text: str
    start: int | None = None
    subject: Found | None = None
    ended: bool = False

    def note(self, before: Found | None, found: Found, context: Context) -> Context:
        """Take note of a date, and give the context behind it."""
        if self.ended or not context.narrative:
            return context
        place, start = found.told.place, found.expression.start
        self.start = start if self.start is None else self.start
        breaks = len(PARAGRAPH.findall(self.text, self.start, start))
        self.ended = breaks > 1 or start - self.start > LONGEST
        whole = place is not None and place.unit == "day" and isinstance(day_of(found.told.sense), Fixed)
        if whole and self.subject is None and breaks == 0:
            self.subject = found
        return self.begun_again(before, found, context) if breaks == 1 and not self.ended else context

    def begun_again(self, before: Found | None, found: Found, context: Context) -> Context:
        """Give the context behind the first date of the second paragraph, where it lies before all that the first came to."""
        place, thread, start = found.told.place, context.frame.thread, found.expression.start
        aside = is_aside(self.text, start) or led_by(self.text, before, found) in ("(", "to")
        if place is None or thread is None or aside or not names_year(found.told):
            return context
        self.ended = True
        return context.with_each("thread", found.told) if place.last < thread.first else context

    def at_section(self, before: Found | None, phrase: Token, context: Context) -> Context:
        """Give the context of a phrase with which a section begins: the day that a history is about, where the sections before led to it, or told how it ended."""
        reached, subject = context.frame.reached, self.subject
        day = subject.told.place if subject is not None else None
        if subject is None or before is None or day is None or reached is None:
            return context
        if reached.last >= day.first:
            anew = self.tells_all(subject.expression, before.expression.end, phrase)
        else:
            headed = HEADING.search(self.text, max(0, before.expression.end - 1), phrase.start)
            anew = headed is not None and BEFORE.search(headed["line"]) is None
        return context.after(subject.told).with_each("thread", subject.told) if anew else context

    def tells_all(self, subject: Expression, end: int, phrase: Token) -> bool:
        """Tell whether the first paragraph told when what a history is about began and ended, so that a date without its year begins it again."""
        bare = isinstance(day_of(phrase.value), Cyclic | Yearly)
        if self.ended or not bare or not begins_event(self.text, subject.start, subject.end):
            return False
        breaks = [found.start() for found in PARAGRAPH.finditer(self.text, subject.end, phrase.start)]
        second = len(breaks) == 1 and breaks[0] >= end
        return second and ENDED.search(self.text, subject.end, breaks[0]) is not None
