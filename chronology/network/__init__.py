"""The temporal constraint network: bounds that follow from all claims together, and what cannot all be true.

`solve` is the bare solver. `network_of` makes the network of a story; `tightened` gives the time of one of its events as it
follows from all that the story says, `following` those of all undated ones, and `explain` why. `known_by` gives a story as it was known on a day.
"""

from chronology.network.contradictions import Contradiction
from chronology.network.contradictions import Link
from chronology.network.explaining import Explanation
from chronology.network.explaining import explain
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind
from chronology.network.kept import network_of
from chronology.network.knowledge import known_by
from chronology.network.network import Bounds
from chronology.network.network import Name
from chronology.network.network import Network
from chronology.network.solver.solving import Solution
from chronology.network.solver.solving import solve
from chronology.network.tightening import following
from chronology.network.tightening import tightened

__all__ = [
    "Bounds",
    "Contradiction",
    "Explanation",
    "Ground",
    "Kind",
    "Link",
    "Name",
    "Network",
    "Solution",
    "explain",
    "following",
    "known_by",
    "network_of",
    "solve",
    "tightened",
]
