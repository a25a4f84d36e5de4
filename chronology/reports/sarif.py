"""Findings as a SARIF 2.1.0 log, as code-scanning viewers read it.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" (2020).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from chronology.findings import Finding
from chronology.findings import Position
from chronology.reports.json import dump
from chronology.reports.sentence import headline
from chronology.reports.sentence import sentence

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "chronology/v1"


def sarif(findings: Sequence[Finding], *, version: str = "", abouts: Mapping[str, str] | None = None) -> str:
    """Tell findings as a SARIF log of one run; `abouts` says of each check what holds."""
    rules = sorted({finding.check for finding in findings})
    driver = {
        "name": "chronology",
        **({"version": version} if version else {}),
        "rules": [rule(name, (abouts or {}).get(name)) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result(finding, rules) for finding in findings],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def rule(name: str, about: str | None) -> dict[str, Any]:
    """Tell of one check."""
    return {"id": name, **({"shortDescription": {"text": about}} if about else {})}


def result(finding: Finding, rules: Sequence[str]) -> dict[str, Any]:
    """Tell one finding; the claims behind it are related locations."""
    quotes = [
        location(claim.position, f"{claim.source}: {claim.says}" if claim.source else claim.says)
        for claim in finding.chain
        if claim.position
    ]
    return {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "level": str(finding.severity),
        "message": {"text": sentence(finding)},
        **({"locations": [location(finding.position)]} if finding.position else {}),
        **({"relatedLocations": quotes} if quotes else {}),
        "partialFingerprints": {FINGERPRINT: fingerprint(finding)},
    }


def fingerprint(finding: Finding) -> str:
    """Give what stays the same when lines move, so that viewers know a finding again."""
    return hashlib.sha256(f"{finding.check}\n{headline(finding)}".encode()).hexdigest()


def location(position: Position, message: str | None = None) -> dict[str, Any]:
    """Tell where something stands."""
    physical = {"artifactLocation": {"uri": uri(position.file)}, "region": region(position)}
    return {"physicalLocation": physical, **({"message": {"text": message}} if message else {})}


def region(position: Position) -> dict[str, Any]:
    """Tell the lines and columns of a place, and what stands there."""
    columns = {"startColumn": position.column, "endColumn": position.end}
    known = {name: column for name, column in columns.items() if column is not None}
    snippet = {"snippet": {"text": position.excerpt}} if position.excerpt else {}
    return {"startLine": position.line, **known, **snippet}


def uri(file: str) -> str:
    """Write the path of a file as a URI."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(file.replace("\\", "/"))
