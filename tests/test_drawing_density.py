"""A column on its page: roomy for few events, close for many, folded where one column is too long."""

from __future__ import annotations

from datetime import date
from datetime import timedelta
from itertools import pairwise

import attrs
import pytest
from invented import invented

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing import oversized
from chronology.drawing import sheets
from chronology.drawing.calendar.rulings import resolved
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.furniture.key import Entry
from chronology.drawing.furniture.key import columns_of
from chronology.drawing.layouts.column.page import fits
from chronology.drawing.layouts.column.sheet import composed
from chronology.drawing.layouts.rows.settings import PLAIN
from chronology.drawing.layouts.rows.settings import SLIM
from chronology.drawing.order import Order
from chronology.drawing.purposes import PURPOSES
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Line
from chronology.drawing.telling.crowd import read
from chronology.drawing.theme import LIGHT
from chronology.event import Event

PAGES = [name for name, page in PURPOSES.items() if page.height is not None]


def days(count: int, *, apart: tuple[int, ...] = (1, 4, 19, 2, 47)) -> Chronology:
    """Tell so many events, a few days or weeks apart."""
    day, events = date(1972, 6, 17), []
    for number in range(count):
        day += timedelta(days=apart[number % len(apart)])
        events.append(
            Event(
                id=f"e{number}",
                title=f"The committee hears witness {number}",
                when=day.isoformat(),
                places=("Oslo",),
                people=("Jo Mills",),
            )
        )
    return Chronology(id="d", title="Hearings", events=events)


def ranges(count: int) -> Chronology:
    """Tell so many events that all last at once."""
    events = [
        Event(id=f"e{number}", title=f"Strike {number}", when=f"2020-03-{number + 1:02}/2020-04-30")
        for number in range(count)
    ]
    return Chronology(id="r", title="Strikes", events=events)


def label_sizes(picture: Picture) -> set[float]:
    """Give the sizes of the first lines of all labels."""
    return {group.shapes[0].size for group in picture.parts(Part.LABEL).values()}  # type: ignore[union-attr]


def told(picture: Picture) -> str:
    return " ".join(line.text for line in picture.lines())


def test_forty_events_stand_on_one_sheet_in_readable_type() -> None:
    picture = lay_out(days(40), purpose="a4")

    assert (picture.layout, picture.width, picture.height) == ("column", 595.3, 841.9)
    assert picture.folds == ()
    assert 7.5 <= min(label_sizes(picture)) <= max(label_sizes(picture)) <= 9
    assert measure(picture, days(40)) == []
    assert oversized(picture) == []


def test_who_and_where_stay_on_a_close_page() -> None:
    picture = lay_out(days(40), purpose="a4")
    labels = picture.parts(Part.LABEL).values()

    assert all("Oslo · Jo Mills" in "".join(line.text for line in group.shapes) for group in labels)  # type: ignore[union-attr]


def test_few_events_are_set_as_roomily_as_ever() -> None:
    for purpose in (None, "a4"):
        assert label_sizes(lay_out(days(12), layout="column", purpose=purpose)) == {PLAIN[0].label}
    assert label_sizes(lay_out(days(6), layout="column", purpose="column-width")) == {SLIM[0].label}


@pytest.mark.parametrize("count", [9, 12, 16, 20, 24])
def test_rows_stand_as_far_apart_as_the_page_allows(count: int) -> None:
    picture = lay_out(days(count), layout="column", purpose="a4")
    bottom = max(group.box.bottom for group in picture.parts(Part.LABEL).values())

    assert bottom > 0.78 * picture.height
    assert measure(picture, days(count)) == []


@pytest.mark.parametrize("ways_", [PLAIN, SLIM])
def test_every_way_takes_less_room_than_the_one_before(ways_: tuple[object, ...]) -> None:
    for one, other in pairwise(ways_):
        for name in ("label", "leading", "note", "cell", "torn", "row_gap", "cap"):
            assert getattr(other, name) <= getattr(one, name), name
    assert min(min(way.label, way.note, way.gap, way.day) for way in ways_) >= 7  # type: ignore[attr-defined]


@pytest.mark.parametrize("purpose", PAGES)
@pytest.mark.parametrize("count", [5, 24, 40])
def test_a_page_is_no_larger_than_asked_for(purpose: str, count: int) -> None:
    picture = lay_out(days(count), layout="column", purpose=purpose)
    asked = PURPOSES[purpose]

    assert (picture.width, picture.height) == (asked.width, asked.height)
    assert measure(picture, days(count)) == []


@pytest.mark.parametrize("purpose", PAGES)
def test_what_is_too_much_for_a_page_says_so_and_goes_on_over_several(purpose: str) -> None:
    picture = lay_out(days(360), purpose=purpose)
    (finding,) = oversized(picture, "svg")
    pages = sheets(picture)

    assert finding.check == "page-size"
    assert f"{len(pages)} pages" in str(finding.remedy)
    assert oversized(picture, "pdf") == []
    labels = [event for page in pages for event in page.parts(Part.LABEL)]
    assert sorted(labels) == sorted(event.id for event in days(360))
    assert [finding for page in pages for finding in measure(page)] == []


def test_flags_wider_than_their_page_say_what_becomes_of_their_type() -> None:
    """As PDF they go on over pages, where those have a height."""
    (finding,) = oversized(lay_out(days(40), layout="flags", purpose="web"), "svg")
    assert "the page 800 wide" in finding.message
    assert "points; a column" in str(finding.remedy)

    picture = lay_out(days(40), layout="flags", purpose="slide")
    (finding,) = oversized(picture, "svg")
    assert "the page 960 by 540" in finding.message
    assert f"over {len(picture.pages)} pages" in str(finding.remedy)
    assert oversized(picture, "pdf") == []


@pytest.mark.parametrize(
    ("count", "purpose", "layout"),
    [
        (12, None, "flags"),
        (12, "slide", "flags"),
        (12, "web", "flags"),
        (40, None, "column"),
        (40, "slide", "column"),
        (40, "a3-landscape", "column"),
        (40, "web", "column"),
        (12, "square", "column"),
        (12, "column-width", "column"),
    ],
)
def test_a_layout_is_chosen_that_its_page_has_room_for(count: int, purpose: str | None, layout: str) -> None:
    assert lay_out(days(count, apart=(1, 2)), purpose=purpose).layout == layout


@pytest.mark.parametrize(
    ("lanes", "lasting", "layout"),
    [
        (("Build", "Test"), 5, "lanes"),
        (("Build", "Test"), 3, "flags"),
        (("Build", None), 6, "flags"),
        (("Build", "Build"), 6, "flags"),
    ],
)
def test_what_mostly_lasts_stands_in_lanes(lanes: tuple[str | None, ...], lasting: int, layout: str) -> None:
    """Where more than half of the events are ranges, and every one has a lane; on one scale."""
    whens = [
        f"2026-{month:02}-02/2026-{month + 1:02}-12" if month <= lasting else f"2026-{month:02}-09"
        for month in range(1, 7)
    ]
    events = [
        Event(id=f"e{place}", title=f"Task {place}", when=when, lane=lanes[place % 2])
        for place, when in enumerate(whens)
    ]
    picture = lay_out(Chronology(id="p", title="Plan", events=events))

    assert (picture.layout, "To one scale." in told(picture)) == (layout, True)


@pytest.mark.parametrize("width", [240, 320, 360, 390])
def test_a_column_is_no_wider_than_a_phone(width: float) -> None:
    """A narrow page is set narrowly, with what lasts, and clock times, as well."""
    events = [
        *ranges(6),
        Event(id="t", title="The last meeting before the strike", when="2020-05-01T09:30:15Z"),
        Event(id="u", title="The first meeting after it", when="2020-05-01T17:05:00Z"),
    ]
    picture = lay_out(Chronology(id="n", title="Strikes", events=events), width=width)

    assert (picture.width, measure(picture)) == (width, [])


@pytest.mark.parametrize(("purpose", "size"), [("slide", 12.0), ("square", 11.5), ("a4", 12.0)])
def test_few_events_are_told_in_larger_type_on_a_page_with_room(purpose: str, size: float) -> None:
    picture = lay_out(days(5, apart=(400, 800)), purpose=purpose)
    sizes = [line.size for line in picture.lines() if "witness" in line.text]

    assert min(sizes) >= size
    assert measure(picture, days(5, apart=(400, 800))) == []


@pytest.mark.parametrize("layout", ["flags", "lanes"])
def test_a_calendar_stands_in_the_middle_of_a_page_higher_than_it(layout: Layout) -> None:
    picture = lay_out(days(5, apart=(400, 800)), layout=layout, width=800, height=800)
    marks = [group.box for group in picture.parts(Part.MARK).values()]

    assert 0.4 < (marks[0].top + marks[-1].bottom) / 2 / picture.height < 0.6


@pytest.mark.parametrize("count", [2, 8, 12])
def test_a_newspaper_column_keeps_its_width(count: int) -> None:
    picture = lay_out(ranges(count), purpose="column-width")

    assert picture.width == 241
    assert measure(picture, ranges(count)) == []


def test_a_newspaper_column_of_very_many_ranges_says_that_it_is_wider() -> None:
    (finding,) = oversized(lay_out(ranges(20), purpose="column-width"))

    assert "241 wide" in finding.message


def test_columns_side_by_side_are_even_and_in_order() -> None:
    picture = lay_out(days(60), layout="column", purpose="a3-landscape")
    groups = [group for group in picture.groups if group.part is Part.LABEL]
    bottoms = [
        max(group.box.bottom for group in groups if start <= group.box.left < start + picture.folds[1] - 28)
        for start in picture.folds
    ]

    assert len(picture.folds) > 1
    assert max(bottoms) - min(bottoms) < 60
    assert measure(picture, days(60)) == []


def test_a_year_that_goes_on_stands_above_the_next_column() -> None:
    picture = lay_out(days(60), layout="column", purpose="a3-landscape")
    tops = [
        line.text
        for line in picture.lines()
        if any(abs(line.left - fold) < 0.1 for fold in picture.folds[1:])
    ]

    assert tops[0][-4:].isdigit()


@pytest.mark.parametrize("seed", [*range(12), 126, 141, 145])
@pytest.mark.parametrize("purpose", ["a4", "slide", "square"])
def test_no_story_is_spoilt_by_its_page(seed: int, purpose: str) -> None:
    """Nothing overlaps, is cut or out of order, in one column or several, on one page or several."""
    story = invented(seed)
    picture = lay_out(story, layout="column", purpose=purpose)

    assert measure(picture, story) == []
    labels = [event for page in sheets(picture) for event in page.parts(Part.LABEL)]
    assert sorted(labels) == sorted(event.id for event in story)


@pytest.mark.parametrize("seed", range(8))
def test_no_two_empty_units_stand_side_by_side_on_a_close_tape(seed: int) -> None:
    """A run of them is torn out, or is one cell where something lasts through it."""
    reading = read(invented(seed), "lane")
    tape = ruled(attrs.evolve(reading, is_close=True))
    named = {time for extent in reading.of(reading.events) for time in (extent.start[0], extent.end[0])}

    def is_empty(place: int) -> bool:
        return tape[place].unit is not None and not any(
            tape[place].start <= time < tape[place].end for time in named
        )

    empty = [place for place in range(len(tape)) if is_empty(place)]
    assert not [
        one for one, other in pairwise(empty) if other == one + 1 and tape[one].unit is tape[other].unit
    ]


@pytest.mark.parametrize(
    ("dates", "cells"),
    [
        (("2025-10-11/2025-10-22",), ["11–22"]),
        (("2025-10-11/2025-10-22", "2025-10-15"), ["11–14", "15", "16–22"]),
        (("2025-10-27/2025-11-05",), ["27 Oct–5 Nov"]),
        (("2025-10-11/2026-03-05",), ["11", "5"]),
        (("2025-10/2025-12",), ["Oct–Dec"]),
        (("2025-10-11/..",), ["11"]),
        (("1204/1391", "1362-01-16", "1410"), ["", "16", "", ""]),
        (("1204/1391", "1362-01-16"), ["", "16", ""]),
        (("1850", "1850-08-15"), ["1 Jan–14 Aug", "15"]),
        (("1850-12-31", "1851/1887~", "1852-03-13"), ["31", "", "13", ""]),
    ],
)
def test_a_range_is_one_cell_of_a_close_tape_where_that_can_be_told(
    dates: tuple[str, ...], cells: list[str]
) -> None:
    events = [Event(id=f"e{n}", title="Flight", when=date) for n, date in enumerate(dates)]
    reading = read(Chronology(id="s", title="S", events=events), "lane")
    tape = ruled(attrs.evolve(reading, is_close=True))

    assert [caption(cell).finer for cell in tape if not cell.torn] == cells


def test_columns_are_cut_where_they_are_even() -> None:
    """However close their rows are: one is no longer than another by more than the longest row and what tears it off."""
    for count in (70, 90, 110):
        picture = lay_out(days(count), layout="column", purpose="a3-landscape")
        starts = [*picture.folds, picture.width]
        labels = [group.box for group in picture.parts(Part.LABEL).values()]
        bottoms = [
            max(box.bottom for box in labels if left <= box.left < right) for left, right in pairwise(starts)
        ]
        assert len(bottoms) > 1
        assert max(bottoms) - min(bottoms) < 75


def test_the_roomiest_way_that_fits_is_found() -> None:
    """Against trying all of them."""
    story, order = days(33), Order(title="Hearings", width=595.3, height=841.9)
    reading = resolved(read(story, "lane"), "auto", is_straight=True)
    fitting = [way for way in PLAIN if fits(composed(reading, LIGHT, order, way))]

    assert label_sizes(lay_out(story, layout="column", purpose="a4")) == {fitting[0].label}
    assert fitting == list(PLAIN[-len(fitting) :])


def test_no_line_of_a_label_begins_or_ends_with_a_separator() -> None:
    story = Chronology(
        id="s",
        title="S",
        events=[
            Event(
                id="e",
                title="Heard",
                lane="The courts and the inquiry",
                when="2020-03-01/2020-03-04",
                places=("Oslo", "Bergen", "Stavanger", "Trondheim"),
                people=tuple(f"Witness number {number} of the committee" for number in range(12)),
            )
        ],
    )
    for width in range(300, 700, 20):
        label = lay_out(story, layout="column", width=width).parts(Part.LABEL)["e"]
        told = [line.text for line in label.shapes]  # type: ignore[union-attr]
        assert len(told) > 2
        assert not [line for line in told if line.strip(" ·") != line]


@pytest.mark.parametrize("count", range(16, 44, 3))
def test_the_length_of_a_gap_stays_with_the_row_above_it(count: int) -> None:
    """No column begins with it, nor with the foot of a cell."""
    picture = lay_out(days(count, apart=(9, 23, 41, 64)), layout="column", purpose="slide")
    lines = [
        line for group in picture.groups if not group.part for line in group.shapes if isinstance(line, Line)
    ]
    for start in picture.folds[1:]:
        inside = [line for line in lines if start <= line.left and line.y > picture.headings[0].place]
        first = min((line for line in inside if line.left > start + 1), key=lambda line: line.y)

        assert not first.text.endswith("days")


@pytest.mark.parametrize("height", [None, 400.0, 700.0])
def test_the_key_stands_just_above_the_strip(height: float | None) -> None:
    """However high the page: what room is left stands around the calendar."""
    picture = lay_out(days(4, apart=(9, 300)), layout="lanes", scale="cut", width=900.0, height=height)
    lines = {line.text: line for line in picture.lines()}
    key, strip = lines["torn: time left out, its length written"], lines["The same four to one scale"]

    assert 2 * key.size < strip.y - key.y < 5 * key.size


@pytest.mark.parametrize(("count", "layout"), [(13, "column"), (6, "flags")])
def test_flags_that_would_leave_a_slide_empty_are_not_chosen(count: int, layout: str) -> None:
    """A band of dates over more than the width of the page, and nothing above and below it."""
    years = (str(1824 + 17 * number) for number in range(count))
    dates = [year if number % 3 else f"{year}-06-03" for number, year in enumerate(years)]
    events = [Event(id=f"e{date}", title="New rules", when=date) for date in dates]
    picture = lay_out(Chronology(id="b", title="A bank", events=events), purpose="slide", scale="cut")
    told = [line.text for line in picture.lines()]

    assert picture.layout == layout
    assert not [text for text in told if text.startswith("Jun ") and len(picture.folds) > 1]


@pytest.mark.parametrize(
    ("meanings", "room", "across"),
    [
        (("on this day", "at some time within", "torn: time left out, its length written"), 464.0, 3),
        (("on this day", "at some time within", "torn: time left out, its length written"), 220.0, 1),
        (("on this day", "at some time within", "end unknown", "no date given"), 744.0, 4),
        (("at some time within",) * 6, 600.0, 3),
        (("at some time within", "pale end: began or ended within"), 100.0, 1),
        (("at some time within",) * 9, 560.0, 3),
    ],
)
def test_the_key_takes_the_fewest_rows_and_columns(
    meanings: tuple[str, ...], room: float, across: int
) -> None:
    """Its columns are as wide as their words where equal ones would need more rows."""
    assert len(columns_of([Entry((), meaning) for meaning in meanings], room)) == across
