"""A text as extraction sees it: its sentences with their clauses, dated one after another, and its names."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from functools import partial

import attrs

from chronology.expressions import Expression
from chronology.expressions import find
from chronology.expressions.manner import DateOrder
from chronology.expressions.manner import ModeAsked
from chronology.expressions.parsed import ParsedText
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.lives import Life
from chronology.extraction.lives import footers
from chronology.extraction.lives import lives
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import Sort
from chronology.extraction.names.registry import Name
from chronology.extraction.names.registry import Registry
from chronology.extraction.names.registry import register
from chronology.extraction.names.writers import writer_of
from chronology.extraction.scenes import Scene
from chronology.extraction.scenes import scenes_of
from chronology.extraction.times.accounts import within
from chronology.extraction.times.entries import Entry
from chronology.extraction.times.entries import block_at
from chronology.extraction.times.entries import date_lines
from chronology.extraction.times.entries import is_annals
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.letters import heads
from chronology.extraction.times.phrases import placed
from chronology.extraction.times.thread import Thread
from chronology.extraction.times.thread import one_day
from chronology.when import When


@attrs.frozen
class Article:
    """A text, its day of publication, its scenes, its names, the lives told in parentheses, and its language."""

    text: str
    published: When
    scenes: Sequence[Scene]
    names: Registry
    lives: Sequence[Life] = ()
    language: str = "en"
    writer: str = ""
    """Who says "I" in it."""
    narrative: bool = False
    """Whether its dates go on from one another, and not from the day of publication."""
    written: Mapping[int, When] = attrs.Factory(dict)
    """When that was written, by the places of its phrases, which counts from a day of its own: the entries of a diary, the letters of a thread."""

    def names_of(self, mention: Mention) -> Iterator[Name]:
        """Yield whom or what a mention means; "Trump-Putin" means two."""
        known = self.names.get(mention.name)
        if known is not None:
            yield known
            return
        for part in mention.name.split("-"):
            if (known := self.names.get(part)) is not None:
                yield known

    def person(self, mention: Mention) -> str | None:
        """Give the person a mention means; None where it means none."""
        known = self.names.get(mention.name)
        return known.full if known is not None and known.sort is Sort.PERSON else None


def read(
    parsed: ParsedText,
    published: When | None,
    date_order: DateOrder | None = None,
    mode: ModeAsked = "news",
) -> Article:
    """Read a text: its clauses, when they happened, and whom they name; one without a day of publication is later than all it tells."""
    text, language = parsed.text, parsed.language
    reading = partial(find, language=language, date_order=date_order)
    found = parsed.find(published=published, mode=mode, date_order=date_order)
    phrases = list(placed(text, found))
    lines = date_lines(text, phrases)
    goes_on = is_annals(text, phrases) or not all(one_day(line.phrase.when) for line in lines)
    if goes_on:
        found = parsed.find(published=published, mode="narrative", date_order=date_order)
        lines = date_lines(text, placed(text, found))
    plain = {one.start: one.when for one in found}
    written: dict[int, When] = {}
    for days in filter(None, (lines, heads(text, phrases))):
        found = list(under_lines(text, days, found, partial(reading, mode=mode)))
        anew = (one.start for one in found if plain.get(one.start) != one.when)
        written |= {start: day.phrase.when for start in anew if (day := block_at(days, start))}
    published = published or later_than(found)
    thread = Thread(published, narrative=mode == "narrative")
    told = [*lives(text, found), *footers(text, found)]
    found = [one for one in found if not any(life.told.holds(one.start, one.end) for life in told)]
    scenes = list(scenes_of(text, thread, found, lines, language))
    names = register(one for scene in scenes for one in scene.mentions)
    writer = writer_of(text) if language == "en" else ""
    narrative = goes_on or mode == "narrative"
    return Article(text, published, scenes, names, told, language, writer, narrative, written)


def under_lines(
    text: str,
    lines: Sequence[Entry],
    found: Sequence[Expression],
    reading: Callable[..., Sequence[Expression]],
) -> Iterator[Expression]:
    """Yield the expressions of a timeline, a diary or a thread of letters, those under a day's line read against that day; those of a year or a month go on with it."""
    yield from within(found, Span(0, lines[0].start))
    ends = [*((line.phrase.start, line.start) for line in lines[1:]), (len(text), len(text))]
    for line, (end, following) in zip(lines, ends, strict=True):
        if one_day(line.phrase.when):
            yield from moved(reading(text[line.start : end], published=line.phrase.when), line.start)
        else:
            yield from within(found, Span(line.start, end))
        yield from within(found, Span(end, min(line_end(text, end), following)))


def moved(found: Iterable[Expression], by: int) -> Iterator[Expression]:
    """Yield the expressions of a stretch of text at their places in the whole."""
    return (attrs.evolve(one, start=one.start + by, end=one.end + by) for one in found)


def later_than(found: Iterable[Expression]) -> When:
    """Give the time after all days that a text names."""
    days = (one.when.latest for one in found if one.when and one.when.latest)
    last = max(days, default=None)
    return When.parse(f"[{last}..]" if last else "[0000..]")
