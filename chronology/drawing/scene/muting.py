"""Highlighting: the events not chosen step back into grey, still legible."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Ink
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Shape
from chronology.drawing.theme import Theme
from chronology.drawing.theme import luminance
from chronology.drawing.theme import mix

FADED = 0.6
"""The share that is left of a muted colour."""


def highlighted(picture: Picture, chosen: Collection[str], theme: Theme) -> Picture:
    """Mute all events but the chosen ones."""
    groups = (
        muted(group, theme) if group.event and group.event not in chosen else group
        for group in picture.groups
    )
    return attrs.evolve(picture, groups=tuple(groups))


def muted(group: Group, theme: Theme) -> Group:
    """Grey the shapes of a group; its words keep the contrast that reading needs."""
    return attrs.evolve(group, shapes=tuple(greyed(shape, theme, group.part) for shape in group.shapes))


def greyed(shape: Shape, theme: Theme, part: Part | None) -> Shape:
    """Grey one shape."""
    if isinstance(shape, Line):
        return attrs.evolve(shape, runs=tuple(attrs.evolve(run, colour=theme.ink3) for run in shape.runs))
    ink = shape.ink
    fill, stroke = (colour and grey(colour, theme) for colour in (ink.fill, ink.stroke))
    width = ink.width * (0.7 if part is Part.LEADER else 1.0)
    return attrs.evolve(shape, ink=Ink(fill, stroke, width, ink.dash))


def grey(colour: str, theme: Theme) -> str:
    """Give a paler grey of about the lightness of a colour; the ground stays as it is."""
    if colour == theme.ground:
        return colour
    level = round(255 * min(luminance(colour) ** (1 / 2.2), 1.0))
    return mix(theme.ground, f"#{level:02X}{level:02X}{level:02X}", FADED)
