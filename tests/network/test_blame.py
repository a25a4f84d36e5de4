"""Whom a contradiction blames: the weakest, and never an innocent."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from stories_made import ORIGIN
from stories_made import event
from stories_made import told

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Relation
from chronology.event import Source
from chronology.event import Status
from chronology.network import Kind
from chronology.network import network_of
from chronology.network import tightened
from chronology.when import Duration


@pytest.mark.parametrize(
    ("status", "confidence", "severity"),
    [
        (Status.HAPPENED, None, "error"),
        (Status.HAPPENED, 0.9, "error"),
        (Status.HAPPENED, 0.3, "warning"),
        (Status.REPORTED, None, "warning"),
        (Status.PLANNED, None, "warning"),
        (Status.DISPUTED, None, "warning"),
    ],
)
def test_what_is_soft_makes_a_warning(status: Status, confidence: float | None, severity: str) -> None:
    """An error means that no date is possible."""
    claims = (Claim(source="paper", confidence=confidence),)
    story = Chronology(
        id="s",
        title="S",
        sources=[Source(id="paper", title="P")],
        events=[event("a", "2025-11-19", status=status, claims=claims), event("b", "2025-11-26")],
        relations=[Relation(event="b", is_="before", of="a")],
    )

    assert [str(one.severity) for one in check(story, only=["order-against-dates"])] == [severity]


@pytest.mark.parametrize(
    ("gap", "end", "severity"),
    [
        ("3 weeks", "2025-01-19", "warning"),
        ("3 weeks", "2025-01-16", "error"),
        ("21 days", "2025-01-19", "error"),
        ("2 months", "2025-03-14", "warning"),
        ("2 months", "2025-04-02", "error"),
        ("a year and 3 days", "2026-01-09", "error"),
        ("3 years", "2028-05-01", "warning"),
        ("3 years", "2029-01-01", "error"),
        ("3 hours", "2025-01-01", None),
        ("about 3 weeks", "2025-01-19", None),
    ],
)
def test_people_round_what_they_do_not_count_in_days(gap: str, end: str, severity: str | None) -> None:
    """A length missed by some more than half of its unit makes a warning, and is itself what is doubted."""
    story = Chronology(
        id="s",
        title="S",
        events=[event("a", "2025-01-01"), event("b", end)],
        relations=[Relation(event="b", is_="after", of="a", gap=Duration.parse(gap))],
    )
    contradictions = network_of(story).contradictions

    assert [str(one.severity) for one in check(story)] == ([severity] if severity else [])
    assert all(
        "rounded" in one.firmness(one.weakest).doubt for one in contradictions if severity == "warning"
    )


def test_a_relation_is_told_once_however_many_dates_it_misses() -> None:
    """The date of an event and the day of the text that tells of it say the same."""
    sources = [Source(id="paper", title="P", published="2025-02-01")]
    claims = (Claim(source="paper"),)
    events = [event("a", "2025-01-05", claims=claims), event("b", "2025-03-01"), event("c", "2024-09-01")]
    story = Chronology(
        id="s",
        title="S",
        sources=sources,
        events=events,
        relations=[
            Relation(event="b", is_="after", of="a", gap=Duration.parse("200 days")),
            Relation(event="a", is_="after", of="c", gap=Duration.parse("200 days")),
        ],
    )

    assert [one.event for one in check(story, only=["order-against-dates"])] == ["a", "a"]


def test_what_nobody_said_is_never_held_against_a_story() -> None:
    """An undated event is taken to be of a day, until something needs it to last."""
    relations = [
        Relation(event="a", is_="before", of="long", gap=Duration.parse("1 day")),
        Relation(event="z", is_="after", of="long", gap=Duration.parse("1 day")),
    ]
    events = [event("a", "2025-01-01"), event("long"), event("z", "2025-03-01")]
    story = Chronology(id="s", title="S", events=events, relations=relations)

    assert told(story) == []
    assert str(tightened(network_of(story), story["long"])) == "2025-01-02/2025-02-28"


def planted(size: int, lies: int, sure: float = 0.6) -> tuple[Chronology, set[str]]:
    """Make a story of dated events in order, and date some of them falsely, by a source that may be less sure."""
    random = Random(7)  # noqa: S311 - lies need no cryptography
    names = [f"e{number}" for number in range(size)]
    false = set(random.sample(names[50:-50], lies))
    events = []
    for number, name in enumerate(names):
        shift = 3000 if name in false else 0
        claims = (Claim(source="gossip" if shift else "archive", confidence=sure if shift else 1.0),)
        events.append(event(name, str(ORIGIN + timedelta(days=number + shift)), claims=claims))
    relations = [
        Relation(event=names[i], is_="before", of=names[j])
        for i in range(size - 1)
        for j in {i + 1, min(size - 1, i + random.randint(2, 40))}
    ]
    sources = [Source(id="gossip", title="Gossip"), Source(id="archive", title="Archive")]
    return Chronology(id="s", title="S", sources=sources, events=events, relations=relations), false


def test_all_planted_lies_are_found_and_no_innocent_is_blamed() -> None:
    """Of many false dates among ten thousand events and thirty thousand statements, each is the weakest of a contradiction."""
    story, false = planted(10_000, 400)
    contradictions = network_of(story).contradictions

    assert {one.weakest.events[0] for one in contradictions} == false
    assert all(one.weakest.kind is Kind.DATE for one in contradictions)


def test_of_statements_as_firm_the_one_that_contradicts_most_is_blamed() -> None:
    """A false date stands against all its neighbours, each of which stands against it alone."""
    story, false = planted(400, 6, sure=1.0)
    contradictions = network_of(story).contradictions

    assert {one.weakest.events[0] for one in contradictions} == false
    assert {one.weakest.kind for one in contradictions} == {Kind.DATE}
    assert len(contradictions) <= 3 * len(false)


def test_disjoint_contradictions_come_first() -> None:
    """Those that share no statement stand before those that do."""
    events = [
        event("a", "2025-01-05"),
        event("b", "2025-01-01"),
        event("c", "2024-01-01"),
        event("d", "2025-02-05"),
        event("e", "2025-02-01"),
    ]
    relations = [Relation(event=x, is_="before", of=y) for x, y in ("ab", "ac", "de")]
    contradictions = network_of(
        Chronology(id="s", title="S", events=events, relations=relations)
    ).contradictions
    first, second, third = (set(one.grounds) for one in contradictions)

    assert not first & second
    assert third & (first | second)


def test_many_thousand_claims_on_one_event() -> None:
    """They narrow the event together, and the one that cannot be is found."""
    claims = [Claim(source="archive", when="2025-11") for _ in range(20_000)]
    events = [event("a", claims=(*claims, Claim(source="gossip", when="2025-10", confidence=0.2)))]
    sources = [Source(id="archive", title="Archive"), Source(id="gossip", title="Gossip")]
    story = Chronology(id="s", title="S", sources=sources, events=events)
    (contradiction,) = network_of(story).contradictions

    assert contradiction.weakest.source == "gossip"
    assert str(tightened(network_of(story), story["a"])) == "[2025-11-01..2025-11-30]"
