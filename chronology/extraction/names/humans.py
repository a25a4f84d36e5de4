"""People whom a text does not name: "a second man", "the claimant", "her niece"."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.names import gazetteer

MEN = set_of(
    "man boy gentleman husband father brother son uncle nephew grandfather grandson widower king prince lord abbot bishop monk priest"
)
WOMEN = set_of(
    "woman girl lady wife mother sister daughter aunt niece grandmother granddaughter widow girlfriend queen princess baroness abbess nun "
    "midwife actress waitress"
)
OTHERS = set_of(
    "person adult child baby toddler pupil student teenager youth pensioner patient victim suspect witness claimant defendant plaintiff appellant "
    "respondent applicant petitioner accused tenant landlord landlady owner driver passenger rider cyclist pedestrian motorist pilot sailor "
    "skipper mate crewman carpenter cook surveyor engineer mechanic electrician plumber builder labourer worker farmer landowner farmhand miner baker "
    "butcher brewer shopkeeper jeweller tailor teacher tutor headteacher headmaster headmistress caretaker cleaner carer nurse doctor surgeon "
    "physician paramedic consultant gp dentist vet pharmacist dietitian physiotherapist psychiatrist therapist registrar clerk barrister solicitor "
    "prosecutor counsel coroner magistrate juror gaoler jailer prisoner inmate detainee soldier gunman attacker assailant burglar robber thief "
    "murderer killer guard watchman policeman policewoman firefighter fireman rescuer neighbour neighbor friend colleague cousin partner fiancé "
    "fiancée boyfriend relative customer client resident villager visitor tourist climber swimmer walker worker journalist reporter photographer "
    "novelist poet painter sculptor composer pianist cellist violinist singer dancer musician conductor actor director curator librarian "
    "professor lecturer researcher scholar chairman councillor alderman sheriff steward foreman apprentice servant maid housekeeper gardener "
    "master operator boss chef hiker bookkeeper cashier trainer referee producer broadcaster activist protester pastor ranger lifeguard courier trucker dealer collector boxer runner jockey skier contractor supplier investigator examiner technician supervisor aide fugitive smuggler hacker stowaway refugee migrant hostage "
    "survivor donor bidder buyer heir trustee guardian inventor chemist physicist bystander motorcyclist biker roofer welder fisherman angler hunter diver controller signaller stewardess looter rioter sniper rebel deserter recruit cadet "
    "merchant trader banker broker accountant auditor politician lawmaker spokesman spokeswoman candidate diplomat ambassador consul spy author founder member"
)
HUMANS = MEN | WOMEN | OTHERS | (gazetteer.TITLES - {"mr", "mrs", "ms", "miss", "mx", "chair", "justice"})
"""Nouns for one person."""

HEAD = re.compile(
    r"(?:an?|the|this|one|another|his|her|its|their|our|my|[\w.’'-]+(?: [\w.’'-]+)?[’']s?)\s(?:[\w’'-]+\s){0,3}?(?P<noun>[\w-]+)(?=$|,|\s(?:of|from|in|at|with|on|who|\w+ed)\b)",
    re.IGNORECASE,
)
"""A noun for one, with what says which."""

MISTER = re.compile(
    r"\b(?:(?P<he>mr|sir|lord|king|prince|father|brother|count|duke|baron|emperor|tsar|pope)"
    r"|(?P<she>mrs|ms|miss|lady|dame|queen|princess|sister|baroness|countess|duchess|empress))\b\.?\s+$",
    re.IGNORECASE,
)
"""A title that tells whether somebody is called "he" or "she"."""

KIN = re.compile(
    r"\b(?:(?P<he>husband|father|brother|son|uncle|widower)|(?P<she>wife|mother|sister|daughter|aunt|widow))\b[^.;:()]{0,24}$"
)
"""What tells of somebody named right behind whether "he" or "she" means them."""

ROLE = re.compile(
    r"\b(?:the|his|her|its|their)\s(?:[a-z’'-]+\s){0,2}?([a-z-]+),\s(?:[A-Z][a-z]{1,8}\.?\s)?$", re.IGNORECASE
)
"""What tells of somebody named right behind what they are: "the claimant, Ms"."""

STYLE = re.compile(r"\b([A-Z][A-Za-z]{1,10})\.?\s$")
"""A word with a capital before a name."""


def pronoun_for(noun: str) -> str | None:
    """Give the pronoun for a noun for a person; None where both may be."""
    return "he" if noun in MEN else "she" if noun in WOMEN else None


def human_in(words: str) -> str:
    """Give the noun for a person by which words call somebody; empty where they call nobody so."""
    found = HEAD.match(words)
    noun = found["noun"].lower() if found else ""
    return noun if noun in HUMANS else ""


def somebody_in(words: str) -> str:
    """Give the first of words that call somebody by a noun: "a man accused of arson" is a man; empty where they call nobody so."""
    found = HEAD.match(words)
    return found[0] if found and found["noun"].lower() in HUMANS else ""


def somebody_at(text: str, at: int) -> str:
    """Give the words at a place that call somebody new by a noun: "a 34-year-old man"; empty where they call nobody so."""
    found = HEAD.match(text, at)
    new = (
        found is not None
        and found["noun"].lower() in HUMANS
        and found[0].lower().startswith(("a ", "an ", "this "))
    )
    return found[0] if found is not None and new else ""


def definite(words: str) -> str:
    """Call somebody who has been spoken of: "a second man" is the second man."""
    return re.sub(r"^(?:an?|this|one|another)\s", "the ", words, flags=re.IGNORECASE)
