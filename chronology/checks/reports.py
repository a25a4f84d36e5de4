"""How findings are told: text for people, JSON, SARIF 2.1.0 and GitHub annotations for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from typing import Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping
    from collections.abc import Sequence

    from chronology.findings import Finding
    from chronology.findings import Position

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
GITHUB_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def in_black(words: str, _severity: str) -> str:
    """Leave words uncoloured."""
    return words


def text(findings: Sequence[Finding], *, paint: Callable[[str, str], str] = in_black) -> str:
    """Tell findings to people; `paint` colours words by their severity."""
    return "".join(f"{line}\n" for finding in findings for line in paragraph(finding, paint))


def paragraph(finding: Finding, paint: Callable[[str, str], str]) -> list[str]:
    """Tell one finding: where and what, the claims behind it, the remedy."""
    kind = paint(f"{finding.severity}[{finding.check}]", finding.severity)
    where = f"{finding.position}: " if finding.position else ""
    place = f"{finding.place}: " if finding.place else ""
    remedy = [f"  remedy: {visible(finding.remedy)}"] if finding.remedy else []
    claims = [f"    {visible(str(claim))}" for claim in finding.chain]
    return [f"{visible(where)}{kind}: {visible(place + finding.message)}", *claims, *remedy]


def visible(words: str) -> str:
    """Put words on one line, and write what does not show, or would steer a terminal, as its escape."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)


def as_json(findings: Sequence[Finding]) -> str:
    """Tell findings as an array of objects."""
    return dump([finding.to_dict() for finding in findings])


def sarif(findings: Sequence[Finding]) -> str:
    """Tell findings as a SARIF 2.1.0 log, as code-scanning viewers read it."""
    rules = sorted({finding.check for finding in findings})
    driver = {"name": "chronology", "rules": [{"id": name} for name in rules]}
    run = {"tool": {"driver": driver}, "results": [sarif_result(finding, rules) for finding in findings]}
    return dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def sarif_result(finding: Finding, rules: Sequence[str]) -> dict[str, Any]:
    """Tell one finding as a SARIF result; the claims behind it are related locations."""
    claims = [
        (claim.position, f"{claim.source}: {claim.says}" if claim.source else claim.says)
        for claim in finding.chain
    ]
    quotes = [sarif_location(position, words) for position, words in claims if position]
    locations = {"locations": [sarif_location(finding.position)]} if finding.position else {}
    return {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "level": str(finding.severity),
        "message": {"text": sentence(finding)},
        **locations,
        **({"relatedLocations": quotes} if quotes else {}),
    }


def sarif_location(position: Position, message: str | None = None) -> dict[str, Any]:
    """Tell where a line is."""
    uri = quote(position.file.replace("\\", "/"))
    physical = {"artifactLocation": {"uri": uri}, "region": {"startLine": position.line}}
    return {"physicalLocation": physical, **({"message": {"text": message}} if message else {})}


def github(findings: Sequence[Finding]) -> str:
    """Tell findings as workflow commands, which GitHub shows beside the lines."""
    return "".join(f"{annotation(finding)}\n" for finding in findings)


def annotation(finding: Finding) -> str:
    """Tell one finding as a workflow command."""
    place = {"file": finding.position.file, "line": str(finding.position.line)} if finding.position else {}
    properties = {**place, "title": finding.check}
    told = ",".join(f"{name}={value.translate(PROPERTY)}" for name, value in properties.items())
    return f"::{GITHUB_LEVELS[finding.severity]} {told}::{sentence(finding).translate(MESSAGE)}"


MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
"""The characters that mean something to GitHub, and the codes to write for them."""


def sentence(finding: Finding) -> str:
    """Tell a finding in one sentence: place, message and remedy."""
    place = f"{finding.place}: " if finding.place else ""
    return f"{place}{finding.message}" + (f"; {finding.remedy}" if finding.remedy else "")


def dump(document: object) -> str:
    """Write JSON."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


REPORTS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}
