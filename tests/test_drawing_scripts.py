"""Scripts that run from right to left, have no spaces, or join their letters."""

from __future__ import annotations

import io
from itertools import accumulate
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pypdfium2
import pytest
from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st
from timed import seconds

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.drawing import measure
from chronology.drawing import misdrawn
from chronology.drawing import undrawn
from chronology.drawing import write
from chronology.drawing.lettering import bidi
from chronology.drawing.lettering import fonts
from chronology.drawing.lettering import machine
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.lettering.wrap import NOT_FIRST
from chronology.drawing.lettering.wrap import wrap
from chronology.drawing.scene.shapes import Anchor
from chronology.drawing.scene.shapes import Line
from chronology.drawing.scene.shapes import Run
from chronology.drawing.writers import svg
from chronology.drawing.writers.brush import placed
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source

JAPANESE = st.text(
    "探査機が種子島から打ち上げられ、約20分後に「予定」の軌道（仮）へ。ーっゃNAV", min_size=1, max_size=80
)


@given(JAPANESE, st.integers(4, 20))
def test_japanese_breaks_between_characters_but_not_before_a_stop(text: str, width: int) -> None:
    places = [place for place in range(1, len(text)) if may_break(text[place - 1], text[place])]
    assume(max(end - start for start, end in pairwise((0, *places, len(text)))) <= width)
    lines = wrap(text, width, lambda words: float(len(words)))

    assert "".join(lines) == text
    assert set(accumulate(map(len, lines[:-1]))) <= set(places)


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters."""
    western = not (before + after).strip("NAV20")
    held = before in "（「" or after in "）」" or after in NOT_FIRST
    return not (western or held or (before in "20" and after.isalpha()))


BREAKS = [
    ("3\u00a0May 2025", 6, ("3\u00a0May", "2025")),
    ("약 이십 분 뒤", 5, ("약 이십", "분 뒤")),
    ("2025年の春", 5, ("2025年", "の春")),
    ("a " * 1500, 9, ("a a a a a",) * 300),
    ("1" * 5000, 50, ("1" * 50,) * 100),
]


@pytest.mark.parametrize(("text", "width", "lines"), BREAKS)
def test_lines_break_where_a_reader_expects(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, width, lambda words: float(len(words))) == lines


WAYS = [
    ("Talks in Haifa", False, "ltr"),
    ("שיחות בחיפה", False, "rtl"),
    ("NAV-2 נוחת על הירח", True, "rtl"),
    ("As of 3 מרץ", True, "ltr"),
    ("גרפיקה: chronology", True, "rtl"),
    ("12", True, "ltr"),
]


@pytest.mark.parametrize(("text", "rtl", "way"), WAYS)
def test_the_way_a_line_runs(text: str, rtl: bool, way: str) -> None:
    assert bidi.way_of(text, rtl=rtl) == way


ENCLOSED = [
    ("הנמל (NAV-19)²", "rtl", "11111122222212"),
    ("הנמל (NAV-19)²", "ltr", "11110000000000"),
    ("the (הנמל) quay", "rtl", "222111111112222"),
    ("רחוב (3) abc", "rtl", "111111211222"),
    ("הנמל [a (ב) c] ד", "rtl", "1111112111112111"),
]


@pytest.mark.parametrize(("text", "way", "levels"), ENCLOSED)
def test_brackets_run_as_what_they_enclose(text: str, way: Literal["ltr", "rtl"], levels: str) -> None:
    assert "".join(map(str, bidi.levels(text, way))) == levels


def shown(text: str) -> str:
    """Give the letters of a line as matplotlib is told to set them from left to right, words as they are."""
    line = Line(0, 0, 10, (Run(text, Weight.REGULAR, "#000000"),))
    return "|".join(piece.text for piece, _ in sorted(placed(line, rtl=True), key=lambda one: one[1]))


ORDERED = [
    ("שלום עולם", "שלום עולם"),
    ("שלום 20 ימים", "ימים| |20|שלום "),
    ("שלום NAV ימים", "ימים| |NAV|שלום "),
    ("שלום (20)", "(|20|שלום ("),
]


@pytest.mark.parametrize(("text", "pieces"), ORDERED)
def test_pieces_stand_in_the_order_in_which_they_are_seen(text: str, pieces: str) -> None:
    assert shown(text) == pieces


def story(language: str, *titles: str) -> Chronology:
    """Make a story of some titles."""
    events = [
        Event(
            id=f"e{number}",
            title=title,
            when=f"2025-03-{number + 10}",
            lane="a" if number % 2 else None,
        )
        for number, title in enumerate(titles)
    ]
    return Chronology(id="s", title=titles[0], language=language, events=events)


HEBREW = ("הגשושית שוגרה מהבסיס", "הקשר נותק (שוב)", "NAV-2 נחתה על הירח בשעה 20")
ARABIC = ("المسبار يغادر الأرض", "انقطاع الاتصال", "هبوط NAV-2 على القمر")


@pytest.mark.parametrize(("language", "titles"), [("he", HEBREW), ("ar", ARABIC)])
@pytest.mark.parametrize("layout", ["flags", "column", "lanes", "grid"])
def test_a_picture_from_right_to_left_is_the_mirror_image(
    language: str, titles: tuple[str, ...], layout: Layout
) -> None:
    one = story(language, *titles)
    picture = lay_out(one, layout=layout)
    written = svg.write(picture).decode()
    plain = svg.write(lay_out(one, layout=layout, language="de")).decode()

    assert measure(picture, one) == []
    assert undrawn(picture) == []
    assert (
        f'x="{svg.number(picture.width - 28)}"' in written
        or f'x="{svg.number(picture.width - 32)}"' in written
    )
    assert written.count('direction="rtl"') >= len(titles)
    assert 'direction="rtl"' not in plain.partition("label-")[0].partition("<title")[0]


def test_what_hangs_left_is_anchored_by_the_other_end() -> None:
    line = Line(5, 0, 10, (Run("שלום", Weight.REGULAR, "#000000"), Run("12", Weight.REGULAR, "#000000", 3.0)))

    assert ' text-anchor="end" direction="rtl"' in svg.text_line(line, rtl=True)
    assert 'dx="-3"' in svg.text_line(line, rtl=True)
    assert Anchor.START is line.anchor


THROUGH = [
    (("The ship «سفينة", "الحبوب» arrives"), False, "ltr"),
    (("הגשושית של", "NAV-2 שוגרה היום"), True, "rtl"),
    (("Talks", "in Haifa"), False, None),
    (("Talks in חיפה",), False, None),
]


@pytest.mark.parametrize(("lines", "rtl", "way"), THROUGH)
def test_the_lines_of_a_title_run_one_way(lines: tuple[str, ...], rtl: bool, way: str | None) -> None:
    assert bidi.way_through(lines, rtl=rtl) == way


def test_a_line_of_a_title_runs_as_its_title_does() -> None:
    picture = lay_out(story("en", "The ship «سفينة الحبوب» arrives at last"), layout="flags")
    last = next(line for line in picture.lines() if line.text.startswith("الحبوب") and line.way)

    assert 'direction="rtl"' not in svg.text_line(last, rtl=False)
    assert "arrives" in max(placed(last), key=lambda one: one[1])[0].text


def test_words_of_two_colours_are_not_joined() -> None:
    line = Line(
        5, 0, 10, (Run("1 مارس", Weight.REGULAR, "#000000"), Run("الميناء", Weight.REGULAR, "#FF0000", 6.0))
    )

    assert "مارس\u200c</tspan>" in svg.text_line(line, rtl=True)
    assert not bidi.joins("מרץ", "נמל")
    assert not bidi.joins("", "الميناء")


def test_a_pdf_keeps_hebrew_to_be_copied() -> None:
    document = pypdfium2.PdfDocument(io.BytesIO(write(lay_out(story("he", *HEBREW), layout="column"), "pdf")))
    text = document[0].get_textpage().get_text_range()

    assert all(word in text for word in ("הגשושית", "שוגרה", "נותק"))


DEVANAGARI = ("यान पृथ्वी से विदा हुआ", "संपर्क टूट गया")


@pytest.mark.skipif(
    machine.file_of(ord("य"), 400, "") is None, reason="no font of this machine has Devanagari"
)
def test_a_pdf_spells_out_letters_that_are_not_its_glyphs() -> None:
    document = pypdfium2.PdfDocument(
        io.BytesIO(write(lay_out(story("hi", *DEVANAGARI), layout="column"), "pdf"))
    )
    text = document[0].get_textpage().get_text_range()

    assert all(word in text for word in ("पृथ्वी", "विदा", "संपर्क"))


def test_letters_that_nothing_orders_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bidi, "is_known", lambda: False)
    picture = lay_out(story("he", HEBREW[0], "NAV-2"), layout="column")

    assert misdrawn(picture, ".svg") == []
    assert [(one.event, one.remedy) for one in misdrawn(picture, ".png") if one.event] == [
        ("e0", "draw SVG, or python3 -m pip install 'chronology-events[scripts]'")
    ]


def test_an_empty_lane_is_none() -> None:
    events = [Event(id=name, title=name, when="2025", lane=lane) for name, lane in (("a", ""), ("b", "B"))]
    one = Chronology(id="s", title="S", events=events)

    assert measure(lay_out(one, layout="lanes"), one) == []


def test_marks_and_joiners_stay_with_their_letter() -> None:
    accented = "e\u0301\u200da"

    assert [text for _, text in fonts.segments(accented, Weight.REGULAR)] == [accented]
    one = story("en", "turned \u202eround\u202c, and \u2060held")
    assert undrawn(lay_out(one)) == []
    assert b"held" in write(lay_out(one), "svg")
    assert write(lay_out(one), "png")
    assert fonts.measure("\u200f\u200d", Weight.REGULAR, 10) == 0.0


FONTS = [
    "NotoSans-Regular",
    "NotoSansCJK-Regular",
    "NotoSans-Bold",
    "NotoSansMono-Regular",
    "NotoSerif-Regular",
    "Arial",
    "NotoSans-Light",
]


def test_fonts_of_the_machine_are_asked_in_good_order() -> None:
    def order(*, heavy: bool) -> list[str]:
        return sorted(FONTS, key=lambda name: machine.strangeness(name, heavy=heavy))

    assert order(heavy=False) == [
        "NotoSans-Regular",
        "NotoSansCJK-Regular",
        "Arial",
        "NotoSans-Bold",
        "NotoSans-Light",
        "NotoSerif-Regular",
        "NotoSansMono-Regular",
    ]
    assert order(heavy=True)[0] == "NotoSans-Bold"


@pytest.mark.parametrize(
    ("language", "number"), [("ja", 0), ("ko", 1), ("zh", 2), ("zh_TW", 3), ("de", 0), ("zh_CN", 2)]
)
def test_a_collection_has_a_font_for_each_language(
    monkeypatch: pytest.MonkeyPatch, language: str, number: int
) -> None:
    monkeypatch.setattr(
        machine, "names", lambda _: tuple(f"Noto Sans CJK {region}" for region in ("JP", "KR", "SC", "TC"))
    )
    machine.number_in.cache_clear()

    assert machine.number_in(Path("a.ttc"), language) == number
    assert machine.number_in(Path("a.ttf"), language) == -1
    machine.number_in.cache_clear()


def test_each_note_runs_its_own_way() -> None:
    """A source in Latin letters beside a note in Hebrew: neither takes the other's signs."""
    source = Source(id="paper", title="The Paper")
    claimed = Event(id="a", title="א", when="2025-03", claims=(Claim(source="paper"),))
    events = [claimed, Event(id="b", title="ב", when="2025-05")]
    story = Chronology(id="s", title="ש", language="he", sources=[source], events=events)
    notes = [line for line in lay_out(story, layout="column").lines() if line.text[0] in "¹²"]

    assert [bidi.way_of(line.text, rtl=True) for line in notes] == ["ltr", "rtl"]
    assert notes[0].left + notes[0].width < notes[1].left


def test_a_word_without_end_is_split_in_linear_time() -> None:
    """Eight times as many letters without a space take about eight times as long."""

    def split(text: str) -> tuple[str, ...]:
        return wrap(text, 40.0, lambda words: float(len(words)))

    assert seconds(split, "a", 16_000) < 24 * seconds(split, "a", 2_000) + 0.05
