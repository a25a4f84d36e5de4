"""Names of a text: who is who, under one spelling."""

from __future__ import annotations

import pytest

from chronology.expressions import parse
from chronology.extraction import extract
from chronology.extraction.article import read
from chronology.when import When

TEXT = """\
Gen. Ada Quist, the US special envoy to Norland, resigned on Monday. Mr Orm, a friend of Quist, had met President Ivo Orm of the
National Water Council in Geneva. The World Bridge Organisation (WBO) said that the Sund Strait was closed, and Quist left for Lower
Island. "We are done," she said. Ivo Orm was seen near Dunmore. Ann Wynn of Denby & Rowe drew it. European leaders met in Brussels on Tuesday.
"""


def names(text: str) -> dict[str, tuple[str, str]]:
    """Give what each spelling stands for."""
    known = read(parse(text), When.parse("2025-11-26")).names
    return {spelling: (name.full, name.sort.value) for spelling, name in known.items()}


@pytest.mark.parametrize(
    ("spelling", "full", "sort"),
    [
        ("Ada Quist", "Ada Quist", "person"),
        ("Quist", "Ada Quist", "person"),
        ("Orm", "Ivo Orm", "person"),
        ("National Water Council", "National Water Council", "organisation"),
        ("World Bridge Organisation", "World Bridge Organisation", "organisation"),
        ("WBO", "WBO", "organisation"),
        ("Geneva", "Geneva", "place"),
        ("Sund Strait", "Sund Strait", "place"),
        ("Lower Island", "Lower Island", "place"),
        ("Dunmore", "Dunmore", "place"),
        ("US", "US", "place"),
        ("Brussels", "Brussels", "place"),
        ("Ann Wynn", "Ann Wynn", "person"),
        ("Denby & Rowe", "Denby & Rowe", "organisation"),
    ],
)
def test_names_are_sorted_and_joined(spelling: str, full: str, sort: str) -> None:
    """Titles, suffixes, prepositions and full forms tell what a name is."""
    assert names(TEXT)[spelling] == (full, sort)


@pytest.mark.parametrize("word", ["European", "Monday", "Tuesday", "We", "The", "Mr"])
def test_other_capitals_are_no_names(word: str) -> None:
    """Peoples, days and words that begin a sentence name nobody."""
    assert word not in names(TEXT)


def test_a_given_name_begins_a_person_behind_a_place() -> None:
    """A town or a firm right before somebody's name is no part of it."""
    for place in ("In London", "At the World Bank"):
        (event,) = extract(f"{place} Anna Holt was jailed on Monday.", published="2025-11-26")
        assert event.people == ("Anna Holt",)


def test_an_age_tells_a_person() -> None:
    """Who has an age behind a name of two words is somebody, however rare the name."""
    assert names("Zdrak Brunov, 41, was jailed on Monday.")["Zdrak Brunov"] == ("Zdrak Brunov", "person")


def test_who_is_spoken_of_does_not_speak() -> None:
    """A speaker without a name behind a quotation is not the person whom that is about."""
    (event,) = extract("“Anna Lind should go,” said one participant on Monday.", published="2025-11-26")
    assert (event.title, event.people) == ("One participant: Anna Lind should go", ())


def test_an_event_bears_its_names() -> None:
    """Each name once, in the order of the text; "she" is the person spoken of last."""
    story = extract("Ann Holt met Ben Ames in Oslo on Monday. She left for Kiel.", published="2025-11-26")
    first, second = sorted(story, key=lambda event: event.claims[0].clause_start or 0)
    assert (first.people, first.places) == (("Ann Holt", "Ben Ames"), ("Oslo",))
    assert (second.title, second.people, second.places) == (
        "Ann Holt left for Kiel",
        ("Ann Holt",),
        ("Kiel",),
    )
