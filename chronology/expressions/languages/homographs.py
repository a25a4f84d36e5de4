"""What only looks like a time: counts of four figures, and names that are called like a month or a weekday."""

from __future__ import annotations

import re

from chronology.expressions.languages import additions
from chronology.expressions.languages.candidates import Candidate
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import right_before
from chronology.expressions.languages.speech import spaced
from chronology.expressions.words.sentences import NEAR

MODERN = 1900
"""From which year on a bare number of four digits is taken for one."""

EARLY = 1400
"""From which year on one is taken for a year where it closes a clause."""

CLOSING = ("", *".,;:)'")
"""What closes a clause, or begins an ending of a number: a count would stand before what it counts."""

FIGURES = 4
"""How many figures a year mostly has."""

BEGINNING = re.compile(r"(?:\A|[.!?…:;\n(«»„“”\"—–-])\s*\Z")
"""What a sentence, or a line, begins after."""

LAST_WORD = re.compile(r"([^\W\d_]+\.?)\s{1,2}\Z")


def is_other(found: Candidate) -> bool:
    """Tell whether a candidate is rather something else than a time."""
    speech = found.speech
    if found.name == "season":
        return is_alone(found)
    if found.has("verb"):
        return counts_noun(found)
    if found.name in ("year", "about"):
        return is_count(found)
    if found.name == "shortday":
        return not (
            speech.short_dates and right_before(f"{speech.on}|{speech.month_in}").search(found.before)
        )
    if found.name == "holiday":
        return speech.names_capital and found.text[found.end + 1 : found.end + 2].isupper()
    bare = not found.has("year", "day", "part", "before", "after")
    return found.name in ("month", "weekday") and bare and is_name(found)


def is_alone(found: Candidate) -> bool:
    """Tell whether a season is without a year, or words that make it a time."""
    if found.has("year", "before", "after", "part") or found.means(found.speech.season_alone, "season"):
        return False
    return not right_before(found.speech.season_in).search(found.before)


def is_count(found: Candidate) -> bool:
    """Tell whether a bare number is rather a count, as no word or mark beside it makes it a year.

    One is told by a noun after it where nouns have capitals; else it must be modern and not round, or close its clause.
    """
    if found.name == "about" and not found.speech.about_needs_year:
        return counts_noun(found)
    if not found.said.isdigit():
        return False
    number = int(found.said)
    if is_in_year(found, found.start) or follows_year(found):
        return False
    closes = number % 100 and found.after in CLOSING
    if number < MODERN or not number % 100:
        return not (number >= EARLY and closes)
    if found.speech.strict_years:
        stands_out = found.before[-2:].strip()[-1:] in ("", *"(,;:–—")
        return not (closes or is_of_year(found, found.start) or stands_out)
    return counts_noun(found)


def counts_noun(found: Candidate) -> bool:
    """Tell whether a noun follows, in a language whose nouns have capitals."""
    return found.speech.noun_capitals and found.after == " " and found.text[found.end + 1 :][:1].isupper()


def word_before(found: Candidate, start: int) -> str:
    """Give the word before a place, or nothing."""
    return "".join(found.folded[max(0, start - NEAR) : start].split()[-1:])


def is_in_year(found: Candidate, start: int) -> bool:
    """Tell whether the word before a number makes it a year."""
    word = word_before(found, start).lstrip('(«„"')
    return word in found.words.within.union(additions.IN_YEAR) or meaning(found.speech.units, word) == "year"


def follows_year(found: Candidate) -> bool:
    """Tell whether a number is listed after another that a word makes a year: in 2019 and 2021."""
    joining = spaced(found.speech.joining)
    listed = re.search(rf"\b[12]\d{{3}}(?:,|\s{{1,2}}(?:{joining}))\s{{1,2}}\Z", found.before)
    return listed is not None and is_in_year(found, max(0, found.start - NEAR) + listed.start())


def is_of_year(found: Candidate, start: int) -> bool:
    """Tell whether the word before a number makes it a year if it may be a modern one."""
    return word_before(found, start) in additions.OF_YEAR


def is_range(found: Candidate) -> bool:
    """Tell whether two numbers with a dash or word between them are years: a word beside them says so, or they stand alone.

    Those of three figures are years only if both hold: "from 200 to 300" counts.
    """
    stands = not found.said.endswith(found.part("last")) or found.after in CLOSING
    if len(found.part("year")) < FIGURES:
        return stands and bool(found.number("year") % 10 or found.number("last") % 10)
    start = found.match.start("year")
    return stands or is_in_year(found, start) or is_of_year(found, start)


def is_name(found: Candidate) -> bool:
    """Tell whether a bare month or weekday is a name: by its capital, or by the words before it where every noun has one."""
    before, own = found.text[max(0, found.start - NEAR) : found.start], found.text[found.start : found.end]
    word = LAST_WORD.search(before)
    if is_first_name(found, own, word[1].lower() if word else ""):
        return True
    if found.speech.noun_capitals:
        return word is not None and goes_with_name(found.speech, word[1])
    capital = found.speech.names_capital and own[0].isupper() and not own.isupper()
    return capital and not BEGINNING.search(before) and not is_in_year(found, found.start)


def is_first_name(found: Candidate, own: str, word: str) -> bool:
    """Tell whether a name that is also one of people stands before another, and not after a word of time: August Bebel."""
    surname = found.text[found.end : found.end + 3]
    if not (
        re.fullmatch(found.speech.first_names, found.said) and surname[:1] == " " and surname[1:].istitle()
    ):
        return False
    return own[0].isupper() and not re.fullmatch(found.speech.month_in, word)


def goes_with_name(speech: Speech, word: str) -> bool:
    """Tell whether a word before a name is a title or another name, and not one of those that stand before times."""
    if re.fullmatch(speech.titles, word.lower()):
        return True
    return word[0].isupper() and not re.fullmatch(speech.time_in, word.lower())
