"""The network of a story: the bounds that follow for each event, and what cannot all be true."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

import attrs
import numpy as np

from chronology.chronology import Chronology
from chronology.network.building import Plan
from chronology.network.building import lay_out
from chronology.network.counting import derive
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind
from chronology.network.points import Span
from chronology.network.solver.sheaf import Constraints
from chronology.network.solver.solving import whole
from chronology.network.state import State

MOST = 1_000
"""So many contradictions of one story are told."""
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


@attrs.frozen(eq=False)
class Link:
    """One step of a chain: by how much the time of its head can be later than that of its tail at most, and why."""

    tail: int
    head: int
    weight: int
    grounds: tuple[Ground, ...]


@attrs.frozen(eq=False)
class Contradiction:
    """Statements that cannot all be true: a closed chain, which falls short by so many microseconds."""

    links: tuple[Link, ...]

    @property
    def short(self) -> int:
        """Give by how much the statements miss each other."""
        return -sum(link.weight for link in self.links)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Give the statements in the order of the chain, each once."""
        return tuple(dict.fromkeys(ground for link in self.links for ground in link.grounds))

    @property
    def weakest(self) -> Ground:
        """Give the statement that stands least firmly."""
        return min(self.grounds, key=lambda ground: ground.weakness)

    @property
    def is_firm(self) -> bool:
        """Tell whether all its statements are firm, so that no date is possible."""
        return all(ground.is_firm for ground in self.grounds)

    @property
    def is_assumed(self) -> bool:
        """Tell whether it rests on something that nobody said."""
        return any(ground.kind is Kind.ASSUMPTION for ground in self.grounds)


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
        found = self.find([], apart=True)
        weakest = [contradiction.weakest for contradiction in found]
        self.doubted = {self.numbers[one] for ground in weakest for one in self.same(ground)}
        found = self.find(found, apart=False)
        self.contradictions = tuple(one for one in found if not one.is_assumed)

    def find(self, found: list[Contradiction], *, apart: bool) -> list[Contradiction]:
        """Find contradictions one after the other, leaving out all of each, or only its weakest statement."""
        while len(found) < MOST:
            state, contradiction = self.settle()
            if contradiction is None:
                self.state = state
                break
            found.append(contradiction)
            weakest = contradiction.weakest
            doubted = contradiction.grounds if apart and not contradiction.is_assumed else (weakest,)
            self.doubted |= {self.numbers[one] for ground in doubted for one in self.same(ground)}
        return found

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

    def settle(self) -> tuple[State, Contradiction | None]:
        """Solve all that is not doubted, and count days again until nothing changes."""
        active = np.flatnonzero(~np.isin(self.reasons, list(self.doubted)))
        columns = (self.constraints.tails, self.constraints.heads, self.constraints.weights)
        state = State(
            Constraints(self.constraints.count, *(column[active] for column in columns)), self.reasons[active]
        )
        for _ in range(ROUNDS):
            if (chain := state.times.contradiction) is not None:
                return state, self.told(state, chain)
            derived = derive(self.plan, state, self.doubted)
            if not derived:
                break
            state = state.with_derived(derived)
        return state, None

    def told(self, state: State, chain: tuple[int, ...]) -> Contradiction:
        """Make a contradiction of a closed chain of constraints."""
        return Contradiction(tuple(self.link(state, number) for number in chain))

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
        first_end, last_start = self.state.earliest(span.end), self.state.latest(span.start)
        return Bounds(
            self.state.earliest(span.start),
            None if last_start is None else last_start + 1,
            None if first_end is None else first_end - 1,
            self.state.latest(span.end),
        )
