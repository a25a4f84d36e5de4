"""What dating needs to know of each part of a sentence: its phrase, what speaks against carrying a date to it or from it, and how long it lasted."""

from __future__ import annotations

import re
from bisect import bisect_left
from bisect import bisect_right
from collections.abc import Mapping
from collections.abc import Sequence
from operator import attrgetter
from operator import itemgetter

import attrs

from chronology.expressions import Expression
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.links import LINKS
from chronology.extraction.grammar.links import Link
from chronology.extraction.grammar.seams import RENAMED
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.times.nouns import does
from chronology.extraction.times.nouns import opened
from chronology.extraction.times.nouns import owned
from chronology.extraction.times.phrases import DAY
from chronology.extraction.times.phrases import FOR_LONG
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.phrases import is_supply
from chronology.extraction.times.phrases import placed
from chronology.extraction.times.phrases import says_of
from chronology.extraction.times.pieces import Piece
from chronology.extraction.times.pieces import attribute
from chronology.extraction.times.recall import Recalled
from chronology.extraction.times.recall import day_in
from chronology.extraction.times.thread import STATED
from chronology.extraction.times.thread import Day
from chronology.extraction.times.thread import Told
from chronology.when import Duration
from chronology.when import When

EARLIER = frozenset(("earlier", "previously"))
HABITS = set_of("always ever never previously already often twice before once long")
SO_FAR = re.compile(r"\b(?:so|thus) far\b|\bto date\b|\bup to now\b", re.IGNORECASE)
UNITS = set_of("day days week weeks month months year years decade decades century centuries later")
COUNTED = set_of("day night week month")
ORDINALS = set_of("second third fourth fifth sixth seventh eighth ninth tenth final")
LASTING = set_of("spent lasted served waited took")
NOTHING = set_of("no none nobody nothing neither few")
SOME_DAY = re.compile(
    r"\bon an? (?:[a-z]+ )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b"
    r"|\b(?:[Oo]n|[Ff]or|marked?|[Mm]arking) (?:the|its|his|her|their) (?:\S+ ){0,2}(?:anniversary|(?:bi|ter)?centenary|jubilee|birthday)\b"
)
OFF = r"(?:called off|cancell?ed|extended|delayed|prolonged|brought forward|scrapped|abandoned|postponed|put off|put back|pushed back|shelved|vacated)"
PUT_OFF = re.compile(
    rf"\b(?:was|were|been)\s(?:\w+\s)?{OFF}\b|\b{OFF}\s(?:the|an?|its|his|her|their)\s", re.IGNORECASE
)
MEANT = re.compile(
    r"\b(?:due|scheduled|planned|listed|fixed|arranged|meant|supposed|to\shave\sbeen|(?:was|were)\sto)\b",
    re.IGNORECASE,
)
"""What says on no day that is told when something was, that it does not come about, or was to."""

SOON = re.compile(
    r"(?:(?:just|only|barely|a few|some|within) )*(?:hours?|minutes?|moments?|seconds?) after\b",
    re.IGNORECASE,
)
"""What begins a clause that was on the day of the one beside it, or in the night before."""

START = attrgetter("start")


def told_of(
    line: Sketch,
    part: Piece,
    quotes: Sequence[tuple[int, int]],
    held: Sequence[Expression],
    *,
    lead: bool,
    earlier: bool,
    recalled: Sequence[Recalled],
) -> Told:
    """Say of a part of a sentence what its dating needs to know."""
    clause, group, first = part.clause, part.clause.group, line.at(part.clause.own.start)
    goes_back = group is not None and not EARLIER.isdisjoint(line.words[first : group.last])
    return Told(
        clause,
        part.phrase,
        says_of(line.text, part.phrase),
        is_quoted(clause.own, quotes),
        lead,
        earlier or goes_back,
        is_habitual(line, clause),
        has_no_day(line, part, held),
        bare=group is not None and set(line.letters[first : group.first]) <= set("CA,"),
        behind=day_before(line.text, clause, held),
        recalled=day_in(line, clause, recalled),
        soon=SOON.match(line.text, clause.own.start) is not None,
        count=count_of(line, clause, held),
        ended=line.words[first] == "until" and clause.link is Link.BEFORE,
        off=PUT_OFF.search(line.text, *(clause.tail or clause.own)) is not None,
        meant=MEANT.search(line.text, *clause.own) is not None,
        parted=line.letters[first - 1 : first] == ";"
        or (group is not None and "since" in line.words[group.first : group.last]),
    )


def is_habitual(line: Sketch, clause: Clause) -> bool:
    """Tell whether a clause tells what was so always, often or so far."""
    group = clause.group
    often = group is not None and not HABITS.isdisjoint(line.words[group.first : group.last])
    return often or SO_FAR.search(line.text, *clause.own) is not None


def has_no_day(line: Sketch, part: Piece, held: Sequence[Expression]) -> bool:
    """Tell whether a clause counts its day from something else, is of a period, or denies: no other clause's day is its own."""
    clause, own = part.clause, within(held, part.clause.own)
    before = line.words[line.at(clause.own.start) : clause.group.first] if clause.group is not None else []
    counted = any(is_vague(one) and not is_supply(line.text, clause.own.start, one) for one in own)
    counted = (
        counted or is_counted(line, clause, held) or is_numbered(line, clause) or is_aged(line.text, clause)
    )
    apart = placed(line.text, own) if part.phrase is None else ()
    led = any(opened(line, clause, one) or describes_subject(line, clause, one) for one in apart)
    denied = "never" in before or not NOTHING.isdisjoint(before[:3])
    some = SOME_DAY.search(line.text, *clause.own) is not None
    return counted or led or denied or some or is_of_period(line, clause, held)


def describes_subject(line: Sketch, clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase says which thing a clause is about: "the 2019 report found", "last year's audit warned"."""
    opening = line.letters[line.at(clause.own.start) : line.at(phrase.start)]
    before = clause.group is not None and phrase.end <= line.starts[clause.group.first]
    return (
        before
        and set(opening) <= set("CwtJ")
        and (attribute(line, phrase) or owned(line, phrase)) is not None
    )


def day_before(text: str, clause: Clause, held: Sequence[Expression]) -> Day | None:
    """Give the day of the phrase right behind which a clause in "when" or "in which" stands: "since 1987, when the bridge fell"."""
    start = clause.own.start
    if clause.link is not Link.WHEN and not text.startswith(("in which ", "during which "), start):
        return None
    near = next((one for one in placed(text, held) if 0 <= start - one.end <= len(", ")), None)
    if near is None:
        return None
    told = next((one.value for one in held if one.end == near.end and DAY.fullmatch(one.value)), "")
    when = When.parse(told) if told and near.signal in ("after", "before", "by") else near.when
    return Day(when, STATED, says_of(text, near))


def count_of(line: Sketch, clause: Clause, held: Sequence[Expression]) -> Expression | None:
    """Give what tells how long after or before the one beside it a clause was: "two days after the volcano erupted"."""
    first, group = next(iter(within(held, clause.own)), None), clause.group
    if first is not None and is_next_day(line.text, first):
        first = attrs.evolve(first, text="a day", type="DURATION", when=None)
    if group is None or first is None or first.type != "DURATION" or first.mod or first.when is not None:
        return None
    side, near = SIDE.match(line.text, first.end), first.start - clause.own.start <= NEAR
    between = line.letters[line.at(first.end) + 1 : group.first]
    whole = "," not in between or RENAMED.fullmatch(between) is not None
    return attrs.evolve(first, event=first.event or "", side=side[1]) if side and near and whole else None


def is_next_day(text: str, one: Expression) -> bool:
    """Tell whether an expression counts one day from what is told behind it: "the day before the report was published"."""
    return one.text.lower() == "the day" and SIDE.match(text, one.end) is not None


SIDE = re.compile(r"\s+(after|before)\b")
NEAR = len("precisely ")
"""How far into its clause the length stands by which that is counted."""


def is_vague(one: Expression) -> bool:
    """Tell whether an expression dates a clause, but not to a day we could give: "recently", "in recent days", "for years", "every summer"."""
    if one.when is not None:
        return False
    lasting = one.type == "DURATION" and one.signal in FOR_LONG and not one.value.startswith("PT")
    lately = one.value.startswith("PX") and LATELY.match(one.text) is not None
    return (
        lasting
        or lately
        or one.event is not None
        or one.type == "SET"
        or one.value in ("PAST_REF", "FUTURE_REF")
    )


LATELY = re.compile(r"(?:the )?(?:recent|past|last|coming|next)\b", re.IGNORECASE)
"""What makes several days those around that of writing."""


def is_counted(line: Sketch, clause: Clause, held: Sequence[Expression]) -> bool:
    """Tell whether a clause is days or longer from the one it hangs on, or itself tells how long: "five years after he was charged"."""
    first = line.at(clause.own.start)
    side = next(
        (at for at in range(first, first + 5) if line.words[at : at + 1] in (["after"], ["before"])), first
    )
    apart = not UNITS.isdisjoint(line.words[first:side]) or (
        clause.link in (Link.AFTER, Link.BEFORE) and not UNITS.isdisjoint(line.words[first + 1 : first + 2])
    )
    lasting = clause.group is not None and clause.group.verb in LASTING
    return apart or (lasting and any(one.type == "DURATION" for one in within(held, clause.own)))


def is_of_period(line: Sketch, clause: Clause, held: Sequence[Expression]) -> bool:
    """Tell whether a clause is of a time that has a name, and is no date: "during the First World War it served"."""
    first = line.at(clause.own.start)
    first += line.letters[first : first + 1] == "C"
    named = PERIOD.match(line.letters, first + 1) is not None
    opens = line.words[first : first + 1] in (["during"], ["throughout"])
    return opens and named and not within(held, clause.own)


PERIOD = re.compile("J?U")
"""The letters of a name."""

AGED = re.compile(
    r"\b[Aa]t (?:1[3-9]|[2-9]\d) (?:he|she|I)\b|\b[Aa]t the age of\b|\b(?:left|finished) (?:school|home) at \d|\bgrew up\b|\b[Aa]s an? (?:child|boy|girl|teenager)\b"
    r"|\bwhen (?:he|she|they|I) (?:was|were) (?:(?:only|just|still|about|barely) )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|eleven|twelve|twenty|an? (?:child|boy|girl|teenager|student))\b"
)
"""What tells how old somebody was then."""


def is_aged(text: str, clause: Clause) -> bool:
    """Tell whether a clause, or one in "when" right behind it, tells how old somebody was: "at 31 she left"."""
    aged = AGED.search(text, clause.own.start, clause.own.end + NEAR_AGE)
    young = WAS_AGED.search(text, max(0, clause.own.start - NEAR_AGE), clause.own.start)
    return young is not None or (aged is not None and aged.start() <= clause.own.end + 1)


WAS_AGED = re.compile(
    r"\b(?:was|were) (?:(?:only|just|still|about|barely|not yet) )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)(?: years old)? $"
)
"""How old somebody was when something happened: "she was eight when"."""


NEAR_AGE = 40
"""How far behind a clause an age may end."""


def is_numbered(line: Sketch, clause: Clause) -> bool:
    """Tell whether a clause counts its day from a beginning that it does not name: "on day 3", "on the third day"."""
    for at in range(line.at(clause.own.start), line.at(clause.own.end)):
        if line.words[at] in COUNTED and (
            line.letters[at + 1 : at + 2] == "#" or (at and line.words[at - 1] in ORDINALS)
        ):
            return True
    return False


def told_of_noun(line: Sketch, part: Piece, hosts: Mapping[Clause, int]) -> Told:
    """Say of a noun that a phrase dates whether its clause comes after it."""
    first = line.words[line.at(part.span.start)]
    led = part.noun and first in ("after", "following", "before")
    link = LINKS[first] if led else Link.ASIDE
    clause = Clause(part.span, None, link, hosts.get(part.clause), part.span)
    meant = MEANT.search(line.text, *part.span) is not None
    return Told(
        clause,
        part.phrase,
        says_of(line.text, part.phrase),
        matter=is_matter(line, part),
        noun=part.noun,
        bare=part.reduced,
        ended=part.follows and first == "until",
        meant=meant,
    )


def is_matter(line: Sketch, part: Piece) -> bool:
    """Tell whether a verb tells of the very happening that its object names: "lost the election of 2012"; or what a paper says that came out then."""
    group = part.clause.group
    words = line.words[line.at(part.span.start) : line.at(part.span.end)]
    if group is not None and line.at(part.span.end) <= group.first:
        told = (group.takes_clause or words[:1] == ["in"]) and not OUT.isdisjoint(words)
        return told or does(line, part.clause, part.span)
    if group is None or stem(group.verb) not in TAKING_PART or line.at(part.span.start) != group.last + 1:
        return False
    if part.reduced or stem(group.verb) in WINNING:
        return not part.reduced
    return any(kind_of(word) not in (None, STATEMENT) for word in words)


OUT = set_of("published released issued sent written")
WINNING = stems_of("win lose")
TAKING_PART = WINNING | stems_of(
    "hold host stage survive cause start attend sign fight join lead launch contest"
)
"""Verbs whose object is a happening of which they are a part."""


def is_quoted(span: Span, quotes: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch stands in quotation marks, but for its edges."""
    at = bisect_right(quotes, span.start + 1, key=itemgetter(0)) - 1
    return at >= 0 and quotes[at][0] <= span.start + 1 and span.end - 2 <= quotes[at][1]


def within(expressions: Sequence[Expression], span: Span) -> Sequence[Expression]:
    """Give the expressions that start in a stretch of the text."""
    first = bisect_left(expressions, span.start, key=START)
    return expressions[first : bisect_left(expressions, span.end, key=START)]


EXACT = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
NAMED_UNITS = dict(zip("YMWD", ("years", "months", "weeks", "days"), strict=True))


def length_in(line: Sketch, part: Piece, held: Sequence[Expression]) -> Duration | None:
    """Give the length that a part of a sentence with a date tells of its event; None where it tells none, or several."""
    lengths = [
        duration_of(one)
        for one in within(held, part.span)
        if one.type == "DURATION" and one.when is None and one.signal in FOR_LONG
        if part.phrase and is_of_event(line, part, one)
    ]
    return lengths[0] if len(lengths) == 1 else None


def is_of_event(line: Sketch, part: Piece, one: Expression) -> bool:
    """Tell whether a length is that of the event, and of no clause inside it: "Pell, who ran it for nine years, left on Monday"."""
    supply = is_supply(line.text, part.span.start, one)
    return part.clause.holds(one.start) and not supply and not is_of_subject(line, part, one)


def is_of_subject(line: Sketch, part: Piece, one: Expression) -> bool:
    """Tell whether a length is that of what the subject did before: "the miners trapped for 12 days were freed"."""
    group = part.clause.group
    if group is None or not part.whole or line.at(one.start) > group.first:
        return False
    return not PARTICIPLES.isdisjoint(line.letters[line.at(part.clause.own.start) : line.at(one.start)])


def duration_of(expression: Expression) -> Duration | None:
    """Give an exact count of calendar units as a duration."""
    found = EXACT.fullmatch(expression.value)
    if found is None or expression.mod:
        return None
    return Duration.parse(f"{found[1]} {NAMED_UNITS[found[2]]}")
