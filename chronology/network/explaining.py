"""Why the bounds of an event are what they are: the statements behind each, and the one that leaves most open."""

from __future__ import annotations

import attrs

from chronology.event import Event
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind
from chronology.network.network import Network
from chronology.network.tightening import tightened
from chronology.when import When
from chronology.when.calendar import DAY

INFINITE = float("inf")
CERTAIN = frozenset({Kind.ASSUMPTION, Kind.PUBLICATION})
"""What cannot be known better: a day of publication, and what nobody said."""


@attrs.frozen
class Bound:
    """One bound of an event: its time in microseconds, None where nothing bounds it, and the statements behind it."""

    time: int | None
    grounds: tuple[Ground, ...] = ()


@attrs.frozen(kw_only=True)
class Explanation:
    """What follows for an event: its time, its first and last possible moment with the statements behind each.

    `widest` is the statement that would narrow the time most if it were known better: it leaves so many microseconds open. The
    event's own date is not meant.
    """

    event: Event
    when: When | None
    earliest: Bound
    latest: Bound
    widest: Ground | None = None
    leaves: float = 0

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Give all statements behind its bounds, each once."""
        return tuple(dict.fromkeys((*self.earliest.grounds, *self.latest.grounds)))

    @property
    def is_narrower(self) -> bool:
        """Tell whether more follows than the event's own date says."""
        return self.when != self.event.when


def explain(network: Network, event_id: str) -> Explanation:
    """Explain the bounds that follow for an event; raises ChronologyError for one that is not there."""
    event = network.story[event_id]
    span = network.plan.events[event_id]
    state = network.state
    earliest = Bound(state.earliest(span.start), network.grounds(state.why_earliest(span.start)))
    latest = Bound(state.latest(span.end), network.grounds(state.why_latest(span.end)))
    found = Explanation(event=event, when=tightened(network, event), earliest=earliest, latest=latest)
    leaves = {ground: width for ground in found.grounds if (width := left_open(network, found, ground)) > DAY}
    widest = max(leaves, key=lambda ground: leaves[ground], default=None)
    return found if widest is None else attrs.evolve(found, widest=widest, leaves=leaves[widest])


def left_open(network: Network, found: Explanation, ground: Ground) -> float:
    """Give how many microseconds a statement leaves open, of those that the time of an event has."""
    first, last = found.earliest.time, found.latest.time
    window = INFINITE if first is None or last is None else last - first
    if ground.kind in CERTAIN or (ground.kind is Kind.DATE and ground.events == (found.event.id,)):
        return 0
    return min(width_of(network, ground), window)


def width_of(network: Network, ground: Ground) -> float:
    """Give how much a statement leaves open between the points it is about: infinite where it bounds one side alone."""
    points = network.plan.points
    weights: dict[tuple[int, int], int] = {}
    for row in network.rows[network.numbers[ground]]:
        pair = points.tails[row], points.heads[row]
        weights[pair] = min(points.weights[row], weights.get(pair, points.weights[row]))
    both = [weight + weights[pair[::-1]] + 1 for pair, weight in weights.items() if pair[::-1] in weights]
    return max(both) if both else INFINITE
