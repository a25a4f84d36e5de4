"""The fonts of this machine, for characters that no font at hand has: upright sans serifs first, of about the weight asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import attrs
from fontTools.ttLib import TTCollection
from fontTools.ttLib import TTFont
from fontTools.ttLib import TTLibError

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
FIRST_LETTER = 0x20
BOLD = 600
"""From this weight on bold fonts are asked first."""
HEAVY = re.compile(r"bold|black|heavy|(?<![a-z])w[6-9]", re.IGNORECASE)
PALE = re.compile(r"thin|light|(?<![a-z])w[0-2]", re.IGNORECASE)
SPECIAL = re.compile(
    r"italic|oblique|mono|condensed|display|kufi|looped|nastaliq|rashi|unjoined|ui", re.IGNORECASE
)
SERIF = re.compile(r"serif|naskh|mincho|myeongjo|song|ming|times|roman", re.IGNORECASE)
SANS = re.compile(r"sans", re.IGNORECASE)
REGIONS = {"zh": "SC", "zh_Hant": "TC", "zh_TW": "TC", "zh_HK": "HK", "zh_MO": "TC", "ko": "KR", "ja": "JP"}
"""How collections for Chinese, Japanese and Korean call the forms that a language writes its characters in."""


@attrs.frozen
class File:
    """A font file, and which font of a collection."""

    path: Path
    number: int = -1

    def open(self) -> TTFont:
        """Open it to read from."""
        return TTFont(self.path, lazy=True, recalcTimestamp=False, fontNumber=self.number)


@cache
def file_of(code: int, weight: int, language: str) -> File | None:
    """Give the first font of the machine that has a character; control characters need none."""
    if code < FIRST_LETTER:
        return None
    heavy = weight >= BOLD
    return next((file for file in files(language, heavy=heavy) if code in characters(file)), None)


@cache
def files(language: str, *, heavy: bool) -> tuple[File, ...]:
    """Give the fonts of the machine, those that go with the typeface first."""
    found = {
        file for place in PLACES for file in place.expanduser().rglob("*") if file.suffix.lower() in SUFFIXES
    }
    ordered = sorted(found, key=lambda file: (*strangeness(file.stem, heavy=heavy), str(file)))
    return tuple(File(path, number_in(path, language)) for path in ordered)


def strangeness(name: str, *, heavy: bool) -> tuple[bool, bool, bool, bool]:
    """Tell by the name of a font in what it departs from an upright sans serif of the weight asked for."""
    weight = bool(HEAVY.search(name)) is not heavy or bool(PALE.search(name))
    serif = bool(SERIF.search(name)) and not SANS.search(name)
    return bool(SPECIAL.search(name)), serif, weight, not SANS.search(name)


@cache
def number_in(path: Path, language: str) -> int:
    """Choose a font of a collection: the one for the language, else the first."""
    if path.suffix.lower() != ".ttc":
        return -1
    region = REGIONS.get(language, REGIONS.get(language.partition("_")[0], "JP"))
    return next((number for number, name in enumerate(names(path)) if name.split()[-1:] == [region]), 0)


@cache
def names(path: Path) -> tuple[str, ...]:
    """Give the families of a collection; none of a file that cannot be read."""
    try:
        with TTCollection(path, lazy=True) as fonts:
            return tuple(str(font["name"].getBestFamilyName()) for font in fonts.fonts)
    except (OSError, TTLibError, KeyError):
        return ()


@cache
def characters(file: File) -> Mapping[int, str]:
    """Give the characters that a font draws; none of a file that is no outline font."""
    try:
        with file.open() as font:
            return font.getBestCmap() or {} if "glyf" in font or "CFF " in font or "CFF2" in font else {}
    except (OSError, TTLibError, KeyError, TypeError, AssertionError):
        return {}
