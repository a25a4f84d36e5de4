"""Nouns that a date only names: "the minutes of the meeting of 4 February", "the letter dated 3 May", "the winter timetable"."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.clauses import Clause
from chronology.extraction.grammar.groups import Group
from chronology.extraction.grammar.groups import Tense
from chronology.extraction.grammar.nouns import is_done_in
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import PARTICIPLES
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.stems import stems_of
from chronology.extraction.grammar.words import BODIES
from chronology.extraction.kinds import STATEMENT
from chronology.extraction.kinds import kind_of
from chronology.extraction.names.humans import HUMANS
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.times.thread import is_short
from chronology.extraction.times.thread import width
from chronology.when.calendar import DAY

NOUN, NAMED = frozenset("LU"), frozenset("LUGVpE")
"""The letters of a noun, and those of a noun behind an article or another noun."""

DESCRIBED = frozenset("LUEG#s")
"""The letters of what may stand before a noun."""

STRETCHES = set_of(
    "course wake run rest remainder half third quarter part hours minutes days weeks months years decades eve dawn end ends start "
    "beginning middle close height night evening morning afternoon day spring summer autumn fall winter span period time date turn "
    "last first next because instead ahead out most much all some many none one two three four five six seven eight nine ten eleven twelve"
)
"""Words before "of" that tell which part of a time is meant, or name nothing that has a date."""

DOCUMENTS = set_of(
    "letter message report statement speech judgment ruling interview article email e-mail notice order deed agreement telegram decree resolution message decision memorandum"
)
"""By or in which something is done on the day of their date: "by letter of 3 May he resigned"."""

SEASONS = set_of("spring summer autumn fall winter weekend morning afternoon evening night")
"""Times that say of a thing what kind it is: the evening service."""


def named_by(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the noun that a date behind "of" or "dated" names; None where the date stands for itself."""
    first = line.at(phrase.start)
    behind = first if phrase.signal == "of" else first - 1
    if behind < 1 or line.words[behind] not in ("of", "dated"):
        return None
    noun = behind - 1
    if line.words[noun] in STRETCHES and line.words[noun - 1 : behind] != ["the", "minutes"]:
        return None
    if not is_noun(line, noun) or is_owner(line, phrase):
        return None
    begins = whole_noun(line, noun, line.at(clause.own.start))
    verb = clause.group.last if clause.group else -1
    return None if begins <= verb <= noun else Span(line.starts[begins], phrase.end)


def opened(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the participle with which a sentence begins, where a date of it is too long for its verb: "born in 1938, she"; None elsewhere."""
    first, verb = line.at(clause.own.start), clause.group.first if clause.group else 0
    comma = line.letters.find(",", line.at(phrase.end), verb)
    if first or line.letters[:1] not in tuple("EQp") or line.words[0] in COMPARED or comma < 0:
        return None
    return (
        Span(line.starts[0], line.starts[comma])
        if line.words[0] == "born" or not is_short(phrase.when)
        else None
    )


COMPARED = set_of("asked based compared given faced")
"""Participles with which a sentence begins that tell of no happening."""


def in_office(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give somebody with what they have been since a time, between commas or at the end: "replaced by Raj Mehta, the finance director since 2021"."""
    first, verb = line.at(phrase.start), clause.group.last if clause.group else -1
    comma, closed = line.letters.rfind(",", 0, first), line.letters.find(",", line.at(phrase.end), verb)
    if comma < 0 < closed and clause.group is not None:
        said = line.letters[:first].removesuffix("S") + line.letters[line.at(phrase.end) : closed]
        some = line.words[0 if first else line.at(phrase.end)] in ("a", "an")
        led = (some or "F" in said) and LED.fullmatch(said + line.letters[closed : clause.group.first])
        return Span(line.starts[0], line.ends[closed - 1]) if led and phrase.signal in HOLDING else None
    begins = len(line.letters[: max(comma, 0)].rstrip("U"))
    aside = verb < begins or line.letters[line.at(phrase.end) :][:1] == ","
    named = aside and begins < comma and OFFICE.fullmatch(line.letters, comma + 1, first) is not None
    return Span(line.starts[begins], phrase.end) if named and phrase.signal in HOLDING else None


OFFICE = re.compile("J?[LUGEs]*[LU](?:F[JLUs]*[LU])*")
LED = re.compile("J?[LU][LUEGs]*(?:F[JLUs]*[LU])*,(?:R|[JU#L][JLUEs]*)A*")
HOLDING = ("since", "from", "until", "between")
"""What somebody is, and the words that tell how long."""


def is_doing(line: Sketch, at: int) -> bool:
    """Tell whether a word belongs to what somebody was doing, between commas: "Holt, speaking on Monday, was booed"."""
    return line.letters[line.letters.rfind(",", 0, at) + 1] == "G"


def is_setting(line: Sketch, clause: Clause, noun: Span, phrase: Phrase) -> bool:
    """Tell whether a verb's happening was part of what a date tells of, or done by it: "in the storm of 27 August", "the storm of May 1920 tore", "in an email sent the next day"."""
    if named_by(line, clause, phrase) and does(line, clause, noun):
        return True
    if is_done_in(line, line.at(phrase.start) - 1) or is_doing(line, line.at(phrase.start)):
        return True
    within = phrase.signal == "of" and line.words[line.at(noun.start) - 1] in ("in", "during", "at", "by")
    noun_itself = line.words[line.at(phrase.start) - 1]
    happened = noun_itself == "that" or kind_of(noun_itself) is not None or noun_itself in LAWS
    group, behind = clause.group, line.at(noun.start)
    named = group is not None and group.passive and group.verb in NAMED_IN
    named = named and group is not None and "C" not in line.letters[group.last : behind]
    leads = (
        group is not None and line.at(clause.own.start) == behind - 1 and line.at(phrase.end) < group.first
    )
    return within and (happened or named or leads or width(phrase.when) <= MONTH)


NAMED_IN = set_of("mentioned recorded named attested documented noted listed cited")
"""What is done to a place or a family in a paper of a year, in that year: "first mentioned in a deed of 1086"."""

MONTH = 31 * DAY
LAWS = set_of("constitution law act statute charter treaty edict bull decree ordinance peace reform")
"""By or in which something is done in their year: "abolished by the constitution of 1926"."""


def does(line: Sketch, clause: Clause, noun: Span) -> bool:
    """Tell whether a happening or a paper is what did what its clause tells, on its own day: "the storm of 3 May killed ten"."""
    return is_happening(line, line.at(noun.start), line.at(noun.end)) and acts(line, clause, noun)


def acts(line: Sketch, clause: Clause, noun: Span) -> bool:
    """Tell whether a noun is the subject of what its clause tells, and that is a deed of that time."""
    group, begins, ends = clause.group, line.at(noun.start), line.at(noun.end)
    if group is None or group.tense is not Tense.PAST or group.passive or group.progressive or group.negated:
        return False
    if group.is_stative or stem(group.verb) in LATER or not ASIDE.fullmatch(line.letters, ends, group.first):
        return False
    return set(line.letters[line.at(clause.own.start) : begins]) <= set("CwtJ")


ASIDE = re.compile("A*(?:,A*|,[wR][^,]*,A*)?")
"""What may stand between a subject and its verb: "the fire of 3 May, which began in a kitchen, spread"."""

LATER = stems_of(
    "lead prompt trigger inspire spark force remain become follow mean make help allow enable pave shape keep last end expire live"
)
"""What comes of something, or goes on long after it."""


def is_happening(line: Sketch, begins: int, ends: int) -> bool:
    """Tell whether the noun at the head of a phrase is a happening or a paper."""
    head = next((at for at in range(begins, ends) if is_head(line, at)), None)
    return head is not None and (line.words[head] in DOCUMENTS or kind_of(line.words[head]) is not None)


def is_head(line: Sketch, at: int) -> bool:
    """Tell whether a word is the noun that a phrase is about."""
    return is_noun(line, at) and line.letters[at + 1 : at + 2] not in ("L", "U", "s")


def is_noun(line: Sketch, at: int) -> bool:
    """Tell whether a word is a noun; one that could be a verb is, behind an article or a noun: "the meeting"."""
    led = at > 0 and line.letters[at - 1] in "JL"
    return line.letters[at] in NOUN or (led and line.letters[at] in NAMED)


def opening(line: Sketch, noun: int, low: int) -> int:
    """Give the first word of the phrase that a noun ends, not before another word."""
    while noun > low and (line.letters[noun - 1] in DESCRIBED or line.words[noun - 1] in ("'", "’")):
        noun -= 1
    return noun - (noun > low and (line.letters[noun - 1] == "J" or line.words[noun - 1] == "her"))


def whole_noun(line: Sketch, noun: int, low: int) -> int:
    """Give the first word of the phrase that a noun ends, with what a name or a document is of: "the order of Judge Cross"."""
    begins = opening(line, noun, low)
    while begins - 1 > low and line.words[begins - 1] in ("of", "to", "from") and is_noun(line, begins - 2):
        named = line.letters[noun] == "U" and line.words[begins - 1] == "of"
        if not named and line.words[begins - 2] not in DOCUMENTS:
            break
        begins = opening(line, begins - 2, low)
    return begins


def told_of(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the noun of which a participle tells what was done at a time: "the minutes of the meeting held on 3 May"."""
    first, low = line.at(phrase.start), line.at(clause.own.start)
    verb = clause.group.last if clause.group else -1
    at = next((n for n in range(first - 1, low, -1) if line.letters[n] not in "FJKLUA#s"), low)
    if at == verb or clause.group is None or not is_noun(line, at - 1):
        return None
    if line.words[at] not in RECORDED and not (
        at < verb
        and (line.letters[at] in PARTICIPLES or (line.letters[at] == "G" and phrase.signal == "since"))
        and set(line.letters[line.at(phrase.end) : clause.group.first]) <= {"A"}
    ):
        return None
    if line.words[at - 1] in STRETCHES or leads_in(line, low, at, clause.group):
        return None
    begins = whole_noun(line, at - 1, low)
    whole = line.words[at] in HELD and line.words[begins - 1] == "of"
    if whole and kind_of(line.words[begins - 2]) not in (None, STATEMENT):
        begins = opening(line, begins - 2, low)
    if begins <= verb < first or is_within(line, begins):
        return None
    return Span(line.starts[begins], phrase.end)


def blamed(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give what somebody says came first, where a phrase dates that: "it blamed the delay on a fire in October"."""
    group = clause.group
    if group is None or stem(group.verb) not in BLAMING:
        return None
    found = CAUSE.search(line.letters, group.last + 1, line.at(phrase.start))
    return Span(line.starts[found.start() + 1], phrase.end) if found else None


BLAMING = stems_of("blame attribute ascribe link trace credit pin liken compare")
CAUSE = re.compile("[FT]J[LUEG]*L(?:F[JLUE]*[LU])?$")
"""Verbs behind which a preposition has what came before, and that."""


def trailing(line: Sketch, clause: Clause, phrase: Phrase) -> Span | None:
    """Give the noun behind the verb of which participles behind a comma tell: "designed the bridge, begun in 1928 and opened in 1937"."""
    verb = clause.group.last if clause.group else -1
    named = (
        clause.group is not None and clause.group.verb == "be" and line.letters[verb + 1 : verb + 2] == "J"
    )
    trails = NAMED_SO if named and line.words[line.at(clause.own.start)] != "there" else TRAILING
    found = trails.search(line.letters, verb + 1, line.at(phrase.start))
    if clause.group is None or found is None:
        return None
    begins = opening(line, found.start(), verb + 1)
    while begins - 2 > verb and line.words[begins - 1] == "of" and is_thing(line, begins - 2):
        begins = opening(line, begins - 2, verb + 1)
    return Span(line.starts[begins], phrase.end)


def is_thing(line: Sketch, at: int) -> bool:
    """Tell whether a word is a noun, and none for somebody."""
    return is_noun(line, at) and line.words[at] not in HUMANS


TRAILING = re.compile("[LU]A?(?:,A*[EpQ][^,;:twSR]*)+$")
NAMED_SO = re.compile("[LU]A?,?A*[EpQ][^,;:twSR]*(?:,A*[EpQ][^,;:twSR]*)*$")
"""What was done to a noun, or to what it says that somebody is."""


def is_within(line: Sketch, first: int) -> bool:
    """Tell whether a noun is what a verb's happening was part of: "held rates at its January meeting"."""
    return line.words[first - 1 : first] in (["at"], ["during"])


def is_part(line: Sketch, clause: Clause, noun: Span) -> bool:
    """Tell whether what a past verb tells was part of the happening that a phrase describes: "lost in the 2021 election", "won the 1998 race", "the 7 May blasts killed", or of the time whose sums it tells: "third-quarter profit fell"."""
    group, first = clause.group, line.at(noun.start)
    kind = kind_of(line.words[line.at(noun.end) - 1])
    if group is None or group.negated or group.tense not in (Tense.PAST, Tense.PLUPERFECT):
        return False
    if kind_of(group.verb) == "change" and acts(line, clause, noun):
        return True
    if kind in (None, STATEMENT, "law", "agreement"):
        return False
    contested = first == group.last + 1 and not group.passive and kind_of(group.verb) == "contest"
    within = line.words[first - 1] in ("in", "during") and kind_of(group.verb) != "court"
    return contested or within or acts(line, clause, noun)


HELD = set_of("planned scheduled held called organised organized staged arranged")
"""Participles of happenings, and of nobody who takes part in them: "a meeting of donors planned for Sunday"."""


def leads_in(line: Sketch, low: int, at: int, group: Group) -> bool:
    """Tell whether a participle is of what leads in to a happening on its day: "despite a warning issued on Friday, he"."""
    opens = line.words[low] in WITHIN and "," not in line.letters[low:at]
    return opens and (line.words[at - 1] in DOCUMENTS or not group.is_saying)


WITHIN = set_of("in at during despite amid")
"""Prepositions of what leads in to a happening that it is part of."""

RECORDED = set_of(
    "held made dated sent signed issued written given adopted filed lodged submitted received published granted passed served convened "
    "arrested charged carried conducted performed completed opened launched sworn executed agreed posted delivered"
)
"""Participles that tell when a document was made, a meeting held or a person taken."""


def period_of(line: Sketch, phrase: Phrase) -> Span | None:
    """Give the noun that is for a time: "the budget for 2026", "the 2026 budget", a log "covering 2016 to 2019"."""
    first, last = line.at(phrase.start), line.at(phrase.end)
    covered = first > 0 and line.words[first - 1] in ("covering", "spanning")
    if covered or (phrase.signal == "for" and first and line.words[first - 1] in PLANS):
        return Span(line.starts[first - 1], phrase.end)
    if phrase.signal or line.words[last : last + 1] == [] or line.words[last] not in PLANS or not first:
        return None
    return Span(phrase.start, line.ends[last])


PLANS = set_of(
    "budget budgets accounts forecast forecasts plan plans programme program timetable calendar report reports target targets figures "
    "schedule outlook prize award estimates rates fees results statements winner winners champion champions finalist finalists runner-up "
    "graduate graduates"
)
"""What is for a year, not made in it, and who is told by the year in which they won or left: the 2019 winner."""


def is_owner(line: Sketch, phrase: Phrase) -> bool:
    """Tell whether a phrase has an ending that says whose the next word is."""
    last = line.at(phrase.end)
    return last > 0 and line.ends[last - 1] > phrase.end


def owned(line: Sketch, phrase: Phrase) -> Span | None:
    """Give the noun whose a time longer than a week is: "last year's change"; a day's is that of the verb as well."""
    first, last = line.at(phrase.start), line.at(phrase.end)
    if not is_owner(line, phrase) or phrase.when.is_open:
        return None
    end = last + (line.letters[last : last + 1] == "#")
    while line.letters[end : end + 1] in tuple("LUEG"):
        end += 1
    long = width(phrase.when) > 7 * DAY
    led = phrase.signal in (("of",) if line.letters[last : last + 1] == "#" else ("of", "from"))
    matter = led or (first > 0 and line.words[first - 1] in MATTERS)
    if end == last or not (matter or (long and phrase.signal is None)):
        return None
    placed = PLACED_AT.match(line.letters, end) if PLACING.intersection(line.words[end : end + 1]) else None
    return line.stretch(first + led, placed.end() if placed else end)


PLACING, PLACED_AT = set_of("at near of"), re.compile("FJ?[LUE]*[LU](?![LU])")
"""Where a happening was, behind its noun: "Monday's explosion at the Karsk mine"."""

MATTERS = set_of("of to with about over against from into after before following despite")
"""Prepositions behind which a day's noun is one that has been told: "damage to Friday's pour", "sacked after Friday's defeat"."""


def sort_named(line: Sketch, phrase: Phrase) -> Span | None:
    """Give the noun of which a season or a part of the day tells the sort: "the winter timetable"; None where it is a time."""
    first, last = line.at(phrase.start), line.at(phrase.end)
    first += len((phrase.signal or "").split())
    words = line.words[first:last]
    if len(words) > 2 or words[-1:] == [] or words[-1] not in SEASONS:
        return None
    begins = first if len(words) == 2 else first - 1
    if begins < 0 or line.words[begins] not in ("the", "a", "an", "its", "their", "his", "her", "our"):
        return None
    if line.letters[last : last + 1] != "L" or line.starts[last] - phrase.end > 1:
        return None
    return Span(line.starts[begins], line.ends[last])


def is_sort(line: Sketch, phrase: Phrase) -> bool:
    """Tell whether a phrase only tells the sort of a thing that is no happening, or its age, or what it is for."""
    if period_of(line, phrase) or is_age(line, phrase):
        return True
    noun = sort_named(line, phrase)
    return noun is not None and kind_of(line.words[line.at(noun.end) - 1]) is None


def is_age(line: Sketch, phrase: Phrase) -> bool:
    """Tell whether a decade or a century says how old a thing is that is no happening: "a 1930s cinema"."""
    end = last = line.at(phrase.end)
    while line.letters[end : end + 1] in tuple("LUG"):
        end += 1
    aged = phrase.signal is None and "X" in (phrase.when.edtf or "")
    return aged and not any(map(kind_of, line.words[last:end]))


SOMEBODY = set_of("me him us them you")
"""Pronouns that "before" has no time with."""

STANDING = set_of(
    "come came appear appeared appears appearing stand stood bring brought haul hauled testify testified plead pleaded"
)


def is_facing(line: Sketch, clause: Clause, at: int, date: int) -> bool:
    """Tell whether "before" says whom somebody stands before: "will appear before magistrates on Monday"."""
    if line.words[at] != "before":
        return False
    standing = clause.group is not None and clause.group.verb in STANDING and clause.group.last < at
    named = standing and line.letters[at + 1 : at + 3].lstrip("J")[:1] == "U"
    return named or line.words[at + 1] in SOMEBODY or not BODIES.isdisjoint(line.words[at + 1 : date])
