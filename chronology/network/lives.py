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
        plan.lives[person.name] = points.span()
        for end, when in (("start", person.born), ("end", person.died)):
            date_end(points, getattr(plan.lives[person.name], end), when, of_person(person, end, when))
    for office in plan.story.offices:
        span = plan.terms[office.key] = points.span()
        for end, when in (("start", office.from_), ("end", office.until)):
            date_end(points, getattr(span, end), when, of_office(office, end, when))
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


def of_person(person: Person, end: str, when: When | None) -> Ground:
    """Make the ground of a birth or death."""
    verb = "born" if end == "start" else "died"
    return Ground(
        kind=Kind.LIFE,
        says=f"{person.name}: {verb} {say(when)}",
        origin=person.origin,
        keys=(verb,),
        firmness=estimated(when, SURE),
    )


def of_office(office: Office, end: str, when: When | None) -> Ground:
    """Make the ground of the beginning or end of a term."""
    word = "from" if end == "start" else "until"
    return Ground(
        kind=Kind.TERM,
        says=f"{office.holder}, {office.office}: {word} {say(when)}",
        origin=office.origin,
        keys=(word,),
        firmness=estimated(when, SURE),
    )
