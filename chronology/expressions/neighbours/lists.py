"""Times of a list, or of deeds, in the order in which they are told: on Tuesday and Thursday, on May 3 and 9, came in May and left in July."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise

from chronology.expressions.neighbours.ranges import DONE
from chronology.expressions.neighbours.ranges import LIST
from chronology.expressions.neighbours.ranges import reread
from chronology.expressions.neighbours.sharing import next_after
from chronology.expressions.neighbours.sharing import whole_of
from chronology.expressions.neighbours.storyline import is_next_deed
from chronology.expressions.senses.dates import CYCLES
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found
from chronology.expressions.words.sentences import parts_sentences

COMMA = re.compile(r"\.?\s*,\s*(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)
"""What stands between two times of a list of which another one is the last."""

OWNS = re.compile(r" ?['’]s\b")
"""What parts a time from a list: on Tuesday and Thursday's ruling."""

FAR = 80
"""How far apart the times of a list, or of deeds after each other, stand at most."""

OR = re.compile(r"\bor\b", re.IGNORECASE)
"""What makes times a choice, of which one may be of this week, and one of the next."""

AFTER = re.compile(r"\b(?:after|following)\b")
"""What stands before what came earlier."""

BEFORE, IN_ORDER = "; before what came after it", "; in the order told"


def with_lists(found: Sequence[Found], text: str) -> list[Found]:
    """Give what was found; times that are told in their order are read in it, up to now where they are over."""
    read = list(found)
    for at, (first, second) in enumerate(pairwise(read), 1):
        if is_before(second, first, text):
            read[at] = reread(second, second.told.beside(first.told, narrative=False, future=False), BEFORE)
    for start, end in lists_of(read, text):
        if any(is_behind(first, second) for first, second in pairwise(read[start:end])):
            read[start:end] = in_order(read[start:end])
    return read


def is_before(second: Found, first: Found, text: str) -> bool:
    """Tell whether a time that was read as later than the one before it is that of what came earlier: he was charged on Friday after he was arrested on Tuesday."""
    end, start = first.expression.end, second.expression.start
    place, told = first.told.place, second.told
    if start - end > FAR or told.shares or told.future or place is None or told.place is None:
        return False
    sense = day_of(whole_of(told))
    late = isinstance(sense, Cyclic | Yearly) and sense.which is None and told.place.first > place.last
    return late and AFTER.search(text, end, start) is not None and not parts_sentences(text, end, start)


def lists_of(found: Sequence[Found], text: str) -> Iterator[tuple[int, int]]:
    """Yield where times begin and end that follow each other in a week or a year; the last link is no mere comma."""
    start = end = 0
    for at, (first, second) in enumerate(pairwise(found)):
        if not is_listed(first, second, text):
            if end > start:
                yield start, end
            start = end = at + 1
        elif COMMA.fullmatch(text, first.expression.end, second.expression.start) is None:
            end = at + 2
    if end > start:
        yield start, end


def is_listed(first: Found, second: Found, text: str) -> bool:
    """Tell whether a list, or what is told to be done, goes on from a time with one that comes later in the week or the year."""
    end, start = first.expression.end, second.expression.start
    if start - end > FAR or first.told.shares or second.told.shares:
        return False
    if not comes_later(day_of(whole_of(second.told)), day_of(whole_of(first.told))):
        return False
    if OWNS.match(text, second.expression.end) or AFTER.search(text, end, start):
        return False
    if LIST.fullmatch(text, end, start):
        return OR.search(text, end, start) is None
    if first.told.future and second.told.future:
        return DONE.fullmatch(text, end, start) is not None
    return not (first.told.future or second.told.future) and is_next_deed(text[end:start])


def comes_later(second: Sense, first: Sense) -> bool:
    """Tell whether a weekday, month or day of the year comes after another in its week or year, or right after it; but not Sunday after "Monday and", which is right before."""
    if isinstance(first, Cyclic) and isinstance(second, Cyclic) and first.cycle == second.cycle:
        steps = second.number - first.number
        later = steps > 0 or steps % CYCLES[first.cycle].length == 1
        return first.which is second.which is None and later and (first.cycle, steps) != ("weekday", 6)
    if not (isinstance(first, Yearly) and isinstance(second, Yearly)):
        return False
    return first.which is second.which is None and (second.month, second.day) > (first.month, first.day)


def is_behind(first: Found, second: Found) -> bool:
    """Tell whether a time was read as earlier than the one before it in its list."""
    one, two = first.told.place, second.told.place
    return one is not None and two is not None and two.first < one.first


def in_order(listed: list[Found]) -> list[Found]:
    """Read each time of a list as the next after the one before it where they are to come, else as the latest before the one after it."""
    if any(one.told.future for one in listed):
        for at in range(1, len(listed)):
            listed[at] = reread(listed[at], next_after(listed[at].told, listed[at - 1].told), IN_ORDER)
        return listed
    for at in range(len(listed) - 2, -1, -1):
        told = listed[at].told.beside(listed[at + 1].told, narrative=False, future=False)
        listed[at] = reread(listed[at], told, IN_ORDER)
    return listed
