"""Words that are no time without company, and what tells them: March and May, spring and fall, a quarter, H1; but first-half profit, the March wheat contract."""

from __future__ import annotations

from chronology.expressions.clauses.dealings import GOODS
from chronology.expressions.rules.guards import CLOSED
from chronology.expressions.rules.guards import GOING_ON
from chronology.expressions.rules.guards import IN_TIME
from chronology.expressions.rules.guards import YEARS
from chronology.expressions.rules.guards import heads_item
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.runs import Run

FIGURES = set_of(
    "profit profits net earnings loss losses deficit surplus performance provision provisions sales revenue revenues result results income turnover growth gdp ebitda ebit dividend dividends guidance "
    "forecast forecasts outlook report reports data figure figures output production shipments deliveries exports imports orders bookings margin margins "
    "costs spending capex volumes demand consumption estimate estimates inflation prices payrolls jobs trade index rate statistics"
)
"""What is reported of a period."""

DESCRIBED = set_of(
    "pretax pre-tax pre after-tax operating underlying adjusted core gross total net group organic like-for-like same-store retail wholesale industrial consumer "
    "producer import export factory home housing auto car new existing durable corporate company financial trading economic comparable domestic"
)
"""What may stand between a period and what is reported of it."""


PLACING = set_of("in for than of from by until since to and while but , (")
"""What stands before H1 where it is half a year."""


def is_reported(run: Run) -> bool:
    """Tell whether figures follow: first-half profit, first-half operating profit, May retail sales."""
    after = run.words_after(2)
    return after[:1] != [] and (after[0] in FIGURES or (after[0] in DESCRIBED and after[-1] in FIGURES))


def is_quarterly(run: Run) -> bool:
    """Tell whether H1 is half a year: H1 revenue, in H1; not an H1 receptor. Q1 is always a quarter."""
    if run.first.value[0] == "q" or is_reported(run):
        return True
    if run.left is None or run.before not in PLACING:
        return run.is_alone
    return run.closed_by(CLOSED) or run.after in GOING_ON


JOINING = set_of("on for at by with is was are were had has that which who where he they it")
"""What may stand after "the March" where it is no month."""


MONTHLY = set_of(
    "gain drop rise fall decline increase decrease poll survey election vote referendum ballot deadline meeting summit report hearing trial interview "
    "speech visit ruling decision launch release wedding"
)
"""What is of a month, so that "a March" or "a May" before it is one."""


def in_company(run: Run) -> bool:
    """Tell whether a word of two meanings stands after a word of time, or alone."""
    if run.kind_before == "-" and run.kind_back(2) in ("Monthname", "Early", "End"):
        return True
    if goes_on_months(run) or tells_figures(run) or (run.kind_after in (":", "-") and heads_item(run)):
        return True
    if run.before in ("a", "another") and run.after in MONTHLY:
        return True
    if run.before == "the":
        return run.after.isalpha() and run.after not in IN_TIME | JOINING
    return run.before in IN_TIME - {"the", ",", "and", "'", "(", "-"} | {"into"} or run.is_alone


def tells_figures(run: Run) -> bool:
    """Tell whether a month is one of figures or of goods: May retail sales, the March wheat contract; but not Mrs. May sales."""
    titled = run.kind_before == "." and run.word_back(2) in TITLES
    return not titled and (is_reported(run) or is_dealt_in(run) or is_estimated(run))


TITLES = ("mr", "mrs", "ms", "dr", "gov", "sen", "rep", "prof", "gen", "col", "capt", "lt", "sgt", "rev")


def is_estimated(run: Run) -> bool:
    """Tell whether figures for a month stand before it, or what is planned for one: its estimate for May, set for March."""
    return run.kind_before == "for" and run.word_back(2) in FIGURES | PLANNED


PLANNED = set_of("scheduled set planned due slated booked arranged listed fixed pencilled")
"""What is to come in a month behind "for"."""


def is_dealt_in(run: Run) -> bool:
    """Tell whether what is delivered in a month follows: the most active May contract, March wheat futures."""
    after = run.words_after(3)
    return after[:1] != [] and (after[0] in DEALT or (after[-1] in DEALT and after[0] not in GOING_ON))


DEALT = GOODS | set_of("contract contracts futures delivery shipment")
"""What is dealt in for a month."""


def goes_on_months(run: Run) -> bool:
    """Tell whether a month stands before "and" or the like: in March and May; but not "in April, May resigned"."""
    month = run.kind_back(2) in ("Monthname", "Maymonth")
    return month and (
        run.before in ("and", "or", "&") or (run.before == "," and run.after in (",", "and", "or"))
    )


def names_one(run: Run) -> bool:
    """Tell whether a season does not only describe what there may be many of: not a winter storm, its second winter, winter quarters."""
    described = run.kind_before in ("a", "Nth", "Second") and run.after not in SEASONAL_NOUNS
    return not described and run.after not in LASTING


LASTING = set_of(
    "quarter quarters palace palaces house houses home homes residence residences cottage cottages garden gardens pasture pastures coat coats clothes clothing "
    "dress uniform uniforms gear boots tyres tires sports wheat barley camp camps school schools job jobs resort resorts"
)
"""What is for a season of any year."""


def in_season(run: Run) -> bool:
    """Tell whether "fall" or "spring" stands like a season."""
    return run.before in SEASONAL or run.after in SEASONAL_NOUNS or run.is_alone


SEASONAL_NOUNS = set_of(
    "offensive offensives campaign campaigns counteroffensive counter fighting semester term harvest elections floods thaw rains "
    "sowing planting holidays equinox fashion collection collections"
)
"""What is held in a season, so that "spring" or "fall" before it is one."""


SEASONAL = ("in", "by", "since", "until", "of", "during", "same", "early", "mid", "late")


PASSED = set_of(
    "in into by since until till during through throughout over for before after of spent passed early late mid"
)


def in_the_season(run: Run) -> bool:
    """Tell whether "the spring" is a season: not the fall of a city, not a spring of water."""
    falls = run.last.value == AUTUMN
    year = run.kinds_after(2)[:1] == ["of"] and any(kind in YEARS for kind in run.kinds_after(4)[1:])
    return (run.before in PASSED or run.before in STARTING) and (
        year
        or begins_range(run)
        or (
            run.before in PASSED
            and run.after not in ("of", "from", "to")
            and not (falls and run.after == "in")
        )
    )


def begins_range(run: Run) -> bool:
    """Tell whether a time follows, up to which something lasted: between the spring and the autumn, from the spring to 14 May."""
    kinds = [token.kind for token in run.ahead(4) if token.kind != "the"]
    return kinds[:1] in (["and"], ["to"], ["until"]) and not ENDING.isdisjoint(kinds[1:3])


STARTING = ("from", "between")
ENDING = set_of("Season Fallseason Monthname Maymonth Weekday Satday Early End")
AUTUMN = 2


def is_period(run: Run) -> bool:
    """Tell whether a quarter is one of a year: not a quarter-point, a quarter century, a quarter of the votes."""
    return run.kind_after not in QUARTERED


QUARTERED = set_of("- Century Several mile cent pound point points sessions final finals back backs")
"""What follows "quarter" where it is none of a year."""
