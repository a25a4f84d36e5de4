"""What the rest of a sentence makes of the day of a clause: something that came after it, until which it went on, or of years ago."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.times.sharing import is_past
from chronology.extraction.times.sharing import is_pluperfect
from chronology.extraction.times.thread import BY_THEN
from chronology.extraction.times.thread import OWN_DAY
from chronology.extraction.times.thread import Day
from chronology.extraction.times.thread import Thread
from chronology.extraction.times.thread import Told
from chronology.extraction.times.thread import comes_before
from chronology.extraction.times.thread import is_short
from chronology.extraction.times.thread import no_later
from chronology.extraction.times.thread import own_day
from chronology.when import Answer
from chronology.when import When
from chronology.when.scale import Edge


def long_ago(told: Sequence[Told], number: int, thread: Thread) -> Day | None:
    """Give only that it is past for what stands beside a deed of years ago: "one ship turned back, and three reached Murmansk in 1941"."""
    one, day = told[number], told[number].day
    if day is None or day.basis != OWN_DAY or (one.clause.group is not None and one.clause.group.is_saying):
        return None
    beside = (other for other in told if other.clause.link in (Link.MAIN, Link.JOINED) and is_past(other))
    ends = (other.stated.when.last_end for other in beside if other.stated is not None)
    begins = thread.published.first_start or 0
    old = any(end is not None and begins - end > YEAR for end in ends)
    return Day(no_later(day.when), f"no later than {OWN_DAY}") if old and is_past(one) else None


YEAR = 366 * 86_400_000_000
"""A year, in microseconds."""


def ended(told: Sequence[Told], number: int, _: Thread) -> Day | None:
    """Give the time from its day to that of what a state came before: "in use from July 1945 until the span was opened in 1949"."""
    day, one = told[number].stated, told[number]
    lasted = day is not None and day.when.end_edge is not Edge.KNOWN and (is_past(one) or is_pluperfect(one))
    if day is None or not (lasted and day.when.parts):
        return None
    ends = (
        one for one in told if one.clause.host == number and (one.ended or one.clause.link is Link.BEFORE)
    )
    end = next((one.stated for one in ends if one.stated is not None and is_past(one)), None)
    start = day.when.parts[0]
    if end is None or not (
        end.when.is_plain and start.is_plain and end.when.is_after(start) is Answer.CERTAIN
    ):
        return None
    return attrs.evolve(day, when=When.between(start, end.when))


def after_told(told: Sequence[Told], number: int, thread: Thread) -> Day | None:
    """Give the report's own day for what was said on a day carried to it, where what was said came later: "told on Monday ... said he was held on Tuesday"."""
    day, group = told[number].day, told[number].clause.group
    if day is None or day.is_stated or group is None or not group.is_saying or group.tense is not Tense.PAST:
        return None
    for one in told:
        said = one.clause.link is Link.SAID and one.clause.host == number
        if not said or one.stated is None or one.stated.when.is_after(day.when) is not Answer.CERTAIN:
            continue
        if is_past(one) or one.stated.when == thread.published:
            return own_day(thread)
    return None


def after_doing(told: Sequence[Told], number: int, _: Thread) -> Day | None:
    """Give the later day of what a relative clause tells of its subject: "researchers who came two days later found"."""
    day, clause = told[number].day, told[number].clause
    if day is None or day.is_stated or clause.tail is None or clause.group is None:
        return None
    for other in told:
        put_in = other.clause.link is Link.RELATIVE and other.clause.host == number
        put_in = put_in and other.clause.own.start < clause.tail.start and is_past(other)
        if put_in and other.stated is not None and comes_before(day, other.stated):
            return other.stated.carried()
    return None


def before_plan(told: Sequence[Told], number: int, _: Thread) -> Day | None:
    """Give the time up to what was to be on a day, for its calling off, which names none: "planned for Monday, was called off"."""
    one = told[number]
    if not one.off or one.day is None or one.day.is_stated:
        return None
    plan = next((other.stated for other in told if other.meant and other.stated), None)
    return Day(no_later(plan.when), f"no later than “{plan.says}”") if plan is not None else None


def day_of_noun(told: Sequence[Told], number: int, _: Thread) -> Day | None:
    """Give the day of what a clause comes after, where nothing better dates it: "he fled after the fight on Monday"."""
    day, group = told[number].day, told[number].clause.group
    if told[number].stated or group is None:
        return None
    if (earlier := before_dated(told, number)) is not None or group.tense is not Tense.PAST:
        return earlier
    for other in told:
        host = other.clause.host
        joined = (
            host is not None and told[host].clause.link is Link.JOINED and told[host].clause.host == number
        )
        if (host != number and not joined) or (noun := other.stated) is None or other.meant:
            continue
        if other.matter and not (joined or told[number].quoted):
            return noun.carried()
        if day is None or other.clause.group is not None or other.clause.link is not Link.AFTER:
            continue
        if noun.when.is_after(day.when) is Answer.CERTAIN:
            return noun.carried()
        if day.basis in (OWN_DAY, BY_THEN) or day.basis.startswith(("told ", "carried ")):
            leads = other.clause.own.start <= told[number].clause.own.start
            return noun.carried() if leads or is_short(noun.when) else Day(no_later(day.when), BY_THEN)
    return None


def after_deed(told: Sequence[Told], number: int, thread: Thread) -> Day | None:
    """Give the time from the deed that a clause came after, where the day carried to it cannot be its own: "traffic fell after a tunnel opened in 2011"."""
    day, one = told[number].day, told[number]
    if day is None or not day.basis.startswith("carried ") or not is_past(one):
        return None
    for other in told:
        deed = other.stated if other.clause.link is Link.AFTER and other.clause.host == number else None
        if deed is None or other.clause.group is None or not is_past(other) or not is_far(deed, day):
            continue
        if not thread.is_dated:
            return deed.carried()
        first, last = deed.when.earliest, thread.published.latest
        if first is not None and last is not None and first <= last:
            window = When.within(When.parse(str(first)), When.parse(str(last)))
            return Day(window, f"later than “{deed.says}”")
    return None


def is_far(deed: Day, day: Day) -> bool:
    """Tell whether what a clause came after was over by more than two weeks on a day, or not yet begun."""
    ended, begun = deed.when.last_end, day.when.first_start
    long = ended is not None and begun is not None and begun - ended > YEAR / 24
    return long or deed.when.is_after(day.when) is Answer.CERTAIN


def before_dated(told: Sequence[Told], number: int) -> Day | None:
    """Give the time up to that of what a past clause came before: "before the vote on Monday he had been warned", "it sat until it was dissolved in May"."""
    if not is_past(told[number]) and not is_pluperfect(told[number]):
        return None
    day = told[number].day
    vague = day is not None and day.basis in (OWN_DAY, BY_THEN)
    for other in told:
        before = other.clause.link is Link.BEFORE and other.clause.host == number and (other.noun or vague)
        if before and other.day is not None and not other.meant:
            says = f"earlier than “{other.day.says}”" if other.day.says else BY_THEN
            return Day(no_later(other.day.when), says)
    return None


def until(told: Sequence[Told], number: int, group: Group) -> Day | None:
    """Give the time of what went on until something that has a day: "he ruled until the revolution of 1848"."""
    ends = (one for one in told if one.ended and one.clause.host == number)
    end = next((one.day for one in ends if one.day and (one.noun or told[number].bare)), None)
    if end is None or group.negated or not is_past(told[number]):
        return None
    days = (one.day.when for one in told if one.day)
    if any(when != end.when and when.last_end == end.when.last_end for when in days):
        return None
    return Day(end.when.until(), f"until “{end.says}”")
