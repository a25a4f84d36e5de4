"""What a caller asks of a page."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Order:
    """What a caller asks of a page: its words, and a size in points that may grow."""

    title: str
    deck: str | None = None
    width: float | None = None
    height: float | None = None
    slack: float = 1.0
    """How many times as large a picture may be and still do, as one for a screen may."""
    is_part: bool = False
    """Whether it is one of several pages."""
