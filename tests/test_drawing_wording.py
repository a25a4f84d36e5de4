"""Dates told in the language of the story."""

from __future__ import annotations

import pytest

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.calendar.rulings import amounts
from chronology.drawing.languages import is_english
from chronology.drawing.languages import spoken
from chronology.drawing.wording.names import day_month
from chronology.drawing.wording.names import month_name
from chronology.drawing.wording.numbers import plural
from chronology.drawing.wording.numbers import short_millions
from chronology.drawing.wording.numbers import shortly
from chronology.drawing.wording.times import when_words
from chronology.event import Event
from chronology.event import Status
from chronology.when import When
from chronology.when.calendar import Civil

WORDS = [
    ("uk", "2025-11-18", "18 лист. 2025 р."),
    ("uk", "-0043-03-15", "15 бер. 44 до н. е."),
    ("uk", "2025-11", "лист. 2025 р."),
    ("de", "2025-11-18", "18. Nov. 2025"),
    ("de", "2014", "2014"),
    ("da", "2014~", "≈ 2014"),
    ("da", "2014?", "? 2014"),
    ("da", "2025-11-24/..", "24. nov. 2025 –"),
    ("da", "../2025-11-24", "– 24. nov. 2025"),
    ("da", "[..2029]", "≤ 2029"),
    ("da", "[2029..]", "≥ 2029"),
    ("da", "199X", "1990–1999"),
    ("fr", "2025-11-22/2025-11-23", "22–23 nov. 2025"),
    ("ja", "2025-11-18", "2025年11月18日"),
    ("de", "{1960,1962}", "1960 und 1962"),
]


@pytest.mark.parametrize(("language", "edtf", "words"), WORDS)
def test_times_are_told_as_the_language_writes_them(language: str, edtf: str, words: str) -> None:
    with spoken(language):
        told = when_words(When.parse(edtf), year=True)

    assert told.replace("\u00a0", " ").replace("\u202f", " ") == words


@pytest.mark.parametrize(
    ("language", "amount", "words"),
    [
        ("fr", 5_000, "5 000"),
        ("fr", 100_000, "100 k"),
        ("es", 10_000, "10 mil"),
        ("de", 2_500_000, "2,5 Mio."),
    ],
)
def test_round_numbers_are_short_where_room_is_scarce(language: str, amount: int, words: str) -> None:
    with spoken(language):
        assert shortly(amount).replace("\u00a0", " ") == words


AMOUNTS = [("ru", "10–100 тыс."), ("de", "10.000–100.000"), ("en", "10k–100k"), ("es", "10–100 mil")]


@pytest.mark.parametrize(("language", "words"), AMOUNTS)
def test_what_two_numbers_are_counted_in_is_said_once(language: str, words: str) -> None:
    with spoken(language):
        assert amounts(10_000, 100_000).replace("\u00a0", " ") == words


def test_months_days_and_lengths() -> None:
    with spoken("de-AT"):
        assert (month_name(3, "long"), day_month(Civil(2025, 3, 1))) == ("März", "1. März")
        assert plural(5, "year") == "5 Jahre"


@pytest.mark.parametrize("language", [None, "en", "en-GB", "tlh", "x", "not a language"])
def test_a_language_nobody_knows_is_english(language: str | None) -> None:
    with spoken(language):
        assert is_english()


@pytest.mark.parametrize(("layout", "plan"), [("flags", ", 3. Dez."), ("column", ""), ("lanes", ", 3. Dez.")])
def test_a_story_is_told_in_its_language(layout: Layout, plan: str) -> None:
    events = [
        Event(id="one", title="Eins", when="2025-11-18"),
        Event(id="two", title="Zwei", when="2025-12-03", status=Status.PLANNED),
        Event(id="three", title="Drei"),
    ]
    story = Chronology(id="s", title="S", language="de", as_of="2025-11-26", events=events)
    picture = lay_out(story, layout=layout)
    told = " ".join(line.text for line in picture.lines()).replace("\u00a0", " ")

    assert measure(picture, story) == []
    assert all(words in told for words in ("Stand: 26. Nov. 2025", f"eplant{plan}", "hne Datum"))
    assert is_english()


@pytest.mark.parametrize(
    ("times", "meaning"),
    [
        (("2025-03-04", "2025-03-06"), "on this day"),
        (("2025-03-04T14:02", "2025-03-04T14:09"), "at this time"),
        (("2025-03-04T14:02", "2025-03-06"), "on this day"),
        (("2025-03-04T14:02", "2025-03-04T14:09", "2025-06-06"), "on this day or at this time"),
        (("2025-03-04/2025-03-05", "2025-03-09"), "from the first to the last day"),
        (("2025-03-04T09:19", "[2025-03-04T09:12..2025-03-04T10:47]"), "at some time within"),
        (("1958/1962", "1990"), "from beginning to end"),
        (("1958/1962", "1970-01-02/1970-03-04"), "from the first to the last day"),
    ],
)
def test_the_key_tells_days_from_times_of_day(times: tuple[str, ...], meaning: str) -> None:
    """A disc at a clock time is no day."""
    events = [
        Event(id=f"e{at}", title=f"Event {at}", when=read_clock(time) if "T" in time else When.parse(time))
        for at, time in enumerate(times)
    ]
    picture = lay_out(Chronology(id="s", title="S", events=events), layout="flags")

    assert meaning in [line.text.strip() for line in picture.lines()]


def test_the_key_takes_a_bar_of_hours_for_no_days() -> None:
    search = When.between(When.parse_clock("2024-06-02T03:00"), When.parse_clock("2024-06-02T05:30"))
    later = Event(id="b", title="Press conference", when=When.parse_clock("2024-06-02T09:00"))
    story = Chronology(id="s", title="S", events=[Event(id="a", title="Search", when=search), later])
    told = [line.text for line in lay_out(story).lines()]

    assert "from beginning to end" in told
    assert "from the first to the last day" not in told


def read_clock(text: str) -> When:
    """Read a clock time, some moment between two, or two with what lasts between them."""
    if ".." in text:
        return When.within(*map(When.parse_clock, text.strip("[]").split("..")))
    start, _, end = text.partition("/")
    return When.between(When.parse_clock(start), When.parse_clock(end)) if end else When.parse_clock(start)


def test_a_column_tells_parts_of_a_second_as_one_time() -> None:
    """A log's stamp is a moment, not from one thousandth to the next; none of none ends in a point."""
    times = ("2025-03-04T09:38:02.113", "2025-03-04T09:38:07.000", "2025-03-04T11:30")
    events = [Event(id=f"e{at}", title=f"Event {at}", when=read_clock(time)) for at, time in enumerate(times)]
    told = [
        line.text for line in lay_out(Chronology(id="s", title="S", events=events), layout="column").lines()
    ]

    assert {"4 Mar, 09:38:02.113", "09:38:07", "11:30"} <= set(told)


@pytest.mark.parametrize(
    ("zone", "language", "times", "expected"),
    [
        ("UTC", "en", ("2025-03-04T14:02Z", "2025-03-04T14:09Z"), ["Times: UTC.", "14:02", "14:09"]),
        ("UTC", "de", ("2025-03-04T14:02Z", "2025-03-04T14:09Z"), ["Zeiten: UTC.", "14:02", "14:09"]),
        (None, "en", ("2025-03-04T14:02Z", "2025-03-04T14:09Z"), ["Times: UTC.", "| 14:02 |", "| 14:09 |"]),
        (None, "en", ("2025-03-04T14:02+02:00", "2025-03-04T14:09+02:00"), ["Times: UTC+2.", "| 14:09 |"]),
        (None, "en", ("2025-03-04T14:02Z", "2025-03-05"), ["4 Mar, 14:02 UTC"]),
        (
            None,
            "en",
            ("2025-03-04T14:02Z/2025-03-04T14:09Z", "2025-03-04T14:05Z"),
            ["UTC", "| 14:02–14:09 |"],
        ),
        ("Europe/Kyiv", "en", ("2025-03-04T14:02", "2025-03-04"), ["Times: Europe/Kyiv.", "14:02", "4 Mar"]),
        (
            "UTC",
            "en",
            ("2025-03-04T14:02Z", "2025-03-05T14:09Z"),
            ["Times: UTC.", "4 Mar, 14:02", "5 Mar, 14:09"],
        ),
        (
            "UTC",
            "de",
            ("2025-03-04T14:02Z", "2025-03-05T14:09Z"),
            ["Zeiten: UTC.", "4. März, 14:02", "5. März, 14:09"],
        ),
        ("UTC", "de", ("2025-03-04T14:02:09.113", "2025-03-04T14:09"), ["Zeiten: UTC.", "| 14:02:09.113 |"]),
        ("UTC", "en", ("2025-03-04", "2025-03-05"), ["4 Mar", "5 Mar"]),
        (
            "UTC",
            "en",
            ("[2025-03-04T14:02..2025-03-04T14:30]", "2025-03-04T14:09"),
            ["Times: UTC.", "| Between 14:02 and 14:30 |"],
        ),
        ("UTC", "en", ("2025-03-04T14:02Z/2025-03-04T14:09Z",), ["Times: UTC.", "14:02–14:09"]),
        ("UTC", "en", ("2025-03-04T14:02Z/2025-03-04T16:09+02:00",), ["Times: UTC.", "14:02–14:09"]),
    ],
)
def test_what_the_calendar_and_the_deck_tell_is_told_once(
    zone: str | None, language: str, times: tuple[str, ...], expected: list[str]
) -> None:
    """The day of a story of one day and the zone of its clock stand in no label."""
    events = [
        Event(id=f"e{at}", title=f"Event {at}", when=read_clock(time) if "T" in time else When.parse(time))
        for at, time in enumerate(times)
    ]
    story = Chronology(id="s", title="S", events=events, timezone=zone, language=language)
    lines = " | ".join(line.text.strip() for line in lay_out(story, layout="flags").lines())

    assert [words for words in expected if words not in lines] == []
    assert ("UTC" in lines) is any("UTC" in words for words in expected)


@pytest.mark.parametrize("language", ["uk", "de", "en", "he"])
def test_the_foot_and_the_key_of_a_narrow_column_are_whole(language: str) -> None:
    """A long meaning is wrapped; an abbreviation at the end has one full stop."""
    events = [
        Event(id="bar", title="Rebuilt", when="1954/1957"),
        Event(id="plan", title="To be opened", when="2026", status=Status.PLANNED),
    ]
    now = When.parse("2024-11-01")
    story = Chronology(id="s", title="The bridge", language=language, as_of=now, events=events)
    picture = lay_out(story, purpose="column-width")

    assert measure(picture, story) == []
    assert not [line.text for line in picture.lines() if ".." in line.text]


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("66,000,000 BC", "66 million BC"),
        ("2,580,000 BC", "2.58 million BC"),
        ("60,000,000–1,200,000 BC", "60–1.2 million BC"),
        ("115,000 BC", "115,000 BC"),
        ("2,588,000 BC", "2,588,000 BC"),
    ],
)
def test_millions_are_told_in_words(words: str, short: str) -> None:
    assert short_millions(words) == short
