"""Checks look at times as they follow from all of the story; what only follows makes a warning, not an error."""

from __future__ import annotations

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.files import read_bytes


def told(story: Chronology) -> list[str]:
    """Give the findings as words."""
    return [f"{finding.severity} {finding.check}: {finding.message}" for finding in check(story)]


def test_an_undated_event_after_a_death(story: Chronology) -> None:
    """
    [[person]]
    name = "Horatio Nelson"
    died = 1805-10-21

    [[event]]
    id = "news"
    title = "The news reaches London"
    when = 1805-11-06

    [[event]]
    id = "letter"
    title = "A letter is sent"
    people = ["Horatio Nelson"]
    after = ["news"]
    """
    assert told(story) == [
        "warning outside-lifetime: Horatio Nelson takes part after 5 November 1805, after having died on Monday 21 October 1805"
    ]


COURIER = """
[chronology]
id = "courier"
title = "A courier rides from Lisbon to Moscow"

[[place]]
name = "Lisbon"
coordinates = [38.72, -9.14]

[[place]]
name = "Moscow"
coordinates = [55.76, 37.62]

[[event]]
id = "audience"
title = "An audience in Lisbon"
when = 1812-09-07
places = ["Lisbon"]
people = ["A courier"]

[[event]]
id = "arrival"
title = "A courier reaches Moscow"
when = "1812"
places = ["Moscow"]
people = ["A courier"]
after = ["audience"]

[[event]]
id = "fire"
title = "The fire begins"
when = 1812-09-09
"""


def test_a_year_narrowed_to_days_far_away() -> None:
    """The journey can be made within the year, but not before the fire."""
    rides = read_bytes(COURIER.encode()).chronology
    hurries = read_bytes(
        COURIER.replace('after = ["audience"]', 'after = ["audience"]\nbefore = ["fire"]').encode()
    )
    (finding,) = check(hurries.chronology)

    assert told(rides) == []
    assert (str(finding.severity), finding.check) == ("warning", "two-places")
    assert any("arrival is dated 1812; from the rest it follows: " in quote.says for quote in finding.chain)


ALIBI = """
[[place]]
name = "Leeds"
coordinates = [53.80, -1.55]

[[place]]
name = "London"
coordinates = [51.51, -0.13]

[[event]]
id = "call"
title = "A call from Leeds"
when = "2024-03-05T21:40"
places = ["Leeds"]
people = ["X"]

[[event]]
id = "shot"
title = "A shot in London"
when = "2024-03-05T22:00"
places = ["London"]
people = ["X"]
"""


def test_clocks_without_a_zone_are_of_one_where_the_story_tells_its_zone() -> None:
    """Else the two may be hours apart."""
    head = '[chronology]\nid = "alibi"\ntitle = "Who was where"\n'
    unzoned = read_bytes(f"{head}{ALIBI}".encode())
    zoned = read_bytes(f'{head}timezone = "Europe/London"\n{ALIBI}'.encode())

    assert told(unzoned.chronology) == []
    assert [line.partition(":")[0] for line in told(zoned.chronology)] == ["warning two-places"]
