"""A text that was parsed once, to choose its mode and to find its phrases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from chronology.expressions import texts
from chronology.expressions.context import Context
from chronology.expressions.expression import Expression
from chronology.expressions.manner import DateOrder
from chronology.expressions.manner import ModeAsked
from chronology.expressions.reader import anchor_of
from chronology.expressions.words.plain import Plain
from chronology.expressions.words.plain import plain
from chronology.when import When

if TYPE_CHECKING:
    from chronology.expressions.modes import Mode


@attrs.frozen
class ParsedText:
    """A text that was parsed once, to choose its mode and to find its phrases."""

    text: str
    plain: Plain
    language: str
    read: texts.Read

    @classmethod
    def of(cls, text: str, language: str) -> ParsedText:
        """Parse a text."""
        simple = plain(text)
        return cls(text, simple, language, texts.parsed(simple.text, language))

    def mode_of(self, published: When | dt.date | str | None = None) -> Mode:
        """Choose its mode, for which a publication date speaks, be it that of its own date line."""
        return self.mode_for(published or self.day())

    def day(self) -> When | None:
        """Give the day that its own date line names."""
        from chronology.expressions.dateline import published_in  # noqa: PLC0415 - what has its day does without

        return published_in(self.text, self.language)

    def mode_for(self, dated: When | dt.date | str | None) -> Mode:
        """Choose its mode by the day it was written on."""
        from chronology.expressions.modes import mode_for  # noqa: PLC0415 - news and narratives do without

        return mode_for(self.read(Context.of(None)), anchor_of(dated), self.plain.text)

    def find(
        self, *, published: When | dt.date | str | None, mode: ModeAsked, date_order: DateOrder | None
    ) -> list[Expression]:
        """Find its phrases in a mode."""
        own = published is None and mode != "narrative"
        dated = self.day() if own else published
        narrative = (self.mode_for(dated).mode if mode == "auto" else mode) == "narrative"
        anchor = anchor_of(published if narrative else dated)
        context = Context.of(anchor, narrative=narrative, order=date_order)
        found = texts.expressions_of(list(self.read(context)), self.plain.text, self.language)
        return found if self.plain.text == self.text else list(map(self.as_given, found))

    def as_given(self, one: Expression) -> Expression:
        """Give an expression of the plain text as it stands in the text as given."""
        start, end = self.plain.place(one.start), self.plain.place(one.end - 1) + 1
        return attrs.evolve(one, start=start, end=end, text=self.text[start:end])
