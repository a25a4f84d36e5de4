"""Text to sentences, with their places: abbreviations, quotations, headings and hard-wrapped lines are minded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.expressions.words.lexicon import set_of


class Span(NamedTuple):
    """A stretch of a text, by its character offsets."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give its part of the text."""
        return text[self.start : self.end]

    def holds(self, start: int, end: int) -> bool:
        """Tell whether it holds another stretch."""
        return self.start <= start and end <= self.end


CLOSERS = "\"'”’»)]*_"
BLANK = re.compile(r"\n[^\S\n]*\n\s*")
LINE_END = re.compile(r"\n\s*")
ENDED = re.compile(rf"[.!?…:][{re.escape(CLOSERS)}]*$")
END = re.compile(
    rf"(?<![.!?…])[.!?…]{{1,6}}(?:[{re.escape(CLOSERS)}]{{0,4}}\s+(?=[\"'“‘«(\[*_]{{0,4}}[^\W_a-z])"
    rf"|[\"'”’»]{{1,4}}\s+(?=[^\W_a-z]))"
)
"""The end of a sentence: marks, closing quotes and brackets, and then a capital or a figure."""

LAST_WORD = re.compile(r"((?:(?<=\w)'|[^\s(\[\"'“‘])+)$")

TITLES = set_of(
    "mr mrs ms mx dr prof rev hon st sr jr gen col maj capt lt sgt cpl adm cmdr sen rep gov pres sec amb insp supt "
    "jan feb mar apr jun jul aug sept sep oct nov dec no nos vs etc cf al fig vol pp art ca approx dept est "
    "jas wm thos chas robt"
)
"""Words whose dot ends no sentence."""

INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\.?")
STARTERS = set_of("the a an in on at he she it they we but and this that these his her their after before")
"""Words that begin a sentence even after a dotted abbreviation."""

LEADING = re.compile(
    r"(?:(?:at|by|around|about|shortly|just|before|after|from|until|only|and|but) ){0,3}\d[\d:.]{0,4}\s?[ap]\.m",
    re.IGNORECASE,
)
"""A clock time with which a sentence only begins: "at 9 a.m. Holt left"."""

LONGEST = 2000
"""How many characters a sentence has at most; what is longer is a list or a table, and is cut at a space."""

BULLET = re.compile(r"[-*•–—·]\s|\d{1,2}[.)]\s")
ENTRY = re.compile(
    r"[*_\[(]{0,3}(?:(?:ca?\.\s?|ad\s)?\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|early|mid|late)\w*\b"
    r"|\w{3,6}day\b)(?:[^\n:–—|]|(?<=\d):(?=\d)){0,36}?(?:[*_]{0,2}:\s|[ \t]?[–—|]|\]|[ \t]-\s|[ \t]{2}|\t|\(\d{1,2} [A-Z]\w{2,8}\)[ \t])",
    re.IGNORECASE,
)
"""A line that begins with its date."""

HOUR = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?"
LOGGED = re.compile(rf"(?:[-*•–·]\s*)?{HOUR}\s+(?=[\"“‘]?[^\W\d_a-z])")
"""An hour, and the line of a log or a live report that begins with it: 14:03 Errors rise."""

GREETING = re.compile(
    r"[\s>]*(?:Hi|Hello|Hey|Dear|Hallo|Liebe[rs]?|Bonjour|Cher|Chère)\b[^\n.!?]{0,40},[^\S\n]*"
)
"""How a letter begins: Dear Karl,"""

RULE = re.compile(r"[-–—=_*~]{3,}[^\S\n]*(?:\n|\Z)")
"""A line that only parts what is above from what is below."""

LABELLED = re.compile(r"[*_]{0,2}[A-Z][\w ]{1,24}(?:\([^()\n]{4,40}\))?[*_]{0,2}:\s")
"""A line that begins with what it is about: "Board meeting: 15 January", "Phase 1 (May 2026): survey"."""

BAR = re.compile(r"[^\S\n]*\|[^\S\n]*")
"""What parts the cells of a row of a table."""

YEARED = re.compile(r"\d{4}(?:[–-]\d{2,4})?[ \t]+[^\W\d_a-z]")
"""A line of a list that begins with its year, and no mark behind it."""

WRAPPED = range(50, 201)
"""How long the longest line is of a text that is broken into lines by hand."""


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text, without the white space around them."""
    for block in blocks(text):
        for cell in cells(text, block):
            yield from sentences_of(text, cell)


def cells(text: str, block: Span) -> Iterator[Span]:
    """Yield the cells of a block that is a row of a table, or else the block."""
    start = block.start
    for bar in BAR.finditer(text, *block):
        if start < bar.start():
            yield Span(start, bar.start())
        start = bar.end()
    if start < block.end:
        yield Span(start, block.end)


def sentences_of(text: str, cell: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of text."""
    start = cell.start
    for found in END.finditer(text, *cell):
        if ends_sentence(text, start, found):
            yield from bounded(text, start, found.end())
            start = found.end()
    if start < cell.end:
        yield from bounded(text, start, cell.end)


def bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, or the parts of one that is too long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield trimmed(text, start, cut)
        start = cut
    yield trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> Span:
    """Take white space and commas off both ends."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    return Span(start, end)


def ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether a mark ends a sentence, and not an abbreviation."""
    last = LAST_WORD.search(text, max(start, found.start() - 24), found.start())
    word = last.group(1).lower() if last else ""
    if word in TITLES:
        return False
    if word in ("a.m", "p.m"):
        return LEADING.fullmatch(text, start, found.start()) is None
    if INITIALS.fullmatch(word):
        following = re.match(r"\W*(\w+)", text[found.end() : found.end() + 24])
        return len(word) > 1 and following is not None and following.group(1).lower() in STARTERS
    return True


def blocks(text: str) -> Iterator[Span]:
    """Yield the paragraphs and headings of a text; one that goes on after a blank line in small letters is one."""
    start = 0
    for found in BLANK.finditer(text):
        if found.end() < len(text) and goes_on(text, found) and not ENTRY.match(text, found.end()):
            continue
        yield from lines(text, start, found.start())
        start = found.end()
    yield from lines(text, start, len(text))


def goes_on(text: str, gap: re.Match[str]) -> bool:
    """Tell whether a sentence goes on after a gap: it has not ended, a small letter follows, and it is no greeting."""
    before = text[max(0, gap.start() - 8) : gap.start()]
    if not text[gap.end()].islower() or ENDED.search(before):
        return False
    return GREETING.fullmatch(text, text.rfind("\n", 0, gap.start()) + 1, gap.start()) is None


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the lines of a block, joined where it is broken into lines by hand."""
    gaps = list(LINE_END.finditer(text, start, end))
    bounds = zip([start, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), end], strict=True)
    longest = max(last - first for first, last in bounds)
    for gap in gaps:
        if gap.end() < end and not (goes_on(text, gap) or is_wrapped(text, start, gap, longest)):
            yield Span(start, gap.start())
            start = gap.end()
    if start < end:
        yield Span(start, end)


def is_wrapped(text: str, start: int, gap: re.Match[str], longest: int) -> bool:
    """Tell whether a line was only broken because it was full."""
    full = longest in WRAPPED and gap.start() - start > longest / 2
    item = (
        any(opening.match(text, gap.end()) for opening in (BULLET, ENTRY, LOGGED, RULE, BAR, LABELLED))
        or RULE.match(text, start) is not None
        or (YEARED.match(text, start) and YEARED.match(text, gap.end())) is not None
    )
    return full and not item and not ENDED.search(text[max(start, gap.start() - 8) : gap.start()])
