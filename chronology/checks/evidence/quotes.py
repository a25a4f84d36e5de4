"""Words looked for in a text, whatever its line breaks, quotation marks and dashes."""

from __future__ import annotations

import html
import re
import unicodedata

SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00ad": "",
    }
)
TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.IGNORECASE | re.DOTALL)
LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\.\.\.|…)\s*")
EDGES = " .,;:!?\"'"


def plain(text: str, *, is_page: bool = False) -> str:
    """Give a text with one blank for all white space, plain quotation marks and dashes, and small letters."""
    bare = html.unescape(TAG.sub(" ", text)) if is_page else text
    return " ".join(unicodedata.normalize("NFKC", bare).translate(SAME).casefold().split())


def holds(text: str, words: str) -> bool:
    """Tell whether a plain text holds words; what a quotation leaves out with "..." may be anything."""
    at = 0
    for part in LEFT_OUT.split(words):
        wanted = plain(part).strip(EDGES)
        found = text.find(wanted, at)
        if found < 0:
            return False
        at = found + len(wanted)
    return True
