"""Lines that begin with their date, as those of a list, a log or a diary do: "12 May 1959: Parliament approves the dam."."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence

import attrs

from chronology.extraction.grammar.clauses import Link
from chronology.extraction.grammar.sentences import BULLET
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.pieces import Piece

BEFORE = re.compile(r"[ \t>*_|#(\[]*")
AFTER = re.compile(
    r"(?:\][*_]*|[*_)\]]*(?:[ \t]*[:–—|\t]|[ \t]+-|,?[ \t]+[–—-]{1,2}|[ \t]{2,}))[ \t*_|]*(?=\S)"
)
"""What may stand around the date of an entry: mark-up and brackets, and then a colon, a dash, a tab or a wide gap."""


@attrs.frozen
class Entry:
    """A line with its date: the phrase that dates it, and where that begins what it tells."""

    phrase: Phrase
    start: int

    def dating(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Date the clauses of a sentence that have no date of their own and hang on no other."""
        return [
            attrs.evolve(piece, phrase=self.phrase)
            if piece.whole and piece.phrase is None and piece.clause.link in (Link.MAIN, Link.JOINED)
            else piece
            for piece in pieces
        ]


def entry_at(text: str, span: Span, phrases: Iterable[Phrase]) -> Entry | None:
    """Give the entry that a sentence begins; None where it does not begin with its date."""
    bullet = BULLET.match(text, span.start)
    marks = BEFORE.match(text, bullet.end() if bullet else span.start)
    phrase = next((one for one in phrases if marks and one.start == marks.end()), None)
    after = AFTER.match(text, phrase.end) if phrase else None
    return Entry(phrase, after.end()) if phrase and after else None


def goes_on(gap: str) -> bool:
    """Tell whether an entry goes on over the gap between two sentences: on its line, or on an indented one."""
    return "\n" not in gap or (gap.count("\n") == 1 and gap.endswith((" ", "\t")))
