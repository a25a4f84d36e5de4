"""A story as a network: what its dates, claims, publication dates, lengths and relations say of starts and ends."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Relation
from chronology.event import Source
from chronology.event import Status
from chronology.network.grounds import FIRMNESS
from chronology.network.grounds import GROUPING
from chronology.network.grounds import NOBODY
from chronology.network.grounds import Firmness
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind
from chronology.network.grounds import estimated
from chronology.network.grounds import firmness_of
from chronology.network.grounds import firmness_of_claim
from chronology.network.grounds import firmness_of_relation
from chronology.network.lengths import slack_of
from chronology.network.lives import add_lives
from chronology.network.plan import Count
from chronology.network.plan import Plan
from chronology.network.points import Points
from chronology.network.readings import readings_of
from chronology.network.relations import last
from chronology.network.relations import part
from chronology.network.relations import relate
from chronology.network.relations import says_order
from chronology.network.telling import PHRASES
from chronology.network.telling import say
from chronology.when import Edge
from chronology.when import Form
from chronology.when import When
from chronology.when.compare import LATEST_ZONE

TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.REPORTED})
"""What a source tells so has begun by the time it is told."""
LASTS = {
    "overlaps": ("event", "of"),
    "overlapped-by": ("event", "of"),
    "equals": ("event", "of"),
    "contains": ("event",),
    "started-by": ("event",),
    "finished-by": ("event",),
    "during": ("of",),
    "starts": ("of",),
    "finishes": ("of",),
}
"""Which of the two events of a relation may have to last."""
KEYS = {Kind.DATE: ("when", "start", "end"), Kind.DURATION: ("duration",), Kind.PART: ("part_of",)}
"""Where an event file says what of an event."""
FORETOLD = Firmness(0.45, "perhaps told while it went on")
"""How firmly it stands that something is over which a text dates with its last day."""


def lay_out(story: Chronology) -> Plan:
    """Make the network of a story."""
    points = Points()
    events = {event.id: points.span() for event in story}
    plan = Plan(story, points, events, {}, {}, [], frozenset(lasting_events(story)))
    sources = {source.id: source for source in story.sources}
    for event in story:
        date_event(plan, event)
        for claim in event.claims:
            add_claim(plan, event, claim, sources.get(claim.source))
    for relation in story.relations:
        add_relation(plan, relation)
    add_parts(plan)
    add_lives(plan)
    assume_moments(plan)
    points.mirror()
    return plan


def date_event(plan: Plan, event: Event) -> None:
    """Add what a story says of an event's time."""
    when, span = event.when, plan.events[event.id]
    if when is None:
        return
    firmness = estimated(when, firmness_of(event))
    given, reason = unlasting(when), plan.points.ground(dated(event, when, firmness))
    if given.form is when.form:
        plan.points.date(span, given, reason)
    else:
        plan.points.begin(span, given, reason)
    if when.duration is not None and not when.is_open:
        says = f"{event.id} lasts {when.duration}"
        ground = attrs.evolve(of_event(event, Kind.DURATION, says, firmness), slack=slack_of(when.duration))
        last(plan.points, span, when.duration, plan.points.ground(ground))


def dated(event: Event, when: When, firmness: Firmness) -> Ground:
    """Make the ground of an event's own date, in the words of the first source that has any."""
    ground = of_event(event, Kind.DATE, f"{event.id} is dated {say(unlasting(when))}", firmness)
    claim = next((claim for claim in event.claims if claim.says and not claim.when), None)
    return attrs.evolve(ground, source=claim.source, words=claim.says, at=claim.at) if claim else ground


def unlasting(when: When) -> When:
    """Give a time without its length, which is a statement of its own."""
    if when.duration is None:
        return when
    return when.base or attrs.evolve(when, duration=None)


def of_event(event: Event, kind: Kind, says: str, firmness: Firmness) -> Ground:
    """Make a ground that the story itself gives for an event."""
    return Ground(
        kind=kind,
        says=says,
        events=(event.id,),
        origin=event.origin,
        keys=KEYS.get(kind, ("id",)),
        firmness=firmness,
    )


def add_claim(plan: Plan, event: Event, claim: Claim, source: Source | None) -> None:
    """Add what a claim says: its own date or its words, and that what it tells has happened by then."""
    if claim.status is Status.PLANNED and event.status is not Status.PLANNED:
        return
    published = source.published if source else None
    readings = readings_of(event, claim, published)
    if told := tuple(reading for reading in readings if of_one_clock(event.when, reading)):
        add_readings(plan, event, claim, told)
    if source and published and (claim.status or event.status) in TOLD:
        add_publication(plan, event, claim, source, is_over=tells_end(event, claim, readings))


def of_one_clock(own: When | None, other: When) -> bool:
    """Tell whether both times name their zone, or neither: words of an event whose zone is known are by a clock of their own."""
    return own is None or (own.offset is None) is (other.offset is None)


def add_readings(plan: Plan, event: Event, claim: Claim, readings: tuple[When, ...]) -> None:
    """Add the times that a claim can mean, all of them together."""
    hull, span = hull_of(readings), plan.events[event.id]
    firmness = firmness_of_claim(event, claim)
    for when in readings:
        firmness = estimated(when, firmness)
    meant = f"{event.id} is dated {say(hull)}" if claim.when else f"{event.id}, read as {say(hull)}"
    reason = plan.points.ground(said(event, claim, Kind.WORDS, meant, firmness))
    if event.id not in plan.lasting and contains_whole(event, hull):
        plan.points.date(span, hull, reason)
    else:
        plan.points.touch(span, hull, reason)


def said(event: Event, claim: Claim, kind: Kind, says: str, firmness: Firmness) -> Ground:
    """Make the ground of what a claim says."""
    return Ground(
        kind=kind,
        says=says,
        events=(event.id,),
        source=claim.source,
        words=claim.says,
        at=claim.at,
        origin=claim.origin or event.origin,
        keys=("says", "when", "source"),
        firmness=firmness,
    )


def contains_whole(event: Event, when: When) -> bool:
    """Tell whether a claim's time holds the whole event: of something that lasts, it may be one day of several."""
    if event.when is None:
        return True
    return event.when.form is when.form is Form.WITHIN and event.when.duration is None


def hull_of(readings: tuple[When, ...]) -> When:
    """Give one time that holds all readings of a claim."""
    first, *others = dict.fromkeys(readings)
    if not others:
        return first
    starts = [when.first_start for when in (first, *others)]
    ends = [when.last_end for when in (first, *others)]
    low = min(start for start in starts if start is not None) if None not in starts else None
    high = max(end for end in ends if end is not None) if None not in ends else None
    return When(low, high, low, high, first.form, first.precision, offset=first.offset).written()


def tells_end(event: Event, claim: Claim, readings: tuple[When, ...]) -> bool:
    """Tell whether a claim tells an event as over: of something from a day to another, it must name the last."""
    when = event.when
    if (claim.status or event.status) is Status.ONGOING or (
        when and when.form is not Form.WITHIN and when.end_edge is not Edge.KNOWN
    ):
        return False
    if when is None or when.form is Form.WITHIN or when.first_end is None:
        return True
    return any(reading.last_end is not None and reading.last_end > when.first_end for reading in readings)


def add_publication(plan: Plan, event: Event, claim: Claim, source: Source, *, is_over: bool) -> None:
    """Add that what a source tells as begun has begun by the end of its publication day, and ended if it has an end."""
    published, span = source.published, plan.events[event.id]
    if published is None or published.last_end is None:
        return
    says = f"{event.id} is told as {'over' if is_over else 'begun'} by a text of {say(published)}"
    firmness = estimated(published, firmness_of_claim(event, claim))
    if is_over and event.when is not None and event.when.form is not Form.WITHIN:
        firmness = min(firmness, FORETOLD)
    reason = plan.points.ground(said(event, claim, Kind.PUBLICATION, says, firmness))
    last, base = published.last_end, plan.points.base(published)
    if published.offset is None and not of_one_clock(event.when, published):
        last, base = last + LATEST_ZONE, plan.points.universal()
    plan.points.within(span.start, (None, last - 1), reason, base)
    if is_over:
        plan.points.within(span.end, (None, last), reason, base)


def add_relation(plan: Plan, relation: Relation) -> None:
    """Add the order of two events, and the gap between them."""
    story, points, gap = plan.story, plan.points, relation.gap
    if relation.event not in story or relation.of not in story:
        return
    reason = points.ground(related(relation, story[relation.event], story[relation.of]))
    spans = plan.events[relation.event], plan.events[relation.of]
    if gap is None or not says_order(relation.is_, gap):
        relate(points, relation.is_, *spans, reason)
    if gap is not None:
        first, second = part(points, relation.is_, gap, spans, reason)
        if (gap.total_months or gap.business_days) and gap.mod != "about":
            plan.counts.append(Count(first, second, gap, relation.calendar, reason))


def related(relation: Relation, one: Event, other: Event) -> Ground:
    """Make the ground of a relation of two events."""
    calendar = f" of {relation.calendar}" if relation.calendar else ""
    says = f"{one.id} {PHRASES[relation.is_]} {other.id}"
    return Ground(
        kind=Kind.RELATION,
        says=f"{says} by {relation.gap}{calendar}" if relation.gap else says,
        events=(one.id, other.id),
        source=relation.source,
        words=relation.says,
        at=relation.at,
        origin=relation.origin or one.origin,
        keys=("is",),
        firmness=firmness_of_relation(relation, one, other),
        slack=slack_of(relation.gap),
    )


def add_parts(plan: Plan) -> None:
    """Add that a part lies within its whole: softly, since it may only be a matter of grouping."""
    for event in plan.story:
        if event.part_of in plan.events:
            whole, span = plan.events[event.part_of], plan.events[event.id]
            says = f"{event.id} is part of {event.part_of}"
            ground = of_event(event, Kind.PART, says, min(GROUPING, FIRMNESS[event.status]))
            reason = plan.points.ground(attrs.evolve(ground, events=(event.id, event.part_of)))
            plan.points.bound(span.start, whole.start, 0, reason)
            plan.points.bound(whole.end, span.end, 0, reason)


def assume_moments(plan: Plan) -> None:
    """Assume that an undated event takes a day at most, where nothing is said that needs longer."""
    for event in plan.story:
        if event.when is None and event.id not in plan.lasting and event.status is not Status.ONGOING:
            span = plan.events[event.id]
            says = f"{event.id} takes a day at most, as nothing says that it lasts"
            reason = plan.points.ground(of_event(event, Kind.ASSUMPTION, says, NOBODY))
            plan.points.bound(*plan.points.days(span), 0, reason)


def lasting_events(story: Chronology) -> Iterator[str]:
    """Give the events that relations need to last."""
    for relation in story.relations:
        yield from (getattr(relation, role) for role in LASTS.get(relation.is_, ()))
    for event in story:
        if event.part_of:
            yield event.part_of
