"""Lengths: their rules, and whether "a week" is measured, counted, a rate or an age, or only mentioned."""

from __future__ import annotations

from functools import partial

from chronology.expressions.rules import guards
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import is_no_verb
from chronology.expressions.rules.guards import not_of
from chronology.expressions.rules.lengths import measures
from chronology.expressions.rules.lengths.ages import AGED
from chronology.expressions.rules.lengths.ages import COUNTS
from chronology.expressions.rules.lengths.ages import is_no_age
from chronology.expressions.rules.lengths.ages import is_no_infant
from chronology.expressions.rules.lengths.ages import is_of_thing
from chronology.expressions.rules.lengths.ages import is_thing
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.lengths import Length
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import OWNERS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

FOR_LONG = set_of(
    "~ for in within after over than barely hardly scarcely nearly almost about least most last of under every these many took take takes taken taking "
    "lasted lasts lasting serve serves served serving marks marked spent spend spends spending waited waits waiting wait stayed stays staying stay missed misses missing miss followed follows despite"
)
PASSING = set_of("Hours Days Weeks Months Years Decades Centuries Clockunits Week Month Year Decade Century")
GIVEN = set_of(
    "notice worth leave delay grace warning supply probation suspension march walk drive ride journey sail"
)
"""What is told by its length: a month's notice."""

PLURALS = frozenset(guards.UNITS.split())
OWNED = set_of("the these those his her its their our my early late last nth final closing opening coming")
"""What may not stand before "days of" where it is a length."""
LED = ("from", "leading", "Previous", "Following")
TURNED = ("Ago", "Earlier", "Later", "Before", "After", *LED)
OFF = set_of("behind ahead late early")
"""What tells on which side of its time something comes: a week behind, a year late."""
OF_DAY = set_of("predawn wee small rush business office working opening visiting daylight peak off")
"""What says which hours of the day are meant, not how many."""
MINUTES_OF = [[of, which] for of in ("of", "from") for which in ("the", "a", "this", "that", "our", "last")]
"""What stands after minutes that somebody wrote down, or that lie between places."""
DATED = set_of("To12 To24 To31 Nth31 Monthname Maymonth Weekday")
"""What the day of a meeting begins with: minutes of 15 June."""
RATED = set_of("million billion trillion percent once twice times people")
"""What may stand before "a year" where it is a rate, besides plurals."""
SPENDING = set_of(
    "takes lasts spends serves marks needs requires gets gives adds loses wins waits remains stays follows begins becomes faces means saves wastes ends"
)
"""Verbs that a length follows, not a rate: it takes a year."""

SUMS = set_of(
    "percent million billion trillion euros euro dollars pounds pence cents yen francs marks roubles hryvnias"
)
"""What ends a sum, of which a rate is told."""


def is_length(run: Run) -> bool:
    """Tell whether "a week" or "years" is measured, not only mentioned."""
    if is_only_named(run):
        return False
    return is_measured(run) or is_turned(run) or run.is_alone or (goes_on(run) and not is_rate(run))


def is_only_named(run: Run) -> bool:
    """Tell whether units name something, or are part of a word: the early days of the war, office hours, a two-week trip, years older."""
    owned = run.after == "of" and run.before in OWNED
    after_hours = run.first.kind == "Clockunits" and (
        run.before in OF_DAY or (run.before == "after" and run.after != "of")
    )
    joined = (run.kind_after == "-" and run.is_tied_after) or (run.kind_before == "-" and run.is_tied_before)
    idle = run.before == "wait" and run.last.value == "minute"
    return owned or after_hours or joined or idle or is_written(run) or [run.after] in AGED


def is_written(run: Run) -> bool:
    """Tell whether minutes are those that somebody wrote down: the minutes of the meeting, of 3 May."""
    after = run.ahead(2)
    if run.first.value != "minute" or not after:
        return False
    return [token.value for token in after] in MINUTES_OF or (run.after == "of" and after[-1].kind in DATED)


def is_measured(run: Run) -> bool:
    """Tell whether the words around a length say that something was so long: for weeks, close to a year, days of rain, put off a month."""
    before = run.word_back(2) if run.before in ("only", "just", "even") else run.before
    passing = run.after == "of" and run.last.kind in PASSING
    close = run.before == "to" and run.kind_back(2) == "End"
    return before in FOR_LONG or passing or close or is_delay(run)


def is_turned(run: Run) -> bool:
    """Tell whether a length says how far off a time is, or what is given: a week ago, years since, a day late, a month's notice."""
    given = run.kinds_after(2) == ["'", "s"] and not GIVEN.isdisjoint(run.words_after(3)[2:])
    return given or run.kind_after in (*TURNED, "since") or run.after in OFF


def is_delay(run: Run) -> bool:
    """Tell whether a length is that by which something is put off: delayed by a day, put off a month, moved back a week."""
    words = run.words_before(3)
    moved = words[:-1] if run.before == "by" else words[-1:]
    return not MOVED.isdisjoint(moved) and (run.closed_by(ENDING) or run.after in GOING_ON)


MOVED = set_of(
    "off back forward postponed delayed extended prolonged shortened lengthened adjourned deferred overran"
)
"""What something is by a length of time."""


def goes_on(run: Run) -> bool:
    """Tell whether a length goes on with a count of other units: an hour and twenty minutes."""
    joined, count, unit = (run.kinds_after(3) + [""] * 3)[:3]
    return joined == "and" and count in COUNTS and unit in PLURALS


def is_rate(run: Run) -> bool:
    """Tell whether "a year" is a rate: "$5 million a year", "10 calls a day", "twice a week"."""
    if run.kinds_after(2) == ["on", "Weekday"] or (run.after == "of" and run.last.kind in PASSING):
        return False
    word = run.before
    counts = run.kind_before in ("Money", "Many", "%", "Clockunits")
    plural = word.endswith("s") and not word.endswith(("ss", "is", "as", "us", "its"))
    counted_out = plural and (run.word_back(2) in SUMS or run.kind_back(2) in COUNTS)
    paid = counted_out or word in SUMS or run.kind_before in ("Money", "%")
    turned = run.kind_after in TURNED and not (paid and run.kind_after in LED)
    return (counts or counted_out or (plural and word not in SPENDING) or word in RATED) and not turned


def is_always(run: Run) -> bool:
    """Tell whether a count of units is all there are: 24 hours a day, seven days a week."""
    told = (run.first.value, run.own[1].value, run.last.kind)
    return told in ((24, "hour", "Day"), (7, "day", "Week"), (365, "day", "Year"))


def counted(run: Run) -> bool:
    """Tell whether a duration says how far from a time another one is, and is not itself the time: six weeks before Christmas, but not the six weeks before it.

    Nor does it count from what something is called by: a day after the winter window, a day after Sunday's vote.
    """
    if run.kinds_after(2) == ["'", "s"]:
        return False
    base = run.last.value
    season = isinstance(base, Cyclic) and base.cycle == "season"
    described = season and run.after.isalpha() and run.after.islower() and run.after not in GOING_ON
    length = run.first.value
    return length.amount is not None and not getattr(length, "definite", False) and not described


def no_average(run: Run) -> bool:
    """Tell whether "daily" says how often: not in "the average daily volume", nor beside a sum, "$5 million annually"."""
    return run.before not in ("average", *SUMS) and run.kind_before not in ("%", "Money", "Many")


def looks_back(run: Run) -> bool:
    """Tell whether units are the last ones of a time, not the next: the last three months of 2010."""
    return bool(getattr(run.first.value, "direction", 0) < 0)


def ends_year(run: Run) -> bool:
    """Tell whether units are the last ones of the year: the last two months of the year, but not of the year of the crash."""
    return looks_back(run) and guards.no_of_after(run)


def ends_counted(run: Run) -> bool:
    """Tell whether a duration at the end says how long: for over three years, but over the years, up 4% over three years."""
    phased = run.before == "in" and run.word_back(2).startswith("phas")
    spread = run.first.kind == "Over" and (phased or is_spread(run.left, run.right))
    length = run.last.value
    return length.amount is not None and not length.near and not spread and not is_taken_over(run)


def is_taken_over(run: Run) -> bool:
    """Tell whether "over" goes with the verb before it: she took over two years ago, but it took over two years."""
    return run.before in TAKING and run.kind_after in ("Ago", "Later", "Earlier")


TAKING = ("take", "takes", "took", "taken", "taking", "handed", "started", "crossed", "moved")


def is_spread(before: Token | None, after: Token | None) -> bool:
    """Tell whether "over" says within what time, not how long: paid over five years, but it took over five years."""
    if after is not None and after.kind in ("Ago", "Later", "Earlier", "old", "-"):
        return False
    return before is not None and before.kind not in MEASURED and word_of(before) not in MEASURED


MEASURED = set_of(
    "for after in of within to than last lasted lasts lasting took take takes taken taking spent spend spends spending served serve serves serving "
    "waited wait waits been be was were is are 's at by with a an and or from since until before just well only now already still not ( , - spans spanned "
    "stayed stay stays remained remains spanning needed need needs required require requires reigned ruled lived married Gap . : ;"
)
"""What stands before "over" where it tells how long at least."""


def goes_over(run: Run) -> bool:
    """Tell whether "the years" pass by: "over the years", "in the early years"."""
    return run.before in (("in", "during") if len(run.own) > 2 else ("over", "through")) and run.after != "of"


TIMES = set_of(
    "Day Week Month Year Quarter Decade Century Millennium Season Fallseason Weekend Half Daypart Current Last Next "
    "Previous Following That Monthname Maymonth Nth Nth31 Second Fiscal Latest Past Coming Yearnumber"
)
"""What no event begins with, so that a time before it is one of a longer time."""


def of_an_event(run: Run) -> bool:
    """Tell whether a time is one of an event or of somebody: the first year of the war, the last years of his life."""
    after = run.ahead(3)
    kinds = [token.kind for token in after]
    determined = len(after) == 3 and kinds[0] == "of" and word_of(after[1]) in OWNERS | {"this", "whose"}
    return (
        run.before in ("in", "during", "over", "for", "throughout", "of")
        and determined
        and kinds[2] not in TIMES
    )


def passes_first(run: Run) -> bool:
    """Tell whether the first month is a length in which something happened: for the first month little did; but not a first month's rent."""
    first = all(token.value == 1 for token in run.own if token.kind == "Nth")
    lasting = run.before in ("in", "during", "for", "within", "throughout") and run.after != "of"
    return first and lasting and (run.closed_by(ENDING) or run.after in GOING_ON | LITTLE)


LITTLE = set_of("little few much many")
"""By what a clause begins, too, that tells how much there was."""


def is_no_pair(run: Run) -> bool:
    """Tell whether "every" stands before "other", not "each": they faced each other Friday."""
    return bool(run.first.value == "every")


def in_the_first(run: Run) -> bool:
    """Tell whether "the first days" are a time: in the first days after the storm."""
    return run.before in ("in", "during", "within") and all(
        token.value == 1 for token in run.own if token.kind == "Nth"
    )


def is_span(run: Run) -> bool:
    """Tell whether "last years" are years gone by: it will not last years, the last years of the war."""
    return is_no_verb(run) and not_of(run)


def is_in_a_row(run: Run) -> bool:
    """Tell whether days are counted without a gap: for the third straight day, its ninth consecutive quarter."""
    return run.before == "for" or run.last.kind in REPORTED


REPORTED = ("Quarter",)
"""What reports count, with "for" or without: its ninth consecutive quarter."""


SIDE = "Previous|Following:which"
ROWED = "Day|Week|Month|Quarter|Year|Weekend|Decade:unit"


PHRASES = (
    Rule("@length", f"a|the? NTH|Nthbig:amount Rowed {ROWED}", Length, is_in_a_row),
    Rule("@length", f"a|the? NTH|Nthbig:amount {ROWED} {{in a row | running}}", Length),
    Rule("Asmany", "as Several UNITS:unit", lambda unit: unit),
    Rule("@length", "COUNT:amount -? ANYUNIT:unit", measures.length, is_no_age),
    Rule("@length", "the COUNT:amount UNITS:unit", measures.definite_length, is_no_age),
    Rule("@length", "Yearnumber:amount UNITS:unit", measures.length),
    Rule("@length", "a|another? COUNT|Couple:amount kept|more|full|long|Epithet UNITS:unit", measures.length),
    Rule(
        "@length", "a good|mere|further|full|whopping|total|record COUNT:amount UNITS:unit", measures.length
    ),
    Rule("@length", "{another COUNT|Couple:amount | a? COUPLE:amount} of? UNITS:unit", measures.length),
    Rule("@length", "COUNT:amount long|Epithet ,|and? long|Epithet UNITS:unit", measures.length),
    Rule("@length", "ONE:amount kept|more|full|long|mere ONEUNIT:unit", measures.length),
    Rule("@length", "COUNT:amount - Day|Week|Month:unit - old", measures.length, is_no_infant),
    Rule("@length", "COUNT:amount - Year:unit - old", measures.length, is_of_thing),
    Rule("@length", "UNIT:unit - old", measures.length, is_thing),
    Rule("@length", "{COUNT:amount -} ONEUNIT:unit - long", measures.length),
    Rule("@length", "UNITS:unit - long|old", measures.vague),
    Rule("@length", "Unitlong:unit", measures.length),
    Rule("@length", "{a|One? Fortnight | COUNT:amount Fortnights}", measures.fortnights),
    Rule("@length", "Several - ANYUNIT:unit", measures.vague),
    Rule(
        "@length",
        "the {UNITS:unit ahead | UNITS:unit That|which followed | intervening UNITS:unit}",
        measures.vague,
    ),
    Rule("@length", "the? Nth|Last|Final ONEUNIT:unit", measures.length, of_an_event),
    Rule("@length", "the Nth ONEUNIT:unit", measures.length, passes_first),
    Rule("@length", "the? PART|Last|Final|Opening|intervening? UNITS:unit", measures.vague, of_an_event),
    Rule("@length", "ONE:amount ONEUNIT:unit or Ones:most", measures.length),
    Rule("@length", "the PART? UNITS:unit", measures.vague, goes_over),
    Rule(
        "Always",
        "COUNT:amount Clockunits|Days:unit a Day|Week|Year",
        lambda amount, unit: (amount, unit),
        is_always,
    ),
    Rule("@set", "a UNIT:unit", measures.every, is_rate),
    Rule("@length", "a? Half a|an|-? ANYUNIT:unit", measures.parted, is_no_age),
    Rule("@length", "{all|another|full -? | a single} ONEUNIT:unit", measures.length),
    Rule("@set", "once|twice|thrice a|per|Every UNIT", measures.every),
    Rule("@set", "Every Weekend|Quarter:unit", measures.every),
    Rule("@set", "WEEKDAY Dayparts:daypart", measures.every_daypart),
    Rule("@set", "Every other UNIT", partial(measures.every, amount=2), is_no_pair),
    Rule("@set", "Every other WEEKDAY", measures.every_cyclic, is_no_pair),
    Rule("@length", "COUNT:amount to|or|- Spelt:most ANYUNIT:unit", measures.hundreds_up_to),
    Rule("@length", "COUNT:amount to|or|- COUNT:most ANYUNIT:unit", measures.length),
    Rule("@length", "a? Several UNITS:unit", measures.vague, is_no_age),
    Rule("@length", "UNITS:unit", measures.vague, is_length),
    Rule("@length", "ONE:amount ONEUNIT:unit", measures.length, is_length),
    Rule("@lasting", "the? SPAN:which UNITS:unit", measures.vaguely_lasting, is_span),
    Rule("@length", "the? BESIDE:which UNITS:unit", measures.vague),
    Rule("@lasting", "the? COUNT:amount SPAN:which UNITS:unit", measures.lasting),
    Rule(
        "@lasting", f"the? {{COUNT:amount {SIDE} | {SIDE} COUNT:amount}} UNITS:unit", measures.lasting_beside
    ),
    Rule("@lasting", "the|This Past:which UNIT", measures.lasting),
    Rule("@lasting", "the Past|Next|Coming:which Clockunit:unit", measures.lasting),
    Rule("@lasting", "Recent UNITS:unit", measures.vaguely_lasting),
    Rule("@first", "the? Nth COUNT:amount UNITS:unit", measures.definite_length),
    Rule("@first", "the? Nth Several UNITS:unit", measures.vague),
    Rule("@first", "the Nth UNITS:unit", measures.vague, in_the_first),
)
"""Rules over words."""
