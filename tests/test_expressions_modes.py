"""What a text says of itself: its date line, and whether it is news or a narrative."""

from __future__ import annotations

import pytest

from chronology.errors import ChronologyError
from chronology.expressions import find
from chronology.expressions import mode_of
from chronology.expressions import published_in

DATELINES = [
    ("LISBON, May 2, 1989 (ANB) -- Two ships met on Monday.", "1989-05-02"),
    ("WASHINGTON, Nov. 2, 1989\n\nTwo ships met.", "1989-11-02"),
    ("LISBON (ANB) - 2 May 1989 - Two ships met.", "1989-05-02"),
    ("Lisbon, 2 May 1989 – Two ships met.", "1989-05-02"),
    ("Two ships\n\nTuesday, 2 May 1989\n\nThey met at sea.", "1989-05-02"),
    ("Two ships\nPublished: 2 May 1989, 10:30 GMT\nThey met.", "1989-05-02"),
    ("Two ships\nPosted on May 2, 1989\nThey met.", "1989-05-02"),
    ("# Two ships\n\n*2 May 1989*\n", "1989-05-02"),
    ("1989-05-02\n", "1989-05-02"),
    ("PORT POLICE\nNews release, 2 May 1989\n\nTwo ships met yesterday.", "1989-05-02"),
    ("For immediate release: 2 May 1989\nTwo ships met yesterday.", "1989-05-02"),
    ("Harbour Committee\nHeld on Tuesday, 2 May 1989, at 18:30 in the Customs House\n", "1989-05-02"),
    ("Minutes of the rowing club, 2 May 1989\n\nPresent: all.", "1989-05-02"),
    ("The Lock: newsletter of the canal trust (2 May 1989)\n\nTwo ships met.", "1989-05-02"),
    ("Minutes of the meeting of 2 May 1989\n\nPresent: all.", "1989-05-02"),
    ("Minutes of the meeting held in the Customs House on 2 May 1989 at 7 pm\n", "1989-05-02"),
    ("WITNESS STATEMENT\nName: Ida Falk\nDate of statement: 2 May 1989\n", "1989-05-02"),
    ("Harbour works\nReport date: 2 May 1989\n\nTwo ships met.", "1989-05-02"),
    ("Interview with Ida Falk, recorded 2 May 1989\n\nQ: When?", "1989-05-02"),
    ("Dictated 2 May 1989\n\nDear Dr Falk,", "1989-05-02"),
    ("This Agreement is made on the 2nd day of May 1989 between two ships.", "1989-05-02"),
    ("Two ships met.\n" * 200 + "Judge Farrow\n2 May 1989\n", "1989-05-02"),
    ("I saw two ships.\n" * 200 + "Signed: I. Falk\nDated this 2nd day of May 1989", "1989-05-02"),
]
UNDATED = [
    "They met on 2 May 1989.",
    "They met on 2 May 1989 - and parted.",
    "2 May 1989 was a Tuesday.",
    "The minutes of the meeting of 2 May 1989 were approved.",
    "A meeting held on 2 May 1989 in the harbour changed that.",
    "A statement of 2 May 1989 says so.",
    "They met.\nMinutes of the rowing club, 2 May 1989",
    "Published: 2 May 1989\nUpdated: 3 May 1989\n",
    "2 May 1989\nThey met.\n\n3 May 1989\nThey parted.",
    "Two ships\n\nMay 1989\n\nThey met.",
    "LISBON -- Two ships met on Monday.",
    "Two ships met.\n" * 200 + "2 May 1989\n" + "They parted.\n" * 20,
    "Name: Ida Falk\nDate of birth: 2 May 1989\n",
    "Date of the collision: 2 May 1989\n",
    "This bridge was made in 1989. It was opened on 2 May 1989.",
    "This lease was made on 2 May 1989 and ended a year later.",
    "A concert held in the church on 2 May 1989\nwas sold out.",
    "",
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_a_date_line_is_found(text: str, day: str) -> None:
    """A line of nothing but a day, or a day between a place and the text."""
    assert str(published_in(text)) == day


@pytest.mark.parametrize("text", UNDATED)
def test_no_date_line_is_invented(text: str) -> None:
    """A date in a sentence, a date that is no day, and dates that disagree say nothing of the text."""
    assert published_in(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bern, 24. November 2025 – Gestern schneite es."),
        ("fr", "Berne, le 24 novembre 2025\n\nHier, il a neigé."),
        ("fr", "Le 24 novembre 2025 - Hier, il a neigé."),
        ("uk", "24 листопада 2025 року\n\nВчора випав сніг."),
    ],
)
def test_date_lines_of_other_languages(language: str, text: str) -> None:
    """A text in any language is read against its own date line."""
    assert str(published_in(text, language=language)) == "2025-11-24"
    assert str(find(text, language=language)[-1].when) == "2025-11-23"


def test_news_are_read_against_their_date_line() -> None:
    """What the caller says wins; a narrative has its own anchors."""
    text = DATELINES[0][0]
    assert str(find(text)[-1].when) == "1989-05-01"
    assert str(find(text, published="2025-11-26")[-1].when) == "2025-11-24"
    assert find("They met on Monday.")[0].when is None


NEWS = "She met him on Monday. The talks began last week and end today; the last ones were held in 2014."
SIEGE = "The siege began on 21 February 1916. In March a village fell, and on 2 June a fort; in the autumn it was over."
MINUTES = "The society met on 17 March 2022. The minutes of the meeting of 18 March 2021 were read, and rents last raised in 2016. The trough came in June, the deed on 22 February; the show is on 13 August."
DIARY = "Monday, 3 August 1914. We left yesterday.\n\nTuesday, 4th. Rain. Karl leaves on Friday."
HISTORY = "Peace came in 1763. In August 1775 war broke out, and in October the fort fell. It ended in 1783."


@pytest.mark.parametrize(
    ("text", "published", "mode"),
    [
        (NEWS, "2025-11-26", "news"),
        (NEWS, None, "news"),
        (HISTORY, "2025-11-26", "narrative"),
        (HISTORY, None, "narrative"),
        (SIEGE, "2025-11-26", "narrative"),
        (SIEGE, "1917-03-01", "news"),
        (SIEGE + " Last week they met.", "2025-11-26", "news"),
        (
            "In October it was sold. It came in May 1999; the keys lay there on 8 November and 9 December.",
            "2025-11-26",
            "news",
        ),
        (SIEGE + " She wrote of it yesterday morning.", "2025-11-26", "news"),
        (MINUTES, "2022-03-20", "news"),
        (MINUTES, "2023-03-20", "narrative"),
        ("It opened in 2014.", "2025-11-26", "news"),
        (
            "It was founded in 1999 and sold in 2010. It is to end in 2026, in 2027 or in 2028.",
            "2024-05-21",
            "news",
        ),
        ("It opened in 2014.", None, "narrative"),
        (DIARY, None, "narrative"),
        (DIARY, "1992-03-01", "narrative"),
        (DIARY, "1914-08-09", "news"),
        ("It opened in 2014, 2016 and 2019. Today it is a museum.", "2025-11-26", "narrative"),
        ("", None, "news"),
    ],
)
def test_the_mode_is_chosen_by_the_text(text: str, published: str | None, mode: str) -> None:
    """Years make a narrative, words that count from the day of writing make news, and so does a publication date in doubt."""
    chosen = mode_of(text, published=published)
    assert chosen.mode == mode
    assert "counted from the day of writing" in chosen.why
    assert find(text, published=published, mode="auto") == find(text, published=published, mode=chosen.mode)


def test_the_mode_of_another_language_is_chosen() -> None:
    """Any language has its news and its narratives."""
    history = (
        "Der Friede kam 1763. Im August 1775 begann der Krieg, im Oktober fiel die Festung. Er endete 1783."
    )
    assert mode_of(history, published="2025-11-26", language="de").mode == "narrative"
    assert str(find(history, mode="auto", language="de")[2].when) == "1775-10"
    assert mode_of("Am Montag traf sie ihn, gestern gab es Streit.", language="de").mode == "news"


def test_an_unknown_mode_is_told() -> None:
    """All modes are named."""
    with pytest.raises(ChronologyError, match="'news', 'narrative', 'auto'"):
        find("x", mode="poetry")  # type: ignore[arg-type]
