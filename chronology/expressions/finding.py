"""The dated phrases of a text, from left to right, each read in the context of those before it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.errors import WhenError
from chronology.expressions.clauses.direction import is_aside
from chronology.expressions.clauses.numbering import is_number
from chronology.expressions.clauses.telling import begins_event
from chronology.expressions.clauses.telling import is_reported
from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.looking import View
from chronology.expressions.looking import is_over_by_verb
from chronology.expressions.looking import seen_from
from chronology.expressions.looking import view_of
from chronology.expressions.meaning import meant
from chronology.expressions.meaning import shape_at
from chronology.expressions.meaning import shaped_by
from chronology.expressions.neighbours.asides import after_aside
from chronology.expressions.neighbours.asides import counts_from_now
from chronology.expressions.neighbours.asides import is_caption
from chronology.expressions.neighbours.asides import is_earlier_date
from chronology.expressions.neighbours.asides import is_in_other_style
from chronology.expressions.neighbours.asides import is_in_passing
from chronology.expressions.neighbours.asides import is_some_year
from chronology.expressions.neighbours.asides import weekday_at
from chronology.expressions.neighbours.beside import beside
from chronology.expressions.neighbours.beside import goes_with
from chronology.expressions.neighbours.beside import with_dates
from chronology.expressions.neighbours.daytimes import is_on_other_clock
from chronology.expressions.neighbours.events import with_events
from chronology.expressions.neighbours.letters import counts_from_head
from chronology.expressions.neighbours.letters import heads_letter
from chronology.expressions.neighbours.lists import with_lists
from chronology.expressions.neighbours.periods import is_earlier_period
from chronology.expressions.neighbours.periods import period_ended
from chronology.expressions.neighbours.periods import with_ends
from chronology.expressions.neighbours.ranges import with_ranges
from chronology.expressions.neighbours.recalled import after_recalling
from chronology.expressions.neighbours.recalled import ends_paragraph
from chronology.expressions.neighbours.recalled import within_paragraph
from chronology.expressions.neighbours.sections import Opening
from chronology.expressions.neighbours.spells import with_cuts
from chronology.expressions.neighbours.spells import with_starts
from chronology.expressions.neighbours.statements import is_lately_over
from chronology.expressions.neighbours.statements import of_statement
from chronology.expressions.neighbours.storyline import ends_life
from chronology.expressions.neighbours.storyline import is_joined
from chronology.expressions.neighbours.storyline import leads_on
from chronology.expressions.neighbours.storyline import led_by
from chronology.expressions.parsing import parse
from chronology.expressions.parsing import passages
from chronology.expressions.parsing import phrases_of
from chronology.expressions.readings import is_bare_clock
from chronology.expressions.readings import told
from chronology.expressions.senses.anaphora import TheWeekday
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.counted import DayOfMonth
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.fiscal import is_compared
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.series import Member
from chronology.expressions.series import members
from chronology.expressions.told import Found
from chronology.expressions.told import Told
from chronology.expressions.words.breaks import begins_line
from chronology.expressions.words.breaks import heads_entry
from chronology.expressions.words.lexer import Line
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.names import is_name
from chronology.expressions.words.order import NUMERIC
from chronology.expressions.words.order import order_in
from chronology.expressions.words.sentences import parts_sentences
from chronology.expressions.words.signals import Signal
from chronology.expressions.words.signals import linking
from chronology.expressions.words.signals import signal_before


def expressions_of(found: Sequence[Found], text: str) -> list[Expression]:
    """Give the expressions of all phrases of a text, read together where they belong together."""
    found = with_cuts(with_starts(list(with_ends(list(with_dates(found, text)), text)), text), text)
    return with_events(with_ranges(with_lists(found, text), text), text)


def lines_of(text: str) -> list[Line]:
    """Give the passages of a plain text with their phrases, which need no context."""
    return [parse(text, start, end) for start, end in passages(text)]


def found_in(text: str, lines: Iterable[Line], context: Context) -> Iterator[Found]:
    """Yield the phrases of a text's lines as read; each date mentioned is context for those after it."""
    before: Found | None = None
    opening, outer = Opening(text), context
    for line in lines:
        for at in phrases_of(line):
            phrase = line.tokens[at]
            context = opening.at_section(before, phrase, context)
            context = within_paragraph(text, before, phrase.start, ordered(context, text, phrase))
            here = in_place(text, phrase, before, after_aside(text, phrase, before, context, outer))
            outer = context
            for found in found_at(text, line.tokens, at, here, before):
                yield found
                context = opening.note(before, found, followed(text, phrase.start, before, found, context))
                before = found


def in_place(text: str, phrase: Token, before: Found | None, context: Context) -> Context:
    """Give the context of a phrase where it stands: the days of a log or a list lead to those that begin their lines."""
    logged = is_bare_clock(phrase.value) and begins_line(text, phrase.start)
    context = context.in_log() if logged else context
    if before is not None and is_bare_clock(phrase.value) and not logged:
        context = context.on_day_clocked(anew=ends_paragraph(text, before.expression.end, phrase.start))
    if context.narrative and context.is_letter and counts_from_head(text, phrase.start, phrase.end):
        return context.of_letter()
    before_then = before is not None and context.narrative and before.told.before
    if before is not None and before_then and is_joined(text, before, phrase.start, phrase.end):
        return context.with_all(before=True)
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
    if before is not None and (
        is_in_other_style(text, before, found) or is_on_other_clock(text, before, found)
    ):
        return context
    context = mentioned(text, before, found, context)
    if begins_line(text, start):
        context = context.with_day("log", found.told).with_each("entry", found.told)
    if context.narrative and heads_letter(text, start, found.expression.end):
        context = context.with_day("letter", found.told)
    if context.narrative:
        context = context.skewed(found.told, weekday_at(found.expression.text))
    if ended := period_ended(before, found, text, known=context.period is not None):
        context = context.with_all(period=ended)
    if not context.narrative:
        return after_recalling(text, found, context)
    told_again = before is not None and is_earlier_date(text, before, found)
    if told_again or is_caption(text, start) or counts_from_now(found):
        return context
    return carried(text, start, before, found, context)


def mentioned(text: str, before: Found | None, found: Found, context: Context) -> Context:
    """Give the context of what follows a date, unless it is told in passing, is a year for which something is, or only the day of a report of what was on the date before it."""
    start = found.expression.start
    if is_in_passing(found, context):
        return context
    end = before.expression.end if before is not None and before.told.place else None
    last = found.told.places[1]
    meant_for = found.expression.signal == "for" and last is not None and last.unit == "year"
    if end is not None and (is_reported(text, end, start) or meant_for):
        return context
    after = context.after(found.told)
    return after.with_all(period=context.period) if is_earlier_period(text, found, context.period) else after


def carried(text: str, start: int, before: Found | None, found: Found, context: Context) -> Context:
    """Give the context of what follows a date of a story, whose phrase starts at a place."""
    if is_some_year(found, text):
        return context.in_some_year()
    if begins_event(text, start, found.expression.end):
        context = context.with_day("begun", found.told)
    heads, aside = leads_on(text, before, found), is_aside(text, start) or ends_life(text, before, found)
    return context.carried(found.told, led_by(text, before, found), heads=heads, aside=aside)


def found_at(text: str, tokens: list[Token], at: int, context: Context, before: Found | None) -> list[Found]:
    """Give the times that a phrase names, mostly one."""
    phrase = tokens[at]
    if is_name(text, phrase.start, phrase.end) or is_number(text, phrase.start, phrase.end):
        return []
    signal = shaped_by(text, phrase, signal_before(tokens, at, text))
    view = view_of(text, phrase, signal, tokens[signal.at].start, narrative=context.narrative)
    context = seen_from(text, phrase, signal, view.future, context)
    times: list[Found] = []
    for member in members(phrase, text):
        if member.start > phrase.start:
            signal = linking(member.link, at)
        one = told_of(member, before, text, context, phrase=phrase, signal=signal, view=view)
        found = read(text, member, signal, one)
        if found:
            times.append(found)
            before = found
    return times


def told_of(
    member: Member,
    before: Found | None,
    text: str,
    context: Context,
    *,
    phrase: Token,
    signal: Signal,
    view: View,
) -> Told:
    """Read one of the times that a phrase names, beside the one before it."""
    sense = meant(member, signal, text, context.day, future=view.future)
    ahead = True if before is not None and goes_with(before, member, text, context) else view.future
    here = of_statement(sense, text, member.start, before, context)
    compared = context.period is not None and is_compared(phrase.value, text, phrase.start, phrase.end)
    one = told(sense, signal, here, future=ahead, compared=compared, over=view.over)
    one = read_again(one, phrase, signal, text, here)
    return one if before is None else beside(one, member, before, text, context)


def read_again(one: Told, phrase: Token, signal: Signal, text: str, context: Context) -> Told:
    """Read a time again where it was to come and is over, heads what was over by then, or would lead a story beyond its writing."""
    if is_lately_over(one, text, phrase.start, context):
        return told(one.sense, signal, context, future=False, over=True)
    if context.is_passed_by(one):
        return told(one.sense, signal, context.of_writing(), future=one.future)
    if context.narrative and is_over_by_verb(text, phrase, signal):
        return context.looking_back(
            one, told(one.sense, signal, context.with_all(before=True), future=one.future)
        )
    return one


def ordered(context: Context, text: str, phrase: Token) -> Context:
    """Give the context with the order of day and month, which the text is asked for at its first date in numbers."""
    asks = context.order is None and NUMERIC.search(text, phrase.start, phrase.end)
    return context.with_all(order=order_in(text)) if asks else context


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
