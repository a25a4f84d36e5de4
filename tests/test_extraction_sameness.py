"""Many texts, one story: what several sources tell becomes one event, and what may be the same is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Relation
from chronology.extraction import extract
from chronology.extraction import unite
from chronology.extraction.names.registry import same_person
from chronology.extraction.names.spelling import key_of
from chronology.extraction.sameness.comparing import compare
from chronology.extraction.sameness.uniting import United
from chronology.when import When

PUBLISHED = "2025-11-26"


def united(*texts: str) -> United:
    """Unite what texts of one day tell."""
    return unite(*(extract(text, published=PUBLISHED, source=f"s{n}") for n, text in enumerate(texts, 1)))


def told_by(story: Chronology) -> dict[str, list[str]]:
    """Give the sources of each event."""
    return {event.title: [claim.source for claim in event.claims] for event in story}


@pytest.mark.parametrize(
    ("texts", "title", "sources"),
    [
        (
            (
                "President Oleh Zelensky met Chancellor Peter Merz in Berlin on Monday.",
                "Peter Merz received Oleh Zelenskyy in Berlin on 24 November.",
            ),
            "President Oleh Zelensky met Chancellor Peter Merz in Berlin",
            ["s1", "s2"],
        ),
        (
            (
                "A car ferry with 212 people on board ran aground near the pier on Monday.",
                "A ferry with more than 200 passengers ran aground on 24 November.",
            ),
            "A car ferry with 212 people on board ran aground near the pier",
            ["s1", "s2"],
        ),
        (
            (
                "The owner, Nordline, replaced the rudder pump of the ship in March.",
                "Nordline replaced the rudder pump in March 2025.",
            ),
            "The owner, Nordline, replaced the rudder pump of the ship",
            ["s1", "s2"],
        ),
        (
            ("Hugh Perrin resigned on Monday.", "Hugh Perrin quit as leader of the council on 24 November."),
            "Hugh Perrin resigned",
            ["s1", "s2"],
        ),
        (
            (
                "Ms Okafor telephoned the bank on 24 November.",
                "My name is Grace Okafor. I rang the bank on 24 November.",
            ),
            "Ms Okafor telephoned the bank",
            ["s1", "s2"],
        ),
        (
            ("The factory in Kiev was bombed on Tuesday.", "A missile hit a factory in Kyiv on 25 November."),
            "The factory in Kiev was bombed",
            ["s1", "s2"],
        ),
        (
            (
                "The town is old. The trial is dull. Dan Holt demanded an answer in Kiev.",
                "The secretary, Daniel P. Holt, arrived in Kyiv on Tuesday.",
            ),
            "The secretary, Daniel P. Holt, arrived in Kyiv",
            ["s1", "s2"],
        ),
        (
            ("The repairs began on Monday.", "24 November: repairs begin"),
            "The repairs began",
            ["s1", "s2"],
        ),
        (("The bridge opened in 1962.", "1962: bridge opens"), "The bridge opened", ["s1", "s2"]),
        (
            ("A crack was found at 07:15 on Monday.", "24 November 2025, 07:15: crack in girder"),
            "A crack was found",
            ["s1", "s2"],
        ),
        (("The pump broke on Monday.", "The pump was mended on Monday."), "The pump broke", ["s1"]),
        (("The talks were long in 1962.", "1963: long talks"), "The talks were long", ["s1"]),
        (
            ("A bomb exploded in Oslo on Monday.", "Another bomb exploded in Bergen on Monday."),
            "A bomb exploded in Oslo",
            ["s1"],
        ),
        (
            ("Ann Holt resigned in Kiel on Monday.", "Ben Holt resigned in Oslo on Monday."),
            "Ann Holt resigned in Kiel",
            ["s1"],
        ),
        (
            ("The quake struck Lima on Monday.", "The quake struck Lima on Friday."),
            "The quake struck Lima",
            ["s1"],
        ),
        (
            (
                "A commuter train ran into a lorry at a level crossing on Monday, killing one person.",
                "A train hit a lorry on a level crossing on Monday morning.",
            ),
            "A commuter train ran into a lorry at a level crossing, killing one person",
            ["s1", "s2"],
        ),
        (
            ("A ferry with 212 people on board ran aground on Monday.", "A tanker ran aground on Monday."),
            "A ferry with 212 people on board ran aground",
            ["s1"],
        ),
        (
            ("Two men were killed in a crash on Monday.", "Two women were killed in a crash on Monday."),
            "Two men were killed in a crash",
            ["s1"],
        ),
        (
            ("Ann Holt spoke in Kiel on Monday.", "Ann Holt spoke of her plans on Monday."),
            "Ann Holt spoke in Kiel",
            ["s1"],
        ),
    ],
)
def test_the_same_event_is_one(texts: tuple[str, ...], title: str, sources: list[str]) -> None:
    """One kind, one time, the same names: one event with a claim of each source, and not otherwise."""
    assert told_by(united(*texts).story)[title] == sources


def test_the_best_dated_account_gives_the_time() -> None:
    """Each claim keeps the time of its source where that differs."""
    story = united(
        "The town is old. The trial is dull. Dan Holt demanded an answer in Kiev.",
        "The secretary, Daniel P. Holt, arrived in Kyiv on Tuesday.",
    ).story
    (event,) = [event for event in story if len(event.claims) > 1]
    assert (str(event.when), event.people, event.places) == ("2025-11-25", ("Dan Holt",), ("Kyiv",))
    assert [str(claim.when) for claim in event.claims] == ["[..2025-11-26]", "None"]


def test_a_plan_that_came_about_has_come_about() -> None:
    """The claim of the source that announced it says so."""
    story = united(
        "Divers will inspect the hull of the ferry on Wednesday.",
        "Divers inspected the hull of the ferry on 26 November.",
    ).story
    (event,) = story
    assert (event.title, event.status) == ("Divers inspected the hull of the ferry", "happened")
    assert [claim.status for claim in event.claims] == ["planned", None]


def test_what_may_be_the_same_is_left_apart_and_told() -> None:
    """A denial of an event is not the event."""
    whole = united("Ann Holt resigned on Monday.", "Ann Holt did not resign on Monday.")
    (finding,) = whole.findings
    assert len(whole.story) == 2
    assert finding.message == ("may be the same as ann-holt-did-not-resign: both name Ann Holt")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The tanker struck the coal pier on Sunday.", "The ferry hit the coal pier on Saturday.", True),
        ("The captain was arrested on Sunday.", "Captain Holt was arrested on Friday.", True),
        ("The captain was arrested on Sunday.", "Captain Holt was arrested on 3 May.", False),
        ("Ann Holt left Kiel on Sunday.", "Ann Holt reached Kiel on Monday.", False),
        ("Two men were arrested on Sunday.", "Two women were arrested on Monday.", False),
        ("The strike was called off on Sunday.", "The tanker was struck on Monday.", False),
    ],
)
def test_sources_that_disagree_about_the_day_are_told(one: str, other: str, told: bool) -> None:
    """What is told in like words of days near each other is left apart; names alone are no likeness."""
    whole = united(one, other)
    assert len(whole.story) == 2
    assert [", but the one is of " in finding.message for finding in whole.findings] == [True] * told


def test_what_is_told_in_like_words_may_be_the_same() -> None:
    """Two words of one kind on one day leave a doubt."""
    whole = united(
        "A light aircraft crashed into a field on Monday, killing two.", "It crashed in a field on Monday."
    )
    (finding,) = whole.findings
    assert len(whole.story) == 2
    assert finding.message.endswith(": both are told in like words")


def test_ids_and_relations_follow() -> None:
    """Two events of one id are told apart, and relations lead to what their events have become."""
    one = Chronology(
        id="one", title="One", events=[Event(id="a", title="A fair"), Event(id="b", title="A fire")]
    )
    other = attrs_with_relation(one)
    whole = unite(one, other).story
    assert sorted(event.id for event in whole) == ["a", "a.two", "b", "b.two"]
    assert [(relation.event, relation.of) for relation in whole.relations] == [("a.two", "b.two")]


def attrs_with_relation(story: Chronology) -> Chronology:
    """Give the same events under another story, one before the other."""
    relation = Relation(event="a", is_="before", of="b")
    return Chronology(id="two", title="Two", events=tuple(story), relations=[relation])


@given(
    st.lists(
        st.sampled_from(["Ann Holt left Kiel on Monday.", "Ann Holt was seen in Kiel.", "It rained."]),
        max_size=4,
    )
)
def test_no_claim_is_lost(texts: list[str]) -> None:
    """A united story has the claims of all, each once."""
    drafts = [extract(text, published=PUBLISHED, source=f"s{n}") for n, text in enumerate(texts)]
    if drafts:
        claims = [places(claim) for event in unite(*drafts).story for claim in event.claims]
        assert sorted(claims) == sorted(
            places(c) for draft in drafts for event in draft for c in event.claims
        )


def places(claim: Claim) -> tuple[str, int]:
    """Give the source of a claim and the place of its clause."""
    return claim.source, claim.clause_start or 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kiev", "Kyiv", True),
        ("Zelensky", "Zelenskyy", True),
        ("Zelenskiy", "Zelenskyj", True),
        ("Kharkov", "Kharkiv", True),
        ("Müller", "Mueller", True),
        ("US", "United States", True),
        ("Kiel", "Kyiv", False),
        ("Austria", "Australia", False),
        ("Iran", "Iraq", False),
        ("Merz", "Macron", False),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str, same: bool) -> None:
    """Transliterations meet, other names do not."""
    assert (key_of(one) == key_of(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Daniel P Driscoll", "Dan Driscoll", True),
        ("Kellogg", "Keith Kellogg", True),
        ("J Holt", "Jane Holt", True),
        ("Bill Holt", "William Holt", True),
        ("Ann Holt", "Ben Holt", False),
        ("Ann Holt", "Ann Ames", False),
    ],
)
def test_people_are_told_apart(one: str, other: str, same: bool) -> None:
    """One surname, and given names that do not differ."""
    assert same_person(one, other) is same


def test_events_of_one_day_stay_in_the_order_of_their_text() -> None:
    """Uniting sorts by day only."""
    lines = [
        f"The {word} burnt down on Monday."
        for word in ("mill", "barn", "hall", "inn", "dock", "fair", "arch", "yard", "weir")
    ]
    draft = extract(" ".join(lines), published=PUBLISHED)

    assert [event.id for event in unite(draft).story] == [event.id for event in draft]


def test_a_draft_is_compared_with_a_story() -> None:
    """Events are found by their phrase, or else by likeness; what nobody drafted is missed."""
    draft = extract(
        "The bridge fell on Monday. Ann Holt opened the fair in 1990.", published=PUBLISHED, source="a"
    )
    curated = Chronology(
        id="story",
        title="Story",
        events=[
            Event(id="fall", title="The old bridge falls", when=When.parse("2025-11-24"), claims=(Claim(source="a", says="Monday"),)),
            Event(id="fair", title="Fair", when=When.parse("1991"), claims=(Claim(source="a", says="in 1990"),)),
            Event(id="fire", title="Fire", when=When.parse("1992"), claims=(Claim(source="a", says="in 1992"),)),
        ],
    )  # fmt: skip
    told = compare(draft, curated)
    assert [event.id for event, _ in told.found] == ["fall"]
    assert [event.id for event, _ in told.otherwise] == ["fair"]
    assert [event.id for event in told.missed] == ["fire"]
    assert str(told).startswith("1 of 3 found, 1 dated otherwise, 1 missed\n  found      fall: 2025-11-24")
