"""The chronology: order, look-up, choice and union."""

from __future__ import annotations

import pickle
from copy import deepcopy
from datetime import date

import pytest

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Person
from chronology.event import Place
from chronology.event import Relation
from chronology.event import Source
from chronology.findings import Position
from chronology.times import read_time
from chronology.when import When


def an_event(name: str, when: str | None = None, **more: object) -> Event:
    """Make an event of its id and time."""
    return Event(id=name, title=name.title(), when=read_time(when) if when else None, **more)  # type: ignore[arg-type]


def a_story(*events: Event, **more: object) -> Chronology:
    """Make a story of its events."""
    return Chronology(id="story", title="Story", events=events, **more)  # type: ignore[arg-type]


def ids(story: Chronology) -> str:
    """Give the ids of a story's events in order."""
    return " ".join(event.id for event in story)


WAR = a_story(
    an_event("peace", "1648-10-24"),
    an_event("rumour"),
    an_event("war", "1618/1648"),
    an_event("defenestration", "1618-05-23"),
    an_event("white-mountain", "1620-11-08", tags=("battle",)),
    an_event("plague", "[1628..1632]"),
    an_event("hunger", "1630/.."),
    an_event("omens", "[..1618-04]"),
)


def test_events_stand_in_order() -> None:
    """Events come by their time, the undated last."""
    assert ids(WAR) == "war omens defenestration white-mountain plague hunger peace rumour"


def test_events_of_one_time_stand_as_given() -> None:
    """Where times do not decide, the order of writing does."""
    assert ids(a_story(an_event("b", "2025"), an_event("a", "2025"), an_event("c", "2024"))) == "c b a"


LONDON, NEW_YORK, UNNAMED = "2025-11-26T14:10Z", "2025-11-26T09:20-05:00", "2025-11-26T15:15"


@pytest.mark.parametrize(
    ("timezone", "given", "order"),
    [
        (None, {"london": LONDON, "york": NEW_YORK}, "london york"),
        (None, {"york": NEW_YORK, "day": "2025-11-26"}, "day york"),
        ("Europe/Berlin", {"london": LONDON, "york": NEW_YORK, "berlin": UNNAMED}, "london berlin york"),
        ("+01:00", {"london": LONDON, "york": NEW_YORK, "berlin": UNNAMED}, "london berlin york"),
        (None, {"late": "2025-11-26T23:30-05:00", "next": "2025-11-27"}, "late next"),
    ],
)
def test_clock_times_of_several_zones_stand_in_the_order_of_their_moments(
    timezone: str | None, given: dict[str, str], order: str
) -> None:
    """The story's zone is that of times that name none; times of one zone need no other clock."""
    events = [an_event(name, when) for name, when in given.items()]
    story = a_story(*reversed(events), timezone=timezone)

    assert ids(story) == order
    assert ids(story.by_one_clock()) == order


def test_between_takes_times_without_a_zone_for_the_story_s() -> None:
    """With the zone known, what lies outside is known to."""
    story = a_story(an_event("york", NEW_YORK), timezone="Europe/Berlin")

    assert len(story.between("2025-11-26T15:00", "2025-11-26T15:30")) == 1
    assert len(story.between("2025-11-26T14:00", "2025-11-26T15:00")) == 0


@pytest.mark.parametrize(
    ("left", "right", "united"),
    [
        ("Europe/Berlin", "America/New_York", "26 November 2025, 15:15 UTC-5"),
        (None, "America/New_York", "26 November 2025, 15:15 UTC-5"),
        ("Europe/Berlin", "Europe/Berlin", "26 November 2025, 15:15"),
        ("Europe/Berlin", None, "26 November 2025, 15:15"),
    ],
)
def test_united_stories_keep_their_clocks(left: str | None, right: str | None, united: str) -> None:
    """A time that names no zone is not taken over into that of another story."""
    whole = a_story(timezone=left) | a_story(an_event("call", UNNAMED), timezone=right)
    when = whole["call"].when

    assert when is not None
    assert when.words() == united


def test_a_zone_is_not_taken_over_for_times_of_another_story() -> None:
    """Nobody said of which zone they are."""
    whole = a_story(an_event("call", UNNAMED)) | a_story(timezone="Europe/Berlin")

    assert whole.timezone is None
    assert (a_story(timezone="Europe/Berlin") | a_story(an_event("call", UNNAMED))).timezone is None
    assert (a_story() | a_story(timezone="Europe/Berlin")).timezone == "Europe/Berlin"


def test_length_and_membership() -> None:
    """A story has a length, and knows its events by id or as such."""
    assert len(WAR) == 8
    assert "plague" in WAR
    assert WAR["plague"] in WAR
    assert "cholera" not in WAR


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("plage", "no event in 'story': 'plage'; did you mean 'plague'?"),
        ("xyz", "no event in 'story': 'xyz'"),
    ],
)
def test_unknown_event(wanted: str, message: str) -> None:
    """What is not there is told with the nearest that is."""
    with pytest.raises(ChronologyError) as caught:
        WAR[wanted]

    assert str(caught.value) == message


def test_source_by_id(story: Chronology) -> None:
    """
    [[source]]
    id = "gazette"
    title = "The Gazette"
    """
    assert story.source("gazette").title == "The Gazette"
    with pytest.raises(ChronologyError, match="did you mean 'gazette'"):
        story.source("gazete")


def test_ids_are_given_once() -> None:
    """No two events bear one id: all that do are told at once."""
    with pytest.raises(ChronologyError) as caught:
        a_story(*(an_event(name) for name in ("a", "b", "a", "b", "c")))

    assert [trouble.split(";")[0] for trouble in caught.value.troubles] == [
        "event a: id given twice: 'a'",
        "event b: id given twice: 'b'",
    ]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1648", "1648", "war hunger peace"),
        ("1618-05-23", "1618-05-23", "war defenestration"),
        (date(1648, 10, 24), date(1648, 10, 24), "war hunger peace"),
        (When.parse("1632"), When.parse("1640"), "war plague hunger"),
        ("1700", "1800", "hunger"),
        ("1500", "1600", "omens"),
        ("May 1618", "end of May 1618", "war defenestration"),
    ],
)
def test_between(first: str | date | When, last: str | date | When, expected: str) -> None:
    """Both ends are included, and all that may fall between them."""
    assert sorted(ids(WAR.between(first, last)).split()) == sorted(expected.split())


def test_between_refuses_an_end_before_the_start() -> None:
    """A stretch that ends before it starts is an error."""
    with pytest.raises(WhenError):
        WAR.between("1648", "1618")


@pytest.mark.parametrize(
    ("limit", "expected"),
    [("1620-11-08", "defenestration omens"), ("1630", "defenestration white-mountain omens"), ("1500", "")],
)
def test_before(limit: str, expected: str) -> None:
    """Before are only the events that are certainly over."""
    assert sorted(ids(WAR.before(limit)).split()) == sorted(expected.split())


def test_before_and_after_an_event() -> None:
    """An event is as good as its time."""
    assert sorted(ids(WAR.before(WAR["white-mountain"])).split()) == ["defenestration", "omens"]
    assert sorted(ids(WAR.after(WAR["white-mountain"])).split()) == ["hunger", "peace", "plague"]


def test_nothing_is_certain_of_an_undated_event() -> None:
    """Nothing comes before or after an event without a time."""
    assert ids(WAR.before(WAR["rumour"])) == ids(WAR.after(WAR["rumour"])) == ""


def test_tagged() -> None:
    """A tag chooses events."""
    assert ids(WAR.tagged("battle")) == "white-mountain"


def test_what_leads_to_a_missing_event_goes_with_it() -> None:
    """A choice of events is whole in itself."""
    whole = a_story(
        an_event("war", "1618"),
        an_event("battle", "1620", part_of="war"),
        an_event("peace", "1648"),
        relations=[
            Relation(event="battle", is_="during", of="war"),
            Relation(event="peace", is_="after", of="battle"),
        ],
    )

    chosen = whole.between("1620", "1650")

    assert chosen["battle"].part_of is None
    assert [relation.is_ for relation in chosen.relations] == ["after"]


def test_relations_know_no_order_of_writing() -> None:
    """Two stories that say the same of their events are equal."""
    events = an_event("a"), an_event("b")
    one, two = Relation(event="a", is_="before", of="b"), Relation(event="b", is_="after", of="a")

    assert a_story(*events, relations=[one, two]) == a_story(*events, relations=[two, one, two])


def test_stories_go_to_other_processes_whole() -> None:
    story = a_story(
        an_event("war", "1618/1648", allow={"how-long": "it was"}),
        sources=[Source(id="letter", title="A letter", published="1619")],
    )

    for copied in (pickle.loads(pickle.dumps(story)), deepcopy(story)):  # noqa: S301 - our own bytes
        assert (copied, copied.sources, copied.events[0].allow) == (
            story,
            story.sources,
            {"how-long": "it was"},
        )


def test_now_is_given() -> None:
    """The story's now is its own, or the day of its latest source."""
    sources = [Source(id=year, title=year, published=year) for year in ("2024-05", "2025-11-26", "2025-01")]

    assert a_story().now is None
    assert str(a_story(sources=sources).now) == "2025-11-26"
    assert str(a_story(sources=sources, as_of=When.parse("2026")).now) == "2026"


def test_repr_is_short() -> None:
    """A story shows itself in a few words."""
    assert repr(WAR) == "<Chronology 'story': 8 events, 0 sources>"


class TestUnion:
    """`one | two`."""

    def test_unites_all(self) -> None:
        """Events, sources, relations, people and places come together; the left comes first."""
        one = a_story(
            an_event("a", "2025"),
            as_of=When.parse("2026"),
            sources=[Source(id="s", title="Left", author="Ann")],
            people=[Person(name="Ann")],
        )
        two = a_story(
            an_event("b", "2024"),
            note="from the right",
            sources=[Source(id="s", title="Right", url="https://example.org"), Source(id="t", title="T")],
            people=[Person(name="Ann", born="1900")],
            places=[Place(name="Rome")],
            relations=[Relation(event="b", is_="before", of="b")],
        )

        both = one | two

        assert ids(both) == "b a"
        assert both.sources == (
            Source(id="s", title="Left", author="Ann", url="https://example.org"),
            Source(id="t", title="T"),
        )
        assert both.people == (Person(name="Ann", born="1900"),)
        assert (both.places, both.relations) == (two.places, two.relations)
        assert (both.as_of, both.note) == (one.as_of, "from the right")

    def test_completes_events(self) -> None:
        """Of an event told twice, what one leaves out the other says, and the claims of both are kept once."""
        said, heard = Claim(source="s", says="in 2025"), Claim(source="t", says="last year")
        one = a_story(an_event("a", "2025", claims=(said,), places=("Rome",)))
        two = a_story(an_event("a", lane="Talks", claims=(said, heard), places=("Rome", "Kyiv")))

        assert (one | two)["a"] == an_event(
            "a", "2025", lane="Talks", claims=(said, heard), places=("Rome", "Kyiv")
        )

    def test_with_itself_is_itself(self) -> None:
        """Nothing is gained by telling a story twice."""
        assert WAR | WAR == WAR

    def test_tells_all_contradictions(self) -> None:
        """Each field that is contradicted is told, with both places."""
        one = a_story(an_event("a", "2025", lane="Talks", origin=Position("one.toml", 3)))
        two = a_story(an_event("a", "2024", lane="War", origin=Position("two.toml", 7)))

        with pytest.raises(ChronologyError) as caught:
            one | two

        remedy = "; change one of them, or give one event another id"
        assert list(caught.value.troubles) == [
            f"one.toml:3: event a: when: '2025' contradicts '2024' at two.toml:7{remedy}",
            f"one.toml:3: event a: lane: 'Talks' contradicts 'War' at two.toml:7{remedy}",
        ]

    def test_times_of_sources_and_people_that_exclude_each_other_are_told(self) -> None:
        """A birth is not lost because the left one comes first; a coarser one, or another title, is no contradiction."""
        day = When.parse("1900-05-02")
        one = a_story(
            people=[Person(name="Ann", born=day), Person(name="Bob", born=day)],
            sources=[Source(id="s", title="Left", published=day, accessed=day)],
        )
        two = a_story(
            people=[Person(name="Ann", born="1901"), Person(name="Bob", born="1900")],
            sources=[Source(id="s", title="Right", published="1900-05-03", accessed="1990")],
        )

        with pytest.raises(ChronologyError) as caught:
            one | two

        assert list(caught.value.troubles) == [
            "source s: published: '1900-05-02' contradicts '1900-05-03'; change one of them",
            "person Ann: born: '1900-05-02' contradicts '1901'; change one of them",
        ]
