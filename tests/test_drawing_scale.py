"""How time is ruled: to one scale where that serves, cut, by the logarithm of the distance from now, from day 1."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest
from invented import invented

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing.calendar.rulings import amount
from chronology.drawing.calendar.rulings import resolved
from chronology.drawing.calendar.rulings import ruled
from chronology.drawing.calendar.tapewords import caption
from chronology.drawing.calendar.tapewords import heads
from chronology.drawing.calendar.tapewords import length_words
from chronology.drawing.calendar.tapewords import years_words
from chronology.drawing.layouts.column.rows import laid
from chronology.drawing.layouts.places.isotonic import spread
from chronology.drawing.layouts.rows.settings import COLUMN
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.telling import reading as telling
from chronology.drawing.theme import LIGHT
from chronology.drawing.units import moment
from chronology.errors import ChronologyError
from chronology.event import Event
from chronology.event import Status
from chronology.when import When


def make_story(*dates: str, as_of: str | None = None) -> Chronology:
    events = [Event(id=f"e{place}", title=date, when=date) for place, date in enumerate(dates)]
    return Chronology(id="s", title="S", as_of=as_of, events=events)


def hours(*clocks: str) -> tuple[str, ...]:
    """Give times of one day."""
    return tuple(f"2022-09-30T{clock}" for clock in clocks)


@pytest.mark.parametrize(
    ("dates", "scale"),
    [
        (("1901", "1903", "1905", "1909", "1915", "1921", "1938"), "linear"),
        (("1901", "1903", "1938"), "linear"),
        (("1901", "1903-02-01", "1903-02-02", "1938"), "cut"),
        (("1600", "2016-01-04", "2016-02-11", "2016-06-23"), "cut"),
        (("2025-11-18", "2025-11-19", "2025-11-20"), "cut"),
        (("-0043-03-15", "1000-05-01", "2000-05-01"), "linear"),
        (("-0043-03-15", "1000", "2000"), "linear"),
        (("1949-09/1955-03", "1955-03-02/1963-10-15", "1963-10-16/1969", "1970-01-05"), "linear"),
        (("2026-01-12/2026-01-30", "2026-02-02/2026-03-20", "2026-02-09", "2026-04-07/2026-05-29"), "linear"),
        (("1920/1936", "1927-01-03", "1927-01-07", "1940"), "linear"),
        (("1920/1936", "1927-01-03", "1927-01-07", "1927-01-11", "1940"), "cut"),
        (("1871/1938", "1903/1979", "1938/..", "1956-07-07", "1967-10/..", "1968/..", "2004"), "linear"),
        (("2025-05-09", "2025-05-10", "2025-06-30", "2025-12-09"), "cut"),
        (("2025-05-09", "2025-05-10", "2025-07-20", "2025-09-30", "2025-12-09"), "linear"),
        (("1920/1936", "1937", "1938", "1939", "1940"), "linear"),
        (("1850", "2016-01-04/2016-02-11", "2016-06-23/2016-09-02"), "cut"),
        (
            hours(
                "18:00:00", "18:20:00", "18:45:00", "19:05:00", "19:10:00", "19:12:00", "19:31:00", "22:00:00"
            ),
            "linear",
        ),
        (
            hours(
                "18:00:00", "18:20:00", "18:21:00", "18:22:00", "18:23:00", "18:24:00", "19:31:00", "22:00:00"
            ),
            "cut",
        ),
        (hours("18:00:00", "18:20:00", "18:20:15", "18:20:30", "18:20:45", "22:00:00"), "cut"),
    ],
)
def test_a_linear_scale_is_taken_where_it_serves(dates: tuple[str, ...], scale: str) -> None:
    """Where events stand apart on it, or much lasts through what would be left out; three days in a row need no tearing.

    Where tears would part all clock times, the calendar would tell no distance, and marks may give way further.
    """
    told = telling.read(make_story(*dates))

    assert resolved(attrs.evolve(told), "auto", is_straight=False).scale == scale
    assert resolved(told, "auto", is_straight=True).scale == "cut"


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_longest_times_that_edtf_has_are_ruled(language: str) -> None:
    """From the first year to the last there are round steps, and words."""
    picture = lay_out(make_story("Y-1E15", "Y1E15", "2000"), language=language, scale="linear")

    assert not measure(picture)


@pytest.mark.parametrize("layout", ["flags", "lanes"])
def test_places_on_a_linear_scale_follow_from_time(layout: Layout) -> None:
    dates = ("1900-01-01", "1925-01-01", "1950-01-01", "2000-01-01")
    picture = lay_out(make_story(*dates), layout=layout, scale="linear")
    middles = [
        (box.left + box.right) / 2 for box in (group.box for group in picture.parts(Part.MARK).values())
    ]
    first, quarter, half, last = sorted(middles)

    assert (half - first) / (last - first) == pytest.approx(0.5, abs=0.001)
    assert (quarter - first) / (last - first) == pytest.approx(0.25, abs=0.001)


@pytest.mark.parametrize("seed", [1, 2, 3, 12, 17])
def test_rows_beside_a_measured_scale_are_the_least_displaced(seed: int) -> None:
    """The displacement is that of isotonic regression for the same anchors and heights."""
    told = attrs.evolve(telling.read(invented(seed)), scale="linear")
    rows = [row for row in laid(told, LIGHT, 100.0, 400.0).rows if row.is_fixed]
    heights = [row.words.height for row in rows]
    wishes = [row.anchor - COLUMN.cap / 2 + height / 2 for row, height in zip(rows, heights, strict=True)]
    best = spread(wishes, heights, gap=COLUMN.row_gap - COLUMN.ease, least=100.0)

    assert [
        row.middle - COLUMN.cap / 2 + height / 2 for row, height in zip(rows, heights, strict=True)
    ] == pytest.approx(best)


@pytest.mark.parametrize(("last", "told"), [("2024-11-30", "3 Jan"), ("2025-11-30", "3 Jan 2024")])
def test_a_year_that_the_calendar_tells_of_all_stands_in_no_label(last: str, told: str) -> None:
    lines = lay_out(make_story("2024-01-03", "2024-06-14", last), scale="linear", layout="flags").lines()

    assert told in [line.text for line in lines]


def test_a_logarithmic_scale_gives_every_step_its_distance() -> None:
    story = make_story("1025", "1925", "2015", "2025-06", as_of="2025-12-31")
    cells = ruled(attrs.evolve(telling.read(story), scale="log"))

    assert cells[-1].end == telling.read(story).now
    assert all(one.start < one.end == other.start for one, other in pairwise(cells))
    assert caption(cells[0]).year == "1,000–2,000 years"
    assert measure(lay_out(story, scale="log"), story) == []


def test_months_in_a_row_have_their_year_once() -> None:
    story = make_story("2019-04-02", "2021-06", "2024-03-09", as_of="2024-03-12")
    tape = ruled(attrs.evolve(telling.read(story), scale="linear"))

    assert [head.choices for head in heads(tape)] == [(str(year),) for year in range(2019, 2025)]


def test_days_of_a_month_have_it_once_however_they_are_divided() -> None:
    tape = ruled(telling.read(make_story("2023-10", "2023-10-02", "2023-10-16", "2023-11-02")))

    assert [cell.unit is None for cell in tape if not cell.torn].count(True) > 1
    assert [head.choices[0] for head in heads(tape)] == ["October 2023", "November 2023"]


MORNING = ("02", "03", "19", "21", "22", "40")


@pytest.mark.parametrize(
    ("days", "frame", "beside"),
    [
        (
            ("2024-02-17",),
            "framed: 06:00:19–06:00:22, three of them",
            ["17 Feb, 06:00:02"],
        ),
        (
            ("2024-02-17", "2024-02-18"),
            "framed: 17 February 2024, 06:00:19–06:00:22, three of them",
            ["17 Feb, 06:00:02"],
        ),
    ],
)
def test_times_of_one_day_say_it_once(days: tuple[str, ...], frame: str, beside: list[str]) -> None:
    """The overview frames hours and minutes, not the day that they are of."""
    moments = [f"{days[0]}T06:00:{second}" for second in MORNING] + [f"{day}T06:00:02" for day in days[1:]]
    lines = [line.text for line in lay_out(make_story(*moments), layout="column").lines()]

    assert frame in lines
    assert [line for line in lines if ", 06:00:" in line and line != frame] == beside


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (("2025-06-17T08:14:07", "2025-06-17T08:33:00", "2025-06-17T08:52:40"), ["17 June 2025"]),
        (
            ("2025-06-17T08:14:00", "2025-06-17T09:33:00", "2025-06-18T06:00:00", "2025-06-18T09:00:00"),
            ["17 June 2025", "18 June 2025"],
        ),
        (
            ("2025-06-17",) * 2 + ("2025-06-17T08:14:00", "2025-06-17T09:33:00", "2025-07-02"),
            ["June 2025", "July 2025"],
        ),
        (("2025-06-17", "2025-06-17T08:14:00", "2025-06-17T09:33:00"), ["17 June 2025"]),
        (("2025-06-17", "2025-06-29"), ["June 2025", "June 2025"]),
        (("2024-01-31", "2024-02/2024-03"), ["January 2024"]),
        (("2024-12-31", "2025-01/2025-02"), ["December 2024", "2025"]),
    ],
)
def test_a_day_of_clock_times_is_told_once(times: tuple[str, ...], told: list[str]) -> None:
    """It is ruled in hours where most of what happened on it has them."""
    assert [head.choices[0] for head in heads(ruled(telling.read(make_story(*times))))] == told


@pytest.mark.parametrize(
    ("days", "times"),
    [(("2025-03-04", "2025-06-17", "2025-09-01"), 1), (("2025-03-04", "2025-09-01", "2025-09-02"), 2)],
)
def test_a_column_tells_the_year_again_at_a_run_of_days(days: tuple[str, ...], times: int) -> None:
    lines = [line.text for line in lay_out(make_story(*days), layout="column").lines()]

    assert lines.count("2025") == times


@pytest.mark.parametrize(
    ("years", "told"),
    [((1, 1_000), ("999 years",)), ((1, 7_500), ("7,500", "years")), ((-2, 1_750), ("1,750", "years"))],
)
def test_thousands_of_years_are_told_to_three_figures(years: tuple[int, int], told: tuple[str, ...]) -> None:
    assert length_words(*map(moment, years)) == told


def test_a_very_long_run_of_years_ends_in_a_round_one() -> None:
    assert years_words(-430_000, -400_001) == "430,000–400,000 BC"
    assert years_words(-430_000, -400_000) == "430,000–400,000 BC"


def test_years_in_which_nothing_begins_are_told_aside() -> None:
    """A heading stands beside an event; what lies between two is told in the type of days."""
    story = make_story("1954", "1958/1966", "1966", "1970", "1946/1971")
    picture = lay_out(story, layout="column", width=595, height=360)
    size = {line.text: line.size for line in picture.lines()}

    assert size["1955–1957"] == size["1967–1969"] < size["1958–1965"]


@pytest.mark.parametrize("when", ["1726/", "/1760"])
def test_an_unknown_end_is_drawn_over_the_year_of_the_other(when: str) -> None:
    """Its three blocks lie over the tint of the end that is known to the year, whichever comes first."""
    mark = lay_out(make_story("1700", when, "1800"), scale="cut", layout="flags").parts(Part.MARK)["e1"]
    fills = [shape.ink.fill for shape in mark.shapes if isinstance(shape, Path)]

    assert [fill == LIGHT.lane(0).mark for fill in fills] == [False, False, True, True, True]


@pytest.mark.parametrize("layout", ["flags", "lanes"])
def test_the_line_of_now_runs_through_no_words_of_the_tape(layout: Layout) -> None:
    story = make_story("2019-04-02", "2021-06", "2024-03-09", as_of="2024-03-12")
    lines = list(lay_out(story, layout=layout).lines())
    told = next(line for line in lines if line.text == "as of 12 Mar 2024")
    now = told.x + (3.5 if told.anchor is Anchor.END else -3.5)

    assert not any(
        line.box.left < now < line.box.right for line in lines if line.text in ("2024", "Jan–Jun", "Jul–Dec")
    )


def test_a_logarithmic_scale_needs_a_now() -> None:
    with pytest.raises(ChronologyError) as error:
        lay_out(make_story("1025"), scale="log")

    assert str(error.value) == "a logarithmic scale counts from the story's now: give the story an as_of"


def test_days_are_counted_from_the_first() -> None:
    picture = lay_out(make_story("1969-07-16", "1969-07-20", "1969-07-24"), scale="relative", layout="flags")
    told = [line.text for line in picture.lines()]

    assert {"Day 1", "Day 5", "Day 9", "Day 5, 20 Jul"} <= set(told)
    assert any("Day 1 is 16 July 1969." in line for line in told)


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (("2018-01", "2018-03-10"), set()),
        (("2018-01", "2018-01-10"), {"Jan 2018"}),
        (("2018", "2018-01-10"), {"2018"}),
    ],
)
def test_rows_say_the_time_that_other_events_divide(dates: tuple[str, ...], told: set[str]) -> None:
    assert below_titles(make_story(*dates)) == sorted(told)


def below_titles(story: Chronology, **options: str) -> list[str]:
    """Give what the labels of a column say below their titles."""
    labels = lay_out(story, layout="column", **options).parts(Part.LABEL).values()  # type: ignore[arg-type]
    return sorted(line.text for group in labels for line in group.shapes[1:] if isinstance(line, Line))


@pytest.mark.parametrize("layout", ["column", "grid"])
def test_rows_beside_their_day_say_the_clock_time_alone(layout: Layout) -> None:
    story = make_story("2025-06-17", "2025-06-17T08:14:07", "2025-07-02", "2025-07-09T09:30:00")
    lines = [line.text for line in lay_out(story, layout=layout).lines()]

    assert [line for line in lines if line.endswith((":07", ":00")) and " " in line] == []
    assert {"08:14:07", "09:30:00"} <= set(lines)


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (("2019-04-02", "2021-06", "2024-03-09"), {"2 Apr 2019", "Jun 2021", "9 Mar 2024"}),
        (("2010", "2015", "2019-03"), {"Mar 2019"}),
        (("1147", "1381-06-15", "1923"), {"1147", "15 Jun 1381", "1923"}),
    ],
)
def test_rows_beside_a_measured_scale_say_the_time_that_it_does_not(
    dates: tuple[str, ...], told: set[str]
) -> None:
    assert below_titles(make_story(*dates), scale="linear") == sorted(told)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("2025-06-17T06:00:00", "2025-06-17T09:30:00", "3 hours 30 min"),
        ("2025-06-17T13:58:04", "2025-06-17T13:59:31", "1 min 27 sec"),
        ("2025-06-17T14:38:00", "2025-06-18", "9 hours 22 min"),
        ("2025-06-17", "2025-06-30", "12 days"),
    ],
)
def test_gaps_after_a_clock_time_are_counted_from_it(before: str, after: str, told: str) -> None:
    """A minute has no length to who subtracts two times; a day is left out of the days between."""
    times = (
        (before, after, "2025-06-17T05:00:00", "2025-06-17T05:20:00") if "T" in before else (before, after)
    )
    tape = ruled(telling.read(make_story(*times)))
    place = next(number for number, cell in enumerate(tape) if cell.start == When.parse(before).first_start)

    assert " ".join(length_words(*tape[place + 1].length)) == told


@pytest.mark.parametrize("layout", ["flags", "lanes"])
@pytest.mark.parametrize(
    ("times", "told"),
    [
        (("2025-06-12T13:58:00", "2025-06-12T14:12:00", "2025-06-13"), {"13:58:00", "14:12:00", "13 Jun"}),
        (
            ("2025-06-12T13:58:00", "2025-06-12T14:12:00", "2025-06-14T09:10:00", "2025-06-14T09:50:00"),
            {"12 Jun, 13:58:00"},
        ),
        (("2024-06-12T13:58:00", "2025-06-14"), {"12 Jun, 13:58:00"}),
    ],
)
def test_labels_leave_the_day_to_a_calendar_with_the_hours_of_no_other(
    layout: Layout, times: tuple[str, ...], told: set[str]
) -> None:
    labels = lay_out(make_story(*times), layout=layout, scale="cut").parts(Part.LABEL).values()

    assert told <= {group.shapes[0].text for group in labels if isinstance(group.shapes[0], Line)}


@pytest.mark.parametrize("layout", ["column", "grid"])
@pytest.mark.parametrize(
    ("status", "when", "told"),
    [
        (Status.PLANNED, "2025-06-17", ["Planned"]),
        (Status.REPORTED, "2025-06-17", ["Reported"]),
        (Status.HAPPENED, "2025-06-17", []),
        (Status.DISPUTED, "2025-06-17~", ["About 17 Jun, disputed"]),
        (Status.PLANNED, "2025-06-17/2025-06-18", ["Planned, 17–18 Jun"]),
    ],
)
def test_rows_beside_their_day_say_how_an_event_stands(
    layout: Layout, status: Status, when: str, told: list[str]
) -> None:
    event = Event(id="one", title="One", when=when, status=status)
    label = lay_out(Chronology(id="s", title="S", events=[event]), layout=layout).parts(Part.LABEL)["one"]

    assert [line.text for line in label.shapes[1:] if isinstance(line, Line)] == told


def test_a_list_of_days_that_have_no_cell_says_their_year() -> None:
    lines = [line.text for line in lay_out(make_story("-0762-06-15", "-0700"), layout="grid").lines()]

    assert "15 Jun 763 BC" in lines


def test_days_are_counted_in_figures_that_are_read() -> None:
    told = [line.text for line in lay_out(make_story("1871-03-02", "2019-06-03"), scale="relative").lines()]

    assert {"Day 54,150", "Day 54,150, 3 Jun"} & set(told)


@pytest.mark.parametrize(
    ("value", "words"), [(3, "3"), (1_000, "1,000"), (10_000, "10k"), (3_000_000, "3m"), (10**10, "10bn")]
)
def test_amounts_are_short(value: int, words: str) -> None:
    assert amount(value) == words


@pytest.mark.parametrize("layout", ["flags", "column", "lanes"])
def test_times_that_follow_from_others_are_drawn_and_said_so(layout: Layout) -> None:
    """Only for events without a time of their own; an event nobody knows is refused."""
    story = make_story("2025-01", "2025-03-04")
    story = story.with_events([*story, Event(id="lost", title="Known by its relations")])
    derived = {"lost": When.parse("[2025-01-10..2025-02-03]"), "e0": When.parse("1900")}
    picture = lay_out(story, layout=layout, derived=derived)
    told = [line.text for line in picture.lines()]

    assert any("ithin 10 Jan–3 Feb, derived" in line or "2025, derived" in line for line in told)
    assert "angled: follows from other dates" in told
    assert not any("1900" in line or "No date" in line for line in told)
    assert measure(picture, story) == []
    with pytest.raises(ChronologyError):
        lay_out(story, derived={"nobody": When.parse("2025")})


def test_no_tape_begins_with_a_tear() -> None:
    """Of the day of the story's now, nothing is left out before the first event."""
    story = make_story("2025-09-19")
    first = Event(id="first", title="Alarm", when=When.parse_clock("2025-09-18T13:58:04"))
    later = Event(id="later", title="All clear", when=When.parse_clock("2025-09-18T14:40:10"))
    told = telling.read(attrs.evolve(story, events=[first, later, *story], as_of="2025-09-18"))

    tape = ruled(told)

    assert (tape[0].torn, tape[0].start) == (False, first.when.first_start if first.when else None)


def test_the_strip_tells_every_year_whose_first_month_has_no_tick_of_its_own() -> None:
    """On a narrow page every other tick is left out."""
    dates = ("2021-01-18", "2021-06-02", "2021-10-15", "2022-02-24", "2022-05-09", "2022-12-01", "2023-07-01")
    lines = list(lay_out(make_story(*dates), layout="column", width=360.0, language="de").lines())
    strip = max(line.y for line in lines if line.text.startswith("Juli"))

    assert [line.text for line in lines if line.y == strip] == ["Juli 2021", "Juli 2022", "Juli 2023"]


@pytest.mark.parametrize("layout", ["flags", "lanes"])
@pytest.mark.parametrize("scale", ["linear", "cut"])
def test_what_began_just_before_the_now_of_a_story_goes_on_to_it_and_no_further(
    layout: Layout, scale: str
) -> None:
    """Where a month is a point there is room for its arrow before the line alone."""
    story = make_story("1952-09", "1974/..", "2024-10-20/..", "2040", as_of="2024-11-01")
    marks = lay_out(story, layout=layout, scale=scale).parts(Part.MARK)

    assert abs(marks["e1"].box.right - marks["e2"].box.right) < 0.5
    assert marks["e2"].box.width >= 8


def test_late_labels_hang_right_of_a_shorter_tape() -> None:
    """Where that saves a level: crowded at the end of one scale they would all hang left, one below another."""
    dates = ("1700", *(str(year) for year in range(1900, 2001, 10)))
    picture = lay_out(make_story(*dates), layout="flags", scale="linear")
    labels, marks = picture.parts(Part.LABEL), picture.parts(Part.MARK)
    right = [event for event in labels if labels[event].box.left > marks[event].box.left]

    assert marks["e11"].box.right < 0.9 * picture.width
    assert {"e10", "e11"} <= set(right)


@pytest.mark.parametrize(("scale", "told"), [("linear", "17 Jan 2025, 04:21:00"), ("cut", "04:21:00")])
def test_a_clock_time_tells_its_day_where_the_calendar_does_not(scale: str, told: str) -> None:
    picture = lay_out(
        make_story("2019-04", "2025-01-17T04:21:00", "2025-01-17T05:40:00", "2030"),
        layout="lanes",
        scale=scale,
    )

    assert told in [line.text for line in picture.lines()]


@pytest.mark.parametrize("layout", ["flags", "lanes"])
def test_the_rim_of_a_short_estimate_stands_before_nothing_earlier(layout: Layout) -> None:
    picture = lay_out(make_story("1180", "12XX", "1205~", "2020"), layout=layout, scale="linear")
    marks = picture.parts(Part.MARK)

    assert marks["e2"].box.left > marks["e1"].box.left - 2.25
