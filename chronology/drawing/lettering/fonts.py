"""The typeface in numbers: which file draws a character, and how wide it comes out.

The chain is the fonts given for a picture, Fira Sans, DejaVu Sans for the scripts Fira lacks, and then the fonts of this
machine; what none has is left to the reader's.
"""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

import attrs
from fontTools.ttLib import TTFont
from fontTools.ttLib import TTLibError

from chronology.errors import ChronologyError


class Weight(enum.IntEnum):
    """The three weights in use."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


@attrs.frozen
class Face:
    """One font file: its family in CSS, its weight there, and its place in its package, or on the machine."""

    family: str
    weight: int
    package: str
    file: str
    number: int = -1
    """Which of a collection of fonts it is."""

    @property
    def path(self) -> Path:
        """Give the place of the file on this machine."""
        return folder(self.package) / self.file if self.package else Path(self.file)

    def open(self) -> TTFont:
        """Open the file to read from."""
        return TTFont(self.path, lazy=True, recalcTimestamp=False, fontNumber=self.number)


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
GIVEN: ContextVar[tuple[Face, ...]] = ContextVar("GIVEN", default=())
"""The fonts given for the picture that is being laid out or written."""
FIRST_LETTER = 0x20
PLACES = tuple(
    map(
        Path,
        (
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "~/.local/share/fonts",
            "~/.fonts",
            "/Library/Fonts",
            "/System/Library/Fonts",
            "~/Library/Fonts",
            "C:/Windows/Fonts",
        ),
    )
)
SUFFIXES = (".ttf", ".otf", ".ttc")

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
    with face.open() as font:
        em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}


@contextmanager
def given(files: Sequence[Path]) -> Iterator[None]:
    """Put fonts at the head of the chain while the block runs; raises ChronologyError for a file that is none."""
    token = GIVEN.set(tuple(given_face(file) for file in files))
    try:
        yield
    finally:
        GIVEN.reset(token)


@cache
def given_face(file: Path, number: int = -1) -> Face:
    """Read what a font file says of itself; raises ChronologyError where it is no font."""
    try:
        with file.open("rb") as stream, TTFont(stream, lazy=True, fontNumber=number) as font:
            family = font["name"].getBestFamilyName() or file.stem
            return Face(str(family), int(font["OS/2"].usWeightClass), "", str(file), number)
    except (OSError, TTLibError, KeyError) as error:
        raise ChronologyError(f"{file}: not a font: {error}") from error


def face_of(character: str, weight: Weight) -> Face | None:
    """Give the first face of the chain that has the character."""
    return face_in(GIVEN.get(), character, weight)


@cache
def face_in(heads: tuple[Face, ...], character: str, weight: Weight) -> Face | None:
    """Give the first face that has the character, of those given, those at hand and those of the machine."""
    near = sorted(heads, key=lambda face: abs(face.weight - weight))
    chain = (*near, *(faces[weight] for faces in CHAIN))
    code = ord(character)
    return next((face for face in chain if code in advances(face)), None) or installed_face(code)


@cache
def installed_face(code: int) -> Face | None:
    """Give the first font of the machine that has a character; control characters need none."""
    if code < FIRST_LETTER:
        return None
    return next((face for face in installed() if code in advances(face)), None)


@cache
def installed() -> tuple[Face, ...]:
    """Give the fonts of the machine, in the order of their names."""
    files = sorted(
        file for place in PLACES for file in place.expanduser().rglob("*") if file.suffix.lower() in SUFFIXES
    )
    return tuple(face for file in files if (face := readable(file)) is not None)


def readable(file: Path) -> Face | None:
    """Give the face of a file, of a collection the first; None for what is no outline font."""
    try:
        face = given_face(file, 0 if file.suffix.lower() == ".ttc" else -1)
        return face if advances(face) else None
    except (ChronologyError, TTLibError, KeyError, TypeError):
        return None


def advance(character: str, weight: Weight) -> float:
    """Give the width of one character, in ems."""
    return advance_in(GIVEN.get(), character, weight)


@cache
def advance_in(heads: tuple[Face, ...], character: str, weight: Weight) -> float:
    """Give the width of one character, in ems, with fonts given."""
    face = face_in(heads, character, weight)
    if face is not None:
        return advances(face)[ord(character)]
    return WIDE if unicodedata.east_asian_width(character) in "WF" else NARROW


def measure(text: str, weight: Weight, size: float) -> float:
    """Give the width of a text without kerning, in the unit of the size."""
    heads = GIVEN.get()
    return size * sum(advance_in(heads, character, weight) for character in text)


def segments(text: str, weight: Weight) -> Iterator[tuple[Face | None, str]]:
    """Cut a text where the face changes."""
    for face, characters in groupby(text, key=lambda character: face_of(character, weight)):
        yield face, "".join(characters)
