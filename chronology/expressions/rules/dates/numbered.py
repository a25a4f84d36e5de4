"""Guards of days told by their number alone: the 15th, the 30th and 31st, the attack of the 12th; but not the 4th floor."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.expressions.clauses.numbering import tells_past
from chronology.expressions.rules.dates.years import follows_first
from chronology.expressions.rules.guards import BEARING_ORDINALS
from chronology.expressions.rules.guards import closed_by
from chronology.expressions.rules.guards import neighbours
from chronology.expressions.rules.guards import word_of
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import row

PLACED = row("on by until till from since before after to through thru between for")
CLOSING = row(
    ". , ; : ? ! ) at by for to until till from and or - between About through with onward onwards Gap"
)
HAPPENING = frozenset(
    row(
        "hours Clockunits fighting events battle action actions attack attacks assault raid raids bombing bombardment massacre storm fire "
        "disaster letter despatch dispatch meeting debate session vote"
    )
)
"""What is of a day of the month: the fighting of the 28th, the small hours of the 23rd."""

HEADED = frozenset(
    row(". , ; : ( ) - ! ? Gap and but when while where then that Clock Am Pm Oclock Zone Noon")
)
"""What may stand before the head of a clause, or a day: at 00:05 on the 25th."""

NUMBERS = frozenset(row("To12 To24 To31 To99 Many Ones Teen Tens Hundred Several"))

GOING_ON = frozenset(
    row(
        "the a an he she it they we i his her its their was were had has is are in at near with but when while after before off only both another all no some "
        "nothing nobody"
    )
)
"""What goes on after a day, and is not numbered by it: on the 4th the city fell."""


def alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the 15th" is a day: a word of time before it, or another such day, and nothing after that it could number."""
    if tokens[end - 1].kind == "Second" and follows_first(tokens, at):
        return False
    stands = neighbours(tokens, at, end) == (None, None)
    placed = stands or is_placed(tokens, at) or goes_on_list(tokens, at)
    return placed and (
        numbers_none(tokens, end) or heads_clause(tokens, at, end) or is_told_of(tokens, at, end)
    )


def is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word before "the 15th" makes it a day: on the 15th, the attack of the 15th."""
    before = word_of(tokens[at - 1]) if at else ""
    held = tokens[at - 2] if before == "of" and at > 1 else None
    return before in PLACED or (held is not None and (held.kind in HAPPENING or word_of(held) in HAPPENING))


def numbers_none(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether what follows is nothing that an ordinal could number; after "the 2nd and 3rd" neither is: the 2nd and 3rd holes."""
    after = tokens[end] if end < len(tokens) else None
    if after is None or [token.kind for token in tokens[end : end + 2]] == ["and", "Nth31"]:
        return after is None or numbers_none(tokens, end + 2)
    return after.kind in CLOSING or word_of(after) in GOING_ON


def both_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the 30th and 31st" are days."""
    ordinals = tokens[at + 1].kind == tokens[end - 1].kind == "Nth31"
    return ordinals and is_placed(tokens, at) and numbers_none(tokens, end)


def is_told_of(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a past verb follows "on the 19th", so that what was then is told: the battle on the 19th lasted all day."""
    told = tells_past(word_of(tokens[end]))
    return told and word_of(tokens[at - 1]) in ("on", "of") and tokens[end - 1].kind == "Nth31"


def goes_on_list(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a day of the month stands before "and" or "or": on the 25th or the 26th."""
    kinds = [token.kind for token in tokens[max(0, at - 4) : at]]
    return (
        len(kinds) == 4
        and kinds[0] in PLACED
        and kinds[1:3] == ["the", "Nth31"]
        and kinds[3] in ("and", "or")
    )


def heads_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "on the 25th" may head its clause, so that a name or a number after it begins what is told: on the 25th Fort Sella fell."""
    heads = word_of(tokens[at - 1]) in ("on", "by") and (at < 2 or tokens[at - 2].kind in HEADED)
    bears = word_of(tokens[end]) in (*BEARING_ORDINALS, "and")
    begins = tokens[end].kind in NUMBERS or tokens[end].kind[:1].islower()
    return heads and tokens[end - 1].kind == "Nth31" and begins and not bears


def ends_day(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether an ordinal in words after a month numbers nothing after it: on May the first; in August the first planes came."""
    after = tokens[end] if end < len(tokens) else None
    return after is None or after.kind in (*CLOSING, "Yearnumber") or word_of(after) in GOING_ON


def number_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the 15" is a day, which no hyphen follows ("the 6-year-old")."""
    return alone(tokens, at, end) and (end >= len(tokens) or tokens[end].kind != "-")


def in_one(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "the second" may be a quarter or a half that needs no name: fell in the second."""
    before, after = map(word_of, neighbours(tokens, at, end))
    return before == "in" and after != "-" and closed(tokens, at, end)


def closed(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether nothing follows that a number could count."""
    return closed_by(tokens, end, CLOSING)
