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


CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody//EN
X-WR-CALNAME:Council\\, 2025
BEGIN:VEVENT
SUMMARY:The council meets
DTSTART;VALUE=DATE:20250311
DTEND;VALUE=DATE:20250313
STATUS:TENTATIVE
CATEGORIES:council,ferry
END:VEVENT
BEGIN:VEVENT
UID:a@b
SUMMARY:A hearing
DTSTART:20250310T090000Z
DURATION:PT2H
LOCATION:Town hall
END:VEVENT
END:VCALENDAR
"""
"""A calendar as other programs write it."""
