"""`extract`: dated clauses become candidate events."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from chronology.chronology import Chronology
from chronology.errors import WhenError
from chronology.event import Event
from chronology.extraction import extract
from chronology.extraction.drafts import named
from chronology.files import dumps_toml
from chronology.files import load
from chronology.files import save
from chronology.when import Duration
from chronology.when import When

PUBLISHED = "2025-11-26"

TEXT = """\
# The bridge at Lower Wharf

Ann Author

26 November 2025

The old bridge has been closed since Monday. According to the harbour office, Mr. Holt inspected the old bridge last week, and a
new one will be built by 2029. Engineers are reported to have met for three days in the town hall at the end of
October.

A visit by the minister at the end of the week is also under discussion.
"""


def events_of(text: str, published: str = PUBLISHED) -> list[Event]:
    """Give the events of a text in the order in which it tells them."""
    return sorted(extract(text, published=published), key=lambda event: event.claims[0].clause_start or 0)


@pytest.mark.parametrize(
    ("number", "title", "says", "edtf", "status"),
    [
        (0, "The old bridge has been closed", "since Monday", "2025-11-24/..", "ongoing"),
        (1, "Mr. Holt inspected the old bridge", "last week", "[2025-11-17..2025-11-23]", "reported"),
        (2, "A new one will be built", "by 2029", "[..2029]", "planned"),
        (
            3,
            "Engineers are reported to have met for three days in the town hall",
            "at the end of October",
            None,
            "reported",
        ),
        (
            4,
            "A visit by the minister is also under discussion",
            "at the end of the week",
            "[2025-11-28..2025-11-30]",
            "planned",
        ),
    ],
)
def test_each_dated_clause_is_an_event(
    number: int, title: str, says: str, edtf: str | None, status: str
) -> None:
    """An event has its title, its time, its status, and what the text says of it."""
    event = events_of(TEXT)[number]
    assert event.when is not None
    assert (event.title, event.claims[0].says, event.when.edtf, event.status) == (title, says, edtf, status)


def test_nothing_else_is_an_event() -> None:
    """The line that says when the text was written is no event."""
    assert len(events_of(TEXT)) == 5


def test_a_clause_tells_how_long_its_event_lasted() -> None:
    """Three days at the end of October are three days somewhere in it."""
    expected = When.parse("[2025-10-21..2025-10-31]").lasting(Duration.parse("3 days"))
    when = events_of(TEXT)[3].when
    assert when == expected
    assert when.text == "end of October 2025"


def test_claims_have_their_places() -> None:
    """Offsets slice the text: the phrase, and around it the clause."""
    for event in extract(TEXT, published=PUBLISHED, source="bridge"):
        (claim,) = event.claims
        assert " ".join(TEXT[claim.start : claim.end].split()) == claim.says
        assert TEXT[claim.start : claim.end] in TEXT[claim.clause_start : claim.clause_end]
        assert claim.source == "bridge"


def test_the_source_is_told() -> None:
    """The chronology names the source, its title and its day."""
    story = extract(TEXT, published=PUBLISHED, source="bridge")
    (source,) = story.sources
    assert (story.id, story.title, source.id) == ("bridge", "The bridge at Lower Wharf", "bridge")
    assert source.published == When.parse(PUBLISHED)
    assert extract(TEXT, published=PUBLISHED, title="Wharf").title == "Wharf"
    assert extract("08:14 Gate open\n08:20 Gate shut", published=PUBLISHED, source="gate").title == "gate"


def test_a_draft_is_saved_and_loaded_again(tmp_path: Path) -> None:
    """What is extracted is a valid event file."""
    story = extract(TEXT, published="[2025-11-24..2025-11-26]", source="bridge")
    save(story, tmp_path / "story.toml")
    assert bare(load(tmp_path / "story.toml")) == bare(story)


def bare(story: Chronology) -> list[tuple[str, str, str, str | None]]:
    """Give what a file keeps of each event."""
    return [(e.id, e.title, str(e.when), e.claims[0].says) for e in story]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "He fell ill in 1997, after the fall of the house in 1990.",
            ["He fell ill", "The fall of the house"],
        ),
        (
            "The clerk wrote to Ms. Ada Dare, who sailed home on Monday.",
            ["The clerk wrote to Ms. Ada Dare", "Ada Dare sailed home"],
        ),
        (
            "She said that he would go when his lease ends in January.",
            ["She said that he would go", "His lease ends"],
        ),
        ("Meanwhile, in 2014, they bought the mill.", ["They bought the mill"]),
        ("The mill is old because the war ended 80 years ago, and nobody came.", ["The war ended"]),
        (
            "Ann Holt, the mayor of the old town on the river, resigned on Monday, police said.",
            [
                "Ann Holt resigned",
                "Police: Ann Holt, the mayor of the old town on the river, resigned on Monday",
            ],
        ),
        ("“We need to move on,” said Holt on Monday.", ["Holt: We need to move on"]),
        (
            "On Monday Ann Holt opened the fair. She thanked all guests.",
            ["Ann Holt opened the fair", "Ann Holt thanked all guests"],
        ),
        (
            "On Monday the board met in Kiel and elected Holt.",
            ["The board met in Kiel", "The board elected Holt"],
        ),
        (
            "He rested after the Lyon fair in February and the Rome fair in August.",
            ["The Lyon fair", "The Rome fair"],
        ),
        ("It ran from 3 May 2014 to 5 May 2014 in Kiel.", ["It ran in Kiel"]),
        ("The 1997 treaty was signed in Kiel.", ["The 1997 treaty was signed in Kiel"]),
    ],
)
def test_titles_are_the_words_of_their_clause(text: str, titles: list[str]) -> None:
    """A title is the core of the clause, without what leads in or out."""
    assert [event.title for event in events_of(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "They talked for three days.",
        "It is now raining, and has recently rained.",
        "They meet every Monday.",
        "They could have had peace three years ago.",
        "26 November 2025",
        "Published: 26 November 2025",
        "KIEL, Nov. 26 (Agency) -- It is raining.",
        "Nothing happened.",
        "",
    ],
)
def test_what_has_no_place_in_time_is_no_event(text: str) -> None:
    """Lengths, references, sets, datelines and what never was become no events."""
    assert len(extract(text, published=PUBLISHED)) == 0


def test_a_range_is_one_event() -> None:
    """Both ends of a range date one event, and its claim says both."""
    (event,) = events_of("It ran from Monday to Wednesday in Kiel.")
    assert (str(event.when), event.claims[0].says) == ("2025-11-24/2025-11-26", "from Monday to Wednesday")


def test_ids_are_unique_and_stable() -> None:
    """Events of one title are numbered, in the order of the text."""
    story = extract("It rained in 1990. It rained in 1991.", published=PUBLISHED)
    assert [event.id for event in story] == ["it-rained", "it-rained-2"]


def test_a_title_is_cut_at_a_word() -> None:
    """A long title ends with a whole word."""
    words = "the long and winding road to the north of the town was mended by men from many far places"
    event, *_ = events_of(f"In 2014 {words} and {words}.")
    assert len(event.title) <= 90
    assert event.title.lower() in f"{words} and {words}"


def test_a_publication_date_is_needed() -> None:
    """A publication date that is none is refused."""
    with pytest.raises(WhenError):
        extract("It rained on Monday.", published="some day")


@given(
    st.lists(
        st.sampled_from(
            [
                "He",
                "said",
                "that",
                "which",
                "who",
                "on",
                "Monday",
                "has",
                "was",
                "are meeting",
                "Geneva",
                "denied",
                "at 14:30",
                ",",
                "and",
                "but",
                "2014",
                "in",
                "May",
                "after",
                ":",
                "by",
                "5",
                "June",
                ".",
                "\n",
                "for",
                "three",
                "days",
                "from",
                "to",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
@example(", and")
@example("June \n after 2014")
@example("June . June \n June 2014")
def test_any_text_makes_a_valid_chronology(text: str) -> None:
    """Ids are unique, titles are not empty, places slice the text, and a file can hold it all."""
    story = extract(text, published=PUBLISHED)
    assert dumps_toml(story)
    assert all(event.title.strip() for event in story)
    for claim in (claim for event in story for claim in event.claims):
        assert claim.clause_start is not None
        assert claim.clause_end is not None
        assert (claim.says is None) == (claim.start is None) == (claim.basis != "stated")
        assert 0 <= claim.clause_start < claim.clause_end <= len(text)
        if claim.start is not None and claim.end is not None:
            inside = claim.clause_start <= claim.start and claim.end <= claim.clause_end
            assert 0 <= claim.start < claim.end <= len(text)
            assert inside or claim.end <= claim.clause_start


@pytest.mark.parametrize("published", ["2025-11-26", "[2025-11-20..2025-11-22]", "2025-11"])
def test_what_was_said_of_what_nobody_dates_can_be_saved(published: str) -> None:
    """A day that is only a limit, told of a limit, is one still."""
    text = "The town is old. The mill is dull. Holt demanded in Kiel that it be shut and argued a man fled. They are meeting in Oslo."
    story = extract(text, published=published)
    assert {event.claims[0].basis for event in story} >= {
        "past when the report was written",
        "going on when the report was written",
    }
    assert dumps_toml(story)


def test_shouting_and_control_characters_do_no_harm() -> None:
    """Capitals throughout name nobody; what does not show is not in a title."""
    (event,) = extract("\x01THE MAYOR RESIGNED ON MONDAY.\r\n", published=PUBLISHED)
    assert (event.title, event.people, str(event.when)) == ("THE MAYOR RESIGNED", (), "2025-11-24")


def test_a_title_that_ends_in_a_number_is_no_numbered_title() -> None:
    """ "It rained" for the second time and "it rained on 2" are two ids."""
    titles = ("It rained", "It rained on 2", "It rained", "It rained")
    events = [Event(id="", title=title) for title in titles]

    assert [event.id for event in named(events)] == ["it-rained", "it-rained-2", "it-rained-3", "it-rained-4"]
