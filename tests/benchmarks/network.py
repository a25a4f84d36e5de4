"""Measure the solver of the temporal network against its peers, each in a process of its own.

    python tests/benchmarks/network.py [EVENTS ...]       10000, 100000 and 1000000 where none are given

Networks are made anew, three constraints an event, around hidden times that always satisfy them:

- news: four of five events have a window of their own; the rest is order and gap windows between events not far apart.
- chain: one event of fifty has a window; each event has a gap window after the one before, and some an order to one a little later.
- path: only the first event is dated, and each has a gap window after the one before.
- shuffled: the same with events and constraints in no order.

"ok" is the time from arrays to the bounds of all events, both passes, with whatever a peer must build; "bad" that of a network with
one false claim, until it is refuted, which of these only ours explains. Times are processor seconds, memory the peak of the whole
process. Peers that are not installed are left out:

    pip install igraph networkx scipy rustworkx
"""

from __future__ import annotations

import importlib.util
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chronology.network import solve

Column = NDArray[np.int64]
DAY = 86_400
PATIENCE = 30
"""A peer that takes more seconds than this is given up."""


class Network(NamedTuple):
    """A network: its number of variables, and its constraints as columns."""

    size: int
    u: Column
    v: Column
    w: Column


def news(events: int) -> Network:
    """Make a network as a news story has it."""
    random = np.random.default_rng(1)
    at = np.sort(random.integers(0, 3650 * DAY, events))
    dated = 1 + np.flatnonzero(random.random(events) < 0.8)
    windows = dates(random, at, dated)
    rest = 3 * events - 2 * len(dated)
    i = random.integers(1, events + 1, rest)
    j = np.clip(i + random.integers(1, 51, rest), 1, events)
    gap, slack, kind = at[j - 1] - at[i - 1], random.integers(0, 5 * DAY, rest), random.integers(0, 3, rest)
    u = np.where(kind == 1, i, j)
    v = np.where(kind == 1, j, i)
    w = np.select([kind == 0, kind == 1], [0, gap + slack], slack - gap)
    return joined(events, windows, (u, v, w))


def chain(events: int) -> Network:
    """Make a network of events that are known by the one before."""
    random = np.random.default_rng(1)
    gaps = random.integers(1, 3 * DAY, events)
    at = np.cumsum(gaps)
    dated = np.union1d([1], 1 + np.flatnonzero(random.random(events) < 0.02))
    windows = dates(random, at, dated)
    rest = 3 * events - 2 * (events - 1) - 2 * len(dated)
    i = random.integers(1, events + 1, rest)
    j = np.clip(i + random.integers(1, 51, rest), 1, events)
    return joined(events, windows, after_one_another(random, gaps), (j, i, np.zeros(rest, np.int64)))


def path(events: int) -> Network:
    """Make a network of which only the first event is dated."""
    random = np.random.default_rng(1)
    gaps = random.integers(1, 3 * DAY, events)
    return joined(events, dates(random, np.cumsum(gaps), np.array([1])), after_one_another(random, gaps))


def dates(random: np.random.Generator, at: Column, dated: Column) -> tuple[Column, Column, Column]:
    """Give some events windows of up to sixty days around their times."""
    early, late = random.integers(1, 30 * DAY, (2, len(dated)))
    origin = np.zeros(len(dated), np.int64)
    first, last = early - at[dated - 1], at[dated - 1] + late
    return np.concatenate([origin, dated]), np.concatenate([dated, origin]), np.concatenate([last, first])


def after_one_another(random: np.random.Generator, gaps: Column) -> tuple[Column, Column, Column]:
    """Let each event come after the one before, within a day of its true gap."""
    less, more = random.integers(0, DAY, (2, len(gaps) - 1))
    before, after = np.arange(1, len(gaps)), np.arange(2, len(gaps) + 1)
    shortest, longest = np.maximum(0, gaps[1:] - less), gaps[1:] + more
    return (
        np.concatenate([before, after]),
        np.concatenate([after, before]),
        np.concatenate([longest, -shortest]),
    )


def joined(events: int, *parts: tuple[Column, Column, Column]) -> Network:
    """Join the constraints of a network."""
    u, v, w = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    return Network(events + 1, u, v, w)


def shuffled(network: Network) -> Network:
    """Give the same network with its events and its constraints in no order."""
    random = np.random.default_rng(3)
    names = np.concatenate([[0], 1 + random.permutation(network.size - 1)])
    order = random.permutation(len(network.u))
    return Network(network.size, names[network.u[order]], names[network.v[order]], network.w[order])


def planted(network: Network) -> Network:
    """Give the same network with one false claim: an event half way is dated a year too late."""
    event = network.size // 2
    late = int(solve(*network).latest[event]) + 365 * DAY
    return Network(
        network.size, np.append(network.u, event), np.append(network.v, 0), np.append(network.w, -late)
    )


def ours(network: Network) -> str:
    """Solve with chronology."""
    found = solve(*network).contradiction
    return "ok" if found is None else f"a chain of {len(found)}"


def igraph(network: Network) -> str:
    """Solve with igraph's Bellman-Ford."""
    import igraph as ig  # noqa: PLC0415 - a peer may be missing

    graph = ig.Graph(n=network.size, edges=np.column_stack([network.u, network.v]), directed=True)
    for mode in ("out", "in"):
        try:
            graph.distances(source=0, weights=network.w, mode=mode, algorithm="bellman_ford")
        except ig.InternalError:
            return "no chain"
    return "ok"


def networkx(network: Network) -> str:
    """Solve with networkx's Bellman-Ford."""
    import networkx as nx  # noqa: PLC0415 - a peer may be missing

    graph = nx.DiGraph()
    graph.add_nodes_from(range(network.size))
    for u, v, w in zip(network.u.tolist(), network.v.tolist(), network.w.tolist(), strict=True):
        if w < graph.get_edge_data(u, v, {"weight": w + 1})["weight"]:
            graph.add_edge(u, v, weight=w)
    for way in (graph, graph.reverse(copy=False)):
        try:
            nx.single_source_bellman_ford_path_length(way, 0)
        except nx.NetworkXUnbounded:
            return "no chain"
    return "ok"


def rustworkx(network: Network) -> str:
    """Solve with rustworkx's Bellman-Ford."""
    import rustworkx as rx  # noqa: PLC0415 - a peer may be missing

    for tails, heads in ((network.u, network.v), (network.v, network.u)):
        graph = rx.PyDiGraph()
        graph.add_nodes_from(range(network.size))
        graph.add_edges_from(
            list(zip(tails.tolist(), heads.tolist(), network.w.astype(float).tolist(), strict=True))
        )
        try:
            rx.bellman_ford_shortest_path_lengths(graph, 0, float)
        except rx.NegativeCycle:
            return "no chain"
    return "ok"


def scipy(network: Network) -> str:
    """Solve with scipy's Bellman-Ford."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - a peer may be missing
    from scipy.sparse.csgraph import NegativeCycleError  # noqa: PLC0415 - a peer may be missing
    from scipy.sparse.csgraph import bellman_ford  # noqa: PLC0415 - a peer may be missing

    order = np.lexsort((network.w, network.v, network.u))
    u, v, w = network.u[order], network.v[order], network.w[order]
    first = np.append(True, (np.diff(u) != 0) | (np.diff(v) != 0))
    for tails, heads in ((u, v), (v, u)):
        graph = csr_array(
            (w[first].astype(float), (tails[first], heads[first])), (network.size, network.size)
        )
        try:
            bellman_ford(graph, indices=0)
        except NegativeCycleError:
            return "no chain"
    return "ok"


PEERS: dict[str, Callable[[Network], str]] = {
    "chronology": ours,
    "igraph": igraph,
    "networkx": networkx,
    "rustworkx": rustworkx,
    "scipy": scipy,
}
KINDS: dict[str, Callable[[int], Network]] = {
    "news": news,
    "news shuffled": lambda events: shuffled(news(events)),
    "chain": chain,
    "chain shuffled": lambda events: shuffled(chain(events)),
    "path": path,
}


def measure(peer: str, file: str) -> None:
    """Print what one peer takes for the network in a file: seconds, megabytes, and what it found."""
    columns = np.load(file)
    network = Network(int(columns["size"]), columns["u"], columns["v"], columns["w"])
    PEERS[peer](path(10))
    started = time.process_time()
    found = PEERS[peer](network)
    taken = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{taken:.3f}\t{peak:.0f}\t{found}")


def row(peer: str, file: str) -> str:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, "--one", peer, file]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout
    except subprocess.TimeoutExpired:
        return f"over {PATIENCE} s"
    except subprocess.CalledProcessError as error:
        return f"died: {(str(error.stderr).strip().splitlines() or [str(error.returncode)])[-1]}"[:60]
    seconds, megabytes, found = told.strip().split("\t")
    return f"{seconds} s  {megabytes} MB  {found}"


def main(sizes: list[int]) -> None:
    """Print a table: a line for each network and peer; a peer that takes too long is not tried on larger ones."""
    there = [peer for peer in PEERS if importlib.util.find_spec(peer)]
    given_up: set[tuple[str, str, str]] = set()
    with tempfile.TemporaryDirectory() as folder:
        for events, kind, state in product(sizes, KINDS, ("ok", "bad")):
            network = KINDS[kind](events)
            file = f"{folder}/network.npz"
            np.savez(file, **(planted(network) if state == "bad" else network)._asdict())
            for peer in there:
                if (peer, kind, state) not in given_up:
                    told = row(peer, file)
                    print(f"{events:>9,} {kind:<15} {state:<4} {peer:<11} {told}", flush=True)
                    if told.startswith("over"):
                        given_up.add((peer, kind, state))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(*sys.argv[2:4])
    else:
        main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
