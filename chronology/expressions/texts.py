"""A whole text: found in its language, and read in its mode."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.expressions import finding
from chronology.expressions.expression import Expression
from chronology.expressions.ranges import Found
from chronology.expressions.ranges import with_ranges
from chronology.expressions.readings import Context


def found_in(text: str, context: Context, language: str) -> Iterator[Found]:
    """Yield the phrases of a text in a language; English is read here, all others with dateparser."""
    if language == "en":
        return finding.found_in(text, context)
    from chronology.expressions.languages.finding import found_in as found_abroad  # noqa: PLC0415 - English does without

    return found_abroad(text, context, language)


def expressions_of(text: str, context: Context, language: str) -> list[Expression]:
    """Find and read all dated phrases of a text in a language."""
    if language == "en":
        return finding.expressions_of(text, context)
    return list(with_ranges(list(found_in(text, context, language)), text))
