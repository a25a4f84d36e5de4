"""A finding in one sentence, and words made safe to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronology.findings import Finding


def headline(finding: Finding) -> str:
    """Tell what is wrong, and where."""
    return f"{finding.place}: {finding.message}" if finding.place else finding.message


def sentence(finding: Finding) -> str:
    """Tell what is wrong, where, and the remedy."""
    return headline(finding) + (f"; {finding.remedy}" if finding.remedy else "")


def visible(words: str) -> str:
    """Put words on one line, and write what does not show, or would steer a terminal, as its escape."""
    if words.isprintable():
        return words
    return "".join(map(cell, words))


def cell(character: str) -> str:
    """Give what is shown for a character."""
    return character if character.isprintable() else character.encode("unicode_escape").decode()
