"""The irregular verbs of English, and what they share: one table for all who ask whether a word is a past or a participle."""

from __future__ import annotations

from typing import NamedTuple

from chronology.expressions.words.lexicon import set_of


class Verb(NamedTuple):
    """An irregular verb: its base, its pasts and its participles, the most usual of each first."""

    base: str
    pasts: tuple[str, ...]
    participles: tuple[str, ...]


def verb(forms: str) -> Verb:
    """Read the forms of a verb; where no participle stands, it is the past."""
    base, past, participle = (*forms.split(), forms.rsplit(maxsplit=1)[-1])[:3]
    return Verb(base, tuple(past.split("/")), tuple(participle.split("/")))


FORMS = """
arise arose arisen, awake awoke awoken, bear bore borne/born, beat beat beaten, become became become, befall befell befallen, begin
began begun, bend bent, bet bet, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build
built, burn burned/burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost,
creep crept, cut cut, deal dealt, dig dug, draw drew drawn, dream dreamed/dreamt, drink drank drunk, drive drove driven, eat ate eaten,
fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden,
foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got got/gotten, give gave given,
go went gone, grow grew grown, hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew
known, lay laid, lead led, lean leaned/leant, leap leaped/leapt, learn learned/learnt, leave left, lend lent, let let, lie lay lain,
light lit, lose lost, make made, mean meant, meet met, mislead misled, outdo outdid outdone, overcome overcame overcome, overrun overran
overrun, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, pay paid, prove proved proved/proven,
put put, quit quit, rebuild rebuilt, repay repaid, resell resold, retake retook retaken, ride rode ridden, ring rang rung, rise rose
risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, shake shook shaken, shed shed, shine shone,
shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept,
slide slid, slit slit, speak spoke spoken, speed sped, spell spelled/spelt, spend spent, spill spilled/spilt, spin spun, spit spat,
split split, spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, stride
strode stridden, strike struck, strive strove striven, swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken,
teach taught, tear tore torn, tell told, think thought, throw threw thrown, tread trod trodden, undergo underwent undergone, understand
understood, undertake undertook undertaken, undo undid undone, uphold upheld, upset upset, wake woke woken, wear wore worn, weave wove
woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood, write wrote written
"""
"""Base, past and participle of each verb; `/` parts forms of one kind."""

VERBS = tuple(map(verb, FORMS.split(",")))

PASTS = frozenset(past for verb in VERBS for past in verb.pasts)
PARTICIPLES = frozenset(participle for verb in VERBS for participle in verb.participles)
UNCHANGED = frozenset(verb.base for verb in VERBS) & PASTS
"""Pasts that are the base of a verb, too: they cut, to lay."""

NO_PASTS = set_of(
    "need indeed hundred united sacred naked wicked rugged hatred kindred speed feed proceed exceed succeed seed weed breed bleed heed deed greed "
    "creed reed tweed steed bobsled embed bed red"
)
"""Words that only end as pasts do."""
