"""Periods that end on a day told right after them: the three months ended Sept. 30, the quarter ended July 31."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.errors import WhenError
from chronology.expressions.expression import Expression
from chronology.expressions.ranges import Found
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.fiscal import Reported
from chronology.expressions.senses.lengths import CLOCK
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import day_moved
from chronology.expressions.words.regexes import regex
from chronology.when import When

ENDED = regex(r"\s+(?:that\s+)?(?:ended|ending|to|through)\s+(?:on\s+)?", re.IGNORECASE)
MIDDLE = 45
"""How many days before its end the middle of a quarter lies."""


def with_ends(found: Sequence[Found], text: str) -> Iterator[Found]:
    """Yield what was found, periods with the time that their last day tells."""
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        last = (
            last_day(after)
            if after and ENDED.fullmatch(text, one.expression.end, after.expression.start)
            else None
        )
        yield one if last is None else one._replace(expression=ended(one, last))


def period_ended(before: Found | None, found: Found, text: str) -> Cell | None:
    """Give the quarter that is told by its last day: the quarter, or the three months, ended July 31."""
    if before is None or not ENDED.fullmatch(text, before.expression.end, found.expression.start):
        return None
    sense, last = before.told.sense, last_day(found)
    quarterly = (isinstance(sense, Reported) and not sense.years) or (
        isinstance(sense, Length) and (sense.amount, sense.unit) == (3, "month")
    )
    return cell("quarter", last - MIDDLE) if quarterly and last is not None else None


def last_day(found: Found) -> int | None:
    """Give the last day of a time, where it is certain."""
    first, last = found.told.places
    return last.last if first is not None and last is not None and first.last == last.last else None


def ended(found: Found, last: int) -> Expression:
    """Give a period the time that ends on a day; one that reaches farther back than days can be written stays a length."""
    sense, expression = found.told.sense, found.expression
    why = f"ends on {edtf_day(last)}"
    if isinstance(sense, Length) and sense.amount is not None and sense.unit not in CLOCK:
        first = day_moved(last + 1, -sense.amount, sense.unit)
        try:
            when = When.between(When.parse(edtf_day(first)), When.parse(edtf_day(last)))
        except WhenError:
            return expression
        return attrs.evolve(expression, when=when.with_text(expression.text), anchor=why)
    if isinstance(sense, Reported) and not sense.years:
        quarter = cell("quarter", last - MIDDLE)
        when = When.parse(quarter.edtf).with_text(expression.text)
        return attrs.evolve(expression, value=quarter.timex, when=when, anchor=why)
    return expression
