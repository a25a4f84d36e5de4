"""`Job`: what is done to each text of a corpus, and the columns that come of it."""

from __future__ import annotations

from typing import Literal

import attrs

from chronology.expressions.manner import ModeAsked

What = Literal["expressions", "events"]

TEXT, COUNT, TEXTS = "string", "int", "array<string>"
"""The types of columns, as Spark and most databases name them."""

EXPRESSIONS = {
    "start": COUNT,
    "end": COUNT,
    "text": TEXT,
    "type": TEXT,
    "value": TEXT,
    "mod": TEXT,
    "signal": TEXT,
    "edtf": TEXT,
    "earliest": TEXT,
    "latest": TEXT,
    "anchor": TEXT,
}
EVENTS = {
    "event": TEXT,
    "title": TEXT,
    "status": TEXT,
    "when": TEXT,
    "edtf": TEXT,
    "earliest_start": TEXT,
    "latest_start": TEXT,
    "earliest_end": TEXT,
    "latest_end": TEXT,
    "kind": TEXT,
    "people": TEXTS,
    "places": TEXTS,
    "organisations": TEXTS,
    "says": TEXT,
    "basis": TEXT,
    "start": COUNT,
    "end": COUNT,
    "clause_start": COUNT,
    "clause_end": COUNT,
}
COLUMNS = {"expressions": EXPRESSIONS, "events": EVENTS}
ERROR = "error"


@attrs.frozen(kw_only=True)
class Job:
    """What is done to each text: `what` is looked for, in which columns of the input, and how it is read.

    `id`, `text` and `published` name columns; `day` is the publication date of rows that have none. With `whole_ids` the ids are
    whole numbers of 64 bits, else text.
    """

    what: What = "expressions"
    id: str = "id"
    text: str = "text"
    published: str = "published"
    day: str | None = None
    mode: ModeAsked = "news"
    language: str = "en"
    whole_ids: bool = False

    @property
    def columns(self) -> dict[str, str]:
        """Give the columns of the output with their types: the id first, what was found, and why a row could not be read."""
        return {"id": "bigint" if self.whole_ids else TEXT, **COLUMNS[self.what], ERROR: TEXT}
