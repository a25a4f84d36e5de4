"""Lines that begin with their date, and dates that have a line for themselves, as lists, logs, diaries and timelines have them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sentences import BULLET
from chronology.extraction.grammar.sentences import LOGGED
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.thread import one_day

BEFORE = re.compile(
    r"[ \t>*_|#(\[]*(?:(?:Day|Week|Phase|Stage|Step|Part|Round|Act|Quarter)[ \t](?:\d+|[IVX]+)\b[*_ \t]?[(,:–—-][ \t]*)?"
)
AFTER = re.compile(
    r"(?:[ \t]\([^()\n]{1,24}\)(?=[ \t]*[:–—-]))?(?:\][*_]*|\)\.?[ \t]|[*_)\]]*(?:[ \t]*[:–—|\t]|[ \t]+-|,?[ \t]+[–—-]{1,2}|[ \t]{2,}))[ \t*_|]*(?:\d{1,4}(?:[ \t]{2,}|\t)[ \t]*)?(?=\S)"
)
"""What may stand around the date of an entry: mark-up and brackets, and then a colon, a dash, a tab or a wide gap, and its number in a docket."""

LOOSE = re.compile(r"[,.]?[ \t]+(?=[\"“‘*_]?[^\W\d_a-z])")
LISTED = 3
"""What stands behind the date in lists that leave out the mark, and how many such lines make one: 2003–2008 Lecturer, Bergen."""

ALONE = re.compile(r"[\s.,:;)\]*_|=#-]*")
"""What may stand beside a date that has a line for itself."""

STOP = re.compile(r"\.[ \t]+(?=[^\W\d_a-z])")
"""What parts a date from what a diary tells of it in the same line."""

NEAR = 120
"""How far around a date its line is looked at."""

DAY_OF_WEEK = re.compile(r"[\s(]*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,)]*", re.IGNORECASE)

TOLD = (Tense.PAST, Tense.PRESENT, Tense.PERFECT)
"""The tenses of what happened on the day of an entry."""


@attrs.frozen
class Entry:
    """What has one date: the phrase that gives it, and where begins what it tells; a `block` goes on until the next such date, and one that ends with its date has an `end` before that."""

    phrase: Phrase
    start: int
    block: bool = False
    end: int | None = None

    def dating(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Date the clauses of a sentence that have no date of their own and hang on no other."""
        return [attrs.evolve(piece, phrase=self.phrase) if self.dates(piece) else piece for piece in pieces]

    def dates(self, piece: Piece) -> bool:
        """Tell whether a clause happened on the day of the entry; in a block not what it only sets out as background."""
        group = piece.clause.group
        free = piece.whole and piece.phrase is None and piece.clause.link in (Link.MAIN, Link.JOINED)
        if self.phrase.clock and group is not None and group.tense in (Tense.FUTURE, Tense.MODAL):
            return False
        return free and (not self.block or group is None or (group.tense in TOLD and not group.negated))


def date_lines(text: str, phrases: Iterable[Phrase]) -> list[Entry]:
    """Give the dates that have a line for themselves, if there are several: the text is a timeline or a diary then."""
    alone = [phrase for phrase in phrases if has_line(text, phrase)]
    days = {phrase.when for phrase in alone}
    return [Entry(phrase, told_from(text, phrase), block=True) for phrase in alone] if len(days) > 1 else []


def told_from(text: str, phrase: Phrase) -> int:
    """Give where begins what is told under a date: behind its full stop, or on the next line."""
    stop = STOP.match(text, phrase.end)
    return stop.end() if stop else line_end(text, phrase.end)


def has_line(text: str, phrase: Phrase) -> bool:
    """Tell whether a date with a first and a last day stands alone in its line, or alone before its first full stop, but for the day of the week and marks."""
    if phrase.when.earliest is None or phrase.when.latest is None:
        return False
    before = text[max(0, phrase.start - NEAR) : phrase.start].rpartition("\n")[2]
    after = text[phrase.end : phrase.end + NEAR].partition("\n")[0]
    after = "" if STOP.match(text, phrase.end) and phrase.when.is_day else after
    return all(len(side) < NEAR and ALONE.fullmatch(DAY_OF_WEEK.sub("", side)) for side in (before, after))


def line_start(text: str, at: int, reach: int = 2 * NEAR) -> int:
    """Give the start of the line that holds a place, or the place so far before it in a longer one."""
    far = max(0, at - reach)
    return max(far, text.rfind("\n", far, at) + 1)


def line_end(text: str, at: int) -> int:
    """Give the end of the line that holds a place."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def block_at(lines: Sequence[Entry], at: int) -> Entry | None:
    """Give the block that a place of the text lies in."""
    number = bisect_right(lines, at, key=lambda one: one.phrase.start)
    return lines[number - 1] if number else None


class Style(NamedTuple):
    """How the lines of a text have their dates: at the beginning with no mark behind, or at the end."""

    begun: bool
    ended: bool


def style_of(text: str, phrases: Sequence[Phrase]) -> Style:
    """Tell how the lines of a text have their dates, if several have them so."""
    loose = (one for one in phrases if one.signal is None and LOOSE.match(text, one.end))
    begun = sum(1 for one in loose if opens_line(text, one))
    ended = sum(1 for one in phrases if ends_line(text, one) is not None)
    marked = sum(1 for one in phrases if begins_entry(text, one)) if ended else 0
    return Style(begun >= LISTED, ended > 0 and ended + marked >= LISTED)


def ends_line(text: str, phrase: Phrase) -> Span | None:
    """Give what a line tells before a mark and the date that ends it, if that is no label: "Treaty of Lund – 3 May 1903"."""
    start = line_start(text, phrase.start)
    told = TOLD_BEFORE.fullmatch(text, start, phrase.start)
    closed = told is not None and ENDING.match(text, phrase.end) is not None
    return Span(*told.span(1)) if told and closed and not LABEL.search(told[1]) else None


def due_in(text: str, phrase: Phrase) -> Span | None:
    """Give what an item of a list tells before the brackets that say until when, or when it was done: "Mend the pump (Ann, due 20 April)"."""
    found = ITEM.fullmatch(text, line_start(text, phrase.start), phrase.start)
    told = found is not None and (found["how"] or phrase.signal == "by")
    return Span(*found.span(1)) if found and told and ENDING.match(text, phrase.end) else None


ITEM = re.compile(
    r"[ \t]*(?:(?:[-*•–·]|\[[ xX]\]|\d{1,2}[.)])[ \t]+)*([^\n(]{3,120}?)[ \t]*\((?:[^()\n]{1,60}?[,;–-][ \t]*)?"
    r"(?P<how>(?:due|deadline|target|done|completed|finished|closed|fixed)\b:?[ \t]*(?:(?:on|by|for)[ \t]+)?)?",
    re.IGNORECASE,
)


TOLD_BEFORE = re.compile(
    r"[ \t]*(?:(?:[-*•–·]|\d{1,2}[.)])[ \t]+)?(?:[Dd]ate (?:and \w+ )?of (?:the )?)?([^\n:(]{3,100}?)[ \t]*(?::|[–—(]|(?<=[ \t])-)[ \t]*"
)
ENDING = re.compile(r"\)?[.;]?[ \t]*(?:\n|\Z)")
LABEL = re.compile(
    r"\b(?:dated?|days?|published|updated|posted|printed|sent|received|accessed|retrieved|revised|version|draft|as of|period|year|from|to|until|valid|by|deadline|born|died)$"
    r"|^[\W\d]*$",
    re.IGNORECASE,
)
"""What stands in a line before its date, what may stand behind it, and what is no more than the date's own name."""


def is_annals(text: str, phrases: Sequence[Phrase]) -> bool:
    """Tell whether a good part of the lines of a text begin with days or longer times of their own, from which each goes on."""
    begun = [one for one in phrases if one.clock is None and begins_entry(text, one)]
    days = {one.when for one in begun if one_day(one.when)}
    return len(days) > 1 and len(begun) * MANY >= sum(1 for line in text.split("\n") if line.strip())


MANY = 2
"""Of how many lines one begins with its date in a text that is a list."""


def begins_entry(text: str, phrase: Phrase) -> bool:
    """Tell whether a date begins its line, and a mark parts it from what it tells."""
    return AFTER.match(text, phrase.end) is not None and opens_line(text, phrase)


def opens_line(text: str, phrase: Phrase) -> bool:
    """Tell whether a date begins its line."""
    return leads(text, line_start(text, phrase.start), phrase)


def leads(text: str, start: int, phrase: Phrase) -> bool:
    """Tell whether nothing but a bullet and marks stands between a place and a date: the number of "3. Mai" is part of it."""
    bullet = BULLET.match(text, start, max(start, phrase.start))
    return BEFORE.fullmatch(text, bullet.end() if bullet else start, max(start, phrase.start)) is not None


def entry_at(text: str, span: Span, phrases: Sequence[Phrase], style: Style) -> Entry | None:
    """Give the entry that a sentence begins; None where no mark parts its date from what it tells, as in lists of that style."""
    if style.ended and phrases and (told := ends_line(text, phrases[-1])) is not None and span.holds(*told):
        return Entry(phrases[-1], told.start, end=told.end)
    phrase = next((one for one in phrases if leads(text, span.start, one)), None)
    if phrase is None:
        return None
    after = AFTER.match(text, phrase.end) or (LOGGED.match(text, phrase.start) if phrase.clock else None)
    if after is None and style.begun and phrase.signal is None:
        after = LOOSE.match(text, phrase.end)
    return Entry(phrase, after.end()) if after else None


def goes_on(text: str, entry: Entry, last: int, start: int) -> bool:
    """Tell whether an entry goes on from one place to another: on its line, or on one that is indented deeper."""
    gap = text[max(last, entry.start) : start]
    head = text[line_start(text, entry.phrase.start) : entry.phrase.start]
    indent = len(head) - len(head.lstrip())
    return "\n" not in gap or (gap.count("\n") == 1 and len(gap) - gap.index("\n") - 1 > indent)
