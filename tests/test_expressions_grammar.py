"""The tables of the grammar: what every row must keep to."""

from __future__ import annotations

import inspect
import re
from collections import Counter

import pytest

from chronology.expressions.parsing import passages
from chronology.expressions.reader import WHOLE
from chronology.expressions.rules.grammar import COMPOSED
from chronology.expressions.rules.grammar import ELEMENTS
from chronology.expressions.rules.grammar import PHRASES
from chronology.expressions.rules.grammar import english
from chronology.expressions.words.lexer import LONGEST
from chronology.expressions.words.lexer import MOST
from chronology.expressions.words.lexer import Vocabulary
from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.lexicon import SIGNALS
from chronology.expressions.words.lexicon import TRIGGERS
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.plain import plain
from chronology.expressions.words.plain import with_plain_marks

RULES = [each for rule in (*PHRASES, *COMPOSED, *WHOLE) for each in rule.spelt_out()]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern)
def test_a_builder_takes_what_its_pattern_names(rule: Rule) -> None:
    """Whether or not the optional elements are there, the builder can be called."""
    items = [item for item in rule.pattern.split() if item.removesuffix("?").isupper() or ":" in item]
    names = {item.removesuffix("?").split(":")[-1].lower(): item.endswith("?") for item in items}
    signature = inspect.signature(rule.build)
    for given in (names, {name for name, optional in names.items() if not optional}):
        signature.bind(**dict.fromkeys(given))


@pytest.mark.parametrize(
    ("pattern", "spellings"),
    [
        ("the YEAR", ["the YEAR"]),
        ("MONTH {,? YEAR}", ["MONTH ,? YEAR", "MONTH"]),
        ("the {MONTH | SEASON} of", ["the MONTH of", "the SEASON of"]),
        ("{a {b} | c} d", ["a b d", "c d", "a d"]),
    ],
)
def test_braces_are_spelt_out(pattern: str, spellings: list[str]) -> None:
    """What stands in braces is there or not; where bars part it, one of it is."""
    assert [rule.pattern for rule in Rule("@date", pattern, dict).spelt_out()] == spellings


def test_a_word_has_one_kind() -> None:
    """No word stands in two rows of the lexicon."""
    counts = Counter(word for words in KINDS.values() for word in words)
    assert [word for word, count in counts.items() if count > 1] == []


SMALL = ("a", "an", "-", "to", "until", "till", "through")


@pytest.mark.parametrize(
    "name", [*(kind for kinds in ELEMENTS.values() for kind in kinds.split()), *TRIGGERS]
)
def test_elements_are_made_of_kinds(name: str) -> None:
    """Every kind an element or trigger names is a kind of the lexicon, of the lexer, made by a rule, or a small word."""
    made = {rule.makes for rule in RULES}
    numbers = {
        "Lateyear",
        "Zero",
        "To12",
        "To24",
        "To31",
        "To99",
        "Many",
        "Yearnumber",
        "Shortyear",
        "Nth31",
        "Spelt",
    }
    assert name in KINDS or name in made or name in numbers or name in SMALL


def test_a_word_that_has_a_kind_is_refused_in_a_pattern() -> None:
    """A pattern that would never fit is an error, not a silent row."""
    with pytest.raises(ValueError, match="of the kind Century"):
        Grammar([Rule("@date", "the NTH century", lambda nth: nth)], ELEMENTS)


def test_signals_are_written_in_small_words() -> None:
    """A signal is met in small letters."""
    assert all(word == word.lower() for words in SIGNALS for word in words)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("twenty-four hours", ["Spelt", "Clockunits"]),
        ("two hundred years", ["Spelt", "Years"]),
        ("may May", ["", "Maymonth"]),
        ("the 1990s, '94", ["the", "Decadenumber", ",", "Shortyear"]),
        ("9 a.m. 22nd 3,500 $20", ["To12", "Am", "Nth31", "Many", "Money"]),
        ("one\n\ntwo", ["One", "Gap", "Ones"]),
        ("14:02 2025-11-26 3/4/2025", ["Clock", "Iso", "Slashed"]),
    ],
)
def test_tokens_have_their_kinds(text: str, kinds: list[str]) -> None:
    """Words, numbers and marks are sorted."""
    tokens, _ = english().vocabulary.read(text, 0, len(text))
    assert [token.kind for token in tokens] == kinds


def test_a_vocabulary_remembers_so_many_short_pieces() -> None:
    """Texts without end, and words without end, fill no memory."""
    vocabulary = Vocabulary({"Am": "a"})
    for number in range(MOST + 2):
        assert vocabulary[f"{number} "].length == len(str(number))
    assert vocabulary["x" * (LONGEST + 1)].length == LONGEST + 1

    assert len(vocabulary) == 2


def test_plain_marks_keep_every_place() -> None:
    """Marks that are read as others stand where those stood."""
    every = "".join(map(chr, range(0x20, 0x3000)))
    assert len(with_plain_marks(every)) == len(every)


def test_a_passage_holds_known_words_around_a_word_of_time() -> None:
    """A long text is looked at only around its words of time."""
    text = "no sail in sight, " * 50 + "on Monday he came, " + "and nothing more, " * 50
    assert [text[start:end] for start, end in passages(plain(text).text)] == [
        "sail in sight, on Monday he came"
    ]


@pytest.mark.parametrize(
    "text", ["", "no date", "may", "1998", "p.m.", "x may x may x x x x x x may x", "é May ’94"]
)
def test_passages_are_apart_and_made_of_whole_words(text: str) -> None:
    """Passages follow each other, and their ends are ends of words."""
    ends = [0, *(place for passage in passages(plain(text).text) for place in passage), len(text)]
    assert ends == sorted(ends)
    assert not any(re.fullmatch(r"[a-z]{2}", text[place - 1 : place + 1]) for place in ends if place)
