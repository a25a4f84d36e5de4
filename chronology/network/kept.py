"""The network of a story, solved once for all that ask for it."""

from __future__ import annotations

from chronology.chronology import Chronology
from chronology.network.network import Network

KEY = "_network"


def network_of(story: Chronology) -> Network:
    """Give the network of a story; the story keeps it, as it keeps its indexes, and a changed story is another one."""
    kept = vars(story).get(KEY)
    if not isinstance(kept, Network):
        kept = Network(story)
        vars(story)[KEY] = kept
    return kept
