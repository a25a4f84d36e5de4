"""Where sentences end, for what a verb governs: titles, initials and hours end none."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import row

TITLES = "".join(
    rf"(?<!\b{title}\.)"
    for title in row(
        "mr mrs ms dr st gov sen rep gen col lt sgt capt maj adm rev prof vs ft mt messrs sens reps det cpl"
    )
)
INITIAL = r"(?<![\s.(\"“][a-z]\.)(?<!(?<!\w)['’][a-z]\.)"
AFTER_HOUR = (
    r"(?!(?:in|on|at|of|for|and|or|but|to|by|with|from|after|before|until|when|where|as|local|eastern|pacific|central|"
    r"[ecmp][sd]?t|bst|gmt|utc|cest|cet|ist|\w+day)\b)"
)
STOP = re.compile(
    r"[.!?\n](?:(?<=\n)\s*(?:\n|[\[•*·‣▪>]|[-–—]\s)|"
    rf"(?<!\n)(?=['\"”’)]*\s)(?i:{TITLES}{INITIAL})['\"”’)]*\s+(?![\d(])|(?<=\.)(?i:(?<=\b[ap]\.m\.)\s+{AFTER_HOUR})(?=[a-zA-Z]))"
)
"""The end of a sentence, which begins with one of four characters, so as to be found quickly; a number does not begin one ("Dec. 7"), a title ("Mr. Hill") or initial ends none, but an item of a list or a line of a log does."""

NEAR, HEAD, FAR, REACH = 24, 48, 96, 160
"""How many characters around a time are asked for what bears on it: some words, the head of a sentence, a clause, a sentence."""

FEW = 3
"""How many words may stand before an expression that heads its sentence."""

OPENING = re.compile(r"\W*(?:In|During|By|At|Throughout)\s(?:[\w'’-]+\s){1,5}of\s")
"""What may stand before the year of an event at the head of its sentence: in the rainy season of 1819."""


SPEAKER = re.compile(r"\W*[A-Z][\w.]{0,14}: ")
"""Who speaks, in an interview."""


def heads_sentence(text: str, at: int, few: int = FEW) -> bool:
    """Tell whether no more than a few words of its sentence stand before a place."""
    before = text[max(0, at - HEAD) : at]
    started = max(last_end(STOP, before), before.rfind("\n") + 1, before.rfind("; ") + 1)
    if started == 0 and at > HEAD:
        return False
    head = before[started:]
    head = head[labelled.end() :] if (labelled := SPEAKER.match(head)) else head
    return len(head.split()) <= few or (few > 0 and OPENING.fullmatch(head) is not None)


def parts_sentences(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence ends between two places."""
    return STOP.search(text, start, end) is not None or "\n\n" in text[start:end]


def sentence_of(before: str) -> str:
    """Give what a sentence holds already of what stands before an expression."""
    return before[last_end(STOP, before) :]


def sentence_before(text: str, at: int, reach: int) -> str:
    """Give what its sentence holds before a place, of so many characters at most."""
    return sentence_of(text[max(0, at - reach) : at + 1])[: -1 if at < len(text) else None]


def last_end(pattern: re.Pattern[str], text: str) -> int:
    """Give the end of a pattern's last match in a text, 0 where there is none."""
    end = 0
    for found in pattern.finditer(text):
        end = found.end()
    return end
