"""The fonts an SVG carries: of every face in use the glyphs in use, with their true widths and kerning."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator

from fontTools import subset
from fontTools.ttLib import TTFont

from chronology.drawing.fonts import Face
from chronology.drawing.fonts import segments
from chronology.drawing.scene import Picture

NAMES = {"Fira Sans": "Chronology Fira", "DejaVu Sans": "Chronology DejaVu"}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "init", "medi", "fina", "rlig"]


def font_faces(picture: Picture) -> Iterator[str]:
    """Give a @font-face rule for every face in use."""
    used: dict[Face, set[str]] = {}
    for line in picture.lines():
        for run in line.runs:
            for face, characters in segments(run.text, run.weight):
                if face is not None:
                    used.setdefault(face, set()).update(characters)
    for face in sorted(used, key=lambda one: (one.family, one.weight)):
        data = base64.b64encode(subset_of(face, "".join(sorted(used[face])))).decode()
        family, weight = NAMES[face.family], face.weight
        yield f"@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/woff;base64,{data}) format('woff')}}"


def subset_of(face: Face, characters: str) -> bytes:
    """Cut a font down to some characters, as WOFF."""
    options = subset.Options(
        hinting=False, layout_features=FEATURES, notdef_outline=True, recalc_timestamp=False
    )
    options.flavor = "woff"
    options.drop_tables = (
        [*options.drop_tables, "GDEF"] if face.family == "Fira Sans" else options.drop_tables
    )
    with TTFont(face.path, lazy=True, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=characters)
        cutter.subset(font)
        written = io.BytesIO()
        subset.save_font(font, written, options)
    return written.getvalue()
