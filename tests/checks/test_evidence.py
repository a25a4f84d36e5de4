"""What checks look at: slips, stretches, journeys, ages, quotations, likeness."""

from __future__ import annotations

from datetime import date
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.checks import check
from chronology.checks import near_duplicate
from chronology.checks.evidence.ages import Days
from chronology.checks.evidence.ages import ages
from chronology.checks.evidence.ages import births
from chronology.checks.evidence.quotes import holds
from chronology.checks.evidence.quotes import plain
from chronology.checks.evidence.readings import can_mean
from chronology.checks.evidence.slips import slip
from chronology.checks.evidence.terms import Stretch
from chronology.checks.evidence.terms import crowded
from chronology.checks.evidence.terms import gaps
from chronology.checks.evidence.travel import distance
from chronology.checks.evidence.travel import journey
from chronology.checks.evidence.words import say_days
from chronology.chronology import Chronology
from chronology.event import Event
from chronology.event import Relation
from chronology.extraction import extract
from chronology.network.readings import ALONE
from chronology.network.readings import FUTURE
from chronology.network.readings import readings
from chronology.when import When
from chronology.when.calendar import HOUR

EPOCH = date(1970, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("1917-10-25", "1917-11-07", "13 days, just as the Julian and the Gregorian calendar did then"),
        ("1582-10-05", "1582-10-15", "ten days, just as the Julian and the Gregorian calendar did then"),
        ("1752-09-03", "1752-09-14", "eleven days, just as the Julian and the Gregorian calendar did then"),
        ("2025-10-25", "2025-11-07", None),
        ("1917-10-25", "1917-11-06", None),
        ("1815-06-18", "1915-06-18", "just one century"),
        ("1815", "1615", "just two centuries"),
        ("1815-06", "1915-07", None),
        ("-0043-03-15", "-0044-03-15", "one year: 45 BC is the year -0044, since there is a year 0"),
        ("0044-03-15", "-0043-03-15", "the era alone: one is BC, the other AD"),
        ("0044", "0045", None),
        ("1815", "1915-06-18", None),
        ("1815/1816", "1915/1916", "just one century"),
        ("1815/..", "1915/..", None),
        ("1917-10-25", "1917-11-07/1917-11-09", None),
    ],
)
def test_slips(one: str, other: str, told: str | None) -> None:
    """Only what a known slip makes of a date is one, whichever comes first."""
    first, second = When.parse(one), When.parse(other)

    assert slip(first, second) == told
    assert slip(second, first) == told


def test_a_slip_of_the_century_in_old_style() -> None:
    """Two Julian dates are compared as they are told."""
    assert slip(When.parse("1415-10-25", "julian"), When.parse("1315-10-25", "julian")) == "just one century"


@given(st.dates(date(1600, 1, 1), date(2000, 1, 1)), st.integers(0, 40_000))
def test_ages_and_births_agree(born: date, later: int) -> None:
    """Somebody of the age that follows from a birth was born on one of the days that follow from the age."""
    birth, at = (born - EPOCH).days, (born + timedelta(later) - EPOCH).days
    (least, most) = ages(Days(birth, birth), Days(at, at))
    window = births(least, Days(at, at))

    assert least == most
    assert window.first - 1 <= birth <= window.last + 1
    assert 364 <= window.last - window.first <= 366


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ((51.51, -0.13), (53.48, -2.24), 261),
        ((50.45, 30.52), (46.20, 6.14), 1854),
        ((-36.85, 174.76), (21.31, -157.86), 7086),
        ((0, 0), (0, 180), 20015),
        ((90, 0), (90, 77), 0),
    ],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], kilometres: int) -> None:
    """Great circles, also over the date line and at the poles."""
    assert round(distance(one, other)) == pytest.approx(kilometres, abs=10)
    assert distance(one, other) == pytest.approx(distance(other, one))


@pytest.mark.parametrize(
    ("kilometres", "year", "days"), [(5300, 1938, 0.9), (5300, 1893, 3.4), (5300, 1850, 5), (2700, 1593, 4.3)]
)
def test_no_railway_crosses_a_sea(kilometres: float, year: int, days: float) -> None:
    """What is farther than an express runs takes as long as the fastest ships of the age, or its aircraft."""
    assert journey(kilometres, year) / (24 * HOUR) == pytest.approx(days, abs=0.1)


@given(st.floats(0, 20_000), st.floats(0, 20_000), st.integers(-3000, 2100))
def test_farther_takes_longer(one: float, other: float, year: int) -> None:
    """A longer journey never takes less, nor an earlier one."""
    near, far = sorted((one, other))

    assert journey(near, year) <= journey(far, year)
    assert journey(far, year + 150) <= journey(far, year)
    assert journey(far, year) >= far / 1000 * HOUR


@st.composite
def stretches(draw: st.DrawFn) -> list[Stretch[int]]:
    """Make stretches with bounds of their starts and ends; each is of its number."""
    number = st.integers(0, 40)
    made = []
    for of in range(draw(st.integers(0, 6))):
        first, slack, length, more = (draw(number) for _ in range(4))
        made.append(
            Stretch(first, first + slack, first + length, first + max(slack, length) + more, of),
        )
    return made


@given(stretches(), st.data())
def test_what_is_certain_holds_however_it_was(made: list[Stretch[int]], data: st.DataObject) -> None:
    """Whatever moments are chosen within the bounds, two told to go on at once do, and what is left out is."""
    chosen = []
    for stretch in made:
        start = data.draw(st.integers(int(stretch.first_start), int(stretch.last_start)))
        chosen.append(
            (start, max(start, data.draw(st.integers(int(stretch.first_end), int(stretch.last_end)))))
        )
    for one, other in crowded(made, 1):
        assert max(chosen[one][0], chosen[other][0]) <= min(chosen[one][1], chosen[other][1])
    for one, other in gaps(made, 0):
        since, until = made[one].last_end, made[other].first_start
        assert not [(start, end) for start, end in chosen if start < until and end > since]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("on Sunday, 20 July", True),
        ("on  Sunday,\n20 July", True),
        ("ON SUNDAY, 20 July", True),
        ("“on Sunday, 20 July”", True),
        ("came down ... on Sunday", True),
        ("came down […] on Sunday", True),
        ("on Sunday ... came down", False),
        ("the Eagle's crew", True),
        ("twenty-eight", True),
        ("on 20 July", False),
        ("", True),
    ],
)
def test_quotations(words: str, found: bool) -> None:
    """White space, quotation marks, dashes and capitals make no difference; the order of what is left out of does."""
    text = plain("The Eagle’s crew came down\n  in the sea on Sunday,\n20 July: twenty–eight…")

    assert holds(text, words) is found


def test_quotations_of_pages() -> None:
    """Tags and what is written for machines are no text."""
    page = plain(
        "<style>p {on Monday}</style><p>They met <b>on</b> Sunday&nbsp;20&#160;July</p>", is_page=True
    )

    assert holds(page, "met on Sunday 20 July")
    assert not holds(page, "on Monday")


@pytest.mark.parametrize(
    ("least", "most", "told"),
    [
        (10, 16, "eleven to 15 days"),
        (2, 4, "three days"),
        (363, 368, "eleven to twelve months"),
        (27_000, 27_100, "73 to 74 years"),
        (100, float("inf"), "at least three months"),
    ],
)
def test_lengths_in_words(least: float, most: float, told: str) -> None:
    """In the unit that says it best, without the day of grace."""
    assert say_days(least, most) == told


def test_likeness_is_looked_for_only_among_events_that_share_a_rare_word() -> None:
    """The pairs compared grow with the number of events, not with its square."""
    events = [
        Event(id=f"e{number}", title=f"Council of town {number // 2} meets", when="1900")
        for number in range(4_000)
    ]
    story = Chronology(id="story", title="A story", events=events)
    found = check(story, only=["near-duplicate"])

    assert len(found) == 2_000
    assert near_duplicate.CROWD < 100


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("Post-mortem is published", "The postmortem is published", True),
        ("The cease-fire begins", "Ceasefire begins", True),
        ("Governor wins re-election", "Governor wins reelection", True),
        ("An e-mail reaches the board", "Email reaches board", True),
        ("US-led forces land at Tarn", "Forces led by the US land at Tarn", True),
        ("Kosovo-Serbia talks open", "Talks of Kosovo and Serbia open", True),
        ("Post-mortem is published", "The verdict is published", False),
        ("The re-count begins", "The count is stopped", False),
    ],
)
def test_hyphens_make_no_other_word(one: str, other: str, is_told: bool) -> None:
    """Some write with a hyphen what others write as one word."""
    events = [
        Event(id=name, title=title, when="2025-03-01") for name, title in (("one", one), ("other", other))
    ]
    story = Chronology(id="story", title="A story", events=events)

    assert bool(check(story, only=["near-duplicate"])) is is_told


@pytest.mark.parametrize(
    ("one", "other", "is_", "is_told"),
    [
        ("", "", None, True),
        ("Kyiv", "Kiev", None, True),
        ("Kyiv", "", None, True),
        ("Kyiv", "Lviv", None, False),
        ("", "", "before", False),
        ("", "", "equals", True),
    ],
)
def test_what_tells_two_events_apart(one: str, other: str, is_: str | None, is_told: bool) -> None:
    """Places of other names, and a relation that is not that of one event with itself."""
    events = [
        Event(
            id=f"{name}.",
            title="Ministers meet",
            when="2025-03-01",
            places=(place,) * bool(place),
        )
        for name, place in (("one", one), ("other", other))
    ]
    relations = (Relation(event="one.", is_=is_, of="other."),) if is_ else ()
    story = Chronology(id="story", title="A story", events=events, relations=relations)

    assert bool(check(story, only=["near-duplicate"])) is is_told


@pytest.mark.parametrize(
    ("words", "setting", "read"),
    [
        ("in five days", ALONE, ""),
        ("within a week", ALONE, ""),
        ("in five days", FUTURE, "2025-12-01"),
        ("on Tuesday", ALONE, "2025-11-25"),
        ("by 2029", ALONE, "[..2029]"),
    ],
)
def test_what_alone_looks_ahead_may_be_a_length(words: str, setting: str, read: str) -> None:
    """It was won in five days: only of a plan are they days to come."""
    assert " ".join(map(str, readings(words, When.parse("2025-11-26"), setting))) == read


@pytest.mark.parametrize(
    ("words", "published", "when", "can"),
    [
        ("in December", "2025-02-15", "2022-12", True),
        ("in May", "2025-02-15", "2022-05", True),
        ("in May", "2025-02-15", "2023-05", False),
        ("in December", "2025-02-15", "2023-12", False),
        ("on Monday", "2025-02-15", "2025-02-11", False),
    ],
)
def test_a_month_may_be_of_a_year_told_before(words: str, published: str, when: str, can: bool) -> None:
    """A source that looks back on years carries on from them; December is of its own year alone."""
    assert can_mean(words, When.parse(published), When.parse(when)) is can


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke on 7 February 2023. The alarm was raised on 6 February.",
        "In November 2023 an audit warned the board; managers discussed it in December.",
    ],
)
def test_a_draft_agrees_with_its_own_words(text: str) -> None:
    """What a text dates by a year that it has named shortly before is not held against the publication."""
    assert [one.check for one in check(extract(text, published="2025-02-15"))] == []
