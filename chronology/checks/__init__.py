"""What cannot be true in a story: one module a check, named after it, with one function `check` that yields findings.

To add a check: a module here and its row in `CHECKS`, one tiny file that commits the sin with the exact message in
`tests/data/checks/`, and a page in `docs/checks/`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from chronology.checks import claim_disagrees
from chronology.checks import end_before_start
from chronology.checks import happened_after_publication
from chronology.checks import unknown_waiver
from chronology.checks import weekday_mismatch

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Collection
    from collections.abc import Iterable
    from collections.abc import Iterator

    from chronology.chronology import Chronology
    from chronology.findings import Finding

__all__ = ["CHECKS", "NAMES", "check"]

FILE_CHECKS = (
    "contradiction",
    "dangling-reference",
    "duplicate-id",
    "empty-file",
    "invalid-date",
    "invalid-duration",
    "invalid-id",
    "invalid-toml",
    "missing-key",
    "not-utf-8",
    "unknown-key",
    "wrong-type",
    "wrong-value",
)
"""What reading event files can find."""

CHECKS: dict[str, Callable[[Chronology], Iterable[Finding]]] = {
    "end-before-start": end_before_start.check,
    "weekday-mismatch": weekday_mismatch.check,
    "happened-after-publication": happened_after_publication.check,
    "claim-disagrees": claim_disagrees.check,
}
CHECKS["unknown-waiver"] = partial(unknown_waiver.check, known=CHECKS.keys())
"""What is looked for in a story."""

NAMES = (*FILE_CHECKS, *CHECKS)


def check(
    story: Chronology, *, only: Collection[str] = (), findings: Iterable[Finding] = ()
) -> list[Finding]:
    """Tell what cannot be true in a story, after what reading its files found, in the order of their lines.

    `only` names the checks to run.
    """
    found = [*findings, *run(story, only)]
    return sorted((finding for finding in found if not only or finding.check in only), key=line_of)


def run(story: Chronology, only: Collection[str]) -> Iterator[Finding]:
    """Run the checks, and leave out what an event waives."""
    for name, find in CHECKS.items():
        if not only or name in only:
            yield from (finding for finding in find(story) if not is_waived(story, finding))


def is_waived(story: Chronology, finding: Finding) -> bool:
    """Tell whether the event of a finding waives the check."""
    return finding.event is not None and finding.check in story[finding.event].allow


def line_of(finding: Finding) -> tuple[str, int]:
    """Give what findings are sorted by: file and line; those without come first."""
    return (finding.position.file, finding.position.line) if finding.position else ("", 0)
