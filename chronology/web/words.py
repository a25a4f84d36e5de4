"""What may stand on a page: text that is only text, links that only lead to the web."""

from __future__ import annotations

from urllib.parse import urlsplit

SCHEMES = ("http", "https")
REORDERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
"""The letters that turn the order of those around them: a name could pass for another by them."""
UNSEEN = dict.fromkeys((*range(0x09), *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0), 0xFFFE, 0xFFFF))


def plain(text: str) -> str:
    """Leave out control characters, and show where letters would turn the order of others."""
    return text.translate(UNSEEN).translate(REORDERING)


def web_address(url: str | None) -> str | None:
    """Give an address of the web as it is; None for what would run or open anything else."""
    if url is None or plain(url) != url or any(letter.isspace() for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in SCHEMES and parts.hostname else None
