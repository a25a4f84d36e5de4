"""Titles as a person would write them: whole thoughts, named subjects, no leftovers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.event import Event
from chronology.extraction import extract
from chronology.extraction.titles.shortening import LONGEST
from chronology.extraction.titles.shortening import shortened

PUBLISHED = "2024-03-12"

TITLES = tomllib.loads((Path(__file__).parent / "data" / "titles.toml").read_text(encoding="utf-8"))["titles"]


def events_of(text: str) -> list[Event]:
    """Give the events of a text in the order in which it tells them."""
    return sorted(extract(text, published=PUBLISHED), key=lambda event: event.claims[0].clause_start or 0)


def titles_of(text: str) -> list[str]:
    """Give the titles of a text in its order."""
    return [event.title for event in events_of(text)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "The dockers demanded a meeting with the minister, including guarantees for the boats lost in the storm",
            "The dockers demanded a meeting with the minister",
        ),
        (
            "The mayor insisted on the immediate publication of the review, the minutes and all letters of the builder",
            "The mayor insisted on the immediate publication of the review, the minutes and all letters",
        ),
        (
            "The committee called for the deployment of Danish, Dutch, and Belgian engineers in the flooded northern districts",
            "The committee called for the deployment of Danish, Dutch, and Belgian engineers",
        ),
        (
            "The council voted to close the swimming bath, leaving four thousand children without lessons until the summer",
            "The council voted to close the swimming bath",
        ),
        (
            "Holt said the verdict would “engrave in the minds of all that a rich company can break any rule it wants to”",
            "Holt said the verdict would “engrave in the minds of all that a rich company can break…",
        ),
        (
            "The surveyors counted hundreds of cracks in the northern pier while divers took samples of the old timber",
            "The surveyors counted hundreds of cracks in the northern pier",
        ),
        (
            "The company, which Ann Holt founded together with seven of her former colleagues from the university",
            "The company, which Ann Holt founded together with seven of her former colleagues",
        ),
        ("word" * 30, "word" * 22 + "w…"),
    ],
)
def test_a_long_title_is_cut_where_a_thought_ends(words: str, title: str) -> None:
    """What is left is whole; where no cut leaves a whole thought, an ellipsis says so."""
    assert shortened(words) == title
    assert len(title) <= LONGEST


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row["text"][:60])
def test_titles_leave_nothing_over(row: dict[str, Any]) -> None:
    """No bare verb, no question, no stray comma, no word of the frame around what is said."""
    assert titles_of(row["text"]) == row["titles"]


def test_who_denies_does_so_to_the_report() -> None:
    """An answer is dated by its saying, not by the deed that was told before it, and what is denied no later than that."""
    events = events_of("Officials closed the port on Sunday. The union denied that a strike was planned.")
    assert [(event.title, str(event.when)) for event in events] == [
        ("Officials closed the port", "2024-03-10"),
        ("The union denied that a strike was planned", "2024-03-12"),
        ("A strike was planned", "[..2024-03-12]"),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The brigade arrived within minutes. It pumped the dock dry on Monday.",
            "The brigade pumped the dock dry",
        ),
        (
            "Residents gathered outside the town hall. They waved banners on Monday.",
            "Residents waved banners",
        ),
        ("Nordsee Logistics failed. Its shares fell on Monday.", "Nordsee Logistics’ shares fell"),
        ("The ship hit a pier. It sank on Monday.", "It sank"),
        ("The miners met the owners. They agreed on Monday in Kiel.", "They agreed in Kiel"),
        ("The brigade arrived. It rained on Monday.", "It rained"),
        (
            "The brigade arrived. It was said on Monday that the dock was dry.",
            "It was said that the dock was dry",
        ),
        ("The brigade arrived. They left on Monday.", "They left"),
        (
            "Northwing Airlines said on Monday it would stop flying on 1 May.",
            "Northwing Airlines would stop flying",
        ),
        ("Officials said on Monday they would close the port on 1 May.", "Officials would close the port"),
        ("The agency said on Monday that it had found a raft on 1 March.", "The agency had found a raft"),
        ("The ministry said on Monday it would rain on 18 March.", "It would rain"),
        ("The doctors said on Monday it would close on 1 May.", "It would close"),
        ("Ann Holt said on Monday it would close on 1 May.", "It would close"),
    ],
)
def test_it_and_they_are_named_where_one_thing_can_be_meant(text: str, title: str) -> None:
    """A pronoun stands for the subject of the sentence before, if that names nothing else it could mean."""
    assert title in titles_of(text)


def test_what_only_points_is_no_event() -> None:
    """That something named before was done has no title of its own, nor has what a date only measures."""
    assert titles_of(
        "Holt moved on Monday that the pier be sold; this was seconded by Moss and carried."
    ) == ["Holt moved that the pier be sold"]
    assert titles_of("The roof had not been mended since at least 2019.") == []


def test_that_somebody_spoke_is_no_event() -> None:
    """Neither what was said nor a date: nothing to tell."""
    assert titles_of("Holt arrived on Monday. The agency said.") == ["Holt arrived"]


@pytest.mark.parametrize(
    "opening",
    [
        "I, Jan Holub, of 4 Quay Street, say as follows.",
        "My name is Jan Holub. I am a baker.",
        "I am Jan Holub and I am a baker.",
    ],
)
def test_who_makes_a_statement_says_i_in_it(opening: str) -> None:
    """A title with "I" can be read beside those of other statements; what others say in it is theirs."""
    events = events_of(f"{opening} I left on 3 May 2023. “I stayed,” Ann Lund said on 4 May 2023.")

    assert [event.title for event in events] == ["Jan Holub: I left", "Ann Lund: I stayed"]
    assert events[0].people == ("Jan Holub",)
