"""When each clause of a text happened: stated in the clause, or carried to it from the words around where a reader would.

A text is read in order. The day that a past clause states becomes the episode, and later past clauses without a date of their own
take it over, as readers of news do; a new paragraph goes back to the first episode, and days of speech are kept apart from days of
deeds. Clauses of one sentence share its date as far as their links allow. What a text only sets out as background (states, what had
happened before, what is general, denied or hoped for, what a relative clause adds) gets no date from others.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.clauses import Link
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.grammar.verbs import Tense
from chronology.extraction.times.phrases import Phrase
from chronology.when import Answer
from chronology.when import When
from chronology.when.calendar import DAY
from chronology.when.scale import Edge
from chronology.when.scale import Form

STATED = "stated"
OWN_DAY = "the report's own day"
BY_THEN = "past when the report was written"
GOING_ON = "going on when the report was written"
LONGEST_EPISODE = 2 * DAY
"""How long a stated time may be for the text to go on with it."""

SHARING = (Link.JOINED, Link.WHEN, Link.AFTER, Link.BEFORE, Link.ASIDE)
"""The links over which a clause takes the date of the one it hangs on."""

LEADING = (Link.WHEN, Link.AFTER)
"""The links of a clause that leads to the one behind it: "after he left, the mill closed in 1990"."""

TELLING = (Link.MAIN, Link.JOINED, Link.WHEN, Link.SAID)
"""The links of clauses that carry the story on."""

HAPPENED = (Tense.PAST, Tense.PERFECT)
BEGUN_LIFE = ("born", "baptised", "baptized", "christened")
"""Verbs on whose day nothing happens that is told next."""


@attrs.frozen
class Day:
    """The time of a clause, on what basis it is given, and the words it came from."""

    when: When
    basis: str
    says: str | None = None

    @property
    def is_stated(self) -> bool:
        """Tell whether the clause itself gives it."""
        return self.basis == STATED

    def carried(self) -> Day:
        """Give the same time as another clause takes it over."""
        return Day(self.when, f"carried from “{self.says}”") if self.is_stated else self


@attrs.frozen
class Told:
    """A clause to be dated: the phrase that dates it, if it has one, and what speaks against carrying a date to it or from it."""

    clause: Clause
    phrase: Phrase | None = None
    says: str | None = None
    quoted: bool = False
    lead: bool = False
    earlier: bool = False
    habitual: bool = False
    counted: bool = False
    anaphoric: bool = False


@attrs.frozen
class Thread:
    """What a text has come to: its day of publication, its main episode, the episode told last, and the last day of speech."""

    published: When
    main: Day | None = None
    episode: Day | None = None
    speech: Day | None = None
    narrative: bool = False

    @property
    def is_dated(self) -> bool:
        """Tell whether a text is a report of a known day, and no history of what was over long before that."""
        return self.published.latest is not None and not self.narrative

    def new_paragraph(self) -> Thread:
        """Go back to the main episode of a report; a history goes on to something else."""
        return attrs.evolve(self, episode=None if self.narrative else self.main)

    def under(self, day: Day) -> Thread:
        """Go on under a heading that names a day, if that is past and not the day of publication itself."""
        new = is_short(day.when) and day.when.is_before(self.published) is Answer.CERTAIN
        return attrs.evolve(self, main=day, episode=day, speech=None) if new else self


def dated(told: Sequence[Told], thread: Thread) -> tuple[list[Day | None], Thread]:
    """Give the day of each clause of a sentence, None where a reader would give none, and how the text goes on."""
    days = [stated(one, thread) for one in told]
    for number, one in enumerate(told):
        if days[number] is None and one.clause.group is not None and not one.quoted:
            days[number] = carried(told, days, number, one.clause.group, thread)
    shared = [day_of_noun(told, days, number) or day for number, day in enumerate(days)]
    return shared, onward(told, shared, thread)


def day_of_noun(told: Sequence[Told], days: Sequence[Day | None], number: int) -> Day | None:
    """Give the day of what a clause comes after, where nothing better dates it: "he fled after the fight on Monday"."""
    day, group = days[number], told[number].clause.group
    if day is None or day.basis not in (OWN_DAY, BY_THEN) or group is None or group.tense is not Tense.PAST:
        return None
    for other, noun in zip(told, days, strict=True):
        hangs_here = (
            other.clause.group is None and other.clause.host == number and other.clause.link is Link.AFTER
        )
        if hangs_here and noun is not None and noun.is_stated:
            return noun.carried() if is_short(noun.when) else Day(no_later(day.when), BY_THEN)
    return None


def stated(one: Told, thread: Thread) -> Day | None:
    """Give the day that a clause states itself; what has happened "this week" has happened by the day of publication."""
    if one.phrase is None:
        return None
    when, published, group = one.phrase.when, thread.published, one.clause.group
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


def carried(
    told: Sequence[Told], days: Sequence[Day | None], number: int, group: Group, thread: Thread
) -> Day | None:
    """Give the day that a clause without a phrase takes over, by its tense."""
    one = told[number]
    if group.negated or one.counted:
        return None
    if group.tense is Tense.PAST and one.clause.link is Link.SAID and group.is_state:
        return said_then(days, one.clause)
    if group.tense is Tense.PRESENT:
        return of_present(one, group, thread)
    if group.is_stative or is_aside(told, one.clause):
        return None
    if group.tense is Tense.PERFECT and not (one.habitual or group.is_knowing):
        return until_now(told, days, number, thread)
    return past(told, days, number, group, thread) if group.tense in (Tense.PAST, Tense.GERUND) else None


def past(
    told: Sequence[Told], days: Sequence[Day | None], number: int, group: Group, thread: Thread
) -> Day | None:
    """Give the day that a past clause takes over: its sentence's, or else the episode's."""
    one = told[number]
    near = beside(told, days, number)
    if near is not None:
        return near.carried()
    if one.clause.link is Link.SAID and (thread.episode is None or is_answered(told, one.clause)):
        return told_by(told, days, one.clause)
    return going_on(one, group, thread)


def of_present(one: Told, group: Group, thread: Thread) -> Day | None:
    """Give the time of a present: the report's own day for its news, from that day or before for what is going on."""
    if is_news(one, group):
        return own_day(thread)
    if group.progressive and one.clause.link in (Link.MAIN, Link.JOINED) and thread.is_dated:
        return Day(no_later(thread.published).since(), GOING_ON)
    return None


def is_news(one: Told, group: Group) -> bool:
    """Tell whether a present tells news of the day: what somebody says, or what somebody does who is no mere pronoun."""
    if group.passive or group.progressive or group.is_knowing or group.is_stative:
        return False
    return group.is_saying or (one.clause.link is Link.MAIN and not one.anaphoric)


def is_aside(told: Sequence[Told], clause: Clause) -> bool:
    """Tell whether a clause is a relative one, or hangs on one."""
    while clause.link is not Link.RELATIVE:
        if clause.host is None or clause.link not in SHARING:
            return False
        clause = told[clause.host].clause
    return True


def said_then(days: Sequence[Day | None], clause: Clause) -> Day | None:
    """Give the day on which a state was told, when English shifts its tense back: "said on Sunday it was on the scene"."""
    host = days[clause.host] if clause.host is not None else None
    return host.carried() if host and host.is_stated else None


def told_by(told: Sequence[Told], days: Sequence[Day | None], clause: Clause) -> Day | None:
    """Give the time of what was said to have happened, where no episode is known: by the day of saying."""
    while clause.host is not None:
        day = days[clause.host]
        if day is not None and day.when.last_end is not None:
            return Day(no_later(day.when), f"told {day.carried().basis}")
        clause = told[clause.host].clause
    return None


def until_now(told: Sequence[Told], days: Sequence[Day | None], number: int, thread: Thread) -> Day | None:
    """Give the time of a perfect: between the episode and the day of publication; that day itself where the text begins so."""
    near = beside(told, days, number)
    if near is not None:
        return near.carried()
    if thread.episode is None:
        return own_day(thread) if told[number].lead else None
    first, last = thread.episode.when.earliest, thread.published.latest
    if first is None or last is None or first > last:
        return None
    basis = f"{thread.episode.carried().basis}, up to {OWN_DAY}"
    return Day(When.within(When.parse(str(first)), When.parse(str(last))), basis)


def is_answered(told: Sequence[Told], clause: Clause) -> bool:
    """Tell whether a clause is what somebody denies or confirms."""
    host = told[clause.host].clause.group if clause.host is not None else None
    return host is not None and host.is_answer


def going_on(one: Told, group: Group, thread: Thread) -> Day | None:
    """Give the day of the episode; what is said belongs to the latest day that the text has come to.

    Who denies or confirms what has been told does so to the report: on its own day, where it names no day of speech.
    Where no day has been told yet, the report's own day is that of what is announced and of what the text begins with; of all else
    only that it is past is known.
    """
    known = [day for day in (thread.episode, thread.speech) if day is not None]
    if not known:
        return own_day(thread) if one.lead or group.is_announcing else by_then(thread)
    if one.earlier:
        return Day(no_later(known[0].when), f"earlier than {known[0].says}") if known[0].says else None
    if group.is_answer and thread.speech is None:
        return own_day(thread)
    latest = max(known, key=lambda day: day.when.sort_key) if group.is_saying else known[0]
    return latest.carried()


def no_later(when: When) -> When:
    """Make some moment on the last day of a time, or earlier."""
    return When.parse(f"[..{when.latest}]") if when.latest else when


def own_day(thread: Thread) -> Day | None:
    """Give the day of publication, where it is known."""
    return Day(thread.published, OWN_DAY) if thread.is_dated else None


def by_then(thread: Thread) -> Day | None:
    """Give the time up to the day of publication, where it is known."""
    return Day(no_later(thread.published), BY_THEN) if thread.is_dated else None


def beside(told: Sequence[Told], days: Sequence[Day | None], number: int) -> Day | None:
    """Give the day of a clause of the same sentence that this one shares."""
    clause = told[number].clause
    if clause.link is Link.WHEN and (day := right_before(told, days, clause)) is not None:
        return day
    if clause.host is not None:
        host = told[clause.host]
        shares = clause.link in SHARING or (clause.link is Link.MAIN and host.clause.link is Link.WHEN)
        held = days[clause.host]
        day = end_of(held) if clause.link is Link.WHEN else held
        if shares and (is_past(host) or day is not held) and is_shared(day):
            return day
    for other, day in zip(told, days, strict=True):
        leads = clause.link in LEADING and other.clause.link is Link.MAIN
        hangs_here = other.clause.host == number and (leads or other.clause.link in (Link.WHEN, Link.JOINED))
        if hangs_here and day is not None and day.is_stated and is_past(other) and is_shared(day):
            return day
    return None


def right_before(told: Sequence[Told], days: Sequence[Day | None], clause: Clause) -> Day | None:
    """Give the day that a clause in "when" stands right behind: "in July and again in May, when they walked out"."""
    for one, day in zip(told, days, strict=True):
        near = one.phrase is not None and 0 <= clause.own.start - one.phrase.end <= len(", ")
        if near and not one.quoted and day is not None and day.is_stated:
            ended = end_of(day) or day
            return start_of(ended) if ended.when.end_edge is Edge.OPEN else ended
    return None


def start_of(day: Day) -> Day:
    """Give the beginning of what has gone on since then: "in charge since October, when Hobbs was sacked"."""
    return attrs.evolve(day, when=day.when.parts[0]) if day.when.parts else day


def end_of(day: Day | None) -> Day | None:
    """Give the end of what went on until then, at which something else came: "held it until Monday, when help arrived"."""
    if (
        day is None
        or day.when.start_edge is not Edge.OPEN
        or day.when.form is not Form.THROUGHOUT
        or not day.when.parts
    ):
        return day
    return attrs.evolve(day, when=day.when.parts[-1])


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


def onward(told: Sequence[Told], days: Sequence[Day | None], thread: Thread) -> Thread:
    """Go on with the last day that a sentence states for a past event of its own."""
    for one, day in zip(told, days, strict=True):
        group = one.clause.group
        if (
            group is not None
            and day is not None
            and day.is_stated
            and carries_on(one, group, day.when, thread)
        ):
            if group.is_saying:
                thread = attrs.evolve(thread, speech=day)
            else:
                thread = attrs.evolve(thread, episode=day, main=thread.main or day)
        elif moves_on(one, day, thread):
            thread = attrs.evolve(thread, episode=None, main=None)
    return thread


def moves_on(one: Told, day: Day | None, thread: Thread) -> bool:
    """Tell whether a clause states a longer time after the episode, so that the text has left that: "In 1897 she married"."""
    group, episode = one.clause.group, thread.episode
    if group is None or day is None or episode is None or not day.is_stated or is_short(day.when):
        return False
    past = group.tense in HAPPENED and one.clause.link in TELLING and not one.quoted
    return past and day.when.is_after(episode.when) is Answer.CERTAIN


def carries_on(one: Told, group: Group, when: When, thread: Thread) -> bool:
    """Tell whether a stated day is one that the text goes on with: a past day or two, and no aside."""
    past = group.tense in HAPPENED and not group.negated and group.verb not in BEGUN_LIFE
    told = one.clause.link in TELLING and not one.quoted and not one.earlier
    return past and told and is_short(when) and when.is_after(thread.published) is not Answer.CERTAIN


def is_short(when: When) -> bool:
    """Tell whether a time is a day or little more, and so can be the time of an episode."""
    if when.first_start is None or when.last_end is None or when.is_open:
        return False
    return when.last_end - when.first_start <= LONGEST_EPISODE
