"""The files: what DESIGN 5.4 promises of the SVG, PNG and PDF written whole, the same bytes for the same story."""

from __future__ import annotations

import base64
import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from fontTools.ttLib import TTFont
from invented import invented
from matplotlib.figure import Figure
from pictured import TITLES
from pictured import make_story

import chronology
from chronology import drawing
from chronology.chronology import Chronology
from chronology.drawing import FORMATS
from chronology.drawing import LAYOUTS
from chronology.drawing import draw
from chronology.drawing import lay_out
from chronology.drawing import measure as measure_picture
from chronology.drawing import render
from chronology.drawing.lettering.fonts import FIRA
from chronology.drawing.lettering.fonts import Weight
from chronology.drawing.scene.picture import Part
from chronology.drawing.scene.picture import Picture
from chronology.drawing.scene.shapes import Path as Outline
from chronology.drawing.telling.reading import grouped
from chronology.drawing.theme import THEMES
from chronology.drawing.theme import contrast
from chronology.drawing.writers import svg
from chronology.drawing.writers.figure import room_of
from chronology.errors import ChronologyError
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.when import When

NAMESPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_svg_begins_with_title_and_description(layout: str) -> None:
    root = ET.fromstring(render(make_story(), "svg", layout=layout))  # noqa: S314

    title, desc = root[0], root[1]
    assert (title.tag, desc.tag) == (f"{NAMESPACE}title", f"{NAMESPACE}desc")
    assert title.text == 'Costs & "$" <signs>'
    assert svg.text_of("a\x07\uffffb") == "ab"
    assert desc.text is not None
    assert root.get("role") == "graphics-document"
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert re.fullmatch(r"[\d.]+pt", root.get("width") or "")
    places = [desc.text.index(TITLES[name].strip()) for name in ("long", "aid", "open", "kyiv", "undated")]
    assert places == sorted(places)


def test_svg_has_the_parts_of_every_event_once(layout: str) -> None:
    root = ET.fromstring(render(make_story(), "svg", layout=layout))  # noqa: S314
    ids = [name for element in root.iter() if (name := element.get("id"))]

    assert sorted(ids) == sorted(set(ids))
    for name, title in TITLES.items():
        assert {f"label-{name}", f"mark-{name}"} <= set(ids)
        assert (f"leader-{name}" in ids) == (layout != "lanes"), "in lanes a label stands beside its mark"
        label = next(element for element in root.iter() if element.get("id") == f"label-{name}")
        assert all(
            text.tag.removeprefix(NAMESPACE) in ("title", "a", "text", "tspan")
            for text in label.iter()
            if text is not label
        )
        said = "".join("".join(label.itertext()).split())
        assert "".join(title.split()) in said


def test_svg_carries_the_glyphs_it_uses_with_their_widths() -> None:
    svg = render(make_story("open"), "svg").decode()
    faces = re.findall(
        r"font-family:'Chronology Fira';font-weight:400;src:url\(data:font/woff;base64,([^)]+)\)", svg
    )
    font = TTFont(io.BytesIO(base64.b64decode(faces[0])))
    whole = TTFont(FIRA[Weight.REGULAR].path)

    codes = font.getBestCmap()
    assert {ord(letter) for letter in "Talks go on"} <= set(codes)
    assert len(codes) < 100
    assert {code: font["hmtx"][name][0] for code, name in codes.items()} == {
        code: whole["hmtx"][whole.getBestCmap()[code]][0] for code in codes
    }


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    return {suffix: render(make_story("aid", "open"), suffix) for suffix in FORMATS}


@pytest.mark.parametrize("suffix", FORMATS)
def test_same_story_gives_same_bytes(suffix: str, written: dict[str, bytes]) -> None:
    assert render(make_story("aid", "open"), f".{suffix.upper()}") == written[suffix]


@pytest.mark.parametrize(("suffix", "magic"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_savefig_writes_a_path(suffix: str, magic: bytes, written: dict[str, bytes], tmp_path: Path) -> None:
    figure = draw(make_story("aid", "open"))
    path = tmp_path / f"story.{suffix}"
    figure.savefig(path)

    assert isinstance(figure, Figure)
    assert path.read_bytes().startswith(magic)
    assert path.read_bytes() == written[suffix]


def test_savefig_writes_to_open_files(written: dict[str, bytes]) -> None:
    figure = draw(make_story("aid", "open"))
    png, svg, text = io.BytesIO(), io.BytesIO(), io.StringIO()
    figure.savefig(png)
    figure.savefig(svg, format="svg")
    figure.savefig(text, format="svg")

    assert png.getvalue() == written["png"]
    assert svg.getvalue() == written["svg"]
    assert text.getvalue() == written["svg"].decode()


def test_png_and_pdf_say_what_they_show(written: dict[str, bytes]) -> None:
    assert b"Description\x00Timeline of 2 events" in written["png"]
    assert b"/Title" in written["pdf"]
    assert b"/FontFile2" in written["pdf"]


def test_what_a_user_adds_is_written_too(tmp_path: Path) -> None:
    figure = draw(make_story("open"))
    figure.text(0.5, 0.5, "my own note")
    figure.savefig(tmp_path / "story.svg")
    svg = (tmp_path / "story.svg").read_text(encoding="utf-8")

    assert "my own note" in svg
    assert 'id="label-open"' in svg


def test_settings_of_matplotlib_stay_as_they_are(tmp_path: Path) -> None:
    before = dict(mpl.rcParams)
    draw(make_story("open")).savefig(tmp_path / "story.png")

    assert dict(mpl.rcParams) == before


@pytest.mark.parametrize("language", [None, "en", "en-GB"])
def test_svg_in_english_needs_no_more_than_it_uses(language: str | None) -> None:
    code = (
        "import sys; from chronology.chronology import Chronology; from chronology.event import Event;"
        "from chronology.drawing import render;"
        f"story = Chronology(id='s', title='S', language={language!r}, events=[Event(id='e', title='E')]);"
        "render(story, 'svg'); print(sorted({'matplotlib', 'babel', 'urllib.request'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("events", "options", "trouble"),
    [
        ((), {}, "nothing to draw: 's' has no events"),
        (("open",), {"layout": "spiral"}, "no layout 'spiral'; there are flags, column, lanes, grid"),
        (("open",), {"width": -3}, "width must be a number of points above 0, not -3"),
        (("open",), {"suffix": "gif"}, "cannot draw 'gif'; there are svg, png, pdf"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(
    events: tuple[str, ...], options: dict[str, str], trouble: str
) -> None:
    story = make_story().with_events(event for event in make_story() if event.id in events)
    suffix, *_ = options.pop("suffix", "svg"), None
    with pytest.raises(ChronologyError) as error:
        render(story, suffix, **options)

    assert str(error.value) == trouble


@pytest.mark.parametrize(
    ("events", "page", "layout"),
    [
        (1, {}, "flags"),
        (20, {}, "flags"),
        (60, {}, "column"),
        (5, {"width": 240}, "column"),
        (5, {"width": 800, "height": 500}, "flags"),
        (5, {"width": 600, "height": 600}, "column"),
        (5, {"purpose": "slide"}, "flags"),
        (60, {"purpose": "slide"}, "column"),
        (5, {"purpose": "a4"}, "column"),
        (5, {"purpose": "column-width"}, "column"),
    ],
)
def test_layout_follows_from_number_and_page(events: int, page: dict[str, Any], layout: str) -> None:
    days = [
        Event(id=f"e{day}", title="One more day", when=f"2025-0{1 + day // 28}-{1 + day % 28:02}")
        for day in range(events)
    ]

    assert lay_out(Chronology(id="s", title="S", events=days), **page).layout == layout


def test_a_long_story_to_be_drawn_as_flags_is_a_column_where_it_gets_too_wide() -> None:
    days = [Event(id=f"e{year}", title="A year", when=f"{year}") for year in range(1000, 2000, 48)]

    assert lay_out(Chronology(id="s", title="S", events=days), scale="cut").layout == "column"


def test_a_slide_has_its_proportions() -> None:
    picture = lay_out(chronology.load("ukraine-2025"), purpose="slide")

    assert picture.width / picture.height == pytest.approx(16 / 9)
    assert measure_picture(picture) == []


@pytest.mark.parametrize("seed", range(6))
def test_a_newspaper_column_is_narrow_and_whole(seed: int) -> None:
    """Without people, places and strip, in smaller type that is still no less than 7 points."""
    story = invented(seed)
    picture = lay_out(story, purpose="column-width")
    told = [line.text for line in picture.lines()]

    assert picture.width < 420
    assert not any("to one scale" in line and line.startswith("The same") for line in told)
    assert measure_picture(picture, story) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_contrast(theme: str) -> None:
    """Text of lanes and notes 4.5 to 1, labels' notes too; marks 3 to 1."""
    look = THEMES[theme]

    assert all(
        contrast(lane.text, look.ground) >= 4.5 and contrast(lane.mark, look.ground) >= 3
        for lane in look.lanes
    )
    assert all(
        contrast(ink, ground) >= 4.5
        for ink in (look.ink, look.ink2)
        for ground in (look.ground, look.tape, look.band)
    )
    assert contrast(look.ink3, look.ground) >= 4.5


def test_two_pictures_on_one_page_share_no_name() -> None:
    one, two = (drawing.part(lay_out(make_story(name))) for name in ("kyiv", "aid"))

    def names(written: str) -> set[str]:
        """Give all ids, and the families of the fonts carried along."""
        return {
            *re.findall(r' id="([^"]+)"', written),
            *re.findall(r"@font-face\{font-family:'([^']+)'", written),
        }

    assert names(one)
    assert names(one).isdisjoint(names(two))
    assert not re.search(r"<style>(?!@font-face)", one)
    assert all(f"'{name}'" in one for name in names(one) if name.startswith("Chronology"))
    assert all(name in names(one) for name in re.findall(r'aria-labelledby="(\S+) (\S+)"', one)[0])


def test_highlighting_greys_all_but_the_chosen() -> None:
    plain, picture = (lay_out(make_story(), highlight=chosen) for chosen in ((), ("kyiv",)))

    for part in Part:
        before, after = plain.parts(part), picture.parts(part)
        assert [name for name in TITLES if before[name] == after[name]] == ["kyiv"]
    assert {one.check for one in measure_picture(picture, make_story())} <= {"missing-glyphs"}


def test_highlighting_greys_the_overview_too() -> None:
    plain, picture = (
        lay_out(chronology.load("ukraine-2025"), highlight=chosen) for chosen in ((), ("geneva-talks",))
    )
    talks, *others = (THEMES["light"].lane(number).mark for number in range(3))

    def fills(one: Picture) -> set[str | None]:
        return {
            shape.ink.fill for group in one.groups for shape in group.shapes if isinstance(shape, Outline)
        }

    assert {talks, *others} <= fills(plain)
    assert not fills(picture) & set(others)


def test_a_label_leads_to_its_source() -> None:
    source = Source(id="paper", title="Paper", url="https://example.org/a?b=1&c=2")
    event = Event(id="e", title="A day", when="2025-11-18", claims=(Claim(source="paper"),))
    root = ET.fromstring(render(Chronology(id="s", title="S", sources=[source], events=[event]), "svg"))  # noqa: S314
    label = next(element for element in root.iter() if element.get("id") == "label-e")

    assert [element.tag.removeprefix(NAMESPACE) for element in label] == ["title", "a"]
    assert label[0].text == "18 November 2025: A day"
    assert label[1].get("href") == label[1].get("{http://www.w3.org/1999/xlink}href") == source.url


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", ""])
def test_a_label_leads_nowhere_but_to_the_web(url: str) -> None:
    event = Event(id="e", title="A day", when="2025-11-18", url=url)

    assert b"<a " not in render(Chronology(id="s", title="S", events=[event]), "svg")


@pytest.mark.parametrize(
    ("rows", "lanes"), [("place", {"Kyiv", None}), ("tag", {"visit", "paper"}), ("person", {None})]
)
def test_lanes_are_made_of_what_is_asked_for(rows: str, lanes: set[str | None]) -> None:
    events = [
        Event(id="one", title="One", when="2025", places=("Kyiv",), tags=("visit", "paper")),
        Event(id="two", title="Two", when="2024", places=("Kyiv", "Lviv"), tags=("visit",)),
        Event(id="three", title="Three", when="2023", tags=("paper",)),
    ]

    assert {event.lane for event in grouped(Chronology(id="s", title="S", events=events), rows)} == lanes


def test_width_and_height_are_kept_where_they_suffice() -> None:
    picture = lay_out(make_story("open"), width=900, height=700)

    assert (picture.width, picture.height) == (900, 700)


def test_a_story_is_drawn_into_axes_of_a_figure() -> None:
    """Beside other axes, no larger than its own; pyplot knows nothing of it."""
    figure = Figure(figsize=(10, 8))
    upper, lower = figure.subplots(2, 1)
    upper.plot([1, 2, 3])

    assert draw(make_story(), ax=lower, layout="flags") is figure
    assert (
        page := next(one for one in lower.get_children() if hasattr(one, "picture"))
    ).picture.width <= room_of(lower)[0] + 0.1
    assert page.corner == (lower.get_position().x0, lower.get_position().y1)
    figure.savefig(io.BytesIO(), format="png")


def test_clock_times_of_several_zones_are_drawn_by_one_clock() -> None:
    """The story's own: a call answered five minutes later stands behind it, whatever the clock there showed."""
    events = [
        Event(id="call", title="Call", when=When.parse_clock("2025-11-26T15:15")),
        Event(id="answer", title="Answer", when=When.parse_clock("2025-11-26T09:20-05:00")),
    ]
    story = Chronology(id="call", title="A call", timezone="Europe/Berlin", events=events)

    drawn = render(story, "svg").decode()

    assert "15:20 UTC+1" in drawn
    assert drawn.index("mark-call") < drawn.index("mark-answer")
    assert measure_picture(lay_out(story)) == []
