"""What a clause opens with: its date, its subject, and where its verb begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.nouns import COUNTS
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.words import QUOTING
from chronology.extraction.scenes import Scene
from chronology.extraction.times.pieces import Piece

LONGEST = 60
"""How many characters a subject in front of a title may have."""

NEAR = 12
"""How far behind the beginning of a clause a date may start that is no part of its subject."""

ANOTHER = re.compile("C(?:VT|[VE][JRKF]|Q[FTAJK#])|T(?:[pVQEdHY]|L(?:[JKRU#L]|F[#U]))")
"""What begins another verb of the same subject: "and hopes to publish", "and shut the", "to take"."""


def shares_subject(line: Sketch, part: Piece) -> bool:
    """Tell whether a part is what the subject of its clause did or was to do besides: "and hopes to publish", "graduating", "after breaking a leg"."""
    at = line.at(part.span.start)
    at += part.noun and line.words[at] in ("after", "before", "since")
    return line.letters[at : at + 1] in ("G", "Z") or ANOTHER.match(line.letters, at) is not None


def owns_subject(scene: Scene, first: int) -> bool:
    """Tell whether a relative clause has a subject of its own: "which the firm had bought", "which ministers dropped"."""
    led = scene.line.words[first] in ("which", "that", "whom")
    owned = OWN.match(scene.line.letters, first + 1) is not None
    return led and owned and not is_of_date(scene, first + 1)


OWN = re.compile("[RJU]|L[AN]*[pPEDWHB]")
"""What begins a subject: a pronoun, an article or a name, or a noun right before its verb."""


def leads(line: Sketch, part: Piece) -> bool:
    """Tell whether a part is a participle, or what somebody was, with which a sentence begins: "appointed in 1995, she left", "a farm until 1871, the site"."""
    verb = line.starts[part.clause.group.first] if part.clause.group else 0
    first, last = line.at(part.span.start), line.at(part.span.end)
    opening = line.letters.lstrip("A")[:1], line.letters[first:].lstrip("CA")[:1]
    leading = not part.noun and PARTICIPLES.issuperset(opening)
    office = part.reduced and first == 0 and PARTICIPLES.isdisjoint(line.letters[:last])
    office = office and line.letters[last] == "," and "," not in line.letters[:last]
    return (leading or office) and part.span.end < verb


def is_behind_verb(line: Sketch, part: Piece) -> bool:
    """Tell whether a part without a noun of its own begins behind the verb of its clause."""
    group = part.clause.group
    bare = not (part.whole or part.noun)
    between = line.letters[group.last : line.at(part.span.start)] if group else ""
    return bare and between != "" and between.count(")") <= between.count("(")


def goes_on(line: Sketch, part: Piece) -> bool:
    """Tell whether a part adds only where, by whom or how to the verb before it: "and by the mayor in 1950"."""
    at = line.at(part.span.start)
    if not is_behind_verb(line, part):
        return False
    return any(ADDING.match(line.letters, first) for first in (at, noun_of(line, part)))


ADDING = re.compile("C?A?(?:[Fa][JLUK]|T[#JU])")
"""What only adds to a verb: a preposition and its noun."""


def gap_in(scene: Scene, part: Piece) -> int | None:
    """Give the word behind the noun of a part that has no verb but that of the part before: "and the school in 1991"; None elsewhere."""
    line, at = scene.line, scene.line.at(part.span.start)
    if part.phrase is None or not is_behind_verb(line, part):
        return None
    listed, first = line.letters[at] == "C" or line.letters[at - 1] == ",", noun_of(line, part)
    end = line.at(part.phrase.start)
    end -= line.letters[end - 1] == "("
    end = end if first < end else first + len(line.letters[first : line.at(part.span.end)].rstrip("x,"))
    return end if listed and GAP.fullmatch(line.letters, first, end) else None


def noun_of(line: Sketch, part: Piece) -> int:
    """Give the first word of the noun of a part, behind "and", and behind its date where it begins with that: "and, until 1910, president"."""
    at = line.at(part.span.start)
    if part.phrase is None or line.letters[at : line.at(part.phrase.start)].strip("CAF,"):
        return at + (line.letters[at] == "C")
    last = line.at(part.phrase.end)
    last = max(last, line.letters.find(",", last)) if line.letters[last : last + 1] == "S" else last
    return last + (line.letters[last : last + 1] == ",")


GAP = re.compile("[JK]{0,2}[LUE#s]+(?:F[JK]?[LUE#s]+)*(?:,[^,]*,)?")
"""What begins the second of two that share a verb: "and", and a noun with what is put in behind it."""


def hangs(scene: Scene, part: Piece) -> bool:
    """Tell whether a clause that is about no mere pronoun is joined to another, or has something lead in: "after the vote, Holt left"."""
    line, clause, led = scene.line, part.clause, part.span.start > part.clause.span.start
    if line.letters[line.at(part.span.start) + (clause.link is not Link.MAIN) :][:1] == "R":
        return False
    if clause.host is None or led:
        return led
    leads = scene.clauses[clause.host].link in (Link.AFTER, Link.BEFORE, Link.WHEN)
    return clause.link in (Link.AFTER, Link.BEFORE, Link.JOINED) or (clause.link is Link.MAIN and leads)


def is_date(part: Piece) -> bool:
    """Tell whether a part is one more date of its clause."""
    return part.phrase is not None and not part.noun and part.span.start >= part.phrase.start


def is_date_alone(text: str, part: Piece) -> bool:
    """Tell whether a part is only one more date of its clause: "they came on 3 May, and again in July"."""
    phrase = part.phrase
    if part.whole or part.noun or phrase is None or part.clause.group is None:
        return False
    return (
        REPEATED.fullmatch(text[part.span.start : phrase.start] + text[phrase.end : part.span.end])
        is not None
    )


REPEATED = re.compile(
    r"(?:\W|\b(?:and|then|again|also|later|finally|once more)\b|\bafter an? [a-z]+,|\buntil (?:his|her|its|their) \w+(?: in \d+)?)*",
    re.IGNORECASE,
)
"""What stands around one more date of a clause."""


def number_alone(scene: Scene, part: Piece) -> tuple[str, str] | None:
    """Give a number of a clause, and the one that a part has in its place: "two shops opened, in 1995 five"; None elsewhere."""
    line, group = scene.line, part.clause.group
    if part.whole or part.noun or group is None:
        return None
    first, end = line.at(part.span.start), line.at(part.span.end)
    own = [n for n in range(first, end) if line.letters[n] not in "CAKFx," and not is_of_date(scene, n)]
    counts = (n for n in range(line.at(part.clause.own.start), first) if not is_of_date(scene, n))
    before = next(filter(partial(is_number, line), counts), None)
    alone = len(own) == 1 and is_number(line, own[0]) and before is not None
    return (line.words[before], line.words[own[0]]) if alone and before is not None else None


def is_number(line: Sketch, at: int) -> bool:
    """Tell whether a word is a number, in figures or not."""
    return line.words[at].isdecimal() or line.words[at] in COUNTS


def before_aside(line: Sketch, at: int) -> int:
    """Give the place before what is added to a noun by its age or its home: "a man, aged 41, who"."""
    while at > 1 and line.letters[at - 1] == ",":
        opened = line.letters.rfind(",", 0, at - 1)
        if opened < 1 or not (line.words[opened + 1] in ADDED or line.letters[opened + 1] == "#"):
            break
        at = opened + 1
    return at


ADDED = set_of("aged of from")
"""Words that begin what is added to a noun: his age, or where he is from."""

PRONOUNS = set_of("he she it they we i")


def subject_start(scene: Scene, host: Clause, verb: int) -> int:
    """Give the first word of a clause's subject: behind conjunctions, a date, and the last comma before its verb."""
    line, begins = scene.line, scene.line.at(host.own.start)
    last = len(line.letters[:verb].rstrip("AN")) - 1
    if last >= begins and line.words[last] in PRONOUNS and line.letters[last] == "R":
        return last
    first = behind_count(line, host, verb)
    while first < verb and line.letters[first] in 'CAStx,"':
        first += 1
    if first >= verb or only_leads(scene, begins, verb):
        return verb
    if (led := behind_phrase(scene, first, verb)) is not None:
        return led
    dated = (line.at(one.end) for one in scene.expressions if one.start - line.starts[first] <= NEAR)
    first = max([first, *(at + (line.letters[at] == ",") for at in dated if at < verb)])
    short = line.ends[verb - 1] - line.starts[first] <= LONGEST and "S" not in line.letters[begins:first]
    if short and LISTED.fullmatch(line.letters, first, verb):
        return first
    last = verb - 2
    if line.letters[verb - 1] == "," and line.letters[first] in "JLU#":
        last = line.letters.rfind(",", first, last + 1) - 1
    behind = next((n + 1 for n in range(last, first, -1) if line.letters[n] in ",:;"), first)
    return behind if line.letters[behind] in "JULR#E" else first


def behind_phrase(scene: Scene, first: int, verb: int) -> int | None:
    """Give the noun that stands right before a verb, behind another noun or a date of what leads it in without a comma: "after the war | the firm"; None elsewhere."""
    line = scene.line
    if line.letters[first] != "F" and line.letters[first - 1 : first] != "S":
        return None
    found = RULER.search(line.letters, first, verb)
    if found is not None:
        return found.start()
    dates = (
        line.at(one.end) for one in scene.expressions if first < line.at(one.start) < line.at(one.end) < verb
    )
    last = max(dates, default=first)
    return last if last > first and NOUN.fullmatch(line.letters, last, verb) else None


RULER = re.compile("(?<=[LU#KR])J[LUEG#s]*[LU]A*$")
NOUN = re.compile("[JLU][JLUEG#s]*A*")
"""A noun with its article behind another noun, and one behind a date."""


def behind_count(line: Sketch, clause: Clause, verb: int) -> int:
    """Give the word behind what tells how long after or before another clause one was: "a day after | two aides were charged"; its first without that."""
    first = line.at(clause.own.start)
    led = line.letters.find("S", first, verb) if clause.link in (Link.AFTER, Link.BEFORE) else -1
    return led + 1 if led > first and line.letters[led + 1] != "G" else first


LISTED = re.compile("[JK]?[LUEs]+(?:,[JK]?[LUEs]+)+,?C[JK]?[LUEs]+A*")
"""Three or more who are a subject together: "the mill, the school and a church"."""


def before_date(scene: Scene, first: int, end: int) -> int:
    """Give where a subject ends before the date that stands between it and its verb: "the firm today | said"; behind "of" that says which."""
    line, at = scene.line, end
    while at - 1 > first and is_of_date(scene, at - 1):
        at -= 1
    says_which = line.letters[at - 1] in "FJ" or line.words[at : at + 1] in (["of"], ["from"], ["for"])
    return end if says_which else at


def behind_date(scene: Scene, first: int, verb: int) -> int:
    """Give the word behind the date that a clause opens with; its first word where it opens with none."""
    line, start = scene.line, scene.line.starts[first]
    opening = next((one for one in scene.expressions if 0 <= one.start - start <= len("during ")), None)
    if opening is None or line.words[first] in OWNERS:
        return first
    behind = line.at(opening.end)
    behind += line.letters[behind : behind + 1] == ","
    return behind if first < behind < verb else first


OWNERS = set_of("his her its their")

PUT_IN = re.compile("CA?(?:F[#U]+)?,[^,]*,A?")
"""What is put in before another verb: "and, after a spell abroad, came back"."""


def only_leads(scene: Scene, first: int, verb: int) -> bool:
    """Tell whether no more than a conjunction, adverbs and a date stand before a verb: "and last won the league"."""
    line = scene.line
    return PUT_IN.fullmatch(line.letters, first, verb) is not None or all(
        (line.letters[at] in "ACN" and line.words[at] != "there")
        or line.letters[at - 1 : at + 1] == "AS"
        or line.words[at] in ADVERBS
        or is_of_date(scene, at)
        for at in range(first, verb)
    )


def tells_how(scene: Scene, clause: Clause) -> bool:
    """Tell whether "how" begins what somebody heard or told, and asks nothing: "the court heard how he hid the car"."""
    line, first = scene.line, scene.line.at(clause.own.start)
    host = scene.clauses[clause.host].group if clause.host is not None else None
    heard = host is not None and host.verb in HEARD and not host.negated
    return (
        heard
        and line.words[first] == "how"
        and line.letters[first + 1] in "JURL#"
        and line.words[first + 1] not in MUCH
    )


HEARD = set_of("heard told hears recalled described recounted tells describes learned")
MUCH = set_of("many much long far often few little")
"""Verbs behind which "how" asks nothing, and words with which it does."""


def is_of_date(scene: Scene, at: int) -> bool:
    """Tell whether a word is part of a dated phrase, or stands before one as "in" does."""
    place, near = scene.line.starts[at], NEAR if scene.line.letters[at] == "F" else 0
    return any(one.start - near <= place < one.end for one in scene.expressions)


ADVERBS = ("last", "first", "next")
"""Adverbs that look like what describes a noun."""


def is_indefinite(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause is about somebody new, whom a pronoun in the next clause then means: "a witness said he ..."."""
    first = subject_start(scene, clause, verb_number(scene, clause))
    return scene.line.words[first : first + 1] in (["a"], ["an"], ["one"], ["another"])


def hosts_of(scene: Scene, clause: Clause) -> Iterator[Clause]:
    """Yield the clauses that a clause hangs on, the nearest first."""
    while clause.host is not None:
        clause = scene.clauses[clause.host]
        yield clause


def verb_number(scene: Scene, clause: Clause) -> int:
    """Give the number of the first word of a clause's verb; that of the word behind it where it has none."""
    return clause.group.first if clause.group else scene.line.at(clause.own.end)


def verb_start(scene: Scene, clause: Clause) -> int:
    """Give the place of a clause's verb."""
    number = verb_number(scene, clause)
    return scene.line.starts[number] if number < len(scene.line.starts) else scene.span.end


def is_inverted(line: Sketch, clause: Clause, group: Group) -> bool:
    """Tell whether a verb of speech stands before its speaker, right behind a quotation: "“I left,” said Holt"."""
    first = line.at(clause.own.start)
    quoted = '"' in line.letters[max(0, first - 1) : first + 1]
    speaks = group.is_saying or group.verb in QUOTING
    return clause.link is Link.MAIN and quoted and speaks and not clause.reach


def without_place(words: str) -> str:
    """Shorten a long subject by where it is, and what else its prepositions add: "an explosion at the mill in Kiel"; empty where it stays long."""
    while len(words) > LONGEST and (added := list(ADDITION.finditer(words))):
        words = words[: added[-1].start()]
    return words if len(words) <= LONGEST and "," not in words else ""


ADDITION = re.compile(r",? (?:at|in|on|near|from|for|with|by|during|after|under)\b")
"""What begins an addition to a subject."""
