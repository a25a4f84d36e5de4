"""A text as extraction sees it: its sentences with their clauses, dated one after another, and its names."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

import attrs

from chronology.errors import WhenError
from chronology.expressions import Expression
from chronology.expressions.manner import DateOrder
from chronology.expressions.manner import ModeAsked
from chronology.expressions.parsed import ParsedText
from chronology.extraction.lives import Life
from chronology.extraction.lives import footers
from chronology.extraction.lives import lives
from chronology.extraction.lives import pedigrees
from chronology.extraction.names.mentions import Mention
from chronology.extraction.names.mentions import Sort
from chronology.extraction.names.registry import Name
from chronology.extraction.names.registry import Registry
from chronology.extraction.names.registry import register
from chronology.extraction.scenes import Scene
from chronology.extraction.scenes import scenes_of
from chronology.extraction.times.counting import counted
from chronology.extraction.times.thread import Thread
from chronology.when import When
from chronology.when.zones import zone_of


@attrs.frozen
class Article:
    """A text, its day of publication, its scenes, its names, the lives told in parentheses, and its language."""

    text: str
    published: When
    scenes: Sequence[Scene]
    names: Registry
    lives: Sequence[Life] = ()
    language: str = "en"
    writer: str = ""
    """Who says "I" in it."""
    narrative: bool = False
    """Whether its dates go on from one another, and not from the day of publication."""
    written: Mapping[int, When] = attrs.Factory(dict)
    """When that was written, by the places of its phrases, which counts from a day of its own: the entries of a diary, the letters of a thread."""

    def names_of(self, mention: Mention) -> Iterator[Name]:
        """Yield whom or what a mention means; "Trump-Putin" means two."""
        known = self.names.get(mention.name)
        if known is not None:
            yield known
            return
        for part in mention.name.split("-"):
            if (known := self.names.get(part)) is not None:
                yield known

    def sorts_of(self, mention: Mention) -> set[Sort]:
        """Give what a mention names, as far as it is known: people, places, organisations."""
        return {name.sort for name in self.names_of(mention)}

    def person(self, mention: Mention) -> str | None:
        """Give the person a mention means; None where it means none."""
        known = self.names.get(mention.name)
        return known.full if known is not None and known.sort is Sort.PERSON else None

    def people(self, mentions: Iterable[Mention], there: Callable[[int], bool] = lambda _: True) -> list[str]:
        """Give the people whom mentions at certain places mean."""
        return [who for one in mentions if there(one.span.start) and (who := self.person(one))]


def read(
    parsed: ParsedText,
    published: When | None,
    date_order: DateOrder | None = None,
    mode: ModeAsked = "news",
) -> Article:
    """Read a text: its clauses, when they happened, and whom they name; one without a day of publication is later than all it tells."""
    text, language = typeset(parsed.text), parsed.language
    dated = counted(parsed, published, date_order, mode)
    published = published or later_than(dated.found)
    thread = Thread(published, narrative=mode == "narrative")
    told = [*lives(text, dated.found), *footers(text, dated.found), *pedigrees(text, dated.found)]
    found = [one for one in dated.found if not any(life.told.holds(one.start, one.end) for life in told)]
    scenes = list(scenes_of(text, thread, attrs.evolve(dated, found=found), language))
    names = register((one for scene in scenes for one in scene.mentions), {life.name for life in told})
    writer = writer_of(text) if language == "en" else ""
    return Article(text, published, scenes, names, told, language, writer, dated.narrative, dated.written)


def typeset(text: str) -> str:
    """Put quotation marks and dashes where a wire wrote two accents and a line, each of the same length."""
    if "``" in text:
        text = text.replace("``", " “").replace("''", "” ")
    return WIRED.sub("–", text) if " _" in text or ")_" in text else text


WIRED = re.compile(r"(?<=[\s)])_(?=\s)")


def later_than(found: Iterable[Expression]) -> When:
    """Give the time after all days that a text names."""
    days = (one.when.latest for one in found if one.when and one.when.latest)
    last = max(days, default=None)
    return When.parse(f"[{last}..]" if last else "[0000..]")


BEGINNING = 1000
"""Within how many characters a statement says whose it is."""

NAME = r"((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?[^\W\d_a-z][\w.’'-]*(?: (?:(?:de|da|do|van|von|der|al|bin) )?[^\W\d_a-z][\w.’'-]*){1,3})"
NAMES_SELF = re.compile(
    rf"\bI, (?i:the undersigned,? )?{NAME}(?=,|\s(?:of|make|state|declare|will|say|being|do)\b)"
    rf"|\bI am {NAME}(?=,|\.|\s(?:and|of|I)\b)|\b[Mm]y (?:full )?name is {NAME}(?=,|\.|\s(?:and|I)\b)"
)
"""How somebody names himself: "I, Jan Holub, of Kiel", "I am Ann Holt and", "my name is Ann Holt"."""

FROM = re.compile(rf"^From: {NAME}", re.MULTILINE)
"""Who sent a letter, where that quotes no other one."""


def writer_of(text: str) -> str:
    """Give the name of who says "I" in a text; empty where nobody names himself, or several do."""
    names = {
        " ".join(next(filter(None, found.groups())).split())
        for found in NAMES_SELF.finditer(text[:BEGINNING])
    }
    if not names and "wrote:" not in text:
        names = {found[1] for found in FROM.finditer(text)}
    return names.pop().removesuffix(".") if len(names) == 1 else ""


ZONE = re.compile(
    r"\b(?i:times)\s+(?:(?:are|all|in|given|shown|stated|quoted|below|here|is)\s+)*\(?(?:(?P<utc>UTC|GMT|Zulu)\b|(?P<zone>[A-Z][a-z]+/[A-Z][\w/]+))"
)


def zone_told(text: str) -> str | None:
    """Give the zone, by its name in the time zone database; None where the text tells none, or several.

    >>> zone_told("All times are in UTC.")
    'UTC'
    """
    zones = {found["zone"] or "UTC" for found in ZONE.finditer(text)}
    return zones.pop() if len(zones) == 1 and all(map(is_zone, zones)) else None


def is_zone(name: str) -> bool:
    """Tell whether the time zone database has a zone of a name."""
    try:
        zone_of(name)
    except WhenError:
        return False
    return True
