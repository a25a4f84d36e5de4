"""What stops work: one base class, and a child for each kind of input that cannot be used.

- ChronologyError
- WhenError: a text that is no date, or two dates that make no time together
- FileError: event files that cannot be used as they are; holds every finding about them
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.findings import Finding


class ChronologyError(Exception):
    """Tell what cannot be done, one line a trouble."""

    def __init__(self, *troubles: str) -> None:
        super().__init__("\n".join(troubles))
        self.troubles = troubles


class WhenError(ChronologyError, ValueError):
    """Tell why a text is no time."""


class FileError(ChronologyError):
    """Tell all that is wrong with event files, one line a finding."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(*map(str, self.findings))
