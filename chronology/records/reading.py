"""Documents read: tables become events, sources and the rest, and every trouble becomes a finding."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

import attrs

from chronology.event import Claim
from chronology.event import Relation
from chronology.findings import Finding
from chronology.findings import Path
from chronology.findings import Position
from chronology.findings import Quote
from chronology.records.documents import TABLES
from chronology.records.documents import Document
from chronology.records.kinds import TIME
from chronology.records.kinds import TroubleError
from chronology.records.kinds import quote
from chronology.records.kinds import refused
from chronology.records.meant import meant
from chronology.records.schema import SCHEMA_ID
from chronology.records.schema import SCHEMA_KEY
from chronology.records.spelling import bounds
from chronology.records.tables import CHRONOLOGY
from chronology.records.tables import CLAIM
from chronology.records.tables import EVENT
from chronology.records.tables import LISTS
from chronology.records.tables import RELATION
from chronology.records.tables import SOURCE
from chronology.records.tables import TIME_KEYS
from chronology.records.tables import WHEN_KEYS
from chronology.records.tables import Key
from chronology.records.tables import Table
from chronology.records.times import ENDS
from chronology.records.times import read_spelling
from chronology.records.times import read_value
from chronology.when import ALLEN
from chronology.when import When

TIME_BY_NAME = {key.toml: key for key in TIME_KEYS}
WHEN_BY_NAME = {key.json: key for key in WHEN_KEYS}


@attrs.define
class Reader:
    """Reads documents of one story one after another; what is wrong with them gathers in `findings`."""

    document: Document = attrs.field(factory=lambda: Document(values={}))
    findings: list[Finding] = attrs.field(factory=list)
    chronology: dict[str, Any] = attrs.field(factory=dict)
    entries: dict[str, list[Any]] = attrs.field(factory=lambda: {table.toml: [] for table in LISTS})
    first: dict[tuple[str, str], tuple[Document, Path]] = attrs.field(factory=dict)

    def read(self, document: Document) -> None:
        """Read all of a document."""
        self.document = document
        known = {document.name(table) for table in TABLES}
        for name in document.values.keys() - known - {SCHEMA_KEY}:
            self.tell(unknown("table", name, known), (name,), shown=())
        schema = document.values.get(SCHEMA_KEY, SCHEMA_ID)
        if schema != SCHEMA_ID:
            self.tell(
                TroubleError("wrong-value", f"another schema: {quote(schema)}", f"this is {SCHEMA_ID!r}"),
                (SCHEMA_KEY,),
            )
        self.read_chronology()
        for table in LISTS:
            self.read_list(table)

    def tell(
        self,
        trouble: TroubleError,
        path: Path,
        *,
        shown: Path | None = None,
        first: Position | None = None,
    ) -> None:
        """Note a trouble as a finding.

        `shown` is the path of its place, where that is not the path of its line; `first` is where the same was said first.
        """
        path = (*path, *trouble.below)
        self.findings.append(
            Finding(
                check=trouble.check,
                message=trouble.what,
                remedy=trouble.remedy,
                place=self.document.place(path if shown is None else shown),
                position=self.place_of(trouble, path),
                event=self.document.event_of(path),
                chain=(Quote(says="said first here", position=first),) if first else (),
            )
        )

    def place_of(self, trouble: TroubleError, path: Path) -> Position | None:
        """Give the place of a trouble: an unknown key's own, else that of the value."""
        position = self.document.position(path)
        return position.key if position and trouble.check == "unknown-key" else position

    def read_chronology(self) -> None:
        """Read what a document says of the story as a whole; the first document to say something is believed."""
        name = CHRONOLOGY.toml
        row = self.document.values.get(name)
        if type(row) is not dict:
            self.tell(missing_table(row), (name,), shown=())
            return
        for attribute, value in self.read_keys(self.document.keys(CHRONOLOGY), row, (name,)).items():
            origin = self.document, (name, attribute)
            if self.chronology.setdefault(attribute, value) != value:
                self.tell(
                    disagreement(value, self.chronology[attribute], self.first_place(name, attribute)),
                    origin[1],
                    first=self.first_position(name, attribute),
                )
            self.first.setdefault((name, attribute), origin)
        if row.get("id") is None:
            self.tell(missing("id", "an id"), (name,))

    def require_title(self, documents: Sequence[Document]) -> None:
        """Note as a finding where no document gives the story a title."""
        for document in documents[:1]:
            self.document = document
            row = document.values.get(CHRONOLOGY.toml)
            if type(row) is dict and "title" not in row and "title" not in self.chronology:
                self.tell(missing("title", "a text"), (CHRONOLOGY.toml,))

    def read_list(self, table: Table) -> None:
        """Read all entries of a table."""
        name = self.document.name(table)
        rows = self.document.values.get(name, [])
        if type(rows) is not list:
            self.tell(refused(rows, "a list of tables", f"[[{name}]]"), (name,))
            return
        for number, row in enumerate(rows):
            self.read_entry(table, row, (name, number))

    def read_entry(self, table: Table, row: Any, path: Path) -> None:
        """Read one entry of a table, and keep it unless it is one too many."""
        if type(row) is not dict:
            self.tell(refused(row, "a table", f"[[{path[0]}]]"), path)
            return
        values = self.read_whole(table, row, path)
        if values is None or self.is_twin(table, values, path):
            return
        relations = self.take_relations(values, path) if table is EVENT else ()
        self.entries[table.toml].append(table.make(**values, origin=self.document.position(path)))
        self.entries[RELATION.toml].extend(relations)

    def read_whole(self, table: Table, row: dict[str, Any], path: Path) -> dict[str, Any] | None:
        """Read the attributes of an entry; None where too little is said for it to stand."""
        values = self.read_keys(self.document.keys(table), row, path)
        for key in table.required:
            if row.get(key.toml) is None:
                self.tell(missing(key.toml, key.kind.wants), path)
        if table is EVENT:
            self.finish_event(values, path)
        if "title" not in values and "id" in values:
            values["title"] = values["id"]
        return values if all(key.attribute in values for key in table.required) else None

    def unknown_key(self, name: str, raw: Any, keys: Mapping[str, Key]) -> TroubleError:
        """Make the trouble of a key that a table does not know; tables within it may be meant to stand by themselves."""
        table = raw[0] if isinstance(raw, list) and raw else raw
        alone = {form: table.toml for table in LISTS for form in (table.toml, f"{table.toml}s")}.get(name)
        if not self.document.is_toml or not isinstance(table, dict) or alone in (None, SOURCE.toml):
            return unknown("key", name, keys)
        return TroubleError(
            "unknown-key", f"unknown key: {quote(name)}", f"it is a table by itself: [[{alone}]]"
        )

    def read_keys(self, keys: Mapping[str, Key], row: Mapping[str, Any], path: Path) -> dict[str, Any]:
        """Read the values of a table's keys, by attribute."""
        values = {}
        for name, raw in row.items():
            key = keys.get(name)
            if key is None:
                self.tell(self.unknown_key(name, raw, keys), (*path, name), shown=path)
            elif raw is not None:
                try:
                    read = key.kind.read
                    values[key.attribute] = (
                        self.read_time(raw, (*path, name)) if key.kind is TIME else read(raw)
                    )
                except TroubleError as trouble:
                    self.tell(trouble, (*path, name))
        return values

    def read_time(self, raw: Any, path: Path) -> When | None:
        """Read a time that stands by itself; raises TroubleError."""
        if type(raw) is dict:
            found = len(self.findings)
            parts = self.read_keys(TIME_BY_NAME if self.document.is_toml else WHEN_BY_NAME, raw, path)
            read = read_spelling if self.document.is_toml else read_object
            return read(parts) if len(self.findings) == found else None
        if self.document.is_toml:
            return read_value(raw)
        raise refused(raw, "an object", '{"edtf": "2025-11-26"}')

    def finish_event(self, values: dict[str, Any], path: Path) -> None:
        """Read the parts of an event's time together, and its claims."""
        if self.document.is_toml and not TIME_NAMES.isdisjoint(values):
            parts = {name: values.pop(name) for name in TIME_BY_NAME if name in values}
            try:
                values["when"] = read_spelling(parts)
            except TroubleError as trouble:
                self.tell(trouble, path)
        if "claims" in values:
            values["claims"] = tuple(self.read_claims(values["claims"], path))

    def read_claims(self, rows: Any, path: Path) -> Iterator[Claim]:
        """Read the claims about an event."""
        path = (*path, self.document.name(CLAIM))
        if type(rows) is not list:
            self.tell(refused(rows, "a list of tables", "[[event.claim]]"), path)
            return
        for number, row in enumerate(rows):
            if type(row) is not dict:
                self.tell(refused(row, "a table", "[[event.claim]]"), (*path, number))
            elif values := self.read_whole(CLAIM, row, (*path, number)):
                yield Claim(**values, origin=self.document.position((*path, number)))

    def take_relations(self, values: dict[str, Any], path: Path) -> list[Relation]:
        """Take the relations out of an event's values."""
        names = ALLEN_NAMES.intersection(values)
        return [
            Relation(event=values["id"], is_=name, of=other, origin=self.document.position((*path, name)))
            for name in names
            for other in values.pop(name)
        ]

    def is_twin(self, table: Table, values: dict[str, Any], path: Path) -> bool:
        """Tell whether the id of an entry was given before, and note it as a finding."""
        name = values.get(table.name_key)
        if name is None or self.first.setdefault((table.toml, name), (self.document, path)) == (
            self.document,
            path,
        ):
            return False
        first = self.first_place(table.toml, name)
        what = TroubleError(
            "duplicate-id", f"given twice: {quote(name)}", f"first at {first}, so rename one or delete it"
        )
        self.tell(what, (*path, table.name_key), first=self.first_position(table.toml, name, table.name_key))
        return True

    def first_place(self, table: str, name: str) -> str:
        """Tell where an id, or something about the story, was given first."""
        document, path = self.first[table, name]
        return str(document.position(path) or document.place(path))

    def first_position(self, table: str, name: str, *below: str) -> Position | None:
        """Give the place where an id, or something about the story, was given first."""
        document, path = self.first[table, name]
        return document.position((*path, *below))


TIME_NAMES = frozenset(TIME_BY_NAME)
ALLEN_NAMES = frozenset(ALLEN)


def read_object(parts: Mapping[str, Any]) -> When:
    """Read a time as JSON has it; raises TroubleError that leads to the sinful part."""
    base = next((name for name in ("within", "start", "end", "edtf", "text") if name in parts), None)
    if base is None:
        raise TroubleError("missing-key", "a time without its text", "add `edtf`")
    given = {name: parts[name] for name in (*ENDS, "duration", "calendar") if name in parts}
    try:
        when = read_spelling(given if base in ENDS else {**given, "when": parts[base]})
    except TroubleError as trouble:
        trouble.below = tuple(base if step == "when" else step for step in trouble.below)
        raise
    refuse_disagreement(when, parts)
    bare, text = when.with_text(None), parts.get("text")
    return bare if text == str(bare) else bare.with_text(text)


def refuse_disagreement(when: When, parts: Mapping[str, Any]) -> None:
    """Raise TroubleError where the bounds or the EDTF given with a time are not those of the time."""
    for name, told in {"edtf": when.edtf, **bounds(when)}.items():
        if name in parts and parts[name] != told:
            what = f"does not agree with the rest of the time: {quote(parts[name])}"
            raise TroubleError("wrong-value", what, f"it is {quote(told)}" if told else "leave it out", name)


def unknown(what: str, name: str, known: Iterable[str]) -> TroubleError:
    """Make the trouble of a name that nobody knows."""
    near = meant(name, known)
    remedy = f"did you mean {near!r}?" if near else f"delete it: no known {what} is like it"
    return TroubleError("unknown-key", f"unknown {what}: {quote(name)}", remedy)


def missing(name: str, wants: str) -> TroubleError:
    """Make the trouble of a key that must be there."""
    return TroubleError("missing-key", f"missing key: {name!r}", f"add it, as {wants}")


def missing_table(value: Any) -> TroubleError:
    """Make the trouble of a document that does not say whose it is."""
    if value is not None:
        return refused(value, "a table", "[chronology]")
    return TroubleError(
        "missing-key", "missing table: 'chronology'", "add it, with the id and title of the story"
    )


def disagreement(value: Any, other: Any, place: str) -> TroubleError:
    """Make the trouble of two documents that say different things about the story as a whole."""
    return TroubleError(
        "files-disagree", f"not what was said first: {quote(value)}", f"{place} says {quote(other)}"
    )
