"""The rows of the grammar for what a language says beyond names and figures, and how `Speech` fills them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

import attrs

from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import one_of
from chronology.expressions.languages.speech import spaced
from chronology.expressions.words.tries import NEVER


class Row(NamedTuple):
    """A way to write a date: its name, the orders of dates it holds for ("" all), and its pattern."""

    name: str
    orders: str
    pattern: str


YEAR = r"(?P<year>1\d{{3}}|20\d\d)"
END = r"(?![.,:/]?\d|-?[^\W\d_]|\s?[%€$£°])"
ERA = r"(?:{S}(?:{afteryear}))?{S}(?:(?P<bc>{bc})|(?P<ad>{ad})){E}"

HOURS = r"(?P<{0}>(?:[01]?\d|2[0-4])(?:(?:[.:]| ?h ?)[0-5]\d)?(?!\d)|{numbers})"
"""An end of a range of hours."""

FIRST = (
    Row("century", "", r"(?:(?P<half>{halves}){K}|(?P<part>{part})(?:-|{K}))?{century}(?:{S}(?P<bc>{bc}))?{E}"),
    Row("halfyear", "", rf"(?P<half>{{halves}}){{K}}(?:{{yearword}}{{S}})?{YEAR}{END}{{A}}"),
    Row("halfyear", "", rf"(?P<halfyear>{{half_years}})(?:{{K}}(?:{{yearword}}{{S}})?{YEAR}{END}{{A}}|{{E}})"),
    Row("decade", "", r"(?:(?P<part>{part})(?:-|{K}))?{decade}{E}"),
    Row("era", "", rf"(?P<day>{{D}}){{O}}{{L}}(?P<month>{{month}}),?{{L}}(?P<year>\d{{{{1,4}}}})(?!\d){ERA}"),
    Row("era", "", rf"(?P<year>\d{{{{1,4}}}})(?!\d){ERA}"),
    Row("about", "", rf"(?:{{about}}){{S}}(?:{{yearword}}{{S}})?{YEAR}{END}{{aboutyear}}"),
    Row(
        "season",
        "",
        rf"(?:(?P<part>{{part}})(?:-|{{K}}))?(?P<season>{{seasons}}){{K}}(?:{{yearword}}{{S}})?{YEAR}(?:[/–-](?P<next>\d\d(?:\d\d)?))?{END}{{A}}",
    ),
    Row("season", "", rf"{YEAR}{{S}}(?P<season>{{seasons}}){{E}}"),
    Row("season", "", r"(?:(?P<part>{part})(?:-|{K}))?{before}(?P<season>{seasons}){E}{after}"),
    Row("weekend", "", r"{before}(?P<weekend>{weekend}){E}{after}"),
    Row("quarter", "", rf"{{nth}}{{S}}(?:{{quarter}})(?:{{K}}{YEAR}{END}{{A}}|{{E}})"),
    Row("weekdays", "", r"(?:(?:{each}){S})?(?P<weekdays>{weekday_sets}){E}"),
    Row("alternate", "", r"{alternate}{E}"),
    Row("each", "", r"(?:{each}){S}(?P<weekday>{weekday}){E}"),
    Row("each", "", r"(?:{each}){S}(?:(?P<count>{count}){S})?(?P<unit>{unit}){E}"),
    Row("sets", "", r"(?P<sets>{sets}){E}"),
    Row("times", "", r"{times}{E}"),
    Row("ahead", "", r"{ahead}{E}"),
    Row("moment", "", r"(?P<moment>{moments}){E}"),
    Row("night", "", r"{night}{E}"),
    Row("night_to", "", r"{night_to}{E}"),
    Row("holiday", "", rf"(?P<holiday>{{holidays}})(?:{{K}}(?:{{yearword}}{{S}})?{YEAR}{END}{{A}}|{{E}})"),
    Row("daypartof", "", r"(?P<daypart>{dayparts})(?={S}(?:{daypart_of}){E})"),
    Row("daypart", "", r"{before}(?P<weekday>{weekday})(?:\s{{0,2}}|{S}(?:{daypart_link}){S})(?P<daypart>{dayparts}){E}"),
    Row("hours", "", r"{hours}{E}"),
    Row("clock", "", r"{clock}{E}"),
    Row("clockword", "", r"(?P<clockword>{clock_words}){E}"),
    Row("beside", "", r"(?P<same>{same})(?={S}(?:{beside})(?:(?<=')|{E}))"),
    Row("nextto", "", r"(?P<nextto>{next_to}){E}"),
    Row("same", "", r"(?P<same>{same}){E}"),
    Row("monthday", "", r"{monthday}{E}"),
    Row("compound", "", rf"(?P<compound>{{compounds}})(?:{{S}}{YEAR}{END})?{{E}}"),
    Row("unit", "", r"(?P<part>{part})(?:-|{K}){before}(?P<unit>{calendar}){E}{after}"),
    Row("years", "", rf"{YEAR}(?:\s?[–—-]\s?|{{S}}{{upto}}{{S}})(?P<last>1\d{{{{3}}}}|20\d\d){END}{{A}}"),
    Row("years", "", rf"(?:{{between}}){{S}}(?:(?:{{on}}){{S}})?{YEAR}{{S}}(?:{{joining}}){{S}}(?:(?:{{on}}){{S}})?(?P<last>1\d{{{{3}}}}|20\d\d){END}{{A}}"),
    Row(
        "years",
        "",
        rf"(?P<starting>{{starting}}){{S}}(?P<year>[1-9]\d{{{{2,3}}}}){{S}}{{upto}}{{S}}(?P<last>[1-9]\d{{{{2,3}}}}){END}{{A}}",
    ),
)  # fmt: skip
"""What is looked for before names and figures."""

LAST = (
    Row("later", "", r"(?:(?P<mod>{mods}){S})?{length}{S}(?P<later>{later}){E}"),
    Row("ago", "", r"{ago}{E}"),
    Row("past", "", r"{past}{E}"),
    Row("coming", "", r"{coming}{E}"),
    Row("length", "", r"(?:(?P<mod>{mods}){S})?{length}{E}"),
    Row("daypartof", "", r"(?P<daypart>{dayparts}){E}"),
    Row("unit", "", r"{before}(?P<unit>{calendar}){E}{after}"),
)
"""What is looked for after them."""

TEMPLATES = (
    "century",
    "decade",
    "times",
    "alternate",
    "hours",
    "clock",
    "monthday",
    "ago",
    "ahead",
    "past",
    "coming",
    "night",
    "night_to",
)
"""The rows that hold templates: each is a row as often as the language has one."""


def rows(table: tuple[Row, ...], speech: Speech) -> Iterator[Row]:
    """Yield the rows that a language has words for, one a template."""
    for row in table:
        if row.name not in TEMPLATES:
            yield row
            continue
        for template in getattr(speech, row.name):
            yield row._replace(pattern=row.pattern.replace(f"{{{row.name}}}", spaced_template(template)))


def spaced_template(template: str) -> str:
    """Let the spaces of a template be any white space, and keep its braces for filling."""
    whole = re.sub(r"\{(\d+(?:,\d+)?)\}", r"{{\1}}", spaced(template))
    return re.sub(r"\{(count|unit|weekday)\}", r"(?P<\1>{\1})", whole).replace("{mod}", "(?P<mod>{mods})")


def patterns(speech: Speech) -> dict[str, str]:
    """Give the patterns of all words of a language, by the names of their fields."""
    fields = {field.name: getattr(speech, field.name) for field in attrs.fields(Speech)}
    return {
        name: spaced(words) if isinstance(words, str) else one_of(words)
        for name, words in fields.items()
        if not isinstance(words, bool)
    }


def filled(speech: Speech, afteryear: str) -> Mapping[str, str]:
    """Give what stands for each name in braces: the words of a language, and what is made of them."""
    number = one_of(speech.numbers)
    half = spaced(speech.and_half)
    count = rf"\d{{1,3}}(?:[.,]\d)?(?![\d.,]*\d)|{spaced(speech.some)}|(?:{number})(?:(?:{half})|[\s-]{{1,2}}(?:(?:y|et)\s)?(?:{number}))?"
    units, lengths = one_of(speech.units), one_of(speech.lengths)
    marked = f"(?:{spaced(speech.ordinal_mark)})" if speech.ordinal_mark else ""
    needed = rf"\s{{1,2}}(?:{afteryear})(?![^\W_])"
    return {
        **patterns(speech),
        "K": rf"\s{{1,2}}(?:(?:{spaced(speech.links or NEVER)})(?:\s{{1,2}}|(?<=')))?",
        "count": count,
        "number": f"(?:{number})",
        "unit": units,
        "length": rf"(?:(?P<length>{lengths})|(?P<count>{count})\s{{1,2}}(?P<unit>{units})(?P<andhalf>{spaced(speech.unit_and_half)})?)",
        "calendar": one_of({unit: words for unit, words in speech.units.items() if unit in ("week", "month", "year")}),
        "seasons": one_of({**speech.seasons, **{f"+{key}": words for key, words in speech.season_alone.items()}}),
        "nth": rf"(?:(?P<nth>[ivxlхі]{{1,7}}|\d{{1,2}}){marked}{'?' if marked else ''}|(?P<nthword>{one_of(speech.ordinals)}))",
        "verb": one_of(speech.verbs),
        "decadeyear": r"(?P<year>1\d\d0|20\d0|[2-9]0)",
        "fullyear": r"(?P<year>1\d\d0|20\d0)",
        "decadeword": f"(?P<decadeword>{one_of(speech.decades)})",
        "hour": rf"(?P<hour>(?:[01]?\d|2[0-4])(?!\d)|{number})",
        "minute": r"(?P<minute>[0-5]\d)(?!\d)",
        "first": HOURS.format("first", numbers=number),
        "last": HOURS.format("last", numbers=number),
        "half": f"(?P<half>{spaced(speech.half)})",
        "half_day": f"(?P<halfday>{spaced(speech.pm)}|{spaced(speech.am)})",
        "aboutyear": needed if speech.about_needs_year else "",
    }  # fmt: skip
