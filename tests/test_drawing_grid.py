"""The grid: which months are printed, what stands in which cell, how bars go on from week to week."""

from __future__ import annotations

import pytest

from chronology.chronology import Chronology
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.layouts.crowd import read
from chronology.drawing.layouts.grid import Block
from chronology.drawing.layouts.grid import blocks
from chronology.drawing.layouts.grid import day_number
from chronology.drawing.scene import Box
from chronology.drawing.scene import Part
from chronology.drawing.scene import Picture
from chronology.event import Event
from chronology.when import When


def story(*dates: str | None, as_of: str | None = None, language: str | None = None) -> Chronology:
    events = [
        Event(id=f"e{number}", title=f"Event {number}", when=When.parse(date) if date else None)
        for number, date in enumerate(dates)
    ]
    now = When.parse(as_of) if as_of else None
    return Chronology(id="s", title="A story", as_of=now, language=language, events=events)


def told(block: Block) -> str:
    """Name a month, or the events of a list."""
    if block.month is None:
        return " ".join(event.id for event in block.listed)
    return "{0.year}-{0.month:02}".format(date_of(block.month))


def words(picture: Picture) -> list[str]:
    return [line.text for line in picture.lines()]


def marks(picture: Picture) -> dict[str, Box]:
    return {event: group.box for event, group in picture.parts(Part.MARK).items()}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2025-03-01",), ["2025-03"]),
        (("2025-03-01", "2025-03-31"), ["2025-03"]),
        (("2025-03-01", "2025-06-01"), ["2025-03", "2025-06"]),
        (("2025-03-30/2025-05-02",), ["2025-03", "2025-05"]),
        (("2025-03",), ["2025-03"]),
        (("2025", "2025-03-01"), ["e0", "2025-03"]),
        (("2024-12-31", "2025", "2025-03-01"), ["2024-12", "e1", "2025-03"]),
        (("2025-03-01", "203X"), ["2025-03", "e1"]),
        ((None, "2025-03-01"), ["2025-03", "e0"]),
        (("-0043-03-15", "2025-03-01"), ["e0", "2025-03"]),
        (("-0043", "1066"), ["e0 e1"]),
        (("../2025-03-04",), ["2025-03"]),
    ],
)
def test_months_and_lists_in_the_order_of_time(dates: tuple[str | None, ...], expected: list[str]) -> None:
    assert [told(block) for block in blocks(read(story(*dates), "lane"))] == expected


def test_weeks_are_those_of_iso() -> None:
    """November 2025 begins on a Saturday and ends on a Sunday."""
    (block,) = blocks(read(story("2025-11-19"), "lane"))

    assert [(day_number(week.days[0]), len(week.days)) for week in block.weeks] == [
        (1, 2),
        (3, 7),
        (10, 7),
        (17, 7),
        (24, 7),
    ]
    assert [[day_number(day) for day in week.cells] for week in block.weeks] == [[], [], [], [19], []]


def test_a_bar_goes_on_from_week_to_week_and_is_labelled_once() -> None:
    (block,) = blocks(read(story("2025-11-07/2025-11-18"), "lane"))
    bars = [(day_number(bar.first), day_number(bar.last)) for week in block.weeks for bar in week.bars]
    picture = lay_out(story("2025-11-07/2025-11-18"), layout="grid")

    assert bars == [(7, 9), (10, 16), (17, 18)]
    assert words(picture).count("Event 0") == 1


def test_bars_that_meet_have_lanes_of_their_own_and_what_goes_on_keeps_the_first() -> None:
    dates = ("2025-11-05/2025-11-12", "2025-11-10/2025-11-14", "2025-11-13/2025-11-14")
    (block,) = blocks(read(story(*dates), "lane"))

    assert {bar.span.event.id: bar.lane for bar in block.weeks[2].bars} == {"e0": 0, "e1": 1, "e2": 0}


def test_what_is_still_going_on_ends_at_now() -> None:
    (block,) = blocks(read(story("2025-11-05/..", as_of="2025-11-12"), "lane"))

    assert [day_number(bar.last) for week in block.weeks for bar in week.bars] == [9, 12]


def test_marks_of_one_week_hang_from_one_line() -> None:
    """However many labels a day has."""
    picture = lay_out(story("2025-11-18", "2025-11-18", "2025-11-18", "2025-11-20/2025-11-21"), layout="grid")

    assert len({round(box.top, 6) for box in marks(picture).values()}) == 1


@pytest.mark.parametrize("dates", [("2025-11-07", "2025-11-10"), ("2025", "2025-11-09", "2026")])
def test_few_rows_have_room_so_that_time_leads_downwards(dates: tuple[str, ...]) -> None:
    picture = lay_out(story(*dates), layout="grid")
    boxes = list(marks(picture).values())

    assert max(box.top for box in boxes) - min(box.top for box in boxes) > max(
        box.left for box in boxes
    ) - min(box.left for box in boxes)
    assert measure(picture, story(*dates)) == []


def test_the_deck_says_what_is_left_out() -> None:
    assert any(
        "left out" in line for line in words(lay_out(story("2025-01-02", "2025-03-04"), layout="grid"))
    )
    assert not any("left out" in line for line in words(lay_out(story("2025-01-02"), layout="grid")))


def test_days_and_months_are_named_in_the_language() -> None:
    said = words(lay_out(story("2025-11-18", language="de"), layout="grid"))

    assert {"November 2025", "Mo", "So"} <= {word.rstrip(".") for word in said}


@pytest.mark.parametrize("scale", ["auto", "linear"])
def test_days_are_one_scale_whatever_is_asked_for(scale: str) -> None:
    """Times of day are told without the year, which stands above the month."""
    said = words(lay_out(story("2025-11-18T14:02:00Z", "2025-11-18T15:10:00Z"), layout="grid", scale=scale))

    assert [line for line in said if "2025" in line] == ["November 2025"]


def test_a_page_is_no_wider_than_asked_for() -> None:
    picture = lay_out(story("2025-01-05", "2025-02-04", "2025-03-03"), layout="grid", purpose="slide")

    assert picture.width == 960


def test_days_are_counted_where_that_is_asked_for() -> None:
    said = " ".join(words(lay_out(story("2025-11-18", "2025-11-20"), layout="grid", scale="relative")))

    assert "Day 1, 18 Nov" in said
    assert "Day 3, 20 Nov" in said


def test_all_pieces_of_a_bar_are_muted_with_it() -> None:
    dates = ("2025-11-07/2025-11-18", "2025-11-20")
    plain, picture = (lay_out(story(*dates), layout="grid", highlight=chosen) for chosen in ((), ("e1",)))
    before, after = ([group for group in one.groups if group.event == "e0"] for one in (plain, picture))

    assert len(before) > 3
    assert all(one.shapes != other.shapes for one, other in zip(before, after, strict=True))
