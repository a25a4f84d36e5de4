"""Text to phrases: the grammar's tables applied to the words of a passage, from left to right."""

from __future__ import annotations

from chronology.errors import WhenError
from chronology.expressions.rules.grammar import english
from chronology.expressions.words.lexer import OTHER
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Match

DEPTH = 3
"""How deep phrases may be made of phrases."""

REFUSED = "!"
"""The kind of words that fit a rule but name no date; the value is the error."""


def parse(text: str, start: int, end: int) -> list[Token]:
    """Cut a part of a plain text into tokens, one for all the words of a phrase.

    The kind of a phrase starts with "@", and its value is its sense.
    """
    phrases, composed, vocabulary = english()
    tokens, code = vocabulary.read(text, start, end)
    found = replaced(tokens, code, phrases)
    for _ in range(DEPTH):
        if found is None:
            return tokens
        tokens, code = found
        found = replaced(tokens, code, composed)
    return found[0] if found else tokens


def replaced(tokens: list[Token], code: str, grammar: Grammar) -> tuple[list[Token], str] | None:
    """Replace every run that fits a rule by what the rule makes; None where no rule fits."""
    made: list[Token] = []
    letters = ""
    end = 0
    for head in grammar.heads.finditer(code):
        at = head.start()
        match = grammar.longest(tokens, code, at) if at >= end else None
        if match:
            made += tokens[end:at]
            token = phrase(match, tokens[at].start, tokens[match.end - 1].end)
            letters += code[end:at] + (OTHER if token.kind == REFUSED else match.letter)
            made.append(token)
            end = match.end
    return (made + tokens[end:], letters + code[end:]) if end else None


def phrase(match: Match, start: int, end: int) -> Token:
    """Make the token of a phrase, or of words that fit a rule but name no date."""
    try:
        return Token(match.rule.makes, start, end, match.rule.build(**match.values))
    except WhenError as error:
        return Token(REFUSED, start, end, error)


def is_phrase(token: Token) -> bool:
    """Tell whether a token is a phrase made by a rule."""
    return len(token.kind) > 1 and token.kind[0] == "@"
