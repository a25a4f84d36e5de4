"""Lives and histories: births and deaths told in parentheses after a name, and what a narrative tells."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.extraction import extract

NARRATIVES = tomllib.loads((Path(__file__).parent / "data" / "narratives.toml").read_text(encoding="utf-8"))[
    "narratives"
]
LIVES = [
    (
        "Ida Falk (born Reiter; 17 June 1843, Graz – 2 November 1919, Vienna) was an Austrian astronomer.",
        {"Ida Falk was born in Graz": "1843-06-17", "Ida Falk died in Vienna": "1919-11-02"},
    ),
    (
        "Ida Falk (17 June 1843 – 2 November 1919) was an Austrian astronomer.",
        {"Ida Falk was born": "1843-06-17", "Ida Falk died": "1919-11-02"},
    ),
    (
        "Ingeborg Thal (3 February 1889 in Kiel – 17 October 1961 in Basel) was a chemist.",
        {"Ingeborg Thal was born in Kiel": "1889-02-03", "Ingeborg Thal died in Basel": "1961-10-17"},
    ),
    ("Peter Lund (1866-1917) was a painter.", {"Peter Lund was born": "1866", "Peter Lund died": "1917"}),
    (
        "Ida Falk (born 17 June 1943 in Graz; died 2 November 2019) was a singer.",
        {"Ida Falk was born in Graz": "1943-06-17", "Ida Falk died": "2019-11-02"},
    ),
    (
        "Ida Falk, painter and teacher, born 17 June 1943; died 2 November 2019",
        {"Ida Falk was born": "1943-06-17", "Ida Falk died": "2019-11-02"},
    ),
    (
        "Ida Falk was born in Graz on 17 June 1943.\n\nIda Falk, painter, born 17 June 1943; died 2 November 2019",
        {"Ida Falk was born in Graz": "1943-06-17", "Ida Falk died": "2019-11-02"},
    ),
    (
        "Peter Lund (12 March 1841 – 30 January 1903) was an engineer. Lund was born in Kiel on 12 March 1841.",
        {"Lund was born in Kiel": "1841-03-12", "Peter Lund died": "1903-01-30"},
    ),
    ("Ott (d. 1811) taught Émile (b. 1790).", {"Émile was born": "1790", "Ott died": "1811"}),
]
NO_LIVES = [
    "In the war (1914–1918) he lost two sons.",
    "The Siege of Halm (3 May 1703 – 9 June 1703) was long.",
    "The firm of Brandt (1880–1931) was bankrupt.",
    "President Mary Jones (2001–2009) was popular.",
    "Mary Jones (2001–2009) was president.",
    "The firm, a bank, born in 1943; died 2019 in debt",
    "Anna Lund (12) and Karl Ott (Labour, 1992–1994) came.",
]


def told(text: str) -> dict[str, str | None]:
    """Give the time of each event of a text by its title."""
    found = extract(text, published=None, mode="narrative")
    return {event.title: event.when.edtf if event.when else None for event in found}


@pytest.mark.parametrize(("text", "events"), LIVES)
def test_a_parenthesis_tells_a_life(text: str, events: dict[str, str]) -> None:
    """Birth and death are events, with their places, and date nothing else."""
    assert told(text) == events


@pytest.mark.parametrize("text", NO_LIVES)
def test_other_parentheses_tell_none(text: str) -> None:
    """Wars, sieges, firms, terms of office and ages are no lives."""
    assert not [title for title in told(text) if title.endswith((" born", " died"))]


def test_a_pedigree_tells_lives() -> None:
    """Letters with a point say what was on a day; those in parentheses are somebody else's."""
    text = (
        "1. Jonas Wickham, b. 14 Mar 1702, Thorley; m. 3 Jun 1728 Sarah Pell; d. 9 Jan 1771.\n"
        "   i. Mary, bap. 2 Feb 1730, d. young.\n"
        "2. Thomas Wickham, maltster, m. (1) Ann Cole (d. 1763) 1758, bur. 12 Oct 1801.\n"
        "3. Karl Holm, b. 1740, m. 1768 Mary Stone, b. 1745; d. 1790. Issue: Paul, b. 1770; Ann, b. 1773, d. young.\n"
        "Fig. 3, d. 4 cm, was drawn in 1903."
    )
    assert told(text) == {
        "Jonas Wickham was born in Thorley": "1702-03-14",
        "Jonas Wickham married Sarah Pell": "1728-06-03",
        "Jonas Wickham died": "1771-01-09",
        "Mary was baptised": "1730-02-02",
        "Ann Cole died": "1763",
        "Thomas Wickham was buried": "1801-10-12",
        "Karl Holm was born": "1740",
        "Karl Holm married Mary Stone": "1768",
        "Mary Stone was born": "1745",
        "Karl Holm died": "1790",
        "Paul was born": "1770",
        "Ann was born": "1773",
        "Fig. 3 was drawn": "1903",
    }


def test_the_claim_quotes_the_day() -> None:
    """A claim has the words of the day and their place in the text."""
    text = LIVES[1][0]
    born, died = (event.claims[0] for event in extract(text, published=None, mode="narrative"))
    assert (born.says, died.says) == ("17 June 1843", "2 November 1919")
    assert text[born.start : born.end] == born.says


@pytest.mark.parametrize("row", NARRATIVES, ids=lambda row: row["text"][:48])
def test_a_narrative_tells_its_events(row: dict[str, Any]) -> None:
    """Each event of a life or a history has its day or year, and a title that names whom or what it is about."""
    found = extract(row["text"], published=None, mode="narrative")
    told = sorted(found, key=lambda event: event.claims[0].clause_start or 0)

    assert [f"{event.when} | {event.title}" for event in told] == row["events"]
