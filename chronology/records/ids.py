"""Ids made of titles and names, each once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator

from chronology.records.kinds import ID

LONGEST = 60


def slug(text: str, fallback: str = "event") -> str:
    """Make an id of a text: its letters and digits in lower case, with hyphens between."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or fallback


def as_id(text: str, fallback: str = "event") -> str:
    """Give a text that is an id as it is, and make one of any other."""
    return text if ID.fullmatch(text) else slug(text, fallback)


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Number names that come again."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    for name in names:
        seen[name] += 1
        new = name if seen[name] == 1 else f"{name}-{seen[name]}"
        while new in taken:
            seen[name] += 1
            new = f"{name}-{seen[name]}"
        taken.add(new)
        yield new
