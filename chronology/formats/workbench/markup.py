"""HTML written and read as plain text."""

from __future__ import annotations

import html
import re

TAG = re.compile(r"<[^<>]*>")
BREAK = re.compile(r"(?i)<br\s*/?>|</p>|</div>|</li>")


def escape(text: str) -> str:
    """Write a text so that HTML shows it as it is."""
    return html.escape(text)


def plain(markup: str) -> str:
    """Give the text that HTML shows."""
    return html.unescape(TAG.sub("", BREAK.sub("\n", markup))).strip()


def safe_link(url: str | None) -> str | None:
    """Give a link that opens a page; None for any other, such as javascript:."""
    return url if url and re.fullmatch(r"(?i)https?://[^\s\x00-\x20\x7f-\xa0\"<>\\^`{|}]+", url) else None
