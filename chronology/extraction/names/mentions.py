"""Where a text names somebody or something: runs of capitalised words, and what the words around them say of their kind."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator

import attrs

from chronology.expressions.words.breaks import FULL
from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.groups import SAYING_STEMS
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.names import gazetteer
from chronology.extraction.names.humans import GIVEN
from chronology.extraction.names.humans import HUMANS


class Sort(enum.Enum):
    """What a name is the name of."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@attrs.frozen
class Mention:
    """A name where it stands, without titles and possessives; `sort` is what its own words say, `hint` what those around say."""

    span: Span
    name: str
    sort: Sort | None = None
    hint: Sort | None = None
    titled: bool = False


PARTICLES = set_of("of de la le du van von der den al bin ben ibn da do dos del di el y i ter ten")
"""Small words that may stand inside a name."""

WHERE = set_of("in at near outside inside across around within throughout")
CALENDAR = FULL | set_of("christmas easter spring summer autumn winter i today yesterday tomorrow")
NO_NAMES = set_of(
    "the a an he she it they we you his her its their this that these those there here in on at by for with from to of as but and or so "
    "if when while after before since until although though because however meanwhile moreover furthermore also then now still yet what who why how where which "
    "police officials authorities experts critics analysts observers negotiators negotiations talks reports sources witnesses people men women "
    "residents many most some several both all no not one two three four five six seven eight nine ten early earlier later last first second "
    "despite during following under over between among according only real even just once peace more other such each"
)
"""Words that may begin a sentence with a capital and are no names."""


def mentions(line: Sketch) -> Iterator[Mention]:
    """Yield the names of a sentence, each run of capitals once; "National Council Ann Holt" is two."""
    at, end = 0, len(line.letters)
    while at < end:
        if not opens(line, at):
            at += 1
            continue
        last = run_end(line, at)
        split = given_within(line, at, last)
        for first, until in ((at, split - 1), (split, last)) if split else ((at, last),):
            found = mention(line, first, until)
            if found is not None:
                yield found
        at = last + 1


def given_within(line: Sketch, first: int, last: int) -> int:
    """Give the given name behind the name of an organisation in one run; 0 without one."""
    for at in range(first + 1, last):
        low = [bare(word) for word in line.words[first:at]]
        titled = not gazetteer.TITLES.isdisjoint(low)
        if line.words[at] in GIVEN and not titled and own_sort(low, "") in (Sort.ORGANISATION, Sort.PLACE):
            return at
    return 0


def opens(line: Sketch, at: int) -> bool:
    """Tell whether a word can begin a name."""
    word = line.words[at]
    capital = line.text[line.starts[at]].isupper()
    return (
        capital
        and bare(word) not in CALENDAR
        and (bare(word) not in NO_NAMES or (at > 0 and line.letters[at] == "U"))
    )


def run_end(line: Sketch, first: int) -> int:
    """Give the last word of the name that begins with a word."""
    last = first
    while not line.words[last].endswith(("'s", "’s", "s'", "s’")):
        if last > first and line.words[first] in GIVEN and line.words[last + 1 : last + 2] == ["of"]:
            break
        step = 4 if NICKNAME.match(line.letters, last) else 2 if joins(line, last) else 1
        following = last + step
        if following >= len(line.letters) or not continues(line, following):
            break
        last = following
    return last


NICKNAME = re.compile('U"U"U')
"""Walter "Buck" Tennant."""


def joins(line: Sketch, at: int) -> bool:
    """Tell whether a small word after a word joins it to another capital: "Ministry of Health", "Denby & Rowe"."""
    following = line.words[at + 1 : at + 2]
    if following == ["."]:
        return line.words[at] in gazetteer.TITLES
    if following == ["&"]:
        return line.letters[at] == "U"
    return bool(following) and following[0] in PARTICLES and line.text[line.starts[at + 1]].islower()


def continues(line: Sketch, at: int) -> bool:
    """Tell whether a word goes on with a name."""
    word = line.words[at]
    capital = line.text[line.starts[at]].isupper()
    return capital and bare(word) not in CALENDAR and line.letters[at] == "U"


def bare(word: str) -> str:
    """Give a word without its possessive, and without its dot."""
    return owner(word).rstrip("'’.")


def owner(word: str) -> str:
    """Give a word without its possessive."""
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    return word.rstrip("'’")


def mention(line: Sketch, first: int, last: int) -> Mention | None:
    """Make a mention of a run: titles and peoples are taken off its head."""
    low = [bare(word) for word in line.words[first : last + 1] if word not in tuple('"“”')]
    core, titled = without_titles(low)
    start = line.starts[first + core]
    end = line.starts[last] + len(owner(line.text[line.starts[last] : line.ends[last]]))
    name = " ".join(line.text[start:end].split())
    words = low[core:]
    alone = len(words) == 1 and (
        words[0] in gazetteer.PEOPLES or words[0] in gazetteer.TITLES or is_common(words)
    )
    if alone:
        return None
    hallowed = low[0] in ("saint", "st") and line.words[max(0, first - 1) : first] == ["of"]
    sort = None if hallowed else Sort.PERSON if titled else own_sort(words, name)
    return Mention(Span(start, end), name, sort, hinted(line, first, last), titled)


def without_titles(low: list[str]) -> tuple[int, bool]:
    """Give the number of words before the name itself, and whether a title of a person is among them."""
    core, titled = 0, False
    for number, word in enumerate(low[:-1]):
        if word == "" and titled:
            core = number + 1
        elif word in gazetteer.TITLES:
            of_place = low[number + 1] == "of"
            after = 2 if number + 2 < len(low) - 1 and of_place else 0
            core, titled = number + 1 + after, not of_place or after > 0
        elif word in gazetteer.PEOPLES and number == core and not is_common(low[number + 1 :]):
            core = number + 1
    while core < len(low) - 1 and low[core] == "of":
        core += 1
    return core, titled


def is_common(words: list[str]) -> bool:
    """Tell whether words are too general to name anything: "Union", "Division"."""
    return len(words) == 1 and (words[0] in gazetteer.FIRMS or words[0] in gazetteer.SITES)


def own_sort(words: list[str], name: str) -> Sort | None:
    """Tell what a name is by its own words."""
    whole = " ".join(words)
    if whole in gazetteer.PLACES or (
        words[-1] in gazetteer.PLACES
        and len(words) == 2
        and words[0] in ("north", "south", "east", "west", "the")
    ):
        return Sort.PLACE
    acronym = name.isalpha() and name.isupper() and len(name) > 2
    headed = words[0] in gazetteer.FIRMS and len(words) > 1
    if (
        whole in gazetteer.KNOWN_ORGANISATIONS
        or words[-1] in gazetteer.FIRMS
        or headed
        or acronym
        or "&" in words
    ):
        return Sort.ORGANISATION
    if len(words) > 1 and (words[-1] in gazetteer.SITES or words[0] in gazetteer.SITE_HEADS):
        return Sort.PLACE
    if len(words) in (2, 3, 4) and words[0] in GIVEN and ("of" not in words or words[1:-1] == ["of"]):
        return Sort.PERSON
    return None


def hinted(line: Sketch, first: int, last: int) -> Sort | None:
    """Tell what a name is by the words around it."""
    before = line.words[first - 1] if first else ""
    after = line.words[last + 1] if last + 1 < len(line.words) else ""
    many = last > first and could_be_person(line, first, last)
    if (before in WHERE or is_part_of(line, first)) and line.text[line.starts[first]].isupper():
        return Sort.PLACE
    if "who" in line.words[last + 1 : last + 3] or (
        after == "," and last + 2 < len(line.words) and is_apposition(line, last + 2)
    ):
        return Sort.PERSON if many else None
    if after and stem(after) in SAYING_STEMS and line.letters[last + 1] in "EPpV":
        return Sort.PERSON if many else None
    spoken = stem(before) in SAYING_STEMS or lives(line, last + 1)
    return Sort.PERSON if many and (spoken or is_called(line, first)) else None


def lives(line: Sketch, at: int) -> bool:
    """Tell whether from a word on is told what only people do: Ada Holt was born, died, married or was the son of."""
    if line.letters[at : at + 1] == "(":
        at = line.letters.find(")", at) + 1
    if (found := IS_SOMEBODY.match(line.letters, at)) is not None and is_somebody(
        line.words[found.start("who") : found.end()]
    ):
        return True
    at += line.letters[at : at + 1] == ","
    at += len(line.letters[at:]) - len(line.letters[at:].lstrip("WBAN"))
    kin = at + (line.letters[at : at + 1] == "J")
    words = line.words[at : at + 1] + line.words[kin : kin + (line.words[kin + 1 : kin + 2] == ["of"])]
    return not LIVING.isdisjoint(words)


def is_somebody(words: list[str]) -> bool:
    """Tell whether words call somebody by what they are: "Polish painter"."""
    return any(word in HUMANS or word.endswith(TRADES) for word in words)


IS_SOMEBODY = re.compile("[WB]A*J(?P<who>[LUGE]{1,4})")
"""What somebody was, behind the name: "was a Polish painter"."""

LIVING = set_of("born baptised baptized christened married died buried studied son daughter")
"""What only people do, and whose they are."""


def is_part_of(line: Sketch, first: int) -> bool:
    """Tell whether a part of a town or a land stands before a name: "in the centre of Marden", "the village of Lund"."""
    return first > 1 and line.words[first - 1] == "of" and line.words[first - 2] in PARTS


PARTS = set_of(
    "centre center heart middle outskirts edge suburb suburbs streets city town village hamlet port district province county region island parish borough"
)
"""What a town or a land has, or is."""


def is_called(line: Sketch, first: int) -> bool:
    """Tell whether what somebody is stands before a name: "the pianist Jan Holub", "his sister, Gail Falk"."""
    comma = line.letters[first - 1 : first] == "," and first > 2 and line.letters[first - 3] in "JKs"
    noun = line.words[first - 1 - comma] if first else ""
    return noun in HUMANS or noun.endswith(TRADES)


TRADES = ("ist", "ician", "grapher", "smith", "wright")
"""How nouns for somebody by their trade end."""


def could_be_person(line: Sketch, first: int, last: int) -> bool:
    """Tell whether a run of several words can be somebody's name."""
    words = [bare(word) for word in line.words[first : last + 1]]
    return (
        words[0] not in ("the", *gazetteer.PLACES)
        and "of" not in words
        and not any(w in gazetteer.FIRMS for w in words)
    )


def is_apposition(line: Sketch, at: int) -> bool:
    """Tell whether a person is described from a word on: an age, or "the former minister"."""
    word = line.words[at]
    if word.isdecimal():
        return len(word) < 4 and 5 < int(word) < 110
    near = line.words[at : at + 5]
    return line.letters[at] == "J" and any(bare(one) in HUMANS for one in near)
