"""Text to phrases: the passages of a text that can hold dates, found in one pass over its words, and the grammar's tables applied to these from left to right.

A text becomes a sketch of one letter a word: whether the grammar knows the word, and whether it is a word of time, without
which there is no date. A passage is a run of known words with a word of time in it, and a few words to both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from itertools import repeat

from chronology.errors import WhenError
from chronology.expressions.rules.grammar import english
from chronology.expressions.words.lexer import OTHER
from chronology.expressions.words.lexer import Line
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.lexicon import SIGNALS
from chronology.expressions.words.lexicon import TRIGGERS
from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Match

BEHIND = "|".join(("z", "l", "h", "hrs?", *sorted(KINDS["Zone"], key=len, reverse=True))).encode()
EARLY = rb"(?:(?<=\bin [0-9])|(?<=\bby [0-9])|(?<=\bfrom [0-9])|(?<=\buntil [0-9])|(?<=\bsince [0-9])|(?<=\([0-9]))"
CLOCK = (
    rb"(?:(?<=\bat [0-9])|(?<=\bat [0-9]{2})|(?<=\bat about [0-9])|(?<=\bat about [0-9]{2})|(?<=\n[0-9]{2}))"
)
"""What stands before the second figure of a year of three, and before the point of a clock time."""

FIGURES = re.compile(
    rb"[0-9'](?:[0-9]{3}(?:%(behind)b)?|:[0-9]{2}(?:%(behind)b)?|/[0-9]|\.[0-9]{1,2}\.[0-9]{2}|0'?s|h|(?<=[23])d|st|nd|rd|th|(?<=')[0-9]{2}|%(early)b[0-9]{2}(?!,?[0-9])|%(clock)b\.[0-5][0-9](?!\.?[0-9]))(?![a-z])"
    % {b"behind": BEHIND, b"early": EARLY, b"clock": CLOCK}
)
DOTTED = re.compile(rb"\. ?(?:(?:(?<=[ap]\.)|(?<=[ap]\. ))[md]|(?:(?<=[bc]\.)|(?<=[bc]\. ))[ce])(?![a-z])")
NUMBERED = re.compile(
    rb"the (?<=\bin the )(?=(?:first|second|third|fourth)(?:[.,;:)]| (?:and|but|at|by|for|to|from|on|with|after)\b))"
)
"""Figures that look like a date, the ends of abbreviations, and quarters told by their number; each of the first two begins with one of few characters, so as to be sought quickly."""

PIECES = row("a b c d e m p s h t z st nd rd th")
"""The letters of "p.m.", "1990s", "22nd", "10:00Z"."""

UNKNOWN, KNOWN, TIME, NONE = ".", "k", "t", " "
AROUND = 2 * UNKNOWN
"""As many unknown words before and after the known ones belong to a passage, for guards."""

LETTERS = bytes(place if chr(place).isalpha() and place < 128 else 32 for place in range(256))
"""What is no letter parts words."""


@cache
def vocabulary() -> Mapping[bytes, str]:
    """Give what the sketch writes for each word that the grammar knows."""
    kinds = english().vocabulary.letters
    signals = [word for words in SIGNALS for word in words]
    known = [*PIECES, *signals, *kinds, *(word for word, (kind, _) in WORDS.items() if kind in kinds)]
    time = ["q", "h", *(word for kind in TRIGGERS for word in KINDS[kind])]
    return {b"": NONE, **{word.encode(): KNOWN for word in known}, **{word.encode(): TIME for word in time}}


def passages(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a plain text that can hold dates, whole words all of them; they never overlap."""
    raw = DOTTED.sub(marked, FIGURES.sub(marked, text.encode("ascii", "replace").lower()))
    if b"quarter" in raw or b" half" in raw:
        raw = NUMBERED.sub(marked, raw)
    words = raw.translate(LETTERS).split(b" ")
    sketch = "".join(map(vocabulary().get, words, repeat(UNKNOWN)))
    place = at = 0
    for start, end in runs(sketch):
        place += sum(map(len, words[at:start])) + start - at
        length = sum(map(len, words[start:end])) + end - start - 1
        yield place, place + length
        place, at = place + length + 1, end


def marked(found: re.Match[bytes]) -> bytes:
    """Write a word of time in the place of figures."""
    return b" q" + b" " * (found.end() - found.start() - 2)


def runs(sketch: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of known words around words of time, in places of the sketch, with the unknown words that belong to them."""
    size, sketch = len(sketch), sketch + AROUND
    start = end = 0
    at = sketch.find(TIME)
    while at >= 0:
        before = sketch.rfind(UNKNOWN, end, at)
        before = sketch.rfind(UNKNOWN, end, before) if before > end else end
        if before > end:
            if end:
                yield start, end
            start = before
        edge = sketch.find(UNKNOWN, at)
        end = sketch.find(UNKNOWN, edge + 1) + 1
        at = sketch.find(TIME, edge)
    if end:
        yield start, min(end, size)


DEPTH = 3
"""How deep phrases may be made of phrases."""

REFUSED = "!"
"""The kind of words that fit a rule but name no date; the value is the error."""


def parse(text: str, start: int, end: int) -> Line:
    """Cut a part of a plain text into tokens, one for all the words of a phrase.

    The kind of a phrase starts with "@", and its value is its sense.
    """
    grammar = english()
    line = grammar.vocabulary.read(text, start, end)
    found = replaced(line, grammar.phrases)
    for _ in range(DEPTH):
        if found is None:
            return line
        line = found
        found = replaced(line, grammar.composed)
    return found or line


def replaced(line: Line, grammar: Grammar) -> Line | None:
    """Replace every run that fits a rule by what the rule makes; None where no rule fits."""
    tokens, code = line
    made: list[Token] = []
    letters = ""
    end = 0
    for head in grammar.heads.finditer(code):
        at = head.start()
        match = grammar.longest(tokens, code, at) if at >= end else None
        if match:
            token = phrase(match, tokens[at].start, tokens[match.end - 1].end)
            letters += code[end:at] + (OTHER if token.kind == REFUSED else match.letter)
            made += tokens[end:at]
            made.append(token)
            end = match.end
    return Line(made + tokens[end:], letters + code[end:]) if end else None


def phrases_of(line: Line) -> list[int]:
    """Give the places of phrases in a line."""
    return [found.start() for found in english().made.finditer(line.code)]


def phrase(match: Match, start: int, end: int) -> Token:
    """Make the token of a phrase, or of words that fit a rule but name no date."""
    try:
        return Token(match.rule.makes, start, end, match.rule.build(**match.values))
    except WhenError as error:
        return Token(REFUSED, start, end, error)
