"""Stories of more events than can be labelled: the heaviest are, the rest is counted and shown as a band."""

from __future__ import annotations

from datetime import date
from datetime import timedelta
from itertools import pairwise

import pytest

from chronology.chronology import Chronology
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.scene.picture import Part
from chronology.drawing.telling.crowd import LABELLED
from chronology.drawing.telling.crowd import MOST
from chronology.drawing.telling.crowd import heaviest
from chronology.drawing.telling.crowd import stride
from chronology.event import Event
from chronology.when import When


def make_story(count: int, *, heavy: tuple[int, ...] = ()) -> Chronology:
    first = date(1990, 1, 1)
    days = [
        Event(
            id=f"e{n}",
            title=f"Number {n}",
            when=When.from_date(first + timedelta(days=n)),
            weight=5.0 if n in heavy else None,
        )
        for n in range(count)
    ]
    return Chronology(id="s", title="Many", events=days)


def test_a_few_hundred_are_all_labelled() -> None:
    assert len(lay_out(make_story(MOST)).parts(Part.LABEL)) == MOST


def test_of_more_the_heaviest_are_labelled_and_the_rest_is_counted() -> None:
    heavy = (3, 500, 999)
    story = make_story(1_000, heavy=heavy)
    picture = lay_out(story)
    told = " ".join(line.text for line in picture.lines())

    assert {f"e{number}" for number in heavy} <= set(picture.parts(Part.LABEL))
    assert len(picture.parts(Part.LABEL)) == LABELLED
    assert "1,000 events, twenty of them labelled and 980 not." in told
    assert "All 1,000 to one scale" in told
    assert measure(picture, story) == []


def test_of_equal_weight_those_are_labelled_that_lie_evenly() -> None:
    places = sorted(int(event.id[1:]) for event in heaviest(make_story(2_000).events))
    gaps = [other - one for one, other in pairwise(places)]

    assert max(gaps) <= 3 * min(gaps)


@pytest.mark.parametrize("number", [1, 2, 3, 10, 401, 1_000, 1_024])
def test_a_stride_visits_every_place(number: int) -> None:
    assert {place * stride(number) % number for place in range(number)} == set(range(number))


@pytest.mark.parametrize(
    ("people", "rows", "says"),
    [
        ((("Mills", "Ekwe"), ("Mills",)), "person", True),
        ((("Ekwe",), ("Mills",)), "person", False),
        ((("Mills", "Ekwe"), ("Mills",)), "lane", False),
    ],
)
def test_a_picture_says_that_rows_lack_what_they_share(
    people: tuple[tuple[str, ...], ...], rows: str, says: bool
) -> None:
    events = [
        Event(id=f"e{number}", title="They meet", when=f"200{number}", people=names)
        for number, names in enumerate(people)
    ]
    picture = lay_out(Chronology(id="s", title="S", events=events), layout="lanes", rows=rows)

    assert any("belongs to several rows" in line.text for line in picture.lines()) is says


def test_dates_of_the_julian_calendar_are_explained_where_no_source_is() -> None:
    event = Event(id="e", title="A landing", when=When.parse("1642-01-04", calendar="julian"))
    picture = lay_out(Chronology(id="s", title="S", events=(event,)))

    assert any("dates marked Julian" in line.text for line in picture.lines())
