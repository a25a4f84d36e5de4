"""How much weight a contradiction has: an error, unless something in it is only held to be so."""

from __future__ import annotations

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Status
from chronology.findings import Severity
from chronology.when import When

DOUBTED = frozenset({Status.DISPUTED, Status.DENIED})
SOFT = DOUBTED | {Status.REPORTED}
REAL = frozenset({Status.HAPPENED, Status.ONGOING, Status.REPORTED, Status.DISPUTED})
LOW_CONFIDENCE = 0.5


def weigh(*values: Event | Claim | When | None) -> Severity:
    """Weigh a contradiction between what is said: a warning where any of it is soft."""
    return Severity.WARNING if any(map(is_soft, values)) else Severity.ERROR


def is_soft(value: Event | Claim | When | None) -> bool:
    """Tell whether something is only reported, disputed, estimated or held with little confidence."""
    if isinstance(value, When):
        return bool(value.qualifier)
    if isinstance(value, Claim):
        unsure = value.confidence is not None and value.confidence < LOW_CONFIDENCE
        return unsure or value.status in SOFT
    return value is not None and (value.status in SOFT or is_soft(value.when))
