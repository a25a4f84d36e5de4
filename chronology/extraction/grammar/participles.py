"""Bare forms that are participles by their place: before "by", at the head of a sentence, or in what is put in between commas."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.nouns import TELLING
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.words import ANNOUNCING
from chronology.extraction.grammar.words import SAYING

VERBS, MAIN_VERB = "pPQEVBWHDMde", "[BWHDpPEVMOde]"
"""The letters of what may be a verb, and what may be that of a sentence."""

WHO = "J[JLUE]*[LU](?:F[LU#]*[LU])?"
"""Who somebody is: "a baker", "a baker of Kiel"."""

SAID, ANNOUNCED = (frozenset(map(stem, kind)) for kind in (SAYING, ANNOUNCING))

ACTING = stems_of(
    "march walk rally protest arrive travel die resign disappear vanish emerge happen occur erupt explode collapse escape "
    "remain belong exist react succumb appear stand sit sleep wait stay live last listen laugh smile weep pray shout"
)
"""Verbs without an object, whose form in "-ed" can be no passive participle of a subject."""

PLACES = set_of(
    "underground overseas abroad inside outside nearby there here upstairs downstairs today yesterday"
)
"""What stands behind a participle without a preposition: "the miners trapped underground were freed"."""

NEEDY = set_of(
    "held sent issued adopted submitted published granted conducted carried arrested delivered posted called imposed reached "
    "released announced filed signed claimed presented hosted attended chaired commissioned brought"
)
"""Verbs that need an object: without one, their past forms are participles of what something came after."""

SUFFERING = set_of(
    "released charged indicted jailed sentenced convicted fined signed approved adopted published arrested detained questioned bailed remanded "
    "acquitted hanged executed shot beaten killed dismissed sacked suspended replaced rebuilt restored demolished sold bought carried "
    "seconded taken brought sent held given made seized destroyed repaired towed transferred deported extradited exiled imprisoned "
    "finished completed begun fitted paid delivered installed served issued filed registered tested treated operated evacuated looted burnt shelled bombed inspected "
    "struck stripped interrogated tortured searched tried recorded measured painted cleaned mended repainted buried elected appointed promoted awarded cleared rescued found closed opened renamed extended launched banned barred blocked rejected invited referred summoned admitted discharged knighted ordained decorated pardoned crowned deposed excommunicated banished captured wounded interned conscripted drafted baptised christened apprenticed canonised ennobled impeached reinstated translated founded outlawed abandoned granted renewed inherited acquired freed ransomed hired fired nominated ousted overthrown kidnapped abducted rearrested re-arrested bitten hit injured robbed stabbed "
    "assaulted raped murdered assassinated lynched beheaded guillotined hospitalised hospitalized demoted cashiered court-martialled exonerated rehabilitated "
    "evicted expelled exhumed cremated embalmed reburied interred quarantined diagnosed sued prosecuted subpoenaed praised honoured honored commemorated "
    "surveyed authorised authorized commissioned recommissioned decommissioned exchanged printed reprinted performed exhibited staged widened enlarged deepened strengthened fortified "
    "garrisoned plundered pillaged razed gutted drained dredged paved electrified nationalised nationalized privatised privatized incorporated "
    "chartered licensed listed consecrated secularised dissolved suppressed annexed partitioned absorbed amalgamated liquidated auctioned leased "
    "rented mortgaged bequeathed donated presented refitted scrapped scuttled salvaged refloated torpedoed rammed posted stationed attached "
    "assigned commended invalided gazetted educated trained orphaned widowed betrothed nicknamed revised amended repealed enacted "
    "mobilised demobilised disbarred reprimanded censured blinded poisoned strangled reinterred enslaved resettled repatriated vandalised confiscated seized impounded"
)
"""Participles of what is done to somebody or something."""

BY_ITSELF = set_of(
    "died escaped collapsed returned resigned appeared disappeared vanished arrived retired recovered survived remained lived agreed continued emerged "
    "travelled walked sailed stayed worked served started ended moved turned exploded crashed failed lapsed expired lasted landed stopped happened "
    "occurred proceeded increased decreased doubled trebled tripled improved deteriorated worsened flourished prospered thrived declined reopened "
    "reappeared replied appealed confessed pleaded apologised apologized joined passed ceased drifted rolled burned cracked leaked overturned capsized reached led contributed"
)
"""Pasts of what a thing does by itself, or that would need an object."""


def is_passive(line: Sketch, at: int) -> bool:
    """Tell whether "by" with no number makes a bare form passive: "a post held by generals", but "prices fell by 5%"."""
    following = line.words[at + 1 : at + 2]
    return (
        following == ["by"] and line.letters[at] in "Ep" and line.letters[at + 2 : at + 3] not in ("#", "A")
    )


def is_said_state(line: Sketch, at: int) -> bool:
    """Tell whether a bare form in quotation marks says how somebody was: "she was “shocked”"."""
    return line.letters[max(0, at - 2) : at] == 'W"' and line.letters[at] in PARTICIPLES | {"P", "p"}


def set_off(line: Sketch, at: int) -> bool:
    """Tell whether a bare form opens its sentence, or stands between commas: "Asked if ...", "the men, blinded by fear, fled"."""
    if line.letters[at] not in "Ep":
        return False
    if not line.letters[:at].strip('x"A') or line.letters[at - 1] in "Sa":
        return True
    word, after, opened = line.words[at], line.letters[at + 1 :], BEHIND.search(line.letters, 0, at)
    if opened is None:
        return False
    comma = opened.start()
    if word in HEARING and HEARD.match(after):
        return is_subject(line, comma)
    led = LED.fullmatch(line.letters, 0, comma) and LED_ON.match(after)
    of_object = "," not in line.letters[:comma] and GOES_ON.match(after)
    if led or word in ATTRIBUTES or after[:2] == ",F" or of_object:
        return True
    is_first = is_subject(line, comma) or JOINED.search(line.letters, 0, comma) is not None
    is_said = stem(word) in SAID and after[:1] not in ("A", "S", "F", "T")
    asked = line.words[at + 1 : at + 2] in (["whether"], ["if"])
    return ((is_first and not is_said) or asked) and BEFORE_VERB.match(after) is not None


ATTRIBUTES = set_of(
    "designed intended meant aimed based scheduled located situated dubbed nicknamed titled entitled"
)
"""Participles that behind a comma say what something is: "launched a raid, aimed at the port"."""

HEARING = set_of("asked told warned informed")
HEARD = re.compile(f"[FAJLUK#]*[tS][^,;:]*,A?{MAIN_VERB}")
"""Participles of what somebody is asked or told, and what that is, up to the verb: "the men, told that it was weak, left"."""

GOES_ON = re.compile("[FT][^,;:tw]*,w")
"""What follows a participle of an object with a clause about that: "appealed against a fine, imposed in May, which"."""

LED, LED_ON = re.compile("F[JLUEG#s]+"), re.compile("[FT][^,;:tw]*,A?(?:[RJ]|U+[pPEWBHDV])")
"""A noun that leads in a sentence, and what follows a participle of it up to the subject: "in the letters, sent in May, he"."""
JOINED = re.compile("C(?:F[#U]+)?$")
"""What goes on, with its date, before what is put in: "and in 1933, barred from practice, left"."""

BEHIND = re.compile(",A*(?:[EpQ]A*)?$")
"""A comma, or a participle behind it that goes on: "the sailor, feared drowned"."""

BEFORE_VERB = re.compile(
    f"(?:t(?=L,))?[^,;:tw]*(?:,(?!C[JU][^,]*,[^,]*,)[^,;:twSRGO{VERBS}]+)*,A?{MAIN_VERB}"
)
"""What a comma ends right before the verb of the sentence."""


def is_subject(line: Sketch, end: int) -> bool:
    """Tell whether what ends before a word is the subject of a verb to come, and no object: "police believe the van, ..."."""
    begun = max(line.letters.rfind(";", 0, end), line.letters.rfind(":", 0, end)) + 1
    if VERB.search(line.letters, begun, end) is None:
        return True
    found = SUBJECT.search(line.letters, 0, end)
    return found is not None and (not found["told"] or stem(line.words[found.start()]) in TELLING)


SUBJECT = re.compile(f"(?:[tS]|(?P<told>[pPEV])(?:F[U#]+)?)[^{VERBS}tS,]*[LU]$")


def chained(line: Sketch, at: int) -> bool:
    """Tell whether a bare form goes on with a participle between commas: "the mill, built in 1911 and sold in 2018, was closed"."""
    if line.letters[at] not in PARTICIPLES or line.words[at] in BY_ITSELF:
        return False
    if line.letters[at - 1 : at] in ("C", "A", ",") and OPENED.fullmatch(line.letters, 0, at):
        return LEADING.match(line.letters, at + 1) is not None
    found = CHAIN.search(line.letters, 0, at) if line.letters[at - 1 : at] in (",", "C", "A", "N") else None
    return (
        found is not None
        and is_subject(line, found.start())
        and CLOSED.match(line.letters, at + 1) is not None
    )


CHAIN = re.compile("(?<=[LU#]),A?(?:[EpQ](?:[^,;:twCPWBDHMOVde]*[,C])+|LC)[AN]?$")
OPENED = re.compile('[x"]*[EpQ][FTa][^,;:twS]*(?:,A?[EpQ][^,;:twS]*)*[,C]+A?')
LEADING = re.compile("(?:[FTa][^,;:tw]*(?:(?:,?C|,)A?[EpQ][FTa][^,;:tw]*)*)?,[JRLU]")
"""The participles with which a sentence opens, and what follows one more: "built in 1911, sold in 2018 and closed in 2020, the mill"."""

CLOSED = re.compile(f"(?:[^,;:tw]*,A?(?:C?[EpQ])?)+?(?<=,)A?{MAIN_VERB}")
"""The participles before one more, behind a subject, and what follows that up to the verb of the sentence."""


def apposed(line: Sketch, at: int) -> bool:
    """Tell whether a bare form belongs to who somebody is: "her son, a baker fined in May, was acquitted"."""
    led = line.letters[:1] == "F" or "S" in line.letters[:at]
    if led or line.letters[at] not in "Ep" or stem(line.words[at]) in ANNOUNCED:
        return False
    comma = line.letters.rfind(",", 0, at)
    meant = line.words[at] in MEANT and line.letters[at + 1 : at + 2] == "T"
    trails = meant or TRAILING.fullmatch(line.letters, comma - 1) is not None
    if comma > 0 and trails and line.words[comma + 1] in ("a", "an"):
        return VERB.search(line.letters, 0, comma) is not None
    ruling = APPOSED.match(line.letters, comma - 1) if line.words[comma + 1] != "whose" else None
    return ruling is not None and stem(line.words[ruling.end() - 1]) not in SAID


APPOSED = re.compile(f"[LUK],{WHO}[Ep][FATU#][^,;:tw]*,A?{MAIN_VERB}")
"""A noun, who that is with what was done to it, and the verb."""

TRAILING = re.compile(f"U,{WHO}[Ep]F[^{VERBS},;:]*")
"""A name at the end of a sentence, and who that is: "by Emil Falk, a banker educated in Vienna"."""

MEANT = set_of(
    "expected intended meant designed planned believed thought said known estimated scheduled supposed"
)
"""Participles, before "to", of what something is for or how it is seen: "a process expected to take years"."""

VERB = re.compile(f"[{VERBS}]")
