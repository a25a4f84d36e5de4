"""Stories made up from a number: all kinds of times, clusters and outliers, labels from one letter to two hundred."""

from __future__ import annotations

from random import Random

from chronology.chronology import Chronology
from chronology.event import Claim
from chronology.event import Event
from chronology.event import Source
from chronology.event import Status
from chronology.when import When

NAMES = [
    *("council", "harbour", "inquiry", "minister", "bridge", "strike", "flood", "treaty", "court"),
    *("hospital", "union", "railway", "vote", "budget", "senate", "observatory", "governor", "expedition"),
    *("parliament", "ceasefire", "negotiation", "reconstruction", "responsibilities", "a", "of", "the"),
    *("in", "on", "by", "for"),
]
VERBS = [
    *("opens", "closes", "signs", "rejects", "reports", "finds", "orders", "delays", "visits", "repairs"),
    *("wins", "loses", "approves", "suspends"),
]
OTHER = (
    *("Київ", "мовчить", "Ґанок", "Αθήνα", "L’État", "çok", "“never”", "50 %", "<b>", "A&B", "3–4"),
    "zażółć",
)
LANES = ("Talks", "War", "Europe", "The courts and the inquiry", "Money", "Press", "Weather")
STATUSES = (Status.HAPPENED,) * 6 + tuple(Status)
SPANS = ("hours", "days", "month", "years", "skewed", "ages", "deep", "mixed")


def invented(seed: int) -> Chronology:
    """Make one story; the same number makes the same story."""
    random = Random(seed)  # noqa: S311 - nothing here is secret
    span = SPANS[seed % len(SPANS)]
    count = random.choice((1, 2, 3, 5, 8, 12, 16, 20, 26, 33, 40, 50, 60))
    few = random.random() < 0.3
    dates = [one_date(random, span) for _ in range(max(count // 4, 1) if few else count)]
    lanes = LANES[: random.choice((0, 0, 1, 2, 3, 5, 7))]
    sources = tuple(one_source(random, number) for number in range(random.choice((0, 1, 2, 5, 12, 30))))
    longest = random.choice((20, 60, 120, 200))
    events = [
        Event(
            id=f"e{number}",
            title=one_title(random, random.randint(1, longest)),
            when=one_when(random, dates[number % len(dates)]),
            status=random.choice(STATUSES) if random.random() < 0.5 else Status.HAPPENED,
            lane=random.choice((*lanes, *lanes, None)) if lanes else None,
            places=tuple(random.sample(NAMES, random.choice((0, 0, 1, 2)))),
            people=tuple(random.sample(NAMES, random.choice((0, 0, 1, 5)))),
            claims=tuple(
                Claim(source=source.id)
                for source in random.sample(sources, min(len(sources), random.choice((0, 1, 1, 3))))
            ),
        )
        for number in range(count)
    ]
    as_of = random.choice((None, "2025-11-26", "2025-11", "1900", "2031"))
    return Chronology(
        id=f"story-{seed}",
        title=one_title(random, random.choice((8, 30, 90))),
        as_of=as_of,
        sources=sources,
        events=events,
    )


def one_title(random: Random, letters: int) -> str:
    """Make words of about so many letters."""
    words = ""
    while len(words) < letters:
        words += random.choice((*NAMES, *VERBS, *OTHER[: 3 * random.randint(0, 4)])) + " "
    cut = words[:letters].strip()
    return (cut[:1].upper() + cut[1:]) or "X"


def one_source(random: Random, number: int) -> Source:
    """Make a source that may lack what sources lack."""
    return Source(
        id=f"s{number}",
        title=one_title(random, random.choice((10, 40, 120))),
        author=random.choice((None, "Ada Writer", "B. Reporter and C. Reporter")),
        publisher=random.choice((None, "The Gazette", "Harbour and Railway Weekly")),
        published=random.choice(
            (None, When.parse("2025-11-26"), When.parse("[2025-11-20..2025-11-22]"), When.parse("1999"))
        ),
        url=random.choice((None, f"https://example.org/{number}?a=1&b=2")),
    )


def day(random: Random) -> str:
    """Make a day of one autumn."""
    return f"2025-{random.choice((10, 11, 11, 11, 12)):02}-{random.randint(1, 30):02}"


def one_date(random: Random, span: str) -> str:
    """Make a date of the span in EDTF or as a clock time."""
    return CALENDARS[span](random) if span in CALENDARS else one_date(random, random.choice(SPANS[:-1]))


def hours(random: Random) -> str:
    clock = f"2025-11-2{random.choice((5, 6))}T{random.randint(0, 23):02}:{random.randint(0, 59):02}"
    return random.choice((clock, clock, f"{clock}:{random.randint(0, 59):02}", "2025-11-26"))


def month(random: Random) -> str:
    return random.choice((day(random), day(random), f"2025-{random.randint(1, 12):02}"))


def years(random: Random) -> str:
    year = random.randint(1990, 2029)
    exact = f"{year}-0{random.randint(1, 9)}-1{random.randint(0, 9)}"
    return random.choice((str(year), f"{year}-{random.randint(1, 12):02}", exact))


def skewed(random: Random) -> str:
    """Make one date in five of four centuries, the others of one winter."""
    if random.random() < 0.2:
        return str(random.randint(1600, 2015))
    return f"2016-0{random.randint(1, 3)}-{random.randint(10, 28)}"


def ages(random: Random) -> str:
    return f"{random.choice(('-', ''))}{random.randint(1, 2025):04}{random.choice(('', '', '-05', '-03-15'))}"


def deep(random: Random) -> str:
    old = f"Y-{random.randint(1, 4500)}E6"
    return random.choice((old, f"-{random.randint(1, 9999):04}", f"{random.randint(1, 2025):04}"))


CALENDARS = {
    "hours": hours,
    "days": lambda random: f"2025-11-{random.randint(10, 28):02}",
    "month": month,
    "years": years,
    "skewed": skewed,
    "ages": ages,
    "deep": deep,
}


def one_when(random: Random, date: str) -> When | None:
    """Make a time of any kind from a date."""
    clock = "T" in date
    plain = When.parse_clock(date) if clock else When.parse(date)
    kind = random.random()
    if kind < 0.5 or (clock and kind < 0.8):
        return plain
    if kind < 0.54:
        return None
    if clock:
        return random.choice((plain.since(), plain.by(), plain.until()))
    return one_form(random, date, plain)


def one_form(random: Random, date: str, plain: When) -> When:
    """Make what EDTF can make of a date: about, perhaps, since, by, a set, a season."""
    forms = ("{}~", "{}?", "{}%", "{}/..", "{}/", "../{}", "/{}", "[..{}]", "[{}..]")
    if random.random() < 0.6:
        return When.parse(random.choice(forms).format(date))
    later = random.choice((date, "2025-12-24", "2026", "2030"))
    other = When.parse(later)
    if plain.first_start is None or other.first_start is None or other.first_start < plain.first_start:
        return plain
    if date[0] in "Y-":
        return When.parse(f"{date}/{later}")
    return When.parse(
        random.choice(("[{}..{}]", "{}/{}", "[{},{}]", "{{{},{}}}", "{}~/{}?")).format(date, later)
    )
