"""Two versions of a story compared: events added, removed and re-dated, claims and all else that has changed."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.merging import LISTS
from chronology.merging import name_of
from chronology.when import When

ADDED, REMOVED, REDATED, CLAIMED, UNCLAIMED, CHANGED = (
    "added",
    "removed",
    "re-dated",
    "claim added",
    "claim removed",
    "changed",
)
SIGNS = {ADDED: "+", REMOVED: "-", CLAIMED: "+", UNCLAIMED: "-"}


@attrs.frozen(kw_only=True)
class Change:
    """One thing that differs: what sort of change, of which entry, in which attribute, and what was before and after."""

    kind: str
    table: str
    id: str
    attribute: str | None = None
    before: str | None = None
    after: str | None = None

    def __str__(self) -> str:
        sign = SIGNS.get(self.kind, "~")
        name = f"{sign} {self.table} {self.id}".rstrip()
        what = f"{name}: {self.attribute}" if self.attribute else name
        sides = [side for side in (self.before, self.after) if side is not None]
        return f"{what}: {' → '.join(sides)}" if sides else what

    def to_dict(self) -> dict[str, Any]:
        """Give the change as plain values, for JSON."""
        return attrs.asdict(self)


def compare(old: Chronology, new: Chronology) -> list[Change]:
    """Tell all that differs between two versions of a story, the events first, in their order."""
    return [*events(old, new), *relations(old, new), *lists(old, new), *heads(old, new)]


def events(old: Chronology, new: Chronology) -> Iterator[Change]:
    """Tell what differs in the events."""
    for event in old:
        if event.id not in new:
            yield Change(kind=REMOVED, table="event", id=event.id, before=overview(event))
    for event in new:
        if event.id not in old:
            yield Change(kind=ADDED, table="event", id=event.id, after=overview(event))
        elif event != old[event.id]:
            yield from of_event(old[event.id], event)


def overview(event: Event) -> str:
    """Say an event in a line."""
    return f"{event.when.words() if event.when else 'undated'}: {event.title}"


def of_event(old: Event, new: Event) -> Iterator[Change]:
    """Tell what differs in an event."""
    if old.when != new.when:
        yield Change(
            kind=REDATED,
            table="event",
            id=new.id,
            attribute="when",
            before=told(old.when),
            after=told(new.when),
        )
    yield from of_claims(old, new)
    yield from fields("event", new.id, old, new, but=("when", "claims"))


def of_claims(old: Event, new: Event) -> Iterator[Change]:
    """Tell which claims are there no more, and which are new."""
    for kind, ours, others in ((UNCLAIMED, old.claims, new.claims), (CLAIMED, new.claims, old.claims)):
        for claim in ours:
            if claim not in others:
                side = {"before" if kind == UNCLAIMED else "after": claim_line(claim)}
                yield Change(kind=kind, table="event", id=new.id, attribute="claim", **side)


def claim_line(claim: Claim) -> str:
    """Say a claim in a line."""
    said = f" “{claim.says}”" if claim.says else ""
    sure = "" if claim.confidence is None else f"confidence {claim.confidence:g}"
    aged = told(claim.ages) if claim.ages else ""
    rest = (told(claim.when) if claim.when else "", claim.at, claim.status, sure, aged, claim.basis)
    return f"{claim.source}{said}" + "".join(f", {part}" for part in rest if part)


def fields(table: str, name: str, old: Any, new: Any, *, but: Iterable[str] = ()) -> Iterator[Change]:
    """Tell which attributes of an entry differ."""
    for field in attrs.fields(type(new)):
        one, two = getattr(old, field.name), getattr(new, field.name)
        if field.eq and field.name not in but and one != two:
            yield Change(
                kind=CHANGED,
                table=table,
                id=name,
                attribute=field.name.strip("_"),
                before=told(one),
                after=told(two),
            )


def relations(old: Chronology, new: Chronology) -> Iterator[Change]:
    """Tell which relations are there no more, and which are new."""
    for kind, side, ours, others in ((REMOVED, "before", old, new), (ADDED, "after", new, old)):
        for relation in ours.relations:
            if relation not in others.relations:
                gap = f" by {relation.gap}" if relation.gap else ""
                line = {side: f"{relation.is_} {relation.of}{gap}"}
                yield Change(kind=kind, table="relation of", id=relation.event, **line)


def lists(old: Chronology, new: Chronology) -> Iterator[Change]:
    """Tell what differs in sources, people, offices, places and series."""
    for name, table in LISTS.items():
        before, after = ({name_of(entry): entry for entry in getattr(story, name)} for story in (old, new))
        for key in {**before, **after}:
            yield from of_entry(table, key, before.get(key), after.get(key))


def of_entry(table: str, key: str, old: Any, new: Any) -> Iterator[Change]:
    """Tell what differs in an entry, which may be new or gone."""
    if old is None:
        yield Change(kind=ADDED, table=table, id=key, after=getattr(new, "title", None))
    elif new is None:
        yield Change(kind=REMOVED, table=table, id=key, before=getattr(old, "title", None))
    else:
        yield from fields(table, key, old, new)


def heads(old: Chronology, new: Chronology) -> Iterator[Change]:
    """Tell what differs in the story as a whole."""
    return fields("story", "", old, new, but=("events", "relations", *LISTS))


def told(value: Any) -> str:
    """Say a value in a line."""
    if value is None or value in ((), ""):
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, When):
        return value.words_and_edtf()
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {part}" for name, part in value.items()) or "nothing"
    return " ".join(str(value).split())
