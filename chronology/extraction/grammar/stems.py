"""Words to stems: "announced", "announces" and "announcement" tell of one kind of happening."""

from __future__ import annotations

from functools import lru_cache

from chronology.expressions.words.irregular import VERBS
from chronology.expressions.words.lexicon import paired

IRREGULAR = {
    **{form: verb.base for verb in VERBS for form in (*verb.pasts, *verb.participles)},
    **paired(
        "born=born lay=lay wound=wound loss=lose sale=sell flight=fly died=die death=die dead=die dies=die dying=die withdrawal=withdraw "
        "theft=steal robbery=rob burglary=burgle murder=murder invasion=invade explosion=explode collision=collide decision=decide "
        "expulsion=expel arrival=arrive refusal=refuse proposal=propose approval=approve trial=try tried=try speech=speak birth=born "
        "had=have has=have was=be were=be is=be are=be been=be being=be sued=sue suing=sue lawsuit=sue suit=sue talks=talk "
        "comment=remark comments=remark commented=remark commenting=remark"
    ),
}
"""The bases of irregular verbs by their forms, and the verbs of nouns; a wound is nothing wound."""

ENDINGS = (
    "isations", "izations", "isation", "ization", "ements", "ement", "ments", "ment", "ations", "ation", "ating", "ated", "ates", "ate", "itions", "ition",
    "ions", "ion", "ings", "ing", "ied", "ies", "ers", "ed", "es", "er", "s", "e", "y",
)  # fmt: skip
SHORTEST = 3
"""How many letters a stem keeps at least."""


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Give the stem of a word in small letters, without its endings of form and kind.

    >>> {stem(word) for word in ("announced", "announces", "announcing", "announcement")}
    {'announc'}
    """
    word = IRREGULAR.get(word, word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)]
            break
    doubled = len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "sl"
    return word[:-1] if doubled else word


def stems_of(words: str) -> frozenset[str]:
    """Give the stems of the words of a row."""
    return frozenset(map(stem, words.split()))


PASTS = {
    **{
        f"{start}ing": verb.pasts[0]
        for verb in VERBS
        for start in (verb.base.removesuffix("e"), verb.base, verb.base + verb.base[-1])
    },
    **paired("bidding=bid dying=died having=had lying=lay reading=read"),
}
"""The pasts of irregular verbs, by their forms in -ing."""


def past_of(gerund: str) -> str:
    """Give the past of a verb by its form in -ing.

    >>> past_of("graduating"), past_of("marrying"), past_of("breaking")
    ('graduated', 'married', 'broke')
    """
    bare = gerund.removesuffix("ing")
    regular = (
        f"{bare[:-1]}ied" if bare.endswith("y") and bare[-2:-1] not in ("a", "e", "o", "u") else f"{bare}ed"
    )
    return PASTS.get(gerund, regular)
