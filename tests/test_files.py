"""Event files: read with all their troubles, and written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from generated import chronologies
from hypothesis import given

from chronology import files
from chronology.chronology import Chronology

DATA = Path(__file__).parent / "data" / "files"
SINS = sorted(path.stem for path in DATA.glob("*.txt"))


@given(chronologies())
def test_what_is_saved_loads_as_the_same(story: Chronology) -> None:
    """Every field of every class comes back, and the text is the same the second time."""
    text = files.dumps_toml(story)
    again, findings = files.read_bytes(text.encode())

    assert findings == ()
    assert again == story
    assert files.dumps_toml(again) == text
