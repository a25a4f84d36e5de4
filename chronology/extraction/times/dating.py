"""When each clause of a text happened: stated in the clause, or carried to it from the words around where a reader would.

A text is read in order. The day that a past clause states becomes the episode, and later past clauses without a date of their own
take it over, as readers of news do; a new paragraph goes back to the first episode, and days of speech are kept apart from days of
deeds. Clauses of one sentence share its date as far as their links allow. What a text only sets out as background (states, what had
happened before, what is general, denied or hoped for, what a relative clause adds) gets no date from others.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.times.amending import after_deed
from chronology.extraction.times.amending import after_doing
from chronology.extraction.times.amending import after_told
from chronology.extraction.times.amending import before_plan
from chronology.extraction.times.amending import day_of_noun
from chronology.extraction.times.amending import ended
from chronology.extraction.times.amending import long_ago
from chronology.extraction.times.amending import until
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import by_clock
from chronology.extraction.times.sharing import ahead
from chronology.extraction.times.sharing import beside
from chronology.extraction.times.sharing import counted
from chronology.extraction.times.sharing import heads
from chronology.extraction.times.sharing import is_aside
from chronology.extraction.times.sharing import is_past
from chronology.extraction.times.thread import BY_THEN
from chronology.extraction.times.thread import HAPPENED
from chronology.extraction.times.thread import OWN_DAY
from chronology.extraction.times.thread import STATED
from chronology.extraction.times.thread import Day
from chronology.extraction.times.thread import Thread
from chronology.extraction.times.thread import Told
from chronology.extraction.times.thread import no_later
from chronology.extraction.times.thread import onward
from chronology.extraction.times.thread import own_day
from chronology.when import When
from chronology.when.scale import Edge
from chronology.when.scale import Form

GOING_ON = "going on when the report was written"


def dated(told: Sequence[Told], thread: Thread) -> tuple[list[Day | None], Thread]:
    """Give the day of each clause of a sentence, None where a reader would give none, and how the text goes on."""
    told = [given(one, stated(one, thread)) for one in told]
    for number, one in enumerate(told):
        group = one.clause.group
        if one.day is None and group is not None and not one.quoted:
            own = counted(told, number, group, thread) or until(told, number, group)
            told[number] = given(one, own or carried(told, number, group, thread))
    for rule in (after_doing, day_of_noun, ahead, after_deed, after_told, before_plan, long_ago, ended):
        told = [given(one, rule(told, number, thread)) for number, one in enumerate(told)]
    return [one.day for one in told], onward(told, thread)


def given(one: Told, day: Day | None) -> Told:
    """Give a clause with a day; as it is where none is given."""
    return one if day is None else attrs.evolve(one, day=day)


def stated(one: Told, thread: Thread) -> Day | None:
    """Give the day that a clause states itself; what has happened "this week" has happened by the day of publication."""
    if one.phrase is None:
        return None
    when, published, group = one.phrase.when, thread.published, one.clause.group
    if one.phrase.clock and group is not None and group.tense is Tense.PERFECT:
        return Day(by_clock(str(when.earliest), one.phrase.clock), STATED, one.says)
    past = group is not None and group.tense in HAPPENED and when.form is Form.WITHIN
    if past and reaches_over(when, published):
        when = When.within(When.parse(str(when.earliest)), When.parse(str(published.latest)))
    return Day(bounded(when, one.phrase, group), STATED, one.says)


def bounded(when: When, phrase: Phrase, group: Group | None) -> When:
    """Give when that came which did not "until 30 July", and leave the end open of what "had stood since 1756"."""
    if group is None or not when.parts:
        return when
    if phrase.signal == "until" and group.negated and when.start_edge is Edge.OPEN:
        return when.parts[-1]
    if (phrase.signal or "").lower() == "not until" and group.tense in HAPPENED:
        return when.parts[-1]
    over = group.tense is Tense.PLUPERFECT and not group.progressive and when.end_edge is Edge.OPEN
    return When.between(when.parts[0], None) if over and when.parts[0].is_plain else when


def reaches_over(when: When, published: When) -> bool:
    """Tell whether a window begins before the day of publication and ends after it."""
    first, begun = when.first_start, published.first_start
    return first is not None and begun is not None and first < begun and ends_after(when, published)


def ends_after(when: When, published: When) -> bool:
    """Tell whether a time has an end, and that lies after the day of publication."""
    last, day = when.last_end, published.last_end
    return last is not None and day is not None and last > day


def carried(told: Sequence[Told], number: int, group: Group, thread: Thread) -> Day | None:
    """Give the day that a clause without a phrase takes over, by its tense."""
    one = told[number]
    host = one.clause.host
    untold = told[host] if host is not None and told[host].day is None else None
    awaited = one.clause.link is Link.BEFORE and group.tense in (Tense.PRESENT, Tense.PERFECT)
    aged = untold is not None and untold.counted and one.bare and one.clause.link is Link.JOINED
    if group.negated or one.counted or aged or awaited or (untold is not None and untold.count):
        return None
    told_so = group.tense is Tense.PAST and one.clause.link is Link.SAID and group.is_state
    if told_so or (group.tense is Tense.FUTURE and one.bare and one.clause.link is Link.JOINED):
        said = told[host].stated if host is not None else None
        return said.carried() if said is not None else None
    if group.tense is Tense.PRESENT:
        return of_present(one, group, thread)
    if group.is_stative or is_aside(told, one.clause):
        return stated_beside(told, number, group)
    if group.tense is Tense.PERFECT and not (one.habitual or group.is_knowing):
        return until_now(told, number, thread)
    over = (Tense.PAST, Tense.GERUND, Tense.PLUPERFECT if one.soon else Tense.PAST)
    return past(told, number, group, thread) if group.tense in over else None


def stated_beside(told: Sequence[Told], number: int, group: Group) -> Day | None:
    """Give the day that a relative clause or one that hangs on it shares with its own: "which was lost in 2003 when a valve failed"."""
    if group.tense is not Tense.PAST or group.is_stative:
        return None
    if told[number].recalled is not None:
        return told[number].recalled
    near = right_behind(told, told[number]) or beside(told, number)
    return near.carried() if near is not None and near.is_stated else None


def right_behind(told: Sequence[Told], one: Told) -> Day | None:
    """Give the day of the noun right behind which a relative clause stands: "the March raid that killed two"."""
    for other in told:
        near = one.clause.own.start - other.clause.own.end
        if other.noun and not other.bare and one.clause.link is Link.RELATIVE and 0 <= near <= len(", "):
            return other.day
    return None


def past(told: Sequence[Told], number: int, group: Group, thread: Thread) -> Day | None:
    """Give the day that a past clause takes over: its sentence's, or else the episode's."""
    one = told[number]
    near = one.recalled or beside(told, number)
    if near is not None:
        return near.carried()
    if one.clause.link is Link.BEFORE and one.clause.host is not None:
        return None
    after = next((other.stated for other in told if leads_to(other, number)), None)
    if after is not None and thread.episode is None:
        return Day(no_later(after.when), f"earlier than “{after.says}”")
    if one.clause.link is Link.SAID:
        said = saying(told, one.clause)
        before = said is not None and thread.episode is not None and begins_before(said, thread.episode)
        if thread.episode is None or is_answered(told, one.clause) or before:
            return Day(no_later(said.when), f"told {said.carried().basis}") if said else None
    return going_on(one, group, thread)


def begins_before(day: Day, other: Day) -> bool:
    """Tell whether a time begins before another one, so that what was told in it need not be of that."""
    first, begun = day.when.first_start, other.when.first_start
    return first is not None and begun is not None and first < begun


def leads_to(one: Told, number: int) -> bool:
    """Tell whether a clause goes on from another one, or about its place, with a date of its own: "he fled to Kiel, where he died", "two were burned; one died on Monday"."""
    goes_on = one.clause.link is Link.WHERE or (is_past(one) and heads(one))
    return goes_on and one.clause.host == number


def of_present(one: Told, group: Group, thread: Thread) -> Day | None:
    """Give the time of a present: the report's own day for its news, from that day or before for what is going on."""
    if is_news(one, group):
        return own_day(thread)
    if group.progressive and one.clause.link in (Link.MAIN, Link.JOINED) and thread.is_dated:
        return Day(no_later(thread.published).since(), GOING_ON)
    return None


def is_news(one: Told, group: Group) -> bool:
    """Tell whether a present tells news of the day: what somebody says, or does where a report begins."""
    if group.passive or group.progressive or group.is_knowing or group.is_stative:
        return False
    said = group.is_saying and one.clause.link is not Link.RELATIVE
    return said or (one.lead and one.clause.link is Link.MAIN)


def saying(told: Sequence[Told], clause: Clause) -> Day | None:
    """Give the day on which something was said to have happened."""
    while clause.host is not None:
        day = told[clause.host].day
        if day is not None and day.when.last_end is not None:
            return day
        clause = told[clause.host].clause
    return None


def until_now(told: Sequence[Told], number: int, thread: Thread) -> Day | None:
    """Give the time of a perfect: between the episode and the day of publication; that day itself where the text begins so."""
    near = beside(told, number)
    if near is not None and not told[number].parted:
        return near.carried()
    if thread.episode is None:
        return own_day(thread) if told[number].lead else None
    first, last = thread.episode.when.earliest, thread.published.latest
    if first is None or last is None or first > last or thread.aside:
        return None
    basis = f"{thread.episode.carried().basis}, up to {OWN_DAY}"
    return Day(When.within(When.parse(str(first)), When.parse(str(last))), basis)


def is_answered(told: Sequence[Told], clause: Clause) -> bool:
    """Tell whether a clause is what somebody denies or confirms."""
    host = told[clause.host].clause.group if clause.host is not None else None
    return host is not None and host.is_answer


MINUTED = set_of(
    "agreed noted resolved decided proposed seconded carried approved accepted discussed considered reported asked requested thanked "
    "confirmed voted elected deferred adopted received reviewed tabled moved closed ended opened began started"
)
"""What is done at a meeting, of which minutes tell."""


def going_on(one: Told, group: Group, thread: Thread) -> Day | None:
    """Give the day of the episode; what is said belongs to the latest day that the text has come to.

    Who denies or confirms what has been told does so to the report: on its own day, where it names no day of speech.
    Where no day has been told yet, the report's own day is that of what is announced and of what the text begins with; of all else
    only that it is past is known.
    """
    known = [day for day in (thread.episode, thread.speech) if day is not None]
    if not known:
        return of_no_day(one, group, thread)
    if thread.recorded and thread.main is not None and group.verb in MINUTED:
        return thread.main.carried()
    if one.earlier:
        return before(known[0])
    if group.is_answer and thread.speech is None:
        return own_day(thread)
    latest = max(known, key=lambda day: day.when.sort_key) if group.is_saying else known[0]
    return latest.carried()


def of_no_day(one: Told, group: Group, thread: Thread) -> Day | None:
    """Give the time of a past where no day has been told: the report's own day for its news, that or earlier for what they come after, and the time that its lead is about for the rest of that."""
    if not (one.lead or group.is_announcing):
        return Day(no_later(thread.published), BY_THEN) if thread.is_dated else None
    if one.clause.link is Link.AFTER:
        return Day(no_later(thread.published), f"told on {OWN_DAY}") if thread.is_dated else None
    told_only = group.verb == "told" and not one.clause.reach
    if thread.period is not None and thread.is_dated and (told_only or not group.is_saying):
        period = thread.period
        return before(period) if one.earlier else period.carried()
    if one.earlier and thread.is_dated:
        return Day(no_later(thread.published), BY_THEN)
    return own_day(thread)


def before(day: Day) -> Day | None:
    """Give the time up to a day of which it is told what it says, for what was earlier."""
    return Day(no_later(day.when), f"earlier than {day.says}") if day.says else None
