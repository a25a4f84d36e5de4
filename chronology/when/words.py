"""Times in words for people, never finer than they were given."""

from __future__ import annotations

import re

import attrs

from chronology.when import names
from chronology.when.bounded import Bounded
from chronology.when.calendar import DAY
from chronology.when.instant import Instant
from chronology.when.names import Naming
from chronology.when.names import Style
from chronology.when.scale import Edge
from chronology.when.scale import Form
from chronology.when.scale import Precision

MARKS = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}
WITHIN = re.compile("within |between ")
SEASON = re.compile(r"(-?\d{4})-([2-4]\d)[?~%]?")
ARTICLE = re.compile(
    r"^((?:perhaps |about )*)(?=\d+s$|\d+\w\w century|(?:first|second|third|fourth|middle|last) )"
)
"""Where "the" stands in what is told after a preposition."""
SOME_YEAR = re.compile(r"(\d*X+)-(\d\d)(?:-(\d\d|XX))?[?~%]?")


@attrs.frozen
class Teller:
    """Who says times in one style: with names of months in full, or short."""

    style: Style

    def naming(self, calendar: str) -> Naming:
        """Give how days of a calendar are named."""
        return Naming(self.style, calendar)

    def say(self, when: Bounded, *, year: bool = True) -> str:
        """Say a time in words; without the year, where asked and where all of it lies in one."""
        told = self.tell(when)
        if when.calendar != "gregorian":
            told = f"{told} ({when.calendar.capitalize()})"
        return told if year else without_year(told, when)

    def tell(self, when: Bounded) -> str:
        """Say a time in words, but for its calendar."""
        return self.say_lasting(when) if when.duration else self.say_form(when)

    def say_form(self, when: Bounded) -> str:
        """Say a time by its form."""
        if when.form is Form.THROUGHOUT:
            return self.say_throughout(when)
        if when.form is Form.ALL:
            return self.say_set(when, "and")
        if when.edtf and "," in when.edtf and when.form is Form.WITHIN:
            return self.say_set(when, "or")
        told, mark = self.say_within(when), MARKS[when.qualifier]
        word = WITHIN.match(told) if mark == MARKS["~"] else None
        return f"{word[0]}{mark}{told[word.end() :]}" if word else mark + told

    def say_within(self, when: Bounded) -> str:
        """Say some moment within a day, a month, a window."""
        if when.has_time:
            return self.say_clock(when)
        first, last = when.first_start, when.last_end
        if first is None or last is None:
            return self.say_half(when)
        if when.is_date and when.edtf and when.calendar == "gregorian":
            return self.say_date(when, when.edtf, first // DAY, last // DAY - 1)
        return self.say_window(first // DAY, last // DAY - 1, when.calendar)

    def say_date(self, when: Bounded, edtf: str, first: int, last: int) -> str:
        """Say one date, season or stretch of years."""
        if season := SEASON.fullmatch(edtf):
            return names.season_name(int(season[2]), int(season[1]), self.style)
        if yearly := SOME_YEAR.fullmatch(edtf):
            return self.say_some_year(yearly)
        if when.precision < Precision.YEAR and (ends := years_of(first, last)):
            return names.age_name(*ends)
        if whole := self.naming(when.calendar).parts(first, last):
            return str(whole)
        return self.say_window(first, last, when.calendar)

    def say_some_year(self, found: re.Match[str]) -> str:
        """Say a day or a month of an unknown year, or of one of several."""
        years, month, day = found.groups()
        date = names.Parts(
            str(int(day)) if day and day != "XX" else "", names.month_name(int(month), self.style), ""
        )
        if years == "XXXX":
            return f"{date} of an unknown year"
        return f"{date} in the {names.age_name(int(years.replace('X', '0')), int(years.replace('X', '9')))}"

    def say_window(self, first: int, last: int, calendar: str) -> str:
        """Say some day of several."""
        if named := self.naming(calendar).parts(first, last):
            return str(named)
        if third := self.naming(calendar).third(first, last):
            return third
        if self.style == "short":
            return f"within {self.naming(calendar).stretch(first, last)}"
        return f"between {self.naming(calendar).stretch(first, last, dash=' and ')}"

    def say_half(self, when: Bounded) -> str:
        """Say a window without a first or without a last day."""
        bound, back = (when.first_start, True) if when.last_end is None else (when.last_end, False)
        if bound is None:
            return "at some time"
        word = "after" if back else "before"
        named = [part for part in when.parts if part.precision < Precision.DAY]
        if named:
            told = self.say_end(named[0])
            return f"{told} or later" if back else f"by {told}"
        if edge := self.turn(bound // DAY, when.calendar, back=back):
            return f"{word} {edge}"
        return f"{'after' if back else 'by'} {self.naming(when.calendar).day(bound // DAY - 1)}"

    def turn(self, day: int, calendar: str, *, back: bool = False) -> str | None:
        """Name the year that begins on a day, or with `back` the year or month that is over by then."""
        date = names.civil(day, calendar)
        if date.day != 1 or (date.month != 1 and not back):
            return None
        named = names.civil(day - 1, calendar) if back else date
        month = "" if date.month == 1 else names.month_name(named.month, self.style)
        return str(names.Parts("", month, names.year_name(named.year)))

    def say_set(self, when: Bounded, word: str) -> str:
        """Say the members of a set, the month and the year that all have only once."""
        dates = [part.is_date and not part.qualifier and self.plain(part) for part in when.parts]
        told = names.shared([date for date in dates if date])
        if len(told) < len(dates):
            told = [self.say_member(part) for part in when.parts]
        return f"{', '.join(told[:-1])} {word} {told[-1]}" if len(told) > 1 else told[0]

    def say_member(self, part: Bounded) -> str:
        """Say one member of a set, a range of dates with a dash."""
        if part.is_date or part.first_start is None or part.last_end is None:
            return self.tell(part)
        return MARKS[part.qualifier] + self.naming(part.calendar).stretch(
            part.first_start // DAY, part.last_end // DAY - 1
        )

    def say_throughout(self, when: Bounded) -> str:
        """Say a time from a start to an end."""
        start, end = ends_of(when)
        if start is None or end is None:
            return self.say_edged(when, start, end)
        if when.has_time:
            return self.say_clocks(start, end)
        if MARKS[start.qualifier] or MARKS[end.qualifier] or not self.plain(start) or not self.plain(end):
            return f"from {self.say_end(start)} to {self.say_end(end)}"
        return self.join_ends(start, end)

    def plain(self, when: Bounded) -> names.Parts | None:
        """Give the parts of a time that is a day, a month or a year."""
        if when.first_start is None or when.last_end is None:
            return None
        return self.naming(when.calendar).parts(when.first_start // DAY, when.last_end // DAY - 1)

    def join_ends(self, start: Bounded, end: Bounded) -> str:
        """Say a range of dates with a dash where both are of one grain, else with "from" and "to"."""
        one, two = self.plain(start), self.plain(end)
        if one and two and one.grain == two.grain:
            return names.join(one, two) if one != two else str(one)
        return f"from {one} to {two}"

    def say_end(self, when: Bounded) -> str:
        """Say the start or the end of a time, which may itself be some day of several."""
        first, last = when.first_start, when.last_end
        if first is None and last is not None:
            return f"{self.naming(when.calendar).stretch(last // DAY - 1, last // DAY - 1)} or before"
        if when.is_date or when.has_time or first is None or last is None:
            return ARTICLE.sub(r"\1the ", self.tell(when), count=1)
        return f"some day of {self.naming(when.calendar).stretch(first // DAY, last // DAY - 1)}"

    def say_edged(self, when: Bounded, start: Bounded | None, end: Bounded | None) -> str:
        """Say a time whose start or end is open or unknown."""
        if start is not None:
            told = f"from {self.say_end(start)}"
            return told if when.end_edge is Edge.OPEN else f"{told}, end unknown"
        if end is None:
            return "at some time"
        told = self.say_end(end)
        return f"until {told}" if when.start_edge is Edge.OPEN else f"until {told}, start unknown"

    def say_clock(self, when: Bounded) -> str:
        """Say a time of day and its day, or some moment before, after or between two."""
        first, last = when.first_start, when.last_end
        if first is not None and last is not None:
            told = self.at_clock(first, when) if when.edtf else self.between_clocks(first, last, when)
        elif first is not None:
            told = f"after {self.at_clock(first, when)}"
        elif when.given:
            return f"by {self.tell(when.given[0])}"
        else:
            told = "at some time" if last is None else f"before {self.at_clock(last, when)}"
        return told + zone(when.offset)

    def at_clock(self, moment: int, when: Bounded) -> str:
        """Say the day and the time of day of a moment."""
        return f"{self.day_of_clock(moment, when)}, {clock(Instant(moment), when.precision)}"

    def day_of_clock(self, moment: int, when: Bounded) -> str:
        """Say the day of a moment."""
        return self.naming(when.calendar).stretch(moment // DAY, moment // DAY)

    def between_clocks(self, first: int, last: int, when: Bounded) -> str:
        """Say some moment between two, in short where one of them is midnight or both lie in one day."""
        day, one, two = (
            self.day_of_clock(first, when),
            *(clock(Instant(at), when.precision) for at in (first, last - 1)),
        )
        if first // DAY != (last - 1) // DAY:
            return f"between {day}, {one} and {self.at_clock(last - 1, when)}"
        if two.startswith(one):
            return f"{day}, {one}"
        if first % DAY == 0:
            return f"{day}, before {clock(Instant(last), when.precision)}"
        return f"{day}, after {one}" if last % DAY == 0 else f"{day}, between {one} and {two}"

    def say_clocks(self, start: Bounded, end: Bounded) -> str:
        """Say a time from one time of day to another."""
        one, two = start.earliest_start, end.earliest_start
        if one and two and one.days == two.days and start.has_time and end.has_time:
            return f"{self.tell(start).removesuffix(zone(start.offset))}–{clock(two, end.precision)}{zone(end.offset)}"
        return f"from {self.tell(start)} to {self.tell(end)}"

    def say_lasting(self, when: Bounded) -> str:
        """Say a time and how long it lasted, where its bounds do not say that already."""
        if when.base is None:
            return f"{self.say_form(when)}, {when.duration}"
        if when.form is Form.WITHIN:
            return self.say_inside(when, when.base)
        if when.edtf or when.base.form is Form.THROUGHOUT:
            return self.say_form(when if when.edtf else when.base)
        return f"from {self.say_end(when.base)} for {when.duration}"

    def say_inside(self, when: Bounded, base: Bounded) -> str:
        """Say how long a time lasted somewhere within another."""
        first, last = base.first_start, base.last_end
        if first is None or last is None:
            return f"{self.say_form(base)} ({when.duration})"
        if base.is_date or base.has_time:
            word = "on" if base.precision >= Precision.DAY else "in"
            return f"{when.duration} {word} {self.say_end(base)}"
        return f"{when.duration} within {self.naming(base.calendar).stretch(first // DAY, last // DAY - 1)}"


def without_year(told: str, when: Bounded) -> str:
    """Leave the year out of words that name only one and more than that."""
    days = (when.earliest_start, when.latest_end)
    years = {names.year_name(day.year) for day in days if day is not None}
    name = years.pop() if len(years) == 1 else ""
    kept = told.replace(f" {name}", "", 1) if name and told.count(name) == 1 else told
    kept = kept.replace(f" {name}, ", ", ") if name and when.has_time else kept
    return kept if re.search("[A-Z]", kept) and re.search(r"\d", kept) else told


def years_of(first: int, last: int) -> tuple[int, int] | None:
    """Give the first and last year of a stretch of whole years."""
    start, after = names.civil(first, "gregorian"), names.civil(last + 1, "gregorian")
    return (start.year, after.year - 1) if start[1:] == after[1:] == (1, 1) else None


def ends_of(when: Bounded) -> tuple[Bounded | None, Bounded | None]:
    """Give the start and end of a time as far as they are known."""
    parts = iter(when.parts)
    start = next(parts, None) if when.start_edge is Edge.KNOWN else None
    return start, next(parts, None) if when.end_edge is Edge.KNOWN else None


def clock(moment: Instant, precision: Precision) -> str:
    """Write a time of day as finely as it was given."""
    told = f"{moment.hour:02}:{moment.minute:02}"
    if precision >= Precision.SECOND:
        told += f":{moment.second:02}"
    return told + (f".{moment.microsecond:06}".rstrip("0.") if precision is Precision.MICROSECOND else "")


def zone(offset: int | None) -> str:
    """Write the offset of a clock from UTC."""
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    return f" UTC{'+-'[offset < 0]}{hours}" + (f":{minutes:02}" if minutes else "") if offset else " UTC"
