"""What a text has told so far: the frames in which its next phrase is read."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence
from math import inf
from typing import Any

import attrs

from chronology.expressions.senses.anaphora import TheWeekday
from chronology.expressions.senses.cells import Place
from chronology.expressions.senses.counted import NEARBY
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.fiscal import goes_on_longer
from chronology.expressions.senses.fiscal import longer
from chronology.expressions.senses.fiscal import sets_period
from chronology.expressions.senses.frames import Anchor
from chronology.expressions.senses.frames import Frame
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Told
from chronology.when.calendar import weekday

YEAR = 366
"""How many days a year within a sentence lies ahead at least if the story has come to it."""

FINE = ("day", "week", "weekend", "month", "quarter", "season")
"""What says how far a story has come: units finer than a year."""

ASIDE = ("since", "until", "till", "(")
"""The words, and the mark, of asides, which do not say how far a story has come."""

LIFE = 100 * 366
"""Beyond how many days a story that is told by months does not go on to a year told by the way: excavations in 1987."""


@attrs.define
class Context:
    """What a text has told so far: the frame its next phrase is read in, or two frames, one for each end of an uncertain anchor, of which `frame` is the first."""

    frames: tuple[Frame, ...]
    narrative: bool
    frame: Frame = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        self.frame = self.frames[0]

    @classmethod
    def of(cls, anchor: Anchor | None, *, narrative: bool = False, order: str | None = None) -> Context:
        """Give the context in which a text begins."""
        if anchor is None:
            return cls((Frame(None, narrative=narrative, order=order),), narrative)
        days = dict.fromkeys(anchor.days)
        frames = [Frame(day, narrative=narrative, moment=anchor.moment, order=order) for day in days]
        return cls(tuple(frames), narrative)

    def of_frames(self, frames: list[Frame]) -> Context:
        """Give the context with other frames."""
        return Context(tuple(frames), frames[0].narrative)

    def each(self, change: Callable[[Frame], Frame]) -> Context:
        """Give the context with each frame changed."""
        return self.of_frames(list(map(change, self.frames)))

    def with_all(self, **same: Any) -> Context:
        """Give the context with the same in all frames."""
        return self.each(lambda frame: frame._replace(**same))

    def with_each(self, name: str, told: Told) -> Context:
        """Give the context with the place of each reading in its frame, where both have one."""
        if None in told.places:
            return self
        changes: list[dict[str, Any]] = [{name: place} for place in told.places]
        ends = zip(self.frames, changes, strict=False)
        return self.of_frames([frame._replace(**change) for frame, change in ends])

    def with_day(self, name: str, told: Told) -> Context:
        """Give the context with a day on which something began, or of the line of a log, where it is one."""
        is_day = all(place is not None and place.unit == "day" for place in told.places)
        return self.with_each(name, told) if is_day else self

    @property
    def order(self) -> str | None:
        """Give the order of day and month in numbers; "" where the text tells none, None where it was not asked."""
        return self.frame.order

    @property
    def day(self) -> int | None:
        """Give the day whose century two figures of a year are of: that of writing, or one that the story has come to."""
        reached = self.frame.reached
        return reached.first if reached else self.frame.day

    @property
    def period(self) -> Place | None:
        """Give the period that a report speaks of."""
        return self.frame.period

    def looking(self, *, future: bool | None, compared: bool) -> Sequence[Frame]:
        """Give the frames of a phrase in its clause."""
        if future is None and not compared:
            return self.frames
        return [frame._replace(future=future, compared=compared) for frame in self.frames]

    @property
    def away(self) -> int | None:
        """Give how many days what a story has come to lies from the day of writing; None where one of them is not known."""
        day, reached = self.frame.day, self.frame.reached
        return None if day is None or reached is None else abs(day - reached.last)

    def is_passed_by(self, told: Told) -> bool:
        """Tell whether a date that only the story's thread gives its year or week would lead that past the day of writing, or goes on from a plan and is told as over."""
        place = told.place
        if place is None or not self.frame.lies_ahead(place) or not (self.is_of_past or not told.future):
            return False
        return isinstance(day_of(told.sense), Cyclic | Yearly)

    @property
    def is_of_past(self) -> bool:
        """Tell whether a story has come to a time that was there when it was written."""
        day, reached = self.frame.day, self.frame.reached
        return day is not None and reached is not None and reached.first <= day

    @property
    def is_long_over(self) -> bool:
        """Tell whether what was told last is over by more than a month when somebody writes."""
        day, last = self.frame.day, self.frame.last
        return day is not None and last is not None and last.last < day - NEARBY

    @property
    def tells_day_over(self) -> bool:
        """Tell whether what was told last is a day before that of writing."""
        day, last = self.frame.day, self.frame.last
        return day is not None and last is not None and last.unit == "day" and last.last < day

    @property
    def tells_day(self) -> bool:
        """Tell whether what was told last is a day."""
        last = self.frame.last
        return last is not None and last.unit == "day"

    def of_writing(self) -> Context:
        """Give the context of what counts from the day of writing, whatever a story has come to."""
        return self.each(lambda one: Frame(one.day, moment=one.moment, order=one.order))

    def looking_back(self, told: Told, back: Told) -> Told:
        """Choose how a date is read that heads what was over by then: as one before what the story has come to, unless it lies soon after."""
        reached, (place, _), (plain, _) = self.frame.reached, back.places, told.places
        if reached is None or place is None or plain is None or place.first >= reached.first:
            return told
        far = plain.first - reached.last > YEAR // 2 or isinstance(day_of(told.sense), TheWeekday)
        return back if plain == place or far else told

    def carried(self, told: Told, signal: str | None, *, heads: bool, aside: bool) -> Context:
        """Give the context of what follows a date of a story.

        A year carries the story on from the head of its sentence, or where it lies more than a year ahead ("she married in 1897"); an aside
        (it lasted until the armistice of May) and a plan (it was set for May) do not carry it at all.
        """
        first, last = told.places
        if first is None or last is None or ((aside or signal == "for") and self.frame.thread):
            return self
        thread = self.frame.thread
        if thread and (is_doubtful(told, thread) or goes_back(told, thread)):
            return self
        back = (*ASIDE, "from", "of", *(() if first.unit in FINE else ("to",)))
        if thread and signal in back and last.last < thread.first:
            return self
        most = LIFE if thread and thread.unit in FINE else inf
        onward = thread is not None and signal == "in" and YEAR < first.first - thread.last < most
        refines = thread is not None and thread.first <= first.first and last.last <= thread.last
        if thread and first.unit not in FINE and (not (heads or onward or refines) or signal in ASIDE):
            return self
        return self.with_each("thread", told)

    def after(self, told: Told) -> Context:
        """Give the context of what follows a date."""
        first, last = told.places
        if first is None or last is None:
            if self.period is None or not goes_on_longer(told.sense):
                return self
            return self.with_all(period=longer(told.sense, self.period))
        here = self.frames[-1].day
        expected = bool(told.future or self.period)
        reports = here is not None and sets_period(told.sense, last, here, expected=expected)
        aside = told.before and told.goes_back
        ends = zip(self.frames, (first, last), told.readings, strict=False)
        return self.of_frames(
            [frame.after(place, reading, reports=reports, aside=aside) for frame, place, reading in ends]
        )

    def on_day_told(self) -> Context:
        """Give the context of a time of the day that was told before an aside."""
        return self.each(Frame.on_day_told)

    def on_day_clocked(self, *, anew: bool) -> Context:
        """Give the context of a time of the day that names none: that of times told before, where a paragraph begins anew after its background."""
        last, clocked = self.frame.last, self.frame.clocked
        if last is None or clocked is None or last.last >= clocked.first or not (anew or last.unit != "day"):
            return self
        return self.each(lambda frame: frame._replace(last=frame.clocked))

    def on_aside(self) -> Context:
        """Give the context of what goes on from the date mentioned last, though it was told aside."""
        return self.each(lambda frame: frame._replace(thread=frame.last))

    def on_thread(self) -> Context:
        """Give the context of what goes on from what a story has come to, whatever was told aside."""
        return self.each(lambda frame: frame._replace(last=frame.thread))

    def in_some_year(self) -> Context:
        """Give the context of a year that is told by its number alone: in the third year of his reign."""
        vague = self.frame.reached.to("century") if self.frame.reached else None
        return self.with_all(last=vague, thread=vague)

    def in_log(self) -> Context:
        """Give the context of a clock time that begins a line of a log, and names no day."""
        return self.each(lambda frame: frame._replace(last=frame.log or frame.last))

    def in_list(self) -> Context:
        """Give the context of a date that heads an entry of a list, which goes on from the entry before it."""
        listed = self.frame.entry is not None
        return self.each(lambda frame: frame._replace(narrative=True, thread=frame.entry)) if listed else self

    @property
    def is_list(self) -> bool:
        """Tell whether a date has headed an entry of a list, whose days are those of the entries."""
        return self.frame.entry is not None

    @property
    def is_letter(self) -> bool:
        """Tell whether what is told was written on the day at its head, and is of its time."""
        letter, last = self.frame.letter, self.frame.last
        return letter is not None and last is not None and abs(last.first - letter.first) < YEAR

    def of_letter(self) -> Context:
        """Give the context of what counts from the day at the head of a letter."""
        return self.of_frames(
            [
                frame._replace(day=frame.letter.first, narrative=False, thread=None, entry=None)
                for frame in self.frames
                if frame.letter
            ]
        )

    def skewed(self, told: Told, named: int | None) -> Context:
        """Give the context after a day written out with its day of the week, which may be that of another calendar."""
        place = told.place
        if named is None or place is None or place.unit != "day" or not isinstance(told.sense, Fixed):
            return self
        return self.with_all(skew=(weekday(place.first) - named) % 7)


def goes_back(told: Told, thread: Place) -> bool:
    """Tell whether a date was over before what a story has come to; one with its year only where it is earlier: it had been sold on 3 May 1790."""
    last = told.places[1]
    written = isinstance(told.sense, Fixed)
    return told.goes_back and not (written and last is not None and last.last >= thread.first)


def is_doubtful(told: Told, thread: Place) -> bool:
    """Tell whether a story may not have come to a winter, but look back to it: over the winter, told of June, or of a year."""
    sense = told.sense
    winter = isinstance(sense, Cyclic) and (sense.cycle, sense.number, sense.which) == (
        "season",
        WINTER,
        None,
    )
    return winter and (thread.unit not in FINE or thread.to("month").index % 12 < SEPTEMBER)


WINTER, SEPTEMBER = 3, 8
"""The number of the season, and of the first month from which it is the coming one."""
