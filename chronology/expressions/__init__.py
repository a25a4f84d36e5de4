"""Dated phrases: found in texts with `find`, and read one by one with `read`.

The path of an English text, room by room:

1. `words/plain` makes its marks plain, `parsing` cuts out the passages that can hold dates, `words/lexer` makes tokens of them.
2. `rules/` has the grammar by which `parsing` makes phrases of tokens; a phrase holds its sense (`senses/`), what it means before any anchor.
3. `finding` goes through the phrases. `clauses/` tells where the words around each look (`looking` asks them all), `meaning` what these make
   of its sense and of its signal, `readings` reads it in the `context` of what was told before, and `neighbours/` beside the times near it.
4. What belongs together is put together, and an `Expression` is made of each.

`reader` reads words that are one time alone. `texts` turns to `languages/` for other languages, `modes` tells news from narratives, `dateline`
finds the day that a text says it was written on, and `counting` counts from events.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chronology.errors import ChronologyError
from chronology.expressions.expression import Expression
from chronology.expressions.manner import MODES
from chronology.expressions.manner import ORDERS
from chronology.expressions.manner import DateOrder
from chronology.expressions.manner import ModeAsked
from chronology.when import When

if TYPE_CHECKING:
    from chronology.expressions.modes import Mode
    from chronology.expressions.parsed import ParsedText

__all__ = ["Expression", "find", "mode_of", "published_in", "read"]


def find(
    text: str,
    *,
    published: When | dt.date | str | None = None,
    mode: ModeAsked = "news",
    language: str = "en",
    date_order: DateOrder | None = None,
) -> list[Expression]:
    """Find the dated phrases of a text, and read them against its publication date (a date, EDTF text or a When).

    Without `published` news are read against their own date line (`published_in`); without one, too, phrases that need it have no
    `when`. A date in numbers, 3/4/2025, is read in the `date_order`, else in the order that others in the text tell, else as one of two days.
    In narrative mode years and months carry on from the date mentioned last; "auto" chooses as `mode_of` tells. Languages
    other than English are read with dateparser. Raises WhenError for a publication date without bounds, ChronologyError for an
    unknown language.

    >>> [(e.text, e.signal, str(e.when)) for e in find("In Abu Dhabi since Monday.", published="2025-11-26")]
    [('Monday', 'since', '2025-11-24/..')]
    """
    refuse_unknown(mode, language, date_order)
    return parse(text, language).find(published=published, mode=mode, date_order=date_order)


def mode_of(text: str, *, published: When | dt.date | str | None = None, language: str = "en") -> Mode:
    """Tell whether a text is best read as news or as a narrative, and why; a publication date speaks for news.

    >>> mode_of("Peace came in 1763. War came in 1775, and peace in 1783.")
    Mode(mode='narrative', why='3 dates with their year, 0 counted from the day of writing')
    """
    return parse(text, language).mode_of(published)


def parse(text: str, language: str = "en") -> ParsedText:
    """Parse a text once, to choose its mode and to find its phrases; raises ChronologyError for an unknown language."""
    from chronology.expressions.parsed import ParsedText  # noqa: PLC0415 - the tables are brought in at first use

    refuse_unknown("auto", language)
    return ParsedText.of(text, language)


def published_in(text: str, *, language: str = "en") -> When | None:
    """Give the day that a text's own date line names; None without one, or where there are several.

    >>> str(published_in("LISBON, May 2, 1989 (ANB) -- Two ships met on Monday."))
    '1989-05-02'
    """
    from chronology.expressions.dateline import published_in  # noqa: PLC0415

    refuse_unknown("news", language)
    return published_in(text, language)


def refuse_unknown(mode: str, language: str, date_order: str | None = None) -> None:
    """Raise ChronologyError for a mode, a language or an order of dates that is not known."""
    if language != "en":
        from chronology.expressions.languages import refuse_unknown  # noqa: PLC0415

        refuse_unknown(language)
    if mode not in MODES:
        raise ChronologyError(f"no such mode: {mode!r}; known: {', '.join(map(repr, MODES))}")
    if date_order not in (None, *ORDERS):
        raise ChronologyError(
            f"no such order of dates: {date_order!r}; known: {', '.join(map(repr, ORDERS))}"
        )


def read(words: str, *, published: When | dt.date | str | None = None) -> When:
    """Read words that name one time: "end of October 2025"; raises WhenError.

    Words that need an anchor ("Thursday") need `published`.
    """
    from chronology.expressions.reader import anchor_of  # noqa: PLC0415
    from chronology.expressions.reader import read_whole  # noqa: PLC0415

    return read_whole(words, anchor_of(published))
