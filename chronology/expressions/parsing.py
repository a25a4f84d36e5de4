"""Tokens to phrases: the grammar's tables applied from left to right."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.grammar import composed
from chronology.expressions.grammar import phrases
from chronology.expressions.lexer import Token
from chronology.expressions.patterns import Grammar

DEPTH = 3
"""How deep phrases may be made of phrases."""

REFUSED = "!"
"""The kind of words that fit a rule but name no date; the value is the error."""


def parse(tokens: list[Token]) -> list[Token]:
    """Replace the words of phrases by one token a phrase, whose kind starts with "@" and whose value is its sense."""
    found = replaced(tokens, phrases())
    for _ in range(DEPTH):
        before = len(found)
        found = replaced(found, composed())
        if len(found) == before:
            break
    return found


def replaced(tokens: list[Token], grammar: Grammar) -> list[Token]:
    """Replace every run that fits a rule by what the rule makes."""
    code = grammar.code(tokens)
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        match = grammar.longest(tokens, code, at)
        if match is None:
            made.append(tokens[at])
            at += 1
            continue
        start, end = tokens[at].start, tokens[match.end - 1].end
        try:
            made.append(Token(match.rule.makes, start, end, match.rule.build(**match.values)))
        except WhenError as error:
            made.append(Token(REFUSED, start, end, error))
        at = match.end
    return made


def is_phrase(token: Token) -> bool:
    """Tell whether a token is a phrase made by a rule."""
    return len(token.kind) > 1 and token.kind[0] == "@"
