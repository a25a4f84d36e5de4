"""Fonts of pictures: what is measured, what travels along, and what no font draws."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pictured import make_story

from chronology.drawing import lay_out
from chronology.drawing import undrawn
from chronology.drawing.lettering import fonts
from chronology.drawing.lettering.fonts import DEJAVU
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.fonts import measure
from chronology.drawing.scene.picture import Part
from chronology.drawing.writers import brush
from chronology.drawing.writers import svg
from chronology.errors import ChronologyError


def test_measured_widths_are_those_of_the_font() -> None:
    assert measure("Kyiv", Weight.REGULAR, 10) == pytest.approx(
        sum((0.588, 0.503, 0.265, 0.505)) * 10, abs=0.5
    )


def test_characters_that_no_font_draws_are_told_by_event(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "installed_face", lambda *_: None)
    picture = lay_out(make_story("kyiv", "aid"))
    fonts.face_in.cache_clear()
    (found,) = undrawn(picture)

    assert (
        str(found)
        == "picture: no font at hand draws 漢 字 of event 'kyiv'; give one that does with --font FILE"
    )
    fonts.face_in.cache_clear()


def test_a_font_given_is_taken_first_and_travels_along() -> None:
    font = DEJAVU[Weight.SEMIBOLD].path.parent / "DejaVuSerif-Bold.ttf"
    story = make_story("aid")
    picture = lay_out(story, font=[font])
    written = svg.write(picture).decode()

    assert re.search(r"font-family:'Chronology DejaVu Serif','DejaVu Serif','Chronology Fira'", written)
    plain = picture.parts(Part.LABEL)["aid"].box.width
    with fonts.given(picture.fonts, picture.language):
        assert picture.parts(Part.LABEL)["aid"].box.width > plain


def test_a_font_of_few_letters_is_measured() -> None:
    font = DEJAVU[Weight.REGULAR].path.parent / "DejaVuSansDisplay.ttf"

    assert brush.set_width("\u2211", str(font), 12) > 0


def test_a_file_that_is_no_font_is_said(tmp_path: Path) -> None:
    file = tmp_path / "story.ttf"
    file.write_text("no font", encoding="utf-8")

    with pytest.raises(ChronologyError, match="not a font"):
        lay_out(make_story("aid"), font=[file])
