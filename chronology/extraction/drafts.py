"""Dated clauses to candidate events: title, time, status, who and where, and the claim behind each."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.event import Claim
from chronology.event import Event
from chronology.event import Status
from chronology.expressions.clauses.homographs import is_moved
from chronology.extraction.article import Article
from chronology.extraction.cancelled import place_of
from chronology.extraction.cancelled import united_plans
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.words import STOPWORDS
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.lives import Life
from chronology.extraction.lives import Turn
from chronology.extraction.names.gazetteer import is_town
from chronology.extraction.names.mentions import Sort
from chronology.extraction.nonevents import is_plot
from chronology.extraction.nonevents import summaries
from chronology.extraction.nonevents import tells_nothing
from chronology.extraction.scenes import Scene
from chronology.extraction.status import status_of
from chronology.extraction.times.accounts import length_in
from chronology.extraction.times.dating import GOING_ON
from chronology.extraction.times.phrases import says_of
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.recall import Memory
from chronology.extraction.times.recall import recalled
from chronology.extraction.times.thread import BY_THEN
from chronology.extraction.times.thread import Day
from chronology.extraction.titles.headlines import Headline
from chronology.extraction.titles.relating import Subject
from chronology.extraction.titles.speech import told_span
from chronology.extraction.titles.subjects import Subjects
from chronology.extraction.titles.tellers import Tellers
from chronology.extraction.titles.wording import title_of
from chronology.records.ids import distinct
from chronology.when import Duration
from chronology.when import When

SLUG_WORDS = 6
NEAR = 200
"""How far around a phrase its sentence is looked at."""


def drafts(article: Article, source: str) -> Iterator[Event]:
    """Yield the events of a text in its order, each with an id made of its title."""
    events = Drafting(article, source).events()
    return named(united_plans(sorted(events, key=lambda event: place_of(event.claims[0]))))


@attrs.frozen
class Drafting:
    """The making of a text's events, still without their ids."""

    article: Article
    source: str

    def events(self) -> list[Event]:
        """Give the events of the text, each with the claims of nouns that recall it."""
        told: list[Event] = []
        recalled: list[Event] = []
        for made, recollections in self.sentences():
            told += made
            recalled += recollections
        return joined(joined(told, recalled, is_recalled), self.turns(), is_turn)

    def sentences(self) -> Iterator[tuple[list[Event], list[Event]]]:
        """Yield the events of each sentence, and those that its nouns recall."""
        subjects = Subjects(self.article)
        tellers = Tellers(self.article, subjects)
        known = remembered(self.article)
        scenes = self.article.scenes
        for scene, fiction in zip(scenes, summaries(self.article.text, scenes), strict=True):
            teller = tellers.of(scene)
            made = without_echoes(
                [
                    (day, event)
                    for part, day in zip(scene.pieces, scene.days, strict=True)
                    if day is not None
                    and not (fiction and is_plot(scene, part, day, self.article.published))
                    and (event := self.event(scene, part, day, subjects.of(scene, part), teller))
                ]
            )
            yield made, list(self.recollections(scene, made, known))
            subjects.listen(scene)

    def turns(self) -> Iterator[Event]:
        """Yield the births and deaths told in parentheses."""
        for life in self.article.lives:
            deed, done = life.deed or (None, "")
            ends = (life.born, "was born", None), (life.died, "died", "death"), (deed, done, None)
            for turn, what, kind in ends:
                if turn is not None:
                    yield self.turn(life, turn, what, kind)

    def turn(self, life: Life, turn: Turn, what: str, kind: str | None) -> Event:
        """Make the event of a birth or a death."""
        (start, end), (first, last) = turn.span, life.span
        says = " ".join(turn.span.of(self.article.text).split())
        claim = Claim(
            source=self.source, says=says, start=start, end=end, clause_start=first, clause_end=last
        )
        return Event(
            id="",
            title=f"{life.name} {what}" + (f" in {turn.place}" if turn.place else ""),
            when=worded(turn.day),
            claims=(claim,),
            people=(life.name,),
            places=(turn.place,) if turn.place else (),
            kind=kind,
        )

    def event(self, scene: Scene, part: Piece, day: Day, subject: Subject, teller: str) -> Event | None:
        """Make the event of a part of a sentence; None where it tells of none."""
        said, published = said_in(self.article.text, part), self.article.published
        people, places, organisations = self.who_and_where(scene, part.span, subject.people)
        title = Headline(self.article, scene, part, subject, teller).title(
            stated=day.is_stated or part.clock is not None
        )
        if self.article.writer and title.startswith(f"{self.article.writer}: "):
            people = tuple(dict.fromkeys((*people, self.article.writer)))
        if not title or is_vague(day, places) or tells_nothing(scene, part, day.when, said, published):
            return None
        first = told_with(scene, part.clause)
        host = scene.clauses[first.host] if first.host is not None and part.whole else None
        clause = attrs.evolve(part.clause, link=first.link, group=part.clause.group if part.whole else None)
        near = around(scene, part).of(self.article.text)
        within = part.phrase is None or part.phrase.start <= part.clause.span.end
        return Event(
            id="",
            title=title,
            when=worded(day.when, length_in(scene.line, part, scene.expressions) if within else None),
            status=Status.CANCELLED
            if is_left(self.article.text, part)
            else status_of(near, said, day.when, published, clause=clause, host=host),
            claims=(claim_of(self.article, part, day, self.source),),
            people=people,
            places=places,
            organisations=organisations,
            kind=kind_in(scene, part, part.clause),
        )

    def who_and_where(
        self, scene: Scene, span: Span, subject: Sequence[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Give the people, places and organisations that a stretch names, each once, in the order of the text."""
        found: dict[Sort, dict[str, None]] = {sort: {} for sort in Sort}
        found[Sort.PERSON].update(dict.fromkeys(subject))
        for mention in scene.mentions:
            if span.start <= mention.span.start < span.end:
                for name in self.article.names_of(mention):
                    found[name.sort][name.full] = None
        return tuple(found[Sort.PERSON]), tuple(found[Sort.PLACE]), tuple(found[Sort.ORGANISATION])

    def recollections(self, scene: Scene, made: Sequence[Event], known: Memory) -> Iterator[Event]:
        """Yield the events that nouns of a sentence recall, but for those whose clause has a date of its own, or that day anyway."""
        for span, day in recalled(scene.line, scene.expressions, known):
            last = span.end - 1
            holding = [
                event for event in made if any(place_of(one).holds(last, last + 1) for one in event.claims)
            ]
            if any(event.when == day.when or is_dated_there(event, span) for event in holding):
                continue
            claim = Claim(source=self.source, basis=day.basis, clause_start=span.start, clause_end=span.end)
            title = title_of(self.article.text, span, None)
            kind = kind_of(scene.line.words[scene.line.at(span.end) - 1])
            yield Event(id="", title=title, when=worded(day.when), claims=(claim,), kind=kind)


def joined(
    told: Iterable[Event], others: Iterable[Event], same: Callable[[Event, Event], bool]
) -> list[Event]:
    """Give events with the claims of others that are the same, and these others themselves where they are not."""
    events = list(told)
    at: defaultdict[When | None, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        at[event.when].append(number)
    for other in others:
        home = next((number for number in at[other.when] if same(events[number], other)), None)
        if home is None:
            events.append(other)
        else:
            events[home] = attrs.evolve(events[home], claims=(*events[home].claims, *other.claims))
    return events


def told_with(scene: Scene, clause: Clause) -> Clause:
    """Give the first of the clauses that "and" joins without a comma, so that all stand on one word: "villagers say soldiers came and took two men"."""
    line = scene.line
    while clause.host is not None and clause.link is Link.JOINED:
        at = line.at(clause.own.start)
        if line.letters[at] != "C" or line.letters[at - 1] == ",":
            break
        clause = scene.clauses[clause.host]
    return clause


def is_vague(day: Day, places: Sequence[str]) -> bool:
    """Tell whether neither a time nor a place says which of many such events is meant."""
    return (day.basis == BY_THEN and not places) or (day.basis == GOING_ON and not any(map(is_town, places)))


def said_in(text: str, part: Piece) -> str:
    """Give the words of a part, without what is put into its clause: "the talks, which were to end on Friday, go on"."""
    own, tail = part.clause.own, part.clause.tail
    return f"{own.of(text)} {tail.of(text)}" if part.whole and tail is not None else part.span.of(text)


def is_recalled(event: Event, other: Event) -> bool:
    """Tell whether a noun recalls an event of its very time: it is of the same kind, or the title has that noun."""
    alike = event.kind is not None and event.kind == other.kind
    return alike or stem(other.title.split()[-1].lower()) in map(stem, event.title.lower().split())


def is_turn(event: Event, turn: Event) -> bool:
    """Tell whether an event is the birth or death that is told in few words, too, for the same day: of one person."""
    what = "born" if "born" in turn.title else "died"
    called = any(turn.people[0].endswith(one) or one.endswith(turn.people[0]) for one in event.people)
    return called and what in event.title.split()


def remembered(article: Article) -> Memory:
    """Give the happenings that a text dates."""
    known = Memory()
    for scene in article.scenes:
        for part, day in zip(scene.pieces, scene.days, strict=True):
            known.keep(scene.line, part, day)
    return known


def around(scene: Scene, part: Piece) -> Span:
    """Give the stretch of a sentence around a part of it in which its status is told."""
    middle = part.phrase.start if part.phrase else part.span.start
    return Span(max(scene.span.start, middle - NEAR), min(scene.span.end, part.span.end + NEAR))


def without_echoes(made: Sequence[tuple[Day, Event]]) -> list[Event]:
    """Leave out what only says on whose word an event of its own sentence is, or names one of which more is told."""
    stated = any(day.is_stated and event.kind != STATEMENT for day, event in made)
    unsaid = [
        (day, event) for day, event in made if event.kind != STATEMENT or not (stated and is_by_then(day))
    ]
    kept = [event for _, event in unsaid]
    for day, event in reversed(unsaid):
        if any(is_echo(event, day, one) for one in kept if one is not event):
            kept.remove(event)
    nouns = [event for event in kept if any(names(one, event) for one in kept)]
    return joined([event for event in kept if event not in nouns], nouns, names)


def names(event: Event, noun: Event) -> bool:
    """Tell whether an event tells more of a noun that has its very date: "the March raid killed two", or lost "the election" of 2012."""
    name = noun.title[:1].lower() + noun.title[1:]
    of_it = name.count(" ") == 1 and f" {name} of " in event.title
    return event.when == noun.when and (of_it or event.title.startswith(f"{noun.title} "))


def is_by_then(day: Day) -> bool:
    """Tell whether nothing says when it was but that it was by then."""
    dated = day.is_stated or day.basis.startswith("earlier than")
    return not dated and day.when.first_start is None


def is_echo(event: Event, day: Day, other: Event) -> bool:
    """Tell whether an event only says on whose word another one is, on no other day that is named: "The agency: Three people died"."""
    who, _, whole = event.title.partition(": ")
    told, phrase = other.title.removeprefix(f"{who}: "), other.claims[0].says or ""
    alike = any(are_alike(said, told) for said in (whole, " ".join(whole.replace(phrase, "").split())))
    if (about := PRONOUN.match(whole)) is not None:
        alike = alike or whole[about.end() :][:ALIKE] in told
    return alike and (not day.is_stated or event.when == other.when)


def are_alike(said: str, told: str) -> bool:
    """Tell whether what is said begins as what is told does, or is all of it."""
    return said != "" and (told.startswith(said[:ALIKE]) or (len(told) > SHORT and said.startswith(told)))


PRONOUN = re.compile("(?:It|They|He|She) ")
ALIKE = 24
SHORT = 12
"""How many characters at the beginning of two titles tell that they are one, and how many the shorter has at least."""


def kind_in(scene: Scene, part: Piece, clause: Clause) -> str | None:
    """Give the kind of an event: its verb's, or that of the first noun that has one; what is said is a statement where nothing else is told."""
    verb = kind_of(clause.group.verb) if part.whole and clause.group is not None else None
    if verb is not None and not (verb == STATEMENT and clause.group is not None and clause.group.passive):
        return verb
    first, last = scene.line.at(part.span.start), scene.line.at(part.span.end)
    words = zip(scene.line.words[first:last], scene.line.letters[first:last], strict=True)
    return next(filter(None, (kind_of(word) for word, letter in words if letter in "LV")), verb)


def is_dated_there(event: Event, span: Span) -> bool:
    """Tell whether the phrase that dates an event stands where a noun does, and may be that noun's."""
    claim = event.claims[0]
    if claim.start is None or claim.end is None:
        return False
    return place_of(claim).start >= span.start or -APART < claim.start - span.end < APART


APART = 24
"""How far from a noun a phrase stands that is none of its own."""


def is_left(text: str, part: Piece) -> bool:
    """Tell whether a part's day is the one from which something was moved: "moved from 10 October to 8 November"."""
    phrase = part.phrase
    return phrase is not None and phrase.signal == "from" and is_moved(text, phrase.start + len("from "))


def claim_of(article: Article, part: Piece, day: Day, source: str) -> Claim:
    """Make the claim behind an event: the dated phrase and the places of phrase and clause, or on what basis it is dated.

    The phrase of a list's entry stands before its clause. One that counts from a day of its own is no phrase to be read by itself.
    """
    phrase, told = part.phrase, told_span(part)
    says = says_of(article.text, phrase)
    places = range(phrase.start, phrase.end) if phrase else range(0)
    written = next((article.written[at] for at in places if at in article.written), None)
    return Claim(
        source=source,
        says=None if written else says,
        basis=f"“{says}”, written on {written.words()}" if written else day.basis,
        start=phrase.start if phrase else None,
        end=phrase.end if phrase else None,
        clause_start=told.start,
        clause_end=told.end,
    )


def worded(when: When, length: Duration | None = None) -> When:
    """Give a time in words that need no anchor, with the length that is told of an event."""
    told = when.with_text(when.words())
    return told.lasting(length) if length and not when.is_open else told


def named(events: Iterable[Event]) -> Iterator[Event]:
    """Give each event an id made of its title, numbered where two are alike."""
    whole = list(events)
    names = distinct(slug_of(event.title) for event in whole)
    yield from (attrs.evolve(event, id=name) for event, name in zip(whole, names, strict=True))


def slug_of(title: str) -> str:
    """Make an id of the first words of a title that say something."""
    plain = (
        unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
        .encode("ascii", "ignore")
        .decode()
    )
    words = re.findall(r"[a-z0-9]+", plain.lower())
    telling = [word for word in words if word not in STOPWORDS] or words or ["event"]
    return "-".join(telling[:SLUG_WORDS])
