"""Dates written out, a day with its month and year in every order; seasons, quarters and halves; several times in one phrase; years and months without company."""

from __future__ import annotations

from functools import partial

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules import homographs
from chronology.expressions.rules import spans
from chronology.expressions.rules.dates import parts
from chronology.expressions.rules.dates import years
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import linked
from chronology.expressions.rules.guards import next_year
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import Both
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
AFTER_STATE = ENDING | set_of("- and when but Before that")


def seasons_of_years(season: int, first: int, last: int) -> Sense:
    """Make the summers of 1883 and 1884."""
    return Both((make.season_of_year(season, first), make.season_of_year(season, last)))


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


def counts_nothing(run: Run) -> bool:
    """Tell whether the last day of a list is no count: 3% on July 1 and 4% a year later."""
    return not years.is_counted(run)


DAYS = "DAY:a {, DAY:b {, DAY:c} ,?} and|or DAY:last"
LISTS = tuple(
    Rule("@days", pattern, spans.days_listed, counts_nothing)
    for pattern in (f"MONTH .? {DAYS} {{,? YEAR}}", f"the? {DAYS} of? MONTH {{.? ,? YEAR}}")
)
"""Rules of days listed in one month: May 2, 4 and 5."""


def is_shortened(run: Run) -> bool:
    """Tell whether a point shortens the word right before it: the late 12th c."""
    return run.kind_after == "." and run.is_tied_after


def roman_month(day: int, month: int | str, year: int) -> Sense:
    """Make 4.vi.1872."""
    return make.date(day, SHORT_NUMERALS[month] if isinstance(month, str) else month, year)


SHORT_NUMERALS = {"i": 1, "v": 5, "x": 10}

TWO_YEARS = "YEAR -|/ SMALL|YEAR:last"
OF_TWO = "{Playseason|campaign|session|Term | Fiscal|school|academic|tax|budget|crop|marketing? Year}"
"""What lies in two years."""

PHRASES = (
    Rule("@day", "{WEEKDAY .? ,?} the? DAY of? MONTH {.? ,? of|in? YEAR ERA?}", make.date),
    Rule("@day", "{the? DAY of? MONTH .? | MONTH .? DAY} ,? (|[ YEAR )|]", make.date),
    Rule("@day", "the? Nth31:day . {of MONTH {.? ,? YEAR} | MONTH .? ,? YEAR}", make.date),
    Rule("@day", "{WEEKDAY .? ,?} MONTH .? DAY ,? of|in? YEAR ERA?", make.date),
    Rule("@day", "YEAR MONTH DAY", make.date, guards.no_year_after),
    Rule("@day", "DAY -|/ MONTH -|/ YEAR", make.date),
    Rule("@day", "DAY .|-|/ Roman|i|v|x:month .|-|/ YEAR", roman_month),
    Rule("@day", "ISO", make.iso),
    Rule("@day", "SLASHED", make.slashed, years.is_no_version),
    Rule("@day", "WEEKDAY .? ,? SLASHED:numbers", make.slashed_on),
    Rule("@day", "MONTH .? the? DAY", make.date, guards.numbers_no_unit),
    Rule("@day", "Last|Next|This|Coming:which MONTH .? the? DAY", make.date, guards.is_no_picture),
    Rule("@day", "WEEKDAY .? ,? MONTH .? DAY", make.date),
    Rule("@interval", "DAY /|upto|and DAY:last of? MONTH {.? ,? YEAR}", spans.days_of_month, linked),
    Rule("@interval", "DAY upto DAY:last of? MONTH Ad ANYYEAR:year", spans.days_of_month),
    Rule("@interval", "MONTH .? upto|and MONTH:last .? ,? YEAR", spans.months_of_year, linked),
    Rule(
        "@interval",
        "DAY MONTH .? upto|and DAY:lastday MONTH:last {.? ,? YEAR | Ad ANYYEAR:year}",
        spans.dates_of_year,
        linked,
    ),
    Rule(
        "@interval",
        "MONTH .? DAY upto|and MONTH:last .? DAY:lastday ,? YEAR",
        spans.dates_of_year,
        linked,
    ),
    Rule("@interval", "ANYYEAR:year upto|and ANYYEAR:last Bc", spans.years_bc, linked),
    Rule("@interval", "Circa:mark .? ANYYEAR:year upto ANYYEAR:last Bc", spans.years_bc),
    Rule("@interval", "YEAR -|/ SMALL:last", spans.short_years, years.begins_short),
    *LISTS,
    Rule(
        "@date", f"the? {{{TWO_YEARS} {OF_TWO} | Fy|Fiscal Year? {TWO_YEARS}}}", spans.over_years, next_year
    ),
    Rule("@date", "MONTH .? {,? of? YEAR ERA? | ANYYEAR:year BC:era}", make.month_of_year),
    Rule("@cyclic", "Monthname:month", make.month),
    Rule("@cyclic", "MONTH", make.month, homographs.in_company),
    Rule("@cyclic", "WHICH MONTH", make.month, guards.is_no_picture),
    Rule("@day", "Weekday:weekday", make.weekday),
    Rule("@day", "WHICH Weekday:weekday", make.weekday, guards.is_no_picture),
    Rule("@day", "Weekday:weekday Last|Next:which", make.weekday, guards.is_closed),
    Rule("@day", "the? DAY of? MONTH Last|Next:which", make.date, guards.is_closed),
    Rule("@cyclic", "Monthname:month Last|Next:which", make.month, guards.is_closed),
    Rule("@date", "YEAR", make.year, years.is_year),
    Rule(
        "@date",
        "{AD:era ANYYEAR:year | anno domini ANYYEAR:year | ANYYEAR:year ERA | Fiscal -? Year? YEAR}",
        make.year,
    ),
    Rule("@date", "the? {full -?} Year {of our lord} YEAR|Spelt:year", make.year),
    Rule("@date", "the? {End:part of | PART part of} the UNIT", make.part_of_this),
    Rule(
        "@date",
        "Early:part in the Week|Month|Year|Decade|Century:unit",
        make.part_of_this,
        guards.no_of_after,
    ),
    Rule(
        "@date",
        "the? Nth|Latter|Last|Final|Opening:nth part|UNITS of the UNIT",
        lambda nth, unit: make.nth_part(nth, Deictic(unit, 0)),
        guards.first_or_last,
    ),
    Rule("@date", "the? {NTH|Roman:nth -? Century ERA? | NTH -? Circa|cent .? ERA}", make.century),
    Rule("@date", "the? NTH Circa|cent", make.century, is_shortened),
    Rule("@date", "the? NTH -? Millennium ERA?", make.millennium),
    Rule(
        "@days",
        "the? PART:first? NTH {, NTH:between ,?} and|or the? PART:second? NTH:last Century|Centuries ERA?",
        spans.centuries,
    ),
    Rule("@days", "the Seasons:season of YEAR:first and|or YEAR:last", seasons_of_years),
    Rule("@date", "the? SEASON of? {YEAR ERA? | ANYYEAR:year BC:era}", make.season_of_year),
    Rule("@date", f"the? {{SEASON of? {TWO_YEARS} | {TWO_YEARS} SEASON}}", make.season_of_year, next_year),
    Rule("@cyclic", "the? Season:season", make.season, homographs.names_one),
    Rule("@cyclic", "the Fallseason:season", make.season, homographs.in_the_season),
    Rule("@cyclic", "{the|This Past:which | WHICH} SEASON", make.season),
    Rule("@cyclic", "This Past:which MONTH", make.month),
    Rule("@cyclic", "SEASON", make.season, homographs.in_season),
    Rule("@cyclic", "{the? Fiscal? NTH | Fiscal? NTH -} Fiscal? Quarter", make.quarter, guards.not_of_the),
    Rule("@cyclic", "WHICH NTH Quarter", make.quarter),
    Rule("@days", "the? NTH and|or NTH:last Quarters {of YEAR}", spans.quarters),
    Rule("@date", "the? NTH -? Fiscal? Quarter of YEAR", make.quarter),
    Rule("@date", "the? YEAR {' s} NTH -? Quarter|Half:unit", make.period),
    Rule("@cyclic", "QUARTERLY:code", make.quarterly, homographs.is_quarterly),
    Rule("@date", "{QUARTERLY:code of|-? YEAR | YEAR -? QUARTERLY:code}", make.quarterly),
    Rule("@date", "the? NTH -? Half of? YEAR", make.half),
    Rule("@date", "the? Last|Latter|back|Final Half of YEAR", partial(make.half, 2)),
    Rule("@cyclic", "{the NTH | the? Fiscal NTH | the? NTH Fiscal} Half", make.half, parts.no_half_of),
    Rule("@cyclic", "the? Latter|back Half of the Year", partial(make.half, 2)),
    Rule("@cyclic", "the? NTH -? Quarter of the|its|their|our Current? Fiscal? Year", make.quarter),
    Rule("@cyclic", "the? NTH Half of the|its|their|our Current? Fiscal? Year", make.half),
    Rule("@date", "YEAR", make.year, begins_sentence),
    Rule("@date", "YEAR", make.year, is_state),
    Rule("@interval", "the? Year YEAR -|/ SMALL:last", spans.short_years),
    Rule("@cyclic", "MONTH", make.month, is_state),
    Rule("@cyclic", "SEASON", make.season, is_state),
)
"""Rules over words."""
