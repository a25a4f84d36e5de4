"""Which language a text is written in, by its smallest words, where that is plain: to tell who reads it in another one."""

from __future__ import annotations

import re
from collections import Counter

SMALL = {
    "en": "the of and to in is was that for with on by from were which",
    "de": "der die das und nicht ist mit den von wurde hat dem ein eine im zu auf sich",
    "fr": "le la les des et est une dans pour que du en au il sur qui été",
    "es": "el los las del una por con para que la en de se fue su al",
    "it": "il della di che una gli nel per con non la del sono dei alla le",
    "pt": "os da do não uma para com em que foi no na dos ao",
    "nl": "het een van niet en zijn op voor met de is dat werd te aan door",
    "pl": "nie się jest na że do oraz przez po został który od",
    "cs": "se na že je ve která byl do po byla podle",
    "sv": "och att det som är på för inte av en med den till var",
    "tr": "ve bir bu için ile olarak da de daha sonra olan kadar oldu",
    "uk": "та що не на у в до від з і й його за була було",
    "ru": "и в не на что с по из был его от к было года",
}
NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "cs": "Czech",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ru": "Russian",
}
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
LEAST, SHARE, CLEARLY = 6, 0.1, 2
"""So many small words, so much of the text, and so often those of another language: less tells nothing."""


def other_language(text: str, language: str) -> str | None:
    """Give the code of the language a text is plainly written in, where it is not the one given; None where it is, or nothing tells.

    >>> other_language("Der Rat hat am Montag getagt, und die Brücke wurde bis auf weiteres mit einem Zaun gesperrt.", "en")
    'de'
    """
    if language not in SMALL:
        return None
    words = Counter(word.lower() for word in WORD.findall(text[:SAMPLE]))
    counts = {code: sum(words[word] for word in small.split()) for code, small in SMALL.items()}
    best = max(counts, key=counts.__getitem__)
    is_plain = counts[best] >= max(LEAST, SHARE * words.total(), CLEARLY * counts[language])
    return best if is_plain and best != language else None
