"""Durations in calendar units: read, written, refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.errors import WhenError
from chronology.when import Duration


@pytest.mark.parametrize(
    ("text", "told", "iso"),
    [
        ("3 days", "3 days", "P3D"),
        ("360-day", "360 days", "P360D"),
        ("one week", "1 week", "P1W"),
        ("a year", "1 year", "P1Y"),
        ("three and a half years", "3.5 years", "P3.5Y"),
        ("half an hour", "0.5 hours", "PT0.5H"),
        ("2 years, 3 months and 1 day", "2 years, 3 months, 1 day", "P2Y3M1D"),
        ("90 minutes", "90 minutes", "PT90M"),
        ("1234567 seconds", "1234567 seconds", "PT1234567S"),
        ("almost 75 years", "almost 75 years", "P75Y"),
        ("nearly 75 years", "almost 75 years", "P75Y"),
        ("more than three years", "over 3 years", "P3Y"),
        ("at least 2 weeks", "at least 2 weeks", "P2W"),
        ("P3D", "3 days", "P3D"),
        ("P1Y6M", "1 year, 6 months", "P1Y6M"),
        ("PT1H30M", "1 hour, 30 minutes", "PT1H30M"),
        ("P1DT12H", "1 day, 12 hours", "P1DT12H"),
    ],
)
def test_durations(text: str, told: str, iso: str) -> None:
    duration = Duration.parse(text)

    assert (str(duration), duration.iso, duration.text) == (told, iso, text)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("3 days", True),
        ("P1Y6M", True),
        ("3.5 years", False),
        ("about 3 days", False),
        ("over 3 days", False),
    ],
)
def test_only_whole_units_without_a_word_before_are_exact(text: str, exact: bool) -> None:
    assert Duration.parse(text).is_exact is exact


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1DT",
        "days",
        "3",
        "3 moons",
        "3 days ago",
        "-3 days",
        "P-3D",
        "0 days",
        "٣ days",
        f"{10**16} days",
        f"{10**400} days",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(WhenError, match="not a duration such as"):
        Duration.parse(text)


AMOUNTS = st.fixed_dictionaries(
    {
        unit: st.integers(min_value=0, max_value=10**6)
        for unit in ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
    }
).filter(lambda amounts: any(amounts.values()))


@given(AMOUNTS, st.sampled_from([None, "about", "almost", "over", "at least", "at most"]))
def test_text_round_trips(amounts: dict[str, int], mod: str | None) -> None:
    duration = Duration(**amounts, mod=mod)  # type: ignore[arg-type]

    assert Duration.parse(str(duration)) == duration
    assert Duration.parse(duration.iso).amounts == duration.amounts
