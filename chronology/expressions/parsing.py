"""Tokens to phrases: the grammar's tables applied from left to right."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules.grammar import composed
from chronology.expressions.rules.grammar import phrases
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Match

DEPTH = 3
"""How deep phrases may be made of phrases."""

REFUSED = "!"
"""The kind of words that fit a rule but name no date; the value is the error."""


def parse(tokens: list[Token]) -> list[Token]:
    """Replace the words of phrases by one token a phrase, whose kind starts with "@" and whose value is its sense."""
    found = replaced(tokens, phrases())
    if found is tokens:
        return tokens
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
    end = 0
    for head in grammar.heads.finditer(code):
        at = head.start()
        match = grammar.longest(tokens, code, at) if at >= end else None
        if match:
            made += tokens[end:at]
            end = match.end
            made.append(phrase(match, tokens[at].start, tokens[end - 1].end))
    return made + tokens[end:] if end else tokens


def phrase(match: Match, start: int, end: int) -> Token:
    """Make the token of a phrase, or of words that fit a rule but name no date."""
    try:
        return Token(match.rule.makes, start, end, match.rule.build(**match.values))
    except WhenError as error:
        return Token(REFUSED, start, end, error)


def is_phrase(token: Token) -> bool:
    """Tell whether a token is a phrase made by a rule."""
    return len(token.kind) > 1 and token.kind[0] == "@"
