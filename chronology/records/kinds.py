"""Kinds of values: how each is read out of TOML or JSON, written into them, and described by the JSON Schema."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from chronology.errors import WhenError
from chronology.event import Status
from chronology.records.meant import meant
from chronology.when import ALLEN
from chronology.when import Duration
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS
from chronology.when.zones import zone_of

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
PLAIN = re.compile(r"[\w .,'-]{1,60}")
"""A text that can be shown in quotes as it is."""
HALF = re.compile("[\ud800-\udfff]")
"""Half a letter, as JSON can write it."""
LONGEST_QUOTE = 80
LARGEST = 2**63 - 1
"""The largest whole number that TOML and the formats hold."""
TRUTH = {True: "true", False: "false"}


class TroubleError(Exception):
    """Tell what is wrong with one value: the check, what is wrong, the remedy, and the way down to the sinful part."""

    def __init__(self, check: str, what: str, remedy: str | None = None, *below: str | int) -> None:
        super().__init__(what)
        self.check = check
        self.what = what
        self.remedy = remedy
        self.below = below


def quote(value: Any) -> str:
    """Write a value for a message: on one line, not too long."""
    try:
        told = TRUTH[value] if type(value) is bool else value
        text = repr(told if isinstance(told, dict | list) else str(told))
    except ValueError:
        return "more digits than can be shown"
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 4]}...{text[-1]}"


def same(value: Any) -> Any:
    """Give a value as it is."""
    return value


@attrs.frozen(kw_only=True, eq=False)
class Kind:
    """A kind of value: its name in messages, how it is read and written, its schema."""

    wants: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = same
    schema: dict[str, Any]


def refused(value: Any, wants: str, example: str, *below: int | str) -> TroubleError:
    """Make the trouble of a value that is of another type than wanted."""
    what = f"{wants} is wanted, not {type_name(value)}: {quote(value)}"
    return TroubleError("wrong-type", what, f"write it as {example}", *below)


TYPE_NAMES = {
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a table",
    type(None): "null",
}


def type_name(value: Any) -> str:
    """Name the type of a value as people do."""
    if type(value) is int and not is_whole(value):
        return "a number beyond 64 bits"
    return TYPE_NAMES.get(type(value), "a date or time")


def is_whole(value: Any) -> bool:
    """Tell whether a value is a whole number that TOML and the formats hold."""
    return type(value) is int and abs(value) <= LARGEST


def is_count(value: Any) -> bool:
    """Tell whether a value is such a number from 0 on."""
    return is_whole(value) and value >= 0


def read_text(value: Any) -> Any:
    """Read a text."""
    if type(value) is not str:
        raise refused(value, "a text", f'"{value}"' if is_whole(value) else '"..."')
    if not value.isascii() and HALF.search(value):
        raise TroubleError(
            "wrong-value", f"half a letter, which no file can hold: {quote(value)}", "write it again"
        )
    return value


def read_zone(value: Any) -> Any:
    """Read the name of a time zone, or its distance from UTC."""
    try:
        zone_of(read_text(value))
    except WhenError as error:
        _, _, remedy = str(error).rpartition("; ")
        raise TroubleError("wrong-value", f"no time zone: {quote(value)}", remedy) from error
    return value


def read_texts(value: Any) -> tuple[str, ...]:
    """Read a list of texts."""
    if type(value) is not list:
        is_plain = type(value) is str and PLAIN.fullmatch(value)
        raise refused(value, "a list of texts", f'["{value}"]' if is_plain else '["...", "..."]')
    for number, text in enumerate(value):
        if type(text) is not str:
            raise refused(text, "a text", '"..."', number)
    return tuple(value)


def read_id(value: Any) -> Any:
    """Read an id."""
    if not ID.fullmatch(read_text(value)):
        remedy = "begin with a letter or digit, go on with letters, digits, '.', '_' and '-'"
        raise TroubleError("invalid-id", f"not an id: {quote(value)}", remedy)
    return value


def read_number(value: Any) -> Any:
    """Read a finite number."""
    if not is_whole(value) and not (type(value) is float and math.isfinite(value)):
        raise refused(value, "a finite number", "1.5")
    return value


def read_share(value: Any) -> Any:
    """Read a number from 0 to 1."""
    if not 0 <= read_number(value) <= 1:
        raise TroubleError("wrong-value", f"not from 0 to 1: {quote(value)}", "1 is certain, 0 is impossible")
    return value


def read_count(value: Any) -> Any:
    """Read a whole number from 0 on."""
    if not is_count(value):
        raise refused(value, "a whole number from 0 on", "12")
    return value


def read_flag(value: Any) -> bool:
    """Read true or false."""
    if type(value) is not bool:
        raise refused(value, "true or false", "true")
    return value


def table_of(wants: str, each: str, example: str, part: str, *, counts: bool = False) -> Kind:
    """Make the kind of a table of names, each with a text, or with a count; examples show the table and a part of it."""

    def read(value: Any) -> Mapping[str, Any]:
        if type(value) is not dict:
            raise refused(value, wants, example)
        for name, held in value.items():
            if not (is_count(held) if counts else type(held) is str):
                raise refused(held, each, part, name)
        return MappingProxyType(value)

    held = {"type": "integer", "minimum": 0} if counts else TEXT_SCHEMA
    return Kind(wants=wants, read=read, write=dict, schema={"type": "object", "additionalProperties": held})


def read_coordinates(value: Any) -> tuple[float, float]:
    """Read latitude and longitude in degrees."""
    example = "[50.45, 30.52], latitude and longitude in degrees"
    if type(value) is not list or len(value) != 2:
        raise refused(value, "a pair of numbers", example)
    latitude, longitude = (read_number(number) for number in value)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise TroubleError("wrong-value", f"no place on Earth: {quote(value)}", f"write it as {example}")
    return latitude, longitude


def one_of(words: Mapping[str, Any], what: str) -> Callable[[Any], Any]:
    """Make a reader of one of the given words."""

    def read_word(value: Any) -> Any:
        if read_text(value) not in words:
            near = meant(value, words)
            remedy = f"did you mean {near!r}?" if near else f"one of: {', '.join(words)}"
            raise TroubleError("wrong-value", f"no {what}: {quote(value)}", remedy)
        return words[value]

    return read_word


def read_duration(value: Any) -> Duration:
    """Read a duration in words or ISO 8601."""
    if type(value) is not str:
        raise refused(value, "a duration", '"3 days"')
    try:
        return Duration.parse(read_text(value))
    except WhenError as error:
        raise TroubleError(
            "invalid-duration", str(error), 'write it as "3 days", "almost 75 years" or "P3D"'
        ) from error


def write_duration(value: Duration) -> str:
    """Write a duration in its own words, where they still say the same."""
    return value.text if value.text and Duration.parse(value.text) == value else str(value)


def choice(names: Iterable[str], wants: str, what: str) -> Kind:
    """Make the kind of one of the given words."""
    words = {name: name for name in names}
    return Kind(wants=wants, read=one_of(words, what), schema={"enum": list(words)})


TEXT_SCHEMA: dict[str, Any] = {"type": "string"}
STATUSES = {str(status): status for status in Status}

TEXT = Kind(wants="a text", read=read_text, schema=TEXT_SCHEMA)
ZONE = Kind(wants="a time zone", read=read_zone, schema=TEXT_SCHEMA)
TEXTS = Kind(
    wants="a list of texts", read=read_texts, write=list, schema={"type": "array", "items": TEXT_SCHEMA}
)
NAMED = Kind(wants="an id", read=read_id, schema={"type": "string", "pattern": f"^{ID.pattern}$"})
NUMBER = Kind(wants="a number", read=read_number, schema={"type": "number"})
SHARE = Kind(
    wants="a number from 0 to 1", read=read_share, schema={"type": "number", "minimum": 0, "maximum": 1}
)
COUNT = Kind(wants="a whole number", read=read_count, schema={"type": "integer", "minimum": 0})
FLAG = Kind(wants="true or false", read=read_flag, schema={"type": "boolean"})
STATUS = Kind(wants="a status", read=one_of(STATUSES, "status"), write=str, schema={"enum": list(STATUSES)})
RELATION_NAME = choice(ALLEN, "a relation", "relation")
REASONS = table_of(
    "a table of checks and reasons", "the reason", '{end-before-start = "the reason"}', '"..."'
)
NAMES = table_of("a table of names and texts", "a text", *['{"Dan Driscoll" = "Secretary of the Army"}'] * 2)
AGES = table_of(
    "a table of names and ages", "an age in whole years", *['{"Dan Driscoll" = 39}'] * 2, counts=True
)
COORDINATES = Kind(
    wants="latitude and longitude",
    read=read_coordinates,
    write=list,
    schema={
        "type": "array",
        "prefixItems": [
            {"type": "number", "minimum": -90, "maximum": 90},
            {"type": "number", "minimum": -180, "maximum": 180},
        ],
        "minItems": 2,
        "maxItems": 2,
    },
)
DURATION = Kind(wants="a duration", read=read_duration, write=write_duration, schema=TEXT_SCHEMA)
CALENDAR = choice(("gregorian", "julian"), "a calendar", "calendar")
DATE_ORDER = choice(("day-month", "month-day"), "an order", "order of dates")
MODE = choice(("news", "narrative"), "a mode", "mode")
RHYTHM = choice((*MONTHS, *WEEKDAYS), "a month or a weekday", "month or weekday")
TIME = Kind(wants="a time", read=same, schema={"$ref": "#/$defs/when"})
"""A time that stands by itself: a text, a date, or a small table of the parts of a time."""
WHEN = Kind(wants="a time", read=same, schema=TEXT_SCHEMA)
"""The time of an event: in event files its parts are keys of the event, in JSON it is as TIME."""
CLAIMS = Kind(wants="a list of tables", read=same, schema={"type": "array"})
MOMENT = Kind(wants="a part of a time", read=same, schema=TEXT_SCHEMA)
"""A part of the time of an event, read together with the others."""
INSTANT = Kind(wants="a day or moment", read=read_text, schema=TEXT_SCHEMA)
"""A bound of a time, which follows from the rest."""
