"""What a language model has extracted, held against the text it was given: taken as claims, never as truth.

A date is believed only where a quote of the event stands in the text and reads as that date; the time of an event is then
our own reading of the quote. Everything else is a finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import accumulate
from typing import Any
from typing import NamedTuple

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.expressions import Expression
from chronology.expressions import find
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.times import Time
from chronology.times import read_time
from chronology.when import Answer
from chronology.when import When

CHECKS = (
    "quote-missing",
    "quote-not-found",
    "quote-undated",
    "date-disagrees",
    "date-too-fine",
    "event-merged",
)
SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "\u00a0": " "})
"""Letters that models and typesetters write in place of one another."""
BASIS = "extracted by a program"
ALIKE = 0.6
"""From what share of letters on words are like a quote."""
CANDIDATES = 50
"""In so many places at most a quote is compared letter by letter."""


class Verified(NamedTuple):
    """A story of claims, and what is wrong with them."""

    chronology: Chronology
    findings: tuple[Finding, ...]


class Folded(NamedTuple):
    """A text without its line ends and the fashions of its quotes, with the offset in the text of each letter."""

    text: str
    offsets: tuple[int, ...]


class Reading(NamedTuple):
    """A claim with the place of its quote in the text, and the phrases in that place that date something."""

    claim: Claim
    span: tuple[int, int] | None
    phrases: tuple[Expression, ...]

    @property
    def whens(self) -> list[When]:
        """Give the times of its phrases."""
        return [phrase.when for phrase in self.phrases if phrase.when is not None]


def verify(story: Chronology, text: str, *, published: Time, language: str = "en") -> Verified:
    """Hold the events of a story against the text they are said to come from; raises WhenError for no date."""
    day = read_time(published)
    folded = fold(text)
    found = find(text, published=day, language=language, date_order=order_of(story))
    phrases = [phrase for phrase in found if phrase.when is not None]
    findings: list[Finding] = []
    events = []
    for event in story:
        readings = [read(claim, folded, phrases) for claim in event.claims]
        findings += findings_of(event, readings, text)
        events.append(
            attrs.evolve(event, when=time_of(event, readings), claims=tuple(claims_of(event, readings)))
        )
    sources = [attrs.evolve(source, published=source.published or day) for source in story.sources]
    return Verified(attrs.evolve(story.with_events(events), sources=sources), tuple(findings))


def order_of(story: Chronology) -> Any:
    """Give the order in which all sources of a story write dates in numbers; None where they differ or do not tell."""
    orders = {source.date_order for source in story.sources}
    return orders.pop() if len(orders) == 1 else None


def fold(text: str) -> Folded:
    """Fold a text: each run of spaces and line ends is one space, quotes and dashes are plain."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, letter in enumerate(text.translate(SAME)):
        if not letter.isspace():
            letters.append(letter)
            offsets.append(offset)
        elif letters and letters[-1] != " ":
            letters.append(" ")
            offsets.append(offset)
    return Folded("".join(letters), tuple(offsets))


def read(claim: Claim, folded: Folded, phrases: Sequence[Expression]) -> Reading:
    """Find the quote of a claim, and the dated phrases in it or around it."""
    quote = fold(claim.says or "").text.strip()
    spans = list(places_of(quote, folded)) if quote else []
    found = [(span, tuple(phrase for phrase in phrases if meets(phrase, span))) for span in spans]
    dated = [(span, held) for span, held in found if held] or found
    span, held = dated[0] if dated else (None, ())
    return Reading(claim, span, held)


def places_of(quote: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """Give the places of a quote in the text, whole words only."""
    at = folded.text.find(quote)
    while at >= 0:
        end = at + len(quote)
        if not (inside_word(folded.text, at) or inside_word(folded.text, end)):
            yield folded.offsets[at], folded.offsets[end - 1] + 1
        at = folded.text.find(quote, at + 1)


def inside_word(text: str, at: int) -> bool:
    """Tell whether a place lies within a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def meets(phrase: Expression, span: tuple[int, int]) -> bool:
    """Tell whether a phrase lies in a quote, or a quote in a phrase."""
    return (span[0] <= phrase.start and phrase.end <= span[1]) or (
        phrase.start <= span[0] and span[1] <= phrase.end
    )


def time_of(event: Event, readings: Sequence[Reading]) -> When | None:
    """Give the time of an event: our own reading of its quote, where that is the date it was given."""
    whens = [when for reading in readings for when in reading.whens]
    agreeing = [when for when in whens if event.when is None or when.may_coincide(event.when)]
    return agreeing[0] if agreeing and not is_merged(whens) else None


def claims_of(event: Event, readings: Sequence[Reading]) -> Iterator[Claim]:
    """Give the claims with the places of their quotes, and with the date that was given for them."""
    for reading in readings:
        start, end = reading.span or (None, None)
        yield attrs.evolve(
            reading.claim,
            when=reading.claim.when or event.when,
            basis=reading.claim.basis or BASIS,
            start=start,
            end=end,
        )


def findings_of(event: Event, readings: Sequence[Reading], text: str) -> Iterator[Finding]:
    """Tell what is wrong with an event."""
    if not any(reading.claim.says for reading in readings):
        yield finding("quote-missing", event, "no quote says where this comes from", "quote the dated phrase")
    for reading in readings:
        if reading.claim.says and reading.span is None:
            yield not_found(event, reading, text)
        elif reading.span and not reading.phrases and event.when is not None:
            yield undated(event, reading)
        elif reading.span and event.when is not None:
            yield from disagreements(event, reading)
    if is_merged([when for reading in readings for when in reading.whens]):
        yield merged(event, readings)


def not_found(event: Event, reading: Reading, text: str) -> Finding:
    """Tell that a quote is not in the text, and what there is most like it."""
    near = most_like(reading.claim.says or "", text)
    remedy = f"the nearest words are {near!r}" if near else "nothing in the text is like it: delete the event"
    return finding("quote-not-found", event, f"the text does not say {reading.claim.says!r}", remedy, reading)


def undated(event: Event, reading: Reading) -> Finding:
    """Tell that a quote has no date, so that the event's date comes from elsewhere."""
    message = f"{reading.claim.says!r} gives no date, but the event is dated {event.when}"
    return finding(
        "quote-undated", event, message, "quote the dated phrase", reading, severity=Severity.WARNING
    )


def disagreements(event: Event, reading: Reading) -> Iterator[Finding]:
    """Tell that a quote reads as another date, or as one less fine than was given."""
    given, whens = event.when, reading.whens
    if given is None or not whens:
        return
    said = reading.claim.says
    fitting = [when for when in whens if when.may_coincide(given)]
    if not fitting:
        message = f"{said!r} reads as {whens[0].words_and_edtf()}, not {given.words_and_edtf()}"
        yield finding("date-disagrees", event, message, f"date it {whens[0]}", reading)
    elif all(is_finer(given, when) for when in fitting):
        message = f"{said!r} reads as {fitting[0].words_and_edtf()}; {given.words_and_edtf()} is finer than the text"
        yield finding(
            "date-too-fine", event, message, f"date it {fitting[0]}", reading, severity=Severity.WARNING
        )


def is_finer(given: When, read_as: When) -> bool:
    """Tell whether a date says more than the phrase it comes from."""
    outer = read_as.first_start, read_as.last_end
    inner = given.first_start, given.last_end
    if None in outer or None in inner or read_as.duration is not None:
        return False
    return outer[1] - outer[0] > inner[1] - inner[0]  # type: ignore[operator]


def is_merged(whens: Sequence[When]) -> bool:
    """Tell whether some two of these times certainly are not the same."""
    return any(
        Answer.CERTAIN in (one.is_before(two), one.is_after(two))
        for number, one in enumerate(whens)
        for two in whens[number + 1 :]
    )


def merged(event: Event, readings: Sequence[Reading]) -> Finding:
    """Tell that the quotes of one event are of different times."""
    phrases = [phrase for reading in readings for phrase in reading.phrases]
    times = dict.fromkeys(
        f"{phrase.text!r} is {phrase.when.words_and_edtf()}" for phrase in phrases if phrase.when is not None
    )
    quotes = tuple(Quote(says=str(reading.claim.says), source=reading.claim.source) for reading in readings)
    message = f"its quotes are of different times: {', '.join(times)}"
    return attrs.evolve(finding("event-merged", event, message, "make an event of each"), chain=quotes)


def finding(
    check: str,
    event: Event,
    message: str,
    remedy: str,
    reading: Reading | None = None,
    *,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """Make a finding about an event."""
    chain = (Quote(says=str(reading.claim.says), source=reading.claim.source),) if reading else ()
    return Finding(
        check=check, severity=severity, event=event.id, message=message, chain=chain, remedy=remedy
    )


def most_like(quote: str, text: str) -> str | None:
    """Give the words of a text that are most like a quote, of those that have most words in common with it; None where none are."""
    wanted, words = set(quote.lower().split()), text.split()
    size = max(1, len(quote.split()))
    shared = [0, *accumulate(word.lower() in wanted for word in words)]
    starts = range(max(1, len(words) - size + 1))
    likely = nlargest(CANDIDATES, starts, key=lambda at: shared[min(at + size, len(words))] - shared[at])
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(quote.lower())
    best, found = ALIKE, None
    for piece in (" ".join(words[at : at + size]) for at in likely):
        matcher.set_seq1(piece.lower())
        if (ratio := matcher.ratio()) > best:
            best, found = ratio, piece
    return found
