"""Where the paragraphs of a plain text stand, counted as readers count them: headings are none, wrapped lines are one."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
LINE = re.compile(r"[^\n]+")
ENDED = re.compile(r"[.!?…:;,][\"'”’»)\]*_]*\s*$")
WRAPPED = range(50, 101)
"""How long the longest line is of a text that is broken into lines by hand."""

HEADING = 90
"""How long a heading is at most."""

MARKED = re.compile(r"\s*(?:#{1,6}\s|={3,}\s*$|-{3,}\s*$|\*{3,}\s*$)")
LISTED = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text that say something: no headings, names of authors, or rules between sections."""
    for start, end in joined(text):
        if not is_heading(text[start:end]):
            yield start, end


def joined(text: str) -> Iterator[Span]:
    """Yield the blocks of a text; a sentence that goes on after a blank line, as at the end of a page, is one block."""
    held: Span | None = None
    for start, end in lines(text):
        if held and goes_on(text[held[0] : held[1]], text[start]):
            held = held[0], end
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held


def goes_on(before: str, letter: str) -> bool:
    """Tell whether a sentence goes on: it has not ended, and a small letter follows."""
    return letter.islower() and not ENDED.search(before[-8:])


def lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text without the blanks around them; those broken by hand are joined."""
    for start, end in blocks(text):
        found = [trimmed(text, *line.span()) for line in LINE.finditer(text, start, end) if line[0].strip()]
        wrapped = len(found) > 1 and max(last - first for first, last in found) in WRAPPED
        if wrapped and not any(LISTED.match(text, first) for first, _ in found):
            yield found[0][0], found[-1][1]
        else:
            yield from found


def blocks(text: str) -> Iterator[Span]:
    """Yield the stretches between blank lines."""
    start = 0
    for gap in BLANK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def trimmed(text: str, start: int, end: int) -> Span:
    """Take white space off both ends."""
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), start + len(body.rstrip())


def is_heading(block: str) -> bool:
    """Tell whether a block is a heading, a date line or the author's name: short, marked as one, or without an end."""
    if MARKED.match(block):
        return True
    return len(block) <= HEADING and not ENDED.search(block) and not LISTED.match(block)
