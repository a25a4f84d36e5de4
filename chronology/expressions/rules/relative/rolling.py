"""Lengths of time that roll on with the day of writing: over the next week, in the past hour, within the coming month."""

from __future__ import annotations

from chronology.expressions.rules.guards import is_of_no_whole
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.rolling import Rolling
from chronology.expressions.words.classes import OWNERS
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
    return run.first.kind == "This" or (run.before not in OWNED and is_of_no_whole(run))


OWNED = OWNERS - {"the"} | {"whose", "s", "'"}
"""Whose a day or year is that is the last of something: on her last day at the mill."""


ROLLED = "the Last|Next|Coming:which Day|Week|Month:unit"

ROLLING = (
    Rule("@lasting", ROLLED, spent, led_by(*SPENT, unless=CUT_OFF)),
    Rule("@lasting", "the Last|Coming:which Year:unit", spent, led_by(*PASSED, unless=CUT_OFF)),
    Rule("@lasting", ROLLED, Rolling, led_by(*INSIDE, unless=CUT_OFF)),
    Rule("@lasting", "the Last:which Clockunit:unit", measures.lasting, led_by(*INSIDE, unless=CUT_OFF)),
    Rule("@date", "the|This Past:offset Quarter:unit", Deictic),
)
"""Rules that go before those of calendar units."""
