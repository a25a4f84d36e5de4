"""The rules of parts of the day and clock times: 9 a.m. on Friday, late that evening, at night."""

from __future__ import annotations

from functools import partial

import attrs

from chronology.expressions.rules import spans
from chronology.expressions.rules.clock import guards
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.digits import digits_on
from chronology.expressions.rules.clock.times import set_at
from chronology.expressions.rules.clock.times import spoken
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import is_no_last_of
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import not_led_by
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import Overnight
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import Both
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.words.patterns import Rule


def nights(daypart: str, **weekdays: int) -> Sense:
    """Make Monday and Tuesday nights: one of each."""
    days = (weekdays[name] for name in sorted(weekdays))
    return Both(tuple(OfDay(f"T{daypart}", Cyclic("weekday", day)) for day in days))


SHORT = "et|ct|mt|pt|ist"
LOCAL = "local|eastern|central|mountain|pacific standard|daylight?"
"""Zones whose place a text tells elsewhere, if at all."""

PHRASES = (
    Rule(
        "@days",
        "Weekday:a {, Weekday:b ,?} and|or Weekday:c Dayparts:daypart",
        nights,
        not_led_by("every", "most", "some"),
    ),
    Rule("Overnight", "Overnight:daypart", times.kept),
    Rule("@time", "the Early|small|wee Clockunits", lambda: OfDay("TMO", UntoldDay()), guards.are_early),
    Rule("@clock", "CLOCK HALF? ZONE?", times.clock, guards.no_offset),
    Rule("@clock", "CLOCK Zone +|-:sign HOUR|CLOCK:offset", times.clock_offset),
    Rule("@clock", "{HOUR HALF | NOON:hour | One|Ones|Teen:hour HALF} ZONE?", times.spoken),
    Rule("@time", "Later|Earlier? TONIGHT:daypart", times.this_daypart),
    Rule("@time", "This:which DAYPART", times.this_daypart),
    Rule("@time", "Last:which DAYPART", times.this_daypart, is_no_last_of),
    Rule("@time", "Midpart:daypart", partial(times.of_day, part="mid")),
    Rule("Daypart", "Daypart:daypart Clockunits?", times.kept),
    Rule("Twilight", "Twilight:daypart", times.kept),
    Rule("Twilight", "Nth Light:daypart", times.kept, guards.is_first),
    Rule("@clock", "SPOKEN:hour {o '} Oclock HALF?", times.oclock),
    Rule("@clock", "One|Ones|Teen:hour SPELTMINUTES:minutes {HALF | in the DAYPART}", times.spoken),
    Rule("@clock", "To12:hour To99|To31:minutes HALF", times.spoken),
    Rule("@clock", "To12 NOON:hour", times.spoken),
    Rule("@clock", "Half -? Past SPOKEN:hour {o ' Oclock} HALF?", partial(times.past, minutes=30)),
    Rule(
        "@clock", "a? Quarter -? Past|After SPOKEN:hour {o ' Oclock} HALF?", partial(times.past, minutes=15)
    ),
    Rule("@clock", "a? Quarter to SPOKEN:hour {o ' Oclock} HALF?", partial(times.before, minutes=15)),
    Rule("@clock", "MINUTES Clockunit|Clockunits? Past SPOKEN:hour {o ' Oclock}", times.past),
    Rule("@clock", "MINUTES Clockunit|Clockunits to SPOKEN:hour", times.before, guards.are_minutes),
    Rule("@clock", "MINUTES to SPOKEN:hour", times.before, guards.is_to_hour),
    Rule(
        "@clock",
        "MINUTES {Clockunit|Clockunits? to | Clockunits Before} NOON:hour",
        times.before,
        guards.are_minutes,
    ),
    Rule(
        "@clock",
        "MINUTES Clockunit|Clockunits? Past|After NOON:hour",
        lambda hour, minutes: spoken(hour % 24, minutes),
    ),
    Rule("@clock", "SPOKEN:hour {in the DAYPART | at Daypart:daypart}", times.spoken),
    Rule(
        "@time",
        "the? very? {That very? That? | Following|Previous|Next:which PART?} DAYPART",
        times.beside_day,
    ),
)
"""Rules over words."""

COMPOSED = (
    Rule("@time", "Overnight", Overnight, guards.is_free),
    Rule(
        "@time",
        "TIMED:clock ,? on? ONEDAY:day",
        lambda clock, day: attrs.evolve(clock, time="T00:00", day=day),
        guards.follows_after,
    ),
    Rule("@time", "ONEDAY:day {,? in the} PART? -? DAYPART|Overnight:daypart", times.of_day),
    Rule("@time", "Early ONEDAY:day DAYPART", times.of_day),
    Rule("@time", "the? DAYPART of ONEDAY:day", times.of_day),
    Rule("@time", "TIMED:clock ,? on|of? ONEDAY:day", times.clock_of_day),
    Rule("@time", f"ONEDAY:day ,? at|for? TIMED:clock {SHORT}? {{local Time}}", times.clock_of_day),
    Rule("@interval", "@time:start -|to TIMED:end", spans.hours_of_day),
    Rule("@clock", "About TIMED:clock {in the DAYPART}", times.about_clock),
    Rule("@clock", f"TIMED:clock {{{SHORT} | {LOCAL} Time}}", lambda clock: clock),
    Rule(
        "@time",
        "the? DAYPART of @interval:nights",
        lambda daypart, nights: OfDay(f"T{daypart}", nights.start),
    ),
    Rule("@time", "the? PART Clockunits of ONEDAY:day", lambda day, **_: OfDay("TMO", day), guards.is_early),
    Rule(
        "@time",
        "{the? DAYPART of|from | Overnight:daypart from?} ONEDAY:day to|into|- ONEDAY:last",
        times.of_day,
        guards.leads_to_next,
    ),
    Rule("@time", "the? PART {Clockunits of | on|in?} ONEDAY:day DAYPART", times.of_day),
    Rule("@clock", "TIMED:clock {in the DAYPART | at Daypart:daypart}", times.in_part),
    Rule(
        "@time",
        "TIMED:clock {in|on the DAYPART of|on ONEDAY:day | ,? on? ONEDAY:day in? the? DAYPART}",
        times.clock_of_part,
    ),
    Rule("@time", "the DAYPART", times.of_day, guards.whole_part),
    Rule("@time", "the? PART {-? | in the?} DAYPART", times.of_day),
    Rule("@time", "the? PART {-? DAYPART ,? | in the DAYPART} of|on? ONEDAY:day", times.of_day),
    Rule("@time", "DAYPART", lambda daypart: OfDay(f"T{daypart}", UntoldDay(habit=True)), guards.at_night),
    Rule("@time", "DAYPART", lambda daypart: OfDay(f"T{daypart}", UntoldDay()), guards.by_then),
    Rule("@time", "TWILIGHT:daypart", times.of_day, guards.at_twilight),
    Rule("@time", "TURN:which in the DAYPART", times.of_day),
    Rule("@time", "Overnight:daypart on? ONEDAY:day", times.of_day),
    Rule("@time", "the? DAYPART ,? on? ONEDAY:day", times.of_day, guards.no_number),
    Rule("@time", "PART PARTED:whole", Part),
    Rule("@set", "@set:every ,? at? TIMED:clock", times.set_at),
    Rule("@set", "TIMED:clock ,? on? @set:every", times.set_at),
    Rule("@set", "@set:every at SPOKEN:hour", lambda every, hour: set_at(every, spoken(hour)), closed),
    Rule("@time", "TIMED:clock", times.of_untold, guards.counts_from_event),
    Rule("@time", "ONEDAY:day ,? at|About About? SPOKEN:hour", times.hour_of_day, closed),
    Rule("@time", "ONEDAY:day ,? Fourdigits:clock", digits_on, closed),
    Rule("@time", "{PARTED:part ,? at|About? TIMED:clock | TIMED:clock ,? PARTED:part}", times.time_of),
    Rule("@time", "ONEDAY:day ,? at? TIMED:clock in the DAYPART", times.clock_of_part),
    Rule("@time", "PARTED:part at|About About? SPOKEN:hour", times.hour_of_part, closed),
    Rule("@time", "SPOKEN:hour PARTED:part", times.hour_of_part, led_by("at", "until", "till")),
)
"""Rules over phrases."""
