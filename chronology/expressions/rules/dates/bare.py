"""Years and months that no word of time stands before: 2016 saw floods. It was March."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

SHORTENED = set_of(
    "no nos vol vols p pp art arts sec ch fig figs tel ref op cit al st nr ext cl para paras para s ss reg cap ca c"
)
"""What a point shortens, so that the number after it begins no sentence: No. 1999."""

TELLING = set_of(
    "was is were will would may might had has saw sees brought began begins ended ends marked marks proved turned witnessed opened closed started"
)
"""The verbs that a year is the subject of, as no crowd of so many is."""

STATES = set_of("was is 's")
AFTER_STATE = ENDING | set_of("- and when but before that")


def begins_sentence(run: Run) -> bool:
    """Tell whether a number of four digits begins a sentence as its subject: 2016 saw floods."""
    if run.kind_before not in (".", "!", "?", "Gap") or run.is_tied_before:
        return False
    shortened = run.kind_before == "." and run.at > 1 and is_short(run.tokens[run.at - 2])
    return not shortened and (run.after in TELLING or run.kind_after == ":")


def is_short(token: Token) -> bool:
    """Tell whether a point after a word shortens it, or stands in a number."""
    word = word_of(token)
    return word in SHORTENED or not word.isalpha() or len(word) == 1


def is_state(run: Run) -> bool:
    """Tell whether a month or year is what it was: It was March."""
    pronoun = run.word_back(2) in ("it", "this", "that", "year", "month", "'", "date")
    return run.before in STATES and pronoun and (run.right is None or run.right.kind in AFTER_STATE)


BARE = (
    Rule("@date", "YEAR", make.year, begins_sentence),
    Rule("@date", "YEAR", make.year, is_state),
    Rule("@interval", "the? Year YEAR -|/ SMALL:last", spans.short_years),
    Rule("@cyclic", "MONTH", make.month, is_state),
    Rule("@cyclic", "SEASON", make.season, is_state),
)
"""Rules that go after those of months and years in company."""
