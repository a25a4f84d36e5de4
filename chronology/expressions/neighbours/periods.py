"""Periods that end on a day told right after them: the three months ended Sept. 30, the quarter ended July 31."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.errors import WhenError
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.cells import cell
from chronology.expressions.senses.cells import edtf_day
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.fiscal import LAST_OVER
from chronology.expressions.senses.fiscal import Reported
from chronology.expressions.senses.lengths import CLOCK
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import MONTHS
from chronology.expressions.senses.shifts import day_moved
from chronology.expressions.senses.stretches import MIDDLE
from chronology.expressions.senses.stretches import months_to
from chronology.expressions.senses.stretches import numbered_to
from chronology.expressions.told import Found
from chronology.expressions.words.sentences import heads_sentence
from chronology.when import When

LONGEST = 24
"""How many characters may stand between a period and its last day."""

ENDED = re.compile(
    r"(?:\s+periods?)?(?:,?\s+(?:(?:that|which)\s+)?end(?:ed|ing|s)|\s+(?:to|through))\s+(?:(?:on|in)\s+)?",
    re.IGNORECASE,
)


def with_ends(found: Sequence[Found], text: str) -> Iterator[Found]:
    """Yield what was found, periods with the time that their last day tells, and lengths of time before such a period."""
    told: When | None = None
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        last = last_before(one, after, text)
        if last is not None:
            one = ended(one, last)  # noqa: PLW2901 - the one that is yielded
            told = one.expression.when
        elif told is not None and isinstance(one.told.sense, Lasting) and one.told.sense.precedes:
            one = preceding(one, told)  # noqa: PLW2901
        yield one


def is_earlier_period(text: str, found: Found, reported: Place | None) -> bool:
    """Tell whether a quarter or half before the one that a report speaks of is told by the way: it took a charge in the second quarter; but not at the head of a sentence."""
    place, one = found.told.place, found.expression
    if place is None or reported is None or place.unit != reported.unit or place.first >= reported.first:
        return False
    return not heads_sentence(text, one.start, few=1)


def last_before(found: Found, after: Found | None, text: str) -> int | None:
    """Give the last day of a period, where it is told right after it."""
    if after is None or after.expression.start - found.expression.end > LONGEST:
        return None
    ended = ENDED.fullmatch(text, found.expression.end, after.expression.start)
    return last_day(after) if ended else None


def period_ended(before: Found | None, found: Found, text: str, *, known: bool) -> Place | None:
    """Give the period that is told by its last day: the fourth quarter ended June 30; where one is known, "the quarter ended July 31" may be the same."""
    last = last_before(before, found, text) if before is not None else None
    if before is None or last is None:
        return None
    sense = before.told.sense
    if isinstance(sense, Length) and sense.unit in MONTHS and sense.amount:
        months = round(sense.amount * MONTHS[sense.unit])
        if months != QUARTER:
            return months_to(months, last)
        sense = Reported()
    guessed = before.expression.anchor == LAST_OVER
    return None if known and not guessed and isinstance(sense, Reported) else span(sense, last)


def span(sense: object, last: int) -> Place | None:
    """Give the quarter in whose middle one that ends on a day was, or the quarter or half that bears a number; None for all others."""
    if isinstance(sense, Reported):
        return None if sense.years else cell("quarter", last - MIDDLE["quarter"])
    if not isinstance(sense, Cyclic) or sense.cycle not in MIDDLE:
        return None
    return numbered_to(sense.cycle, sense.number, last)


QUARTER = 3
"""How many months it has."""


def last_day(found: Found) -> int | None:
    """Give the last day of a time, where it is certain: March 31, March, end-March; but not mid-March, nor a time of day."""
    first, last = found.told.places
    if found.expression.mod in ("START", "MID") or found.expression.type == "TIME":
        return None
    return last.last if first is not None and last is not None and first.last == last.last else None


def ended(found: Found, last: int) -> Found:
    """Give a period the time that ends on a day."""
    sense, why = found.told.sense, f"ends on {edtf_day(last)}"
    if isinstance(sense, Length) and sense.amount is not None and sense.unit not in CLOCK:
        return lasting_to(found, sense.amount, sense.unit, last, why)
    period = span(sense, last)
    return found.timed(When.parse(period.edtf), why, value=period.timex) if period else found


def preceding(found: Found, told: When) -> Found:
    """Give a length of time the time right before a period: the prior 12 months."""
    sense, first = found.told.sense, told.earliest
    if not isinstance(sense, Lasting) or sense.amount is None or sense.unit in CLOCK or first is None:
        return found
    return lasting_to(found, sense.amount, sense.unit, first.days - 1, "right before the period told")


def lasting_to(found: Found, amount: float, unit: str, last: int, why: str) -> Found:
    """Give a length of time the days up to one; what reaches farther back than days can be written stays a length."""
    try:
        return found.timed(days_between(day_moved(last + 1, -amount, unit), last), why)
    except WhenError:
        return found


def days_between(first: int, last: int) -> When:
    """Make the time from one day to another; raises WhenError beyond all calendars."""
    return When.between(When.parse(edtf_day(first)), When.parse(edtf_day(last)))
