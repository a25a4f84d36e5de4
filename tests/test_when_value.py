"""Times made from others, compared with each other, and told in words."""

import datetime as dt

import pytest

from chronology.errors import WhenError
from chronology.when import Answer
from chronology.when import Duration
from chronology.when import Form
from chronology.when import When

parse = When.parse


def four(when: When) -> list[str]:
    """Give the four inclusive bounds as text."""
    return [
        str(bound) for bound in (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    ]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2025-02", ["2025-02-01", "2025-02-28", "2025-02-01", "2025-02-28"]),
        ("2025-11-23/2025-11-26", ["2025-11-23", "2025-11-23", "2025-11-26", "2025-11-26"]),
        ("1964/2008", ["1964-01-01", "1964-12-31", "2008-01-01", "2008-12-31"]),
        ("2004/2004-03", ["2004-01-01", "2004-03-31", "2004-03-01", "2004-03-31"]),
        ("2025-11-24/..", ["2025-11-24", "2025-11-24", "None", "None"]),
        ("[..2029]", ["None", "2029-12-31", "None", "2029-12-31"]),
        ("{1960,1961-12}", ["1960-01-01", "1960-12-31", "1961-12-01", "1961-12-31"]),
        ("1985-04-12T23:20:30-04", ["1985-04-12T23:20:30"] * 4),
    ],
)
def test_four_bounds(text: str, bounds: list[str]) -> None:
    assert four(parse(text)) == bounds


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (
            "2025-11-26T14:02",
            ["2025-11-26T14:02:00", "2025-11-26T14:02:59", "2025-11-26T14:02:00", "2025-11-26T14:02:59"],
        ),
        (
            "2025-11-26T14",
            ["2025-11-26T14:00:00", "2025-11-26T14:59:59", "2025-11-26T14:00:00", "2025-11-26T14:59:59"],
        ),
        ("2025-11-26T14:02:03.25", ["2025-11-26T14:02:03.250000", "2025-11-26T14:02:03.259999"] * 2),
        ("2025-11-26 14:02:03+02:00", ["2025-11-26T14:02:03"] * 4),
    ],
)
def test_clock_times_that_edtf_has_no_form_for(text: str, bounds: list[str]) -> None:
    when = When.parse_clock(text)

    assert (four(when), when.edtf) == (bounds, None)


@pytest.mark.parametrize(
    "text", ["14:02", "2025-11-26T24:00", "2025-11T14:02", "2025-11-26T14:02+15:00", "tomorrow"]
)
def test_clock_times_are_refused(text: str) -> None:
    with pytest.raises(WhenError, match="not a clock time"):
        When.parse_clock(text)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (dt.date(2025, 11, 26), "2025-11-26"),
        (dt.datetime(2025, 11, 26, 14, 2, 3), "2025-11-26T14:02:03"),  # noqa: DTZ001
        (
            dt.datetime(2025, 11, 26, 14, 2, 3, tzinfo=dt.timezone(dt.timedelta(hours=4.5))),
            "2025-11-26T14:02:03+04:30",
        ),
        (dt.datetime(2025, 11, 26, 14, 2, 3, 250000), "2025-11-26T14:02:03.250000"),  # noqa: DTZ001
    ],
)
def test_dates_are_taken_over(date: dt.date, text: str) -> None:
    assert str(When.from_date(date)) == text


@pytest.mark.parametrize(
    ("text", "since", "until", "by", "before", "after"),
    [
        (
            "2025-11-26",
            "2025-11-26/..",
            "../2025-11-26",
            "[..2025-11-26]",
            "[..2025-11-25]",
            "[2025-11-27..]",
        ),
        ("2014", "2014/..", "../2014", "[..2014]", "[..2013-12-31]", "[2015-01-01..]"),
        ("2024-02~", "2024-02~/..", "../2024-02~", "[..2024-02~]", "[..2024-01-31]", "[2024-03-01..]"),
    ],
)
def test_signal_words(text: str, since: str, until: str, by: str, before: str, after: str) -> None:
    when = parse(text)

    assert [str(made) for made in (when.since(), when.until(), when.by(), when.before(), when.after())] == [
        since,
        until,
        by,
        before,
        after,
    ]


def test_a_signal_on_a_window_widens_and_never_guesses() -> None:
    window = parse("[2025-11-17..2025-11-19]")

    assert four(window.since()) == ["2025-11-17", "2025-11-19", "None", "None"]
    assert str(window.before()) == "[..2025-11-18]"
    assert str(window.after()) == "[2025-11-18..]"


@pytest.mark.parametrize(
    ("text", "duration", "bounds", "edtf"),
    [
        (
            "[2025-10-21..2025-10-31]",
            "3 days",
            ["2025-10-21", "2025-10-29", "2025-10-23", "2025-10-31"],
            None,
        ),
        (
            "2025-11-23",
            "3 days",
            ["2025-11-23", "2025-11-23", "2025-11-25", "2025-11-25"],
            "2025-11-23/2025-11-25",
        ),
        ("2025-01", "360 days", ["2025-01-01", "2025-01-31", "2025-12-26", "2026-01-25"], None),
        ("2024", "1 month", ["2024-01-01", "2024-12-01", "2024-01-31", "2024-12-31"], None),
        (
            "2025-11-24/",
            "1 week",
            ["2025-11-24", "2025-11-24", "2025-11-30", "2025-11-30"],
            "2025-11-24/2025-11-30",
        ),
        (
            "2025-11/2025-12-03",
            "10 days",
            ["2025-11-24", "2025-11-24", "2025-12-03", "2025-12-03"],
            "2025-11-24/2025-12-03",
        ),
        ("1951", "almost 75 years", ["1951-01-01", "1951-12-31", "1951-01-01", "1951-12-31"], "1951"),
        ("2025-11-24/..", "3 days", ["2025-11-24", "2025-11-24", "None", "None"], "2025-11-24/.."),
        (
            "2025-11-24/2025-11-25",
            "9 days",
            ["2025-11-24", "2025-11-24", "2025-11-25", "2025-11-25"],
            "2025-11-24/2025-11-25",
        ),
        (
            "2025-11-26",
            "3 hours",
            ["2025-11-26T00:00:00", "2025-11-26T21:00:00", "2025-11-26T02:59:59", "2025-11-26T23:59:59"],
            None,
        ),
    ],
)
def test_a_duration_narrows_the_bounds(text: str, duration: str, bounds: list[str], edtf: str | None) -> None:
    when = parse(text).lasting(Duration.parse(duration))

    assert (four(when), when.edtf) == (bounds, edtf)


def test_from_one_time_to_another() -> None:
    assert str(When.between(parse("2025-11-22"), parse("2025-11-23"))) == "2025-11-22/2025-11-23"
    assert str(When.between(parse("2025-11"), None)) == "2025-11/"
    assert str(When.between(None, parse("2025-11"))) == "/2025-11"
    minutes = When.between(When.parse_clock("2025-11-26T14:02"), When.parse_clock("2025-11-26T14:17"))
    assert four(minutes) == [
        "2025-11-26T14:02:00",
        "2025-11-26T14:02:59",
        "2025-11-26T14:17:00",
        "2025-11-26T14:17:59",
    ]
    assert (minutes.edtf, minutes.form) == (None, Form.THROUGHOUT)


@pytest.mark.parametrize(
    ("start", "end"), [("2025-11-23", "2025-11-22"), ("2025-11-26T14:17:00", "2025-11-26T14:02:00")]
)
def test_a_time_that_ends_too_soon_is_refused(start: str, end: str) -> None:
    with pytest.raises(WhenError, match="the end lies before the start"):
        When.between(parse(start), parse(end))


def test_a_time_without_start_and_end_is_refused() -> None:
    with pytest.raises(WhenError, match="needs a start or an end"):
        When.between(None, None)


def test_a_start_known_only_from_above() -> None:
    under_way = parse("[..2025-11-26]").since()

    assert four(under_way) == ["None", "2025-11-26", "None", "None"]
    assert (under_way.words(), under_way.edtf, under_way.is_open) == (
        "from 26 November 2025 or before",
        None,
        True,
    )


def test_clocks_of_two_zones_are_told_apart() -> None:
    start, end = When.parse_clock("2025-11-26T14:02Z"), When.parse_clock("2025-11-26T15:17+01:00")

    assert str(When.between(start, end).latest_end) == "2025-11-26T14:17:59"


def test_some_moment_from_one_time_to_another() -> None:
    assert str(When.within(parse("2025-11-20"), parse("2025-11-22"))) == "[2025-11-20..2025-11-22]"
    assert str(When.within(parse("2025-11-20"), parse("2025-11-20"))) == "2025-11-20"
    assert (
        str(When.within(parse("[2025-11-17..2025-11-18]"), parse("2025-11-20"))) == "[2025-11-17..2025-11-20]"
    )
    with pytest.raises(WhenError, match="the end lies before the start"):
        When.within(parse("2025-11-22"), parse("[2025-11-20..2025-11-21]"))


def test_one_of_several_dates() -> None:
    assert str(When.one_of(parse("2025-04-03"), parse("2025-03-04"))) == "[2025-03-04,2025-04-03]"
    assert str(When.one_of(parse("2025-04-03"), parse("2025-04-03"))) == "2025-04-03"
    with pytest.raises(WhenError, match="not all of these are dates"):
        When.one_of(parse("2025"), parse("2024/2025"))


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        ("1917-10-25", "1917-11-07", "25 October 1917 (Julian)"),
        ("1900-02-29", "1900-03-13", "29 February 1900 (Julian)"),
        ("-0043-03-15", "-0043-03-13", "15 March 44 BC (Julian)"),
        ("1917-10", "[1917-10-14..1917-11-13]", "October 1917 (Julian)"),
        ("1917-10-25/1917-10-26", "1917-11-07/1917-11-08", "25–26 October 1917 (Julian)"),
        ("1917-10-25/..", "1917-11-07/..", "from 25 October 1917 (Julian)"),
        ("[0325-05-20,0325-06-19]", "[0325-05-21,0325-06-20]", "20 May or 19 June AD 325 (Julian)"),
        ("[1917-10-25..1917-10-27]", "[1917-11-07..1917-11-09]", "between 25 and 27 October 1917 (Julian)"),
        ("1917-10/1917-11", None, "October–November 1917 (Julian)"),
    ],
)
def test_julian_dates_are_converted_and_shown_as_given(text: str, edtf: str | None, words: str) -> None:
    when = parse(text, calendar="julian")

    assert (when.edtf, when.text, when.words()) == (edtf, text, words)


@pytest.mark.parametrize(
    ("one", "other", "before", "after"),
    [
        ("2025-11-19", "2025-11-20", Answer.CERTAIN, Answer.IMPOSSIBLE),
        ("2025-11-20", "2025-11-20", Answer.POSSIBLE, Answer.POSSIBLE),
        ("2025-11", "2025-11-20", Answer.POSSIBLE, Answer.POSSIBLE),
        ("2025-11-23/2025-11-26", "2025-11-24", Answer.IMPOSSIBLE, Answer.IMPOSSIBLE),
        ("2025-11-24/..", "2025-11-23", Answer.IMPOSSIBLE, Answer.CERTAIN),
        ("[..2029]", "2030", Answer.CERTAIN, Answer.IMPOSSIBLE),
        ("2025-11-26T23:30:00-05:00", "2025-11-27T04:29:00Z", Answer.IMPOSSIBLE, Answer.CERTAIN),
        ("2025-11-26T23:30:00-05:00", "2025-11-27", Answer.POSSIBLE, Answer.POSSIBLE),
    ],
)
def test_comparison_has_three_answers(one: str, other: str, before: Answer, after: Answer) -> None:
    assert (parse(one).is_before(parse(other)), parse(one).is_after(parse(other))) == (before, after)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("2025-11-19", "2025-11-20", "before"),
        ("2025-11-20", "2025-11-19", "after"),
        ("2025-11-24", "2025-11-23/2025-11-26", "during"),
        ("2025-11-23/2025-11-26", "2025-11-24", "contains"),
        ("2025-11-01/2025-11-10", "2025-11-05/2025-11-20", "overlaps"),
        ("2025-11-05/2025-11-20", "2025-11-01/2025-11-10", "overlapped-by"),
    ],
)
def test_certain_relations(one: str, other: str, relation: str) -> None:
    answers = parse(one).relations(parse(other))

    assert {name for name, answer in answers.items() if answer is Answer.CERTAIN} == {relation}
    assert parse(one).relation(parse(other), relation) is Answer.CERTAIN


def test_possible_relations() -> None:
    answers = parse("[1667,1670]").relations(parse("1668"))

    assert {name for name, answer in answers.items() if answer is not Answer.IMPOSSIBLE} == {
        "before",
        "after",
    }
    assert not parse("[1667,1670]").may_coincide(parse("1668"))
    adjoining = parse("2025-11-23/2025-11-26").relations(parse("2025-11-27/2025-11-28"))
    assert {name for name, answer in adjoining.items() if answer is Answer.POSSIBLE} == {"before", "meets"}


@pytest.mark.parametrize("text", ["2025-11-24/..", "[..2029]", "1850~"])
def test_a_time_is_shown_by_its_text(text: str) -> None:
    assert repr(parse(text)) == f"When('{text}')"


def test_one_of_moments_is_refused() -> None:
    """EDTF has no form for it, and none of them is dropped in silence."""
    moments = [When.parse_clock("2025-03-11T14:02"), When.parse_clock("2025-11-03T14:02")]
    with pytest.raises(WhenError, match="not all of these are dates"):
        When.one_of(*moments)
