"""Guards: what must hold around the words of a rule besides its pattern.

A guard is asked with the run of tokens that its rule fits (`words/runs.py`).
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Sequence

import attrs

from chronology.expressions.clauses.verbs import PAST_FORM
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.within import within
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import OWNERS
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import TIMING
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Guard
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

UNIT = "Day Week Month Year Decade Century Millennium"
UNITS = "Days Weeks Months Years Decades Centuries Millennia Quarters Weekends Clockunits"

IN_TIME = set_of(
    "in as than dated since by until till before after from during between to through of and or the last next this early mid late either † ~ ? - , ( '"
)


def led_by(*words: str, unless: Collection[str] = ()) -> Guard:
    """Guard a rule to hold right after one of some words, and right before none of others."""
    return lambda run: run.before in words and run.after not in unless


def not_led_by(*words: str) -> Guard:
    """Guard a rule to hold after all but some words."""
    return lambda run: run.before not in words


def not_followed_by(*words: str) -> Guard:
    """Guard a rule to hold before all but some words."""
    return lambda run: run.after not in words


ENDING = set_of(". , ; : ? ! ) Gap")
"""What ends a clause, so that nothing more is said of a time before it."""


def no_year_after(run: Run) -> bool:
    """Tell whether a day has no year of its own, so that the one before it is its year."""
    return not any(token.kind in YEARS for token in run.ahead(2))


def is_no_picture(run: Run) -> bool:
    """Tell whether "this" belongs to a day or month, not to the picture of a full date: in this Tuesday, Aug. 23, 2005 photo."""
    kinds = run.kinds_after(6)
    return (
        run.first.kind != "This"
        or "Yearnumber" not in kinds
        or not PICTURED.issuperset(kinds[: kinds.index("Yearnumber")])
    )


def is_no_last_of(run: Run) -> bool:
    """Tell whether "last night" is the one just over: not the last night of the tour."""
    return run.before not in OWNERS or is_of_her(run)


def is_of_her(run: Run) -> bool:
    """Tell whether "her" before a time is somebody to whom something was done then: he met her last year; but not "she spent her last year in Rome"."""
    if run.before != "her":
        return False
    word = run.word_back(2)
    told = word in MEETING or (word not in SPENT and PAST_FORM.fullmatch(word) is not None)
    return told or (word in WITH and run.after not in ("as", "at", "in", "of", "on", "with"))


MEETING = set_of("see saw tell meet call visit join give ask help beat")
SPENT = set_of(
    "spent lived enjoyed served worked played began started finished ended marked celebrated had was is entered reached faced completed cut missed endured made wrote"
)
WITH = set_of("to with about from by against")
"""What is done to her, what she does with her last days, and what stands before her."""


PICTURED = set_of(". , Monthname Maymonth To12 To24 To31 Nth31 of the")
"""What may stand between "this" and the year of a picture."""


def has_ended(run: Run) -> bool:
    """Tell whether a year is one that ends on some date: "the year ended March 31", "the week that ended Friday", "the year to March 31"."""
    after = run.ahead(4)
    words = [word_of(token) for token in after if token.kind not in (",", "That")]
    return words[:1] in (["ended"], ["ending"]) or words[:2] == ["which", "ended"] or is_to_day(after)


def is_to_day(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens are "to" and the day or month on which something ends: to March 31, to 3 March, to end-March."""
    kinds = [token.kind for token in tokens if token.kind not in ("End", "-")][:3]
    return kinds[:1] in (["to"], ["through"]) and any(kind in DAY_NAMES for kind in kinds[1:])


DAY_NAMES = ("Monthname", "Maymonth", "Weekday")
"""What names the day or month on which something ends."""


def has_begun(run: Run) -> bool:
    """Tell whether a year is one that begins on some date: the year beginning April 1, the fiscal year that began Oct. 1."""
    after = [token for token in run.ahead(4) if token.kind not in (",", "That", "which", "on", "in")]
    begins = bool(after) and (
        word_of(after[0]) in BEGINNING or (after[0].kind, after[0].value) == ("End", "early")
    )
    other = run.first.kind == "Year" and run.before in YEARLY
    return begins and not other and len(after) > 1 and after[1].kind in DAY_NAMES


YEARLY = set_of("school academic tax liturgical church calendar lunar new crop marketing")
"""What makes a year one of its own kind: the school year began in August."""


BEGINNING = ("began", "begins", "begin", "starting", "started", "starts", "commencing")


def begins_nothing(run: Run) -> bool:
    """Tell whether "year beginning" is no year that begins on some date."""
    return not has_begun(attrs.evolve(run, end=run.end - 1))


def is_this(run: Run) -> bool:
    """Tell whether "the year" is the one of writing: "sales for the year rose", "earlier in the year"."""
    within = run.before in ("for", "during") or (
        run.before == "in" and run.kind_back(2) in ("Earlier", "Later")
    )
    return within and not is_to_day(run.ahead(3)) and run.after in ("", *AFTER_YEAR)


AFTER_YEAR = set_of(", . ; ) the and rose fell by to at were was as")
"""What goes on after "for the year" of a report."""


def no_more(run: Run) -> bool:
    """Tell whether no unit or number follows: "the past", not "the past year"."""
    return (
        run.right is None
        or not run.right.kind[:1].isupper()
        or run.right.kind in ("That", "This", "Over", "About", "Then", "Now", "Before", "After")
    )


GOING_ON = SUBJECTS | set_of(
    "is are was were be been being has have had will would can could may might must shall should does did do of in on at by for from to "
    "with without into as and or but nor not which who whom whose what when where why how if than because while since until "
    "before after over under about around between among against through upon unless though although so yet too also then now "
    "here all both each every no only even still never another some nothing nobody once off alone "
    "looks look looked seems seemed seem holds hold held lies lay lie hangs hung depends depended remains remained brings brought belongs "
    "belonged begins began begin comes came goes went"
)
"""What may follow a noun that it does not describe."""


def is_closed(run: Run) -> bool:
    """Tell whether nothing follows that the last word describes: 1994 or later, but not "in 1994 or later works"."""
    return run.closed_by(CLOSED)


def ends_there(run: Run) -> bool:
    """Tell whether no other time follows: before 2010 or after, but not before 2010 or after 2018, 3 p.m. or later that day."""
    return run.right is None or run.right.kind in CLOSED - {"in"}


CLOSED = set_of(
    ". , ; : ? ! ) - Gap are is was were had will can may must at by for from in of on to until till through between About with and or but when if onward onwards"
)
"""What may stand after words that describe nothing after them."""

UNCOUNTED = CLOSED - {"of", "-"}
"""What may stand after a number that counts nothing after it."""


def closed(run: Run) -> bool:
    """Tell whether nothing follows that a number could count."""
    return run.closed_by(UNCOUNTED)


YEARS = set_of("Yearnumber Shortyear Year")


def numbers_no_unit(run: Run) -> bool:
    """Tell whether a number after a month is its day, not one of what follows: in May the Fifth Army attacked, rose in May 3%."""
    cardinal, after = run.last.kind not in ("Nth", "Nth31", "Second"), run.right
    return word_of(after) not in (("%", "percent") if cardinal else BEARING_ORDINALS)


def is_no_owner(run: Run) -> bool:
    """Tell whether a day whose start or end is told owns nothing that starts or ends: not the start of Monday's final."""
    return run.last.kind != "@day" or run.kinds_after(2) != ["'", "s"]


def is_of_no_whole(run: Run) -> bool:
    """Tell whether "the last year" is one counted from now, not one of a century or a reign: the last year of the century, for which figures exist."""
    the = run.first.kind == "the" or run.kind_before == "the"
    last = "Last" in run.kinds and run.last.kind != "Decade"
    after = run.words_after(2)
    of_whole = after[:1] == ["of"] and after[-1] in OWNERS
    return not (the and last and (of_whole or after[1:] == ["which"]))


BEARING_ORDINALS = set_of(
    "army armies corps fleet division divisions brigade regiment battalion squadron company legion flotilla air infantry cavalry armoured armored panzer marine "
    "marines guards shock tank tanks mountain light foot airborne parachute artillery crusade coalition republic reich empire international congress duma parliament "
    "consul estate lord lady minister secretary sea world punic war dynasty partition front group five-year amendment ukrainian belorussian "
    "street avenue precinct district circuit symphony olympics olympiad hole hussars lancers dragoons fusiliers duke earl president"
)
"""What bears an ordinal before it."""


def next_year(run: Run) -> bool:
    """Tell whether the second of two years is the one after the first: the winter of 1862-63, 1862–3."""
    years = [token for token in run.own if token.kind in NUMBERS]
    turn = 10 if years[-1].end - years[-1].start == 1 else 100
    return len(years) == 2 and (years[0].value + 1 - years[1].value) % turn == 0


NUMBERS = set_of("Yearnumber Lateyear Shortyear To12 To24 To31 To99 Many")


def first_or_last(run: Run) -> bool:
    """Tell whether a part is the first or the last, and not one in hours."""
    if "Clockunits" in run.kinds:
        return False
    return not any(token.kind == "Nth" and token.value != 1 for token in run.own)


def is_written_out(run: Run) -> bool:
    """Tell whether a day is given with its month: "around Monday" only says where, "talk about 5 June" what of."""
    return type(run.last.value) in (Fixed, Yearly) and not is_spoken_of(run)


def is_spoken_of(run: Run) -> bool:
    """Tell whether "about" tells what somebody speaks or thinks of: wrong about August, a film about the summer of 1969."""
    return run.before in TALKING


TALKING = set_of(
    "talk talks talked talking speak speaks spoke spoken speaking think thinks thought thinking know knows knew known worry worries worried worrying "
    "ask asks asked asking hear heard hears tell tells told telling say says said read reads wrote write writes written writing learn learned learnt "
    "how what more all much something anything nothing questions question concerns news story stories book books film films song songs novel documentary "
    "joke joked care excited concerned happy sad nervous right wrong best worst odd strange lie lies lied lying argue argued row debate dispute doubts sure certain angry"
)
"""After what "about" tells of what is spoken."""


def is_no_verb(run: Run) -> bool:
    """Tell whether "last" before a count is no verb: it will last 72 hours."""
    return run.first.kind != "Last" or run.before not in MODALS


MODALS = set_of("will would to could can may might must shall should not and usually typically")


def not_of(run: Run) -> bool:
    """Tell whether no "of" follows: the last days, but not the last days of the war."""
    return run.after != "of"


def names_no_day(run: Run) -> bool:
    """Tell whether no day follows a month: every June, but not each Sept. 1."""
    after = [token.kind for token in run.ahead(2) if token.kind != "."]
    return after[:1] == [] or after[0] not in ("To12", "To24", "To31", "Nth31")


def is_joined(run: Run) -> bool:
    """Tell whether the end of a time stands right before it: end-March, end-2015; but not the tail-end."""
    return run.kind_before != "-" and run.is_solid


def is_middle(run: Run) -> bool:
    """Tell whether the middle of the year is a time: by mid-year, but not a mid-year review."""
    return run.first.value == "mid" and run.before in TIMING


def no_of_after(run: Run) -> bool:
    """Tell whether a year is no year of something: the first months of the year, but not of the year of the crash."""
    return not_of(run) and not has_ended(run)


def not_of_the(run: Run) -> bool:
    """Tell whether a quarter is one of a year: not the second quarter of the game."""
    return run.kinds_after(2) != ["of", "the"]


def is_no_deictic(run: Run) -> bool:
    """Tell whether a time may be about so: about 1850, but not "how about last week", "worries about first-quarter profits"."""
    time = run.last.value
    quarterly = isinstance(time, Cyclic) and time.cycle in ("quarter", "half")
    return not isinstance(time, Deictic) and not quarterly and not is_spoken_of(run)


def linked(run: Run) -> bool:
    """Tell whether two times are the ends of a range: "and" links them only behind "between"."""
    return after_between(run) or all(token.kind != "and" for token in run.own)


def after_between(run: Run) -> bool:
    """Tell whether "between" stands before: between 21 and 23 November."""
    return run.before == "between"


def is_part_of_next(run: Run) -> bool:
    """Tell whether a time names no year, or no week, and the one after it is that: October last year, Monday of next week."""
    part, whole = (token.value for token in run.own if token.kind[:1] == "@")
    return within(part, whole) is not None


def is_whole_of_next(run: Run) -> bool:
    """Tell whether a week is that of the day or hour after it: next week on Monday."""
    whole, part = (token.value for token in run.own if token.kind[:1] == "@")
    return within(part, whole) is not None


ITEMS = set_of("Gap • * · ‣ ▪")
"""What stands before the first word of an item of a list."""


def heads_item(run: Run) -> bool:
    """Tell whether a number begins an item of a list, which goes on as after a year: 1861: war breaks out; a wide gap does as well."""
    dashed = run.kind_before == "-" and not run.is_tied_before
    head = run.kind_back(2) if dashed and run.at > 1 else run.kind_before
    wide = run.right is not None and run.right.start - run.last.end > 1 and run.after[:1].isalpha()
    return head in ITEMS and (wide or run.kind_after in (":", "-", ",", ".", "(", "Gap"))
