"""Event files made for the tests, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

from chronology.files import Story

MOON = '[chronology]\nid = "moon"\ntitle = "Men on the Moon"\n'
MARS = '[chronology]\nid = "mars"\ntitle = "Men on Mars"\n'
LANDING = '[[event]]\nid = "landing"\ntitle = "Two men land"\nwhen = 1969-07-20\n'


def write(folder: Path, **texts: str) -> Path:
    """Write event files into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def messages(story: Story) -> list[str]:
    """Give what is wrong, a line each."""
    return [str(finding) for finding in story.findings]
