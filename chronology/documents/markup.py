"""The marks of Markdown, which say how words are set and where they lead: a text without them, every other character in its place."""

from __future__ import annotations

import re

LINKED = r"\((?:[^()\n]|\([^()\n]*\))*\)"
GONE = (
    r"^[^\S\n]*(?:`{3,}|~{3,}).*$",  # the fence of a block
    r"^\[\^?[^\[\]\n]+\]:.*$",  # a footnote, or where a link leads
    r"^[^\S\n]*>(?:[^\S\n]*>)*",  # a quotation
    r"(?<=[-*+] )\[[ xX]\](?=\s)",  # what is to do, or done
    rf"!\[[^\[\]\n]*\](?:{LINKED}|\[[^\[\]\n]*\])",  # a picture
    r"\[\^[^\[\]\s]+\]",  # the mark of a footnote
    r"<https?://[^<>\s]+>",
    r"~~[^~\n]+~~",  # what was struck out
    rf"\[(?=[^\[\]\n]+\](?:\(|\[))|(?<=\S)\](?:{LINKED}|\[[^\[\]\n]*\])",  # a link about its words
    r"`+",
    r"(?<![\w*\\])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_\\])[*_]{1,3}(?![\w*_])",  # bold and italic
    r"\\(?=[^\w\s])",
)
MARKS = re.compile(rf"((?:{'|'.join(GONE)})+)([.,;:!?)]*)", re.MULTILINE)
LETTER = re.compile(r"\S")


def without_marks(text: str) -> str:
    """Put blanks in place of marks; a stop behind one stands before them, as behind the word."""
    return MARKS.sub(lambda found: found[2] + LETTER.sub(" ", found[1]), text)
