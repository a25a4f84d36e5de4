"""The arithmetic of a contradiction, told step by step: from what each statement says to what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from chronology.network import Contradiction
from chronology.network import Ground
from chronology.network import Link
from chronology.network import Name
from chronology.network import Network
from chronology.network.telling import say
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import SECOND

ORIGIN = 0
OLD_STYLE = "(Julian)"
"""The mark of a date of that calendar: the sum is then told in the other, and says so."""
YEAR = 365.2425
LONG, A_CENTURY = 730, 36_525
"""From so many days on a length is told in years, too."""
CLOCK = ("hour", "minute", "second")


class Step(NamedTuple):
    """Some links of a chain with the same grounds: from which point they lead to which, and how far."""

    grounds: tuple[Ground, ...]
    start: int
    end: int
    length: int


class Marks(NamedTuple):
    """What is written behind the days and the clock times of a sum, where the story has several calendars or zones."""

    calendar: str
    zone: str


def steps(network: Network, contradiction: Contradiction, numbers: dict[Ground, int]) -> Iterator[str]:
    """Tell how the statements of a contradiction add up."""
    passed = {link.head for link in contradiction.links}
    zero = ORIGIN if ORIGIN in passed else network.plan.points.utc
    taken = list(merged(rotated(contradiction.links, zero)))
    if taken[0].start != zero:
        yield from circle(taken, contradiction, numbers)
        return
    marks = Marks(
        " (Gregorian)" if any(OLD_STYLE in ground.says for ground in numbers) else "",
        "" if zero == ORIGIN else " UTC",
    )
    time = 0
    for step in taken[:-1]:
        time -= step.length
        yield f"by {cite(step, numbers)} {told(network, step.end, time, marks)} at the earliest"
    last = taken[-1]
    limit = told(network, last.start, last.length, marks)
    yield f"but by {cite(last, numbers)} {limit} at the latest, {amount(contradiction.short)} too soon"


def rotated(links: Sequence[Link], zero: int | None) -> list[Link]:
    """Give the links backwards, so that they tell what is earliest, from an origin on if they pass it."""
    backwards = [*reversed(links)]
    start = next((place for place, link in enumerate(backwards) if link.head == zero), 0)
    return [*backwards[start:], *backwards[:start]]


def merged(links: Sequence[Link]) -> Iterator[Step]:
    """Join the links that rest on the same grounds; those that rest on none belong to the one before."""
    keyed: list[tuple[tuple[Ground, ...], Link]] = []
    for link in links:
        inherited = keyed[-1][0] if keyed and not link.grounds else link.grounds
        keyed.append((inherited, link))
    for grounds, group in groupby(keyed, key=lambda pair: pair[0]):
        own = [link for _, link in group]
        yield Step(grounds, own[0].head, own[-1].tail, sum(link.weight for link in own))


def circle(taken: Sequence[Step], contradiction: Contradiction, numbers: dict[Ground, int]) -> Iterator[str]:
    """Tell how far a chain of orders that no date is part of leads from where it began."""
    if contradiction.short >= DAY and contradiction.is_circle:
        route = ", ".join(cite(step, numbers) for step in taken if step.grounds)
        yield f"round by {route} it comes {amount(contradiction.short)} after itself"


def cite(step: Step, numbers: dict[Ground, int]) -> str:
    """Name the statements of a step by their numbers."""
    return " and ".join(f"({numbers[ground]})" for ground in step.grounds) or "so"


def told(network: Network, point: int, time: int, marks: Marks) -> str:
    """Tell what starts or ends when: on a day, and at a time of day where the story has such."""
    if point == network.plan.points.utc:
        return f"clocks that name no zone are {amount(abs(time))} {'ahead of' if time > 0 else 'behind'} UTC"
    name, verb, behind = network.names.get(point, Name("it", "is", 0))
    moment = time - behind
    day = Instant(moment // DAY * DAY)
    words = say(When.parse(str(day))) if writable(day) else str(day)
    clock = str(Instant(time // SECOND * SECOND, has_time=True))[-8:]
    return f"{name} {verb} on {words}{marks.calendar}" + (
        f" at {clock}{marks.zone}" if network.has_clock and moment % DAY else ""
    )


def writable(day: Instant) -> bool:
    """Tell whether a day has words of its own."""
    return -9999 <= day.year <= 9999


def amount(short: int) -> str:
    """Say a length for people: in days from a day on, and in years where those are many; else by the clock."""
    if short < DAY:
        seconds = max(-(-short // SECOND), 1)
        parts = zip((seconds // 3600, seconds // 60 % 60, seconds % 60), CLOCK, strict=True)
        return " ".join([counted(count, unit) for count, unit in parts if count][:2])
    days = -(-short // DAY)
    return counted(days, "day") + (
        f" ({days / YEAR:,.{int(days < A_CENTURY)}f} years)" if days >= LONG else ""
    )


def counted(count: int, unit: str) -> str:
    """Say how many of a unit."""
    return f"{count:,} {unit}{'' if count == 1 else 's'}"
