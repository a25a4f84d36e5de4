"""One text of a corpus: its row becomes rows of what was found in it, or one row that says why it could not be read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from chronology.corpus.job import ERROR
from chronology.corpus.job import Job
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.event import Event
from chronology.expressions import find
from chronology.expressions import published_in
from chronology.expressions.expression import plain_values
from chronology.extraction import extract
from chronology.records.spelling import bounds
from chronology.times import read_time
from chronology.when import When

Row = dict[str, Any]

CLOCK = re.compile(r"(?<=\d)[T ]\d\d:?\d\d.*")
NAMED = ("people", "places", "organisations")
CLAIMED = ("says", "basis", "start", "end", "clause_start", "clause_end")
LONGEST = 60
"""How much of a value that cannot be used is shown."""


class BadRowError(ChronologyError):
    """Tell why a row cannot be read."""


def rows_of(job: Job, name: Any, text: Any, published: Any, trouble: str | None = None) -> Iterator[Row]:
    """Yield the rows that come of one text; where anything goes wrong, none but one with the id and the reason."""
    try:
        refuse_unusable(job, name, text, trouble)
        found = list(found_in(job, text, day_of(job, text, published)))
    except Exception as error:  # noqa: BLE001 - one text of a million must not stop the run, whatever is wrong with it
        yield {"id": usable_id(job, name), ERROR: reason(error)}
    else:
        yield from ({"id": name, **row} for row in found)


def refuse_unusable(job: Job, name: Any, text: Any, trouble: str | None) -> None:
    """Raise BadRowError for a trouble met before, and for an id or a text that is missing or of a wrong type."""
    if trouble:
        raise BadRowError(trouble)
    if usable_id(job, name) is None:
        raise BadRowError(f"{job.id}: {told(name)}")
    if not isinstance(text, str):
        raise BadRowError(f"{job.text}: {told(text)}")
    if not text.strip():
        raise BadRowError(f"{job.text}: an empty text")


def usable_id(job: Job, name: Any) -> Any:
    """Give an id that the output can hold; None for any other."""
    fits = isinstance(name, int) and not isinstance(name, bool) if job.whole_ids else isinstance(name, str)
    return name if fits else None


def told(value: Any) -> str:
    """Tell a value that cannot be used."""
    return "null" if value is None else f"of a wrong type: {type(value).__name__} {value!r:.{LONGEST}}"


def reason(error: Exception) -> str:
    """Tell in a line what went wrong; what is no error of the data bears its kind."""
    words = " ".join(str(error).split())
    return words if isinstance(error, ChronologyError) else f"{type(error).__name__}: {words}"


def day_of(job: Job, text: str, published: Any) -> When | None:
    """Give the publication date of a text: its row's, the job's, or its own; raises BadRowError where news have none."""
    day = published if published is not None else job.day
    if day is not None:
        return read_day(job.published, day)
    stated = published_in(text, language=job.language)
    if stated is None and (job.what == "events" or job.mode == "news"):
        raise BadRowError(f"{job.published}: null, and the text states no day of its own")
    return stated if job.what == "events" or job.mode == "news" else None


def read_day(column: str, day: Any) -> When:
    """Read a publication date: a day, a moment (its day counts), EDTF or words."""
    if isinstance(day, dt.datetime):
        return When.from_date(day.date())
    if isinstance(day, dt.date):
        return When.from_date(day)
    if not isinstance(day, str):
        raise BadRowError(f"{column}: {told(day)}")
    try:
        return read_words(day)
    except WhenError as error:
        raise BadRowError(f"{column}: {error}") from error


@lru_cache(maxsize=4096)
def read_words(words: str) -> When:
    """Read a publication date as text; raises WhenError where it bounds no days."""
    when = read_time(CLOCK.sub("", words.strip()))
    if when.earliest is None or when.latest is None:
        raise WhenError(f"a publication date needs a first and a last day: '{words}'")
    return when


def found_in(job: Job, text: str, day: When | None) -> Iterator[Row]:
    """Yield what is found in a text, as rows."""
    if job.what == "events":
        if day is not None:
            yield from map(event_row, extract(text, published=day, language=job.language))
    else:
        yield from map(plain_values, find(text, published=day, mode=job.mode, language=job.language))


def event_row(event: Event) -> Row:
    """Give an event as a row, with the claim it was made of."""
    when, claim = event.when, event.claims[0]
    time = {"when": when.text or str(when), "edtf": when.edtf, **bounds(when)} if when else {}
    return {
        "event": event.id,
        "title": event.title,
        "status": str(event.status),
        "kind": event.kind,
        **{name: list(getattr(event, name)) for name in NAMED},
        **time,
        **{name: getattr(claim, name) for name in CLAIMED},
    }
