"""Ages, which are no lengths of time, and things so old, which have lasted: a girl of three months, a 39-year-old; a two-week-old truce."""

from __future__ import annotations

from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.runs import Run

COUNTS = set_of("To12 To24 To31 To99 Many Ones Teen Tens Hundred Spelt")
"""The kinds of what counts units."""

AGED = (["old"], ["older"], ["younger"], ["elder"])
FRACTIONS = (["of"], ["-"], ["point"], ["points"])
"""What stands after the count of an age, and of a part."""


def is_no_age(run: Run) -> bool:
    """Tell whether a count of units is a length of time: no age ("39-year-old", "two years older"), no fraction ("three quarters of"), no minute of a game ("90+3 min")."""
    after = run.words_after(2)
    added = run.before == "+" and run.is_tied_before
    if added or after[:1] in AGED or after == ["-", "old"]:
        return False
    if run.last.kind not in ("Quarter", "Quarters"):
        return True
    idle = run.first.kind == "Several" and run.before == "in"
    return not idle and after[:1] not in FRACTIONS and run.own[-2].kind != "-"


def is_no_infant(run: Run) -> bool:
    """Tell whether what is so old is a thing: a two-week-old truce; not a three-month-old girl, nor a three-month-old."""
    after = run.words_after(2)
    return after[:1] != [] and after[0].isalpha() and after[0] not in GOING_ON and INFANTS.isdisjoint(after)


def is_of_thing(run: Run) -> bool:
    """Tell whether what is years old goes on or stands, and nobody is: a four-year-old civil war; not a 19-year-old law student."""
    after = run.words_after(2)
    return not THINGS.isdisjoint(after) and PEOPLE.isdisjoint(after)


def is_thing(run: Run) -> bool:
    """Tell whether what is one unit old is a thing: a month-old strike; not a 39 year-old man, nor a day-old calf."""
    told = run.kind_before in ("-", "Half", *COUNTS)
    return not told and (is_of_thing(run) if run.first.kind == "Year" else is_no_infant(run))


THINGS = set_of(
    "war wars conflict truce ceasefire strike dispute feud ban blockade siege embargo insurgency rebellion uprising crisis drought boycott occupation law "
    "laws agreement deal treaty pact contract company firm startup business venture program programme scheme project investigation inquiry case lawsuit "
    "campaign building church house bridge tree tradition record policy partnership coalition government regime nation republic"
)
PEOPLE = set_of(
    "student students graduate member worker boss owner founder employee executive officer officers leader veteran girl boy man woman victim"
)
"""What years are told of that are no age, and who, even right after one of these, has an age: a 19-year-old law student."""

INFANTS = set_of(
    "baby babies infant infants girl girls boy boys daughter daughters son sons child children twin twins triplets brother sister grandson "
    "granddaughter niece nephew newborn puppy puppies kitten kittens cub cubs calf calves foal lamb lambs piglets chicks mice rats fetus embryo"
)
