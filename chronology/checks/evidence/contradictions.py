"""Contradictions of the network by the check that tells them, and how they are told."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator

from chronology.checks.evidence.arithmetic import amount
from chronology.checks.evidence.arithmetic import steps
from chronology.chronology import Chronology
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity
from chronology.network import Contradiction
from chronology.network import Ground
from chronology.network import Kind
from chronology.network import Network
from chronology.network import network_of

ORDERS = frozenset({Kind.RELATION, Kind.PART})
DATES = frozenset({Kind.DATE, Kind.WORDS, Kind.PUBLICATION})
ALONE = DATES | {Kind.LIFE, Kind.TERM, Kind.TENURE}
"""What other checks hold against each other, of one event, life or term."""
MOST_NAMED = 4
"""So many events are named in a message."""

REMEDIES = {
    Kind.WORDS: 'drop the claim, read its words more widely with a `when` of its own, or give it status = "disputed"',
    Kind.PART: "correct a date, or drop `part_of`",
    Kind.DURATION: 'correct the length or a date, or write "about" before it',
    Kind.RELATION: "correct the relation or a date, or say with `confidence` how sure it is",
    Kind.DATE: 'widen `when` by {short}, mark it "?", or set the event\'s status to disputed',
    Kind.LIFE: "correct the birth or death",
    Kind.TERM: "correct the term of office",
    Kind.TENURE: "correct the term of office, or the life of its holder",
    Kind.PUBLICATION: 'correct the date, or give the claim status = "ongoing" or "planned"',
}


def contradictions(story: Chronology, check: str) -> Iterator[Finding]:
    """Tell the contradictions that are a check's, one of those that differ in dates alone."""
    network = network_of(story)
    told = set()
    for contradiction in network.contradictions:
        undated = frozenset(ground for ground in contradiction.grounds if ground.kind not in DATES)
        if check_of(network, contradiction) == check and (not undated or undated not in told):
            told.add(undated)
            yield tell(network, contradiction, check)


def check_of(network: Network, contradiction: Contradiction) -> str | None:
    """Name the check that a contradiction belongs to; None where others find it that look at one entry alone."""
    kinds = [ground.kind for ground in contradiction.grounds]
    events = events_of(contradiction)
    if ORDERS.issuperset(kinds):
        return "cyclic-order"
    if ALONE.issuperset(kinds):
        alone = len(events) < 2 and not runs_on(network, contradiction)
        return None if alone else "impossible-together"
    if len(events) == 1 and Kind.DURATION in kinds:
        return "duration-against-ends"
    ordered = sum(kind in ORDERS for kind in kinds) == 1 and DATES.union(ORDERS).issuperset(kinds)
    return "order-against-dates" if len(events) == 2 and ordered else "impossible-together"


def runs_on(network: Network, contradiction: Contradiction) -> bool:
    """Tell whether an event is only told as over too early, not as begun."""
    when = next((network.story[event].when for event in events_of(contradiction)), None)
    told = [
        link.weight for link in contradiction.links if any(g.kind is Kind.PUBLICATION for g in link.grounds)
    ]
    return bool(told and when and when.first_start is not None and max(told) > when.first_start)


def events_of(contradiction: Contradiction) -> list[str]:
    """Name the events of a contradiction, in the order of its statements."""
    return list(dict.fromkeys(event for ground in contradiction.grounds[::-1] for event in ground.events))


def tell(network: Network, contradiction: Contradiction, check: str) -> Finding:
    """Tell a contradiction: what cannot be, each statement, how they add up, and the remedy."""
    grounds = contradiction.grounds[::-1]
    events, weakest = events_of(contradiction), contradiction.weakest
    numbers = {ground: number for number, ground in enumerate(grounds, 1)}
    waiving = (event for event in events if check in network.story[event].allow)
    return Finding(
        check=check,
        severity=Severity.ERROR if contradiction.is_firm else Severity.WARNING,
        position=weakest.position,
        place=place_of(events),
        event=next(waiving, next(iter(weakest.events or events), None)),
        message=message(contradiction, check),
        chain=(
            *(quote(ground, number) for ground, number in numbers.items()),
            *(Quote(says=step) for step in steps(network, contradiction, numbers)),
        ),
        remedy=remedy(contradiction, numbers),
    )


def place_of(events: list[str]) -> str | None:
    """Name the events of a contradiction, the first of many."""
    named = events[:MOST_NAMED]
    more = f" and {len(events) - MOST_NAMED} more" if len(events) > MOST_NAMED else ""
    return f"event{'s' if len(events) > 1 else ''} {', '.join(named)}{more}" if events else None


def message(contradiction: Contradiction, check: str) -> str:
    """Say in a few words what cannot be, and by how much."""
    short = amount(contradiction.short)
    match check:
        case "cyclic-order" if len(contradiction.grounds) == 1:
            return "comes before itself"
        case "cyclic-order" if not contradiction.is_circle:
            return f"the lengths told between them differ by {short}"
        case "cyclic-order":
            return "each comes before the next, and the last before the first"
        case "duration-against-ends":
            return f"{said(contradiction, {Kind.DURATION})}, but its dates miss that by {short}"
        case "order-against-dates":
            return f"{said(contradiction, ORDERS)}, but their dates miss that by {short}"
    return f"no dates fit all that is said: {short} short"


def said(contradiction: Contradiction, kinds: Collection[Kind]) -> str:
    """Repeat the first statement of some kinds."""
    return next(ground.says for ground in contradiction.grounds if ground.kind in kinds)


def quote(ground: Ground, number: int) -> Quote:
    """Quote a statement, with its number and the source's own words."""
    said = f'"{ground.words}"' if ground.words else None
    where = f" ({ground.at})" if ground.at else ""
    means = f"({number}) {f'{said}{where}: ' if said else ''}{ground.says}"
    return Quote(says=said or ground.says, means=means, source=ground.source, position=ground.position)


def remedy(contradiction: Contradiction, numbers: dict[Ground, int]) -> str:
    """Name the weakest statement, or of several the one to look at first, and say what would mend it."""
    weakest = contradiction.weakest
    firmness = contradiction.firmness(weakest)
    why = f", {firmness.doubt}" if firmness.doubt else ""
    alone = sum(contradiction.firmness(ground).degree == firmness.degree for ground in numbers) == 1
    kind = Kind.DURATION if weakest.slack else weakest.kind
    help_ = REMEDIES[kind].format(short=amount(contradiction.short))
    if len(numbers) == 1:
        return help_
    return f"{'the weakest is' if alone else 'look first at'} ({numbers[weakest]}){why}: {help_}"
