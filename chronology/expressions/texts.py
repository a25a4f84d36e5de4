"""A whole text: parsed in its language, and read in its mode."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from functools import partial

from chronology.expressions import finding
from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.neighbours.ranges import with_ranges
from chronology.expressions.told import Found

Read = Callable[[Context], Iterator[Found]]
"""What reads the phrases of a text that was parsed, in any context."""


def parsed(text: str, language: str) -> Read:
    """Parse a text once, to be read as often as need be; English is parsed here, all others with dateparser."""
    if language == "en":
        return partial(finding.found_in, text, finding.lines_of(text))
    from chronology.expressions.languages.finding import parsed as parsed_abroad  # noqa: PLC0415 - English does without

    return parsed_abroad(text, language)


def expressions_of(found: Sequence[Found], text: str, language: str) -> list[Expression]:
    """Give the expressions of all phrases of a text, read together where they belong together."""
    return finding.expressions_of(found, text) if language == "en" else with_ranges(found, text)
