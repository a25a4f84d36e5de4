"""Text to candidate events: each clause that a reader can date becomes an event with a claim, ready to curate."""

from __future__ import annotations

import datetime as dt

from chronology.chronology import Chronology
from chronology.event import Source
from chronology.expressions import parse
from chronology.expressions import refuse_unknown
from chronology.expressions.heading import heading
from chronology.expressions.manner import DateOrder
from chronology.expressions.manner import ModeAsked
from chronology.expressions.parsed import ParsedText
from chronology.extraction.anchors import resolve
from chronology.extraction.article import read
from chronology.extraction.article import zone_told
from chronology.extraction.drafts import drafts
from chronology.extraction.publication import date_of
from chronology.extraction.sameness.uniting import recognise
from chronology.extraction.sameness.uniting import unite
from chronology.times import read_time
from chronology.when import When

__all__ = ["date_of", "extract", "extract_parsed", "recognise", "resolve", "unite"]


def extract(
    text: str,
    *,
    published: When | dt.date | str | None,
    source: str = "text",
    title: str | None = None,
    language: str = "en",
    date_order: DateOrder | None = None,
    mode: ModeAsked = "news",
) -> Chronology:
    """Make candidate events of the clauses of a text; raises WhenError for a publication date that is none.

    Every event has a title in the text's own words, its time, its status, the people, places and organisations it names, and a claim
    with the dated phrase and its place, or with the basis on which the date was carried to it. `date_order` is how the text writes dates in numbers, which its source keeps.
    `mode` is that of `find`; a history of no known day of publication takes `published=None` and `mode="narrative"`.
    """
    refuse_unknown(mode, language, date_order)
    parsed = parse(text, language)
    return extract_parsed(
        parsed, published=published, source=source, title=title, date_order=date_order, mode=mode
    )


def extract_parsed(
    parsed: ParsedText,
    *,
    published: When | dt.date | str | None,
    source: str = "text",
    title: str | None = None,
    date_order: DateOrder | None = None,
    mode: ModeAsked = "news",
) -> Chronology:
    """Make candidate events of a text that was parsed before, to choose its mode; the rest is as in `extract`."""
    day = None if published is None else read_time(published)
    name = title or heading(parsed.text) or source
    article = read(parsed, day, date_order, mode)
    told = "narrative" if article.narrative else None
    sources = (Source(id=source, title=name, published=day, date_order=date_order, mode=told),)
    zone = zone_told(parsed.text)
    return Chronology(id=source, title=name, sources=sources, events=drafts(article, source), timezone=zone)
