"""Laws of times: comparison, order, clocks and calendars agree with themselves, whatever the times."""

import datetime as dt
from collections.abc import Callable

import attrs
from hypothesis import given
from hypothesis import strategies as st

from chronology.when import ALLEN
from chronology.when import Answer
from chronology.when import Duration
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import MINUTE
from chronology.when.calendar import isoformat
from chronology.when.calendar import julian_from_days

parse = When.parse

CONVERSE = dict(zip(ALLEN, reversed(ALLEN), strict=True)) | {
    "overlaps": "overlapped-by",
    "overlapped-by": "overlaps",
    "starts": "started-by",
    "started-by": "starts",
    "during": "contains",
    "contains": "during",
    "finishes": "finished-by",
    "finished-by": "finishes",
    "equals": "equals",
}

DAYS = st.dates(min_value=dt.date(2025, 1, 1), max_value=dt.date(2025, 3, 31)).map(dt.date.isoformat)
TIMES = st.one_of(
    DAYS,
    st.tuples(DAYS, DAYS).map(sorted).map("/".join),
    st.tuples(DAYS, DAYS).map(sorted).map(lambda ends: f"[{ends[0]}..{ends[1]}]"),
    st.tuples(DAYS, DAYS).map(sorted).map(lambda ends: f"[{ends[0]},{ends[1]}]"),
    DAYS.map("{}/..".format),
    DAYS.map("../{}".format),
    DAYS.map("[..{}]".format),
    DAYS.map(lambda day: day[:7]),
).map(parse)


@given(TIMES, TIMES)
def test_comparison_is_antisymmetric(one: When, other: When) -> None:
    assert one.is_before(other) is other.is_after(one)
    assert not (one.is_before(other) is Answer.CERTAIN and other.is_before(one) is Answer.CERTAIN)
    forth, back = one.relations(other), other.relations(one)
    assert {name: forth[name] for name in ALLEN} == {name: back[CONVERSE[name]] for name in ALLEN}


@given(TIMES, TIMES)
def test_relations_agree_with_order(one: When, other: When) -> None:
    possible = {name for name, answer in one.relations(other).items() if answer is not Answer.IMPOSSIBLE}

    assert possible
    assert (
        one.may_coincide(other) == bool(possible - {"before", "meets", "met-by", "after"})
        or "," in f"{one}{other}"
    )
    if one.is_before(other) is Answer.CERTAIN:
        assert possible <= {"before", "meets"}


@given(TIMES, TIMES)
def test_one_relation_is_certain_exactly_where_no_other_is_possible(one: When, other: When) -> None:
    answers = one.relations(other)
    possible = [name for name, answer in answers.items() if answer is not Answer.IMPOSSIBLE]

    assert (Answer.CERTAIN in answers.values()) == (len(possible) == 1)


@given(TIMES, TIMES)
def test_display_order_is_total_and_keeps_what_is_certain(one: When, other: When) -> None:
    assert (one.sort_key == other.sort_key) == (one == other)
    if one.is_before(other) is Answer.CERTAIN:
        assert one.sort_key < other.sort_key


@given(st.sampled_from([When.since, When.until, When.by, When.before, When.after]), DAYS)
def test_a_signalled_day_is_read_back(signal: Callable[[When], When], day: str) -> None:
    assert parse(str(signal(parse(day)))) == signal(parse(day))


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60), st.integers(-14 * 60, 14 * 60))
def test_another_clock_tells_the_same_moment(moment: dt.datetime, here: int, there: int) -> None:
    given = attrs.evolve(When.from_date(moment), offset=here)
    told = given.by_clock(zone_text(there))

    assert [bound - there * MINUTE for bound in told.bounds if bound is not None] == [
        bound - here * MINUTE for bound in given.bounds if bound is not None
    ]
    assert told.by_clock(zone_text(here)).bounds == given.bounds


def zone_text(minutes: int) -> str:
    """Write an offset as the name of a zone."""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


@given(st.integers(-700_000, 700_000), st.integers(1, 40))
def test_a_julian_day_is_named_by_its_own_calendar_however_long_it_lasts(number: int, days: int) -> None:
    date = isoformat(*julian_from_days(number))
    when = parse(date, "julian").lasting(Duration(days=days))

    assert when.words().startswith(str(int(date[-2:])))
    assert (when.first_start, when.last_end) == (number * DAY, (number + days) * DAY)


@given(TIMES)
def test_words_name_nothing_finer_than_given(when: When) -> None:
    if when.precision.name == "MONTH":
        assert when.words().split()[0].isalpha()
    assert when.words()
    assert when.words("short")


@given(TIMES, st.integers(min_value=1, max_value=20))
def test_a_duration_never_widens(when: When, days: int) -> None:
    lasting = when.lasting(Duration(days=days))

    assert lasting.first_start == when.first_start or (lasting.first_start or 0) > (when.first_start or 0)
    for first, last in [(lasting.first_start, lasting.last_start), (lasting.first_end, lasting.last_end)]:
        assert first is None or last is None or first < last
