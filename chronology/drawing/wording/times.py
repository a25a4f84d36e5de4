"""Times in words of another language than English: never finer than they were given, signs where the language has no words."""

from __future__ import annotations

import attrs

from chronology.drawing.languages import count
from chronology.drawing.languages import has_of
from chronology.drawing.languages import has_words
from chronology.drawing.languages import listed
from chronology.drawing.languages import locale
from chronology.drawing.languages import say
from chronology.drawing.languages import say_of
from chronology.drawing.languages import word
from chronology.drawing.languages import word_of
from chronology.drawing.units import Unit
from chronology.drawing.units import unit_of
from chronology.drawing.wording.names import age_name
from chronology.drawing.wording.names import day_month
from chronology.drawing.wording.names import interval
from chronology.drawing.wording.names import month_name
from chronology.drawing.wording.names import season_name
from chronology.drawing.wording.names import skeleton
from chronology.drawing.wording.names import year_name
from chronology.drawing.wording.names import year_words
from chronology.drawing.wording.numbers import plural
from chronology.when import Duration
from chronology.when import Edge
from chronology.when import Form
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.calendar import Civil
from chronology.when.names import Naming
from chronology.when.names import civil
from chronology.when.words import SEASON
from chronology.when.words import SOME_YEAR
from chronology.when.words import clock
from chronology.when.words import zone

FROM, UNTIL, BY = word("from %(date)s"), word("until %(date)s"), word("by %(date)s")
LATER, ABOUT, PERHAPS = word("%(date)s or later"), word("about %(date)s"), word("perhaps %(date)s")
WITHIN, BEGUN, AS_OF = (
    word("within %(date)s"),
    word("under way by %(date)s"),
    word("as of %(date)s"),
)
OF_DAYS = frozenset(
    (
        word_of("day", "from %(date)s"),
        word_of("day", "until %(date)s"),
        word_of("day", "by %(date)s"),
        word_of("day", "%(date)s or later"),
        word_of("day", "about %(date)s"),
        word_of("day", "under way by %(date)s"),
        word_of("day", "as of %(date)s"),
    )
)
"""What many languages say otherwise of a day than of a month or a year: "depuis le 3 mai", "depuis mai"."""
SIGNS = {
    FROM: "%(date)s –",
    UNTIL: "– %(date)s",
    BY: "≤ %(date)s",
    LATER: "≥ %(date)s",
    ABOUT: "≈ %(date)s",
    PERHAPS: "? %(date)s",
    WITHIN: "%(date)s",
    BEGUN: "… %(date)s –",
}
"""What needs no translation, for languages without a catalogue."""
PARTS_OF_YEAR = {
    (1, 4): word("early %(year)s"),
    (5, 8): word("mid-%(year)s"),
    (9, 12): word("late %(year)s"),
}
MODS = {
    "about": word("about %(length)s"),
    "almost": word("almost %(length)s"),
    "over": word("over %(length)s"),
    "at least": word("at least %(length)s"),
    "at most": word("at most %(length)s"),
}
APPROXIMATE, UNCERTAIN = ("~", "%"), ("?", "%")


@attrs.frozen
class Told:
    """A time in words; where they are one day, its number in the month.

    `after` has the words as they stand after a preposition, where that is known: not of a season, or of a decade.
    """

    words: str
    day: int | None = None
    after: str | None = None


def when_words(when: When, *, year: bool) -> str:
    """Say a time; without the year, where asked and where all of it lies in one."""
    year = year or not in_one_year(when)
    told = lasting_words(when, year=year) if when.duration else form_told(when, year=year).words
    return say("%(date)s (Julian)", date=told) if when.calendar == "julian" else told


def begun_words(when: When) -> str:
    """Say by when something was under way, of which no more is known."""
    return phrase(BEGUN, form_told(when, year=True))


def now_words(when: When) -> str:
    """Say the story's now."""
    return phrase(AS_OF, form_told(when, year=True))


def in_one_year(when: When) -> bool:
    """Tell whether all that is known of a time lies in one year."""
    return len({day.year for day in (when.earliest_start, when.latest_end) if day is not None}) == 1


def phrase(text: str, told: Told) -> str:
    """Say a phrase of a time, as it is said of days where that differs.

    The word before a day may hang on its number, as in Italian "dal 7", "dall’8": CLDR has a name for such numbers ("many"),
    and a catalogue may have the phrase in the context "day many".
    """
    if text in SIGNS and (not has_words() or (told.after is None and text in OF_DAYS)):
        return SIGNS[text] % {"date": told.words}
    if told.day is None or text not in OF_DAYS:
        return say(text, date=(told.after if text in OF_DAYS else None) or told.words)
    special = f"day {locale().ordinal_form(told.day)}"
    return say_of(special if has_of(special, text) else "day", text, date=told.words)


def form_told(when: When, *, year: bool) -> Told:
    """Say a time by its form."""
    if when.form is Form.THROUGHOUT:
        return Told(throughout_words(when, year=year))
    members = [form_told(part, year=year).words for part in when.parts]
    if when.form is Form.ALL and members:
        return Told(listed(members))
    if when.edtf and "," in when.edtf:
        return Told(listed(members, "or"))
    return marked(when.qualifier, within_told(when, year=year))


def marked(qualifier: str, told: Told) -> Told:
    """Say how sure and how exact a time is."""
    told = Told(phrase(ABOUT, told)) if qualifier in APPROXIMATE else told
    return Told(phrase(PERHAPS, told)) if qualifier in UNCERTAIN else told


def within_told(when: When, *, year: bool) -> Told:
    """Say some moment within a day, a month, a window."""
    if when.has_time:
        return Told(clock_words(when, year=year))
    if when.first_start is None or when.last_end is None:
        return half_told(when, year=year)
    days = when.first_start // DAY, when.last_end // DAY - 1
    if when.is_date and when.edtf and when.calendar == "gregorian":
        return special_told(when, when.edtf, days) or window_told(days, when.calendar, year=year)
    return window_told(days, when.calendar, year=year)


def special_told(when: When, edtf: str, days: tuple[int, int]) -> Told | None:
    """Say a season, a day of some year, or a stretch of years; nothing for other dates."""
    if season := SEASON.fullmatch(edtf):
        return Told(season_name(int(season[2]), int(season[1])))
    if yearly := SOME_YEAR.fullmatch(edtf):
        return Told(some_year_words(*yearly.groups()))
    start, after = civil(days[0], when.calendar), civil(days[1] + 1, when.calendar)
    if when.precision < Precision.YEAR and start[1:] == after[1:] == (1, 1):
        return Told(age_name(start.year, after.year - 1))
    return None


def some_year_words(years: str, month: str, day: str | None) -> str:
    """Say a day or a month of an unknown year, or of one of several."""
    known = day is not None and day != "XX"
    date = day_month(Civil(2000, int(month), int(day or 1))) if known else month_name(int(month), "short")
    if years == "XXXX":
        return say("%(date)s of an unknown year", date=date)
    return f"{date}, {age_name(int(years.replace('X', '0')), int(years.replace('X', '9')))}"


def half_told(when: When, *, year: bool) -> Told:
    """Say a window without a first or without a last day."""
    named = next((part for part in when.parts if part.precision < Precision.DAY), None)
    if when.first_start is None and when.last_end is None:
        return Told(say("at some time"))
    if when.first_start is not None:
        day, text = when.first_start // DAY, LATER
    else:
        day, text = (when.last_end or 0) // DAY - 1, BY
    told = form_told(named, year=True) if named else stretch_told((day, day), when.calendar, year=year)
    return Told(phrase(text, told))


def window_told(days: tuple[int, int], calendar: str, *, year: bool) -> Told:
    """Say some day of several."""
    told = stretch_told(days, calendar, year=year)
    if Naming("short", calendar).parts(*days):
        return told
    start, end, after = civil(days[0], calendar), civil(days[1], calendar), civil(days[1] + 1, calendar)
    whole = start.day == after.day == 1 and start.year == end.year
    third = PARTS_OF_YEAR.get((start.month, end.month)) if whole else None
    if third and has_words():
        return Told(say(third, year=year_name(start.year)))
    return Told(phrase(WITHIN, told))


def stretch_told(days: tuple[int, int], calendar: str, *, year: bool) -> Told:
    """Name the stretch between two days, both included: a day, a month, a year, or from one to another."""
    start, end, after = civil(days[0], calendar), civil(days[1], calendar), civil(days[1] + 1, calendar)
    if days[0] == days[1]:
        told = skeleton(start, "yMMMd" if year else "MMMd")
        return Told(told, start.day, told)
    if start[1:] == after[1:] == (1, 1):
        return years_told(start.year, end.year)
    if start.day == after.day == 1 and (start.year, start.month) == (end.year, end.month):
        return month_told(start)
    whole = start.day == after.day == 1
    form = f"{'y' if year or whole else ''}MMM{'' if whole else 'd'}"
    told = interval(start, end, form) or f"{skeleton(start, form)} – {skeleton(end, form)}"
    return Told(told, None, told)


def years_told(first: int, last: int) -> Told:
    """Name a year, or a stretch of years."""
    if first != last:
        return Told(age_name(first, last))
    told = year_words(first)
    return Told(told, None, told)


def month_told(date: Civil) -> Told:
    """Name a month; after a preposition in full, and in the case that it has in a date."""
    alone, within = (locale().months[use]["wide"][date.month] for use in ("stand-alone", "format"))
    return Told(skeleton(date, "yMMM"), None, skeleton(date, "yMMMM").replace(str(alone), str(within)))


def throughout_words(when: When, *, year: bool) -> str:
    """Say a time from a start to an end."""
    start, end = ends_of(when)
    if start is not None and end is not None:
        return between_words(when, start, end, year=year)
    if start is not None:
        told, unknown = phrase(FROM, end_told(start, year=year)), say("end unknown")
        return told if when.end_edge is Edge.OPEN else f"{told}, {unknown}"
    if end is not None:
        told, unknown = phrase(UNTIL, end_told(end, year=year)), say("start unknown")
        return told if when.start_edge is Edge.OPEN else f"{told}, {unknown}"
    return say("at some time")


def between_words(when: When, start: When, end: When, *, year: bool) -> str:
    """Say from one time to another."""
    if when.has_time:
        return clocks_words(start, end, year=year)
    first, last = start.first_start, end.last_end
    plain = start.is_date and end.is_date and not (start.qualifier or end.qualifier)
    if plain and start.precision == end.precision and first is not None and last is not None:
        return stretch_told((first // DAY, last // DAY - 1), when.calendar, year=year).words
    return f"{end_told(start, year=year).words} – {end_told(end, year=year).words}"


def end_told(when: When, *, year: bool) -> Told:
    """Say the start or the end of a time, which may itself be some day of several."""
    first, last = when.first_start, when.last_end
    if when.is_date or when.has_time or first is None or last is None:
        return form_told(when, year=year)
    return stretch_told((first // DAY, last // DAY - 1), when.calendar, year=year)


def ends_of(when: When) -> tuple[When | None, When | None]:
    """Give the start and end of a time as far as they are known."""
    parts = iter(when.parts)
    start = next(parts, None) if when.start_edge is Edge.KNOWN else None
    return start, next(parts, None) if when.end_edge is Edge.KNOWN else None


def clock_words(when: When, *, year: bool) -> str:
    """Say a time of day and its day, or some moment before, after or between two."""
    first, last = when.first_start, when.last_end
    if first is None and last is None:
        return say("at some time")
    if first is None or last is None:
        moment, text = (first, LATER) if first is not None else ((last or 0) - 1, BY)
        given = when.given[0] if when.given and text is BY else None
        known = form_told(given, year=year).words if given else at_clock(moment, when, year=year)
        told = phrase(text, Told(known))
    elif when.edtf or unit_of(first, last) is Unit.MICROSECOND:
        told = at_clock(first, when, year=year)
    elif first // DAY == (last - 1) // DAY:
        exact, until = at_clock(first, when, year=year), clock(Instant(last - 1), when.precision)
        told = exact if exact.endswith(until) else phrase(WITHIN, Told(f"{exact}–{until}"))
    else:
        ends = (at_clock(moment, when, year=year) for moment in (first, last - 1))
        told = phrase(WITHIN, Told(" – ".join(ends)))
    return told + zone(when.offset)


def at_clock(moment: int, when: When, *, year: bool) -> str:
    """Say the day and the time of day of a moment."""
    day = stretch_told((moment // DAY, moment // DAY), when.calendar, year=year).words
    return f"{day}, {clock(Instant(moment), when.precision)}"


def clocks_words(start: When, end: When, *, year: bool) -> str:
    """Say from one time of day to another."""
    one, two = start.earliest_start, end.earliest_start
    told = end_told(start, year=year).words
    if one and two and one.days == two.days and start.has_time and end.has_time:
        return f"{told.removesuffix(zone(start.offset))}–{clock(two, end.precision)}{zone(end.offset)}"
    return f"{told} – {end_told(end, year=year).words}"


def lasting_words(when: When, *, year: bool) -> str:
    """Say a time and how long it lasted, where its bounds do not say that already."""
    length, base = duration_words(when.duration) if when.duration else "", when.base
    if base is None:
        return f"{form_told(when, year=year).words}, {length}"
    if when.form is Form.WITHIN:
        told = form_told(base, year=year)
        alone = base.is_date or base.has_time or not has_words()
        return f"{length}, {told.words}" if alone else f"{length} {told.words}"
    if when.edtf or base.form is Form.THROUGHOUT:
        return form_told(when if when.edtf else base, year=year).words
    return f"{phrase(FROM, end_told(base, year=year))}, {length}"


def duration_words(duration: Duration) -> str:
    """Say a length of time in the units it was given in."""
    amounts = dict(duration.amounts)
    business = amounts.pop("business days", 0)
    told = [plural(amount, unit.removesuffix("s")) for unit, amount in amounts.items()]
    if business:
        told.append(count("%(number)s working day", "%(number)s working days", int(business)))
    words = " ".join(told)
    return say(MODS[duration.mod], length=words) if duration.mod else words
