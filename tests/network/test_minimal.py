"""Small stories made to contradict themselves: what is told is wrong, is all needed for it, and all that is wrong is told."""

from __future__ import annotations

import math
from datetime import date
from datetime import timedelta

import attrs
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Relation
from chronology.event import Source
from chronology.event import Status
from chronology.network.network import Network
from chronology.when import ALLEN
from chronology.when import Duration
from chronology.when import When

NAMES = ["a", "b", "c", "d"]
PEOPLE = ["Ada", "Ben"]
GAPS = ["1 day", "3 days", "at least 4 days", "at most 2 days", "about 3 days", "1 week"]
CALENDAR = ["1 month", "at least 1 month", "2 business days", "at most 3 business days"]
LENGTHS = ["1 day", "3 days", "at most 2 days", "36 hours"]
WORDS = ["on Monday", "yesterday", "last week", "in March", "3 March", "on 5 March or 6 March", "03/04/2025"]
days = st.integers(0, 30).map(lambda day: date(2025, 3, 1) + timedelta(day))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Write a time of some grain, exact, within, from and to, open, estimated, or of a clock and a zone."""
    one, other = sorted([draw(days), draw(days)])
    clock = f"{one}T{draw(st.integers(0, 23)):02}:00:00"
    form = draw(
        st.sampled_from(
            [
                "{0}",
                "{0}",
                "[{0}..{1}]",
                "{0}/{1}",
                "{0}/..",
                "../{1}",
                "[{0}..]",
                "[..{1}]",
                "{0}~",
                "{2}",
                "{2}Z",
            ]
        )
    )
    return draw(st.sampled_from([form.format(one, other, clock)] * 6 + ["2025-03", "2025", f"{clock}-08:00"]))


times = texts().map(When.parse)
maybe_times = st.none() | times


@st.composite
def stories(draw: st.DrawFn, gaps: tuple[str, ...] = (*GAPS, *CALENDAR)) -> Chronology:
    """Make a story of a few events within a month."""
    claim = st.builds(
        Claim,
        source=st.sampled_from(["s", "t"]),
        when=maybe_times,
        says=st.none() | st.sampled_from(WORDS),
        confidence=st.sampled_from([None, 0.4, 1.0]),
    )

    def made(name: str) -> Event:
        when = draw(maybe_times)
        length = draw(st.none() | st.sampled_from(LENGTHS))
        if when and length and not when.is_open:
            when = When.lasting(when, Duration.parse(length))
        return Event(
            id=name,
            title=name,
            when=when,
            status=draw(st.sampled_from([Status.HAPPENED, Status.HAPPENED, Status.DISPUTED, Status.ONGOING])),
            claims=draw(st.lists(claim, max_size=2).map(tuple)),
            people=draw(st.lists(st.sampled_from(PEOPLE), max_size=1).map(tuple)),
            roles=draw(st.dictionaries(st.sampled_from(PEOPLE), st.just("chair"), max_size=1)),
            part_of=draw(st.sampled_from([None, None, *[other for other in NAMES if other != name]])),
        )

    relation = st.builds(
        Relation,
        event=st.sampled_from(NAMES),
        is_=st.sampled_from(["before", "after", *ALLEN]),
        of=st.sampled_from(NAMES),
        gap=st.none(),
    ) | st.builds(
        Relation,
        event=st.sampled_from(NAMES),
        is_=st.sampled_from(["before", "after"]),
        of=st.sampled_from(NAMES),
        gap=st.sampled_from(gaps).map(Duration.parse),
    )
    return Chronology(
        id="s",
        title="S",
        sources=[Source(id=name, title=name, published=draw(maybe_times)) for name in ("s", "t")],
        events=[made(name) for name in NAMES],
        relations=[one for one in draw(st.lists(relation, max_size=5)) if one.event != one.of],
        people=[Person(name=name, born=draw(maybe_times), died=draw(maybe_times)) for name in PEOPLE],
        offices=[
            Office(office="chair", holder=name, from_=draw(maybe_times), until=draw(maybe_times))
            for name in PEOPLE
        ],
    )


def can_be(network: Network, grounds: set[int]) -> bool:
    """Tell whether statements can all be true."""
    network.doubted = {*network.numbers.values()} - grounds
    return not network.settle()[1]


@settings(max_examples=40, deadline=None)
@given(stories())
def test_each_statement_of_a_contradiction_is_needed(story: Chronology) -> None:
    """The statements told cannot all be true; without any one of them the others can."""
    network = Network(story)
    for one in network.contradictions:
        numbers = {network.numbers[ground] for ground in one.grounds}

        assert not can_be(network, numbers)
        for left_out in numbers:
            assert can_be(network, numbers - {left_out})


@settings(max_examples=40, deadline=None)
@given(stories(), st.sampled_from(["before", "after"]), st.permutations(NAMES))
def test_a_further_order_widens_nothing(story: Chronology, name: str, names: list[str]) -> None:
    """Where all can be true, what follows with one more statement lies within what follows without it."""
    order = Relation(event=names[0], is_=name, of=names[1])
    known, narrowed = Network(story), Network(attrs.evolve(story, relations=(*story.relations, order)))

    for event in NAMES if not narrowed.doubted else ():
        bounds = zip(known.bounds(event), narrowed.bounds(event), (1, -1, 1, -1), strict=True)
        for wide, narrow, sign in bounds:
            assert wide is None or (narrow is not None and sign * narrow >= sign * wide)


@settings(max_examples=40, deadline=None)
@given(stories(gaps=tuple(GAPS)))
def test_a_story_contradicts_itself_exactly_where_all_pairs_do(story: Chronology) -> None:
    """The bounds of all points are those of Floyd and Warshall."""
    network = Network(story)
    points = network.plan.points
    near = [[0 if i == j else math.inf for j in range(points.count)] for i in range(points.count)]
    for tail, head, weight, reason in zip(
        points.tails, points.heads, points.weights, points.reasons, strict=True
    ):
        if reason not in network.doubted:
            near[tail][head] = min(near[tail][head], weight)
    for k in range(points.count):
        for row in near:
            for j in range(points.count):
                row[j] = min(row[j], row[k] + near[k][j])

    assert all(near[i][i] >= 0 for i in range(points.count))
    for point in range(points.count):
        latest, earliest = network.state.latest(point), network.state.earliest(point)
        if not network.state.derived:
            assert (math.inf if latest is None else latest) == near[0][point]
            assert (math.inf if earliest is None else -earliest) == near[point][0]
