"""Words for people: a time told in words is never finer than its date."""

from collections.abc import Callable

import pytest

from chronology.when import Duration
from chronology.when import When
from chronology.when.formal import parse_formal

parse = When.parse

WORDS = [
    ("2025-11-26", "26 November 2025", "26 Nov 2025"),
    ("2025-02", "February 2025", "Feb 2025"),
    ("2014", "2014", "2014"),
    ("201X", "2010s", "2010s"),
    ("18XX", "19th century", "19th century"),
    ("20XX", "21st century", "21st century"),
    ("-04XX", "5th century BC", "5th century BC"),
    ("1XXX", "1000–1999", "1000–1999"),
    ("[2025-10-21..2025-10-31]", "end of October 2025", "within 21–31 Oct 2025"),
    ("[2025-11-01..2025-11-10]", "early November 2025", "within 1–10 Nov 2025"),
    ("[2025-11-11..2025-11-20]", "mid-November 2025", "within 11–20 Nov 2025"),
    ("[2025-01..2025-04]", "early 2025", "early 2025"),
    ("[2025-11-20..2025-11-22]", "between 20 and 22 November 2025", "within 20–22 Nov 2025"),
    ("[..2029]", "by 2029", "by 2029"),
    ("[..2025-11-25]", "by 25 November 2025", "by 25 Nov 2025"),
    ("[..2013-12-31]", "before 2014", "before 2014"),
    ("[2015-01-01..]", "after 2014", "after 2014"),
    ("[2025-11-27..]", "after 26 November 2025", "after 26 Nov 2025"),
    ("[1760-12..]", "December 1760 or later", "Dec 1760 or later"),
    ("2025-11-24/..", "from 24 November 2025", "from 24 Nov 2025"),
    ("2025-11-24/", "from 24 November 2025, end unknown", "from 24 Nov 2025, end unknown"),
    ("../2025-11-26", "until 26 November 2025", "until 26 Nov 2025"),
    ("/2025", "until 2025, start unknown", "until 2025, start unknown"),
    ("2025-11-22/2025-11-23", "22–23 November 2025", "22–23 Nov 2025"),
    ("2025-11-28/2025-12-02", "28 November–2 December 2025", "28 Nov–2 Dec 2025"),
    ("2025-12-28/2026-01-02", "28 December 2025–2 January 2026", "28 Dec 2025–2 Jan 2026"),
    ("2004-06/2004-08", "June–August 2004", "Jun–Aug 2004"),
    ("2004-06/2006-08", "June 2004–August 2006", "Jun 2004–Aug 2006"),
    ("1964/2008", "1964–2008", "1964–2008"),
    ("2004-02-01/2005", "from 1 February 2004 to 2005", "from 1 Feb 2004 to 2005"),
    ("1850~/1860?", "from about 1850 to perhaps 1860", "from about 1850 to perhaps 1860"),
    ("199X~/2001", "from about the 1990s to 2001", "from about the 1990s to 2001"),
    ("156X-12-25/..", "from 25 December in the 1560s", "from 25 Dec in the 1560s"),
    ("../19XX", "until the 20th century", "until the 20th century"),
    ("[..199X]", "by the 1990s", "by the 1990s"),
    ("2001-34/2003", "from the second quarter of 2001 to 2003", "from Q2 2001 to 2003"),
    ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
    ("-0263/-0240", "264–241 BC", "264–241 BC"),
    ("-0026/0014", "27 BC–AD 14", "27 BC–AD 14"),
    ("0912/0922", "AD 912–922", "AD 912–922"),
    ("0996/1031", "AD 996–1031", "AD 996–1031"),
    ("[..2025-07-31]", "by 31 July 2025", "by 31 Jul 2025"),
    ("0079-08-24", "24 August AD 79", "24 Aug AD 79"),
    ("2001-21", "spring 2001", "spring 2001"),
    ("2001-31", "southern autumn 2001", "southern autumn 2001"),
    ("2001-34", "second quarter of 2001", "Q2 2001"),
    ("2001-40", "first half of 2001", "first half of 2001"),
    ("1850~", "about 1850", "about 1850"),
    ("1850?", "perhaps 1850", "perhaps 1850"),
    ("1850%", "perhaps about 1850", "perhaps about 1850"),
    ("[2025-03-04,2025-04-03]", "4 March or 3 April 2025", "4 Mar or 3 Apr 2025"),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667, 1668 or 1670–1672"),
    ("{1667..1670}", "1667–1670", "1667–1670"),
    ("{2023-05-08,2023-05-15,2023-05-22}", "8, 15 and 22 May 2023", "8, 15 and 22 May 2023"),
    ("{2023-05-31,2023-06-07}", "31 May and 7 June 2023", "31 May and 7 Jun 2023"),
    ("{2022-12-31,2023-01-07}", "31 December 2022 and 7 January 2023", "31 Dec 2022 and 7 Jan 2023"),
    ("{2023-05,2023-07-04}", "May 2023 and 4 July 2023", "May 2023 and 4 Jul 2023"),
    ("{2023-05,2023-07}", "May and July 2023", "May and Jul 2023"),
    ("{..1670,1680}", "by 1670 and 1680", "by 1670 and 1680"),
    ("{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"),
    ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+4:30", "12 Apr 1985, 23:20:30 UTC+4:30"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", "12 Apr 1985, 23:20:30 UTC"),
    ("Y170000002", "170,000,002", "170,000,002"),
    ("Y-17E7", "170,000,000 BC", "170,000,000 BC"),
    ("XXXX-12-XX", "December of an unknown year", "Dec of an unknown year"),
    ("156X-12-25", "25 December in the 1560s", "25 Dec in the 1560s"),
    ("1985-04-XX", "April 1985", "Apr 1985"),
]


@pytest.mark.parametrize(("text", "long", "short"), WORDS)
def test_words(text: str, long: str, short: str) -> None:
    assert (format(parse(text), "long"), format(parse(text), "short")) == (long, short)


@pytest.mark.parametrize(
    ("text", "duration", "words"),
    [
        ("[2025-10-21..2025-10-31]", "3 days", "3 days within 21–31 October 2025"),
        ("2025-11-23", "3 days", "23–25 November 2025"),
        ("2025-01", "360 days", "from January 2025 for 360 days"),
        ("2025-01", "3 days", "3 days in January 2025"),
        ("2025-40", "3 days", "3 days in the first half of 2025"),
        ("2025-11-26", "3 hours", "3 hours on 26 November 2025"),
        ("1951/..", "almost 75 years", "from 1951, almost 75 years"),
        ("-0044~/-0008~", "36 years", "from about 45 BC to about 9 BC"),
        ("[..2029]", "3 days", "by 2029, 3 days"),
    ],
)
def test_words_of_durations(text: str, duration: str, words: str) -> None:
    assert parse(text).lasting(Duration.parse(duration)).words() == words


@pytest.mark.parametrize(
    ("text", "duration", "words"),
    [
        ("1700-02-29", "3 days", "29 February–2 March 1700 (Julian)"),
        ("1700-02", "3 days", "3 days within February 1700 (Julian)"),
        ("1700-02-28T10:00", "90 minutes", "from 28 February 1700, 10:00 for 90 minutes (Julian)"),
    ],
)
def test_words_of_julian_durations(text: str, duration: str, words: str) -> None:
    assert parse_formal(text, "julian").lasting(Duration.parse(duration)).words() == words


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        (When.by, "by 25 October 1917, 14:02 UTC (Julian)"),
        (When.before, "before 25 October 1917, 14:02 UTC (Julian)"),
        (When.after, "after 25 October 1917, 14:02 UTC (Julian)"),
        (When.since, "from 25 October 1917, 14:02 UTC (Julian)"),
    ],
)
def test_a_signal_keeps_clock_and_calendar(signal: Callable[[When], When], words: str) -> None:
    assert signal(When.parse_clock("1917-10-25T14:02Z", "julian")).words() == words


def test_words_of_clock_times() -> None:
    start, end = When.parse_clock("2025-11-26T14:02Z"), When.parse_clock("2025-11-26T14:17Z")

    assert When.between(start, end).words() == "26 November 2025, 14:02–14:17 UTC"
    assert When.parse_clock("2025-11-26T14:02:03.25").words() == "26 November 2025, 14:02:03.25"
    assert When.parse_clock("2025-11-26T14:02:03.000").words() == "26 November 2025, 14:02:03"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-11-26", "26 Nov"),
        ("2025-11-28/2025-12-02", "28 Nov–2 Dec"),
        ("2025-12-28/2026-01-02", "28 Dec 2025–2 Jan 2026"),
        ("2014", "2014"),
        ("[..2029]", "by 2029"),
        ("2025-01/2025-03-05", "from Jan 2025 to 5 Mar 2025"),
        ("[2025-01-01..2025-06-30]", "within Jan–Jun 2025"),
        ("[..2025-07-31]", "by 31 Jul"),
        ("[2025-08-01..]", "after Jul 2025"),
        ("[..2024-12-31]", "before 2025"),
        ("[2025-01-03~..2025-01-09~]", "within about 3–9 Jan"),
    ],
)
def test_the_year_is_left_out_only_where_it_is_the_only_one(text: str, words: str) -> None:
    assert parse(text).words("short", year=False) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-03-15T10:00", "2025-03-16T03:15", "from 15 Mar, 10:00 to 16 Mar, 03:15"),
        ("2025-12-31T22:00", "2026-01-01T01:00", "from 31 Dec 2025, 22:00 to 1 Jan 2026, 01:00"),
    ],
)
def test_the_year_of_clock_times_is_left_out_of_both(start: str, end: str, words: str) -> None:
    assert When.between(When.parse_clock(start), When.parse_clock(end)).words("short", year=False) == words
