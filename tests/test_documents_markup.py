"""Markdown is read as its reader sees it, every word in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.documents import read_bytes
from chronology.documents.markup import without_marks

MARKED = [
    ("The **council** voted _on Friday_.", "The council voted on Friday."),
    ("**Due:** ***2 May***, *3 May*; 4 May", "Due: 2 May, 3 May; 4 May"),
    ("the [council](https://example.org/2023/01/17) of [Kiel][k]", "the council of Kiel"),
    ("the [*Dolphin*](https://example.org/Dolphin_(ship)).", "the Dolphin."),
    ("cracks on Sunday.[^1] Then[^note], rain", "cracks on Sunday. Then, rain"),
    ("[^1]: Report of 4 April 2024.\n[k]: https://example.org/1-may-2024", ""),
    ("![The quay on 1 March](quay-2024-03-01.png) burnt", "burnt"),
    ("due ~~10 June~~ 12 June <https://example.org>", "due 12 June"),
    ("- [x] signed\n- [ ] sent", "- signed\n- sent"),
    ("> the `pump` failed\n> > at noon", "the pump failed\nat noon"),
    ("```text\n09:12 pump failed\n```", "09:12 pump failed"),
    (r"1986\. It rained \[and\] blew", "1986. It rained [and ] blew"),
    ("# The fire", "# The fire"),
]
PLAIN = [
    "* a list\n* of 5 * 3 and 2*4",
    "snake_case, a _ b and ____",
    "[1767] [or 1768] (see [sic])",
    "***\n---\n| a | b |\n|---|---|",
    "3 < 4 > 2",
]


@pytest.mark.parametrize(("text", "seen"), MARKED)
def test_marks_are_blank(text: str, seen: str) -> None:
    """What says how a word is set, or where it leads, is no word."""
    made = without_marks(text)

    assert len(made) == len(text)
    assert [line.split() for line in made.splitlines() if line.strip()] == [
        line.split() for line in seen.splitlines()
    ]


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_mark_stays(text: str) -> None:
    assert without_marks(text) == text


@given(st.text(alphabet="ab \n*_`[](){}!^:~<>.\\-x", max_size=60))
def test_letters_keep_their_places(text: str) -> None:
    """Nothing moves but a stop, and a line stays a line."""
    made = without_marks(text)

    assert len(made) == len(text)
    assert made.count("\n") == text.count("\n")
    assert all(one in (" ", other) for one, other in zip(made, text, strict=True) if other.isalpha())


def told(text: str) -> dict[str, str]:
    """Give the times of the events of a history in Markdown, by their titles."""
    story = chronology.extract(read_bytes(text.encode(), "a.md").text, published=None, mode="narrative")
    return {event.title: str(event.when) for event in story}


def test_bold_hours_begin_entries() -> None:
    entries = "- **09:12** pump fails\n- **09:40** `sluice` shut\n- **10:05** engineer arrives\n- **10:31** pump mended\n"
    events = told(f"# Outage\n\nAll of it was on 14 May 2025.\n\n{entries}")

    assert (
        events.items()
        >= {
            "Pump fails": "14 May 2025, 09:12",
            "Sluice shut": "14 May 2025, 09:40",
            "Engineer arrives": "14 May 2025, 10:05",
            "Pump mended": "14 May 2025, 10:31",
        }.items()
    )


def test_a_bold_name_has_its_life_and_a_link_no_part_in_a_title() -> None:
    life = "**Ida Falk** (2 June 1743 – 19 September 1811) was a painter. In 1790 the [academy](https://example.org/1788) was shut."

    assert told(life) == {
        "Ida Falk was born": "1743-06-02",
        "Ida Falk died": "1811-09-19",
        "The academy was shut": "1790",
    }
