"""Summaries of novels, films and plays: what they tell in the present is no event, whatever dates it has."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.verbs import Tense
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.thread import Day
from chronology.when import Answer
from chronology.when import When

WORKS = set_of(
    "novel novels novella film films movie movies play opera musical drama thriller comedy tragedy sequel prequel trilogy sitcom "
    "melodrama romance ballet screenplay fable libretto"
)
"""Works that tell what did not happen, or need not have."""

PLOTS = set_of("story tale plot action narrative novel book")
"""What stands for such a work once it has been named."""

TELLING = stems_of(
    "open begin start tell follow centre center revolve focus depict portray recount narrate trace chart imagine unfold end close "
    "concern chronicle describe"
)
"""Verbs by which a summary begins."""


def summaries(text: str, scenes: Sequence[Scene]) -> Iterator[bool]:
    """Yield of each scene whether it is part of the summary of a work of fiction: from where one begins to the first verb in the past."""
    named = within = False
    last = 0
    for scene in scenes:
        named = named and "\n" not in text[last : scene.span.start].strip(" ")
        ruling = next((clause for clause in scene.clauses if clause.link is Link.MAIN), None)
        within = no_past(ruling) and (within or begins(scene, named=named))
        yield within
        named = named or not WORKS.isdisjoint(scene.line.words)
        last = scene.span.end


def no_past(clause: Clause | None) -> bool:
    """Tell whether a clause is in the present, as summaries are, or has no verb that we know."""
    return clause is None or clause.group is None or clause.group.tense is Tense.PRESENT


def begins(scene: Scene, *, named: bool) -> bool:
    """Tell whether a sentence begins to tell a work: "the novel opens in Danzig", "it tells the story of a forger"."""
    group = scene.clauses[0].group
    if group is None or not (stem(group.verb) in TELLING or (group.passive and group.verb == "set")):
        return False
    subject = scene.line.words[: group.first]
    work = not WORKS.isdisjoint(subject)
    return work or (named and (subject[-1:] == ["it"] or not PLOTS.isdisjoint(subject)))


def is_plot(scene: Scene, part: Piece, day: Day, published: When) -> bool:
    """Tell whether a part of a summary tells what happens in the work: not when this appeared, is shown, or what a timeline dates."""
    entry = part.phrase is not None and part.phrase.start < scene.span.start
    return part.whole and not entry and day.when.is_after(published) is not Answer.CERTAIN
