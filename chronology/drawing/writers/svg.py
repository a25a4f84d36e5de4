"""Pictures as SVG: text stays text, the glyphs in use travel along, every event's parts can be found by id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from chronology.drawing.lettering.bidi import joins
from chronology.drawing.lettering.bidi import way_of
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import given
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.picture import facing
from chronology.drawing.scene.shapes import OTHER_END
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Disc
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.writers.embedding import faces_in
from chronology.drawing.writers.embedding import families
from chronology.drawing.writers.embedding import font_faces

APART = "\u200c"
"""What keeps the letters of two spans from joining."""


def write(picture: Picture) -> bytes:
    """Write a picture; the same picture gives the same bytes."""
    with given(picture.fonts, picture.language):
        return "\n".join(document(picture)).encode()


def part(picture: Picture) -> str:
    """Write a picture as a part of a page that may have other ones: its ids and fonts have names of their own."""
    scope = f"t{sha256(write(picture)).hexdigest()[:8]}"
    with given(picture.fonts, picture.language):
        return "\n".join([*document(picture, scope)][1:])


def document(picture: Picture, scope: str = "") -> Iterator[str]:
    """Give the lines of the document."""
    width, height = number(picture.width), number(picture.height)
    before = f"{scope}-" if scope else ""
    links = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if any(one.link for one in picture.groups) else ""
    used = faces_in(picture)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg"{links} width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}" role="graphics-document"'
        f' aria-labelledby="{before}title {before}description" xml:lang={quoted(picture.language)}'
        f' style="font-family:{families(used, scope)};white-space:pre">'
    )
    yield f'<title id="{before}title">{text(picture.title)}</title>'
    yield f'<desc id="{before}description">{text(picture.description)}</desc>'
    yield f"<style>{''.join(font_faces(used, scope=scope))}</style>"
    yield f'<rect width="{width}" height="{height}" fill="{picture.ground}"/>'
    for group in facing(picture):
        yield from group_lines(group, before, rtl=picture.is_rtl)
    yield "</svg>\n"


def group_lines(group: Group, before: str = "", *, rtl: bool) -> Iterator[str]:
    """Write a group with its id, title and link; readers of older SVG find links only as XLink."""
    name = f" id={quoted(before + group.id)}" if group.id else ""
    yield f"<g{name}>"
    if group.title:
        yield f"<title>{text(group.title)}</title>"
    if group.link:
        link = quoted(text_of(group.link))
        yield f"<a href={link} xlink:href={link}>"
    yield from (shape_line(shape, rtl=rtl) for shape in group.shapes)
    yield "</a></g>" if group.link else "</g>"


def shape_line(shape: Shape, *, rtl: bool) -> str:
    """Write one shape."""
    match shape:
        case Path():
            letters = (
                "M"
                + "L".join(f"{number(x)} {number(y)}" for x, y in shape.points)
                + ("Z" if shape.closed else "")
            )
            return f'<path d="{letters}"{ink(shape.ink)}/>'
        case Disc():
            (x, y), radius = shape.centre, shape.radius
            return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"{ink(shape.ink)}/>'
        case Line():
            return text_line(shape, rtl=rtl)


def text_line(line: Line, *, rtl: bool) -> str:
    """Write a line of text, a span for each run where there are several.

    Where it runs from right to left it is anchored by its other end, rooms lie to the left, and letters that join are not spaced.
    """
    leftward = (line.way or way_of(line.text, rtl=rtl)) == "rtl"
    end = OTHER_END[line.anchor] if leftward else line.anchor
    anchor = f' text-anchor="{end}"' if end is not Anchor.START else ""
    spacing = f' letter-spacing="{number(line.spacing)}"' if line.spacing and not leftward else ""
    way = ' direction="rtl"' if leftward else ""
    start = f'<text x="{number(line.x)}" y="{number(line.y)}" font-size="{number(line.size)}"{anchor}{spacing}{way}'
    sign = -1 if leftward else 1
    if len(line.runs) == 1:
        (run,) = line.runs
        return f"{start}{face(run.weight, run.colour)}>{text(run.text)}</text>"
    spans = (
        f"<tspan{face(run.weight, run.colour)}{f' dx={chr(34)}{number(sign * run.before)}{chr(34)}' if run.before else ''}>{text(run.text)}{APART if joins(run.text, after) else ''}</tspan>"
        for run, after in zip(line.runs, [*(run.text for run in line.runs[1:]), ""], strict=True)
    )
    return f"{start}>{''.join(spans)}</text>"


def face(weight: Weight, colour: str) -> str:
    """Write the attributes of weight and colour."""
    bold = f' font-weight="{int(weight)}"' if weight is not Weight.REGULAR else ""
    return f'{bold} fill="{colour}"'


def ink(style: Ink) -> str:
    """Write the attributes of fill and outline."""
    parts = [f' fill="{style.fill or "none"}"']
    if style.stroke:
        parts.append(f' stroke="{style.stroke}" stroke-width="{number(style.width)}"')
    if style.dash:
        parts.append(f' stroke-dasharray="{" ".join(map(number, style.dash))}"')
    return "".join(parts)


def number(value: float) -> str:
    """Write a length to the hundredth, without needless digits."""
    return (
        f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0")
        if abs(value) < 0.005
        else f"{value:.2f}".rstrip("0").rstrip(".")
    )


def text(words: str) -> str:
    """Escape a text for XML."""
    return escape(text_of(words), quote=False)


def quoted(words: str) -> str:
    """Write the value of an attribute."""
    return f'"{escape(words)}"'


def text_of(words: str) -> str:
    """Leave out what XML has no place for."""
    return NOT_XML.sub("", words)


NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
