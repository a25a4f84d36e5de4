"""The documents a command reads, and the day each was published: what was decided for the user is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import chronology
from chronology.cli import options
from chronology.cli.streams import STANDARD
from chronology.cli.streams import note
from chronology.cli.streams import standard_input

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.documents import Document
    from chronology.expressions.manner import ModeAsked
    from chronology.expressions.manner import ModeRead
    from chronology.expressions.modes import Mode
    from chronology.when import When


class UndatedError(click.UsageError):
    """A text neither states when it was published, nor is that told."""


def read_document(file: str, language: str = "en") -> Document:
    """Read a document of any kind, - from standard input, and tell what was done to read it."""
    from chronology import documents

    if file == STANDARD:
        document = documents.read_bytes(standard_input(), file, language=language)
    else:
        document = documents.read(file, language=language)
    for told in document.notes:
        note(prefix(file) + told)
    tell_language(document, file, language)
    return document


def tell_language(document: Document, file: str, language: str) -> None:
    """Tell that a text is plainly in another language than the one it is read in."""
    from chronology.documents.tongue import NAMES
    from chronology.documents.tongue import other_language

    other = other_language(document.text, language)
    if other:
        note(
            f"{prefix(file)}it looks {NAMES[other]}, and is read as {NAMES[language]}: say --language {other}"
        )


def anchored(
    document: Document,
    file: str,
    given: When | None,
    mode: ModeAsked | None,
    choose: Callable[..., Mode],
) -> tuple[ModeRead, When | None]:
    """Give the mode a document is read in and its day; a narrative needs none.

    The text decides where that is asked, or nothing is: then only a narrative is told.
    """
    if mode is None or mode == "auto":
        asked = mode is not None
        mode, why = choose(published=given or document.published)
        if asked or mode == "narrative":
            note(f"{prefix(file)}read as {mode}: {why}")
    if mode == "narrative":
        return mode, given or document.published
    return mode, day_of(document, file, given, " (or --mode narrative)")


def day_of(document: Document, file: str, given: When | None, hint: str = "") -> When:
    """Give the day a document was published: as given, or else as the document states it, which is told."""
    stated = document.published
    if given is not None:
        if stated is not None and not stated.may_coincide(given):
            note(f"{prefix(file)}read against {given} as told, though {document.basis} has {stated}")
        return given
    if stated is None:
        refuse_empty(document, file)
        raise UndatedError(f"{prefix(file)}{options.UNPUBLISHED}{hint}")
    note(f"{prefix(file)}read against {document.basis}, {stated}")
    return stated


def prefix(file: str) -> str:
    """Name a file before what is told of it; standard input needs no name."""
    return "" if file == STANDARD else f"{file}: "


def refuse_empty(document: Document, file: str) -> None:
    """Raise ChronologyError for a text that says nothing."""
    if not document.text.strip():
        raise chronology.ChronologyError(f"{prefix(file)}an empty text")
