"""Text to candidate events: each dated clause becomes an event with a claim, ready to curate."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from operator import attrgetter

import attrs

from chronology.chronology import Chronology
from chronology.chronology import read_time
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.expressions import Expression
from chronology.expressions import find
from chronology.extraction.anchors import resolve
from chronology.extraction.clauses import clause_of
from chronology.extraction.clauses import clauses
from chronology.extraction.phrases import Phrase
from chronology.extraction.phrases import length_of
from chronology.extraction.phrases import placed
from chronology.extraction.sentences import Span
from chronology.extraction.sentences import row
from chronology.extraction.sentences import sentences
from chronology.extraction.status import never_was
from chronology.extraction.status import status_of
from chronology.extraction.titles import title_of
from chronology.when import When

__all__ = ["extract", "resolve"]

DATELINE = re.compile(
    r"[\W\d_]*|[^a-z]{2,40}|(?-i:[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,2}),(?: (?:le|den|el|em))?\s*"
    r"|\W*(?:published|updated|posted|date|by|printed|publié|veröffentlicht|publicado|опубліковано|опубликовано)\b.{0,60}",
    re.IGNORECASE,
)
AGENCY = re.compile(r"\s*(?:\([^)]{1,20}\)\s*)?(?:--|[–—_])\s")
STOPWORDS = frozenset(
    row(
        "the a an of in on at to and for by with from is are was were has have had been be his her their its that"
    )
)
SLUG_WORDS = 6
NEAR = 200
"""How far around a phrase its sentence is looked at."""

START = attrgetter("start")


def extract(
    text: str,
    *,
    published: When | dt.date | str,
    source: str = "text",
    title: str | None = None,
    language: str = "en",
) -> Chronology:
    """Make candidate events of the dated clauses of a text; raises WhenError for a publication date that is none.

    Every event has a title in the text's own words, its time, and a claim with the dated phrase and its place.
    """
    day = read_time(published)
    drafts = [
        draft
        for sentence, expressions in by_sentence(text, find(text, published=day, language=language))
        for draft in drafts_of(text, sentence, expressions, day, source)
    ]
    name = title or heading(text) or source
    sources = (Source(id=source, title=name, published=day),)
    return Chronology(id=source, title=name, sources=sources, events=named(drafts))


def heading(text: str) -> str | None:
    """Give the first line of a text as its title, if it is short enough for one."""
    line = " ".join(text.strip().partition("\n")[0].strip("#* ").split())
    return line if 0 < len(line) <= 120 else None


def by_sentence(text: str, expressions: Sequence[Expression]) -> Iterator[tuple[Span, list[Expression]]]:
    """Yield the sentences that hold expressions, with these."""
    waiting = iter(expressions)
    expression = next(waiting, None)
    for sentence in sentences(text):
        held = []
        while expression and expression.start < sentence.end:
            held.append(expression)
            expression = next(waiting, None)
        if held:
            yield sentence, held


def drafts_of(
    text: str, sentence: Span, expressions: Sequence[Expression], published: When, source: str
) -> Iterator[Event]:
    """Yield an event, still without its id, for each phrase of a sentence that dates something."""
    dated = (phrase.inside(sentence) for phrase in placed(text, expressions))
    phrases = [phrase for phrase in dated if not is_dateline(text, sentence, phrase)]
    parts = clauses(text, sentence)
    for at, phrase in enumerate(phrases):
        clause = clause_of(text, parts, phrases, at)
        title = title_of(text, clause, phrase)
        near = Span(max(sentence.start, phrase.start - NEAR), min(sentence.end, phrase.end + NEAR)).of(text)
        if title and not never_was(clause.of(text), phrase.when, published):
            yield Event(
                id="",
                title=title,
                when=timed(phrase.when, held_by(clause, expressions)),
                status=status_of(near, clause.of(text), phrase.when, published),
                claims=(claim_of(text, clause, phrase, source),),
            )


def held_by(clause: Span, expressions: Sequence[Expression]) -> Sequence[Expression]:
    """Give the expressions that start in a clause."""
    first = bisect_left(expressions, clause.start, key=START)
    return expressions[first : bisect_left(expressions, clause.end, key=START)]


def is_dateline(text: str, sentence: Span, phrase: Phrase) -> bool:
    """Tell whether a phrase only says when the text was written: it stands alone, or before the name of an agency."""
    if phrase.start - sentence.start > NEAR:
        return False
    before, after = (
        text[sentence.start : phrase.start],
        text[phrase.end : min(sentence.end, phrase.end + NEAR)],
    )
    alone = not after.strip(" .,)") and DATELINE.fullmatch(before) is not None
    return alone or (before.upper() == before and AGENCY.match(after) is not None)


def claim_of(text: str, clause: Span, phrase: Phrase, source: str) -> Claim:
    """Make the claim behind an event: the dated phrase and the places of phrase and clause."""
    return Claim(
        source=source,
        says=" ".join(text[phrase.start : phrase.end].split()),
        start=phrase.start,
        end=phrase.end,
        clause_start=clause.start,
        clause_end=clause.end,
    )


def timed(when: When, expressions: Iterable[Expression]) -> When:
    """Give the time of an event, with the length that its clause tells, in words that need no anchor."""
    length = length_of(expressions)
    plain = when.with_text(when.words())
    return plain.lasting(length) if length and not when.is_open else plain


def named(drafts: Iterable[Event]) -> Iterator[Event]:
    """Give each event an id made of its title, numbered where two are alike."""
    seen: dict[str, int] = {}
    for draft in drafts:
        slug = slug_of(draft.title)
        seen[slug] = seen.get(slug, 0) + 1
        yield attrs.evolve(draft, id=slug if seen[slug] == 1 else f"{slug}-{seen[slug]}")


def slug_of(title: str) -> str:
    """Make an id of the first words of a title that say something."""
    plain = (
        unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
        .encode("ascii", "ignore")
        .decode()
    )
    words = re.findall(r"[a-z0-9]+", plain.lower())
    telling = [word for word in words if word not in STOPWORDS] or words or ["event"]
    return "-".join(telling[:SLUG_WORDS])
