"""The verb groups of a sentence: which verb, in which tense, and whether it is denied.

English tells tense by a closed set of auxiliaries and some two hundred irregular forms, so that no tagger is needed: a group is
the auxiliaries, the adverbs between them, and the verb they rule. What the endings "-ed" and "-ing" leave open is decided by the
words around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from itertools import islice

import attrs

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import LOOKING_BACK
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.nouns import SUFFERED
from chronology.extraction.grammar.nouns import is_done_in
from chronology.extraction.grammar.nouns import is_noun
from chronology.extraction.grammar.participles import ACTING
from chronology.extraction.grammar.participles import BY_ITSELF
from chronology.extraction.grammar.participles import NEEDY
from chronology.extraction.grammar.participles import PLACES
from chronology.extraction.grammar.participles import SUFFERING
from chronology.extraction.grammar.participles import apposed
from chronology.extraction.grammar.participles import chained
from chronology.extraction.grammar.participles import is_passive
from chronology.extraction.grammar.participles import is_said_state
from chronology.extraction.grammar.participles import set_off
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.words import NEGATIONS

DONE = "[pQEG]"
BARE = "[LpPVQEUdH]"

GROUP = re.compile(
    rf"(?P<modal>[MO]|WN?T(?=H))[AN]*(?:H[AN]*X?|Y)?[AN]*{BARE}|(?P<modal_be>[MO])[AN]*(?:HX|Y)"
    rf"|(?P<have>[HD])[ANS]*X?[AN]*[\x22]?Z?{DONE}|(?P<have_been>[HD])[ANS]*X"
    rf"|(?P<be>[BW])[AN]*(?:K[AN]*(?=[pQE]))?Z?[AN]*(?:{DONE}|(?P<copula>))"
    rf"|(?:(?<=C)|(?<=CA))(?P<bare>Y[AN]*{DONE})|(?P<do>[de])[AN]*{BARE}|(?P<to>T)[A]?(?:HX?|YZ?)?[AN]?(?=[LpVQEGdHY])[LpVQEGdHY]"
    rf"|(?P<had>[HDe])|(?P<past>[pPE])|(?P<now>V)|(?P<ing>G)|(?P<part>Q)"
)
"""The verb groups as the sketch spells them."""

FUTURES = set_of("will shall won't won’t")


def groups(line: Sketch) -> list[Group]:
    """Give the verb groups of a sentence, in order."""
    found = [group for match in GROUP.finditer(line.letters) if (group := group_of(match, line))]
    whole = resolved(found, line)
    toll = casualties(line, whole)
    return whole if toll is None else sorted([*whole, toll], key=lambda group: group.first)


def casualties(line: Sketch, found: Sequence[Group]) -> Group | None:
    """Give the first toll that is told without a verb of its own: "the agency reported on Sunday 222 dead and 843 injured"."""
    if "#" not in line.letters or TOLL.isdisjoint(line.words):
        return None
    for at, word in enumerate(line.words):
        counted = line.letters[max(0, at - 1) : at] == "#" or line.letters[max(0, at - 2) : at] == "#L"
        if word in TOLL and counted and not any(group.first <= at <= group.last for group in found):
            before = next((group for group in reversed(found) if group.last < at), None)
            if before is not None and before.is_saying:
                return Group(at, at, word, Tense.PAST, passive=True)
    return None


def group_of(found: re.Match[str], line: Sketch) -> Group | None:
    """Make a group of what the pattern found; None where it is no verb here."""
    first, last = found.start(), found.end() - 1
    verb = line.words[last]
    kind = found.lastgroup or ""
    if kind in SINGLE:
        if line.letters[first - 1 : first] == "Z":
            return Group(first - 1, last, verb, Tense.GERUND, passive=True)
        denied = line.words[first - 1 : first] == ["nor"]
        return None if is_noun(line, first) else Group(first, last, verb, SINGLE[kind], denied)
    if found["bare"]:
        ahead = not FUTURES.isdisjoint(line.words[:first])
        single = {"G": Tense.GERUND, "Q": Tense.PARTICIPLE}.get(line.letters[last], Tense.PAST)
        return (
            Group(first, last, verb, Tense.FUTURE, passive=True) if ahead else Group(last, last, verb, single)
        )
    if found["to"]:
        return Group(first, last, verb, Tense.INFINITIVE)
    return compound(found, line)


def compound(found: re.Match[str], line: Sketch) -> Group:
    """Make a group of an auxiliary and what it rules."""
    first, last = found.start(), found.end() - 1
    verb, words, letter = line.words[last], line.words[first:last], line.letters[first]
    negated = not NEGATIONS.isdisjoint(words) or (last == first and verb in NEGATIONS)
    tense, going = Tense.PAST if letter in "WDe" else Tense.PRESENT, verb.endswith("ing")
    if found.lastgroup == "copula":
        return Group(first, last, "be", tense, negated)
    if found["be"]:
        return Group(first, last, verb, tense, negated, passive=not going, progressive=going)
    if found["modal"] or found["modal_be"]:
        return Group(first, last, verb, tense_of_modal(line.words[first], negated=negated), negated)
    if found["have"] or found["have_been"]:
        tense = Tense.PLUPERFECT if letter == "D" else Tense.PERFECT
        passive = "been" in words and not going
        return Group(first, last, "be" if verb == "been" else verb, tense, negated, passive, going)
    if found["do"]:
        return Group(first, last, verb, tense, negated)
    return Group(first, last, "have", tense)


def tense_of_modal(word: str, *, negated: bool) -> Tense:
    """Tell the tense of a modal: what could not be done is past."""
    if word in FUTURES or word.endswith("ll"):
        return Tense.FUTURE
    return Tense.PAST if negated and word.startswith("could") else Tense.MODAL


SINGLE = {"past": Tense.PAST, "now": Tense.PRESENT, "ing": Tense.GERUND, "part": Tense.PARTICIPLE}


TOLL = SUFFERED | {"dead", "missing"}


def resolved(found: Sequence[Group], line: Sketch) -> list[Group]:
    """Tell past from participle: of two verbs with no seam between, the first describes the subject of the second.

    "The man arrested on Monday was charged": what follows a subject's participle is a small word, as after "arrested".
    """
    made: list[Group] = []
    for number, group in enumerate(found):
        if (led := having_before(group, line)) is not None:
            made.append(having_done(group, led, line))
            continue
        if goes_on_passive(made, group, line):
            made.append(attrs.evolve(group, tense=Tense.PAST, passive=True))
            continue
        following, then = islice(
            chain((one for one in found[number + 1 :] if one.is_finite), (None, None)), 2
        )
        described = is_bare(group, line) and (
            any(told(line, group.first) for told in PARTICIPIAL)
            or (following is not None and describes(group, following, then, line))
            or trails(made, group, line)
            or is_put_in(made, group, line)
            or ends_noun(made, group, following, line)
        )
        made.append(attrs.evolve(group, tense=Tense.PARTICIPLE) if described else group)
    return made


def having_done(group: Group, led: int, line: Sketch) -> Group:
    """Make a perfect of a bare form and its "having"; behind a preposition it is a gerund: "after having left"."""
    free = led == 0 or line.letters[led - 1] in ',"xLU#-'
    passive = "X" in line.letters[led : group.first]
    return attrs.evolve(group, first=led, tense=Tense.PLUPERFECT if free else Tense.GERUND, passive=passive)


def is_bare(group: Group, line: Sketch) -> bool:
    """Tell whether a past stands alone, and may as well be the participle of a verb that has an object."""
    alone = group.tense is Tense.PAST and group.first == group.last
    return alone and line.letters[group.first] in "pPE" and stem(group.verb) not in ACTING


def is_caused(line: Sketch, at: int) -> bool:
    """Tell whether a past form is what somebody has done to what a pronoun means: "to have it inspected"."""
    return at > 1 and line.words[at - 1] in CAUSED and line.words[at - 2] in CAUSING


def goes_on_passive(made: Sequence[Group], group: Group, line: Sketch) -> bool:
    """Tell whether a participle goes on with a passive verb, over others that do: "was besieged in 1304, taken in 1306 and burnt by the Danes"."""
    if line.letters[group.first] != "Q" and not is_passive(line, group.first):
        return False
    for ruling in reversed(made):
        before = line.letters[ruling.last + 1 : group.first].rstrip("AN")
        if not before.endswith(("#,", "C")) or OTHER_VERB.search(before):
            return False
        if ruling.passive or ruling.first < ruling.last:
            return ruling.passive and ruling.tense in LOOKING_BACK
        group = ruling
    return False


OTHER_VERB = re.compile("[wRStT;:]")
"""What may begin a clause between two verbs."""


def ends_noun(made: Sequence[Group], group: Group, following: Group | None, line: Sketch) -> bool:
    """Tell whether a bare form without an object says what was done to the last noun of a sentence: "designed the bridge, begun in 1928 and opened in 1937"."""
    ruling = next((one for one in reversed(made) if one.is_finite), None)
    last = following is None or is_done_too(ruling, group, following, line)
    if ruling is None or not last or not lacks_object(group, line) or line.letters[group.first] == "P":
        return False
    between = line.letters[made[-1].last + 1 : group.first].rstrip("A")
    chained = made[-1] is not ruling and "," not in between and between.endswith("C")
    put_in = PUT_IN.search(line.letters, 0, group.first) is not None
    return chained or (NOUN_BEFORE.search(between) is not None and not put_in)


def is_done_too(ruling: Group | None, group: Group, following: Group, line: Sketch) -> bool:
    """Tell whether a bare form can only be what was done, and so the one joined to it: "known for Salt, published in 1931 and translated in 1950", "left the mill, rebuilt in 1887, and sold it"."""
    between = line.letters[group.last + 1 : following.first].rstrip("A")
    active = ruling is not None and not (ruling.passive and ruling.tense in LOOKING_BACK)
    done = {group.verb} if between.endswith(",C") else {group.verb, following.verb}
    whole = between.endswith(",C") or ("," not in between and lacks_object(following, line))
    only = done <= SUFFERING and not done <= CHANGING
    return active and only and whole and between.endswith("C")


CHANGING = set_of("opened closed finished extended transferred launched ended")
"""What is done to things, and what they do by themselves."""


def lacks_object(group: Group, line: Sketch) -> bool:
    """Tell whether no object follows a verb that needs one."""
    free = NO_OBJECT.match(line.letters, group.last + 1) is not None
    return free and group.verb not in BY_ITSELF and not group.is_saying


PUT_IN = re.compile(",(?:(?:F?[wRSJt]|A*[EpQ])[^,]*|U+),A?$")
"""What is put in before a verb: "the firm, which owns the mill, filed", "the yacht, built in Kiel, sank"."""

NOUN_BEFORE, NO_OBJECT = re.compile("(?:^|[^C])[LU]A?,$"), re.compile("[AFTCS#x;]|$")

PARTICIPIAL = (is_passive, is_said_state, set_off, apposed, chained, is_done_in, is_caused)
"""What tells by the words around it that a past form is a participle."""

CAUSED = set_of("it them him her me us")
CAUSING = set_of("have has had having get gets got getting")


def having_before(group: Group, line: Sketch) -> int | None:
    """Give the number of the "having" that makes a bare form a perfect: "having elected", "having been told"; None where none does."""
    if "having" not in line.words[max(0, group.first - HAVING_NEAR) : group.first]:
        return None
    at = len(line.letters[: group.first].rstrip("ANX")) - 1
    return at if line.words[at] == "having" and HAVING.match(line.letters, at) else None


HAVING_NEAR = 5
HAVING = re.compile("G[ANX]*[pQEe]")
"""What may be "having" and the participle that it rules."""

RELATIVES = set_of("who which that")
SEAM = re.compile(r"[,;:\"CStwR-]")
"""What may part two clauses."""

DAY = re.compile(r"\d|\w+day$")
"""What makes a preposition of the word before it: "paid before 2022", "trapped since Saturday"."""

PARTICLES = set_of("off out up down")
"""What stands between a verb and its object: "called off a strike planned for Monday"."""

LED = re.compile("S[JLUE#s]*[LU]$")
"""What such a thing stands behind: "after the vote held on Monday, Holt resigned"."""


def describes(group: Group, following: Group, then: Group | None, line: Sketch) -> bool:
    """Tell whether a past form is the participle of a subject whose verb is yet to come."""
    if group.verb == "said" and line.words[group.last + 1] == "on" and DAY.match(line.words[group.last + 2]):
        return False
    between = line.letters[group.last + 1 : following.first].replace("#C#", "#")
    if (
        then
        and (told := ABOUT.search(between))
        and not SEAM.search(line.letters, following.last + 1, then.first)
    ):
        between = between[: told.start()]
    if between[:1] == "S" and DAY.match(line.words[group.last + 2]):
        between = f"F{between[1:]}"
    parted = between.startswith("FJ") and line.words[group.last + 1] in PARTICLES
    if parted or line.letters[group.last] == "P" or ",C" in between:
        return False
    if line.letters[: group.first].rstrip("A")[-1:] in ("R", "w", "t"):
        return False
    opens = line.letters[0] == "F" and between[-1:] != "," and not SEAM.search(line.letters, 1, group.first)
    led = group.verb in NEEDY and between[:1] == "F" and LED.search(line.letters, 0, group.first)
    if not between or ((opens or led) and "," in between and not has_relative(between, group, line)):
        return True
    away = line.words[group.last + 1] in PLACES and not group.takes_clause
    return (away or between[:1] in ("F", "T", "a")) and SEAM.search(between) is None


ABOUT = re.compile("(?<=[LU])[tw]A*$|(?<=[LU])R(?=A*$)")
"""What begins a clause about a noun: "charged with running a gang that stole bicycles"."""


def has_relative(between: str, group: Group, line: Sketch) -> bool:
    """Tell whether a past form has an object with a clause about it: on Friday Holt condemned the attack, which killed two."""
    comma = line.letters.find(",", group.last + 1)
    return between[0] in "JLU#RK" and line.words[comma + 1] in (*RELATIVES, "where", "whose", "whom")


def is_put_in(before: Sequence[Group], group: Group, line: Sketch) -> bool:
    """Tell whether a past form stands in what another participle opened behind a comma: "the rebels, led by a man named Holt, fled"."""
    last = before[-1] if before else None
    if last is None or last.tense is not Tense.PARTICIPLE or line.letters[group.first] == "P":
        return False
    if line.letters[last.first - 1 : last.first] != "," or not set_off(line, last.first):
        return False
    return INNER.fullmatch(line.letters, before[-1].last + 1, group.first) is not None


INNER = re.compile("F[JLU#s]+")

CONTACT = re.compile('[x"]*J[JLUEG]*LRA*')
"""A subject, and who did what to it: "the soundings she | made in 1958 revealed a trench"."""

PLACED = re.compile("(?:A|FJ?[LUEs#]*[LU#])+")
"""Where or when something was found: "was found in a ditch on Monday wrapped in a coat"."""


def trails(before: Sequence[Group], group: Group, line: Sketch) -> bool:
    """Tell whether a past form follows a verb it cannot be joined to: "killed twenty people trapped inside"."""
    ruling = next((one for one in reversed(before) if one.is_finite), None)
    if ruling is None:
        return False
    last = before[-1]
    between = line.letters[last.last + 1 : group.first]
    relative = ruling.first > 0 and line.words[ruling.first - 1] in RELATIVES
    if ruling.passive and not between:
        return True
    if CONTACT.fullmatch(line.letters, 0, ruling.first) and line.letters[group.last + 1 :][:1] in (
        "J",
        "U",
        "K",
        "#",
    ):
        return False
    takes = last.takes_clause and not (last.passive and PLACED.fullmatch(between))
    plain = line.letters[group.first] != "P" and not takes and not relative
    return last.tense is not Tense.PARTICIPLE and plain and SEAM.search(between) is None
