"""Times of a text that belong together: the ends of a range, a day and its hour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from typing import TypeGuard

import attrs

from chronology.expressions.languages.lengths import TODAY
from chronology.expressions.languages.resolving import Counted
from chronology.expressions.languages.speech import right_before
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.neighbours.ranges import agreed
from chronology.expressions.neighbours.ranges import interval_of
from chronology.expressions.readings import is_bare_clock
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.counted import NthOf
from chronology.expressions.senses.dates import CYCLES
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.distances import Distant
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Recurring
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.series import Member
from chronology.expressions.told import Found
from chronology.expressions.words.sentences import NEAR
from chronology.expressions.words.tries import NEVER

NOON, THURSDAY = 12, 3
BETWEEN = "between"


class Links(NamedTuple):
    """The patterns of what stands between times, and before them."""

    upto: re.Pattern[str]
    starting: re.Pattern[str]
    between: re.Pattern[str]
    joining: re.Pattern[str]
    hour: re.Pattern[str]
    hours: re.Pattern[str]
    day: re.Pattern[str]
    whole: re.Pattern[str]
    beside: re.Pattern[str]
    eve: re.Pattern[str]
    part: re.Pattern[str]


@cache
def links(language: str) -> Links:
    """Compile the patterns of a language."""
    speech = speech_of(language)
    gap, apart = r"(?:'\w{1,5})?,?\s{0,2}", r"\s{1,2}"
    on, linking = spaced(speech.on), spaced(speech.links or NEVER)
    hour = f"{spaced(speech.at)}|{spaced(speech.daypart_link)}"
    return Links(
        re.compile(rf"{apart}(?:{spaced(speech.upto)}){apart}{maybe(on)}"),
        right_before(speech.starting),
        re.compile(rf"(?<![^\W_])(?:{spaced(speech.between)}){apart}{maybe(on)}\Z"),
        re.compile(rf"\.?{apart}(?:{spaced(speech.joining)}){apart}{maybe(on)}"),
        re.compile(gap + maybe(hour)),
        re.compile(gap + maybe(f"{hour}|{spaced(speech.starting)}")),
        re.compile(gap + maybe(f"{linking}|{on}")),
        re.compile(rf",?{apart}{maybe(f'{linking}|{on}', ELIDED)}"),
        re.compile(rf"{apart}{maybe(spaced(speech.beside), ELIDED)}{maybe(on)}"),
        re.compile(spaced(speech.eve)),
        right_before(speech.daypart_in),
    )


ELIDED = r"(?:\s{1,2}|(?<='))"
"""What parts two words, or the apostrophe of the first: dell'anno."""


def maybe(words: str, parting: str = r"\s{1,2}") -> str:
    """Write a pattern of words that may be left out, with what parts them from the next."""
    return f"(?:(?:{words}){parting})?"


def joined(members: Iterable[Member], folded: str, language: str) -> Iterator[Member]:
    """Yield the times of a text, a day with its hour as one, and the first one of a range marked as such."""
    known = links(language)
    before: Member | None = None
    ends = False
    for one in members:
        whole = together(before, one, folded, known) if before and not (ends and one.opens) else None
        if before and not whole and not lacks_day(before.sense):
            before = marked(before, one, folded, known)
            ends = before.opens
            yield before
        before = whole or (again(before, one) if before else one)
    if before and not lacks_day(before.sense):
        yield before


def together(first: Member, second: Member, folded: str, known: Links) -> Member | None:
    """Make one time of two that belong together; None of others."""
    if is_named(first.sense, second.sense) and APPOSED.fullmatch(folded[first.end : second.start]):
        return first
    return (
        distant(first, second, folded)
        or based(first, second, folded, known)
        or timed(first, second, folded, known)
    )


def distant(first: Member, second: Member, folded: str) -> Member | None:
    """Make one time of a day and how far off it lies: fifty years ago today, in a week from Monday."""
    day, far = first.sense, second.sense
    if not (isinstance(far, Shift) and far.amount and far.base in (None, TODAY) and not far.later):
        return None
    units = ("week",) if isinstance(day, Cyclic) else ("week", "month", "year")
    if not (is_day(day) and far.unit in units and not folded[first.end : second.start].strip()):
        return None
    return Member(first.start, second.end, Distant(far.amount, far.unit, far.sign, day), opens=second.opens)


APPOSED = re.compile(r",\s{1,2}(?:[^\W\d_]{1,6}\s{1,2})?")
"""What stands between a date and its weekday behind it: on 1 September 1939, a Friday."""


def is_named(day: Sense, weekday: Sense) -> bool:
    """Tell whether a date is the weekday that a sense names."""
    if not isinstance(day, Fixed) or day.place.unit != "day":
        return False
    return weekday == Cyclic("weekday", (day.place.first + THURSDAY) % 7)


def based(first: Member, second: Member, folded: str, known: Links) -> Member | None:
    """Make one time of a day and what counts from it: the day after Christmas, the night to 12 January."""
    if not (is_day(second.sense) and known.beside.fullmatch(folded[first.end : second.start][:NEAR])):
        return None
    sense = first.sense
    if isinstance(sense, Deictic) and known.eve.fullmatch(folded[first.start : first.end]):
        return Member(
            first.start, second.end, Shift(1, sense.unit, -1, base=second.sense), opens=second.opens
        )
    day = sense.day if isinstance(sense, OfDay) else sense
    if not awaits_base(day):
        return None
    day = attrs.evolve(day, base=second.sense)
    whole = attrs.evolve(sense, day=day) if isinstance(sense, OfDay) else day
    return Member(first.start, second.end, whole, opens=second.opens)


def lacks_day(sense: Sense) -> bool:
    """Tell whether a sense is a part of a day, or a night, whose day does not stand beside it."""
    if not isinstance(sense, OfDay) or ":" in sense.time:
        return False
    return isinstance(sense.day, ThatDay) or awaits_base(sense.day)


def awaits_base(sense: Sense) -> TypeGuard[Shift]:
    """Tell whether a sense counts from what follows it."""
    return isinstance(sense, Shift) and isinstance(sense.base, BesideEvent)


def again(first: Member, last: Member) -> Member:
    """Give the end of a range of hours that comes again what its beginning has: every Saturday from 9 to 13."""
    if not (first.opens and isinstance(first.sense, Recurring) and is_bare_clock(last.sense)):
        return last
    return attrs.evolve(
        last, sense=on_day(as_clock(last.sense), Recurring(first.sense.value.partition("T")[0]))
    )


def timed(first: Member, second: Member, folded: str, known: Links) -> Member | None:
    """Make one time of a day and the hour beside it, or of a time and the year or week that it is in; None of others."""
    if first.opens or second.start - first.end > NEAR:
        return None
    between = folded[first.end : second.start]
    for part, whole in ((first, second), (second, first)):
        held = within(part.sense, whole.sense)
        if held and known.whole.fullmatch(between) and (part is first or known.day.fullmatch(between)):
            return Member(first.start, second.end, held, opens=second.opens)
    for clock, day, link in (
        (second, first, known.hours if second.opens else known.hour),
        (first, second, known.day),
    ):
        if not (is_bare_clock(clock.sense) and is_timeless(day.sense) and link.fullmatch(between)):
            continue
        if (
            clock is second
            or not lacks_day(clock.sense)
            or known.part.search(folded[max(0, first.start - NEAR) : first.start])
        ):
            sense = on_day(as_clock(clock.sense), day.sense)
            return Member(first.start, second.end, sense, opens=second.opens)
    return None


def is_timeless(sense: Sense) -> bool:
    """Tell whether a sense is a day, a part of one, or a day that comes again, whose hour may stand beside it."""
    if isinstance(sense, OfDay):
        return sense.time in HALVES and is_timeless(sense.day)
    weekly = isinstance(sense, Recurring) and sense.value.startswith("XXXX-WXX-") and "T" not in sense.value
    return weekly or is_day(sense) or (isinstance(sense, Deictic) and sense.unit == "day")


HALVES = {"TMO": 0, "T12:00": 0, "TAF": 12, "TEV": 12, "TNI": 0}
"""The parts of a day that may be told beside an hour, and how many hours they add to one of a dial of twelve."""


def on_day(clock: OfDay, day: Sense) -> Sense:
    """Put a clock time on a day, a part of one, or a day that comes again."""
    if isinstance(day, Recurring):
        return Recurring(day.value + clock.time)
    if not isinstance(day, OfDay):
        return attrs.evolve(clock, day=day)
    hour = int(clock.time[1:3]) if ":" in clock.time else NOON
    time = f"T{hour + HALVES[day.time]}{clock.time[3:]}" if hour < NOON and HALVES[day.time] else clock.time
    return attrs.evolve(clock, time=time, day=day.day)


def within(part: Sense, whole: Sense) -> Sense | None:
    """Take a weekday in a week that is counted, or a month, season or day in such a year: July of last year."""
    if isinstance(part, Part):
        inner = within(part.whole, whole)
        return attrs.evolve(part, whole=inner) if inner else None
    if isinstance(part, OfDay):
        inner = within(part.day, whole)
        return attrs.evolve(part, day=inner) if inner else None
    unit = whole.unit if isinstance(whole, Counted | Deictic) else None
    if isinstance(part, Cyclic) and part.which is None and unit == CYCLES[part.cycle].whole:
        return Of(part, whole)
    if isinstance(part, Yearly) and unit == "year":
        return NthOf(part.day, "day", Of(Cyclic("month", part.month - 1), whole))
    return None


def as_clock(sense: Sense) -> OfDay:
    """Take a sense as the clock time that it is."""
    return sense if isinstance(sense, OfDay) else OfDay("", sense)


def is_day(sense: Sense) -> bool:
    """Tell whether a sense is a day."""
    if isinstance(sense, Fixed):
        return sense.place.unit == "day"
    if isinstance(sense, Counted):
        return sense.unit == "day"
    return isinstance(sense, Yearly) or (isinstance(sense, Cyclic) and sense.cycle == "weekday")


def marked(first: Member, second: Member, folded: str, known: Links) -> Member:
    """Mark the first time of two that make a range, as its start, or as one between which and the other something lies."""
    gap = folded[first.end : second.start] if second.start - first.end < NEAR else "."
    if first.opens or not (is_dated(first.sense) and is_dated(second.sense)):
        return first
    before = folded[max(0, first.start - NEAR) : first.start]
    if known.joining.fullmatch(gap) and known.between.search(before):
        return attrs.evolve(first, link=BETWEEN)
    return attrs.evolve(first, opens=bool(known.upto.fullmatch(gap) and known.starting.search(before)))


def is_dated(sense: Sense) -> bool:
    """Tell whether a sense is a date, or a part of one."""
    return isinstance(sense, Fixed | Yearly | Cyclic | Counted | Deictic | Of | OfDay | Part | Weekend)


def bounded(first: Found, second: Found) -> tuple[Found, Found]:
    """Give two times between which something lies with the window that they make."""
    told = agreed(first.told, second.told)
    window = interval_of(*told, between=True)
    if window is None:
        return first, second
    ends = [
        attrs.evolve(one, expression=attrs.evolve(one.expression, when=window, value=read.reading.value))
        for one, read in zip((first, second), told, strict=True)
    ]
    return ends[0], ends[1]
