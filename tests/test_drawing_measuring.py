"""The measure of a picture: it finds planted faults, and none in stories of all kinds."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from invented import invented

from chronology.chronology import Chronology
from chronology.drawing import LAYOUTS
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import shifted
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import moved
from chronology.drawing.scene.shapes import rule
from chronology.event import Event
from chronology.when import When

DATES = {"first": "1997", "second": "2014", "third": "2025-11-24"}
STORY = Chronology(
    id="s",
    title="Three",
    events=[Event(id=name, title=f"The {name} event", when=date) for name, date in DATES.items()],
)


@pytest.fixture
def picture() -> Picture:
    return lay_out(STORY, layout="column")


def with_part(picture: Picture, part: Part, event: str, *changed: Group) -> Picture:
    """Put other groups in the place of one part of an event."""
    old = picture.parts(part)[event]
    groups = (new for group in picture.groups for new in (changed if group is old else (group,)))
    return attrs.evolve(picture, groups=tuple(groups))


def checks(picture: Picture) -> set[str]:
    return {finding.check for finding in measure(picture, STORY)}


def test_a_sound_picture_has_no_findings(picture: Picture) -> None:
    assert measure(picture, STORY) == []


def test_a_label_on_another_is_found(picture: Picture) -> None:
    labels = picture.parts(Part.LABEL)
    down = labels["second"].box.top - labels["first"].box.top
    both = with_part(picture, Part.LABEL, "first", shifted(labels["first"], 0, down))

    assert "overlap" in checks(both)


def test_a_label_off_the_page_is_found(picture: Picture) -> None:
    label = picture.parts(Part.LABEL)["first"]

    assert "outside" in checks(
        with_part(picture, Part.LABEL, "first", shifted(label, picture.width - label.box.right + 9, 0))
    )


def smaller(line: Line) -> Line:
    return attrs.evolve(line, size=4.0)


def paler(line: Line) -> Line:
    return attrs.evolve(line, runs=tuple(attrs.evolve(run, colour="#DDDDDD") for run in line.runs))


def cut(line: Line) -> Line:
    return attrs.evolve(line, runs=(attrs.evolve(line.runs[0], text="The"),))


@pytest.mark.parametrize(
    ("spoil", "check"), [(smaller, "small-type"), (paler, "contrast"), (cut, "cut-title")]
)
def test_a_spoilt_title_is_found(picture: Picture, spoil: Callable[[Line], Line], check: str) -> None:
    label = picture.parts(Part.LABEL)["first"]
    line = label.shapes[0]
    assert isinstance(line, Line)
    spoilt = attrs.evolve(label, shapes=(spoil(line), *label.shapes[1:]))

    assert check in checks(with_part(picture, Part.LABEL, "first", spoilt))


def test_leaders_across_others_and_through_text_are_found(picture: Picture) -> None:
    """A leader from above the first leader to the label of the third."""
    own, label = picture.parts(Part.LEADER)["second"].box, picture.parts(Part.LABEL)["third"].box
    astray = rule((own.left + 9, own.top - 20), (label.right, label.bottom), "#000000", 0.75)
    found = checks(with_part(picture, Part.LEADER, "first", Group((astray,), Part.LEADER, "first")))

    assert {"leader-through", "leader-crossing"} <= found


@pytest.mark.parametrize(
    ("part", "check"), [(Part.MARK, "missing-mark"), (Part.LABEL, "missing-label"), (Part.LEADER, "unlinked")]
)
def test_a_missing_part_is_found(picture: Picture, part: Part, check: str) -> None:
    assert check in checks(with_part(picture, part, "first"))


def test_a_label_on_another_mark_is_found(picture: Picture) -> None:
    mark, label = picture.parts(Part.MARK)["first"], picture.parts(Part.LABEL)["second"]
    away = (
        moved(shape, label.box.left - mark.box.left, label.box.top - mark.box.top) for shape in mark.shapes
    )

    assert "label-on-mark" in checks(
        with_part(picture, Part.MARK, "first", attrs.evolve(mark, shapes=tuple(away)))
    )


def test_marks_out_of_order_and_too_small_are_found(picture: Picture) -> None:
    mark, low = picture.parts(Part.MARK)["first"], picture.height - 60
    tiny = rule((mark.box.left, low), (mark.box.left + 1, low), "#000000", 1)

    assert {"order", "small-mark"} <= checks(
        with_part(picture, Part.MARK, "first", attrs.evolve(mark, shapes=(tiny,)))
    )


def test_a_picture_without_words_about_it_is_found(picture: Picture) -> None:
    assert {"no-title", "no-description"} <= checks(attrs.evolve(picture, title=" ", description=""))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tens", range(4))
def test_invented_stories_are_drawn_without_fault(layout: Layout, tens: int) -> None:
    """Ten stories a test; a longer run is `tests/benchmarks/drawing.py --invented 200`."""
    found = {
        seed: measure(lay_out(story, layout=layout), story)
        for seed in range(10 * tens, 10 * tens + 10)
        for story in [invented(seed)]
    }

    assert not {seed: findings for seed, findings in found.items() if findings}


@pytest.mark.parametrize(
    ("seed", "layout", "purpose"), [(49, "flags", "square"), (139, "flags", "column-width")]
)
def test_invented_stories_fit_their_pages(seed: int, layout: Layout, purpose: str) -> None:
    """The last tick of the strip stands before the end of its line, off the one before it."""
    story = invented(seed)

    assert measure(lay_out(story, layout=layout, purpose=purpose), story) == []


@pytest.mark.parametrize("scale", ["linear", "log"])
@pytest.mark.parametrize("layout", ["flags", "column", "lanes"])
def test_scales_that_make_no_room_keep_the_order(layout: Layout, scale: str) -> None:
    """Clusters of days and minutes among centuries, where many marks fall on one place."""
    found = {
        seed: measure(lay_out(story, layout=layout, scale=scale), story)
        for seed in (6, 7, 20, 25, 34, 48, 79)
        for story in [attrs.evolve(invented(seed), as_of="2025-11-26")]
    }

    assert not {seed: findings for seed, findings in found.items() if findings}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("clock", ["2025-11-25T01:00", "2025-11-25T17:16:58"])
@pytest.mark.parametrize("more", [1, 3])
def test_what_starts_in_the_course_of_a_day_starts_after_what_is_only_of_that_day(
    layout: Layout, clock: str, more: int
) -> None:
    times = {
        **{f"day-{number}": When.parse("2025-11-25") for number in range(more)},
        "since": When.parse_clock(clock).since(),
        "later": When.parse("2025-11-27/2025-12-03"),
        "early": When.parse("2014"),
    }
    story = Chronology(
        id="s", title="S", events=[Event(id=name, title=name, when=when) for name, when in times.items()]
    )

    assert measure(lay_out(story, layout=layout), story) == []


def test_order_is_judged_along_the_axis_even_where_marks_spread_more_across_it(picture: Picture) -> None:
    """Marks far out on rails of a column, the first of them below the others."""
    spread = picture
    for number, event in enumerate(("first", "third", "second")):
        mark = picture.parts(Part.MARK)[event]
        down = 9.0 * number - mark.box.top + 200
        spread = with_part(spread, Part.MARK, event, shifted(mark, 90.0 * number, down))

    assert checks(spread) >= {"order"}
    assert "order" not in checks(attrs.evolve(spread, is_measured=True)), (
        "so near they are one place on such a scale"
    )


def test_order_is_judged_by_the_clock_that_the_picture_is_told_by() -> None:
    times = ("2025-06-12T13:58:04Z", "2025-06-12T16:01:40+02:00", "2025-06-12T10:05:00-04:00")
    events = [Event(id=f"e{n}", title=time, when=time) for n, time in enumerate(times)]
    story = Chronology(id="s", title="S", timezone="UTC", events=events)

    assert measure(lay_out(story), story) == []
