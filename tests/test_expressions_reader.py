"""`read`: words that name one time, as event files hold them."""

from __future__ import annotations

import contextlib
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.errors import WhenError
from chronology.expressions import read
from chronology.when import Duration
from chronology.when import When

WORDS = """
26 November 2025                        2025-11-26
November 26, 2025                       2025-11-26
on Wednesday, 26 November 2025          2025-11-26
2025-11-26                              2025-11-26
26-Nov-25                               2025-11-26
Nov/26/2025                             2025-11-26
13/04/2025                              2025-04-13
03/04/2025                              [2025-03-04,2025-04-03]
October 2025                            2025-10
in May 2025                             2025-05
2014                                    2014
44 BC                                   -0043
15 March 44 BC                          -0043-03-15
AD 79                                   0079
170,000,000 BC                          Y-170000000
the 1990s                               199X
early 1990s                             [1990..1993]
the mid-19th century                    [1833..1866]
4th century BC                          [-0399..-0300]
end of October 2025                     [2025-10-21..2025-10-31]
early October 2025                      [2025-10-01..2025-10-10]
mid-October 2025                        [2025-10-11..2025-10-20]
early 2025                              [2025-01..2025-04]
spring 2011                             2011-21
summer of 1943                          1943-22
second quarter of 2001                  2001-34
Q3 2025                                 2025-35
first half of 2025                      2025-40
about 1850                              1850~
circa 1850                              1850~
perhaps 1850                            1850?
perhaps about 1850                      1850%
about 5 May 1850                        1850-05-05~
by 2029                                 [..2029]
no later than 5 May 2014                [..2014-05-05]
since 24 November 2025                  2025-11-24/..
from 24 November 2025                   2025-11-24/..
from 24 November 2025 on                2025-11-24/..
until 2014                              ../2014
from 2014, end unknown                  2014/
until 2014, start unknown               /2014
before 1914                             [..1913-12-31]
before 2200                             [..2199-12-31]
between 2200 and 2300                   [2200..2300]
after 1914                              [1915-01-01..]
2014 or later                           [2014..]
2014 or 2016                            [2014,2016]
2014, 2015 or 2016                      [2014,2015,2016]
1 May 2014 and 3 May 2014               {2014-05-01,2014-05-03}
22 and 24 November 2025                 {2025-11-22,2025-11-24}
from 22 to 23 November 2025             2025-11-22/2025-11-23
22–23 November 2025                     2025-11-22/2025-11-23
28 November to 2 December 2025          2025-11-28/2025-12-02
October to December 2025                2025-10/2025-12
December 2014 to February 2015          2014-12/2015-02
1914-18                                 1914/1918
58–50 BC                                -0057/-0049
between 2014 and 2016                   [2014..2016]
between 21 and 23 November 2025         [2025-11-21..2025-11-23]
between October and December 2025       [2025-10..2025-12]
on or about 14 February 1940            1940-02-14~
in or about 1900                        1900~
on or before 3 May 2019                 [..2019-05-03]
on or after 3 May 2019                  [2019-05-03..]
prior to May 2019                       [..2019-04-30]
as of 3 May 2019                        2019-05-03
Easter Saturday 1957                    1957-04-20
from May 6 to May 24, 2024              2024-05-06/2024-05-24
March 1 to April 3, 2024                2024-03-01/2024-04-03
between May 6 and June 3, 2024          [2024-05-06..2024-06-03]
between 400 and 301 BC                  [-0399..-0300]
two days before 5 May 2014              2014-05-03
"""

REFUSED = """
31 February 2025            February 2025 has 28 days, not 31
29 February 1900            February 1900 has 28 days, not 29
31 June                     June has no day 31
30/30/2025                  there is no such day
fifth quarter of 2025       there is no quarter 5
25:00 on 5 May 2014         there is no hour 25
Thursday                    'Thursday' needs a publication date
late October                with its year
three years ago             needs a publication date
every Monday                names no one time
now                         names no one time
3 days                      is a length of time
for years                   names no one time
the war                     no time can be read in 'the war'
may                         no time can be read
2014 and the war            cannot read 'and the war'
end of October 2025 or so   cannot read 'or so'
some time in 2014           cannot read
"""


def rows(table: str) -> list[tuple[str, str]]:
    """Take a table of two columns apart."""
    parts = (line.partition("  ") for line in table.strip().splitlines())
    return [(left, right.strip()) for left, _, right in parts]


@pytest.mark.parametrize(("words", "edtf"), rows(WORDS))
def test_words_are_read(words: str, edtf: str) -> None:
    """Words give the time they name, and stay with it."""
    when = read(words)
    assert str(when) == edtf
    assert when.text == words


@pytest.mark.parametrize(("words", "message"), rows(REFUSED))
def test_what_cannot_be_read_is_told(words: str, message: str) -> None:
    """What is not wholly one time is refused, with the reason."""
    with pytest.raises(WhenError) as told:
        read(words)
    assert message in str(told.value)


@pytest.mark.parametrize("words", ["", " ", "...", "\n"])
def test_nothing_is_no_time(words: str) -> None:
    """No words are no time."""
    with pytest.raises(WhenError, match="no time can be read"):
        read(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Thursday", "2025-11-20"),
        ("since Monday", "2025-11-24/.."),
        ("end of October", "[2025-10-21..2025-10-31]"),
    ],
)
def test_an_anchor_helps(words: str, edtf: str) -> None:
    """With a publication date, words that need one are read against it."""
    assert str(read(words, published="2025-11-26")) == edtf


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("26 November 2025 at 14:02", "2025-11-26T14:02"),
        ("26 November 2025, 14:02:30", "2025-11-26T14:02:30"),
        ("2:02 p.m. on 26 November 2025", "2025-11-26T14:02"),
        ("26 November 2025, 14:02 UTC", "2025-11-26T14:02Z"),
        ("26 November 2025, 14:02 UTC+2", "2025-11-26T14:02+02:00"),
        ("26 November 2025, 14:02 UTC-4:30", "2025-11-26T14:02-04:30"),
    ],
)
def test_clock_times_are_read(words: str, moment: str) -> None:
    """A time of day is read with its day and its zone."""
    assert read(words) == When.parse_clock(moment)


@pytest.mark.parametrize(
    ("words", "base", "duration"),
    [
        ("end of October 2025, 3 days", "[2025-10-21..2025-10-31]", "3 days"),
        ("for three days in October 2025", "2025-10", "3 days"),
        ("almost 75 years, from 1950", None, None),
        ("3 days within 21–31 October 2025", "[2025-10-21..2025-10-31]", "3 days"),
        ("5 May 2014, about two weeks", "2014-05-05", "about 2 weeks"),
    ],
)
def test_lengths_are_read(words: str, base: str | None, duration: str | None) -> None:
    """A time may say how long it lasts."""
    if base is None or duration is None:
        with pytest.raises(WhenError):
            read(words)
    else:
        assert read(words) == When.parse(base).lasting(Duration.parse(duration))


SAID = [
    "2025-11-26",
    "2025-10",
    "2014",
    "-0043",
    "-0043-03-15",
    "0079",
    "199X",
    "18XX",
    "2011-21",
    "2001-34",
    "2025-40",
    "1850~",
    "1850?",
    "1850%",
    "2025-10~",
    "[2025-10-21..2025-10-31]",
    "[2025-05..2025-08]",
    "[2014..2016]",
    "[..2029]",
    "[2014..]",
    "[..1913-12-31]",
    "[1915-01-01..]",
    "[2014,2016]",
    "2025-11-24/..",
    "../2014",
    "2014/",
    "/2014",
    "2025-11-22/2025-11-23",
    "2014/2016",
    "2014-12/2015-02",
    "-0057/-0049",
    "2014-05-05/2015-01",
    "{2014-05-01,2014-05-03}",
    "Y-170000000",
    "[1990..1993]",
    "[-0399..-0300]",
]


@pytest.mark.parametrize("style", ["long", "short"])
@pytest.mark.parametrize("edtf", SAID)
def test_what_a_time_says_of_itself_is_read_again(edtf: str, style: str) -> None:
    """Words and times go round."""
    when = When.parse(edtf)
    words = when.words("short" if style == "short" else "long")
    if style == "short" and words.startswith("within"):
        words = words.replace("within", "between").replace("–", " and ")
    assert read(words) == when, words


@given(st.dates(), st.dates())
def test_days_and_ranges_go_round(one: object, two: object) -> None:
    """Any day, and any range of days, is read from its own words."""
    first, last = sorted(map(str, (one, two)))
    for edtf in (
        first,
        f"{first}/..",
        f"../{last}",
        f"[..{last}]",
        f"{first}/{last}" if first < last else first,
    ):
        when = When.parse(edtf)
        assert read(when.words()) == when, when.words()


@given(st.text(max_size=60))
def test_no_text_is_too_odd(words: str) -> None:
    """Any text is read, or refused in one error."""
    with contextlib.suppress(WhenError):
        assert read(words).text == words


def test_dateparser_is_left_alone_by_plain_words() -> None:
    """Common words and whole texts are read without dateparser, matplotlib or numpy."""
    script = (
        "import sys; from chronology.expressions import find, read; read('end of October 2025'); "
        "find('He came on Monday.', published='2025-11-26'); "
        "print([name for name in ('dateparser', 'matplotlib', 'numpy') if name in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
        == "[]\n"
    )
