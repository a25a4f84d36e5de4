"""The page in a browser: zoom, hover, keyboard, filters, links, accessibility; left out where there is no Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chronology.chronology import Chronology
from chronology.drawing import Layout
from chronology.drawing import lay_out
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.files import load
from chronology.web import page

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")


class Opened:
    """A page open in the browser, with what went wrong on it."""

    def __init__(self, browser: Any, path: Path, **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1300, "height": 900}, **options)
        self.tab = self.context.new_page()
        self.troubles: list[str] = []
        self.asked: list[str] = []
        self.path = path
        self.tab.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.tab.on("console", lambda line: self.troubles.append(line.text))
        self.tab.on("request", lambda request: self.asked.append(request.url))
        self.tab.on("dialog", lambda dialog: self.troubles.append(dialog.message))

    def open(self, fragment: str = "") -> Any:
        self.tab.goto(f"{self.path.as_uri()}{fragment}")
        return self.tab

    def run(self, script: str) -> Any:
        return self.tab.evaluate(script)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "story.html"
    path.write_bytes(page(load("ukraine-2025"), lay_out(load("ukraine-2025"), layout="flags")))
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    one = Opened(browser, file)
    one.open()
    yield one
    one.context.close()
    assert one.troubles == []
    assert {url.partition(":")[0] for url in one.asked} <= {"file", "data"}


def rows(opened: Opened) -> list[str]:
    """Give the events that the table shows."""
    shown: list[str] = opened.run(
        "[...document.querySelectorAll('tr[data-event]:not([hidden])')].map(r => r.dataset.event)"
    )
    return shown


def scale(opened: Opened) -> float:
    found = re.search(r"scale\(([\d.]+)\)", opened.run("document.getElementById('sheet').style.transform"))
    return float(found[1]) if found else 1.0


@pytest.mark.parametrize("layout", ["flags", "column"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, tmp_path: Path, layout: Layout, theme: str) -> None:
    story = load("ukraine-2025")
    path = tmp_path / "story.html"
    path.write_bytes(page(story, lay_out(story, layout=layout, theme=theme)))
    one = Opened(browser, path)
    tab = one.open()
    tab.hover("#label-driscoll-kyiv text >> nth=0")
    tab.wait_for_timeout(400)
    found = axe.Axe().run(tab)
    one.context.close()

    assert found.violations_count == 0, found.generate_report()


def test_hover_and_focus_show_what_an_event_rests_on(opened: Opened) -> None:
    card = opened.tab.locator("#card")
    opened.tab.hover("#label-driscoll-kyiv text >> nth=0")

    assert "on Wednesday" in card.inner_text()
    assert "paragraph 23" in card.inner_text()

    opened.tab.keyboard.press("Escape")
    assert card.is_hidden()
    opened.tab.focus("#label-g20-summit")
    assert "G20 summit" in card.inner_text()


def test_the_card_stays_while_it_is_pointed_at(opened: Opened) -> None:
    opened.tab.hover("#label-driscoll-kyiv text >> nth=0")
    opened.tab.hover("#card")
    opened.tab.wait_for_timeout(500)

    assert opened.tab.locator("#card").is_visible()


def test_one_tab_stop_and_arrows_lead_through_the_events(opened: Opened) -> None:
    order = rows(opened)
    assert opened.run("document.querySelectorAll('svg [tabindex=\"0\"]').length") == 1
    opened.tab.focus(f"#label-{order[0]}")
    opened.tab.keyboard.press("ArrowRight")
    assert opened.run("document.activeElement.id") == f"label-{order[1]}"
    opened.tab.keyboard.press("End")
    assert opened.run("document.activeElement.id") == f"label-{order[-1]}"
    opened.tab.keyboard.press("Enter")

    assert opened.run("document.activeElement.closest('tr').id") == f"event-{order[-1]}"
    assert opened.run("location.hash") == f"#event-{order[-1]}"


def test_zoom_by_buttons_keys_and_wheel(opened: Opened) -> None:
    opened.tab.click("[data-zoom=in]")
    assert scale(opened) == pytest.approx(1.4)
    opened.tab.focus("#stage")
    opened.tab.keyboard.press("+")
    assert scale(opened) == pytest.approx(1.96)
    opened.tab.keyboard.press("0")
    assert scale(opened) == 1
    opened.tab.mouse.move(400, 300)
    opened.tab.keyboard.down("Control")
    opened.tab.mouse.wheel(0, -100)
    opened.tab.keyboard.up("Control")
    opened.tab.wait_for_timeout(100)
    assert scale(opened) > 1


def test_dragging_moves_the_picture_and_opens_nothing(opened: Opened) -> None:
    opened.tab.click("[data-zoom=in]")
    before = opened.run("document.querySelector('#label-driscoll-kyiv').getBoundingClientRect().x")
    opened.tab.mouse.move(700, 500)
    opened.tab.mouse.down()
    opened.tab.mouse.move(640, 480, steps=4)
    opened.tab.mouse.up()
    after = opened.run("document.querySelector('#label-driscoll-kyiv').getBoundingClientRect().x")

    assert after == pytest.approx(before - 60, abs=2)
    assert opened.run("location.hash") == ""


@pytest.mark.parametrize(
    ("control", "value"),
    [("lane", "Talks"), ("person", "Dan Driscoll"), ("place", "Geneva"), ("status", "planned")],
)
def test_filters_keep_what_fits(opened: Opened, control: str, value: str) -> None:
    story = load("ukraine-2025")
    named: dict[str, list[tuple[str | None, ...]]] = {
        "lane": [(event.lane,) for event in story],
        "person": [event.people for event in story],
        "place": [event.places for event in story],
        "status": [(event.status.value,) for event in story],
    }
    expected = [event.id for event, names in zip(story, named[control], strict=True) if value in names]
    opened.tab.select_option(f"[data-filter={control}]", value)

    assert 0 < len(expected) < len(story)
    assert rows(opened) == expected
    assert opened.tab.locator("#count").inner_text() == f"{len(expected)} of {len(story)} events"
    assert opened.run("document.querySelectorAll('g[id^=label-].aside').length") == len(story) - len(expected)
    opened.tab.click("button[type=reset]")
    opened.tab.wait_for_function("!document.querySelector('.aside')")
    assert len(rows(opened)) == len(story)


def test_search_reads_words_without_their_marks(opened: Opened) -> None:
    opened.tab.fill("#search", "JEAN-NOEL barrot")

    assert rows(opened) == ["brussels-meeting"]


def test_a_link_leads_to_an_event(browser: Any, file: Path) -> None:
    one = Opened(browser, file)
    one.open("#event-german-army")

    assert one.run("document.querySelector('tr.chosen').id") == "event-german-army"
    assert one.run(
        "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('tr.chosen').getBoundingClientRect())"
    )
    one.context.close()


def test_without_a_script_picture_and_table_are_whole(browser: Any, file: Path) -> None:
    one = Opened(browser, file, java_script_enabled=False)
    tab = one.open()

    assert tab.locator("tr[data-event]").count() == len(load("ukraine-2025"))
    assert tab.locator("#label-driscoll-kyiv").is_visible()
    assert tab.locator("#filters").is_hidden()
    one.context.close()


def test_print_leaves_out_what_paper_cannot_do(opened: Opened) -> None:
    opened.tab.emulate_media(media="print")

    assert opened.tab.locator("#filters").is_hidden()
    assert opened.tab.locator("tr[data-event]").first.is_visible()


@pytest.mark.parametrize("language", ["en", "ar", "he"])
def test_a_page_is_no_wider_than_its_window(browser: Any, tmp_path: Path, language: str) -> None:
    path = tmp_path / "story.html"
    path.write_bytes(page(load("ukraine-2025"), lay_out(load("ukraine-2025"), language=language)))
    one = Opened(browser, path)
    tab = one.open()
    widths = []
    for width in (390, 1300):
        tab.set_viewport_size({"width": width, "height": 900})
        widths.append(one.run("document.documentElement.scrollWidth"))
    one.context.close()

    assert widths == [390, 1300]


@pytest.mark.parametrize("layout", ["flags", "column"])
def test_a_finger_moves_a_picture_wider_than_a_phone(browser: Any, tmp_path: Path, layout: Layout) -> None:
    path = tmp_path / "story.html"
    path.write_bytes(page(load("ukraine-2025"), lay_out(load("ukraine-2025"), layout=layout)))
    one = Opened(browser, path, has_touch=True, is_mobile=True)
    tab = one.open()
    tab.set_viewport_size({"width": 390, "height": 844})
    touch = one.context.new_cdp_session(tab)
    y = tab.locator("#stage").bounding_box()["y"] + 120
    for kind, x in (("Start", 200), *(("Move", 200 - 15 * step) for step in range(1, 8)), ("End", None)):
        points = [] if x is None else [{"x": x, "y": y}]
        touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
        tab.wait_for_timeout(20)
    tab.wait_for_timeout(300)
    left = one.run("document.getElementById('stage').scrollLeft")
    one.context.close()

    assert left > 40


def test_a_phone_shows_the_slim_picture_at_full_size(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_bytes(page(load("ukraine-2025")))
    one = Opened(browser, path, has_touch=True, is_mobile=True)
    tab = one.open()
    tab.set_viewport_size({"width": 390, "height": 844})
    shown = one.run("[...document.querySelectorAll('#sheet > div')].map((each) => each.offsetWidth > 0)")
    room = one.run(
        "[document.getElementById('stage').scrollWidth, document.getElementById('stage').clientWidth]"
    )
    smallest = one.run(
        "Math.min(...[...document.querySelectorAll('.slim text')].map((each) => each.getBoundingClientRect().height))"
    )
    tab.locator(".slim [id$='label-g20-summit'] text").first.tap()
    chosen = one.run("document.querySelector('tr.chosen').dataset.event")
    found = axe.Axe().run(tab).response["violations"]
    one.context.close()

    assert shown == [False, True]
    assert room[0] == room[1]
    assert smallest >= 9
    assert chosen == "g20-summit"
    assert found == []
    assert one.troubles == []


def test_buttons_stand_above_the_picture(opened: Opened) -> None:
    bottom = opened.run("document.getElementById('zooming').getBoundingClientRect().bottom")

    assert bottom <= opened.run("document.getElementById('stage').getBoundingClientRect().top")


def test_print_shows_every_event_though_one_is_pointed_at(opened: Opened) -> None:
    opened.tab.hover("#label-driscoll-kyiv text >> nth=0")
    opened.tab.emulate_media(media="print")

    assert opened.run("getComputedStyle(document.getElementById('label-g20-summit')).opacity") == "1"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "javascript:alert(1)",
        "\u202eevil\u202c",
    ],
)
def test_text_does_nothing(browser: Any, tmp_path: Path, text: str) -> None:
    source = Source(id="s", title=text, author=text, publisher=text, url=text)
    event = Event(
        id="e",
        title=text,
        when="2025-11-19",
        claims=(Claim(source="s", says=text, at=text),),
        people=(text,),
        places=(text,),
        lane=text,
        note=text,
        url=text,
    )
    path = tmp_path / "hostile.html"
    path.write_bytes(page(Chronology(id="c", title=text, sources=(source,), events=(event,))))
    one = Opened(browser, path)
    tab = one.open()
    tab.focus("#label-e")
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(200)
    one.context.close()

    assert one.troubles == []
