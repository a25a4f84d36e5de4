"""The layout as numbers: nothing overlaps, crosses or is left out, and what claims to be least is least."""

from __future__ import annotations

import re
from itertools import combinations
from itertools import pairwise
from itertools import product

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.chronology import Chronology
from chronology.drawing import LAYOUTS
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing.layouts.flags.hanging import texts
from chronology.drawing.layouts.flags.pyramid import Flag
from chronology.drawing.layouts.flags.pyramid import Place
from chronology.drawing.layouts.flags.pyramid import Search
from chronology.drawing.layouts.flags.pyramid import Side
from chronology.drawing.layouts.flags.pyramid import arrange
from chronology.drawing.layouts.lanes.seating import APART
from chronology.drawing.layouts.places.isotonic import isotonic
from chronology.drawing.layouts.places.isotonic import spread
from chronology.drawing.layouts.places.packing import packed
from chronology.drawing.layouts.places.rails import poles
from chronology.drawing.layouts.places.rails import rails
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.marks.mark import Mark
from chronology.drawing.scene.picture import Group
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Path
from chronology.drawing.telling import reading as telling
from chronology.drawing.telling.extents import Known
from chronology.drawing.theme import LIGHT
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Relation
from chronology.event import Source
from chronology.event import Status

LENGTHS = st.floats(min_value=-1000, max_value=1000, allow_nan=False)


@given(st.lists(LENGTHS, min_size=1, max_size=30))
def test_isotonic_meets_the_conditions_of_the_optimum(values: list[float]) -> None:
    """In every block of equal numbers the mean is the number, and no beginning of the block has a lower mean."""
    found = isotonic(values)

    assert all(one <= other + 1e-9 for one, other in pairwise(found))
    for number in set(found):
        block = [value for value, place in zip(values, found, strict=True) if place == number]
        assert sum(block) / len(block) == pytest.approx(number, abs=1e-6)
        assert all(sum(block[:k]) / k >= number - 1e-6 for k in range(1, len(block) + 1))


@given(st.lists(st.integers(0, 6), min_size=1, max_size=5))
def test_isotonic_is_no_worse_than_any_other_rows(values: list[int]) -> None:
    """Against every nondecreasing choice on a grid of halves."""

    def cost(choice: tuple[float, ...]) -> float:
        return sum((one - other) ** 2 for one, other in zip(choice, values, strict=True))

    grid = [step / 2 for step in range(13)]
    rising = (
        (choice for choice in product(grid, repeat=len(values)) if list(choice) == sorted(choice))
        if len(values) < 4
        else ()
    )
    best = cost(tuple(isotonic([float(value) for value in values])))

    assert all(best <= cost(choice) + 1e-9 for choice in rising)


@given(st.lists(st.tuples(LENGTHS, st.floats(1, 60)), min_size=1, max_size=30), st.floats(0, 10))
def test_spread_keeps_order_and_distance(boxes: list[tuple[float, float]], gap: float) -> None:
    anchors, sizes = zip(*sorted(boxes), strict=True)
    centres = spread(anchors, sizes, gap=gap)

    for (one, size), (other, next_size) in pairwise(zip(centres, sizes, strict=True)):
        assert other - one >= (size + next_size) / 2 + gap - 1e-6


@given(st.text(alphabet="abcdefgh  -–’()", max_size=220), st.integers(30, 200))
def test_wrap_keeps_every_letter_in_few_lines(text: str, width: int) -> None:
    def letters(part: str) -> float:
        return measure(part, Weight.REGULAR, 9.5)

    lines = wrap(text, width, letters)

    assert re.sub("[ -]", "", "".join(lines)) == re.sub("[ -]", "", "".join(text.split()))
    assert all(letters(line) <= width + 1e-6 for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three four", 100, ("one two three four",)),
        ("EU foreign ministers meet in Brussels", 110, ("EU foreign ministers", "meet in Brussels")),
        ("1" * 30, 60, ("1" * 12, "1" * 12, "1" * 6)),
        ("Geschwindigkeitsbeschränkung", 70, ("Geschwindig-", "keitsbeschrän-", "kung")),
        ("Рабочие останавливают", 45, ("Рабочие", "останав-", "ливают")),
        ("example.org/reports/annual", 65, ("example.org/", "reports/", "annual")),
        ("Water stands at 284 cm at the lock¹", 90, ("Water stands", "at 284 cm", "at the lock¹")),
        ("Meeting 10: police and schools", 60, ("Meeting 10:", "police and", "schools")),
        ("Party statement no. 1¹", 80, ("Party statement", "no. 1¹")),
        ("The fire of 5 May 2011", 65, ("The fire of", "5 May 2011")),
        ("Talks within 21–31 Oct, reported", 85, ("Talks within", "21–31 Oct,", "reported")),
        ("Firm · Until Nov 2017, start unknown", 115, ("Firm · Until Nov 2017,", "start unknown")),
        ("Talks · From 24 Nov, reported", 95, ("Talks · From", "24 Nov, reported")),
        ("Переговори 21–31 жовтня", 80, ("Переговори", "21–31 жовтня")),
        ("War · 28 Jul 1914–11 Nov 1918", 90, ("War · 28 Jul 1914–", "11 Nov 1918")),
        ("Within 30 Nov–2 Dec 2014", 60, ("Within", "30 Nov–", "2 Dec 2014")),
        ("Talks within 15–17 Sep", 80, ("Talks within", "15–17 Sep")),
        ("Realm · May 1121–Feb 1122", 70, ("Realm ·", "May 1121–", "Feb 1122")),
        ("The war of 1914–18 begins", 90, ("The war of", "1914–18 begins")),
        ("Wells closed in ward 3", 85, ("Wells closed", "in ward 3")),
        ("Wells closed in ward 3\u00a0¹", 95, ("Wells closed", "in ward 3\u00a0¹")),
        ("Racking in aisles 4 to 9", 105, ("Racking in", "aisles 4 to 9")),
        ("Samples are taken at 14 places", 105, ("Samples are taken", "at 14 places")),
        ("A loan to be paid by 2027", 105, ("A loan to be", "paid by 2027")),
        ("World War II ends", 45, ("World War", "II ends")),
        ("", 60, ("",)),
        ("met ( May", 25, ("met", "( May")),
        ("Prices fell – at last", 65, ("Prices fell –", "at last")),
        ("It cost $ 500 , at", 45, ("It cost", "$ 500 ,", "at")),
        ("It grew by 50\u00a0%", 60, ("It grew", "by 50\u00a0%")),
        ("seventeen –", 50, ("seventeen", "–")),
        ("新型電車「みなと」が走り始める", 40, ("新型電車", "「みなと」", "が走り始める")),
        ("新型「みなと号という電車」が走る", 40, ("新型「みなと号と", "いう電車」が走る")),
    ],
)
def test_wrap_balances(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, width, lambda part: 5.0 * len(part)) == lines


def test_a_flag_splits_no_word_that_a_wider_one_keeps_whole() -> None:
    strike = Event(id="e", title="Рабочие останавливают конвейер", when="2021-08-01")
    told = telling.read(Chronology(id="s", title="Strike", events=[strike]))
    ways = [text.titles for text in texts(told, strike, LIGHT, lane=None)]

    assert len(ways) == 2
    assert all("останавливают" in " ".join(lines).split() for lines in ways)


def fewest(flags: list[Flag], right: float) -> int | None:
    """Try every side, width and level."""
    search = Search(flags, 0.0, right, 4.0)
    for levels in range(1, len(flags) + 1):
        options = [
            [
                Place(level, side, choice)
                for level in range(levels)
                for side in Side
                for choice in range(len(flag.widths))
            ]
            for flag in flags
        ]
        for places in product(*options):
            if all(search.clear(number, place, places) for number, place in enumerate(places)):
                return levels
    return None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=4, unique=True),
    st.lists(st.integers(10, 80), min_size=4, max_size=4),
    st.integers(300, 420),
)
def test_flags_take_the_fewest_levels(poles: list[int], widths: list[int], right: int) -> None:
    flags = [
        Flag(10.0 * pole, (float(width), width * 0.6))
        for pole, width in zip(sorted(poles), widths, strict=False)
    ]
    places = arrange(flags, 0.0, float(right), 4.0)
    least = fewest(flags, float(right))

    if places is None:
        assert least is None
    else:
        assert max(place.level for place in places) + 1 == least


def test_labels_may_take_any_number_of_lines_up_to_three() -> None:
    events = (Event(id="e", title="Excavation of the buried ships", when="2004"),)
    told = telling.read(Chronology(id="s", title="S", events=events))
    lines = [text.titles for text in texts(told, events[0], LIGHT, lane=None)]

    assert lines == [
        ("Excavation of the buried ships",),
        ("Excavation of", "the buried ships"),
        ("Excavation", "of the", "buried ships"),
    ]


@pytest.mark.parametrize(
    ("language", "title", "label"),
    [
        ("en", "Pool raised to 400", "Pool raised to 400\u00a0¹"),
        ("en", "Pool raised", "Pool raised¹"),
        ("he", "רציף 3", "רציף 3\u200f\u00a0¹"),
    ],
)
def test_the_number_of_a_source_is_not_read_as_a_power(language: str, title: str, label: str) -> None:
    event = Event(id="e", title=title, when="2004", claims=(Claim(source="a"),))
    source = Source(id="a", title="A")
    picture = lay_out(Chronology(id="s", title="S", language=language, sources=(source,), events=(event,)))

    assert label in [line.text for line in picture.lines()]


def test_an_event_that_a_relation_places_rests_on_the_source_of_that() -> None:
    """Claims go first; only what no source tells of has none on file."""
    events = [
        Event(id="arrives", title="Arrives", when="1769-01-11", claims=(Claim(source="letters"),)),
        Event(id="sails", title="Sails", when="1768-12-06"),
        Event(id="robbed", title="Robbed", when="1769-04-27"),
    ]
    sources = [Source(id="letters", title="Letters"), Source(id="log", title="Log of the Dolphin")]
    passage = Relation(event="arrives", is_="after", of="sails", source="log")
    story = Chronology(id="s", title="S", sources=sources, events=events, relations=[passage])
    told = [line.text.replace("\u00a0", " ") for line in lay_out(story, layout="column").lines()]

    assert {"Sails¹", "Robbed³", "Arrives²"} <= set(told)
    assert any("¹ “Log of the Dolphin”" in line and "³ No source on file." in line for line in told)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 700), st.floats(40, 140)), min_size=1, max_size=25))
def test_flags_keep_clear_of_each_other(given_flags: list[tuple[float, float]]) -> None:
    flags = [Flag(pole + 7 * number, (width,)) for number, (pole, width) in enumerate(sorted(given_flags))]
    right = flags[-1].pole + 150
    places = arrange(flags, 0.0, right, 6.0)
    search = Search(flags, 0.0, right, 6.0)

    assert places is not None
    assert all(search.clear(number, place, places) for number, place in enumerate(places))


@given(st.lists(st.tuples(st.floats(0, 700), st.floats(1, 300)), min_size=1, max_size=40))
def test_lanes_take_the_fewest_rows(given_spans: list[tuple[float, float]]) -> None:
    """As many rows as labels and marks that meet at one place, and none within a row."""
    spans = [(start, start + length) for start, length in given_spans]
    rows = packed(spans, APART)
    depth = max(sum(one <= start < end + APART for one, end in spans) for start, _ in spans)

    assert max(rows) + 1 == depth
    for (one, row), (other, beside) in combinations(zip(spans, rows, strict=True), 2):
        assert row != beside or one[1] + APART <= other[0] or other[1] + APART <= one[0]


STATUSES = list(Status)
DATES = st.sampled_from(
    [
        None,
        "2025-11-18",
        "2025-11-19",
        "2025-11-19T10:15:00",
        "2025-11-19T10:40:00",
        "2025-11-26",
        "2025-11",
        "2025",
        "2024-21",
        "199X",
        "19XX",
        "-0043-03-15",
        "-0500/-0479",
        "Y-17E7",
        "1914/1918",
        "2025-11-22/2025-11-23",
        "2025-11-24/..",
        "2025-11-24/",
        "../2025-11-20",
        "/2014",
        "[..2029]",
        "[2026-02..]",
        "[2025-11-28..2025-11-30]",
        "[2025-11-01,2025-11-05]",
        "{2025-11-01,2025-11-05}",
        "2014~",
        "2014?",
        "1560-XX-25",
    ]
)
WORDS = st.text(alphabet="abcdefghij klmno $<&>\"'-Яж漢", min_size=1, max_size=200).filter(str.strip)


@st.composite
def stories(draw: st.DrawFn) -> Chronology:
    """Make stories of all kinds of times, lanes, statuses and labels."""
    lanes = draw(st.sampled_from([(None,), ("Talks", "War"), ("Talks", "War", "Europe", None)]))
    kinds = st.tuples(DATES, WORDS, st.sampled_from(lanes), st.sampled_from(STATUSES))
    events = [
        Event(id=f"e{number}", title=title, when=date, lane=lane, status=status)
        for number, (date, title, lane, status) in enumerate(draw(st.lists(kinds, min_size=1, max_size=14)))
    ]
    as_of = draw(st.sampled_from([None, "2025-11-26", "1900"]))
    return Chronology(id="s", title="A story", as_of=as_of, events=events)


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=40, deadline=None)
@given(story=stories())
def test_every_story_is_drawn_whole(layout: Layout, story: Chronology) -> None:
    """No label is missing, overlapped, outside or crossed, whatever the story."""
    picture = lay_out(story, layout=layout)

    assert {event.id for event in story} == set(picture.parts(Part.LABEL)) == set(picture.parts(Part.MARK))
    assert_clear(picture)


def assert_clear(picture: Picture) -> None:
    """Hold a picture against the rules for text and leaders."""
    owners = [
        (group.id or f"{place}-{row}", line)
        for place, group in enumerate(picture.groups)
        for row, line in lines(group)
    ]
    for (owner, line), (other, beside) in combinations(owners, 2):
        assert owner == other or not line.box.overlaps(beside.box, by=2.2), (line.text, beside.text)
    for _, line in owners:
        assert line.size >= 7
        assert line.box.left >= -1
        assert line.box.right <= picture.width + 1
        assert line.box.bottom <= picture.height
    assert not list(crossed(picture))


def lines(group: Group) -> list[tuple[int, Line]]:
    return [(row, shape) for row, shape in enumerate(group.shapes) if isinstance(shape, Line)]


def crossed(picture: Picture) -> list[tuple[str, str]]:
    """Give the leaders that run through the text of another event."""
    labels = picture.parts(Part.LABEL)
    found = []
    for event, group in picture.parts(Part.LEADER).items():
        for other, label in labels.items():
            if other != event and any(strikes(group, line) for _, line in lines(label)):
                found.append((event, other))
    return found


def strikes(leader: Group, line: Line) -> bool:
    """Tell whether a leader's points, taken closely, fall inside a line of text."""
    box = line.box
    for shape in leader.shapes:
        assert isinstance(shape, Path)
        for (x, y), (to_x, to_y) in pairwise(shape.points):
            for share in range(41):
                across, down = x + (to_x - x) * share / 40, y + (to_y - y) * share / 40
                if box.left + 1 < across < box.right - 1 and box.top + 2 < down < box.bottom - 2:
                    return True
    return False


def test_column_keeps_the_order_of_time() -> None:
    dates = ["2025-11-20", "1997", "2025-11-18", "2014", "2022-02", "2025-11-19"]
    story = Chronology(id="s", title="S", events=[Event(id=date, title=date, when=date) for date in dates])
    labels = lay_out(story, layout="column").parts(Part.LABEL)

    assert sorted(labels, key=lambda event: labels[event].box.top) == sorted(dates)


def test_lanes_keep_the_order_of_a_day() -> None:
    """Events that nothing but their order tells apart, the longest label in the middle."""
    titles = [
        "Doors open to the public",
        "A speech of two hours begins, and few stay to its end",
        "Lunch",
        "Doors close",
    ]
    day = [
        Event(id=f"e{number}", title=title, when="2025-11-24", note=str(number))
        for number, title in enumerate(titles)
    ]
    picture = lay_out(Chronology(id="s", title="S", events=day), layout="lanes")
    labels = picture.parts(Part.LABEL)

    tops = [labels[event.id].box.top for event in day]
    assert tops == sorted(tops)


@pytest.mark.parametrize("when", ["1926~", "1926-03-04~", "1931-04/1934~"])
def test_a_label_in_a_lane_keeps_clear_of_the_rim_of_an_estimate(when: str) -> None:
    events = [Event(id=date, title="A bowl", when=date) for date in ("1911", when, "1956")]
    picture = lay_out(Chronology(id="s", title="S", events=events), layout="lanes", scale="cut")
    label, mark = (picture.parts(part)[when].box for part in (Part.LABEL, Part.MARK))

    assert label.left - mark.right >= 5.5 or mark.left - label.right >= 5.5


def test_lanes_stand_in_the_order_in_which_they_begin() -> None:
    reigns = (("0996", "Counts"), ("1101", "Dukes"), ("1137", "Dukes"), ("1066", None))
    events = [Event(id=f"e{year}", title="A reign", when=year, lane=lane) for year, lane in reigns]
    lines = lay_out(Chronology(id="s", title="S", events=events), layout="lanes").lines()
    tops = {line.text: line.y for line in lines}

    assert tops["Counts"] < tops["Dukes"] < tops["Other"]


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (((0, 100), (95, 200), (195, 300), (295, 400)), [0, 1, 0, 1]),
        (((0, 100), (80, 200), (180, 300)), [0, 1, 2]),
        (((0, 400), (95, 200), (195, 300)), [0, 1, 2]),
        (((0, 100), (95, 115), (110, 300)), [0, 1, 0]),
        (((0, 100), (150, 200)), [0, 0]),
    ],
)
def test_what_follows_on_what_lasts_rides_on_a_free_rail(
    spans: tuple[tuple[float, float], ...], found: list[int]
) -> None:
    """Where its pole clears the end of what rides above; no pole crosses a bar."""
    marks = {
        f"e{place}": (Mark(known=Known.BAR, start=(first, first), end=(last, last)),)
        for place, (first, last) in enumerate(spans)
    }
    rail = rails(marks)
    pole = poles(marks, rail)

    assert list(rail.values()) == found
    assert not [
        (one, other)
        for one in marks
        for other in marks
        if rail[other] > rail[one] and marks[other][0].first < pole[one] < marks[other][0].last
    ]


def test_time_leads_down_the_rows_of_a_lane() -> None:
    """Whichever way labels hang, the first row is that of the earliest mark."""
    dates = ("2023-07-03", "2023-08-05", "2023-08-12", "2023-08-19", "2024-05-06")
    events = [Event(id=date, title="A match that is lost", when=date) for date in dates]
    picture = lay_out(Chronology(id="s", title="S", events=events), layout="lanes", scale="linear")
    tops = [picture.parts(Part.LABEL)[date].box.top for date in dates[:4]]

    assert tops == sorted(tops)
