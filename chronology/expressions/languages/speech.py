"""What a language says of times beyond names and figures: one TOML file a language in `spoken/`, named by its code.

Every value is a pattern in small letters, in which a space is any white space; a table gives the pattern of each of its meanings.
Names in braces stand for other patterns (`grammar.spoken`): `{count}` a number in figures or words or "several", `{number}` a number in words,
`{unit}`, `{length}` a count with its unit, `{mod}` a word of `mods`, `{weekday}`, `{nth}` an ordinal in any writing, `{year}` the first year of a decade, `{hour}`, `{minute}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import attrs
import tomli

from chronology.expressions.words.lexicon import row
from chronology.expressions.words.tries import NEVER

Meanings = Mapping[str, str]
"""Patterns by what they mean."""

NONE: Meanings = MappingProxyType({})

SPACES = re.compile(r"\(\?<=([^)]*)\)|\(\?<![^)]*\)|\[[^\]]*\]| \??")
LOOK_AROUND = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")


@attrs.frozen
class Speech:
    """The words of one language; a language without a file has none.

    forms: other forms of the names that dateparser knows, phrases: other words for phrases that it knows; neither are patterns. signals,
    signals_after: the words before or after a date, by the shape of its reading; directions: those that tell that something is over, or begun, or a
    day it is planned for; verbs: those of what lies ahead, is over, or is planned though it is told as present; saying: those of speech; parting:
    what begins a clause without a comma. which_before, which_after: the last (-1), this (0), the next (1); parts of a month or year, parts_after where they stand behind it; upto: between
    the days of a range; no_dates: what only looks like a date; ahead_of_told: "in two years" counts from what a past verb tells. numbers, ordinals,
    decades, seasons, halves, later, parts, dayparts, sets, units, mods: lists of the words one after another (`COUNTED`). lengths: whole durations
    ("0.5 hour"); and_half, unit_and_half: "and a half" after a number or a unit. some: vague counts; collectives: nouns for about so many, with what
    links them to the unit; several: templates of the last or coming days, for years, of `{plurals}`; references: now, recently, soon, by TIMEX3's value. later: after or before what was told, from_event: what behind it names an event instead; same:
    counted from the day told last ("1 day"), or, with a word of beside after it, from what follows, as is an eve that a day follows; next_to: always
    from what follows. ago, ahead, past, coming: templates of lengths that end at, leave, reach to or begin at the anchor. season_alone: seasons that
    need no word of season_in before them. quarter, weekend: the words; compounds: parts of units ("late year"). century, decade, times, alternate
    (every other), hours (from `{first}` to `{last}`), clock, monthday (the 14th of this month): templates. bc, ad: eras. each, weekday_sets (from
    Monday), sets: what comes again. dayparts: after daypart_link; before a day they need a word of daypart_in before them, and daypart_of stands
    between both. moments: whole parts of days ("0 TMO", this morning; "same TEV", that evening); night: templates of nights by the day they lead to,
    night_to: by a day that follows. holidays: by month and day, or days from Easter ("easter 1", "orthodox 0"). clock_words: by value; at: before a
    clock time, on: before its day; half: half past (a template's group `halfto`: half to); pm, am. about: before years that are about so, which in a
    language that about_needs_year also have their word after them. between, joining, starting: "between" and "and", "from". short_dates: a day has
    the number of its month (31.3.). strict_years: a number is a year only if a word or mark beside it says so. names_capital: within a sentence a
    capital makes a name; noun_capitals: all nouns have one, and verbs none; titles: words before a name; time_in: those before a time; first_names:
    months and weekdays that are one, too, before a capital, but after a word of month_in.
    """

    forms: Meanings = NONE
    phrases: Meanings = NONE
    signals: Meanings = NONE
    signals_after: Meanings = NONE
    directions: Meanings = NONE
    verbs: Meanings = NONE
    saying: str = NEVER
    parting: str = NEVER
    which_before: Meanings = NONE
    which_after: Meanings = NONE
    parts: Meanings = NONE
    parts_after: Meanings = NONE
    upto: str = NEVER
    ahead_of_told: bool = False
    no_dates: tuple[str, ...] = ()
    numbers: Meanings = NONE
    units: Meanings = NONE
    lengths: Meanings = NONE
    mods: Meanings = NONE
    some: str = NEVER
    collectives: Meanings = NONE
    plurals: Meanings = NONE
    several: tuple[str, ...] = ()
    references: Meanings = NONE
    and_half: str = NEVER
    unit_and_half: str = NEVER
    later: Meanings = NONE
    from_event: str = NEVER
    same: Meanings = NONE
    beside: str = NEVER
    next_to: Meanings = NONE
    eve: str = NEVER
    ago: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    seasons: Meanings = NONE
    season_alone: Meanings = NONE
    season_in: str = NEVER
    ordinals: Meanings = NONE
    ordinal_mark: str = ""
    halves: Meanings = NONE
    half_years: Meanings = NONE
    quarter: str = NEVER
    weekend: str = NEVER
    compounds: Meanings = NONE
    century: tuple[str, ...] = ()
    decade: tuple[str, ...] = ()
    decades: Meanings = NONE
    bc: str = NEVER
    ad: str = NEVER
    each: str = NEVER
    weekday_sets: tuple[str, ...] = ()
    sets: Meanings = NONE
    times: tuple[str, ...] = ()
    alternate: tuple[str, ...] = ()
    dayparts: Meanings = NONE
    daypart_link: str = NEVER
    moments: Meanings = NONE
    daypart_in: str = NEVER
    daypart_of: str = NEVER
    night: tuple[str, ...] = ()
    night_to: tuple[str, ...] = ()
    holidays: Meanings = NONE
    hours: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    monthday: tuple[str, ...] = ()
    clock_words: Meanings = NONE
    at: str = NEVER
    on: str = NEVER
    half: str = NEVER
    pm: str = NEVER
    am: str = NEVER
    about: str = NEVER
    about_needs_year: bool = False
    links: str = NEVER
    between: str = NEVER
    joining: str = NEVER
    starting: str = NEVER
    titles: str = NEVER
    short_dates: bool = False
    strict_years: bool = False
    names_capital: bool = False
    noun_capitals: bool = False
    time_in: str = NEVER
    first_names: str = NEVER
    month_in: str = NEVER


@cache
def speech_of(language: str) -> Speech:
    """Read the file of a language; one without a file says nothing."""
    file = files("chronology.expressions.languages") / "spoken" / f"{language}.toml"
    if not file.is_file():
        return Speech()
    table: dict[str, Any] = tomli.loads(file.read_text(encoding="utf-8"))
    given: dict[str, Any] = {
        key: listed(key, it) if isinstance(it, list) else it for key, it in table.items()
    }
    return Speech(**given)


COUNTED: Mapping[str, tuple[float | str, ...]] = {
    "numbers": (*range(1, 20), *range(20, 101, 10), 1.5),
    "ordinals": tuple(range(1, 32)),
    "decades": tuple(range(20, 100, 10)),
    "seasons": (0, 1, 2, 3),
    "season_alone": (0, 1, 2, 3),
    "halves": (1, 2),
    "half_years": (1, 2),
    "later": (1, -1),
    "units": tuple(row("day week month year hour minute second decade century quarter weekend")),
    "plurals": tuple(row("day week month year hour decade")),
    "mods": tuple(row("LESS_THAN MORE_THAN APPROX EQUAL_OR_MORE EQUAL_OR_LESS")),
    "parts": ("early", "mid", "late"),
    "parts_after": ("early", "mid", "late"),
    "dayparts": ("TMO", "TAF", "TEV", "TNI"),
    "sets": ("P1D", "P1W", "P1M", "P1Y", "P2W"),
}
"""What the words of a list mean, one after another."""


def listed(key: str, words: list[str]) -> Meanings | tuple[str, ...]:
    """Give the patterns of a list, by what they mean if they are counted."""
    return dict(zip(map(str, COUNTED[key]), words, strict=False)) if key in COUNTED else tuple(words)


def spaced(pattern: str) -> str:
    """Let a space be any white space, and words that are looked behind be whole ones."""
    return SPACES.sub(widened, pattern)


@cache
def right_before(words: str) -> re.Pattern[str]:
    """Compile the pattern of words that stand right before a place, where the text is cut."""
    return re.compile(rf"(?<![^\W_])(?:{spaced(words)})\s{{0,2}}\Z")


def widened(found: re.Match[str]) -> str:
    """Write a piece of a pattern that holds a space."""
    if found[1]:
        return rf"(?:(?<=\W{found[1]})|(?<=\A{found[1]}))"
    return {" ": r"\s{1,2}", " ?": r"\s{0,2}"}.get(found[0], found[0])


def one_of(patterns: Meanings | tuple[str, ...]) -> str:
    """Write the pattern of any of several, the longer ones first, as some words begin others."""
    all_of = patterns.values() if isinstance(patterns, Mapping) else patterns
    return "|".join(sorted(map(spaced, all_of), key=len, reverse=True)) or NEVER


def meaning(table: Meanings, said: str | None) -> str | None:
    """Give what words mean by a table."""
    return next((key for key, words in table.items() if whole(words).fullmatch(said)), None) if said else None


@cache
def whole(words: str) -> re.Pattern[str]:
    """Compile a pattern of whole words that were found, whatever stands beside them."""
    return re.compile(LOOK_AROUND.sub("", words))
