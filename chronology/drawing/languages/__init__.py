"""The words of a picture and its page: English in the code, a catalogue for every other language, numbers and lists by CLDR.

A catalogue is a file `CODE.po` beside this one. A language without one is told in English, but for its dates and numbers;
one that Babel does not know is English throughout. The language holds for as long as a picture is laid out.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Any
from typing import Literal

ENGLISH = "en"
LANGUAGE: ContextVar[str] = ContextVar("LANGUAGE", default=ENGLISH)
"""The language of the picture that is being laid out, as Babel names it: "de", "pt_PT"."""
THIN = str.maketrans({"\u2009": " ", "\u200a": " ", "\u202f": "\u00a0"})
"""The narrow spaces of CLDR, which few typefaces have."""
RIGHT_TO_LEFT = "right-to-left"


@contextmanager
def spoken(language: str | None) -> Iterator[None]:
    """Tell everything in a language while the block runs."""
    locale = locale_of(language) if language and not names_english(language) else None
    token = LANGUAGE.set(ENGLISH if locale is None or locale.language == ENGLISH else str(locale))
    try:
        yield
    finally:
        LANGUAGE.reset(token)


def names_english(language: str) -> bool:
    """Tell whether a language tag is plainly one of English, for which Babel need not be loaded."""
    return language.replace("_", "-").partition("-")[0] == ENGLISH


def is_english() -> bool:
    """Tell whether the words are English, which knows how to say every time."""
    return LANGUAGE.get() == ENGLISH


@cache
def locale_of(language: str) -> Any:
    """Give Babel's locale of a language tag, of an unknown region that of the language; None for one it does not know."""
    from babel import Locale  # noqa: PLC0415 - only other languages need it
    from babel import UnknownLocaleError  # noqa: PLC0415

    tag = language.replace("-", "_")
    for name in (tag, tag.partition("_")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return None


def locale() -> Any:
    """Give Babel's locale of the language in use."""
    return locale_of(LANGUAGE.get())


def direction(language: str | None) -> Literal["ltr", "rtl"]:
    """Tell which way a language is written."""
    known = locale_of(language) if language and not names_english(language) else None
    return "rtl" if known is not None and known.character_order == RIGHT_TO_LEFT else "ltr"


def is_leftward() -> bool:
    """Tell whether the language in use is written from right to left."""
    return direction(LANGUAGE.get()) == "rtl"


@cache
def messages(language: str) -> Any:
    """Read the catalogue of a language, or of the one it is a variety of, as Babel has it; None where there is none."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - only other languages need it

    for name in (language, language.partition("_")[0]):
        place = files(__package__).joinpath(f"{name}.po")
        if place.is_file():
            with place.open("rb") as stream:
                return read_po(stream, locale=name, abort_invalid=True)
    return None


@cache
def catalogue(language: str) -> NullTranslations:
    """Give the translations of a language; those of one without a catalogue say all in English."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only other languages need it

    read = messages(language)
    if read is None:
        return NullTranslations()
    written = BytesIO()
    write_mo(written, read)
    written.seek(0)
    return GNUTranslations(written)


def letters() -> str:
    """Give every letter that fixed words of the language in use may have."""
    read = None if is_english() else messages(LANGUAGE.get())
    told = (message.string for message in read) if read else ()
    return "".join(sorted({letter for words in told for letter in "".join(words)}))


def has_words() -> bool:
    """Tell whether the language in use has words of its own, as English has."""
    return is_english() or isinstance(catalogue(LANGUAGE.get()), GNUTranslations)


def words_language() -> str:
    """Give the language that fixed words come out in, as HTML names it."""
    return LANGUAGE.get().replace("_", "-") if has_words() else ENGLISH


def word(text: str) -> str:
    """Mark a text as one to be said later."""
    return text


def word_of(context: str, text: str) -> str:  # noqa: ARG001 - the context is for the catalogue
    """Mark a text as one to be said later, in a context."""
    return text


def say(text: str, /, **values: object) -> str:
    """Say a fixed text, filled with values."""
    told = text if is_english() else catalogue(LANGUAGE.get()).gettext(text)
    return told % values if values else told


def say_of(context: str, text: str, /, **values: object) -> str:
    """Say a fixed text that differs with what it is said of, in most languages not English."""
    told = text if is_english() else catalogue(LANGUAGE.get()).pgettext(context, text)
    return told % values if values else told


def has_of(context: str, text: str) -> bool:
    """Tell whether the language says a text differently in a context."""
    return catalogue(LANGUAGE.get()).pgettext(context, text) != text


def count(one: str, many: str, amount: int, /, **values: object) -> str:
    """Say a text with a count in it, in the plural form that the language has for it."""
    if is_english():
        told = one if amount == 1 else many
    else:
        told = catalogue(LANGUAGE.get()).ngettext(one, many, amount)
    return told % {"number": figure(amount), **values}


def figure(amount: int) -> str:
    """Write a number in figures."""
    if is_english():
        return f"{amount:,}"
    from babel.numbers import format_decimal  # noqa: PLC0415 - only other languages need it

    return unthinned(format_decimal(amount, locale=locale()))


def listed(names: Iterable[str], style: Literal["standard", "or"] = "standard") -> str:
    """Say several: "War, Talks and Europe", "one or the other"."""
    every = list(names)
    if is_english():
        last = " and " if style == "standard" else " or "
        return last.join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)
    from babel.lists import format_list  # noqa: PLC0415 - only other languages need it

    return str(format_list(every, style=style, locale=locale()))


def joined(parts: Iterable[str]) -> str:
    """Put parts side by side, a comma between them."""
    return say(", ").join(parts)


def sentence(text: str) -> str:
    """Begin a sentence: its first letter is a capital where the script has them."""
    return text[:1].title() + text[1:]


def unthinned(text: str) -> str:
    """Put spaces that every typeface has for the narrow ones of CLDR."""
    return text.translate(THIN)
