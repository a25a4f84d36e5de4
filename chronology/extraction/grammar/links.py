"""How clauses hang together, and the places at which a sentence is cut into them."""

from __future__ import annotations

import enum
from typing import NamedTuple

from chronology.expressions.words.lexicon import row


class Link(enum.Enum):
    """How a clause hangs on the one before it."""

    MAIN = "main"
    JOINED = "joined"
    SAID = "said"
    RELATIVE = "relative"
    WHEN = "when"
    WHERE = "where"
    AFTER = "after"
    BEFORE = "before"
    ASIDE = "aside"
    PLAN = "plan"


LINKS = {
    **dict.fromkeys(row("when while as once where"), Link.WHEN),
    **dict.fromkeys(row("after since following"), Link.AFTER),
    **dict.fromkeys(row("before until"), Link.BEFORE),
    **dict.fromkeys(row("if unless"), Link.PLAN),
    **dict.fromkeys(row("whereas although though because"), Link.ASIDE),
    **dict.fromkeys(row("who which whose whom"), Link.RELATIVE),
    **dict.fromkeys(row("and but or nor ; : - – —"), Link.JOINED),
}


class Cut(NamedTuple):
    """A place where one clause ends and the next begins: the number of its first word, and how it hangs on."""

    at: int
    link: Link
    resumes: bool = False
