"""The typeface in numbers: which file draws a character, and how wide it comes out.

The chain is Fira Sans, then DejaVu Sans for the scripts Fira lacks; what neither has is left to the reader's machine.
"""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

import attrs
from fontTools.ttLib import TTFont


class Weight(enum.IntEnum):
    """The three weights in use."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


@attrs.frozen
class Face:
    """One font file: its family in CSS, its weight there, and its place in its package."""

    family: str
    weight: int
    package: str
    file: str

    @property
    def path(self) -> Path:
        """Give the place of the file on this machine."""
        return folder(self.package) / self.file


FIRA = {
    Weight.REGULAR: Face("Fira Sans", 400, "fontpkg_fira_sans", "files/FiraSans-Regular.ttf"),
    Weight.MEDIUM: Face("Fira Sans", 500, "fontpkg_fira_sans", "files/FiraSans-Medium.ttf"),
    Weight.SEMIBOLD: Face("Fira Sans", 600, "fontpkg_fira_sans", "files/FiraSans-SemiBold.ttf"),
}
DEJAVU = {
    Weight.REGULAR: Face("DejaVu Sans", 400, "matplotlib", "mpl-data/fonts/ttf/DejaVuSans.ttf"),
    Weight.MEDIUM: Face("DejaVu Sans", 400, "matplotlib", "mpl-data/fonts/ttf/DejaVuSans.ttf"),
    Weight.SEMIBOLD: Face("DejaVu Sans", 700, "matplotlib", "mpl-data/fonts/ttf/DejaVuSans-Bold.ttf"),
}
CHAIN = (FIRA, DEJAVU)

WIDE = 1.0
NARROW = 0.62
"""Guessed widths, in ems, of characters that no font at hand has."""


@cache
def folder(package: str) -> Path:
    """Find an installed package without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(spec.submodule_search_locations[0])


@cache
def advances(face: Face) -> Mapping[int, float]:
    """Give the width of every character of a face, in ems."""
    with TTFont(face.path, lazy=True) as font:
        em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}


@cache
def face_of(character: str, weight: Weight) -> Face | None:
    """Give the first face of the chain that has the character."""
    return next((faces[weight] for faces in CHAIN if ord(character) in advances(faces[weight])), None)


@cache
def advance(character: str, weight: Weight) -> float:
    """Give the width of one character, in ems."""
    face = face_of(character, weight)
    if face is not None:
        return advances(face)[ord(character)]
    return WIDE if unicodedata.east_asian_width(character) in "WF" else NARROW


def measure(text: str, weight: Weight, size: float) -> float:
    """Give the width of a text without kerning, in the unit of the size."""
    return size * sum(advance(character, weight) for character in text)


def segments(text: str, weight: Weight) -> Iterator[tuple[Face | None, str]]:
    """Cut a text where the face changes."""
    for face, characters in groupby(text, key=lambda character: face_of(character, weight)):
        yield face, "".join(characters)
