"""Candidates: what the rows of a grammar find in a text, as readers and guards are asked of it."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.languages.speech import Meanings
from chronology.expressions.languages.speech import Speech
from chronology.expressions.languages.speech import meaning
from chronology.expressions.languages.words import Words
from chronology.expressions.words.sentences import NEAR


@attrs.define
class Candidate:
    """What a row found: the row's name, the match in the folded text, and the named parts, with one space between words."""

    words: Words
    name: str
    text: str
    match: re.Match[str]
    parts: dict[str, str | None] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Part the match."""
        self.parts = {name: part and " ".join(part.split()) for name, part in self.match.groupdict().items()}

    @property
    def speech(self) -> Speech:
        """Give what the language says beyond names and figures."""
        return self.words.speech

    @property
    def start(self) -> int:
        """Tell where it begins."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Tell where it ends."""
        return self.match.end()

    @property
    def folded(self) -> str:
        """Give the whole text, in small letters."""
        return self.match.string

    @property
    def said(self) -> str:
        """Give its words, with one space between them."""
        return " ".join(self.match.group().split())

    @property
    def before(self) -> str:
        """Give what stands right before it, in small letters."""
        return self.folded[max(0, self.start - NEAR) : self.start]

    @property
    def after(self) -> str:
        """Give the character right after it, or nothing."""
        return self.folded[self.end : self.end + 1]

    def has(self, *names: str) -> bool:
        """Tell whether one of these parts is there."""
        return any(self.parts.get(name) for name in names)

    def part(self, name: str) -> str:
        """Give a part, or nothing."""
        return self.parts.get(name) or ""

    def number(self, name: str) -> int:
        """Give a part in figures as a number; 0 for none."""
        return int(self.part(name) or 0)

    def means(self, table: Meanings, name: str) -> str:
        """Give what a part means by a table of the language, or nothing."""
        return meaning(table, self.parts.get(name)) or ""

    @property
    def month(self) -> int:
        """Give the number of its month from 1."""
        return self.words.month(self.part("month"))

    @property
    def weekday(self) -> int:
        """Give the number of its weekday from 0."""
        return self.words.weekday(self.part("weekday"))

    @property
    def unit(self) -> str:
        """Name its unit of time, or nothing."""
        return self.means(self.speech.units, "unit")

    @property
    def mod(self) -> str | None:
        """Name how much of a length is meant, as TIMEX3 does."""
        about = "APPROX" if self.means(self.speech.collectives, "count") else None
        return self.means(self.speech.mods, "mod") or about

    @property
    def which(self) -> int | None:
        """Tell whether the words around a weekday, month or season mean the last, this or the next one."""
        told = self.means(self.speech.which_after, "after") or self.means(self.speech.which_before, "before")
        return int(told) if told else None
