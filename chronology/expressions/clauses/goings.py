"""What is to come where no verb in the future says so: doors open Friday, he's leaving on Saturday, court to hear case Monday, showers Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronology.expressions.clauses.homographs import EVENT
from chronology.expressions.words.lexicon import either
from chronology.expressions.words.lexicon import not_after
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.sentences import HEAD

PLURAL = either(
    "open close shut start begin end resume return arrive leave depart go head travel fly meet vote reopen restart restart expire sail kick play host face "
    "appear convene reconvene gather march strike walk decide finish launch move"
)
SINGULAR = either(
    "continues enters resigns retires reverts lapses matures becomes concludes culminates expands reconvenes reopens restarts launches heads travels appears convenes gathers finishes happens goes comes adjourns decides hosts airs "
    "sits shuts sails lasts steps takes turns kicks moves marries sets stands starts plays faces reaches"
)
PROGRESSIVE = either(
    "leaving arriving returning coming going flying travelling traveling visiting meeting starting opening closing retiring working sitting playing hosting "
    "speaking appearing moving sailing marrying performing campaigning voting launching reopening resuming ending staying attending getting having"
)

NO_PLURAL = not_after(
    rf"\b{word}" for word in row("straight of the a two three four five six several many his her")
)
"""What stands before sets, plays and starts that are no verbs: she won in straight sets in May."""

STATES = r"closed|open|off|away|out|back|free|busy|available|unavailable|(?:at\s+)?home|on\s+leave|in\s+court"
"""How somebody or something is on a day to come: the bank is closed on Thursday."""

NEARBY = r"(?:\s+[^\s,;:]+){0,6}\s+$"
"""The few words between a verb and its day."""

MARKS = (",", ";", ":")
"""What never stands between them, nor before the verb: what is coming stands after the last of them."""

COMING = re.compile(
    rf"(?=[aint'’])(?:(?:\b(?:is|are|am)|['’](?:s|re|m))\s+(?:not\s+|also\s+|now\s+|both\s+)?(?:{PROGRESSIVE}|{STATES})\b{NEARBY}"
    rf"|\bnext\s+(?:[a-z-]+\s+){{1,3}}(?:is|are){NEARBY}|\bthere(?:['’]s|\s+is|\s+are){NEARBY}|['’]s\s+[a-z'’]+\s+(?:birthday|anniversary|wedding|party|exam|interview){NEARBY})"
)
HAVE = re.compile(
    rf"\b(?:(?:i|we|you|they)\s+have|(?:he|she|it)\s+has)\s+(?:got\s+)?(?:a|an|my|our|your|his|her|their|no|another|two|three|any|time|room|plans|school|work|practice|training)\b{NEARBY}"
    rf"|\bhas\s+(?:an?|another)\s+(?:[\w-]+\s+){{0,2}}(?:{EVENT}|appointment|match|game){NEARBY}"
)
"""What somebody has before him: I have an exam on Monday."""

IF = re.compile(r"\b(?:if|unless)\s+[^,;:]*$")
"""What may come about: if it rains on Sunday."""

APPOINTED = (
    r"gets\s+(?:its|under\s?way)|runs\s+out|pays\s+out|wraps\s+up|tips\s+off|gives\s+evidence|votes\s+on\s+(?:the|an?|it|its|his|her|whether)|performs\s+(?:at|in|with)|speaks\s+(?:at|in)"
    r"|(?:marks|celebrates|defends)\s+(?:the|its|his|her|their)|addresses\s+(?:the|an?|lawmakers|parliament|congress|members)|visits\s+(?!(?:to|by|from|on|in|were|are|and|or|with|for|at|during|of|between|last|next)\b)[A-Za-z]+"
    r"|hears\s+(?:the|its|an?|arguments|evidence)|(?:gives|delivers|makes)\s+(?:an?|the|his|her|its|their)\s+(?:[a-z-]+\s+){0,2}(?:speech|address|debut|return|statement|lecture|concert|appearance|ruling)"
    r"|hits\s+(?:the\s+)?(?:theat(?:er|re)s|cinemas|shelves|stores|shops|screens|road)|(?:reports|announces|publishes|releases|unveils|delivers)\s+(?:its\s+|their\s+|the\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,2}(?:results|earnings|figures|data|accounts|report|findings|budget|decision|verdict|minutes|statement|numbers)"
)
"""What is done on a day set for it, and is no noun: gives evidence, marks its centenary."""

GOES = re.compile(
    rf"(?:\b(?!(?:this|was|is|has|as|its|his|us)\b)(?:[a-z]{{2,}}|[a-z]['’])s|\b(?:we|you|they|people|men|women|children|police))\s+(?:{PLURAL})\b{NEARBY}"
    rf"|{NO_PLURAL}\b(?:{SINGULAR})\b{NEARBY}"
    rf"|\b(?:{APPOINTED})\b{NEARBY}|\b(?:which|who)\s+(?:{PLURAL}|holds?|reports|publishes|releases|unveils|hears)\b{NEARBY}|\b(?:which|who|senate|house|parliament|committee|council|panel|congress|assembly|commons|party|country|nation)\s+votes\b{NEARBY}"
    rf"|(?<!\bto\s)\b(?:(?:play|face|host|visit|meet)\s+(?:their|each\s+other)|(?<!\bnot\s)take\s+on)\b{NEARBY}"
    rf"|\b(?:and(?:\s+now|\s+then)?|next)\s+(?:face|host|play|visit|travel|meet|entertain)\b{NEARBY}"
)
GOING = frozenset(
    (
        *PLURAL.split("|"),
        *SINGULAR.split("|"),
        *row(
            "wraps tips votes performs speaks marks celebrates defends addresses visits makes gives holds reports announces publishes releases unveils delivers hits hears gets runs pays hold votes face host visit meet play take travel entertain"
        ),
    )
)
"""The verbs that `GOES` has."""

FALLS = re.compile(
    rf"\b(?:anniversary|birthday|holiday|festival|feast|easter|ramadan|eid|passover|christmas|day|night|solstice|equinox|eclipse|moon|deadline)\s(?:[^,;:]*\s)?falls\b{NEARBY}"
)
"""What comes on a day, however much stands between it and its verb."""

MEETS = re.compile(
    r"(?<!\bto\s)(?<!\bnot\s)\b(?:(?:(?:play|face|(?<!\bthe\s)(?<!\ba\s)(?<!show\s)(?<!\btv\s)(?:host|visit))\s+(?!(?:in|on|at|by|for|of|from|with|to|and|or|as|that|which|about|down|up|out|off)\b)[a-z]"
    r"[^\s,;:]*|(?:go|travel|head)\s+(?:to|into|home))(?:\s+(?!(?:after|over|following|since|amid|from|the|who|which)\b)[^\s,;:]+){0,6})\s+$"
    r"|\band\s+(?:(?!(?:the|a|an|at)\b)[^\s,;:]+\s+){1,2}meet(?:\s+[^\s,;:]+){0,4}\s+$"
)
"""The plain present of a team, where no other verb stands: England play France on Saturday."""

FIRST = re.compile(
    rf",?\s+(?:(?:we|you|they)\s+(?:have|get|face|{PLURAL})|(?:(?!\w+ed\b)[\w’'-]+\s+){{1,3}}(?:{SINGULAR}|{APPOINTED}|meets|opens|begins|arrives|returns|closes|ends|leaves|will))\b"
    rf"|(?<=day),?\s+(?:(?!\w+ed\b)[\w’'-]+\s+){{1,3}}(?:is|are)\s+(?:{STATES})\b"
)
"""The present after a day that heads its sentence: on Thursday she plays in Rome."""

HEADS = ("", "on", "in", "from", "after", "before", "until", "by", "and on", "then on", "but on")
"""What may stand before such a day."""

AS = re.compile(
    r"^\W*[^,;:]*\S\s+(?:as|while)\s+(?!(?:early|soon|long|well|much|many|part|planned|expected|scheduled)\b)(?P<rest>[^,;:]*)$"
)
SHOWN = set_of(
    "arrive arrives leave leaves return returns gather gathers march marches walk walks depart departs flee flees play plays strike strikes vote votes "
    "move moves travel travels go goes head heads sit sits stand stands"
)
"""What a picture shows, which is over: fans cheer as the team arrives in Rome on Sunday."""

ASKS = re.compile(
    r"\W*(?:(?:so|and|but|hi|hey)\W+)?(?:(?:what|when|where|who|how)\s+)?(?:are|is|am)\s+(?:you|we|they|he|she|it|there|i|anyone|everyone|somebody|anybody)\b"
    r"|\W*(?:(?:anyone|anybody|who['’]s)\s+(?:up|free|around|in|coming|going|about|fancy|want)|fancy|any\s+chance|how\s+about|what\s+about|(?:next\s+up|up\s+next|coming\s+up)\s+is)\b"
)
LET_US = re.compile(
    r"\W*(?:(?:so|and|ok|okay|then|please)\W+)?(?:let['’]?s\s+[a-z]+|remember\s+to|don['’]?t\s+forget|be\s+sure\s+to|make\s+sure)\b"
)
BUT_NOT = re.compile(
    r"\s*,?\s+but\s+(?:(?:he|she|it|they)\s+)?(?:did|was|were|had|failed|never|could|[a-z]{3,}ed)\b"
)
"""What came to nothing: he was due in court on Monday but did not appear."""

RUNS = re.compile(r"run(?<=\brun)s?\s+(?:from\s+|(?P<to>to\s+))?$")
"""What is to last to a time, or from a day of the week on; a date may lie behind: the fair runs from Friday to Sunday."""

RUNS_TO = re.compile(
    r"\bruns\s+(?:from\s+)?(?:[^.,;:]|\.\s\d)*?(?:\d\s?[-–]\s?\d|\s(?:to|until|till|through)\s)(?:[^.,;:]|\.\s\d)*$"
)
TO = re.compile(r"\s*(?:-|–|(?:to|until|till|through)\b)")
"""What lasts from one date to another, which is not over: it runs from 15 to 24 August."""

SHOULD_HAVE = re.compile(r"\b(?:should|would|could|must|might|may|ought\s+to)\s+have\s+[a-z]+\b")
"""What should have come about."""


def told_by_present(before: str, verb: re.Match[str] | None, text: str, end: int) -> bool | None:
    """Tell where a clause looks whose present tells of what is to come, or whose plan came to nothing; None for any other.

    `verb` is the last one before the expression that other rules know.
    """
    if verb is not None and BUT_NOT.match(text, end):
        return False
    if is_shown(before, verb):
        return False
    if "run" in before and is_running(before, text, end):
        return True
    asks = verb is None or verb.lastgroup == "present"
    asked = asks and (is_asked(before) or IF.search(before) is not None)
    meets = verb is None and MEETS.search(before) is not None
    has = (
        verb is not None
        and verb.group() in ("have", "has")
        and HAVE.search(before, max(0, verb.start() - LEAD))
    )
    return (
        True
        if asked or has or meets or is_coming(before, verb) or begins_with_day(before, text, end)
        else None
    )


def is_running(before: str, text: str, end: int) -> bool:
    """Tell whether something lasts from a day of the week on, or from one date to another."""
    runs = RUNS.search(before)
    if runs and (runs["to"] or text.endswith("day", 0, end) or TO.match(text, end)):
        return True
    return RUNS_TO.search(text[max(0, end - HEAD) : end]) is not None


LEAD = 6
"""How far before "have" the one who has may begin."""


def is_shown(before: str, verb: re.Match[str] | None) -> bool:
    """Tell whether a clause tells what a picture shows: they wave as the train leaves."""
    found = AS.match(before) if " as " in before or " while " in before else None
    if found is None or (
        verb is not None and (verb.start() < found.start("rest") or verb.group() not in SHOWN)
    ):
        return False
    return not SHOWN.isdisjoint(found["rest"].split())


def begins_with_day(before: str, text: str, end: int) -> bool:
    """Tell whether a day heads its sentence, whose verb tells of what is to come: on Thursday she plays in Rome."""
    return before.strip() in HEADS and FIRST.match(text, end) is not None


def is_coming(before: str, verb: re.Match[str] | None) -> bool:
    """Tell whether the words before a day tell of what is to come, and no verb over stands after them."""
    clause = max(map(before.rfind, MARKS)) + 1
    over = verb.end() if verb is not None and verb.lastgroup == "past" else 0
    return any(pattern.search(before, max(clause, over)) for pattern in tellings(before, clause))


def will_meet(before: str) -> bool:
    """Tell whether a team is to play in what a day owns: Wales face France in Saturday's final."""
    return before.endswith((" in ", " for ")) and (
        MEETS.search(before) is not None or is_coming(before, None)
    )


def tellings(before: str, clause: int) -> Iterator[re.Pattern[str]]:
    """Yield the patterns whose verbs are among the last words of a clause, which asks less than seeking them."""
    yield COMING
    words = before[clause:].rsplit(None, LAST)
    if not GOING.isdisjoint([word.lstrip(OPENING) for word in words]):
        yield GOES
    if "falls" in words:
        yield FALLS


LAST = 8
"""How many words a verb of `GOES` and those between it and its day are at most."""

OPENING = "\"'“‘(—–-"
"""What may stand before a word without white space."""


def is_asked(before: str) -> bool:
    """Tell whether a sentence begins as one that asks, or calls, for what is to come."""
    return ASKS.match(before) is not None or LET_US.match(before) is not None


HEADLINE_VERBS = either(
    "address air announce answer appeal appear ask attend auction back ban be begin block boost build buy call cancel celebrate challenge change close "
    "consider continue convene cut debate decide decline deliver demolish deploy discuss drop elect end expand expel extend face fight file fly "
    "free get give go grill halt head hear help hike hold honor honour host introduce issue join lead launch lay leave lift lose make march mark "
    "meet merge miss move name offer open pay perform play plead present probe protest publish quit raise ratify read receive reconsider reconvene "
    "reduce release reopen replace report rule reshuffle restart resign resume return reveal reveal review run seek sell send sentence set shed sign "
    "speak stage stand star start step stop strike submit sue suspend swear tackle take talk testify tour transfer travel try undergo unveil urge vacate "
    "visit vote walk watch welcome win withdraw know read see do"
)
"""The verbs of headlines."""

AIMS = either(
    "attempt attempts bid bids call calls campaign chance deal decision effort efforts failure fight move moves offer pact plan plans pledge pressure push "
    "promise refusal right threat threats vote votes vow way ways back due used able unable according"
)
"""What an aim belongs to, so that it tells nothing of its clause: bid to save mill fails Monday."""

INFINITIVE = re.compile(rf"^\W*(?:[\w'’.&-]+\s+){{1,7}}to\s+(?:{HEADLINE_VERBS})\b")
AIMED = re.compile(rf"\b(?:{AIMS})\s+to\s")

WEATHER = either(
    "sunny cloudy clear clearing showers shower rain snow thunderstorms storms highs lows high low windy breezy warm warmer cool cooler cold colder hot dry "
    "fair foggy fog drizzle flurries sunshine scattered patchy isolated sleet frost temperatures humid bright dull overcast mild muggy unsettled settled "
    "changeable thundery wintry gales hail"
)
FORECAST = re.compile(
    rf"^\W*(?:(?:mostly|partly|becoming|chance\s+of|a\s+chance\s+of|some|more|light|heavy|occasional|increasingly|very|much|turning)\s+)?(?:{WEATHER})\b"
)
"""How a forecast without a verb begins."""

FORETOLD = re.compile(
    rf"(?:(?:,?\s+and|\s+to|,)\s+[a-z]+day)?:\s+(?:(?:mostly|partly|becoming|some|more|light|heavy|occasional)\s+)?(?:{WEATHER})\b",
    re.IGNORECASE,
)
"""What a forecast tells of the day before it: Friday: partly sunny."""

NOTICE = re.compile(
    r"^\W*(?:(?:the|a)\s+)?(?:funeral|memorial|burial|visitation|viewing|wake|requiem|graveside|no\s+(?:trains?|school|service|buses|mail|classes|games?|play|flights|parking)|(?:off|away)\s+to\s+[a-z]+|extended\s+forecast|forecast|outlook|see\s+(?:you|ya)|next\s+up|up\s+next|coming\s+up|still\s+to\s+come|next)\b"
)
"""What announces: memorial service Saturday, next up: Brazil on Friday."""


def tells_ahead(before: str, text: str, end: int) -> bool:
    """Tell whether the beginning of a clause without a verb, or what stands after its day, tells of what is to come."""
    if " to " in before and INFINITIVE.match(before) and not AIMED.search(before):
        return True
    return any(
        found is not None
        for found in (FORECAST.match(before), NOTICE.match(before), FORETOLD.match(text, end))
    )
