"""The titles of what is said: a quotation with its speaker, or the words beside "she told reporters"."""

from __future__ import annotations

import re

import attrs

from chronology.extraction.article import Article
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.words import QUOTING
from chronology.extraction.names.gazetteer import TITLES
from chronology.extraction.names.mentions import Mention
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.relating import Subject
from chronology.extraction.titles.wording import finished
from chronology.extraction.titles.wording import quotation

FEW = 8
"""How many words a clause has at most that may only say whose the words beside it are."""
FEWEST = 3
"""How many words it has at most if there are no quotation marks beside it."""

QUOTE = re.compile('["“”]')
QUOTED = re.compile('[^"“”]{0,30}[:,]\\s*["“][^"“”]{8,}["”]?\\W*$')
"""A verb of speech's quotation, and nothing else."""

LEADING_CLAUSE = re.compile(r"^(?:asked|speaking|pressed)\b.*,\s", re.IGNORECASE | re.DOTALL)
LONGEST_SPEAKER = 48
ASKED = re.compile(r"\s*(?:if|whether)\b")
SPOKEN = re.compile(r"\s(?:at|in|on|during|after|before|when|to|from|involved)\s")
"""What ends who speaks, behind a verb of speech."""

BROKEN = re.compile(r",[\"”]?\s*$")
GOING_ON = re.compile(r"[^\"“”]{0,80},\s*[\"“](?=[a-z])([^\"“”]*)")
"""The end of the first half of a quotation that goes on behind its speaker, and the second."""

FRAME = ' ,.“”"'
LETTERS = re.compile(r"[^\W\d_]{2}")


@attrs.frozen
class Speech:
    """What the title of a part of a sentence is made of, as far as it may be speech."""

    article: Article
    scene: Scene
    part: Piece
    subject: Subject
    quoted: str = ""
    """Who says what the sentence quotes."""

    def is_speech(self, group: Group) -> bool:
        """Tell whether a verb is one of speech, or one that a quotation makes one: "“I froze,” she recalled"."""
        return group.is_saying or (
            group.verb in QUOTING and QUOTE.search(self.scene.span.of(self.article.text)) is not None
        )

    def is_quoted(self) -> bool:
        """Tell whether the clause begins within quotation marks, those of an earlier sentence too."""
        text, start = self.article.text, self.part.clause.own.start
        before = len(QUOTE.findall(text, self.scene.span.start, start + 1))
        return before % 2 == 1 or (
            before == 0 and len(QUOTE.findall(text, start, self.scene.span.end)) % 2 == 1
        )

    def of_quotation(self, group: Group) -> str:
        """Give the title of "Holt said on Monday: “...”"; empty where more than a quotation follows the verb."""
        text, verb = self.article.text, self.verb_start()
        after = text[self.scene.line.ends[group.last] : told_span(self.part).end]
        if not QUOTED.match(after):
            return ""
        own = self.part.clause.own
        who = LEADING_CLAUSE.sub("", text[own.start : min(own.end, verb)])
        name = self.name_before(verb) if len(who) > LONGEST_SPEAKER else ""
        return quotation(name or self.speaker(who), QUOTE.split(after)[1])

    def beside_frame(self, group: Group) -> str:
        """Give the title of "he said" with the quotation in it or beside it; empty where there is none."""
        clause, text = self.part.clause, self.article.text
        if clause.reach or (clause.tail is not None and not QUOTE.search(self.scene.span.of(text))):
            return ""
        verb = Span(self.scene.line.starts[group.first], self.scene.line.ends[group.last])
        before, after = text[clause.own.start : verb.start], text[verb.end : clause.own.end]
        if QUOTE.match(before):
            between = QUOTE.split(before)[-1]
            who = between if LETTERS.search(between) else after
            return quotation(self.speaker(who), self.with_second_half(before.removesuffix(between)))
        if self.is_attribution():
            name = self.name_before(verb.start) if "," in before.strip(FRAME) else ""
            return quotation(name or self.speaker(before), text[self.scene.span.start : clause.own.start])
        return self.of_frame(
            group, before if LETTERS.search(before) else self.name_before(verb.start) or after
        )

    def of_frame(self, group: Group, who: str) -> str:
        """Give the title of a few words of frame with what is said beside them: "she told reporters"; empty where they are none."""
        own, scene, text = self.part.clause.own, self.scene.span, self.article.text
        inverted = self.verb_start() == own.start
        words = len((own.of(text).partition(",")[0] if inverted else own.of(text)).split())
        aside = self.is_aside(group)
        sides = text[scene.start : own.start], text[own.end : scene.end]
        said = next((side for side in sides if QUOTE.search(side) and self.around() != " "), None)
        if said is sides[0] and inverted and QUOTE.search(said[-4:]):
            said = next(
                (f'"{one}"' for one in reversed(QUOTE.split(said)) if len(one.split()) >= FEWEST), said
            )
        if inverted and said is not None:
            return quotation(SPOKEN.split(who, maxsplit=1)[0], said)
        asked = said is None and ASKED.match(sides[1]) is not None
        if asked or (not aside and words > (FEWEST if said is None else FEW)):
            return ""
        if said is not None and said.strip(FRAME)[:1].islower():
            return finished(text[own.start : scene.end])
        who = who.partition(",")[0] if inverted else who
        return quotation(self.speaker(who), said or self.around().join(side.strip(" ,") for side in sides))

    def with_second_half(self, said: str) -> str:
        """Give a quotation with what goes on behind its speaker: "“The road,” she said, “is closed”"."""
        more = GOING_ON.match(self.article.text, self.verb_start(), self.scene.span.end)
        return BROKEN.sub(lambda _: f" {more[1]}", said) if more else said

    def is_aside(self, group: Group) -> bool:
        """Tell whether the clause stands between what is said: "..., the agency said, ..."."""
        clause, line = self.part.clause, self.scene.line
        joined = line.letters[line.at(clause.own.start)] == "C"
        beside = clause is not self.scene.clauses[0] and clause.link is not Link.RELATIVE and not joined
        return beside and ends_or_dates(self.scene, self.part, group)

    def around(self) -> str:
        """Give what joins the words around the clause: nothing where it stands between a subject and its verb."""
        host = self.scene.clauses[self.part.clause.host or 0]
        return (
            " "
            if host.tail is not None and host.own.end <= self.part.clause.own.start < host.tail.start
            else ", "
        )

    def is_attribution(self) -> bool:
        """Tell whether the clause ends its sentence by saying on whose word all stands: "..., the agency said on Monday"."""
        clause = self.part.clause
        last = self.scene.span.end - clause.own.end <= 1 and clause is not self.scene.clauses[0]
        return (
            last
            and clause.link is Link.MAIN
            and bool(LETTERS.search(self.article.text[clause.own.start : self.verb_start()]))
        )

    def verb_start(self) -> int:
        """Give the place of the clause's verb."""
        group = self.part.clause.group
        return self.scene.line.starts[group.first] if group else self.part.clause.own.end

    def speaker(self, who: str) -> str:
        """Give the words for a speaker without the date, the person meant in the place of a pronoun."""
        phrase = self.part.phrase
        who = who.replace(self.article.text[phrase.start : phrase.end], "") if phrase else who
        bare = re.sub(r"\W+", "", who).lower() in ("he", "she", "")
        return self.subject.people[0] if bare and self.subject.people else who

    def name_before(self, verb: int) -> str:
        """Give the person's name right before a verb; empty where none stands there."""
        near = (one for one in self.scene.mentions if 0 <= verb - one.span.end <= len(", "))
        return next((one.name for one in near if self.article.person(one) and not self.is_led(one)), "")

    def is_led(self, person: Mention) -> bool:
        """Tell whether a person stands, with a title, behind a preposition or one more: an army under General Holt; but not "founder and mayor Holt"."""
        line, at = self.scene.line, self.scene.line.at(person.span.start)
        while at and line.words[at - 1] in TITLES:
            at -= 1
        return line.letters[:at].endswith(("C", "F")) and line.words[at - 2] not in TITLES

    def teller(self) -> str:
        """Give the person who says what is quoted, else who writes; empty where none is known."""
        return self.quoted if self.is_quoted() else self.article.writer


def told_span(part: Piece) -> Span:
    """Give the stretch of a part, and of what is said in it."""
    reach: int = part.clause.reach if part.whole else 0
    return Span(part.span.start, max(part.span.end, reach))


def ends_with(scene: Scene, part: Piece, group: Group) -> bool:
    """Tell whether a verb is the last word of the clause of a part."""
    return not LETTERS.search(scene.line.text[scene.line.ends[group.last] : part.clause.span.end])


def ends_or_dates(scene: Scene, part: Piece, group: Group) -> bool:
    """Tell whether no more than a date follows a verb in its clause: "it emerged on 4 May that"."""
    phrase, last = part.phrase, scene.line.ends[group.last]
    dated = (
        phrase is not None
        and phrase.start >= last
        and not LETTERS.search(
            scene.line.text[last : phrase.start]
            + scene.line.text[phrase.end : max(part.clause.own.end, phrase.end)]
        )
    )
    return dated or ends_with(scene, part, group)
