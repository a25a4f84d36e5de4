"""Rules of the grammar, made to run: all patterns of a table are tried at once, a token at a time.

Each kind of token is a letter. What the letters read so far leave possible is a state; a state is made when it is first
reached, and knows the states after it from then on (a deterministic automaton, built lazily).

A pattern is a row of items between spaces. An item is a word (`of`), a kind of word (`Unit`), several of them
(`to|until`), or an ELEMENT in capitals: a named set of kinds, handed to the rule's builder under its name in small letters
(`DAY`; `DAY:last` under the name `last`). `?` after an item makes it optional, braces around items all of them together
(`{.? ,? YEAR}`). There is no repetition, so no run is longer than the longest pattern, and time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any
from typing import NamedTuple

import attrs

from chronology.expressions.words.lexer import OTHER
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.runs import Run

Builder = Callable[..., Any]
Guard = Callable[[Run], bool]


@attrs.frozen
class Rule:
    """One way to say a time: what it makes, its pattern, who builds its meaning, and what else must hold."""

    makes: str
    pattern: str
    build: Builder
    guard: Guard | None = None

    def spelt_out(self) -> list[Rule]:
        """Give the rule with what stands in braces, and without it."""
        if (found := BRACES.search(self.pattern)) is None:
            return [self]
        before, after = self.pattern[: found.start()], self.pattern[found.end() :]
        spellings = [" ".join(f"{before} {inner} {after}".split()) for inner in (found[1], "")]
        rules = [rule for each in spellings for rule in attrs.evolve(self, pattern=each).spelt_out()]
        return list(dict.fromkeys(rules))


BRACES = re.compile(r"\{([^{}]*)\}")
"""Items that are there together or not at all."""


class Item(NamedTuple):
    """One item of a pattern: its letters, the name of its element, and whether it may be left out."""

    letters: frozenset[str]
    name: str | None
    optional: bool


Place = tuple[int, int]
"""The number of a rule, and a place in its pattern."""


@attrs.frozen(eq=False)
class Compiled:
    """A rule, the letter of what it makes, and the items of its pattern."""

    rule: Rule
    letter: str
    items: tuple[Item, ...]

    def after(self, place: int) -> range:
        """Give the places in the pattern from which it may go on."""
        end = place
        while end < len(self.items) and self.items[end].optional:
            end += 1
        return range(place, end + 1)


@lru_cache(maxsize=1 << 14)
def aligned(compiled: Compiled, letters: str, item: int = 0) -> tuple[tuple[str, int], ...] | None:
    """Give the elements of a pattern that fits, with their places from its end; an optional item is there if it can be."""
    if item == len(compiled.items):
        return None if letters else ()
    one = compiled.items[item]
    if letters and letters[0] in one.letters:
        rest = aligned(compiled, letters[1:], item + 1)
        if rest is not None:
            return ((one.name, len(letters)), *rest) if one.name else rest
    return aligned(compiled, letters, item + 1) if one.optional else None


class State(dict[str, "State"]):
    """What the letters read so far leave possible: the states by the next letter, and the rules that fit."""

    __slots__ = ("ahead", "fits", "grammar")

    def __init__(self, grammar: Grammar, places: frozenset[Place]) -> None:
        super().__init__()
        self.grammar = grammar
        self.fits = sorted([number for number, place in places if place == len(grammar.rules[number].items)])
        self.ahead: Mapping[str, list[Place]] | frozenset[Place] = places

    def __missing__(self, letter: str) -> State:
        if isinstance(self.ahead, frozenset):
            self.ahead = self.grammar.steps(self.ahead)
        state = self[letter] = self.grammar.state(frozenset(self.ahead.get(letter, ())))
        return state


@attrs.define
class Match:
    """A rule that fits a run of tokens."""

    rule: Rule
    letter: str
    end: int
    values: Mapping[str, Any]


class Grammar:
    """A table of rules, asked for the longest one that fits; of equals the one that stands first.

    Grammars that read the same tokens share the letters of their kinds.
    """

    def __init__(
        self, rules: Sequence[Rule], elements: Mapping[str, str], letters: dict[str, str] | None = None
    ) -> None:
        self.elements = elements
        self.letters = {} if letters is None else letters
        rules = [each for rule in rules for each in rule.spelt_out()]
        patterns = [rule.pattern.split() for rule in rules]
        items = {item: self.item(item) for item in dict.fromkeys(chain.from_iterable(patterns))}
        self.rules = [
            Compiled(rule, self.letter(rule.makes), tuple([items[item] for item in pattern]))
            for rule, pattern in zip(rules, patterns, strict=True)
        ]
        self.states: dict[frozenset[Place], State] = {}
        self.dead = self.state(frozenset())
        begin = [(number, place) for number, rule in enumerate(self.rules) for place in rule.after(0)]
        self.start = self.state(frozenset(begin))
        self.start.ahead = self.steps(begin)
        self.heads = re.compile(self.opening(self.start.ahead))

    def opening(self, first: Iterable[str]) -> str:
        """Write the pattern of the letters that rules begin with; after one that is no rule by itself stands one that goes on with them."""
        later = frozenset[str]().union(*(item.letters for rule in self.rules for item in rule.items[1:]))
        short = [rule for rule in self.rules if sum(not item.optional for item in rule.items) <= 1]
        alone = frozenset[str]().union(*(item.letters for rule in short for item in rule.items))
        return f"[{''.join(first)}](?:(?=[{''.join(later)}])|(?<=[{''.join(alone)}]))"

    def state(self, places: frozenset[Place]) -> State:
        """Give the state of these places in rules, made once."""
        if places not in self.states:
            self.states[places] = State(self, places)
        return self.states[places]

    def steps(self, places: Iterable[Place]) -> dict[str, list[Place]]:
        """Give the places in rules that each letter leads to."""
        ahead: dict[str, list[Place]] = {}
        for number, place in places:
            rule = self.rules[number]
            if place < len(rule.items):
                after = [(number, next_place) for next_place in rule.after(place + 1)]
                for letter in rule.items[place].letters:
                    ahead.setdefault(letter, []).extend(after)
        return ahead

    def letter(self, kind: str) -> str:
        """Give the letter of a kind; a word that has a kind is never met as itself."""
        if kind in WORDS:
            raise ValueError(f"the word '{kind}' is of the kind {WORDS[kind][0]}: write that in the pattern")
        return self.letters.setdefault(kind, chr(0x100 + len(self.letters)))

    def code(self, tokens: Sequence[Token]) -> str:
        """Write tokens as letters."""
        return "".join([self.letters.get(token.kind, OTHER) for token in tokens])

    def kinds(self, item: str) -> list[str]:
        """Give the kinds that an item stands for."""
        names = item.removesuffix("?").split(":")[0].split("|")
        return [kind for name in names for kind in self.named(name).split()]

    def named(self, name: str) -> str:
        """Give the kinds of a name: a word, a kind or an element."""
        return self.elements.get(name, name.capitalize() if name.isupper() else name)

    def item(self, item: str) -> Item:
        """Read one item of a pattern."""
        name = item.removesuffix("?")
        letters = frozenset(self.letter(kind) for kind in self.kinds(item))
        named = name.isupper() or ":" in name
        return Item(letters, name.split(":")[-1].lower() if named else None, item.endswith("?"))

    def longest(self, tokens: Sequence[Token], code: str, at: int) -> Match | None:
        """Give the rule that fits most tokens from a place on."""
        fitting = self.fitting(code, at)
        if not fitting:
            return None
        refused: set[int] = set()
        while fitting:
            end, numbers = fitting.pop()
            run = Run(tokens, at, end)
            for number in numbers:
                guard = self.rules[number].rule.guard
                if number not in refused and (guard is None or guard(run)):
                    return self.match(self.rules[number], tokens, code[at:end], end)
                refused.add(number)
        return None

    def fitting(self, code: str, at: int) -> list[tuple[int, list[int]]]:
        """Give the ends of the runs from a place on that rules fit, the shortest first, with the rules."""
        found = []
        state, dead = self.start, self.dead
        for end in range(at, len(code)):
            state = state[code[end]]
            if state is dead:
                break
            if state.fits:
                found.append((end + 1, state.fits))
        return found

    def match(self, compiled: Compiled, tokens: Sequence[Token], letters: str, end: int) -> Match:
        """Give a rule that fits, with the values of its elements."""
        places = aligned(compiled, letters) or ()
        values = {name: tokens[end - back].value for name, back in places}
        return Match(compiled.rule, compiled.letter, end, values)
