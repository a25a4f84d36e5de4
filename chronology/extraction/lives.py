"""Lives told in few words: Ida Falk (born Reiter; 17 June 1843, Graz – 2 November 1919, Vienna); Ida Falk, painter, born 17 June 1843; died ..."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

import attrs

from chronology.expressions import Expression
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.names.humans import pronoun_of
from chronology.extraction.names.mentions import PARTICLES
from chronology.extraction.times.accounts import within
from chronology.extraction.times.entries import line_end
from chronology.extraction.times.phrases import DAY
from chronology.when import When

SMALL = "|".join(sorted(PARTICLES - {"of", "the", "y"} | {"af", "di", "du", "zu"}))
WORD = r"[^\W\d_a-z][\w.'’-]{0,60}"
NAMED = re.compile(rf"(?<!\w)({WORD}(?: (?:(?:{SMALL}) ){{0,2}}{WORD}){{0,5}}) {{1,9}}\(")
MOST = 160
"""How many characters the parenthesis after a name may have."""

BORN = re.compile(
    r"(?:[^;]{0,60}; ?)?(?:born|b\.)(?: [^;\d]{0,40};)?(?: (?:on|in|c\.|around))? ?", re.IGNORECASE
)
MAIDEN = re.compile(r"(?:(?:born|n[ée]e?) [^;,\d]{1,40}[;,] ?)?(?:c\. ?)?", re.IGNORECASE)
NEE = re.compile(r"n[ée]e?\s", re.IGNORECASE)
"""What stands before the day of birth: it says so, or only under what name."""

PLACE = r"(?:(?:,? (?:in|at) |, )([^\W\d_a-z][^;()–—\d]{1,40}?))?"
DIED = re.compile(rf"{PLACE}[,;.]? ?(?:[Dd]ied|d\.|†)(?: (?:on|in))? ?")
UNTIL = re.compile(rf"{PLACE} ?[–—-] ?")
AFTER = re.compile(rf"{PLACE}\.?")
"""What stands between two days of a life, and after the last."""

SHORTEST = 15
"""How many years a life has at least whose parenthesis does not say that it is one; fewer are a term of office."""

TELLS = re.compile(r",|\s(?:was|is|were)\b")
"""What follows a life whose parenthesis does not say that it is one."""


@attrs.frozen
class Turn:
    """A birth or a death: its day, where its phrase stands, and its place."""

    day: When
    span: Span
    place: str | None


@attrs.frozen
class Life:
    """What the parenthesis after a name tells: whose life it is, from the name to the closing mark, and its two ends."""

    name: str
    span: Span
    told: Span
    born: Turn | None
    died: Turn | None
    deed: tuple[Turn, str] | None = None
    """What else a pedigree tells, in words: "married Sarah Pell"."""


def lives(text: str, found: Sequence[Expression]) -> Iterator[Life]:
    """Yield the lives that a text tells in parentheses; `found` are its dated phrases."""
    for match in NAMED.finditer(text):
        end = text.find(")", match.end(), match.end() + MOST)
        told = Span(match.end(), end)
        dates = [one for one in within(found, told) if DAY.fullmatch(one.value)] if end > 0 else []
        life = life_of(text, match[1], Span(match.start(), end + 1), told, dates) if dates else None
        if life is not None and (life.born or life.died):
            yield life


FOOT = re.compile(
    rf"^({WORD}(?: (?:(?:{SMALL}) ){{0,2}}{WORD}){{1,4}}),[^\n.;()]{{1,80}}?,? born (?=\w)", re.MULTILINE
)
"""The line with which an obituary ends, up to the day of birth."""

DYING = re.compile(r"(?:, ([^\W\d_a-z][^;\n\d]{1,40}?))?[;,] (?:[^\n]{1,80}[;,] )?died (?:on )?")


def footers(text: str, found: Sequence[Expression]) -> Iterator[Life]:
    """Yield the lives that a line tells by itself, as obituaries end: a name, who that was, and two days."""
    for match in FOOT.finditer(text):
        line = Span(match.start(), line_end(text, match.end()))
        dates = [one for one in within(found, line) if DAY.fullmatch(one.value)]
        died = DYING.fullmatch(text, dates[0].end, dates[-1].start) if len(dates) > 1 else None
        if died and dates[0].start == match.end() and not text[dates[-1].end : line.end].strip():
            yield Life(match[1], line, line, turn(dates[0], died), turn(dates[-1], None))


HEAD = re.compile(
    rf"^[ \t]*(?:(?:\d{{1,3}}|[ivxlc]{{1,5}})[.)][ \t]+)?({WORD}(?: (?:(?:{SMALL}) ){{0,2}}{WORD}){{0,5}})(?: \([^()\n]{{1,60}}\))?, ",
    re.MULTILINE,
)
"""The number and the name with which a line of a pedigree begins."""

TURNS = {
    "b": "was born",
    "bp": "was baptised",
    "bap": "was baptised",
    "bapt": "was baptised",
    "chr": "was christened",
}
TURNS |= {"m": "married", "d": "died", "bur": "was buried"}
TURNING = re.compile(rf"\b({'|'.join(TURNS)})\. (?:\(\d\) )?(?:({WORD}(?: {WORD}){{1,3}}),? )?(?:on |in )?$")
SPOUSE, SEAT = re.compile(rf",? ({WORD}(?: {WORD}){{1,3}})"), re.compile(rf"{PLACE}(?=[;.,\n]|$)")
"""What stands before a date in a pedigree, and whom or where it names behind: b. 14 Mar 1702, Thorley; m. 3 Jun 1728 Sarah Pell."""


def pedigrees(text: str, found: Sequence[Expression]) -> Iterator[Life]:
    """Yield each turn of the lives that lines of a pedigree tell."""
    for match in HEAD.finditer(text):
        line = Span(match.start(1), line_end(text, match.end()))
        for date in within(found, Span(match.end(), line.end)):
            before = text[match.end() : date.start]
            told = TURNING.search(before) if before.count("(") == before.count(")") else None
            if told is not None and date.when is not None:
                yield pedigree_of(text, whose(match[1], before), line, date, told)


OTHER = re.compile(rf"(?:[:;.]|(?P<spouse>\d{{4}})) ({WORD}(?: {WORD}){{0,3}}), (?=(?:b|bp|bap|bapt|chr)\.)")
"""A child or a spouse, with whose own birth a pedigree goes on."""


def whose(name: str, before: str) -> str:
    """Give the name of whom a turn of a pedigree is told: the last child's, or the spouse's up to a semicolon: "m. 1728 Mary Stone, b. 1705; d. 1770"."""
    last = next(iter(reversed(list(OTHER.finditer(before)))), None)
    over = last is not None and last["spouse"] is not None and ";" in before[last.end() :]
    return name if last is None or over else last[2]


def pedigree_of(text: str, name: str, line: Span, date: Expression, told: re.Match[str]) -> Life:
    """Make a turn of a life of its letter, its date, and whom or where a pedigree names beside them."""
    married, at = told[1] == "m", Span(date.start, date.end)
    beside = (SPOUSE if married else SEAT).match(text, date.end, line.end)
    whom = told[2] or (beside[1] if beside and married else "")
    when = date.when or When.parse(date.value)
    deed = (
        Turn(when, at, beside[1] if beside and not married else None),
        f"{TURNS[told[1]]} {whom}".rstrip(" ."),
    )
    return Life(name, line, at, None, None, deed)


def life_of(text: str, name: str, span: Span, told: Span, dates: Sequence[Expression]) -> Life | None:
    """Read what a parenthesis tells of a life; None where it tells of something else."""
    before, after = text[told.start : dates[0].start], AFTER.fullmatch(text, dates[-1].end, told.end)
    if after is None or len(dates) > 2:
        return None
    last = turn(dates[-1], after)
    if len(dates) == 2:
        between = parted(text, name, span, before, dates)
        return Life(name, span, told, turn(dates[0], between), last) if between else None
    dead = DIED.fullmatch(before) is not None
    alive = not dead and BORN.fullmatch(before) is not None
    return Life(name, span, told, last if alive else None, last if dead else None)


def parted(
    text: str, name: str, span: Span, before: str, dates: Sequence[Expression]
) -> re.Match[str] | None:
    """Give what parts birth and death; None where nothing says that these they are, nor is it a person's name that is told of."""
    gap = dates[0].end, dates[1].start
    died = DIED.fullmatch(text, *gap)
    if died or BORN.fullmatch(before):
        return died or UNTIL.fullmatch(text, *gap)
    years = int(dates[1].value[:4]) - int(dates[0].value[:4])
    until = UNTIL.fullmatch(text, *gap)
    somebody = pronoun_of(name) or (until and until[1] and text[dates[1].end : span.end - 1].strip())
    somebody = somebody or NEE.match(before) or is_somebody(text, span.end)
    plain = MAIDEN.fullmatch(before) and somebody and TELLS.match(text, span.end)
    return until if plain and years >= SHORTEST else None


def is_somebody(text: str, at: int) -> bool:
    """Tell whether from a place on is said what somebody was: " was a Polish painter"."""
    found = WAS.match(text, at)
    return found is not None and not HUMANS.isdisjoint(found[1].split())


WAS = re.compile(r"\s(?:was|is) an? ((?:[\w-]+ ){0,3}[\w-]+)")


def turn(date: Expression, beside: re.Match[str] | None) -> Turn:
    """Make one end of a life of its day and of what stands beside it."""
    return Turn(When.parse(date.value), Span(date.start, date.end), beside[1] if beside else None)
