"""The measure of a finished picture: what a reader would trip over, as findings.

It looks at the shapes alone, as they are written, and knows nothing of the layout that made them. Lengths are points.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Iterator
from itertools import pairwise

import attrs

from chronology.chronology import Chronology
from chronology.drawing.languages import ENGLISH
from chronology.drawing.languages import has_words
from chronology.drawing.languages import is_english
from chronology.drawing.languages import spoken
from chronology.drawing.lettering.bidi import is_misset
from chronology.drawing.lettering.fonts import face_of
from chronology.drawing.lettering.fonts import given
from chronology.drawing.lettering.fonts import is_unseen
from chronology.drawing.rivals import rivals
from chronology.drawing.scene import Box
from chronology.drawing.scene import Line
from chronology.drawing.scene import Part
from chronology.drawing.scene import Path
from chronology.drawing.scene import Picture
from chronology.drawing.scene import Point
from chronology.drawing.theme import contrast
from chronology.findings import Finding
from chronology.findings import Severity

TOUCH = 0.75
"""Boxes that share no more than this both ways do not overlap; a line is off the page by more."""
ABOVE = 0.755
BELOW = 0.085
"""From the baseline to the top and bottom of the letters, as shares of the size."""
SMALLEST = 7.0
CONTRAST = 4.5
NEAR = 22.5
"""From so far away a label needs a leader."""
LEAST_MARK = 3.0
SLACK = 2.25
"""By so much a mark may stand before that of an earlier event."""
ONE_PLACE = 12.0
"""The same on a scale that makes no room for marks: what is nearer than the widest disc is one place to the eye."""
AXES = {"flags": "across", "lanes": "across", "column": "down"}


@attrs.frozen
class Letters:
    """A line of text on the page: whose it is, where, and the line itself."""

    owner: str
    box: Box
    line: Line

    @property
    def event(self) -> str | None:
        """Give the event it is written for."""
        part, _, event = self.owner.partition("-")
        return event if part == Part.LABEL else None


@attrs.frozen
class Drawn:
    """A picture taken apart: its letters from left to right, the boxes of marks, the legs of leaders."""

    picture: Picture
    letters: tuple[Letters, ...]
    marks: dict[str, Box]
    leaders: dict[str, tuple[tuple[Point, Point], ...]]

    @property
    def labels(self) -> dict[str, list[Letters]]:
        """Give the lines written for every event."""
        found: dict[str, list[Letters]] = {}
        for one in self.letters:
            if one.event is not None:
                found.setdefault(one.event, []).append(one)
        return found


def measure(picture: Picture, story: Chronology | None = None) -> list[Finding]:
    """Tell in what a picture falls short; with the story, whether it shows all of it, in order and with whole titles."""
    with given(picture.fonts, picture.language):
        drawn = taken_apart(picture)
        found = [finding for rule in RULES for finding in rule(drawn)]
    if story is not None:
        found += [*missing(drawn, story), *disordered(drawn, story)]
    return found


def undrawn(picture: Picture) -> list[Finding]:
    """Tell which characters of which events no font at hand draws."""
    with given(picture.fonts, picture.language):
        return list(boxed(taken_apart(picture)))


def misdrawn(picture: Picture, suffix: str) -> list[Finding]:
    """Tell which events a PNG or PDF would show in wrong letters, for want of what shapes and orders them; SVG needs nothing."""
    if suffix.removeprefix(".") not in ("png", "pdf"):
        return []
    owners = {one.event for one in taken_apart(picture).letters if is_misset(one.line.text)}
    return [
        Finding(
            check="unshaped-letters",
            message=f"letters of {f'event {event!r}' if event else 'the picture'} come out wrong in PNG and PDF",
            place="picture",
            event=event,
            remedy="draw SVG, or python3 -m pip install 'chronology-events[scripts]'",
        )
        for event in sorted(owners, key=str)
    ]


def untranslated(picture: Picture) -> list[Finding]:
    """Tell where the words of a picture are English because its language has no catalogue."""
    with spoken(picture.language):
        told = has_words() and (not is_english() or picture.language.partition("-")[0].lower() == ENGLISH)
    if told:
        return []
    message = f"no catalogue has the words of {picture.language!r}: they are English"
    return [Finding(check="language", severity=Severity.NOTE, message=message, place="picture")]


def taken_apart(picture: Picture) -> Drawn:
    """Take a picture apart."""
    letters = [
        Letters(group.id or f"{place}.{row}", box_of(shape), shape)
        for place, group in enumerate(picture.groups)
        for row, shape in enumerate(group.shapes)
        if isinstance(shape, Line) and shape.text.strip()
    ]
    leaders = {
        event: tuple(
            leg for shape in group.shapes if isinstance(shape, Path) for leg in pairwise(shape.points)
        )
        for event, group in picture.parts(Part.LEADER).items()
    }
    marks = {event: group.box for event, group in picture.parts(Part.MARK).items() if group.shapes}
    return Drawn(picture, tuple(sorted(letters, key=lambda one: one.box.left)), marks, leaders)


def box_of(line: Line) -> Box:
    """Give the box of the letters of a line."""
    left = line.left
    return Box(left, line.y - ABOVE * line.size, left + line.width, line.y + BELOW * line.size)


def short(rule: str, event: str | None, message: str) -> Finding:
    """Make a finding about the picture."""
    return Finding(check=rule, message=message, place="picture", event=event)


def overlapping(drawn: Drawn) -> Iterator[Finding]:
    """Find lines of different owners on one another."""
    for place, one in enumerate(drawn.letters):
        for other in drawn.letters[place + 1 :]:
            if other.box.left >= one.box.right:
                break
            if one.owner != other.owner and one.box.overlaps(other.box, by=TOUCH):
                yield short(
                    "overlap", one.event or other.event, f"{one.line.text!r} overlaps {other.line.text!r}"
                )


def outside(drawn: Drawn) -> Iterator[Finding]:
    """Find lines that leave the page."""
    page = drawn.picture
    for one in drawn.letters:
        box = one.box
        if min(box.left, box.top, page.width - box.right, page.height - box.bottom) < -TOUCH:
            yield short("outside", one.event, f"{one.line.text!r} leaves the page")


def illegible(drawn: Drawn) -> Iterator[Finding]:
    """Find text too small, and labels too pale."""
    for one in drawn.letters:
        if one.line.size < SMALLEST:
            yield short(
                "small-type",
                one.event,
                f"{one.line.text!r} is set in {one.line.size:g} points; {SMALLEST:g} is the least",
            )
        for run in one.line.runs if one.event is not None else ():
            ratio = contrast(run.colour, drawn.picture.ground)
            if ratio < CONTRAST:
                yield short(
                    "contrast",
                    one.event,
                    f"{run.text!r} stands out by {ratio:.1f} to 1; {CONTRAST:g} is the least",
                )


def crossing(drawn: Drawn) -> Iterator[Finding]:
    """Find leaders that cross, or run through text that is not their own."""
    legs = [(event, leg, around(leg)) for event, own in drawn.leaders.items() for leg in own]
    legs.sort(key=lambda one: one[2].left)
    for place, (event, leg, box) in enumerate(legs):
        for other, beside, there in legs[place + 1 :]:
            if there.left > box.right:
                break
            if event != other and cross(leg, beside):
                yield short("leader-crossing", event, f"the leaders of {event!r} and {other!r} cross")
    for event, leg, box in legs:
        for one in drawn.letters:
            if one.box.left > box.right:
                break
            if one.event != event and strikes(leg, one.box):
                yield short(
                    "leader-through", event, f"the leader of {event!r} runs through {one.line.text!r}"
                )


def around(leg: tuple[Point, Point]) -> Box:
    """Give the box around a leg of a leader."""
    (x, y), (to_x, to_y) = leg
    return Box(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two legs properly cross."""

    def side(leg: tuple[Point, Point], point: Point) -> float:
        (x, y), (to_x, to_y) = leg
        return (to_x - x) * (point[1] - y) - (to_y - y) * (point[0] - x)

    return (
        side(one, other[0]) * side(one, other[1]) < -0.01
        and side(other, one[0]) * side(other, one[1]) < -0.01
    )


def strikes(leg: tuple[Point, Point], box: Box) -> bool:
    """Tell whether a leg passes through the inside of a box.

    Source: Liang and Barsky, A New Concept and Method for Line Clipping, 1984.
    """
    enters, leaves = 0.0, 1.0
    inner = ((box.left + TOUCH, box.right - TOUCH), (box.top + TOUCH, box.bottom - TOUCH))
    for start, end, (low, high) in zip(*leg, inner, strict=True):
        if start == end:
            if not low < start < high:
                return False
            continue
        first, last = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        enters, leaves = max(enters, first), min(leaves, last)
    return enters < leaves


def unmarked(drawn: Drawn) -> Iterator[Finding]:
    """Find labels without a mark, too far from it, or on another's; and marks too small to see."""
    for event, lines in drawn.labels.items():
        mark = drawn.marks.get(event)
        if mark is None:
            yield short("missing-mark", event, f"event {event!r} has no mark")
        elif event not in drawn.leaders and apart(lines, mark) > NEAR:
            yield short("unlinked", event, f"the label of {event!r} is far from its mark and has no leader")
    for event, mark in drawn.marks.items():
        if max(mark.width, mark.height) < LEAST_MARK:
            yield short("small-mark", event, f"the mark of {event!r} is smaller than {LEAST_MARK:g} points")
    yield from covered(drawn)


def apart(lines: list[Letters], mark: Box) -> float:
    """Measure how far a mark is from a label."""
    box = lines[0].box
    for one in lines[1:]:
        box = box.union(one.box)
    across = max(0.0, box.left - mark.right, mark.left - box.right)
    down = max(0.0, box.top - mark.bottom, mark.top - box.bottom)
    return float((across**2 + down**2) ** 0.5)


def covered(drawn: Drawn) -> Iterator[Finding]:
    """Find labels that lie on the mark of another event."""
    marks = sorted(drawn.marks.items(), key=lambda one: one[1].left)
    for one in drawn.letters:
        for event, mark in marks if one.event is not None else ():
            if mark.left >= one.box.right:
                break
            if event != one.event and mark.overlaps(one.box, by=TOUCH):
                yield short("label-on-mark", one.event, f"{one.line.text!r} lies on the mark of {event!r}")


def untold(drawn: Drawn) -> Iterator[Finding]:
    """Find a picture without a title or a description."""
    for name in ("title", "description"):
        if not getattr(drawn.picture, name).strip():
            yield short(f"no-{name}", None, f"the picture has no {name}")


def boxed(drawn: Drawn) -> Iterator[Finding]:
    """Find characters that no font at hand draws, once for each event."""
    found: dict[str | None, str] = {}
    for one in drawn.letters:
        missing = (
            letter
            for run in one.line.runs
            for letter in run.text
            if letter > " " and not is_unseen(letter) and face_of(letter, run.weight) is None
        )
        found[one.event] = found.get(one.event, "") + "".join(missing)
    for event, letters in found.items():
        if letters:
            whose = f"event {event!r}" if event else "the picture"
            names = " ".join(dict.fromkeys(letters))
            yield Finding(
                check="missing-glyphs",
                message=f"no font at hand draws {names} of {whose}",
                place="picture",
                event=event,
                remedy="give one that does with --font FILE",
            )


RULES: tuple[Callable[[Drawn], Iterator[Finding]], ...] = (
    overlapping,
    outside,
    illegible,
    crossing,
    unmarked,
    untold,
    boxed,
)


def missing(drawn: Drawn, story: Chronology) -> Iterator[Finding]:
    """Find events without a label, and titles that are not there whole."""
    labels = drawn.labels
    counted = len(story) - len(labels) == drawn.picture.unlabelled
    for event in story:
        if counted and event.id not in labels:
            continue
        written = "".join(
            one.line.text for one in sorted(labels.get(event.id, ()), key=lambda one: one.line.y)
        )
        if event.id not in labels:
            yield short("missing-label", event.id, f"event {event.id!r} has no label")
        elif bare(event.title) not in bare(written):
            yield short("cut-title", event.id, f"the label of {event.id!r} lacks a part of {event.title!r}")


def bare(text: str) -> str:
    """Give the letters of a text without spaces and hyphens."""
    return re.sub(r"[\s\u00ad-]+", "", text)


def disordered(drawn: Drawn, story: Chronology) -> Iterator[Finding]:
    """Find marks that stand before the mark of an event that starts earlier, along the axis of time."""
    dated = sorted(
        (
            (when.first_start, event.id)
            for event in story
            for when in (rivals(event) or (event.when,))[:1]
            if when and when.first_start is not None and event.id in drawn.marks
        ),
    )
    places = along(drawn, [event for _, event in dated])
    slack = ONE_PLACE if drawn.picture.is_measured else SLACK
    for ((time, one), here), ((later, other), there) in pairwise(zip(dated, places, strict=True)):
        if time < later and here > there + slack:
            yield short(
                "order", other, f"the mark of {other!r} stands before that of {one!r}, which starts earlier"
            )


def along(drawn: Drawn, events: list[str]) -> list[float]:
    """Give where marks begin along the axis: across in flags and lanes, down a column or one after another, else the longer way."""
    boxes, folds, height = [drawn.marks[event] for event in events], drawn.picture.folds, drawn.picture.height
    if folds:
        return [box.top + height * bisect_right(folds, box.left) for box in boxes]
    across, down = [box.left for box in boxes], [box.top for box in boxes]
    if drawn.picture.layout in AXES:
        return across if AXES[drawn.picture.layout] == "across" else down
    return across if spread(across) >= spread(down) else down


def spread(places: list[float]) -> float:
    """Give the distance between the first and the last of some places."""
    return max(places) - min(places) if places else 0.0
