"""A text as extraction sees it: its sentences with their clauses, dated one after another, and its names."""

from __future__ import annotations

import re
from bisect import bisect_left
from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from typing import Literal

import attrs

from chronology.expressions import Expression
from chronology.expressions import find
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.clauses import Link
from chronology.extraction.grammar.clauses import clauses
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import sentences
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import sketch
from chronology.extraction.grammar.verbs import groups
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import Sort
from chronology.extraction.names.mentions import mentions
from chronology.extraction.names.registry import Name
from chronology.extraction.names.registry import Registry
from chronology.extraction.names.registry import register
from chronology.extraction.times.ahead import looking_ahead
from chronology.extraction.times.dateline import is_dateline
from chronology.extraction.times.dating import STATED
from chronology.extraction.times.dating import Day
from chronology.extraction.times.dating import Thread
from chronology.extraction.times.dating import Told
from chronology.extraction.times.dating import dated
from chronology.extraction.times.entries import Entry
from chronology.extraction.times.entries import block_at
from chronology.extraction.times.entries import date_lines
from chronology.extraction.times.entries import entry_at
from chronology.extraction.times.entries import goes_on
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.phrases import FOR_LONG
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import placed
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.pieces import pieces
from chronology.when import When

QUOTED = re.compile(r'"[^"\n]{1,4000}"|“[^”\n]{1,4000}(?:”|$)', re.MULTILINE)
BACK = re.compile(r"(?:that|the same|this same)\s", re.IGNORECASE)
"""What begins a phrase that only points back to a day told before."""

EARLIER = frozenset(("earlier", "previously"))
ENDED = re.compile(r"[.!?…:;,]['\"”’»)\]*_]*$")
BULLET = re.compile(r"\s*(?:[-*•–—·]|\d{1,2}[.)])\s")
HABITS = frozenset(
    ("always", "ever", "never", "previously", "already", "often", "twice", "before", "once", "long")
)
UNITS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years", "decades", "later"))
LASTING = frozenset(("spent", "lasted", "served", "waited", "took"))
NOTHING = frozenset(("no", "none", "nobody", "nothing", "neither", "few"))
LEAD = 2
"""How many sentences a report leads in with."""
LONGEST_HEADING = 120
HEAD = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z.'’ -]+(?:,\s[\w.,' ]{1,40})?\s*(?:\([^()\n]{1,30}\)\s*)?(?:--|[–—-])\s+"
    r"|[^\W\d_a-z][\w.'’ ]{1,30}(?:,\s[\w.,' ]{1,40})?\s\([^()\n]{1,30}\)\s*(?:--|[–—-])\s+"
)
"""The date line before a report's first words: a place in capitals, or with an agency in brackets, and a dash."""

START = attrgetter("start")


@attrs.frozen
class Scene:
    """A sentence of an article: its words, its clauses and their parts, the day of each, its expressions and its names."""

    span: Span
    line: Sketch
    pieces: Sequence[Piece]
    days: Sequence[Day | None]
    expressions: Sequence[Expression]
    mentions: Sequence[Mention]

    @property
    def clauses(self) -> Sequence[Clause]:
        """Give its clauses, by their numbers."""
        return [piece.clause for piece in self.pieces if piece.whole]


@attrs.frozen
class Article:
    """A text, its day of publication, its scenes, and its names."""

    text: str
    published: When
    scenes: Sequence[Scene]
    names: Registry

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
    text: str,
    published: When | None,
    language: str = "en",
    date_order: Literal["day-month", "month-day"] | None = None,
    mode: Literal["news", "narrative", "auto"] = "news",
) -> Article:
    """Read a text: its clauses, when they happened, and whom they name; one without a day of publication is later than all it tells."""
    reading = partial(find, language=language, date_order=date_order, mode=mode)
    found = reading(text, published=published)
    lines = date_lines(text, placed(text, found))
    found = list(under_lines(text, lines, found, reading)) if lines else found
    published = published or later_than(found)
    scenes = list(scenes_of(text, published, found, lines, english=language == "en"))
    names = register(one for scene in scenes for one in scene.mentions)
    return Article(text, published, scenes, names)


def under_lines(
    text: str,
    lines: Sequence[Entry],
    found: Sequence[Expression],
    reading: Callable[..., Sequence[Expression]],
) -> Iterator[Expression]:
    """Yield the expressions of a timeline or a diary, those under a day's line read against that day."""
    yield from (one for one in found if one.start < lines[0].start)
    ends = [*(line.phrase.start for line in lines[1:]), len(text)]
    for line, end in zip(lines, ends, strict=True):
        told = reading(text[line.start : end], published=line.phrase.when)
        yield from (attrs.evolve(one, start=one.start + line.start, end=one.end + line.start) for one in told)
        yield from (one for one in found if end <= one.start < line_end(text, end))


def later_than(found: Iterable[Expression]) -> When:
    """Give the time after all days that a text names."""
    days = (one.when.latest for one in found if one.when and one.when.latest)
    last = max(days, default=None)
    return When.parse(f"[{last}..]" if last else "[0000..]")


def scenes_of(
    text: str, published: When, found: Sequence[Expression], lines: Sequence[Entry], *, english: bool
) -> Iterator[Scene]:
    """Yield the sentences of a text that tell something, each dated with what the ones before it told."""
    quotes = [match.span() for match in QUOTED.finditer(text)]
    thread, last, number = Thread(published), 0, 0
    entry: Entry | None = None
    for whole in sentences(text):
        begun = entry_at(text, whole, placed(text, within(found, whole)))
        entry = begun or (entry if goes_on(text[last : whole.start]) else block_at(lines, whole.start))
        span = Span(begun.start, max(begun.start, whole.end)) if begun else body_of(text, whole)
        held = [one for one in within(found, span) if one.end <= span.end]
        direct = [one for one in held if not BACK.match(one.text) and not is_aside(text, one)]
        named = [phrase.inside(span) for phrase in placed(text, direct)]
        phrases = [phrase for phrase in named if not is_dateline(text, span, phrase)]
        heading = (entry is None or whole.start < entry.start) and is_heading(text, span)
        if heading and not (phrases and has_verb(text, span)):
            thread = headed(text, named, thread)
            continue
        if "\n" in text[last : span.start]:
            thread = thread.new_paragraph()
        if not span.of(text).strip():
            continue
        number += not heading
        last = span.end
        scene, thread = scene_of(
            text,
            span,
            held,
            phrases,
            quotes=quotes,
            thread=thread,
            lead=number <= LEAD,
            english=english,
            entry=entry,
        )
        yield scene


AS_AGREED = re.compile(r"\bas (?:\w+ed|said|told|shown|seen)\s+(?:on\s+)?$", re.IGNORECASE)


def is_aside(text: str, one: Expression) -> bool:
    """Tell whether a phrase only says when something was agreed or announced: "as agreed yesterday we start"."""
    return AS_AGREED.search(text, max(0, one.start - AS_FAR), one.start) is not None


AS_FAR = 32


def headed(text: str, phrases: Sequence[Phrase], thread: Thread) -> Thread:
    """Go on with the day that a heading names: an entry of a diary, a report on the outage of 3 March."""
    if len(phrases) != 1 or phrases[0].clock:
        return thread
    return thread.under(Day(phrases[0].when, STATED, says_of(text, phrases[0])))


def body_of(text: str, span: Span) -> Span:
    """Take the place, day and agency off the head of a report: "KIEL, Nov. 26 (Agency) -- It rained."."""
    head = HEAD.match(text, span.start, min(span.end, span.start + LONGEST_HEADING))
    return Span(head.end(), span.end) if head else span


def has_verb(text: str, span: Span) -> bool:
    """Tell whether a stretch has a verb of its own."""
    return any(group.is_finite for group in groups(sketch(text, span)))


def within(expressions: Sequence[Expression], span: Span) -> Sequence[Expression]:
    """Give the expressions that start in a stretch of the text."""
    first = bisect_left(expressions, span.start, key=START)
    return expressions[first : bisect_left(expressions, span.end, key=START)]


def scene_of(
    text: str,
    span: Span,
    held: Sequence[Expression],
    phrases: Sequence[Phrase],
    *,
    quotes: Sequence[tuple[int, int]],
    thread: Thread,
    lead: bool,
    english: bool,
    entry: Entry | None,
) -> tuple[Scene, Thread]:
    """Read one sentence, and tell how the text goes on."""
    line = sketch(text, span)
    days = [phrase for phrase in phrases if not phrase.clock]
    clocks = [phrase for phrase in phrases if phrase.clock]
    cut = clauses(
        text, line, groups(line) if english else [], [Span(phrase.start, phrase.end) for phrase in phrases]
    )
    parts = pieces(text, line, cut, days)
    parts = entry.dating(parts) if entry else list(looking_ahead(line, parts, thread.published))
    earlier = not EARLIER.isdisjoint(line.words[:2])
    hosts = {part.clause: number for number, part in enumerate(parts) if part.whole}
    names = [] if span.of(text).isupper() else list(mentions(text, line))
    told = [
        told_of(text, line, part, quotes, held, lead=lead, earlier=earlier)
        if part.whole
        else told_of_noun(text, line, part, hosts)
        for part in parts
    ]
    when, thread = dated(told, thread)
    timed = [at_clock(part, day, clocks) for part, day in zip(parts, when, strict=True)]
    return Scene(span, line, parts, timed, held, names), thread


def told_of(
    text: str,
    line: Sketch,
    part: Piece,
    quotes: Sequence[tuple[int, int]],
    held: Sequence[Expression],
    *,
    lead: bool,
    earlier: bool,
) -> Told:
    """Say of a part of a sentence what its dating needs to know."""
    says = says_of(text, part.phrase)
    group = part.clause.group
    denied = group is not None and not NOTHING.isdisjoint(
        line.words[line.at(part.clause.own.start) : group.first][:3]
    )
    habitual = group is not None and not HABITS.isdisjoint(line.words[group.first : group.last])
    quoted = is_quoted(part.clause.own, quotes)
    counted = any(map(is_vague, within(held, part.clause.own))) or is_counted(line, part.clause, held)
    first = line.at(part.clause.own.start)
    anaphoric = group is not None and "R" in line.letters[first : group.first]
    earlier = earlier or (group is not None and not EARLIER.isdisjoint(line.words[first : group.last]))
    return Told(part.clause, part.phrase, says, quoted, lead, earlier, habitual, counted or denied, anaphoric)


def is_vague(one: Expression) -> bool:
    """Tell whether an expression dates a clause, but not to a day we could give: "recently", "for years", "every summer"."""
    if one.when is not None:
        return False
    lasting = one.type == "DURATION" and one.signal in FOR_LONG
    return lasting or one.event is not None or one.type == "SET" or one.value in ("PAST_REF", "FUTURE_REF")


def is_counted(line: Sketch, clause: Clause, held: Sequence[Expression]) -> bool:
    """Tell whether a clause is days or longer from the one it hangs on, or itself tells how long: "five years after he was charged"."""
    first = line.at(clause.own.start)
    apart = clause.link in (Link.AFTER, Link.BEFORE) and not UNITS.isdisjoint(
        line.words[first + 1 : first + 2]
    )
    lasting = clause.group is not None and clause.group.verb in LASTING
    return apart or (lasting and any(one.type == "DURATION" for one in within(held, clause.own)))


def told_of_noun(text: str, line: Sketch, part: Piece, hosts: Mapping[Clause, int]) -> Told:
    """Say of a noun that a phrase dates whether its clause comes after it."""
    first = line.words[line.at(part.span.start)]
    link = Link.AFTER if part.noun and first in ("after", "following") else Link.ASIDE
    clause = Clause(part.span, None, link, hosts.get(part.clause), part.span)
    return Told(clause, part.phrase, says_of(text, part.phrase))


def says_of(text: str, phrase: Phrase | None) -> str | None:
    """Give the words of a phrase, on one line."""
    return " ".join(text[phrase.start : phrase.end].split()) if phrase else None


def is_quoted(span: Span, quotes: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch stands in quotation marks, but for its edges."""
    at = bisect_right(quotes, (span.start + 1, len(quotes) and quotes[-1][1])) - 1
    return at >= 0 and quotes[at][0] <= span.start + 1 and span.end - 2 <= quotes[at][1]


def at_clock(part: Piece, day: Day | None, clocks: Sequence[Phrase]) -> Day | None:
    """Add the time of day that a clause names to its day."""
    if day is None:
        return None
    clock = next((phrase.clock for phrase in clocks if part.span.start <= phrase.start < part.span.end), None)
    if clock is None or not day.when.is_day or day.when.has_time or not day.when.is_plain:
        return day
    return attrs.evolve(day, when=When.parse_clock(f"{day.when.edtf}{clock}"))


def is_heading(text: str, span: Span) -> bool:
    """Tell whether a stretch is a line of its own that ends as no sentence does, and no item of a list."""
    said = span.of(text)
    if len(said) > LONGEST_HEADING or ENDED.search(said[-8:]) or BULLET.match(text, *line_start(text, span)):
        return False
    after = text[span.end : span.end + 200].partition("\n")[0]
    return not after.strip(" *_#|") and text[line_start(text, span)[0] : span.start].strip(" *_#|>") == ""


def line_start(text: str, span: Span) -> tuple[int, int]:
    """Give the place where the line of a stretch starts, as far as that is near, and the end of the stretch."""
    near = max(0, span.start - LONGEST_HEADING)
    return max(near, text.rfind("\n", near, span.start) + 1), span.end
