"""The dated phrases of a text as events need them: with their signal words, the ends of a range as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise

import attrs

from chronology.expressions import Expression
from chronology.expressions.words.lexicon import row
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import trimmed
from chronology.when import When

FOR_LONG = ("for", "over", "within", "lasting")
REACH = 32
CLOCK = re.compile(r".*(T\d\d:\d\d)")
DAY_NAMED = re.compile(
    r"\b(?:this|that|today|tonight|last|next|yesterday|tomorrow)\b|\w+day\b", re.IGNORECASE
)


@attrs.frozen
class Phrase:
    """A dated phrase with its signal words: where it stands, and the time it gives."""

    start: int
    end: int
    signal: str | None
    when: When
    clock: str | None = None
    """The time of day as ISO 8601 has it, where no day is named with it."""
    more: tuple[Phrase, ...] = ()
    """The dates that are joined to it by "and": on 3 and 4 May."""

    def inside(self, sentence: Span) -> Phrase:
        """Give it without a signal that stands in the sentence before."""
        return attrs.evolve(self, start=max(self.start, sentence.start))

    def with_brackets(self, text: str, span: Span) -> Phrase:
        """Give it with the brackets of a stretch that hold nothing else."""
        held = text[self.start - 1 : self.start] == "(" and text.startswith(")", self.end)
        wide = attrs.evolve(self, start=self.start - 1, end=self.end + 1)
        return wide if held and span.holds(wide.start, wide.end) else self


def placed(text: str, expressions: Iterable[Expression]) -> Iterator[Phrase]:
    """Yield the phrases that have a place in time; both ends of a range make one, and so do dates of which one is meant."""
    last: Phrase | None = None
    before: Expression | None = None
    for expression in expressions:
        words, before = before, expression
        if expression.when is None:
            continue
        phrase = phrase_of(text, *of_its_own(text, expression, expression.when))
        if words and is_told_again(text, words, phrase):
            last = None if last and last.end == words.end else last
            end = phrase.end + text.startswith(" (", words.end)
            phrase = attrs.evolve(phrase_of(text, words, phrase.when), end=end, clock=None)
        if last and (is_other_end(last, phrase, expression) or ends_length(text, last, phrase)):
            last = attrs.evolve(last, end=phrase.end)
            continue
        if last:
            yield last
        last = phrase
    if last:
        yield last


def is_other_end(last: Phrase, phrase: Phrase, expression: Expression) -> bool:
    """Tell whether a phrase is the other end of the range that the one before it begins."""
    return last.when == phrase.when and last.when.text == phrase.when.text != expression.text


def is_told_again(text: str, words: Expression, phrase: Phrase) -> bool:
    """Tell whether a date says which day the words right before it mean: the following Monday, 2 October; 44 BC (15 March)."""
    year = words.when and text[words.end : phrase.start] == " (" and text.startswith(")", phrase.end)
    if year and words.when and lies_in(phrase.when, words.when):
        return True
    if phrase.clock or not phrase.when.is_day or phrase.signal not in {None, "on"} - {words.signal or ""}:
        return False
    pointing = POINTS.fullmatch(text, words.start, words.end) is not None
    dated = FIGURE.search(text, phrase.start, phrase.end) is not None
    return pointing and dated and text[words.end : phrase.start] == ", "


POINTS = re.compile(r"\D*(?:day|night|morning|afternoon|evening|later|before|earlier|after)", re.IGNORECASE)
"""Words that mean a day by another one: the following Monday, two days later."""


def lies_in(when: When, other: When) -> bool:
    """Tell whether a time lies in a longer one."""
    first, last, start, end = when.first_start, when.last_end, other.first_start, other.last_end
    if first is None or last is None or start is None or end is None:
        return False
    return start <= first and last <= end and (first, last) != (start, end)


def ends_length(text: str, last: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase says when the length of time right before it ended: in the year to February."""
    ends = phrase.signal in ("to", "through") and phrase.when.last_end == last.when.last_end
    return ends and not text[last.end : phrase.start].strip()


def of_its_own(text: str, expression: Expression, when: When) -> tuple[Expression, When]:
    """Give a day that owns what something came after or before without this word: the crash of "after Tuesday's crash" was on Tuesday."""
    owns = text.startswith(("'s ", "’s "), expression.end)
    if (
        not owns
        or expression.signal not in ("after", "before", "ahead of")
        or not DAY.fullmatch(expression.value)
    ):
        return expression, when
    return attrs.evolve(expression, signal=None), When.parse(expression.value)


DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""The TIMEX3 value of a day, a month or a year."""

AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)", re.IGNORECASE)
"""What joins dates that are all meant."""


def together(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Make one phrase of dates of one precision that only "and" and commas join: "on 3, 10 and 17 May"."""
    joined: list[Phrase] = []
    for phrase in phrases:
        if joined and are_listed(text, joined[-1], phrase):
            first = joined[-1]
            joined[-1] = attrs.evolve(first, end=phrase.end, more=(*first.more, phrase))
        else:
            joined.append(phrase)
    return [in_a_row(phrase) if phrase.signal == "of" else phrase for phrase in joined]


def in_a_row(phrase: Phrase) -> Phrase:
    """Make one time of days of which each follows the one before, as what is of all of them is one: "the floods of 17 and 18 July"."""
    whens = [phrase.when, *(date.when for date in phrase.more)]
    row = all(day.last_end == following.first_start for day, following in pairwise(whens))
    return (
        attrs.evolve(phrase, when=When.between(whens[0], whens[-1]), more=())
        if row and phrase.more
        else phrase
    )


def are_listed(text: str, last: Phrase, phrase: Phrase) -> bool:
    """Tell whether a date goes on the list that another one begins."""
    alike = len(last.when.edtf or "") == len(phrase.when.edtf or "")
    plain = last.when.is_plain and phrase.when.is_plain and alike
    later = phrase.signal is None and last.when != phrase.when
    found = AND.fullmatch(text, last.end, phrase.start)
    if found is None or not (plain and later):
        return False
    figures = [FIGURE.search(text, one.start, one.end) is not None for one in (last, phrase)]
    if found[0].strip() == "," and figures == [True, False]:
        return False
    plainly = "," not in found[0] and figures != [True, False]
    return plainly or not SUBJECT.match(text, phrase.end)


FIGURE = re.compile(r"\d")
SUBJECTS = row(
    r"he she it they we I the an? his her their its this that these some many most all several both more two three four five six seven eight nine ten \d[\d,.]*"
)
SUBJECT = re.compile(rf"\s(?:(?:{'|'.join(SUBJECTS)})\s|[A-Z])")
"""What begins a clause of its own behind a date: it closed in May, and the next month it was sold."""


def phrase_of(text: str, expression: Expression, when: When) -> Phrase:
    """Add its signal words to an expression."""
    start = expression.start
    if expression.signal:
        words = r"\s+".join(map(re.escape, expression.signal.split()))
        offset = max(0, start - REACH)
        found = re.search(rf"\b{words}\s+$", text[offset:start], re.IGNORECASE)
        start = offset + found.start() if found else start
    return Phrase(start, expression.end, expression.signal, when, clock_of(expression))


def says_of(text: str, phrase: Phrase | Expression | None) -> str | None:
    """Give the words of a phrase, on one line."""
    return " ".join(text[phrase.start : phrase.end].split()) if phrase else None


def clock_of(expression: Expression) -> str | None:
    """Give the time of day of a phrase that names no day: "at 6:30am"."""
    found = CLOCK.fullmatch(expression.value) if expression.type == "TIME" else None
    bare = found and expression.anchor == "the day of the anchor" and not DAY_NAMED.search(expression.text)
    return found[1] if found and bare else None


def by_clock(day: str, clock: str) -> When:
    """Give some moment of a day up to a time of it: what has happened when a line of a log is written."""
    return When.within(When.parse_clock(f"{day}T00:00"), When.parse_clock(f"{day}{clock}"))


def is_supply(text: str, start: int, one: Expression) -> bool:
    """Tell whether a length is that of something had, promised, imposed or done besides, and not of the event of the clause that begins at a place."""
    return one.type == "DURATION" and SUPPLY.search(text, start, one.start) is not None


SUPPLY = re.compile(
    r"\b(?:with|will\shave|to\spay|offer\sof|banned|barred|suspended|remanded|imprisoned|signed|sign|sentenced|jailed|agreed|elected|appointed|postponed|adjourned|extended|prolonged|renewed"
    r"|(?:after|before|of|for|from|without)\s[a-z]+ing)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
"""What stands before a length that is no length of the happening: "signed a lease for ten years", "convicted him after deliberating for two days"."""


PARTING = re.compile(
    r"\s{1,4}(?=and\b|but\b|to\b)|,\s{1,4}|\s{1,4}(?=after\b|before\b|since\b|during\b|following\b)"
)
"""Where a clause parts between two of its phrases."""

JOINING = re.compile(
    r"[,\s]\s{0,4}(?=(?:(?:and|but|then)(?:\s(?:second|third|final|last)ly)?|(?:second|third|final|last)ly),?\s{1,4}$)"
)
"""The word right before the second of two phrases that each lead: "in 1950 to Ulm, and in 1975 to Kiel"."""

GERUND = re.compile(r",\s{1,4}(?=[a-z]+ing\b)|\s{1,4}(?:after|before)\s{1,4}(?=[a-z]+ing\b)")
"""Where a clause parts before what somebody did besides: "won a place to study law, graduating in 1957"."""


def share(text: str, whole: Span, phrase: Phrase, others: Sequence[Phrase]) -> Span:
    """Give the stretch of a clause that one of its phrases dates, up to those of the others."""
    start, end = whole
    before = [other for other in others if other.start < phrase.start]
    after = [other for other in others if other.start > phrase.start]
    if before:
        start = place_behind(text, whole, before[-1], phrase, start)
    if after:
        end = place_behind(text, whole, phrase, after[0], end)
    return trimmed(text, start, max(end, phrase.end))


def place_behind(text: str, whole: Span, phrase: Phrase, following: Phrase, otherwise: int) -> int:
    """Give the place at which the pieces of two phrases part: before the second right behind a comma, where both lead."""
    leads = phrase.start == whole.start or text.endswith(", ", 0, phrase.start)
    listed = leads and text.endswith(", ", 0, following.start) and text.startswith(" ", following.end)
    listed = listed and following.start - phrase.end > len(", ")
    return (
        following.start
        if listed
        else place_between(text, end_of(text, whole, phrase), following.start, otherwise)
    )


def end_of(text: str, whole: Span, phrase: Phrase) -> int:
    """Give the end of a phrase, with the comma that parts one which leads in from its clause: "On Saturday, thousands marched"."""
    return phrase.end + (phrase.start == whole.start and text.startswith(",", phrase.end))


def apart(text: str, noun: Span, number: int, phrases: Sequence[Phrase]) -> Span:
    """Give the stretch of a noun without those that other phrases date: "after the fair in May and the fire in June"."""
    start, end = noun
    if number and phrases[number - 1].start >= start:
        start = place_between(text, phrases[number - 1].end, phrases[number].start, start)
    if number + 1 < len(phrases) and phrases[number + 1].end <= end:
        end = place_between(text, phrases[number].end, phrases[number + 1].start, end)
    return trimmed(text, start, max(end, phrases[number].end))


def finest(numbers: Sequence[int], phrases: Sequence[Phrase]) -> list[int]:
    """Leave out the phrases in whose time another one lies: "in 2010 ... on Monday" is on Monday."""
    return [
        n
        for n in numbers
        if not any(
            lies_in(phrases[other].when, phrases[n].when)
            or (other < n and phrases[other].when == phrases[n].when and not phrases[n].clock)
            for other in numbers
            if other != n
        )
    ]


def place_between(text: str, first: int, last: int, otherwise: int) -> int:
    """Give the place between two phrases at which their pieces part."""
    found = JOINING.search(text, first, last) or GERUND.search(text, first, last)
    found = found or PARTING.search(text, first, last)
    return found.end() if found else otherwise
