"""Units beside the day of writing, or the date mentioned last: today, last week, the year's end, that month; over the next week."""

from __future__ import annotations

from functools import partial

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules.clock.guards import FREE
from chronology.expressions.rules.clock.guards import OWNING
from chronology.expressions.rules.clock.guards import is_closed_off
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import is_of_no_whole
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import Midweek
from chronology.expressions.senses.deictic import NewYear
from chronology.expressions.senses.deictic import TheNext
from chronology.expressions.senses.deictic import TheUnit
from chronology.expressions.senses.distances import SameOfYear
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.portions import Rolling
from chronology.expressions.words.lexicon import DATING
from chronology.expressions.words.lexicon import OWNERS
from chronology.expressions.words.lexicon import TIMING
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

SPENT = set_of("over for throughout")
PASSED = set_of("over throughout")
INSIDE = SPENT | set_of("in during within")
"""What stands before a time that something fills, before one that goes by, and before one in which something happens."""

CUT_OFF = set_of("of before ' -")
"""What tells, after a unit, that it is one of something else: in the last week of the war, the next week's election."""


def spent(which: int, unit: str) -> Sense:
    """Make over the next week."""
    return Rolling(unit, which, spent=True)


def is_unowned(run: Run) -> bool:
    """Tell whether a last or next unit is nobody's own."""
    return run.first.kind == "This" or (
        (run.before not in OWNED or guards.is_of_her(run)) and is_of_no_whole(run)
    )


OWNED = OWNERS - {"the"} | {"whose", "s", "'"}
"""Whose a day or year is that is the last of something: on her last day at the mill."""


ROLLED = "the Last|Next|Coming:which Day|Week|Month:unit"


def begins_it(run: Run) -> bool:
    """Tell whether the new year is a time: in the new year, but not the new year budget."""
    placed_well = run.before in ("in", "into", "early") or (run.before == "of" and run.kind_back(2) == "End")
    return placed_well and is_closed_off(run)


def is_turn(run: Run) -> bool:
    """Tell whether the new year is the day on which it begins: before New Year, since New Year's; but not a New Year's wish."""
    return run.before in DATING | {"at", "over"} and is_closed_off(run)


def is_within(run: Run) -> bool:
    """Tell whether a unit is the length of time within which something comes: within the hour."""
    return run.before == "within" and run.closed_by(FREE) and run.after != "of"


def is_midweek(run: Run) -> bool:
    """Tell whether "midweek" tells when: by midweek, but not a midweek game."""
    middle = run.first.kind == "Midweek" or run.first.value == "mid"
    return middle and run.before not in OWNING - {"for"} and (run.closed_by(CLOSED) or run.after in FREE)


PHRASES = (
    Rule("@date", "Midweek", Midweek, is_midweek),
    Rule("@date", "Early -? Week", Midweek, is_midweek),
    Rule("@date", "the new Year", NewYear, begins_it),
    Rule("@day", "the? new Year {' s}", lambda: Yearly(1, 1), is_turn),
    Rule("@lasting", ROLLED, spent, led_by(*SPENT, unless=CUT_OFF)),
    Rule("@lasting", "the Last|Coming:which Year|Century:unit", spent, led_by(*PASSED, unless=CUT_OFF)),
    Rule("@lasting", "the Last|Next:which Decade:unit", spent, led_by(*SPENT, unless=CUT_OFF)),
    Rule("@lasting", ROLLED, Rolling, led_by(*INSIDE, unless=CUT_OFF)),
    Rule("@lasting", "the Last:which Clockunit:unit", measures.lasting, led_by(*INSIDE, unless=CUT_OFF)),
    Rule("@date", "{the|This Past:offset | the? WHICH|Previous|Following:offset} Quarter:unit", Deictic),
    Rule("@date", "the Next Week|Month|Year:unit", TheNext, is_of_no_whole),
    Rule("@day", "{Today|Yesterday|Tomorrow:today | This Time Yesterday|Tomorrow:today}", make.today),
    Rule("@day", "Today|Yesterday|Tomorrow:today Week|Fortnight:unit", make.week_from, guards.is_closed),
    Rule("@day", "the? Day Before Yesterday", partial(Deictic, "day", -2)),
    Rule("@day", "the? Day After Tomorrow", partial(Deictic, "day", 2)),
    Rule(
        "@day", "{the? very? Next:which | the? very? That very? | the BESIDE:which} Day:unit", make.mentioned
    ),
    Rule("@date", "WHICH:offset UNIT", Deictic, is_unowned),
    Rule("@date", "the WHICH:offset UNIT", Deictic, guards.is_of_no_whole),
    Rule("@date", "WHICH:offset Fiscal|Calendar UNIT", Deictic),
    Rule("@date", "the? very? That very? That? UNIT", make.mentioned),
    Rule("@date", "the BESIDE:which UNIT", make.mentioned),
    Rule("@date", "the That Month|Week:unit {Last Year | a Year Ago|Earlier|Before}", SameOfYear),
    Rule(
        "@date", "the That Month|Week:unit of|in YEAR", lambda unit, year: SameOfYear(unit, make.year(year))
    ),
    Rule("@date", "the? UNIT ' s End:part", make.part_of_this),
    Rule("@date", "Year:unit -? End:part", make.part_of_this, guards.begins_nothing),
    Rule("@date", "Early:part -? Year|Decade|Century:unit", make.part_of_this, guards.is_middle),
    Rule("@date", "Midyear:unit", lambda unit: make.part_of_this("mid", unit), led_by(*TIMING)),
    Rule("@date", "{the | WHICH | the|This Past:which} Weekend", Weekend),
    Rule("@date", "That Weekend:unit", make.mentioned),
    Rule("@length", "the Fiscal? Year|Week|Month:unit", measures.length, guards.has_ended),
    Rule("@length", "the? Fiscal? Year:unit", measures.length, guards.has_begun),
    Rule("@length", "the Clockunit|Day|Week|Month|Year:unit", measures.length, is_within),
    Rule("@date", "the full|Fiscal Fiscal? Year:unit", TheUnit),
    Rule("@date", "the Day|Week|Month|Year:unit", TheUnit, guards.is_this),
    Rule("@date", "the? Current Fiscal? UNIT|Quarter:unit", make.this_unit),
)
"""Rules over words."""
