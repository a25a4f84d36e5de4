"""Only what is certain makes an error: claims that can be true are left alone, doubtful ones are warnings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from claimed import story
from claimed import told
from hypothesis import given
from hypothesis import strategies as st

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.event import Office
from chronology.event import Person
from chronology.event import Status
from chronology.findings import Finding
from chronology.when import When


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("2025-11-20", "on Thursday"),
        ("2025-11-24/..", "since Monday"),
        ("2025-11-25", "since Monday"),
        ("[2025-10-21..2025-10-31]", "for three days at the end of October"),
        ("2025-10-30", "at the end of October"),
        ("2025-02", "in February"),
        ("2014", "In 2014"),
        ("2022-11", "three years ago"),
        ("2024/2025-01", "his 360-day stint"),
        ("2025-11-23", "360-day"),
        ("2025-11-23", "twenty-eight points"),
        ("1987-01-01", "that day"),
        ("1996", "the following year"),
        ("2019-11-28", "the next day"),
        ("2020-03", "two months later"),
        ("2020-03", "a year after the vote"),
        ("2025-11-11", "the evening before"),
        ("2025-07/2025-09", "in the quarter"),
        ("[1917-04-13..1918-04-13]", "on 13 April"),
        ("2025-11-22/2025-11-23", "on Saturday"),
        ("2025-11-22/2025-11-23", "on Sunday 23 November"),
        ("1812-06", "in June"),
        ("2025-11-25T01:00:00Z", "on Monday evening"),
        ("2025-11-18", "last Tuesday"),
        ("2025-11-25", "last Tuesday"),
        ("2025-10", "last October"),
        ("2024-10", "last October"),
        ("2024-07", "last summer"),
        ("2025-09-16", "on the 16th and 17th"),
        ("2025-04-03", "on 03/04/2025"),
        ("2025-03-04", "on 03/04/2025"),
        ("2025-11-07", "on 7/11"),
        ("2025-07-11", "on 7/11"),
        ("1974", "in the early 1970s"),
        ("2025-11-13", "in early November"),
        ("1995-12-31", "before the end of 1995"),
        ("2025-11-08T00:05:00", "a few minutes after midnight"),
        ("2025-11-08T00:40:00", "a little after half past twelve"),
    ],
)
def test_what_can_be_true(when: str, says: str) -> None:
    """No finding where some reading of the words fits the date."""
    assert told(story(when, says)) == []


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("2026-01", "in January"),
        ("2025-11-28", "on Friday"),
        ("2025-11-28", "by Friday"),
        ("2029", "by 2029"),
        ("2030", "in five years"),
        ("2025-12-03", "next Wednesday"),
        ("2025-12-10", "next Wednesday"),
        ("2026-01", "next January"),
        ("2027-01", "next January"),
        ("2025-12-08", "in a fortnight"),
        ("2025-12-12", "in two weeks' time"),
    ],
)
def test_plans(when: str, says: str) -> None:
    """A plan may lie ahead of its source, and its words look forward."""
    assert told(story(when, says, status=Status.PLANNED)) == []


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("2025-11-13", "on Thursday"),
        ("2025-10", "next month"),
        ("2015", "before 2014"),
        ("2025-09", "at the end of October"),
        ("2024-02", "in February"),
        ("2013", "In 2014"),
        ("2025-11-22", "since Monday"),
        ("2025-10-25", "on 26 October"),
        ("2025-10-25", "on 26/10/2025"),
        ("2025-10-09", "on 9/11"),
        ("1974", "in the late 1970s"),
        ("2025-11-12", "late on 11 November"),
        ("2025-11-04", "last Tuesday"),
        ("2022-10", "last October"),
        ("2025-09-19", "on the 16th, 17th and 18th"),
    ],
)
def test_what_cannot_be_true(when: str, says: str) -> None:
    """No reading of the words fits the date."""
    assert told(story(when, says)) == ["error claim-disagrees"]


@pytest.mark.parametrize(
    ("when", "says"),
    [("2028", "in five years"), ("2030", "by 2029"), ("2026-03", "in January"), ("2025-11-29", "tomorrow")],
)
def test_plans_that_cannot_be_meant(when: str, says: str) -> None:
    """The words of a plan look forward, and can still miss its date."""
    assert told(story(when, says, status=Status.PLANNED)) == ["error claim-disagrees"]


def test_an_uncertain_publication_date_widens_the_reading() -> None:
    """Published some day from 20 to 22 November: Thursday is 20 November, or the one before."""
    window = "[2025-11-20..2025-11-22]"

    assert told(story("2025-11-20", "on Thursday", published=window)) == []
    assert told(story("2025-11-18", "on Tuesday evening", published=window)) == []
    assert told(story("2025-11-13", "on Thursday", published=window)) == ["error claim-disagrees"]


@pytest.mark.parametrize("published", ["../2025", "2025-11-26/..", "[..2025]"])
def test_a_publication_date_of_no_known_day_anchors_nothing(published: str) -> None:
    """Words that need an anchor are not read."""
    assert told(story("2024-02", "on Thursday", published=published)) == []


def test_without_publication_date_only_words_that_need_none_are_read() -> None:
    """Nothing is guessed."""
    assert told(story("2024-02", "in February", published=None)) == []
    assert told(story("2024-02", "in February 2025", published=None)) == ["error claim-disagrees"]


@pytest.mark.parametrize(
    ("options", "findings"),
    [
        ({}, ["error happened-after-publication"]),
        ({"status": Status.ONGOING}, ["error happened-after-publication"]),
        ({"status": Status.REPORTED}, ["warning happened-after-publication"]),
        ({"status": Status.PLANNED}, []),
        ({"announced": True}, []),
        ({"confidence": 0.2}, ["warning happened-after-publication"]),
        ({"confidence": 1.0}, ["error happened-after-publication"]),
        ({"allow": ("happened-after-publication",)}, []),
        (
            {"allow": ("claim-disagrees",)},
            ["error happened-after-publication", "warning unused-waiver"],
        ),
        ({"published": "2025-12"}, []),
        ({"published": "2025-11-27"}, []),
        ({"published": "2025-11-20~"}, ["warning happened-after-publication"]),
        ({"published": None}, []),
    ],
    ids=str,
)
def test_happened_after_publication(options: dict[str, Any], findings: list[str]) -> None:
    """The day of publication itself is not too late, and what is announced may come."""
    assert told(story("2025-11-27", **options)) == findings


@pytest.mark.parametrize(
    ("when", "options", "findings"),
    [
        ("2025-11-13~", {}, ["warning claim-disagrees"]),
        ("2025-11-13", {"status": Status.DISPUTED}, ["warning claim-disagrees"]),
        ("2025-11-13", {"status": Status.REPORTED}, ["error claim-disagrees"]),
        ("2025-11-13", {"confidence": 0.4}, ["warning claim-disagrees"]),
        ("2025-11-13", {"allow": ("claim-disagrees",)}, []),
    ],
    ids=str,
)
def test_doubt_makes_a_warning(when: str, options: dict[str, Any], findings: list[str]) -> None:
    """What somebody marked as doubtful is no error."""
    assert told(story(when, "on Thursday", **options)) == findings


@given(st.dates(min_value=date(1970, 1, 1)))
def test_a_story_that_agrees_with_itself_has_no_findings(day: date) -> None:
    """Whatever the day, a claim that repeats it in full is left alone."""
    when = day.isoformat()

    assert told(story(when, When.parse(when).words(), published=when)) == []


def test_lives_and_terms() -> None:
    """Ends may coincide with starts, and estimates make no error."""
    people = (
        Person(name="A", born="1900", died="1900"),
        Person(name="B", born="1900", died="1899"),
        Person(name="C", born="1900~", died="1899"),
    )
    offices = (Office(office="Consul", holder="B", from_="-0043", until="-0044"),)
    found = check(
        Chronology(id="story", title="A story", people=people, offices=offices), only=["end-before-start"]
    )

    assert [(str(finding.severity), finding.place) for finding in found] == [
        ("error", "person B"),
        ("warning", "person C"),
        ("error", "office Consul, B"),
    ]


@pytest.mark.parametrize(
    ("when", "says", "check_"),
    [
        ("2025-11-27", "on Monday", "weekday-mismatch"),
        ("2025-11-27", "on 20 November", "claim-disagrees"),
        ("2025-11-27", "yesterday", "claim-disagrees"),
        ("2052-11-20", "on 20 November 2025", "claim-disagrees"),
        ("2125-11-20", "on 20 November 2025", "calendar-slip"),
        ("2025-11-27", "on Thursday", "happened-after-publication"),
        ("2025-11-27", None, "happened-after-publication"),
        ("2031-11", "six years ago", "how-long"),
    ],
)
def test_one_slip_is_told_once(when: str, says: str | None, check_: str) -> None:
    """Of the checks that find it, by the one that says most."""
    assert [
        finding.check for finding in check(story(when, says), tier="request", skip=["single-source"])
    ] == [check_]


def test_only_the_named_checks_run() -> None:
    """`only` chooses among all findings, those of the files too."""
    chronology = story("2025-11-27", "on Monday")
    everything = check(chronology)

    assert {finding.check for finding in everything} == {"weekday-mismatch"}
    assert [finding.check for finding in check(chronology, only=["weekday-mismatch"])] == ["weekday-mismatch"]
    assert [
        finding.check for finding in check(chronology, only=["weekday-mismatch"], findings=everything)
    ] == ["weekday-mismatch"] * 2


def test_what_reading_found_is_told_even_if_no_check_bears_its_name() -> None:
    """Unless other checks were asked for, or this one was left out."""
    lost = Finding(check="unreadable-file", message="cannot be read")
    chronology = story("2025-11-20")

    assert check(chronology, findings=[lost]) == [lost]
    assert check(chronology, findings=[lost], skip=["weekday-mismatch"]) == [lost]
    assert check(chronology, findings=[lost], only=["weekday-mismatch"]) == []
