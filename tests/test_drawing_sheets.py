"""Long columns on sheets of one size: what stands on each page, where it is cut, and the outline of the file."""

from __future__ import annotations

import io
from functools import cache
from itertools import pairwise

import pytest
from invented import invented
from pypdf import PdfReader

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing import render
from chronology.drawing import sheets
from chronology.drawing.pages.clipping import between
from chronology.drawing.purposes import PURPOSES
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import rectangle
from chronology.event import Event

TITLE = "Tolls of the ferry"
MANY = 180
PLAIN = Ink("#111111")


def years(count: int, first: int = 1900) -> Chronology:
    """Tell one event a year, the third of which goes on to the last."""
    events = [
        Event(
            id=f"e{place}",
            title=f"Petition {place}",
            when=f"{first + place}-05-{place % 28 + 1:02}",
        )
        for place in range(count)
    ]
    long = Event(id="long", title="The ferry runs", when=f"{first + 2}/{first + count}", lane="ferry")
    return Chronology(id="tolls", title=TITLE, language="en", events=[*events, long])


@cache
def pages(count: int = MANY, purpose: str = "a4") -> tuple[Picture, ...]:
    return sheets(lay_out(years(count), purpose=purpose, layout="column"))


def words_of(page: Picture) -> list[str]:
    return [line.text for line in page.lines()]


@pytest.mark.parametrize("purpose", ["a4", "a3-landscape", "slide", "square"])
def test_every_sheet_has_the_size_asked_for(purpose: str) -> None:
    asked = PURPOSES[purpose]
    assert {(page.width, page.height) for page in pages(320, purpose)} == {(asked.width, asked.height)}
    assert len(pages(320, purpose)) > 1
    assert [finding for page in pages(320, purpose) for finding in measure(page)] == []


@pytest.mark.parametrize(("width", "height"), [(None, 1), (None, 60), (240, 1), (72, 1)])
def test_a_page_without_room_has_an_end(width: float | None, height: float) -> None:
    assert 1 < len(sheets(lay_out(years(9), width=width, height=height, layout="column"))) < 100


def test_a_story_that_fits_is_one_sheet_as_it_is() -> None:
    for picture in (lay_out(years(4), purpose="a4", layout="column"), lay_out(years(MANY), layout="column")):
        assert sheets(picture) == (picture,)


def test_every_label_is_whole_on_one_sheet_beside_its_mark() -> None:
    whole = lay_out(years(MANY), purpose="a4", layout="column").parts(Part.LABEL)
    found = [(event, group) for page in pages() for event, group in page.parts(Part.LABEL).items()]

    assert sorted(event for event, _ in found) == sorted(whole)
    for event, group in found:
        assert [line.text for line in group.shapes if isinstance(line, Line)] == [
            line.text for line in whole[event].shapes if isinstance(line, Line)
        ]
    assert [finding for page in pages() for finding in measure(page)] == []


def test_what_lasts_goes_on_over_the_sheets() -> None:
    bars = [page.parts(Part.MARK)["long"].box for page in pages()]
    whole = lay_out(years(MANY), purpose="a4", layout="column").parts(Part.MARK)["long"].box

    assert sum(bar.height for bar in bars) == pytest.approx(whole.height, abs=0.1)


def test_the_furniture_stands_where_it_belongs() -> None:
    first, *middle, last = pages()
    count = len(pages())

    assert [f"Page {number} of {count}" in words_of(page) for number, page in enumerate(pages(), 1)] == [
        True
    ] * count
    assert all(words_of(page).count(TITLE) == 1 for page in pages())
    assert "torn: time left out, its length written" in words_of(first)
    assert all("Chart: chronology" not in words_of(page) for page in (first, *middle))
    assert "Chart: chronology" in words_of(last)
    bottoms = [max(group.box.bottom for group in page.groups) for page in pages()]
    assert all(bottom <= page.height - 20 for bottom, page in zip(bottoms, pages(), strict=True))


def test_the_year_is_told_at_the_top_of_every_sheet() -> None:
    days = Chronology(
        id="d",
        title=TITLE,
        events=[
            Event(id=f"e{place}", title="Heard " * 20, when=f"2020-03-{place % 7 + 10}")
            for place in range(90)
        ],
    )
    _, *rest = sheets(lay_out(days, purpose="a4", layout="column"))
    assert len(rest) > 1
    for page in rest:
        assert any(line.text in ("2020", "Mar 2020") and line.y < 90 for line in page.lines())


def test_the_file_has_the_pages_and_an_outline() -> None:
    reader = PdfReader(io.BytesIO(render(years(MANY), "pdf", purpose="a4", layout="column")))
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    titles = [str(entry.title) for entry in entries]
    places = [reader.get_destination_page_number(entry) for entry in entries]
    told = [page.extract_text() for page in reader.pages]

    assert len(reader.pages) == len(pages())
    assert titles[0] == "1900"
    assert titles[-len(pages()) :] == [
        f"Page {number} of {len(pages())}" for number in range(1, len(pages()) + 1)
    ]
    of_years = [
        (title, place)
        for title, place in zip(titles, places, strict=True)
        if title.isdigit() and int(title) < 1900 + MANY
    ]
    assert len(of_years) == MANY
    assert all(
        place is not None and f"Petition {int(title) - 1900}" in told[place] for title, place in of_years
    )
    assert all(one <= other for (_, one), (_, other) in pairwise(of_years))  # type: ignore[operator]
    assert str(reader.root_object["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == TITLE


def test_months_stand_below_their_year_in_the_outline() -> None:
    days = [Event(id=f"e{month}", title="Heard", when=f"2020-{month:02}-03") for month in (2, 3, 9)]
    story = Chronology(id="d", title=TITLE, language="de", events=days)
    reader = PdfReader(io.BytesIO(render(story, "pdf", layout="column")))

    (year, months) = reader.outline
    assert not isinstance(year, list)
    assert isinstance(months, list)
    assert year.title == "2020"
    assert [entry.title for entry in months if not isinstance(entry, list)] == [
        "Feb 2020",
        "Mär 2020",
        "Sep 2020",
    ]
    assert str(reader.root_object["/Lang"]) == "de"


def test_the_same_story_gives_the_same_file() -> None:
    one, other = (render(years(140), "pdf", purpose="a4", layout="column") for _ in range(2))
    assert one == other
    assert one.count(b"/FontFile2") > 1


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("scale", ["cut", "linear"])
def test_no_story_leaves_a_sheet_or_loses_a_label(seed: int, scale: str) -> None:
    story = invented(seed)
    picture = lay_out(story, layout="column", width=420, height=380, scale=scale)
    cut = sheets(picture)

    lines = [line for page in cut for group in page.parts(Part.LABEL).values() for line in group.shapes]
    assert len(lines) == sum(len(group.shapes) for group in picture.parts(Part.LABEL).values())
    assert all(page.height / page.width == pytest.approx(380 / 420) for page in cut if len(cut) > 1)
    for page in cut if len(cut) > 1 else ():
        for group in page.groups:
            assert -0.01 <= group.box.top <= group.box.bottom <= page.height


@pytest.mark.parametrize(
    ("band", "shown"),
    [
        ((0.0, 10.0), [((2.0, 4.0), (8.0, 4.0), (8.0, 9.0), (2.0, 9.0))]),
        ((0.0, 6.0), [((2.0, 6.0), (2.0, 4.0), (8.0, 4.0), (8.0, 6.0))]),
        ((6.0, 20.0), [((2.0, 6.0), (8.0, 6.0), (8.0, 9.0), (2.0, 9.0))]),
        ((9.5, 20.0), []),
    ],
)
def test_surfaces_are_cut(band: tuple[float, float], shown: list[tuple[tuple[float, float], ...]]) -> None:
    cut = [part for part in between(rectangle(2, 4, 8, 9, PLAIN), band) if isinstance(part, Path)]
    assert [sorted(part.points) for part in cut] == [sorted(points) for points in shown]
    assert all(part.closed for part in cut)


def test_an_outline_stays_open_where_it_is_cut() -> None:
    hollow = rectangle(2, 4, 8, 9, Ink(None, "#111111", 1.0))
    (line,) = between(hollow, (0.0, 6.0))
    assert isinstance(line, Path)
    assert not line.closed
    assert (2.0, 6.0) in line.points
    assert (8.0, 6.0) in line.points
    pairs = list(pairwise(line.points))
    assert ((2.0, 6.0), (8.0, 6.0)) not in pairs
    assert ((8.0, 6.0), (2.0, 6.0)) not in pairs


@cache
def parts(layout: Layout, purpose: str) -> tuple[Picture, ...]:
    return sheets(lay_out(years(60), layout=layout, purpose=purpose, scale="cut"))


@pytest.mark.parametrize("purpose", ["a4", "a3-landscape", "slide", "square"])
@pytest.mark.parametrize("layout", ["flags", "lanes"])
def test_what_runs_across_goes_on_part_by_part(layout: Layout, purpose: str) -> None:
    """Each page has the size asked for, its own calendar, key and sources; no event is lost or told twice."""
    asked, found = PURPOSES[purpose], parts(layout, purpose)
    events = [event for page in found for event in page.parts(Part.LABEL)]

    assert len(found) > 1
    assert {(page.width, page.height) for page in found} == {(asked.width, asked.height)}
    assert sorted(events) == sorted(event.id for event in years(60))
    starts = {event.id: event.when.first_start or 0 for event in years(60) if event.when}
    firsts = [[starts[event] for event in page.parts(Part.LABEL)] for page in found]
    assert all(max(one) <= min(other) for one, other in pairwise(firsts))
    for number, page in enumerate(found, 1):
        assert measure(page) == []
        assert {TITLE, "Chart: chronology", f"Page {number} of {len(found)}"} <= set(words_of(page))
        assert any(line.text == "torn: time left out, its length written" for line in page.lines())


@pytest.mark.parametrize("layout", ["flags", "lanes"])
def test_no_page_could_hold_one_event_more(layout: Layout) -> None:
    """The first event of a page does not fit on the one before."""
    asked, (first, second, *_) = PURPOSES["slide"], parts(layout, "slide")
    order = [event.id for event in years(60)]
    count = len(first.parts(Part.LABEL))
    more = years(60).with_events(list(years(60))[: count + 1])
    deck = words_of(first)[1]
    whole = lay_out(more, layout=layout, width=asked.width, height=asked.height, deck=deck, scale="cut")

    assert order[count] in second.parts(Part.LABEL)
    assert whole.pages or (whole.width, whole.height) > (asked.width, asked.height)


def test_the_outline_of_parts_leads_to_the_year_each_begins_with() -> None:
    reader = PdfReader(io.BytesIO(render(years(60), "pdf", purpose="slide", layout="lanes", scale="cut")))
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    found = parts("lanes", "slide")

    assert len(reader.pages) == len(found)
    assert [str(entry.title) for entry in entries[: len(found)]] == [page.headings[0].year for page in found]


def test_parts_of_one_scale_are_not_made() -> None:
    """They would each have a scale of their own."""
    assert lay_out(years(60), layout="lanes", purpose="slide", scale="linear").pages == ()
