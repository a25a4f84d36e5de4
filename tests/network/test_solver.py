"""The bare solver against oracles: Floyd and Warshall's all pairs, and igraph's Bellman-Ford."""

from __future__ import annotations

import math
from collections.abc import Sequence
from time import process_time
from typing import NamedTuple

import igraph
import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.errors import ChronologyError
from chronology.network import solve
from chronology.network.solver import spreading
from chronology.network.solver import strands


class Case(NamedTuple):
    """A network: its number of variables, and its constraints as columns."""

    size: int
    u: list[int]
    v: list[int]
    w: list[int]


@st.composite
def cases(draw: st.DrawFn, largest: int = 12, unit: int = 1) -> Case:
    """Make networks with self-loops, parallel constraints and parts of their own, about half of them contradictory."""
    count = draw(st.integers(1, largest))
    end = st.integers(0, count - 1)
    low = draw(st.sampled_from([0, -1, -5, -20]))
    rows = draw(st.lists(st.tuples(end, end, st.integers(low, 20)), max_size=4 * count))
    return Case(count, [row[0] for row in rows], [row[1] for row in rows], [row[2] * unit for row in rows])


def all_pairs(case: Case) -> list[list[float]]:
    """Give the shortest distances of all pairs, as R. W. Floyd and S. Warshall (1962) find them."""
    near = [[0 if i == j else math.inf for j in range(case.size)] for i in range(case.size)]
    for u, v, w in zip(*case[1:], strict=True):
        near[u][v] = min(near[u][v], w)
    for k in range(case.size):
        for i in range(case.size):
            for j in range(case.size):
                near[i][j] = min(near[i][j], near[i][k] + near[k][j])
    return near


def assert_right(case: Case) -> None:
    """Hold a solution against the all-pairs distances."""
    solution, near = solve(*case), all_pairs(case)
    if any(near[i][i] < 0 for i in range(case.size)):
        assert solution.contradiction is not None
        assert_closed(case, solution.contradiction)
    else:
        assert solution.contradiction is None
        assert solution.latest.tolist() == [float(near[0][i]) for i in range(case.size)]
        assert solution.earliest.tolist() == [float(-near[i][0]) for i in range(case.size)]


def assert_closed(case: Case, chain: Sequence[int]) -> None:
    """A contradiction is one closed chain of negative length that visits no variable twice."""
    assert [case.v[number] for number in chain] == [case.u[number] for number in (*chain[1:], chain[0])]
    assert len({case.u[number] for number in chain}) == len(chain)
    assert sum(case.w[number] for number in chain) < 0


@given(cases())
def test_bounds_are_those_of_all_pairs(case: Case) -> None:
    """Bounds are exact, and a contradiction is found exactly where there is one."""
    assert_right(case)


@given(cases(largest=6, unit=10**18))
def test_any_size_of_number(case: Case) -> None:
    """Weights beyond 64 bits are reckoned exactly."""
    assert_right(case)


@settings(max_examples=300)
@given(
    st.sampled_from([1, 10**16, 10**18]).flatmap(lambda unit: cases(unit=unit)),
    st.sampled_from([0, 1, 3]),
    st.sampled_from([1, 2]),
    st.sampled_from([-1, 1, 24]),
    st.sampled_from([1, 2, 6]),
)
def test_waves_and_trickles_agree(case: Case, few: int, look: int, resigned: int, tired: int) -> None:
    """However changes are carried on, the same follows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spreading, "FEW", few)
        patch.setattr(spreading, "MANY", few + 1)
        patch.setattr(spreading, "FIRST_LOOK", look)
        patch.setattr(spreading, "RESIGNED", resigned)
        patch.setattr(spreading, "TIRED", tired)
        patch.setattr(spreading, "LONG", 2)
        patch.setattr(strands, "SHORT", 2)
        assert_right(case)


def around(seed: int, count: int) -> Case:
    """Make a large network around hidden times, which are always a solution."""
    random = np.random.default_rng(seed)
    hidden = random.integers(-1000, 1000, count)
    hidden[0] = 0
    u, v = random.integers(0, count, (2, 3 * count))
    slack = random.integers(0, 50, 3 * count)
    return Case(count, u.tolist(), v.tolist(), (hidden[v] - hidden[u] + slack).tolist())


@pytest.mark.parametrize("seed", range(8))
def test_bounds_are_those_of_igraph(seed: int) -> None:
    """On networks of two thousand variables igraph finds the same bounds."""
    case = around(seed, 2000)
    graph = igraph.Graph(n=case.size, edges=list(zip(case.u, case.v, strict=True)), directed=True)
    solution = solve(*case)
    found = {
        mode: graph.distances(source=0, weights=case.w, mode=mode, algorithm="bellman_ford")[0]
        for mode in ("out", "in")
    }

    assert solution.contradiction is None
    assert solution.latest.tolist() == found["out"]
    assert solution.earliest.tolist() == [-distance for distance in found["in"]]


@pytest.mark.parametrize("seed", range(8))
def test_a_planted_contradiction_is_found(seed: int) -> None:
    """One constraint too many in a large network closes a chain, which holds it."""
    case = around(seed, 2000)
    inner = [number for number in range(len(case.u)) if case.u[number] != case.v[number]]
    wrong = inner[len(inner) // 2]
    planted = Case(
        case.size, [*case.u, case.v[wrong]], [*case.v, case.u[wrong]], [*case.w, -case.w[wrong] - 5]
    )
    chain = solve(*planted).contradiction

    assert chain is not None
    assert_closed(planted, chain)
    assert len(case.u) in chain


def ring(size: int, start: int) -> Case:
    """Make a ring of events, each before the next: no date is needed to contradict it."""
    at = [start + i for i in range(size)]
    return Case(start + size, [*at[1:], at[0]], at, [-1] * size)


@pytest.mark.parametrize("size", [2, 3, 64, 65, 500, 5000])
def test_a_ring_far_from_the_origin(size: int) -> None:
    """What neither follows from the origin nor leads to it can contradict itself; a ring has no shorter way."""
    case = ring(size, 3)
    chain = solve(*case).contradiction

    assert chain is not None
    assert_closed(case, chain)
    assert len(chain) == size


def test_the_shortest_chain_is_told() -> None:
    """Of a long and a short contradiction of the same variables, the short one is found."""
    case = ring(100, 1)
    longer = Case(case.size, [*case.u, 0, 50], [*case.v, 60, 0], [*case.w, 5, -6])
    dated = Case(case.size, [*longer.u, *[0] * 100], [*longer.v, *range(1, 101)], [*longer.w, *[10**6] * 100])

    chain = solve(*dated).contradiction
    assert chain is not None
    assert_closed(dated, chain)
    assert len(chain) == 12


@pytest.mark.parametrize(
    ("count", "columns", "earliest", "latest"),
    [
        (0, ([], [], []), [], []),
        (1, ([], [], []), [0], [0]),
        (1, ([0], [0], [5]), [0], [0]),
        (3, ([], [], []), [0, -math.inf, -math.inf], [0, math.inf, math.inf]),
        (2, ([0, 0, 1], [1, 1, 0], [7, 3, -1]), [0, 1], [0, 3]),
        (2, (np.array([0]), np.array([1]), np.array([7])), [0, -math.inf], [0, 7]),
        (2, ([0], [1], [3.0]), [0, -math.inf], [0, 3]),
        (3, ([0, 1], [1, 2], [2**62, 2**62]), [0, -math.inf, -math.inf], [0, 2.0**62, 2.0**63]),
        (9, (range(8), range(1, 9), [2**59] * 8), [0, *[-math.inf] * 8], [n * 2.0**59 for n in range(9)]),
    ],
    ids=str,
)
def test_small_and_odd_input(
    count: int, columns: tuple[list[int], list[int], list[int]], earliest: list[float], latest: list[float]
) -> None:
    """Lists, arrays, and nothing at all."""
    solution = solve(count, *columns)

    assert (solution.earliest.tolist(), solution.latest.tolist()) == (earliest, latest)
    assert solution.contradiction is None


@pytest.mark.parametrize(
    ("count", "columns", "trouble"),
    [
        (2, ([0], [1], [1, 2]), "u, v and w have 1, 1 and 2 entries: give one of each for a constraint"),
        (2, ([0], [2], [1]), "v names variable 2: there are 2, counted from 0"),
        (2, ([-1], [1], [1]), "u names variable -1: there are 2, counted from 0"),
        (2, ([0], [1], [0.5]), "w is no list of whole numbers"),
        (2, ([0], [1], [math.nan]), "w is no list of whole numbers"),
        (2, ([0], [1], ["3"]), "w is no list of whole numbers"),
        (2, ([0], [1], [[3]]), "w is no list of whole numbers"),
        (2, ([0], [1], [10**400]), "w holds a number beyond what a float can hold"),
        (-1, ([], [], []), "a network has no -1 variables: give 0 to 2147483647"),
    ],
    ids=str,
)
def test_what_is_no_network(
    count: int, columns: tuple[list[int], list[int], list[int]], trouble: str
) -> None:
    """What cannot be constraints is refused in a sentence."""
    with pytest.raises(ChronologyError, match=f"^{trouble}$"):
        solve(count, *columns)


def test_a_path_that_only_its_first_event_dates() -> None:
    """Every event follows from the first, however far."""
    size = 20_000
    at = np.arange(1, size)
    u, v = np.concatenate([[0, 1], at, at + 1]), np.concatenate([[1, 0], at + 1, at])
    w = np.concatenate([[10, -5], np.full(size - 1, 2), np.full(size - 1, -1)])
    solution = solve(size + 1, u, v, w)

    assert solution.latest[-1] == 10 + 2 * (size - 1)
    assert solution.earliest[-1] == 5 + (size - 1)


@pytest.mark.parametrize("size", [100, 100_000])
def test_an_order_without_dates(size: int) -> None:
    """Events one after the other, all of them before one day, are each lowered a few times, not as often as there are others."""
    at = np.arange(1, size + 1)
    u, v = np.concatenate([np.zeros(size, int), at[1:]]), np.concatenate([at, at[:-1]])
    w = np.concatenate([np.full(size, 10), np.full(size - 1, -1)])
    begun = process_time()
    solution = solve(size + 1, u, v, w)

    assert solution.latest.tolist() == [0, *range(11 - size, 11)]
    assert process_time() - begun < 20


def test_what_was_given_stays_as_it_was() -> None:
    """The columns are read and left alone."""
    columns = np.array([0, 1]), np.array([1, 0]), np.array([7, -3])
    solve(2, *columns)

    assert [column.tolist() for column in columns] == [[0, 1], [1, 0], [7, -3]]
