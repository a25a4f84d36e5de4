"""Words that name one time and nothing else, as event files and callers hold them: "end of October 2025", "from 22 to 23 November 2025".

Rare ways to write a day are left to dateparser: only what has a day, a month and a year, so that it adds and drops nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Sequence
from functools import cache
from functools import lru_cache
from functools import partial
from typing import Any

from chronology.errors import WhenError
from chronology.expressions.context import Context
from chronology.expressions.parsing import REFUSED
from chronology.expressions.parsing import parse
from chronology.expressions.readings import told
from chronology.expressions.senses.frames import UNANCHORED
from chronology.expressions.senses.frames import Anchor
from chronology.expressions.senses.lengths import Length
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import SIGNALS
from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Grammar
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.pieces import cut
from chronology.expressions.words.pieces import said
from chronology.expressions.words.plain import plain
from chronology.expressions.words.signals import Signal
from chronology.expressions.words.signals import shaped
from chronology.when import Duration
from chronology.when import When
from chronology.when.calendar import DAY

NUMBERS = set_of("To12 To24 To31 To99 Yearnumber Shortyear Nth31")
NAMES = set_of("Monthname Maymonth")
OTHERS = set_of("Weekday Satday , . - /")
"""The kinds of tokens dateparser is shown; any other word would be dropped by it without a sound."""

SETTINGS = {
    "TIMEZONE": "UTC",
    "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # noqa: DTZ001 - civil time has no zone
    "PARSERS": ["absolute-time"],
    "PREFER_DAY_OF_MONTH": "first",
}
WHOLE_DAY = {"year", "month", "day"}


@cache
def parser() -> Any:
    """Bring dateparser in, at the first rare date."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - it takes a tenth of a second

    return DateDataParser(languages=["en"], settings=SETTINGS)


def read_rare(words: str) -> When | None:
    """Read a day said by two numbers and the name of a month; None for anything else."""
    if not is_day(words):
        return None
    found = parser().get_date_data(words)
    if found.date_obj is None or set(found.parts) != WHOLE_DAY:
        return None
    return When.parse(f"{found.date_obj:%Y-%m-%d}")


def is_day(words: str) -> bool:
    """Tell whether words are two numbers, a month, and nothing but marks and a weekday besides."""
    kinds = Counter(
        next((group for group in (NUMBERS, NAMES, OTHERS) if kind in group), None)
        for kind, _, _ in map(said, cut(words, 0, len(words)))
    )
    return kinds[NUMBERS] == 2 and kinds[NAMES] == 1 and not kinds[None]


REMEDY = "write EDTF, or words such as 'end of October 2025', 'by 2029', 'from 22 to 23 November 2025'"
WINDOW = re.compile(r"\s*[-\dY][^\s\[{]*\.\.[-\dY][^\s\]}]*\s*")
"""Some moment from one date to another: EDTF's brackets, which a shell would take for its own, may be left out."""

UNMARKED = Signal(None, "in", 0)


def shape(name: str) -> Callable[[When], When]:
    """Make a builder of one signal."""
    return partial(shaped, shape=name)


def lasting(when: When, length: Duration) -> When:
    """Make a time of a known length."""
    return when.lasting(length)


def kinds_of(words: Sequence[str]) -> str:
    """Write words as a pattern has them, those that have a kind by it."""
    return " ".join(WORDS[word][0] if word in WORDS else word for word in words)


LINKING = ("to", "from", "between")
"""What a signal is whose time is one end of two."""

WHOLE = (
    Rule("", "in|on|at|during|of? WHEN", shape("in")),
    Rule("", "since|starting|from WHEN on|onwards|onward?", shape("since")),
    *(
        Rule("", f"{kinds_of(words)} WHEN", shape(name))
        for words, name in SIGNALS.items()
        if name not in LINKING
    ),
    Rule("", "WHEN or Later", shape("not before")),
    Rule("", "WHEN or Earlier", shape("by")),
    Rule("", "WHEN:one {, WHEN:two} or WHEN:three", lambda **whens: When.one_of(*whens.values())),
    Rule("", "WHEN:one and WHEN:two", lambda one, two: When.parse(f"{{{one},{two}}}")),
    Rule("", "from? WHEN:start to|-|until|through WHEN:end", When.between),
    Rule("", "from WHEN:start , End unknown", partial(When.between, end=None)),
    Rule("", "until WHEN:end , End unknown", partial(When.between, start=None)),
    Rule("", "between WHEN:first and WHEN:last", When.within),
    Rule("", "between|within WHEN", shape("between")),
    Rule("", "WHEN , LENGTH", lasting),
    Rule("", "for? LENGTH in|on|at|during WHEN", lasting),
    Rule("", "from WHEN for LENGTH", lasting),
    Rule("", "for? LENGTH within WHEN", lambda when, length: shaped(when, "between").lasting(length)),
)
"""What words may stand around times to make one time: a row a way."""


@cache
def whole() -> Grammar:
    """Give the grammar of whole texts."""
    return Grammar(WHOLE, {"WHEN": "@when", "LENGTH": "@length"})


def read_whole(words: str, anchor: Anchor | None) -> When:
    """Read words that name one time; raises WhenError that says what cannot be read, and why."""
    if WINDOW.fullmatch(words):
        return When.parse(f"[{words}]")
    simple = plain(words).text
    tokens = parse(simple, 0, len(simple)).tokens
    for token in tokens:
        if token.kind == REFUSED:
            raise WhenError(f"{token.value}: '{words}'")
    try:
        return timed(simple, tokens, anchor).with_text(words)
    except WhenError:
        when = read_rare(simple)
        if when is None:
            raise
        return when.with_text(words)


def timed(words: str, tokens: list[Token], anchor: Anchor | None) -> When:
    """Make one time of tokens; raises WhenError."""
    found = [as_time(token, words, anchor) if token.kind.startswith("@") else token for token in tokens]
    match = whole().longest(found, whole().code(found), 0) if found else None
    if match is None or match.end < len(found):
        raise WhenError(trouble(words, found))
    when: When = match.rule.build(**match.values)
    return when


def as_time(token: Token, words: str, anchor: Anchor | None) -> Token:
    """Read a phrase as a time or a duration; raises WhenError where it has no place in time."""
    if isinstance(token.value, Length) and token.value.amount is not None:
        return token._replace(value=token.value.duration)
    one = told(token.value, UNMARKED, Context.of(anchor), future=None)
    reading, when = one.reading, one.when
    said = words[token.start : token.end]
    if when is None and reading.why == UNANCHORED:
        raise WhenError(f"'{said}' needs a publication date to be read: write out the date, with its year")
    if when is None:
        raise WhenError(f"'{said}' names no one time: {reading.why}")
    return Token("@when", token.start, token.end, when)


def trouble(words: str, tokens: list[Token]) -> str:
    """Say what of the words cannot be read."""
    kinds = {token.kind for token in tokens}
    left = " ".join(
        words[token.start : token.end] for token in tokens if token.kind not in ("@when", "@length")
    )
    if "@when" in kinds and left:
        return f"cannot read '{left}' in '{words}'; {REMEDY}"
    if "@length" in kinds and not left:
        return f"'{words}' is a length of time, not a time; say when, too"
    return f"no time can be read in '{' '.join(words.split())}'; {REMEDY}"


@lru_cache(maxsize=1 << 8)
def anchor_of(published: When | dt.date | str | None) -> Anchor | None:
    """Make an anchor of a publication date; raises WhenError where it bounds no days."""
    if published is None:
        return None
    when = as_when(published)
    earliest, latest = when.earliest, when.latest
    if earliest is None or latest is None:
        raise WhenError(f"a publication date needs a first and a last day: '{published}'")
    moment = when.first_start if when.has_time else None
    return Anchor(earliest.microseconds // DAY, latest.microseconds // DAY, moment)


def as_when(published: When | dt.date | str) -> When:
    """Take a When, a date, EDTF text, or words that need no anchor, as a When."""
    if isinstance(published, When):
        return published
    if not isinstance(published, str):
        return When.from_date(published)
    try:
        return When.parse(published)
    except WhenError:
        return read_whole(published, None)
