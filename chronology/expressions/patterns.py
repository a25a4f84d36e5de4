"""Rules of the grammar, made to run: a pattern over kinds of tokens becomes a regular expression over one letter a token.

A pattern is a row of items between spaces. An item is a word (`of`), a kind of word (`Unit`), several of them
(`to|until`), or an ELEMENT in capitals: a named set of kinds, handed to the rule's builder under its name in small letters
(`DAY`; `DAY:last` under the name `last`). `?` after an item makes it optional. There is no repetition, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

import attrs

from chronology.expressions.lexer import Token
from chronology.expressions.lexicon import WORDS

Builder = Callable[..., Any]
Guard = Callable[[Sequence[Token], int, int], bool]


@attrs.frozen
class Rule:
    """One way to say a time: what it makes, its pattern, who builds its meaning, and what else must hold."""

    makes: str
    pattern: str
    build: Builder
    guard: Guard | None = None


@attrs.frozen
class Compiled:
    """A rule and its expression over letters."""

    rule: Rule
    expression: re.Pattern[str]

    def values(self, found: re.Match[str], tokens: Sequence[Token]) -> dict[str, Any]:
        """Give the builder's arguments: the values of the elements that are there."""
        spans = ((name, found.start(name)) for name in found.re.groupindex)
        return {name: tokens[at].value for name, at in spans if at >= 0}


@attrs.frozen
class Match:
    """A rule that fits a run of tokens."""

    rule: Rule
    end: int
    values: Mapping[str, Any]


class Grammar:
    """A table of rules, asked for the longest one that fits; of equals the one that stands first."""

    def __init__(self, rules: Sequence[Rule], elements: Mapping[str, str]) -> None:
        self.elements = elements
        self.letters: dict[str, str] = {}
        self.starting: dict[str, list[Compiled]] = {}
        for rule in rules:
            compiled = Compiled(rule, re.compile(self.expression(rule.pattern)))
            for letter in self.first_letters(rule.pattern):
                self.starting.setdefault(letter, []).append(compiled)

    def letter(self, kind: str) -> str:
        """Give the letter of a kind; a word that has a kind is never met as itself."""
        if kind in WORDS:
            raise ValueError(f"the word '{kind}' is of the kind {WORDS[kind][0]}: write that in the pattern")
        return self.letters.setdefault(kind, chr(0x100 + len(self.letters)))

    def code(self, tokens: Sequence[Token]) -> str:
        """Write tokens as letters; what no rule names is a dot."""
        return "".join([self.letters.get(token.kind, ".") for token in tokens])

    def kinds(self, item: str) -> list[str]:
        """Give the kinds that an item stands for."""
        names = item.removesuffix("?").split(":")[0].split("|")
        return [kind for name in names for kind in self.named(name).split()]

    def named(self, name: str) -> str:
        """Give the kinds of a name: a word, a kind or an element."""
        return self.elements.get(name, name.capitalize() if name.isupper() else name)

    def expression(self, pattern: str) -> str:
        """Write a pattern as a regular expression over letters."""
        return "".join(self.item(item) for item in pattern.split())

    def item(self, item: str) -> str:
        """Write one item of a pattern."""
        optional = "?" if item.endswith("?") else ""
        name = item.removesuffix("?")
        letters = "[" + "".join(self.letter(kind) for kind in self.kinds(item)) + "]"
        if not name.isupper() and ":" not in name:
            return letters + optional
        return f"(?P<{name.split(':')[-1].lower()}>{letters}){optional}"

    def first_letters(self, pattern: str) -> set[str]:
        """Give the letters that a pattern can start with."""
        letters: set[str] = set()
        for item in pattern.split():
            letters.update(self.letter(kind) for kind in self.kinds(item))
            if not item.endswith("?"):
                break
        return letters

    def longest(self, tokens: Sequence[Token], code: str, at: int) -> Match | None:
        """Give the rule that fits most tokens from a place on."""
        best: Match | None = None
        for compiled in self.starting.get(code[at], ()):
            found = compiled.expression.match(code, at)
            if found is None or (best and found.end() <= best.end):
                continue
            guard = compiled.rule.guard
            if guard is None or guard(tokens, at, found.end()):
                best = Match(compiled.rule, found.end(), compiled.values(found, tokens))
        return best
