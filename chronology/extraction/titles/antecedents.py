"""What a sentence names, and "it" and "they" can mean behind it: each noun is a choice, of one or several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.article import Article
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.nouns import COUNTS
from chronology.extraction.grammar.relatives import CONTENTS
from chronology.extraction.grammar.words import BODIES
from chronology.extraction.kinds import kind_of
from chronology.extraction.names import gazetteer
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.names.humans import definite
from chronology.extraction.names.humans import human_in
from chronology.extraction.names.humans import pronoun_for
from chronology.extraction.names.humans import somebody_at
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import Sort
from chronology.extraction.scenes import Scene
from chronology.extraction.times.nouns import DOCUMENTS
from chronology.extraction.times.nouns import opening
from chronology.extraction.titles.choosing import ADDED
from chronology.extraction.titles.choosing import PRONOUNS
from chronology.extraction.titles.choosing import Antecedent
from chronology.extraction.titles.openings import is_of_date
from chronology.extraction.titles.openings import subject_start
from chronology.extraction.titles.openings import verb_number
from chronology.extraction.titles.relating import Subject

LONGEST = 60
"""How many characters the words have at most that stand for a pronoun."""

FAR = 60
"""How many words a sentence has at most of whose nouns a reader knows which is meant."""

MANY = set_of("are were have people staff police men women children troops")
ONE = set_of("is was has")
JOINS = re.compile("[LU]C(?:[JK#][LUE]|U)")
"""What joins two nouns, each with what says which, to several."""

UNITS = set_of("seconds minutes hours days weeks months years times")
PLACED = set_of("in at near from to for off outside towards")
"""What stands before the name of a place that does nothing."""

CROWDS = set_of(
    "man people police troop force rebel official authority protester member leader negotiator militia fighter guerrilla insurgent partisan "
    "crew legion corps battalion garrison fleet squadron staff expert critic resident voter settler colonist refugee migrant survivor family relative parent child delegate party "
    "side union company army council firm business bank club airline carmaker maker operator retailer developer newspaper broadcaster charity "
    "agency ministry department university hospital regulator watchdog government insurer lender supplier brewery"
)


def antecedents_in(
    article: Article, scene: Scene, host: Clause, subject: Subject, end: int
) -> list[Antecedent]:
    """Give what a sentence names before a word: the subject of a clause first, then all nouns before and behind it."""
    if end > FAR:
        return []
    verb = verb_number(scene, host)
    first = subject_start(scene, host, verb)
    head = next((at for at in range(first, verb) if scene.line.letters[at] == "F"), verb) - 1
    behind = (at for at in range(first, verb) if at > head or OWNING.search(scene.line.words[at]))
    within = [one for at in behind if (one := noun_at(article, scene, at)) and one.acts]
    others = [one for at in (*range(first), *range(verb, end)) if (one := noun_at(article, scene, at))]
    also = [Antecedent("", many=False, acts=True)] if names_it(scene, end) else []
    acted = host.group is not None and not host.group.passive
    owner = [Antecedent("", many=False, owns=True)] if acted and "its" in scene.line.words[verb:end] else []
    return [*as_choice(article, scene, host, subject), *within, *others, *also, *owner]


def names_it(scene: Scene, end: int) -> bool:
    """Tell whether a sentence does something to an "it", which the next one may mean as well: "the army mined it"."""
    line = scene.line
    return any(
        word == "it" and line.letters[at - 1 : at] in tuple("pPEVF") and line.words[at - 1] not in SAID
        for at, word in enumerate(line.words[:end])
    )


SAID = set_of("said says hoped thought believed feared found knew claimed added that")


def as_choice(article: Article, scene: Scene, host: Clause, subject: Subject) -> Iterator[Antecedent]:
    """Yield what the subject of a clause is to a pronoun; somebody alone is neither "it" nor "they", but may be of those."""
    words, group = subject.words, host.group
    if group is None or not words or words.lower() in ("i", "we", "you", "there"):
        return
    many = is_many(article, scene, words, group)
    if words.lower() in PRONOUNS:
        yield Antecedent("", PRONOUNS[words.lower()])
    elif not many and (len(subject.people) == 1 or human_in(words)):
        yield Antecedent("", many=True)
    elif many and words.isalpha() and not (can_act(article, scene, words) or is_town(article, words)):
        yield from (Antecedent("", many=False), Antecedent("", many=True))
    else:
        town = many and is_town(article, words)
        whole = len(words) <= LONGEST and not is_cut(scene, host, words)
        acts = can_act(article, scene, words) or is_firm(article, scene, words)
        yield Antecedent(words if whole else "", many and not town, acts, rules=True)
        if not many and head_of(words) in TEAMS:
            yield Antecedent(words if whole else "", many=True, acts=True, rules=True)


TEAMS = set_of("team crew couple family band gang group duo trio pair jury panel squad police staff")
"""Nouns for one body of several people, which "they" may mean."""


def is_firm(article: Article, scene: Scene, words: str) -> bool:
    """Tell whether a subject is a name alone, of no known place, which may be a firm's: "Brightcell"."""
    sorts = [article.sorts_of(one) for one in scene.mentions if one.name == words]
    return bool(sorts) and Sort.PLACE not in sorts[0]


def is_town(article: Article, words: str) -> bool:
    """Tell whether a word that looks like several is the name of a place: Worms."""
    known = article.names.get(words)
    return known is not None and known.sort is Sort.PLACE


def is_cut(scene: Scene, host: Clause, words: str) -> bool:
    """Tell whether the words for a subject are the end of more: "Norway, Denmark and | Swedish farmers"."""
    line, own = scene.line, scene.line.at(host.own.start)
    first = subject_start(scene, host, verb_number(scene, host))
    return words.startswith("of ") or (first - 1 > own and line.letters[first - 1] == "C")


def noun_at(article: Article, scene: Scene, at: int) -> Antecedent | None:
    """Give what a noun that ends at a word is to a pronoun; None where none ends there, or none that a pronoun means."""
    line = scene.line
    if line.letters[at] == "C" and JOINS.match(line.letters, at - 1):
        return Antecedent("", many=True)
    first = noun_start(scene, at)
    if first is None:
        return None
    words = OWNING.sub("", line.said(first, at + 1))
    mention = next((one for one in scene.mentions if one.span.start <= line.starts[at] < one.span.end), None)
    many = is_plural(line.words[at]) and not (mention and is_body(article, mention))
    led = line.words[first - 1] if line.letters[first - 1 : first] in ("F", "T", "K", "S") else ""
    led = "" if line.letters[first - 1 : first] == "S" and has_verb(scene, first) else led
    bare = (not many and is_bare(scene, first, at)) or APPOSED.match(line.letters, max(first - 2, 0))
    if (
        bare
        or line.letters[first - 1 : first] == "a"
        or human_in(words)
        or (mention and is_nobody(article, mention, led))
    ):
        return None
    acts = can_act(article, scene, words)
    sure = len(words) <= LONGEST and (not led or (acts and is_doer(words, led)))
    return Antecedent(known_by(words) if sure else "", many, acts, led=led != "" and not acts)


def has_verb(scene: Scene, first: int) -> bool:
    """Tell whether a noun behind "after" is what a clause is about: "after a shop was robbed", but not "after a repair the shop opened"."""
    holding = (one for one in scene.clauses if one.holds(scene.line.starts[first]))
    return any(subject_start(scene, one, verb_number(scene, one)) == first for one in holding)


APPOSED = re.compile("U,J")
"""What ends a name, and begins what its bearer is."""


def is_doer(words: str, led: str) -> bool:
    """Tell whether people or a body behind a preposition may be what a sentence is about: a meeting of the council, rejected by the union."""
    return led in WHOSE and not (led == "of" and without_article(words) in gazetteer.PLACES)


WHOSE = set_of("of by among between with")


def noun_start(scene: Scene, at: int) -> int | None:
    """Give the first word of the phrase that a noun ends; None where none ends at a word, or none that a pronoun means."""
    line, word = scene.line, scene.line.words[at]
    inside = line.letters[at + 1 : at + 2] in ("L", "U") and not OWNING.search(word)
    quoted = line.letters.count('"', 0, at) % 2 == 1
    if line.letters[at] not in "LU" or inside or quoted or word in UNITS or is_of_date(scene, at):
        return None
    verbs = (one.group.last + 1 for one in scene.clauses if one.group and one.group.last < at)
    return opening(line, at, max(verbs, default=0))


def is_bare(scene: Scene, first: int, at: int) -> bool:
    """Tell whether a noun has nothing that says which: rain, revenue."""
    line = scene.line
    ours = line.words[first] in ("our", "my", "your")
    return ours or (
        line.letters[at] == "L" and line.letters[first] not in "J#U" and line.words[first] != "her"
    )


OWNING = re.compile("['’]s$|(?<=s)['’]$", re.IGNORECASE)


def known_by(words: str) -> str:
    """Call something that has been spoken of: "two ferries" are the two ferries."""
    first, _, rest = words.partition(" ")
    if first.lower() in COUNTS or first.isdecimal():
        return f"the {first.lower()} {rest}"
    return definite(f"{first.lower()} {rest}" if first in ("The", "A", "An") else words)


def is_nobody(article: Article, mention: Mention, led: str) -> bool:
    """Tell whether a name is no "it": a person's, or that of a place where something is."""
    sorts = article.sorts_of(mention)
    return Sort.PERSON in sorts or (led in PLACED and Sort.ORGANISATION not in sorts)


def has_another(article: Article, scene: Scene, host: Clause) -> bool:
    """Tell whether a clause that is about somebody by a noun names or calls somebody else as well, or what may be somebody."""
    line, verb = scene.line, verb_number(scene, host)
    sorts = [article.sorts_of(one) for one in scene.mentions if host.holds(one.span.start)]
    named = any(Sort.PERSON in each or not each for each in sorts)
    return named or not HUMANS.isdisjoint(line.words[verb : line.at(host.own.end)])


def is_body(article: Article, mention: Mention) -> bool:
    """Tell whether a name is one of a body or a country: the United States are not several."""
    return any(
        name.sort is Sort.ORGANISATION or name.full.lower() in gazetteer.PLACES
        for name in article.names_of(mention)
    )


def can_act(article: Article, scene: Scene, words: str) -> bool:
    """Tell whether words call people or a body: "rebels", "the council", "France", "the Nigerians"."""
    head = head_of(words)
    one = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    named = any(each.name in words and Sort.ORGANISATION in article.sorts_of(each) for each in scene.mentions)
    country = without_article(words) in gazetteer.COUNTRIES
    known = head in BODIES or head in gazetteer.FIRMS or head in CROWDS or one in CROWDS or one in HUMANS
    return known or named or country or PEOPLE.fullmatch(words) is not None


def without_article(words: str) -> str:
    """Give a name in small letters without "the"."""
    return words.lower().removeprefix("the ")


def head_of(words: str) -> str:
    """Give the noun by which words call somebody or something, in small letters."""
    return ADDED.split(words, maxsplit=1)[0].rpartition(" ")[2].lower()


PEOPLE = re.compile(r"[Tt]he [A-Z]\w+s")
"""A people, or a party."""


def pair_in(scene: Scene, people: tuple[str, ...]) -> tuple[str, ...]:
    """Give the two people of a sentence whom "they" then means; nobody where it names more, or others that are several."""
    if len(people) != 2:
        return ()
    line = scene.line
    several = any(
        letter == "L" and is_plural(word) for letter, word in zip(line.letters, line.words, strict=True)
    )
    return () if several else people


def is_many(article: Article, scene: Scene, words: str, group: Group) -> bool:
    """Tell whether a subject means several: by its verb, or else by its last word."""
    verb = scene.line.words[group.first]
    if verb in ONE or verb in MANY:
        return verb in MANY
    bodies = [one.name for one in scene.mentions if one.name in words and is_body(article, one)]
    if " and " in words and not any(" and " in name for name in bodies):
        return True
    return not bodies and not is_name(words) and is_plural(head_of(words))


def is_plural(word: str) -> bool:
    """Tell whether a noun means several, by itself or by its ending."""
    one = word in SINGULAR or word.endswith(("ss", "us", "is", "’s", "'s"))
    return word in MANY or (word.endswith("s") and not one)


SINGULAR = set_of(
    "ms mrs atlas canvas gas bias lens news alias pancreas biceps works headquarters barracks crossroads"
)
"""Nouns that end in -s and may mean one."""


def is_name(words: str) -> bool:
    """Tell whether words are a name of several words: "Nordsee Logistics"."""
    named = words.removeprefix("The ")
    return " " in named and all(word[0].isupper() for word in named.split())


def may_be_human(noun: str) -> bool:
    """Tell whether a noun that is not known may call somebody by what they do, and names no paper and no thing: "a caver", but not "a letter"."""
    return noun.endswith(("er", "or", "ist", "ian")) and noun not in DOCUMENTS | CONTENTS | THINGS


THINGS = set_of(
    "tower tanker trailer container computer boiler heater tractor motor reactor river paper power water timber number corner border shutter "
    "transformer generator elevator conveyor helicopter door floor error list mist theatre freighter trawler steamer cruiser bomber"
)
"""Nouns for things that end as those for people do."""


def patient(scene: Scene, clause: Clause) -> str:
    """Give the words for somebody new whom a court or an office treats, whoever does so: "a judge jailed a baker"; empty where it treats nobody so."""
    group, line = clause.group, scene.line
    if group is None or group.passive or kind_of(group.verb) not in ("court", "office"):
        return ""
    found = NEW.match(line.letters, group.last + 1)
    words = line.said(found.start(), found.end()) if found else ""
    return definite(words) if words.startswith(("a ", "an ", "another ")) else ""


NEW = re.compile("J[LUEGs#x-]*L")
"""Somebody or something with an article."""


def treated_before(scene: Scene, clause: Clause, pronoun: str) -> str:
    """Give the words for somebody to whom the verb before one that is joined to it does something: "held a man but freed him"; empty where that is nobody."""
    host = scene.clauses[clause.host].group if clause.host is not None else None
    if host is None or clause.link is not Link.JOINED:
        return ""
    found = NEW.match(scene.line.letters, host.last + 1)
    words = scene.line.said(found.start(), found.end()) if found else ""
    noun = human_in(words)
    return definite(words) if noun and pronoun_for(noun) in (None, pronoun) else ""


def ship_in(words: str) -> str:
    """Give words again that call a ship, with her name or without, as she is called from then on; empty where they call none."""
    return definite(words) if SHIP.match(words) else ""


SHIP = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:[\w-]+\s){0,3}?(?:ship|schooner|barque|brig|brigantine|frigate|sloop|steamer|"
    r"steamship|trawler|ketch|cutter|yawl|yacht|lugger|whaler|sealer|galleon|clipper|packet|vessel|lifeboat|corvette|destroyer|cruiser|battleship|"
    r"submarine|minesweeper|tanker|ferry|freighter|liner|tug|tugboat|icebreaker|boat)(?=$|,|\s[A-Z“]|\s(?:of|from|with|under|off|in)\b)|(?:HMS|SS|USS|RMS|MV|SMS|HMAS)\s[A-Z])"
)
"""What calls a ship."""


def met(scene: Scene) -> str:
    """Give the words for the one person, new and without a name, to whom a sentence tells what was done: "police arrested a man"."""
    groups = (clause.group for clause in scene.clauses if clause.group and not clause.group.passive)
    behind = (at for group in groups for at in scene.line.starts[group.last + 1 : group.last + 2])
    found = [words for at in behind if (words := somebody_at(scene.line.text, at))]
    return definite(found[0]) if len(found) == 1 else ""


def saying_in(scene: Scene) -> tuple[Clause, str] | None:
    """Give the clause that says on whose word a sentence is, with its pronoun: "“I wrote in May,” he said"; None where it names somebody."""
    for clause in scene.clauses:
        if clause.group is not None and clause.group.is_saying:
            word = scene.line.words[clause.group.first - 1]
            if word in ("he", "she"):
                return clause, word
    return None


def is_what(scene: Scene, host: Clause, clause: Clause) -> bool:
    """Tell whether a relative clause is told of what its host says that somebody or something is: "was a baker who", "was one of three that"."""
    line, group = scene.line, host.group
    if group is None or group.verb != "be" or group.passive or group.progressive or group.negated:
        return False
    said = line.letters[group.last + 1 : line.at(clause.own.start)]
    pointing = not POINTING.isdisjoint(line.words[line.at(host.own.start) : group.first])
    some = line.words[group.last + 1] in ("a", "an", "one") or not said.endswith(",")
    return not pointing and some and WHAT.fullmatch(said) is not None


POINTING = set_of("it this that there these those what here")
WHAT = re.compile("A*(?:[J#]|L(?=F))[JLUEGs#FAx]*,?")
"""What somebody or something is: "a baker", "one of three ferries"."""
