"""The key tables: one row a key. They alone know the names of keys in event files and in JSON."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import attrs

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Place
from chronology.event import Relation
from chronology.event import Series
from chronology.event import Source
from chronology.records.kinds import AGES
from chronology.records.kinds import CALENDAR
from chronology.records.kinds import CLAIMS
from chronology.records.kinds import COORDINATES
from chronology.records.kinds import COUNT
from chronology.records.kinds import DATE_ORDER
from chronology.records.kinds import DURATION
from chronology.records.kinds import FLAG
from chronology.records.kinds import INSTANT
from chronology.records.kinds import MODE
from chronology.records.kinds import MOMENT
from chronology.records.kinds import NAMED
from chronology.records.kinds import NAMES
from chronology.records.kinds import NUMBER
from chronology.records.kinds import REASONS
from chronology.records.kinds import RELATION_NAME
from chronology.records.kinds import RHYTHM
from chronology.records.kinds import SHARE
from chronology.records.kinds import STATUS
from chronology.records.kinds import TEXT
from chronology.records.kinds import TEXTS
from chronology.records.kinds import TIME
from chronology.records.kinds import WHEN
from chronology.records.kinds import ZONE
from chronology.records.kinds import Kind
from chronology.when import ALLEN


@attrs.frozen(eq=False)
class Key:
    """A key: its name, its kind, what it says, and where it differs, its attribute and its name in JSON.

    `refers` names the table whose ids are meant; `always` has it in JSON even where it says nothing. A key that is empty
    in one form does not exist there.
    """

    toml: str
    kind: Kind
    about: str
    attribute: str = attrs.field(default=attrs.Factory(lambda key: key.toml, takes_self=True))
    json: str = attrs.field(default=attrs.Factory(lambda key: key.toml, takes_self=True))
    required: bool = False
    always: bool = False
    refers: str = ""


@attrs.frozen(eq=False, slots=False)
class Table:
    """A table: its name, its name in JSON, the class of its values, its keys, the table inside it."""

    toml: str
    json: str
    make: Any
    about: str
    keys: tuple[Key, ...]
    name_key: str = "id"
    inner: Table | None = None

    @cached_property
    def by_toml(self) -> dict[str, Key]:
        """Give its keys by their names in event files."""
        return {key.toml: key for key in self.keys if key.toml}

    @cached_property
    def by_json(self) -> dict[str, Key]:
        """Give its keys by their names in JSON."""
        return {
            key.json: attrs.evolve(key, kind=TIME) if key.kind is WHEN else key
            for key in self.keys
            if key.json
        }

    @cached_property
    def stored(self) -> dict[str, Key]:
        """Give its keys that hold an attribute each in event files, by their names: no parts of a time, no claims."""
        return {name: key for name, key in self.by_toml.items() if key.json and key.kind is not CLAIMS}

    @cached_property
    def referring(self) -> tuple[Key, ...]:
        """Give the keys whose values are ids of other entries."""
        return tuple(key for key in self.keys if key.refers)

    @cached_property
    def required(self) -> tuple[Key, ...]:
        """Give the keys without which an entry says nothing."""
        return tuple(key for key in self.keys if key.required)


NOTE = Key("note", TEXT, "anything else worth saying")

CHRONOLOGY = Table(
    "chronology",
    "chronology",
    None,
    "The story as a whole.",
    (
        Key("id", NAMED, "the story's id, the same in all its files", required=True),
        Key("title", TEXT, "the story's title", required=True),
        Key("as_of", TIME, "the story's now: open ends are drawn up to it, plans before it are overdue"),
        Key(
            "timezone",
            ZONE,
            "the zone of clock times that name none; where several are named, its clock tells the order",
        ),
        Key("version", TEXT, "the version of the data"),
        Key("citation", TEXT, "how to cite the data"),
        Key("authors", TEXTS, "who curated the data"),
        Key("license", TEXT, "on what terms others may use it, as an SPDX name"),
        Key("url", TEXT, "where the data is kept"),
        Key("language", TEXT, "the language of the titles, as a BCP 47 tag"),
        NOTE,
    ),
)

SOURCE = Table(
    "source",
    "sources",
    Source,
    "A document that tells of events.",
    (
        Key("id", NAMED, "the id by which claims name the source", required=True),
        Key("title", TEXT, "its title", required=True),
        Key("author", TEXT, "who wrote it"),
        Key("publisher", TEXT, "who published it"),
        Key("published", TIME, "when it was published: what it says is read against this"),
        Key("url", TEXT, "where it can be read"),
        Key("archived", TEXT, "where a copy is kept"),
        Key("accessed", TIME, "when it was read"),
        Key("sha256", TEXT, "the checksum of the copy that was read"),
        Key("offered", TEXT, "where in that copy the candidates stand that `chronology extract` has offered"),
        Key("text", TEXT, "the path of a copy of its text, from this file: quotes are looked for in it"),
        Key("date_order", DATE_ORDER, "how it writes dates in numbers: 3/4/2025 is 3 April or March 4"),
        Key(
            "mode",
            MODE,
            "how it tells: news count from their publication, a narrative carries years and months on",
        ),
        Key("kind", TEXT, "what sort of document it is"),
        Key("confidential", FLAG, "whether it must not be shown to others"),
        NOTE,
    ),
)

CLAIM = Table(
    "claim",
    "claims",
    Claim,
    "What one source says about the date of the event.",
    (
        Key("source", TEXT, "the id of the source", required=True, refers="source"),
        Key("says", TEXT, "the dated phrase in the source's own few words, no more"),
        Key("at", TEXT, "the place in the source"),
        Key("when", TIME, "the time as this source has it, where it differs from the event's"),
        Key("confidence", SHARE, "how sure the source is, from 0 to 1"),
        Key("basis", TEXT, "what the source bases it on"),
        Key("status", STATUS, "how the source has it: happened, planned, denied, ..."),
        Key("ages", AGES, "how old people are when the source is published, as it says"),
        Key("start", COUNT, "the character of the source's text at which the phrase starts"),
        Key("end", COUNT, "the character at which the phrase has ended"),
        Key("clause_start", COUNT, "the character at which the clause about the event starts"),
        Key("clause_end", COUNT, "the character at which that clause has ended"),
    ),
    name_key="",
)

EVENT = Table(
    "event",
    "events",
    Event,
    "Something that happened, is planned or is disputed.",
    (
        Key("id", NAMED, "the event's id", required=True),
        Key("title", TEXT, "what happened, in your own words", required=True),
        Key(
            "when",
            WHEN,
            "when it happened: a date or date and time, EDTF, or words that need no anchor",
            always=True,
        ),
        Key("start", MOMENT, "when it began, in place of `when`", json=""),
        Key("end", MOMENT, 'when it ended: ".." if it goes on, "" if nobody knows', json=""),
        Key("duration", DURATION, "how long it lasted", json=""),
        Key("calendar", CALENDAR, "the calendar in which the dates of this event are given", json=""),
        Key("status", STATUS, "how well it is established; `happened` where nothing is said", always=True),
        Key("places", TEXTS, "where"),
        Key("people", TEXTS, "who took part"),
        Key("roles", NAMES, "the offices in which people took part"),
        Key("ages", AGES, "how old people were at the time"),
        Key("organisations", TEXTS, "which organisations took part"),
        Key("lane", TEXT, "the lane of the picture in which it is drawn"),
        Key("kind", TEXT, "what sort of event it is"),
        Key("tags", TEXTS, "words to choose events by"),
        Key("weight", NUMBER, "how much it matters, where not all can be shown"),
        Key("part_of", TEXT, "the id of the larger event to which it belongs", refers="event"),
        Key("parts", COUNT, "of how many parts it consists, if that is told"),
        Key("series", TEXT, "the name of the series to which it belongs"),
        Key("number", COUNT, "which of the series it is: 3 is the third"),
        Key("stage", TEXT, "which of the stages of the series it is"),
        Key("url", TEXT, "where more about it can be read"),
        *(
            Key(name, TEXTS, f"the ids of the events of which it is '{name}'", json="", refers="event")
            for name in ALLEN
        ),
        NOTE,
        Key("allow", REASONS, "checks that are waived for this event, each with the reason"),
        Key("claim", CLAIMS, "what the sources say about its date", "claims", "claims"),
    ),
    inner=CLAIM,
)

RELATION = Table(
    "relation",
    "relations",
    Relation,
    "What is said of two events without dates.",
    (
        Key("event", TEXT, "the id of the one event", required=True, refers="event"),
        Key("is", RELATION_NAME, "one of Allen's thirteen relations", "is_", required=True),
        Key("of", TEXT, "the id of the other event", required=True, refers="event"),
        Key("gap", DURATION, "how much time lies between them"),
        Key("calendar", TEXT, "whose holidays are no business days: US, GB-ENG, DE-BY, ECB, ..."),
        Key("source", TEXT, "the id of the source that says so", refers="source"),
        Key("says", TEXT, "the source's own few words"),
        Key("at", TEXT, "the place in the source"),
        Key("confidence", SHARE, "how sure it is, from 0 to 1"),
    ),
    name_key="",
)

PERSON = Table(
    "person",
    "people",
    Person,
    "Somebody named in the story.",
    (
        Key("name", TEXT, "the name as events have it", required=True),
        Key("born", TIME, "when the person was born"),
        Key("died", TIME, "when the person died"),
        NOTE,
    ),
    name_key="name",
)

OFFICE = Table(
    "office",
    "offices",
    Office,
    "Who held an office.",
    (
        Key("office", TEXT, "the office", required=True),
        Key("holder", TEXT, "the name of the person who held it", required=True),
        Key("from", TIME, "since when", "from_"),
        Key("until", TIME, "until when"),
        Key("seats", COUNT, "how many hold the office at once; one where nothing is said"),
        NOTE,
    ),
    name_key="",
)

PLACE = Table(
    "place",
    "places",
    Place,
    "A place named in the story.",
    (
        Key("name", TEXT, "the name as events have it", required=True),
        Key("coordinates", COORDINATES, "latitude and longitude in degrees"),
        Key("radius", NUMBER, "how far it reaches around them, in kilometres"),
        NOTE,
    ),
    name_key="name",
)

SERIES = Table(
    "series",
    "series",
    Series,
    "Events that belong together and keep a rule.",
    (
        Key("name", TEXT, "the name as events have it", required=True),
        Key("every", DURATION, "how much time lies from one to the next"),
        Key("falls", RHYTHM, "the month or the weekday on which each of them falls"),
        Key("stages", TEXTS, "the stages through which it goes, in order"),
        Key("exclusive", FLAG, "whether no two of them go on at once"),
        Key("gapless", FLAG, "whether each of them begins when another ends"),
        NOTE,
    ),
    name_key="name",
)

LISTS = (SOURCE, PERSON, OFFICE, PLACE, SERIES, EVENT, RELATION)
"""The tables that come many times, in the order in which they are written."""

TIME_KEYS = tuple(key for key in EVENT.keys if key.toml in ("when", "start", "end", "duration", "calendar"))
"""The keys of a time, on an event or in a small table of their own: `born = {when = "1452-04-15", calendar = "julian"}`."""

WHEN_KEYS = (
    Key("text", TEXT, "the words it came from, or else the time as EDTF or in words"),
    Key("edtf", TEXT, "the time in EDTF; null where EDTF has no form for it"),
    Key(
        "earliest_start", INSTANT, "the first day or moment at which it can start; null where open or unknown"
    ),
    Key("latest_start", INSTANT, "the last day or moment at which it can start"),
    Key("earliest_end", INSTANT, "the first day or moment that can be its last"),
    Key("latest_end", INSTANT, "the last day or moment that can be its last"),
    Key(
        "within",
        TEXT,
        "the time as given, where EDTF has no form for it, or where a duration or a calendar was given",
    ),
    Key("start", TEXT, "when it began, where EDTF has no form for the whole"),
    Key("end", TEXT, "when it ended, where EDTF has no form for the whole"),
    Key("duration", DURATION, "how long it lasted"),
    Key("calendar", CALENDAR, "the calendar in which `within` is given"),
)
"""The keys of a time in JSON."""
