"""What checking stories costs beside loading them: `python tests/benchmarks/checking.py [EVENTS...]`.

The stories are coherent ones put side by side, as event files; each number is the best of three rounds of CPU time.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import attrs

sys.path.insert(0, str(Path(__file__).parents[1]))

from coherent import story as coherent_story

from chronology import reports
from chronology.checks import check
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.files import dumps_toml
from chronology.files import read_bytes

ROUNDS = 3
NOUNS = [
    *("talks", "summit", "vote", "strike", "march", "bridge", "treaty", "court", "battle", "fire", "flood"),
    *("market", "harbour", "railway", "speech"),
]
VERBS = ["begins", "ends", "opens", "closes", "fails", "resumes"]


def title(random: Random) -> str:
    """Make a title of a name, a noun and a verb."""
    name = "".join(random.choice("bcdfghklmnprstvw") + random.choice("aeiou") for _ in range(3))
    return f"{name.title()} {random.choice(NOUNS)} {random.choice(VERBS)}"


def own(event: Event, prefix: str, random: Random) -> Event:
    """Give an event names of its own story."""
    return attrs.evolve(
        event,
        id=prefix + event.id,
        title=title(random),
        claims=tuple(attrs.evolve(claim, source=prefix + claim.source) for claim in event.claims),
        people=tuple(prefix + name for name in event.people),
        ages={prefix + name: age for name, age in event.ages.items()},
        roles={name: prefix + office for name, office in event.roles.items()},
        series=event.series and prefix + event.series,
    )


def large(events: int) -> bytes:
    """Write a large story, made of many small ones, as an event file."""
    random, whole = Random(1), Chronology(id="large", title="Large")
    parts: dict[str, Any] = {name: [] for name in ("sources", "events", "people", "offices", "series")}
    for seed in range(events):
        if len(parts["events"]) >= events:
            break
        one, prefix = coherent_story(Random(seed)), f"k{seed}-"
        parts["sources"] += [attrs.evolve(source, id=prefix + source.id) for source in one.sources]
        parts["events"] += [own(event, prefix, random) for event in one.events]
        parts["people"] += [attrs.evolve(person, name=prefix + person.name) for person in one.people]
        parts["offices"] += [attrs.evolve(office, office=prefix + office.office) for office in one.offices]
        parts["series"] += [attrs.evolve(series, name=prefix + series.name) for series in one.series]
    made: Chronology = attrs.evolve(whole, **parts, places=one.places)
    return dumps_toml(made).encode()


def best(work: Callable[[], object]) -> float:
    """Give the least CPU time that some work takes."""
    found = []
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def checking(data: bytes, tier: str) -> float:
    """Time the checks of a tier on a story just read, of which nothing is known yet."""
    stories = iter([read_bytes(data).chronology for _ in range(ROUNDS)])
    return best(lambda: check(next(stories), tier=tier))


def main() -> None:
    """Print a row for each number of events."""
    print(
        f"{'events':>8} {'load s':>8} {'check s':>8} {'check/load':>11} {'all s':>8} {'findings':>9} {'text s':>8}"
    )
    for count in map(int, sys.argv[1:] or ("1000", "10000", "20000")):
        data = large(count)
        loading = best(partial(read_bytes, data))
        usual, everything = checking(data, "always"), checking(data, "request")
        findings = check(read_bytes(data).chronology, tier="request")
        telling = best(partial(reports.text, findings))
        row = f"{count:>8} {loading:>8.2f} {usual:>8.2f} {usual / loading:>11.2f} {everything:>8.2f}"
        print(f"{row} {len(findings):>9} {telling:>8.2f}")


if __name__ == "__main__":
    main()
