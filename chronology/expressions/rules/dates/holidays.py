"""Named days: Christmas, Easter, Labor Day. To teach one, add a row to the table of its rule.

Days of two countries bear the names of the United States, where they differ: Labor Day, Mother's Day, Thanksgiving.
"""

from __future__ import annotations

from collections.abc import Callable

from chronology.expressions.rules import builders as make
from chronology.expressions.rules.dates.historical import ends_clause
from chronology.expressions.senses.cells import Cell
from chronology.expressions.senses.dates import Fixed
from chronology.expressions.senses.dates import Yearly
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.holidays import Around
from chronology.expressions.senses.holidays import Holiday
from chronology.expressions.senses.holidays import Towards
from chronology.expressions.senses.holidays import easter
from chronology.expressions.senses.holidays import in_year_of
from chronology.expressions.senses.holidays import nth_weekday
from chronology.expressions.senses.named import Known
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Guard
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.when.calendar import days_from_civil

SAINTS = {
    "david": (3, 1),
    "patrick": (3, 17),
    "george": (4, 23),
    "john": (6, 24),
    "swithin": (7, 15),
    "james": (7, 25),
    "bartholomew": (8, 24),
    "crispin": (10, 25),
    "martin": (11, 11),
    "andrew": (11, 30),
    "nicholas": (12, 6),
    "stephen": (12, 26),
}
"""Days of saints."""

FIXED = {
    "Christmas|Xmas Day?": (12, 25),
    "Christmas|Xmas Eve": (12, 24),
    "boxing Day": (12, 26),
    "new Year|Years '? s? Eve": (12, 31),
    "new Year|Years '? s? Day": (1, 1),
    "{st|saint .?} valentine|valentines '? s? Day": (2, 14),
    **{f"saint|st .? {saint} '? s? Day": day for saint, day in SAINTS.items()},
    "Monthname fools|fool '? s? Day": (4, 1),
    "groundhog Day": (2, 2),
    "earth Day": (4, 22),
    "Maymonth Day": (5, 1),
    "international workers ' Day": (5, 1),
    "independence Day": (7, 4),
    "bastille Day": (7, 14),
    "Halloween": (10, 31),
    "all saints ' Day": (11, 1),
    "all souls Day": (11, 2),
    "guy fawkes Day": (11, 5),
    "armistice|veterans|remembrance Day": (11, 11),
    "Epiphany": (1, 6),
    "Juneteenth": (6, 19),
    "Candlemas": (2, 2),
    "lammas Day?": (8, 1),
    "Michaelmas Day?": (9, 29),
    "Martinmas Day?": (11, 11),
    "lady Day": (3, 25),
    "anzac Day": (4, 25),
    "hogmanay": (12, 31),
    "midsummer '? s? Day": (6, 24),
}
"""Days of a month, by their patterns."""

ONCE = {"d - Day": (1944, 6, 6), "v - e Day": (1945, 5, 8), "ve Day": (1945, 5, 8)}
"""Days that were but once."""

NTH = {
    "labor|labour Day": (9, 1, 0),
    "memorial Day": (5, -1, 0),
    "martin luther king jr? .? '? s? Day": (1, 3, 0),
    "mlk Day": (1, 3, 0),
    "presidents '? Day": (2, 3, 0),
    "columbus Day": (10, 2, 0),
    "remembrance Sunday": (11, 2, 6),
    "mother ' s Day": (5, 2, 6),
    "mothers '? Day": (5, 2, 6),
    "father ' s Day": (6, 3, 6),
    "fathers '? Day": (6, 3, 6),
    "Thanksgiving Day?": (11, 4, 3),
    "thanks giving Day?": (11, 4, 3),
}
"""The first, second, ... (last: -1) weekday (0 Monday) of a month."""

EASTER = {
    "Easter": 0,
    "Easter Sunday": 0,
    "Easter Day": 0,
    "Easter Monday": 1,
    "good Friday": -2,
    "maundy Thursday": -3,
    "palm Sunday": -7,
    "mothering Sunday": -21,
    "whit Monday": 50,
    "Easter|holy Saturday": -1,
    "Easter Tuesday": 2,
    "shrove Tuesday": -47,
    "ash Wednesday": -46,
    "Pentecost|Whitsun|Whitsunday": 49,
    "whit Sunday": 49,
    "ascension Day": 39,
    "trinity Sunday": 56,
}
"""Days counted from Easter Sunday."""

SHOPPING = {"black Friday": 1, "cyber Monday": 4}
"""Days counted from Thanksgiving."""

WEEKDAYS = {"Monday": 0, "Tuesday": 1, "Wednesday": 2, "Thursday": 3, "Friday": 4, "Saturday": 5, "Sunday": 6}


def named(day: Yearly) -> Callable[..., Sense]:
    """Make a builder of a named day, of a year or a direction where there is one."""

    def build(year: int | None = None, which: int | None = None, side: int | None = None) -> Sense:
        if year is not None:
            return Fixed(day.in_year(year))
        if side is not None:
            return Towards(side, day, told=True)
        return day if which is None else Towards(which, day)

    return build


def nth_day(month: int, nth: int, number: int) -> Yearly:
    """Make the nth weekday of a month."""
    return Holiday(month, 1, rule=lambda year: nth_weekday(year, month, nth, number))


def from_easter(days: int) -> Yearly:
    """Make a day counted from Easter."""
    return Holiday(4, 1, rule=lambda year: easter(year) + days)


def from_thanksgiving(days: int) -> Yearly:
    """Make a day counted from Thanksgiving."""
    return Holiday(11, 28, rule=lambda year: nth_weekday(year, 11, 4, 3) + days)


def weekday_named(pattern: str) -> tuple[str, Guard | None]:
    """Write the weekday of a pattern as its kind, and what guards it to be the right one."""
    *words, last = pattern.split()
    if last not in WEEKDAYS:
        return pattern, None
    number = WEEKDAYS[last]
    return " ".join([*words, "Weekday"]), lambda run: any(
        token.kind == "Weekday" and token.value == number for token in run.own
    )


def rules_of(pattern: str, day: Yearly) -> list[Rule]:
    """Give the rules of a named day: alone, with its year, and with "last" or "next"."""
    written, guard = weekday_named(pattern)
    build = named(day)
    return [
        Rule("@day", written, build, guard or unless_eve(written)),
        Rule("@day", f"{written} ,? of? YEAR", build, guard),
        Rule("@day", f"{{WHICH:which | the? Following|Previous|Next:side}} {written}", build, guard),
    ]


def unless_eve(pattern: str) -> Guard | None:
    """Guard a day against being the name of something else: the Easter Offensive, a Christmas tree."""
    if "Day" in pattern.split() or "Eve" in pattern.split():
        return None
    return lambda run: run.after not in NAMES


NAMES = set_of(
    "tree trees egg eggs island offensive rising uprising story card cards gift gifts present presents carol market "
    "markets shopping season parade party dinner bunny sunday monday holiday holidays"
)
"""What follows the name of a day where it only describes."""

DAYS: dict[str, Yearly] = {
    **{pattern: Yearly(*day) for pattern, day in FIXED.items()},
    **{pattern: nth_day(*rule) for pattern, rule in NTH.items()},
    **{pattern: from_easter(days) for pattern, days in EASTER.items()},
    **{pattern: from_thanksgiving(days) for pattern, days in SHOPPING.items()},
    "Election Day": Holiday(11, 2, rule=lambda year: nth_weekday(year, 11, 1, 0) + 1),
}


def once(day: tuple[int, int, int]) -> Callable[..., Sense]:
    """Make a builder of a day that was but once."""
    return lambda **_: Fixed(Cell("day", days_from_civil(*day)))


def from_once(day: tuple[int, int, int]) -> Callable[..., Sense]:
    """Make a builder of a day counted from one that was but once: D-Day minus one, D-Day + 3."""
    first = days_from_civil(*day)
    return lambda sign, count: Fixed(Cell("day", first + (-count if sign in ("minus", "-") else count)))


def is_nine_eleven(run: Run) -> bool:
    """Tell whether "9/11" is the day of 2001, not a date, a fraction or a score."""
    numbers = (run.first.value, run.last.value) == (9, 11)
    return numbers and run.before not in ("on", "by", "until") and run.kind_after not in ("/", "-")


def is_holiday(run: Run) -> bool:
    """Tell whether a day has a name of its own."""
    return any(isinstance(token.value, Yearly) for token in run.own)


def is_holiday_of_year(run: Run) -> bool:
    """Tell whether a day has a name of its own, and a year follows."""
    whole = run.last.value
    return is_holiday(run) and isinstance(whole, Fixed) and whole.place.unit == "year"


def is_fixed_holiday(run: Run) -> bool:
    """Tell whether a day of a year was told by its name, not by its number."""
    fixed = any(isinstance(token.value, Fixed) for token in run.own)
    return fixed and len(run.own) == NAMED_AND_UNIT


NAMED_AND_UNIT = 2


def eleventh_of_september(**_: int) -> Sense:
    """Make the Sept. 11 attacks, which were those of one year."""
    return Known(Yearly(9, 11), make.day_of(2001, 9, 11))


def names_attacks(run: Run) -> bool:
    """Tell whether a day is that of the attacks that bear its name."""
    numbers = sorted(token.value for token in run.own if isinstance(token.value, int))
    return numbers == [9, 11] and run.after in ATTACKS


ATTACKS = set_of(
    "attacks attack attackers hijackers hijackings hijacking terrorist terrorists terror commission victims plotters plot mastermind"
)


PHRASES = (
    Rule("@day", "MONTH .? DAY", eleventh_of_september, names_attacks),
    Rule("@day", "the? DAY of? MONTH", eleventh_of_september, names_attacks),
    Rule("@day", "To12 / To12", once((2001, 9, 11)), is_nine_eleven),
    *(Rule("@day", pattern, once(day)) for pattern, day in ONCE.items()),
    *(
        Rule("@day", f"{pattern} plus|minus|+|-:sign COUNT {{Day|Days}}", from_once(day))
        for pattern, day in ONCE.items()
    ),
    *(rule for pattern, day in DAYS.items() for rule in rules_of(pattern, day)),
    Rule("@day", "new Year {' s} ,? YEAR", named(Yearly(1, 1))),
)
"""Rules over words."""

COMPOSED = (
    Rule(
        "@day",
        "@day:day Many:year",
        lambda day, year: Fixed(day.in_year(year)),
        lambda run: is_holiday(run) and ends_clause(run),
    ),
    Rule("@date", "the? @day:day Weekend|Week:unit", Around, is_holiday),
    Rule(
        "@date",
        "the? @day:day Weekend|Week:unit ,? of? @date:whole",
        lambda day, unit, whole: Around(unit, in_year_of(day, whole.place.first)),
        is_holiday_of_year,
    ),
    Rule("@date", "@day:day Weekend|Week:unit", Around, is_fixed_holiday),
)
"""Rules over phrases."""
