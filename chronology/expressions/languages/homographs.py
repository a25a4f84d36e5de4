"""What only looks like a time: counts of four figures, and names that are called like a month or a weekday."""

from __future__ import annotations

import re
from typing import NamedTuple

from chronology.expressions.languages import additions
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.speech import right_before
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words

MODERN = 1900
"""From which year on a bare number of four digits is taken for one."""

EARLY = 1400
"""From which year on one is taken for a year where it closes a clause."""

CLOSING = ("", *".,;:)'")
"""What closes a clause, or begins an ending of a number: a count would stand before what it counts."""

FIGURES = 4
"""How many figures a year mostly has."""

NEAR = 24
BEGINNING = re.compile(r"(?:\A|[.!?…:;\n(«»„“”\"—–-])\s*\Z")
"""What a sentence, or a line, begins after."""

LAST_WORD = re.compile(r"([^\W\d_]+\.?)\s{1,2}\Z")


class Candidate(NamedTuple):
    """What a row found: the row's name, the match, and its parts."""

    name: str
    match: re.Match[str]
    parts: dict[str, str | None]

    @property
    def bare(self) -> bool:
        """Tell whether it is a month or a weekday that nothing goes with."""
        around = ("year", "day", "part", "before", "after")
        return self.name in ("month", "weekday") and not any(self.parts.get(part) for part in around)


def is_other(words: Words, text: str, folded: str, found: Candidate) -> bool:
    """Tell whether a candidate is rather something else than a time."""
    speech = speech_of(words.language)
    before = folded[max(0, found.match.start() - NEAR) : found.match.start()]
    if found.name == "season":
        return is_alone(speech, before, found)
    if found.name in ("year", "about"):
        return is_count(words, speech, text, folded, found)
    if found.name == "shortday":
        return not (speech.short_dates and right_before(f"{speech.on}|{speech.month_in}").search(before))
    if found.name == "holiday":
        return speech.names_capital and text[found.match.end() + 1 : found.match.end() + 2].isupper()
    return found.bare and is_name(words, speech, text, found.match)


def is_alone(speech: Speech, before: str, found: Candidate) -> bool:
    """Tell whether a season is without a year, or words that make it a time."""
    told = any(found.parts.get(part) for part in ("year", "before", "after", "part"))
    alone = any(re.fullmatch(words, found.parts["season"] or "") for words in speech.season_alone.values())
    return not (told or alone or right_before(speech.season_in).search(before))


def is_count(words: Words, speech: Speech, text: str, folded: str, found: Candidate) -> bool:
    """Tell whether a bare number is rather a count, as no word or mark beside it makes it a year.

    One is told by a noun after it where nouns have capitals; else it must be modern and not round, or close its clause.
    """
    match = found.match
    if found.name == "about" and not speech.about_needs_year:
        return counts_noun(speech, text, match.end())
    if not match.group().isdigit():
        return False
    number = int(match.group())
    if is_in_year(words, folded, match.start()) or follows_year(words, speech, folded, match.start()):
        return False
    before = folded[max(0, match.start() - 2) : match.start()]
    closes = number % 100 and folded[match.end() : match.end() + 1] in CLOSING
    if number < MODERN or not number % 100:
        return not (number >= EARLY and closes)
    if speech.strict_years:
        return not (closes or is_of_year(folded, match.start()) or before.strip()[-1:] in ("", *"(,;:–—"))
    return counts_noun(speech, text, match.end())


def counts_noun(speech: Speech, text: str, end: int) -> bool:
    """Tell whether a noun follows, in a language whose nouns have capitals."""
    return speech.noun_capitals and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def is_in_year(words: Words, folded: str, start: int) -> bool:
    """Tell whether the word before a number makes it a year."""
    before = folded[max(0, start - NEAR) : start].split()
    word = before[-1].lstrip('(«„"') if before else ""
    units = speech_of(words.language).units
    return word in words.within.union(additions.IN_YEAR) or meaning(units, word) == "year"


def follows_year(words: Words, speech: Speech, folded: str, start: int) -> bool:
    """Tell whether a number is listed after another that a word makes a year: in 2019 and 2021."""
    listed = re.search(
        rf"\b[12]\d{{3}}(?:,|\s{{1,2}}(?:{spaced(speech.joining)}))\s{{1,2}}\Z",
        folded[max(0, start - NEAR) : start],
    )
    return listed is not None and is_in_year(words, folded, max(0, start - NEAR) + listed.start())


def is_of_year(folded: str, start: int) -> bool:
    """Tell whether the word before a number makes it a year if it may be a modern one."""
    return folded[max(0, start - NEAR) : start].split()[-1:] in ([word] for word in additions.OF_YEAR)


def is_range(words: Words, match: re.Match[str], folded: str) -> bool:
    """Tell whether two numbers with a dash or word between them are years: a word beside them says so, or they stand alone.

    Those of three figures are years only if both hold: "from 200 to 300" counts.
    """
    stands = not match.group().endswith(match["last"]) or folded[match.end() : match.end() + 1] in CLOSING
    if len(match["year"]) < FIGURES:
        return stands and bool(int(match["year"]) % 10 or int(match["last"]) % 10)
    start = match.start("year")
    return stands or is_in_year(words, folded, start) or is_of_year(folded, start)


def is_name(words: Words, speech: Speech, text: str, match: re.Match[str]) -> bool:
    """Tell whether a bare month or weekday is a name: by its capital, or by the words before it where every noun has one."""
    start = match.start()
    before = text[max(0, start - NEAR) : start]
    if is_first_name(speech, text, before, match):
        return True
    if speech.noun_capitals:
        word = LAST_WORD.search(before)
        return word is not None and goes_with_name(speech, word[1])
    capital = speech.names_capital and text[start].isupper() and not text[start : match.end()].isupper()
    return capital and not BEGINNING.search(before) and not is_in_year(words, text.lower(), start)


def is_first_name(speech: Speech, text: str, before: str, match: re.Match[str]) -> bool:
    """Tell whether a name that is also one of people stands before another, and not after a word of time: August Bebel."""
    surname = text[match.end() : match.end() + 3]
    if not (re.fullmatch(speech.first_names, match.group()) and surname[:1] == " " and surname[1:].istitle()):
        return False
    word = LAST_WORD.search(before)
    return text[match.start()].isupper() and not (word and re.fullmatch(speech.month_in, word[1].lower()))


def goes_with_name(speech: Speech, word: str) -> bool:
    """Tell whether a word before a name is a title or another name, and not one of those that stand before times."""
    if re.fullmatch(speech.titles, word.lower()):
        return True
    return word[0].isupper() and not re.fullmatch(speech.time_in, word.lower())
