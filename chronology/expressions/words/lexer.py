"""Text to tokens, but only around the words that can make a date: one linear pass finds them."""

from __future__ import annotations

import re
from typing import Any
from typing import NamedTuple

from chronology.expressions.words.lexicon import WORDS

LATEST = 2200
"""The first year that a number of four digits is not taken for without a month before it."""

FOLDED = str.maketrans(
    {"’": "'", "‘": "'", "\xa0": " ", "\u202f": " ", "‑": "-", "‐": "-", "−": "-", "İ": "i"}
)
"""Letters that are read as others; each is one for one, so that offsets stay."""

TOKEN = re.compile(
    r"""
    [ ]*(?:
      (?P<words>[^\W\d_]{2,})
    | (?P<dotted>(?:a\.m|p\.m|b\.c\.e|b\.c|a\.d|c\.e)(?![a-z])\.?)
    | (?P<quarterly>q[1-4]|h[12])(?![a-z\d])
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^\s\w'$£€\#-])
    | (?P<iso>-?\d{4}-\d\d-\d\d(?:[t\ ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:z|[+-]\d\d:?\d\d)?)?(?![\d-]))
    | (?P<slashed>\d{1,4}(?P<slash>[/.])\d{1,2}(?P=slash)\d{2,4}(?![\d/]))
    | (?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]|\.\d))
    | (?P<halfclock>(?:0?\d|1[0-2])\.[0-5]\d(?=\ ?[ap]\.?m))
    | (?P<decade>(?:(?:1\d|20)\d0'?s|'[1-9]0s|\d{1,3}0s(?=\ b\.?c))(?![a-z]))
    | (?P<shortyear>'\d\d)(?![\da-z])
    | (?P<ordinal>\d{1,4}(?:st|nd|rd|th))(?![a-z])
    | (?P<amount>[$£€\#]\ ?\d[\d,.]*|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
    | (?P<number>\d+)
    | (?P<gap>\n[^\S\n]*\n)
    | (?P<other>[^\s\w])
    )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or mark: its kind, place and value."""

    kind: str
    start: int
    end: int
    value: Any


def fold(text: str) -> str:
    """Make letters small and marks plain, keeping every character's place."""
    return text.lower() if text.isascii() else text.translate(FOLDED).lower()


def trie_pattern(words: list[str]) -> str:
    """Write a pattern that matches any of the words in one walk over their letters."""
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(letter) + trie_pattern(rest) for letter, rest in sorted(tails.items())]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in words else joined


def tokens(text: str, folded: str, start: int, end: int) -> list[Token]:
    """Cut a part of a text into tokens."""
    found: list[Token] = []
    append, lookup, new = found.append, WORDS.get, tuple.__new__
    spelt = False
    for match in TOKEN.finditer(folded, start, end):
        index = match.lastindex or 0
        said, (at, stop) = match[index], match.span(index)
        if index not in SPELLED:
            append(READERS[index](said, at, stop, text))
            continue
        known = lookup(said)
        if known is None:
            append(new(Token, (said, at, stop, said)))
            continue
        kind, value = known
        if kind in HOMONYMS and text[at].islower():
            kind, value = "", said
        spelt = spelt or kind in SPELT
        append(new(Token, (kind, at, stop, value)))
    return joined_numbers(found) if spelt else found


def dotted(folded: str, start: int, end: int, _text: str) -> Token:
    """Look an abbreviation with dots up: "p.m."."""
    kind, value = WORDS[folded.removesuffix(".")]
    return Token(kind, start, end, value)


def number(folded: str, start: int, end: int, _text: str) -> Token:
    """Sort a number by what it can be: an hour, a day, a short year, a year, or only a count."""
    value = int(folded) if len(folded) < 7 else 10**7
    if len(folded) == 4 and value >= 1000:
        return Token("Yearnumber" if value < LATEST else "Lateyear", start, end, value)
    if len(folded) == 4:
        return Token("Fourdigits", start, end, value)
    limits = ((0, "Zero"), (12, "To12"), (24, "To24"), (31, "To31"), (99, "To99"))
    kind = next((kind for limit, kind in limits if value <= limit), "Many")
    return Token(kind if len(folded) < 3 else "Many", start, end, value)


def ordinal(folded: str, start: int, end: int, _text: str) -> Token:
    """Read "22nd"; up to 31 it can be a day."""
    value = int(folded[:-2])
    return Token("Nth31" if 1 <= value <= 31 else "Nthbig", start, end, value)


def decade(folded: str, start: int, end: int, _text: str) -> Token:
    """Read "1990s" and "'90s" to the number of the decade."""
    digits = int(folded.strip("'s").replace("'", ""))
    return Token("Decadenumber", start, end, digits // 10 + (190 if folded[0] == "'" else 0))


def amount(folded: str, start: int, end: int, _text: str) -> Token:
    """Read "1,500" and "2.5"; money is no count of time."""
    if folded[0] in "$£€#":
        return Token("Money", start, end, folded)
    value = float(folded.replace(",", ""))
    return Token("Many", start, end, int(value) if value.is_integer() else value)


def short_year(folded: str, start: int, end: int, _text: str) -> Token:
    """Read "'94": 1930 to 2029."""
    value = int(folded[1:])
    return Token("Shortyear", start, end, value + (2000 if value < 30 else 1900))


def plain(kind: str) -> Any:
    """Make a reader of tokens that keep their text."""
    return lambda folded, start, end, _text: Token(kind, start, end, folded)


def mark(folded: str, start: int, end: int, _text: str) -> Token:
    """Read a mark; all dashes are of one kind."""
    return Token("-" if folded in "–—-" else folded, start, end, folded)


GROUPS: dict[str, Any] = {
    "iso": plain("Iso"),
    "slashed": plain("Slashed"),
    "clock": plain("Clock"),
    "halfclock": plain("Clock"),
    "decade": decade,
    "shortyear": short_year,
    "ordinal": ordinal,
    "quarterly": plain("Quarterly"),
    "amount": amount,
    "number": number,
    "dotted": dotted,
    "gap": plain("Gap"),
    "mark": mark,
    "other": mark,
}

HOMONYMS = frozenset(("Maymonth", "Satday"))
"""The kinds of common words, which need their capital to be a month or a weekday."""

READERS = {TOKEN.groupindex[group]: reader for group, reader in GROUPS.items()}
SPELLED = frozenset(TOKEN.groupindex[group] for group in ("words", "word"))
"""The readers by the number of their group, and the groups of words."""

SPELT = frozenset(("One", "Ones", "Teen", "Tens", "Hundred"))


def joined_numbers(found: list[Token]) -> list[Token]:
    """Join the words of one number: "twenty-four", "two hundred"."""
    joined: list[Token] = []
    for token in found:
        if token.kind in ("Nth", "Second") and numbers_tens(joined):
            tens = [joined.pop() for _ in range(2 if joined[-1].kind == "-" else 1)][-1]
            joined.append(Token("Nth", tens.start, token.end, tens.value + token.value))
        elif token.kind in SPELT and joined and joins(joined, token):
            if joined[-1].kind == "-":
                joined.pop()
            first = joined.pop()
            count = 1 if first.kind == "a" else first.value
            value = count * token.value if token.kind == "Hundred" else count + token.value
            joined.append(Token("Spelt", first.start, token.end, value))
        else:
            joined.append(token)
    return joined


def numbers_tens(before: list[Token]) -> bool:
    """Tell whether "twenty" or the like ends a run of tokens, with a hyphen or without."""
    last = before[-2:] if before and before[-1].kind == "-" else before[-1:]
    return bool(last) and last[0].kind == "Tens"


def joins(before: list[Token], token: Token) -> bool:
    """Tell whether a number word carries on the number before it."""
    first = before[-2] if before[-1].kind == "-" and len(before) > 1 else before[-1]
    if token.kind == "Hundred":
        return first is before[-1] and first.kind in (*SPELT, "Spelt", "a")
    return first.kind == "Tens" and token.kind in ("One", "Ones")
