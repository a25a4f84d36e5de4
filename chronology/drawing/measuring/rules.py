"""The measure of a finished picture: what a reader would trip over, as findings.

It looks at the shapes alone, as they are written, and knows nothing of the layout that made them. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from functools import reduce

from chronology.chronology import Chronology
from chronology.drawing.lettering.fonts import given
from chronology.drawing.measuring.drawn import TOUCH
from chronology.drawing.measuring.drawn import Drawn
from chronology.drawing.measuring.drawn import Letters
from chronology.drawing.measuring.drawn import short
from chronology.drawing.measuring.drawn import taken_apart
from chronology.drawing.measuring.leaders import crossing
from chronology.drawing.measuring.letters import boxed
from chronology.drawing.measuring.story import disordered
from chronology.drawing.measuring.story import missing
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Box
from chronology.drawing.theme import contrast
from chronology.findings import Finding

SMALLEST = 7.0
CONTRAST = 4.5
NEAR = 22.5
"""From so far away a label needs a leader."""
LEAST_MARK = 3.0


def measure(picture: Picture, story: Chronology | None = None) -> list[Finding]:
    """Tell in what a picture falls short; with the story, whether it shows all of it, in order and with whole titles."""
    with given(picture.fonts, picture.language):
        drawn = taken_apart(picture)
        found = [finding for rule in RULES for finding in rule(drawn)]
    if story is not None:
        found += [*missing(drawn, story), *disordered(drawn, story)]
    return found


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
    box = reduce(Box.union, (one.box for one in lines))
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


RULES: tuple[Callable[[Drawn], Iterator[Finding]], ...] = (
    overlapping,
    outside,
    illegible,
    crossing,
    unmarked,
    untold,
    boxed,
)
