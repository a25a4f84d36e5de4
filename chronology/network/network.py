"""The network of a story: the bounds that follow for each event, and what cannot all be true."""

from __future__ import annotations

from collections import Counter
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import numpy as np

from chronology.chronology import Chronology
from chronology.network.building import lay_out
from chronology.network.contradictions import Contradiction
from chronology.network.contradictions import Link
from chronology.network.counting import derive
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind
from chronology.network.plan import Plan
from chronology.network.points import Span
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.solving import whole
from chronology.network.state import State
from chronology.when.instant import plus

MOST = 1_000
"""So many contradictions of one story are told."""
REDUCED = 1 << 15
"""Where constraints times statements are more, all statements of the chain that was found are told."""
ROUNDS = 16
"""How often days are counted again from what follows."""


class Bounds(NamedTuple):
    """What follows for a start and an end: half-open whole microseconds since 1970-01-01T00:00, None where unbounded.

    As in a When: `first_start <= start < last_start` and `first_end < end <= last_end`.
    """

    first_start: int | None
    last_start: int | None
    first_end: int | None
    last_end: int | None


class Name(NamedTuple):
    """What a point is: of whom or what, what happens there, and how far it lies behind the last moment of that."""

    of: str
    verb: str
    behind: int


class Network:
    """All that a story says of times, solved together.

    `contradictions` are told with those first that share no statement. The bounds are those that follow when the weakest
    statement of each contradiction is left out.
    """

    def __init__(self, story: Chronology) -> None:
        self.story = story
        self.plan: Plan = lay_out(story)
        points = self.plan.points
        columns = np.array(points.tails, np.int32), np.array(points.heads, np.int32)
        self.constraints = Constraints(points.count, *columns, whole("weights", points.weights))
        self.reasons = np.array(points.reasons, np.int64)
        self.numbers = {ground: number for number, ground in enumerate(points.grounds)}
        self.doubted: set[int] = set()
        self.shared: Counter[Ground] = Counter()
        found, state = self.find_apart()
        self.state = self.find_others(found) if found else state
        self.contradictions = tuple(one for one in found if not one.is_assumed)[:MOST]

    def find_apart(self) -> tuple[list[Contradiction], State]:
        """Find contradictions that share no statement: all of each is left out before the next; give what is left too."""
        found: list[Contradiction] = []
        while True:
            state, contradictions = self.settle()
            if not contradictions or len(found) >= MOST:
                return found, state
            for one in self.undoubted(contradictions):
                found.append(one)
                self.doubt([one.weakest] if one.is_assumed else one.grounds)

    def find_others(self, found: list[Contradiction]) -> State:
        """Find the others, with the weakest statement of each left out, until what is left can be true; give that."""
        while True:
            self.doubted = set()
            self.doubt(contradiction.weakest for contradiction in found)
            state, contradictions = self.settle()
            if not contradictions or len(found) >= MOST:
                return state
            for one in self.undoubted(contradictions):
                found.append(one)
                self.doubt([one.weakest])

    def undoubted(self, contradictions: Iterable[Contradiction]) -> Iterator[Contradiction]:
        """Give contradictions, each unless one of its statements is doubted by then, and count their statements."""
        for one in contradictions:
            if self.doubted.isdisjoint(self.numbers[ground] for ground in one.grounds):
                self.shared.update(one.grounds)
                yield one

    def doubt(self, grounds: Iterable[Ground]) -> None:
        """Leave statements out."""
        self.doubted |= {self.numbers[one] for ground in grounds for one in self.same(ground)}

    @cached_property
    def testimonies(self) -> dict[tuple[object, ...], list[Ground]]:
        """Give the dates and words that are the same statement: those taken from the same words of a source."""
        found: dict[tuple[object, ...], list[Ground]] = defaultdict(list)
        for ground in self.numbers:
            if ground.words is not None and ground.kind in (Kind.DATE, Kind.WORDS):
                found[ground.events, ground.source, ground.words].append(ground)
        return found

    def same(self, ground: Ground) -> list[Ground]:
        """Give a ground with all that are the same statement."""
        if ground.kind not in (Kind.DATE, Kind.WORDS):
            return [ground]
        return self.testimonies.get((ground.events, ground.source, ground.words), [ground])

    def settle(self) -> tuple[State, list[Contradiction]]:
        """Solve all that is not doubted; give what follows, or what contradicts itself, as few statements as can be found."""
        state = self.solved(self.doubted)
        found = (self.told(state, chain) for chain in state.times.contradictions)
        return state, [self.reduced(one) for one in found]

    def solved(self, left_out: set[int]) -> State:
        """Solve all but some statements, and count days again until nothing changes."""
        active = np.flatnonzero(~np.isin(self.reasons, list(left_out)))
        columns = (self.constraints.tails, self.constraints.heads, self.constraints.weights)
        state = State(
            Constraints(self.constraints.count, *(column[active] for column in columns)), self.reasons[active]
        )
        for _ in range(ROUNDS):
            derived = () if state.times.contradictions else derive(self.plan, state, left_out)
            if not derived:
                break
            state = state.with_derived(derived)
        return state

    def reduced(self, contradiction: Contradiction) -> Contradiction:
        """Leave statements out without which the others still cannot all be true."""
        if len(self.reasons) * len(contradiction.grounds) > REDUCED:
            return contradiction
        numbers = {self.numbers[ground] for ground in contradiction.grounds}
        for ground in contradiction.grounds:
            state = self.solved({*self.numbers.values()} - numbers | {self.numbers[ground]})
            if state.times.contradictions:
                return self.reduced(self.told(state, state.times.contradictions[0]))
        return contradiction

    def told(self, state: State, chain: tuple[int, ...]) -> Contradiction:
        """Make a contradiction of a closed chain of constraints."""
        return Contradiction(tuple(self.link(state, number) for number in chain), self.shared)

    def link(self, state: State, number: int) -> Link:
        """Make a step of a chain of a constraint."""
        constraints, grounds = state.constraints, self.plan.points.grounds
        return Link(
            int(constraints.tails[number]),
            int(constraints.heads[number]),
            int(constraints.weights[number]),
            tuple(grounds[ground] for ground in state.grounds(number)),
        )

    @cached_property
    def has_clock(self) -> bool:
        """Tell whether any time of the story is finer than a day."""
        return any(event.when is not None and event.when.has_time for event in self.story)

    @cached_property
    def names(self) -> dict[int, Name]:
        """Give what each point is."""
        plan = self.plan
        spans = [
            *((event, ("starts", "ends"), span) for event, span in plan.events.items()),
            *((name, ("is born", "dies"), span) for name, span in plan.lives.items()),
            *((f"{key[1]}, {key[0]},", ("begins", "ends"), span) for key, span in plan.terms.items()),
        ]
        names: dict[int, Name] = {}
        for name, (begins, ends), span in spans:
            names |= {span.start: Name(name, begins, 0), span.end: Name(name, ends, 1)}
        days = {**plan.points.first_days, **plan.points.last_days}
        return names | {day: names[point]._replace(behind=0) for point, day in days.items()}

    @cached_property
    def rows(self) -> dict[int, list[int]]:
        """Give the constraints of each ground, by their numbers."""
        rows: dict[int, list[int]] = defaultdict(list)
        for row, reason in enumerate(self.plan.points.reasons):
            rows[reason].append(row)
        return rows

    def grounds(self, chain: tuple[int, ...]) -> tuple[Ground, ...]:
        """Give the statements behind a chain of the solved constraints, each once."""
        numbers = dict.fromkeys(number for link in chain for number in self.state.grounds(link))
        return tuple(self.plan.points.grounds[number] for number in numbers)

    def bounds(self, event: str) -> Bounds:
        """Give the bounds that follow for an event."""
        return self.bounds_of(self.plan.events[event])

    def life(self, person: str) -> Bounds | None:
        """Give the bounds that follow for a life; None for a person the story has no table of."""
        return self.bounds_of(self.plan.lives[person]) if person in self.plan.lives else None

    def term(self, key: tuple[str, str, str]) -> Bounds:
        """Give the bounds that follow for a term of office, by its `key`."""
        return self.bounds_of(self.plan.terms[key])

    def bounds_of(self, span: Span) -> Bounds:
        """Give the bounds of a start and an end."""
        starts = self.state.earliest(span.start), plus(self.state.latest(span.start), 1)
        return Bounds(*starts, plus(self.state.earliest(span.end), -1), self.state.latest(span.end))
