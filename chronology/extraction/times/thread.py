"""What a text has come to: its episode and day of speech, and which days a text goes on with."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions import Expression
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.times.phrases import Phrase
from chronology.when import Answer
from chronology.when import When
from chronology.when.calendar import DAY

STATED = "stated"
OWN_DAY, BY_THEN = "the report's own day", "past when the report was written"

LONGEST_EPISODE = 2 * DAY
"""How long a stated time may be for the text to go on with it."""

TELLING = (Link.MAIN, Link.JOINED, Link.WHEN, Link.WHERE, Link.SAID)
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

    def by_day(self) -> Day:
        """Give the day of a clock time, which is all of it that other sentences share."""
        if not (self.when.has_time and one_day(self.when)):
            return self
        return attrs.evolve(self, when=When.parse(str(self.when.earliest)))


@attrs.define
class Told:
    """A clause to be dated: the phrase that dates it, if it has one, and what speaks for or against carrying a date to it or from it.

    `bare` tells that it has no subject of its own, `matter` that it is what its verb tells of, `noun` that it is no clause but a noun, `ended` one up to which its clause went on, `off` and `meant` that it says what was called off, and what was to be, `parted` that it stands behind a semicolon or tells what has been since, `behind` is the day of the phrase right behind which it stands, `recalled` that of the happening in which it was, `soon` tells that minutes or hours part it from the clause beside it, `count` what tells how long it was from the clause beside it.
    """

    clause: Clause
    phrase: Phrase | None = None
    says: str | None = None
    quoted: bool = False
    lead: bool = False
    earlier: bool = False
    habitual: bool = False
    counted: bool = False
    bare: bool = False
    matter: bool = False
    noun: bool = False
    ended: bool = False
    off: bool = False
    meant: bool = False
    parted: bool = False
    behind: Day | None = None
    recalled: Day | None = None
    soon: bool = False
    count: Expression | None = None
    day: Day | None = None
    """Its own day, as far as the sentence has been dated."""

    @property
    def stated(self) -> Day | None:
        """Give the day that it states itself."""
        return self.day if self.day is not None and self.day.is_stated else None


@attrs.frozen
class Thread:
    """What a text has come to: its day of publication, its main episode, the episode told last, and the last day of speech."""

    published: When
    main: Day | None = None
    episode: Day | None = None
    speech: Day | None = None
    narrative: bool = False
    aside: bool = False
    recorded: bool = False
    period: Day | None = None
    """The longer time that a report of no known day is about, as far as its paragraph goes."""

    @property
    def is_dated(self) -> bool:
        """Tell whether a text is a report of a known day, and no history of what was over long before that."""
        return self.published.latest is not None and not self.narrative

    def new_paragraph(self) -> Thread:
        """Go back to the main episode of a report; a history goes on to something else."""
        if self.narrative:
            return attrs.evolve(self, episode=None, speech=None, aside=False)
        return attrs.evolve(self, episode=self.main, aside=False, period=None)

    def under(self, day: Day) -> Thread:
        """Go on under a heading that names a day, if that is past and not the day of publication itself."""
        new = is_short(day.when) and day.when.is_before(self.published) is Answer.CERTAIN
        return attrs.evolve(self, main=day, episode=day, speech=None) if new else self


def onward(told: Sequence[Told], thread: Thread) -> Thread:
    """Go on with the last day that a sentence states for a past event of its own."""
    for one in told:
        group, day, recalled = one.clause.group, one.stated, one.recalled
        if group is None:
            continue
        if day is not None and (
            carries_on(one, group, day.when, thread) or leads(one, told, day.when, thread)
        ):
            thread = with_day(one, group, day.by_day(), thread)
        elif recalled is not None and carries_on(one, group, recalled.when, thread):
            thread = attrs.evolve(thread, episode=recalled)
        elif day is not None and tells_of_past(one, group) and not is_short(day.when):
            thread = with_period(group, day, thread)
    return thread


def with_day(one: Told, group: Group, day: Day, thread: Thread) -> Thread:
    """Go on with a day: that of speech for what is said, and of the episode for what was done."""
    if group.is_saying and group.verb == "reported" and not group.passive and not one.clause.reach:
        return attrs.evolve(thread, episode=day, main=thread.main or day, speech=day)
    if group.is_saying and (one.clause.reach or not group.passive):
        return attrs.evolve(thread, speech=day)
    main = thread.main or (None if is_background(day.when, thread) else day)
    return attrs.evolve(thread, episode=day, main=main, aside=False)


def is_background(when: When, thread: Thread) -> bool:
    """Tell whether a time is long before the speech that a report began with, and so is not what that is about."""
    spoken = thread.speech.when.first_start if thread.speech is not None else None
    return spoken is not None and when.last_end is not None and spoken - when.last_end > RECENT


RECENT = 14 * DAY
"""How far back what a report is about lies at most."""


def carries_on(one: Told, group: Group, when: When, thread: Thread) -> bool:
    """Tell whether a stated day is one that the text goes on with: a past day or two, and no aside."""
    past = tells_of_past(one, group) and not one.earlier and group.verb not in BEGUN_LIFE
    return past and is_short(when) and when.is_after(thread.published) is not Answer.CERTAIN


def leads(one: Told, told: Sequence[Told], when: When, thread: Thread) -> bool:
    """Tell whether a report begins with what it is about behind "after": "police are appealing after a shop was robbed on Saturday"."""
    if one.clause.link is not Link.AFTER or one.clause.host is None or thread.main or not one.lead:
        return False
    host = told[one.clause.host].clause.group
    now = host is not None and host.tense is Tense.PRESENT
    return now and is_short(when) and when.is_before(thread.published) is Answer.CERTAIN


def tells_of_past(one: Told, group: Group) -> bool:
    """Tell whether a clause carries the story on with what has happened."""
    return group.tense in HAPPENED and one.clause.link in TELLING and not one.quoted


def with_period(group: Group, day: Day, thread: Thread) -> Thread:
    """Go on with a time that is longer than an episode.

    Behind the episode the text has left that: "In 1897 she married". Before it, the paragraph tells of background. Else it is what the
    lead of a report is about: "in the first half of the year, police raided nine houses".
    """
    when, episode, known = day.when, thread.episode, thread.episode or thread.speech
    if episode is not None and when.is_after(episode.when) is Answer.CERTAIN:
        return attrs.evolve(thread, episode=None, main=thread.main if thread.recorded else None)
    if when.is_open:
        return thread
    if known is not None and when.is_before(known.when) is Answer.CERTAIN:
        return attrs.evolve(thread, aside=True)
    return attrs.evolve(thread, period=day) if group.tense is Tense.PAST else thread


def width(when: When | None) -> float:
    """Give how long a time is; one without bounds is longer than all."""
    if when is None or when.first_start is None or when.last_end is None:
        return float("inf")
    return when.last_end - when.first_start


def is_short(when: When) -> bool:
    """Tell whether a time is a day or little more, and so can be the time of an episode."""
    return width(when) <= LONGEST_EPISODE


def one_day(when: When) -> bool:
    """Tell whether a time lies within one day."""
    return when.earliest is not None and when.earliest == when.latest


def comes_before(day: Day, other: Day) -> bool:
    """Tell whether a day was over before another began, so that what was told on it is not of that."""
    return day.when.is_before(other.when) is Answer.CERTAIN


def no_later(when: When) -> When:
    """Make some moment on the last day of a time, or earlier."""
    return When.parse(f"[..{when.latest}]") if when.latest else when


def own_day(thread: Thread) -> Day | None:
    """Give the day of publication, where it is known."""
    return Day(thread.published, OWN_DAY) if thread.is_dated else None
