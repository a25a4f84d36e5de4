"""What is no clock time, and no part of a day: scores, ratios, chapters and verses, records."""

from __future__ import annotations

from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import closed
from chronology.expressions.rules.guards import led_by
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import TIMING
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.runs import Run


def are_minutes(run: Run) -> bool:
    """Tell whether minutes are those before an hour: ten minutes to six; not cut from 10 hours to six."""
    units = [token.value for token in run.own if token.kind in ("Clockunit", "Clockunits")]
    return units in ([], ["minute"]) and run.before != "from"


PLACED = (
    "in",
    "during",
    "by",
    "until",
    "since",
    "through",
    "throughout",
    "into",
    "for",
    "later",
    "over",
    "before",
)

whole_part = led_by(*PLACED, unless=("of", "after", "before", "'", "-"))
"""Guard "the morning" to be a time by itself, not the morning of, before or after something."""

at_twilight = led_by(*TIMING, unless=("of", "'", "-"))
"""Guard "dawn" to be a time: at dawn, by nightfall."""


def is_first(run: Run) -> bool:
    """Tell whether light is the first of a day: at first light."""
    return bool(run.first.value == 1) and run.before in (*TIMING, "until", "till")


def no_number(run: Run) -> bool:
    """Tell whether a part of a day is not numbered: night Wednesday, but not for a fourth night Wednesday."""
    return run.at == 0 or run.kind_before not in ("Nth", "Second", "Nth31", "Whole", "Rowed")


def at_night(run: Run) -> bool:
    """Tell whether "night" stands after "at"."""
    return run.first.value == "NI" and run.before in ("at", "by")


def by_then(run: Run) -> bool:
    """Tell whether what had come about by a part of the day, or lasted until it, is told: by morning, 20 were dead; but not "by morning light"."""
    return run.before in ("by", "until", "till") and run.first.value in ("MO", "EV") and is_closed_off(run)


def leads_to_next(run: Run) -> bool:
    """Tell whether the second of two days is the one after the first, so that a night lies between them."""
    first, last = (token.value for token in run.own if token.kind == "@day")
    weekly = all(isinstance(day, Cyclic) and day.cycle == "weekday" for day in (first, last))
    return weekly and (last.number - first.number) % len(WEEK) == 1


WEEK = range(7)


def are_early(run: Run) -> bool:
    """Tell whether hours of no day are early ones: in the early hours, but not in the late hours, the early hours of the war."""
    early = run.own[1].value in ("early", "small", "wee")
    return early and run.before in (*PLACED, "from") and run.after not in ("of", "after", "before", "on")


def is_early(run: Run) -> bool:
    """Tell whether the hours of a day are its early ones."""
    return any(token.value == "early" for token in run.own if token.kind == "Early")


def no_offset(run: Run) -> bool:
    """Tell whether a clock time is none of a zone, of a race or of a book: UTC+03:00, in 4:05, Luke 10:25."""
    if len(run.own) == 1 and (
        is_raced(run) or is_ratio(run) or run.before in BOOKS or (run.before == "in" and closed(run))
    ):
        return False
    return not (run.kind_before in ("+", "-") and run.kind_back(2) == "Zone")


def is_ratio(run: Run) -> bool:
    """Tell whether what looks like a clock time is a ratio or a score: the ratio was 12:30, odds of 10:30."""
    linked = run.before in ("of", "is", "was", "at") and run.word_back(2) in RATIOS
    return linked or run.before in RATIOS


RATIOS = set_of("ratio ratios odds scale score scores proportion verse verses")
"""What is written as a clock time is."""


def is_raced(run: Run) -> bool:
    """Tell whether a clock time is how long somebody ran, or leads by: he leads by 2:47, a time of 2:47."""
    first, second = run.word_back(2), run.before
    return (
        (first in LEADING and second == "by")
        or (first in BEST and second == "of")
        or second in ("clocked", "ran")
    )


def is_to_hour(run: Run) -> bool:
    """Tell whether so many minutes to an hour are a clock time: at twenty to eight; but not odds of ten to one, a vote of ten to seven."""
    placed = run.before == "at" or (run.word_back(2) == "at" and run.kind_before in ("About", "Almost"))
    stood = STANDING.intersection(run.words_before(4))
    told = run.first.value in MINUTES and run.last.value != 1 and not stood
    return placed and told and (closed(run) or run.after in SUBJECTS | {"when"})


MINUTES = (5, 10, 20, 25)
STANDING = set_of("stood stands odds priced score scores ratio vote votes put outnumbered")
"""What is told, and whose subject follows, where "ten to seven" is a time of day; and what stands before it where it is a ratio."""


def counts_from_event(run: Run) -> bool:
    """Tell whether the day of a clock time is counted from an event, or named only: at 6 a.m. ten days before the crash, by noon on the due date."""
    days, side, event = [*run.kinds_after(3), "", "", ""][:3]
    named = run.words_after(4)
    if named[:2] == ["on", "the"] and "date" in named[2:]:
        return not any(kind[:1] == "@" for kind in run.kinds_after(6))
    return days == "@length" and side in ("Before", "After") and event[:1] != "@"


BEST = ("time", "record", "mark", "best")
LEADING = set_of("leads led lead leading won win wins winning ahead behind trails trailed trailing record")

BOOKS = set_of(
    "genesis exodus leviticus deuteronomy joshua judges ruth samuel kings chronicles job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel "
    "hosea joel amos micah matthew luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy titus hebrews "
    "peter revelation surah sura quran"
)
"""The books whose chapters and verses are written as clock times are."""


FREE = CLOSED | GOING_ON
OWNING = set_of(
    "the an a this that its their his her - first second another one new for of almost nearly virtually"
)
"""What stands before "overnight" where it describes something: an overnight train."""


def is_free(run: Run) -> bool:
    """Tell whether "overnight" tells when, describes nothing, and is of no other time: not overnight in January 1985."""
    joined = run.kind_after == "-" and run.is_tied_after
    told = run.after in WITHIN and run.kinds_after(2)[-1].startswith("@")
    if joined or told or run.before in OWNING:
        return False
    return is_closed_off(run)


def is_closed_off(run: Run) -> bool:
    """Tell whether what follows a part of the day cannot be described by it."""
    return run.closed_by(FREE) or run.after in FREE


WITHIN = ("in", "of", "during", "from", "between", "on")


def follows_after(run: Run) -> bool:
    """Tell whether midnight begins its day: shortly after midnight Saturday."""
    clock = run.first.value
    return isinstance(clock, OfDay) and clock.time == "T24:00" and run.before in ("after", "since")
