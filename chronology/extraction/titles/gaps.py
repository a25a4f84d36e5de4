"""Gaps that a sentence leaves: the verb that a second noun shares, and the object that a relative clause has before it."""

from __future__ import annotations

import re

from chronology.extraction.article import Article
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.verbs import Group
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.completing import were
from chronology.extraction.titles.openings import is_of_date

INFINITIVES = re.compile("(?:TA?[LpVQEdHY])+")
FREE = re.compile("[FT][JLUK#RVpE]")
"""An aim behind a verb, and what may follow the object of both."""

WERE = re.compile(r"^(?:was|were)\b")
PLACED = re.compile("(.*?F)U+(?=F?[U#])")
"""An object and where it was, before the date: "shops in Kiel in 1990"."""


def with_object(text: str, line: Sketch, part: Piece, made: str, what: str) -> str:
    """Put an object behind its verb in a title, where nothing else stands in its place: "she gave a car to him"."""
    last = part.clause.group.last if part.clause.group else 0
    chain = INFINITIVES.match(line.letters, last + 1)
    end = chain.end() if chain else last + 1
    done = text[line.starts[last] : line.ends[end - 1]]
    dated = part.phrase is not None and line.at(part.phrase.start) == end
    free = dated or FREE.match(line.letters, end) is not None
    return made.replace(done, f"{done} {what}", 1) if free else made


def shared_to(article: Article, scene: Scene, part: Piece, group: Group) -> int | None:
    """Give the word up to which a noun shares the clause before it as an object; None where it is one more subject."""
    line, first = scene.line, noun_of(scene.line, part)
    if not is_object(article, scene, group, first):
        return None
    placed = PLACED.match(line.letters, group.last + 1, first - 1) if line.letters[first] == "U" else None
    return placed.end(1) if placed and not is_of_date(scene, placed.end(1)) else group.last + 1


def noun_of(line: Sketch, part: Piece) -> int:
    """Give the first word of the noun of a part, behind "and"."""
    at = line.at(part.span.start)
    return at + (line.letters[at] == "C")


def is_object(article: Article, scene: Scene, group: Group, first: int) -> bool:
    """Tell whether a noun is one more object of a verb, as the one right behind that is: "hit the depot in May and the school in June"."""
    line, at = scene.line, group.last + 1
    if line.letters[at] not in "JLU#K" or is_of_date(scene, at):
        return False
    if line.letters[group.first - 1] == line.letters[first] == "U" != line.letters[at]:
        return False
    places = [line.starts[first], line.starts[at]]
    people = [
        any(one.span.start == place and article.person(one) for one in scene.mentions) for place in places
    ]
    return people != [True, False]


def as_subject(text: str, scene: Scene, part: Piece, group: Group, end: int) -> str:
    """Give a noun the verb that it shares, with the object of that."""
    line, first, last = scene.line, noun_of(scene.line, part), group.last + 1
    while line.letters[last : last + 1] in tuple("JLUE#s") and not is_of_date(scene, last):
        last += 1
    noun = text[line.starts[first] : line.ends[end - 1]]
    done = text[line.starts[group.first] : line.ends[last - 1]]
    return f"{noun} {WERE.sub(were(line, first), done)}"
