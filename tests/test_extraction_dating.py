"""Dates of clauses: stated, carried to them, widened, or not given."""

from __future__ import annotations

import pytest

from chronology.extraction import extract

PUBLISHED = "2025-11-26"

STORY = """\
The ferry sank off Skagen on Saturday. Rescuers searched the strait. They found a door on Sunday, and a raft drifted
ashore. The coast guard said that 3 people died.

The owner spoke of a fault on Tuesday. The ferry was built in 1990. It is owned by two brothers, and had been sold twice.
“We lost a friend,” he said. No ship passed the place. Divers will go down.
"""


def dates(text: str, published: str = PUBLISHED) -> dict[str, tuple[str, str]]:
    """Give the time of each event, and on what basis, by its title."""
    story = extract(text, published=published)
    return {one.title: (str(one.when), one.claims[0].says or one.claims[0].basis or "") for one in story}


@pytest.mark.parametrize(
    ("title", "when", "basis"),
    [
        ("The ferry sank off Skagen", "2025-11-22", "on Saturday"),
        ("Rescuers searched the strait", "2025-11-22", "carried from “on Saturday”"),
        ("Rescuers found a door", "2025-11-23", "on Sunday"),
        ("A raft drifted ashore", "2025-11-23", "carried from “on Sunday”"),
        ("3 people died", "2025-11-23", "carried from “on Sunday”"),
        ("The owner spoke of a fault", "2025-11-25", "on Tuesday"),
        ("The ferry was built", "1990", "in 1990"),
    ],
)
def test_a_clause_takes_the_day_of_its_episode(title: str, when: str, basis: str) -> None:
    """Past clauses without a date go on with the last stated day."""
    assert dates(STORY)[title] == (when, basis)


@pytest.mark.parametrize("words", ["owned", "sold", "ship passed", "go down"])
def test_background_gets_no_date(words: str) -> None:
    """States, what was before, what did not happen and what is to come take no date from others."""
    assert not [title for title in dates(STORY) if words in title]


def test_what_comes_again_and_again_gets_no_date() -> None:
    """A clause that tells how often takes over no day."""
    assert list(dates("The ship left Kiel on Monday. Every summer, storms hit the strait.")) == [
        "The ship left Kiel"
    ]


def test_what_is_said_belongs_to_the_last_day_of_speech() -> None:
    """A quotation has the day on which its speaker spoke."""
    (title,) = [title for title in dates(STORY) if "We lost a friend" in title]
    assert dates(STORY)[title][0] == "2025-11-25"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Three days after fire destroyed the hall, traders are still waiting.",
            {"Fire destroyed the hall": ("2025-11-23", "counted from the report's own day")},
        ),
        (
            "The dam burst on Tuesday. Inspectors warned this month that water leaked in, and the board ordered repairs.",
            {
                "The dam burst": ("2025-11-25", "on Tuesday"),
                "Inspectors warned that water leaked in": ("[2025-11-01..2025-11-26]", "this month"),
                "Water leaked in": ("[..2025-11-26]", "told carried from “this month”"),
                "The board ordered repairs": ("[..2025-11-26]", "told carried from “this month”"),
            },
        ),
        (
            "The workers voted on Sunday. The strike began after managers dismissed two men on 29 October.",
            {
                "The workers voted": ("2025-11-23", "on Sunday"),
                "The strike began": ("[2025-10-29..2025-11-26]", "later than “on 29 October”"),
                "Managers dismissed two men": ("2025-10-29", "on 29 October"),
            },
        ),
        (
            "Karl Holt was born on 9 October 1935. He left school at 15 and was apprenticed to a baker.",
            {"Karl Holt was born": ("1935-10-09", "on 9 October 1935")},
        ),
        (
            "The inquiry opens on Monday. In June 2018 a clerk, Joan Pym, found two labels. She told her supervisor.",
            {
                "The inquiry opens": ("2025-12-01", "on Monday"),
                "A clerk, Joan Pym, found two labels": ("2018-06", "In June 2018"),
                "Joan Pym told her supervisor": ("2018-06", "carried from “In June 2018”"),
            },
        ),
        (
            "The line failed on Tuesday. The firm blamed the delay on a fire in October.",
            {
                "The line failed": ("2025-11-25", "on Tuesday"),
                "The firm blamed the delay on a fire in October": ("2025-11-25", "carried from “on Tuesday”"),
                "A fire": ("2025-10", "in October"),
            },
        ),
        (
            "The mayor apologised after August's blackout on Monday.",
            {
                "The mayor apologised after August's blackout": ("2025-11-24", "on Monday"),
                "August's blackout": ("2025-08", "August"),
            },
        ),
        (
            "Ellen Marsh died on Monday. She grew up in Kiel.",
            {"Ellen Marsh died": ("2025-11-24", "on Monday")},
        ),
        (
            "The board has closed the mill. It was small.",
            {"The board has closed the mill": ("2025-11-26", "the report's own day")},
        ),
        (
            "The fire began in Kiel on Monday. The blaze has spread to Oslo.",
            {
                "The fire began in Kiel": ("2025-11-24", "on Monday"),
                "The blaze has spread to Oslo": (
                    "[2025-11-24..2025-11-26]",
                    "carried from “on Monday”, up to the report's own day",
                ),
            },
        ),
        (
            "The trial is dull. The town is small. The council met in Kiel.",
            {"The council met in Kiel": ("[..2025-11-26]", "past when the report was written")},
        ),
        (
            "The council met this week.",
            {"The council met": ("[2025-11-24..2025-11-26]", "this week")},
        ),
        (
            "The quake struck Kiel at 14:30.",
            {"The quake struck Kiel": ("26 November 2025, 14:30", "the report's own day")},
        ),
        (
            "On Monday the quake struck Kiel at 14:30.",
            {"The quake struck Kiel at 14:30": ("24 November 2025, 14:30", "On Monday")},
        ),
        (
            "Police are appealing for help after a shop was robbed on Monday.\n\nTwo men fled on foot.",
            {"A shop was robbed": ("2025-11-24", "on Monday"), "Two men fled on foot": ("2025-11-24", "carried from “on Monday”")},
        ),
        (
            "The ship sank on Monday. Four men were saved; a fifth was found dead the following morning.",
            {
                "The ship sank": ("2025-11-24", "on Monday"),
                "Four men were saved": ("2025-11-24", "carried from “on Monday”"),
                "A fifth was found dead": ("2025-11-25", "the following morning"),
            },
        ),
        (
            "The school was opened on Monday. During the First World War it served as a hospital.",
            {"The school was opened": ("2025-11-24", "on Monday")},
        ),
        (
            "He fell ill in 1997, after the fire of the house in 1990.",
            {"He fell ill": ("1997", "in 1997"), "The fire of the house": ("1990", "in 1990")},
        ),
        (
            "He left after the fight on Monday.",
            {
                "He left after the fight on Monday": ("2025-11-24", "carried from “on Monday”"),
                "The fight": ("2025-11-24", "on Monday"),
            },
        ),
        (
            "The firm launched the shop in 2003. The town is small. Since its launch it had grown.",
            {
                "The firm launched the shop": ("2003", "in 2003"),
            },
        ),
        (
            "The judge freed Holt on Monday, five years after he was charged.",
            {
                "The judge freed Holt": ("2025-11-24", "on Monday"),
                "He was charged": ("2020", "counted from “on Monday”"),
            },
        ),
        (
            "The mayor resigned on Monday, exactly four days after a newspaper published a tape.",
            {
                "The mayor resigned": ("2025-11-24", "on Monday"),
                "A newspaper published a tape": ("2025-11-20", "counted from “on Monday”"),
            },
        ),
        (
            "Two days after the president resigned on Monday, his deputy was arrested.",
            {
                "The president resigned": ("2025-11-24", "on Monday"),
                "The president’s deputy was arrested": ("2025-11-26", "counted from “on Monday”"),
            },
        ),
        (
            "Holt left on Monday, less than four days after a newspaper published a tape.",
            {"Holt left": ("2025-11-24", "on Monday")},
        ),
        (
            "It was the deadliest quake since 1987, when a dam burst in Lemm.",
            {"A dam burst in Lemm": ("1987", "carried from “since 1987”")},
        ),
        (
            "Analysts had expected a bid since May 2024, when Halder sold its mill.",
            {
                "Analysts had expected a bid": ("2024-05/", "since May 2024"),
                "Halder sold its mill": ("2024-05", "carried from “since May 2024”"),
            },
        ),
        (
            "A tree fell on a car in Kiel shortly after 10 p.m. on Tuesday, the mayor told reporters.",
            {
                "A tree fell on a car in Kiel": ("25 November 2025, after 22:00", "shortly after 10 p.m. on Tuesday"),
            },
        ),
        ("When the war ended, he went to Kiel in May 1946.", {
            "The war ended": ("1946-05", "carried from “in May 1946”"),
            "He went to Kiel": ("1946-05", "in May 1946"),
        }),
        (
            "The rising began on Monday. Rees seized the mill and held it until 25 November 2025, when a troop arrived.",
            {
                "The rising began": ("2025-11-24", "on Monday"),
                "Rees seized the mill": ("2025-11-24", "carried from “on Monday”"),
                "Rees held it": ("../2025-11-25", "until 25 November 2025"),
                "A troop arrived": ("2025-11-25", "carried from “until 25 November 2025”"),
            },
        ),
        ("He showed iMovie '09 on Monday.", {"He showed iMovie '09": ("2025-11-24", "on Monday")}),
        (
            "A man was robbed on Monday. Police said a suspect was arrested on Tuesday.",
            {
                "A man was robbed": ("2025-11-24", "on Monday"),
                "Police said a suspect was arrested on Tuesday": ("2025-11-26", "the report's own day"),
                "A suspect was arrested": ("2025-11-25", "on Tuesday"),
            },
        ),
        (
            "Police said on Tuesday that Holt had a gun. Lawyers said he used it after the vote of 3 May 2023.",
            {
                "Police said that Holt had a gun": ("2025-11-25", "on Tuesday"),
                "Holt had a gun": ("2025-11-25", "carried from “on Tuesday”"),
                "Lawyers said he used it after the vote of 3 May 2023": ("2025-11-25", "carried from “on Tuesday”"),
                "He used it": ("2023-05-03", "carried from “of 3 May 2023”"),
                "The vote": ("2023-05-03", "of 3 May 2023"),
            },
        ),
        (
            "The vote had been due in May, but the debate was put off.",
            {
                "The vote had been due": ("2025-05", "in May"),
                "The debate was put off": ("[..2025-05-31]", "no later than “in May”"),
            },
        ),
        (
            "Holt was jailed on Monday. After his discharge from the army in 1955 he went to Kiel.",
            {
                "Holt was jailed": ("2025-11-24", "on Monday"),
                "His discharge from the army": ("1955", "in 1955"),
                "He went to Kiel": ("1955", "carried from “in 1955”"),
            },
        ),
        (
            "Before the vote on Monday, police freed a man. The mayor had been warned before the march on Sunday.",
            {
                "Police freed a man": ("[..2025-11-24]", "earlier than “on Monday”"),
                "The vote": ("2025-11-24", "on Monday"),
                "The mayor had been warned": ("[..2025-11-23]", "earlier than “on Sunday”"),
                "The march": ("2025-11-23", "on Sunday"),
            },
        ),
        (
            "The inquiry heard nine witnesses before it was suspended in May.",
            {
                "The inquiry heard nine witnesses": ("[..2025-05-31]", "earlier than “in May”"),
                "The inquiry was suspended": ("2025-05", "in May"),
            },
        ),
        (
            "A fire broke out on Monday. Two men were hurt; one died on Tuesday.",
            {
                "A fire broke out": ("2025-11-24", "on Monday"),
                "Two men were hurt": ("2025-11-24", "carried from “on Monday”"),
                "One died": ("2025-11-25", "on Tuesday"),
            },
        ),
        (
            "Three workers were burned; one died on 15 November.",
            {
                "Three workers were burned": ("[..2025-11-15]", "earlier than “on 15 November”"),
                "One died": ("2025-11-15", "on 15 November"),
            },
        ),
        (
            "Four climbers were rescued and a fifth is missing after an avalanche on Saturday.",
            {
                "Four climbers were rescued": ("2025-11-22", "carried from “on Saturday”"),
                "An avalanche": ("2025-11-22", "on Saturday"),
            },
        ),
        (
            "He passed a signal on 8 November. He was suspended the same day, and dismissed on 20 November.",
            {
                "He passed a signal": ("2025-11-08", "on 8 November"),
                "He was suspended": ("2025-11-08", "the same day"),
                "He was dismissed": ("2025-11-20", "on 20 November"),
            },
        ),
        (
            "A woman was held on Monday and has since been charged.",
            {
                "A woman was held": ("2025-11-24", "on Monday"),
                "A woman has since been charged": ("2025-11-26", "the report's own day"),
            },
        ),
        ("In 2010 the fair was held on 3 May 2010.", {"In 2010 the fair was held": ("2010-05-03", "on 3 May 2010")}),
        (
            "The firm bought the ship, which was built in 1998, and renamed it in 2004.",
            {
                "The firm bought the ship": ("[..2025-11-26]", "no later than the report's own day"),
                "The ship was built": ("1998", "in 1998"),
                "The firm renamed the ship": ("2004", "in 2004"),
            },
        ),
    ],
)  # fmt: skip
def test_bounds_widen_rather_than_guess(text: str, told: dict[str, tuple[str, str]]) -> None:
    """What is only known so well has bounds as wide."""
    assert dates(text) == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mayor resigned on Monday.", "happened"),
        ("The mayor reportedly resigned on Monday.", "reported"),
        ("A woman claimed to have been robbed on Monday.", "reported"),
        ("Police said that the mayor resigned on Monday.", "reported"),
        ("The board denied that the mayor resigned on Monday.", "denied"),
        ("Reports that the ferry sank on Monday were later denied.", "denied"),
        ("The mayor did not resign on Monday.", "denied"),
        ("No mayor was elected in 2023.", "denied"),
        ("There is a legend that the queen slept here in 1574.", "reported"),
        ("The duke intended to marry her in 1612.", "planned"),
        ("No fewer than 20 people died on Monday.", "happened"),
        ("The match was cancelled on Monday.", "cancelled"),
        ("The match was to have begun on Monday.", "cancelled"),
        ("He was bailed on 17 November until mid-December.", "ongoing"),
        ("The mayor will resign on Friday.", "planned"),
        ("The trains will not run on Friday.", "planned"),
        ("The mayor is expected to resign by 2029.", "planned"),
        ("The bridge has been closed since Monday.", "ongoing"),
    ],
)
def test_status_follows_tense_and_modality(text: str, status: str) -> None:
    """An event is denied, planned, reported or going on if its clause says so."""
    (event,) = [event for event in extract(text, published=PUBLISHED) if event.claims[0].says]
    assert event.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The fees shall rise on 1 January 2023.", "planned"),
        ("The report must be sent by 6 March 2020.", "planned"),
        ("Steel is expected in May 2021.", "planned"),
        ("The roof is to be mended in May 2021.", "planned"),
        ("In 1903 he would marry again.", "happened"),
        ("The cause is to be found in the fire of 1903.", "happened"),
        ("He must have left in 1903.", "happened"),
    ],
)
def test_a_text_of_no_known_day_has_plans(text: str, status: str) -> None:
    """What will or must be is planned, whenever that was written."""
    story = extract(f"{text} He died on 1 January 2025.", published=None, mode="narrative")
    assert next(iter(story)).status == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Villagers say soldiers came on Monday and took two men.", ["reported", "reported"]),
        ("The army denied that soldiers came on Monday and took two men.", ["denied", "denied"]),
        ("She was acquitted on Monday of robbing her son on 3 May.", ["denied", "happened"]),
        ("He was found guilty on Monday of robbing his son on 3 May.", ["happened", "happened"]),
        ("A man accused of robbing his son in 2015 was held on Monday.", ["reported", "happened"]),
        ("The airline has extended the ban to 30 December.", ["happened"]),
    ],
)
def test_what_stands_on_one_word_has_one_status(text: str, told: list[str]) -> None:
    """What is joined to what is said is said, too; a charge proves nothing, and a term is no event."""
    events = extract(text, published=PUBLISHED)
    assert [event.status for event in events if event.kind != "statement"] == told


def test_an_uncertain_publication_date_gives_bounds() -> None:
    """The report's own day is as well known as its publication."""
    told = dates("The board closed the mill.", published="[2025-11-20..2025-11-22]")
    assert told["The board closed the mill"][0] == "[2025-11-20..2025-11-22]"


def test_a_length_belongs_to_the_clause_that_tells_it() -> None:
    """How long somebody has run a firm is not how long he will be heard."""
    events = extract(
        "Pell, who has run the firm for nine years, will be heard on Monday.", published="2025-11-26"
    )

    assert [event.when.duration for event in events if event.when] == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Postmortem: the outage of 3 March 2025\n\nAt 14:02 UTC a deploy of the service began.",
            [("2025-03-03", "2025-03-03")],
        ),
        (
            "4 March 2025\n\nWe reached the hut.\n\n5 March 2025\n\nThe snow stopped us.",
            [("2025-03-04", "2025-03-04"), ("2025-03-05", "2025-03-05")],
        ),
        ("Crane warned the board in April or May 2018.", [("2018-04-01", "2018-05-31")]),
        (
            "On 4 May 1871 Lind was born in Kiel. In 1897 she married. Later the mill burnt down.",
            [("1871-05-04", "1871-05-04"), ("1897-01-01", "1897-12-31")],
        ),
    ],
)
def test_headings_and_lists_date_what_they_hold(text: str, told: list[tuple[str, str]]) -> None:
    """A heading's day holds for what stands under it; of two dates with "or" one is meant; a text that has moved on does not go back."""
    events = extract(text, published="2025-11-26")

    assert [(str(event.when.earliest), str(event.when.latest)) for event in events if event.when] == told


ENTRIES = """Timeline of the dam

- 12 May 1959: Parliament approves the dam.
- 1961–64: Construction. Eleven workers die.
- Spring 1965 – The lake fills.
- c. 1970: a church is moved
**5 May 2011**: The owner sells the dam
2011-06-02  Sale confirmed by the court.
Jan. 3, 2012 – Smith resigns; his deputy takes over
[2012-01-04] Sirens tested.
  The test was repeated.
2013: In March, the sirens failed.
The town of Kiel was spared.
"""


def test_a_line_that_begins_with_its_date_is_dated_by_it() -> None:
    """Lists, logs and diaries: all that stands in the entry has its date, with a verb or without."""
    events = extract(ENTRIES, published="2015-01-01")
    told = [(str(event.when.edtf), event.title) for event in events if event.when]

    assert told == [
        ("1959-05-12", "Parliament approves the dam"),
        ("1961/1964", "Construction"),
        ("1961/1964", "Eleven workers die"),
        ("1965-21", "The lake fills"),
        ("1970~", "A church is moved"),
        ("2011-05-05", "The owner sells the dam"),
        ("2011-06-02", "Sale confirmed by the court"),
        ("2012-01-03", "Smith resigns"),
        ("2012-01-03", "His deputy takes over"),
        ("2012-01-04", "Sirens tested"),
        ("2012-01-04", "The test was repeated"),
        ("2013-03", "The sirens failed"),
        ("[..2015-01-01]", "The town of Kiel was spared"),
    ]


LIFE = (
    "Mrs Marta Lind was born in Kiel on 4 May 1871. She married the chemist Erik Holm in 1897. She left Kiel in March, and a son was born in May. "
    "The mill burnt down. From 1926 until her retirement ten years later she taught in Lund."
)


def test_a_life_needs_no_day_of_publication() -> None:
    """Years and months are carried on, and nothing is dated by a day that nobody knows."""
    story = extract(LIFE, published=None, mode="narrative")

    assert [(str(event.when.edtf), event.title) for event in story if event.when] == [
        ("1871-05-04", "Mrs Marta Lind was born in Kiel"),
        ("1897", "Marta Lind married the chemist Erik Holm"),
        ("1897-03", "Marta Lind left Kiel"),
        ("1897-05", "A son was born"),
        ("1926/1936", "Marta Lind taught in Lund"),
        ("1936", "Marta Lind’s retirement"),
    ]
    assert [source.published for source in story.sources] == [None]


TIMELINE = """The spill, day by day

2010-04-20
An explosion kills 11 people on the rig. The well had been drilled since February.
--------------------------------
Thursday, 22 April 2010
The rig sinks. Two days earlier it had caught fire.
Divers search for survivors until Friday.
The governor declares an emergency
--------------------------------
May 2010
The firm lowers a dome; it fails
"""


def test_dates_in_lines_of_their_own_date_and_anchor_what_follows() -> None:
    """A timeline's present is of its day, and "until Friday" and "two days earlier" count from that."""
    events = extract(TIMELINE, published="2025-06-03")

    assert [(str(event.when.edtf), event.title) for event in events if event.when] == [
        ("2010-02/", "The well had been drilled"),
        ("2010-04-20", "An explosion kills 11 people on the rig"),
        ("2010-04-20", "It had caught fire"),
        ("2010-04-22", "The rig sinks"),
        ("2010-04-22", "The governor declares an emergency"),
        ("../2010-04-23", "Divers search for survivors"),
        ("2010-05", "The firm lowers a dome; it fails"),
    ]
