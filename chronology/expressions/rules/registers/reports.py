"""Phrases of business reports: the latest quarter, the year-ago period, the same period of 1988, prior-year."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules import homographs
from chronology.expressions.rules.lengths import measures
from chronology.expressions.senses import fiscal
from chronology.expressions.senses.frames import Sense
from chronology.expressions.words.patterns import Rule

BEFORE = "Ago|Earlier|before"
LIKE = "corresponding|comparable|similar|like|That"


def edge_quarter(which: str) -> Sense:
    """Make the final quarter, the opening quarter."""
    return make.quarter(1 if which == "opening" else LAST)


LAST = 4

REPORTS = (
    Rule("@cyclic", "the? final|closing|opening:which Quarter", edge_quarter, guards.not_of_the),
    Rule("@date", "That Quarter", fiscal.reported, homographs.is_period),
    Rule("@date", "the full? Quarter", fiscal.reported, homographs.is_period),
    Rule("@date", "the Latest Quarter|Period", fiscal.reported),
    Rule("@date", "the BESIDE:which Quarter", fiscal.beside),
    Rule("@date", "the YEAR Quarter|Period", fiscal.reported_of),
    Rule("@date", f"the? {LIKE} Quarter|Period of|in YEAR", fiscal.reported_of),
    Rule("@date", f"the? Year - {BEFORE} Quarter", fiscal.year_before),
    Rule("@date", f"the? Year - {BEFORE} Period", fiscal.year_before_if_any),
    Rule("@date", f"the? Year - {BEFORE} NTH -? Quarter", fiscal.quarter_year_before),
    Rule("@date", "Year - Ago|Earlier", fiscal.year_before_if_any),
    Rule("@date", "the? Previous - Year Quarter", fiscal.year_before),
    Rule("@date", "the? Previous - Year Period", fiscal.year_before_if_any),
    Rule("@date", "the? Previous - Year NTH -? Quarter", fiscal.quarter_year_before),
    Rule("@date", "Previous - Year", fiscal.year_before_if_any),
    Rule("@date", f"the? {LIKE} Quarter|Period Last Year", fiscal.year_before),
    Rule("@date", f"the? {LIKE}? Quarter|Period a Year Ago|Earlier", fiscal.year_before),
    Rule("@date", "Last Year ' s Quarter|Period", fiscal.year_before),
    Rule("@length", f"the? Year - {BEFORE} COUNT:amount UNITS:unit", measures.length),
)
"""Rules over words."""
