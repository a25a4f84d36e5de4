"""Tables for people."""

from __future__ import annotations

import pytest

from chronology.cli.table import plain
from chronology.cli.table import table
from chronology.terminal import wide


def test_columns_are_aligned_by_display_width() -> None:
    """Wide characters take two columns, combining marks none; the last column is not padded."""
    rows = [("when", "title", "why"), ("1853", "黒船来航", "Perry"), ("2025", "Go\u0308del", "")]

    assert table(rows).splitlines() == [
        "when  title     why",
        "1853  黒船来航  Perry",
        "2025  Go\u0308del",
    ]


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("日本", 4), ("e\u0301", 1), ("ﾊﾝ", 2), ("\u200dx", 1), ("–", 1)],
)
def test_width(text: str, columns: int) -> None:
    """The width is that of a terminal."""
    assert wide(text) == columns


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("two\nlines", "two lines"),
        ("tab\there", "tab here"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\x00b", "a\\x00b"),
        ("ab\u202edc", "ab\\u202edc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_cells_stay_on_their_line(cell: str, shown: str) -> None:
    """No text of a story can move the cursor or colour the terminal."""
    assert plain(cell) == shown
