"""What the phrases of a text count from: its day of publication, the one told last, or a day of their own part of it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from functools import partial
from typing import Protocol

import attrs

from chronology.expressions import Expression
from chronology.expressions import find
from chronology.expressions.clauses.writing import POINTING
from chronology.expressions.manner import DateOrder
from chronology.expressions.manner import ModeAsked
from chronology.expressions.parsed import ParsedText
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.accounts import within
from chronology.extraction.times.entries import Entry
from chronology.extraction.times.entries import Style
from chronology.extraction.times.entries import begins_entry
from chronology.extraction.times.entries import block_at
from chronology.extraction.times.entries import date_lines
from chronology.extraction.times.entries import is_annals
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.entries import style_of
from chronology.extraction.times.letters import heads
from chronology.extraction.times.numbers import with_numbered
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import placed
from chronology.extraction.times.thread import one_day
from chronology.when import When


class Reading(Protocol):
    """Reads the phrases of a part of a text against a day."""

    def __call__(self, text: str, *, published: When) -> Sequence[Expression]:
        """Give the expressions in their order."""


@attrs.frozen
class Counted:
    """The expressions of a text, the dates that have a line for themselves, those of its letters, the style of its lists, and whether dates go on from one another.

    `written` tells when that was written, by the places of its phrases, which counts from a day of its own.
    """

    found: Sequence[Expression]
    lines: Sequence[Entry]
    heads: Sequence[Entry]
    style: Style
    narrative: bool
    written: dict[int, When]


def counted(parsed: ParsedText, published: When | None, order: DateOrder | None, mode: ModeAsked) -> Counted:
    """Read the phrases of a text: annals as a history, diaries and letters each from their own day."""
    text = parsed.text
    found = with_numbered(text, parsed.find(published=published, mode=mode, date_order=order))
    phrases = list(placed(text, found))
    lines, style = date_lines(text, phrases), style_of(text, phrases)
    goes_on = any(style) or is_annals(text, phrases) or not all(one_day(line.phrase.when) for line in lines)
    if goes_on:
        found = with_numbered(text, parsed.find(published=published, mode="narrative", date_order=order))
        phrases = list(placed(text, found))
        lines = date_lines(text, phrases)
    reading = partial(find, language=parsed.language, date_order=order, mode=mode)
    plain = {one.start: one.when for one in found}
    written: dict[int, When] = {}
    entries = list(begun(text, phrases)) if goes_on else []
    letters = heads(text, phrases)
    for days, anew in ((lines, under), (letters, under), (entries, pointed)):
        found = list(anew(text, days, found, reading)) if days else found
        moved = (one.start for one in found if days and plain.get(one.start) != one.when)
        written |= {start: day.phrase.when for start in moved if (day := block_at(days, start))}
    return Counted(found, lines, letters, style, goes_on or mode == "narrative", written)


def begun(text: str, phrases: Iterable[Phrase]) -> Iterator[Entry]:
    """Yield the entries whose lines begin with their day."""
    return (Entry(one, one.end) for one in phrases if one_day(one.when) and begins_entry(text, one))


def under(
    text: str, lines: Sequence[Entry], found: Sequence[Expression], reading: Reading
) -> Iterator[Expression]:
    """Yield the expressions of a diary or of letters, those under a day's line read against that day; those of a year or a month go on with it."""
    yield from within(found, Span(0, lines[0].start))
    ends = [*((line.phrase.start, line.start) for line in lines[1:]), (len(text), len(text))]
    for line, (end, following) in zip(lines, ends, strict=True):
        if one_day(line.phrase.when):
            told = reading(text[line.start : end], published=line.phrase.when)
            yield from (
                attrs.evolve(one, start=one.start + line.start, end=one.end + line.start) for one in told
            )
        else:
            yield from within(found, Span(line.start, end))
        yield from within(found, Span(end, min(line_end(text, end), following)))


def pointed(
    text: str, entries: Sequence[Entry], found: Sequence[Expression], reading: Reading
) -> Iterator[Expression]:
    """Yield the expressions of a list, those that point from the day of their entry, as "tomorrow" does, read against that."""
    anew = {
        (one.start, one.end): one for one in under(text, entries, found, reading) if POINTING.search(one.text)
    }
    return (anew.get((one.start, one.end), one) for one in found)
