"""The sentences of a text, one after another: their clauses dated with what the ones before told, headings and lists minded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import islice

import attrs

from chronology.expressions import Expression
from chronology.expressions.words.breaks import begins_line
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.clauses import clauses
from chronology.extraction.grammar.sentences import GREETING
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import cells
from chronology.extraction.grammar.sentences import sentences
from chronology.extraction.grammar.sentences import trimmed
from chronology.extraction.grammar.shared import with_shared
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import sketch
from chronology.extraction.grammar.turned import TURN
from chronology.extraction.grammar.turned import cleft
from chronology.extraction.grammar.turned import straightened
from chronology.extraction.grammar.turned import with_turned
from chronology.extraction.grammar.verbs import groups
from chronology.extraction.languages import is_apart
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import mentions
from chronology.extraction.times.accounts import EARLIER
from chronology.extraction.times.accounts import is_next_day
from chronology.extraction.times.accounts import told_of
from chronology.extraction.times.accounts import told_of_noun
from chronology.extraction.times.accounts import within
from chronology.extraction.times.apart import dated_apart
from chronology.extraction.times.clocks import at_clock
from chronology.extraction.times.clocks import day_told
from chronology.extraction.times.clocks import with_day
from chronology.extraction.times.counting import Counted
from chronology.extraction.times.dating import dated
from chronology.extraction.times.entries import Entry
from chronology.extraction.times.entries import block_at
from chronology.extraction.times.entries import due_in
from chronology.extraction.times.entries import ends_line
from chronology.extraction.times.entries import entry_at
from chronology.extraction.times.entries import goes_on
from chronology.extraction.times.entries import has_line
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.entries import line_start
from chronology.extraction.times.idle import MOMENTS
from chronology.extraction.times.idle import dates_nothing
from chronology.extraction.times.idle import is_dateline
from chronology.extraction.times.letters import is_head
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import placed
from chronology.extraction.times.phrases import says_of
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.pieces import one_by_one
from chronology.extraction.times.pieces import pieces
from chronology.extraction.times.recall import Memory
from chronology.extraction.times.thread import STATED
from chronology.extraction.times.thread import Day
from chronology.extraction.times.thread import Thread
from chronology.extraction.times.thread import Told
from chronology.extraction.times.thread import one_day
from chronology.when import Answer
from chronology.when import When

QUOTED = re.compile(r'"[^"\n]{1,4000}"|“(?!“)[^”\n]{1,4000}(?:”|$)', re.MULTILINE)
ENDED = re.compile(r"[.!?…:;,]['\"”’»)\]*_]*$")
LEAD = 2
"""How many sentences a report leads in with."""

LONGEST_HEADING = 120
MOST_CELLS = 12
"""Among how many cells of a row the one is looked for that tells what happened."""

HEAD = re.compile(
    r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’ -])+?(?:,\s[\w.,' ]{1,40})?\s*(?:\([^()\n]{1,30}\)\s*)?(?:--|[–—-])\s+(?![a-z])"
    r"|[^\W\d_a-z][\w.'’ ]{1,30}(?:,\s[\w.,' ]{1,40})?\s\([^()\n]{1,30}\)\s*(?:--|[–—-])\s+"
    r"|(?:[^\W\d_a-z][\w.'’ ]{1,30},\s(?:\w+day,?\s|le\s|den\s)?|(?:Le|El|Am)\s)"
    r"(?:\d{1,2}(?:\.|er)?\s(?:de\s)?[^\W\d_]{3,9}\.?|[A-Z]\w{2,8}\.?\s\d{1,2}),?(?:\s(?:de\s)?\d{4})?\s(?:--|[–—-])\s+"
)
"""The date line before a report's first words: a place in capitals, or with an agency or the day, and a dash."""

NUMBERED = re.compile(r"(?:§ ?)?\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+(?=[^\W\d_a-z])(?![MB]illion|Per ?cent)")
"""The number of a paragraph."""

LABEL = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]|[ -]){2,24}(?:,\s[\w. ]{1,20})?:\s+(?=[^\W\d_a-z])")
"""A place in capitals with a colon: LUCKNOW: Three men were held. Who speaks stands so, too, but mostly again."""


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


@attrs.define
class Reading:
    """The reading of a text: what was found in it, and how far it has come."""

    text: str
    dated: Counted
    language: str
    quotes: Sequence[tuple[int, int]]
    thread: Thread
    entry: Entry | None = None
    last: int = 0
    number: int = 0
    known: Memory = attrs.Factory(Memory)

    def scenes(self) -> Iterator[Scene]:
        """Yield the sentences that tell something, each dated with what the ones before it told."""
        for whole in self.sentences():
            span = self.begin(whole)
            held = [self.known.counted(one) for one in within(self.dated.found, span) if one.end <= span.end]
            named = [phrase.inside(span) for phrase in placed(self.text, self.direct(held))]
            phrases = [phrase for phrase in named if not is_dateline(self.text, span, phrase)]
            heading = self.is_heading(whole, span)
            alone = any(has_line(self.text, phrase) or is_head(self.text, phrase) for phrase in named)
            if alone or self.is_label(span) or (heading and not (phrases and has_verb(self.text, span))):
                self.thread = recorded(self.text, span, named, headed(self.text, named, self.thread))
            elif span.of(self.text).strip():
                self.go_on(span, heading=heading)
                yield self.scene(span, held, phrases)
                self.thread = recorded(self.text, span, named, self.thread)

    def sentences(self) -> Iterator[Span]:
        """Yield the sentences of the text, joined where a point is part of a date: "am 2. Juni"."""
        begun: Span | None = None
        for whole in sentences(self.text):
            span = whole if begun is None else Span(begun.start, whole.end)
            goes_over = any(
                one.end > span.end for one in within(self.dated.found, Span(whole.start, span.end))
            )
            begun = span if goes_over else None
            if not goes_over:
                yield from self.items(span)
        if begun is not None:
            yield begun

    def items(self, span: Span) -> Iterator[Span]:
        """Part an entry where a clause or a date follows a semicolon ("4 May: ferry aground; refloated two days later"), and a sentence before one turned around."""
        while (turn := TURN.search(self.text, *span)) is not None:
            yield Span(span.start, turn.start())
            span = trimmed(self.text, turn.end(), span.end)
        yield from self.parts_of(span) if self.entry_at(span) else (span,)

    def parts_of(self, span: Span) -> Iterator[Span]:
        """Part an entry at each semicolon behind which a clause or a date follows."""
        at = self.text.find(";", span.start, span.end)
        while at >= 0:
            end = self.text.find(";", at + 1, span.end)
            rest = Span(at + 1, end if end >= 0 else span.end)
            if has_verb(self.text, rest) or any(one.when for one in within(self.dated.found, rest)):
                yield Span(span.start, at)
                span = trimmed(self.text, at, span.end)
            at = end
        yield span

    def begin(self, whole: Span) -> Span:
        """Take off a sentence what only dates or places it, and keep the entry that it begins or goes on."""
        begun = self.entry_at(whole)
        kept = (
            self.entry
            if self.entry and goes_on(self.text, self.entry, self.last, whole.start)
            else block_at(self.dated.lines, whole.start)
        )
        self.entry = begun or kept
        if begun is None:
            return body_of(self.text, whole)
        return Span(begun.start, max(begun.start, begun.end or whole.end))

    def entry_at(self, whole: Span) -> Entry | None:
        """Give the entry that a sentence begins."""
        phrases = list(placed(self.text, within(self.dated.found, whole)))
        return entry_at(self.text, whole, phrases, self.dated.style) or self.item_at(whole, phrases)

    def item_at(self, whole: Span, phrases: Sequence[Phrase]) -> Entry | None:
        """Give the entry of a line that names what is to be, or what is due or done, before its date: "Next meeting: 11 June"."""
        if not phrases:
            return None
        last, published = phrases[-1], self.thread.published
        told = due_in(self.text, last)
        if told is None and last.when.is_after(published) is Answer.CERTAIN:
            named = ends_line(self.text, last)
            told = named if named and self.text[named.end : last.start].strip() == ":" else None
        return Entry(last, told.start, end=told.end) if told is not None and whole.holds(*told) else None

    def is_label(self, whole: Span) -> bool:
        """Tell whether a cell of a row with a date names no more than a place or a source, while another tells what happened."""
        if self.entry is None:
            return False
        near = max(self.entry.start, whole.start - LONGEST_HEADING), whole.end + LONGEST_HEADING
        if self.text.find("|", *near) < 0:
            return False
        row = Span(self.entry.start, line_end(self.text, self.entry.start))
        first = list(islice(cells(self.text, row), MOST_CELLS))
        telling = next((cell for cell in first if has_verb(self.text, cell)), first[0] if first else whole)
        return not has_verb(self.text, whole) and not telling.holds(*whole)

    def direct(self, held: Sequence[Expression]) -> list[Expression]:
        """Leave out the expressions that only point back, measure, say when something was announced, or count the minutes of what no report dates."""
        return [
            one
            for one in held
            if not (
                dates_nothing(self.text, one, held)
                or is_next_day(self.text, one)
                or (self.language != "en" and is_apart(self.text, one, held, self.language))
                or (MOMENTS.fullmatch(one.value) and not self.thread.published.has_time)
            )
        ]

    def is_heading(self, whole: Span, span: Span) -> bool:
        """Tell whether a sentence is a heading; what an entry tells is none."""
        told = self.entry is not None and whole.start >= self.entry.start
        return not told and is_heading(self.text, span)

    def go_on(self, span: Span, *, heading: bool) -> None:
        """Come to the next sentence, or the next paragraph."""
        head = block_at(self.dated.heads, span.start)
        if head is not None and head.phrase.start >= self.last:
            self.thread, self.number = Thread(When.parse(str(head.phrase.when.earliest))), 0
        elif "\n" in self.text[self.last : span.start]:
            self.thread = self.thread.new_paragraph()
        self.number += not heading
        self.last = span.end

    def scene(self, span: Span, held: Sequence[Expression], phrases: Sequence[Phrase]) -> Scene:
        """Read one sentence."""
        that = cleft(self.text, span, [Span(phrase.start, phrase.end) for phrase in phrases])
        if that is not None:
            span = Span(next(phrase.start for phrase in phrases if phrase.end <= that.start), span.end)
        line = sketch(self.text, span) if that is None else straightened(sketch(self.text, span), that)
        english = self.language == "en"
        stretches = [Span(phrase.start, phrase.end) for phrase in phrases]
        verbs = with_shared(line, with_turned(line, groups(line)), stretches) if english else []
        cut = clauses(line, verbs, stretches)
        days = with_day(phrases, cut) or ([] if english else phrases)
        parts = self.parts(line, pieces(line, cut, days, english=english))
        clocks = [phrase for phrase in phrases if phrase.clock]
        if clocks and self.thread.episode is None:
            self.thread = attrs.evolve(self.thread, episode=day_told(self.text, clocks[0], self.dated.found))
        when, self.thread = dated(self.told(line, parts, held), self.thread)
        for part, day in zip(parts, when, strict=True):
            self.known.keep(line, part, day)
        told = [
            at_clock(self.text, part, day, clocks, self.dated.found)
            for part, day in zip(parts, when, strict=True)
        ]
        names = [] if span.of(self.text).isupper() else list(mentions(line))
        greeted = GREETING.match(self.text, span.start, span.end + 1)
        names = [one for one in names if greeted is None or one.span.start >= greeted.end()]
        return Scene(span, line, [one.piece for one in told], [one.day for one in told], held, names)

    def parts(self, line: Sketch, parts: Sequence[Piece]) -> list[Piece]:
        """Tell apart what a verb asks for or looks back on, and date the parts of an entry by it."""
        entry, published = self.entry, self.thread.published
        written = entry.phrase.when if entry and entry.phrase.when.has_time else published
        told = dated_apart(line, parts, published, written)
        return list(one_by_one(self.entry.dating(told) if self.entry else told))

    def told(self, line: Sketch, parts: Sequence[Piece], held: Sequence[Expression]) -> list[Told]:
        """Say of each part of a sentence what its dating needs to know."""
        lead = self.number <= LEAD
        earlier, heard = is_earlier(line), HEARD.search(line.text, *line.span)
        behind = heard.start() if heard else line.span.start
        hosts = {part.clause: number for number, part in enumerate(parts) if part.whole}
        recalling = list(self.known.named(line, held))
        return [
            told_of(
                line,
                part,
                self.quotes,
                held,
                lead=lead,
                earlier=earlier or part.span.start < behind,
                recalled=recalling,
            )
            if part.whole
            else told_of_noun(line, part, hosts)
            for part in parts
        ]


HEARD = re.compile(
    r",[\"”]? (?:an?|the) (?:[\w-]+ ){0,2}(?:inquest|court|jury|tribunal|inquiry|hearing) (?:has )?(?:heard|was told)\b"
)
"""What ends a sentence that tells what was told to a court: all of it lies behind the report."""


def is_earlier(line: Sketch) -> bool:
    """Tell whether a sentence goes back: "Earlier he had left", "before that he left", but not "an earlier report"."""
    if line.words[:2] in (["before", "that"], ["before", "then"], ["prior", "to"]):
        return True
    return not EARLIER.isdisjoint(line.words[:2]) and line.letters[:1] != "J"


def scenes_of(text: str, thread: Thread, dated: Counted, language: str) -> Iterator[Scene]:
    """Yield the sentences of a text that tell something."""
    quotes = [match.span() for match in QUOTED.finditer(text)]
    return Reading(text, dated, language, quotes, thread).scenes()


def headed(text: str, phrases: Sequence[Phrase], thread: Thread) -> Thread:
    """Go on with the day that a heading names: an entry of a diary, a report on the outage of 3 March."""
    if len(phrases) != 1 or phrases[0].clock:
        return thread
    return thread.under(Day(phrases[0].when, STATED, says_of(text, phrases[0])))


RECORD = re.compile(
    r"(?:draft |approved )?(?:minutes|notes) of\b|(?:meeting|hearing|session|inquest)s? (?:was )?held\b|held (?:on|at|in)\b",
    re.IGNORECASE,
)
TITLED = re.compile(r"\W*(?:[^.\n]{0,60}\b)?(?:minutes|proceedings|debates|hansard)\b", re.IGNORECASE)
HEAD_LENGTH = 600
"""How a record of a meeting begins, or its first line where the day has one for itself, and within how many characters."""


def recorded(text: str, span: Span, phrases: Sequence[Phrase], thread: Thread) -> Thread:
    """Go on with the day of a meeting, of which a record is made: what was said and done there was on that day."""
    if thread.recorded:
        return thread
    if span.start > HEAD_LENGTH or len(phrases) != 1 or phrases[0].clock:
        return thread
    if not (RECORD.match(text, *span) or (TITLED.match(text) and has_line(text, phrases[0]))):
        return thread
    when = phrases[0].when
    if not one_day(when) or when.is_after(thread.published) is Answer.CERTAIN:
        return thread
    day = Day(When.parse(str(when.earliest)), STATED, says_of(text, phrases[0]))
    return attrs.evolve(thread, main=day, episode=day, speech=day, recorded=True)


def body_of(text: str, span: Span) -> Span:
    """Take the place, day and agency off the head of a report, "KIEL, Nov. 26 (Agency) -- It rained.", and its number off a paragraph: 3.1 It rained."""
    near = min(span.end, span.start + LONGEST_HEADING)
    head, label = HEAD.match(text, span.start, near), LABEL.match(text, span.start, near)
    head = label if label and text.count(label[0]) == 1 else head
    head = head or (NUMBERED.match(text, span.start, near) if begins_line(text, span.start) else None)
    return Span(head.end(), span.end) if head else span


def has_verb(text: str, span: Span) -> bool:
    """Tell whether a stretch has a verb of its own."""
    return any(group.is_finite for group in groups(sketch(text, span)))


def is_heading(text: str, span: Span) -> bool:
    """Tell whether a stretch is a line of its own that ends as no sentence does."""
    said, start = span.of(text), line_start(text, span.start, LONGEST_HEADING)
    if len(said) > LONGEST_HEADING or ENDED.search(said[-8:]):
        return False
    after = text[span.end : span.end + 200].partition("\n")[0]
    return not after.strip(" *_#|") and text[start : span.start].strip(" *_#|>") == ""
