"""Whether a clause looks back or forward: its tense and modality, from the verbs nearest to the expression."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from chronology.expressions.words.aims import ATTRIBUTE
from chronology.expressions.words.aims import PARTICIPLES
from chronology.expressions.words.aims import ends_aim
from chronology.expressions.words.goings import is_asked
from chronology.expressions.words.goings import told_by_present
from chronology.expressions.words.headlines import is_announced
from chronology.expressions.words.homographs import LATER
from chronology.expressions.words.homographs import SAID
from chronology.expressions.words.homographs import told_by_frame
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import STOP
from chronology.expressions.words.sentences import last_end
from chronology.expressions.words.tries import any_of

REACH = 160
"""How far from an expression its verb may stand."""

FUTURE = row(
    "will won't shall 'll to-be would could can cannot can't might must should scheduled expected expects expect slated supposed planned planning "
    "likely upcoming ends begins starts expires opens closes resumes meets arrives returns payable "
    "hopes intends aims promises hope-to intend-to aim-to hoping-to intending-to aiming-to is-to are-to was-to were-to have-to has-to need-to needs-to want-to wants-to resume convene reconvene await awaits awaiting takes-place take-place takes-effect take-effect comes-into come-into goes-into go-into "
    "goes-on go-to-the-polls kicks-off gets-under-way premieres debuts agreed-to agreement-to decided-to invited-to pledged-to promised-to vowed-to "
    "leaves departs flies sails runs-until runs-through lasts-through faces-sentencing faces-trial is-possible are-possible is-meeting are-meeting is-leaving "
    "are-leaving is-arriving are-arriving is-returning are-returning is-flying are-flying is-coming are-coming is-visiting are-visiting "
    "is-starting are-starting is-opening are-opening is-closing are-closing is-retiring is-voting are-voting is-running are-running is-out are-out is-forecast are-forecast "
    "calls-for call-for calling-for goes-to travels-to heads-to heads-for comes-out come-out braces-for brace-for prepares-for gears-up-for gear-up-for "
)
PAST = row(
    "was were had did has have been became began bore bought broke brought built came caught chose cut dealt died drew drove ate fed fell felt fled flew "
    "follows forgot found fought froze gave got grew held heard hid hit kept knew laid left lent led lost made meant met paid put quit ran rang read rode "
    "rose said sang sank sat saw sent shook shot showed shut slept sold sought spent spoke spread sprang stole stood struck swam swept swore taught thought "
    "threw told took understood went withdrew woke won wore wrote could-not couldn't "
    "beat bent bet bit bled blew bred burnt burst cast clung crept dreamt dug flung hung knelt leapt lit lay outdid overran overthrew rebuilt repaid shone shrank slid "
    "spat sped spelt spilt split spun stank stuck stung strode strove swung tore trod undertook undid upset wept withheld withstood wound wove "
    "born set had-planned had-expected had-hoped had-intended had-promised had-been-due had-been-expected had-been-planned had-been-scheduled had-been-set had-been-supposed "
)
FINITE = frozenset(
    row(
        "was were did had has said became began broke came chose drew drove fell flew gave grew knew rang rose sank saw spoke stole swore took threw went withdrew woke wrote"
    )
)
"""Past verbs that no modal governs: what was planned was signed."""

NO_PAST = "|".join(
    row(
        "need indeed hundred united sacred naked wicked rugged hatred kindred speed feed proceed exceed succeed seed weed breed bleed heed deed greed creed reed "
        "tweed steed bobsled embed"
    )
)
ENDED = rf"(?!(?:{NO_PAST})\b)[a-z]{{2,}}ed"
"""A past by its ending, and what only ends like one: we need, two hundred, the United Nations."""

PASSIVE = re.compile(r"\b(?:be|been|being)\s+$")
PRONOUN = re.compile(r"\b(?:i|you|he|she|it|we|they|there|who|which|that)\s+$")
SOONEST = re.compile(r"\b(?:as\s+(?:early|soon)\s+as|(?:is|are)(?:\s+(?:on|in|at))?)\s+$", re.IGNORECASE)
"""What may stand right before a time to come, whatever the verb."""

SOON = ("as", "is", "are", "on", "in", "at")
"""How it ends."""

IN = "in "
"""What only a month comes after: the vote is in May, but not "in the week of the 18th"."""

NO_MORE = re.compile(r"\bto\s|\bthe\s+$", re.IGNORECASE)
"""What a past verb does not govern: an infinitive, an aim, a date that only names something ("the Dec. 7 deadline")."""

NOBODY = re.compile(r"\b(?:neither|nor|none|nobody|no\s+one|no\s+longer)\b")
"""Who could do nothing: neither could be found on Wednesday."""

BEGINS = re.compile(r"\s+(?:is|marks|will)\b")
"""What may stand right after a time to come: Thursday is a holiday."""

SIGNED = re.compile(
    r"\b(?!(?:called|named)\b)(?:signed|reached|announced|held|made|[a-z]{3,}ed)\s+(?:on\s+|in\s+|last\s+)?$"
)
"""What is over on a day right after it: the pact signed on Thursday will end the war."""

ENDING = (" ending", " ending on", " opening", " beyond")
"""What stands before the end of what lasts: the year ending March 31."""

HAPPENED = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:attacks?|bombings?|blasts?|explosions?|earthquake|quake|crash|collision|shootings?|killings?|murders?|slaying|"
    r"massacre|riots?|uprising|revolt|coup|raids?|hijackings?|kidnapping|disaster|accident|assassination|invasion|plunge)\b"
)
THE = ("the ", "his ", "her ", "its ", "their ")
"""What happens to nobody's plan: he planned the September 11 attacks."""

ON_ITS_DAY = re.compile(r"\b(?:who|which|that)\s[^,;]*\son\s+$")
"""What belongs to a clause of its own before that: the storm that hit on Thursday is over."""

AGENDA = re.compile(
    r" ?['’]s\s+(?:\w+\s+)?(?:vote|game|match|election|hearing|meeting|summit|session|auction|launch|ceremony|funeral|debate|race|final|deadline|"
    r"report|data|figures|speech|address|budget|announcement|visit|talks|polls?|ballot|concert|event|strike|march|rally|opening|derby|clash)"
    r"\s+(?:will|may|could|should|is\s+(?:to|expected|likely|set|too|seen)|looms|nears|approaches)\b"
)
"""What is to come on the day that owns it: Thursday's vote will be close."""

DELIVERED = re.compile(
    r"\s+(?:delivery|deliveries|contracts?|futures|expiration|crude|gold|silver|copper|corn|wheat|soybeans?|cattle|hogs|sugar|coffee|cocoa|cotton)\b"
)
"""What is dealt in for a month to come: December gold, soybeans for March delivery."""

OWNED = re.compile(r" ?['’]s\b")
AWAITED = re.compile(r"await\w*\s+|(?:expect|schedul|plann|du)\w*\s[^,;]*")
"""A day that owns something mostly lies behind, whatever the verb ("will appeal Wednesday's ruling"), unless it is awaited."""

ASKED = re.compile(
    r"\W*(?:please\s+[a-z]+\b|(?:(?:please|hey|now|and|so|then|just|let's|let\s+us)\W+)*"
    r"(?:schedule|book|remind|set|meet|call|plan|come|see|wake|cancel|move|join|visit|register|apply|submit|send|bring|arrange|invite|save|return|pay|start|get|take|give|finish|complete|file|order|reply|enter|vote)\b)"
)
"""How a sentence begins that asks for something: meet me on Friday."""

PLANNED = re.compile(r" ?['’]s\s+(?:scheduled|planned|upcoming|looming|expected)\b")
"""What is held on a day to come: he prepared for Friday's planned march."""

HELD = re.compile(
    r" ?['’]s\s(?:[\w-]+\s){0,3}?(?:elections?|votes?|voting|ballots?|referendum|polls?|primary|caucus|runoff|games?|match|matches|finals?|semi-?finals?|race|"
    r"derby|fight|meetings?|summit|hearings?|sessions?|debates?|trials?|concert|show|talks|trains?|flights?|ferry|ceremony|funeral|wedding|service|conference|"
    r"deadline|launch|auction|opening|parade|march|rally|strike|exam|exams|class|lecture|call|party|dinner|lunch)\b"
)
"""What is held on a day: he will run in Sunday's election."""

WE_GO = re.compile(r"\b(?:we|they|i)\s+(?!am\b|do\b|don['’]t\b|['’])[a-z]+\s(?:[^,;:]*\s)?$")
"""The simple present of somebody who goes somewhere: they travel to Leeds on Wednesday."""

VIEWS = {"future": True, "will": True, "past": False, "present": None}
"""Whether a verb of each group looks forward."""

NEAR = 24
"""How far before an expression "as early as" may begin."""


AHEAD = re.compile(r"\b(?:until|till)\s+\w+\s[^.,;:()]*$", re.IGNORECASE)

RULED = re.compile(r"[^,;]{0,32}")
BREAK = re.compile(r"\b(?:who|which|that|when|while|because)\b", re.IGNORECASE)


@cache
def verbs() -> re.Pattern[str]:
    """Compile the pattern of verbs in small letters, sorted by their groups: future, past, present, will.

    Whether a modal begins a perfect, which is past, is looked at once: it may have been signed.
    """
    future, past, perfect = (
        any_of((word.replace("-", " ") for word in words), space=r"\s+")
        for words in (FUTURE, PAST, (*PAST, *PARTICIPLES))
    )
    perfect = rf"(?:may|might|must|could|should|would)\s+have\s+(?:{perfect}|{ENDED})"
    return re.compile(
        rf"(?<![\w'’])(?=[a-z])(?=(?P<perfect>{perfect}(?!\w))?)(?:"
        rf"(?P<future>(?(perfect)(?!)|(?!could\s+not\b|(?:{SAID})\b)(?:{future}|{LATER}|may)))|"
        rf"(?P<past>(?P=perfect)|{SAID}|{past}|{ENDED})|(?P<present>is|are|says?))(?!\w)|(?P<will>['’]ll\b)"
    )


CLAUSE = re.compile(rf"{STOP.pattern}|{BREAK.pattern}|;")
"""The end of a clause."""


def looks_forward(text: str, start: int, end: int) -> bool | None:
    """Tell whether the clause around an expression looks forward (or back: False); None where no verb says.

    The last verb before it says, or the first one after it.
    """
    before = lowered(text[max(0, start - REACH) : start])
    if (
        before.rstrip().endswith(SOON)
        and is_soonest(before)
        and (text[start].isupper() or not before.endswith(IN))
    ):
        return True
    sentence = before[last_end(STOP, before) :]
    if BEGINS.match(text, end) and not ON_ITS_DAY.search(sentence) and not SIGNED.search(sentence):
        return True
    if before.rstrip().endswith(ENDING) and not OWNED.match(text, end):
        return True
    if HAPPENED.match(text, end) and before.endswith(THE):
        return False
    ahead = AGENDA.match(text, end) or DELIVERED.match(text, end)
    framed = ahead is not None or told_by_frame(sentence)
    return told_by_verb(sentence, text, end) if framed is None else framed


def is_soonest(before: str) -> bool:
    """Tell whether what stands before an expression makes it one to come, unless a verb over stands before that: had warned as early as."""
    found = SOONEST.search(before, max(0, len(before) - NEAR))
    if found is None:
        return False
    sentence = before[last_end(STOP, before) : found.start()]
    verb = last_verb(sentence)
    if verb is None or verb.lastgroup != "past":
        return True
    return verb.group() != "had" and bool(sentence[verb.end() :].strip())


OPENS = re.compile(
    r"(?:;|,?\s(?:and|but|while|whereas|that))\s(?:(?:in|on|by|at|from|after|early|late|last|again|then)\s+){0,2}$"
)
SUBJECT = re.compile(r",?\s+(?:[\w'’.-]+\s+){1,3}")
"""What stands right before and after an expression at the head of its clause: would cut 40 jobs, and in May it cut 80."""


def told_by_own(before: str, text: str, end: int) -> bool | None:
    """Tell where a clause looks that an expression heads, by the verb after its subject; None for any other."""
    if OPENS.search(before, max(0, len(before) - NEAR)) is None:
        return None
    after = lowered(text[end : end + HEAD])
    found = verbs().search(after)
    own = found is not None and SUBJECT.fullmatch(after, 0, found.start()) is not None
    return VIEWS[found.lastgroup or ""] if found and own else None


def told_by_verb(before: str, text: str, end: int) -> bool | None:
    """Tell where a clause looks by its verb: the last one before an expression, or the first one after it."""
    own = told_by_own(before, text, end)
    if own is not None:
        return own
    found = last_verb(before)
    present = None if OWNED.match(text, end) else told_by_present(before, found, text, end)
    return told_by_last(before, found, text, end) if present is None else present


def told_by_last(before: str, found: re.Match[str] | None, text: str, end: int) -> bool | None:
    """Tell where a clause looks by the last verb before an expression, or else the first one after it."""
    if OWNED.match(text, end) and not (found and AWAITED.fullmatch(before, found.start())):
        return told_by_owned(before, found, text, end)
    if found and found.group() == "could" and NOBODY.search(before, 0, found.start()):
        return False
    if found and found.lastgroup == "past" and NO_MORE.search(before, found.end()):
        return None
    if found is None:
        found = first_verb(lowered(text[end : end + REACH]))
        if found and found.group().endswith("ed to"):
            return False
    if found is None:
        return (
            True if ASKED.match(before) or WE_GO.search(before) or is_announced(before, text, end) else None
        )
    return VIEWS[found.lastgroup or ""]


def told_by_owned(before: str, found: re.Match[str] | None, text: str, end: int) -> bool | None:
    """Tell where a clause looks in which a day owns what is held on it: Sunday's election, Friday's planned march."""
    wanted = is_asked(before) if found is None else VIEWS[found.lastgroup or ""]
    if PLANNED.match(text, end) and (wanted or not is_past(first_verb(lowered(text[end : end + REACH])))):
        return True
    return True if wanted and HELD.match(text, end) else None


RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|only|last|time|times|once|most|least|worst|best|[a-z]{3,}est)\b(?!\s+by\b)[^.;:]*$",
    re.IGNORECASE,
)
"""What counts or compares over a length of time: the first time in 20 years, the biggest cut in five years."""


def compares(text: str, start: int) -> bool:
    """Tell whether a length of time is one over which something is counted or compared, not one until it comes."""
    before = text[max(0, start - HEAD) : start]
    return RECORD.search(before[last_end(STOP, before) :]) is not None


def lowered(text: str) -> str:
    """Make letters small; "May" with a capital is a month, no verb."""
    return text.replace("May", "xxx").replace("MAY", "xxx").lower()


OVER_BEFORE = re.compile(
    r"\bhad\s(?!(?:a|an|the|no|some|only|to|his|her|its|their|few|little|many|more)\b|\d)"
    r"(?:(?!(?:and|but|when|while|until|before|after|who|which)\b)[^\s.,;:]+\s){1,6}$"
)
"""What tells that something was over before what a story has come to: they had left in May; but not "by May they had left"."""


def is_over_before(text: str, start: int) -> bool:
    """Tell whether what stands before an expression in its clause is in the past perfect."""
    return OVER_BEFORE.search(text[max(0, start - HEAD) : start]) is not None


def is_aside(text: str, at: int) -> bool:
    """Tell whether a place stands in words that look far ahead: which lasted until the fall of the city in May 1945."""
    return AHEAD.search(text[max(0, at - HEAD) : at]) is not None


def is_past(verb: re.Match[str] | None) -> bool:
    """Tell whether a verb looks back."""
    return verb is not None and verb.lastgroup == "past"


def is_finite(verb: re.Match[str], before: str) -> bool:
    """Tell whether a past verb is one that nothing before it in its clause can govern."""
    return verb.group().split()[0] in FINITE and PASSIVE.search(before) is None


COMPLEMENT = re.compile(
    r"\s+(?:now\s+|also\s+|not\s+|still\s+|very\s+|more\s+|most\s+)?(?=likely|expected|scheduled|slated|due|planned|supposed|set|going)"
)
"""What tells, after "is", that something is to come: a May 6 poll is likely."""


def first_verb(text: str) -> re.Match[str] | None:
    """Give the first verb of the clause that begins a text; after a noun with its aim the one that follows: plans to build were approved."""
    found = verbs().search(text)
    if found is None or CLAUSE.search(text, 0, found.start()):
        return None
    if found.lastgroup == "present":
        told = COMPLEMENT.match(text, found.end())
        return verbs().match(text, told.end()) or found if told else found
    if found.group() not in (*ATTRIBUTE, "to be"):
        return found
    clause = CLAUSE.search(text, found.end())
    for other in islice(verbs().finditer(text, found.end(), clause.start() if clause else len(text)), 2):
        if ends_aim(found, other) or governs_noun(other, text[found.end() : other.start()]):
            return other
    return found


def governs_noun(verb: re.Match[str], between: str) -> bool:
    """Tell whether a verb is that of the noun an aim belongs to."""
    return (
        is_finite(verb, between)
        and RULED.fullmatch(between) is not None
        and not (BREAK.search(between) or PRONOUN.search(between))
    )


def last_verb(text: str) -> re.Match[str] | None:
    """Give the verb that governs the end of a text: the last one, but a modal rules the participle after it."""
    ruling: re.Match[str] | None = None
    for found in verbs().finditer(text):
        if ruling is None or not rules(ruling, found, text[ruling.end() : found.start()]):
            ruling = found
    return ruling


def rules(verb: re.Match[str], other: re.Match[str], between: str) -> bool:
    """Tell whether a verb is a modal that governs what follows so close: will be paid; or makes a passive: is heard."""
    if is_finite(other, between) or ends_aim(verb, other):
        return False
    if verb.lastgroup == "present":
        return other.lastgroup == "past" and between.isspace()
    return (
        verb.lastgroup in ("future", "will")
        and RULED.fullmatch(between) is not None
        and BREAK.search(between) is None
    )
