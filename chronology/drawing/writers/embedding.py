"""The fonts an SVG carries: of every face in use the glyphs in use, with their true widths and kerning."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

import attrs
from fontTools.ttLib import TTFont

from chronology.drawing.lettering.bidi import is_shaped
from chronology.drawing.lettering.fonts import GIVEN
from chronology.drawing.lettering.fonts import Face
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import segments
from chronology.drawing.scene.picture import Picture

NAMES = {"Fira Sans": "Chronology Fira", "DejaVu Sans": "Chronology DejaVu"}
READERS = "'Source Sans 3','Helvetica Neue',Arial,sans-serif"
"""What a reader may have where the fonts carried along are ignored."""
SHAPING = ["*"]
"""Scripts that need shaping, need all of it."""
LAYOUT_TABLES = ["GDEF", "GPOS", "GSUB"]
EXTENSION = 9
"""The type of a lookup that only points to another one."""


@attrs.frozen
class Use:
    """What a picture needs of a face: its characters, and which of them stand side by side."""

    characters: str
    pairs: tuple[tuple[str, str], ...]

    @property
    def is_plain(self) -> bool:
        """Tell whether letters only follow one another, as in Latin, Greek and Cyrillic without combining marks."""
        return not is_shaped(self.characters)


def used_faces(texts: Iterable[tuple[str, Weight]]) -> dict[Face, list[str]]:
    """Give every face that texts of some weights are set in, with those texts."""
    used: dict[Face, list[str]] = {}
    for words, weight in texts:
        for face, text in segments(words, weight):
            if face is not None:
                used.setdefault(face, []).append(text)
    return used


def faces_in(picture: Picture) -> dict[Face, list[str]]:
    """Give every face in use with the texts set in it."""
    return used_faces((run.text, run.weight) for line in picture.lines() for run in line.runs)


def families(used: Iterable[Face], scope: str = "") -> str:
    """Name the families of a picture in the order of the chain, then those a reader may have.

    Beside each font carried along stands its own name: Inkscape and the like read only fonts that are installed.
    """
    usual = {"Fira Sans": ("Fira Sans",), "DejaVu Sans": ()}
    others = {
        face.family: (plain_name(face),) for face in sorted(used, key=css_name) if face.family not in usual
    }
    heads = {face.family: others[face.family] for face in GIVEN.get() if face.family in others}
    chain = {**heads, **usual, **{family: names for family, names in others.items() if family not in heads}}
    named = ((scoped(css_name_of(family), scope), *plain) for family, plain in chain.items())
    return ",".join([*(f"'{name}'" for names in named for name in names), READERS])


def faces_of(texts: Iterable[tuple[str, Weight]], names: Mapping[str, str] = NAMES) -> Iterator[str]:
    """Give a @font-face rule for every face that texts of some weights are set in, under the names of their families."""
    return font_faces(used_faces(texts), names)


def font_faces(
    used: Mapping[Face, list[str]], names: Mapping[str, str] = NAMES, scope: str = ""
) -> Iterator[str]:
    """Give a @font-face rule for every face in use; `scope` keeps those of several pictures on one page apart."""
    for face in sorted(used, key=lambda one: (one.family, one.weight)):
        data = base64.b64encode(subset_of(face, use(used[face]))).decode()
        source = f"src:url(data:font/woff;base64,{data}) format('woff')"
        name = scoped(names.get(face.family, css_name(face)), scope)
        yield f"@font-face{{font-family:'{name}';font-weight:{face.weight};{source}}}"


def css_name(face: Face) -> str:
    """Name a face so that no font of the reader's is taken for it."""
    return css_name_of(face.family)


def css_name_of(family: str) -> str:
    """Name a family so that none of the reader's is taken for it."""
    return NAMES.get(family, f"Chronology {plain(family)}")


def plain_name(face: Face) -> str:
    """Name a family as it is installed."""
    return plain(face.family)


def plain(family: str) -> str:
    """Leave out of a name what has a meaning in CSS."""
    return "".join(letter for letter in family if letter.isalnum() or letter == " ")


def scoped(name: str, scope: str) -> str:
    """Add a scope to a name."""
    return f"{name} {scope}" if scope else name


def use(texts: Iterable[str]) -> Use:
    """Tell what texts need of a face."""
    every = set(texts)
    pairs = {pair for text in every for pair in pairwise(text)}
    return Use("".join(sorted(set("".join(every)))), tuple(sorted(pairs)))


@lru_cache(maxsize=32)
def subset_of(face: Face, wanted: Use) -> bytes:
    """Cut a font down to what is wanted of it, as WOFF.

    The kerning of the pairs in use is all that plain text needs, and takes a tenth of the time of cutting down the
    tables for every script.
    """
    plain = wanted.is_plain
    with face.open() as font:
        kerned = kerning(font, wanted.pairs) if plain else {}
        cut(font, wanted.characters, drop=LAYOUT_TABLES if plain else [])
        if kerned:
            font["kern"] = kern_table(kerned)
        font.flavor = "woff"
        written = io.BytesIO()
        font.save(written, reorderTables=True)
    return written.getvalue()


def cut(font: TTFont, characters: str, drop: list[str]) -> None:
    """Leave only the glyphs of some characters in a font."""
    from fontTools import subset  # noqa: PLC0415 - slow to import, and only SVG needs it

    options = subset.Options(hinting=False, layout_features=SHAPING, notdef_outline=True)
    options.drop_tables = [*options.drop_tables, "FFTM", *drop]
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)


def kerning(font: TTFont, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Give by how much the glyphs of pairs of characters move together, in font units, where they do."""
    glyphs = font.getBestCmap()
    tables = tuple(pair_tables(font)) if "GPOS" in font else ()
    found = {}
    for first, second in pairs:
        if not {ord(first), ord(second)} <= glyphs.keys():
            continue
        left, right = glyphs[ord(first)], glyphs[ord(second)]
        shifts = (shift for table in tables if (shift := shift_in(table, left, right)) is not None)
        if shift := next(shifts, 0):
            found[left, right] = shift
    return found


def pair_tables(font: TTFont) -> Iterator[Any]:
    """Give the tables of pairs that a font's kerning is made of, in the order in which they are asked."""
    positions = font["GPOS"].table
    features = (
        record.Feature for record in positions.FeatureList.FeatureRecord if record.FeatureTag == "kern"
    )
    for number in sorted({number for feature in features for number in feature.LookupListIndex}):
        lookup = positions.LookupList.Lookup[number]
        for table in lookup.SubTable:
            inner = table.ExtSubTable if lookup.LookupType == EXTENSION else table
            if inner.LookupType == 2:
                yield inner


def shift_in(table: Any, left: str, right: str) -> int | None:
    """Give the kerning of two glyphs in one table of pairs; None where it says nothing of them.

    Source: OpenType specification, GPOS lookup type 2, formats 1 and 2.
    """
    if left not in table.Coverage.glyphs:
        return None
    if table.Format == 2:
        row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
        return advance(row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1)
    pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
    return next((advance(pair.Value1) for pair in pairs if pair.SecondGlyph == right), None)


def advance(value: Any) -> int:
    """Give the advance of a value record."""
    return int(getattr(value, "XAdvance", 0) or 0)


def kern_table(kerned: dict[tuple[str, str], int]) -> Any:
    """Make the old kerning table, which every browser reads where there is no newer one."""
    from fontTools.ttLib import newTable  # noqa: PLC0415 - only SVG needs it
    from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0  # noqa: PLC0415

    pairs = KernTable_format_0()
    pairs.kernTable, pairs.coverage, pairs.tupleIndex = kerned, 1, None
    table = newTable("kern")
    table.version, table.kernTables = 0, [pairs]
    return table
