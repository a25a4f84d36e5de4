"""Days that clauses of one sentence share, as far as their links allow."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chronology.expressions.counting import counted_from
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.times.thread import HAPPENED
from chronology.extraction.times.thread import Day
from chronology.extraction.times.thread import Thread
from chronology.extraction.times.thread import Told
from chronology.extraction.times.thread import is_short
from chronology.extraction.times.thread import own_day
from chronology.when import Answer
from chronology.when.scale import Edge
from chronology.when.scale import Form

SHARING = (Link.JOINED, Link.WHEN, Link.WHERE, Link.AFTER, Link.BEFORE, Link.ASIDE)
"""The links over which a clause takes the date of the one it hangs on."""

LEADING = (Link.WHEN, Link.AFTER)
"""The links of a clause that leads to the one behind it: "after he left, the mill closed in 1990"."""

STEP = re.compile(r"(?:on |in )?the (?:next|following) |.*\b(?:later|afterwards?)$", re.IGNORECASE)
"""A date that steps on from what stands before it, which thus was earlier."""


def beside(told: Sequence[Told], number: int) -> Day | None:
    """Give the day of a clause of the same sentence that this one shares."""
    if (day := right_before(told[number]) or then(told, number) or of_host(told, number)) is not None:
        return day
    clause = told[number].clause
    for other in told:
        if (day := other.stated) is None or heads(other) or not hangs_on(told, other.clause, number):
            continue
        step = clause.link is Link.MAIN and STEP.match(day.says or "") is not None
        if not step and is_past(other) and is_shared(day):
            return day if is_short(day.when) or not is_step(clause, other) else None
    return None


def then(told: Sequence[Told], number: int) -> Day | None:
    """Give the day of the clause that says when a joined one was: "was painted in 1672 and | came to Kiel when the convent closed in 1834"."""
    if told[number].clause.link is not Link.JOINED:
        return None
    near = (one for one in told if one.clause.link is Link.WHEN and one.clause.host == number)
    late = (one for one in near if one.phrase and one.phrase.start - one.clause.own.start > LED_IN)
    return next((one.stated for one in late if is_past(one) and is_shared(one.stated)), None)


LED_IN = len("while in late ")
"""How far into its clause a date begins with which that does not begin."""


def of_host(told: Sequence[Told], number: int) -> Day | None:
    """Give the day of the clause on which this one hangs, if its link shares it."""
    clause = told[number].clause
    if clause.host is None:
        return None
    at = clause.host if (put_in := put_in_before(told, number)) is None else put_in
    host, held = told[at], told[at].day
    short = host.clause.link in (Link.AFTER, Link.BEFORE) and held is not None and is_short(held.when)
    led = clause.link is Link.MAIN and (host.clause.link is Link.WHEN or short)
    day = end_of(held) if clause.link is Link.WHEN else held
    goes_on = told[number].bare and is_pluperfect(host)
    free = is_past(host) or goes_on or day is not held
    return day if (clause.link in SHARING or led) and free and is_shared(day) else None


def put_in_before(told: Sequence[Told], number: int) -> int | None:
    """Give the clause that is put in right before a verb without a subject: "and, when it could not pay in 2018, | took its ships"; None elsewhere."""
    clause, before = told[number].clause, told[number - 1].clause
    led = before.link in LEADING and before.host == clause.host and clause.link is Link.MAIN
    near = 0 < clause.own.start - before.own.end <= len(", ")
    return number - 1 if number and led and near and told[number].bare else None


def hangs_on(told: Sequence[Told], clause: Clause, number: int) -> bool:
    """Tell whether a clause hangs on another one, or on the last of those that are joined to that, so that its day is theirs."""
    leads = told[number].clause.link in LEADING and clause.link is Link.MAIN
    joined = clause.host == number and (leads or clause.link in (Link.WHEN, Link.JOINED))
    return joined or (clause.link is Link.WHEN and number == first_of(told, clause))


def heads(one: Told) -> bool:
    """Tell whether a clause that is joined begins with its date, or stands behind a semicolon, so that the one before does not share that: "she left, and in May he died"."""
    phrase = one.phrase if one.clause.link is Link.JOINED else None
    return one.parted or (phrase is not None and phrase.start - one.clause.own.start <= len("then "))


def is_step(clause: Clause, other: Told) -> bool:
    """Tell whether a clause goes on with the same subject behind a comma, as rows of deeds do: "she left school, joined a bank in 1931 and"."""
    group, parted = other.clause.group, other.clause.own.start - clause.own.end > 1
    deed = other.bare and group is not None and group.tense in HAPPENED
    return deed and other.clause.link is Link.JOINED and parted


def first_of(told: Sequence[Told], clause: Clause) -> int | None:
    """Give the first of the clauses that are joined, of which a clause hangs on the last: "two died and ten were hurt when ..."."""
    host = clause.host
    while host is not None and told[host].clause.link is Link.JOINED:
        host = told[host].clause.host
    return host


def right_before(one: Told) -> Day | None:
    """Give the day that a clause in "when" stands right behind: "in July and again in May, when they walked out".

    Of what went on that is its end, "studied until 1864, when he was hired", or its beginning, "in charge since October, when Hobbs left".
    """
    if one.behind is None:
        return None
    ended = end_of(one.behind) or one.behind
    parts, form = ended.when.parts, ended.when.form
    if form is Form.THROUGHOUT and len(parts) > 1:
        ended = attrs.evolve(ended, when=parts[-1])
    since = ended.when.end_edge is not Edge.KNOWN and ended.when.parts
    return attrs.evolve(ended, when=ended.when.parts[0]) if since else ended


def counted(told: Sequence[Told], number: int, group: Group, thread: Thread) -> Day | None:
    """Give the day of a clause that is counted from one beside it, or from today: "on Tuesday, two days after the volcano erupted", "two days after it erupted, many are missing"."""
    host = told[number].clause.host
    if host is None and told[number].clause.link in LEADING:
        host = next((at for at, one in enumerate(told) if one.clause.host == number and not one.noun), None)
    day = told[host].stated or today(told[host], thread) if host is not None else None
    past = group.tense in (Tense.PAST, Tense.PLUPERFECT) and not group.negated
    if host is None or day is None or day.when.first_start is None or not past:
        return None
    count, own = told[host].count, told[number].count
    if own is not None:
        count = attrs.evolve(own, side="before" if own.side != "before" else "after")
    when = counted_from(count, day.when).when if count is not None else None
    return Day(when, f"counted from {f'“{day.says}”' if day.says else day.basis}") if when else None


def today(one: Told, thread: Thread) -> Day | None:
    """Give the report's own day for a clause that tells how things now are."""
    group = one.clause.group
    now = group is not None and group.tense in (Tense.PRESENT, Tense.PERFECT) and one.phrase is None
    now = now and one.clause.link is Link.MAIN and not one.quoted
    return own_day(thread) if now else None


def end_of(day: Day | None) -> Day | None:
    """Give the end of what went on until then, at which something else came: "held it until Monday, when help arrived"."""
    until = day is not None and day.when.start_edge is Edge.OPEN and day.when.form is Form.THROUGHOUT
    return attrs.evolve(day, when=day.when.parts[-1]) if until and day and day.when.parts else day


def is_shared(day: Day | None) -> bool:
    """Tell whether a time can be another clause's, too: not how long something went on, "held it until Monday"."""
    return day is not None and (
        day.when.form is not Form.THROUGHOUT or Edge.OPEN not in (day.when.start_edge, day.when.end_edge)
    )


def is_past(one: Told) -> bool:
    """Tell whether a clause tells of the past, so that its date can be another past clause's."""
    group = one.clause.group
    if group is None:
        return True
    at_last = group.negated and one.phrase is not None and one.phrase.signal == "until"
    return group.tense in (*HAPPENED, Tense.GERUND) and not one.quoted and not at_last


def is_pluperfect(one: Told) -> bool:
    """Tell whether a clause tells of what had been before, as does a bare verb that is joined to it: "had moved to Kiel and married"."""
    return one.clause.group is not None and one.clause.group.tense is Tense.PLUPERFECT and not one.quoted


def ahead(told: Sequence[Told], number: int, thread: Thread) -> Day | None:
    """Give the day of the one noun with a date ahead by which a clause says what will be: "he will take charge of Friday's match"."""
    group = told[number].clause.group
    if told[number].day is not None or group is None or group.tense is not Tense.FUTURE:
        return None
    nouns = [one.stated for one in told if one.noun and one.clause.host == number and one.stated is not None]
    later = [day for day in nouns if day.when.is_after(thread.published) is Answer.CERTAIN]
    return later[0].carried() if len(nouns) == len(later) == 1 else None


def is_aside(told: Sequence[Told], clause: Clause) -> bool:
    """Tell whether a clause is a relative one, or hangs on one."""
    while clause.link is not Link.RELATIVE:
        if clause.host is None or clause.link not in SHARING:
            return False
        clause = told[clause.host].clause
    return True
