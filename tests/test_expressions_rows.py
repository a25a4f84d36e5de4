"""Words made of the rows of the grammar, sense and nonsense: whatever they say, nothing is raised, and offsets hold."""

from __future__ import annotations

import random
from typing import Any

import pytest

from chronology.expressions import find
from chronology.expressions.rules.grammar import ELEMENTS
from chronology.expressions.rules.grammar import english
from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.lexicon import SIGNALS
from chronology.expressions.words.patterns import Rule

PHRASES, COMPOSED = ([compiled.rule for compiled in grammar.rules] for grammar in english()[:2])
RULES = (*PHRASES, *COMPOSED)
NUMBERS = {
    "Zero": ("0",), "To12": ("3", "12"), "To24": ("17", "24"), "To31": ("29", "31"), "To99": ("45", "99"), "Many": ("365", "12345"),
    "Fourdigits": ("0530",), "Yearnumber": ("1999", "1066"), "Shortyear": ("'94",), "Lateyear": ("2300",), "Nth31": ("3rd", "31st", "2d"),
    "Nthbig": ("45th",), "Decadenumber": ("1990s", "470s"), "Spelt": ("twenty-four", "two thousand"), "Money": ("$5",),
    "Iso": ("2019-01-03", "2019-01-03T14:00"), "Slashed": ("3/4/2019",), "Clock": ("14:02", "9:30"), "Dtg": ("031430ZJAN19", "031430Z"),
    "Quarterly": ("Q3", "H1"), "Gap": ("\n\n",),
}  # fmt: skip
NAMES = ("january", "march", "may", "monday", "sunday", "christmas")
DEPTH = 4


def words_of(rule: Rule, chance: random.Random, depth: int = 0) -> str:
    """Write words that a rule fits, or nearly."""
    items = [item for item in rule.pattern.split() if not item.endswith("?") or chance.random() < 0.5]
    names = [chance.choice(item.removesuffix("?").split(":")[0].split("|")) for item in items]
    kinds = [ELEMENTS.get(name, name.capitalize() if name.isupper() else name).split() for name in names]
    return " ".join(word_of(chance.choice(kind), chance, depth) for kind in kinds)


def word_of(kind: str, chance: random.Random, depth: int) -> str:
    """Write a word of a kind, or the words of a phrase that a rule makes."""
    makers = [rule for rule in PHRASES if rule.makes == kind]
    if makers or kind.startswith("@"):
        return words_of(chance.choice(makers or PHRASES), chance, depth + 1) if depth < DEPTH else "May 2019"
    return chance.choice(NUMBERS.get(kind) or tuple(KINDS.get(kind, (kind.lower(),))))


def texts(seed: int, count: int) -> list[str]:
    """Write texts of one to three phrases with what may stand before and after them."""
    chance = random.Random(seed)  # noqa: S311 - the same texts each time
    before = [*map(" ".join, SIGNALS), "the", "a", "for", "and", ""]
    made = []
    for _ in range(count):
        phrases = [
            f"{chance.choice(before)} {words_of(chance.choice(RULES), chance)}{chance.choice(['', ' .', ',', '-', ' of'])}"
            for _ in range(chance.randint(1, 3))
        ]
        text = " ".join(phrases).strip()
        for name in NAMES:
            text = text.replace(name, name.capitalize())
        made.append(text)
    return made


@pytest.mark.parametrize(
    ("mode", "published"),
    [
        ("news", "2025-11-26"),
        ("news", "2025-11-26T14:00"),
        ("narrative", "[2025-11-20..2025-11-22]"),
        ("narrative", None),
    ],
)
def test_no_row_raises(mode: Any, published: str | None) -> None:
    """Every row of the grammar, filled in and joined with others, gives expressions that stand in the text."""
    for text in texts(seed=3, count=700):
        for one in find(text, published=published, mode=mode):
            assert text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    "text",
    [
        "on Thursday, 29 / 17",
        "the first thirteen hrs in Q3",
        "the following mid dawn to one clock pm",
        "the next May of the quarter",
        "the first three business days of May",
        "within the last day in the coming year",
        "two years and a month from Monday",
        "over a month and a day",
        "through a year and a day, and a year",
        "the three months ended Sept. 30; the previous 900000000000 years",
    ],
)
def test_what_once_raised(text: str) -> None:
    """Words that no reader means raise nothing."""
    assert isinstance(find(text, published="2025-11-26"), list)
