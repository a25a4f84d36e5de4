"""What follows in a story, what cannot all be true, and what must never be held against it."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from stories_made import ORIGIN
from stories_made import event
from stories_made import span
from stories_made import told

from chronology.checks import check
from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.event import Relation
from chronology.network import Kind
from chronology.network import explain
from chronology.network import network_of
from chronology.network import tightened
from chronology.when import ALLEN
from chronology.when import Answer
from chronology.when import Duration
from chronology.when import When


@given(st.integers(0, 5), st.integers(0, 4), st.integers(0, 5), st.integers(0, 4), st.sampled_from(ALLEN))
def test_a_relation_is_refused_exactly_where_the_dates_exclude_it(
    first: int, long: int, second: int, longer: int, name: str
) -> None:
    """Of two dated events the network says what comparing their dates does, but lets those touch that come one after the other."""
    one, other = event("one", span(first, long)), event("other", span(second, longer))
    assert one.when is not None
    assert other.when is not None
    excluded = one.when.relation(other.when, name) is Answer.IMPOSSIBLE
    touching = {"before": "meets", "after": "met-by"}.get(name)
    if touching:
        excluded = excluded and one.when.relation(other.when, touching) is Answer.IMPOSSIBLE
    story = Chronology(
        id="s", title="S", events=[one, other], relations=[Relation(event="one", is_=name, of="other")]
    )

    assert bool(told(story)) == excluded


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_the_same_day_stands_in_either_order(order: tuple[str, str]) -> None:
    """Days are half-open: nothing is decided by convention."""
    first, second = order
    events = [event("a", "2025-11-19"), event("b", "2025-11-19")]
    relations = [Relation(event=first, is_="before", of=second)]

    assert told(Chronology(id="s", title="S", events=events, relations=relations)) == []


def gap(when: str, length: str, name: str = "after") -> str:
    """Give what follows for an event that comes after a dated one by a gap."""
    story = Chronology(
        id="s",
        title="S",
        events=[event("a", when), event("b")],
        relations=[Relation(event="b", is_=name, of="a", gap=Duration.parse(length))],
    )
    return str(tightened(network_of(story), story["b"]))


@pytest.mark.parametrize(
    ("when", "length", "name", "follows"),
    [
        ("2025-01-06", "360 days", "after", "2026-01-01"),
        ("2026-01", "360 days", "before", "[2025-01-06..2025-02-05]"),
        ("2025-01-31", "1 month", "after", "2025-02-28"),
        ("2025-01", "1 month", "after", "[2025-02-01..2025-02-28]"),
        ("2024-02-29", "1 year", "after", "2025-02-28"),
        ("2025", "1 year", "after", "[2026-01-01..2026-12-31]"),
        ("2025-03", "1 month", "before", "[2025-02-01..2025-02-28]"),
        ("2025-11-10/2025-11-12", "2 weeks", "after", "2025-11-26"),
        ("2025-11-10", "at least 2 days", "after", "[2025-11-12..]"),
        ("2025-11-10", "at most 2 days", "after", "[2025-11-10..2025-11-12]"),
        ("2025-11-10", "about 2 days", "after", "[2025-11-10..]"),
        ("-0043-03-15", "10 years", "after", "-0033-03-15"),
        ("0001", "1000000 years", "after", "1,000,001"),
    ],
)
def test_gaps_are_counted_by_the_calendar(when: str, length: str, name: str, follows: str) -> None:
    """Days, months and years, from whatever day the first event can be on, and as far as one likes."""
    assert gap(when, length, name) == follows


@pytest.mark.parametrize(
    ("when", "length", "calendar", "name", "follows"),
    [
        ("2025-11-07", "10 business days", None, "after", "2025-11-21"),
        ("2025-11-08", "1 business day", None, "after", "2025-11-10"),
        ("2025-11-10", "1 business day", None, "before", "[2025-11-07..2025-11-09]"),
        ("2025-11-21", "10 business days", None, "before", "[2025-11-07..2025-11-09]"),
        ("2025-11-25", "3 working days", "US", "after", "2025-12-01"),
        ("2025-12-23", "2 business days", "GB-ENG", "after", "2025-12-29"),
        ("2025-12-23", "2 business days", "ECB", "after", "2025-12-29"),
        ("2025-04-16", "2 business days", "ECB", "after", "2025-04-22"),
        ("2025-11-03", "at most 5 business days", None, "after", "[2025-11-03..2025-11-10]"),
        ("2025-11-03", "at least 5 business days", None, "after", "[2025-11-10..]"),
    ],
)
def test_business_days(when: str, length: str, calendar: str | None, name: str, follows: str) -> None:
    """Weekends are not counted, nor the holidays of a calendar."""
    relation = Relation(event="b", is_=name, of="a", gap=Duration.parse(length), calendar=calendar)
    story = Chronology(id="s", title="S", events=[event("a", when), event("b")], relations=[relation])

    assert str(tightened(network_of(story), story["b"])) == follows


def test_a_calendar_that_is_not_known(story: Chronology) -> None:
    """
    [[event]]
    id = "service"
    title = "The papers are served"
    when = 2025-11-07

    [[event]]
    id = "answer"
    title = "The answer is due"

    [[relation]]
    event = "answer"
    is = "after"
    of = "service"
    gap = "10 business days"
    calendar = "Atlantis"
    """
    with pytest.raises(ChronologyError, match="no calendar of holidays is named 'Atlantis'; name a country"):
        network_of(story)


def test_hours_between_zones(story: Chronology) -> None:
    """
    [[event]]
    id = "call"
    title = "A call from Kyiv"
    when = 2025-11-19T10:00:00+02:00

    [[event]]
    id = "answer"
    title = "The answer from Washington"
    when = 2025-11-19T03:30:00-05:00
    after = ["call"]

    [[event]]
    id = "note"
    title = "A note of that day, on some clock"
    when = 2025-11-19
    before = ["call"]
    """
    assert told(story) == []


def test_an_hour_too_early(story: Chronology) -> None:
    """
    [[event]]
    id = "call"
    title = "A call from Kyiv"
    when = 2025-11-19T10:00:00+02:00

    [[event]]
    id = "answer"
    title = "The answer from Washington"
    when = 2025-11-19T02:00:00-05:00
    after = ["call"]
    """
    assert told(story) == [
        "answer comes after call; call is dated Wednesday 19 November 2025, 10:00:00 UTC+2; answer is dated Wednesday 19 November 2025, 02:00:00 UTC-5"
    ]


def test_words_may_name_one_day_of_several(story: Chronology) -> None:
    """
    [[source]]
    id = "paper"
    title = "A paper"
    published = 2025-11-26

    [[event]]
    id = "summit"
    title = "They meet for some days"
    when = "November 2025"
    contains = ["statement"]

      [[event.claim]]
      source = "paper"
      says = "on Saturday"

    [[event]]
    id = "statement"
    title = "They agree"
    when = 2025-11-23
    """
    assert told(story) == []


def test_publication_bounds_what_is_told(story: Chronology) -> None:
    """
    [[source]]
    id = "paper"
    title = "A paper"
    published = 2025-11-26

    [[event]]
    id = "talks"
    title = "They talk"
    status = "ongoing"

      [[event.claim]]
      source = "paper"

    [[event]]
    id = "visit"
    title = "A visit"

      [[event.claim]]
      source = "paper"

    [[event]]
    id = "plan"
    title = "A plan"
    status = "planned"

      [[event.claim]]
      source = "paper"
    """
    follows = {one.id: network_of(story).bounds(one.id) for one in story}
    midnight = When.parse("2025-11-26").last_end

    assert follows["visit"].last_end == midnight
    assert (follows["talks"].last_start, follows["talks"].last_end) == (midnight, None)
    assert follows["plan"] == (None, None, None, None)


def test_words_of_claims_date_what_has_no_date(story: Chronology) -> None:
    """
    [[source]]
    id = "paper"
    title = "A paper"
    published = 2025-11-26

    [[event]]
    id = "meeting"
    title = "They meet"

      [[event.claim]]
      source = "paper"
      says = "last Thursday"
    """
    assert str(tightened(network_of(story), story["meeting"])) == "2025-11-20"


@pytest.mark.parametrize("name", [name for name in ALLEN if name != "equals"])
def test_no_event_stands_so_to_itself(name: str) -> None:
    """Of all relations an event can only equal itself."""
    story = Chronology(
        id="s", title="S", events=[event("a")], relations=[Relation(event="a", is_=name, of="a")]
    )

    assert [one.check for one in check(story, only=["cyclic-order"])] == ["cyclic-order"]


@pytest.mark.parametrize(
    ("one", "gap", "message"),
    [
        ("a", "3 days", "the lengths told between them differ by 2 days"),
        ("b", "3 days", "each comes before the next, and the last before the first"),
    ],
)
def test_lengths_that_differ_are_no_circle(one: str, gap: str, message: str) -> None:
    """Two tellers agree on the order, or do not."""
    pairs = (("a", "b", "5 days"), (one, {"a": "b", "b": "a"}[one], gap))
    relations = [
        Relation(event=event, is_="after", of=of, gap=Duration.parse(gap)) for event, of, gap in pairs
    ]
    story = Chronology(id="s", title="S", events=[event("a"), event("b")], relations=relations)

    assert [finding.message for finding in check(story)] == [message]


@pytest.mark.parametrize(
    ("when", "found"),
    [("2021-05-11", []), ("2021-05", []), ("2021-05-11/2021-05-12", ["duration-against-ends"])],
)
def test_what_is_longer_than_its_date_starts_then(story: Chronology, when: str, found: list[str]) -> None:
    """
    [[source]]
    id = "paper"
    title = "A paper"
    published = 2021-12-01

    [[event]]
    id = "sitting"
    title = "The court sits"

      [[event.claim]]
      source = "paper"
      says = "on 11 May"
    """
    sitting = attrs.evolve(story["sitting"], when=When.parse(when).lasting(Duration.parse("5 weeks")))
    told = check(story.with_events([sitting]))

    assert [finding.check for finding in told] == found


def test_zones_are_summed_up_in_utc() -> None:
    """Who reads two logs need not turn their clocks into each other."""
    times = {"a": "2025-03-30T03:04:51+02:00", "b": "2025-03-30T01:02:44Z"}
    story = Chronology(
        id="s",
        title="S",
        events=[event(name, when) for name, when in times.items()],
        relations=[Relation(event="a", is_="before", of="b")],
    )
    (finding,) = check(story)

    assert finding.message == "a comes before b, but their dates miss that by 2 minutes 7 seconds"
    assert [quote.says for quote in finding.chain[3:]] == [
        "by (2) a ends on Sunday 30 March 2025 at 01:04:51 UTC at the earliest",
        "by (3) b starts on Sunday 30 March 2025 at 01:04:51 UTC at the earliest",
        "but by (1) b starts on Sunday 30 March 2025 at 01:02:44 UTC at the latest, 2 minutes 7 seconds too soon",
    ]


def test_relations_to_what_is_not_there() -> None:
    """A part of a story may relate its events to those of another part."""
    relations = [Relation(event="a", is_="before", of="elsewhere")]

    assert told(Chronology(id="s", title="S", events=[event("a", "2025")], relations=relations)) == []


@settings(max_examples=60)
@given(st.lists(st.integers(0, 400), min_size=2, max_size=8), st.data())
def test_the_truth_is_never_contradicted(days: list[int], data: st.DataObject) -> None:
    """Whatever is said of days that were so, all of it together can be so, and the true days are among those that follow."""
    names = [f"e{number}" for number in range(len(days))]
    known = data.draw(st.lists(st.booleans(), min_size=len(days), max_size=len(days)))
    true = {name: ORIGIN + timedelta(day) for name, day in zip(names, days, strict=True)}
    events = [
        event(name, str(true[name]) if is_known else None)
        for name, is_known in zip(names, known, strict=True)
    ]
    relations = []
    for _ in range(len(days)):
        one, other = data.draw(st.tuples(st.sampled_from(names), st.sampled_from(names)))
        length = (true[other] - true[one]).days
        if length > 0:
            gap = Duration.parse(f"{length} days") if data.draw(st.booleans()) else None
            relations.append(Relation(event=one, is_="before", of=other, gap=gap))
    story = Chronology(id="s", title="S", events=events, relations=relations)
    network = network_of(story)

    assert network.contradictions == ()
    for name in names:
        moment = When.from_date(true[name])
        found = tightened(network, story[name])
        assert found is None or found.may_coincide(moment)


@pytest.mark.parametrize(
    ("when", "one", "other"),
    [
        ("2025-03-01", ("after", None), ("before", "1 day")),
        ("2025-03-01", ("after", "1 day"), ("before", None)),
        ("2025-03-01/..", ("after", None), ("before", "1 day")),
    ],
)
def test_a_date_that_is_not_needed_is_not_told(
    when: str, one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    """Two relations that contradict each other do so whatever the day."""
    events = [event("a"), event("b", when)]
    relations = [
        Relation(event="b", is_=name, of="a", gap=Duration.parse(gap) if gap else None)
        for name, gap in (one, other)
    ]
    (contradiction,) = network_of(
        Chronology(id="s", title="S", events=events, relations=relations)
    ).contradictions

    assert {ground.kind for ground in contradiction.grounds} == {Kind.RELATION}


def test_what_goes_on_gets_no_end_from_others() -> None:
    """That it ends within the year is known; when it ends is not what its date says."""
    events = [event("talks", "2025-01/.."), event("year", "2025-01-10/2025-12-31")]
    relations = [Relation(event="talks", is_="during", of="year")]
    story = Chronology(id="s", title="S", events=events, relations=relations)
    found = tightened(network_of(story), story["talks"])

    assert found is not None
    assert (str(found.earliest_start), found.latest_end) == ("2025-01-10", None)


def test_a_long_order_behind_a_date() -> None:
    """Days counted along a long order are no more work than the order, and each of its statements is still told."""
    size = 3_000
    names = ["first", *(f"e{n}" for n in range(size))]
    after = [Relation(event=one, is_="after", of=other) for other, one in pairwise(names)]
    events = (event(name, "2001-01-01" if name == "first" else None) for name in names)
    network = network_of(Chronology(id="long", title="Long", events=events, relations=after))
    found = explain(network, names[-1])

    assert network.contradictions == ()
    assert str(found.when) == "[2001-01-01..]"
    assert {ground.says for ground in found.earliest.grounds} >= {
        f"{one} comes after {other}" for other, one in pairwise(names)
    }
