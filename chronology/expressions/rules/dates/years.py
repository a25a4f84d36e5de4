"""Decades, and guards of numbers that may be years: in 1998, but not flight 1998, 1998 people, or closed at 1998."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronology.expressions.rules import builders as make
from chronology.expressions.rules import spans
from chronology.expressions.rules.builders import decade
from chronology.expressions.rules.guards import ENDING
from chronology.expressions.rules.guards import IN_TIME
from chronology.expressions.rules.guards import UNIT
from chronology.expressions.rules.guards import UNITS
from chronology.expressions.rules.guards import YEARS
from chronology.expressions.rules.guards import heads_item
from chronology.expressions.rules.guards import is_closed
from chronology.expressions.rules.guards import next_year
from chronology.expressions.senses.frames import Sense
from chronology.expressions.senses.wholes import Both
from chronology.expressions.words.lexer import Token
from chronology.expressions.words.lexicon import COUNTED
from chronology.expressions.words.lexicon import PLACING
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.patterns import Rule
from chronology.expressions.words.runs import Run
from chronology.expressions.words.runs import word_of

NUMBERED = set_of(
    "flight highway route room gate page section article channel boeing bus train number suite resolution hr psalm level area model "
    "version series unit windows office hill order directive port paragraph para clause rule form item case extension ext apartment apt "
    "ngc engine grave asteroid ms mss fol folio opus serial box exhibit line rfc error figure fig table chapter question step iso lot platform track locomotive squadron act regulations reference ref russell fortune "
    "booth seat locker kilometre kilometer km mile horizon vision agenda project"
)
"""What bears the number after it."""

FEW = 5
"""How many tokens may stand in words that name a year as late as 2200: "between 2200 and 2300"."""

MEASURES = ("%", *UNIT.split(), *UNITS.split())


def is_year(run: Run) -> bool:
    """Tell whether a number of four digits stands like a year, not like a count."""
    counted = is_counted(run) and not bears_year(run)
    if counted or is_numbered(run) or is_measured(run) or is_reached(run):
        return False
    if run.first.kind == "Lateyear":
        return len(run.tokens) <= FEW
    if run.left is None or heads_item(run):
        return True
    if run.left.kind == "-":
        return follows_hyphen(run)
    if is_race(run):
        return False
    known = 1900 <= run.first.value < 2050 and run.first.kind != "Shortyear"
    return (
        known
        or is_circa(run)
        or run.before in IN_TIME
        or begins_years(run)
        or is_noted(run)
        or is_of_annals(run)
        or run.words_before(2) in (["the", "year"], IN_OFFICE)
    )


def is_of_annals(run: Run) -> bool:
    """Tell whether a year heads a line without a mark, and counts nothing: 1102 Abbot Gero died; 1106 A comet was seen."""
    if run.kind_before != "Gap" or not run.after[:1].isalpha():
        return False
    counted = (word for word in run.words_after(2) if word not in DOING)
    return run.after in LEADING or not any(word.endswith("s") or word in MANY for word in counted)


LEADING = set_of("a an the this his her its our their in on at")
DOING = set_of("was has is")
MANY = set_of("men women people children police dead wounded more other street road avenue lane drive square")
"""What begins a sentence that counts nothing, what may follow its first word, and what may be counted."""

IN_OFFICE = ["in", "office"]


def begins_short(run: Run) -> bool:
    """Tell whether a year is the first of two, the second in short: 1914-18, but not the number of a law, 2011/65/EU, nor 1592 – 14 May 1661."""
    numbered = run.kind_after == "/" and run.is_tied_after
    return not numbered and run.kind_after not in ("Monthname", "Maymonth") and is_year(run)


def is_no_version(run: Run) -> bool:
    """Tell whether numbers with points are a date: not in "version 10.12.04", "section 5.3.2012"."""
    return "." not in run.first.value or run.left is None or run.before not in NUMBERED


def is_circa(run: Run) -> bool:
    """Tell whether a number follows a shortened "circa", or a word of a life: c. 1850, ca. 1850, b. 1741, fl. 1800."""
    return (
        run.kind_before == "."
        and (run.kind_back(2) in ("Circa", "Zone") or run.word_back(2) in VITAL)
        and run.tokens[run.at - 2].end == run.tokens[run.at - 1].start
    )


def is_noted(run: Run) -> bool:
    """Tell whether a year follows a deed that a short note tells: (born 1843), who died 1843, built 1790; but not "they built 1790, and sold 900"."""
    noted = run.at < 2 or run.kind_back(2) in NOTING
    return noted and run.before in DEEDS and is_closed(run)


NOTING = set_of("( , ; : . Gap was who")
DEEDS = set_of(
    "born baptised baptized christened died buried built erected founded established opened rebuilt published begun completed finished restored enlarged "
    "demolished consecrated crowned ordained enlisted married acquired purchased painted carved cast dated signed ruled reigned active mayor bishop abbot"
)

VITAL = set_of("b d m r bap bp bur fl bef aft abt est")
"""What a pedigree shortens before a year."""


def is_race(run: Run) -> bool:
    """Tell whether "the 1500" is a distance or a number, with nothing after it that a year describes."""
    known = 1850 <= run.first.value < 2050
    return run.before == "the" and not known and (run.right is None or run.after in UNDESCRIBED)


UNDESCRIBED = set_of("in on at by with to for . ; : ? !")
"""What no year describes."""


def is_counted(run: Run) -> bool:
    """Tell whether what follows a number, or the greater one after it, is what it counts: 1999 people, 1500 to 1800 men; but not "From 1914 to 1918 men fought"."""
    if run.kind_after in PAIRING and run.kinds_after(2)[1:] == ["Yearnumber"]:
        run = attrs.evolve(run, end=run.end + 2)
    counts = run.after in COUNTED or run.kind_after in (*MEASURES, "Zone")
    return counts and not heads_clause(run)


def heads_clause(run: Run) -> bool:
    """Tell whether a year heads a sentence, and does not count what follows: In 1918 men came home; but not "Between 1500 and 2000 men"."""
    at = run.at - 2 if run.kind_before in PAIRING and run.kind_back(2) == "Yearnumber" else run.at
    head = attrs.evolve(run, at=at)
    led = head.before in ("in", "by", "from", "between", "during", "since") and head.kind_back(2) in (
        "",
        ".",
        "Gap",
    )
    return led and run.last.value % 50 != 0


PAIRING = set_of("to and or -")
"""What stands between two numbers of one count."""


def bears_year(run: Run) -> bool:
    """Tell whether what a number might count is told by its year: the 1984 Games, in 2015 dollars."""
    games = run.before == "the" and run.after in ("games", "contracts", "stores")
    return (games and run.first.value in range(1896, 2100)) or (run.before, run.after) == ("in", "dollars")


def is_measured(run: Run) -> bool:
    """Tell whether a hyphen joins to a number what it counts: a 2000-page book."""
    word = run.words_after(2)[-1] if run.kind_after == "-" else ""
    return word in COUNTED or f"{word}s" in COUNTED


def is_numbered(run: Run) -> bool:
    """Tell whether what stands before a number makes it no year: flight 1999, $1999, M1917; but c1850, in office 1990-94."""
    if is_circa(run) or run.words_before(2) == IN_OFFICE:
        return False
    lettered = run.is_tied_before and run.kind_before.isalpha() and run.kind_before.islower()
    summed = run.kind_before in SUMMED and not (is_heading(run) or is_cited(run))
    return lettered or run.before in NUMBERED or summed or lists_amount(run)


def is_cited(run: Run) -> bool:
    """Tell whether a year closes the brackets of a court or a place in short: (2d Cir. 1969)."""
    apart = run.kind_before == "." and not run.is_tied_before
    return apart and run.kind_after == ")" and run.kind_back(2).islower() and run.word_back(2) != "no"


def lists_amount(run: Run) -> bool:
    """Tell whether an amount is listed before a number: sums of 212.40 and 1500."""
    return run.before in ("and", "or") and isinstance(run.tokens[run.at - 2].value, float)


def is_heading(run: Run) -> bool:
    """Tell whether a number begins a heading that is marked: ## 1918; but not #1918, issue # 1918."""
    return run.kind_before == "#" and not run.is_tied_before and not run.kind_back(2).isalpha()


def is_reached(run: Run) -> bool:
    """Tell whether a number is a level or a house: closed at 1998, fell 20 to 1987, at 1950 Main Street; but not "at 1990 prices"."""
    if run.kind_after in VALUED:
        return False
    if run.before == "at":
        return True
    if run.before == "to" and run.at > 1:
        return is_moved(run.behind(MOVING)[:-1]) or ends_back(run.ahead(2))
    return run.before in LEVELS or (run.before == "from" and ends_level(run.behind(3)))


def is_moved(before: Sequence[Token]) -> bool:
    """Tell whether something has moved by so much, or only moved, so that a level comes next: fell 20 points to 1987, rose sharply to 2010."""
    words = [word_of(token) for token in before]
    if before[-1].kind in COUNTS or words[-1] in MOVED:
        return True
    counted = words[-1] in COUNTED and before[-2:-1] and before[-2].kind in COUNTS
    return bool(counted) or (words[-1].endswith("ly") and words[-2:-1] != [] and words[-2] in MOVED)


def ends_back(after: Sequence[Token]) -> bool:
    """Tell whether what follows "to" a number is the level it came from: to 2000 from 2400, but not "to 2015 from 2010"."""
    back = word_of(after[0] if after else None) == "from"
    return back and after[-1].kind in NUMBERED_KINDS and not is_recent(after[-1])


def ends_level(before: Sequence[Token]) -> bool:
    """Tell whether what stands before "from" is the level that a number came to: shrank to 2000 from 2400."""
    if len(before) < 3 or word_of(before[0]) != "to":
        return False
    return before[1].kind in NUMBERED_KINDS and not is_recent(before[1])


def is_recent(number: Token) -> bool:
    """Tell whether a number is most often a year."""
    return number.kind == "Yearnumber" and number.value in range(1900, 2050)


COUNTS = ("To12", "To24", "To31", "To99", "Many")
NUMBERED_KINDS = (*COUNTS, "Yearnumber", "Lateyear", "Money")
MOVING = 4
"""How many tokens before a number tell whether something moved to it."""

MOVED = set_of(
    "rose rise rises rising risen fell fall falls falling fallen climbed climb climbing gained gain soared surged jumped jump advanced edged slipped slid slide sank "
    "dropped drop drops dropping declined decline declining tumbled plunged eased ease easing retreated recovered rebounded firmed shrank shrink shrunk cut "
    "reduced reduce reducing increased increase increasing lowered raised doubled tripled lifted swelled dwindled grew grow"
)
"""What moves to a level."""

LEVELS = set_of("touched topped exceeded crossed breached surpassed above below")
"""What stands before a level: touched 1950, above 2000."""


VALUED = set_of("prices levels rates values dollars costs exchange ' 's")
"""What is reckoned as in a year: at 1990 prices."""

SUMMED = set_of("Money Many Lateyear Over Almost # / . $ £ € + Several")


def is_decade(run: Run) -> bool:
    """Tell whether a year with an "s" apart from it is a decade: the late 1980 's."""
    year, mark = run.own[-3], run.own[-2]
    begun = run.first.kind == "the" or run.kind_before == "Early"
    return begun and year.value % 10 == 0 and mark.start > year.end


def begins_years(run: Run) -> bool:
    """Tell whether a year is the first of two: 1643-1715, and no more numbers."""
    kinds = run.kinds_after(3)
    return (
        kinds[:2] == ["-", "Yearnumber"]
        and kinds[2:] != ["-"]
        and run.tokens[run.end + 1].value > run.last.value
    )


def follows_hyphen(run: Run) -> bool:
    """Tell whether a year stands after a hyphen: 1643-1715, mid-1850, but not the end of a telephone number."""
    first = run.tokens[run.at - 2] if run.at > 1 else None
    if first is not None and is_code(first, run.tokens[run.at - 1], run.first):
        return False
    if first is None or isinstance(first.value, str):
        return word_of(first) in PREFIXES or 1900 <= run.first.value < 2050
    return first.kind in YEARS and run.kind_back(3) not in ("-", "+")


def is_code(first: Token, hyphen: Token, number: Token) -> bool:
    """Tell whether letters and a number are joined to a code: AX-1999, but not mid-1850, Sept-1999."""
    joined = first.end == hyphen.start and hyphen.end == number.start
    letters = isinstance(first.value, str) and first.kind not in NAMED_TIMES and first.value.isalpha()
    return joined and letters and first.value not in PREFIXES


NAMED_TIMES = set_of("Monthname Maymonth Season Fallseason Early Weekday Satday")
PREFIXES = set_of("early mid late pre post ?")


def short_decade(decade: int) -> Sense:
    """Make the 80s, the mid 70's: decades of the last century."""
    return make.decade(NINETEENTH + decade // 10)


NINETEENTH = 190


def is_short_decade(run: Run) -> bool:
    """Tell whether "80s" is a decade: in the 80s, the 60s and 70s; not in his 60s, nor rose into the 80s."""
    decade, mark = run.own[-3:-1] if run.own[-2].kind == "'" else run.own[-2:]
    whole = decade.value % 10 == 0 and decade.value >= EARLIEST and decade.end == mark.start
    return whole and run.kind_after != "-" and is_told_decade(run)


def is_told_decade(run: Run) -> bool:
    """Tell whether a decade stands like a time: in the 630s, the late 60s and 70s; but not "he drove the 740s"."""
    head = run
    while head.kind_before in ("Early", "-"):
        head = attrs.evolve(head, at=head.at - 1)
    if head.first.kind != "the" and head.at:
        head = attrs.evolve(head, at=head.at - 1)
    if head.first.kind in ("and", "or"):
        return head.kind_before in ENDS
    return head.first.kind == "the" and (not head.at or head.kind_before in ENDING or head.before in DURING)


ENDS = ("s", "Decadenumber", "Earlydecade", "@date")
"""What a decade ends with, to which another is joined."""

EARLIEST = 30
"""The first decade that may be written so; the 20s are of this century, too."""

DURING = PLACING | set_of("and or like ,")
"""What stands before the decade of a time, not of a temperature or a price."""


def is_no_heat(run: Run) -> bool:
    """Tell whether "the mid-fifties" is a time, not a temperature, a price or an age."""
    return run.before not in ("his", "her", "their", "my") and run.after not in HEAT


HEAT = set_of("degrees fahrenheit celsius % percent per")
"""What follows "the mid-fifties" of a temperature, a price or a share."""


def owns(run: Run) -> bool:
    """Tell whether "1990's" is a year that owns what there is one of in a year: below 1990's level, 2020's election; but not 1990's music."""
    marked = run.first.end - run.first.start == len("1990's")
    return marked and run.after in OWNED and run.kind_before not in ("the", "a", "Early", "-")


OWNED = set_of(
    "level levels peak total figure figures average record low high rate result results election elections vote census budget harvest crop crash "
    "slump recession pandemic lockdown outbreak championship tournament final winner champion edition ceremony report end beginning start"
)
"""What there is one of in a year."""


NINETEEN = 19


def decade_of_hundreds(decade: int, hundreds: int = NINETEEN, part: str | None = None) -> Sense:
    """Make the eighteen-sixties, the mid-fifties, whose decade counts from 1900."""
    return make.parted(make.decade((hundreds - NINETEEN) * 10 + decade), part)


def decades_of_hundreds(decade: int, last: int, hundreds: int = NINETEEN) -> Sense:
    """Make the fifties and sixties, the nineteen-twenties and thirties."""
    return Both((decade_of_hundreds(decade, hundreds), decade_of_hundreds(last, hundreds)))


def are_consecutive(run: Run) -> bool:
    """Tell whether one year follows the other, and they are years."""
    return next_year(run) and is_year(run)


PHRASES = (
    Rule("@interval", "Yearnumber:year / Yearnumber:last", spans.short_years, are_consecutive),
    Rule("@date", "Decadenumber:decade", lambda decade: make.year(decade * 10), owns),
    Rule("@date", "{the? Decadenumber:decade | the? Decadenumber|Earlydecade:decade Bc:era}", make.decade),
    Rule("@date", "the? YEAR ' s", lambda year: decade(year // 10), is_decade),
    Rule("@date", "the roaring|swinging? Nineties:decade", make.decade),
    Rule("@days", "the {Teen:hundreds -?} Nineties:decade and|or|, Nineties:last", decades_of_hundreds),
    Rule("@date", "the PART -? Nineties:decade", decade_of_hundreds, is_no_heat),
    Rule("@date", "the? {PART:part -?} Teen:hundreds -? Nineties:decade", decade_of_hundreds),
    Rule("@date", "the Teen:hundreds -? hundreds", lambda hundreds: make.century(hundreds + 1)),
    Rule("@date", "the? To31|To99:decade '? s", short_decade, is_short_decade),
)
"""Rules over words."""
