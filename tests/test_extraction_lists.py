"""Events of lists, tables and annals, whose lines begin with their date."""

from __future__ import annotations

import pytest

from chronology import check
from chronology.extraction import extract

PUBLISHED = "2025-11-26"


def told(text: str) -> list[tuple[str, str]]:
    """Give the time and the title of each event of a text."""
    return [(str(event.when), event.title) for event in extract(text, published=PUBLISHED)]


WITH_SOURCES = """# The lock

| Date | Event | Source |
|------|-------|--------|
| 3 March 2019 | Lock gate fails; two barges sink | Harbour log |
| 5 March 2019, 14:30 | Minister visits the site | Press office |
| mid-March 2019 | Divers recover the gate | Diary of A. Holm |
| 2020 | Inquiry opens | |
"""

WITH_PLACES = """| No. | When | Where | What happened |
|---|---|---|---|
| 1 | 3 March 2019 | Kiel | The first lorry was stopped. Its driver fled |
| 2 | spring 2020 | Oslo | Charges dropped |
"""

WITHOUT_BARS_AT_THE_ENDS = """Date | Event
--- | ---
2021-05-06 | Appeal heard
2021-06-01 | Appeal dismissed; costs awarded
"""


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            WITH_SOURCES,
            [
                ("2019-03-03", "Lock gate fails; two barges sink"),
                ("5 March 2019, 14:30", "Minister visits the site"),
                ("[2019-03-11..2019-03-20]", "Divers recover the gate"),
                ("2020", "Inquiry opens"),
            ],
        ),
        (
            WITH_PLACES,
            [
                ("2019-03-03", "The first lorry was stopped"),
                ("2019-03-03", "Its driver fled"),
                ("2020-21", "Charges dropped"),
            ],
        ),
        (
            WITHOUT_BARS_AT_THE_ENDS,
            [
                ("2021-05-06", "Appeal heard"),
                ("2021-06-01", "Appeal dismissed"),
                ("2021-06-01", "Costs awarded"),
            ],
        ),
    ],
)
def test_a_row_of_a_table_is_an_entry(text: str, events: list[tuple[str, str]]) -> None:
    """The cell that tells what happened has the date of its row; those that name a place or a source are no events."""
    assert told(text) == events


CAREER = """Positions
2019–present  Director, Institute of Tides, Kiel
1999-2003: Engineer, North Sea Pilotage Board
2003–2008 Lecturer, University of Bergen
1998 Diploma, Technical University of Danzig
2021, Medal of the Hydrographic Society
"""

LOG = """Log of the brig Dorothea, 1842

Mon. 3 Oct. Sailed from Kiel at 6 a.m.
Tues. 4 Oct. Lost a man overboard.
Weds 5th. Gale from NW.
"""

CHAT = """[2025-11-03 14:02] alice: the deploy of billing started
[2025-11-04 09:00] carol: review scheduled for Thursday at 10
"""

MILESTONES = """Milestones

- Company founded in a garage (March 1998)
- First product shipped: 12 June 1999
- Treaty of Lund – 4 October 2007
- Founder steps down (2019–2020)
"""

PAPERS = """The strike began on 3 May 1903.

Published: 4 May 1903
Accessed: 5 May 2020
Last updated: 6 May 2020
"""

REPUBLIC = """The republic

c. 753 BC – The city is founded by shepherds.
264–241 BC: First war with the people of the south
27 BC – AD 14: Reign of the first emperor
AD 64: A fire burns.
"""

MARCH = """Expedition log, 1926

Day 1 (4 July). Left the ship.
Day 2 (5 July). Lost a sledge.
Day 9 (12 July). Back at the ship.
"""

PLAN = """Project Lighthouse

Phase 1 (January–March 2024): survey of the site
Phase 2 (April–September 2024): foundations are laid
Board meeting: 15 January 2024

Posted on 2 January 2024
"""

ACTIONS = """Action items

- Mend the test (owner: Ann, done on 4 November)
- Keep logs for 30 days (Tom, due 20 December)
- Publish the report (by 5 December)
Action: clerk to write to the bank by 9 December.

6. Date of next meeting: Tuesday 9 December 2025
Deadline for comments: 12 December 2025
Valid until: 31 December 2025
"""

ALARM = """09:20 Pager alerts the engineer; he suspects the database and restarts the replica.
10:05 Service back; Tom Berg calls the bank; the bank finds the fault.
"""

VISITS = """2 April 2024: Hearing set for 10 April.
22 April 2024 at 03:40 – Collapses at home. Ambulance called at 03:44, arrives 04:25.
"""


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            CAREER,
            [
                ("1998", "Diploma, Technical University of Danzig"),
                ("1999/2003", "Engineer, North Sea Pilotage Board"),
                ("2003/2008", "Lecturer, University of Bergen"),
                ("2019/..", "Director, Institute of Tides, Kiel"),
                ("2021", "Medal of the Hydrographic Society"),
            ],
        ),
        (
            LOG,
            [
                ("3 October 1842, 06:00", "Sailed from Kiel"),
                ("1842-10-04", "Lost a man overboard"),
                ("1842-10-05", "Gale from NW"),
            ],
        ),
        (
            CHAT,
            [
                ("3 November 2025, 14:02", "Alice: the deploy of billing started"),
                ("6 November 2025, 10:00", "Carol: review scheduled"),
            ],
        ),
        (
            MILESTONES,
            [
                ("1998-03", "Company founded in a garage"),
                ("1999-06-12", "First product shipped"),
                ("2007-10-04", "Treaty of Lund"),
                ("2019/2020", "Founder steps down"),
            ],
        ),
        (PAPERS, [("1903-05-03", "The strike began")]),
        (
            REPUBLIC,
            [
                ("-0752~", "The city is founded by shepherds"),
                ("-0263/-0240", "First war with the people of the south"),
                ("-0026/0014", "Reign of the first emperor"),
                ("0064", "A fire burns"),
            ],
        ),
        (
            MARCH,
            [
                ("1926-07-04", "Left the ship"),
                ("1926-07-05", "Lost a sledge"),
                ("1926-07-12", "Back at the ship"),
            ],
        ),
        (
            PLAN,
            [
                ("2024-01/2024-03", "Survey of the site"),
                ("2024-01-15", "Board meeting"),
                ("2024-04/2024-09", "Foundations are laid"),
            ],
        ),
        (
            ACTIONS,
            [
                ("2025-11-04", "Mend the test"),
                ("[..2025-12-05]", "Publish the report"),
                ("2025-12-09", "Next meeting"),
                ("[..2025-12-09]", "Clerk to write to the bank"),
                ("2025-12-12", "Deadline for comments"),
                ("2025-12-20", "Keep logs for 30 days"),
            ],
        ),
        (
            ALARM,
            [
                ("26 November 2025, 09:20", "Pager alerts the engineer"),
                ("26 November 2025, 09:20", "He suspects the database"),
                ("26 November 2025, 09:20", "He restarts the replica"),
                ("26 November 2025, 10:05", "Service back"),
                ("26 November 2025, 10:05", "Tom Berg calls the bank"),
                ("26 November 2025, 10:05", "The bank finds the fault"),
            ],
        ),
        (
            VISITS,
            [
                ("2024-04-10", "Hearing set"),
                ("22 April 2024, 03:40", "Collapses at home"),
                ("22 April 2024, 03:44", "Ambulance called"),
                ("22 April 2024, 04:25", "Ambulance arrives"),
            ],
        ),
    ],
)
def test_lines_that_begin_with_a_date_go_on_from_one_another(
    text: str, events: list[tuple[str, str]]
) -> None:
    """A line counts from its own day, and what is drafted agrees with its words."""
    assert told(text) == events
    assert check(extract(text, published=PUBLISHED), only=["claim-disagrees"]) == []


REPORT = """The ferry sank on Tuesday off Kiel. The owner resigned last week, the board said, and two men were charged in 2019.

The coast guard searched the strait until Wednesday. Divers will go down on Friday.

The owners had been warned twice, a letter shows. A spokesman said that nothing was known of it.

How it came about:

12 May 2019: The first crack is found.
13 May 2019: The ferry is repaired.
"""


def test_a_report_with_a_list_at_its_end_counts_from_its_own_day() -> None:
    """Two lines do not make a history of it."""
    assert [when for when, _ in told(REPORT)] == [
        "2019",
        "2019-05-12",
        "2019-05-13",
        "[2025-11-17..2025-11-23]",
        "2025-11-25",
        "2025-11-25",
        "../2025-11-26",
        "2025-11-28",
    ]


THREAD = """Hi Karl,

the inspector came yesterday.

On Mon, 27 Oct 2025 at 16:40, Karl Brandt <kb@northgate.example> wrote:

> The crane stopped twice last week.

-----Original Message-----
From: Anna Lind
Sent: Monday, 20 October 2025 09:12
To: Karl Brandt

The crane was greased on Friday. It squeaked this morning.
"""


def test_each_letter_of_a_thread_counts_from_its_own_day() -> None:
    """What its words mean they mean on that day, and so they are told with it."""
    story = extract(THREAD, published="2025-11-04")

    assert [(str(event.when), event.title, event.claims[0].says) for event in story] == [
        ("2025-10-17", "The crane was greased", None),
        ("2025-10-20", "The crane squeaked", None),
        ("[2025-10-20..2025-10-26]", "The crane stopped twice", None),
        ("2025-11-03", "The inspector came", "yesterday"),
    ]
    assert story.events[2].claims[0].basis == "“last week”, written on 27 October 2025, 16:40"
    assert check(story, only=["claim-disagrees"]) == []


ANNALS = """The Harbour Company

## 1918

Two brothers founded the firm on 3 March. On 6-7 June the crew struck for more pay.

## 1919

### March

On the 7th it rained for the first time.

### May

The mill burned on the 9th.
"""


@pytest.mark.parametrize("published", ["2025-01-01", "1919-04-01"])
def test_days_under_the_heading_of_a_year_or_month_are_of_it(published: str) -> None:
    """Annals name the year or month once, and a heading is no event."""
    events = extract(ANNALS, published=published)

    assert [(str(event.when), event.title) for event in events] == [
        ("1918-03-03", "Two brothers founded the firm"),
        ("1918-06-06/1918-06-07", "The crew struck for more pay"),
        ("1919-03-07", "It rained for the first time"),
        ("1919-05-09", "The mill burned"),
    ]


HISTORY = """In 1954 the front fell apart. On 12 November the premier said that the provinces were part of the republic.

The army was put in the hands of a committee. The build-up transformed the economy.

At the start of 1956 the rebels held two valleys. They faced a larger army. The fighting had begun on 3 June 1955.
At the start of 1957 there was growing chaos in the capital.
"""


DIARY = """From the journal of Edda Rasmussen, 1932

June

17 – Anchored at noon. Bruun shot two seals.
19th: Wrote to Mother.
21 - Climbed the ridge. The ship sailed at 6.30 pm.

3 July – A sledge party left. They expect to be back by the 20th.
11: Nuka came in alone. Holm fell into a crevasse on the 8th.
3: Nobody counts back.
40: Nor on.
"""


def test_a_line_may_have_the_number_of_its_day_alone() -> None:
    """The month stands in the heading, or in the line before."""
    story = extract(DIARY, published=None, mode="narrative")
    assert [(str(event.when), event.title) for event in story] == [
        ("1932-06-17", "Bruun shot two seals"),
        ("17 June 1932, 12:00", "Anchored"),
        ("1932-06-19", "Wrote to Mother"),
        ("1932-06-21", "Climbed the ridge"),
        ("21 June 1932, 18:30", "The ship sailed"),
        ("1932-07-03", "A sledge party left"),
        ("1932-07-08", "Holm fell into a crevasse"),
        ("1932-07-11", "Nuka came in alone"),
        ("[..1932-07-20]", "They expect to be back"),
    ]


def test_days_in_brackets_behind_their_year() -> None:
    """Columns of years whose day stands in brackets."""
    text = "44 BC (15 March)    Caesar murdered\n43 BC (27 November) Second triumvirate\n31 BC (2 September) Battle of Actium\n27 BC               Octavian takes the name Augustus"
    story = extract(text, published=None, mode="narrative")
    assert [(str(event.when), event.title) for event in story] == [
        ("-0043-03-15", "Caesar murdered"),
        ("-0042-11-27", "Second triumvirate"),
        ("-0030-09-02", "Battle of Actium"),
        ("-0026", "Octavian takes the name Augustus"),
    ]


def test_lines_of_one_indent_do_not_go_on() -> None:
    """Only what is indented deeper belongs to the line before."""
    text = "1999\n    2 May      Tank 4 burst\n      It held oil.\n    Autumn     Inquiry announced\n2000\n    July       Report"
    found = told(text)
    assert ("1999-05-02", "Tank 4 held oil") in found
    assert not [day for day, title in found if "Inquiry" in title and day.startswith("1999-05")]


def test_the_number_in_a_docket_is_no_part_of_its_entry() -> None:
    """It stands between two wide gaps."""
    text = (
        "13/03/2021  1   COMPLAINT filed by Harlow.\n15/03/2021  12  SUMMONS issued.\n30/04/2021  3 men came."
    )
    assert told(text) == [
        ("2021-03-13", "COMPLAINT filed by Harlow"),
        ("2021-03-15", "SUMMONS issued"),
        ("2021-04-30", "3 men came"),
    ]


@pytest.mark.parametrize(
    "line", ["12  chairs were sold.", "12. Chairs were sold.", "3 - 2 was the score.", "3:2 was it."]
)
def test_other_numbers_are_no_days(line: str) -> None:
    """Amounts, the numbers of paragraphs and scores stand at the head of lines as well."""
    days = {when for when, _ in told(f"Report for 2019\n\nJune 2019\n\n{line}\n")}
    assert not [day for day in days if day.startswith("2019-06-")]


def test_a_history_gives_no_day_to_what_another_paragraph_tells() -> None:
    """Neither the day on which somebody spoke nor that of what began is the day of all that follows."""
    events = extract(HISTORY, published=None, mode="narrative")

    assert [event.title for event in events] == [
        "The front fell apart",
        "The premier said that the provinces were part of the republic",
        "The provinces were part of the republic",
        "The fighting had begun",
        "The rebels held two valleys",
        "There was growing chaos in the capital",
    ]


CLIPPINGS = """Kiel Gazette, 4 May 1903

The dockers at the east quay struck yesterday. The owners will answer on Friday.

Lund Post (12 May 1903)

Work was resumed on Monday. Two men who were arrested last week have been released.
"""


def test_each_clipping_counts_from_the_day_of_its_paper() -> None:
    """Two lines or more that cite a paper and its day part a text into clippings."""
    assert told(CLIPPINGS) == [
        ("1903-05-03", "The dockers at the east quay struck"),
        ("[1903-05-04..1903-05-10]", "Two men were arrested"),
        ("1903-05-08", "The owners will answer"),
        ("1903-05-11", "Work was resumed"),
        ("[1903-05-11..1903-05-12]", "Two men have been released"),
    ]


WHATSAPP = """13/11/2025, 14:06 - Alice: Karl will be in Kiel tomorrow
14/11/2025, 08:41 - Karl: police stopped me last night
"""


def test_a_line_of_a_chat_points_from_its_own_day() -> None:
    """Tomorrow is the day after that of the line."""
    assert [when for when, _ in told(WHATSAPP)] == ["2025-11-13", "2025-11-14"]


GERMAN = """| Datum | Ereignis |
|---|---|
| 3. Mai 1903 | Die Arbeiter legen die Arbeit nieder |

5. Mai 1903 – Soldaten besetzen den Kai.

## 1904

- März: Holm wird entlassen.
"""


def test_lists_in_another_language() -> None:
    """The point behind the number of a day is no bullet."""
    events = extract(GERMAN, published=PUBLISHED, language="de")
    assert [(str(event.when), event.title) for event in events] == [
        ("1903-05-03", "Die Arbeiter legen die Arbeit nieder"),
        ("1903-05-05", "Soldaten besetzen den Kai"),
        ("1904-03", "Holm wird entlassen"),
    ]
