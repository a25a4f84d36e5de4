"""Dates written out: a day with its month and year in every order, and several days, months or years in one phrase."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules import spans
from chronology.expressions.rules.dates import years
from chronology.expressions.words.patterns import Rule

FULL_DATES = (
    Rule("@day", "{WEEKDAY .? ,?} the? DAY of? MONTH {.? ,? of|in? YEAR ERA?}", make.date),
    Rule("@day", "the? DAY of? MONTH ANYYEAR:year BC:era", make.date),
    Rule("@day", "the? DAY of? MONTH AD:era ANYYEAR:year", make.date),
    Rule("@day", "{WEEKDAY .? ,?} MONTH .? DAY ,? of|in? YEAR ERA?", make.date),
    Rule("@day", "MONTH DAY ,? ANYYEAR:year BC:era", make.date),
    Rule("@day", "YEAR MONTH DAY", make.date, guards.no_year_after),
    Rule("@day", "DAY -|/ MONTH -|/ YEAR", make.date),
    Rule("@day", "ISO", make.iso),
    Rule("@day", "SLASHED", make.slashed, years.is_no_version),
    Rule("@day", "WEEKDAY .? ,? SLASHED:numbers", make.slashed_on),
)
"""Rules of days with their year."""

DAYS_OF_MONTHS = (
    Rule("@day", "MONTH .? the? DAY", make.date, guards.numbers_no_unit),
    Rule("@day", "Last|Next|This|Coming:which MONTH .? the? DAY", make.date, guards.is_no_picture),
    Rule("@day", "WEEKDAY .? ,? MONTH .? DAY", make.date),
)
"""Rules of days without it."""

SEVERAL = (
    Rule("@interval", "DAY -|/|to|through|until DAY:last of? MONTH {.? ,? YEAR}", spans.days_of_month),
    Rule("@interval", "DAY -|to|through|until DAY:last of? MONTH Ad ANYYEAR:year", spans.days_of_month),
    Rule("@interval", "DAY MONTH -|to|until DAY:lastday MONTH:last Ad ANYYEAR:year", spans.dates_of_year),
    Rule("@interval", "DAY and DAY:last of? MONTH {.? ,? YEAR}", spans.days_of_month, guards.after_between),
    Rule("@interval", "MONTH .? -|to|through|until MONTH:last .? ,? YEAR", spans.months_of_year),
    Rule("@interval", "DAY MONTH .? -|to|until DAY:lastday MONTH:last .? ,? YEAR", spans.dates_of_year),
    Rule("@interval", "MONTH .? DAY -|to|through MONTH:last .? DAY:lastday ,? YEAR", spans.dates_of_year),
    Rule(
        "@interval", "DAY MONTH and DAY:lastday MONTH:last ,? YEAR", spans.dates_of_year, guards.after_between
    ),
    Rule("@interval", "MONTH .? and MONTH:last .? ,? YEAR", spans.months_of_year, guards.after_between),
    Rule("@interval", "ANYYEAR:year and ANYYEAR:last Bc", spans.years_bc, guards.after_between),
    Rule("@interval", "ANYYEAR:year -|to ANYYEAR:last Bc", spans.years_bc),
    Rule("@interval", "YEAR -|/ SMALL:last", spans.short_years, years.begins_short),
    Rule(
        "@date",
        "the? YEAR -|/ SMALL|YEAR:last Playseason|campaign|session|Term",
        spans.over_years,
        guards.next_year,
    ),
    Rule(
        "@date",
        "the? YEAR -|/ SMALL|YEAR:last Fiscal|school|academic|tax|budget|crop|marketing? Year",
        spans.over_years,
        guards.next_year,
    ),
    Rule("@date", "Fy YEAR -|/ SMALL|YEAR:last", spans.over_years, guards.next_year),
    Rule("@date", "the? Fiscal Year? YEAR -|/ SMALL|YEAR:last", spans.over_years, guards.next_year),
)
"""Rules of intervals."""
