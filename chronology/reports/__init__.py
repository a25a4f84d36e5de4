"""How findings are told: text for people; JSON, SARIF 2.1.0 and GitHub's annotations for machines."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence

from chronology.findings import Finding
from chronology.reports.github import github
from chronology.reports.json import as_json
from chronology.reports.sarif import sarif
from chronology.reports.text import text

__all__ = ["REPORTS", "as_json", "github", "sarif", "text"]

REPORTS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}
