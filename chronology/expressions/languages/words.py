"""The words of time of one language, out of dateparser's tables and the additions to them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Any
from typing import NamedTuple

import attrs

from chronology.expressions.languages import additions
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.plain import with_plain_marks

MONTHS = row("january february march april may june july august september october november december")
WEEKDAYS = row("monday tuesday wednesday thursday friday saturday sunday")
UNITS = row("day week month year")
NOW = "0 second ago"
COUNT = r"(\d++[.,]?\d*+)"
"""How dateparser's tables write the place of a number."""

FOLDED = str.maketrans({"ʼ": "'", "`": "'"})


def fold(text: str) -> str:
    """Make letters small and marks plain, keeping every character's place."""
    return with_plain_marks(text.translate(FOLDED)).lower()


class Frame(NamedTuple):
    """What stands before the number and after the unit of a phrase that counts: ("vor ", ""), ("", " тому").

    A frame that is not `counted` holds its unit itself.
    """

    before: str
    after: str
    counted: bool


@attrs.frozen
class Words:
    """The words of time of one language, in small letters.

    `names` and `short` hold the full names and the abbreviations, by "month" and "weekday"; every word stands with the one that
    dateparser knows; `months` number these from 1, `weekdays` from 0. `phrases` are those that count from the anchor, `frames` what stands before and after a counted unit.
    """

    language: str
    order: str
    names: Mapping[str, Mapping[str, str]]
    short: Mapping[str, Mapping[str, str]]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    phrases: Mapping[str, str]
    now: frozenset[str]
    numbers: tuple[str, ...]
    units: Mapping[str, frozenset[str]]
    frames: frozenset[Frame]
    within: frozenset[str]
    linking: frozenset[str]

    def month(self, said: str) -> int:
        """Give the number of a month from 1, by its name, its abbreviation or its figures."""
        name = said.strip(". ")
        return int(name) if name.isdigit() else self.months[self.names["month"].get(name, name)]

    def weekday(self, said: str) -> int:
        """Give the number of a weekday from 0, by its name or its abbreviation."""
        name = said.strip(".,")
        return self.weekdays[self.names["weekday"].get(name, name)]

    @property
    def speech(self) -> Speech:
        """Give what the language says beyond names and figures."""
        return speech_of(self.language)

    @property
    def together(self) -> bool:
        """Tell whether words stand together without spaces."""
        return self.language in additions.TOGETHER


@cache
def words_of(language: str) -> Words:
    """Bring in the words of a language that dateparser knows."""
    table: dict[str, Any] = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    months, weekdays = names_of(table, MONTHS), names_of(table, WEEKDAYS)
    units = {unit: frozenset(long_enough(table.get(unit, ()), language)) for unit in UNITS}
    pertain = {fold(word) for word in table.get("pertain", ())}
    return Words(
        language=language,
        order=table.get("date_order", "DMY"),
        names={kind: full(names, language) for kind, names in (("month", months), ("weekday", weekdays))},
        short={kind: abbreviated(names) for kind, names in (("month", months), ("weekday", weekdays))},
        months={name: number for number, row in enumerate(months, 1) for name in row},
        weekdays={name: number for number, row in enumerate(weekdays) for name in row},
        phrases={**dict(phrases_of(table)), **speech_of(language).phrases},
        now=frozenset(word for word in map(fold, relative(table, NOW)) if len(word) > 3),
        numbers=tuple(numbers_of(table)),
        units=units,
        frames=frozenset(frames_of(table, units)),
        within=frozenset(fold(word) for word in table.get("in", ())),
        linking=frozenset(pertain | set(additions.LINKING)),
    )


def names_of(table: Mapping[str, Any], kinds: Iterable[str]) -> list[list[str]]:
    """Give the names of each month or weekday, without their dots and numbers."""
    rows = [[fold(name).strip(". ()") for name in table.get(kind, ())] for kind in kinds]
    return [[name for name in names if name and not name.isdigit()] for names in rows]


def full(rows: list[list[str]], language: str) -> dict[str, str]:
    """Keep the full names, and join their other forms."""
    names = {name: name for row in rows for name in row if not is_short(name, row)}
    forms = speech_of(language).forms
    return names | {
        form: name for name, others in forms.items() if name in names for form in others.split("|")
    }


def abbreviated(rows: list[list[str]]) -> dict[str, str]:
    """Keep the abbreviations."""
    return {name: name for row in rows for name in row if is_short(name, row)}


def is_short(name: str, names: Iterable[str]) -> bool:
    """Tell an abbreviation: one that a longer name begins with, or of so few letters that there is a longer one."""
    longer = [other for other in names if len(other) > len(name)]
    return any(other.startswith(name) or len(name) < 4 for other in longer)


def long_enough(words: Iterable[str], language: str) -> Iterator[str]:
    """Keep the units that can be no other word; where words stand together they are of one letter."""
    return (word for word in map(fold, words) if len(word) > 1 or language in additions.TOGETHER)


def relative(table: Mapping[str, Any], kind: str) -> list[str]:
    """Give the phrases of one meaning."""
    found: list[str] = table.get("relative-type", {}).get(kind, [])
    return found


def phrases_of(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the phrases that name a day, week, month or year counted from the anchor's."""
    kinds = (kind for kind in table.get("relative-type", {}) if any(f" {unit}" in kind for unit in UNITS))
    for phrase in chain.from_iterable(map(fold, relative(table, kind)) for kind in kinds):
        if len(phrase) > 1:
            yield phrase, phrase


def numbers_of(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the patterns of words for numbers; those that look behind are dateparser's own business."""
    for simplification in table.get("simplifications", ()):
        for pattern, number in simplification.items():
            if str(number).isdigit() and not re.search(r"\(\?<|\^|\\[1-9]", pattern):
                yield re.sub(r"\((?!\?)", "(?:", pattern)


def frames_of(table: Mapping[str, Any], units: Mapping[str, frozenset[str]]) -> Iterator[Frame]:
    """Yield the frames of the phrases that count days, weeks, months or years."""
    known = sorted(set().union(*units.values()), key=len, reverse=True)
    for kind, patterns in table.get("relative-type-regex", {}).items():
        for pattern in patterns if any(f" {unit}" in kind for unit in UNITS) else ():
            before, _, rest = fold(pattern).partition(COUNT)
            frame = framed(before.strip(), rest.strip(), known, together=table["name"] in additions.TOGETHER)
            if frame and not re.search(r"[\\()\[\]?*+{}|]", frame.before + frame.after):
                yield frame


def framed(before: str, rest: str, units: Iterable[str], *, together: bool) -> Frame | None:
    """Part what follows a number into a unit and what stands after it; abbreviations of few letters are left out."""
    for unit in units:
        after = rest.removeprefix(unit)
        if after != rest and (together or after[:1] in ("", " ")) and (before or after):
            return Frame(before, after.strip(), counted=True)
    return Frame(before, rest, counted=False) if min(map(len, filter(None, (before, rest)))) > 3 else None
