"""The dated phrases of a text, from left to right, each read in the context of those before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.errors import WhenError
from chronology.expressions.clauses.attribution import is_reported
from chronology.expressions.clauses.beginnings import begins_event
from chronology.expressions.clauses.deadlines import is_over
from chronology.expressions.clauses.deadlines import was_planned
from chronology.expressions.clauses.direction import comes_by_then
from chronology.expressions.clauses.direction import compares as compares_over
from chronology.expressions.clauses.direction import had_been_over
from chronology.expressions.clauses.direction import is_aside
from chronology.expressions.clauses.direction import is_over_before
from chronology.expressions.clauses.direction import looks_forward
from chronology.expressions.clauses.numbering import is_number
from chronology.expressions.clauses.onward import counts_on
from chronology.expressions.clauses.origins import begins_from
from chronology.expressions.clauses.writing import PRESENT
from chronology.expressions.clauses.writing import counts_from_writing
from chronology.expressions.clauses.writing import is_announced
from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.meaning import meant
from chronology.expressions.neighbours.asides import after_aside
from chronology.expressions.neighbours.asides import is_earlier_date
from chronology.expressions.neighbours.asides import is_in_passing
from chronology.expressions.neighbours.asides import is_some_year
from chronology.expressions.neighbours.cuts import with_cuts
from chronology.expressions.neighbours.events import with_events
from chronology.expressions.neighbours.overdue import is_lately_over
from chronology.expressions.neighbours.periods import period_ended
from chronology.expressions.neighbours.periods import with_ends
from chronology.expressions.neighbours.ranges import with_ranges
from chronology.expressions.neighbours.recalled import after_recalling
from chronology.expressions.neighbours.recalled import ends_paragraph
from chronology.expressions.neighbours.recalled import near_day
from chronology.expressions.neighbours.recalled import within_paragraph
from chronology.expressions.neighbours.sharing import a_year_before
from chronology.expressions.neighbours.sharing import after_listed
from chronology.expressions.neighbours.sharing import as_quarter
from chronology.expressions.neighbours.sharing import in_sentence
from chronology.expressions.neighbours.sharing import in_year_compared
from chronology.expressions.neighbours.sharing import stands_with
from chronology.expressions.neighbours.spells import with_starts
from chronology.expressions.neighbours.statements import of_statement
from chronology.expressions.neighbours.styles import is_in_other_style
from chronology.expressions.neighbours.turns import in_story
from chronology.expressions.neighbours.turns import leads_on
from chronology.expressions.parsing import parse
from chronology.expressions.parsing import phrases_of
from chronology.expressions.passages import passages
from chronology.expressions.readings import DEADLINES
from chronology.expressions.readings import is_ahead
from chronology.expressions.readings import is_bare_clock
from chronology.expressions.readings import minds_clause
from chronology.expressions.readings import told
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.anaphora import TheWeekday
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.fiscal import is_compared
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.series import Member
from chronology.expressions.series import members
from chronology.expressions.shaping import shape_at
from chronology.expressions.shaping import shaped_by
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.breaks import begins_line
from chronology.expressions.words.breaks import heads_entry
from chronology.expressions.words.lexer import Line
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.names import is_name
from chronology.expressions.words.order import is_numeric
from chronology.expressions.words.order import order_in
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.sentences import parts_sentences
from chronology.expressions.words.signals import Signal
from chronology.expressions.words.signals import linking
from chronology.expressions.words.signals import signal_before


def expressions_of(found: Sequence[Found], text: str) -> list[Expression]:
    """Give the expressions of all phrases of a text, read together where they belong together."""
    found = with_cuts(with_starts(list(with_ends(found, text)), text), text)
    return with_events(with_ranges(found, text), text)


def lines_of(text: str) -> list[Line]:
    """Give the passages of a plain text with their phrases, which need no context."""
    return [parse(text, start, end) for start, end in passages(text)]


def found_in(text: str, lines: Iterable[Line], context: Context) -> Iterator[Found]:
    """Yield the phrases of a text's lines as read; each date mentioned is context for those after it."""
    before: Found | None = None
    outer = context
    for line in lines:
        for at in phrases_of(line):
            phrase = line.tokens[at]
            context = within_paragraph(text, before, phrase.start, ordered(context, text, phrase))
            here = in_place(text, phrase, before, after_aside(text, phrase, before, context, outer))
            outer = context
            for found in found_at(text, line.tokens, at, here, before):
                yield found
                context = followed(text, phrase.start, before, found, context)
                before = found


def in_place(text: str, phrase: Token, before: Found | None, context: Context) -> Context:
    """Give the context of a phrase where it stands: the days of a log or a list lead to those that begin their lines."""
    logged = is_bare_clock(phrase.value) and begins_line(text, phrase.start)
    context = context.in_log() if logged else context
    if before is not None and is_bare_clock(phrase.value) and not logged:
        context = context.on_day_clocked(anew=ends_paragraph(text, before.expression.end, phrase.start))
    if before is not None and before.told.before and goes_on_after(text, phrase, before):
        context = context.on_day_told()
    elif before is not None and context.narrative and goes_on_aside(text, phrase, before):
        context = context.on_aside()
    return context.in_list() if heads_entry(text, phrase.start, phrase.end) else context


def goes_on_after(text: str, phrase: Token, before: Found) -> bool:
    """Tell whether a time of some day goes on with what is told, after a sentence on what had been before: he had stopped on 1 May. At 4.30 a.m. he woke."""
    day = day_of(phrase.value)
    points = isinstance(day, ThatDay | UntoldDay | TheWeekday | DayOfMonth)
    return points and before.told.goes_back and parts_sentences(text, before.expression.end, phrase.start)


def goes_on_aside(text: str, phrase: Token, before: Found) -> bool:
    """Tell whether a day is the one after what had been before, in one sentence: on the 7th he had spoken; the following day it was done."""
    day = day_of(phrase.value)
    after = isinstance(day, Deictic) and day.same and day.unit == "day" and day.offset > 0
    aside = after and before.told.before and before.told.goes_back
    return aside and not parts_sentences(text, before.expression.end, phrase.start)


def followed(text: str, start: int, before: Found | None, found: Found, context: Context) -> Context:
    """Give the context of what follows a date, whose phrase starts at a place."""
    if before is not None and is_in_other_style(text, before, found):
        return context
    context = mentioned(text, before, found, context)
    if begins_line(text, start):
        context = context.logged(found.told).listed(found.told)
    if ended := period_ended(before, found, text, known=context.period is not None):
        context = context.reporting(ended)
    if not context.narrative:
        return after_recalling(text, found, context)
    if before is not None and is_earlier_date(text, before, found):
        return context
    return carried(text, start, found, context)


def mentioned(text: str, before: Found | None, found: Found, context: Context) -> Context:
    """Give the context of what follows a date, unless it is told in passing, is a year for which something is, or only the day of a report of what was on the date before it."""
    start = found.expression.start
    if is_in_passing(found, context):
        return context
    end = before.expression.end if before is not None and before.told.readings[0].place else None
    last = found.told.places[1]
    meant_for = found.expression.signal == "for" and last is not None and last.unit == "year"
    if end is not None and (is_reported(text, end, start) or meant_for):
        return context
    return context.after(found.told)


def carried(text: str, start: int, found: Found, context: Context) -> Context:
    """Give the context of what follows a date of a story, whose phrase starts at a place."""
    if is_some_year(found, text):
        return context.in_some_year()
    if begins_event(text, start, found.expression.end):
        context = context.beginning(found.told)
    heads, aside = leads_on(text, start, found.told), is_aside(text, start)
    return context.carried(found.told, found.expression.signal, heads=heads, aside=aside)


def found_at(text: str, tokens: list[Token], at: int, context: Context, before: Found | None) -> list[Found]:
    """Give the times that a phrase names, mostly one."""
    phrase = tokens[at]
    if is_name(text, phrase.start, phrase.end) or is_number(text, phrase.start, phrase.end):
        return []
    signal = shaped_by(text, phrase, signal_before(tokens, at, text))
    future, over = direction(text, phrase, signal, tokens[signal.at].start)
    over = over and not (context.narrative and comes_by_then(text, phrase.end))
    if (future or context.narrative) and is_of_writing(text, phrase, context, future=future):
        context = context.of_writing()
    compared = context.period is not None and is_compared(phrase.value, text, phrase.start, phrase.end)
    if signal.words == "since":
        context = context.recalling(None)
    if is_over_by_then(text, phrase, signal, context):
        context = context.going_back()
    times: list[Found] = []
    for member in members(phrase, text):
        if member.start > phrase.start:
            signal = linking(member.link, at)
        sense = meant(member, signal, text, context.day, future=future)
        ahead = True if before is not None and goes_with(before, member, text, context) else future
        here = of_statement(sense, text, member.start, before, context)
        one = told(sense, signal, here, future=ahead, compared=compared, over=over)
        one = looking_back(one, phrase, signal, text, here)
        if before is not None:
            one = beside(one, member, before, text, context)
        found = read(text, member, signal, one)
        if found:
            times.append(found)
            before = found
    return times


def looking_back(one: Told, phrase: Token, signal: Signal, text: str, context: Context) -> Told:
    """Read a time again where it was to come and is over, heads what was over by then, or would lead a story beyond its writing."""
    if is_lately_over(one, text, phrase.start, context):
        return told(one.sense, signal, context, future=False, over=True)
    if context.is_passed_by(one):
        return told(one.sense, signal, context.of_writing(), future=one.future)
    if context.narrative and is_over_by_verb(text, phrase, signal):
        return context.looking_back(one, told(one.sense, signal, context.going_back(), future=one.future))
    return one


def goes_with(before: Found, member: Member, text: str, context: Context) -> bool:
    """Tell whether a time is told together with one to come right before it: for next week, before Christmas."""
    place, day = before.told.readings[0].place, context.frames[0].day
    if place is None or day is None or place.first <= day or context.narrative:
        return False
    return stands_with(text, before.expression.end, member.start, member.end)


def is_of_writing(text: str, phrase: Token, context: Context, *, future: bool | None) -> bool:
    """Tell whether a phrase of a story counts from the day of writing: last Friday; it will be seen in three months."""
    if future and isinstance(phrase.value, DayOfMonth):
        told = not context.narrative or is_announced(text, phrase.start, phrase.end)
        return told and context.is_long_over
    if future and not context.narrative:
        over = is_bare_clock(phrase.value) and context.tells_day_over
        return over and is_announced(text, phrase.start, phrase.end)
    away = context.away
    if away is None:
        return False
    if isinstance(phrase.value, Length | Compound):
        return away < PRESENT and future is True
    if counts_from_writing(text, phrase.start, phrase.end, away):
        return True
    bare = isinstance(day_of(phrase.value), Cyclic | Yearly)
    told = bare and future is True and context.is_of_past and not context.is_list
    return told and is_announced(text, phrase.start, phrase.end)


def is_over_by_then(text: str, phrase: Token, signal: Signal, context: Context) -> bool:
    """Tell whether a phrase is of what was over by then: they had left in May; or began by then: a story's "since May"."""
    begun = context.narrative and signal.words == "since"
    return begun or (is_over_before(text, phrase.start) and minds_what_was_before(phrase, signal))


def is_over_by_verb(text: str, phrase: Token, signal: Signal) -> bool:
    """Tell whether a phrase heads what was over by then: on the 14th a try had failed."""
    return (
        minds_what_was_before(phrase, signal)
        and heads_sentence(text, phrase.start)
        and had_been_over(text, phrase.end)
    )


def minds_what_was_before(phrase: Token, signal: Signal) -> bool:
    """Tell whether a phrase is told aside where its clause is in the past perfect: no deadline, but "by the Thursday", "by 5 p.m."."""
    day = day_of(phrase.value)
    return isinstance(day, TheWeekday | ThatDay) or signal.shape not in DEADLINES


def direction(text: str, phrase: Token, signal: Signal, start: int) -> tuple[bool | None, bool]:
    """Tell whether the clause of a phrase looks forward, and whether what the signal at `start` bounds is over."""
    if is_ahead(phrase.value):
        return (False if counts_on(text, phrase.start, phrase.end) else None), False
    if not minds_clause(phrase.value, signal):
        return None, False
    future = looks_forward(text, phrase.start, phrase.end)
    if future and signal.words == "since" and RULED.match(text, phrase.end) is None:
        return False, False
    if future is None and is_to_begin(text, start, phrase, signal):
        future = True
    return future, looks_back(text, phrase, signal)


RULED = re.compile(r"\s+(?:is|was|will|would|has|had|may|might|could|falls)\b")
"""A verb of a time, so that "since" before it gives a reason: since Friday will be too late."""


def beside(one: Told, member: Member, before: Found, text: str, context: Context) -> Told:
    """Read a time beside the one before it, where its sentence joins them."""
    if context.narrative:
        one = in_story(one, member, before, text, context.frames[0].day)
    else:
        one = in_sentence(one, member.start, before.expression, before.told, text)
    if isinstance(one.sense, DayOfMonth) and not parts_sentences(text, before.expression.end, member.start):
        one = as_quarter(one, text[member.start : member.end], before.told)
    if isinstance(day_of(one.sense), Yearly | Cyclic) and not context.narrative:
        one = near_day(one, member.start, before.expression, context, text)
    if isinstance(one.sense, Shift) and not context.narrative:
        one = a_year_before(one, member.start, before.expression, before.told, text)
    if isinstance(one.sense, Cyclic) and not context.narrative:
        one = in_year_compared(one, member.start, before.told, text)
        one = after_listed(one, member.start, before.expression, before.told, text)
    if is_apposed(one, member, before.expression, text):
        return Told(one.sense, adjacent(before.told, context).readings, one.future)
    return one


def adjacent(told: Told, context: Context) -> Told:
    """Give the date that stands last in a phrase: Oct. 12 of eight days after Oct. 12."""
    base = told.sense.base if isinstance(told.sense, Shift) else None
    if base is None:
        return told
    readings = [base.read(frame) for frame in context.frames]
    return Told(base, (readings[0], readings[-1]))


def ordered(context: Context, text: str, phrase: Token) -> Context:
    """Give the context with the order of day and month, which the text is asked for at its first date in numbers."""
    asks = context.order is None and is_numeric(text, phrase.start, phrase.end)
    return context.ordered(order_in(text)) if asks else context


APPOSED, CLOSING = re.compile(r",\s+"), re.compile(r"\s*(?:[.,;:)]|$)")
DAY_LONG = len("2025-11-26")


def is_apposed(one: Told, member: Member, before: Expression, text: str) -> bool:
    """Tell whether a time is the date right before it, told again: on 17 August, seven months later; on 5 May, the day after the vote."""
    if (
        before.type != "DATE"
        or text[before.end] != ","
        or APPOSED.fullmatch(text, before.end, member.start) is None
    ):
        return False
    if isinstance(one.sense, BesideEvent):
        return one.sense.unit == "day" and len(before.value) == DAY_LONG
    again = text[member.start : member.end].lower().startswith("another")
    later = isinstance(one.sense, Shift) and one.sense.follows and one.sense.amount is not None and not again
    return later and CLOSING.match(text, member.end) is not None


def is_to_begin(text: str, start: int, phrase: Token, signal: Signal) -> bool:
    """Tell whether a time is one to come where no verb says so, as it answers or begins something."""
    if signal.words == "from" and signal.shape == "from":
        return begins_from(text, start, phrase.start, phrase.end)
    return is_answer(text, start, phrase)


def is_answer(text: str, start: int, phrase: Token) -> bool:
    """Tell whether a text is nothing but a length of time to come, as an answer is: in 5 minutes."""
    counted = isinstance(phrase.value, Length | Compound)
    return counted and start == 0 and text[phrase.end : phrase.end + 3].strip() in ("", ".", "!")


def looks_back(text: str, token: Token, signal: Signal) -> bool:
    """Tell whether a deadline is over, or a length of time one that something is compared over."""
    if isinstance(token.value, Length):
        return compares_over(text, token.start)
    if signal.words == "for":
        return was_planned(text, token.start, token.end)
    return signal.shape in DEADLINES and is_over(text, token.start, token.end)


def read(text: str, member: Member, signal: Signal, one: Told) -> Found | None:
    """Make the expression of a phrase; None where the calendar has no such time, or the mode no such phrase."""
    reading = one.reading
    if not reading.type:
        return None
    try:
        when = one.when_shaped(shape_at(one.sense, signal.shape))
    except WhenError:
        return None
    start, end = member.start, member.end
    said = text[start:end]
    when = when.with_text(said) if when else None
    expression = Expression(
        start, end, said, reading.type, reading.value, reading.mod, signal.words, when, reading.why
    )
    return Found(expression, one, member.opens)
