"""Dates as GEDCOM has them, of versions 5.5.1 and 7: ranges, periods, calendars, years that begin in March; read and written."""

from __future__ import annotations

import re
from typing import Any

from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.formats.readers.gedcomcalendars import days
from chronology.formats.workbench.days import through_one_text
from chronology.records.spelling import spell
from chronology.records.times import parse_time
from chronology.when import Form
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When

Row = dict[str, Any]

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DATE = re.compile(
    r"(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z]{3}) )?(?P<year>\d{1,9})(?P<dual>/\d\d)?(?P<epoch> BCE| BC| B\.C\.)?"
)
CALENDAR = re.compile(r"(?:@#D|\b)(GREGORIAN|JULIAN|HEBREW|FRENCH[ _]R)(?:@|\b) ?")
PHRASE = re.compile(r"\s*\(.*\)$")
NEW_YEAR = ("JAN", "FEB", "MAR")
"""The months that a year which began on 25 March shared with the next one: 11 FEB 1731/32."""
RANGE = re.compile(
    r"(?P<word>BET|FROM|TO|BEF|AFT|ABT|CAL|EST|INT)? ?(?P<first>.+?)(?: (?:AND|TO) (?P<last>.+))?"
)


SINGLE = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?P<mark>[~?])?")
"""A day, a month or a year of EDTF."""


def read_date(text: str) -> Row | None:
    """Read a date of GEDCOM, or what another program wrote for one; None for a phrase alone; raises ChronologyError."""
    bare = PHRASE.sub("", text.strip()).upper()
    if not bare:
        return None
    calendars = {found.replace("_", " ") for found in CALENDAR.findall(bare)}
    found = RANGE.fullmatch(CALENDAR.sub("", bare))
    calendar = calendars.pop() if calendars else "GREGORIAN"
    ends = [span(end, calendar) for end in (found["first"], found["last"]) if end] if found else []
    if found is None or None in ends or calendars:
        refuse_unreadable(text)
        return {"text": text}
    within = in_form(found["word"], *filter(None, ends))
    if calendar == "JULIAN":
        return {"text": within, "within": within, "calendar": "julian"}
    return {"text": text, "within": within}


def span(text: str, calendar: str) -> tuple[str, str] | None:
    """Give the first and the last day, month or year of a date as EDTF; None where it is none."""
    if calendar in ("GREGORIAN", "JULIAN"):
        told = edtf(text)
        return (told, told) if told else None
    return days(text, calendar)


def refuse_unreadable(text: str) -> None:
    """Raise ChronologyError for a date that is none in words or figures either."""
    try:
        parse_time(text)
    except WhenError as error:
        raise ChronologyError(f"not a date of GEDCOM: {text!r}") from error


def in_form(word: str | None, *ends: tuple[str, str]) -> str:
    """Write a date of GEDCOM as EDTF, by the word before it."""
    first, last = ends[0][0], ends[-1][1]
    one = first if first == last else f"[{first}..{last}]"
    forms = {
        "BET": f"[{first}..{last}]",
        "FROM": f"{first}/{last if len(ends) > 1 else ''}",
        "TO": f"/{last}",
        "BEF": f"[..{last}]",
        "AFT": f"[{first}..]",
        "ABT": f"{one}~" if one == first else one,
        "EST": f"{one}?" if one == first else one,
    }
    return forms.get(word or "", one)


def edtf(text: str) -> str | None:
    """Write a day, a month or a year of GEDCOM as EDTF; None where it is none."""
    found = DATE.fullmatch(text.strip())
    if found is None or (found["month"] and found["month"] not in MONTHS):
        return None
    if found["dual"] and found["month"] not in NEW_YEAR:
        return None
    year = 1 - int(found["year"]) if found["epoch"] else int(found["year"]) + bool(found["dual"])
    written = f"{'-' if year < 0 else ''}{abs(year):04}"
    written += f"-{MONTHS.index(found['month']) + 1:02}" if found["month"] else ""
    return written + (f"-{int(found['day']):02}" if found["day"] else "")


def through_gedcom(when: When) -> When | None:
    """Give what is left of a time: a Julian date is kept as one."""
    found = in_julian(when)
    return When.parse(found[0], "julian") if found else through_one_text(when)


def in_julian(when: When) -> re.Match[str] | None:
    """Give the parts of a Julian day, month or year; None for any other time."""
    if when.calendar != "julian" or when.duration is not None:
        return None
    return SINGLE.fullmatch(str(spell(when, formal=True).get("when", "")))


def old_date(found: re.Match[str]) -> str:
    """Write a Julian date."""
    month = MONTHS[int(found["month"]) - 1] if found["month"] else ""
    day = str(int(found["day"])) if found["day"] else ""
    mark = {"~": "ABT", "?": "EST"}.get(found["mark"] or "", "")
    return " ".join(filter(None, (mark, "JULIAN", day, month, year_of(int(found["year"])))))


def year_of(year: int) -> str:
    """Write a year; GEDCOM has no year 0."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def date_of(when: When) -> str:
    """Write a date, a range or a period; empty where it has no bounds."""
    first, last = when.earliest, when.latest
    if when.form is Form.THROUGHOUT:
        ends = (f"FROM {day(first)}" if first else "", f"TO {day(last)}" if last else "")
        return " ".join(filter(None, ends))
    if (
        when.is_plain
        and when.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY)
        and first
        and "X" not in str(when.edtf)
    ):
        units = when.precision
        return f"{'ABT ' if when.is_approximate else 'EST ' if when.is_uncertain else ''}{day(first, units)}"
    if first and last:
        return f"BET {day(first)} AND {day(last)}" if first != last else day(first)
    if last:
        return f"BEF {day(last)}"
    return f"AFT {day(first)}" if first else ""


def day(instant: Instant | None, precision: Precision = Precision.DAY) -> str:
    """Write a day, a month or a year."""
    if instant is None:
        return ""
    year = year_of(instant.year)
    month = f"{MONTHS[instant.month - 1]} " if precision >= Precision.MONTH else ""
    return f"{f'{instant.day} ' if precision >= Precision.DAY else ''}{month}{year}"
