"""Guards: what must hold around the words of a rule besides its pattern.

A guard is asked with all tokens, the first of the rule's own, and the one after its last.
"""

from __future__ import annotations

from collections.abc import Sequence

from chronology.expressions.dates import Fixed
from chronology.expressions.direction import PAST
from chronology.expressions.lexer import Token
from chronology.expressions.lexicon import COUNTED
from chronology.expressions.lexicon import row

UNIT = "Day Week Month Year Decade Century Millennium"
UNITS = "Days Weeks Months Years Decades Centuries Millennia Quarters Weekends Clockunits"

IN_TIME = frozenset(
    row(
        "in as than since by until till before after from during between to through of and or the last next this early mid late ~ ? - , ( '"
    )
)
FEW = 5
"""How many tokens may stand in words that name a year as late as 2200: "between 2200 and 2300"."""

MEASURES = ("%", *UNIT.split(), *UNITS.split())
FOR_LONG = frozenset(
    row("~ for in within after over than nearly almost about least most last of took lasted every these many")
)
TURNED = ("Ago", "Earlier", "Later", "before", "after", "from")


def neighbours(tokens: Sequence[Token], at: int, end: int) -> tuple[Token | None, Token | None]:
    """Give the tokens before and after a run."""
    return (tokens[at - 1] if at else None), (tokens[end] if end < len(tokens) else None)


def word_of(token: Token | None) -> str:
    """Give the word of a token, or nothing."""
    return token.value if token and isinstance(token.value, str) else token.kind.lower() if token else ""


def is_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a number of four digits stands like a year, not like a count."""
    before, after = neighbours(tokens, at, end)
    follower = word_of(after)
    if follower in COUNTED or (after and after.kind in MEASURES):
        return False
    if tokens[at].kind == "Lateyear":
        return len(tokens) <= FEW
    if before is None:
        return True
    if before.kind in ("Money", "Many", "Over", "Almost", "#", "/", ".", "$", "£", "€", "+", "Several"):
        return False
    return 1900 <= tokens[at].value < 2050 or word_of(before) in IN_TIME


def in_company(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a word of two meanings stands after a word of time, or alone."""
    before, after = neighbours(tokens, at, end)
    return word_of(before) in IN_TIME - {"the", ",", "and", "'", "(", "-"} or (
        before is None and after is None
    )


def is_length(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "a week" or "years" is measured, not only mentioned."""
    before, after = neighbours(tokens, at, end)
    return (
        word_of(before) in FOR_LONG
        or (after is not None and after.kind in TURNED)
        or (before is None and after is None)
    )


def no_more(tokens: Sequence[Token], _at: int, end: int) -> bool:
    """Tell whether no unit or number follows: "the past", not "the past year"."""
    after = tokens[end] if end < len(tokens) else None
    return after is None or not after.kind[:1].isupper()


def in_season(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "fall" or "spring" stands like a season."""
    before, after = neighbours(tokens, at, end)
    return word_of(before) in ("in", "by", "since", "until", "of", "during") or (
        before is None and after is None
    )


def is_no_age(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a count of units is a length of time: no age ("39-year-old"), no fraction ("three quarters of")."""
    after = word_of(tokens[end]) if end < len(tokens) else ""
    aged = [word_of(token) for token in tokens[end : end + 2]]
    return (
        "old" not in aged[:1]
        and aged != ["-", "old"]
        and not (after == "of" and tokens[end - 1].kind == "Quarters")
    )


def is_to_come(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether "soon" is still to come: not in "as soon as", "soon after", "soon became", "was soon seen"."""
    before, after = map(word_of, neighbours(tokens, at, end))
    told = after in PAST or after.endswith("ed") or after.startswith("after")
    return not told and before not in ("as", "too", "was", "were", "had", "then")


def is_written_out(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a day is given with its year: "around Monday" only says where."""
    return isinstance(tokens[end - 1].value, Fixed)


def counted(tokens: Sequence[Token], at: int, end: int) -> bool:  # noqa: ARG001 - a guard's signature
    """Tell whether a duration says how long."""
    return tokens[at].value.amount is not None


def after_between(tokens: Sequence[Token], at: int, _end: int) -> bool:
    """Tell whether "between" stands before: between 21 and 23 November."""
    return word_of(tokens[at - 1] if at else None) == "between"
