"""The one pattern of a language: a row of `GRAMMAR` a way to write a date, filled with the words of the language.

A row says its name, the orders of dates it holds for ("" all), and its pattern. What is in braces is filled in, the named groups are
what the row's candidates are made of (`candidates`). No row repeats anything without bound, so the time is linear in the text.
"""

from __future__ import annotations

import re
from functools import cache

import attrs

from chronology.expressions.languages import additions
from chronology.expressions.languages import phrasing
from chronology.expressions.languages.phrasing import Row
from chronology.expressions.languages.speech import one_of
from chronology.expressions.languages.speech import spaced
from chronology.expressions.languages.speech import speech_of
from chronology.expressions.languages.words import Words
from chronology.expressions.languages.words import words_of
from chronology.expressions.words.tries import NEVER
from chronology.expressions.words.tries import any_of

NOTHING = (Row("nothing", "", r"(?:{no_date}){E}"),)

COUNTED = (Row("phrase", "", r"(?:{counted}){E}"),)
"""What dateparser counts in languages that have no words of their own for it."""

SPELT = (
    Row("iso", "", r"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    Row(
        "figures",
        "DMY MDY",
        r"\d{{1,2}}(?:\.\s?\d{{1,2}}\.\s?|/\d{{1,2}}/|-\d{{1,2}}-)\d{{4}}(?![\d.,/-]\d|\d){E}",
    ),
    Row("figures", "DMY MDY", r"\d\d(?:\.\d\d\.|/\d\d/)\d\d(?![\d.,/:-]\d|\d){E}"),
    Row("figures", "YMD", r"\d{{4}}(?:[.]\s?\d{{1,2}}[.]\s?|/\d{{1,2}}/)\d{{1,2}}(?![/-]\d|\d){E}"),
    Row("phrase", "", r"(?:{phrase}){E}"),
    Row("now", "", r"(?:{now}){E}"),
    Row(
        "day",
        "YMD",
        r"(?P<year>\d{{4}})\.?(?:{S}{yearword}\.?)?,?{S}(?P<month>{month}|{shortmonth}(?:\.|(?={S}\d)))(?:{S}(?P<day>{D})(?![\d:]){O})",
    ),
    Row("month", "YMD", r"(?P<year>1\d{{3}}|20\d\d)\.?(?:{S}{yearword}\.?)?,?{S}(?P<month>{month}){E}"),
    Row(
        "day",
        "MDY",
        r"{W}(?P<month>{month}|{shortmonth}\.?){S}(?P<day>{D})(?!\d)(?:,?{S}(?P<year>\d{{4}}){E})?",
    ),
    Row(
        "days",
        "",
        r"(?P<day>{D}){O}(?:\s{{0,2}}[–—-]\s{{0,2}}|{S}{upto}{S})(?P<last>{D}){O}{L}"
        r"(?P<month>{month})(?:,?{L}(?P<year>\d{{4}})(?![.,]?\d){A}|{E})",
    ),
    Row(
        "listed",
        "",
        r"(?P<list>(?:{D}{O}(?:,{S}|/|{S}(?:{joining}){S})(?:(?:{on}){S})?){{1,5}})(?P<day>{D}){O}{L}"
        r"(?P<month>{month})(?:,?{L}(?P<year>\d{{4}})(?![.,]?\d){A}|{E})",
    ),
    Row(
        "day",
        "",
        r"{W}(?P<day>{D}){O}{L}(?P<month>{month}|{shortmonth})\.?,?{L}(?P<year>\d{{4}})(?![.,]?\d){A}",
    ),
    Row("day", "", r"{before}{W}(?P<day>{D}){O}{L}(?P<month>(?:{month}){E}|(?:{shortmonth})\.(?!\d)){after}"),
    Row("shortday", "DMY", r"(?P<day>{D})\.\s?(?P<number>1[0-2]|0?[1-9])\.(?!\s?\d)"),
    Row("month", "", r"{P}(?P<month>{month}),?{L}(?P<year>1\d{{3}}|20\d\d)(?![.,]?\d){A}{behind}"),
    Row("month", "", r"{P}{before}(?P<month>{month}){E}{after}"),
    Row("weekday", "", r"{before}(?P<weekday>{weekday}){E}{after}"),
    Row(
        "year",
        "",
        r"(?P<part>{part}){L}(?:{yearword}{S})?(?P<year>1\d{{3}}|20\d\d)(?![.,:/]?\d|-?[^\W\d_]){A}",
    ),
    Row("year", "", r"{yearword}{S}(?P<year>[12]\d{{3}})(?![.,:/]?\d|-?[^\W\d_]|\s?[–—-]\s?\d){E}"),
    Row("year", "", r"(?P<year>[12]\d{{3}}){S}(?:{afteryear})(?![^\W_])"),
    Row(
        "year",
        "",
        r"(?<![.,:/$€£\#+-])(?<![$€£]\s)(?P<year>1\d\d\d|20[0-4]\d)(?!\d|[.,:/]\d|-\d{{1,3}}(?!\d)|[-‑]?[^\W\d_]|\s?[%€$£°]|\s(?:{money})){behind}",
    ),
)

IN_FIGURES = (
    Row("day", "", r"(?:(?P<year>\d{{4}})\s?{Y}\s?)?(?P<month>1[0-2]|0?[1-9])\s?{M}\s?(?P<day>{D})\s?{T}"),
    Row("month", "", r"(?P<year>\d{{4}})\s?{Y}\s?(?P<month>1[0-2]|0?[1-9])\s?{M}"),
    Row("year", "", r"(?P<year>[12]\d{{3}})\s?{Y}(?![前後后間间])"),
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
    first, last = phrasing.rows(phrasing.FIRST, speech), phrasing.rows(phrasing.LAST, speech)
    table = (
        (*NOTHING, *figures, *first, *SPELT, *last)
        if speech.numbers
        else (*NOTHING, *figures, *COUNTED, *SPELT)
    )
    rows = [
        (row.name, row.pattern.format(**filling))
        for row in table
        if not row.orders or words.order in row.orders.split()
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
        **phrasing.filled(speech, after),
        "B": "" if words.together else r"(?<![^\W_])",
        "E": "" if words.together else r"(?![^\W_])",
        "S": r"\s{1,2}",
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
