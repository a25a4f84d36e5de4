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
from chronology.expressions.publication import anchor_of
from chronology.when import When

if TYPE_CHECKING:
    from chronology.expressions.modes import Mode


@attrs.frozen
class ParsedText:
    """A text that was parsed once, to choose its mode and to find its phrases."""

    text: str
    language: str
    read: texts.Read

    @classmethod
    def of(cls, text: str, language: str) -> ParsedText:
        """Parse a text."""
        return cls(text, language, texts.parsed(text, language))

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

        return mode_for(self.read(Context.of(None)), anchor_of(dated))

    def find(
        self, *, published: When | dt.date | str | None, mode: ModeAsked, date_order: DateOrder | None
    ) -> list[Expression]:
        """Find its phrases in a mode."""
        own = published is None and mode != "narrative"
        dated = self.day() if own else published
        narrative = (self.mode_for(dated).mode if mode == "auto" else mode) == "narrative"
        anchor = anchor_of(published if narrative else dated)
        context = Context.of(anchor, narrative=narrative, order=date_order)
        return texts.expressions_of(list(self.read(context)), self.text, self.language)
