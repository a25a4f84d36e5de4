"""Coherent stories made up: what truly happened is drawn first, then told as loosely as stories and sources tell it.

Nothing in such a story contradicts anything else, so no check that runs always may find an error or a warning in it.
"""

from __future__ import annotations

from datetime import date
from datetime import timedelta
from random import Random
from typing import NamedTuple

import attrs

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Office
from chronology.event import Person
from chronology.event import Place
from chronology.event import Series
from chronology.event import Source
from chronology.event import Status
from chronology.when import Duration
from chronology.when import When
from chronology.when.calendar import days_from_civil
from chronology.when.calendar import julian_from_days
from chronology.when.names import MONTHS
from chronology.when.names import WEEKDAYS

TOWNS = {
    "Lisbon": (38.72, -9.14),
    "Kyiv": (50.45, 30.52),
    "Auckland": (-36.85, 174.76),
    "Honolulu": (21.31, -157.86),
    "Geneva": (46.20, 6.14),
}
SETTLED = 60
"""So many days lie between two stays of one person in different towns."""
YEAR = 365.2425
NOON = ("12:30:00", "12:30:00Z", "04:30:00-08:00", "15:30+03:00")
"""One moment by several clocks."""


class Truth(NamedTuple):
    """What truly happened: from which day to which."""

    first: date
    last: date


def story(random: Random) -> Chronology:
    """Make a coherent story."""
    start = date(
        random.choice([1701, 1840, 1919, 1950, 1990, 2015]), random.randint(1, 12), random.randint(1, 28)
    )
    events = [happening(random, number, start) for number in range(random.randint(1, 12))]
    truths = {event.id: truth for event, truth in events}
    end = max(truth.last for truth in truths.values())
    sources = [source(random, number, end) for number in range(random.randint(1, 4))]
    told = [claimed(random, event, truth, sources) for event, truth in events]
    people = [person(random, number, start, end) for number in range(random.randint(0, 3))]
    peopled = with_people(random, told, truths, people)
    offices, holders = succession(random, start, end)
    whole = [*with_roles(random, peopled, truths, holders), *plans(random, sources)]
    rules, series = rhythms(random, start)
    return Chronology(
        id="story",
        title="A coherent story",
        as_of=loose_day(random, max(published for published, _ in sources))
        if random.random() < 0.5
        else None,
        sources=[one for _, one in sources],
        events=[*whole, *series],
        people=[one for one, *_ in people],
        offices=offices,
        places=[Place(name=name, coordinates=point) for name, point in TOWNS.items()],
        series=rules,
    )


def later(random: Random, day: date, most: int) -> date:
    """Give a day some days later."""
    return day + timedelta(days=random.randint(0, most))


def happening(random: Random, number: int, start: date) -> tuple[Event, Truth]:
    """Make an event, told more or less loosely, and what truly happened."""
    first = later(random, start, random.choice([20, 400, 6000]))
    last = first if random.random() < 0.6 else later(random, first, random.choice([3, 40]))
    truth = Truth(first, last)
    when = loose_day(random, first) if first == last else loose_span(random, truth)
    status = random.choice([Status.HAPPENED, Status.HAPPENED, Status.REPORTED, Status.DISPUTED])
    return Event(id=f"e{number}", title=f"Event number {number}", when=when, status=status), truth


def loose_day(random: Random, day: date) -> When:
    """Tell a day more or less loosely."""
    low, high = (day + timedelta(days=sign * random.randint(0, 9)) for sign in (-1, 1))
    mark = random.choice(["", "", "", "~", "?"])
    texts = [
        f"{day}{mark}",
        f"{day:%Y-%m}{mark}",
        f"{day:%Y}{mark}",
        f"{day.year // 10}X",
        f"[{low}..{high}]",
        f"[..{high}]",
        f"[{day},{high + timedelta(days=1)}]",
        f"{day:%Y}-{33 + (day.month - 1) // 3}",
    ]
    made = When.parse(random.choice(texts))
    if random.random() < 0.15:
        civil = julian_from_days(days_from_civil(day.year, day.month, day.day))
        return When.parse(f"{civil.year:04}-{civil.month:02}-{civil.day:02}", "julian")
    if random.random() < 0.15:
        return When.parse_clock(f"{day}T{random.choice(NOON)}")
    return made


def loose_span(random: Random, truth: Truth) -> When:
    """Tell a stretch of days more or less loosely."""
    first, last = truth
    texts = [
        f"{first}/{last}",
        f"{first:%Y-%m}/{last:%Y-%m}",
        f"{first:%Y}/{last:%Y}",
        f"{first}/",
        f"/{last}",
    ]
    if random.random() < 0.2:
        return When.between(loose_day(random, first), None)
    return When.parse(random.choice(texts))


def source(random: Random, number: int, end: date) -> tuple[date, Source]:
    """Make a source of a day after all that happened."""
    published = later(random, end, random.choice([0, 3, 40, 4000]))
    told = None if random.random() < 0.1 else When.parse(f"{published}")
    order = random.choice([None, None, "day-month"])
    return published, Source(id=f"s{number}", title=f"Source {number}", published=told, date_order=order)


def claimed(random: Random, event: Event, truth: Truth, sources: list[tuple[date, Source]]) -> Event:
    """Let some sources tell of an event."""
    claims = []
    for published, one in random.sample(sources, random.randint(0, len(sources))):
        says = words(random, truth, published) if random.random() < 0.8 else None
        when = loose_day(random, truth.first) if random.random() < 0.2 else None
        claims.append(Claim(source=one.id, says=says, when=when))
        if random.random() < 0.1:
            announced = loose_day(random, later(random, truth.last + timedelta(days=1), 50))
            claims.append(Claim(source=one.id, when=announced, status=Status.PLANNED))
    return attrs.evolve(event, claims=tuple(claims))


def words(random: Random, truth: Truth, published: date) -> str:
    """Say when something happened, as a source published on a day may say it."""
    day = truth.first
    month = MONTHS[day.month - 1]
    said = [f"on {day.day} {month} {day.year}", f"in {month} {day.year}", f"in {day.year}", f"{day:%d/%m/%Y}"]
    said += [f"on {WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}", f"before {day.year + 1}"]
    return random.choice(said + near(day, (published - day).days, published) + far((published - day).days))


def near(day: date, ago: int, published: date) -> list[str]:
    """Say what lies near to the day of publication."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    this_month = (published.year, published.month) == (day.year, day.month)
    last_month = (published.year * 12 + published.month) - (day.year * 12 + day.month) == 1
    weeks = (published - timedelta(published.weekday()) - day + timedelta(day.weekday())).days // 7
    third = "early" if day.day <= 10 else "mid-" if day.day <= 20 else "late"
    said = {
        f"on {weekday}": ago < 7,
        f"on {weekday} evening": ago < 7,
        "yesterday": ago == 1,
        "today": ago == 0,
        "earlier this week": weeks == 0 and ago > 0,
        "last week": weeks == 1,
        "earlier this month": this_month and ago > 0,
        "last month": last_month,
        f"in {month}": not this_month and ago < 300,
        f"in {third}{'' if third == 'mid-' else ' '}{month}": not this_month and ago < 300,
        f"at the end of {month}": not this_month and ago < 300 and day.day > 20,
        f"on {day.day} {month}": day.year == published.year,
        "earlier this year": day.year == published.year and ago > 0,
        "last year": day.year == published.year - 1,
        f"{ago} days ago": 1 < ago < 30,
        f"{round(ago / 7)} weeks ago": 13 < ago < 60 and ago % 7 == 0,
    }
    return [words for words, can_be_said in said.items() if can_be_said]


def far(ago: int) -> list[str]:
    """Say what lies years back."""
    years = ago / YEAR
    said = {
        f"{round(years)} years ago": years > 1.2,
        f"more than {int(years)} years ago": years > 2,
        f"almost {int(years) + 1} years ago": years > 1.2,
        f"some {round(years / 10) * 10} years ago": years > 30,
    }
    return [words for words, can_be_said in said.items() if can_be_said]


def person(random: Random, number: int, start: date, end: date) -> tuple[Person, date]:
    """Make somebody who is grown up before the story begins and outlives it, and the true day of birth."""
    born = start - timedelta(days=random.randint(20 * 366, 40 * 366))
    died = later(random, end, 9000)
    life = Person(
        name=f"Person {number}",
        born=loose_day(random, born) if random.random() < 0.7 else None,
        died=loose_day(random, died) if random.random() < 0.5 else None,
    )
    return life, born


def with_people(
    random: Random, events: list[Event], truths: dict[str, Truth], people: list[tuple[Person, date]]
) -> list[Event]:
    """Let people take part, with their ages, each in one town for a while."""
    stays = {life.name: (date.min, random.choice(list(TOWNS))) for life, _ in people}
    whole = []
    for event in sorted(events, key=lambda event: truths[event.id]):
        first, last = truths[event.id]
        present = random.sample(people, random.randint(0, min(1, len(people))))
        town = random.choice(list(TOWNS))
        ages = {}
        for life, born in present:
            left, last_town = stays[life.name]
            if left != date.min and (first - left).days < SETTLED:
                town = last_town
            stays[life.name] = (last if left == date.min else max(left, last), town)
            if random.random() < 0.5 and first == last:
                ages[life.name] = first.year - born.year - ((first.month, first.day) < (born.month, born.day))
        names = tuple(life.name for life, _ in present)
        whole.append(attrs.evolve(event, people=names, places=(town,), ages=ages))
    return whole


def succession(random: Random, start: date, end: date) -> tuple[list[Office], list[tuple[str, date, date]]]:
    """Let people hold an office one after another, and give the true terms."""
    terms, at = [], start - timedelta(days=400)
    for number in range(random.randint(0, 4)):
        until = later(random, at + timedelta(days=1), 3000)
        terms.append((f"Holder {number}", at, until))
        at = until
    offices = [
        Office(
            office="Chair",
            holder=name,
            from_=loose_day(random, first) if random.random() < 0.9 else None,
            until=loose_day(random, last) if random.random() < 0.8 and last < end else None,
        )
        for name, first, last in terms
    ]
    return offices, terms


def with_roles(
    random: Random, events: list[Event], truths: dict[str, Truth], terms: list[tuple[str, date, date]]
) -> list[Event]:
    """Let who holds the office take part in it."""
    whole = []
    for event in events:
        first, last = truths[event.id]
        holding = [name for name, since, until in terms if since <= first and last <= until]
        role = {random.choice(holding): "Chair"} if holding and random.random() < 0.5 else {}
        whole.append(attrs.evolve(event, roles=role))
    return whole


def plans(random: Random, sources: list[tuple[date, Source]]) -> list[Event]:
    """Make plans that lie ahead of all sources."""
    now = max(published for published, _ in sources)
    made = []
    for number in range(random.randint(0, 2)):
        day = later(random, now + timedelta(days=11), 2000)
        one = random.choice(sources)[1]
        claims = (Claim(source=one.id, says=f"in {day.year}"),)
        made.append(
            Event(
                id=f"p{number}",
                title=f"Plan {number}",
                when=loose_day(random, day),
                status=Status.PLANNED,
                claims=claims,
            )
        )
    return made


def rhythms(random: Random, start: date) -> tuple[list[Series], list[Event]]:
    """Make series that keep their rules, told loosely."""
    every, times = random.randint(1, 5), random.sample(range(8), random.randint(0, 5))
    games = Series(name="Games", every=Duration.parse(f"{every} years"), falls=MONTHS[start.month - 1])
    days = [start.replace(year=start.year + every * number) for number in sorted(times)]
    numbered = random.random() < 0.5
    events = [
        Event(
            id=f"g{number}",
            title=f"Games {number}",
            when=loose_day(random, day),
            series="Games",
            number=number + 1 if numbered else None,
        )
        for number, day in zip(sorted(times), days, strict=True)
    ]
    return [games, *stages(random, start, events), *truces(random, start, events)], events


def stages(random: Random, start: date, events: list[Event]) -> list[Series]:
    """Let a treaty go through its stages."""
    names, day = ("signed", "ratified", "in force"), start
    for name in names:
        day = later(random, day, 500)
        if random.random() < 0.7:
            when = loose_day(random, day)
            events.append(
                Event(id=name.replace(" ", "-"), title=name, when=when, series="Treaty", stage=name)
            )
    return [Series(name="Treaty", stages=names)]


def truces(random: Random, start: date, events: list[Event]) -> list[Series]:
    """Let war and truce follow each other without a gap."""
    day = start
    for number in range(random.randint(0, 4)):
        end = later(random, day + timedelta(days=1), 300)
        events.append(
            Event(
                id=f"t{number}",
                title=f"State {number}",
                when=loose_span(random, Truth(day, end)),
                series="War",
            )
        )
        day = end
    return [Series(name="War", exclusive=True, gapless=True)]
