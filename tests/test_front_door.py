"""The front door: what `import chronology` offers, and what it leaves alone until it is asked."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest

import chronology

HEAVY = {"matplotlib", "numpy", "dateparser", "charset_normalizer", "pyarrow", "trafilatura"}
VERBS = ("check", "dumps", "extract", "find", "load", "loads", "save")
TYPES = (
    "Chronology",
    "ChronologyError",
    "Claim",
    "Event",
    "Expression",
    "Finding",
    "Relation",
    "Source",
    "When",
)


def modules_after(*statements: str) -> set[str]:
    """Give the top-level modules that a fresh interpreter holds after some statements."""
    program = "; ".join(
        (*statements, "import sys", "print(*{name.partition('.')[0] for name in sys.modules})")
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "statements",
    [
        ["import chronology"],
        ["from chronology import *"],
        ["import chronology", "chronology.When.parse('2025-11')", "chronology.__version__"],
        ["import chronology.cli"],
    ],
    ids=["import", "all names", "a type", "the command"],
)
def test_import_is_light(statements: list[str]) -> None:
    """A fresh interpreter meets none of the heavy packages at the front door."""
    assert modules_after(*statements) & HEAVY == set()


def test_a_bare_import_does_not_even_meet_attrs() -> None:
    """The types come in when the first of them is asked for."""
    loaded = modules_after("import chronology")

    assert "chronology" in loaded
    assert loaded.isdisjoint({"attr", "click", "tomllib"})


def test_a_first_answer_meets_only_what_it_needs() -> None:
    """An English phrase is read without stories and findings, time zones, and other languages."""
    program = "import chronology, sys; chronology.find('on 3 May 2020'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    unneeded = ("chronology.event", "chronology.findings", "chronology.expressions.languages", "zoneinfo")

    assert "chronology.expressions.finding" in loaded
    assert loaded.isdisjoint(unneeded)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["draw", "--help"], ["corpus", "--help"], ["nonsense"]]
)
def test_help_is_light(arguments: list[str]) -> None:
    """Neither help nor a usage error imports a heavy package."""
    command = [sys.executable, "-X", "importtime", "-m", "chronology", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}

    assert "click" in imported
    assert imported & HEAVY == set()


def test_help_does_without_the_rooms() -> None:
    """Help needs click alone: not even attrs, which would cost as much again."""
    command = [sys.executable, "-X", "importtime", "-m", "chronology", "--help"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    imported = {line.rpartition("|")[2].strip() for line in told.splitlines()}

    assert "chronology.cli.options" in imported
    own = {name for name in imported if name.startswith("chronology.") and ".cli" not in name}
    assert own <= {"chronology.terminal"}
    assert imported.isdisjoint({"attr", "attrs", "tomli", "json"})


def test_all_is_sorted_and_complete() -> None:
    """`__all__` lists every public name, in order."""
    assert chronology.__all__ == sorted(chronology.__all__)
    assert set(chronology.__all__) == {*VERBS, *TYPES, "__version__"}
    assert dir(chronology) == chronology.__all__


@pytest.mark.parametrize("name", VERBS)
def test_verbs_are_documented_functions(name: str) -> None:
    """An editor shows a verb's arguments and what it does."""
    verb = getattr(chronology, name)

    assert inspect.isfunction(verb)
    assert verb.__module__ == "chronology"
    assert inspect.getdoc(verb)


@pytest.mark.parametrize("name", TYPES)
def test_types_are_the_rooms_own(name: str) -> None:
    """A type at the front door is the class of its room."""
    kind = getattr(chronology, name)

    assert inspect.isclass(kind)
    assert kind.__name__ == name
    assert kind.__module__.startswith("chronology.")


def test_version() -> None:
    """The version is that of the distribution."""
    assert chronology.__version__ == version("chronology-events")


def test_unknown_name() -> None:
    """A name that is not there is told as Python tells it."""
    with pytest.raises(AttributeError, match="module 'chronology' has no attribute 'Timeline'"):
        _ = chronology.Timeline


def test_the_whole_way(tmp_path: Path) -> None:
    """Find, extract, load, merge, select, check, save, dump and load again."""
    day = date(2025, 11, 26)
    article = "The delegations met in Geneva on Sunday. The envoy has held talks in Abu Dhabi since Monday."
    (found,) = chronology.find("He has held talks in Abu Dhabi since Monday.", published=day)

    assert (found.text, found.signal, str(found.when)) == ("Monday", "since", "2025-11-24/..")

    story = chronology.load("ukraine-2025")
    heard = chronology.extract(article, published=day, source="note-2025-11-26")
    both = story | heard

    assert len(both) == len(story) + len(heard)
    assert set(both.between("2025-11", "2026-01")) < set(both)
    assert [finding for finding in chronology.check(both) if finding.severity == "error"] == []

    chronology.save(both, tmp_path / "story.toml")

    assert chronology.load(tmp_path / "story.toml") == both
    assert chronology.loads(chronology.dumps(both, "json"), "json") == both


def test_every_error_is_a_chronology_error(tmp_path: Path) -> None:
    """What cannot be used is told by one class."""
    with pytest.raises(chronology.ChronologyError):
        chronology.load(tmp_path / "missing.toml")
    with pytest.raises(chronology.ChronologyError):
        chronology.When.parse("2025-02-30")


STORY = chronology.Chronology(id="a", title="A")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: chronology.check(STORY, tier="srict"), "no such tier: 'srict'; known: always, strict"),  # type: ignore[arg-type]
        (lambda: chronology.check(STORY, only=["two-place"]), "no such check: 'two-place'; known: "),
        (lambda: chronology.check(STORY, skip=["two-place"]), "no such check"),
        (lambda: chronology.find("3/4", published=None, date_order="dmy"), "no such order of dates: 'dmy'"),  # type: ignore[arg-type]
        (lambda: chronology.extract("3/4", published=None, date_order="dmy"), "no such order of dates"),  # type: ignore[arg-type]
        (lambda: chronology.Event(id="a", title="A", status="maybe"), "no status: 'maybe'; one of: happened"),
        (lambda: chronology.Event(id="a", title="A", when="soon"), "not a date in EDTF: 'soon'"),
        (lambda: chronology.Event(id="a", title="A", places="Kiel"), "a list is wanted, not a text: 'Kiel'"),
    ],
)
def test_names_that_are_none_are_told(call: Callable[[], object], message: str) -> None:
    """A misspelt name is never taken for no name."""
    with pytest.raises(chronology.ChronologyError, match=message):
        call()


def test_values_are_taken_as_people_write_them() -> None:
    """A day, the text of a time and a list make the same event as a When and tuples."""
    day = date(2025, 11, 26)
    claim = chronology.Claim(source="s", when="2025-11", status="planned")
    made = chronology.Event(id="a", title="A", when=day, people=["Ann"], claims=[claim], status="planned")

    assert made.when == chronology.When.parse("2025-11-26")
    assert (made.people, made.claims) == (("Ann",), (claim,))
    assert made.status is made.claims[0].status
    assert str(chronology.Event(id="a", title="A", when="2025-11-26T14:02").when) == "2025-11-26T14:02"
    assert chronology.Chronology(id="s", title="S", as_of=day).now == made.when


def test_a_story_shows_itself_in_a_notebook() -> None:
    """A notebook asks a value for `_repr_svg_`."""
    story = chronology.load("ukraine-2025")
    picture = story._repr_svg_()  # type: ignore[attr-defined]

    assert picture.lstrip().startswith(("<?xml", "<svg"))
    assert f"mark-{story.events[0].id}" in picture


def test_a_story_without_events_shows_itself_in_words() -> None:
    """There is nothing to draw."""
    story = chronology.Chronology(id="empty", title="Nothing yet")

    assert story._repr_svg_() is None  # type: ignore[attr-defined]
    assert repr(story) == "<Chronology 'empty': 0 events, 0 sources>"
