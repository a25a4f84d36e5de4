"""Words of the future that are nouns, pasts or causes elsewhere: a plan, set a record, due to fog, would not comment."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import not_after
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.sentences import FAR

DETERMINERS = row(
    "a the his her its their our my your this that any no new such peace budget rescue ed 's ’s s'"
)
"""What stands before a plan that nobody is planning: he unveiled a plan on Monday."""

CAUSED = row("ed off down up out shut late lost partly mainly largely mostly primarily part")
"""What stands before "due to" where it gives a cause: cancelled due to fog."""

TOLD = tuple(
    f"{told}{what}"
    for told in row(
        "announced unveiled revealed outlined published presented approved rejected dropped scrapped abandoned shelved"
    )
    for what in ("", r"\sa", r"\sits", r"\snew", r"\stheir")
)
"""What is done to plans on a day that is not that of what they aim at: announced plans to cut 900 jobs on Monday."""

NO_NOUN, NO_CAUSE, NO_NEWS = map(not_after, (DETERMINERS, CAUSED, TOLD))
NO_EVENT = r"(?<!\bthe\s)(?<!an\s)(?<!sh\s)(?<!nch\s)(?<!utch\s)(?<!\bus\s)(?<!\bu\.s\.\s)"
"""What stands before an open that is played: won the French Open in June."""

LATER_WHERE = (
    r"(?:set|going)(?=\s+to\b)|set(?=\s+for\b)",
    r"(?:(?<=\bis\s)|(?<=\bare\s))(?:set|going)|(?:(?<=\bhas\s)|(?<=\bhave\s)(?<!\bto\shave\s))set",
    rf"(?:{NO_NEWS}plans?|plans?(?=\s+to\s+(?:hold|march|meet|stage|strike|visit|vote|walk|start|begin)\b))(?=\s+to\b)|{NO_NOUN}plans?",
    r"planning(?!\s+(?:appl|author|boards?\b|commission|committee|consent|department|inquir|inspector|law|minister|officer|permission|rules?\b))",
    rf"(?<!\boriginally\s)(?<!\binitially\s)(?:{NO_CAUSE}due|due(?!\s+to\b))(?!\s+(?:19|20)\d\d\b)",
    r"(?:seeks|seeking|faces|up\s+for)\s+(?:(?:re-?)?election|an?\s+\w+\s+term)",
    r"(?<!\bto\s)(?:begin|continue|expire|reopen|reopens|arrive)",
    rf"(?:follows|opens|starts|{NO_EVENT}(?:follow|open|start))(?=\s+(?:in|on|next|later)\b)",
)
BEGINNINGS = "set|going|plan|due|seek|face|up|begin|continue|expire|reopen|arrive|follow|open|start"
LATER = rf"(?={BEGINNINGS})(?:{'|'.join(LATER_WHERE)})"
"""Words of the future, where they are; how they begin is looked at first, for that costs least."""

SAID = (
    r"would(?:\s+not|n['’]t)\s+(?:comment|confirm|say|discuss|identify|elaborate|name|speculate|reveal|disclose)"
    r"|would\s+(?:say\s+only|only\s+say|later|subsequently|go\s+on\s+to\s+(?:win|become|lead|play|lose|serve|score|take|make|write|direct|beat|run|marry))\b"
    r"|(?:closes?|opens?|ends?)\s+(?:up|down|higher|lower|flat|mixed|unchanged)\b"
    r"|(?:is|are)\s+(?:meant|supposed)\s+to\s+have\b|(?:was|were)\s+(?:(?:due|expected|meant|scheduled|set|supposed)\s+)?to\s+have\b"
)
"""What somebody did not want to say, how markets closed, what came later, or what should have been done, which is past: he would not comment Monday."""

IF_DONE = re.compile(
    r"^\W*were\s+(?:[\w'’-]+\s+){1,4}?to\s[^,;]*$|\bif\s+(?:(?:[a-z]{2,}ed|found|held|given|chosen|made|sold|built)\s[^,.;]*|(?:needed|necessary|required),?\s(?:on\s)?)$"
)
"""What may come about: were he to resign on Friday, if elected in November, a third game, if needed, on Friday."""

AFTER_DOING = re.compile(
    r"\bafter\s+[a-z]{2,}ing\s(?!(?:ends|begins|starts|closes|opens|stops|finishes)\b)[^,.;]*$"
)
"""What comes before that: he will take office after winning in November."""

DATE_OF = re.compile(r"(?<!birth )\b(?:deadline|trial date|date)\s+of\s+$")
"""What is set for a day: a trial date of Sept. 8."""


EVENT = (
    r"(?:elections?|votes?|ballots?|referendums?|polls?|strikes?|stoppages?|walk-?outs?|march(?:es)?|rall(?:y|ies)|protests?|demonstrations?|meetings?|"
    r"summit|talks|hearings?|sessions?|debates?|conferences?|briefing|auctions?|concerts?|tour|trial|deadline|review|final|runoff|release)"
)
"""What is held on a day that is mostly known before."""

AWAITING = re.compile(
    rf"\b(?:pending|awaiting)\s[^,.;]*$|\b{EVENT}\s+(?:beginning|starting|opening)\s+(?:on\s+|in\s+)?$|\bwith\s+(?:\w+\s+){{0,3}}{EVENT}\s+(?:in|on)\s+$"
    r"|\bwith\s+(?:[\w'’-]+\s+){1,4}to\s+(?:follow|come|begin|start|end|open|close|resume|be\s+\w+)\s+(?:on\s+|in\s+|by\s+)?$"
    r"|\bwith\s+(?:\w+\s+){1,4}(?:opening|beginning|starting|closing|resuming|looming)\s+(?:on\s+|in\s+)?$"
    r"|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:(?:facing|preparing\s+for|hoping\s+for|bracing\s+for)\s+(?:an?\s+|the\s+|another\s+|its\s+|his\s+|her\s+|their\s+)?(?:[\w'’-]+\s+){0,2}"
    rf"{EVENT}\s+(?:on|in)\s+$|being\s+(?:held|staged|debated|published|launched|released|unveiled)\s+(?:(?:in|at)\s[\w'’.-]+\s)?(?:on\s)?$)"
)
"""What is still to come: held pending a hearing on Friday, with elections in November, with polls opening on Sunday."""

HINTED = re.compile(
    r"\b(?:hint(?:s|ed|ing)?\s+at|prospects?\s+of|hopes?\s+of|chances?\s+of|expectations?\s+(?:of|for)|bets?\s+on|preparations?\s+for|paves?\s+the\s+way\s+for|"
    r"paved\s+the\s+way\s+for)\s[^,.;]*\bin\s+$"
)
"""What may come in a month: he hinted at a cut in August."""

FROM = r"\s+(?:[^.;]*\bfrom\s[^.;]*\s|by\s[^.,;]*\s|twice\s+|again\s+|(?:the|our|its|his|her|their|my)\s+(?:[\w'’-]+\s+){1,3})?to\s+$"
MOVED = r"\b(?:postponed?|put\s+off|put\s+back|delay(?:ed)?|moved?|push(?:ed)?\s+back|defer(?:red)?|rescheduled?|adjourn(?:ed)?|(?:brought|bring)\s+forward|shift(?:ed)?)"
PUT_OFF = re.compile(rf"(?:{MOVED}|\bextended){FROM}")
PUT_OFF_UNTIL = re.compile(
    rf"{MOVED}(?<!moved)(?<!shifted)\s[^.;]*?\b(?:until|till|to)\s+(?:the|an?|its|our|their)\s[^.;,]{{1,40}}\s(?:on|in)\s+$"
)
MOVED_FROM = re.compile(rf"(?:{MOVED}|\bextended)\s+(?:[^.;]*\s)?from\s+$", re.IGNORECASE)
MOVED_TO = re.compile(MOVED + FROM, re.IGNORECASE)
"""What has another day, which is still to come: put off to September."""

CALLED = re.compile(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+|now\s+|again\s+|already\s+)?(?:called|announced|convened|proposed|arranged|demanded|requested)\s+"
    rf"(?!(?:the|his|her|its|their|that|this)\b)[^,.;]*\b{EVENT}\s+(?:in\s+[^\s,.;]+\s+)?(?:on|in)\s+$"
)
"""What somebody has called, and is still to come: they have called a strike on Friday."""

LOOKED = re.compile(r"\blook(?:s|ed|ing)?\s+forward\s+to\s+$")
"""What is awaited: they look forward to Friday."""


EXTENDED = re.compile(
    r"(?<!\bhad\s)\b(?:extend\w*|prolong\w*|renew\w*|valid|good|(?<!was\s)(?<!were\s)in\s(?:force|effect|place)|forecast|warn(?:s|ed|ing)?\s(?:[^,.;]*\s)?of)\s(?!(?:(?:its|their|the)\s)?(?:gains?|loss\w*|losing|winning|rally|slide|streak|run|decline))"
    r"(?:[^,.;]*\s)?through\s+$"
)
"""What goes on through a time to come: the ban was extended through June."""


DAY_TOLD = r"(?:(?:on|late|early|last)\s+)*(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+night)?|[a-z]{3,9}\.?\s+\d{1,2})"
DECIDED = re.compile(
    rf"\b(?:agreed|voted|decided|pledged|promised|vowed|threatened|offered|arranged)\s+{DAY_TOLD}\s+to\s+(?!have\b)[a-z]+\b(?!.*\b(?:who|that|which)\b)[^,;]*$"
)
"""What was decided on one day is done on another: they voted Sunday to return to work on Thursday."""


def is_moved(text: str, start: int) -> bool:
    """Tell whether a day after "from" or "to" is the one that something is put off from or to, and bounds no time."""
    before = text[max(0, start - FAR) : start]
    return (MOVED_TO if before.endswith("to ") else MOVED_FROM).search(before) is not None


SENTENCED = re.compile(
    r"\bwhen\s+(?:[\w'’.-]+\s+){1,3}(?:is|are)\s+(?:[a-z]+ed|sworn|heard)\s+(?:in\s+)?(?:on\s+)?$"
)
"""What waits for a day to come: he faces ten years when he is sentenced May 6."""


DECREED = re.compile(
    r"\b(?:announced|called|declared|decreed|ordered|proclaimed|imposed)\s[^,.;]*\s(?:from|(?:starting|beginning)(?:\s+on)?)\s+$"
)
"""What is called for a time to come: declared three days of mourning from Sunday, a strike starting on Monday."""


ANY = ""
UNTIL = (("to ", PUT_OFF_UNTIL), ("til", PUT_OFF_UNTIL), ("has ", CALLED), ("have ", CALLED))
FRAMES = {
    **dict.fromkeys(("from", "starting", "beginning"), ((ANY, DECREED),)),
    "of": ((ANY, DATE_OF),),
    "to": ((ANY, PUT_OFF), (ANY, LOOKED)),
    "through": ((ANY, EXTENDED),),
    "in": ((ANY, HINTED), *UNTIL),
    "on": (*UNTIL, ("ing on ", DECREED)),
}
"""The turns of phrase that look forward, by the word that stands right before the time, each with a word that it has."""


KEPT = re.compile(
    r"\b(?:remanded|bail(?:ed)?|jailed|detained|custody|suspended|adjourned)\s(?:[^.;]*\s)?(?:until|ahead\s+of|before)\s+(?:a|an|the|his|her|its|their)\s[^,.;]*\b(?:on|in)\s+$"
)
"""What somebody is kept for, on a day to come: remanded in custody until a hearing on 1 July."""

AHEAD_OF = re.compile(
    rf"\bahead\s+of\s+(?:the|an?|his|her|its|their)\s+(?:[\w'’-]+\s+){{0,3}}{EVENT}\s+(?:on|in)\s+$"
)
"""What came before what is still to come: they met ahead of the vote on Sunday."""

LOOSE_FRAMES = (
    ("until ", KEPT, True),
    ("ahead of ", KEPT, True),
    ("ahead of ", AHEAD_OF, True),
    ("before ", KEPT, True),
    ("ing ", AWAITING, True),
    ("with ", AWAITING, True),
    ("if ", IF_DONE, True),
    ("were ", IF_DONE, True),
    ("when ", SENTENCED, True),
    (" to ", DECIDED, True),
    ("after ", AFTER_DOING, False),
)
"""The others, by a word that they have, and whether they look forward."""


def told_by_frame(sentence: str) -> bool | None:
    """Tell where what stands before an expression looks, by a turn of phrase that needs no verb; None without one."""
    for hint, frame in FRAMES.get(sentence[:-1].rpartition(" ")[2], ()):
        if hint in sentence and frame.search(sentence):
            return True
    for hint, frame, forward in LOOSE_FRAMES:
        if hint in sentence and frame.search(sentence):
            return forward
    return None
