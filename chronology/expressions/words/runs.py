"""Runs: the tokens that a rule fits, among all of their passage, as its guard is asked of them."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Sequence
from itertools import pairwise

import attrs

from chronology.expressions.words.lexer import Token


@attrs.define
class Run:
    """The tokens from one place to another, with all those around them."""

    tokens: Sequence[Token]
    at: int
    end: int

    @property
    def own(self) -> Sequence[Token]:
        """Give the tokens of the run."""
        return self.tokens[self.at : self.end]

    @property
    def first(self) -> Token:
        """Give the first token of the run."""
        return self.tokens[self.at]

    @property
    def last(self) -> Token:
        """Give the last token of the run."""
        return self.tokens[self.end - 1]

    @property
    def left(self) -> Token | None:
        """Give the token right before the run."""
        return self.tokens[self.at - 1] if self.at else None

    @property
    def right(self) -> Token | None:
        """Give the token right after the run."""
        return self.tokens[self.end] if self.end < len(self.tokens) else None

    @property
    def before(self) -> str:
        """Give the word right before the run, or nothing."""
        return word_of(self.tokens[self.at - 1]) if self.at else ""

    @property
    def after(self) -> str:
        """Give the word right after the run, or nothing."""
        return word_of(self.tokens[self.end]) if self.end < len(self.tokens) else ""

    @property
    def kinds(self) -> list[str]:
        """Give the kinds of the run's tokens."""
        return [token.kind for token in self.own]

    @property
    def kind_before(self) -> str:
        """Give the kind of the token right before the run, or nothing."""
        return self.tokens[self.at - 1].kind if self.at else ""

    @property
    def kind_after(self) -> str:
        """Give the kind of the token right after the run, or nothing."""
        return self.tokens[self.end].kind if self.end < len(self.tokens) else ""

    def kind_back(self, count: int) -> str:
        """Give the kind of the token so many places before the run, or nothing."""
        return self.tokens[self.at - count].kind if self.at >= count else ""

    def word_back(self, count: int) -> str:
        """Give the word so many places before the run, or nothing."""
        return word_of(self.tokens[self.at - count]) if self.at >= count else ""

    @property
    def is_tied_before(self) -> bool:
        """Tell whether no white space stands before the run."""
        return self.at > 0 and self.tokens[self.at - 1].end == self.tokens[self.at].start

    @property
    def is_tied_after(self) -> bool:
        """Tell whether no white space stands after the run."""
        return self.end < len(self.tokens) and self.tokens[self.end - 1].end == self.tokens[self.end].start

    @property
    def is_solid(self) -> bool:
        """Tell whether no white space stands within the run."""
        return all(one.end == two.start for one, two in pairwise(self.own))

    @property
    def is_alone(self) -> bool:
        """Tell whether nothing stands before or after the run."""
        return self.end - self.at == len(self.tokens)

    def kinds_before(self, count: int) -> list[str]:
        """Give the kinds of so many tokens before the run, as far as there are."""
        return [token.kind for token in self.behind(count)]

    def words_before(self, count: int) -> list[str]:
        """Give so many words before the run, as far as there are."""
        return [word_of(token) for token in self.behind(count)]

    def kinds_after(self, count: int) -> list[str]:
        """Give the kinds of so many tokens after the run, as far as there are."""
        return [token.kind for token in self.ahead(count)]

    def words_after(self, count: int) -> list[str]:
        """Give so many words after the run, as far as there are."""
        return [word_of(token) for token in self.ahead(count)]

    def behind(self, count: int) -> Sequence[Token]:
        """Give so many tokens before the run, as far as there are."""
        return self.tokens[max(0, self.at - count) : self.at]

    def ahead(self, count: int) -> Sequence[Token]:
        """Give so many tokens after the run, as far as there are."""
        return self.tokens[self.end : self.end + count]

    def closed_by(self, closing: Collection[str]) -> bool:
        """Tell whether nothing follows that the run could count or describe: the end, one of these kinds, or a phrase."""
        right = self.right
        return right is None or right.kind in closing or right.kind[:1] == "@"


def word_of(token: Token | None) -> str:
    """Give the word of a token, or nothing."""
    return token.value if token and isinstance(token.value, str) else token.kind.lower() if token else ""
