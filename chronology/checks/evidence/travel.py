"""How fast people can have travelled from place to place.

The speeds are those of the fastest ordinary means of their time, so that nobody is suspected who only hurried.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from chronology.event import Place
from chronology.when.calendar import HOUR

EARTH_RADIUS = 6371.0
"""Kilometres."""
RADIUS = 20.0
"""So many kilometres around its coordinates a place reaches that says nothing else."""


class Means(NamedTuple):
    """The fastest means of an age: its first year, how far it goes from door to door at one speed, and beyond at another."""

    since: float
    near: float
    near_speed: float
    far_speed: float


MEANS = (
    Means(1950, 300, 300, 1000),
    Means(1940, 200, 150, 500),
    Means(1920, 200, 150, 250),
    Means(1860, 800, 130, 60),
    Means(1840, 800, 100, 40),
    Means(float("-inf"), 300, 40, 25),
)
"""Airliners with fast trains and helicopters, early aircraft; the railway, with liners and clippers beyond it; horses and sails."""
FARTHEST = math.pi * EARTH_RADIUS


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the kilometres between two points, by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = ([math.radians(degrees) for degrees in point] for point in (one, other))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(min(half, 1.0)))


def apart(one: Place, other: Place) -> float:
    """Give the kilometres that lie between two places at least."""
    if one.coordinates is None or other.coordinates is None:
        return 0.0
    reach = sum(RADIUS if place.radius is None else place.radius for place in (one, other))
    return max(distance(one.coordinates, other.coordinates) - reach, 0.0)


def journey(kilometres: float, year: int) -> float:
    """Give the microseconds that a journey takes at least in a year."""
    means = next(means for means in MEANS if year >= means.since)
    near = min(kilometres, means.near)
    hours = near / means.near_speed + (kilometres - near) / means.far_speed
    return hours * HOUR


def clock_difference(one: Place, other: Place) -> float:
    """Give the microseconds by which the clocks of two places may differ, two hours beyond the sun's."""
    if one.coordinates is None or other.coordinates is None:
        return 0.0
    degrees = abs(one.coordinates[1] - other.coordinates[1])
    return (min(degrees, 360 - degrees) / 15 + 2) * HOUR
