"""Kinds of happenings, told by the stems of verbs and nouns: "resigned", "resignation" and "quit" are one kind."""

from __future__ import annotations

from collections.abc import Mapping

from chronology.expressions.words.lexicon import row
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.words import SAYING

STATEMENT = "statement"

ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (STATEMENT, (*sorted(SAYING - {"talk"}), *row("statement announcement speech interview keynote briefing testimony"))),
    ("meeting", row("meet meeting summit conference convene session gather talks negotiate negotiation haggle discuss host attend receive welcome greet")),
    ("call", row("telephone telephoned phoned rang")),
    ("visit", row("visit arrive arrival travel trip tour return depart departure land fly")),
    ("disaster", row("earthquake tsunami fire blaze flood storm hurricane typhoon eruption erupt landslide wildfire tornado quake outbreak epidemic pandemic famine plague")),
    ("attack", row("attack bomb bombing shoot shooting shell strikes struck airstrike fired firing raid assault stab explode explosion blast ambush hijack missile rocket drone mortar grenade gunman")),
    ("crime", row("rob robbery burgle burglary steal theft fraud arson rape vandalism smuggle forgery")),
    ("death", row("die death kill murder assassinate execute drown perish dead")),
    ("injury", row("injure injury wound hurt hospitalize hospitalise")),
    ("election", row("elect election vote referendum poll ballot")),
    ("court", row("fined sue lawsuit trial inquest convict conviction sentence charge arrest indict acquit jail detain testify plead prosecute court")),
    ("office", row("appoint appointment resign resignation quit dismiss dismissal sack oust inaugurate succeed retire retirement")),
    ("accident", row("crash collide collision sink derail capsize wreck collapse accident")),
    ("launch", row("launch release unveil introduce introduction open founded establish start begin publish premiere debut")),
    ("agreement", row("agree agreement sign treaty deal ceasefire settle settlement ratify merge merger acquire acquisition buy purchase")),
    ("law", row("ban abolish enact legislate pass law decree outlaw legalise legalize approve approval adopt")),
    ("war", row("invade invasion war offensive overthrow coup occupy annex withdraw withdrawal deploy expel expulsion uprising revolt mutiny rebellion")),
    ("protest", row("protest demonstrate demonstration riot march rally unrest boycott strike walkout")),
    ("contest", row("win lose beat defeat victory match fight game race tournament final score championship")),
    ("finding", row("find discover discovery detect identify diagnose")),
    ("change", row("rise fall drop climb slide gain increase decrease grow shrink surge plunge")),
)  # fmt: skip
"""The kinds, and the words that tell of each; of two rows with a word, or else with its stem, the first has it."""

NAMED: Mapping[str, str] = {word: kind for kind, words in reversed(ROWS) for word in words}
KINDS: Mapping[str, str] = {stem(word): kind for word, kind in NAMED.items()}


def kind_of(word: str) -> str | None:
    """Give the kind of happening that a word in small letters tells of; None where it tells of none we know.

    >>> kind_of("resignation"), kind_of("quits"), kind_of("table")
    ('office', 'office', None)
    """
    return NAMED.get(word) or KINDS.get(stem(word))
