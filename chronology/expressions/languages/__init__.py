"""Dated phrases of other languages: dateparser's words make one pattern a language, and dateparser reads what it finds.

`words` takes a language's words out of dateparser's tables, `additions` hold what these lack for some languages, `speech` what a language
says beyond them, from its file in `spoken/`. `grammar` makes the pattern; what a row finds is one of `candidates`, whose
sense `reading`, `saying` and `lengths` make, unless it is one of the `homographs` that only look like a time. `resolving` asks dateparser, `joining`
finds the times that belong together.
It is imported only when a language is asked for.
"""

from __future__ import annotations

from chronology.errors import ChronologyError
from chronology.findings import nearest

__all__ = ["ENGLISH", "known", "refuse_unknown"]

ENGLISH = "en"


def known() -> tuple[str, ...]:
    """Name the languages by their codes, in dateparser's order."""
    from dateparser.data.languages_info import language_order  # noqa: PLC0415 - English does without

    return tuple(language_order)


def refuse_unknown(language: str) -> None:
    """Raise ChronologyError for a language that nobody here reads, naming the one most like it."""
    if language == ENGLISH or language in known():
        return
    near = language[:2] if language[:2] in known() else nearest(language, known())
    hint = f"did you mean {near!r}?" if near else f"known: {', '.join(sorted(known()))}"
    raise ChronologyError(f"no phrases are known of the language {language!r}; {hint}")
