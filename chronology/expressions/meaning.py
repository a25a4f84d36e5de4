"""What the words around a phrase make of its sense and of its signal: December gold, shortly after midnight, within 30 days of receipt; up from 2010, ahead of last year."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.clauses.dealings import is_dealt_in
from chronology.expressions.clauses.homographs import is_moved
from chronology.expressions.clauses.origins import is_origin
from chronology.expressions.clauses.origins import leads_to
from chronology.expressions.clauses.telling import is_habit
from chronology.expressions.senses.dates import COMING
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.deictic import TheUnit
from chronology.expressions.senses.fiscal import compares
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Lasting
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.named import Mostly
from chronology.expressions.senses.numeric import in_century
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.senses.wholes import Part
from chronology.expressions.senses.wholes import PartOfThis
from chronology.expressions.series import Member
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.sentences import FAR
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import heads_sentence
from chronology.expressions.words.signals import Signal


def meant(member: Member, signal: Signal, text: str, day: int | None, *, future: bool | None) -> Sense:
    """Give the sense of one time of a phrase as its place in the text makes it; the century of two figures is that of a day."""
    start, end = member.start, member.end
    sense = in_century(member.sense, text[start:end], day)
    match sense:
        case Length() | Lasting():
            return by_event(sense, signal, text, start, end)
        case Cyclic(cycle="month", which=None) if is_dealt_in(text, start, end):
            return attrs.evolve(sense, which=COMING)
        case Cyclic() | Yearly() | Part():
            return mostly(sense, text, start)
        case TheUnit():
            return as_told_of(sense, signal, text, start, end)
        case OfDay() if not future:
            return after_midnight(sense, signal)
    return sense


def mostly(sense: Cyclic | Yearly | Part, text: str, start: int) -> Sense:
    """Give a month or day of no certain year or week where a habit is told: it usually ends in March."""
    whole = sense.whole if isinstance(sense, Part) else sense
    bare = isinstance(whole, Cyclic | Yearly) and whole.which is None
    return Mostly(sense) if bare and is_habit(text, start) else sense


def as_told_of(sense: TheUnit, signal: Signal, text: str, start: int, end: int) -> Sense:
    """Give all of a year or month that figures are told for: For the year, it earned $3 million; but not "suspended for the year"."""
    if signal.words in ("for", "during"):
        return attrs.evolve(sense, all=heads_sentence(text, start) or compares(text, start, end))
    return sense


def after_midnight(sense: OfDay, signal: Signal) -> Sense:
    """Give the midnight that begins its day where something came after it, and no day is told with it."""
    after = signal.words is not None and signal.words.endswith(("after", "since"))
    return attrs.evolve(sense, time="T00:00") if after and sense == MIDNIGHT else sense


MIDNIGHT = OfDay("T24:00", ThatDay())


PAST = re.compile(r"last\s|(?:a|the)\s+year[\s-]|year[\s-]", re.IGNORECASE)
HALFWAY = re.compile(r"\b(?:half-?\s?|mid-?\s?|part-?)way\s+through\s+(?:the\s+)?$", re.IGNORECASE)
DAWN = re.compile(r"(?:dawn|daybreak|sun-?rise|sun-?up|first\slight)\b", re.IGNORECASE)
PASSED = re.compile(
    r"(?:the|that|this)\s(?:(?:long|whole|entire|following)\s)?(?:night|day|morning|afternoon|evening|weekend|winter|spring|summer|autumn|year|decade|\d+0s)\b(?!\s\d)",
    re.IGNORECASE,
)
"""What something goes on through all of: through the night, through the winter of 1941."""

MEASURED = re.compile(
    r"\b(?:(?:minute|hour|day|week|month|year|decade)s?|much|far|even|slightly|bit|little)\s+(?:earlier|later)\s+than\s+(?:the\s+)?$",
    re.IGNORECASE,
)


NOT_YET = re.compile(
    r"\b(?:(?:(?:is|are|will|would|can|could|may|might|should|must)(?:\s+not|n[’']t)|cannot|can[’']t|won[’']t|unlikely)\b"
    r"|(?:no|neither|nobody|nothing)\s(?:[\w-]+\s+){0,3}(?:is|are|will|can)\b)(?:(?!\b(?:if|was|were|had|who|that|which|when)\b)[^.;:,])*\bbefore\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What does not come before a time, and how far back that is looked for: not due to reopen before Wednesday."""


LED = {"earlier than": MEASURED, "later than": MEASURED, "through": HALFWAY}
FOLLOWED = {"ahead of": PAST, "before": DAWN, "through": PASSED}
"""What stands before or after signals that give a time no shape: a week earlier than last year, halfway through 2008, ahead of last year, before dawn."""


def is_shapeless(words: str | None, text: str, start: int, end: int) -> bool:
    """Tell whether a signal bounds no time: up from 2010, similar to 1998, put off from Sunday to Monday."""
    if words in ("from", "to"):
        return (is_origin if words == "from" else leads_to)(text, start, end) or is_moved(text, start)
    if words in LED and LED[words].search(text[max(0, start - HEAD) : start]):
        return True
    return words in FOLLOWED and FOLLOWED[words].match(text, start) is not None


def shaped_by(text: str, phrase: Token, signal: Signal) -> Signal:
    """Give a signal with the shape that it gives a phrase, which may say less than it mostly does."""
    if is_shapeless(signal.words, text, phrase.start, phrase.end):
        return attrs.evolve(signal, shape="in")
    awaited = signal.words == "before" and NOT_YET.search(text[max(0, phrase.start - FAR) : phrase.start])
    return attrs.evolve(signal, shape="not before") if awaited else signal


DAY_END = "T24:00"
LAST_MOMENT = {"before": "by", "just before": "in"}
WITHIN = {**LAST_MOMENT, "after": "not before", "just after": "in"}
"""What comes before the end of a day or a year may come on its last day, as may what comes before or after a part of a day: before dawn."""


def shape_at(sense: Sense, shape: str) -> str:
    """Give the shape of a time, which is another one beside midnight and parts of a day."""
    if isinstance(sense, Part | PartOfThis):
        return LAST_MOMENT.get(shape, shape) if sense.part == "late" else shape
    if not isinstance(sense, OfDay):
        return shape
    if sense.time == DAY_END:
        return LAST_MOMENT.get(shape, shape)
    return shape if ":" in sense.time else WITHIN.get(shape, shape)


FROM_EVENT = re.compile(r"\s+(?:of|after|following|before|from)\s+(?!(?:now|today|work|rain)\b)\w")
"""What a limit is counted from: within 30 days of receipt."""

OF_EVENT = re.compile(
    r"\s+of\s+(?:the|his|her|its|their|our|my|this|that|a|an)\s+(?!(?:day|week|month|year|decade|century)\b)\w"
)
"""What has last days, weeks or years: the last three months of the term."""


def by_event(sense: Sense, signal: Signal, text: str, start: int, end: int) -> Sense:
    """Give a length of time without a place where an event that follows bounds it; any other sense as it is."""
    if isinstance(sense, Length) and signal.words == "within" and FROM_EVENT.match(text, end):
        return attrs.evolve(sense, definite=True)
    if (
        isinstance(sense, Lasting)
        and " last " in f" {text[start:end].lower()} "
        and OF_EVENT.match(text, end)
    ):
        return Length(sense.amount, sense.unit, sense.mod, definite=True)
    return sense
