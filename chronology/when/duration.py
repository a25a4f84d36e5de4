"""Durations in calendar units, exact or not: "3 days", "almost 75 years", "P1Y6M", "10 business days"."""

from __future__ import annotations

import re

import attrs

from chronology.errors import WhenError
from chronology.when.explain import LONGEST_QUOTE
from chronology.when.names import CARDINALS

LARGEST = 10**15
"""The most units of one kind: more years than that EDTF has no form for."""
UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")

ISO = re.compile(
    r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)

MODS = {
    "about": "about",
    "around": "about",
    "approximately": "about",
    "some": "about",
    "roughly": "about",
    "almost": "almost",
    "nearly": "almost",
    "over": "over",
    "more than": "over",
    "at least": "at least",
    "at most": "at most",
    "up to": "at most",
    "less than": "at most",
}
"""Words before a duration, and what they say."""

WORDS = ("zero", *CARDINALS[:12])
NUMBERS = {word: number for number, word in enumerate(WORDS)} | {
    "a": 1,
    "an": 1,
    "half a": 0.5,
    "half an": 0.5,
}
COUNT = rf"\d+(?:\.\d+)?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}"
MOD = re.compile(rf"(?P<mod>{'|'.join(MODS)})\s+(?P<rest>.+)", re.IGNORECASE)
BUSINESS = r"(?:business|working)[\s-]+day"
TERM = re.compile(
    rf"(?P<count>{COUNT})(?P<half>\s+and\s+a\s+half)?[\s-]+(?P<unit>{BUSINESS}|{'|'.join(unit[:-1] for unit in UNITS)})s?"
    r"(?P<after>\s+and\s+a\s+half)?",
    re.IGNORECASE | re.ASCII,
)
JOIN = re.compile(r"\s*(?:,|and)?\s*", re.ASCII)


@attrs.frozen
class Duration:
    """A length of time in the units it was given in.

    >>> str(Duration.parse("P3D")), Duration.parse("almost 75 years").is_exact
    ('3 days', False)
    """

    years: float = 0
    months: float = 0
    weeks: float = 0
    days: float = 0
    hours: float = 0
    minutes: float = 0
    seconds: float = 0
    business_days: float = 0
    mod: str | None = None
    text: str | None = attrs.field(default=None, eq=False)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read an ISO 8601 duration or English words; raises WhenError."""
        words = text.strip()
        found = MOD.fullmatch(words)
        mod = MODS[found["mod"].lower()] if found else None
        amounts = read_iso(words) if words.startswith("P") else read_terms(found["rest"] if found else words)
        if not amounts or not 0 < max(amounts.values()) <= LARGEST:
            raise WhenError(f"not a duration such as '3 days' or 'P3D': {text[:LONGEST_QUOTE]!r}")
        return cls(**amounts, mod=mod, text=text)

    @property
    def amounts(self) -> dict[str, float]:
        """Give the units that are not zero, largest first."""
        named = {**{unit: unit for unit in UNITS}, "business_days": "business days"}
        return {name: amount for unit, name in named.items() if (amount := getattr(self, unit))}

    @property
    def is_exact(self) -> bool:
        """Tell whether it is a whole number of units, none of them business days, with no "almost" or "over" before it."""
        return (
            self.mod is None
            and not self.business_days
            and all(amount == int(amount) for amount in self.amounts.values())
        )

    @property
    def has_time(self) -> bool:
        """Tell whether it counts hours or finer."""
        return bool(self.hours or self.minutes or self.seconds)

    @property
    def total_months(self) -> int:
        """Give its years and months in whole months."""
        return int(self.years * 12 + self.months)

    @property
    def total_days(self) -> int:
        """Give its weeks and days in whole days."""
        return int(self.weeks * 7 + self.days)

    @property
    def total_seconds(self) -> float:
        """Give its hours, minutes and seconds in seconds."""
        return self.hours * 3600 + self.minutes * 60 + self.seconds

    @property
    def iso(self) -> str:
        """Write it as ISO 8601 does; what `mod` says is lost, and that days are business days."""
        if self.business_days:
            return attrs.evolve(self, days=self.days + self.business_days, business_days=0).iso
        date = "".join(f"{plain(self.amounts[u])}{u[0].upper()}" for u in UNITS[:4] if u in self.amounts)
        time = "".join(f"{plain(self.amounts[u])}{u[0].upper()}" for u in UNITS[4:] if u in self.amounts)
        return f"P{date}T{time}" if time else f"P{date}"

    def __str__(self) -> str:
        terms = (
            f"{plain(amount)} {unit if amount != 1 else unit[:-1]}" for unit, amount in self.amounts.items()
        )
        return " ".join((*filter(None, [self.mod]), ", ".join(terms)))


def read_iso(text: str) -> dict[str, float]:
    """Read the amounts of an ISO 8601 duration; empty where it is none."""
    found = ISO.fullmatch(text)
    if found is None or text.endswith("T"):
        return {}
    return {unit: number(amount) for unit, amount in zip(UNITS, found.groups(), strict=True) if amount}


def read_terms(text: str) -> dict[str, float]:
    """Read amounts such as "2 years, 3 months" or "three and a half years"; empty where the text holds anything else."""
    amounts: dict[str, float] = {}
    at = 0
    while at < len(text):
        found = TERM.match(text, at)
        if found is None:
            return {}
        half = 0.5 if found["half"] or found["after"] else 0
        unit = found["unit"].lower() + "s"
        unit = unit if unit in UNITS else "business_days"
        amounts[unit] = amounts.get(unit, 0) + number(found["count"].lower()) + half
        joined = JOIN.match(text, found.end())
        at = joined.end() if joined else len(text)
    return amounts


def number(text: str) -> float:
    """Read a count in digits or words."""
    value = NUMBERS.get(text)
    value = float(text) if value is None else value
    return int(value) if float(value).is_integer() else value


def plain(amount: float) -> str:
    """Write a count without an idle fraction."""
    return str(int(amount)) if amount == int(amount) else str(amount)
