"""When an undated text was published: the days that its own phrases, and events that a story dates, leave possible.

A text that tells of a day as past was not written before it, and one that tells of it as still to come not after it. Where a story
dates an event, the phrase by which the text dates the same event ("on Thursday") says how far back it lies: the days of publication
are those on which the phrase would be read as that date.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

import attrs

from chronology.chronology import Chronology
from chronology.event import Event
from chronology.expressions import find
from chronology.expressions import parse
from chronology.expressions import published_in
from chronology.extraction.article import read
from chronology.extraction.drafts import Drafting
from chronology.extraction.grammar.groups import LOOKING_BACK
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.sameness.likeness import Known
from chronology.extraction.scenes import Scene
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import says_of
from chronology.extraction.titles.headlines import Headline
from chronology.extraction.titles.subjects import Subjects
from chronology.when import Instant
from chronology.when import When
from chronology.when.calendar import DAY

AROUND, NEAR, STEP = 380, 8, 6
"""How many days around the likeliest one a phrase is tried on, how many of them one by one, and in what steps the others."""

NOWHEN = When.parse("2000-01-01")
ELSEWHEN = When.parse("2013-06-04")
"""Two days on which a phrase that names its year is read alike."""


@attrs.frozen
class Reason:
    """What one phrase of the text says of its publication: not before a day, not after another; None where it says nothing."""

    says: str
    why: str
    first: int | None = None
    last: int | None = None
    start: int | None = None
    end: int | None = None
    event: str | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Give the first and last day it leaves possible, by their numbers."""
        return self.first, self.last

    @property
    def window(self) -> When:
        """Give the days it leaves possible."""
        return window(self.first, self.last)

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain values, for JSON."""
        told = {name: getattr(self, name) for name in ("says", "start", "end", "why", "event")}
        return told | ends(self.window)


@attrs.frozen
class Dating:
    """The days on which a text can have been published, the reasons, and the two that contradict each other, if any do.

    `window` is None where no day is left, or no reason bounds it.
    """

    window: When | None
    reasons: tuple[Reason, ...]
    contradiction: tuple[Reason, Reason] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain values, for JSON; of a contradiction the numbers of the two reasons."""
        return {
            "edtf": self.window.edtf if self.window else None,
            **ends(self.window),
            "reasons": [one.to_dict() for one in self.reasons],
            "contradiction": [self.reasons.index(one) for one in self.contradiction or ()] or None,
        }


def ends(window: When | None) -> dict[str, str | None]:
    """Give the first and last day of a window, None where it is open."""
    days = {name: getattr(window, name, None) for name in ("earliest", "latest")}
    return {name: str(day) if day else None for name, day in days.items()}


@attrs.frozen
class Clue:
    """A clause of the text that may say when it was written."""

    telling: Event
    phrase: Phrase | None
    says: str
    sentence: Span
    back: bool
    forward: bool


def date_of(
    text: str,
    *,
    against: Chronology | None = None,
    stated: When | None = None,
    basis: str = "the text",
    language: str = "en",
) -> Dating:
    """Give the window of possible days of publication of a text, with the reasons.

    `against` is a story whose events date what the text tells of too; `stated` the day that the document gives itself, by default that of
    the text's own date line, and `basis` says where it stands.
    """
    stated = stated or published_in(text, language=language)
    reasons = [*given(stated, basis)]
    known = Known.of(against or ())
    for clue in clues(text, against, language):
        event = known.counterpart(clue.telling)
        reasons += told_by(text, clue, event) if event is not None else own(text, clue)
    return weighed(telling_most(reasons))


def telling_most(reasons: Sequence[Reason]) -> list[Reason]:
    """Keep of the reasons for one event those that no other for it makes needless."""
    return [
        one
        for n, one in enumerate(reasons)
        if not any(needless(one, other) for m, other in enumerate(reasons) if m != n)
    ]


def needless(one: Reason, other: Reason) -> bool:
    """Tell whether another reason for the same event says all that one says, and more."""
    if one.event is None or one.event != other.event or one.bounds == other.bounds:
        return False
    first = one.first is None or (other.first is not None and other.first >= one.first)
    last = one.last is None or (other.last is not None and other.last <= one.last)
    return first and last


def given(stated: When | None, basis: str) -> Iterator[Reason]:
    """Yield what the document says of itself."""
    if stated is not None:
        yield Reason(str(stated), f"{basis} says so", day(stated.first_start), day(stated.last_end, -1))


def weighed(reasons: Sequence[Reason]) -> Dating:
    """Put reasons together: the latest first day, the earliest last day, and whether they leave any between them."""
    told = tuple(one for one in dict.fromkeys(reasons) if one.first is not None or one.last is not None)
    after = max((one for one in told if one.first is not None), key=lambda one: one.first or 0, default=None)
    before = min((one for one in told if one.last is not None), key=lambda one: one.last or 0, default=None)
    if after is None and before is None:
        return Dating(None, told)
    first, last = after.first if after else None, before.last if before else None
    if after and before and first is not None and last is not None and first > last:
        return Dating(None, told, (after, before))
    return Dating(window(first, last), told)


def window(first: int | None, last: int | None) -> When:
    """Make a time within two days, either of which may be open."""
    texts = ["" if number is None else str(Instant(number * DAY)) for number in (first, last)]
    return When.parse(texts[0] if texts[0] == texts[1] else f"[{texts[0]}..{texts[1]}]")


def day(bound: int | None, shift: int = 0) -> int | None:
    """Give the number of the day of a bound."""
    return None if bound is None else (bound + shift) // DAY


def clues(text: str, against: Chronology | None, language: str) -> Iterator[Clue]:
    """Yield the clauses of a text, with whom and what they tell of, and the phrase that dates them."""
    now = against.now if against is not None else None
    anchor = now if now is not None and now.earliest and now.latest else NOWHEN
    article = read(parse(text, language), anchor)
    drafting, subjects = Drafting(article, ""), Subjects(article)
    for scene in article.scenes:
        for part, phrase in zip(scene.pieces, phrases(scene), strict=True):
            subject = subjects.of(scene, part)
            people, places, bodies = drafting.who_and_where(scene, part.span, subject.people)
            title = Headline(article, scene, part, subject).title(stated=True)
            says = says_of(text, phrase) or title
            group = part.clause.group if part.whole else None
            yield Clue(
                Event(id="clause", title=title, people=people, places=places, organisations=bodies),
                phrase,
                says,
                scene.span,
                back=part.noun or (group is not None and group.tense in LOOKING_BACK and not group.negated),
                forward=group is not None and group.tense is Tense.FUTURE,
            )
        subjects.listen(scene)


def phrases(scene: Scene) -> list[Phrase | None]:
    """Give the phrase of each part of a sentence: its own, or the one whose day was carried to it within the sentence."""
    dated = list(zip(scene.pieces, scene.days, strict=True))
    stated = {day.when: part.phrase for part, day in dated if day and part.phrase}
    return [part.phrase or (stated.get(day.when) if day else None) for part, day in dated]


def own(text: str, clue: Clue) -> Iterator[Reason]:
    """Yield what a phrase that names its year says: told as past, the text is not older; as still to come, not younger."""
    if clue.phrase is None or clue.telling.title == "":
        return
    when = reading(text, clue, NOWHEN)
    if when is None or when != reading(text, clue, ELSEWHEN):
        return
    place = (clue.phrase.start, clue.phrase.end)
    if clue.back and (first := day(when.first_start)) is not None:
        yield Reason(clue.says, "told as past", first, None, *place)
    if clue.forward and (last := day(when.last_end, -1)) is not None:
        yield Reason(clue.says, "told as still to come", None, last, *place)


def told_by(text: str, clue: Clue, event: Event) -> Iterator[Reason]:
    """Yield what a clause says that tells of an event a story dates."""
    when = event.when
    if when is None:
        return
    why = f"{event.title} ({event.id}): {when.words()}"
    start, end = (clue.phrase.start, clue.phrase.end) if clue.phrase else (None, None)
    told = Reason(clue.says, why, None, None, start, end, event.id)
    bounds = read_back(text, clue, when) if clue.phrase else None
    if bounds is not None:
        began = day(when.first_start) if clue.back else None
        yield attrs.evolve(told, first=max(bounds[0], began or bounds[0]), last=bounds[1])
    elif clue.back and (first := day(when.first_start)) is not None:
        yield attrs.evolve(told, why=f"told as past; {why}", first=first)
    elif clue.forward and (last := day(when.last_end, -1)) is not None:
        yield attrs.evolve(told, why=f"told as still to come; {why}", last=last)


def read_back(text: str, clue: Clue, when: When) -> tuple[int, int] | None:
    """Give the first and last day on which the phrase of a clause would be read as a time; None where it is read alike on all days."""
    start = day(when.first_start) or day(when.last_end, -1)
    if start is None:
        return None
    there = reading(text, clue, window(start, start))
    told = day(there.first_start) if there else None
    if there is None or told is None or there == reading(text, clue, ELSEWHEN):
        return None
    return edges(
        start + (start - told), lambda number: fits(reading(text, clue, window(number, number)), when)
    )


def fits(one: When | None, when: When) -> bool:
    """Tell whether a reading can be a time; what still goes on has begun at one time too."""
    if one is None or not one.may_coincide(when):
        return False
    starts = one.first_start, one.last_start, when.first_start, when.last_start
    if not (one.is_open and when.is_open) or None in starts:
        return True
    return (one.first_start or 0) < (when.last_start or 0) and (when.first_start or 0) < (one.last_start or 0)


def edges(middle: int, fit: Callable[[int], bool]) -> tuple[int, int] | None:
    """Give the first and last day around a likely one that fit; days far from it are tried in steps no window of weekdays slips through."""
    tried = sorted({*range(middle - NEAR, middle + NEAR + 1), *range(middle - AROUND, middle + AROUND, STEP)})
    fitting = [number for number in tried if fit(number)]
    if not fitting:
        return None
    first, last = fitting[0], fitting[-1]
    while first > tried[0] and fit(first - 1):
        first -= 1
    while last < tried[-1] and fit(last + 1):
        last += 1
    return first, last


def reading(text: str, clue: Clue, published: When) -> When | None:
    """Read the phrase of a clause in its sentence as if published on a day."""
    if clue.phrase is None:
        return None
    start, end = clue.phrase.start - clue.sentence.start, clue.phrase.end - clue.sentence.start
    found = find(clue.sentence.of(text), published=published)
    return next((one.when for one in found if start <= one.start < end and one.when is not None), None)
