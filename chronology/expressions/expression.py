"""`Expression`: a dated phrase found in a text."""

from __future__ import annotations

import attrs

from chronology.when import When


@attrs.frozen
class Expression:
    """A dated phrase: where it stands, its TIMEX3 annotation, and its reading.

    `start` and `end` are character offsets; `text`, `type`, `value` and `mod` are TIMEX3's, for that extent alone. `signal`
    is the word before it that shapes the reading (in small letters), `when` the reading with its signal (None: no place in time), and
    `anchor` says in a few words why it was read so. A phrase that counts from an event has the words of the `event`, and the `side` of
    it on which it counts ("after"; None at its beginning or end): `counting.counted_from` reads it once the time of the event is known.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    signal: str | None
    when: When | None
    anchor: str
    event: str | None = None
    side: str | None = None

    def __repr__(self) -> str:
        signal = f", signal={self.signal!r}" if self.signal else ""
        reading = f"when={self.when!r}" if self.when else f"value={self.value!r}"
        return f"Expression({self.text!r}{signal}, {reading})"


def plain_values(found: Expression) -> dict[str, str | int | None]:
    """Give an expression as plain values by their names, for JSON and tables: its reading as EDTF and by its first and last day."""
    when = found.when
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "type": found.type,
        "value": found.value,
        "mod": found.mod,
        "signal": found.signal,
        "edtf": when.edtf if when else None,
        "earliest": str(when.earliest) if when and when.earliest else None,
        "latest": str(when.latest) if when and when.latest else None,
        "anchor": found.anchor,
    }
