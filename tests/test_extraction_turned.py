"""Sentences whose words stand in another order: clefts, verbs before their subjects, participles put in behind a subject."""

from __future__ import annotations

import pytest

from chronology.extraction import extract


def told(text: str) -> list[tuple[str, str]]:
    """Give title and time of each event of a text, in its order."""
    found = sorted(extract(text, published="2026-02-20"), key=lambda event: event.claims[0].clause_start or 0)
    return [(event.title, str(event.when)) for event in found]


CLEFTS = [
    (
        "It came out in June 2019, but it was not until May 2025 that anyone noticed it.",
        [("It came out", "2019-06"), ("Anyone noticed it", "2025-05")],
    ),
    (
        "It was not until June 2016 that a judge was appointed to lead the inquiry.",
        [("A judge was appointed to lead the inquiry", "2016-06")],
    ),
    ("It was only in March 2018 that witnesses were heard.", [("Witnesses were heard", "2018-03")]),
    (
        "But it was on Tuesday that the families received copies.",
        [("The families received copies", "2026-02-17")],
    ),
    ("Only in 2021 did the company pay.", [("The company did pay", "2021")]),
    ("Not until last October was the report finished.", [("The report was finished", "2025-10")]),
    (
        "It emerged on 4 May 2025 that money was missing.",
        [("It emerged that money was missing", "2025-05-04")],
    ),
    (
        "It was three in the morning on 14 February 2019 when the guard left.",
        [("The guard left", "14 February 2019, 03:00")],
    ),
    ("The company did not pay until 2021.", [("The company did not pay until 2021", "2021")]),
]


@pytest.mark.parametrize(("text", "events"), CLEFTS)
def test_a_sentence_turned_around_is_read_straight(text: str, events: list[tuple[str, str]]) -> None:
    """What is put first for weight dates the verb, and the title has the plain order."""
    assert [event for event in told(text) if not event[1].startswith("[")] == events


PUT_IN = [
    (
        "Its chief executive, Dana Cole, appointed just days before the strike began on 2 January, apologised on Thursday.",
        [("Dana Cole apologised", "2026-02-19"), ("The strike began", "2026-01-02")],
    ),
    (
        "The route, announced only a week before the strike, was opened on 10 December.",
        [("The route was opened", "2025-12-10")],
    ),
    (
        "The carrier, founded only three years ago, shut in May 2025.",
        [("The carrier shut", "2025-05"), ("The carrier was founded", "2023")],
    ),
    (
        "The pumps, replaced in May 2019, failed in May 2025.",
        [("The pumps failed", "2025-05"), ("The pumps were replaced", "2019-05")],
    ),
    ("Fines paid before 2022 must be refunded by 1 July.", [("Fines paid before 2022 must be refunded", "[..2026-07-01]"), ("Fines were paid", "[..2021-12-31]")]),
    ("On Monday two masked men robbed a shop and threatened the owner.", [("Two masked men robbed a shop", "2026-02-16"), ("Two masked men threatened the owner", "2026-02-16")]),
    ("The van was found burnt out on Sunday.", [("The van was found burnt out", "2026-02-15")]),
    ("The van was found on Sunday parked in Kiel.", [("The van was found parked in Kiel", "2026-02-15")]),
    ("She spoke at a rally held on Sunday.", [("She spoke at a rally", "2026-02-15")]),
    ("He objected to it in an email sent on 3 May 2019.", [("He objected to it in an email", "2019-05-03")]),
    ("By letter dated 3 May 2019 he was dismissed.", [("He was dismissed", "2019-05-03")]),
    ("In a referendum held on 3 May 2019, seven in ten voters rejected it.", [("In a referendum, seven in ten voters rejected it", "2019-05-03")]),
    ("The firm denied the claims in a statement published on 3 May 2019.", [("The firm denied the claims in a statement", "2019-05-03")]),
    ("In the election held in May 2019 she lost her seat.", [("In the election she lost her seat", "2019-05")]),
    ("The ship in the harbour sent a boat on 3 May 2019.", [("The ship in the harbour sent a boat", "2019-05-03")]),
    ("The wall collapsed in the storm of 3 May 2019.", [("The wall collapsed in the storm", "2019-05-03")]),
    ("She lost her seat in the election of 2010.", [("She lost her seat in the election", "2010")]),
    ("In an email to his manager dated 3 May 2019 he resigned.", [("In an email to his manager dated 3 May 2019 he resigned", "2019-05-03")]),
    ("The man held in a cell sent a letter on 3 May 2019.", [("The man held in a cell sent a letter", "2019-05-03")]),
    ("She lived in a house built in 1850.", [("A house was built", "1850")]),
    ("The bank held rates at its January meeting.", [("The bank held rates at its January meeting", "2026-01")]),
    ("Figures published on Tuesday showed a rise.", [("Figures were published", "2026-02-17"), ("Figures published on Tuesday showed a rise", "2026-02-17")]),
    ("Police have recovered a 17th-century painting stolen from a convent in August.", [("Police have recovered a 17th-century painting stolen from a convent in August", "2026-02-20"), ("A 17th-century painting was stolen from a convent", "2025-08")]),
    ("The road, closed when a bank collapsed in May, reopened on Monday.", [("A bank collapsed", "2025-05"), ("The road reopened", "2026-02-16")]),
    ("The mayor, who was in Kiel when the dam burst, cut short her trip on Monday.", [("The mayor cut short her trip", "2026-02-16")]),
    ("Three men, one of whom had fled in 2020, were charged on Monday.", [("One of the three men had fled", "2020"), ("Three men were charged", "2026-02-16")]),
    ("Two men appeared before magistrates on Monday charged with fraud.", [("Two men appeared before magistrates charged with fraud", "2026-02-16")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), PUT_IN)
def test_a_participle_is_no_verb_of_its_sentence(text: str, events: list[tuple[str, str]]) -> None:
    """What is put in behind a subject tears no title, and has a verb of its own where a date makes it an event."""
    assert sorted(told(text)) == sorted(events)


SUBJECTS = [
    ("Lars Hagen, 54, and Mette Solberg, 47, were charged in May 2025.", "Lars Hagen and Mette Solberg were charged"),
    ("The minister, Per Nygaard, resigned in May 2025.", "The minister, Per Nygaard, resigned"),
    ("Per Nygaard, the minister, resigned in May 2025.", "Per Nygaard resigned"),
    ("The collapse of the Tresk dam, which killed 14 people last June, was reviewed.", "The collapse of the Tresk dam killed 14 people"),
    ("The Admiralty, whose attention was fixed on the Nore, replied on 22 June 1797.", "The Admiralty replied"),
    ("A team led by Farah Osman at Leeds identified the protein in January 2019.", "A team led by Farah Osman at Leeds identified the protein"),
    ("The company that ran the bus, Almeda Lines, said on Monday it was sorry.", "The company said it was sorry"),
    ("Ann Holt left in May 2019. Her husband, the cellist Jan Holub, whom she had married in 1973, died last year.", "Ann Holt had married the cellist Jan Holub"),
    ("Ann Holt left in May 2019. Her husband, Jan Holub, died last year. She taught in Hull in 1985.", "Ann Holt taught in Hull"),
    ("He was tried in July 2019, sentenced to death, and hanged from a yardarm on 3 August 2019.", "He was hanged from a yardarm"),
    ("The plan was dropped in February after talks failed.", "Talks failed"),
    ("Talks in Tashkent, which began on 14 September, broke down.", "Talks in Tashkent began"),
    ("In 1964 Ann Holt led a survey, and two years later became the head of the institute.", "Ann Holt became the head of the institute"),
    ("A man was arrested on Sunday and later released without charge.", "A man was released without charge"),
    ("The claimant was suspended on Sunday and invited to a hearing.", "The claimant was invited to a hearing"),
    ("He was married in May 2025 to a Miss Holt, and they expect a child in October.", "They expect a child"),
    ("The first sod was cut in May 2019, and boring began in the autumn.", "Boring began"),
    ("Filming was finished in May 2019.", "Filming was finished"),
    ("The war with France, which broke out in May 2019, made money dear.", "The war with France broke out"),
    ("Talks with Turkey, which began in May 2019, failed.", "Talks with Turkey began"),
    ("The mayor of Paris, which fell in May 2019, fled.", "Paris fell"),
    ("He signed a treaty with Spain, which invaded in May 2019.", "Spain invaded"),
    ("An application was heard on Sunday and refused.", "An application was refused"),
    ("Plans to close it were announced in May 2025 and dropped in June.", "Plans to close it were dropped"),
    ("He was arrested in May 2019, tried the following spring and sentenced to six years.", "He was sentenced to six years"),
    ("The bridge was built in May 2019 and collapsed in June 2019.", "The bridge collapsed"),
    ("A review was ordered in May 2025 and reported in June.", "A review reported"),
    ("The manager was asked on Sunday and refused.", "The manager refused"),
    ("The site, which had last been tested in May 2019, was lost.", "The site had last been tested"),
    ("Her message to a colleague of 2 June 2019 says as much.", "Her message to a colleague"),
    ("A man was arrested on Sunday and fled a day later.", "A man fled"),
    ("The minutes were approved on Sunday and signed.", "The minutes were signed"),
    ("They fled in a grey Ford Focus, which was found in Leith on Sunday.", "The Ford Focus was found in Leith"),
    ("Her clients would plead at a hearing scheduled for 20 April.", "Her clients would plead at a hearing"),
    ("Vera Stromberg, who has died aged 91, was a geologist. She was born on 2 May 1934.", "Vera Stromberg was born"),
    ("Torsten Falkener, who lived in Hull, was a diver. He died on 2 May 1984.", "Torsten Falkener died"),
    ("As early as March 2019 engineers had warned of it.", "Engineers had warned of it"),
    ("As part of the move, the limit was lowered on 19 August 2019.", "The limit was lowered"),
    ("She appealed, and on Monday the court heard the case.", "She appealed"),
    ("The Dock Union, which represents 3,100 guards and clerks, said on Monday it would vote.", "The Dock Union said it would vote"),
    ("Ann Holt, who chairs the panel, resigned on Monday.", "Ann Holt resigned"),
    ("Under a treaty signed in 1971, Udria may draw water.", "A treaty was signed"),
    ("The move, which parliament approved in May 2025, was hailed.", "Parliament approved the move"),
    ("The council launched a scheme on 13 January, which ended on Monday.", "A scheme ended"),
    ("Rescue teams on Monday reached six miners who had been trapped since Saturday.", "Six miners had been trapped"),
    ("The museum is to return 32 figures in May, more than a century after soldiers looted them.", "The museum is to return 32 figures"),
    ("Ann Holt told the court in Kiel the firm had lied on Monday.", "The firm had lied"),
    ("He told a conference in Kiel the firm would close in May.", "The firm would close"),
    ("Trains were cancelled and services between Kiel and the coast were closed on Monday.", "Services between Kiel and the coast were closed"),
    ("Seven men were held; all but one were freed on Sunday.", "All but one were freed"),
    ("The firm said profit more than doubled in 2024.", "Profit more than doubled"),
    ("The bank went under in March 2019.", "The bank went under"),
    ("He cancelled a trip to Peru planned for Sunday.", "A trip to Peru was planned"),
    ("The talks, due to end on Friday, were extended in January.", "The talks were due to end"),
    ("The mayor apologised on Monday for comments she made in May.", "The mayor made comments"),
    ("Ghana was the first to do so in January.", "Ghana was the first to do so"),
    ("Lloyd's said on Monday that insurers had paid.", "Lloyd's said that insurers had paid"),
    ("Guards stormed the hall after hearing a shot, Ann Holt said on Monday.", "Ann Holt: Guards stormed the hall after hearing a shot"),
    ("The dam gave way at 3am on 18 June 2025 following three days of rain.", "The dam gave way following three days of rain"),
    ("Captain Rowe told the inquiry, on 14 May 2018, that the door was open.", "Captain Rowe told the inquiry that the door was open"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), SUBJECTS)
def test_a_subject_is_whole(text: str, title: str) -> None:
    """All whom a verb is about are named, who holds an office among them, and no more."""
    assert title in [one for one, _ in told(text)]


BESIDES = [
    (
        "In 1953 Ann Holt won a place to study law, graduating in 1957.",
        [("Ann Holt won a place to study law", "1953"), ("Ann Holt graduated", "1957")],
    ),
    (
        "In 2019 the members agreed to extend the fund until 2030.",
        [("The members agreed to extend the fund until 2030", "2019"), ("The members were to extend the fund", "../2030")],
    ),
    (
        "Ann Holt left in June 2025 after breaking a leg in April 2025.",
        [("Ann Holt left", "2025-06"), ("Ann Holt broke a leg", "2025-04")],
    ),
    (
        "The letter she wrote on 3 May 2019 was lost in May 2025.",
        [("The letter was lost", "2025-05"), ("She wrote the letter", "2019-05-03")],
    ),
    (
        "A jury found a guard guilty on Monday of shooting a man in 2023.",
        [("A jury found a guard guilty of shooting a man in 2023", "2026-02-16"), ("Shooting a man", "2023")],
    ),
    ("The board declined in September 2019, and the following month it wrote it off.", [("The board declined", "2019-09"), ("The board wrote it off", "2019-10")]),
    ("On 3 May 2019, and the following day, the police searched it.", [("The police searched it", "2019-05-03"), ("The police searched it", "2019-05-04")]),
    ("They blamed the data, and from May until July 2018 both sides argued about it.", [("Both sides argued about it", "2018-05/2018-07")]),
    ("He was charged on Monday with robbing a bank in May.", [("Robbing a bank", "2025-05")]),
    ("A doctor accused of poisoning a man in 2015 was held on Monday.", [("Poisoning a man", "2015")]),
    ("She declared three days of mourning from Sunday.", [("Three days of mourning", "2026-02-22/..")]),
    ("She opened the letter I sent on 2 February.", [("I sent the letter", "2026-02-02")]),
    ("A truce was signed in Bern on 3 February, to take effect on 1 June.", [("A truce was signed in Bern", "2026-02-03"), ("A truce was to take effect", "2026-06-01")]),
    ("14 May 2025: A truce is signed in Bern, to take effect on 1 June 2025.", [("A truce is signed in Bern, to take effect on 1 June 2025", "2025-05-14"), ("A truce was to take effect", "2025-06-01")]),
    ("The bank cut its rate in 2019, to take effect in 2021.", [("The bank cut its rate", "2019"), ("Its rate was to take effect", "2021")]),
    ("He left the navy in 1984, to run a pub from 1985.", [("He left the navy", "1984"), ("He was to run a pub", "1985/..")]),
    ("Ann Holt joined the bank in 2019. Before that she taught in Kiel.", [("Ann Holt taught in Kiel", "[..2019-12-31]")]),
    ("Trains will run normally from Saturday.", [("Trains will run normally", "2026-02-21/..")]),
    ("[2026-01-13, 09:02] Ines: the doctor called, results on Monday 19 January", [("Ines: the doctor called, results on Monday 19 January", "13 January 2026, 09:02")]),
    ("October 2026 (expected): Appeal hearing", [("Appeal hearing", "2026-10")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), BESIDES)
def test_what_somebody_did_besides_has_its_own_date(text: str, events: list[tuple[str, str]]) -> None:
    """An aim, a participle and a relative clause without "that" keep their dates, subjects and objects."""
    assert set(events) <= set(told(text))


def test_a_condition_that_nothing_comes_is_no_event() -> None:
    """What follows from it is one."""
    text = "If no deal is reached by June, the fund will close in July."
    assert told(text) == [("The fund will close", "2026-07")]


ONCE = [
    ("The trial took place over three days from 9 February 2026.", ["2026-02-09/2026-02-11"]),
    ("The 2019 winner, Piet Vos, withdrew in May 2025.", ["2025-05"]),
    ("Nolan died in Bath in 1811. He never returned to sea.", ["1811"]),
    ("The firm launched the shop in 2003. The town is small. Since its launch it had grown.", ["2003"]),
    ("The dam gave way at 3am on 18 June 2025 following three days of rain.", ["18 June 2025, 03:00"]),
]


@pytest.mark.parametrize(("text", "times"), ONCE)
def test_one_happening_is_one_event(text: str, times: list[str]) -> None:
    """Neither a length beside its beginning, nor a year that names somebody, nor what lasted up to it makes another."""
    assert [when for _, when in told(text)] == times
