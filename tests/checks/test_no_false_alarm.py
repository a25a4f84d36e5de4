"""A coherent story, however loosely it is told, is left in peace, and one with a date put wrong is not."""

from __future__ import annotations

from random import Random

import attrs
from coherent import story as coherent_story
from hypothesis import example
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Severity
from chronology.when import When
from chronology.when.calendar import DAY


def grave(story: Chronology) -> list[Finding]:
    """Give the errors and warnings found in a story."""
    return [finding for finding in check(story) if finding.severity is not Severity.NOTE]


def moved(when: When, days: int) -> When:
    """Give a time some days later."""
    ends = (
        (when.first_start, when.last_end) if when.form == "within" else (when.first_start, when.first_start)
    )
    first, last = ((end or 0) // DAY + days for end in ends)
    day = When.parse("1970-01-01")
    return attrs.evolve(
        day,
        first_start=first * DAY,
        last_start=last * DAY + DAY,
        first_end=first * DAY,
        last_end=last * DAY + DAY,
    )


@settings(max_examples=150)
@given(st.integers(0, 10**9))
@example(826)
def test_a_coherent_story_has_no_error_and_no_warning(seed: int) -> None:
    """What truly happened was drawn first, so whatever is told of it can be true."""
    assert grave(coherent_story(Random(seed))) == []


def test_a_date_put_wrong_is_found_more_often_than_not() -> None:
    """The same stories, with all dates of events moved by eleven years, do not hold."""
    found = 0
    for seed in range(60):
        story = coherent_story(Random(seed))
        events = [attrs.evolve(event, when=event.when and moved(event.when, 4_000)) for event in story]
        found += bool(grave(attrs.evolve(story, events=events)))

    assert found > 40
