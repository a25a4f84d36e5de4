"""Curating: a draft comes into a file that somebody has worked on, and nothing in it is touched."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from commands import run
from hypothesis import given
from hypothesis import strategies as st
from timed import seconds

import chronology
from chronology.chronology import Chronology
from chronology.documents import read_bytes
from chronology.errors import ChronologyError
from chronology.errors import FileError
from chronology.event import Source
from chronology.extraction import recognise
from chronology.files import Curated
from chronology.files import curate
from chronology.files import dumps_toml
from chronology.files import offering
from chronology.files import read_bytes as read_story

TEXT = """\
The bridge is shut

The harbour bridge was closed on Tuesday. A diver found a crack on Monday.

The council met in August, and raised the tolls in July 2024.
"""
LATER = TEXT.replace("The bridge is shut", "The bridge is shut (updated)").replace(
    "\n\nThe council", "\n\nThe ferry sank on Wednesday.\n\nThe council"
)
OTHER = "The mayor resigned on Wednesday.\n"
HAND = """\
# My story, by hand.
[chronology]
id = "bridge"   # the id
title = 'The bridge'

[[source]]
id = "courier"
title = "The bridge is shut"
published = 2025-11-20

# What happened first.
[[event]]
id = "shut"
title = "The port authority shuts the bridge"
when = 2025-11-18
people = [ "Tom Okafor", ]

  [[event.claim]]
  source = "courier"
  says = "Tuesday"
  at = "paragraph 1"
"""


def draft(text: str = TEXT, source: str = "courier") -> Chronology:
    """Extract candidates of a text, with their places."""
    document = read_bytes(text.encode(), "courier.txt")
    return document.locate(
        chronology.extract(document.text, published="2025-11-20", source=source, title=document.title)
    )


def told(curated: Curated) -> tuple[int, int, int, int]:
    """Give what became of the candidates: added, joined, left alone, deleted."""
    return curated.added, curated.joined, curated.left_alone, curated.deleted


def new_lines(old: bytes, new: bytes) -> list[bytes]:
    """Give the lines of a file that another has not; all lines of the other must be there, in order."""
    waiting, added = iter(old.splitlines(keepends=True)), []
    wanted = next(waiting, None)
    for line in new.splitlines(keepends=True):
        if line == wanted:
            wanted = next(waiting, None)
        else:
            added.append(line)
    assert wanted is None
    return added


FILE = dumps_toml(offering(draft())).encode()
COUNT = len(draft())


def test_twice_adds_nothing() -> None:
    """The same text against the same file leaves its bytes as they are, and the same draft has the same bytes."""
    curated = curate(FILE, "story.toml", draft())

    assert told(curated) == (0, 0, COUNT, 0)
    assert curated.data == FILE
    assert dumps_toml(offering(draft())).encode() == FILE


EDITS = {
    "a title": (b'title = "A diver found a crack"', b"title = 'The crack' # mine"),
    "a time": (b'when = "18 November 2025"', b"when = 2025-11-18"),
    "an id": (b'id = "harbour-bridge-closed"', b'id = "closing"'),
    "the phrase": (b'says = "on Tuesday"', b'says = "Tuesday"'),
    "the name of the source": (b'"courier"', b'"courier-2025"'),
    "line ends": (b"\n", b"\r\n"),
    "comments": (b"[[event]]", b"# look at this\n[[event]]\t# and this"),
    "no line end at the end": (b"clause_end", b"clause_end  "),
}


@pytest.mark.parametrize("what", EDITS)
def test_what_a_curator_changed_stays(what: str) -> None:
    """Every candidate is known again, whatever was changed."""
    old, new = EDITS[what]
    assert old in FILE
    edited = FILE.replace(old, new)
    curated = curate(edited, "story.toml", draft())

    assert told(curated) == (0, 0, COUNT, 0)
    assert curated.data == edited


def without_an_event(data: bytes) -> bytes:
    """Delete the last event of a file."""
    return data[: data.rindex(b"[[event]]")]


def test_what_a_curator_deleted_stays_out() -> None:
    """A text that was taken in before offers nothing new, unless it is asked to."""
    edited = without_an_event(FILE)

    assert told(curate(edited, "story.toml", draft())) == (0, 0, COUNT - 1, 1)
    assert told(curate(edited, "story.toml", draft(), again=True)) == (1, 0, COUNT - 1, 0)
    assert curate(edited, "story.toml", draft(), again=True).data == FILE


def test_what_an_earlier_version_did_not_offer_is_new() -> None:
    """A newer version that finds more in the same text adds it; what was deleted stays out even then."""
    whole = draft()
    fewer = whole.only(lambda event: event is not list(whole)[-1])
    written = without_an_event(dumps_toml(offering(fewer)).encode())
    curated = curate(written, "story.toml", whole)

    assert told(curated) == (1, 0, COUNT - 2, 1)
    assert told(curate(curated.data, "story.toml", whole)) == (0, 0, COUNT - 1, 1)
    assert read_story(curated.data).chronology.source("courier").offered == offering(whole).sources[0].offered


def test_a_file_that_does_not_tell_what_was_offered() -> None:
    """Files of versions that kept no count stay as they were decided, and keep count from then on."""
    written = without_an_event(dumps_toml(draft()).encode())
    curated = curate(written, "story.toml", draft())

    assert told(curated) == (0, 0, COUNT - 1, 1)
    assert b"\noffered = " in curated.data


def test_a_text_that_has_changed() -> None:
    """What moved is known by its shape; what is new is added, and the checksum is renewed."""
    curated = curate(FILE, "story.toml", draft(LATER))

    assert told(curated) == (1, 0, COUNT, 0)
    assert (
        read_story(curated.data).chronology.source("courier").sha256 == draft(LATER).source("courier").sha256
    )
    assert told(curate(curated.data, "story.toml", draft(LATER))) == (0, 0, COUNT + 1, 0)


def test_another_text_of_the_same_name() -> None:
    """Another document gets a name of its own, and keeps it."""
    other = attrs.evolve(
        draft(OTHER),
        sources=[attrs.evolve(draft(OTHER).sources[0], published="2025-12-01")],
    )
    curated = curate(FILE, "story.toml", other)

    assert told(curated) == (1, 0, 0, 0)
    assert [source.id for source in read_story(curated.data).chronology.sources] == ["courier", "courier-2"]
    assert told(curate(curated.data, "story.toml", other)) == (0, 0, 1, 0)


def test_a_file_written_by_hand() -> None:
    """A claim without offsets is known by its words and place; new entries follow at the end, the checksum below the id."""
    curated = curate(HAND.encode(), "story.toml", draft())
    story = read_story(curated.data).chronology

    assert told(curated) == (COUNT - 1, 0, 1, 0)
    assert new_lines(HAND.encode(), curated.data)[0].startswith(b'sha256 = "')
    assert len(story) == COUNT
    assert story["shut"].people == ("Tom Okafor",)


def test_an_event_told_by_a_second_source_gets_a_claim() -> None:
    """The claim stands below the event, before what follows."""
    both = draft() | draft(OTHER, "post")
    joined = both.with_events(
        attrs.evolve(event, claims=(*event.claims, *both["mayor-resigned"].claims))
        for event in both
        if event.id == "harbour-bridge-closed"
    )
    data = FILE.replace(b"[[event]]", b"# about the next\n[[event]]")
    curated = curate(data, "story.toml", joined)
    story = read_story(curated.data).chronology

    assert told(curated) == (0, 1, 0, 0)
    assert [claim.source for claim in story["harbour-bridge-closed"].claims] == ["courier", "post"]
    assert b'  source = "post"' in b"".join(new_lines(data, curated.data))


def test_an_event_that_a_later_text_tells_again_gets_a_claim() -> None:
    """It is known again by itself, whatever its id is now, and told twice by one source it is two."""
    later = draft("The harbour bridge was closed on 18 November.\n", "post")
    known = FILE.replace(b'id = "harbour-bridge-closed"', b'id = "closing"')
    curated = curate(known, "story.toml", later, recognise=recognise)

    assert told(curated) == (0, 1, 0, 0)
    assert [claim.source for claim in read_story(curated.data).chronology["closing"].claims] == [
        "courier",
        "post",
    ]
    assert told(curate(curated.data, "story.toml", later, recognise=recognise)) == (0, 0, 1, 0)


def test_ids_are_not_given_twice() -> None:
    """A candidate whose id another event bears is numbered."""
    taken = HAND.replace('id = "shut"', 'id = "mayor-resigned"').encode()
    curated = curate(taken, "story.toml", draft(OTHER, "post"))

    assert [event.id for event in read_story(curated.data).chronology] == [
        "mayor-resigned",
        "mayor-resigned-2",
    ]


def test_a_layout_that_has_no_room() -> None:
    """Inline tables cannot be added to; nothing is lost."""
    inline = '[chronology]\nid = "a"\ntitle = "A"\n'
    data = f'event = [{{ id = "x", title = "X" }}]\n{inline}'.encode()

    with pytest.raises(
        ChronologyError, match=r"story\.toml: nothing can be added to a file that is laid out like"
    ):
        curate(data, "story.toml", draft())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("when =", "wen =", r"story\.toml:15: .*'wen'.*'when'"),
        ("[[event]]", "[[event]", r"story\.toml:12: not TOML"),
    ],
)
def test_a_file_with_anything_wrong_is_refused(old: str, new: str, message: str) -> None:
    """The findings are told as `check` tells them."""
    with pytest.raises(FileError, match=message):
        curate(HAND.replace(old, new).encode(), "story.toml", draft())


@given(
    st.lists(st.sampled_from([TEXT, LATER, OTHER]), max_size=4),
    st.sampled_from([b"\n", b"\r\n"]),
    st.booleans(),
)
def test_lines_are_only_added(texts: list[str], ending: bytes, marked: bool) -> None:
    """Whatever comes in, every line of the file stays, in order; only what is said of the copy is renewed."""
    data = (b"\xef\xbb\xbf" if marked else b"") + HAND.encode().replace(b"\n", ending)
    for text in texts:
        before = data
        data = curate(data, "story.toml", draft(text)).data
        kept = [
            line for line in before.splitlines(keepends=True) if not line.startswith((b"sha256", b"offered"))
        ]
        assert new_lines(b"".join(kept), data) is not None
        assert data.count(ending) == data.count(b"\n")
        assert curate(data, "story.toml", draft(text)).data == data


def test_extract_into_a_file(tmp_path: Path) -> None:
    """The command tells what it added; a file with troubles stays as it is."""
    text, story = tmp_path / "courier.txt", tmp_path / "story.toml"
    text.write_text(TEXT, encoding="utf-8")
    command = ["extract", text, "--published", "2025-11-20", "-o", story]

    assert run(*command).stderr == ""
    first = story.read_bytes()
    assert run(*command).stderr == f"chronology: note: {story}: added 0, left alone {COUNT}\n"
    assert story.read_bytes() == first
    story.write_bytes(without_an_event(first))
    assert run(*command).stderr == (
        f"chronology: note: {story}: added 0, left alone {COUNT - 1}, 1 deleted earlier stay out (--again brings them back)\n"
    )
    assert f"added 1, left alone {COUNT - 1}\n" in run(*command, "--again").stderr
    assert story.read_bytes() == first
    story.write_bytes(b"[chronology\n")
    refused = run(*command)
    assert (refused.exit_code, story.read_bytes()) == (1, b"[chronology\n")
    assert refused.stderr.startswith(f"chronology: error: {story}:1: not TOML")
    assert run(*command, "--json").exit_code == 1


def test_what_a_changed_text_says_no_more_is_told(tmp_path: Path) -> None:
    """A claim keeps the words of the text it was taken from; where a later version of that says otherwise, the curator hears of it."""
    text, story = tmp_path / "note.txt", tmp_path / "story.toml"
    command = ("extract", str(text), "--published", "2024-03-13", "-o", str(story))
    text.write_text("The mayor resigned on 11 March. The clerk left on 4 March.\n", encoding="utf-8")
    run(*command)
    text.write_text("The mayor resigned on 12 March. The clerk left on 4 March.\n", encoding="utf-8")

    assert run(*command).stderr == (
        f"chronology: note: {story}: added 1, left alone 1\n"
        f"chronology: note: {story}: mayor-resigned: 'note' no longer says 'on 11 March'; correct the claim or take it out\n"
    )
    assert run(*command).stderr == f"chronology: note: {story}: added 0, left alone 2\n"


def test_many_sources_are_known_again_in_linear_time() -> None:
    """Eight times as many sources take about eight times as long."""

    def known(texts: str) -> Curated:
        sources = [
            Source(id=f"s{number}", title="A paper", sha256=f"{number:064}") for number in range(len(texts))
        ]
        story = Chronology(id="s", title="S", sources=sources)
        return curate(dumps_toml(story).encode(), "a.toml", story)

    assert seconds(known, "a", 2_400) < 24 * seconds(known, "a", 300) + 0.05
