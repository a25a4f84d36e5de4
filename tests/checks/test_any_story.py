"""No story, however odd, makes a check or a report fail."""

from __future__ import annotations

import json

from generated import chronologies
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings

from chronology import reports
from chronology.checks import CHECKS
from chronology.checks import check
from chronology.chronology import Chronology


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(chronologies())
def test_any_story_is_checked_and_told(story: Chronology) -> None:
    """Every finding names a check and an event there is, and is told in every form."""
    found = check(story, tier="request")

    assert all(finding.check in CHECKS for finding in found)
    assert all(finding.event is None or finding.event in story for finding in found)
    assert len(json.loads(reports.as_json(found))) == len(found)
    assert all(report(found) or not found for report in reports.REPORTS.values())
