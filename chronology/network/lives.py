"""Lives and terms of office as spans of the network."""

from __future__ import annotations

from chronology.event import Office
from chronology.event import Person
from chronology.network.grounds import SURE
from chronology.network.grounds import Ground
from chronology.network.grounds import Kind
from chronology.network.grounds import estimated
from chronology.network.plan import Plan
from chronology.network.points import Points
from chronology.network.telling import say
from chronology.when import When


def add_lives(plan: Plan) -> None:
    """Add lives and terms of office, and that a term lies within the holder's life."""
    points = plan.points
    for person in plan.story.people:
        span = plan.lives[person.name] = points.span()
        for point, key, when in ((span.start, "born", person.born), (span.end, "died", person.died)):
            date_end(points, point, when, of_end(Kind.LIFE, person, person.name, key, when))
    for office in plan.story.offices:
        span = plan.terms[office.key] = points.span()
        who = f"{office.holder}, {office.office}"
        for point, key, when in ((span.start, "from", office.from_), (span.end, "until", office.until)):
            date_end(points, point, when, of_end(Kind.TERM, office, who, key, when))
        if office.holder in plan.lives:
            life = plan.lives[office.holder]
            says = f"{office.holder} is alive as {office.office}"
            reason = points.ground(Ground(kind=Kind.TENURE, says=says, origin=office.origin))
            points.bound(span.start, life.start, 0, reason)
            points.bound(life.end, span.end, 0, reason)


def date_end(points: Points, point: int, when: When | None, ground: Ground) -> None:
    """Let the end of a life or term lie within a time."""
    if when is not None:
        reason = points.ground(ground)
        points.within(point, (when.first_start, when.last_end), reason, points.base(when))


def of_end(kind: Kind, entry: Person | Office, who: str, key: str, when: When | None) -> Ground:
    """Make the ground of an end of a life or term."""
    says = f"{who}: {key} {say(when)}"
    return Ground(kind=kind, says=says, origin=entry.origin, keys=(key,), firmness=estimated(when, SURE))
