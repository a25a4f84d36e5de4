"""How long what a clause tells lasted: "for three days"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chronology.expressions import Expression
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.times.accounts import within
from chronology.extraction.times.phrases import FOR_LONG
from chronology.extraction.times.phrases import is_supply
from chronology.extraction.times.pieces import Piece
from chronology.when import Duration

COUNTED = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
UNITS = dict(zip("YMWD", ("years", "months", "weeks", "days"), strict=True))


def length_in(line: Sketch, part: Piece, held: Sequence[Expression]) -> Duration | None:
    """Give the length that a part of a sentence with a date tells of its event; None where it tells none, or several."""
    lengths = [
        duration_of(one)
        for one in within(held, part.span)
        if one.type == "DURATION" and one.when is None and one.signal in FOR_LONG
        if part.phrase and is_of_event(line, part, one)
    ]
    return lengths[0] if len(lengths) == 1 else None


def is_of_event(line: Sketch, part: Piece, one: Expression) -> bool:
    """Tell whether a length is that of the event, and of no clause inside it: "Pell, who ran it for nine years, left on Monday"."""
    supply = is_supply(line.text, part.span.start, one)
    return part.clause.holds(one.start) and not supply and not is_of_subject(line, part, one)


def is_of_subject(line: Sketch, part: Piece, one: Expression) -> bool:
    """Tell whether a length is that of what the subject did before: "the miners trapped for 12 days were freed"."""
    group = part.clause.group
    if group is None or not part.whole or line.at(one.start) > group.first:
        return False
    return not PARTICIPLES.isdisjoint(line.letters[line.at(part.clause.own.start) : line.at(one.start)])


def duration_of(expression: Expression) -> Duration | None:
    """Give an exact count of calendar units as a duration."""
    found = COUNTED.fullmatch(expression.value)
    if found is None or expression.mod:
        return None
    return Duration.parse(f"{found[1]} {UNITS[found[2]]}")
