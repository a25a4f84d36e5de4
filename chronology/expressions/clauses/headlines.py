"""What is to come where no verb of the clause says so: court to hear case Monday, showers Tuesday, funeral services Saturday."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import either

VERBS = either(
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

INFINITIVE = re.compile(rf"^\W*(?:[\w'’.&-]+\s+){{1,7}}to\s+(?:{VERBS})\b")
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
    r"^\W*(?:(?:the|a)\s+)?(?:funeral|memorial|burial|visitation|viewing|wake|requiem|graveside|no\s+(?:trains?|school|service|buses|mail|classes|games?|play|flights|parking)|(?:off|away)\s+to\s+[a-z]+|extended\s+forecast|forecast|outlook|next\s+up|up\s+next|coming\s+up|still\s+to\s+come|next)\b"
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
