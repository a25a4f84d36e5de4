"""A finding in one sentence."""

from __future__ import annotations

from chronology.findings import Finding


def headline(finding: Finding) -> str:
    """Tell what is wrong, and where."""
    return f"{finding.place}: {finding.message}" if finding.place else finding.message


def sentence(finding: Finding) -> str:
    """Tell what is wrong, where, and the remedy."""
    return headline(finding) + (f"; {finding.remedy}" if finding.remedy else "")
