"""Findings for people: what is wrong, the lines it stands in with the words marked, and what would help."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.findings import Finding
from chronology.findings import Quote
from chronology.reports.excerpts import NARROWEST
from chronology.reports.excerpts import Mark
from chronology.reports.excerpts import Paint
from chronology.reports.excerpts import excerpt
from chronology.reports.sentence import headline
from chronology.terminal import visible

WIDTH = 100
"""The width of what is read in no terminal."""
SEVERITIES = ("error", "warning", "note")


def in_black(words: str, _role: str) -> str:
    """Leave words uncoloured."""
    return words


def text(findings: Sequence[Finding], *, width: int = WIDTH, paint: Paint = in_black) -> str:
    """Tell findings to people, and count them; nothing where there are none.

    `paint` colours words by the part they play: `error`, `warning`, `note`, `related`, `gutter`, `strong` or `help`.
    """
    if not findings:
        return ""
    told = "\n".join("".join(f"{line}\n" for line in paragraph(one, width, paint)) for one in findings)
    return f"{told}\n{summary(findings)}\n"


def paragraph(finding: Finding, width: int, paint: Paint) -> Iterator[str]:
    """Tell one finding: what, the lines behind it, the remedy."""
    yield from heading(finding, width, paint)
    marks = list(marks_of(finding))
    if marks:
        yield from excerpt(marks, width, paint)
    margin = 1 + max((len(str(mark.position.line)) for mark in marks), default=1)
    for quote in finding.chain:
        if quote.position is None:
            yield from hung(margin, "note:", visible(str(quote)), width, paint)
    if finding.remedy:
        yield from hung(margin, "help:", visible(finding.remedy), width, paint)


def heading(finding: Finding, width: int, paint: Paint) -> Iterator[str]:
    """Tell what is wrong, wrapped to the width, with a hanging indent."""
    kind = f"{finding.severity}[{finding.check}]:"
    first, *others = textwrap.wrap(
        f"{kind} {visible(headline(finding))}", width, subsequent_indent="  ", break_on_hyphens=False
    )
    yield paint(kind[:-1], finding.severity) + paint(f":{first.removeprefix(kind)}", "strong")
    yield from (paint(line, "strong") for line in others)


def hung(margin: int, word: str, words: str, width: int, paint: Paint) -> Iterator[str]:
    """Tell a note or the remedy behind a margin, wrapped to the width."""
    indent = " " * (margin + 2 + len(word) + 1)
    wrapped = textwrap.wrap(words, max(width - len(indent), NARROWEST), break_on_hyphens=False) or [""]
    yield f"{' ' * margin}{paint('=', 'gutter')} {paint(word, 'help')} {wrapped[0]}"
    yield from (f"{indent}{line}" for line in wrapped[1:])


def marks_of(finding: Finding) -> Iterator[Mark]:
    """Give the place of a finding, with what is said there, then the other places."""
    placed = [(quote, quote.position) for quote in finding.chain if quote.position]
    if finding.position:
        own = [label(quote) for quote, position in placed if position == finding.position]
        yield Mark(finding.position, "; ".join(own), finding.severity)
    for quote, position in placed:
        if position != finding.position:
            yield Mark(position, label(quote), "related")


def label(quote: Quote) -> str:
    """Tell who says what stands there, or how it is understood."""
    told = visible(quote.means or quote.says)
    return f"{visible(quote.source)}: {told}" if quote.source else told


def summary(findings: Sequence[Finding]) -> str:
    """Count the findings: "1 error, 2 warnings"."""
    counted = Counter(str(finding.severity) for finding in findings)
    return ", ".join(
        f"{counted[name]} {name}{'s' if counted[name] > 1 else ''}" for name in SEVERITIES if counted[name]
    )
