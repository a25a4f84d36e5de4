"""What reports, features, lives and histories do with time: scenes that are left, ages, flashbacks, what never was."""

from __future__ import annotations

from typing import Literal

import pytest

from chronology import check
from chronology.expressions.manner import ModeRead
from chronology.extraction import extract
from chronology.findings import Severity


def told(
    text: str, published: str | None = "2024-05-14", mode: Literal["news", "narrative"] = "news"
) -> dict[str, tuple[str, str]]:
    """Give time and status of each event of a text, by its title."""
    found = extract(text, published=published, mode=mode)
    return {
        event.title: ((event.when.edtf or "") if event.when else "", event.status.value) for event in found
    }


NARRATIVE = [
    (
        "Arthur Pell was born on 9 August 1932 near Lyme. His mother died when he was six. He left school at 14.",
        {"Arthur Pell was born near Lyme": "1932-08-09"},
    ),
    (
        "The lamp was lit on 10 October 1823. A keeper rowed out.\n\nTwo keepers quarrelled over a game of cards.",
        {"The lamp was lit": "1823-10-10", "A keeper rowed out": "1823-10-10"},
    ),
    (
        "Arthur Pell studied in Kiel from 1860 until 1864, when he joined the navy.",
        {"Arthur Pell studied in Kiel": "1860/1864", "Arthur Pell joined the navy": "1864"},
    ),
    ("The company began in a shed. In 1891 it moved to Millgate.", {"The company moved to Millgate": "1891"}),
    (
        "In 1961 Walter Dunn retired as keeper. That year he sold his boat. That autumn his house burnt down.",
        {
            "Walter Dunn retired as keeper": "1961",
            "Walter Dunn sold his boat": "1961",
            "Walter Dunn’s house burnt down": "1961-23",
        },
    ),
    (
        "She left Kiel, joined a bank in 1931 and retired in 1950. Work was stopped by the war, resumed in 1946 and was completed in 1949.",
        {
            "She joined a bank": "1931",
            "She retired": "1950",
            "Work resumed": "1946",
            "Work was completed": "1949",
        },
    ),
    (
        "Hay raised the regiment in 1778 and commanded it until his death at Madras in 1783; he was succeeded by Major Orr.",
        {
            "Hay commanded the regiment": "../1783",
            "Hay raised the regiment": "1778",
            "His death at Madras": "1783",
        },
    ),
    (
        "The line was begun in 1910 and, although a flood broke the dam in 1912, was completed in 1920.",
        {"The line was begun": "1910", "A flood broke the dam": "1912", "The line was completed": "1920"},
    ),
    (
        "The pit closed after 1931, when the pumps failed. Professor Hedda Lang (1899-1987) was a chemist.",
        {
            "The pumps failed": "1931",
            "The pit closed": "[1932-01-01..]",
            "Professor Hedda Lang was born": "1899",
            "Professor Hedda Lang died": "1987",
        },
    ),
    (
        "1836  Arrival of settlers\n1841  Chapel built\n1862-64  Typhoid",
        {"Arrival of settlers": "1836", "Chapel built": "1841", "Typhoid": "1862/1864"},
    ),
    (
        "By the treaty of 1659 Artois passed to France; by that of 1748 it was returned. The palace, begun in 1583 and not finished until 1611, was sold.",
        {
            "By the treaty of 1659 Artois passed to France": "1659",
            "By that of 1748 Artois was returned": "1748",
            "The palace was begun": "1583",
            "The palace was finished": "1611",
        },
    ),
    (
        "Until 1871 a farm, the site became a school in 1874. Until the fire of 1912 the mill was the largest in Kiel.",
        {
            "The site was a farm": "../1871",
            "The site became a school": "1874",
            "The mill was the largest in Kiel": "../1912",
            "The fire": "1912",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), NARRATIVE)
def test_a_history_is_no_report(text: str, expected: dict[str, str]) -> None:
    """No paragraph of a history goes back to its first scene, no birth goes on, and nothing happens on the day of publication."""
    found = told(text, mode="narrative")
    assert {title: when for title, (when, _) in found.items()} == expected


def test_a_pronoun_means_nobody_of_the_other_sex() -> None:
    """Given names tell who can be meant: "he" is not Helen Marsh, who was spoken of last."""
    text = "Joe Tarrant was elected in 2016. Helen Marsh left the party in 2018. He resigned in 2020. She joined a bank in 2021."
    assert {
        "Joe Tarrant resigned": ("2020", "happened"),
        "Helen Marsh joined a bank": ("2021", "happened"),
    }.items() <= told(text).items()


SAID = [
    (
        "Talks broke down in July 2021 and again last November, when Brazil walked out.",
        "Brazil walked out",
        ("2023-11", "happened"),
    ),
    (
        "Dean has been in charge since October 2023, when Hobbs was sacked.",
        "Hobbs was sacked",
        ("2023-10", "happened"),
    ),
    ("The hall was not rebuilt until 1949.", "The hall was not rebuilt until 1949", ("1949", "happened")),
    (
        "A beacon had stood on the rock since 1756.",
        "A beacon had stood on the rock",
        ("1756/", "happened"),
    ),
    (
        "The landlord must return the money by 1 August.",
        "The landlord must return the money",
        ("[..2024-08-01]", "planned"),
    ),
    ("The new rule will apply from 2026.", "The new rule will apply", ("2026/..", "planned")),
    ("Talks had been due to end in April.", "Talks had been due to end", ("2024-04", "planned")),
    ("A merger was planned for 1968.", "A merger was planned", ("1968", "planned")),
    (
        "The expedition left Hobart on 2 December 2023 with stores for two years.",
        "The expedition left Hobart with stores for two years",
        ("2023-12-02", "happened"),
    ),
    ("The first warning came in November 2019.", "The first warning came", ("2019-11", "happened")),
    (
        "If the hull proves to be beyond repair, the ferry could be scrapped by the end of August.",
        "The ferry could be scrapped",
        ("[..2024-08-31]", "planned"),
    ),
    ("A crater was named after her in 1970.", "A crater was named after her", ("1970", "happened")),
    (
        "The operator, Nordlinje, apologised on Monday and suspended the route.",
        "The operator, Nordlinje, suspended the route",
        ("2024-05-13", "happened"),
    ),
    (
        "The decline began in 1996, the year the Gazette was sold.",
        "The Gazette was sold",
        ("1996", "happened"),
    ),
]


@pytest.mark.parametrize(("text", "title", "expected"), SAID)
def test_a_clause_says_how_it_stands(text: str, title: str, expected: tuple[str, str]) -> None:
    """What came at last, was meant or is asked has the time and the status that its clause gives it, and a whole title."""
    assert told(text)[title] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The river has reached its highest level since 2007.",
        "She would become the first woman to lead the state since 1983.",
        "If the court had decided this in 2021, the shop would still be open.",
    ],
)
def test_a_measure_or_a_condition_is_no_event(text: str) -> None:
    """What only measures by a year, or was no more than a condition, is dated by no year."""
    assert not {when[:4] for when, _ in told(text).values()} & {"2007", "1983", "2021"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kelby, Sunday 12 May 2024 - Rovers won the cup on Saturday.",
            {"Rovers won the cup": ("2024-05-11", "happened")},
        ),
        (
            "17:40 The last train left Carrow yesterday.",
            {"The last train left Carrow": ("2024-05-13", "happened")},
        ),
        (
            "Negotiations began in 2019 and broke down twice, in July 2021 and again last November.",
            {
                "Negotiations began": ("2019", "happened"),
                "Negotiations broke down twice": ("2023-11", "happened"),
            },
        ),
    ],
)
def test_date_lines_and_second_dates(text: str, expected: dict[str, tuple[str, str]]) -> None:
    """Neither the day of a report nor the time of an entry is in a title, and a clause's second date has its subject."""
    assert told(text) == expected


FERRY = """Ferry aground off Tarvik; all safe

A car ferry ran aground off Tarvik shortly after 6 a.m. on Thursday, the coast guard said on Friday. It had left Osmund the evening before.
Its captain, who joined the company in 2009, was questioned until Thursday evening. In late February a sister ship had hit a pier.

The company agreed to payments over the next two years. The line will stay closed until at least Sunday.
"""


JUDGMENT = """He was dismissed on 28 June 2021. He appealed on 5 July, and was heard on 16 August. A colleague had left on the 14th.

On 6 April 2020 the rota had changed, and on 9 April he wrote of it. A hearing will take place on 14 March 2023; papers are due by 31 January.
"""


@pytest.mark.parametrize(
    ("text", "published", "mode"),
    [
        (FERRY, "2026-03-14", "news"),
        (JUDGMENT, "2022-11-22", "narrative"),
        (JUDGMENT, None, "narrative"),
    ],
)
def test_a_draft_does_not_contradict_itself(text: str, published: str | None, mode: ModeRead) -> None:
    """What has just been read from a text is no error of the story made of it."""
    story = extract(text, published=published, mode=mode)

    assert len(story.events) > 5
    assert [finding.message for finding in check(story) if finding.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        (
            "de",
            "Am 2. Juni 2025 wurde die Brücke gesperrt. Drei Tage später kamen Ingenieure.",
            {
                "Am 2. Juni 2025 wurde die Brücke gesperrt": "2025-06-02",
                "Drei Tage später kamen Ingenieure": "2025-06-05",
            },
        ),
        (
            "fr",
            "Le pont a été fermé le 2 juin 2025. Il rouvre vendredi.",
            {"Le pont a été fermé le 2 juin 2025": "2025-06-02"},
        ),
        (
            "fr",
            "Un mur est tombé mardi soir. Il céda vers 21 h 30, a dit mercredi un pompier. L'usine, ouverte en 1962, avait été vendue en 2019.",
            {
                "Il céda vers 21 h 30, a dit mercredi un pompier": "17 June 2025, 21:30",
                "L'usine, ouverte en 1962": "1962",
                "L'usine avait été vendue en 2019": "2019",
            },
        ),
        (
            "pt",
            "A fábrica, inaugurada em 1962, tinha sido multada no ano passado.",
            {"A fábrica tinha sido multada no ano passado": "2024"},
        ),
        (
            "de",
            "Nach dem Einsturz der Brücke am Dienstag hat die Stadt am Mittwoch geantwortet.",
            {"Nach dem Einsturz der Brücke am Dienstag hat die Stadt am Mittwoch geantwortet": "2025-06-18"},
        ),
        (
            "fr",
            "Le 19 juin 2025 - Un mur est tombé mardi soir.",
            {"Un mur est tombé mardi soir": "2025-06-17"},
        ),
        (
            "uk",
            "Фабрику, відкриту 1962 року, торік оштрафували. Прокуратура відкрила провадження в середу.",
            {
                "Фабрику торік оштрафували": "2024",
                "Прокуратура відкрила провадження в середу": "2025-06-18",
            },
        ),
    ],
)
def test_other_languages_give_their_dated_sentences(language: str, text: str, events: dict[str, str]) -> None:
    """The point of an ordinal ends no sentence, who says something does not date it, and what is put in parts no subject from its verb."""
    found = extract(text, published="2025-06-19", language=language)
    told = {event.title: str(event.when) for event in found}

    assert {title: told.get(title) for title in events} == events
