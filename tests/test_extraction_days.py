"""Days of clauses: what a date is of, and what is counted from it or recalls it."""

from __future__ import annotations

import pytest

from chronology.extraction import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A vote was taken on 5 June 1913, and two days later 3,400 men laid down their tools.",
            {"A vote was taken": "1913-06-05", "3,400 men laid down their tools": "1913-06-07"},
        ),
        (
            "The firm lost money in 2009, and in 2015, after the bank failed, the firm was sold.",
            {"The firm lost money": "2009", "The firm was sold": "2015", "The bank failed": "2015"},
        ),
        (
            "The union suspends the strike until members have voted.",
            {"The union suspends the strike": "2025-11-26"},
        ),
        (
            "Eleven miners were killed on Monday. The president declared Tuesday a day of mourning.",
            {
                "Eleven miners were killed": "2025-11-24",
                "The president declared Tuesday a day of mourning": "2025-11-24",
            },
        ),
        (
            "The toll from Monday's explosion rose to 13 on Tuesday after two miners died in hospital.",
            {
                "Monday's explosion": "2025-11-24",
                "The toll from Monday's explosion rose to 13": "2025-11-25",
                "Two miners died in hospital": "2025-11-25",
            },
        ),
        (
            "A nurse warned the managers of a fault before a man died, an inquest heard on Monday. The ward was closed.",
            {"The ward was closed": "2025-11-24"},
        ),
        (
            "Two men were arrested on Friday, just minutes after shots had been fired at a bus.",
            {"Two men were arrested": "2025-11-21", "Shots had been fired at a bus": "2025-11-21"},
        ),
        (
            "He fell on 5 June 1913 and the next day 20 men left.",
            {"He fell": "1913-06-05", "20 men left": "1913-06-06"},
        ),
        (
            "Raids took place on 5 June 2019 and two days later in Kiel.",
            {"Raids took place in Kiel": "2019-06-07"},
        ),
        (
            "According to nine men interviewed between 20 and 24 May, the mine was shut on 3 May.",
            {"The mine was shut": "2025-05-03"},
        ),
        (
            "On 3 May the mine was flooded. According to a list seen by us on 9 June, nine men died.",
            {"The mine was flooded": "2025-05-03", "Nine men died": "2025-05-03"},
        ),
        (
            "According to a report the letter was sent on Monday.",
            {"The letter was sent": "2025-11-24"},
        ),
        ("The first payment arrived on a Friday. Holt left on Monday.", {"Holt left": "2025-11-24"}),
        ("As of 2 February no reply had been received.", {"No reply had been received": "2025-02-02"}),
        (
            "When Holt locks the door on 3 December, she will have stood there for 44 years.",
            {"Holt locks the door, she will have stood there for 44 years": "2025-12-03"},
        ),
        (
            "The mill was closed in 2006 after two men died in a fire, and reopened three years later.",
            {"Two men died in a fire": "2006", "The mill reopened": "2009", "The mill was closed": "2006"},
        ),
        (
            "On Saturday, thousands marched in Kiel, and bishops read a letter of protest on Sunday.",
            {"Thousands marched in Kiel": "2025-11-22", "Bishops read a letter of protest": "2025-11-23"},
        ),
        (
            "Thousands of people marched through Tolmar on Friday in defiance of a curfew imposed on Thursday.",
            {
                "Thousands of people marched through Tolmar in defiance of a curfew imposed on Thursday": "2025-11-21",
                "A curfew was imposed": "2025-11-20",
            },
        ),
        (
            "The court heard Holt on Monday and upheld a sentence imposed in May 2012.",
            {
                "The court heard Holt": "2025-11-24",
                "The court upheld a sentence imposed in May 2012": "2025-11-24",
                "A sentence was imposed": "2012-05",
            },
        ),
        (
            "The minister resigned following Friday's crash.",
            {"The minister resigned following Friday's crash": "2025-11-26", "Friday's crash": "2025-11-21"},
        ),
        (
            "Before Friday's vote, Holt spoke to the press in Kiel. A lorry hit two people in the crash.",
            {
                "Friday's vote": "2025-11-21",
                "Holt spoke to the press in Kiel": "2025-11-26",
                "A lorry hit two people in the crash": "2025-11-26",
            },
        ),
        (
            "A bus crashed near Dol on Friday. On Sunday the driver was arrested. Two children were hurt in the crash.",
            {
                "A bus crashed near Dol": "2025-11-21",
                "The driver was arrested": "2025-11-23",
                "Two children were hurt in the crash": "2025-11-21",
            },
        ),
        (
            "A quake struck Varda on 3 May. On 7 May the army sent tents. Two dams broke during the quake.",
            {
                "A quake struck Varda": "2025-05-03",
                "The army sent tents": "2025-05-07",
                "Two dams broke during the quake": "2025-05-03",
            },
        ),
        (
            "Finch left Kiel on 10 May. She was last seen in Lund.",
            {"Finch left Kiel": "2025-05-10", "She was last seen in Lund": "2025-05-10"},
        ),
        (
            "The dispute began in September, when the railway announced plans to cut 2,000 jobs.",
            {"The dispute began": "2025-09", "The railway announced plans to cut 2,000 jobs": "2025-09"},
        ),
        (
            "It is the second probe after Vulcan, which was lost in 2003 when a valve failed.",
            {"Vulcan was lost": "2003", "A valve failed": "2003"},
        ),
        (
            "A walkout took place on 19 January. Ten days after it, the government named a mediator.",
            {"A walkout took place": "2025-01-19"},
        ),
        (
            "Gunfire was heard in Kiel on Monday. A colonel appeared on television.",
            {"Gunfire was heard in Kiel": "2025-11-24", "A colonel appeared on television": "2025-11-24"},
        ),
        (
            "Kings lost 5-0 to Stanton on Saturday. Their manager was sacked on Monday. Dyer missed a penalty in the loss. He was booed off the pitch.",
            {
                "Kings lost 5-0 to Stanton": "2025-11-22",
                "Kings’ manager was sacked": "2025-11-24",
                "Dyer missed a penalty in the loss": "2025-11-22",
                "He was booed off the pitch": "2025-11-22",
            },
        ),
        (
            "A mosque was attacked on Monday. Two days after the attack, Holt left. Police surrounded a house within minutes.",
            {
                "A mosque was attacked": "2025-11-24",
                "Holt left": "2025-11-26",
                "Police surrounded a house within minutes": "2025-11-26",
            },
        ),
        (
            "The volcano erupted on 3 May. Holt was sacked a week before the eruption.",
            {"The volcano erupted": "2025-05-03", "Holt was sacked a week before the eruption": "2025-04-26"},
        ),
        (
            "The ship left Kiel on Monday at 10:40 p.m. Its crew slept. At 9 a.m. Holt woke.",
            {
                "The ship left Kiel": "24 November 2025, 22:40",
                "Its crew slept": "2025-11-24",
                "Holt woke": "25 November 2025, 09:00",
            },
        ),
        (
            "A man was held on Monday. The floods of 17 and 18 July 2023 killed 41 people. The strike of 1984 closed the pit.",
            {
                "A man was held": "2025-11-24",
                "The floods of 17 and 18 July 2023 killed 41 people": "2023-07-17/2023-07-18",
                "The strike of 1984 closed the pit": "1984",
            },
        ),
        (
            "The inquest, held on 3 May, returned a verdict. A man was held on Monday. The letter of 5 May 2020 accused him of theft.",
            {
                "A man was held": "2025-11-24",
                "The letter of 5 May 2020 accused the man of theft": "2020-05-05",
                "The inquest was held": "2025-05-03",
                "The inquest returned a verdict": "2025-05-03",
            },
        ),
        (
            "The minutes of 3 May were approved on 10 May. The pit, idle throughout the 1970s, was bought in 1981.",
            {
                "The minutes": "2025-05-03",
                "The minutes of 3 May were approved": "2025-05-10",
                "The pit was idle": "197X",
                "The pit was bought": "1981",
            },
        ),
        (
            "On Friday, two days after the mill burned, the mayor left. The police left on Monday, the day before the report came out.",
            {
                "The mayor left": "2025-11-21",
                "The mill burned": "2025-11-19",
                "The police left": "2025-11-24",
                "The report came out": "2025-11-25",
            },
        ),
        (
            "The firm recalled a kettle on Monday.\n\nAnn Holt said in March that the fault was mended.",
            {
                "The firm recalled a kettle": "2025-11-24",
                "Ann Holt said that the fault was mended": "2025-03",
                "The fault was mended": "[..2025-03-31]",
            },
        ),
        (
            "A motion was to have been debated on Monday. The motion has now been withdrawn.",
            {
                "A motion was to have been debated": "2025-11-24",
                "The motion has now been withdrawn": "2025-11-26",
            },
        ),
        (
            "Hosn was shot on Monday. He lost the election of 2012 by a narrow margin. He won the 2010 title.",
            {
                "Hosn was shot": "2025-11-24",
                "He lost the election of 2012 by a narrow margin": "2012",
                "He won the 2010 title": "2010",
                "The 2010 title": "2010",
            },
        ),
        (
            "A rocket exploded on Thursday. On Friday, Holt condemned the explosion, which killed two people.",
            {
                "A rocket exploded": "2025-11-20",
                "Holt condemned the explosion": "2025-11-21",
                "The explosion killed two people": "2025-11-20",
            },
        ),
        (
            "The war began on Monday. So far the army has lost ten men.",
            {"The war began": "2025-11-24"},
        ),
        (
            "The fair closed on 3 May because a bridge that was built in 1960 collapsed.",
            {
                "The fair closed": "2025-05-03",
                "A bridge was built": "1960",
                "A bridge collapsed": "2025-05-03",
            },
        ),
        (
            "The outbreak started on 6 May, when a boy who had returned from Kiel five days earlier fell ill.",
            {
                "The outbreak started": "2025-05-06",
                "A boy had returned from Kiel": "2025-05-01",
                "A boy fell ill": "2025-05-06",
            },
        ),
        (
            "It rained on Monday. Holt had decided on dismissal before the hearing began.",
            {"It rained": "2025-11-24"},
        ),
        (
            "It rained on 3 May. Holt left the house, and on Monday Marr found the body.",
            {
                "It rained": "2025-05-03",
                "Holt left the house": "2025-05-03",
                "Marr found the body": "2025-11-24",
            },
        ),
        ("The crash left a man wounded on Monday.", {"The crash left a man wounded": "2025-11-24"}),
        (
            "Marr joined the club in 2005 and retired after breaking his leg in February 2008.",
            {"Marr joined the club": "2005", "Marr retired": "2008-02", "Marr broke his leg": "2008-02"},
        ),
        (
            "The men trapped underground in Sorrel for 12 days were freed on Monday.",
            {"The men trapped underground in Sorrel for 12 days were freed": "2025-11-24"},
        ),
        (
            "Holt had moved his loans to Panama in 2010 and lied about it to the court.",
            {"Holt had moved his loans to Panama": "2010", "Holt lied about it to the court": "2010"},
        ),
        (
            "A jury convicted Holt on Monday after deliberating for two days. Roe was elected for five years on Friday.",
            {
                "A jury convicted Holt after deliberating for two days": "2025-11-24",
                "Roe was elected for five years": "2025-11-21",
            },
        ),
        (
            "She flew to Kiel on Monday and met Roe for three hours.\n\nHolt left on Tuesday. Roe left on Friday. Kiel draws its water from the Eider.",
            {
                "She flew to Kiel": "2025-11-24",
                "She met Roe for three hours": "2025-11-24",
                "Holt left": "2025-11-25",
                "Roe left": "2025-11-21",
            },
        ),
        (
            "The firm was fined after a crash in 2022 in which two men died.",
            {"A crash": "2022", "Two men died": "2022"},
        ),
        (
            "Holt fled to Kiel, where he was held on Monday. A fire began at a mill where two men died on Friday.",
            {
                "Holt fled to Kiel": "[..2025-11-24]",
                "He was held": "2025-11-24",
                "A fire began at a mill": "2025-11-21",
                "Two men died": "2025-11-21",
            },
        ),
        (
            "Mediators gave the army until 8 December to leave.",
            {"Mediators gave the army until 8 December to leave": "2025-11-26"},
        ),
        (
            "Profit fell on Monday to $2m from $5m a year earlier. Sales rose 3% in October from a year earlier.",
            {
                "Profit fell to $2m from $5m a year earlier": "2025-11-24",
                "Sales rose 3% from a year earlier": "2025-10",
            },
        ),
        ("Analysts had expected it in the spring of 2027.", {}),
        (
            "The boat was sold in August. On the following Monday, 6 October, the buyer fled. The crew left two days later, on 8 October.",
            {"The boat was sold": "2025-08", "The buyer fled": "2025-10-06", "The crew left": "2025-10-08"},
        ),
        (
            "Four people died on 31 January 1953. A plaque was unveiled on the fiftieth anniversary.",
            {"Four people died": "1953-01-31"},
        ),
        (
            "In 1903 (3 May) Ida Falk was born.",
            {"Ida Falk was born": "1903-05-03"},
        ),
        ("It broke down on 6 May 2020. That was the night of 3 June 2020.", {"It broke down": "2020-05-06"}),
        ("He came on Monday, on 4 October she left.", {"He came": "2025-11-24", "She left": "2025-10-04"}),
        (
            "The hall was not rebuilt until 1949 and the school was sold.",
            {"The hall was not rebuilt until 1949": "1949", "The school was sold": "2025-11-26"},
        ),
        ("Kiel opens a bridge over the Eider.", {"Kiel opens a bridge over the Eider": "2025-11-26"}),
        (
            "She scored twice in the last ten minutes on Monday.",
            {"She scored twice in the last ten minutes": "2025-11-24"},
        ),
        (
            "Prices rose 6% in the year to September.",
            {"Prices rose 6%": "2024-10-01/2025-09-30"},
        ),
        (
            "The army shot two men on Monday.\n\nThe war broke out in 2014. Thousands of people have been killed.",
            {"The army shot two men": "2025-11-24", "The war broke out": "2014"},
        ),
        (
            "The agency declared an emergency on Monday.\n\nA first case was reported in Selm on 4 July.\n\nIts head urged calm.",
            {
                "A first case was reported in Selm": "2025-07-04",
                "The agency declared an emergency": "2025-11-24",
                "Its head urged calm": "2025-11-24",
            },
        ),
        (
            "On Monday the bank failed. In recent days prices rose sharply.",
            {"The bank failed": "2025-11-24"},
        ),
        (
            "On Monday the bank failed. The 2019 report found that it had lost millions.",
            {"The bank failed": "2025-11-24"},
        ),
        (
            "Ann Holt lost in the 2021 election. She won the 1998 race in Pau.",
            {"Ann Holt lost in the 2021 election": "2021", "Ann Holt won the 1998 race in Pau": "1998"},
        ),
        (
            "They landed in Kenya, where the 7 August blasts killed ten people.",
            {"They landed in Kenya": "[..2025-08-07]", "The 7 August blasts killed ten people": "2025-08-07"},
        ),
        (
            "Ann Holt said the 7 May flood destroyed her house.",
            {
                "Ann Holt said the 7 May flood destroyed her house": "2025-11-26",
                "The 7 May flood destroyed her house": "2025-05-07",
            },
        ),
        (
            "The line closed on Monday. Traffic fell after a tunnel opened in 2011.",
            {
                "The line closed": "2025-11-24",
                "A tunnel opened": "2011",
                "Traffic fell after a tunnel opened in 2011": "[2011-01-01..2025-11-26]",
            },
        ),
        (
            "The find was told on Monday. The dig was to have ended on 31 May, but was extended by six weeks.",
            {
                "The find was told": "2025-11-24",
                "The dig was to have ended": "2025-05-31",
                "The dig was extended by six weeks": "[..2025-05-31]",
            },
        ),
        (
            "Norgrid said on Monday its third-quarter profit fell 38 percent. Its 2022 revenue grew.",
            {
                "Norgrid said its third-quarter profit fell 38 percent": "2025-11-24",
                "Norgrid’s third-quarter profit fell 38 percent": "2025-35",
                "Norgrid’s 2022 revenue grew": "2022",
            },
        ),
    ],
)
def test_dates_go_no_further_than_their_clause(text: str, told: dict[str, str]) -> None:
    """A date, a length or a day of background is not another clause's, but for a verb that is joined to it."""
    story = extract(text, published="2025-11-26")

    assert {one.title: str(one.when) for one in story} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The company was founded in a garage (March 1998).",
            [("1998-03", "The company was founded in a garage")],
        ),
        ("The treaty was signed (3 May 1903) in Kiel.", [("1903-05-03", "The treaty was signed in Kiel")]),
        ("The king died (1471).", [("1471", "The king died")]),
        ("The film Aurora (2003) was shown in Kiel.", []),
        ("Holm left the party (2003) for another.", []),
        ("Aristagoras left the league (499 BC) for another.", []),
        ("She saw Dr Holm (12 May 2019), who sent her home.", [("2019-05-12", "She saw Dr Holm")]),
    ],
)
def test_a_day_in_brackets_dates_the_verb_before_it(text: str, told: list[tuple[str, str]]) -> None:
    """A year may be that of a work instead."""
    events = extract(text, published=None, mode="narrative")
    assert [(str(event.when), event.title) for event in events] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In the first half of 2025 police raided nine houses. They arrested 30 men.",
            {"Police raided nine houses": "2025-40", "Police arrested 30 men": "2025-40"},
        ),
        (
            "Police are appealing for witnesses after a man was robbed. It happened on Sunday near Kiel.",
            {"A man was robbed": "[..2025-11-26]", "It happened near Kiel": "2025-11-23"},
        ),
        (
            "Soldiers left the college on 3 November. Researchers who visited it two days later found holes.",
            {
                "Soldiers left the college": "2025-11-03",
                "Researchers visited the college": "2025-11-05",
                "Researchers found holes": "2025-11-05",
            },
        ),
        ("The union had them released on Monday.", {"The union had them released": "2025-11-24"}),
        (
            "It was hit in 1876, when the keeper and his wife were drowned.",
            {"It was hit": "1876", "The keeper and his wife were drowned": "1876"},
        ),
        ("The deed, seen by us, is dated 11 February 2019.", {"The deed": "2019-02-11"}),
        ("It was signed on 3 May, a day on which he was abroad.", {"It was signed": "2025-05-03"}),
    ],
)
def test_what_a_report_says_it_does_not_date_itself(text: str, told: dict[str, str]) -> None:
    """What news come after, and what they sum up, was not on their own day."""
    assert {event.title: str(event.when) for event in extract(text, published="2025-11-26")} == told


MINUTES = """Minutes of the board meeting held on 3 November 2025

1. Minutes of the meeting of 6 October were approved.
2. The board agreed to have the crane inspected. A decision was put off.

The meeting closed at 19:40.
"""


def test_minutes_are_of_their_own_meeting() -> None:
    """The minutes of another meeting are only approved there."""
    days = {event.title: str(event.when) for event in extract(MINUTES, published="2025-11-05")}
    assert days["A decision was put off"] == "2025-11-03"
    assert days["The meeting closed"] == "3 November 2025, 19:40"
