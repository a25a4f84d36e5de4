"""The words of pictures and pages in other languages than English: every catalogue is whole, and reads as its language does."""

from __future__ import annotations

import ast
import re
from collections import Counter
from gettext import c2py
from importlib.resources import files
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural

import chronology
from chronology import web
from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing import undrawn
from chronology.drawing import untranslated
from chronology.drawing.languages import catalogue
from chronology.drawing.languages import count
from chronology.drawing.languages import direction
from chronology.drawing.languages import letters
from chronology.drawing.languages import messages
from chronology.drawing.languages import say
from chronology.drawing.languages import spoken
from chronology.drawing.wording.times import when_words
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.when import When

HERE = Path(chronology.__file__).parent
MARKS = {"say": None, "word": None, "count": (1, 2), "say_of": ((1, "c"), 2), "word_of": ((1, "c"), 2)}
FILES = [("**.py", "python"), ("**.html", "jinja2")]
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
CHOICES = ("century", "decade")
"""Contexts in which a language takes those of the placeholders that it needs."""
LANGUAGES = sorted(
    file.name.removesuffix(".po")
    for file in files("chronology.drawing.languages").iterdir()
    if file.name.endswith(".po")
)

Key = tuple[str | None, str]


def asked() -> dict[Key, str | tuple[str, ...]]:
    """Give every text that the code says."""
    found: dict[Key, str | tuple[str, ...]] = {}
    for room in ("drawing", "web"):
        for _, _, text, _, context in extract_from_dir(HERE / room, FILES, keywords=MARKS):
            found[context, text if isinstance(text, str) else text[0]] = text
    return found


def told(language: str) -> Catalog:
    """Give a catalogue."""
    read = messages(language)
    assert isinstance(read, Catalog)
    return read


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_is_whole(language: str) -> None:
    own = {
        (message.context, message.id if isinstance(message.id, str) else message.id[0]): message
        for message in told(language)
        if message.id
    }
    extra = {key for key in own if not (key[0] or "").startswith("day ")} - set(asked())

    assert set(asked()) - set(own) == set()
    assert extra == set()
    assert [key for key, message in own.items() if message.fuzzy or not all(strings(message.string))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_its_forms_and_every_place_its_value(language: str) -> None:
    catalog = told(language)

    assert [(message.id, errors) for message, errors in catalog.check()] == []
    for message in catalog:
        if message.id and message.context not in CHOICES:
            wanted = set(PLACEHOLDER.findall(strings(message.id)[-1]))
            for place, string in enumerate(strings(message.string)):
                lacking = wanted - set(PLACEHOLDER.findall(string))
                assert lacking <= ({"number"} if message.pluralizable and place in single(catalog) else set())


def single(catalog: Catalog) -> set[int]:
    """Give the plural forms that are of one amount only, and may say it in a word; the first in any language."""
    chosen = c2py(catalog.plural_expr)
    counted = Counter(map(chosen, range(1000)))
    return {0, *(place for place, amounts in counted.items() if amounts == 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_cldr(language: str) -> None:
    catalog, forms = told(language), get_plural(language)
    rule, chosen = Locale.parse(language).plural_form, catalogue(language)

    assert (catalog.num_plurals, catalog.plural_expr) == (forms.num_plurals, forms.plural_expr.strip(";"))
    seen = {(rule(n), chosen.ngettext("%(number)s event", "%(number)s events", n)) for n in range(1000)}
    assert len(seen) == len({category for category, _ in seen})


def strings(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Give the forms of a text."""
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def test_no_text_hides_from_extraction() -> None:
    """Babel sees no call within an f-string."""
    for file in (*(HERE / "drawing").rglob("*.py"), *(HERE / "web").rglob("*.py")):
        inside = [
            call
            for string in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(string, ast.JoinedStr)
            for call in ast.walk(string)
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS
            if any(isinstance(argument, ast.Constant) for argument in call.args)
        ]
        assert inside == [], file


PHRASES = [
    ("de", "2014~", "um 2014"),
    ("de", "2025-11-08~", "um den 8. Nov. 2025"),
    ("de", "[2025-11-28..2025-11-30]", "im Zeitraum 28.–30. Nov. 2025"),
    ("fr", "2025-11-24/..", "dès le 24 nov. 2025"),
    ("fr", "2025-11/..", "dès novembre 2025"),
    ("fr", "2025-11-01", "1er nov. 2025"),
    ("fr", "18XX", "XIXe siècle"),
    ("es", "../2025-11-08", "hasta el 8 nov 2025"),
    ("it", "2025-11-07/..", "dal 7 nov 2025"),
    ("it", "2025-11-08/..", "dall’8 nov 2025"),
    ("it", "2025-11-28/2025-12-02", "28 nov – 2 dic 2025"),
    ("pt", "2025-21", "primavera de 2025"),
    ("nl", "[..2025-11-08]", "uiterlijk 8 nov 2025"),
    ("pl", "2025-05/..", "od maja 2025"),
    ("pl", "199X", "lata 90. XX w."),
    ("uk", "2022~", "бл. 2022"),
    ("uk", "../2025-11-26", "до 26 лист. 2025 р."),
    ("ru", "2025-05/..", "с мая 2025 г."),
    ("ru", "2014?", "возможно, 2014"),
    ("uk", "2024-21/..", "весна 2024 –"),
    ("fr", "2025-11-08/", "dès le 8 nov. 2025, fin inconnue"),
    ("de", "[2025-11-19,2025-11-20]", "19. Nov. 2025 oder 20. Nov. 2025"),
    ("de", "2025-34", "Q2 2025"),
    ("de", "[2025-01..2025-04]", "Anfang 2025"),
    ("de", "2025-11-18T14:02:00", "18. Nov. 2025, 14:02:00"),
    ("pl", "Y-66000000", "66 milionów p.n.e."),
    ("sv", "2025-11-24/..", "24 nov. 2025 –"),
    ("sv", "[..2029]", "≤ 2029"),
    ("ja", "2014", "2014年"),
]


@pytest.mark.parametrize(("language", "edtf", "words"), PHRASES)
def test_times_are_told_as_a_newspaper_of_the_country_prints_them(
    language: str, edtf: str, words: str
) -> None:
    with spoken(language):
        said = when_words(When.parse(edtf), year=True)

    assert said.replace("\u00a0", " ") == words


COUNTS = [
    ("uk", 1, "1 подія"),
    ("uk", 22, "22 події"),
    ("uk", 25, "25 подій"),
    ("ru", 21, "21 событие"),
    ("pl", 12, "12 wydarzeń"),
    ("ar", 2, "حدثان"),
    ("ar", 7, "7 أحداث"),
    ("ar", 11, "11 حدثًا"),
    ("ar", 100, "100 حدث"),
    ("he", 2, "שני אירועים"),
    ("fr", 0, "0 événement"),
    ("de", 1234, "1.234 Ereignisse"),
    ("sv", 2, "2 events"),
]


@pytest.mark.parametrize(("language", "amount", "words"), COUNTS)
def test_counts_have_the_plural_of_the_language(language: str, amount: int, words: str) -> None:
    with spoken(language):
        assert count("%(number)s event", "%(number)s events", amount) == words


def story(language: str) -> Chronology:
    """Make a story with every kind of mark."""
    times = ("2014~", "2022-02-24/..", "[..2025-11-08]", "[2029..]", "2025-05", "2025-11-08?", "2025-11-20/")
    statuses = (Status.HAPPENED, Status.PLANNED, Status.REPORTED, Status.DISPUTED, Status.CANCELLED)
    events = [
        Event(id=f"e{number}", title="Α", when=time, status=statuses[number % len(statuses)])
        for number, time in enumerate(times)
    ]
    return Chronology(
        id="s",
        title="Α",
        language=language,
        as_of="2025-11-26",
        sources=[Source(id="q", title="Α")],
        events=[*events, Event(id="none", title="Α")],
    )


def english_words() -> set[str]:
    """Give the longer words that English says."""
    texts = (text for value in asked().values() for text in strings(value))
    return {word for text in texts for word in re.findall(r"[a-z]{6,}", PLACEHOLDER.sub("", text).lower())}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", ["flags", "column"])
def test_no_english_is_left_on_a_picture(language: str, layout: Layout) -> None:
    one = story(language)
    picture = lay_out(one, layout=layout)
    words = re.findall(r"[a-z]{6,}", " ".join(line.text for line in picture.lines()).lower())
    own = set(re.findall(r"\w{6,}", " ".join(s for m in told(language) for s in strings(m.string)).lower()))

    assert (set(words) & english_words()) - own - {"chronology"} == set()
    assert measure(picture, one) == []
    assert undrawn(picture) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_speaks_the_language_throughout(language: str) -> None:
    page = web.page(story(language)).decode()

    with spoken(language):
        assert f'<html lang="{language}" dir="{direction(language)}">' in page
        assert all(f">{say(text)}<" in page for text in ("When", "Show all", "Events"))
        assert set(letters()) >= set("chronology")


def test_a_language_without_a_catalogue_is_told_in_english_but_for_its_dates() -> None:
    page = web.page(story("sv")).decode()
    said = " ".join(line.text for line in lay_out(story("sv")).lines())

    assert '<html lang="en" dir="ltr">' in page
    assert '<tbody lang="sv" dir="ltr">' in page
    assert "8 events." in said
    assert "≤ 8 nov." in said.replace("\u00a0", " ")
    assert [str(one) for one in untranslated(lay_out(story("sv")))] == [
        "picture: no catalogue has the words of 'sv': they are English"
    ]
    assert [one for code in ("de-AT", "en-GB", "en") for one in untranslated(lay_out(story(code)))] == []


@pytest.mark.parametrize(
    ("language", "way"), [("ar", "rtl"), ("he-IL", "rtl"), ("de", "ltr"), (None, "ltr"), ("tlh", "ltr")]
)
def test_the_way_of_a_script(language: str | None, way: str) -> None:
    assert direction(language) == way
