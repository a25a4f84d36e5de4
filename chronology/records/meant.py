"""What is meant by a name that is not ours: the words of other tools for our keys and statuses."""

from __future__ import annotations

from collections.abc import Iterable

from chronology.findings import nearest

OURS = {
    "when": ("date", "dates", "day", "datetime", "timestamp"),
    "published": ("date", "published_on", "publication_date"),
    "claim": ("source", "sources", "evidence", "citation"),
    "note": ("description", "summary", "details", "text", "comment", "comments"),
    "title": ("headline", "heading", "name", "event"),
    "places": ("location", "locations", "venue", "where"),
    "person": ("people", "persons"),
    "people": ("who", "actors", "participants", "persons"),
    "lane": ("group", "track", "row"),
    "kind": ("type", "category"),
    "url": ("link", "href", "website"),
    "says": ("quote", "quotation"),
    "at": ("page", "paragraph", "line", "locator"),
    "start": ("begin", "from"),
    "end": ("finish", "until", "to"),
    "reported": ("alleged", "claimed", "rumoured"),
    "happened": ("confirmed", "done", "completed"),
    "planned": ("scheduled", "expected", "upcoming"),
    "disputed": ("contested", "unclear", "uncertain"),
}
"""Our own name for what others call so; a word may stand for several, of which a table knows one."""


def meant(name: str, known: Iterable[str]) -> str | None:
    """Give the known name that was meant, by its sense or else by its letters; None where there is none."""
    names = list(known)
    said = name.lower()
    by_sense = (ours for ours, others in OURS.items() if said in others and ours in names)
    return next(by_sense, None) or nearest(name, names)
