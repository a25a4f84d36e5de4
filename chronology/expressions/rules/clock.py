"""Times of the day as people say them: half past seven, 5 to 6 p.m., eight in the evening, tomorrow from 9 to 11.

Without "a.m." or "p.m." an hour is read as it stands on a clock of 24 hours, unless a part of the day tells which half is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules.guards import closed_by
from chronology.expressions.rules.guards import neighbours
from chronology.expressions.rules.guards import word_of
from chronology.expressions.senses.dates import Deictic
from chronology.expressions.senses.dates import ThatDay
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.frames import Reading
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.frames import placed
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.wholes import Interval
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.patterns import Rule

NOON = 12
LATE = ("AF", "EV", "NI")
"""The parts of the day whose hours are those after noon."""


@attrs.frozen
class SomeDay:
    """A day that only the words before tell, if any do."""

    habit: bool = False

    def read(self, frame: Frame) -> Reading:
        """Read it as the day mentioned last, or as any day where none is, or where the words tell of a habit."""
        if self.habit or frame.last is None or frame.last.unit != "day":
            return Reading("DATE", "XXXX-XX-XX", (), "the day is not told")
        return placed(frame.last, "the day mentioned last")


def kept(daypart: str) -> str:
    """Keep a part of the day for the rules over phrases."""
    return daypart


def of_no_day(daypart: str, part: str | None = None) -> Sense:
    """Make in the morning, in the late afternoon."""
    return parted(OfDay(f"T{daypart}", SomeDay()), part)


def turned(daypart: str, which: int) -> Sense:
    """Make later in the evening."""
    return of_no_day(daypart, "late" if which > 0 else "early")


def at_no_day(daypart: str) -> Sense:
    """Make at night."""
    return OfDay(f"T{daypart}", SomeDay(habit=True))


def of_that_day(daypart: str, part: str | None = None) -> Sense:
    """Make that evening: of the day mentioned last."""
    return parted(OfDay(f"T{daypart}", Deictic("day", 0, same=True)), part)


def of_day(day: Sense, daypart: str, part: str | None = None) -> Sense:
    """Make early Tuesday morning."""
    return parted(OfDay(f"T{daypart}", day), part)


def beside_day(daypart: str, which: int, part: str | None = None) -> Sense:
    """Make the following morning, the previous night."""
    return parted(OfDay(f"T{daypart}", Deictic("day", which, same=True)), part)


def about_clock(clock: OfDay) -> OfDay:
    """Make about 5 p.m."""
    return attrs.evolve(clock, mod="APPROX")


def parted(sense: Sense, part: str | None) -> Sense:
    """Make the early or late part of a time, where it is told."""
    return sense if part is None else Part(part, sense)


def parted_again(part: str, whole: Sense) -> Sense:
    """Make late this morning."""
    return Part(part, whole)


def set_at(every: Recurring, clock: OfDay) -> Sense:
    """Make every Monday at 4 p.m., each afternoon at four."""
    day, _, daypart = every.value.partition("T")
    known = day if day.startswith("XXXX") else "XXXX-XX-XX"
    told = in_part(clock, daypart) if daypart in ("MO", *LATE) else clock
    return Recurring(f"{known.strip('-')}{told.time}")


def set_at_hour(every: Recurring, hour: int) -> Sense:
    """Make every night at nine."""
    return set_at(every, spoken(hour))


def spoken(hour: int, minutes: int = 0, half: int | None = None, zone: int | None = None) -> OfDay:
    """Make seven o'clock, eight forty p.m.; raises WhenError beyond the clock."""
    if not 0 <= minutes < 60 or hour > 24:
        raise WhenError(f"no clock shows {hour}:{minutes}")
    shown = hour if half is None else hour % NOON + half
    return OfDay(f"T{shown:02}:{minutes:02}", ThatDay(), zone)


def past(hour: int, minutes: int, half: int | None = None) -> Sense:
    """Make twenty past eight."""
    return spoken(hour, minutes, half)


def before(hour: int, minutes: int, half: int | None = None) -> Sense:
    """Make twenty to eight."""
    return spoken((hour - 1) % 24, 60 - minutes, half)


def past_noon(hour: int, minutes: int) -> Sense:
    """Make ten past midnight, five minutes past noon."""
    return spoken(hour % 24, minutes)


def half_past(hour: int, half: int | None = None) -> Sense:
    """Make half past seven."""
    return spoken(hour, 30, half)


def quarter_past(hour: int, half: int | None = None) -> Sense:
    """Make a quarter past seven."""
    return spoken(hour, 15, half)


def quarter_to(hour: int, half: int | None = None) -> Sense:
    """Make a quarter to seven."""
    return before(hour, 15, half)


def hour_of(clock: OfDay) -> tuple[int, str]:
    """Give the hour of a clock time, and what follows it."""
    return int(clock.time[1:3]), clock.time[3:]


def at_hour(clock: OfDay, hour: int) -> OfDay:
    """Give a clock time with another hour."""
    return attrs.evolve(clock, time=f"T{hour % 24:02}{hour_of(clock)[1]}")


def in_part(clock: OfDay, daypart: str) -> OfDay:
    """Read a clock time in a part of the day: eight in the evening is 20:00, twelve at night is midnight."""
    hour, _ = hour_of(clock)
    if daypart == "NI":
        return at_hour(clock, 0 if hour == NOON else hour + NOON if 5 <= hour < NOON else hour)
    if daypart in LATE and hour < NOON:
        return at_hour(clock, hour + NOON)
    return at_hour(clock, 0) if daypart == "MO" and hour == NOON else clock


def hour_in_part(hour: int, daypart: str) -> Sense:
    """Make eight in the evening."""
    return in_part(spoken(hour), daypart)


def spoken_in_part(hour: int, minutes: int, daypart: str) -> Sense:
    """Make eight forty in the evening."""
    return in_part(spoken(hour, minutes), daypart)


def noon(hour: int, shown: int) -> Sense:  # noqa: ARG001 - the clock shows twelve at both
    """Make 12 noon."""
    return spoken(hour)


def on_day(day: Sense, hour: int) -> Sense:
    """Make tomorrow at seven."""
    return attrs.evolve(spoken(hour), day=day)


def time_of(part: Sense, clock: OfDay) -> OfDay:
    """Make tomorrow evening at eight, 8:30 tonight."""
    whole = part.whole if isinstance(part, Part) else part
    if not isinstance(whole, OfDay) or ":" in whole.time:
        raise WhenError("a part of the day is wanted")
    return attrs.evolve(in_part(clock, whole.time[1:]), day=whole.day)


def clock_of_part(clock: OfDay, day: Sense, daypart: str) -> Sense:
    """Make five-thirty tomorrow evening."""
    return attrs.evolve(in_part(clock, daypart), day=day)


def hour_of_part(part: Sense, hour: int) -> Sense:
    """Make tonight at eight."""
    return time_of(part, spoken(hour))


CLOSING = frozenset(
    (".", ",", ";", ":", "?", "!", ")", "with", "for", "in", "on", "at", "and", "or", "until", "to", "Gap")
)


def ends_here(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether a bare number is an hour: nothing follows that it could count."""
    return closed_by(tokens, end, CLOSING)


def whole_part(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the morning" is a time by itself, not the morning of, before or after something."""
    before, after = map(word_of, neighbours(tokens, at, end))
    return before in PLACED and after not in ("of", "after", "before", "'", "-")


PLACED = ("in", "during", "by", "until", "since", "throughout", "into", "for", "later", "over", "before")


def no_number(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a part of a day is not numbered: night Wednesday, but not for a fourth night Wednesday."""
    return at == 0 or tokens[at - 1].kind not in ("Nth", "Second", "Nth31", "Whole")


def at_night(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "night" stands after "at"."""
    return tokens[at].value == "NI" and word_of(neighbours(tokens, at, end)[0]) in ("at", "by")


def at_twilight(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "dawn" is a time: at dawn, by nightfall."""
    before, after = map(word_of, neighbours(tokens, at, end))
    return before in ("at", "by", "before", "after", "until", "till", "since", "from") and after not in (
        "of",
        "'",
        "-",
    )


def is_early(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether the hours of a day are its early ones."""
    return any(token.value == "early" for token in tokens[at:end] if token.kind == "Early")


def no_offset(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a clock time is none of a zone, of a race or of a book: UTC+03:00, in 4:05, Luke 10:25."""
    before = word_of(neighbours(tokens, at, end)[0])
    if end - at == 1 and (
        is_raced(tokens, at)
        or is_ratio(tokens, at)
        or before in BOOKS
        or (before == "in" and closed_by(tokens, end, CLOSING))
    ):
        return False
    return [
        token.kind in kinds
        for token, kinds in zip(tokens[max(0, at - 2) : at], (("Zone",), ("+", "-")), strict=False)
    ] != [True, True]


def is_ratio(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what looks like a clock time is a ratio or a score: the ratio was 12:30, odds of 10:30."""
    last = [word_of(token) for token in tokens[max(0, at - 2) : at]]
    return last[-1:] != [] and (
        last[-1] in RATIOS or (last[-1] in ("of", "is", "was", "at") and last[0] in RATIOS)
    )


RATIOS = frozenset(row("ratio ratios odds scale score scores proportion"))
"""What is written as a clock time is."""


def is_raced(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a clock time is how long somebody ran, or leads by: he leads by 2:47, a time of 2:47."""
    first, second = ([""] * 2 + [word_of(token) for token in tokens[max(0, at - 2) : at]])[-2:]
    return (
        (first in LEADING and second == "by")
        or (first in BEST and second == "of")
        or second in ("clocked", "ran")
    )


BEST = ("time", "record", "mark", "best")
LEADING = frozenset(
    row("leads led lead leading won win wins winning ahead behind trails trailed trailing record")
)

BOOKS = frozenset(
    row(
        "genesis exodus leviticus deuteronomy joshua judges ruth samuel kings chronicles job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel "
        "hosea joel amos micah matthew luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy titus hebrews "
        "peter revelation surah sura quran"
    )
)
"""The books whose chapters and verses are written as clock times are."""


def early_hours(part: str, day: Sense) -> Sense:  # noqa: ARG001 - a guard knows it is early
    """Make the early hours of Sunday."""
    return OfDay("TMO", day)


def local(clock: OfDay) -> Sense:
    """Make 5:30 p.m. local time, 3 p.m. ET: a zone that only the day or the place would tell."""
    return clock


def of_nights(daypart: str, nights: Interval) -> Sense:
    """Make the night of 5/6 June: it begins on the first of the days."""
    return OfDay(f"T{daypart}", nights.start)


ELEMENTS = {
    "DAYPART": "Daypart Twilight",
    "SPOKEN": "To12 One Ones Teen",
    "HOUR24": "To12 To24 One Ones Teen",
    "MINUTES": "To12 To24 To31 To99 Teen Tens Spelt Ones",
    "SPELTMINUTES": "Teen Tens Spelt",
    "PARTED": "@time",
}
"""The named sets of kinds of these rules."""

CLOCK_PHRASES = (
    Rule("Daypart", "Daypart:daypart Clockunits?", kept),
    Rule("Twilight", "Twilight:daypart", kept),
    Rule("@clock", "SPOKEN:hour o ' Oclock HALF?", spoken),
    Rule("@clock", "SPOKEN:hour Oclock HALF?", spoken),
    Rule("@clock", "One|Ones|Teen:hour HALF ZONE?", spoken),
    Rule("@clock", "One|Ones|Teen:hour SPELTMINUTES:minutes HALF", spoken),
    Rule("@clock", "To12:hour To99|To31:minutes HALF", spoken),
    Rule("@clock", "To12:shown NOON:hour", noon),
    Rule("@clock", "One|Ones|Teen:hour SPELTMINUTES:minutes in the DAYPART", spoken_in_part),
    Rule("@clock", "Half Past SPOKEN:hour HALF?", half_past),
    Rule("@clock", "a? Quarter Past|after SPOKEN:hour HALF?", quarter_past),
    Rule("@clock", "a? Quarter to SPOKEN:hour HALF?", quarter_to),
    Rule("@clock", "Half Past SPOKEN:hour o ' Oclock", half_past),
    Rule("@clock", "a? Quarter Past|after SPOKEN:hour o ' Oclock", quarter_past),
    Rule("@clock", "a? Quarter to SPOKEN:hour o ' Oclock", quarter_to),
    Rule("@clock", "MINUTES Clockunit|Clockunits? Past SPOKEN:hour", past),
    Rule("@clock", "MINUTES Clockunit|Clockunits? Past SPOKEN:hour o ' Oclock", past),
    Rule("@clock", "MINUTES Past SPOKEN:hour o ' Oclock", past),
    Rule("@clock", "MINUTES Clockunit|Clockunits to SPOKEN:hour", before),
    Rule("@clock", "MINUTES Clockunit|Clockunits? to NOON:hour", before),
    Rule("@clock", "MINUTES Clockunit|Clockunits? Past|after NOON:hour", past_noon),
    Rule("@clock", "SPOKEN:hour in the DAYPART", hour_in_part),
    Rule("@clock", "SPOKEN:hour at Daypart:daypart", hour_in_part),
    Rule("@time", "the? That That? DAYPART", of_that_day),
    Rule("@time", "the? Following|Previous|Next:which PART? DAYPART", beside_day),
)
"""Rules over words."""

CLOCK_COMPOSED = (
    Rule("@clock", "About TIMED:clock", about_clock),
    Rule("@clock", "TIMED:clock local|eastern|central|mountain|pacific standard|daylight? Time", local),
    Rule("@clock", "TIMED:clock et|ct|mt|pt|ist", local),
    Rule("@time", "the? DAYPART of @interval:nights", of_nights),
    Rule("@time", "the? PART Clockunits of ONEDAY:day", early_hours, is_early),
    Rule("@time", "the? PART Clockunits of ONEDAY:day DAYPART", of_day),
    Rule("@time", "the? PART Clockunits of PARTED:whole", parted_again),
    Rule("@clock", "TIMED:clock in the DAYPART", in_part),
    Rule("@time", "the DAYPART", of_no_day, whole_part),
    Rule("@time", "the? PART -? DAYPART", of_no_day),
    Rule("@time", "DAYPART", at_no_day, at_night),
    Rule("@time", "TWILIGHT:daypart", of_no_day, at_twilight),
    Rule("@time", "the? PART in the? DAYPART", of_no_day),
    Rule("@time", "TURN:which in the DAYPART", turned),
    Rule("@time", "the? PART in the DAYPART of|on? ONEDAY:day", of_day),
    Rule("@time", "the? PART on|in? ONEDAY:day DAYPART", of_day),
    Rule("@time", "Overnight:daypart on? ONEDAY:day", of_day),
    Rule("@time", "ONEDAY:day Overnight:daypart", of_day),
    Rule("@time", "the? DAYPART ,? on? ONEDAY:day", of_day, no_number),
    Rule("@time", "the? PART -? DAYPART ,? of|on? ONEDAY:day", of_day),
    Rule("@time", "ONEDAY:day ,? in the PART? -? DAYPART", of_day),
    Rule("@time", "PART PARTED:whole", parted_again),
    Rule("@set", "@set:every ,? at? TIMED:clock", set_at),
    Rule("@set", "TIMED:clock ,? on? @set:every", set_at),
    Rule("@set", "@set:every at SPOKEN:hour", set_at_hour, ends_here),
    Rule("@clock", "TIMED:clock at Daypart:daypart", in_part),
    Rule("@time", "ONEDAY:day PART -? DAYPART", of_day),
    Rule("@time", "ONEDAY:day in the PART? DAYPART", of_day),
    Rule("@time", "the? PART -? DAYPART of|on? ONEDAY:day", of_day),
    Rule("@time", "ONEDAY:day ,? at|About SPOKEN:hour", on_day, ends_here),
    Rule("@time", "ONEDAY:day at SPOKEN:hour o ' Oclock", on_day),
    Rule("@time", "PARTED:part ,? at|About? TIMED:clock", time_of),
    Rule("@time", "PARTED:part at|About SPOKEN:hour", hour_of_part, ends_here),
    Rule("@time", "TIMED:clock ,? PARTED:part", time_of),
    Rule("@time", "TIMED:clock ,? on? ONEDAY:day in? the? DAYPART", clock_of_part),
    Rule("@clock", "MINUTES Past SPOKEN:hour o ' Oclock", past),
)
"""Rules over phrases."""
