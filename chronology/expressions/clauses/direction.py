"""Whether a clause looks back or forward: its tense and modality, from the verbs nearest to the expression."""

from __future__ import annotations

import re

from chronology.expressions.clauses.goings import FIRST
from chronology.expressions.clauses.goings import begins_with_day
from chronology.expressions.clauses.goings import is_asked
from chronology.expressions.clauses.goings import tells_ahead
from chronology.expressions.clauses.goings import told_by_present
from chronology.expressions.clauses.goings import will_meet
from chronology.expressions.clauses.homographs import EVENT
from chronology.expressions.clauses.homographs import told_by_frame
from chronology.expressions.clauses.verbs import VERBS
from chronology.expressions.clauses.verbs import first_verb
from chronology.expressions.clauses.verbs import has_come_about
from chronology.expressions.clauses.verbs import is_past
from chronology.expressions.clauses.verbs import last_verb
from chronology.expressions.clauses.verbs import lowered
from chronology.expressions.words.irregular import PARTICIPLES
from chronology.expressions.words.irregular import PASTS
from chronology.expressions.words.irregular import UNCHANGED
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import NEAR
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import sentence_of
from chronology.expressions.words.tries import any_of

SOONEST = re.compile(r"\b(?:as\s+(?:early|soon)\s+as|(?:is|are)(?:\s+(?:on|in|at))?)\s+$", re.IGNORECASE)
"""What may stand right before a time to come, whatever the verb."""

IN = "in "
"""What only a month comes after: the vote is in May, but not "in the week of the 18th"."""

NO_MORE = re.compile(
    r"\bto\s(?!(?:the|an?|one|two|another|any|each|every|his|her|its|their|our|this|that|these|those|all|some|power|prison|jail|hospital|court|school|university|office|staff|about|more|nearly|almost|just|\w+[^\W\dsu]s)\b|[\d£$€])"
    r"|\bthe\s+$"
)
"""What a past verb does not govern: an infinitive, an aim, a date that only names something ("the Dec. 7 deadline")."""

TO_NAME = re.compile(r"\bto\s[A-Z](?:(?!\bto\s[a-z])[^.;:])*$")
"""What is no aim, but somebody or a place: he moved to Leeds in January."""

DONE = re.compile(
    r"\b(?:failed|managed|began|continued|started|helped|tried|trying|attempted|refused|declined|opted|chose|proceeded|happened|unable|way)\s+to\s"
    r"|\bthe\s(?:first|second|third|last|latest|only|(?!next)[a-z]+est)\s(?:(?!to\b)[\w'’-]+\s){0,3}to\s"
)
"""What makes an aim one that was met, or not, by then: failed to win in January, the first woman to win in March."""

NOBODY = re.compile(r"\b(?:neither|nor|none|nobody|no\s+one|no\s+longer)\b")
"""Who could do nothing: neither could be found on Wednesday."""

BEGINS = re.compile(r"\s+(?:is|marks|sees|brings|will|(?:was|has\s+been)\s+declared\s+an?)\b")
"""What may stand right after a time to come: Thursday is a holiday."""

SIGNED = re.compile(
    rf"\b(?!(?:called|named)\b)(?:[a-z]{{3,}}ed|{any_of((PARTICIPLES | PASTS) - UNCHANGED)})\s+(?:on\s+|in\s+|last\s+)?$"
)
"""What is over on a day right after it: the pact signed on Thursday will end the war."""

MISFORTUNE = (
    r"attacks?|bombings?|blasts?|explosions?|earthquake|quake|crash|collision|shootings?|killings?|murders?|slaying|massacre|riots?|uprising|revolt|coup|"
    r"raids?|hijackings?|kidnapping|disaster|accident|assassination|invasion|plunge"
)
OF_NOUN = re.compile(
    r"(?:(?<!,\s)\b(?:the|an?|his|her|its|their|this|that|these|those|any|all|two|three|four|several|\d+)\s(?:(?!(?:be|been|being|to|and|or|have|get)\b)[\w'’-]+\s){1,4}?|\bthose\s"
    r"|\b(?!(?:has|was|does|this|his|its|gets|as|perhaps|always|sometimes)\b)[a-z]+[^\Wus]s\s)(?:first\s)?"
    rf"(?!(?:based|needed|required|held|staged|dated)\b)(?:[a-z]{{3,}}ed|{any_of((PARTICIPLES | PASTS) - UNCHANGED)}|broadcast)\s"
    rf"(?:(?:near|outside|inside|at|from|by)\s(?:[\w'’-]+\s){{1,3}}?|(?:down|out|off|dead|guilty)\s)?(?:on\s|in\s|last\s)$"
    rf"|\b(?:the|his|her|their)\s(?:[\w'’-]+\s){{0,2}}(?:{MISFORTUNE}|arrest|death|verdict)\s(?:on|in)\s$"
)
"""What was done to something on a day right after it, whatever is to come of it: they will vote on the merger announced on 6 February."""

AT_TIME = ("on", "in", "last")
"""What it ends with, which is asked first."""

CAUSES = re.compile(r"\b(?:have|get|see|want|need|keep|make|leave|find|expect)s?\b(?!\s+to\b)")
"""What has something done on a day to come: he will have the car repaired on Monday."""

FROM = "from "
"""What makes a time one of the noun before it: footage from Tuesday night is being studied."""

ENDING = (" ending", " ending on", " opening", " beyond")
"""What stands before the end of what lasts: the year ending March 31."""

HAPPENED = re.compile(rf"\s+(?:[\w-]+\s+)?(?:{MISFORTUNE})\b")
THE = ("the ", "his ", "her ", "its ", "their ")
"""What happens to nobody's plan: he planned the September 11 attacks."""

ON_ITS_DAY = re.compile(r"\b(?:who|which|that)\s[^,;]*\son\s+$")
"""What belongs to a clause of its own before that: the storm that hits on Thursday is over by noon."""

OWN_CLAUSE = re.compile(r"\b(?:what|whether|how|why|who|which|that)\s")
"""What begins a clause that is a subject, or its own: whether he met her on Thursday is unclear."""

AGENDA = re.compile(
    r" ?['’]s\s+(?:\w+\s+)?(?:vote|game|match|election|hearing|meeting|summit|session|auction|launch|ceremony|funeral|debate|race|final|deadline|"
    r"report|data|figures|speech|address|budget|announcement|visit|talks|polls?|ballot|concert|event|strike|march|rally|opening|derby|clash)"
    r"\s+(?:will|may|could|should|is\s+(?:to|expected|likely|set|too|seen)|looms|nears|approaches)\b"
)
"""What is to come on the day that owns it: Thursday's vote will be close."""

CAME_DUE = ("came due", "fell due", "came due in", "fell due in", "came due on", "fell due on")
"""What stands before the time at which a debt was due."""

DEADLINE = re.compile(r"\s+(?:deadline|cut-?off|record\s+date|due\s+date|expiration|expiry)\b")
AIMED = re.compile(r"\s+(?:target|forecast|goal|projection|outlook|guidance|estimate)s?\b")
"""What a time may be to come for, whatever was done to it: they cut their year-end target."""

DETERMINED = (*THE, "a ", "an ")
"""What is named by its day, which may well be ahead, whatever was done to it: the Aug. 31 deadline was extended."""

SPLIT = re.compile(rf"\s+{EVENT}\s+(?:has|have)\b")
"""What has had its effects already, be it over or not: the June 23 vote has split the party."""

COMPARED = re.compile(
    r"\b(?:(?:below|above)\s+|(?:(?!later|earlier|sooner|other|rather)[a-z]{2,}er|worse|more|less|fewer)\s+(?:[\w%.-]+\s+){0,2}?than\s+)(?:(?:that|those|it\s+was|they\s+were)\s+)?(?:(?:in|for|of|on|during)\s+)?(?:the\s+)?$"
)
"""What is compared with a time that may well be over, whatever is to come: results will be better than those for the first half."""

OWNED = re.compile(r" ?['’]s\b")
AWAITED = re.compile(r"await\w*\s+|(?:expect|schedul|plann|du)\w*\s[^,;]*")
"""A day that owns something mostly lies behind, whatever the verb ("will appeal Wednesday's ruling"), unless it is awaited."""

ASKED = re.compile(
    r"\W*(?:please\s+[a-z]+\b|(?:(?:please|hey|now|and|so|then|just|let's|let\s+us)\W+)*"
    r"(?:schedule|book|remind|set|meet|call|plan|come|see|wake|cancel|move|join|visit|register|apply|submit|send|bring|arrange|invite|save|return|pay|start|get|take|give|finish|complete|file|order|reply|enter|vote|ask|tell|try|check|expect)\b)"
)
"""How a sentence begins that asks for something: meet me on Friday."""

PLANNED = re.compile(r" ?['’]s\s+(?:scheduled|planned|upcoming|looming|expected)\b")
"""What is held on a day to come: he prepared for Friday's planned march."""

HELD = re.compile(
    r" ?['’]s\s(?:[\w-]+\s){0,3}?(?:elections?|votes?|voting|ballots?|referendum|polls?|primary|caucus|runoff|games?|match|matches|finals?|semi-?finals?|race|"
    r"derby|fight|meetings?|summit|hearings?|sessions?|debates?|trials?|concert|show|talks|trains?|flights?|ferry|ceremony|funeral|wedding|service|conference|"
    r"deadline|launch|auction|opening|parade|march|rally|strike|exam|exams|class|lecture|call|party|dinner|lunch|edition|issue)\b"
)
"""What is held on a day: he will run in Sunday's election."""

UNPLAYED = re.compile(
    r"\b(?:(?:hour|day|week|month)s?\s(?:before|ahead\sof)|reach(?:ed|es)?|(?:advanc|progress)(?:ed|es|e)?\sto|through\sto|(?:place|spot|berth)\sin|(?:depends?|riding|eyes\s\w+)\son|"
    r"(?:pulled|pulls|ruled|bowed|dropped)\sout\sof|withdrew\sfrom|withdrawn\sfrom|favou?rites?\s(?:to\swin|for|in))\s(?:the\s)?$"
)
"""What is told of what is still to be held: it comes days before Sunday's election; she reached Sunday's final."""

STOPPED = ("banned", "cancelled", "canceled", "postponed", "scrapped", "boycotted", "called")
"""What was done to what was to be held: they banned Sunday's march, called it off."""

AT_EVENT = ("in ", "at ", "before ", "during ", "ahead of ", "for ", "after ")
"""What stands before what is held where the verb after it tells whether it is over: in Sunday's vote, they may lose."""

WE_GO = re.compile(r"\b(?:we|they|i)\s+(?!am\b|do\b|don['’]t\b|['’])[a-z]+\s(?:[^,;:]*\s)?$")
"""The simple present of somebody who goes somewhere: they travel to Leeds on Wednesday."""

SAID = re.compile(
    r",['\"”’]?\s+(?:(?:[\w'’.-]+\s+){1,5}(?:said|says|added|warned|insisted|promised|vowed)|(?:said|says)\s+(?:[\w'’.-]+\s+){0,4}[\w'’.-]+),(?=\s[\"“'‘]?(?!but\b|and\b|who\b|which\b)\w)"
)
"""Who says what a time heads: on Friday, he said, the court will rule; "on Friday," he said, "we win"."""

VIEWS = {"future": True, "will": True, "past": False, "present": None}
"""Whether a verb of each group looks forward."""


ASIDE = re.compile(r",\s(?:who|which|whose)\s[^,;]*,\s(?=[a-z])")
"""What is told aside between a subject and its verb: England, who lost to Wales, face France on Saturday."""

AHEAD = re.compile(r"\b(?:until|till)\s+\w+\s[^.,;:()]*$", re.IGNORECASE)


def looks_forward(text: str, start: int, end: int) -> bool | None:
    """Tell whether the clause around an expression looks forward (or back: False); None where no verb says.

    The last verb before it says, or the first one after it.
    """
    before = lowered(text[max(0, start - REACH) : start])
    words = before.rstrip()
    if is_soonest(before) and (text[start].isupper() or not before.endswith(IN)):
        return True
    sentence = ASIDE.sub(" ", sentence_of(before))
    if (
        BEGINS.match(text, end)
        and not sentence.endswith(FROM)
        and not ON_ITS_DAY.search(sentence)
        and not (OWN_CLAUSE.search(sentence) and is_past(last_verb(sentence)))
        and not SIGNED.search(sentence)
    ):
        return True
    if words.endswith(ENDING):
        return True
    if (before.endswith(THE) and HAPPENED.match(text, end)) or words.endswith(CAME_DUE):
        return False
    if is_only_named(before, sentence, text, end):
        return True if DEADLINE.match(text, end) and told_by_verb(sentence, text, end) else None
    framed = AGENDA.match(text, end) is not None or told_by_frame(sentence)
    return told_by_verb(sentence, text, end) if framed is None else framed


def is_only_named(before: str, sentence: str, text: str, end: int) -> bool:
    """Tell whether a time only names something, or is compared with another, so that the verb does not tell where it lies."""
    named = before.endswith(DETERMINED) and (DEADLINE.match(text, end) or SPLIT.match(text, end))
    if named or AIMED.match(text, end):
        return True
    compares = "than" in sentence or "below" in sentence or "above" in sentence
    return compares and COMPARED.search(sentence) is not None


def is_soonest(before: str) -> bool:
    """Tell whether what stands before an expression makes it one to come, unless a verb over stands before that: had warned as early as."""
    found = SOONEST.search(before, max(0, len(before) - NEAR))
    if found is None:
        return False
    sentence = sentence_of(before[: found.start()])
    verb = last_verb(sentence)
    if verb is None or verb.lastgroup != "past":
        return bool(sentence.strip())
    return " to " in sentence[verb.end() :]


OPENS = re.compile(
    r"(?:;|,?\s(?:and|but|while|whereas|that))\s(?:(?:in|on|by|at|from|after|within|early|late|last|again|then)\s+){0,2}$"
)
SUBJECT = re.compile(r",?\s+(?:[\w'’.-]+\s+){0,3}")
"""What stands right before and after an expression at the head of its clause: would cut 40 jobs, and in May it cut 80; but Saturday could be wet."""


def told_by_own(before: str, text: str, end: int) -> bool | None:
    """Tell where a clause looks that an expression heads, by the verb after its subject; None for any other."""
    if OPENS.search(before, max(0, len(before) - NEAR)) is None:
        return None
    if FIRST.match(text, end):
        return True
    after = lowered(text[end : end + HEAD])
    found = VERBS.search(after)
    if found is None or SUBJECT.fullmatch(after, 0, found.start()) is None or after.startswith(" would"):
        return None
    found = first_verb(after)
    return VIEWS[found.lastgroup or ""] if found else None


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
    if found and (
        has_come_about(found, text, end)
        or is_of_noun(before, found)
        or (found.group() == "could" and NOBODY.search(before, 0, found.start()))
    ):
        return False
    if found and found.lastgroup == "past" and is_aim(before, found):
        told = DONE.search(before, found.start()) or TO_NAME.search(text, max(0, end - REACH), end)
        return False if told else None
    if found is None:
        end = beyond_said(text, end)
        found = first_verb(COLON.split(lowered(text[end : end + REACH]), maxsplit=1)[0])
        if found and found.group() in VOWED:
            return False
    if found is None:
        asked = before.strip() == "from" or ASKED.match(before) or WE_GO.search(before)
        return True if asked or tells_ahead(before, text, end) else None
    return VIEWS[found.lastgroup or ""]


VOWED = ("agreed to", "decided to", "invited to", "pledged to", "promised to", "vowed to")
"""What was done on a day that heads its sentence, though its aim is to come."""


def is_of_noun(before: str, verb: re.Match[str]) -> bool:
    """Tell whether what is to come is done to something that was made, or done, on the day."""
    if not before.rstrip().endswith(AT_TIME):
        return False
    found = OF_NOUN.search(before, verb.end())
    return found is not None and CAUSES.search(before, verb.start(), found.start()) is None


COLON = re.compile(r":(?!\d)|[,.!?]['\"”’](?=\s)")
"""The end of what is told of a time: outlook for Friday to Sunday: unsettled; "see you Friday," he said."""


def is_aim(before: str, verb: re.Match[str]) -> bool:
    """Tell whether a past verb does not govern what follows, but an aim or a name: decided to leave, invited them to a dinner."""
    return verb.group().endswith("invited") or NO_MORE.search(before, verb.end()) is not None


def beyond_said(text: str, end: int) -> int:
    """Give the place after a time that heads its sentence and after who says what it heads."""
    said = SAID.match(text, end)
    return said.end() if said else end


def told_by_owned(before: str, found: re.Match[str] | None, text: str, end: int) -> bool | None:
    """Tell where a clause looks in which a day owns what is held on it: Sunday's election, Friday's planned march."""
    held = HELD.match(text, end)
    if held and (
        UNPLAYED.search(before) or (found and found.group() in STOPPED and is_stopped(before, found))
    ):
        return True
    wanted: object = VIEWS[found.lastgroup or ""] if found else None
    if found is None:
        wanted = is_asked(before) or will_meet(before) or (held and begins_with_day(before, text, held.end()))
    if found is None and held and not wanted and before.endswith(AT_EVENT):
        own = first_verb(lowered(text[held.end() : held.end() + REACH]))
        wanted = VIEWS[own.lastgroup or ""] if own else None
    if PLANNED.match(text, end) and (wanted or not is_past(first_verb(lowered(text[end : end + REACH])))):
        return True
    return True if wanted and held else None


def is_stopped(before: str, verb: re.Match[str]) -> bool:
    """Tell whether a verb stops what follows it right away: they called off Sunday's march."""
    return before[verb.end() :].strip() in (("off",) if verb.group() == "called" else ("",))


RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|only|last|time|times|once|most|least|worst|best|[a-z]{3,}est)\b(?!\s+by\b)[^.;:]*$",
    re.IGNORECASE,
)
"""What counts or compares over a length of time: the first time in 20 years, the biggest cut in five years."""


def compares(text: str, start: int) -> bool:
    """Tell whether a length of time is one over which something is counted or compared, not one until it comes."""
    return RECORD.search(sentence_of(text[max(0, start - HEAD) : start])) is not None


PERFECT = rf"\bhad\s(?!(?:a|an|the|no|some|to|his|her|its|their|it|him|them|me|us|you|few|little|many|more)\b|\d)(?=(?:[^\s.,;:]+\s){{0,3}}(?:been|had|done|[a-z]{{2,}}ed|{any_of(PARTICIPLES)})\b)"
OVER_BEFORE = re.compile(
    rf"{PERFECT}"
    r"(?:(?!(?:and|but|when|while|until|before|after|who|which)\b)[^\s.,;:]+\s){1,6}(?:before[,:]\s(?:in|on)\s(?:the\s)?)?$"
)
"""What tells that something was over before what a story has come to: they had left in May; but not "by May they had left"."""


def is_over_before(text: str, start: int) -> bool:
    """Tell whether what stands before an expression in its clause is in the past perfect."""
    before = text[max(0, start - HEAD) : start]
    return "had" in before and OVER_BEFORE.search(before) is not None


def comes_by_then(text: str, end: int) -> bool:
    """Tell whether a story comes to what was by a time, and does not look back to it: by March all was lost; but not "by March they had lost"."""
    return HAD.match(text, end) is None


HAD = re.compile(r"[^.;:]{0,80}?\bhad\b")


WAS_OVER = re.compile(
    rf",?(?:\s(?!(?:and|but|when|while|until|before|after|as|who|which|that|where|whose|if)\b)[\w'’-]+){{1,8}}?\s{PERFECT}"
)
"""What tells so after an expression: on the 14th a try had failed."""


def had_been_over(text: str, end: int) -> bool:
    """Tell whether the clause that an expression heads is in the past perfect."""
    return "had" in text[end : end + HEAD] and WAS_OVER.match(text, end) is not None


def is_aside(text: str, at: int) -> bool:
    """Tell whether a place stands in words that look far ahead: which lasted until the fall of the city in May 1945."""
    return AHEAD.search(text[max(0, at - HEAD) : at]) is not None
