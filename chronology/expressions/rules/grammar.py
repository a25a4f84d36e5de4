"""The grammar of dated phrases: two tables of rules, gathered from the rooms that hold them.

`PHRASES` makes phrases of words, `COMPOSED` makes phrases of phrases ("the end of" + "October") and is applied until
nothing changes. Of the rules that fit at a place, the longest wins, then the first. `patterns` tells how patterns are written,
`lexicon` what the kinds hold; a row of a rule goes where its phrase belongs (`rules`), and one into tests/data/phrases.toml.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from chronology.expressions.rules import guards
from chronology.expressions.rules import notes
from chronology.expressions.rules import office
from chronology.expressions.rules import recurrence
from chronology.expressions.rules import reports
from chronology.expressions.rules.clock import digits
from chronology.expressions.rules.clock import hours
from chronology.expressions.rules.clock import tables
from chronology.expressions.rules.dates import figures
from chronology.expressions.rules.dates import historical
from chronology.expressions.rules.dates import holidays
from chronology.expressions.rules.dates import ordinals
from chronology.expressions.rules.dates import parts
from chronology.expressions.rules.dates import spelt
from chronology.expressions.rules.dates import written
from chronology.expressions.rules.dates import years
from chronology.expressions.rules.lengths import amounts
from chronology.expressions.rules.lengths import compound
from chronology.expressions.rules.lengths import durations
from chronology.expressions.rules.relative import anaphora
from chronology.expressions.rules.relative import distances
from chronology.expressions.rules.relative import pointing
from chronology.expressions.rules.relative import references
from chronology.expressions.rules.relative import units
from chronology.expressions.words.lexer import Vocabulary
from chronology.expressions.words.patterns import Grammar

ELEMENTS = {
    "DAY": "To12 To24 To31 Nth31",
    "MONTH": "Monthname Maymonth",
    "WEEKDAY": "Weekday Satday",
    "YEAR": "Yearnumber Shortyear Lateyear",
    "ANYYEAR": "To12 To24 To31 To99 Many Yearnumber Lateyear",
    "SMALL": "To12 To24 To31 To99",
    "ERA": "Bc Ad",
    "NTH": "Nth Second Nth31",
    "SEASON": "Season Fallseason",
    "COUNT": "To12 To24 To31 To99 Many One Ones Teen Tens Hundred Spelt",
    "ONE": "a an One",
    "UNIT": guards.UNIT,
    "UNITS": guards.UNITS,
    "ONEUNIT": f"{guards.UNIT} Clockunit",
    "ANYUNIT": f"{guards.UNIT} {guards.UNITS} Quarter Clockunit",
    "WHICH": "Last Next This Coming",
    "SPAN": "Last Past Next Coming",
    "BESIDE": "Previous Following",
    "PART": "Early",
    "HOUR": "To12",
    "HALF": "Am Pm",
    "TURN": "Later Earlier",
    "DATE": "@date @day @cyclic",
    "ONEDAY": "@day",
    "TIMED": "@clock",
    "ABOUT": "About Circa",
    "upto": "- to until till through",
    "kept": "Whole Rowed Worked Calendar Additional",
    "DAYPART": "Daypart Twilight",
    "SPOKEN": "To12 One Ones Teen",
    "HOUR24": "To12 To24 One Ones Teen",
    "MINUTES": "To12 To24 To31 To99 Teen Tens Spelt One Ones",
    "SPELTMINUTES": "Teen Tens Spelt",
    "PARTED": "@time",
    "HOURS": "@hours",
    "COUNTED": "Nth Second Nth31 Last",
    "DAYNUMBER": "To12 To24 To31",
    "WEEKNUMBER": "To12 To24 To31 To99",
    "HOLDER": "Week Month Quarter Year",
    "DAYWORD": "Teen Tens Spelt",
    "ANYDAY": "To12 To24 To31 Nth31 Nth Second",
    "INWEEK": "@day Satday",
    "FIGUREYEAR": "To12 To24 To31 To99 Yearnumber Shortyear",
    "FIGURES": "To12 To24 To31 To99 Many",
    "NAMED": "@day Satday",
    "TWOFIGURES": "Zero To12 To24 To31 To99",
}
"""The named sets of kinds; those in capitals are handed to builders; a name that is not here stands for the kind of that name. Kinds with @ are made by `PHRASES`."""

PHRASES = (
    *pointing.PHRASES,
    *holidays.PHRASES,
    *figures.PHRASES,
    *digits.PHRASES,
    *spelt.PHRASES,
    *amounts.PHRASES,
    *office.PHRASES,
    *historical.PHRASES,
    *parts.PHRASES,
    *distances.PHRASES,
    *reports.PHRASES,
    *references.PHRASES,
    *anaphora.PHRASES,
    *units.PHRASES,
    *written.PHRASES,
    *years.PHRASES,
    *tables.PHRASES,
    *compound.PHRASES,
    *durations.PHRASES,
    *recurrence.PHRASES,
    *hours.PHRASES,
    *ordinals.PHRASES,
    *notes.PHRASES,
)
"""Rules over words, in the order in which equals are preferred."""

COMPOSED = (
    *pointing.COMPOSED,
    *office.COMPOSED,
    *historical.COMPOSED,
    *parts.COMPOSED,
    *amounts.COMPOSED,
    *distances.COMPOSED,
    *compound.COMPOSED,
    *tables.COMPOSED,
    *hours.COMPOSED,
    *ordinals.COMPOSED,
    *notes.COMPOSED,
    *anaphora.COMPOSED,
    *holidays.COMPOSED,
    *recurrence.COMPOSED,
)
"""Rules over phrases."""


class English(NamedTuple):
    """The grammars of words and of phrases, the vocabulary in the letters of both, and the pattern of the letters of phrases."""

    phrases: Grammar
    composed: Grammar
    vocabulary: Vocabulary
    made: re.Pattern[str]


@cache
def english() -> English:
    """Give the grammar of English, compiled at its first use."""
    letters: dict[str, str] = {}
    phrases, composed = Grammar(PHRASES, ELEMENTS, letters), Grammar(COMPOSED, ELEMENTS, letters)
    made = "".join(letter for kind, letter in letters.items() if kind.startswith("@"))
    return English(phrases, composed, Vocabulary(letters), re.compile(f"[{made}]"))
