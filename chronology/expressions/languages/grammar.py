"""The one pattern of a language: a row a way to write a date, filled with the words of the language, and how `Speech` fills what it says beyond names and figures.

A row says its name, the orders of dates it holds for ("" all), and its pattern. What is in braces is filled in, the named groups are
what the row's candidates are made of (`candidates`). No row repeats anything without bound, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import attrs

from chronology.expressions.languages import additions
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import one_of
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words
from chronology.expressions.languages.words import words_of
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.tries import NEVER
from chronology.expressions.words.tries import any_of


class Row(NamedTuple):
    """A way to write a date: its name, the orders of dates it holds for ("" all), and its pattern."""

    name: str
    pattern: str
    orders: str = ""


YEAR = r"(?P<year>1\d{{3}}|20\d\d)"
END = r"(?![.,:/]?\d|-?[^\W\d_]|\s?[%€$£°])"
ERA = r"(?:{S}(?:{afteryear}))?{S}(?:(?P<bc>{bc})|(?P<ad>{ad})){E}"

HOURS = r"(?P<{0}>(?:[01]?\d|2[0-4])(?:(?:[.:]| ?h ?)[0-5]\d)?(?!\d)|{numbers})"
"""An end of a range of hours."""

FIRST = (
    Row("century", r"(?:(?P<half>{halves}){K}|(?P<part>{part})(?:-|{K}))?{century}(?:{S}(?P<bc>{bc}))?{E}"),
    Row("halfyear", rf"(?P<half>{{halves}}){{K}}(?:{{yearword}}{{S}})?{YEAR}{END}{{A}}"),
    Row("halfyear", rf"(?P<halfyear>{{half_years}})(?:{{K}}(?:{{yearword}}{{S}})?{YEAR}{END}{{A}}|{{E}})"),
    Row("decade", r"(?:(?P<part>{part})(?:-|{K}))?{decade}{E}"),
    Row("era", rf"(?P<day>{{D}}){{O}}{{L}}(?P<month>{{month}}),?{{L}}(?P<year>\d{{{{1,4}}}})(?!\d){ERA}"),
    Row("era", rf"(?P<year>\d{{{{1,4}}}})(?!\d){ERA}"),
    Row("about", rf"(?:{{about}}){{S}}(?:{{yearword}}{{S}})?{YEAR}{END}{{aboutyear}}"),
    Row(
        "season",
        rf"(?:(?P<part>{{part}})(?:-|{{K}}))?(?P<season>{{seasons}}){{K}}(?:{{yearword}}{{S}})?{YEAR}(?:[/–-](?P<next>\d\d(?:\d\d)?))?{END}{{A}}",
    ),
    Row("season", rf"{YEAR}{{S}}(?P<season>{{seasons}}){{E}}"),
    Row("season", r"(?:(?P<part>{part})(?:-|{K}))?{before}(?P<season>{seasons}){E}{after}"),
    Row("weekend", r"{before}(?P<weekend>{weekend}){E}{after}"),
    Row("quarter", rf"{{nth}}{{S}}(?:{{quarter}})(?:{{K}}{YEAR}{END}{{A}}|{{E}})"),
    Row("weekdays", r"(?:(?:{each}){S})?(?P<weekdays>{weekday_sets}){E}"),
    Row("alternate", r"{alternate}{E}"),
    Row("each", r"(?:{each}){S}(?P<weekday>{weekday}){E}"),
    Row("each", r"(?:{each}){S}(?:(?P<count>{count}){S})?(?P<unit>{unit}){E}"),
    Row("sets", r"(?P<sets>{sets}){E}"),
    Row("times", r"{times}{E}"),
    Row("ahead", r"{ahead}{E}{F}"),
    Row("several", r"{several}{E}"),
    Row("reference", r"(?P<reference>{references}){E}"),
    Row("moment", r"(?P<moment>{moments}){E}"),
    Row("night", r"{night}{E}"),
    Row("night_to", r"{night_to}{E}"),
    Row("holiday", rf"(?P<holiday>{{holidays}})(?:{{K}}(?:{{yearword}}{{S}})?{YEAR}{END}{{A}}|{{E}})"),
    Row("daypartof", r"(?P<daypart>{dayparts})(?={S}(?:{daypart_of}){E})"),
    Row("daypart", r"{before}(?P<weekday>{weekday})(?:\s{{0,2}}|{S}(?:{daypart_link}){S})(?P<daypart>{dayparts}){E}"),
    Row("hours", r"{hours}{E}"),
    Row("clock", r"{clock}{E}"),
    Row("clockword", r"(?P<clockword>{clock_words}){E}"),
    Row("beside", r"(?P<same>{same})(?={S}(?:{beside})(?:(?<=')|{E}))"),
    Row("nextto", r"(?P<nextto>{next_to}){E}"),
    Row("same", r"(?P<same>{same}){E}"),
    Row("monthday", r"{monthday}{E}"),
    Row("compound", rf"(?P<compound>{{compounds}})(?:{{S}}{YEAR}{END})?{{E}}"),
    Row("unit", r"(?P<part>{part})(?:-|{K}){before}(?P<unit>{calendar}){E}{after}"),
    Row("years", rf"{YEAR}(?:\s?[–—-]\s?|{{S}}{{upto}}{{S}})(?P<last>1\d{{{{3}}}}|20\d\d){END}{{A}}"),
    Row("years", rf"(?:{{between}}){{S}}(?:(?:{{on}}){{S}})?{YEAR}{{S}}(?:{{joining}}){{S}}(?:(?:{{on}}){{S}})?(?P<last>1\d{{{{3}}}}|20\d\d){END}{{A}}"),
    Row(
        "years",
        rf"(?P<starting>{{starting}}){{S}}(?P<year>[1-9]\d{{{{2,3}}}}){{S}}{{upto}}{{S}}(?P<last>[1-9]\d{{{{2,3}}}}){END}{{A}}",
    ),
)  # fmt: skip
"""What is looked for before names and figures."""

LAST = (
    Row("later", r"(?:(?P<mod>{mods}){S})?{length}{S}(?P<later>{later}){E}{F}"),
    Row("ago", r"{ago}{E}"),
    Row("past", r"{past}{E}"),
    Row("coming", r"{coming}{E}"),
    Row("length", r"(?:(?P<mod>{mods}){S})?{length}{E}"),
    Row("daypartof", r"(?P<daypart>{dayparts}){E}"),
    Row("unit", r"{before}(?P<unit>{calendar}){E}{after}"),
)
"""What is looked for after them."""

TEMPLATES = row(
    "century decade times alternate hours clock monthday ago ahead past coming several night night_to"
)
"""The rows that hold templates: each is a row as often as the language has one."""


def rows_of(table: tuple[Row, ...], speech: Speech) -> Iterator[Row]:
    """Yield the rows that a language has words for, one a template."""
    for one in table:
        if one.name not in TEMPLATES:
            yield one
            continue
        for template in getattr(speech, one.name):
            yield one._replace(pattern=one.pattern.replace(f"{{{one.name}}}", spaced_template(template)))


def spaced_template(template: str) -> str:
    """Let the spaces of a template be any white space, and keep its braces for filling."""
    whole = re.sub(r"\{(\d+(?:,\d+)?)\}", r"{{\1}}", spaced(template))
    return re.sub(r"\{(count|unit|plurals|weekday)\}", r"(?P<\1>{\1})", whole).replace(
        "{mod}", "(?P<mod>{mods})"
    )


def patterns(speech: Speech) -> dict[str, str]:
    """Give the patterns of all words of a language, by the names of their fields."""
    fields = {field.name: getattr(speech, field.name) for field in attrs.fields(Speech)}
    return {
        name: spaced(words) if isinstance(words, str) else one_of(words)
        for name, words in fields.items()
        if not isinstance(words, bool)
    }


def spoken(speech: Speech, afteryear: str) -> Mapping[str, str]:
    """Give what stands for each name in braces: the words of a language, and what is made of them."""
    number = one_of(speech.numbers)
    half = spaced(speech.and_half)
    count = rf"\d{{1,3}}(?:[.,]\d)?(?![\d.,]*\d)|{spaced(speech.some)}|{one_of(speech.collectives)}|(?:{number})(?:(?:{half})|[\s-]{{1,2}}(?:(?:y|et)\s)?(?:{number}))?"
    units, lengths = one_of(speech.units), one_of(speech.lengths)
    marked = f"(?:{spaced(speech.ordinal_mark)})" if speech.ordinal_mark else ""
    needed = rf"\s{{1,2}}(?:{afteryear})(?![^\W_])"
    return {
        **patterns(speech),
        "K": rf"\s{{1,2}}(?:(?:{spaced(speech.links or NEVER)})(?:\s{{1,2}}|(?<=')))?",
        "count": count,
        "number": f"(?:{number})",
        "unit": units,
        "length": rf"(?:(?P<length>{lengths})|(?P<count>{count})(?:\s{{1,2}}|(?<='))(?P<unit>{units})(?P<andhalf>{spaced(speech.unit_and_half)})?)",
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


NOTHING = (Row("nothing", r"(?:{no_date}){E}"),)

COUNTED = (Row("phrase", r"(?:{counted}){E}"),)
"""What dateparser counts in languages that have no words of their own for it."""

SPELT = (
    Row("iso", r"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    Row(
        "figures",
        r"\d{{1,2}}(?:\.\s?\d{{1,2}}\.\s?|/\d{{1,2}}/|-\d{{1,2}}-)\d{{4}}(?![\d.,/-]\d|\d){E}",
        "DMY MDY",
    ),
    Row("figures", r"\d\d(?:\.\d\d\.|/\d\d/)\d\d(?![\d.,/:-]\d|\d){E}", "DMY MDY"),
    Row("figures", r"\d{{4}}(?:[.]\s?\d{{1,2}}[.]\s?|/\d{{1,2}}/)\d{{1,2}}(?![/-]\d|\d){E}", "YMD"),
    Row("phrase", r"(?:{phrase}){E}"),
    Row("now", r"(?:{now}){E}"),
    Row(
        "day",
        r"(?P<year>\d{{4}})\.?(?:{S}{yearword}\.?)?,?{S}(?P<month>{month}|{shortmonth}(?:\.|(?={S}\d)))(?:{S}(?P<day>{D})(?![\d:]){O})",
        "YMD",
    ),
    Row("month", r"(?P<year>1\d{{3}}|20\d\d)\.?(?:{S}{yearword}\.?)?,?{S}(?P<month>{month}){E}", "YMD"),
    Row(
        "day",
        r"{W}(?P<month>{month}|{shortmonth}\.?){S}(?P<day>{D})(?!\d)(?:,?{S}(?P<year>\d{{4}}){E})?",
        "MDY",
    ),
    Row(
        "days",
        r"(?P<day>{D}){O}(?:\s{{0,2}}[–—-]\s{{0,2}}|{S}{upto}{S})(?P<last>{D}){O}{L}"
        r"(?P<month>{month})(?:,?{L}(?P<year>\d{{4}})(?![.,]?\d){A}|{E})",
    ),
    Row(
        "listed",
        r"(?P<list>(?:{D}{O}(?:,{S}|/|{S}(?:{joining}){S})(?:(?:{on}){S})?){{1,5}})(?P<day>{D}){O}{L}"
        r"(?P<month>{month})(?:,?{L}(?P<year>\d{{4}})(?![.,]?\d){A}|{E})",
    ),
    Row(
        "day",
        r"{W}(?P<day>{D}){O}{L}(?P<month>{month}|{shortmonth})\.?,?{L}(?P<year>\d{{4}})(?![.,]?\d){A}",
    ),
    Row("day", r"{before}{W}(?P<day>{D}){O}{L}(?P<month>(?:{month}){E}|(?:{shortmonth})\.(?!\d)){after}"),
    Row("shortday", r"(?P<day>{D})\.\s?(?P<number>1[0-2]|0?[1-9])\.(?!\s?\d)", "DMY"),
    Row("month", r"{P}(?P<month>{month}),?{L}(?P<year>1\d{{3}}|20\d\d)(?![.,]?\d){A}{behind}"),
    Row("month", r"{P}{before}(?P<month>{month}){E}{after}"),
    Row("weekday", r"{before}(?P<weekday>{weekday}){E}{after}"),
    Row(
        "year",
        r"(?P<part>{part}){L}(?:{yearword}{S})?(?P<year>1\d{{3}}|20\d\d)(?![.,:/]?\d|-?[^\W\d_]){A}",
    ),
    Row("year", r"{yearword}{S}(?P<year>[12]\d{{3}})(?![.,:/]?\d|-?[^\W\d_]|\s?[–—-]\s?\d){E}"),
    Row("year", r"(?P<year>[12]\d{{3}}){S}(?:{afteryear})(?![^\W_])"),
    Row(
        "year",
        r"(?<![.,:/$€£\#+-])(?<![$€£]\s)(?P<year>1\d\d\d|20[0-4]\d)(?!\d|[.,:/]\d|-\d{{1,3}}(?!\d)|[-‑]?[^\W\d_]|\s?[%€$£°]|\s(?:{money})){behind}",
    ),
)

IN_FIGURES = (
    Row("day", r"(?:(?P<year>\d{{4}})\s?{Y}\s?)?(?P<month>1[0-2]|0?[1-9])\s?{M}\s?(?P<day>{D})\s?{T}"),
    Row("month", r"(?P<year>\d{{4}})\s?{Y}\s?(?P<month>1[0-2]|0?[1-9])\s?{M}"),
    Row("year", r"(?P<year>[12]\d{{3}})\s?{Y}(?![前後后間间])"),
)
"""The rows of languages that write dates as figures with the words for year, month and day."""


@attrs.frozen
class Grammar:
    """The pattern that finds the candidates of a language, and the rows they may be of."""

    trigger: re.Pattern[str]
    rows: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def grammar_of(language: str) -> Grammar:
    """Compile the grammar of a language."""
    words = words_of(language)
    filling = filled(words)
    figures = IN_FIGURES if language in additions.IN_FIGURES else ()
    speech = speech_of(language)
    first, last = rows_of(FIRST, speech), rows_of(LAST, speech)
    table = (
        (*NOTHING, *figures, *first, *SPELT, *last)
        if speech.numbers
        else (*NOTHING, *figures, *COUNTED, *SPELT)
    )
    rows = [
        (one.name, one.pattern.format(**filling))
        for one in table
        if not one.orders or words.order in one.orders.split()
    ]
    pieces = [f"(?:{unnamed(pattern)})(?P<r{at}>)" for at, (_, pattern) in enumerate(rows)]
    return Grammar(
        re.compile(filling["B"] + f"(?:{'|'.join(pieces)})"),
        tuple((name, re.compile(pattern)) for name, pattern in rows),
    )


def unnamed(pattern: str) -> str:
    """Take the names off the groups of a pattern."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def filled(words: Words) -> dict[str, str]:
    """Give what stands for each name in braces."""
    year, month, day = additions.IN_FIGURES.get(words.language, ("", "", ""))
    after = any_of(additions.AFTER_YEAR.get(words.language, ()))
    weekdays = f"(?:{any_of(words.names['weekday'])}|{any_of(words.short['weekday'])}(?=[.,]))"
    linking = any_of(words.linking | words.units["year"])
    link = rf"\s{{{0 if words.together else 1},2}}(?:{linking}\s{{1,2}}|d')?"
    speech = speech_of(words.language)
    behind = r"(?:\s{{1,2}}(?P<after>{})(?![^\W_]))?"
    parts_after = {f"+{key}": words for key, words in speech.parts_after.items()}
    halves, part = one_of(speech.halves), f"(?:{one_of(speech.parts)})"
    return {
        **spoken(speech, after),
        "B": "" if words.together else r"(?<![^\W_])",
        "E": "" if words.together else r"(?![^\W_])",
        "S": r"\s{1,2}",
        "F": rf"(?!\s{{1,2}}(?:{spaced(speech.from_event)})(?:(?<=')|(?![^\W_])))",
        "D": r"(?:[12]\d|3[01]|0?[1-9])(?!\d)",
        "O": r"(?:\.|er\b|º|ª|°|-?го\b|-?е\b)?",
        "L": link,
        "A": rf"(?:\s{{1,2}}(?:{after})(?![^\W_])|(?![^\W_]))",
        "W": rf"(?:(?P<dayname>{weekdays})[.,]{{0,2}}\s{{1,2}}(?:{any_of(additions.ARTICLES)}\s{{1,2}})?)?",
        "P": rf"(?:(?:(?P<part>{part})(?:-|{link})|(?P<half>{halves})\s{{1,2}}(?:(?:{linking})\s{{1,2}}|d')?))?",
        "before": rf"(?:(?P<before>{one_of(speech.which_before)})\s{{1,2}})?",
        "after": behind.format(one_of({**speech.which_after, **parts_after})),
        "behind": behind.format(one_of(parts_after)),
        "part": part,
        "upto": f"(?:{spaced(speech.upto)})",
        "Y": year,
        "M": month,
        "T": day,
        "month": any_of(words.names["month"]),
        "shortmonth": any_of(words.short["month"]),
        "weekday": any_of(words.names["weekday"]),
        "yearword": f"(?:{any_of(words.units['year'])}|{spaced(speech.units.get('year', NEVER))})",
        "afteryear": after,
        "phrase": any_of(words.phrases),
        "money": additions.MONEY,
        "now": any_of(words.now),
        "counted": counted(words),
        "no_date": "|".join(speech.no_dates) or NEVER,
    }


def counted(words: Words) -> str:
    """Write the pattern of phrases that count units from the anchor."""
    gap = r"\s{0,2}"
    unit = gap + any_of(frozenset().union(*words.units.values()))
    number = rf"(?:\d{{1,4}}(?!\d)|{'|'.join(words.numbers) or NEVER})"
    return (
        "|".join(
            "".join(
                (
                    any_of([before]) + gap if before else "",
                    number,
                    unit if has_unit else "",
                    gap + any_of([after]) if after else "",
                )
            )
            for before, after, has_unit in sorted(words.frames)
        )
        or NEVER
    )
