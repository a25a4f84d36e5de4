"""Clauses that tell no event: appeals and conditions, what could have been, and what a summary tells of a novel or a film."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import LOOKING_BACK
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.thread import Day
from chronology.when import Answer
from chronology.when import When

ANYONE = set_of("anyone anybody whoever")
"""Whom an appeal is made to."""

ASKED = set_of("asked urged invited advised requested encouraged reminded")


def tells_nothing(scene: Scene, part: Piece, when: When, said: str, published: When) -> bool:
    """Tell whether a part of a sentence asks for something, or says what could have been."""
    unmet = (
        UNMET.search(said) is not None or depends(scene.line, part) or is_condition(part.clause, scene.line)
    )
    return unmet or is_appeal(scene, part, when, published)


UNMET = re.compile(r"\b(?:could|would|might|should) (?:not |never )?have\b", re.IGNORECASE)
"""What could have been: "they could have had peace three years ago"."""


def depends(line: Sketch, part: Piece) -> bool:
    """Tell whether a part may come about or not, and leads to no verb that may not: "if the vote on Thursday is lost"."""
    group, clause = part.clause.group if part.whole else None, part.clause
    asked = part.noun and not (part.reduced or part.follows) and clause.link is Link.PLAN
    if asked and CONDITION.match(line.text, clause.own.start):
        return "," not in line.text[clause.own.start : part.span.start]
    verb = line.starts[group.first] if group else part.span.end
    return (
        CONDITION.match(line.text, part.span.start) is not None
        and "," not in line.text[part.span.start : verb]
    )


CONDITION = re.compile(r"(?:(?:and|but|or|only|even|especially),? )?(?:if|unless)\b", re.IGNORECASE)


def is_condition(clause: Clause, line: Sketch) -> bool:
    """Tell whether a clause is a condition that was not met and has no "if": "had the court ruled in 2021, ..."."""
    comma = line.letters.find(",")
    return comma > 0 and clause.own.start < line.starts[comma] and TURNED.match(line.letters) is not None


TURNED = re.compile("D[RJU]")


def is_appeal(scene: Scene, part: Piece, when: When, published: When) -> bool:
    """Tell whether a clause only says to whom an appeal is made, makes one about what is past, or asks whether that was."""
    clause, words = part.clause, scene.line.words
    if not part.whole or clause.group is None:
        return False
    first = scene.line.at(clause.own.start)
    if clause.link is Link.RELATIVE:
        host = scene.clauses[clause.host].group if clause.host is not None else None
        return not ANYONE.isdisjoint(words[max(0, first - 2) : first]) or (host is not None and appeals(host))
    past = clause.group.tense in LOOKING_BACK
    if not past and not ANYONE.isdisjoint(words[first : first + 2]):
        return True
    over = when.is_before(published) is Answer.CERTAIN
    return "please" in words[first : clause.group.first] or (appeals(clause.group) and over)


def appeals(group: Group) -> bool:
    """Tell whether a verb asks somebody for something now."""
    return group.passive and group.tense is Tense.PRESENT and group.verb in ASKED


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
        past = ruling is not None and ruling.group is not None and ruling.group.tense is not Tense.PRESENT
        within = not past and (within or begins(scene, named=named))
        yield within
        named = named or not WORKS.isdisjoint(scene.line.words)
        last = scene.span.end


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
