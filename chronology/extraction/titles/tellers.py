"""Who says what a text quotes, sentence by sentence: by name, as "he", or as the one who spoke last and goes on."""

from __future__ import annotations

import re

import attrs

from chronology.extraction.article import Article
from chronology.extraction.scenes import Scene
from chronology.extraction.titles.antecedents import saying_in
from chronology.extraction.titles.speech import QUOTE
from chronology.extraction.titles.subjects import Subjects

OPENING = re.compile('\\s*["“]')


@attrs.define
class Tellers:
    """Those whose words a text quotes, as far as it has been read."""

    article: Article
    subjects: Subjects
    last: str = ""
    """Who spoke last, where the sentence before quotes somebody."""
    open: bool = False
    """Whether a quotation goes on over the end of the sentence before."""

    def of(self, scene: Scene) -> str:
        """Name who says what a sentence quotes; empty where nobody is known."""
        text, begun = scene.span.of(self.article.text), self.open
        marks = len(QUOTE.findall(text))
        self.open = begun != (marks % 2 == 1)
        goes_on = self.last if begun or OPENING.match(text) else ""
        self.last = (
            (speaker_in(self.article, scene) or self.meant(scene) or goes_on) if marks or begun else ""
        )
        return self.last

    def meant(self, scene: Scene) -> str:
        """Name whom the "he" beside a quotation means."""
        said = saying_in(scene)
        return next(iter(self.subjects.of_pronoun(scene, *said).people), "") if said else ""


def speaker_in(article: Article, scene: Scene) -> str:
    """Give the person whom a clause of speech names; empty where none does."""
    saying = [clause for clause in scene.clauses if clause.group is not None and clause.group.is_saying]
    near = (one for one in scene.mentions if any(clause.holds(one.span.start) for clause in saying))
    return next((one.name for one in near if article.person(one)), "")
