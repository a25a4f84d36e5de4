"""Events with dates that exclude one another: which those are, how they are told, and how they are drawn."""

from __future__ import annotations

import pytest

from chronology.chronology import Chronology
from chronology.drawing import LAYOUTS
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Disc
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.telling.dates import full_words
from chronology.drawing.telling.rivals import is_contested
from chronology.drawing.telling.rivals import rivals
from chronology.drawing.theme import THEMES
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status

LEGEND = "tied: one date or the other"
SOURCE = Source(id="log", title="The log")
DATES = [
    # the event's own time, those of its claims, and the dates that exclude one another
    ("2025-11-19", (), ()),
    ("2025-11-19", ("2025-11-19",), ()),
    ("2025-11-19", ("2025-11", "2025"), ()),
    ("2025-11", ("2025-11-19",), ()),
    ("2025-11-18/2025-11-20", ("2025-11-20/2025-11-22",), ()),
    ("2025-11-19", ("2025-11-20/..",), ()),
    ("[2025-11-19..2025-11-24]", (), ()),
    ("{2025-11-19,2025-11-24}", (), ()),
    ("[1901,1903,1905,1907,1909]", (), ()),
    ("2025-11-19", ("2025-11-20",), ("2025-11-19", "2025-11-20")),
    ("2025-11-20", ("2025-11-20", "2025-11-19", "2025-11"), ("2025-11-19", "2025-11-20")),
    ("[2025-11-19,2025-11-24]", (), ("2025-11-19", "2025-11-24")),
    ("[2025-11-19,2025-11-24]", ("2025-11-24",), ("2025-11-19", "2025-11-24")),
    ("1904", ("1911-03",), ("1904", "1911-03")),
    (None, ("2025-11-20", "2025-11-19"), ("2025-11-19", "2025-11-20")),
    (None, ("2025-11-20",), ()),
]
WORDS = [
    ("2025-11-19", "2025-11-20", "happened", "Disputed: 19 or 20 Nov"),
    ("2025-11-19", "2025-12-01", "happened", "Disputed: 19 Nov or 1 Dec"),
    ("2025-11-19", "2024-11-19", "happened", "Disputed: 19 Nov 2024 or 19 Nov 2025"),
    ("1904", "1911", "happened", "Disputed: 1904 or 1911"),
    ("2025-11-19", "2025-11-20", "disputed", "Disputed: 19 or 20 Nov"),
    ("2025-11-19", "2025-11-20", "planned", "Planned: 19 or 20 Nov"),
    ("[2025-11-19,2025-11-20]", None, "happened", "19 or 20 Nov"),
    ("[2025-11-19,2025-11-20,2025-11-24]", None, "happened", "19, 20 or 24 Nov"),
    ("[2025-11-19,2025-11-24,2025-12-02]", None, "happened", "19 Nov, 24 Nov or 2 Dec"),
    ("[2025-11-19,2025-11-20]", None, "disputed", "Disputed: 19 or 20 Nov"),
    ("[1861-06,1861-07]", None, "happened", "Jun or Jul 1861"),
    ("[0841,0853,0861]", None, "happened", "AD 841, 853 or 861"),
]


def event_of(when: str | None, claims: tuple[str, ...] = (), status: str = "happened", **more: str) -> Event:
    told = tuple(Claim(source="log", when=date) for date in claims)
    return Event(
        id=more.get("id", "cape"),
        title="The cape is sighted",
        when=when,
        status=Status(status),
        claims=told or (Claim(source="log"),),
    )


def picture_of(*events: Event, **options: str) -> Picture:
    story = Chronology(id="s", title="The cape", language="en", sources=[SOURCE], events=list(events))
    picture = lay_out(story, **options)  # type: ignore[arg-type]
    assert measure(picture, story) == []
    return picture


@pytest.mark.parametrize(("when", "claims", "excluding"), DATES)
def test_dates_that_exclude_one_another(
    when: str | None, claims: tuple[str, ...], excluding: tuple[str, ...]
) -> None:
    assert tuple(map(str, rivals(event_of(when, claims)))) == excluding


def test_a_claim_that_denies_or_plans_is_no_rival() -> None:
    claims = (
        Claim(source="log", when="2025-11-25", status=Status.PLANNED),
        Claim(source="log", when="2025-11-21", status=Status.DENIED),
    )
    event = Event(id="a", title="A", when="2025-11-19", claims=claims)
    assert rivals(event) == ()


def test_a_date_left_open_is_not_contested() -> None:
    assert not is_contested(event_of("[2025-11-19,2025-11-24]"))
    assert is_contested(event_of("2025-11-19", ("2025-11-24",)))


@pytest.mark.parametrize(("when", "claim", "status", "told"), WORDS)
def test_the_label_tells_all_dates(when: str, claim: str | None, status: str, told: str) -> None:
    event = event_of(when, (claim,) if claim else (), status)
    label = picture_of(event, layout="flags").parts(Part.LABEL)["cape"]
    assert told in " ".join(shape.text for shape in label.shapes if isinstance(shape, Line))


def test_other_languages_tell_them_in_their_words() -> None:
    event = event_of("2025-11-19", ("2025-11-20",))
    label = picture_of(event, layout="flags", language="de").parts(Part.LABEL)["cape"]
    assert "Umstritten: 19. Nov. oder 20. Nov." in [
        shape.text for shape in label.shapes if isinstance(shape, Line)
    ]


def test_the_description_tells_them_at_length() -> None:
    assert full_words(event_of("2025-11-19", ("2025-11-20",))) == "Disputed: 19 or 20 November 2025"
    assert full_words(event_of("[1904,1911]")) == "1904 or 1911"
    assert full_words(event_of("[2025-11-19,2025-12-02]")) == "19 November or 2 December 2025"


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout != "grid"])
@pytest.mark.parametrize("scale", ["cut", "linear"])
def test_both_dates_are_drawn_and_tied(layout: str, scale: str) -> None:
    events = (
        event_of("2025-11-17", id="before"),
        event_of("2025-11-19", ("2025-11-22",)),
        event_of("2025-11-26", id="after"),
    )
    picture = picture_of(*events, layout=layout, scale=scale)
    mark = picture.parts(Part.MARK)["cape"]
    discs = [shape for shape in mark.shapes if isinstance(shape, Disc)]
    (tie,) = [shape for shape in mark.shapes if isinstance(shape, Path) and shape.ink.dash]

    (one, other), reach = (disc.centre for disc in discs), max(disc.radius for disc in discs)
    along = 1 if layout == "column" else 0
    assert one[1 - along] == pytest.approx(other[1 - along])
    assert tie.points[0][along] == pytest.approx(one[along] + reach, abs=0.6)
    assert tie.points[1][along] == pytest.approx(other[along] - reach, abs=0.6)
    assert LEGEND in [line.text for line in picture.lines()]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_dates_that_all_are_meant_are_joined(layout: str) -> None:
    picture = picture_of(event_of("{2025-11-19,2025-11-22}"), layout=layout)
    colour = THEMES["light"].lane(0).mark
    drawn = [shape for group in picture.groups if group.event == "cape" for shape in group.shapes]
    ties = [shape for shape in drawn if isinstance(shape, Path) and shape.ink.stroke == colour]

    assert ties
    assert not any(tie.ink.dash for tie in ties)
    assert "joined: on all of these dates" in [line.text for line in picture.lines()]
    assert LEGEND not in [line.text for line in picture.lines()]


def test_a_grid_has_both_dates_in_their_cells() -> None:
    picture = picture_of(event_of("2025-11-19", ("2025-11-27",)), layout="grid")
    colour = THEMES["light"].lane(0).mark
    shapes = [shape for group in picture.groups for shape in group.shapes]
    discs = [shape for shape in shapes if isinstance(shape, Disc) and shape.ink.stroke == colour]
    assert len({disc.centre for disc in discs}) == 2
    assert LEGEND in [line.text for line in picture.lines()]


def test_the_key_tells_of_ties_only_where_there_are_some() -> None:
    assert LEGEND not in [line.text for line in picture_of(event_of("2025-11-19")).lines()]
