"""Signals: the words before an expression, and what they make of its reading (docs/guide/words.md)."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import SIGNALS
from chronology.when import Form
from chronology.when import When


def not_before(when: When) -> When:
    """Make some moment of a time or after it."""
    if when.is_date:
        return When.parse(f"[{when}..]")
    return attrs.evolve(when.after(), first_start=when.first_start, first_end=when.first_start).written()


def by(when: When) -> When:
    """Make some moment of a time or before it, to its last day."""
    made = when.by()
    return made if made.edtf or made.has_time or when.latest is None else When.parse(f"[..{when.latest}]")


def just_before(when: When) -> When:
    """Make some moment before a time of day, on that day; of a date, some moment before it."""
    return When.within(day_of(when), when.before()) if when.is_day and when.has_time else when.before()


def just_after(when: When) -> When:
    """Make some moment after a time of day, on that day; of a date, some moment after it."""
    return When.within(when.after(), day_of(when)) if when.is_day and when.has_time else when.after()


def day_of(when: When) -> When:
    """Give the day of a time of day."""
    return When.parse(str(when.earliest))


SHAPES: Mapping[str, Callable[[When], When]] = {
    "since": When.since,
    "from": When.since,
    "until": When.until,
    "to": When.until,
    "by": by,
    "not before": not_before,
    "before": When.before,
    "after": When.after,
    "just before": just_before,
    "just after": just_after,
}
"""What each shape makes of a time; any other leaves it as it is."""


class Ending(dict[str, "Ending"]):
    """The last words of signals: the endings that begin a word earlier, and the signal that is whole, with its shape."""

    __slots__ = ("whole",)

    def __init__(self) -> None:
        super().__init__()
        self.whole: tuple[str, str] | None = None


@attrs.define
class Signal:
    """The words before an expression, the shape they give, and the token they start at."""

    words: str | None
    shape: str
    at: int


def endings() -> Ending:
    """Give the signals as a tree of their words, from the last one to the first."""
    tree = Ending()
    for words, shape in SIGNALS.items():
        node = tree
        for word in reversed(words):
            node = node.setdefault(word, Ending())
        node.whole = " ".join(words), shape
    return tree


ENDINGS = endings()
NO_SIGNAL: tuple[str | None, str] = (None, "in")
"""The words of signals as a tree, and what is said where there is none."""


def signal_before(tokens: Sequence[Token], at: int, text: str) -> Signal:
    """Give the signal that ends right before a token, the longest there is."""
    node, whole, first = ENDINGS, NO_SIGNAL, at
    for place in range(at - 1, -1, -1):
        _, start, end, _ = tokens[place]
        before = node.get(text[start:end].lower())
        if before is None:
            break
        node = before
        if node.whole:
            whole, first = node.whole, place
    return Signal(*whole, first)


def linking(word: str | None, at: int) -> Signal:
    """Give the word between two times of one phrase as the signal of the second."""
    return Signal(word, SIGNALS[word,], at) if word else Signal(None, "in", at)


def shape_of(words: str | None) -> str:
    """Give the shape that the words of a signal give."""
    return SIGNALS.get(tuple((words or "in").split()), "in")


def shaped(when: When, shape: str) -> When:
    """Read a time with its signal; an interval has its ends already, and "between" leaves open when within it."""
    if when.form is Form.THROUGHOUT and shape in ("from", "since", "to", "between"):
        return When.within(*when.parts) if shape == "between" and len(when.parts) == 2 else when
    make = SHAPES.get(shape)
    return make(when) if make else when
