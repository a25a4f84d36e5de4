"""The grammar of dated phrases: two tables of rules.

`PHRASES` makes phrases of words, `COMPOSED` makes phrases of phrases ("the end of" + "October") and is applied until
nothing changes. To teach a phrase, add a row here and one to tests/data/phrases.toml. Of the rules that fit at a place,
the longest wins, then the first. `patterns` tells how patterns are written, `lexicon` what the kinds hold.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import guards
from chronology.expressions.rules import homographs
from chronology.expressions.rules import recurrence
from chronology.expressions.rules import spans
from chronology.expressions.rules.builders import nth_part
from chronology.expressions.rules.builders import part_of_this
from chronology.expressions.rules.clock import dayparts
from chronology.expressions.rules.clock import hours
from chronology.expressions.rules.clock import tables
from chronology.expressions.rules.clock import times
from chronology.expressions.rules.clock.fourdigits import FOUR_DIGITS
from chronology.expressions.rules.clock.guards import no_offset
from chronology.expressions.rules.dates import machine
from chronology.expressions.rules.dates import ordinals
from chronology.expressions.rules.dates import shares
from chronology.expressions.rules.dates import written
from chronology.expressions.rules.dates import years
from chronology.expressions.rules.dates.bare import BARE
from chronology.expressions.rules.dates.early import EARLY
from chronology.expressions.rules.dates.figures import FIGURES
from chronology.expressions.rules.dates.holidays import HOLIDAYS
from chronology.expressions.rules.dates.holidays import HOLIDAYS_COMPOSED
from chronology.expressions.rules.dates.holidays import NINE_ELEVEN
from chronology.expressions.rules.dates.seasons import SEASONS
from chronology.expressions.rules.dates.spelt import SPELT_YEARS
from chronology.expressions.rules.dates.styles import STYLES
from chronology.expressions.rules.guards import not_followed_by
from chronology.expressions.rules.lengths import amounts
from chronology.expressions.rules.lengths import durations
from chronology.expressions.rules.lengths import measures
from chronology.expressions.rules.lengths.compound import COMPOUNDS
from chronology.expressions.rules.lengths.compound import ONE_AND_ONE
from chronology.expressions.rules.lengths.fractions import FRACTIONS
from chronology.expressions.rules.notes import gathered as notes
from chronology.expressions.rules.registers import gathered as registers
from chronology.expressions.rules.registers.reports import REPORTS
from chronology.expressions.rules.relative import anaphora
from chronology.expressions.rules.relative import distances
from chronology.expressions.rules.relative import pointing
from chronology.expressions.rules.relative import references
from chronology.expressions.rules.relative import rolling
from chronology.expressions.rules.relative.anniversaries import ANNIVERSARIES
from chronology.expressions.rules.relative.anniversaries import ANNIVERSARIES_COMPOSED
from chronology.expressions.senses.dates import Weekend
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import TheUnit
from chronology.expressions.senses.pointing import SameOfYear
from chronology.expressions.senses.wholes import Narrowed
from chronology.expressions.senses.wholes import OpenSide
from chronology.expressions.senses.wholes import Part
from chronology.expressions.words.lexer import Vocabulary
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Rule

ELEMENTS = {
    "DAY": "To12 To24 To31 Nth31",
    "MONTH": "Monthname Maymonth",
    "WEEKDAY": "Weekday Satday",
    "YEAR": "Yearnumber Shortyear Lateyear",
    "ANYYEAR": "To12 To24 To31 To99 Many Yearnumber Lateyear",
    "SMALL": "To12 To24 To31 To99",
    "ERA": "Bc Ad",
    "NTH": "Nth Second Nth31",
    "SEASON": "Season Fallseason",
    "COUNT": "To12 To24 To31 To99 Many One Ones Teen Tens Hundred Spelt",
    "ONE": "a an One",
    "UNIT": guards.UNIT,
    "UNITS": guards.UNITS,
    "ONEUNIT": f"{guards.UNIT} Clockunit",
    "ANYUNIT": f"{guards.UNIT} {guards.UNITS} Quarter Clockunit",
    "WHICH": "Last Next This Coming",
    "SPAN": "Last Past Next Coming",
    "BESIDE": "Previous Following",
    "PART": "Early",
    "HOUR": "To12",
    "HALF": "Am Pm",
    "TURN": "Later Earlier",
    "DATE": "@date @day @cyclic",
    "ONEDAY": "@day",
    "TIMED": "@clock",
    **tables.ELEMENTS,
    **hours.ELEMENTS,
    **ordinals.ELEMENTS,
    **notes.ELEMENTS,
    **registers.ELEMENTS,
    **recurrence.ELEMENTS,
    **machine.ELEMENTS,
    "ABOUT": "About Circa",
}
"""The named sets of kinds; a name that is not here stands for the kind of that name. Kinds with @ are made by `PHRASES`."""

PHRASES = (
    *ANNIVERSARIES,
    *machine.NUMERIC_MONTHS,
    NINE_ELEVEN,
    *FOUR_DIGITS,
    *machine.MACHINE,
    *notes.NOTES_FIRST,
    *registers.REGISTER_PHRASES,
    *shares.SHARED_PHRASES,
    *distances.DISTANT_PHRASES,
    *BARE,
    *rolling.ROLLING,
    *references.REFERENCES,
    *anaphora.ANAPHORA,
    *written.FULL_DATES,
    *written.DAYS_OF_MONTHS,
    *STYLES,
    *written.SEVERAL,
    # Months, weekdays, years and longer.
    Rule("@date", "MONTH .? ,? of? YEAR ERA?", make.month_of_year),
    Rule("@date", "MONTH .? ANYYEAR:year BC:era", make.month_of_year),
    Rule("@date", "MONTH .? AD:era ANYYEAR:year", make.month_of_year),
    Rule("@cyclic", "Monthname:month", make.month),
    Rule("@cyclic", "MONTH", make.month, homographs.in_company),
    Rule("@cyclic", "WHICH MONTH", make.month, guards.is_no_picture),
    Rule("@day", "Weekday:weekday", make.weekday),
    Rule("@day", "WHICH Weekday:weekday", make.weekday, guards.is_no_picture),
    Rule("@day", "Weekday:weekday Last|Next:which", make.weekday, guards.is_closed),
    Rule("@day", "the? DAY of? MONTH Last|Next:which", make.date, guards.is_closed),
    Rule("@cyclic", "Monthname:month Last|Next:which", make.month, guards.is_closed),
    Rule("@date", "YEAR", make.year, years.is_year),
    Rule("@date", "AD:era ANYYEAR:year", make.year),
    Rule("@date", "ANYYEAR:year ERA", make.year),
    Rule("@date", "the? {full -?} Year {of our lord} YEAR|Spelt:year", make.year),
    *SPELT_YEARS,
    Rule("@date", "the? End:part of the UNIT", make.part_of_this),
    Rule("@date", "the? PART part of the UNIT", make.part_of_this),
    Rule(
        "@date",
        "Early:part in the Week|Month|Year|Decade|Century:unit",
        make.part_of_this,
        guards.no_of_after,
    ),
    Rule(
        "@date",
        "the? Nth|latter|Last:nth part of the UNIT",
        lambda nth, unit: nth_part(nth, Deictic(unit, 0)),
        guards.first_or_last,
    ),
    Rule("@date", "Fiscal -? Year? YEAR", make.year),
    *years.DECADES,
    Rule("@date", "the? NTH -? Century ERA?", make.century),
    Rule("@date", "the? NTH -? Millennium ERA?", make.millennium),
    Rule("@days", "the? PART:first? NTH and|or the? PART:second? NTH:last Centuries ERA?", spans.centuries),
    *SEASONS,
    # Counted from the day of writing, or from the date mentioned last.
    Rule("@day", "Today|Yesterday|Tomorrow:today", make.today),
    Rule("@day", "Today|Yesterday|Tomorrow:today Week|Fortnight:unit", make.week_from, guards.is_closed),
    Rule("@day", "This Time Yesterday|Tomorrow:today", make.today),
    Rule("@day", "the? Day before Yesterday", make.offset("day", -2)),
    Rule("@day", "the? Day after Tomorrow", make.offset("day", 2)),
    Rule("@day", "the? Next:which Day:unit", make.mentioned),
    *REPORTS,
    Rule("@date", "WHICH:offset UNIT", Deictic, rolling.is_unowned),
    Rule("@date", "the WHICH:offset UNIT", Deictic, guards.is_of_no_whole),
    Rule("@date", "the? WHICH|Previous|Following:offset Quarter:unit", Deictic),
    Rule("@date", "WHICH:offset Fiscal UNIT", Deictic),
    Rule("@day", "the? That Day:unit", make.mentioned),
    Rule("@date", "the? That That? UNIT", make.mentioned),
    Rule("@day", "the BESIDE:which Day:unit", make.mentioned),
    Rule("@date", "the BESIDE:which UNIT", make.mentioned),
    Rule("@date", "the That Month|Week:unit Last Year", SameOfYear),
    Rule("@date", "the That Month|Week:unit a Year Ago|Earlier|before", SameOfYear),
    Rule(
        "@date", "the That Month|Week:unit of|in YEAR", lambda unit, year: SameOfYear(unit, make.year(year))
    ),
    Rule("@date", "the? UNIT ' s End:part", make.part_of_this),
    Rule("@date", "Year:unit -? End:part", make.part_of_this, guards.begins_nothing),
    Rule("@date", "Early:part -? Year:unit", make.part_of_this, guards.is_middle),
    Rule("@date", "Midyear:unit", lambda unit: part_of_this("mid", unit), guards.tells_when),
    Rule("@date", "the Weekend", Weekend),
    Rule("@date", "WHICH Weekend", Weekend),
    Rule("@date", "the|This Past:which Weekend", Weekend),
    Rule("@date", "That Weekend:unit", make.mentioned),
    Rule("@length", "the Fiscal? Year|Week|Month:unit", measures.whole, guards.has_ended),
    Rule("@length", "the? Fiscal? Year:unit", measures.whole, guards.has_begun),
    Rule("@date", "the full|Fiscal Fiscal? Year:unit", TheUnit),
    Rule("@date", "the Day|Week|Month|Year:unit", TheUnit, guards.is_this),
    Rule("@date", "the? Current Fiscal? UNIT|Quarter:unit", make.this_unit),
    *amounts.AMOUNTS,
    ONE_AND_ONE,
    *durations.LENGTHS,
    *recurrence.RECURRENCE,
    Rule("@day", "COUNT:amount Weekdays:weekday Ago", make.weekdays_ago),
    Rule("@day", "COUNT:amount Weekdays:weekday from Now", make.weekdays_on),
    *recurrence.SETS,
    # The clock and the parts of the day.
    Rule("@clock", "CLOCK HALF? ZONE?", times.clock, no_offset),
    Rule("@clock", "CLOCK Zone +|-:sign HOUR:east", times.clock_east),
    Rule("@clock", "CLOCK Zone +|-:sign CLOCK:offset", times.clock_offset),
    Rule("@clock", "HOUR HALF ZONE?", times.hour),
    Rule("@clock", "NOON:hour ZONE?", times.hour),
    Rule("@time", "Later|Earlier? TONIGHT:daypart", dayparts.this_daypart),
    Rule("@time", "This:which DAYPART", dayparts.this_daypart),
    Rule("@time", "Last:which DAYPART", dayparts.this_daypart, guards.is_no_last_of),
    *tables.CLOCK_PHRASES,
    *hours.HOURS_PHRASES,
    *ordinals.ORDINAL_PHRASES,
    *FIGURES,
    *pointing.POINTING,
    *notes.NOTES_PHRASES,
    *FRACTIONS,
    *EARLY,
    # Named days.
    *HOLIDAYS,
)

COMPOSED = (
    *ANNIVERSARIES_COMPOSED,
    *registers.REGISTER_COMPOSED,
    *shares.SHARED_COMPOSED,
    *distances.DISTANT_COMPOSED,
    Rule("@date", "the? End:part of DATE:whole", Part, guards.is_no_owner),
    Rule("@date", "the? PART -|in|on? DATE:whole", Part),
    Rule("@date", "End:part - DATE:whole", Part, guards.is_joined),
    Rule("@date", "the? PART part of DATE:whole", Part),
    Rule("@date", "the? Nth|latter|Last:nth part of DATE:whole", make.nth_part, guards.first_or_last),
    Rule(
        "@date",
        "the? Nth|Last|final|closing|opening|Early:nth UNITS:unit of DATE:whole",
        make.nth_part,
        guards.first_or_last,
    ),
    Rule("@portion", "@first:length of|in DATE:whole", measures.first_of),
    Rule("@portion", "@first:length of the Year", measures.first_of_year, guards.no_of_after),
    Rule("@portion", "@lasting:length of|in DATE:whole", measures.last_of, durations.looks_back),
    Rule("@portion", "@lasting:length of the Year", measures.last_of_year, durations.ends_year),
    Rule(
        "@portion", "the? final|closing @length:length of the Year", measures.last_of_year, guards.no_of_after
    ),
    Rule("@portion", "the? final|closing @length:length of|in DATE:whole", measures.last_of),
    Rule("@date", "DATE:whole ' s End:part", Part),
    Rule("@date", "TURN:side in? DATE:whole", Narrowed),
    Rule("@open", "DATE|TIMED|@time:whole or TURN:side", OpenSide, guards.ends_there),
    Rule("@open", "DATE:whole and beyond", OpenSide, guards.is_closed),
    Rule("@date", "@cyclic:part .? of DATE:whole", make.of_whole),
    Rule("@date", "DATE:whole ' s? @cyclic:part", make.of_whole),
    Rule("@time", "ONEDAY:day {,? in the} PART? -? DAYPART|Overnight:daypart", dayparts.of_day),
    Rule("@time", "Early ONEDAY:day DAYPART", dayparts.of_day),
    Rule("@time", "the? DAYPART of ONEDAY:day", dayparts.of_day),
    Rule("@time", "TIMED:clock ,? on|of? ONEDAY:day", times.clock_of_day),
    Rule("@time", "ONEDAY:day ,? at|for? TIMED:clock et|ct|mt|pt|ist? {local Time}", times.clock_of_day),
    Rule("@day", "ABOUT:mark @day:whole", make.qualified, guards.is_written_out),
    Rule("@interval", "@time:start -|to TIMED:end", spans.hours_of_day),
    Rule("@date", "ABOUT:mark @date|@cyclic:whole", make.qualified, guards.is_no_deictic),
    Rule("@date", "PERHAPS:mark in? DATE:whole", make.qualified),
    Rule("@date", "the? rest|remainder of DATE:whole", lambda whole: whole),
    *amounts.AMOUNTS_COMPOSED,
    Rule("@length", "About|Circa @length:length", measures.modified("APPROX")),
    Rule("@length", "Several:word @length:length", amounts.several, amounts.is_some),
    Rule("@length", "Almost @length:length", measures.nearly),
    Rule("@length", "Over|more than? @length:length", measures.modified("MORE_THAN"), durations.ends_counted),
    Rule("@length", "less|fewer|under than? @length:length", measures.modified("LESS_THAN")),
    Rule("@length", "at least @length:length", measures.modified("EQUAL_OR_MORE")),
    Rule("@length", "at most @length:length", measures.modified("EQUAL_OR_LESS")),
    Rule("@length", "up to @length:length", measures.modified("EQUAL_OR_LESS")),
    Rule("@date", "@length:length Ago:which", make.counted_from),
    Rule("@date", "@length:length TURN:which", make.later, not_followed_by("than")),
    Rule("@date", "@length:length before DATE:base", make.from_base(-1), durations.counted),
    Rule("@date", "@length:length after DATE:base", make.from_base(1), durations.counted),
    Rule("@date", "@length:length from @ref", lambda length: make.counted_from(length, 1)),
    *COMPOUNDS,
    *tables.CLOCK_COMPOSED,
    *hours.HOURS_COMPOSED,
    *ordinals.ORDINAL_COMPOSED,
    *notes.NOTES_COMPOSED,
    *pointing.POINTING_COMPOSED,
    *anaphora.ANAPHORA_COMPOSED,
    *HOLIDAYS_COMPOSED,
    *recurrence.RECURRENCE_COMPOSED,
)


class English(NamedTuple):
    """The grammars of words and of phrases, the vocabulary in the letters of both, and the pattern of the letters of phrases."""

    phrases: Grammar
    composed: Grammar
    vocabulary: Vocabulary
    made: re.Pattern[str]


@cache
def english() -> English:
    """Give the grammar of English, compiled at its first use."""
    letters: dict[str, str] = {}
    phrases, composed = Grammar(PHRASES, ELEMENTS, letters), Grammar(COMPOSED, ELEMENTS, letters)
    made = "".join(letter for kind, letter in letters.items() if kind.startswith("@") and len(kind) > 1)
    return English(phrases, composed, Vocabulary(letters), re.compile(f"[{made}]"))
