"""The pronoun with which a title begins put into words: "he left" is Holt left, "its gates" are the mill’s."""

from __future__ import annotations

import re

from chronology.extraction.names.humans import human_in
from chronology.extraction.titles.relating import Subject
from chronology.extraction.titles.wording import capital

PRONOUN = re.compile(r"^(?:He|She|His|Her)\b|(?<=, )(?:he|she)\b")
THING = re.compile(r"^(?:It|They|Its|Their|Both)\b")
FRONTED = re.compile(
    r"((?:At|In|Under|On|From|With|For|By|During|Near|Off|Through|Across|Among|Against|Without|Despite|Throughout) [^,:;“”\"]{1,80}? )(?:he|she|it|they)\b"
)
"""What stands before the pronoun of a title: "Under Captain Crane she fought"."""

BEARER = re.compile(
    r"^(?:His|Her|Its|Their) [a-z][a-z -]{2,40}, (?:the (?:[a-z-]+ ){1,2})?([^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*| (?:de|da|van|von|der|al)){1,3}), "
)
"""Who somebody is to whom no title can name, and the name: "its leader, Tom Holt,"."""


def named(made: str, subject: Subject) -> str:
    """Say in a title whom or what its pronouns mean."""
    told = beginning_named(made, subject)
    if subject.what and not SPOKEN.search(told):
        told = IT.sub(within(subject.what), told, count=1)
    if not subject.whom or subject.whom in told or SPOKEN.search(told):
        return told
    return OBJECT.sub(lambda found: subject.whom + ("’s" if found["whose"] else ""), told, count=1)


SPOKEN = re.compile('[:“”"]')
OBJECT = re.compile(
    r"(?<=\s)(?:him\b|her(?=$|[,.;]| (?:an?|the|this|in|on|at|to|by|for|from|with|of|as|and|into|over|back|out|up|down|off|away|under|after)\b)"
    r"|(?P<whose>his|her)\b(?= [a-z]))"
)
"""Whom something is done to, or whose it is, where the title is about nobody."""


IT = re.compile(
    r"(?<=\w\s)it\b(?=$|[,.;]| (?:in|to|for|from|with|by|on|at|and|as|into|over|out|up|down|off|back|again|an?|the)\b)"
)
"""What something is done to."""


def beginning_named(made: str, subject: Subject) -> str:
    """Say in a title whom or what the pronoun means with which it begins."""
    who = subject.name or next(iter(subject.people), subject.thing)
    if (fronted := FRONTED.match(made)) is not None:
        return f"{fronted[1]}{within(who)}{made[fronted.end() :]}" if who else made
    if subject.pronoun:
        return PRONOUN.sub(lambda found: person_for(found, who), without_trade(made), count=1)
    if subject.thing:
        return THING.sub(lambda found: thing_for(found, subject.thing), made)
    return BEARER.sub(r"\1 ", made)


def person_for(found: re.Match[str], who: str) -> str:
    """Give the person meant by a pronoun: "his" is Holt's."""
    return (who if found.start() else capital(who)) + ("’s" if found[0] in ("His", "Her") else "")


def thing_for(found: re.Match[str], thing: str) -> str:
    """Give the thing meant by a pronoun."""
    return capital(owning(thing) if found[0] in ("Its", "Their") else thing)


def owning(words: str) -> str:
    """Give whose something is: the mill’s, the twins’."""
    return f"{words}’" if words.endswith("s") else f"{words}’s"


def without_trade(made: str) -> str:
    """Take off a title what leads in by saying who its pronoun is: "the daughter of a tanner, she left"."""
    lead, comma, rest = made.partition(", ")
    return capital(rest) if comma and rest.startswith(("he ", "she ")) and human_in(lead) else made


def within(words: str) -> str:
    """Give words as they stand within a title: "The mill" is the mill there."""
    return (
        f"{words[:1].lower()}{words[1:]}"
        if words.startswith(("The ", "A ", "An ", "Its ", "Their "))
        else words
    )
