"""Machine logs: JSON Lines and common text logs, with zones, fractions of a second, and clocks that are known to be off."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from typing import NamedTuple

from attrs import evolve

from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.formats.workbench.assembling import assemble
from chronology.formats.workbench.assembling import said
from chronology.formats.workbench.days import formal_text
from chronology.formats.workbench.texts import decode
from chronology.formats.workbench.texts import on_one_line
from chronology.formats.workbench.texts import printable
from chronology.when import Instant
from chronology.when import Precision
from chronology.when import When

Row = dict[str, Any]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = f"(?P<month>{'|'.join(MONTHS)})"
DATE = r"(?P<date>\d{4}[-/]\d\d[-/]\d\d)[T ]"
FINER = r"(?P<fraction>[.,]\d+)?(?P<zone> ?(?:Z|UTC|[+-]\d\d:?\d\d))?"
ISO = re.compile(rf"{DATE}(?P<clock>\d\d:\d\d:\d\d){FINER}")
MINUTE = re.compile(rf"(?:^|(?<=^\[)){DATE}(?P<clock>\d\d:\d\d)(?![:\d]|[.,]\d){FINER}")
"""A stamp without seconds, as chats bear it, begins its line."""
APACHE = re.compile(
    rf"(?P<day>\d\d)/{MONTH}/(?P<year>\d{{4}}):(?P<clock>\d\d:\d\d:\d\d) (?P<zone>[+-]\d{{4}})"
)
CTIME = re.compile(
    rf"[A-Z][a-z]{{2}} {MONTH} {{1,2}}(?P<day>\d{{1,2}}) (?P<clock>\d\d:\d\d:\d\d)(?P<fraction>\.\d+)? (?P<year>\d{{4}})"
)
"""A stamp of C's clock, as the errors of a web server bear it."""
SYSLOG = re.compile(
    rf"(?:<\d+>)?{MONTH} {{1,2}}(?P<day>\d{{1,2}}) (?P<clock>\d\d:\d\d:\d\d)(?P<fraction>\.\d+)? (?P<host>\S+) (?P<rest>.*)"
)
LEVEL = re.compile(
    r"\W*\b(TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|CRIT(?:ICAL)?|FATAL|ALERT|EMERG)\b\W*(?:-\s*)?",
    re.IGNORECASE,
)
HEAD = re.compile(r"(?:<\d+>\d? ?)?\[?")
NEAR = 80
"""The stamp of a line begins within so many of its letters."""
STAMPS = ("timestamp", "@timestamp", "time", "ts", "datetime", "date", "eventTime", "asctime")
MESSAGES = ("message", "msg", "event", "log", "text", "short_message")
LEVELS = ("level", "severity", "levelname", "lvl")
HOSTS = ("host", "hostname", "service", "logger", "source", "component", "name")
OFFSET = re.compile(r"(?P<sign>[+-]?)(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>ms|s|min|m|h)?")
UNITS = {"ms": 1_000, "s": 1_000_000, None: 1_000_000, "min": 60_000_000, "m": 60_000_000, "h": 3_600_000_000}
MILLISECONDS_FROM = 100_000_000_000
"""Numbers of seconds from here on are milliseconds: they would lie in the year 5138."""
LATEST_STAMP = 1e18
"""Numbers from here on, infinity and what is no number are no stamps."""
LONGEST_TITLE = 120


class Entry(NamedTuple):
    """An entry of a log: its line, its stamp as given, its time, and what it says."""

    line: int
    stamp: str
    time: str
    message: str
    level: str | None
    host: str | None


def loads(
    data: str | bytes,
    *,
    source: str = "log",
    clock_offset: str | None = None,
    published: When | None = None,
) -> Chronology:
    """Read a log, an event for each entry; raises ChronologyError where no line bears a time.

    `source` is the id of the log, with which those of its events begin: several logs can be merged.
    `clock_offset`, such as "+3.2s" or "-250ms", is by how much the clock of the log was ahead: times are corrected by it,
    and what the log says is kept as the claim. Stamps that name no year are of the
    last one in which they are not after `published`; without it their year is unknown.
    """
    ahead = read_offset(clock_offset) if clock_offset else 0
    entries = list(read_entries(decode(data), published.latest if published else None))
    if not entries:
        raise ChronologyError("no line bears a time of day with its date; is it a log?")
    note = f"Its clock was ahead by {clock_offset}; times are corrected by that." if clock_offset else None
    when = {"within": str(published)} if published else None
    told = {"id": source, "title": source, "kind": "log", "note": note, "published": when}
    events = [event_of(entry, source, ahead) for entry in entries]
    return assemble(
        {"sources": [told], "events": events}, {"events": [f"line {entry.line}" for entry in entries]}
    )


def read_offset(text: str) -> int:
    """Read by how many microseconds a clock is ahead; raises ChronologyError."""
    found = OFFSET.fullmatch(text.strip())
    if found is None:
        raise ChronologyError(f"no offset of a clock: {text!r}; write it as +3.2s, -250ms or 2min")
    return round(float(found["number"]) * UNITS[found["unit"]]) * (-1 if found["sign"] == "-" else 1)


def read_entries(text: str, last: Instant | None) -> Iterator[Entry]:
    """Read the entries; lines without a stamp go on with the entry before."""
    entry: Entry | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        found = read_line(number, line.rstrip("\r"), last)
        if found is not None:
            if entry:
                yield entry
            entry = found
        elif entry and line.strip():
            entry = entry._replace(message=f"{entry.message}\n{line.rstrip()}")
    if entry:
        yield entry


def read_line(number: int, line: str, last: Instant | None) -> Entry | None:
    """Read a line; None where it bears no stamp."""
    if line.lstrip().startswith("{"):
        return read_object(number, line)
    if found := SYSLOG.match(line):
        stamp = line[
            found.start("month") : found.end("fraction") if found["fraction"] else found.end("clock")
        ]
        return entry_of(number, stamp, syslog_time(found, last), found["rest"], found["host"])
    for pattern, write in ((ISO, iso_time), (MINUTE, iso_time), (APACHE, apache_time), (CTIME, ctime_time)):
        if (found := pattern.search(line, 0, NEAR + 40)) and found.start() <= NEAR:
            before = HEAD.sub("", line[: found.start()], count=1).strip(" [-")
            rest = line[found.end() :].lstrip("] ").strip()
            return entry_of(number, found[0], write(found), " ".join(filter(None, (before, rest))), None)
    return None


def entry_of(number: int, stamp: str, time: str, rest: str, host: str | None) -> Entry:
    """Make an entry of what stands beside its stamp."""
    level = LEVEL.match(rest)
    message = rest[level.end() :] if level else rest
    return Entry(number, stamp, time, message or rest, level[1].lower() if level else None, host)


def iso_time(found: re.Match[str]) -> str:
    """Write a stamp of ISO 8601 as When reads it; a fraction is cut at the microsecond."""
    fraction = f".{found['fraction'][1:7]}" if found["fraction"] else ""
    zone = (found["zone"] or "").strip().replace("UTC", "Z")
    return f"{found['date'].replace('/', '-')}T{found['clock']}{fraction}{colon(zone)}"


def colon(zone: str) -> str:
    """Write an offset with a colon."""
    return f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone


def apache_time(found: re.Match[str]) -> str:
    """Write a stamp of web servers."""
    return f"{found['year']}-{day_of(found)}T{found['clock']}{colon(found['zone'])}"


def ctime_time(found: re.Match[str]) -> str:
    """Write a stamp of C's clock."""
    return f"{found['year']}-{day_of(found)}T{found['clock']}{(found['fraction'] or '')[:7]}"


def day_of(found: re.Match[str]) -> str:
    """Write the month and the day of a stamp that names its month."""
    return f"{MONTHS.index(found['month']) + 1:02}-{int(found['day']):02}"


def syslog_time(found: re.Match[str], last: Instant | None) -> str:
    """Write a stamp of syslog, which names no year: that of the last day of the log or the one before; without it, the day of an unknown year."""
    if last is None:
        return f"XXXX-{day_of(found)}"
    year = last.year - (day_of(found) > f"{last.month:02}-{last.day:02}")
    return f"{year:04}-{day_of(found)}T{found['clock']}{(found['fraction'] or '')[:7]}"


def read_object(number: int, line: str) -> Entry | None:
    """Read an entry of JSON Lines; None where it bears no stamp."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ChronologyError(f"line {number}: not JSON: {str(error)[:60]}") from error
    stamp = next((value[key] for key in STAMPS if value.get(key) not in (None, "")), None)
    time = None if stamp is None else time_of(stamp)
    if time is None:
        return None
    message, level, host = (
        next((str(value[key]) for key in keys if value.get(key)), None) for keys in (MESSAGES, LEVELS, HOSTS)
    )
    return Entry(number, str(stamp), time, message or line, level.lower() if level else None, host)


def time_of(stamp: Any) -> str | None:
    """Write a stamp of JSON: ISO 8601, or seconds or milliseconds since 1970."""
    if isinstance(stamp, int | float) and not isinstance(stamp, bool):
        if not abs(stamp) < LATEST_STAMP:
            return None
        scale = 1_000 if abs(stamp) >= MILLISECONDS_FROM else 1_000_000
        moment = str(Instant(round(stamp * scale), has_time=True))
        return f"{moment.rstrip('0') if '.' in moment else moment}Z"
    found = ISO.match(str(stamp))
    return iso_time(found) if found else None


def event_of(entry: Entry, source: str, ahead: int) -> Row:
    """Make an event of an entry, whose source is the log."""
    first, _, rest = entry.message.partition("\n")
    title = on_one_line(printable(first))
    note = entry.message if rest or len(title) > LONGEST_TITLE else None
    claim = {"source": source, "says": entry.stamp, "at": f"line {entry.line}"}
    if ahead:
        claim["when"] = {"within": entry.time}  # type: ignore[assignment]
    return {
        "id": f"{source}-{entry.line}",
        "title": title[:LONGEST_TITLE] or "-",
        "when": {"within": corrected(entry.time, ahead)},
        "claims": [claim],
        **said(lane=entry.host, kind=entry.level, note=note),
    }


def corrected(time: str, ahead: int) -> str:
    """Correct a time by a clock's offset; a day of an unknown year stays as it is."""
    if not ahead or "T" not in time:
        return time
    when = When.parse_clock(time)
    exact = evolve(when, precision=Precision.MICROSECOND, edtf=None, text=None)
    return str(formal_text(exact.moved(lambda _: -ahead, when.offset)))
