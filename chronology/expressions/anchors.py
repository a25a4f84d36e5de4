"""Anchors: the day a text was written, which may itself be known only so well."""

from __future__ import annotations

import attrs


@attrs.frozen
class Anchor:
    """The first and last day on which a text may have been written, and the moment (in microseconds) where it is known."""

    first: int
    last: int
    moment: int | None = None

    @property
    def days(self) -> tuple[int, int]:
        """Give the days that bound the readings."""
        return self.first, self.last
