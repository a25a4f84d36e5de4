"""What a verb group is: its place, its verb and tense, whether it is denied, passive or going on, and what sort of verb it has."""

from __future__ import annotations

import enum

import attrs

from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.words import ANNOUNCING
from chronology.extraction.grammar.words import ANSWERING
from chronology.extraction.grammar.words import KNOWING
from chronology.extraction.grammar.words import SAYING
from chronology.extraction.grammar.words import STATIVE


class Tense(enum.Enum):
    """The tense of a verb group, modality included."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


LOOKING_BACK = (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)
FINITE = frozenset(Tense) - {Tense.INFINITIVE, Tense.GERUND, Tense.PARTICIPLE}

SAYING_STEMS, ANNOUNCING_STEMS, ANSWERING_STEMS, KNOWING_STEMS, STATIVE_STEMS = (
    frozenset(map(stem, kind)) for kind in (SAYING, ANNOUNCING, ANSWERING, KNOWING, STATIVE)
)


@attrs.frozen
class Group:
    """A verb group: the numbers of its first and last word, its main verb in small letters, and what its auxiliaries say.

    `led` is the number of an auxiliary that stands before the subject: "only then did he pay".
    """

    first: int
    last: int
    verb: str
    tense: Tense
    negated: bool = False
    passive: bool = False
    progressive: bool = False
    led: int | None = None

    @property
    def is_finite(self) -> bool:
        """Tell whether it can rule a clause of its own."""
        return self.tense in FINITE

    @property
    def is_saying(self) -> bool:
        """Tell whether it is a verb of speech."""
        return stem(self.verb) in SAYING_STEMS

    @property
    def is_knowing(self) -> bool:
        """Tell whether it is a verb of knowing or seeing."""
        return stem(self.verb) in KNOWING_STEMS

    @property
    def takes_clause(self) -> bool:
        """Tell whether a clause without "that" may follow it: he said it rained."""
        return (self.is_saying and stem(self.verb) not in TALKING) or self.is_knowing

    @property
    def is_announcing(self) -> bool:
        """Tell whether it is a plain verb of speech, as reports have it for what was said to them."""
        return stem(self.verb) in ANNOUNCING_STEMS

    @property
    def is_answer(self) -> bool:
        """Tell whether it is a verb by which somebody answers what has been told."""
        return stem(self.verb) in ANSWERING_STEMS

    @property
    def is_state(self) -> bool:
        """Tell whether it is a state, or something going on."""
        return self.is_stative or self.progressive

    @property
    def is_stative(self) -> bool:
        """Tell whether it is a state, which no single day dates."""
        return not self.passive and (self.verb == "lay" or stem(self.verb) in STATIVE_STEMS)


TALKING = stems_of("speak talk")
"""Verbs of speech that no clause follows: spoke at a rally held on Monday."""
