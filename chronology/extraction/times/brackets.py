"""Dates in brackets and between dashes: of what stands before them, or of the verb."""

from __future__ import annotations

from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.phrases import Phrase
from chronology.when import Precision

PAIRS = frozenset((("–", "–"), ("—", "—"), ("(", ")"), ("[", "]")))
EDGES = frozenset(edge for pair in PAIRS for edge in pair)


def parenthesis(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the stretch between dashes or brackets that holds a phrase but not the clause's verb; the happening before brackets that hold only its day.

    A day or month by itself in brackets behind a verb dates that: "the ferry sank (12 May 1903)"; a year behind a name may be that of a work: "the film Aurora (2003)".
    """
    verb = clause.group.last if clause.group else -1
    first, last = line.at(phrase.start), line.at(phrase.end)
    opened = next((n for n in range(first - 1, -1, -1) if line.words[n] in EDGES), None)
    closed = next((n for n in range(last, len(line.letters)) if line.words[n] in EDGES), None)
    if opened is None or closed is None or opened <= verb <= closed:
        return None
    if (line.words[opened], line.words[closed]) not in PAIRS:
        return None
    alone = line.words[opened] == "(" and opened + 1 == first and closed == last
    deed = line.letters[opened - 1] == "L" and line.letters[closed + 1 : closed + 2] in (*",;Cx", "")
    made = clause.group is not None and stem(clause.group.verb) in MAKING
    work = is_year(phrase) and opened != verb + 1 and not (deed or made)
    if alone and 0 <= verb < opened and not work:
        return None
    low = line.at(clause.own.start)
    happened = any(kind_of(line.words[n]) not in (None, STATEMENT) for n in range(low, opened))
    if alone and verb > closed and happened and not is_year(phrase):
        return Span(clause.own.start, line.ends[closed])
    return Span(line.ends[opened], line.starts[closed])


MAKING = stems_of(
    "write publish paint compose film direct build design found open produce release carve patent launch found establish"
)
"""By what works, houses and branches come to be, each in the year behind its name: "she wrote Salt (1931) and Snow (1935)"."""


def is_year(phrase: Phrase) -> bool:
    """Tell whether a phrase gives years, as that of a work stands behind its name."""
    return phrase.when.precision <= Precision.YEAR
