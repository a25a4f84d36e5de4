"""The object that a verb lacks in a title: what its clause is about, or what it shares with another verb."""

from __future__ import annotations

import re

from chronology.extraction.article import Article
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.participles import BY_ITSELF
from chronology.extraction.grammar.relatives import CONTENTS
from chronology.extraction.grammar.relatives import TIMES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.verbs import PARTICLES
from chronology.extraction.names.humans import human_in
from chronology.extraction.scenes import Scene
from chronology.extraction.times.nouns import opening
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.openings import is_of_date
from chronology.extraction.titles.openings import noun_of
from chronology.extraction.titles.openings import owns_subject

SHARED = re.compile("C[AN]*[pPE](?=[JLUK#])")
"""What may stand behind a verb that awaits its object, and what joins it to one that has an object for both."""


def sharing_object(scene: Scene, part: Piece, group: Group) -> Clause | None:
    """Give the clause of the verb right behind another, with whose object that does: "surrounded | and shelled the town"; None elsewhere."""
    following = next((one for one in scene.clauses if one.own.start >= part.span.end), None)
    if following is None or group.passive or group.verb in BY_ITSELF:
        return None
    behind = group.last + 1 + (scene.line.words[group.last + 1] in PARTICLES)
    return following if SHARED.match(scene.line.letters, behind) else None


def is_told_before(scene: Scene, part: Piece) -> bool:
    """Tell whether the title of the verb before this one tells both: "surrounded and shelled the town"."""
    host = scene.clauses[part.clause.host] if part.whole and part.clause.host is not None else None
    before = next((one for one in scene.pieces if one.whole and one.clause is host), None)
    group = host.group if host else None
    if before is None or group is None or group.negated:
        return False
    return sharing_object(scene, before, group) is part.clause


def object_before(scene: Scene, clause: Clause) -> str:
    """Give what a relative clause with its own subject is about, which is its object: "the parcel I sent"; empty where it is none."""
    line, first = scene.line, scene.line.at(clause.own.start)
    if (pronoun := behind_object(line, clause)) is not None:
        words = line.said(first, pronoun)
        return words[:1].lower() + words[1:]
    group = clause.group
    if group is not None and (group.passive or "be" in line.words[group.first : group.last]):
        return ""
    led = owns_subject(scene, first)
    fronted = led or (line.letters[first] == "R" and line.words[first] != "who")
    if clause.link is not Link.RELATIVE or not fronted:
        return ""
    if line.words[first - 1] in TIMES or (line.words[first] == "that" and line.words[first - 1] in CONTENTS):
        return ""
    end = first
    while led and end > 1 and (line.letters[end - 1] == "," or is_of_date(scene, end - 1)):
        end -= 1
    host = scene.clauses[clause.host].group if clause.host is not None else None
    begins = noun_start(line, end, host.last + 1 if host is not None and host.last < first else 0)
    if named := NAMED.search(line.letters, 0, begins):
        begins, end = named.start(1), named.end(1)
    words = line.said(begins, end)
    return words if line.letters[begins] == "U" else words[:1].lower() + words[1:]


NAMED = re.compile("[LU],(U+),$")
"""The name before who somebody is: "his wife, Ruth Aziz, | a doctor, whom"."""


def behind_object(line: Sketch, clause: Clause) -> int | None:
    """Give the number of the pronoun before which a clause has its object: "a post she held"; None where it has none there."""
    first, verb = line.at(clause.own.start), clause.group.first if clause.group else 0
    found = FRONTED.fullmatch(line.letters, first, verb)
    return found.start(1) if found and line.words[found.start(1) - 1] not in TIMES else None


FRONTED = re.compile("J[LUEG#]*[LU](R)[AN]*")
"""An object, and the pronoun behind it that is the subject."""


def noun_start(line: Sketch, end: int, low: int = 0) -> int:
    """Give the first word of the noun that ends before a word, with what "on" or "about" adds to it; that word where none does."""
    begins = opening(line, end, low)
    bare = line.letters[begins] not in "J#" and "L" in line.letters[begins:end]
    if bare and line.words[begins - 1] not in OF:
        return end
    if begins == end or line.words[begins - 1] not in ("on", "about"):
        return begins
    wider = noun_start(line, begins - 1)
    return wider if wider < begins - 1 else begins


OF = ("for", "of", "about", "over", "from", "at")
"""Prepositions behind which several need no article: "apologised for comments she made"."""

INFINITIVES = re.compile("(?:TA?[LpVQEdHY])+")

AWAITING = re.compile("(?:^|[FU#A])N?T[LVpQEdH]x?$")
"""An aim at the end of a clause that has no object: "which it had decided in May not to sell"."""

FREE = re.compile("[FT][JLUK#RVpE]")
"""An aim behind a verb, and what may follow the object of both."""

PLACED = re.compile(r"(.*?F)U+(?=F?[U#]|\(#)")
"""An object and where it was, before the date: "shops in Kiel in 1990"."""


def with_object(line: Sketch, part: Piece, made: str, what: str) -> str:
    """Put an object behind its verb in a title, where nothing else stands in its place: "she gave a car to him"."""
    last = part.clause.group.last if part.clause.group else 0
    chain = INFINITIVES.match(line.letters, last + 1)
    end = chain.end() if chain else last + 1
    done = line.said(last, end)
    if AWAITING.search(line.letters, end, line.at(part.clause.span.end)) and line.words[last] != "be":
        return f"{made} {what}"
    dated = part.phrase is not None and line.at(part.phrase.start) == end
    free = dated or FREE.match(line.letters, end) is not None
    return made.replace(done, f"{done} {what}", 1) if free else made


def shared_to(article: Article, scene: Scene, part: Piece, group: Group) -> int | None:
    """Give the word up to which a noun shares the clause before it as an object; None where it is one more subject."""
    line, first = scene.line, noun_of(scene.line, part)
    bracketed = part.phrase is not None and line.letters[line.at(part.phrase.start) - 1] == "("
    if not bracketed and not is_object(article, scene, group, first):
        return None
    placed = PLACED.match(line.letters, group.last + 1, first - 1) if line.letters[first] == "U" else None
    return placed.end(1) if placed and not is_of_date(scene, placed.end(1)) else group.last + 1


def is_object(article: Article, scene: Scene, group: Group, first: int) -> bool:
    """Tell whether a noun is one more object of a verb, as the one right behind that is: "hit the depot in May and the school in June"."""
    line, found = scene.line, PUT_IN.match(scene.line.letters, group.last + 1)
    at = found.end() if found else first
    bare = line.letters[at : at + 1] in tuple("JLU#K") or DOING.match(line.letters, at) is not None
    if not bare or at >= first or is_of_date(scene, at):
        return False
    if line.letters[group.first - 1] == line.letters[first] == "U" != line.letters[at]:
        return False
    places = [line.starts[first], line.starts[at]]
    people = [
        any(one.span.start == place and article.person(one) for one in scene.mentions)
        or human_in(line.text[place : place + NEAR]) != ""
        for place in places
    ]
    return people != [True, False] or line.words[first] == "its"


DOING = re.compile("G(?=[F#]|$)")
"""A form in -ing that is a noun, and an object: "survived bombing in 1941 and a flood in 1953"."""

PUT_IN = re.compile("A*(?:,F[#U]+,|F[#U]+(?=[JLU]))?")
"""A date between a verb and its object: "married first, in 1898, Anna Lund"."""


NEAR = 60
"""Within how many characters a noun for a person ends."""
