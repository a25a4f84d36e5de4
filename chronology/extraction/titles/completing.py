"""What a part of a sentence lacks and shares with the rest of it: a verb or its "was", a past for a form in -ing, a subject or an object."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.participles import BY_ITSELF
from chronology.extraction.grammar.participles import SUFFERING
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import sketched
from chronology.extraction.grammar.stems import past_of
from chronology.extraction.grammar.verbs import CHANGING
from chronology.extraction.grammar.verbs import PARTICLES
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.scenes import Scene
from chronology.extraction.times.nouns import trailing
from chronology.extraction.times.pieces import Piece
from chronology.extraction.titles.antecedents import is_plural
from chronology.extraction.titles.objects import INFINITIVES
from chronology.extraction.titles.openings import is_of_date
from chronology.extraction.titles.openings import leads
from chronology.extraction.titles.openings import noun_of
from chronology.extraction.titles.relating import named_so
from chronology.extraction.titles.wording import capital
from chronology.extraction.titles.wording import subject_of

AUXILIARIES = set_of("was were has have had been is are")

BEHIND = r" (?:of|to|for|in|on|at|from|with|by|against|about|between|under)\b"
THING = re.compile(
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Tt]hat)(?: [a-z’'-]+)*? (?P<noun>[a-z-]+)(?=$|,|{BEHIND})|(?P<nouns>[A-Za-z][a-z-]+s)(?={BEHIND})"
)
"""A subject that is no name, and its noun."""


def needs_date(line: Sketch, part: Piece, group: Group) -> bool:
    """Tell whether a title needs the date of its clause: "the hall was not rebuilt until 1949", "they passed the winter"."""
    phrase = part.phrase
    if phrase is None:
        return False
    passed = group.verb in ("passed", "spent", "dates") and phrase.start == line.ends[group.last] + 1
    return passed or (group.negated and phrase.signal == "until")


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
    if group.verb in CHANGING or not (verb and own and sharing_auxiliary(scene, clause, subject, "JRLU#")):
        return made
    return f"{subject} {were(sketched(subject), 0)}{verb}{rest}"


def sharing_auxiliary(scene: Scene, clause: Clause, subject: str, objects: str = "JRK") -> Group | None:
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
    done = words and group is not None and PARTICIPLE.match(line.letters, at) is not None
    shares = group is not None and (group.passive or group.tense in (Tense.PERFECT, Tense.PLUPERFECT))
    return with_was(line, group, words) if done and shares and group is not None else words


PARTICIPLE = re.compile("CA?Q")
"""A participle that goes on with what had been done, or was."""


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


WERE = re.compile(r"^(?:was|were)\b")


def as_subject(scene: Scene, part: Piece, group: Group, end: int) -> str:
    """Give a noun the verb that it shares, with the object of that."""
    line, first, last = scene.line, noun_of(scene.line, part), group.last + 1
    last += line.words[last] in PARTICLES
    last = chain.end() if (chain := INFINITIVES.match(line.letters, last)) else last
    while line.letters[last : last + 1] in tuple("JLUE#s") and not is_of_date(scene, last):
        last += 1
    noun = line.said(first, end)
    done = line.said(group.first, last)
    return f"{noun} {WERE.sub(were(sketched(noun), 0), done)}"
