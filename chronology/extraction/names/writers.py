"""Who says "I" in a statement: the one who names himself where it begins."""

from __future__ import annotations

import re

HEAD = 1000
"""Within how many characters a statement says whose it is."""

NAME = r"((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?[^\W\d_a-z][\w.’'-]*(?: (?:(?:de|da|do|van|von|der|al|bin) )?[^\W\d_a-z][\w.’'-]*){1,3})"
SELF = re.compile(
    rf"\bI, (?i:the undersigned,? )?{NAME}(?=,|\s(?:of|make|state|declare|will|say|being|do)\b)"
    rf"|\bI am {NAME}(?=,|\.|\s(?:and|of|I)\b)|\b[Mm]y (?:full )?name is {NAME}(?=,|\.|\s(?:and|I)\b)"
)
"""How somebody names himself: "I, Jan Holub, of Kiel", "I am Ann Holt and", "my name is Ann Holt"."""


FROM = re.compile(rf"^From: {NAME}", re.MULTILINE)
"""Who sent a letter, where that quotes no other one."""


def writer_of(text: str) -> str:
    """Give the name of who says "I" in a text; empty where nobody names himself, or several do."""
    names = {" ".join(next(filter(None, found.groups())).split()) for found in SELF.finditer(text[:HEAD])}
    if not names and "wrote:" not in text:
        names = {found[1] for found in FROM.finditer(text)}
    return names.pop().removesuffix(".") if len(names) == 1 else ""
