"""Findings as JSON: an array of objects."""

from __future__ import annotations

import json
from collections.abc import Sequence

from chronology.findings import Finding


def as_json(findings: Sequence[Finding]) -> str:
    """Tell findings as an array of objects."""
    return dump([finding.to_dict() for finding in findings])


def dump(document: object) -> str:
    """Write JSON."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
