"""Text to phrases: the grammar's tables applied to the words of a passage, from left to right."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules.grammar import english
from chronology.expressions.words.lexer import OTHER
from chronology.expressions.words.lexer import Line
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Match

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


def is_phrase(token: Token) -> bool:
    """Tell whether a token is a phrase made by a rule."""
    return len(token.kind) > 1 and token.kind[0] == "@"
