"""Times as they follow from all of a story together."""

from __future__ import annotations

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.network.network import Network
from chronology.when import Edge
from chronology.when import Form
from chronology.when import When
from chronology.when import writing
from chronology.when.calendar import DAY
from chronology.when.calendar import SECOND
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
    return made(bounds, own)


def following(network: Network, story: Chronology) -> dict[str, When]:
    """Give the times that follow for the undated events of a story, by their ids."""
    times = {event.id: tightened(network, event) for event in story if event.when is None}
    return {name: when for name, when in times.items() if when is not None}


def made(bounds: Bounds, own: When | None) -> When:
    """Make a time of bounds, with all else that is known of it."""
    first_start, last_start, first_end, last_end = bounds
    known = own or When(None, None, None, None, start_edge=Edge.UNKNOWN, end_edge=Edge.UNKNOWN)
    together = (first_start, last_start) == (first_end, last_end)
    form = Form.WITHIN if known.form is Form.WITHIN and together else Form.THROUGHOUT
    return When(
        *bounds,
        form,
        known.precision,
        start_edge=known.start_edge if first_start is last_start is None else Edge.KNOWN,
        end_edge=known.end_edge if first_end is last_end is None else Edge.KNOWN,
        qualifier=known.qualifier,
        offset=known.offset,
        edtf=writing.write(bounds, form, known.qualifier),
    )


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
