"""References, which name no day: now, recently, one day, the past, the near future, this moment, long ago."""

from __future__ import annotations

from typing import Any

from chronology.expressions.clauses.verbs import PAST_FORM
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import no_more
from chronology.expressions.rules.relative.anaphora import TOLD
from chronology.expressions.rules.relative.pointing import ALONE
from chronology.expressions.senses.anaphora import InMode
from chronology.expressions.senses.anaphora import Now
from chronology.expressions.senses.anaphora import OneDay
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Reference
from chronology.expressions.words.lexicon import OWNERS
from chronology.expressions.words.lexicon import SUBJECTS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run


def reference(value: str) -> Any:
    """Make a builder of one reference."""
    return lambda **_: Reference(value)


def in_story(value: str) -> Any:
    """Make a builder of a word that points from the now of a story."""
    return lambda **_: InMode(value, narrative=True)


def season_played(which: int) -> Sense:
    """Make last season, which is over, though nobody says of what years it is."""
    return Reference(("PRESENT_REF", "FUTURE_REF", "PAST_REF")[which])


def is_ones_own(run: Run) -> bool:
    """Tell whether a season is that of the writer: last season, not the last season of a show, nor her last season."""
    return run.before not in OWNERS and run.after != "of"


def names_time(run: Run) -> bool:
    """Tell whether "the past" and "the future" are times, and describe nothing: not the past tense, the future president.

    The future of somebody or something is what becomes of it.
    """
    return (
        no_more(run)
        and run.after != "of"
        and (run.right is None or not run.right.kind.isalpha() or run.after in GOING_ON)
    )


def is_present(run: Run) -> bool:
    """Tell whether "now" is the present: not in "now and then", "every now and again"."""
    after = run.words_after(2)
    return (
        after not in (["and", "then"], ["and", "again"], ["or", "never"], ["then", ","])
        and run.before != "every"
    )


def bounds_now(run: Run) -> bool:
    """Tell whether "now" is the end of a time: until now, from now on, between now and November, between May and now."""
    if run.before == "and":
        return "between" in run.kinds_before(FAR)
    return run.before in ("until", "till", "from", "between")


def ends_time(run: Run) -> bool:
    """Tell whether the present is the end of a time that has begun: 2014 - present, from May 2014 to the present."""
    linked = run.kind_before in LINKING and run.kind_back(2) in DATED
    tied = run.kind_before == "-" and run.is_tied_before
    return linked and (tied or run.closed_by(CLOSED | {"("}))


LINKING = set_of("- to until till through")

DATED = set_of("Yearnumber Shortyear Monthname Maymonth To12 To24 To31 To99")
"""What may stand right before the present where it ends a time."""

FAR = 8
"""How many tokens before "and now" its "between" may stand."""


def is_to_come(run: Run) -> bool:
    """Tell whether "soon" is still to come: not in "as soon as", "soon after", "soon became", "was soon seen"."""
    told = PAST_FORM.match(run.after) or run.after.startswith("after")
    return not told and run.before not in ("as", "too", "was", "were", "had", "then")


def some_day(run: Run) -> bool:
    """Tell whether "one day" may be any day: nothing measures or counts it."""
    heads = (run.left is None or run.left.kind in (".", "Gap")) and run.after in SUBJECTS
    return run.before not in MEASURING and (
        heads or run.right is None or run.right.kind in (".", ",", "when", "be", "Soon")
    )


MEASURING = set_of(
    "for in within than about over after every only just at least nearly almost - of this last"
)


def is_the_other(run: Run) -> bool:
    """Tell whether "the other day" is a day lately over, not the second of two: he came the other day."""
    heads = (run.left is None or run.left.kind in OPENING) and run.after in SUBJECTS
    return run.before not in ("on", "of", "in", "for", "and", "every", "during") and (
        heads or run.closed_by(ALONE)
    )


OPENING = set_of('. Gap "')
"""What stands before the head of a sentence."""


def in_midst(run: Run) -> bool:
    """Tell whether a describing word stands before what it describes, not before a word of time."""
    return (
        run.right is not None
        and run.right.kind.isalpha()
        and run.right.kind == run.right.kind.lower()
        and run.right.kind not in UNDESCRIBED
    )


def tells_no_date(run: Run) -> bool:
    """Tell whether "recently" is a time by itself: not as recently as May, most recently on 5 March."""
    return (run.before, run.after) != ("as", "as") and (
        run.before != "most" or run.after not in ("on", "in", "at")
    )


UNDESCRIBED = set_of("a an the and or as at in is was were had has would could did")
"""What no word before it describes: "the former" of two, as in "the former an option"."""


def begins_story(run: Run) -> bool:
    """Tell whether "one day" begins what somebody tells: one day she vanished."""
    begins = (
        run.left is None
        or run.left.kind in (".", "Gap", "!", "?", '"', "“")
        or run.before in ("then", "until")
    )
    return begins and run.right is not None and (run.right.kind == "," or run.after in GOING_ON - NO_STORY)


NO_STORY = set_of(
    "is are was were be been being of for in on at by to from as than since before after until or and"
)


def is_some(run: Run) -> bool:
    """Tell whether "some day" is one to come: some day the war will end, but not some day trips."""
    return run.first.value == "some" and (run.closed_by(CLOSED - {"-"}) or run.after in GOING_ON)


def is_of_our_time(run: Run) -> bool:
    """Tell whether "today" is the age that people live in: today's young people, the youth of today."""
    owned = run.kinds_after(2) == ["'", "s"] and not OF_AGE.isdisjoint(run.words_after(4)[2:])
    return owned or (run.before == "of" and run.word_back(2) in OF_AGE)


OF_AGE = set_of(
    "youth youngsters youths teenagers teens kids children parents people adults women men consumers shoppers students audiences readers generation "
    "generations families societies society world economy culture climate environment technology standards prices dollars money politics workforce workplace"
)
"""What is of an age, not of a day."""


LONG_AGO = "a? long|Several Time | long|ages|generations | quite? a while|Moment|generation | not so|too? long | a? Several? moments"

PHRASES = (
    Rule("@ref", "Today", reference("PRESENT_REF"), is_of_our_time),
    Rule("@date", "One Day", lambda: OneDay(begins=True), begins_story),
    Rule("@ref", "Several Day", reference("FUTURE_REF"), is_some),
    Rule("@ref", "{those | the good? old} Days", reference("PAST_REF")),
    Rule(
        "@ref", "{This Time | This|the Moment | Present}", reference("PRESENT_REF"), led_by("at", unless=TOLD)
    ),
    Rule("@ref", "Last|This|Next|Coming:which Playseason", season_played, is_ones_own),
    Rule("@date", "This Time Last|Next:offset Week|Month|Year:unit", Deictic),
    Rule("@ref", "the? Present|Now|Current", reference("PRESENT_REF"), ends_time),
    Rule("@ref", "{the? Present -? Day | these Days}", reference("PRESENT_REF")),
    Rule("@ref", "the Time being", reference("PRESENT_REF"), led_by("for")),
    Rule("@ref", "the near|Epithet|medium|long Term", reference("FUTURE_REF")),
    Rule("@ref", "Now", Now, bounds_now),
    Rule("@ref", "This Day", reference("PRESENT_REF"), led_by("to")),
    Rule("@ref", "{Someday | One Day Soon | any Day|Week|Moment|Clockunit Now}", reference("FUTURE_REF")),
    Rule("@ref", "One Day", OneDay, some_day),
    Rule("@ref", "Former|Recent", in_story("PAST_REF"), in_midst),
    Rule("@ref", "Current", in_story("PRESENT_REF"), in_midst),
    Rule("@ref", "Future", in_story("FUTURE_REF"), in_midst),
    Rule("@ref", "right? Now", reference("PRESENT_REF"), is_present),
    Rule("@ref", "more? Recently", reference("PAST_REF"), tells_no_date),
    Rule("@ref", "Soon", lambda: InMode("FUTURE_REF", narrative=False), is_to_come),
    Rule("@ref", "the Past", reference("PAST_REF"), names_time),
    Rule("@ref", "the {near|distant|immediate | not -? too -? distant} Future", reference("FUTURE_REF")),
    Rule("@ref", "the near|distant|immediate|Recent Past", reference("PAST_REF")),
    Rule("@ref", "the Future", reference("FUTURE_REF"), names_time),
    Rule("@ref", f"{{{LONG_AGO}}} Ago", reference("PAST_REF")),
    Rule("@ref", "the other Day|Week|Daypart", reference("PAST_REF"), is_the_other),
    Rule("@ref", "Recent times", reference("PAST_REF"), led_by("in", "of", "until")),
)
"""Rules over words."""
