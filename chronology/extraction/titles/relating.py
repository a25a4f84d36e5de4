"""What a relative clause is about: the name, the noun or the thing at a place that stands before it."""

from __future__ import annotations

import re

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.article import Article
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.kinds import kind_of
from chronology.extraction.names.humans import human_in
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import Sort
from chronology.extraction.scenes import Scene
from chronology.extraction.times.nouns import opening
from chronology.extraction.times.nouns import trailing
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.openings import LONGEST
from chronology.extraction.titles.openings import before_aside
from chronology.extraction.titles.openings import is_number
from chronology.extraction.titles.openings import is_of_date
from chronology.extraction.titles.wording import subject_of


@attrs.frozen
class Subject:
    """What is put before a clause in its title, and the people meant by it; `pronoun` tells that its "he" or "she" is to be named."""

    words: str = ""
    people: tuple[str, ...] = ()
    pronoun: bool = False
    thing: str = ""
    """What a pronoun that means no person stands for."""
    name: str = ""
    """How the person is called whom a pronoun means."""
    whom: str = ""
    """Whom a "him" or "her" means."""
    what: str = ""
    """What an "it" behind the verb means."""


NOBODY = Subject()

DETERMINED = re.compile(r"\b(?:the|an?)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
"""What stands before a name that has an article."""


def antecedent(article: Article, scene: Scene, clause: Clause) -> Subject:
    """Give the name right before a relative clause, or the words back to the last comma or verb."""
    line, begins = scene.line, scene.line.at(clause.own.start)
    end = before_aside(line, begins)
    end = line.letters.rfind("(", 0, end) if line.letters.endswith(")", 0, end) else end
    while end > 1 and (line.words[end - 1] in (",", "dated") or is_of_date(scene, end - 1)):
        end -= 1
    start = line.starts[end] if end < len(line.starts) else clause.own.start
    if line.words[begins] in ("who", "whose") and (told := told_of(article, scene, clause, end)):
        return told
    for mention in reversed(scene.mentions):
        if mention.span.end <= start and start - mention.span.end <= len(", ") + 1:
            if line.words[begins] == "who" and is_place(article, mention):
                first = len(line.letters[: line.at(mention.span.start)].rstrip("U,F")) - 1
                break
            return (
                thing_at(article, scene, clause, mention)
                or both_of(scene, mention)
                or named(article, scene, mention)
            )
    else:
        first = end - 1
    words = noun_before(scene, clause, first, end)
    return Subject(words.strip(" ,")) if 0 < len(words) <= LONGEST else NOBODY


def both_of(scene: Scene, mention: Mention) -> Subject | None:
    """Give the several of whom a name is the last, where a noun says that they are: "his sons Peder and Anton, who"; None elsewhere."""
    line, at = scene.line, scene.line.at(mention.span.start)
    found = SEVERAL.search(line.letters, 0, at)
    if found is None or not line.words[found.start("noun")].endswith("s"):
        return None
    return Subject(f"{line.said(found.start('names'), at)} {mention.name}")


SEVERAL = re.compile("(?P<noun>L),?(?P<names>U+(?:,U+)*)C$")
"""A noun for several, and all their names but the last."""


def noun_before(scene: Scene, clause: Clause, first: int, end: int) -> str:
    """Give the words of a noun that ends before a place, from a word of it; what "which" goes on about is nobody: "a dispute with a clerk, which"."""
    line = scene.line
    host = scene.clauses[clause.host].group if clause.host is not None else None
    low = host.last + 1 if host is not None and host.last < end else 0
    while first > low and line.letters[first - 1] in "LU#sJEG" and line.letters[first] != "J":
        first -= 1
    both = PAIRED.search(line.letters, low, first + 1) if line.letters[end - 1] == "L" else None
    first = both.start() if both else first
    rate = first > 2 and line.words[first - 1] == "per"
    first -= 2 * rate
    if (
        first > 1
        and line.words[first - 1] == "of"
        and (
            rate
            or kind_of(line.words[first - 2])
            or is_number(line, end - 1)
            or (is_number(line, first) and line.letters[first - 2] in "LU" and line.words[first - 2] != "one")
        )
    ):
        first = opening(line, first - 2, low)
    if line.letters[:end].rstrip(",")[-1:] in tuple("RKA"):
        first = max(line.letters.rfind("J", 0, end), 0)
    words = line.said(first, end) if end else ""
    which = line.words[line.at(clause.own.start)] == "which" and line.letters[first - 1 : first] == "F"
    if which and human_in(words):
        return line.said(opening(line, first - 2, 0), end)
    placed = new_at(line, first) if which else None
    return words if placed is None else line.said(placed, end)


def new_at(line: Sketch, first: int) -> int | None:
    """Give the first word of the new thing that a noun only says the place of: "a mill at the mouth of the river, which"; None of others."""
    if line.words[first] != "the" and line.letters[first] != "U":
        return None
    while first > 2 and line.letters[first - 1] == "F" and line.letters[first - 2] in "LUEG":
        place, first = line.words[first - 1] in PLACING, opening(line, first - 2, 0)
        if place and line.words[first] in ("a", "an"):
            return first
    return None


PLACING = set_of("in on at by near over across beside behind under opposite above below along outside")
"""Prepositions of places."""


PAIRED = re.compile("J?UCU$")
"""Two names that both describe one noun: "the British and Irish governments"."""


def told_of(article: Article, scene: Scene, clause: Clause, end: int) -> Subject | None:
    """Give whom the words before a place describe, or who is of a place or a house where no comma parts that from "who": "the mayor of Selm who resigned"."""
    if bearer := bearer_of(article, scene, end):
        return named(article, scene, bearer)
    line, who = scene.line, scene.line.at(clause.own.start)
    name = len(line.letters[:who].rstrip("U"))
    if name == who or not line.letters[:name].endswith("LF"):
        return None
    words = line.said(opening(line, name - 2, 0), who)
    return Subject(words) if len(words) <= LONGEST else None


def bearer_of(article: Article, scene: Scene, end: int) -> Mention | None:
    """Give the person whom, between commas, the words before a place only describe: "Tom Holt, the leader of the council, who"; None where they name one."""
    comma = scene.line.letters.rfind(",", 0, end)
    if comma < 1 or scene.line.letters[comma + 1] != "J":
        return None
    people = [one for one in scene.mentions if article.person(one)]
    last = next((one for one in reversed(people) if one.span.end <= scene.line.starts[end - 1]), None)
    return last if last is not None and last.span.end == scene.line.starts[comma] else None


def thing_at(article: Article, scene: Scene, clause: Clause, mention: Mention) -> Subject | None:
    """Give the thing at a place that "which" goes on about, or what a subject is with: "the war with France, which broke out"; None where it is the name."""
    line, at = scene.line, scene.line.at(mention.span.start)
    host = scene.clauses[clause.host].group if clause.host is not None else None
    leads = host is not None and host.first > at
    low = host.last + 1 if host is not None and not leads else 0
    word = line.words[line.at(clause.own.start)]
    behind = ("in", "at", "near", *(("with", "against", "from") if leads else ()))
    if word == "that":
        behind = (*behind, "to", "with", "against", "from", "for", "of", "over", "between", "on", "by")
    housed = line.words[at - 1] == "of" and line.words[at - 2] in HOUSES
    if word not in ("which", "that") or not (housed or line.words[at - 1] in behind):
        return None
    first = next((n for n in range(low, at - 1) if line.letters[n] == "J"), at)
    first = line.letters.rfind("J", low, at - 1) if housed and first < at else first
    if line.letters[:at] in ("UF", "LF"):
        first = 0
    words = article.text[line.starts[first] : mention.span.end]
    whole = set(line.letters[first : at - 1]) <= set("LUV#sJE")
    return Subject(words) if first < at and whole else None


HOUSES = set_of(
    "monastery abbey convent priory order university college school church diocese parish county duchy kingdom city town village port bank company firm council"
)
"""What has a name behind "of", and does what "which" tells: "passed to the abbey of St Blaise, which"."""


def is_place(article: Article, mention: Mention) -> bool:
    """Tell whether a mention names a place, which no "who" goes on about."""
    return Sort.PLACE in article.sorts_of(mention)


def named(article: Article, scene: Scene, mention: Mention) -> Subject:
    """Give the subject that a name is, with the capital at the head of its sentence that may belong to it: "Southern Rail"."""
    person, line = article.person(mention), scene.line
    if person:
        return Subject(mention.name, (person,))
    if line.at(mention.span.start) == 1 and line.letters[:1] == "U" and not is_of_date(scene, 0):
        return Subject(article.text[line.starts[0] : mention.span.end])
    return Subject(f"{article_of(article, mention)}{mention.name}")


def article_of(article: Article, mention: Mention) -> str:
    """Give the article that a name which is no person's has right before it, or before what describes it: "a grey Ford Focus"."""
    before = article.text[max(0, mention.span.start - LONGEST) : mention.span.start]
    return "The " if DETERMINED.search(before) and "&" not in mention.name else ""


def words_of(scene: Scene, clause: Clause, subject: Span) -> tuple[str, int]:
    """Give the words of the subject of a clause, told from its first word to behind its last, and where they end.

    One more who stands behind what is put in belongs to them: "Holt, who fled, and his deputy".
    """
    line = scene.line
    start, end = line.starts[subject.start], line.ends[max(subject.start, subject.end - 1)]
    if clause.tail is None or start >= clause.own.end:
        return subject_of(scene.line.text[start:end]), end
    begun = subject_of(scene.line.text[start : clause.own.end])
    if line.letters[line.at(clause.tail.start)] != "C":
        return begun, clause.own.end
    return f"{begun.rstrip(' ,')} {subject_of(scene.line.text[clause.tail.start : end])}", end


def named_so(line: Sketch, part: Piece) -> str:
    """Give who is what a participle is told of: "Brandt & Sons was a maker of watches, founded in 1861"; empty where it tells of an object."""
    group, noun = part.clause.group, trailing(line, part.clause, part.phrase) if part.phrase else None
    first = line.at((noun or part.span).start)
    if group is None or group.verb != "be" or first != group.last + 1 or line.letters[first] != "J":
        return ""
    who = line.text[part.clause.own.start : line.starts[group.first]].strip(" ,")
    return "" if who.lower() in ("there", "it", "this", "that") else who
