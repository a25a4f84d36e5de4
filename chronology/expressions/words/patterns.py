"""Rules of the grammar, made to run: all patterns of a table are tried at once, a token at a time.

Each kind of token is a letter. What the letters read so far leave possible is a state; a state is made when it is first
reached, and knows the states after it from then on (a deterministic automaton, built lazily). The places in all patterns
that it stands for are the bits of one number, which a letter moves on at once (Baeza-Yates and Gonnet, "A new approach to
text searching", 1992).

A pattern is a row of items between spaces. An item is a word (`of`), a kind of word (`Unit`), several of them
(`to|until`), or an ELEMENT in capitals: a named set of kinds, handed to the rule's builder under its name in small letters
(`DAY`; `DAY:last` under the name `last`). `?` after an item makes it optional, braces around items all of them together
(`{.? ,? YEAR}`); bars in braces part items of which one is there (`{MONTH | SEASON}`). There is no repetition, so no run is
longer than the longest pattern, and time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
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
        """Give the rule with each of what stands in braces, or, where that is but one, with it and without."""
        if (found := BRACES.search(self.pattern)) is None:
            return [self]
        before, after = self.pattern[: found.start()], self.pattern[found.end() :]
        inner = found[1].split(" | ")
        choices = inner if len(inner) > 1 else (*inner, "")
        spellings = [" ".join(f"{before} {chosen} {after}".split()) for chosen in choices]
        rules = [rule for each in spellings for rule in attrs.evolve(self, pattern=each).spelt_out()]
        return list(dict.fromkeys(rules))


BRACES = re.compile(r"\{([^{}]*)\}")
"""Items that are there together or not at all, or of which one is there."""


class Item(NamedTuple):
    """One item of a pattern: its letters, the name of its element, and whether it may be left out."""

    letters: frozenset[str]
    name: str | None
    optional: bool


@attrs.frozen(eq=False)
class Compiled:
    """A rule, the letter of what it makes, and the items of its pattern."""

    rule: Rule
    letter: str
    items: tuple[Item, ...]


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

    __slots__ = ("fits", "grammar", "places")

    def __init__(self, grammar: Grammar, places: int) -> None:
        super().__init__()
        self.grammar = grammar
        self.places = places
        self.fits = grammar.fitting_at(places)

    def __missing__(self, letter: str) -> State:
        state = self[letter] = self.grammar.after(self.places, letter)
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
        self.reading: dict[frozenset[str], int] = {}
        self.numbers: dict[int, int] = {}
        self.optional = begin = size = 0
        for number, rule in enumerate(self.rules):
            begin |= 1 << size
            size = self.laid_out(rule, number, size)
        self.reads = self.by_letter()
        self.ends = sum(1 << end for end in self.numbers)
        self.states: dict[int, State] = {}
        self.dead = self.state(0)
        self.start = self.state(self.with_optional(begin))
        self.heads = re.compile(self.opening(self.start.places))

    def laid_out(self, rule: Compiled, number: int, first: int) -> int:
        """Number the places of a rule from one on, one before each item and one at its end; give the one after them."""
        for place, item in enumerate(rule.items, first):
            self.reading[item.letters] = self.reading.get(item.letters, 0) | 1 << place
            self.optional |= item.optional << place
        end = first + len(rule.items)
        self.numbers[end] = number
        return end + 1

    def opening(self, places: int) -> str:
        """Write the pattern of the letters that rules begin with; after one that is no rule by itself stands one that goes on with them."""
        first = frozenset[str]().union(*(letters for letters, at in self.reading.items() if at & places))
        later = frozenset[str]().union(*(item.letters for rule in self.rules for item in rule.items[1:]))
        short = [rule for rule in self.rules if sum(not item.optional for item in rule.items) <= 1]
        alone = frozenset[str]().union(*(item.letters for rule in short for item in rule.items))
        return f"[{''.join(first)}](?:(?=[{''.join(later)}])|(?<=[{''.join(alone)}]))"

    def state(self, places: int) -> State:
        """Give the state of these places in rules, made once."""
        if places not in self.states:
            self.states[places] = State(self, places)
        return self.states[places]

    def after(self, places: int, letter: str) -> State:
        """Give the state that a letter leads to from these places."""
        return self.state(self.with_optional((places & self.reads.get(letter, 0)) << 1))

    def by_letter(self) -> dict[str, int]:
        """Give the places that read each letter."""
        reads: dict[str, int] = {}
        for letters, places in self.reading.items():
            for letter in letters:
                reads[letter] = reads.get(letter, 0) | places
        return reads

    def with_optional(self, places: int) -> int:
        """Add the places behind optional items, which may be left out."""
        while behind := (places & self.optional) << 1 & ~places:
            places |= behind
        return places

    def fitting_at(self, places: int) -> list[int]:
        """Give the numbers of the rules that end at some of these places, in their order."""
        ends, numbers = places & self.ends, []
        while ends:
            numbers.append(self.numbers[(ends & -ends).bit_length() - 1])
            ends &= ends - 1
        return numbers

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
