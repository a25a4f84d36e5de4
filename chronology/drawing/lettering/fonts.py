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
from pathlib import Path

import attrs
from fontTools.ttLib import TTFont
from fontTools.ttLib import TTLibError

from chronology.drawing.lettering import machine
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
TONGUE: ContextVar[str] = ContextVar("TONGUE", default="")
"""The language of that picture, in whose forms characters are drawn that several languages share."""

SOFT_HYPHEN = "\u00ad"
VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Characters that choose a form of the one before."""
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
def given(files: Sequence[Path], language: str = "") -> Iterator[None]:
    """Put fonts at the head of the chain while the block runs; raises ChronologyError for a file that is none.

    `language` is that of the picture.
    """
    tongue = TONGUE.set(language.replace("-", "_"))
    try:
        token = GIVEN.set(tuple(map(best_face, files)))
        try:
            yield
        finally:
            GIVEN.reset(token)
    finally:
        TONGUE.reset(tongue)


def best_face(file: Path) -> Face:
    """Read a font, of a collection the one for the language of the picture."""
    return given_face(file, machine.number_in(file, TONGUE.get()))


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
    return face_in(GIVEN.get(), character, weight, TONGUE.get())


@cache
def face_in(heads: tuple[Face, ...], character: str, weight: Weight, language: str) -> Face | None:
    """Give the first face that has the character, of those given, those at hand and those of the machine."""
    near = sorted(heads, key=lambda face: abs(face.weight - weight))
    chain = (*near, *(faces[weight] for faces in CHAIN))
    code = ord(character)
    return next((face for face in chain if code in advances(face)), None) or installed_face(
        code, weight, language
    )


@cache
def installed_face(code: int, weight: Weight, language: str) -> Face | None:
    """Give the first font of the machine that has a character."""
    file = machine.file_of(code, weight, language)
    return None if file is None else given_face(file.path, file.number)


def advance(character: str, weight: Weight) -> float:
    """Give the width of one character, in ems."""
    return advance_in(GIVEN.get(), character, weight, TONGUE.get())


@cache
def advance_in(heads: tuple[Face, ...], character: str, weight: Weight, language: str) -> float:
    """Give the width of one character, in ems, with fonts given."""
    if is_unseen(character):
        return 0.0
    face = face_in(heads, character, weight, language)
    if face is not None:
        return advances(face)[ord(character)]
    return WIDE if unicodedata.east_asian_width(character) in "WF" else NARROW


def measure(text: str, weight: Weight, size: float) -> float:
    """Give the width of a text without kerning, in the unit of the size."""
    heads, language = GIVEN.get(), TONGUE.get()
    return size * sum(advance_in(heads, character, weight, language) for character in text)


def segments(text: str, weight: Weight) -> Iterator[tuple[Face | None, str]]:
    """Cut a text where the face changes; marks stay with the letter that bears them."""
    held: Face | None = None
    start = 0
    for place, character in enumerate(text):
        face = face_of(character, weight)
        if place and face != held and has(held, character) and (is_borne(character) or is_of_machine(face)):
            face = held
        if place and face != held:
            yield held, text[start:place]
            start = place
        held = face
    if text:
        yield held, text[start:]


def is_of_machine(face: Face | None) -> bool:
    """Tell whether a face is none of those at hand on every machine."""
    return face is None or not face.package


def has(face: Face | None, character: str) -> bool:
    """Tell whether a face draws a character, or need not."""
    return face is not None and (is_unseen(character) or ord(character) in advances(face))


def is_borne(character: str) -> bool:
    """Tell whether a character is a mark on the one before, or only tells how that one is written."""
    return unicodedata.category(character)[0] == "M" or is_unseen(character)


def is_unseen(character: str) -> bool:
    """Tell whether a character has no shape of its own: joiners, marks of direction."""
    return character in VARIANTS or (unicodedata.category(character) == "Cf" and character != SOFT_HYPHEN)
