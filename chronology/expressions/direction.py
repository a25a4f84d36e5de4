"""Whether a clause looks back or forward: its tense and modality, from the verbs nearest to the expression."""

from __future__ import annotations

import re
from functools import cache

from chronology.expressions.lexicon import row

REACH = 160
"""How far from an expression its verb may stand."""

FUTURE = row(
    "will won't shall 'll to-be would could can might must should going due scheduled expected expects expect set slated supposed planned plans plan planning "
    "likely upcoming ends begins starts expires opens closes resumes takes meets arrives leaves returns holds faces payable "
    "hopes intends aims promises is-to are-to "
)
PAST = row(
    "was were had did has have been became began broke brought came chose cut died fell felt found fought gave got grew held heard hit kept knew laid left led "
    "lost made met paid put quit ran rose said sat saw sent sold spent spoke stood struck swore taught told took went won wrote "
)
STOP = re.compile(r"[.!?]['\"”’)]*\s+(?!\d)|\n\s*\n")
"""The end of a sentence; a number does not begin one ("Dec. 7")."""

HEAD = 48
FEW = 3
"""How many characters and words may stand before an expression that heads its sentence."""

RULED = re.compile(r"[^,;]{0,32}")
BREAK = re.compile(r"\b(?:who|which|that|when|while|because)\b", re.IGNORECASE)


@cache
def verbs() -> re.Pattern[str]:
    """Compile the pattern of verbs, sorted by their groups; "May" with a capital is a month."""
    future = "|".join(word.replace("-", r"\s+") for word in FUTURE)
    return re.compile(
        rf"(?<![\w'’])(?:(?P<future>{future}|(?-i:may))|(?P<past>{'|'.join(PAST)}|[a-z]{{2,}}ed))(?![\w])|(?P<will>['’]ll\b)",
        re.IGNORECASE,
    )


def looks_forward(text: str, start: int, end: int) -> bool | None:
    """Tell whether the clause around an expression looks forward (or back: False); None where no verb says.

    The last verb before it says, or the first one after it.
    """
    before = text[max(0, start - REACH) : start]
    found = last_verb(before[last_end(STOP, before) :])
    if found is None:
        found = verbs().search(STOP.split(text[end : end + REACH], maxsplit=1)[0])
    return None if found is None else found.lastgroup != "past"


def heads_sentence(text: str, at: int) -> bool:
    """Tell whether no more than a few words of its sentence stand before a place."""
    before = text[max(0, at - HEAD) : at]
    started = max(last_end(STOP, before), before.rfind("\n") + 1)
    return (started > 0 or at <= HEAD) and len(before[started:].split()) <= FEW


def last_end(pattern: re.Pattern[str], text: str) -> int:
    """Give the end of a pattern's last match in a text, 0 where there is none."""
    return max((found.end() for found in pattern.finditer(text)), default=0)


def last_verb(text: str) -> re.Match[str] | None:
    """Give the verb that governs the end of a text: the last one, but a modal rules the participle after it."""
    ruling: re.Match[str] | None = None
    for found in verbs().finditer(text):
        if ruling is None or not rules(ruling, text[ruling.end() : found.start()]):
            ruling = found
    return ruling


def rules(verb: re.Match[str], between: str) -> bool:
    """Tell whether a verb is a modal that governs what follows so close: will be paid."""
    return verb.lastgroup != "past" and RULED.fullmatch(between) is not None and BREAK.search(between) is None
