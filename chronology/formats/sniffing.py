"""Formats told by a file's suffix, and where several share one, by what stands in it."""

from __future__ import annotations

import re
from pathlib import PurePath

from chronology.errors import ChronologyError

SUFFIXES: dict[str, tuple[str, ...]] = {
    ".json": ("json", "timelinejs", "vis", "jsonld", "lpf", "datapackage", "objects"),
    ".jsonl": ("jsonl", "logs"),
    ".ndjson": ("jsonl", "logs"),
    ".csv": ("csv", "timelinejs", "chronolog"),
    ".tsv": ("csv", "timelinejs"),
    ".ics": ("ics",),
    ".ical": ("ics",),
    ".mw": ("markwhen",),
    ".log": ("logs",),
    ".ged": ("gedcom",),
    ".xml": ("tei",),
    ".tei": ("tei",),
    ".qs": ("quickstatements",),
    ".md": ("markdown",),
    ".markdown": ("markdown",),
    ".mmd": ("mermaid",),
    ".xlsx": ("xlsx",),
    ".docx": ("docx",),
    ".jsonld": ("jsonld",),
    ".ttl": ("turtle",),
    ".geojson": ("lpf",),
    ".parquet": ("parquet",),
    ".arrow": ("arrow",),
    ".feather": ("arrow",),
    ".sqlite": ("sqlite",),
    ".sqlite3": ("sqlite",),
    ".db": ("sqlite",),
}
"""The formats of each suffix, the likeliest first."""
SIGNS: tuple[tuple[str, str], ...] = (
    ("sqlite", r"SQLite format 3\x00"),
    ("parquet", r"PAR1"),
    ("arrow", r"ARROW1"),
    ("xlsx", r"PK[\s\S]*xl/"),
    ("docx", r"PK[\s\S]*word/"),
    ("ics", r"\s*BEGIN:VCALENDAR"),
    ("gedcom", r"\s*0 HEAD"),
    ("tei", r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<TEI\b"),
    ("datapackage", r"\s*\{[\s\S]{0,4000}?\"resources\"\s*:"),
    ("chronolog", r"Sequence;Period;"),
    ("logs", r"\s*\{[^\n]*\"(?:@?timestamp|time|ts|asctime)\"\s*:(?![^\n]*\"title\"\s*:)"),
    ("logs", r"(?:<\d+>\d? ?)?\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d"),
    ("logs", r"(?:<\d+>)?\[?(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d[ .]"),
    ("timelinejs", r"\s*\{[\s\S]{0,2000}?\"(?:start_date|headline)\""),
    ("timelinejs", r"(?i)[^\n]*\byear\b[^\n]*\bheadline\b"),
    ("vis", r"\s*(?:\{[\s\S]*?\"items\"\s*:|\[\s*\{[^{}\[\]]*\"content\"\s*:)"),
    ("jsonld", r"\s*[\[{][\s\S]*?\"@type\"\s*:"),
    ("lpf", r"\s*\{[\s\S]*?\"FeatureCollection\""),
    ("jsonl", r"\s*\{[^\n]*\}[ \t\r]*\n\s*\{"),
    ("objects", r"\s*(?:\{(?![\s\S]*\"(?:chronology|events)\"\s*:)[^\[]*)?\[\s*\{"),
    ("json", r"\s*\{"),
    ("markwhen", r"(?:---\n|(?:title|timezone):)[\s\S]{0,2000}?\n\d{4}(?:-\d\d)*[^\n:|]*:"),
    ("turtle", r"(?:\s*(?:@prefix|PREFIX|@base)[^\n]*\n)"),
    ("markdown", r"(?:[^\n]*\n)*?[^\n]*\|[^\n]*\n\s*\|?[ :|-]*-[ :|-]*\|"),
    ("csv", r"[^\n]*[,;\t]"),
)
"""How files of formats begin, the surest sign first."""
ENOUGH = 100_000
UNTOLD = "neither its name nor what stands in it tells its format; say it with --from FORMAT"
OTHERS = {
    ".toml": "an event file already: list, check, draw and export take it, and merge unites several",
    **dict.fromkeys((".txt", ".html", ".htm", ".pdf", ".eml"), "a text: chronology extract finds its events"),
}
"""What files are that are not imported, by their suffix."""


def sniff(name: str, data: bytes) -> str:
    """Tell the format of a file by its suffix and by what stands in it; raises ChronologyError where neither tells."""
    suffix = PurePath(name).suffix.lower()
    fitting = SUFFIXES.get(suffix, ())
    if len(fitting) == 1:
        return fitting[0]
    found = next(
        (form for form, sign in signs(data) if (not fitting and suffix != ".toml") or form in fitting), None
    )
    if found is not None:
        return found
    if fitting:
        return fitting[0]
    raise ChronologyError(f"{name}: {OTHERS.get(suffix, UNTOLD)}")


def signs(data: bytes) -> list[tuple[str, str]]:
    """Give the signs that a file bears."""
    text = data[:ENOUGH].decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return [(form, sign) for form, sign in SIGNS if re.match(sign, text)]


def refuse_wrong_suffix(name: str, form: str) -> None:
    """Raise ChronologyError where a file's suffix belongs to other formats alone."""
    suffix = PurePath(name).suffix.lower()
    fitting = SUFFIXES.get(suffix)
    if fitting and form not in fitting:
        raise ChronologyError(
            f"{name}: {form} is not written into files that end in {suffix}, which hold {' or '.join(fitting)}"
        )
