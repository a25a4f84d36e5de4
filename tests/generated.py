"""Stories made up by hypothesis: every field of every class, with texts as odd as they come."""

from __future__ import annotations

from functools import partial
from typing import Any

from hypothesis import strategies as st

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Place
from chronology.event import Relation
from chronology.event import Series
from chronology.event import Source
from chronology.event import Status
from chronology.when import ALLEN
from chronology.when import Duration
from chronology.when import When
from chronology.when.formal import parse_formal
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS

ODD = [
    *('"', '"""', "'''", "\\", "\n", "\r\n", "\t", "\0", "\x7f", "\u202e", "\u2028", "\ufeff", "é"),
    *("e\u0301", "🕰", " "),
]
TEXTS = st.one_of(st.text(max_size=12), st.lists(st.sampled_from(ODD), max_size=6).map("".join))
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,7}", fullmatch=True)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
AGES = st.dictionaries(TEXTS, st.integers(0, 130), max_size=2)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)

EDTF = (
    *(
        *("2025", "2025-11", "2025-11-26", "0000", "-0043-03-15", "Y170000002", "2025-11~", "2025-?11-26"),
        *("201X", "1950S2"),
    ),
    *("2025-21", "2025-33", "2025-11-24/..", "../2025", "2025/", "/2025-11", "2025-02/2025-03?", "[..2029]"),
    *(
        "[2025-10-21..2025-10-31]",
        "{1960,1961-12}",
        "[1667,1760-12]",
        "2025-11-26T10:00:00",
        "2025-11-26T10:00:00Z",
    ),
)
CLOCKS = (
    *(
        "2025-11-26T14",
        "2025-11-26T14:02",
        "2025-11-26T14:02:09",
        "2025-11-26T14:02:09.5",
        "2025-11-26T14:02+05:30",
    ),
    *("0044-03-15T10:00:00.000001Z", "2025-11-26T23:59-08:00"),
)
WINDOWS = (
    "[2025-11-26T14:02..]",
    "[-0043-03-15T14..-0043-03-15T15:02]",
    "[2025-11-26T14:02Z..2025-11-27T09:00:00.25Z]",
)
JULIAN = ("1706-01-06", "1582-10", "-0043-03-15", "1700-02-29", "0325/0330-05")
WORDS = ("end of October 2025", "by 2029", "on 26 November 2025", "since 24 November 2025", "44 BC")
DURATIONS = (
    "3 days",
    "almost 75 years",
    "P1Y6M",
    "three and a half years",
    "90 minutes",
    "over 2 weeks",
    "PT15M",
)


def ended(start: When, end: When) -> When:
    """Make an interval of two times, whichever comes first."""
    return When.between(*sorted([start, end], key=lambda when: when.first_start or 0))


def windowed(start: When, end: When) -> When:
    """Make a window of two times, whichever comes first."""
    return When.within(*sorted([start, end], key=lambda when: when.first_start or 0))


clock_times = st.sampled_from(CLOCKS).map(When.parse_clock)
plain_times = st.one_of(
    st.sampled_from(EDTF).map(When.parse),
    st.dates().map(When.from_date),
    st.datetimes(timezones=st.none() | st.timezones())
    .map(lambda moment: moment.replace(tzinfo=None))
    .map(When.from_date),
    clock_times,
    st.sampled_from(JULIAN).map(partial(When.parse, calendar="julian")),
    st.builds(parse_formal, st.sampled_from(CLOCKS + WINDOWS), st.sampled_from(["gregorian", "julian"])),
    st.builds(ended, clock_times, clock_times),
    st.builds(windowed, clock_times, clock_times),
    clock_times.map(When.since),
    clock_times.map(When.until),
    clock_times.map(When.by),
)
durations = st.sampled_from(DURATIONS).map(Duration.parse)
times = st.one_of(
    plain_times,
    st.builds(When.lasting, plain_times, durations),
    st.builds(When.with_text, st.sampled_from(EDTF).map(When.parse), st.sampled_from(WORDS) | TEXTS),
)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Make a value or None."""
    return st.none() | values


def sources(ids: list[str]) -> st.SearchStrategy[tuple[Source, ...]]:
    """Make a source for each id."""
    made = partial(
        st.builds,
        Source,
        title=TEXTS,
        author=maybe(TEXTS),
        publisher=maybe(TEXTS),
        published=maybe(times),
        url=maybe(TEXTS),
        archived=maybe(TEXTS),
        accessed=maybe(times),
        sha256=maybe(TEXTS),
        offered=maybe(TEXTS),
        text=maybe(TEXTS),
        date_order=maybe(st.sampled_from(["day-month", "month-day"])),
        mode=maybe(st.sampled_from(["news", "narrative"])),
        kind=maybe(TEXTS),
        confidential=st.booleans(),
        note=maybe(TEXTS),
    )
    return st.tuples(*(made(id=st.just(source_id)) for source_id in ids))


def claims(source_ids: list[str]) -> st.SearchStrategy[tuple[Claim, ...]]:
    """Make claims of the given sources."""
    counts = maybe(st.integers(0, 10**9))
    made = st.builds(
        Claim,
        source=st.sampled_from(source_ids),
        says=maybe(TEXTS),
        at=maybe(TEXTS),
        when=maybe(times),
        confidence=maybe(st.floats(0, 1)),
        basis=maybe(TEXTS),
        status=maybe(st.sampled_from(Status)),
        ages=AGES,
        start=counts,
        end=counts,
        clause_start=counts,
        clause_end=counts,
    )
    return st.lists(made, max_size=2).map(tuple)


def events(ids: list[str], source_ids: list[str]) -> st.SearchStrategy[tuple[Event, ...]]:
    """Make an event for each id."""
    made = partial(
        st.builds,
        Event,
        title=TEXTS,
        when=maybe(times),
        status=st.sampled_from(Status),
        claims=claims(source_ids) if source_ids else st.just(()),
        places=LISTS,
        people=LISTS,
        roles=st.dictionaries(TEXTS, TEXTS, max_size=2),
        ages=AGES,
        organisations=LISTS,
        tags=LISTS,
        lane=maybe(TEXTS),
        kind=maybe(TEXTS),
        weight=maybe(NUMBERS),
        part_of=maybe(st.sampled_from(ids)),
        parts=maybe(st.integers(0, 10**6)),
        series=maybe(TEXTS),
        number=maybe(st.integers(0, 10**6)),
        stage=maybe(TEXTS),
        url=maybe(TEXTS),
        note=maybe(TEXTS),
        allow=st.dictionaries(TEXTS, TEXTS, max_size=2),
    )
    return st.tuples(*(made(id=st.just(event_id)) for event_id in ids))


def relations(ids: list[str]) -> st.SearchStrategy[list[Relation]]:
    """Make relations between the given events."""
    if not ids:
        return st.just([])
    some = st.sampled_from(ids)
    return st.lists(
        st.builds(Relation, event=some, is_=st.sampled_from(ALLEN), of=some, gap=maybe(durations)), max_size=4
    )


def series(name: str) -> st.SearchStrategy[Series]:
    """Make a series of a name."""
    return st.builds(
        Series,
        name=st.just(name),
        every=maybe(durations),
        falls=maybe(st.sampled_from([*MONTHS, *WEEKDAYS])),
        stages=LISTS,
        exclusive=st.booleans(),
        gapless=st.booleans(),
        note=maybe(TEXTS),
    )


@st.composite
def chronologies(draw: st.DrawFn) -> Chronology:
    """Make a story in which nothing is wrong."""
    event_ids = draw(st.lists(IDS, unique=True, max_size=3))
    source_ids = draw(st.lists(IDS, unique=True, max_size=2))
    names = st.lists(TEXTS, unique=True, max_size=2)
    return Chronology(
        id=draw(IDS),
        title=draw(TEXTS),
        as_of=draw(maybe(times)),
        timezone=draw(maybe(st.sampled_from(["UTC", "Europe/Kyiv", "America/New_York", "-03:30"]))),
        version=draw(maybe(TEXTS)),
        citation=draw(maybe(TEXTS)),
        authors=draw(LISTS),
        license=draw(maybe(TEXTS)),
        url=draw(maybe(TEXTS)),
        language=draw(maybe(TEXTS)),
        note=draw(maybe(TEXTS)),
        sources=draw(sources(source_ids)),
        events=draw(events(event_ids, source_ids)),
        relations=draw(relations(event_ids)),
        people=[Person(name=name, born=draw(maybe(times)), died=draw(maybe(times))) for name in draw(names)],
        offices=[
            Office(
                office=name,
                holder=draw(TEXTS),
                from_=draw(maybe(times)),
                until=draw(maybe(times)),
                seats=draw(maybe(st.integers(0, 1000))),
            )
            for name in draw(names)
        ],
        places=[
            Place(
                name=name,
                note=draw(maybe(TEXTS)),
                coordinates=draw(maybe(points)),
                radius=draw(maybe(NUMBERS)),
            )
            for name in draw(names)
        ],
        series=[draw(series(name)) for name in draw(names)],
    )


points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
