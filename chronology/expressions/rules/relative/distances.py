"""Times by their distance: two days ago, six weeks before Christmas, a year ago today, tomorrow week, in three months' time, six summers ago."""

from __future__ import annotations

from functools import partial

import attrs

from chronology.errors import WhenError
from chronology.expressions.rules import builders as make
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import led_by
from chronology.expressions.rules.guards import not_followed_by
from chronology.expressions.rules.lengths import durations
from chronology.expressions.rules.lengths.durations import SUMS
from chronology.expressions.senses.dates import Cyclic
from chronology.expressions.senses.deictic import Deictic
from chronology.expressions.senses.distances import Ahead
from chronology.expressions.senses.distances import Coming
from chronology.expressions.senses.distances import Distant
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.lengths import Length
from chronology.expressions.senses.named import AnyOf
from chronology.expressions.senses.shifts import Shift
from chronology.expressions.senses.wholes import Of
from chronology.expressions.senses.wholes import OfDay
from chronology.expressions.words.lexicon import PRONOUNS
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run

LONG = ("day", "week", "month", "quarter", "year", "decade")
"""The units in which a time is away, not a place."""


def week_from(base: Sense) -> Sense:
    """Make tomorrow week, Monday week."""
    return Distant(1, "week", 1, attrs.evolve(base, which=1) if isinstance(base, Cyclic) else base)


def in_time(length: Length) -> Sense:
    """Make three months' time; raises WhenError for a length of several units."""
    if not isinstance(length, Length):
        raise WhenError("a length of several units")
    return Ahead(length)


def years_on(length: Length) -> Sense:
    """Make five years on: counted from the date mentioned last."""
    return make.later(length, 1)


def from_coming(length: Length, base: Sense) -> Sense:
    """Make two weeks from Friday: the coming one, where the clause does not look back."""
    return make.counted_from(
        length, 1, Coming(base) if isinstance(base, Cyclic) and base.which is None else base
    )


def seasons_ago(amount: int, season: int) -> Sense:
    """Make six summers ago: the last one, and five years before."""
    return Distant(amount - 1, "year", -1, Cyclic("season", season, -1))


def seasons_from(amount: int, season: int, sign: int) -> Sense:
    """Make two summers later: in the year so far from the date mentioned last."""
    return Of(Cyclic("season", season), Shift(amount, "year", sign, later=True, told=True))


def part_of_some(weekday: int, daypart: str) -> Sense:
    """Make a Sunday afternoon."""
    return OfDay(f"T{daypart}", AnyOf(Cyclic("weekday", weekday)))


def is_week_from(run: Run) -> bool:
    """Tell whether "week" after a day counts from it, as nothing follows: tomorrow week, but not a Monday week of fun."""
    base = run.first.value
    day = isinstance(base, Deictic) or (isinstance(base, Cyclic) and base.which is None)
    article = run.before in ("a", "the", "every", "each")
    return day and not article and run.closed_by(CLOSED)


def is_away(run: Run) -> bool:
    """Tell whether a time is away, not a place: three weeks away."""
    length = run.first.value
    counted = isinstance(length, Length) and length.amount is not None and length.unit in LONG
    return counted and run.before not in SPENT and run.closed_by(CLOSED - {"at", "in", "from"})


SPENT = set_of(
    "for about spent spend after with take takes took taken taking have has had having get gets got given gave"
)
"""What stands before a time that is spent away from work: took a week off, after a year away."""


def leads_on(run: Run) -> bool:
    """Tell whether a duration leads to a day: two weeks from Monday, but not for two weeks, nor £890 a month from Monday, ten a month from Monday on."""
    lasts = run.before in (
        "for",
        "lasting",
        "lasted",
        "span",
        "spans",
        "spanned",
        "covers",
        "covered",
        "of",
        "over",
    )
    paid = run.left is not None and (run.left.kind in ("Money", "%") or run.before in SUMS)
    goes_on = run.after == "onwards" or (run.after == "on" and not "".join(run.words_after(2)[1:]).isalnum())
    length = run.first.value
    return length.amount is not None and length.mod != "MORE_THAN" and not (lasts or paid or goes_on)


def is_apart(run: Run) -> bool:
    """Tell whether "five years on" stands apart, at the head of its clause: five years on, profits peaked."""
    length = run.first.value
    counted = isinstance(length, Length) and length.amount is not None and length.unit in LONG
    return counted and heads_clause(run)


def is_one_apart(run: Run) -> bool:
    """Tell whether "a year on" stands apart, at the head of its clause: a year on, little has changed."""
    return run.own[1].value in LONG and heads_clause(run)


def heads_clause(run: Run) -> bool:
    """Tell whether words stand at the head of their clause, with a comma after them, or somebody: two years on she left."""
    heads = run.left is None or run.left.kind in (".", ",", "Gap", ";", "and", "but")
    return heads and (run.kind_after == "," or run.after in PRONOUNS)


def is_week_today(run: Run) -> bool:
    """Tell whether weeks are counted from today or tomorrow: a week today, but not for a week today."""
    length, base = run.first.value, run.last.value
    weeks = isinstance(length, Length) and length.unit == "week" and length.amount is not None
    near = isinstance(base, Deictic) and base.unit == "day" and base.offset in (0, 1)
    return weeks and near and is_free(run)


def is_free(run: Run) -> bool:
    """Tell whether nothing stands before a length of time that it would be the length of."""
    return run.before not in TAKING


TAKING = set_of("for in over after within took lasted of than spent last about twice once")
"""What stands before a length of time that nothing is counted by."""


def stands_alone(run: Run) -> bool:
    """Tell whether a weekday with an article describes nothing: it was a Tuesday, but not a Tuesday meeting."""
    return run.right is None or run.right.kind in ALONE


def is_some_season(run: Run) -> bool:
    """Tell whether a season with an article describes nothing: after a summer of heat, but not a summer camp."""
    return stands_alone(run) or run.after == "of"


ALONE = CLOSED - {"of", "-", "or"} | {"like", "Last", "That"}

PHRASES = (
    Rule("@day", "a Week Today|Tomorrow:today", lambda today: week_from(make.today(today)), is_free),
    Rule("@date", "a Weekday:weekday", make.cyclic(AnyOf), stands_alone),
    Rule("@date", "a|One Recent WEEKDAY", make.cyclic(AnyOf)),
    Rule("@time", "a WEEKDAY DAYPART", part_of_some, stands_alone),
    Rule("@time", "a|One Recent WEEKDAY DAYPART", part_of_some),
    Rule("@date", "a Season:season", make.cyclic(AnyOf), is_some_season),
    Rule("@date", "COUNT:amount Seasons:season Ago", seasons_ago),
    Rule("@date", "COUNT:amount Seasons:season TURN:sign", seasons_from),
    Rule("@date", "a UNIT on", lambda unit: years_on(Length(1, unit)), is_one_apart),
    Rule("@day", "COUNT:amount Weekdays:weekday Ago:which", make.weekdays_away),
    Rule("@day", "COUNT:amount Weekdays:weekday from Now", partial(make.weekdays_away, which=1)),
)
"""Rules over words."""

COMPOSED = (
    Rule("@day", "ONEDAY:base Week", week_from, is_week_from),
    Rule("@lasting", "@length:length ' s? Time", in_time, led_by("in", "within")),
    Rule("@date", "@length:length away|off|hence", lambda length: make.counted_from(length, 1), is_away),
    Rule("@date", "@length:length back", lambda length: make.counted_from(length, -1), is_away),
    Rule("@date", "@length:length on", years_on, is_apart),
    Rule(
        "@day",
        "@length:length ONEDAY:base",
        lambda length, base: Distant(length.amount or 0, length.unit, 1, base),
        is_week_today,
    ),
    Rule("@date", "@length:length from DATE:base", from_coming, leads_on),
    Rule("@date", "@length:length Ago:which", make.counted_from),
    Rule("@date", "@length:length TURN:which", make.later, not_followed_by("than")),
    Rule("@date", "@length:length Before|After:which DATE:base", make.counted_from, durations.counted),
    Rule("@date", "@length:length from @ref", lambda length: make.counted_from(length, 1)),
)
"""Rules over phrases."""
