"""What a text is called: its first line."""

from __future__ import annotations

import re

LONGEST = 120
STAMP = re.compile(r"\W*(?:\d{1,4}[-/.]\w{1,3}[-/.]\d|\d?\d[:.]\d\d\b|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d)")
"""How an entry of a log, a chat or a live report begins."""


def heading(text: str) -> str | None:
    """Give the first line of a text as its title, if it is short enough for one and no entry with its time."""
    line = " ".join(text.strip().partition("\n")[0].strip("#* ").split())
    return line if 0 < len(line) <= LONGEST and not STAMP.match(line) else None
