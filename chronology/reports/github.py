"""Findings as GitHub's workflow commands, which it shows beside the lines they are about."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.findings import Finding
from chronology.findings import Position
from chronology.reports.sentence import sentence

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
"""The characters that mean something to GitHub, and the codes to write for them."""


def github(findings: Sequence[Finding]) -> str:
    """Tell findings as workflow commands."""
    return "".join(f"{annotation(finding)}\n" for finding in findings)


def annotation(finding: Finding) -> str:
    """Tell one finding as a workflow command."""
    place = place_of(finding.position) if finding.position else {}
    properties = {**place, "title": finding.check}
    told = ",".join(f"{name}={str(value).translate(PROPERTY)}" for name, value in properties.items())
    return f"::{LEVELS[finding.severity]} {told}::{sentence(finding).translate(MESSAGE)}"


def place_of(position: Position) -> dict[str, object]:
    """Tell a place; GitHub's last column is the last of the value, not the one behind it."""
    columns = {"col": position.column, "endColumn": position.end and max(position.end - 1, 1)}
    known = {name: column for name, column in columns.items() if column is not None}
    return {"file": position.file, "line": position.line, **known}
