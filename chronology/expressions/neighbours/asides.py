"""What a story or a report does not go on from, as it was told aside, or again in the other calendar: the cabinet, which met on Thursday, will decide at 4 p.m."""

from __future__ import annotations

import re

from chronology.expressions.context import LIFE
from chronology.expressions.context import Context
from chronology.expressions.neighbours.sharing import WHEN
from chronology.expressions.neighbours.sharing import YEAR_AGO
from chronology.expressions.rules.dates.historical import BEHIND
from chronology.expressions.senses.anaphora import That
from chronology.expressions.senses.anaphora import UntoldDay
from chronology.expressions.senses.counted import NEARBY
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.deictic import ThatDay
from chronology.expressions.senses.sorts import counts_on
from chronology.expressions.senses.wholes import day_of
from chronology.expressions.told import Found
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import WORDS
from chronology.expressions.words.sentences import REACH
from chronology.expressions.words.sentences import parts_sentences
from chronology.expressions.words.sentences import sentence_before

OPENED = re.compile(
    r"(?:,\s|\()(?:who|whose|which|[a-z]+ed|[a-z]+ing|born|built|begun|made|sold)\b[^,;:()]*$"
)
"""What opens a relative clause, or a participle, between commas, in which a day stands."""

BRACKET = re.compile(r"\([^()]*$")
CLOSED = re.compile(r"[^,;:()]*,(?!\s(?:and|or|but|who|which|when|where)\b)[^;()]*")
"""What closes it again before a time of the main clause."""


SHORTLY = 2
"""How many days before somebody writes a day told aside may still be that of what is told."""


def after_aside(text: str, phrase: Token, before: Found | None, context: Context, outer: Context) -> Context:
    """Give the context of a time of some day, without a day over that was only told aside, or since which something goes on."""
    if before is not None and context.narrative:
        return after_aside_of_story(text, phrase, before, context, outer)
    if before is None or not isinstance(day_of(phrase.value), ThatDay | UntoldDay):
        return context
    told, day = before.told.place, context.frame.day
    if told is None or told.unit != "day" or day is None or told.first >= day:
        return context
    start, end = before.expression.start, before.expression.end
    if before.expression.signal == "since" and WHEN.fullmatch(text, end, phrase.start) is None:
        return outer
    if outer.tells_day and PAPER.search(text, max(0, start - REACH), start):
        return outer
    tells = outer.tells_day or told.first < day - SHORTLY
    return outer if tells and is_told_aside(text, start, end, phrase.start) else context


PAPER = re.compile(
    r"\b(?:letters?|minutes|reports?|memo(?:randum|randa|s)?|orders?|notes?|(?:e-?)?mails?|notices?|bills?|invoices?|agreements?|contracts?|resolutions?|decisions?|rulings?)"
    r"(?:\s(?:of|from)\sthe\s(?:[\w-]+\s)?meeting)?,?\s(?:held\s|sent\s|dated\s)?(?:of|on|from|dated)?\s?(?:the\s)?$"
)
"""What a day is that of, and not of what is told: the secretary read a letter of 19 September."""


def after_aside_of_story(
    text: str, phrase: Token, before: Found, context: Context, outer: Context
) -> Context:
    """Give the context of a time that is counted on in a story, without what was only planned, or told aside."""
    if counts_past_plan(text, phrase, before, outer):
        return context.with_all(last=outer.frame.last, thread=outer.frame.thread)
    return context.on_thread() if counts_past_aside(text, phrase, before, context) else context


def counts_past_plan(text: str, phrase: Token, before: Found, outer: Context) -> bool:
    """Tell whether a time is counted on from what a story had come to, after a sentence that told of what was to come: on 3 May they agreed to meet in August. The next day he fell ill."""
    told, last = before.told.place, outer.frame.last
    if not before.told.future or told is None or last is None or told.first <= last.last:
        return False
    sense = day_of(phrase.value)
    return counts_on(sense) and parts_sentences(text, before.expression.end, phrase.start)


def counts_past_aside(text: str, phrase: Token, before: Found, context: Context) -> bool:
    """Tell whether a time is counted on from what a story has come to, after a sentence that told aside of what was before: his brother, who had left in 1203, returned. Two years later."""
    last, thread, sense = context.frame.last, context.frame.thread, day_of(phrase.value)
    if (
        last is None
        or thread is None
        or last.first >= thread.first
        or not (counts_on(sense) or isinstance(sense, That))
    ):
        return False
    if thread.first - last.last > LIFE:
        return True
    said = sentence_before(text, before.expression.start, REACH)
    opened = OPENED.search(said) or BRACKET.search(said)
    return opened is not None and parts_sentences(text, before.expression.end, phrase.start)


def is_told_aside(text: str, start: int, end: int, at: int) -> bool:
    """Tell whether a day stands in a relative clause that closes before a place in its sentence."""
    if parts_sentences(text, end, at) or CLOSED.fullmatch(text, end, at) is None:
        return False
    return OPENED.search(sentence_before(text, start, REACH)) is not None


def is_in_passing(found: Found, context: Context) -> bool:
    """Tell whether nothing goes on from what had begun before: the first storm since 24 December 2022; in 2020 she left the party, a member since 2012; its walls dated from 1498; nor from yesterday in a diary."""
    place, frame = found.told.place, context.frame
    if context.narrative and counts_from_now(found):
        return True
    signal = found.expression.signal
    if signal in COMPARING and not context.narrative and YEAR_AGO.fullmatch(found.expression.text):
        return True
    if signal not in ("since", "from") or place is None:
        return False
    if context.narrative:
        return frame.thread is not None and place.last < frame.thread.first
    old = place.unit == "day" and frame.day is not None and place.last < frame.day - NEARBY
    return signal == "since" and old


def counts_from_now(found: Found) -> bool:
    """Tell whether a time counts from that of writing: yesterday, a year ago today."""
    day = day_of(found.told.sense)
    of_yesterday = isinstance(day, Deictic) and day.unit == "day" and day.offset != 0 and not day.same
    return of_yesterday or found.expression.text.endswith((" ago", " ago today"))


COMPARING = ("from", "on", "over", "than", "with", "against", "versus")
"""What stands before a year ago, which figures are compared with."""


def weekday_at(said: str) -> int | None:
    """Give the day of the week that a day begins with: Tuesday 8 April 1746."""
    kind, number = WORDS.get(said.partition(" ")[0].rstrip(".,").lower(), ("", None))
    return number if kind in ("Weekday", "Satday") else None


CAPTION = re.compile(
    r"\[?(?:(?:Fig(?:ure|s|\.)|Plate|Map|Table|Image|Illustration)\s?\d|(?:Photo(?:graph)?|Image|Map|Illustration|Caption|Picture):)[^\n]*$"
)
"""What begins the caption of a picture, which stands between paragraphs of a story."""


def is_caption(text: str, start: int) -> bool:
    """Tell whether a date stands in the caption of a picture: Figure 3: the mill in 1904."""
    line = text.rfind("\n", max(0, start - REACH), start) + 1
    return (line > 0 or start <= REACH) and CAPTION.match(text, line, start) is not None


def is_some_year(found: Found, text: str) -> bool:
    """Tell whether a year of something is told by its number, which nobody counts here: in the third year of his reign, in March."""
    one = found.expression
    return (
        one.value == "P1Y" and NUMBERED.fullmatch(one.text) is not None and text.startswith(" of ", one.end)
    )


NUMBERED = re.compile(
    r"(?:the|his|her|its|their)\s(?:\w+(?:st|nd|rd|th)|second|last|final)\syear", re.IGNORECASE
)


def is_earlier_date(text: str, before: Found, found: Found) -> bool:
    """Tell whether a date tells again a time before what a story has come to: six weeks earlier, on 30 November."""
    return (
        before.told.goes_back
        and TOLD_AGAIN.fullmatch(text, before.expression.end, found.expression.start) is not None
    )


TOLD_AGAIN = re.compile(r",\s+(?:(?:on|in|at)\s+)?(?:the\s+)?")


STYLE = r"(?:[ON]\.?\s?S\.?|(?:[Oo]ld|[Nn]ew)[\s-][Ss]tyle|(?:in|by|of|according to)\sthe\s(?:Julian|Gregorian|old|new)[^()\[\]]*|Julian|Gregorian)"
OPENING = re.compile(rf"(?:\s{STYLE})?\s?[(\[](?:{STYLE}[,;]?\s)?(?:on\s|or\s)?(?:the\s)?")
CLOSING = re.compile(rf"(?:,?\s{STYLE})?[)\]]")
"""What stands before and after the day in brackets."""


def is_in_other_style(text: str, before: Found, found: Found) -> bool:
    """Tell whether a day in brackets is the one right before it, in the other calendar."""
    one, two = before.told.place, found.told.place
    if one is None or two is None or one.unit != "day" or two.unit != "day":
        return False
    start, end = before.expression.end, found.expression
    bracketed = OPENING.fullmatch(text, start, end.start) and CLOSING.match(text, end.end)
    return bracketed is not None and abs(one.first - two.first) in BEHIND
