"""The colours of lanes stay apart, and are seen on their ground, whoever looks at them."""

from __future__ import annotations

from itertools import combinations
from math import atan2
from math import cos
from math import degrees
from math import exp
from math import hypot
from math import radians
from math import sin
from math import sqrt

import numpy as np
import pytest

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing.scene.picture import Part
from chronology.drawing.theme import LIGHT
from chronology.drawing.theme import THEMES
from chronology.drawing.theme import contrast
from chronology.event import Event
from chronology.when import When

SIGHTS = {
    "full": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
    ],
}
"""Machado, Oliveira and Fernandes, of linear sRGB, at full severity."""
TO_XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339, 0.119192, 0.9503041],
]
WHITE = [0.95047, 1, 1.08883]
Lab = tuple[float, float, float]


def lab(colour: str, sight: str) -> Lab:
    """Give a colour as it is seen, in CIELAB."""
    srgb = np.array(list(bytes.fromhex(colour[1:]))) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    ratios = (np.array(TO_XYZ) @ np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1)) / WHITE
    x, y, z = np.where(ratios > 216 / 24389, np.cbrt(ratios), (24389 / 27 * ratios + 16) / 116).tolist()
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Lab, other: Lab) -> float:
    """Give CIEDE2000, as Sharma, Wu and Dalal (2005) write it."""
    mean = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    widened = 1 + 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    chromas = [hypot(a * widened, b) for _, a, b in (one, other)]
    hues = [degrees(atan2(b, a * widened)) % 360 for _, a, b in (one, other)]
    turn = (hues[1] - hues[0] + 180) % 360 - 180
    hue = (hues[0] + turn / 2) % 360
    light, chroma = (one[0] + other[0]) / 2, sum(chromas) / 2
    shape = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    shape += 0.32 * cos(radians(3 * hue + 6)) - 0.2 * cos(radians(4 * hue - 63))
    lightness = (other[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    saturation = (chromas[1] - chromas[0]) / (1 + 0.045 * chroma)
    tone = 2 * sqrt(chromas[0] * chromas[1]) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * shape)
    bend = 2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(lightness**2 + saturation**2 + tone**2 - bend * saturation * tone)


def test_the_difference_is_that_of_its_authors() -> None:
    """The first and the tenth pair of their table."""
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)


@pytest.mark.parametrize(("name", "least"), [("light", 12), ("dark", 10)])
@pytest.mark.parametrize("sight", SIGHTS)
def test_lanes_stay_apart(name: str, least: float, sight: str) -> None:
    """Any two of the ten, to full sight and without one of the cones."""
    seen = {colour.mark: lab(colour.mark, sight) for colour in THEMES[name].lanes}
    near = {pair: difference(seen[pair[0]], seen[pair[1]]) for pair in combinations(seen, 2)}

    assert len(seen) == 10
    assert {pair: far for pair, far in near.items() if far < least} == {}


@pytest.mark.parametrize("name", THEMES)
def test_lanes_are_seen_on_their_ground(name: str) -> None:
    """Marks keep a contrast of 3, as WCAG 2.2 wants of graphics, and words one of 4.5."""
    theme = THEMES[name]
    colours = [*theme.lanes, theme.lane(None)]
    assert [colour for colour in colours if contrast(colour.mark, theme.ground) < 3] == []
    assert [colour for colour in colours if contrast(colour.text, theme.ground) < 4.5] == []


@pytest.mark.parametrize("layout", ["flags", "column", "lanes", "grid"])
def test_what_has_no_lane_has_no_lane_s_colour(layout: Layout) -> None:
    """Beside lanes it is grey; where there are none, all have the first colour."""
    events = [
        Event(id="a", title="Signed", when=When.parse("2024-06-28"), lane="Ministry"),
        Event(id="b", title="Elected", when=When.parse("2024-06-30")),
    ]
    beside = shown(Chronology(id="s", title="S", events=events), layout)
    alone = shown(Chronology(id="s", title="S", events=events[1:]), layout)

    assert (LIGHT.lanes[0].mark in beside["a"], LIGHT.lanes[0].mark in beside["b"]) == (True, False)
    assert LIGHT.lane(None).mark in beside["b"]
    assert LIGHT.lanes[0].mark in alone["b"]


def shown(story: Chronology, layout: Layout) -> dict[str, str]:
    """Give how the mark of each event is drawn."""
    picture = lay_out(story, layout=layout)
    return {
        group.event: str(group.shapes) for group in picture.groups if group.event and group.part is Part.MARK
    }


def test_a_row_of_a_person_tells_the_person_once() -> None:
    """The others who took part stand beside it."""
    event = Event(id="a", title="A meeting", when=When.parse("2024-06-28"), people=["Ann Holt", "Erik Sand"])
    picture = lay_out(Chronology(id="s", title="S", events=[event]), layout="column", rows="person")
    told = " ".join(line.text for line in picture.lines())

    assert (told.count("Ann Holt"), told.count("Erik Sand")) == (1, 1)
