"""The seams between two verbs: the places at which the clause of the second begins, and the words between them that part or join no more than nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.links import LINKS
from chronology.extraction.grammar.links import Cut
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.nouns import COUNTS
from chronology.extraction.grammar.participles import HEARING
from chronology.extraction.grammar.relatives import LEADING
from chronology.extraction.grammar.relatives import LED
from chronology.extraction.grammar.relatives import PAIR
from chronology.extraction.grammar.relatives import SUBJECT
from chronology.extraction.grammar.relatives import after_phrase
from chronology.extraction.grammar.relatives import insertion
from chronology.extraction.grammar.relatives import is_held
from chronology.extraction.grammar.relatives import is_left_so
from chronology.extraction.grammar.relatives import part_in
from chronology.extraction.grammar.relatives import says_in
from chronology.extraction.grammar.relatives import to_say
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.verbs import PLACED
from chronology.extraction.grammar.verbs import SEAM
from chronology.extraction.grammar.words import QUOTING


def seams(line: Sketch, group: Group, following: Group, link: Link, held: Sequence[Span]) -> list[Cut]:
    """Find the places between two verbs at which clauses begin, the last of which is the second verb's; none where they share one."""
    first, last = group.last + 1, following.first
    put_in = insertion(line, first, last)
    joining = len(line.letters[:put_in].rstrip("A")) - 1 if put_in is not None else first - 1
    if joining >= first and line.letters[joining] == "C":
        return [Cut(joining, Link.JOINED)]
    begun = begun_before(line, group, last if put_in is None else put_in, held)
    if begun and (put_in is not None or (begun.link is Link.SAID and link is not Link.RELATIVE)):
        return [begun]
    free = [at for at in range(first, last) if not is_held(line, at, held)]
    breaks = [at for at in free if is_break(line, at, last)]
    joined = line.letters[first:last].rstrip("AN").endswith("C")
    subordinate = next((at for at in breaks if line.letters[at] in "Stw" and not joined), last)
    if following.is_saying and SPEAKERS.search(line.letters, first, last):
        subordinate = first
    breaks = of_pair([at for at in breaks if line.letters[at] != "C" or at < subordinate], line, first)
    if breaks:
        openers = [at for at in breaks[:-1] if line.letters[at] == "t" and group.takes_clause][:1]
        cuts = [broken(line, at, group) for at in (*openers, breaks[-1])]
        return [*dated_before(line, cuts[0]), *cuts]
    named = [found.span() for found in NAMED.finditer(line.letters, first, last) if group.takes_clause]
    commas = [at for at in free if line.letters[at] in ',"' and not any(a <= at < b for a, b in named)]
    if following.tense is Tense.GERUND:
        return [Cut(last, Link.ASIDE)]
    if commas:
        return [at_comma(line, commas, group, following, link)]
    cut = unmarked(line, group, following, link, held)
    return [cut] if cut else []


NAMED = re.compile(",U+,(?=F)")
"""The name of whom something was told: "wrote to the manager, Lise Holm, on 12 May to say"."""

SPEAKERS = re.compile(",[JLUE#s]+C[JLUE#s]+A?$")
"""Two who say what stands before them: "..., doctors and police said"."""


def interrupting(
    line: Sketch, group: Group, cuts: Sequence[Cut], rest: Sequence[Group], held: Sequence[Span]
) -> list[Cut]:
    """Begin a clause before the relative one that interrupts it: "closed when a bridge that was built in 1960 fell"."""
    if len(cuts) > 1 or cuts[0].link is not Link.RELATIVE or len(rest) < 2:
        return []
    end = cuts[0].at - (line.letters[cuts[0].at - 1] == ",")
    seam = SEAM.search(line.letters, rest[0].last + 1, rest[1].first)
    comma = line.letters.rfind(",", group.last + 1, end)
    if comma > 0 and line.letters[comma + 1] == "C" and SUBJECT.fullmatch(line.letters, comma + 2, end):
        return [Cut(comma + 1, Link.JOINED)]
    closes = end < cuts[0].at and seam and line.letters[seam.start() : rest[1].first].rstrip("A") == ","
    begun = begun_before(line, group, end, held) if closes or not seam else None
    return [begun] if begun else []


TOLD = re.compile("J[LUEGs#]*A*$")
"""The subject of what somebody is told: "told a court in Kiel the firm had lied"."""


def begun_before(line: Sketch, group: Group, end: int, held: Sequence[Span]) -> Cut | None:
    """Give the cut before the subject that ends before a word, if a clause begins with it: "he said the mine, ...", "when a bridge that ..."."""
    led = LED.search(line.letters, group.last + 1, end)
    if led is not None and line.words[led.start()] != "or":
        return broken(line, led.start(), group)
    comma = line.letters.rfind(",", group.last + 1, end)
    leads = line.letters.rfind("S", 0, group.first) > line.letters.rfind(",", 0, group.first)
    leads = leads or LEADING.match(line.letters) is not None
    leads = leads or (line.words[0] in HEARING and "," not in line.letters[: group.first])
    if leads and comma > 0 and SUBJECT.fullmatch(line.letters, comma + 1, end):
        return Cut(comma + 1, Link.MAIN)
    first = after_phrase(line, group.last + 1, end, held)
    whom = TOLD.search(line.letters, first + 1, end) if group.verb == "told" else None
    first = whom.start() if whom else first
    spoken = group.takes_clause and line.letters[group.first - 1] not in ',"x'
    two = group.verb in ("said", "says", "say") and PAIR.fullmatch(line.letters, first, end)
    told = (
        spoken
        and "t" not in line.letters[group.last + 1 : first]
        and (two or SUBJECT.fullmatch(line.letters, first, end))
    )
    return Cut(first, Link.SAID) if told else None


def unmarked(line: Sketch, group: Group, following: Group, link: Link, held: Sequence[Span]) -> Cut | None:
    """Cut where neither a word nor a mark parts two clauses: behind a relative one, "he said it rained", "the day he left", "was found at a villa he rented"."""
    between = line.letters[group.last + 1 : following.first]
    if link in (Link.WHEN, Link.AFTER) and PLACED.fullmatch(between):
        return Cut(following.first, Link.JOINED, resumes=True)
    if link is Link.RELATIVE and not says_in(line, group, following):
        left = is_left_so(group, following)
        return None if left else Cut(following.first, Link.JOINED, resumes=True)
    says = to_say(line, group.last + 1, following.first)
    begun = after_phrase(line, says, following.first, held) if says else 0
    pronoun = line.letters.rfind("R", group.last + 1, following.first)
    if says:
        return Cut(begun, Link.SAID)
    if group.takes_clause:
        told = line.letters[group.last + 1] == "K" and line.letters[group.last + 2] in "RJU"
        spoken = group.last + 1 + told
        if group.verb == "told":
            spoken = max(spoken, line.letters.rfind("R", spoken, following.first))
        begun = after_phrase(line, spoken, following.first, held)
        if not (group.passive and pronoun > begun and line.letters[begun] == "F"):
            return Cut(begun, Link.SAID)
    if pronoun >= 0:
        return Cut(pronoun, Link.RELATIVE)
    return Cut(following.first, Link.JOINED) if following.is_saying else None


def at_comma(line: Sketch, commas: Sequence[int], group: Group, following: Group, link: Link) -> Cut:
    """Cut at a comma: the last one where the second verb stands right behind it, else the first."""
    close = set(line.letters[commas[-1] + 1 : following.first]) <= {"A"}
    quotes = [comma for comma in commas if line.letters[comma] == '"']
    at = commas[-1] if close or following.is_saying else commas[0]
    if close and following.is_saying and (who := named_speaker(line, group, following)) is not None:
        return Cut(who + 1, Link.MAIN)
    speaks = (following.is_saying and not following.passive) or (bool(quotes) and following.verb in QUOTING)
    at = quotes[-1] if quotes and speaks else at
    quoted = '"' in line.letters[at : at + 2]
    if line.letters[at] == '"' and not close and group.takes_clause:
        return Cut(at, Link.SAID)
    if speaks and (close or quoted or not group.takes_clause):
        return Cut(at + 1, Link.MAIN, close and not quoted)
    if group.takes_clause and not close:
        return Cut(at + 1, Link.SAID)
    if part_in(line, at + 1):
        return Cut(at + 1, Link.RELATIVE)
    joins = link is Link.MAIN or (close and link is Link.JOINED)
    return Cut(at + 1, Link.JOINED if joins else Link.MAIN, close)


def named_speaker(line: Sketch, group: Group, following: Group) -> int | None:
    """Give the comma before a speaker who is told twice, at the end of what is said: "..., the minister, Ola Brekke, said"."""
    found = SPEAKER.search(line.letters, group.last + 1, following.first)
    ends = line.letters[following.last + 1 : following.last + 2] in ("x", "F", "S", "")
    return found.start() if found and ends and "U" in found[0] else None


SPEAKER = re.compile("(?<=[LU#]),J?[LUE]+,J?[LUEs]+(?:F[JLUEs]+)?,$")
"""Two nouns for one person, between commas and before a verb."""

RULING = re.compile("Lt[AN]*[pPEWDHB]")
"""A noun, and "that" with the verb that it rules: "warned of a fire that killed two"."""


DATED, FAR = re.compile("CA?F[#U]+,$"), 12
"""A day with which what comes next is joined: "and on 12 May, | when the pumps failed, the mayor came"."""


def dated_before(line: Sketch, cut: Cut) -> Iterator[Cut]:
    """Yield the cut before a date with which what comes behind a clause put in is joined: "lost money, and in 2015, | after the bank failed, was sold"."""
    put_in = cut.link in (Link.AFTER, Link.BEFORE, Link.WHEN)
    if put_in and (dated := DATED.search(line.letters, max(0, cut.at - FAR), cut.at)):
        yield Cut(dated.start(), Link.JOINED)


def broken(line: Sketch, at: int, group: Group) -> Cut:
    """Cut at a word that begins a clause; "that" after a verb of speech begins what is said."""
    word = line.words[at]
    if word == "that":
        said = group.takes_clause and not (at > group.last + 1 and RULING.match(line.letters, at - 1))
        said = said or to_say(line, group.last + 1, at) == at
        return Cut(at, Link.SAID if said else Link.RELATIVE)
    if word in ("where", "which", "who", "whose") and line.letters[at - 1] == "F":
        comma = line.letters.rfind(",", 0, at) + 1
        return Cut(comma if part_in(line, comma) == at else at - 1, Link.RELATIVE)
    if word == ":" and group.is_saying:
        return Cut(at + 1, Link.SAID)
    link = Link.WHERE if (line.letters[at - 1], word) == (",", "where") else LINKS.get(word, Link.JOINED)
    counts = word != "until" and link in (Link.AFTER, Link.BEFORE)
    of_year = line.words[at - 3 : at - 1] == ["of", "the"]
    if counts and line.words[at - 1] in LENGTHS and not of_year:
        return Cut(with_measure(line, at - 1, group.last + 1), link)
    return Cut(at + 1 if line.letters[at] in ";:-" else at, link)


LENGTHS = frozenset(
    f"{unit}{plural}"
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")
    for plural in ("", "s")
) | {"century", "centuries"}
"""What says by how long one thing came after another."""

MEASURES = (
    LENGTHS
    | COUNTS
    | set_of(
        "just only exactly precisely about around some barely nearly almost roughly less more than over under a an few couple "
        "shortly soon immediately right even long"
    )
)


def is_measure(line: Sketch, at: int) -> bool:
    """Tell whether a word may be one of those that say how long before or after."""
    return line.words[at] in MEASURES or line.letters[at] == "#"


def with_measure(line: Sketch, at: int, first: int) -> int:
    """Give where a length begins with the words that measure it: "exactly four days", "less than a week"."""
    at -= line.letters[at - 1] in "#JL"
    while at > first and line.words[at - 1] in MEASURES:
        at -= 1
    return at


BREAKS = frozenset(";:Stw-")
"""The letters of what begins a clause wherever it stands."""


def is_break(line: Sketch, at: int, last: int) -> bool:
    """Tell whether a word begins a clause, and joins no nouns: "and" does if a verb or a new subject follows."""
    letter = line.letters[at]
    if letter == "S" and is_adverb(line, at, last):
        return False
    if letter in "RJ":
        return line.words[at] in ("who", "whose")
    if letter == "a":
        return line.letters[at + 1 : at + 2] in ("R", "J", "U") and "," not in line.letters[at:last]
    if letter == "C":
        return not joins_pair(line, at) and joins_clauses(line.letters[at + 1 : last])
    return letter in BREAKS


def joins_clauses(between: str) -> bool:
    """Tell whether the words between "and" and a verb leave it a clause: no list, no long way."""
    renamed = RENAMED.fullmatch(between) is not None or PUT_IN.fullmatch(between) is not None
    return renamed or ("," not in between and len(between) <= 8)


def is_adverb(line: Sketch, at: int, last: int) -> bool:
    """Tell whether "before" or the like begins no clause: a mark, "and", a comma before the verb, a form in -ing or the verb follows."""
    following, between = line.letters[at + 1 : at + 2], line.letters[at + 1 : last]
    parted = "," in between and RENAMED.fullmatch(between) is None
    prepositional = line.words[at] in ADVERBS and (following in (*",;:C-x", "") or parted)
    adverbial = line.letters[at - 1] == "A" and not between.strip("ANU")
    return prepositional or (following == "G" and parted) or adverbial


ADVERBS = set_of("before since after until once though")
"""Words that begin no clause where a mark or "and" follows: "had broken down two days before"."""

PUT_IN = re.compile("F[#U]+,[EpQFT][^,]*,A?")
"""A date, and a participle put in before the verb: "and in 1933, barred from practice, left"."""

RENAMED = re.compile("(?:F[JL]{0,2}[U#]+,?)?[JLK#][JLUEGAsFK]{1,8},[JLUEsC][JLUEGsCFK]{0,8},A?")
"""A subject and who that is, behind a date too: "its owner, the banker Weiss,", "in May two guards, Shaw and Cole,"."""


def joins_pair(line: Sketch, at: int) -> bool:
    """Tell whether "and" or "but" belongs to a word before it: "trains between Torro and the coast", "all but one"."""
    if line.words[at] == "but":
        return line.words[at - 1] in ALL
    return RULED.search(line.letters, 0, at) is not None and "between" in line.words[max(0, at - 6) : at]


ALL = set_of("all nothing nobody none everything everyone anything")
"""Before what "but" leaves something out: all but one."""

RULED = re.compile("F[JLUEs#]+$")
"""A preposition and its noun."""


def of_pair(breaks: list[int], line: Sketch, first: int) -> list[int]:
    """Leave out the "and" between the two whom a clause is about, behind the one with which it begins: "it failed, and Kiel and Ulm left"."""
    *_, opener, inner = (0, 0, *breaks)
    begins = opener == first or line.letters[opener - 1] == ","
    paired = begins and line.letters[opener] == line.letters[inner] == "C"
    return breaks[:-1] if paired and TWO.fullmatch(line.letters, opener + 1, inner) else breaks


TWO = re.compile("[JLUE#s]*[LU]")
"""The first of two whom a clause is about."""
