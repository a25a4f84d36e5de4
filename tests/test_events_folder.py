"""The stories that are shipped: what holds for all of them, and what the first two must tell."""

from __future__ import annotations

from pathlib import Path

import pytest

import chronology
from chronology import files
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.when import Answer

FOLDER = Path(__file__).parent.parent / "events"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))

LONGEST_TITLE = 60
MOST_WORDS = 8


@pytest.fixture(scope="module", params=NAMES)
def story(request: pytest.FixtureRequest) -> Chronology:
    """One shipped story after the other."""
    return chronology.load(request.param)


@pytest.fixture(scope="module")
def plan() -> Chronology:
    """The story of the 28-point plan."""
    return chronology.load("ukraine-2025")


@pytest.fixture(scope="module")
def reform() -> Chronology:
    """The story of the two calendar reforms."""
    return chronology.load("calendar-reform")


def bounds(event: Event) -> str:
    """Give the four inclusive bounds of an event as text, ".." where there is none."""
    when = event.when
    ends = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end) if when else ()
    return " ".join(str(end) if end else ".." for end in ends)


def test_stories_are_found() -> None:
    """Both stories are shipped."""
    assert {"calendar-reform", "ukraine-2025"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_file_bears_the_name_of_its_story(name: str) -> None:
    """A shipped story is found under its id."""
    assert chronology.load(name).id == name


@pytest.mark.parametrize("name", NAMES)
def test_reads_without_a_finding(name: str) -> None:
    """The reader has nothing to say against the file."""
    _, findings = files.read(FOLDER / f"{name}.toml")
    assert not findings


def test_checks_clean(story: Chronology) -> None:
    """No check finds anything, and none is waived."""
    assert chronology.check(story) == []
    assert [event.id for event in story if event.allow] == []


def test_ids_are_unique(story: Chronology) -> None:
    """Each event and each source has an id of its own."""
    for values in (story.events, story.sources):
        ids = [value.id for value in values]
        assert len(set(ids)) == len(ids)


def test_saves_and_loads_again(story: Chronology, tmp_path: Path) -> None:
    """What is saved is what was loaded."""
    chronology.save(story, tmp_path / "story.toml")
    assert chronology.load(tmp_path / "story.toml") == story


def test_every_event_says_where_it_comes_from(story: Chronology) -> None:
    """An event has a claim of a source, or a note that says why it has none."""
    assert [event.id for event in story if not (event.claims or event.note)] == []


def test_every_source_is_used(story: Chronology) -> None:
    """No source stands in the file for nothing."""
    used = {claim.source for event in story for claim in event.claims}
    assert used == {source.id for source in story.sources}


def test_undated_events_say_what_is_known(story: Chronology) -> None:
    """An event without a date has a relation and a note instead."""
    related = {end for relation in story.relations for end in (relation.event, relation.of)}
    undated = [event for event in story if event.when is None]
    assert [event.id for event in undated if event.id not in related or not event.note] == []


def test_relations_agree_with_the_dates(story: Chronology) -> None:
    """What a relation says of two dated events can be so."""
    pairs = [(relation, story[relation.event].when, story[relation.of].when) for relation in story.relations]
    impossible = [
        relation
        for relation, one, other in pairs
        if one and other and one.relation(other, relation.is_) is Answer.IMPOSSIBLE
    ]
    assert impossible == []


def test_quotes_are_dated_phrases_only(story: Chronology) -> None:
    """A claim quotes a few words and no sentence."""
    quotes = [claim.says for event in story for claim in event.claims if claim.says]
    assert [says for says in quotes if len(says.split()) > MOST_WORDS or says.endswith(".")] == []


def test_titles_are_short_and_differ(story: Chronology) -> None:
    """A title fits into a label, and no two are alike."""
    titles = [event.title for event in story]
    assert [title for title in titles if len(title) > LONGEST_TITLE] == []
    assert len(set(titles)) == len(titles)


def test_lanes_are_few(story: Chronology) -> None:
    """Every event is in one of at most four lanes."""
    lanes = {event.lane for event in story}
    assert None not in lanes
    assert len(lanes) <= 4


@pytest.mark.parametrize(
    ("event", "status", "expected"),
    [
        ("second-world-war-ends", "happened", "1945-01-01 1945-12-31 1945-01-01 1945-12-31"),
        ("us-supreme-commanders", "ongoing", "1951-01-01 1951-12-31 .. .."),
        ("conscription-abolished", "happened", "1997-01-01 1997-12-31 1997-01-01 1997-12-31"),
        ("ukrainian-president-overthrown", "happened", "2014-01-01 2014-12-31 2014-01-01 2014-12-31"),
        ("invasion", "happened", "2022-01-01 2022-12-31 2022-01-01 2022-12-31"),
        ("better-deal", "reported", "2022-01-01 2022-12-31 2022-01-01 2022-12-31"),
        ("population-shrinks", "ongoing", "2022-01-01 2022-12-31 .. .."),
        ("white-house-expulsion", "happened", "2025-02-01 2025-02-28 2025-02-01 2025-02-28"),
        ("alaska-summit", "happened", "2025-08-01 2025-08-31 2025-08-01 2025-08-31"),
        ("florida-talks", "reported", "2025-10-21 2025-10-29 2025-10-23 2025-10-31"),
        ("whitaker-suggestion", "happened", "2025-11-18 2025-11-18 2025-11-18 2025-11-18"),
        ("driscoll-kyiv", "happened", "2025-11-19 2025-11-19 2025-11-19 2025-11-19"),
        ("brussels-meeting", "happened", "2025-11-20 2025-11-20 2025-11-20 2025-11-20"),
        ("g20-summit", "happened", ".. 2025-11-26 .. 2025-11-26"),
        ("geneva-talks", "ongoing", "2025-11-19 2025-11-26 .. .."),
        ("abu-dhabi-talks", "reported", "2025-11-24 2025-11-24 .. .."),
        ("wsws-report", "happened", "2025-11-26 2025-11-26 2025-11-26 2025-11-26"),
        ("white-house-visit", "planned", "2025-11-28 2025-11-30 2025-11-28 2025-11-30"),
        ("kellogg-leaves", "planned", "2026-01-01 2026-01-31 2026-01-01 2026-01-31"),
        ("german-defence-budget", "planned", ".. 2029-12-31 .. 2029-12-31"),
        ("german-army", "planned", "2030-01-01 2030-12-31 2030-01-01 2030-12-31"),
    ],
)
def test_plan_tells(plan: Chronology, event: str, status: str, expected: str) -> None:
    """The story of the plan dates each event as far as its sources do, and no finer."""
    assert plan[event].status == status
    assert bounds(plan[event]) == expected


def test_plan_knows_kelloggs_appointment_by_its_distance_only(plan: Chronology) -> None:
    """The 360 days stand between two events, one of them without a date."""
    assert plan["kellogg-appointed"].when is None
    gaps = {
        (relation.event, relation.is_, relation.of): str(relation.gap)
        for relation in plan.relations
        if relation.gap
    }
    assert gaps == {("kellogg-leaves", "after", "kellogg-appointed"): "360 days"}


@pytest.mark.parametrize(
    ("event", "duration"), [("florida-talks", "3 days"), ("us-supreme-commanders", "almost 75 years")]
)
def test_plan_keeps_durations(plan: Chronology, event: str, duration: str) -> None:
    """A length is kept in the words of the source."""
    when = plan[event].when
    assert when is not None
    assert str(when.duration) == duration


def test_plan_counts_every_event_once(plan: Chronology) -> None:
    """Both articles tell of Driscoll in Kyiv, in one event."""
    assert len(plan) == 22
    assert {claim.source for claim in plan["driscoll-kyiv"].claims} == {"national-2025-11", "wsws-2025-11-26"}


@pytest.mark.parametrize(
    ("event", "earliest", "latest"),
    [
        ("numa", "-0714-01-01", "-0672-12-31"),
        ("decemvirs", "-0449-01-01", "-0449-12-31"),
        ("flavius", "-0303-01-01", "-0303-12-31"),
        ("sun-eclipsed", "-0189-03-11", "-0189-03-11"),
        ("julian-year", "-0045-12-30", "-0045-12-30"),
        ("ides-of-march", "-0043-03-13", "-0043-03-13"),
        ("lepidus-dies", "-0012-01-01", "-0011-12-31"),
        ("leap-years-resume", "0004-01-01", "0008-12-31"),
        ("nicaea", "0325-05-21", "0325-06-20"),
        ("last-julian-day", "1582-10-14", "1582-10-14"),
        ("first-gregorian-day", "1582-10-15", "1582-10-15"),
        ("swedish-30-february", "1712-03-11", "1712-03-11"),
    ],
)
def test_reform_tells(reform: Chronology, event: str, earliest: str, latest: str) -> None:
    """Years before Christ and Julian days stand where the Gregorian calendar, reckoned back, has them."""
    when = reform[event].when
    assert when is not None
    assert (str(when.earliest), str(when.latest)) == (earliest, latest)


def test_reform_shows_every_kind_of_doubt(reform: Chronology) -> None:
    """The second story has questionable, approximate and one-of dates, and Julian ones."""
    whens = [event.when for event in reform if event.when]
    assert any(when.is_uncertain for when in whens)
    assert any(when.is_approximate for when in whens)
    assert any("," in str(when.edtf) for when in whens)
    assert any(when.calendar == "julian" for when in whens)


def test_reform_leaves_no_day_between_the_two_calendars(reform: Chronology) -> None:
    """The last day of the old style is the day before the first of the new one."""
    old, new = reform["last-julian-day"].when, reform["first-gregorian-day"].when
    assert old is not None
    assert new is not None
    assert old.last_end == new.first_start
