"""Times of day without a day: in reports, live reports, logs and diaries."""

from __future__ import annotations

from chronology.extraction import extract


def told(text: str, published: str) -> dict[str, str]:
    """Give the time of each event of a text in words, by its title."""
    return {
        event.title: event.when.words() if event.when else "" for event in extract(text, published=published)
    }


def test_a_clock_time_is_of_the_day_that_the_text_has_come_to() -> None:
    """It is that of the sentence before, also where that only tells what was said; a title can do without it."""
    text = "The trawler left Hull at 05:10 on 2 July 2026. On 4 July the skipper reported a leak. At 16:40 it began to list. A mayday was sent at 17:05."
    found = told(text, "2026-07-30")
    assert found["It began to list"] == "4 July 2026, 16:40"
    assert found["A mayday was sent"] == "4 July 2026, 17:05"


def test_what_will_be_at_a_time_of_day_is_of_the_day_of_writing() -> None:
    """A whole sentence that looks ahead needs no day besides its time."""
    assert told("The court will sit at 10 am.", "2026-07-30") == {"The court will sit": "30 July 2026, 10:00"}


REVIEW = """On Tuesday 8 October 2024, between 09:14 and 13:52, customers could not place orders. About 400 were lost.

A ticket to lower the limit was opened on 2 September and closed two weeks later.

At 09:31 the first alert fired. Priya, who was on call, acknowledged it at 09:35. The failover stopped at 11:34 because a certificate had expired the previous Friday. An incident was declared at 12:10.
"""


def test_a_review_goes_back_to_the_day_of_its_clock() -> None:
    """Its times are of the day of which times were told, whatever is told of its background; what could not be done was on a day, too."""
    found = told(REVIEW, "2024-10-16")
    assert found["About 400 were lost"] == "8 October 2024"
    assert found["The first alert fired"] == "8 October 2024, 09:31"
    assert found["Priya acknowledged it"] == "8 October 2024, 09:35"
    assert found["An incident was declared"] == "8 October 2024, 12:10"


def test_what_could_not_be_done_is_no_denial() -> None:
    """It was a trouble that there was."""
    first = next(iter(extract("On 8 October 2024 customers could not place orders.", published="2024-10-16")))
    assert first.status == "happened"


def test_a_clock_time_is_of_the_day_that_a_noun_names() -> None:
    """It needs no clause that has told of the day."""
    text = "This is a claim arising from a fall on 14 November 2019. The claimant slipped on a wet floor at about 2.20 p.m. and fractured her hip."
    found = told(text, "2024-03-25")
    assert found["The claimant slipped on a wet floor"] == "14 November 2019, 14:20"
    assert found["The claimant fractured her hip"] == "14 November 2019"


def test_a_lead_in_the_present_tells_the_day() -> None:
    """A clock time is of the day on which the crime of an appeal was."""
    text = "Police are appealing for witnesses after a shop in Leith was robbed on Saturday.\n\nTwo men entered it at about 3.20pm."
    assert told(text, "2026-01-26")["Two men entered the shop"] == "24 January 2026, 15:20"


def test_a_clause_about_a_noun_has_its_time_of_day() -> None:
    """What stands before it did that next, on the day that the text has come to."""
    text = (
        "The collier struck the sands on 17 October 2022. The keeper roused the crew, who launched at 5.10am."
    )
    assert told(text, "2022-10-20")["The crew launched"] == "17 October 2022, 05:10"


def test_midnight_is_the_end_of_its_day() -> None:
    """It has no minute of its own day, whether it is the time itself or one near it."""
    text = "The bus left the road at Bren on 23 May 2019. Divers found the last of the bodies shortly before midnight."
    assert told(text, "2019-05-24")["Divers found the last of the bodies"] == "23 May 2019"


LIVE = """Storm Petra: live updates

8.02am A lorry has overturned on the A30 near Bodmin.

11:20 Police confirmed that a man died when a tree fell on his car in Looe at 4am.

12:45 The red warning has been lifted. The bridge was closed yesterday.
"""


def test_the_entries_of_a_live_report() -> None:
    """What has happened when an entry is written was no later than its time; other clock times are of the day."""
    assert told(LIVE, "2026-05-14") == {
        "A lorry has overturned on the A30 near Bodmin": "14 May 2026, before 08:03",
        "Police confirmed that a man died": "14 May 2026, 11:20",
        "A man died": "by 14 May 2026",
        "A tree fell on his car in Looe": "14 May 2026, 04:00",
        "The red warning has been lifted": "14 May 2026, before 12:46",
        "The bridge was closed": "13 May 2026",
    }


DIARY = """Monday 5 June 1944. Rain again. We were told at noon that we would not sail.

Tuesday 6 June. We landed at half past seven. Lost sight of Jack.

Sunday 11 June. Mail came yesterday.
"""


def test_the_days_of_a_diary_stand_before_what_they_tell() -> None:
    """A date with a full stop behind it dates and anchors the rest of its line."""
    found = told(DIARY, "1944-07-01")
    assert found["We landed"] == "6 June 1944, 07:30"
    assert found["Lost sight of Jack"] == "6 June 1944"
    assert found["Mail came"] == "10 June 1944"


def test_what_counts_on_in_a_clause_leaves_its_clock_time() -> None:
    """The second of two that share a verb is so much later than the first, and each later one of a report is of its day."""
    found = told(
        "At 06:20 the mill caught fire. The first charge went off at 8.14, the second ten minutes later. A wall fell at 9.20.",
        "2026-07-30",
    )
    assert found["The first charge went off"] == "30 July 2026, 08:14"
    assert found["The second went off"] == "30 July 2026, 08:24"
    assert found["A wall fell"] == "30 July 2026, 09:20"


def test_what_went_on_until_a_time_of_day_has_its_day() -> None:
    """Its end is not when it was; what comes then is of that time."""
    found = told(
        "The mill caught fire at 09:17 on Monday. Pumps failed until 09:52, when a clerk called for help.",
        "2026-07-30",
    )
    assert found["Pumps failed until 09:52"] == "27 July 2026"
    assert found["A clerk called for help"] == "27 July 2026, 09:52"
