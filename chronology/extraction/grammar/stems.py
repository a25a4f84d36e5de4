"""Words to stems: "announced", "announces" and "announcement" tell of one kind of happening."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR = dict(
    pair.split(":")
    for pair in [
        "said:say",
        "told:tell",
        "wrote:write",
        "written:write",
        "spoke:speak",
        "spoken:speak",
        "thought:think",
        "knew:know",
        "known:know",
        "felt:feel",
        "found:find",
        "saw:see",
        "seen:see",
        "meant:mean",
        "learnt:learn",
        "heard:hear",
        "understood:understand",
        "met:meet",
        "won:win",
        "lost:lose",
        "loss:lose",
        "sold:sell",
        "sale:sell",
        "bought:buy",
        "shot:shoot",
        "fell:fall",
        "fallen:fall",
        "flew:fly",
        "flown:fly",
        "flight:fly",
        "fought:fight",
        "began:begin",
        "begun:begin",
        "left:leave",
        "led:lead",
        "gave:give",
        "given:give",
        "went:go",
        "gone:go",
        "came:come",
        "took:take",
        "taken:take",
        "made:make",
        "held:hold",
        "sent:send",
        "built:build",
        "broke:break",
        "broken:break",
        "struck:strike",
        "stood:stand",
        "sat:sit",
        "ran:run",
        "rose:rise",
        "risen:rise",
        "died:die",
        "death:die",
        "dead:die",
        "dies:die",
        "dying:die",
        "became:become",
        "withdrew:withdraw",
        "withdrawn:withdraw",
        "withdrawal:withdraw",
        "stole:steal",
        "stolen:steal",
        "theft:steal",
        "robbery:rob",
        "burglary:burgle",
        "murder:murder",
        "sank:sink",
        "sunk:sink",
        "swore:swear",
        "sworn:swear",
        "overthrew:overthrow",
        "overthrown:overthrow",
        "invasion:invade",
        "explosion:explode",
        "collision:collide",
        "decision:decide",
        "expulsion:expel",
        "arrival:arrive",
        "refusal:refuse",
        "proposal:propose",
        "approval:approve",
        "trial:try",
        "tried:try",
        "speech:speak",
        "birth:born",
        "had:have",
        "has:have",
        "was:be",
        "were:be",
        "is:be",
        "are:be",
        "been:be",
        "being:be",
        "sued:sue",
        "suing:sue",
        "lawsuit:sue",
        "suit:sue",
        "talks:talk",
        "got:get",
        "drove:drive",
        "comment:remark",
        "comments:remark",
        "commented:remark",
        "commenting:remark",
    ]
)
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


PASTS = dict(
    pair.split(":")
    for pair in [
        "bearing:bore",
        "beating:beat",
        "becoming:became",
        "beginning:began",
        "bidding:bid",
        "biting:bit",
        "bleeding:bled",
        "blowing:blew",
        "breaking:broke",
        "bringing:brought",
        "building:built",
        "buying:bought",
        "catching:caught",
        "choosing:chose",
        "clinging:clung",
        "coming:came",
        "cutting:cut",
        "dealing:dealt",
        "digging:dug",
        "drawing:drew",
        "drinking:drank",
        "driving:drove",
        "dying:died",
        "falling:fell",
        "feeding:fed",
        "feeling:felt",
        "fighting:fought",
        "finding:found",
        "fleeing:fled",
        "flying:flew",
        "freezing:froze",
        "getting:got",
        "giving:gave",
        "going:went",
        "growing:grew",
        "having:had",
        "hearing:heard",
        "hiding:hid",
        "hitting:hit",
        "holding:held",
        "keeping:kept",
        "knowing:knew",
        "leading:led",
        "leaving:left",
        "lending:lent",
        "letting:let",
        "losing:lost",
        "lying:lay",
        "making:made",
        "meaning:meant",
        "meeting:met",
        "paying:paid",
        "putting:put",
        "quitting:quit",
        "reading:read",
        "riding:rode",
        "ringing:rang",
        "rising:rose",
        "running:ran",
        "saying:said",
        "seeing:saw",
        "seeking:sought",
        "selling:sold",
        "sending:sent",
        "setting:set",
        "shaking:shook",
        "shooting:shot",
        "shutting:shut",
        "singing:sang",
        "sinking:sank",
        "sitting:sat",
        "sleeping:slept",
        "speaking:spoke",
        "spending:spent",
        "spinning:spun",
        "standing:stood",
        "stealing:stole",
        "sticking:stuck",
        "striking:struck",
        "swearing:swore",
        "sweeping:swept",
        "swimming:swam",
        "swinging:swung",
        "taking:took",
        "teaching:taught",
        "telling:told",
        "thinking:thought",
        "throwing:threw",
        "understanding:understood",
        "waking:woke",
        "wearing:wore",
        "weeping:wept",
        "winning:won",
        "withdrawing:withdrew",
        "writing:wrote",
    ]
)
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
