"""Minutes, releases, court papers and cases: what their dates date, and what tells no event at all."""

from __future__ import annotations

import pytest

from chronology.extraction import extract
from chronology.extraction import unite

PUBLISHED = "2025-11-26"


def told(text: str) -> dict[str, str]:
    """Give the time of each event by its title."""
    return {one.title: str(one.when) for one in extract(text, published=PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Her letter of 3 May was never answered.", {"Her letter": "2025-05-03"}),
        ("The notes of the meeting of 4 February were bound.", {"The meeting": "2025-02-04"}),
        ("By letter of 3 May he resigned.", {"He resigned": "2025-05-03"}),
        ("He died on the night of 3 May 2019.", {"He died": "2019-05-03"}),
        (
            "The 12 June order was set aside on 3 July.",
            {"The 12 June order": "2025-06-12", "The 12 June order was set aside": "2025-07-03"},
        ),
        ("The 2019 strike ended in 2021.", {"The 2019 strike": "2019", "The 2019 strike ended": "2021"}),
        ("Holt recalled that last year's flood had been small.", {"Last year's flood": "2024"}),
        ("The notes of the meeting held on 3 May were bound.", {"The meeting was held": "2025-05-03"}),
        ("The order of Judge Cross of 3 May was short.", {"The order of Judge Cross": "2025-05-03"}),
        ("The winner of Sunday's race was named.", {"Sunday's race": "2025-11-23"}),
        ("A strike followed an inquiry opened in May 2023.", {"An inquiry was opened": "2023-05"}),
        (
            "In its report of 3 May the board blamed Holt.",
            {"In its report of 3 May the board blamed Holt": "2025-05-03"},
        ),
        ("The board approved the budget for 2026. The 2026 budget was long.", {}),
        ("Holt left before the winter recess.", {}),
        ("Holt knew that the winter timetable was late.", {}),
        ("Holt knew that the winter flood was late.", {"The winter flood": "2024-24"}),
    ],
)
def test_a_date_that_names_a_noun_dates_no_verb(text: str, events: dict[str, str]) -> None:
    """A date behind "of", before a noun or in its genitive is the noun's; a season may only tell its sort."""
    found = told(text)
    assert {title: found.get(title) for title in events} == events
    own = {title: when for title, when in found.items() if title not in events}
    assert set(own.values()) <= {PUBLISHED}


def test_a_date_of_a_noun_is_no_scene() -> None:
    """What follows is not told of the day on which the letter was written."""
    text = "A clerk left on Monday.\n\nShe read the letter of 3 May. The porter laughed."
    assert told(text)["The porter laughed"] == "2025-11-24"


@pytest.mark.parametrize(
    ("text", "title", "when"),
    [
        ("Police have held a man over a robbery in Lund on 3 May 2024.", "A robbery in Lund", "2024-05-03"),
        ("Police are investigating a burglary in Kiel on Friday.", "A burglary in Kiel", "2025-11-21"),
        ("A judge will review the fire in Lund on 3 May 2024.", "The fire in Lund", "2024-05-03"),
    ],
)
def test_a_verb_that_is_no_past_has_no_date_that_is_over(text: str, title: str, when: str) -> None:
    """A perfect, a future or a present that goes on leaves a past date to the happening behind it."""
    found = told(text)
    assert found.pop(title) == when
    assert when not in found.values()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A survey on 20 and 21 October found cracks.", ["2025-10-20", "2025-10-21"]),
        ("A survey found cracks on 3, 10 and 17 October.", ["2025-10-03", "2025-10-10", "2025-10-17"]),
        ("In May and June a survey found cracks.", ["2025-05", "2025-06"]),
    ],
)
def test_a_list_of_dates_tears_no_clause(text: str, days: list[str]) -> None:
    """Each date of a list is one of the same event."""
    events = list(extract(text, published=PUBLISHED))
    assert [str(event.when) for event in events] == days
    assert {event.title.lower() for event in events} == {"a survey found cracks"}


@pytest.mark.parametrize(
    "text",
    [
        "Anyone who was in Market Street between 9.30am and 10.15am on 3 November is asked to call.",
        "Witnesses to the crash on Friday are asked to call.",
        "Anyone with information about the burglary on Friday should call.",
        "Anyone who filmed the fire on 3 November is asked to call by 3 December.",
        "If you saw the crash on Friday, call us.",
        "If he was given the wrong number in June, please tell us.",
        "Drivers who were on the bridge at 9.30 am on Friday are urged to call.",
    ],
)
def test_an_appeal_is_no_event(text: str) -> None:
    """To whom an appeal is made, and on what condition, has not happened for all we know."""
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "title", "when"),
    [
        (
            "Holt will appear before magistrates on Friday.",
            "Holt will appear before magistrates",
            "2025-11-28",
        ),
        ("The bill came before the House on 3 March.", "The bill came before the House", "2025-03-03"),
        ("Holt left before the match on Friday.", "The match", "2025-11-21"),
        ("The test that covered it was disabled on 3 May.", "The test was disabled", "2025-05-03"),
        (
            "The lift broke down two days before and was repaired on 3 May.",
            "The lift was repaired",
            "2025-05-03",
        ),
        (
            "Minutes\n\nThe board met on Monday at 18:30. The meeting ended at 20:10.",
            "The meeting ended",
            "24 November 2025, 20:10",
        ),
        ("The yard has been shut since May 2023, when a shed was lost.", "A shed was lost", "2023-05"),
        ("A vote was held on 3 May and ended on 5 and 6 May.", "A vote ended", "2025-05-06"),
        (
            "The audit made nine findings, of which two were dropped on 3 May.",
            "Two were dropped",
            "2025-05-03",
        ),
        (
            "He received a written warning on 3 May 2024, which has gone.",
            "He received a written warning",
            "2024-05-03",
        ),
        ("A man fell. He was seen by Mr Ahmed. He was moved on 3 May.", "The man was moved", "2025-05-03"),
        ("A man, aged 41, who was arrested on Sunday, has left.", "A man was arrested", "2025-11-23"),
        ("The board asked for a full report by the end of December.", "A full report", "[..2025-12-31]"),
        ("Holt was well until 3 May 2024, when he caught a cold.", "He caught a cold", "2024-05-03"),
    ],
)
def test_words_stay_with_their_own(text: str, title: str, when: str) -> None:
    """Whom somebody stands before, how old he is, and what is asked for, are torn from nothing."""
    assert told(text)[title] == when


@pytest.mark.parametrize("count", ["On day 3", "On the third day", "On the second night"])
def test_a_day_of_a_count_is_no_other_day(count: str) -> None:
    """A day that is counted from a beginning takes over no day told before."""
    text = f"A farmer was admitted to hospital on 3 November. {count} the farmer was moved to Oslo."
    assert not [title for title in told(text) if "moved" in title]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The harbour is closed until 13 December.", "ongoing"),
        ("The notice must be complied with by 6 December.", "planned"),
        ("The board agreed to review the rules before 6 December.", "planned"),
        ("The board met by 6 November.", "happened"),
    ],
)
def test_what_has_a_deadline_is_still_to_do(text: str, status: str) -> None:
    """A duty and an aim with a deadline ahead are planned; a present that lasts until then goes on."""
    assert [one.status.value for one in extract(text, published=PUBLISHED)] == [status]


def test_a_line_of_a_log_begins_with_no_clock_time() -> None:
    """The time of day that begins a line is no part of what happened then."""
    text = "Outage of 3 November 2025\n\n09:12 The change was deployed.\n09:41 am A rollback was started.\n"
    assert list(told(text)) == ["The change was deployed", "A rollback was started"]


@pytest.mark.parametrize(
    "heading",
    [
        "Minutes of the harbour committee\nHeld on Monday, 3 November 2025, at 18:30 in Kiel",
        "Minutes of the meeting of 3 November 2025",
        "Meeting held on 3 November 2025 at 6 pm",
    ],
)
def test_a_record_of_a_meeting_tells_of_its_day(heading: str) -> None:
    """What is said and done at a meeting is of its day, whatever days are told there."""
    text = f"{heading}\n\nThe lift failed on 12 August. A quotation was received in September. The board asked for a report.\n\nThe meeting ended at 20:10."
    found = told(text)
    assert found["The lift failed"] == "2025-08-12"
    assert found["The board asked for a report"] == "2025-11-03"
    assert found["The meeting ended"] == "3 November 2025, 20:10"


def test_proceedings_are_of_the_day_below_their_title() -> None:
    """A day that somebody tells of in a debate is not that of the debate."""
    found = told(
        "PROCEEDINGS OF THE ASSEMBLY\nWednesday, 26 November 2025\n\nThe scheme began in 1988. A review was published on Monday.\n\nThe House divided."
    )
    assert found == {
        "The scheme began": "1988",
        "A review was published": "2025-11-24",
        "The House divided": "2025-11-26",
    }


def test_a_timeline_of_lines_with_clock_times() -> None:
    """Each line is an entry, in the year and from the time of the one before."""
    lines = [
        "March 2023: last look at the lock",
        "2 June 2025, 07:15: crack found; lock closed half an hour later",
        "4 June: ferry for walkers starts",
    ]

    assert told("Timeline: the lock\n\n" + "\n".join(lines)) == {
        "Last look at the lock": "2023-03",
        "Crack found": "2 June 2025, 07:15",
        "Lock closed": "2 June 2025, 07:45",
        "Ferry for walkers starts": "2025-06-04",
    }


REVIEW = """Post-incident review: checkout outage of 4 November 2025

All times are in {zone}.

13:58 A deploy begins.
14:05 First page to the engineer. She acknowledges it four minutes later.
15:10 Errors stop; the page is updated a quarter of an hour later.
"""


def test_a_log_of_bare_clock_times() -> None:
    """Lines that begin with a clock time are entries, and what has a date of its own behind a semicolon is one more."""
    assert told(REVIEW.format(zone="UTC")) == {
        "A deploy begins": "4 November 2025, 13:58",
        "First page to the engineer": "4 November 2025, 14:05",
        "She acknowledges it": "4 November 2025, 14:09",
        "Errors stop": "4 November 2025, 15:10",
        "The page is updated": "4 November 2025, 15:25",
    }


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("UTC", "UTC"), ("Europe/Kyiv", "Europe/Kyiv"), ("Mars/Phobos", None), ("hours", None)],
)
def test_the_zone_that_a_text_tells(zone: str, expected: str | None) -> None:
    """The zone of all clock times is told once, and kept with the story."""
    assert extract(REVIEW.format(zone=zone), published=PUBLISHED).timezone == expected


def test_stories_of_several_zones_are_united() -> None:
    """Clock times keep their zone, and those that name none get none."""
    log, note = (
        extract(REVIEW.format(zone="UTC"), published=PUBLISHED),
        extract("09:15: fog", published=PUBLISHED),
    )
    united = unite(log, note).story

    assert united.timezone is None
    assert {event.title: event.when.offset for event in united if event.when}.items() >= {
        ("A deploy begins", 0),
        ("Fog", None),
    }


def test_other_sentences_share_the_day_of_a_clock_time() -> None:
    """Nobody said that they died at five past six."""
    text = (
        "At 6:05 a.m. on Monday a bomb exploded in Lund. Three people died. Police closed the road at noon."
    )

    assert told(text) == {
        "Three people died": "2025-11-24",
        "A bomb exploded in Lund": "24 November 2025, 06:05",
        "Police closed the road": "24 November 2025, 12:00",
    }
