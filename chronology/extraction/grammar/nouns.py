"""Forms that may be verbs and only describe or name: the disputed area, the building, the claims, a cut."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.words import KNOWING
from chronology.extraction.grammar.words import SAYING

SUFFERED = set_of(
    "killed injured wounded hurt arrested displaced trapped infected hospitalised hospitalized detained feared presumed reported"
)
"""Participles that count people: "222 dead and 843 injured"."""

YEAR = re.compile(r"(?:1\d|20)\d\d$")
"""A number that is a year behind a month or a preposition, and counts nobody: "the floods of July 2023 killed 41"."""

ATTRIBUTE = re.compile(r"[JFs][x\"]?A?$")
"""What stands before a participle that describes a noun."""

OPENING = re.compile(r"[x\"]*")
"""What may stand before the first word of a sentence."""

COUNTS = set_of(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several dozen many"
)

FINITE = frozenset("PBWHDMO")
VERBAL = frozenset("pPEBWHDMO")

ORDINALS = set_of("first second third fourth fifth next latest final only")
"""What counts the noun behind it: "the first warning came"."""


def is_naming_gerund(line: Sketch, at: int) -> bool:
    """Tell whether a form in -ing is a noun: the building, his reporting, the first warning came, and boring began."""
    before, following = letters_before(line, at), line.letters[at + 1 : at + 2]
    if line.words[at] not in CHANGING and RULING.match(line.letters, at - 1):
        return True
    ordinal = before.endswith(("JL", "JA")) and line.words[at - 1] in ORDINALS and following in VERBAL
    described = before[-2:-1] == "J" and before[-1:] in ("Q", "E", "p")
    heads = before[-1:] in ("", "C") and following in FINITE
    compound = heads or ordinal or described or (before.endswith("JL") and following in ("L", "V", *VERBAL))
    return compound or before.endswith("J") or is_owned(line, at)


RULING = re.compile("[,CSt]G(?:[PWBHDMO]|[Ep](?:[FATCx,]|$))")
"""The subject of a clause, right before its verb: "shelling resumed", "when fighting broke out"."""

CHANGING = set_of("having being getting becoming keeping leaving feeling turning going coming")
"""Forms that a participle follows: "leaving stranded"."""


def is_describing_past(line: Sketch, at: int) -> bool:
    """Tell whether a form that may be a past describes: at the head of a sentence, after a verb that links, in a list."""
    before, following = letters_before(line, at), line.letters[at + 1 : at + 2]
    opens = OPENING.fullmatch(line.letters[:at]) is not None and following in ("L", "U")
    counts = not COUNTS.isdisjoint(line.words[at + 1 : at + 2])
    listed = before.endswith(("L,C", "E,C")) and following == "L" and not counts
    return opens or listed or before.endswith("RL") or is_describing(line, at)


def is_describing(line: Sketch, at: int) -> bool:
    """Tell whether a participle describes: the disputed area, 843 injured."""
    before = letters_before(line, at)
    toll = before.endswith("#") and not (before.endswith(("U#", "F#")) and YEAR.match(line.words[at - 1]))
    counted = (toll and line.words[at] in SUFFERED) or is_counted(line, at)
    done = line.letters[at] != "P" and line.words[at] != "said"
    if line.words[max(0, at - 2) : at] == ["more", "than"]:
        return False
    return (done and is_owned(line, at)) or counted or ATTRIBUTE.search(before) is not None


def is_naming_verb(line: Sketch, at: int) -> bool:
    """Tell whether a form that may be a present is a noun: the claims, a cut."""
    before, following = letters_before(line, at), line.letters[at + 1 : at + 2]
    named = before.endswith(("J", "F", "T", "#", "K", "TL", "FL", "V", *DOING)) or not before
    goes_on = line.words[at].endswith("s") and following in ("J", "#", "K")
    named = named or (before.endswith("C") and not goes_on)
    told = (
        before.endswith(("p", "P", "E")) and line.words[at].endswith("s") and line.words[at] not in INSISTING
    )
    named = named or line.words[at - 1] in COUNTS
    return named or told or is_owned(line, at) or following in tuple("VBWHDEpP")


DOING = ("EG", "pG", "BG", "WG", "XG", "FG", "TG")
"""Forms in -ing that are verbs and may have an object: "started processing claims"."""

INSISTING = set_of("says tells includes insists admits denies claims remains")
"""Presents that may stand right behind a participle of their subject: "the man arrested says"; others are its object: "announced plans"."""

TELLING = frozenset(map(stem, (*SAYING, *KNOWING)))
"""Verbs behind which a clause may begin: "said the deal with the IMF expires"."""


def is_done_in(line: Sketch, at: int) -> bool:
    """Tell whether a form says when the noun behind a preposition came to be: "objected in an email sent on 3 May", "by letter dated 3 May"."""
    found = (
        WITHIN.search(line.letters, 0, at) if line.words[at] in DONE and at + 1 < len(line.words) else None
    )
    if found is None or line.words[found.start()] not in SETTING:
        return False
    own = line.letters[: found.start()]
    own = own[max(map(own.rfind, ",;:CtwS")) + 1 :].strip('xA"')
    dated = line.letters[at + 1] in "#F" or line.words[at + 1] in ("yesterday", "last", "the")
    return dated and (own == "" or not VERBAL.isdisjoint(own))


WITHIN = re.compile("FJ?[LUGE]{0,3}[LUG](?:T[JRK]?[LU]{1,4})?$")
SETTING = set_of("in by at during through")
DONE = set_of(
    "held given dated sent signed issued released carried written filed lodged submitted published passed posted delivered conducted"
)
"""Prepositions before what something is done in or by, and participles of what is done in one day."""

NAMING = {
    "G": is_naming_gerund,
    "E": is_describing_past,
    "p": is_describing,
    "P": is_describing,
    "V": is_naming_verb,
}
"""What tells, by its letter in the sketch, whether a form is a noun."""


def is_noun(line: Sketch, at: int) -> bool:
    """Tell whether a form only describes or names: "the disputed area", "the building", "the claims", "a cut"."""
    tells = NAMING.get(line.letters[at])
    return tells is not None and tells(line, at)


def is_counted(line: Sketch, at: int) -> bool:
    """Tell whether a participle describes what is counted before it: "two masked men", but "flight 12 carried tourists"."""
    counted = at > 0 and line.words[at - 1] in COUNTS
    return counted and line.letters[at] == "E" and line.letters[at + 1 : at + 2] == "L"


def is_owned(line: Sketch, at: int) -> bool:
    """Tell whether a possessive stands before a form."""
    return at > 0 and is_possessive(line, at - 1)


def is_possessive(line: Sketch, at: int) -> bool:
    """Tell whether a word says whose the next is: "Apple's", or a bare apostrophe after "Beatles"."""
    word = line.words[at]
    bare = word in ("'", "’") and at > 0 and line.words[at - 1].endswith("s")
    return bare or word.endswith(("'s", "’s", "s'", "s’"))


def letters_before(line: Sketch, at: int) -> str:
    """Give the letters of the three words before a form."""
    return line.letters[max(0, at - 3) : at]
