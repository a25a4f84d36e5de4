"""EDTF texts: read, written back, refused; beside the two libraries of the field where they are right."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import edtf as python_edtf
import pytest
import undate
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from chronology.errors import WhenError
from chronology.when import Edge
from chronology.when import Form
from chronology.when import Precision
from chronology.when import When

DATA = tomllib.loads((Path(__file__).parent / "data" / "edtf.toml").read_text(encoding="utf-8"))
BOUNDED = [row for row in DATA["valid"] if "earliest" in row]


def by_text(row: dict[str, Any]) -> str:
    return repr(row["edtf"])


def test_the_examples_are_all_there() -> None:
    assert (len(DATA["valid"]), len(BOUNDED), len(DATA["invalid"])) == (64, 58, 30)


@pytest.mark.parametrize("row", DATA["valid"], ids=by_text)
def test_example_round_trips(row: dict[str, Any]) -> None:
    assert str(When.parse(row["edtf"])) == row["edtf"]


@pytest.mark.parametrize("row", BOUNDED, ids=by_text)
def test_example_has_its_bounds(row: dict[str, Any]) -> None:
    when = When.parse(row["edtf"])

    assert [str(day or "none") for day in (when.earliest, when.latest)] == [row["earliest"], row["latest"]]


@pytest.mark.parametrize("row", DATA["invalid"], ids=by_text)
def test_invalid_example_is_refused_with_a_reason(row: dict[str, Any]) -> None:
    with pytest.raises(WhenError) as refused:
        When.parse(row["edtf"])

    assert str(refused.value) == f"{row['says']}: {row['edtf']!r}"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("../..", "an interval needs a date at one end at least"),
        ("/", "an interval needs a date at one end at least"),
        ("2004/2005/2006", "an interval has two ends"),
        ("12/05/2020", "a date is written year first, with hyphens: 1985-04-12"),
        ("1988.01.02", "a date is written year first, with hyphens: 1985-04-12"),
        ("1914-1918", "from one year to another takes a '/': 1914/1918"),
        ("14:02", "a time of day needs its day: 1985-04-12T14:02"),
        ("1985-04-12T24:00", "there is no hour 24"),
        ("[1667}", "a set opens and closes with the same brackets"),
        ("[]", "not a date in EDTF"),
        ("[1667,,1668]", "the end lies before the start"),
        ("[1672..1670]", "the end lies before the start"),
        ("2004-02-30/2005", "February 2004 has 29 days, there is no day 30"),
        ("[1667,1668-13]", "there is no month 13 and no season or quarter of that number"),
        ("1X85-02-30", "not a date in EDTF"),
        ("-0000-01-01", "there is no year -0000: 1 BC is the year 0000"),
        ("Y1E99", "a year after 'Y' has five digits at least and lies within 10^15 years"),
        ("1950S5", "a year has no more significant digits than digits"),
        ("1985-04-12T23:20", "a clock time is written 'hh:mm:ss', with 'Z' or '+hh:mm' behind it"),
        ("1985-04-12T23:20:30-15", "a clock time is written 'hh:mm:ss', with 'Z' or '+hh:mm' behind it"),
        ("1985-04T23:20:30", "a clock time is written 'hh:mm:ss', with 'Z' or '+hh:mm' behind it"),
        ("١٩٨٥", "not a date in EDTF"),
        ("1985-04-12\n", "a date holds no blanks"),
        ("Y" + "9" * 5000, "a year after 'Y' has five digits at least and lies within 10^15 years: 'Y999"),
    ],
)
def test_other_texts_are_refused_with_a_reason(text: str, says: str) -> None:
    with pytest.raises(WhenError) as refused:
        When.parse(text)

    assert str(refused.value).startswith(says)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1XXX", Precision.MILLENNIUM),
        ("20XX", Precision.CENTURY),
        ("201X", Precision.DECADE),
        ("1950S3", Precision.DECADE),
        ("2004", Precision.YEAR),
        ("2004-XX", Precision.YEAR),
        ("2001-40", Precision.HALF),
        ("2001-21", Precision.SEASON),
        ("2001-33", Precision.QUARTER),
        ("2004-06", Precision.MONTH),
        ("2004-06-XX", Precision.MONTH),
        ("2004-06-11", Precision.DAY),
        ("2004-06-11T10:10:10Z", Precision.SECOND),
        ("2004/2006-08", Precision.YEAR),
        ("[1667,1760-12]", Precision.YEAR),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert When.parse(text).precision is precision


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2001-22", "2001-06-01", "2001-08-31"),
        ("2001-24", "2001-12-01", "2002-02-28"),
        ("2001-29", "2001-09-01", "2001-11-30"),
        ("2001-30", "2001-12-01", "2002-02-28"),
        ("2001-33", "2001-01-01", "2001-03-31"),
        ("2001-36", "2001-10-01", "2001-12-31"),
        ("2001-38", "2001-05-01", "2001-08-31"),
        ("2001-41", "2001-07-01", "2001-12-31"),
        ("-19XX", "-1999-01-01", "-1900-12-31"),
        ("-1985S2", "-1999-01-01", "-1900-12-31"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("1985-1X-31", "1985-10-31", "1985-12-31"),
        ("1985-02-2X", "1985-02-20", "1985-02-28"),
        ("0000", "0000-01-01", "0000-12-31"),
    ],
)
def test_bounds(text: str, first: str, last: str) -> None:
    when = When.parse(text)

    assert (str(when.earliest), str(when.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "qualifier", "qualifiers"),
    [
        ("1984?", "?", {"year": "?"}),
        ("2004-06-11%", "%", {"year": "%", "month": "%", "day": "%"}),
        ("2004-06~-11", "~", {"year": "~", "month": "~"}),
        ("2004?-06-11", "?", {"year": "?"}),
        ("?2004-06-~11", "%", {"year": "?", "day": "~"}),
        ("2004-%06-11", "%", {"month": "%"}),
        ("2004-06-11", "", {}),
    ],
)
def test_qualifiers_are_kept_by_component(text: str, qualifier: str, qualifiers: dict[str, str]) -> None:
    when = When.parse(text)

    assert (when.qualifier, when.qualifiers) == (qualifier, qualifiers)


@pytest.mark.parametrize(
    ("text", "form", "start", "end"),
    [
        ("1985/..", Form.THROUGHOUT, Edge.KNOWN, Edge.OPEN),
        ("1985/", Form.THROUGHOUT, Edge.KNOWN, Edge.UNKNOWN),
        ("../1985", Form.THROUGHOUT, Edge.OPEN, Edge.KNOWN),
        ("/1985", Form.THROUGHOUT, Edge.UNKNOWN, Edge.KNOWN),
        ("[..1984]", Form.WITHIN, Edge.OPEN, Edge.KNOWN),
        ("{1984..}", Form.ALL, Edge.KNOWN, Edge.OPEN),
        ("1985", Form.WITHIN, Edge.KNOWN, Edge.KNOWN),
    ],
)
def test_open_and_unknown_ends_are_kept_apart(text: str, form: Form, start: Edge, end: Edge) -> None:
    when = When.parse(text)

    assert (when.form, when.start_edge, when.end_edge) == (form, start, end)


DATES = st.dates().map(date.isoformat)
MONTHS = st.dates().map(lambda day: day.isoformat()[:7])
YEARS = st.integers(min_value=-9999, max_value=9999).map(lambda y: f"-{-y:04}" if y < 0 else f"{y:04}")
LONG = st.integers(min_value=10_000, max_value=10**15).map(lambda y: f"Y{y}")
SEASONS = st.tuples(YEARS, st.integers(min_value=21, max_value=41)).map(lambda pair: f"{pair[0]}-{pair[1]}")
MASKED = st.tuples(st.integers(min_value=0, max_value=999), st.sampled_from(["{:03}X", "{:02.0f}XX"])).map(
    lambda pair: pair[1].format(pair[0] if pair[1] == "{:03}X" else pair[0] // 10)
)
PLAIN = st.one_of(DATES, MONTHS, YEARS, SEASONS, MASKED)
QUALIFIED = st.tuples(PLAIN, st.sampled_from(["", "?", "~", "%"])).map("".join)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Make intervals whose ends stand in order."""
    ends = sorted((draw(QUALIFIED), draw(QUALIFIED)), key=lambda text: When.parse(text).sort_key)
    edge = draw(st.sampled_from(["{0}/{1}", "{0}/..", "{0}/", "../{1}", "/{1}"]))
    return edge.format(*ends)


@st.composite
def sets(draw: st.DrawFn) -> str:
    """Make sets of dates, some of them open."""
    brackets = draw(st.sampled_from(["[]", "{}"]))
    members = draw(st.lists(QUALIFIED, min_size=1, max_size=4))
    members[0] = draw(st.sampled_from(["", ".."])) + members[0]
    members[-1] += "" if members[-1].startswith("..") else draw(st.sampled_from(["", ".."]))
    return brackets[0] + ",".join(members) + brackets[1]


TEXTS = st.one_of(QUALIFIED, LONG, intervals(), sets())


@given(TEXTS)
def test_text_round_trips(text: str) -> None:
    assert str(When.parse(text)) == text


@given(TEXTS)
def test_bounds_are_in_order(text: str) -> None:
    when = When.parse(text)
    for first, last in [
        (when.first_start, when.last_start),
        (when.first_end, when.last_end),
        (when.first_start, when.last_end),
    ]:
        assert first is None or last is None or first < last
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(st.text(alphabet="0123456789-/.,[]{}XYESTZ:?~% ", max_size=24))
def test_any_text_is_read_back_or_refused(text: str) -> None:
    try:
        read = str(When.parse(text))
    except WhenError as refused:
        read = str(refused)
    assert read.endswith((text, repr(text)))


@given(st.dates())
def test_days_agree_with_the_standard_library(day: date) -> None:
    when = When.parse(day.isoformat())

    assert (str(when.earliest), when.earliest and when.earliest.weekday) == (day.isoformat(), day.weekday())


@settings(deadline=None, max_examples=50)
@given(st.one_of(DATES, MONTHS, st.integers(min_value=1000, max_value=9999).map(str)))
def test_plain_dates_agree_with_edtf_and_undate(text: str) -> None:
    when, theirs, other = When.parse(text), python_edtf.parse_edtf(text), undate.Undate.parse(text, "EDTF")

    assert str(when.earliest) == "-".join(
        f"{part:0{width}}" for part, width in zip(theirs.lower_strict()[:3], (4, 2, 2), strict=True)
    )
    assert str(when.latest) == "-".join(
        f"{part:0{width}}" for part, width in zip(theirs.upper_strict()[:3], (4, 2, 2), strict=True)
    )
    assert (str(when.earliest), str(when.latest)) == (str(other.earliest), str(other.latest))
