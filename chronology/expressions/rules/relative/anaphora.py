"""Phrases that point back to the date mentioned last: since then, the night before, the following spring."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.clock.times import beside_day
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import TALKING
from chronology.expressions.rules.guards import UNCOUNTED
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.lengths.measures import lasting_beside
from chronology.expressions.senses.anaphora import Beside
from chronology.expressions.senses.anaphora import BesideEvent
from chronology.expressions.senses.anaphora import DayOfEvent
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.anaphora import Then
from chronology.expressions.senses.anaphora import TheWeekday
from chronology.expressions.senses.compound import Compound
from chronology.expressions.senses.distances import WeekBeside
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.words.lexicon import DATING
from chronology.expressions.words.lexicon import OWNERS
from chronology.expressions.words.lexicon import PLACING
from chronology.expressions.words.lexicon import PRONOUNS
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import TIMING
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of


def counted_beside(length: Length | Compound, side: int) -> Sense:
    """Make two years before, two weeks after that: counted from the date mentioned last."""
    return length if length.amount is None else length.from_day(side, later=True, told=True)


def next_to(unit: str, side: int, base: Sense) -> Sense:
    """Make the day before Christmas, the week after Easter."""
    if unit == "week":
        return WeekBeside(side, base)
    return Shift(1, unit, side, base=base)


TOLD = set_of("of when that which being")
CLAUSES = TOLD | PRONOUNS
"""What tells, after a time, which one is meant: the time of the war, the time he left."""


def closes(run: Run) -> bool:
    """Tell whether "the day before" stands by itself, not before what it comes before."""
    return run.right is None or run.right.kind in UNCOUNTED or run.after in UNCOUNTED


def closes_that(run: Run) -> bool:
    """Tell whether "after that" stands by itself: the year after that it closed, but not the year after that war."""
    return closes(run) or run.after in SUBJECTS


def is_no_cause(run: Run) -> bool:
    """Tell whether a day is the following one: not what "resigned following Tuesday's crash" came after."""
    owns = run.kinds_after(2) == ["'", "s"]
    return word_of(run.first) != "following" or not owns


def before_event(run: Run) -> bool:
    """Tell whether an event follows "the day after": something that is no date, with an article or the like; but not "to the day after"."""
    after = run.ahead(3)
    to_the_day = run.before == "to"
    if to_the_day or len(after) < 3 or word_of(after[0]) not in ("before", "after", "following"):
        return False
    return word_of(after[1]) in OWNERS | {"this", "whose"} and after[2].kind.islower()


def heads_back(run: Run) -> bool:
    """Tell whether nobody comes back then: back then they smoked, and even back then."""
    return run.left is None or run.before in ("even", "way", "and", "but", "as", "than", *OPENING[:-2], "gap")


def points_back(run: Run) -> bool:
    """Tell whether "that Friday" points to one, and does not begin what somebody says: he said that Friday was fine."""
    same = sum(token.kind == "That" for token in run.own) > 1 or run.first.kind == "the"
    joined = run.after in ("and", "but") and "".join(run.kinds_after(2)[1:]).islower()
    ends = run.right is None or run.right.kind in ENDING or joined or run.after in PARTING or goes_on(run)
    return same or ends or run.left is None or run.left.kind in OPENING or run.before in POINTED


def goes_on(run: Run) -> bool:
    """Tell whether a clause goes on after "that July", which nobody says: talks broke off that July over price."""
    return run.after in ADDING and run.kind_before.islower() and run.before not in TALKING


ADDING = set_of("over with without after before to in at by for from during amid against as")

PARTING = ("when", "while", "where", "because", "although", "though")
"""What begins another clause, before which a time ends its own."""


OPENING = (".", ";", ",", "(", "Gap", "Early")
POINTED = PLACING | set_of("on same and but so")
"""What stands before a time that is pointed to, and not before what somebody says."""


def is_placed(run: Run) -> bool:
    """Tell whether "the Thursday" is a day that was told: on the Thursday; but not the Thursday before Easter, the Thursday flight."""
    return run.before in DATING and (run.right is None or closes(run) or run.after in PRONOUNS)


def is_of_event(run: Run) -> bool:
    """Tell whether a numbered day is one of what began: on the second day, on the second day of the siege; but not the first day of school."""
    held = run.words_after(3)[1:]
    lasting = held[:1] != [] and held[0] in ("the", "his", "their", "this", "its") and held[-1] in LASTING
    return run.before in ("on", "by") and (
        run.after not in ("of", "in", "after", "before", "back") or lasting
    )


LASTING = set_of(
    "battle siege fighting voyage march journey trial strike attack assault offensive campaign bombardment war retreat revolt rising conference "
    "congress talks festival fire storm flood expedition race debate council"
)
"""What lasts for days that are counted."""

BESIDE, THAT = make.cyclic(Beside), make.cyclic(That)

PHRASES = (
    Rule(
        "@day",
        "the Nth|Second|Nth31|Last|Final:nth Day",
        lambda nth: DayOfEvent(nth if isinstance(nth, int) else 0),
        is_of_event,
    ),
    Rule("@date", "Then", lambda: Then(""), led_by("since", "until", "till")),
    Rule("@date", "back Then", Then, heads_back),
    Rule("@date", "That Time", Then, led_by("during", *TIMING, unless=TOLD)),
    Rule("@date", "the Time", lambda: Then(always=False), led_by("at", unless=CLAUSES)),
    Rule("@cyclic", "the? That That? {MONTH | SEASON}", THAT, points_back),
    Rule("@day", "the? That That? Weekday:weekday", THAT, points_back),
    Rule("@day", "the Weekday:weekday", make.cyclic(TheWeekday), is_placed),
    Rule("@day", "the Weekday:weekday Before|After|Following:side", BESIDE, closes),
    Rule("@cyclic", "{the? BESIDE:which | the Next:which} {MONTH | SEASON}", BESIDE),
    Rule("@day", "the? BESIDE:which WEEKDAY", BESIDE, is_no_cause),
    Rule("@date", "the UNIT|Weekend:unit Before|After|Following:which", make.mentioned, closes),
    Rule("@day", "the Day:unit Before|After:which That", make.mentioned, closes_that),
    Rule("@date", "the UNIT Before|After:which That", make.mentioned, closes_that),
    Rule("@lasting", "the COUNT:amount UNITS:unit Before|After:which", lasting_beside, closes),
    Rule("@time", "the DAYPART Before|After:which", beside_day, closes),
    Rule("@date", "the UNIT", BesideEvent, before_event),
)
"""Rules over words."""

COMPOSED = (
    Rule("@date", "@length:length Before|After:side", counted_beside, closes),
    Rule("@date", "@length:length Before|After:side That|This", counted_beside, closes_that),
    Rule("@date", "@length:length Afterwards:side", counted_beside),
    Rule("@date", "the UNIT Before|After:side DATE:base", next_to),
)
"""Rules over phrases."""
