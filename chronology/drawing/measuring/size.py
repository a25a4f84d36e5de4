"""Whether a picture has the size of the page it was asked for, as a finding."""

from __future__ import annotations

from chronology.drawing.measuring.drawn import short
from chronology.drawing.pages.sheets import sheets
from chronology.drawing.scene.picture import Picture
from chronology.findings import Finding

NEAR = 1.005


def oversized(picture: Picture, suffix: str = "svg") -> list[Finding]:
    """Tell whether a picture is larger than the page asked for; a PDF goes on over pages of that size where it can.

    A web page has no size.
    """
    kind, pages = suffix.removeprefix("."), sheets(picture)
    if kind == "html" or (all(map(fits, pages)) if kind == "pdf" else fits(picture)):
        return []
    asked = picture.asked
    page = " by ".join(f"{length:.0f}" for length in (asked.width, asked.height) if length is not None)
    wide = "" if asked.height is not None else " wide"
    message = f"the picture is {picture.width:.0f} by {picture.height:.0f} points, and the page {page}{wide}"
    return [short("page-size", None, message, remedy(picture, pages))]


def fits(picture: Picture) -> bool:
    """Tell whether a picture is no larger than asked for."""
    asked = picture.asked
    return not any(
        wanted is not None and length > wanted * asked.slack * NEAR
        for length, wanted in ((picture.width, asked.width), (picture.height, asked.height))
    )


def remedy(picture: Picture, pages: tuple[Picture, ...]) -> str:
    """Say what helps."""
    if len(pages) > 1 and all(map(fits, pages)):
        return f"as PDF it goes on over {len(pages)} pages of that size"
    small = min((line.size for line in picture.lines()), default=0.0) * shrinking(picture)
    told = f"made as small as the page its smallest type has {small:.1f} points"
    return told if picture.layout == "column" else f"{told}; a column takes less room"


def shrinking(picture: Picture) -> float:
    """Give how many times a picture has to be made smaller to fit."""
    asked = picture.asked
    sides = ((picture.width, asked.width), (picture.height, asked.height))
    return min((wanted / length for length, wanted in sides if wanted is not None), default=1.0)
