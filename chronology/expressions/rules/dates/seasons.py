"""Seasons, quarters and halves of a year, told with it or alone."""

from __future__ import annotations

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules import homographs
from chronology.expressions.rules import reported
from chronology.expressions.rules import spans
from chronology.expressions.rules.dates import shares
from chronology.expressions.words.patterns import Rule

SEASONS = (
    Rule("@date", "the? SEASON of? YEAR ERA?", make.season_of_year),
    Rule("@date", "the? SEASON of? ANYYEAR:year BC:era", make.season_of_year),
    Rule("@date", "the? SEASON of? YEAR -|/ SMALL|YEAR:second", make.season_of_years, guards.next_year),
    Rule("@date", "the? YEAR -|/ SMALL|YEAR:second SEASON", make.season_of_years, guards.next_year),
    Rule("@cyclic", "the? Season:season", make.season, homographs.names_one),
    Rule("@cyclic", "the Fallseason:season", make.season, homographs.in_the_season),
    Rule("@cyclic", "the|This Past:which SEASON", make.season),
    Rule("@cyclic", "This Past:which MONTH", make.month),
    Rule("@cyclic", "SEASON", make.season, homographs.in_season),
    Rule("@cyclic", "WHICH SEASON", make.season),
    Rule("@cyclic", "the? Fiscal? NTH Fiscal? Quarter", make.quarter, guards.not_of_the),
    Rule("@cyclic", "Fiscal? NTH - Fiscal? Quarter", make.quarter, guards.not_of_the),
    Rule("@cyclic", "WHICH NTH Quarter", make.quarter),
    Rule("@days", "the? NTH and|or NTH:last Quarters {of YEAR}", spans.quarters),
    Rule("@date", "the? NTH -? Fiscal? Quarter of YEAR", make.quarter),
    Rule("@date", "the? YEAR {' s} NTH -? Quarter|Half:unit", make.period),
    Rule("@cyclic", "QUARTERLY:code", make.quarterly, reported.is_quarterly),
    Rule("@date", "QUARTERLY:code of|-? YEAR", make.quarterly),
    Rule("@date", "YEAR -? QUARTERLY:code", make.quarterly),
    Rule("@date", "the? NTH -? Half of? YEAR", make.half),
    Rule("@date", "the? Last|latter|back|final:nth Half of YEAR", make.last_half),
    Rule("@cyclic", "the NTH Half", make.half, shares.no_half_of),
    Rule("@cyclic", "the? Fiscal NTH Half", make.half, shares.no_half_of),
    Rule("@cyclic", "the? NTH Fiscal Half", make.half, shares.no_half_of),
    Rule("@cyclic", "the? latter|back:nth Half of the Year", make.last_half),
    Rule("@cyclic", "the? NTH -? Quarter of the|its|their|our Current? Fiscal? Year", make.quarter),
    Rule("@cyclic", "the? NTH Half of the|its|their|our Current? Fiscal? Year", make.half),
)
"""Rules over words."""
