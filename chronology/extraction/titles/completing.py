"""What a part of a sentence lacks and shares with the rest of it: a verb or its "was", a past for a form in -ing, a subject or an object."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.article import Article
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.participles import BY_ITSELF
from chronology.extraction.grammar.participles import SUFFERING
from chronology.extraction.grammar.relatives import CONTENTS
from chronology.extraction.grammar.relatives import TIMES
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import sketched
from chronology.extraction.grammar.stems import past_of
from chronology.extraction.grammar.verbs import PARTICLES
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.names.humans import human_in
from chronology.extraction.scenes import Scene
from chronology.extraction.times.nouns import opening
from chronology.extraction.times.nouns import trailing
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.antecedents import is_plural
from chronology.extraction.titles.openings import is_of_date
from chronology.extraction.titles.openings import leads
from chronology.extraction.titles.openings import noun_of
from chronology.extraction.titles.openings import owns_subject
from chronology.extraction.titles.relating import named_so
from chronology.extraction.titles.wording import capital
from chronology.extraction.titles.wording import subject_of

AUXILIARIES = set_of("was were has have had been is are")
SHARED = re.compile("C[AN]*[pPE](?=[JLUK#])")
"""What may stand behind a verb that awaits its object, and what joins it to one that has an object for both."""

BEHIND = r" (?:of|to|for|in|on|at|from|with|by|against|about|between|under)\b"
THING = re.compile(
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Tt]hat)(?: [a-z’'-]+)*? (?P<noun>[a-z-]+)(?=$|,|{BEHIND})|(?P<nouns>[A-Za-z][a-z-]+s)(?={BEHIND})"
)
"""A subject that is no name, and its noun."""


def sharing_object(scene: Scene, part: Piece, group: Group) -> Clause | None:
    """Give the clause of the verb right behind another, with whose object that does: "surrounded | and shelled the town"; None elsewhere."""
    following = next((one for one in scene.clauses if one.own.start >= part.span.end), None)
    if following is None or group.passive or group.verb in BY_ITSELF:
        return None
    behind = group.last + 1 + (scene.line.words[group.last + 1] in PARTICLES)
    return following if SHARED.match(scene.line.letters, behind) else None


def needs_date(line: Sketch, part: Piece, group: Group) -> bool:
    """Tell whether a title needs the date of its clause: "the hall was not rebuilt until 1949", "they passed the winter"."""
    phrase = part.phrase
    if phrase is None:
        return False
    passed = group.verb in ("passed", "spent", "dates") and phrase.start == line.ends[group.last] + 1
    return passed or (group.negated and phrase.signal == "until")


def is_told_before(scene: Scene, part: Piece) -> bool:
    """Tell whether the title of the verb before this one tells both: "surrounded and shelled the town"."""
    host = scene.clauses[part.clause.host] if part.whole and part.clause.host is not None else None
    before = next((one for one in scene.pieces if one.whole and one.clause is host), None)
    group = host.group if host else None
    if before is None or group is None or group.negated:
        return False
    return sharing_object(scene, before, group) is part.clause


def in_the_past(made: str, subject: str, group: Group | None) -> str:
    """Give what somebody did besides a verb of the past in the past, too: "winning" is won."""
    who = capital(LIVED.sub("", subject))
    rest = made.removeprefix(f"{who} ")
    gerund = rest.partition(" ")[0]
    past = group is not None and group.tense in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)
    if not (subject and past and gerund.endswith("ing") and rest != made):
        return made
    more = AND_DOING.sub(lambda found: f"and {past_of(found[1])} ", rest[len(gerund) :])
    done = were(sketched(subject), 0) if gerund.lower() == "being" else past_of(gerund.lower())
    return f"{who} {done}{more}"


LIVED = re.compile(r"\s\([^()]*\)")
AND_DOING = re.compile(r"\band ([a-z]+ing) (?=(?:an?|the|his|her|its|their|to|in|for|as)\b)")
"""What else was done: "before moving to Kiel and opening a practice"."""


APPOSED = re.compile("J?[JLUEGs#]*[LUG](?:[FT][JLUEs#]*[LU])?(?=[EQp]|G(?:[FA]|$))")
"""Who somebody is, before what was done to them, or how they were: "a baker fined", "a girl missing"."""


def was_done(line: Sketch, part: Piece, made: str) -> str:
    """Give a participle between commas, or at the end of an object, the verb it lacks: "the mill, built in 1887," was built."""
    if part.phrase and part.phrase.signal == "for":
        made = MEANT.sub(r"\1planned", made)
    if part.phrase and part.phrase.signal == "not until":
        made = made.removeprefix("Not ").replace("not ", "", 1)
    if who := named_so(line, part):
        return f"{capital(who)} {were(line, line.at(part.clause.own.start))} {participle_in(made)}"
    bare = sketched(made)
    if (noun := APPOSED.match(bare.letters)) is not None:
        end = bare.ends[noun.end() - 1]
        return f"{made[:end]} {were(line, line.at(part.span.start))} {made[end + 1 :]}"
    subject, _, done = made.rpartition(", ")
    if not subject and PARTICIPLES.isdisjoint(bare.letters):
        verb = told_once(line, part)
        return f"{was_done(line, part, verb)} {made[:1].lower()}{made[1:]}" if verb else made
    behind = trailing(line, part.clause, part.phrase) if part.phrase else None
    start = part.span.start if subject else (behind or part.clause.own).start
    if not subject:
        subject, done = line.text[start : part.span.start].partition(",")[0], made[:1].lower() + made[1:]
    said = sketched(done)
    again = APPOSED.match(said.letters) if said.letters[:1] == "J" else None
    end, subject = said.ends[again.end() - 1] if again else 0, subject_of(f"{subject},")
    if again and said.words[0] in ("his", "its", "their"):
        return f"{subject}’s{done[said.ends[0] : end]} {were(said, 0)}{done[end:]}"
    done = done[end + 1 :] if again else done
    return f"{capital(subject)} {were(line, line.at(start))} {done}" if subject else made


def participle_in(made: str) -> str:
    """Give what was done, of a title that may have the noun before it: "a maker of watches, founded in Bern"."""
    bare = sketched(made)
    first = next((at for at, letter in enumerate(bare.letters) if letter in PARTICIPLES), 0)
    return made[bare.starts[first] :] if first else f"{made[:1].lower()}{made[1:]}"


def told_once(line: Sketch, part: Piece) -> str:
    """Give the participle that goes before a part that only says when it was again: "sold in 1912, again in 1920"."""
    first, low = line.at(part.span.start), line.at(part.clause.own.start)
    verb = max(line.letters.rfind(letter, low, first) for letter in PARTICIPLES)
    return line.words[verb] if verb > low and line.letters[first] in "ACF" else ""


MEANT = re.compile(r"(^|\s)(?:fixed|listed|set|booked|slated|timed)$")
"""What only says for when something is meant to be: a hearing "listed for 3 March" is planned."""


def was_made(line: Sketch, part: Piece, subject: str, made: str) -> str:
    """Give the participle that leads in a sentence its subject: "appointed in 1995, she left in 1999" is she was appointed."""
    if not subject or not leads(line, part):
        return made
    who = capital(subject)
    done = made.removeprefix(f"{who} ")
    return f"{who} {were(sketched(subject), 0)} {done[:1].lower()}{done[1:]}"


def were(line: Sketch, first: int) -> str:
    """Give the verb for the noun that begins at a word."""
    return "were" if several_at(line, first) else "was"


def with_auxiliary(scene: Scene, clause: Clause, words: str) -> str:
    """Give the subject that a clause shares, with the "was" or "will" that it shares, too: "was arrested and later released"."""
    group = clause.group
    if words and group is not None and scene.line.letters[group.first] == "Y":
        return f"{words} will"
    if words and group is not None and (modal := modal_before(scene, clause, group)):
        return f"{words} {modal}"
    host = sharing_auxiliary(scene, clause, words)
    return with_was(scene.line, host, words) if host is not None else words


def modal_before(scene: Scene, clause: Clause, group: Group) -> str:
    """Give the "will" or "would" that a plain form shares with the verb before it; empty where it shares none."""
    host = scene.clauses[clause.host].group if clause.host is not None else None
    plain = group.first == group.last and group.tense in (Tense.FUTURE, Tense.MODAL)
    shared = host is not None and plain and host.first < host.last and not host.negated
    return scene.line.words[host.first] if host is not None and shared else ""


def with_own_auxiliary(scene: Scene, clause: Clause, group: Group, made: str) -> str:
    """Give a title with a subject of its own the "was" that its clause leaves out: "the mill was sold, and the land divided"."""
    subject, verb, rest = made.partition(f" {scene.line.words[group.first]}")
    own = scene.line.letters[scene.line.at(clause.own.start) : group.first].strip("CAN")
    if not (verb and own and sharing_auxiliary(scene, clause, subject, "JRLU#")):
        return made
    return f"{subject} {were(sketched(subject), 0)}{verb}{rest}"


def sharing_auxiliary(scene: Scene, clause: Clause, subject: str, objects: str = "JR") -> Group | None:
    """Give the passive verb whose "was" a bare form shares, with no object behind it; None where it shares none."""
    group, host = clause.group, passive_host(scene, clause, subject)
    if (
        not subject
        or host is None
        or group is None
        or group.first != group.last
        or not is_done(group, subject)
    ):
        return None
    behind = group.last + 1
    is_object = scene.line.letters[behind : behind + 1] in tuple(objects) and not is_of_date(scene, behind)
    return None if is_object else host


def is_done(group: Group, words: str = "") -> bool:
    """Tell whether a bare form may be what was done to a subject: to anybody, or to a thing, which does little by itself."""
    found = THING.match(words)
    noun = (found["noun"] or found["nouns"]).lower() if found else ""
    person = noun in HUMANS or noun.removesuffix("s") in HUMANS or noun in PEOPLE
    itself = group.verb in BY_ITSELF or group.is_saying
    thing = (
        (noun or (words == "It" and group.verb != "lost"))
        and not person
        and not itself
        and (group.verb.endswith("ed") or group.verb in MADE)
    )
    return group.passive or thing or group.verb.removeprefix("re-") in SUFFERING


MADE = set_of("built made lost laid dug cut set hung split shut torn")
"""Participles of what is done to things."""

PEOPLE = set_of(
    "men women people police officers staff crew children team family firm company club union army committee council board"
)
"""Nouns for several people."""


def with_was(line: Sketch, group: Group, words: str) -> str:
    """Give a subject with the "was" of a passive verb."""
    return " ".join((words, *(one for one in line.words[group.first : group.last] if one in AUXILIARIES)))


def suffering(line: Sketch, part: Piece, words: str) -> str:
    """Give the subject of a part with the "was" that its participle shares, "was rescued in May and flown to Bergen in June", or with "was to"."""
    group, at = part.clause.group, line.at(part.span.start)
    if group is not None and words and line.letters[at] == "T":
        found = OBJECT.match(line.letters, group.last + 1) if line.words[at + 1] in OF_THINGS else None
        first, end = found.span() if found else (0, 0)
        words = line.said(first, end) if end else words
        return f"{words} {were(sketched(words), 0)} to"
    shares = words and group is not None and group.passive and line.letters[at : at + 2] == "CQ"
    return with_was(line, group, words) if shares and group is not None else words


OBJECT = re.compile("[JK#]?[JLUE#s]*[LU](?=[F,])")
OF_THINGS = set_of("be take come begin start last expire end open enter cover replace")
"""What stands behind a verb, and what that is to do by "to take effect"."""


def passive_host(scene: Scene, clause: Clause, words: str) -> Group | None:
    """Give the passive verb to which a clause is joined, over others that are joined to it: "was tried, sentenced, and hanged"."""
    sure = clause.group is not None and clause.group.passive
    while clause.link is Link.JOINED and clause.host is not None:
        clause = scene.clauses[clause.host]
        group = clause.group
        if group is None or group.negated:
            return None
        if group.first == group.last and not (sure or is_done(group, words)):
            return None
        if group.first != group.last:
            return group if group.passive else None
    return None


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
    words = line.said(begins, end)
    return words if line.letters[begins] == "U" else words[:1].lower() + words[1:]


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
    bare = line.letters[begins] != "J" and "L" in line.letters[begins:end]
    if bare and line.words[begins - 1] not in OF:
        return end
    if begins == end or line.words[begins - 1] not in ("on", "about"):
        return begins
    wider = noun_start(line, begins - 1)
    return wider if wider < begins - 1 else begins


OF = ("for", "of", "about", "over", "from", "at")
"""Prepositions behind which several need no article: "apologised for comments she made"."""


def several_at(line: Sketch, first: int) -> bool:
    """Tell whether the noun that begins at a word means several: "the pumps of the mill", "fines paid", but no "a" and no name."""
    last = next(
        (n for n in range(first, len(line.words)) if line.letters[n] not in "JLU#sK"), len(line.words)
    )
    named = line.letters[last - 1] in "UJ" and (
        line.letters[:1] != "U" or last > 1 or line.letters[1:2] == ","
    )
    if line.words[first] in ("they", "we", "you"):
        return True
    if line.words[first] in ("a", "an", "this", "that") or named:
        return False
    return is_plural(line.words[last - 1])


INFINITIVES = re.compile("(?:TA?[LpVQEdHY])+")
FREE = re.compile("[FT][JLUK#RVpE]")
"""An aim behind a verb, and what may follow the object of both."""

WERE = re.compile(r"^(?:was|were)\b")
NEAR = 60
"""Within how many characters a noun for a person ends."""

PLACED = re.compile(r"(.*?F)U+(?=F?[U#]|\(#)")
"""An object and where it was, before the date: "shops in Kiel in 1990"."""


def with_object(line: Sketch, part: Piece, made: str, what: str) -> str:
    """Put an object behind its verb in a title, where nothing else stands in its place: "she gave a car to him"."""
    last = part.clause.group.last if part.clause.group else 0
    chain = INFINITIVES.match(line.letters, last + 1)
    end = chain.end() if chain else last + 1
    done = line.said(last, end)
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
    if line.letters[at : at + 1] not in tuple("JLU#K") or at >= first or is_of_date(scene, at):
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


PUT_IN = re.compile("A*(?:,F[#U]+,|F[#U]+(?=[JLU]))?")
"""A date between a verb and its object: "married first, in 1898, Anna Lund"."""


def as_subject(scene: Scene, part: Piece, group: Group, end: int) -> str:
    """Give a noun the verb that it shares, with the object of that."""
    line, first, last = scene.line, noun_of(scene.line, part), group.last + 1
    last += line.words[last] in PARTICLES
    while line.letters[last : last + 1] in tuple("JLUE#s") and not is_of_date(scene, last):
        last += 1
    noun = line.said(first, end)
    done = line.said(group.first, last)
    return f"{noun} {WERE.sub(were(sketched(noun), 0), done)}"
