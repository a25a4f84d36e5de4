"""The page: whole without a script, nothing from elsewhere, and text of a story is only ever text."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from pages import Element
from pages import parse

from chronology.chronology import Chronology
from chronology.drawing import lay_out
from chronology.errors import ChronologyError
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.files import load
from chronology.web import page
from chronology.web import slimmed
from chronology.web.page import PHONE
from chronology.web.words import plain
from chronology.web.words import web_address

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
    "<!-- --><b>bold</b>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;",
    "]]><x/>",
    "javascript:alert(1)",
)
"""Texts that would do something on a page that does not escape them."""

ADDRESSES = {
    "https://example.org/a?b=c#d": True,
    "http://example.org": True,
    "HTTPS://EXAMPLE.ORG/": True,
    "javascript:alert(1)": False,
    "JavaScript:alert(1)": False,
    "java\tscript:alert(1)": False,
    " javascript:alert(1)": False,
    "data:text/html,<script>alert(1)</script>": False,
    "file:///etc/passwd": False,
    "vbscript:msgbox(1)": False,
    "//example.org": False,
    "https://": False,
    "https://example.org/\u202egnp.exe": False,
    "http://[": False,
    "": False,
}


def made(text: str) -> Chronology:
    """Make a story with one text in every field."""
    source = Source(id="s", title=text, author=text, publisher=text, url=text, published="2025-11-26")
    claim = Claim(source="s", says=text, at=text)
    event = Event(
        id="e",
        title=text,
        when="2025-11-19",
        claims=(claim,),
        people=(text,),
        places=(text,),
        organisations=(text,),
        lane=text,
        note=text,
        url=text,
    )
    return Chronology(id="c", title=text, sources=(source,), events=(event,))


def parsed(story: Chronology) -> Element:
    return parse(page(story).decode())


def test_a_picture_too_wide_for_a_phone_has_a_slim_one_beside_it(shipped: Element) -> None:
    story = load("ukraine-2025")
    scoped = {name for each in shipped.all("g") if (name := each.attributes.get("id", "")).startswith("t")}
    narrow = lay_out(story, layout="column", width=300)

    assert all(any(name.endswith(f"-label-{event.id}") for name in scoped) for event in story)
    assert slimmed(story, narrow) is None
    assert b'class="slim"' not in page(story, narrow)
    assert slimmed(story, lay_out(story), theme="dark", layout="lanes", purpose="slide").width == PHONE  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def shipped() -> Element:
    return parsed(load("ukraine-2025"))


def test_a_page_has_a_row_for_every_event_in_order(shipped: Element) -> None:
    ids = [row.attributes["data-event"] for row in shipped.all("tr") if "data-event" in row.attributes]

    assert ids == [event.id for event in load("ukraine-2025")]


def test_a_row_tells_the_time_the_words_and_their_place(shipped: Element) -> None:
    (row,) = (row for row in shipped.all("tr") if row.attributes.get("id") == "event-driscoll-kyiv")

    assert "19 November 2025" in row.text
    assert "on Wednesday" in row.text
    assert "paragraph 23" in row.text


def test_the_picture_stands_in_the_page(shipped: Element) -> None:
    ids = {each.attributes.get("id") for each in shipped.all("g")}

    assert {f"label-{event.id}" for event in load("ukraine-2025")} <= ids


def test_ids_are_given_once(shipped: Element) -> None:
    ids = [each.attributes["id"] for each in shipped.all() if "id" in each.attributes]

    assert len(ids) == len(set(ids))


def test_what_needs_the_script_is_hidden_without_it(shipped: Element) -> None:
    waiting = [each.attributes["id"] for each in shipped.all() if "hidden" in each.attributes]

    assert waiting == ["filters", "zooming", "card", "nothing"]


def test_filters_offer_what_tells_events_apart(shipped: Element) -> None:
    filters = [each.attributes["data-filter"] for each in shipped.all("select")]

    assert filters == ["lane", "person", "place", "status"]
    assert [each.attributes["data-filter"] for each in parsed(made("same")).all("select")] == []


def test_nothing_comes_from_elsewhere(shipped: Element) -> None:
    sources = [each for each in shipped.all() if {"src", "srcset", "xlink:href"} & each.attributes.keys()]

    assert sources == []
    assert shipped.all("link") == []


def test_the_same_story_gives_the_same_bytes() -> None:
    assert page(load("ukraine-2025")) == page(load("ukraine-2025"))


def test_a_page_takes_the_picture_it_is_given() -> None:
    story = load("ukraine-2025")

    assert b'class="tall dark"' in page(story, lay_out(story, layout="column", theme="dark"))
    assert b'class="wide"' in page(story, lay_out(story, layout="flags"))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_only_text(text: str) -> None:
    found = parsed(made(text))
    scripts = found.all("script")
    names = [each.text for each in found.all("a") if each.attributes.get("class") == "name"]

    assert [len(script.attributes) for script in scripts] == [0]
    assert names == [text]
    assert not [name for each in found.all() for name in each.attributes if name.startswith("on")]
    assert found.all("img") == []
    assert not [each for each in found.all("a") if not each.attributes["href"].startswith("#")]


@settings(max_examples=12)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_title_stands_as_it_is(text: str) -> None:
    if not text.strip():
        return
    found = parsed(made(text))
    (row,) = (each for each in found.all("tr") if "data-event" in each.attributes)
    (name,) = (each for each in row.all("a") if each.attributes.get("class") == "name")

    assert name.text == plain(text)
    assert len(found.all("script")) == 1


@pytest.mark.parametrize(("address", "leads"), ADDRESSES.items())
def test_links_lead_to_the_web_alone(address: str, leads: bool) -> None:
    assert web_address(address) == (address if leads else None)


def test_letters_that_turn_the_order_are_shown() -> None:
    assert plain("annex\u202egnp.exe\u2066\x00") == "annex\ufffdgnp.exe\ufffd"
    assert plain("עברית \u200f, Ελληνικά") == "עברית \u200f, Ελληνικά"


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.HAPPENED])
def test_a_status_that_is_not_plain_is_told_once(status: Status) -> None:
    story = made("Talks")
    told = attrs.evolve(story, events=[attrs.evolve(event, status=status) for event in story])
    (row,) = (row for row in parsed(told).all("tr") if "data-event" in row.attributes)

    assert row.text.lower().count(status.value) == 1


def test_an_empty_story_is_no_page() -> None:
    with pytest.raises(ChronologyError, match="nothing to draw"):
        page(Chronology(id="c", title="Nothing"))


def test_a_live_page_may_ask_its_server_and_no_other() -> None:
    live, still = page(made("a"), live=True).decode(), page(made("a")).decode()

    assert "connect-src &#39;self&#39;" in live
    assert "EventSource" in live
    assert "connect-src &#39;none&#39;" in still
    assert "EventSource" not in still
