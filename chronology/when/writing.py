"""EDTF texts: written from bounds, and taken apart into their dates."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.when.calendar import DAY
from chronology.when.calendar import civil_from_days
from chronology.when.calendar import isoformat
from chronology.when.edtf import QUALIFIED
from chronology.when.edtf import Bounds
from chronology.when.edtf import merge_qualifiers
from chronology.when.scale import Edge
from chronology.when.scale import Form

EDGES = {Edge.OPEN: "..", Edge.UNKNOWN: ""}
COMPONENTS = ("year", "month", "day")


def write(bounds: Bounds, form: Form, qualifier: str) -> str | None:
    """Write bounds of whole days as EDTF; None where it has no form for them."""
    if any(bound is not None and bound % DAY for bound in bounds):
        return None
    first_start, last_start, first_end, last_end = bounds
    if form is Form.WITHIN:
        return write_window(first_start, last_end, qualifier)
    start = write_window(first_start, last_start, qualifier)
    end = write_window(first_end, last_end, qualifier)
    text = f"{start}/{end}"
    return text if start and end and "[" not in text else None


def write_window(first: int | None, last: int | None, qualifier: str) -> str | None:
    """Write some moment between two bounds: a day, or one of several days."""
    days = [
        None if bound is None else write_day(bound) for bound in (first, last if last is None else last - DAY)
    ]
    if days == [None, None] or "" in days:
        return None
    if days[0] == days[1]:
        return f"{days[0]}{qualifier}"
    return "[" + "..".join(f"{day}{qualifier}" if day else "" for day in days) + "]"


def write_day(microseconds: int) -> str:
    """Write a day; empty where its year has more than four digits, for which EDTF has no days."""
    text = isoformat(*civil_from_days(microseconds // DAY))
    return "" if text.startswith("Y") else text


def compose(form: Form, edges: tuple[Edge, Edge], parts: Sequence[str | None]) -> str | None:
    """Write an interval of its known ends, or a set of its members; None where EDTF has no form for one of them."""
    texts = [part for part in parts if part is not None]
    if form is Form.THROUGHOUT:
        known = iter(texts)
        ends = [next(known, "[") if edge is Edge.KNOWN else EDGES[edge] for edge in edges]
        return "/".join(ends) if all(plain(end) for end in ends) else None
    if len(texts) < len(parts) or any(edge is not Edge.KNOWN for edge in edges):
        return None
    return ("[{}]" if form is Form.WITHIN else "{{{}}}").format(",".join(text.strip("[]") for text in texts))


def plain(text: str) -> bool:
    """Tell whether a text can stand at the end of an interval."""
    return not any(letter in text for letter in "/[{T")


def split(text: str) -> list[str]:
    """Give the known ends of an interval or of a window, or the members of a set, its ranges as sets of their own."""
    if "/" in text:
        return [end for end in text.split("/") if end not in ("", "..")]
    if text[:1] not in ("[", "{"):
        return []
    members = text[1:-1].split(",")
    if len(members) == 1 and text.startswith("["):
        return [end for end in members[0].split("..") if end]
    return [f"[{member}]" if ".." in member else member for member in members]


def qualifiers(date: str) -> dict[str, str]:
    """Give the marks of a date's components.

    A mark right of a component holds for it and all before it, one left of it for it alone (ISO 8601-2:2019, 8).
    """
    found = QUALIFIED.fullmatch(date)
    if found is None:
        return {"year": date[-1]} if date[-1:] in ("?", "~", "%") else {}
    groups = found.groups("")
    own = [groups[3 * i] for i in range(3)]
    right = [groups[3 * i + 2] for i in range(3)]
    given = [bool(groups[3 * i + 1]) for i in range(3)]
    marks = [merge_qualifiers(own[i] + "".join(right[i:])) for i in range(3)]
    return {
        name: mark for name, mark, is_given in zip(COMPONENTS, marks, given, strict=True) if mark and is_given
    }
