"""Guards of days told by their number alone: the 15th, the 30th and 31st, the attack of the 12th; but not the 4th floor."""

from __future__ import annotations

import attrs

from chronology.expressions.clauses.numbering import tells_past
from chronology.expressions.rules.dates.years import follows_first
from chronology.expressions.rules.guards import BEARING_ORDINALS
from chronology.expressions.words.lexicon import BOUNDS
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.runs import Run

PLACED = BOUNDS | set_of("on to through thru between for")
CLOSING = row(
    ". , ; : ? ! ) at by for to until till from and or - between About through with onward onwards Gap"
)
HAPPENING = set_of(
    "hours Clockunits fighting events battle action actions attack attacks assault raid raids bombing bombardment massacre storm fire "
    "disaster letter despatch dispatch meeting debate session vote"
)
"""What is of a day of the month: the fighting of the 28th, the small hours of the 23rd."""

HEADED = set_of(". , ; : ( ) - ! ? Gap and but when while where then that Clock Am Pm Oclock Zone Noon")
"""What may stand before the head of a clause, or a day: at 00:05 on the 25th."""

NUMBERS = set_of("To12 To24 To31 To99 Many Ones Teen Tens Hundred Several")

GOING_ON = SUBJECTS | set_of(
    "was were had has is are in at near with but when while after before off only both another all no some "
    "nothing nobody as because since once though so"
)
"""What goes on after a day, and is not numbered by it: on the 4th the city fell."""


def alone(run: Run) -> bool:
    """Tell whether "the 15th" is a day: a word of time before it, or another such day, and nothing after that it could number."""
    if run.last.kind == "Second" and follows_first(run):
        return False
    placed = run.is_alone or is_placed(run) or goes_on_list(run)
    return placed and (numbers_none(run) or heads_clause(run) or is_told_of(run))


def is_placed(run: Run) -> bool:
    """Tell whether a word before "the 15th" makes it a day: on the 15th, the attack of the 15th."""
    held = run.kind_back(2) in HAPPENING or run.word_back(2) in HAPPENING
    return run.before in PLACED or (run.before == "of" and held)


def numbers_none(run: Run) -> bool:
    """Tell whether what follows is nothing that an ordinal could number; after "the 2nd and 3rd" neither is: the 2nd and 3rd holes."""
    if run.right is None or run.kinds_after(2) == ["and", "Nth31"]:
        return run.right is None or numbers_none(attrs.evolve(run, end=run.end + 2))
    return run.right.kind in CLOSING or run.after in GOING_ON


def both_alone(run: Run) -> bool:
    """Tell whether "the 30th and 31st" are days."""
    ordinals = run.own[1].kind == run.last.kind == "Nth31"
    return ordinals and is_placed(run) and numbers_none(run)


def is_told_of(run: Run) -> bool:
    """Tell whether a past verb follows "on the 19th", so that what was then is told: the battle on the 19th lasted all day."""
    told = tells_past(run.after)
    return told and run.before in ("on", "of") and run.last.kind == "Nth31"


def goes_on_list(run: Run) -> bool:
    """Tell whether a day of the month stands before "and" or "or": on the 25th or the 26th."""
    kinds = run.kinds_before(4)
    return (
        len(kinds) == 4
        and kinds[0] in PLACED
        and kinds[1:3] == ["the", "Nth31"]
        and kinds[3] in ("and", "or")
    )


def heads_clause(run: Run) -> bool:
    """Tell whether "on the 25th" may head its clause, so that a name or a number after it begins what is told: on the 25th Fort Sella fell."""
    heads = run.before in ("on", "by") and (run.at < 2 or run.kind_back(2) in HEADED)
    bears = run.after in (*BEARING_ORDINALS, "and")
    begins = run.kind_after in NUMBERS or run.kind_after[:1].islower()
    return heads and run.last.kind == "Nth31" and begins and not bears


def ends_day(run: Run) -> bool:
    """Tell whether an ordinal in words after a month numbers nothing after it: on May the first; in August the first planes came."""
    return run.right is None or run.right.kind in (*CLOSING, "Yearnumber") or run.after in GOING_ON


def number_alone(run: Run) -> bool:
    """Tell whether "the 15" is a day, which no hyphen follows ("the 6-year-old")."""
    return alone(run) and run.kind_after != "-"


def numbers_day(run: Run) -> bool:
    """Tell whether an ordinal behind a weekday is a day of the month: Monday the first, but not "on Monday the first bomb went off"."""
    return run.last.kind == "Nth31" or run.last.value > MOST or ends_day(run)


MOST = 12
"""How many things or people are counted in words: the fifth man, but not the thirteenth."""


def in_one(run: Run) -> bool:
    """Tell whether "the second" may be a quarter or a half that needs no name: fell in the second."""
    return run.before == "in" and run.after != "-" and closed(run)


def closed(run: Run) -> bool:
    """Tell whether nothing follows that a number could count."""
    return run.closed_by(CLOSING)
