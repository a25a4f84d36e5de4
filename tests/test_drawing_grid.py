"""The grid: which months are printed, what stands in which cell, how bars go on from week to week."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from invented import invented
from pypdf import PdfReader

from chronology.chronology import Chronology
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing import sheets
from chronology.drawing import write
from chronology.drawing.calendar.tapewords import date_of
from chronology.drawing.layouts.grid.months import Block
from chronology.drawing.layouts.grid.months import blocks
from chronology.drawing.layouts.grid.months import day_number
from chronology.drawing.marks.mark import Tie
from chronology.drawing.marks.ties import DASHES
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Box
from chronology.drawing.scene.shapes import Path
from chronology.drawing.sizes import MARGIN
from chronology.drawing.telling.crowd import read
from chronology.event import Event
from chronology.when import When


def story(*dates: str | None, as_of: str | None = None, language: str | None = None) -> Chronology:
    events = [Event(id=f"e{number}", title=f"Event {number}", when=date) for number, date in enumerate(dates)]
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

    assert spans(block) == [(1, 16), (17, 23), (24, 30)]
    assert [[day_number(day) for day in week.cells] for week in block.weeks] == [[], [19], []]
    (block,) = blocks(read(story("2025-11-01", "2025-11-09", "2025-11-19"), "lane"))
    assert spans(block) == [(1, 2), (3, 9), (10, 16), (17, 23), (24, 30)]


@pytest.mark.parametrize(
    ("dates", "as_of", "weeks"),
    [
        (("2025-11-03",), None, [(1, 2), (3, 9), (10, 30)]),
        (("2025-11-03", "2025-11-28"), None, [(1, 2), (3, 9), (10, 23), (24, 30)]),
        (("2025-11-03",), "2025-11-19", [(1, 2), (3, 9), (10, 16), (17, 23), (24, 30)]),
        (("2025-11-03/2025-11-28",), None, [(1, 2), (3, 9), (10, 23), (24, 30)]),
        (("2025-11",), None, []),
        (("2025-11", "2025-11-03"), None, [(1, 2), (3, 9), (10, 30)]),
    ],
)
def test_weeks_in_which_nothing_begins_or_ends_are_one(
    dates: tuple[str, ...], as_of: str | None, weeks: list[tuple[int, int]]
) -> None:
    """The week of the story's now is shown, and what is some time in a month needs no week."""
    (block,) = blocks(read(story(*dates, as_of=as_of), "lane"))

    assert spans(block) == weeks


def spans(block: Block) -> list[tuple[int, int]]:
    """Give the first and last day of every week, or of several that are one."""
    return [(day_number(week.days[0]), day_number(week.days[-1])) for week in block.weeks]


def test_quiet_weeks_say_so_and_what_lasts_runs_through_them() -> None:
    picture = lay_out(story("2025-11-03", "2025-12-01/2025-12-29"), layout="grid")
    said = words(picture)

    assert "10–30 Nov: nothing" in said
    assert "8–28 Dec: nothing begins or ends" in said
    pieces = [group for group in picture.groups if group.event == "e1" and group.part is None]
    assert any(group.box.width > 700 for group in pieces)
    assert measure(picture, story("2025-11-03", "2025-12-01/2025-12-29")) == []


def test_what_is_some_time_in_a_month_stands_below_its_name() -> None:
    """And what is known better than to the month in its days, what is known worse in a list."""
    told = story("2025-02", "2025-02-21/2025-02-27", "[2025-02-03..2025-02-20]", "2025-21")
    picture = lay_out(told, layout="grid")
    labels = picture.parts(Part.LABEL)
    name = next(line for line in picture.lines() if line.text == "February 2025")
    days_below = next(line for line in picture.lines() if line.text == "Mon")

    assert name.y < labels["e0"].box.top < labels["e0"].box.bottom < days_below.y < labels["e2"].box.top
    assert "Some time in the month" in words(picture)
    assert days_below.y < labels["e3"].box.top
    assert measure(picture, told) == []


def test_words_go_on_over_the_days_in_which_nothing_begins() -> None:
    """Up to the next in which something does."""
    long = "The committee hears the second of its witnesses"
    events = [Event(id=day, title=long, when=f"2025-11-{day}") for day in ("18", "21", "22")]
    picture = lay_out(Chronology(id="s", title="S", events=events), layout="grid")
    labels = {event: group.box for event, group in picture.parts(Part.LABEL).items()}

    assert labels["18"].width > 2 * labels["21"].width
    assert labels["18"].right < picture.parts(Part.MARK)["21"].box.left


def test_dates_that_exclude_one_another_are_tied_from_cell_to_cell() -> None:
    (block,) = blocks(read(story("[2025-11-18,2025-11-20]"), "lane"))
    ties = [(bar.tie, bar.is_tie) for week in block.weeks for bar in week.bars]
    day = block.weeks[1].days[1]

    assert ties == [(day, False)]
    (block,) = blocks(read(story("[2025-11-18,2025-11-27]"), "lane"))
    assert [bar.is_tie for week in block.weeks for bar in week.bars] == [True, False]
    for dates in (("[2025-11-18,2025-11-20]",), ("[2025-11-18,2025-12-10]", "2025-11-19")):
        picture = lay_out(story(*dates), layout="grid")
        dashed = [
            shape
            for group in picture.groups
            if group.event == "e0" and group.part is None
            for shape in group.shapes
            if isinstance(shape, Path) and shape.ink.dash == DASHES[Tie.EITHER]
        ]
        assert len(dashed) >= 1
        assert measure(picture, story(*dates)) == []


def test_a_tie_ends_with_the_strip_of_its_week() -> None:
    """In May 2023, which ends on a Wednesday, the tie runs no further than that; June begins it anew on a Thursday."""
    picture = lay_out(story("[2023-05-30,2023-06-04]"), layout="grid")
    shapes = [shape for group in picture.groups if group.event == "e0" for shape in group.shapes]
    ties = [shape for shape in shapes if isinstance(shape, Path) and shape.ink.dash == DASHES[Tie.EITHER]]
    cell = (picture.width - 2 * MARGIN) / 7

    assert [round((end[0] - MARGIN) / cell) for end in (ties[0].points[1], ties[1].points[0])] == [3, 3]


def test_a_grid_goes_on_over_pages_between_its_weeks() -> None:
    dates = [f"2025-{month:02}-{day:02}" for month in (1, 2, 3, 4) for day in range(1, 29, 3)]
    picture = lay_out(story(*dates), layout="grid", purpose="a4")
    pages = sheets(picture)

    assert len(pages) > 1
    assert {(page.width, page.height) for page in pages} == {(595.3, 841.9)}
    assert sorted(event for page in pages for event in page.parts(Part.LABEL)) == sorted(
        event.id for event in story(*dates)
    )
    for page in pages:
        assert measure(page) == []
        assert [line.text for line in page.lines()].count("Mon") >= 1
    reader = PdfReader(io.BytesIO(write(picture, "pdf")))
    (year, months, *_) = reader.outline
    assert str(year.title) == "2025"  # type: ignore[union-attr]
    assert [str(entry.title) for entry in months][:2] == ["January 2025", "February 2025"]  # type: ignore[union-attr]


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


@pytest.mark.parametrize(
    "dates",
    [
        ("2025-11-07", "2025-11-10"),
        ("2025", "2025-11-09", "2026"),
        ("2025-11-03", "2025-11-09", "2025-11-14"),
    ],
)
def test_few_weeks_take_no_more_room_than_they_need(dates: tuple[str, ...]) -> None:
    """And are read along the week, then down."""
    picture = lay_out(story(*dates), layout="grid")

    assert picture.height < 0.6 * picture.width
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


@pytest.mark.parametrize("seed", [112, 120, 144])
def test_no_week_is_cut_that_a_page_has_room_for(seed: int) -> None:
    """So that every label has its mark on its page, but in weeks of long labels that are higher than that."""
    picture = lay_out(invented(seed), layout="grid", purpose="slide")
    edges = [*picture.edges, picture.height]
    tops = {event: group.box.top for event, group in picture.parts(Part.MARK).items()}
    high = [(one, other) for one, other in pairwise(edges) if other - one > 540 - 100]

    for page in sheets(picture):
        cut_off = set(page.parts(Part.LABEL)) - set(page.parts(Part.MARK))
        assert all(any(top <= tops[event] + 1 < bottom for top, bottom in high) for event in cut_off)


@pytest.mark.parametrize(
    ("when", "points"),
    [
        ("2025-11-10/2025-11-14", [(True, True)]),
        ("2025-11-10/2025-11-19", [(True, False), (False, True)]),
    ],
)
def test_what_is_derived_has_points_where_it_begins_and_ends(
    when: str, points: list[tuple[bool, bool]]
) -> None:
    """Not where it goes on in another week."""
    picture = lay_out(story(None), layout="grid", derived={"e0": When.parse(when)})
    bodies = [
        shape.points
        for group in picture.groups
        for shape in group.shapes
        if isinstance(shape, Path) and group.event == "e0" and len(shape.points) == 6
    ]
    pointed = [
        (body[0][0] > body[-1][0], body[1][0] < body[2][0])
        for body in sorted(bodies, key=lambda body: body[0][1])
    ]

    assert pointed == points
    assert any("follows from other dates" in line for line in words(picture))


def test_the_key_tells_what_a_tie_is() -> None:
    said = words(lay_out(story("[2025-11-18,2025-11-20]"), layout="grid"))

    assert "tied: one date or the other" in said


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (("2019-03-14", "2019-05-02", "2019-05-30"), {"6–26 May: nothing"}),
        (("2019-03-14", "2019-04-02"), {"1–10 Mar: nothing", "18–31 Mar: nothing", "8–30 Apr: nothing"}),
        (
            ("2019-03-14/2019-06-20", "2021-01-05"),
            {"18–31 Mar: nothing begins or ends", "1–16 Jun: nothing begins or ends"},
        ),
    ],
)
def test_of_months_far_apart_only_the_weeks_with_something_are_shown(
    dates: tuple[str, ...], said: set[str]
) -> None:
    """Of months in a row all weeks are, as on a wall."""
    lines = {line.text for line in lay_out(story(*dates), layout="grid").lines()}

    assert {text for text in lines if "nothing" in text and len(text) < 40} == said
