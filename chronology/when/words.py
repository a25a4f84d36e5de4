"""Times in words for people, never finer than they were given."""

from __future__ import annotations

import re

from chronology.when import names
from chronology.when.bounded import Bounded
from chronology.when.calendar import DAY
from chronology.when.instant import Instant
from chronology.when.names import Style
from chronology.when.scale import Edge
from chronology.when.scale import Form
from chronology.when.scale import Precision

MARKS = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}
SEASON = re.compile(r"(-?\d{4})-([2-4]\d)[?~%]?")
SOME_YEAR = re.compile(r"(\d*X+)-(\d\d)(?:-(\d\d|XX))?[?~%]?")


def say(when: Bounded, style: Style, *, year: bool = True) -> str:
    """Say a time in words; without the year, where asked and where all of it lies in one."""
    told = tell(when, style)
    if when.calendar != "gregorian":
        told = f"{told} ({when.calendar.capitalize()})"
    return told if year else without_year(told, when)


def tell(when: Bounded, style: Style) -> str:
    """Say a time in words, but for its calendar."""
    return say_lasting(when, style) if when.duration else say_form(when, style)


def without_year(told: str, when: Bounded) -> str:
    """Leave the year out of words that name only one and more than that."""
    days = (when.earliest_start, when.latest_end)
    years = {names.year_name(day.year) for day in days if day is not None}
    name = years.pop() if len(years) == 1 else ""
    kept = told.replace(f" {name}", "", 1) if name and told.count(name) == 1 else told
    return kept if re.search("[A-Z]", kept) else told


def say_form(when: Bounded, style: Style) -> str:
    """Say a time by its form."""
    if when.form is Form.THROUGHOUT:
        return say_throughout(when, style)
    if when.form is Form.ALL:
        return say_set(when, style, "and")
    if when.edtf and "," in when.edtf and when.form is Form.WITHIN:
        return say_set(when, style, "or")
    return MARKS[when.qualifier] + say_within(when, style)


def say_within(when: Bounded, style: Style) -> str:
    """Say some moment within a day, a month, a window."""
    if when.has_time:
        return say_clock(when, style)
    first, last = when.first_start, when.last_end
    if first is None or last is None:
        return say_half(when, style)
    if when.is_date and when.edtf and when.calendar == "gregorian":
        return say_date(when, when.edtf, first // DAY, last // DAY - 1, style)
    return say_window(first // DAY, last // DAY - 1, style, when.calendar)


def say_date(when: Bounded, edtf: str, first: int, last: int, style: Style) -> str:
    """Say one date, season or stretch of years."""
    if season := SEASON.fullmatch(edtf):
        return names.season_name(int(season[2]), int(season[1]), style)
    if yearly := SOME_YEAR.fullmatch(edtf):
        return say_some_year(yearly, style)
    if when.precision < Precision.YEAR and (ends := years_of(first, last)):
        return names.age_name(*ends)
    if whole := names.parts(first, last, style, when.calendar):
        return str(whole)
    return say_window(first, last, style, when.calendar)


def say_some_year(found: re.Match[str], style: Style) -> str:
    """Say a day or a month of an unknown year, or of one of several."""
    years, month, day = found.groups()
    date = names.Parts(str(int(day)) if day and day != "XX" else "", names.month_name(int(month), style), "")
    if years == "XXXX":
        return f"{date} of an unknown year"
    return f"{date} in the {names.age_name(int(years.replace('X', '0')), int(years.replace('X', '9')))}"


def years_of(first: int, last: int) -> tuple[int, int] | None:
    """Give the first and last year of a stretch of whole years."""
    start, after = names.civil(first, "gregorian"), names.civil(last + 1, "gregorian")
    return (start.year, after.year - 1) if start[1:] == after[1:] == (1, 1) else None


def say_window(first: int, last: int, style: Style, calendar: str) -> str:
    """Say some day of several."""
    if named := names.parts(first, last, style, calendar):
        return str(named)
    if third := names.third(first, last, style, calendar):
        return third
    if style == "short":
        return f"within {names.stretch(first, last, style, calendar)}"
    return f"between {names.stretch(first, last, style, calendar, dash=' and ')}"


def say_half(when: Bounded, style: Style) -> str:
    """Say a window without a first or without a last day."""
    bound, back = (when.first_start, True) if when.last_end is None else (when.last_end, False)
    if bound is None:
        return "at some time"
    word = "after" if back else "before"
    named = [part for part in when.parts if part.precision < Precision.DAY]
    if named:
        told = say_form(named[0], style)
        return f"{told} or later" if back else f"by {told}"
    if edge := turn(bound // DAY, style, when.calendar, back=back):
        return f"{word} {edge}"
    return f"{'after' if back else 'by'} {names.day_parts(bound // DAY - 1, style, when.calendar)}"


def turn(day: int, style: Style, calendar: str, *, back: bool = False) -> str | None:
    """Name the year or month that begins on a day, or with `back` the one that is over by then."""
    date = names.civil(day, calendar)
    if date.day != 1:
        return None
    named = names.civil(day - 1, calendar) if back else date
    month = "" if date.month == 1 else names.month_name(named.month, style)
    return str(names.Parts("", month, names.year_name(named.year)))


def say_set(when: Bounded, style: Style, word: str) -> str:
    """Say the members of a set."""
    told = [say_member(part, style) for part in when.parts]
    return f"{', '.join(told[:-1])} {word} {told[-1]}" if len(told) > 1 else told[0]


def say_member(part: Bounded, style: Style) -> str:
    """Say one member of a set, a range of dates with a dash."""
    if part.is_date or part.first_start is None or part.last_end is None:
        return tell(part, style)
    return MARKS[part.qualifier] + names.stretch(
        part.first_start // DAY, part.last_end // DAY - 1, style, part.calendar
    )


def say_throughout(when: Bounded, style: Style) -> str:
    """Say a time from a start to an end."""
    start, end = ends_of(when)
    if start is None or end is None:
        return say_edged(when, start, end, style)
    if when.has_time:
        return say_clocks(start, end, style)
    if MARKS[start.qualifier] or MARKS[end.qualifier] or not plain(start, style) or not plain(end, style):
        return f"from {say_end(start, style)} to {say_end(end, style)}"
    return join_ends(start, end, style)


def plain(when: Bounded, style: Style) -> names.Parts | None:
    """Give the parts of a time that is a day, a month or a year."""
    if when.first_start is None or when.last_end is None:
        return None
    return names.parts(when.first_start // DAY, when.last_end // DAY - 1, style, when.calendar)


def join_ends(start: Bounded, end: Bounded, style: Style) -> str:
    """Say a range of dates with a dash where both are of one grain, else with "from" and "to"."""
    one, two = plain(start, style), plain(end, style)
    if one and two and one.grain == two.grain:
        return names.join(one, two) if one != two else str(one)
    return f"from {one} to {two}"


def ends_of(when: Bounded) -> tuple[Bounded | None, Bounded | None]:
    """Give the start and end of a time as far as they are known."""
    parts = iter(when.parts)
    start = next(parts, None) if when.start_edge is Edge.KNOWN else None
    return start, next(parts, None) if when.end_edge is Edge.KNOWN else None


def say_end(when: Bounded, style: Style) -> str:
    """Say the start or the end of a time, which may itself be some day of several."""
    first, last = when.first_start, when.last_end
    if first is None and last is not None:
        return f"{names.stretch(last // DAY - 1, last // DAY - 1, style, when.calendar)} or before"
    if when.is_date or when.has_time or first is None or last is None:
        return tell(when, style)
    return f"some day of {names.stretch(first // DAY, last // DAY - 1, style, when.calendar)}"


def say_edged(when: Bounded, start: Bounded | None, end: Bounded | None, style: Style) -> str:
    """Say a time whose start or end is open or unknown."""
    if start is not None:
        told = f"from {say_end(start, style)}"
        return told if when.end_edge is Edge.OPEN else f"{told}, end unknown"
    if end is None:
        return "at some time"
    told = say_end(end, style)
    return f"until {told}" if when.start_edge is Edge.OPEN else f"until {told}, start unknown"


def say_clock(when: Bounded, style: Style) -> str:
    """Say a time of day and its day, or some moment before, after or between two."""
    first, last = when.first_start, when.last_end
    if first is not None and last is not None:
        told = at_clock(first, when, style) if when.edtf else between_clocks(first, last, when, style)
    elif first is not None:
        told = f"after {at_clock(first, when, style)}"
    elif when.given:
        return f"by {say(when.given[0], style)}"
    else:
        told = "at some time" if last is None else f"before {at_clock(last, when, style)}"
    return told + zone(when.offset)


def at_clock(moment: int, when: Bounded, style: Style) -> str:
    """Say the day and the time of day of a moment."""
    return f"{day_of_clock(moment, when, style)}, {clock(Instant(moment), when.precision)}"


def day_of_clock(moment: int, when: Bounded, style: Style) -> str:
    """Say the day of a moment."""
    return names.stretch(moment // DAY, moment // DAY, style, when.calendar)


def between_clocks(first: int, last: int, when: Bounded, style: Style) -> str:
    """Say some moment between two, in short where one of them is midnight or both lie in one day."""
    day, one, two = (
        day_of_clock(first, when, style),
        *(clock(Instant(at), when.precision) for at in (first, last - 1)),
    )
    if first // DAY != (last - 1) // DAY:
        return f"between {day}, {one} and {at_clock(last - 1, when, style)}"
    if two.startswith(one):
        return f"{day}, {one}"
    if first % DAY == 0:
        return f"{day}, before {clock(Instant(last), when.precision)}"
    return f"{day}, after {one}" if last % DAY == 0 else f"{day}, between {one} and {two}"


def say_clocks(start: Bounded, end: Bounded, style: Style) -> str:
    """Say a time from one time of day to another."""
    one, two = start.earliest_start, end.earliest_start
    if one and two and one.days == two.days and start.has_time and end.has_time:
        return f"{tell(start, style).removesuffix(zone(start.offset))}–{clock(two, end.precision)}{zone(end.offset)}"
    return f"from {say(start, style)} to {say(end, style)}"


def clock(moment: Instant, precision: Precision) -> str:
    """Write a time of day as finely as it was given."""
    told = f"{moment.hour:02}:{moment.minute:02}"
    if precision >= Precision.SECOND:
        told += f":{moment.second:02}"
    return told + (f".{moment.microsecond:06}".rstrip("0") if precision is Precision.MICROSECOND else "")


def zone(offset: int | None) -> str:
    """Write the offset of a clock from UTC."""
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    return f" UTC{'+-'[offset < 0]}{hours}" + (f":{minutes:02}" if minutes else "") if offset else " UTC"


def say_lasting(when: Bounded, style: Style) -> str:
    """Say a time and how long it lasted, where its bounds do not say that already."""
    if when.base is None:
        return f"{say_form(when, style)}, {when.duration}"
    if when.form is Form.WITHIN:
        return say_inside(when, when.base, style)
    if when.edtf or when.base.form is Form.THROUGHOUT:
        return say_form(when if when.edtf else when.base, style)
    return f"from {say_end(when.base, style)} for {when.duration}"


def say_inside(when: Bounded, base: Bounded, style: Style) -> str:
    """Say how long a time lasted somewhere within another."""
    first, last = base.first_start, base.last_end
    if first is None or last is None:
        return f"{say_form(base, style)} ({when.duration})"
    if base.is_date or base.has_time:
        word = "on" if base.precision >= Precision.DAY else "in"
        return f"{when.duration} {word} {say_form(base, style)}"
    return f"{when.duration} within {names.stretch(first // DAY, last // DAY - 1, style, base.calendar)}"
