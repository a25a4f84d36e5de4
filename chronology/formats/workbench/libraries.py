"""Libraries that only some formats need, and that may be missing."""

from __future__ import annotations

from typing import Any

from chronology.extras import bring


def need(name: str, extra: str) -> Any:
    """Bring in a library; raises ChronologyError that tells how to install it where it is missing."""
    return bring(name, extra, "this format needs")
