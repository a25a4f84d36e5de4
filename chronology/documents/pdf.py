"""PDF files, read by PDFium: its lines are put together to paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import pairwise
from typing import Any
from typing import NamedTuple

from chronology.documents.decoding import counted
from chronology.documents.document import Document
from chronology.documents.document import Part
from chronology.errors import ChronologyError
from chronology.errors import WhenError
from chronology.extras import bring
from chronology.when import When

PASSWORD = "Incorrect password"  # noqa: S105 - what PDFium says of an encrypted file
SAYS_NOTHING = ("", "untitled", "anonymous", "(anonymous)", "unspecified", "(unspecified)", "python-docx")
FILE_NAME = re.compile(
    r"[^\n]*\.(?:docx?|odt|rtf|html?|pdf|indd|qxd|pptx?|xlsx?|txt|md|tex|pages)", re.IGNORECASE
)
"""A property that only says what was printed: "Microsoft Word - letter.doc"."""
MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
NUMBER = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"\W*+(?:page|seite|p\.)?\s*+\d{1,4}(?:\s*+(?:/|of|von|de)\s*+\d{1,4})?\W*", re.IGNORECASE
)
SOFT = "\u00ad"
HYPHENS = ("\ufffe", "\x02", SOFT)
"""How PDFium writes the hyphen of a word broken at the end of a line."""
FIGURE, SUSPENDED = re.compile(r"\d-"), ("and ", "or ", "to ")
"""A figure whose hyphen ends the line, and what its noun does not stand behind: "30- to 40-year-olds"."""
BROKEN = re.compile(f"[{''.join(HYPHENS)}]")

CLOSING = tuple(".,;:!?)]")
ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
EDGE = 34.0
"""So near to the edge of the paper, in points, stands nothing but heads and page numbers."""
MARGIN = 0.12
"""How much of a page's height running heads and feet may take at either end."""
WIDER = 1.3
"""How much wider than between lines the gap between two paragraphs is, at least."""
TENTH = 10
"""Of the steps between lines the lowest tenth is surely inside paragraphs: in a list of short ones most are between them."""
LARGER = 1.1
"""How much larger than what follows the letters of a heading are, at least."""
SHORT = 0.85
"""How much of its column the last line of a paragraph may fill and be told by that alone."""
MARKS = frozenset("0123456789[],")
"""What the marks of footnotes are made of, which would lengthen a year before them by a digit."""
RAISED = 0.2
"""By how much of the height of the letter before it a mark is raised, at least."""


class Line(NamedTuple):
    """A line as it stands on its page: its words, and its box in points from the lower left corner."""

    words: str
    left: float
    bottom: float
    right: float
    top: float


class Page(NamedTuple):
    """A page: its height in points, and its lines."""

    height: float
    lines: list[Line]


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF; raises ChronologyError for one that is encrypted, broken or scanned."""
    pages, known = opened(data, name)
    heads = running_heads(pages)
    bodies = [[line for line in page.lines if not is_furniture(line, page, heads)] for page in pages]
    text, parts = put_together([list(paragraphs(lines)) for lines in bodies])
    if not text:
        raise ChronologyError(
            f"{name}: no text in this PDF, whose {counted(len(pages), 'page')} may be pictures: have its text recognised first"
        )
    published = made_on(known.get("CreationDate", ""))
    return Document(
        text=text,
        kind="PDF",
        title=property_of(known, "Title"),
        author=property_of(known, "Author"),
        published=published,
        basis="the day its properties say the PDF was made" if published else None,
        parts=parts,
        notes=tuple(notes(bodies, heads)),
    )


def opened(data: bytes, name: str) -> tuple[list[Page], dict[str, str]]:
    """Open a PDF; gives its pages and properties."""
    pdfium = bring("pypdfium2", "pdf", f"{name}: PDF files need")
    try:
        with pdfium.PdfDocument(data) as document:
            return [
                read_page(document[number]) for number in range(len(document))
            ], document.get_metadata_dict()
    except pdfium.PdfiumError as error:
        if PASSWORD in str(error):
            raise ChronologyError(f"{name}: encrypted with a password; save the PDF without one") from error
        raise ChronologyError(f"{name}: a broken PDF, which PDFium cannot open") from error


def read_page(page: Any) -> Page:
    """Read the lines of a page, and let go of it."""
    read = page.get_textpage()
    try:
        return Page(page.get_height(), list(lines_of(read)))
    finally:
        read.close()
        page.close()


def lines_of(read: Any) -> Iterator[Line]:
    """Yield the lines of a page with their boxes."""
    text = read.get_text_range()
    found = [line for line in re.finditer(r"[^\r\n]+", text) if line[0].strip()]
    last = read.count_chars() - 1
    for line in found:
        end = line.start() + len(line[0].rstrip())
        left, bottom, _, top = read.get_charbox(min(line.start(), last), loose=True)
        right = read.get_charbox(min(end - 1, last), loose=True)[2]
        yield Line(
            without_marks(read, text, line.start(), min(end, last + 1)).strip(), left, bottom, right, top
        )


def without_marks(read: Any, text: str, start: int, end: int) -> str:
    """Give the words of a line without the raised numbers of footnotes."""
    if MARKS.isdisjoint(text[start:end]):
        return text[start:end]
    kept = ""
    before = start
    for at in range(start, end):
        if text[at] in MARKS and kept[-1:].strip() and is_raised(read, at, before):
            continue
        kept, before = kept + text[at], at
    return kept


def is_raised(read: Any, at: int, before: int) -> bool:
    """Tell whether a letter is smaller than the one before it, and stands higher."""
    _, bottom, _, top = read.get_charbox(at, loose=True)
    _, floor, _, ceiling = read.get_charbox(before, loose=True)
    return bool(bottom > floor + RAISED * (ceiling - floor) and top - bottom < ceiling - floor)


def plain(line: Line) -> str:
    """Give the words of a line without its numbers, which differ from page to page."""
    return NUMBER.sub("0", " ".join(line.words.split()))


def is_marginal(line: Line, page: Page) -> bool:
    """Tell whether a line stands where heads and feet do."""
    return line.bottom > page.height * (1 - MARGIN) or line.top < page.height * MARGIN


def running_heads(pages: Sequence[Page]) -> dict[str, str]:
    """Give the heads and feet that come again on most pages, without their numbers and as they are met first."""
    met = [line for page in pages for line in page.lines if is_marginal(line, page)]
    times = Counter(map(plain, met))
    first = {plain(line): line.words for line in reversed(met)}
    return {head: words for head, words in first.items() if times[head] > 1 and times[head] >= len(pages) / 2}


def is_furniture(line: Line, page: Page, heads: Mapping[str, str]) -> bool:
    """Tell whether a line is no part of the text: a running head, a page number, or at the very edge of the paper."""
    at_edge = line.bottom > page.height - EDGE or line.top < EDGE
    if at_edge:
        return True
    return is_marginal(line, page) and (plain(line) in heads or PAGE_NUMBER.fullmatch(line.words) is not None)


def paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Put the lines of a page together to paragraphs."""
    if not lines:
        return
    leading = leading_of(lines)
    held = [lines[0]]
    for above, line in pairwise(lines):
        if is_new(above, line, held, leading):
            yield joined(held)
            held = []
        held.append(line)
    yield joined(held)


def leading_of(lines: Sequence[Line]) -> float:
    """Give how far apart the lines of a page stand inside its paragraphs, as a multiple of their height."""
    steps = sorted(
        (above.bottom - line.bottom) / max(line.top - line.bottom, 1.0)
        for above, line in pairwise(lines)
        if above.bottom - line.bottom > 1 and not differs(above, line)
    )
    return max(1.0, steps[len(steps) // TENTH]) if steps else 1.0


def is_new(above: Line, line: Line, held: Sequence[Line], leading: float) -> bool:
    """Tell whether a line begins a paragraph: by a gap, its size, its indent, or the short line above it, on which it would have begun else."""
    step, height = above.bottom - line.bottom, line.top - line.bottom
    if abs(step) < 1 and line.left - above.right < height:
        return False
    if step < 1:
        return ENDED.search(above.words) is not None or not line.words[:1].islower()
    if step > WIDER * leading * height or differs(above, line):
        return True
    ended = ENDED.search(above.words) is not None
    left, right = min(one.left for one in held), max(one.right for one in (*held, line))
    is_short = above.right - left < SHORT * (right - left)
    is_indented = 5 < line.left - above.left < 60
    if not ended and not line.words[:1].islower():
        return right - above.right > WIDER * first_word(line)
    return ended and (is_short or is_indented)


def first_word(line: Line) -> float:
    """Reckon how wide the first word of a line is."""
    return (line.right - line.left) * len(line.words.split(maxsplit=1)[0]) / len(line.words)


def differs(above: Line, line: Line) -> bool:
    """Tell whether two lines are set in letters of different size."""
    one, two = above.top - above.bottom, line.top - line.bottom
    return max(one, two) > LARGER * min(one, two)


def joined(lines: Iterable[Line]) -> str:
    """Give the words of lines as one, words broken at a line's end whole again."""
    text = ""
    for line in lines:
        words = " ".join(line.words.split())
        whole = text.endswith(HYPHENS) or (FIGURE.fullmatch(text[-2:]) and not words.startswith(SUSPENDED))
        text += words if whole or words[:1] in CLOSING else f" {words}"
    return BROKEN.sub(hyphen, text.strip())


def hyphen(found: re.Match[str]) -> str:
    """Give the hyphen at a line's end that is the word's own: mid-January, 11-year, two-year-old, half-year."""
    before, after = (
        found.string[max(0, found.start() - 40) : found.start()],
        found.string[found.end() : found.end() + 1],
    )
    word = (before.split() or [""])[-1]
    is_own = (
        after.isupper() or after.isdigit() or word[-1:].isdigit() or "-" in word or word.lower() == "half"
    )
    return "-" if is_own and found[0] != SOFT and after else ""


def put_together(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[Part, ...]]:
    """Give the text of pages, and where each stands; a sentence that goes on over the page is not parted."""
    text, parts = "", []
    for number, blocks in enumerate(pages, 1):
        body = "\n\n".join(blocks)
        if not body:
            continue
        goes_on = text and not ENDED.search(text) and body[0].islower()
        text += ("\n" if goes_on else "\n\n") if text else ""
        parts.append(Part(len(text), len(text) + len(body), f"page {number}"))
        text += body
    return text, tuple(parts)


def made_on(stamp: str) -> When | None:
    """Give the day of a PDF's time stamp."""
    found = MADE.match(stamp)
    try:
        return When.parse("-".join(found.groups())) if found else None
    except WhenError:
        return None


def property_of(known: dict[str, str], key: str) -> str | None:
    """Give a property that says something."""
    value = known.get(key, "").strip()
    return None if value.lower() in SAYS_NOTHING or FILE_NAME.fullmatch(value) else value


def notes(bodies: Sequence[Sequence[Line]], heads: Mapping[str, str]) -> Iterator[str]:
    """Tell what was left out."""
    empty = [str(number) for number, lines in enumerate(bodies, 1) if not lines]
    if empty:
        yield f"no text on {'page' if len(empty) == 1 else 'pages'} {', '.join(empty)}"
    if heads:
        yield f"{counted(len(heads), 'running head')} not read: {', '.join(map(repr, sorted(heads.values())))}"
