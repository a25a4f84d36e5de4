"""Times as they follow from all of a story together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.when import Edge
from chronology.when import Form
from chronology.when import When
from chronology.when import writing
from chronology.when.calendar import DAY
from chronology.when.calendar import SECOND

if TYPE_CHECKING:
    from chronology.event import Event
    from chronology.network.network import Network
    from chronology.when.edtf import Bounds


def tightened(network: Network, event: Event) -> When | None:
    """Give the time of an event as it follows from all claims; its own where nothing narrower follows."""
    own = event.when
    bounds = rounded(network.bounds(event.id), SECOND if own is not None and own.has_time else DAY)
    bounds = unimplied(bounds, own)
    if bounds == (None, None, None, None):
        return own
    if own is not None and not narrows(bounds, own.bounds):
        return own
    first_start, last_start, first_end, last_end = bounds
    within = (first_start, last_start) == (first_end, last_end)
    form = Form.WITHIN if within and (own is None or own.form is Form.WITHIN) else Form.THROUGHOUT
    edges = edge(first_start, last_start, own and own.start_edge), edge(first_end, last_end, own and own.end_edge)
    qualifier, offset = (own.qualifier, own.offset) if own else ("", None)
    edtf = writing.write(bounds, form, qualifier)
    precision = {"precision": own.precision} if own else {}
    return When(*bounds, form, start_edge=edges[0], end_edge=edges[1], qualifier=qualifier, offset=offset, edtf=edtf, **precision)


def unimplied(bounds: Bounds, own: When | None) -> Bounds:
    """Leave out what follows only from the other end, and the end of what is still going on."""
    first_start, last_start, first_end, last_end = bounds
    if own is not None and own.is_open:
        return first_start, last_start, None, None
    if last_end is None and first_end == first_start and last_start is not None:
        first_end = None
    if first_start is None and last_start == last_end and first_end is not None:
        last_start = None
    return first_start, last_start, first_end, last_end


def edge(first: int | None, last: int | None, own: Edge | None) -> Edge:
    """Tell how an end is known by what follows for it."""
    if first is not None or last is not None:
        return Edge.KNOWN
    return own or Edge.UNKNOWN


def narrows(found: Bounds, own: Bounds) -> bool:
    """Tell whether bounds say more than others."""
    pairs = zip(found, own, strict=True)
    return any(
        new is not None and (old is None or (new > old if low else new < old))
        for low, (new, old) in zip((True, False, True, False), pairs, strict=True)
    )


def rounded(bounds: Bounds, grain: int) -> Bounds:
    """Widen bounds to whole days, or seconds: an order that is strict by the least moment narrows no day."""
    first_start, last_start, first_end, last_end = bounds
    return down(first_start, grain), up(last_start, grain), down(first_end, grain), up(last_end, grain)


def down(moment: int | None, grain: int) -> int | None:
    """Go back to a whole day."""
    return None if moment is None else moment // grain * grain


def up(moment: int | None, grain: int) -> int | None:
    """Go on to a whole day."""
    return None if moment is None else -(-moment // grain) * grain
