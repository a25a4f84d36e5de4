"""Dated phrases: found in texts with `find`, and read one by one with `read`.

`lexer` cuts the text into tokens around words of time, `grammar` makes phrases of them, `dates`, `wholes` and `lengths` say what a
phrase means, `readings` reads it against the anchor with its signal. The words stand in `lexicon`.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from chronology.errors import ChronologyError
from chronology.expressions.anchors import anchor_of
from chronology.expressions.expression import Expression
from chronology.when import When

__all__ = ["Expression", "find", "read"]


def find(
    text: str,
    *,
    published: When | dt.date | str | None = None,
    mode: Literal["news", "narrative"] = "news",
    language: str = "en",
) -> list[Expression]:
    """Find the dated phrases of a text, and read them against its publication date (a date, EDTF text or a When).

    In narrative mode years and months carry on from the date mentioned last. Without `published`, phrases that need it
    have no `when`. Raises WhenError for a publication date without bounds.

    >>> [(e.text, e.signal, str(e.when)) for e in find("In Abu Dhabi since Monday.", published="2025-11-26")]
    [('Monday', 'since', '2025-11-24/..')]
    """
    from chronology.expressions.finding import expressions_of  # noqa: PLC0415 - the tables are brought in at first use
    from chronology.expressions.readings import Context  # noqa: PLC0415

    if language != "en":
        raise ChronologyError(f"no phrases are known of the language {language!r}; known: 'en'")
    if mode not in ("news", "narrative"):
        raise ChronologyError(f"no such mode: {mode!r}; known: 'news', 'narrative'")
    return expressions_of(text, Context(anchor_of(published), mode == "narrative"))


def read(words: str, *, published: When | dt.date | str | None = None) -> When:
    """Read words that name one time: "end of October 2025"; raises WhenError.

    Words that need an anchor ("Thursday") need `published`.
    """
    from chronology.expressions.reader import read_whole  # noqa: PLC0415

    return read_whole(words, anchor_of(published))
