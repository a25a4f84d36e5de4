"""Letters and words that a picture cannot show as it should: no font draws them, nothing shapes them, no catalogue has them."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.drawing.languages import ENGLISH
from chronology.drawing.languages import has_words
from chronology.drawing.languages import is_english
from chronology.drawing.languages import spoken
from chronology.drawing.lettering.bidi import is_misset
from chronology.drawing.lettering.fonts import face_of
from chronology.drawing.lettering.fonts import given
from chronology.drawing.lettering.fonts import is_unseen
from chronology.drawing.measuring.drawn import Drawn
from chronology.drawing.measuring.drawn import short
from chronology.drawing.measuring.drawn import taken_apart
from chronology.drawing.measuring.drawn import whose
from chronology.drawing.scene.picture import Picture
from chronology.findings import Finding
from chronology.findings import Severity


def undrawn(picture: Picture) -> list[Finding]:
    """Tell which characters of which events no font at hand draws."""
    with given(picture.fonts, picture.language):
        return list(boxed(taken_apart(picture)))


def misdrawn(picture: Picture, suffix: str) -> list[Finding]:
    """Tell which events a PNG or PDF would show in wrong letters, for want of what shapes and orders them; SVG needs nothing."""
    if suffix.removeprefix(".") not in ("png", "pdf"):
        return []
    owners = {one.event for one in taken_apart(picture).letters if is_misset(one.line.text)}
    remedy = "draw SVG, or python3 -m pip install 'chronology-events[scripts]'"
    return [
        short("unshaped-letters", event, f"letters of {whose(event)} come out wrong in PNG and PDF", remedy)
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
            message = f"no font at hand draws {' '.join(dict.fromkeys(letters))} of {whose(event)}"
            yield short("missing-glyphs", event, message, "give one that does with --font FILE")
