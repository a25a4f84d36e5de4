"""What cannot be true in a story: one module a check, named after it, with one function `check` that yields findings.

To add a check: a module here and its place in `MODULES`, one tiny file that commits the sin with the exact message in
`tests/data/checks/`, and a page in `docs/checks/`. What several checks look at stands in `evidence`.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from types import ModuleType

from chronology.checks import age_mismatch
from chronology.checks import ambiguous_date
from chronology.checks import calendar_slip
from chronology.checks import claim_disagrees
from chronology.checks import count_mismatch
from chronology.checks import cyclic_order
from chronology.checks import duration_against_ends
from chronology.checks import end_before_start
from chronology.checks import happened_after_publication
from chronology.checks import how_long
from chronology.checks import impossible_together
from chronology.checks import near_duplicate
from chronology.checks import office_gap
from chronology.checks import office_not_held
from chronology.checks import order_against_dates
from chronology.checks import outside_lifetime
from chronology.checks import plan_overdue
from chronology.checks import plan_slipped
from chronology.checks import quote_not_found
from chronology.checks import recurrence_broken
from chronology.checks import series_gap
from chronology.checks import series_overlap
from chronology.checks import shifted_by_zone
from chronology.checks import single_source
from chronology.checks import sources_disagree
from chronology.checks import spurious_precision
from chronology.checks import stage_order
from chronology.checks import two_holders
from chronology.checks import two_places
from chronology.checks import unanchored
from chronology.checks import unknown_waiver
from chronology.checks import unsourced
from chronology.checks import unused_waiver
from chronology.checks import weekday_mismatch
from chronology.checks.tiers import Check
from chronology.checks.tiers import Tier
from chronology.chronology import Chronology
from chronology.errors import ChronologyError
from chronology.findings import Finding
from chronology.findings import Severity

__all__ = ["ABOUTS", "CHECKS", "FILE_CHECKS", "NAMES", "Tier", "catalogue", "check"]

FILE_CHECKS = {
    "dangling-reference": "an id referred to is given somewhere",
    "duplicate-id": "no id is given twice",
    "empty-file": "an event file says which story it belongs to",
    "end-before-start": "nothing ends before it starts",
    "files-disagree": "the files of one story say the same of the story as a whole",
    "invalid-date": "a date is one the calendar has",
    "invalid-duration": "a duration is a number of units of time",
    "invalid-id": "an id is made of letters, digits, dots, underscores and hyphens",
    "invalid-toml": "an event file is TOML",
    "missing-key": "what must be said is said",
    "not-utf-8": "an event file is UTF-8",
    "unknown-key": "every key is one that event files know",
    "wrong-type": "a value is of the kind its key takes",
    "wrong-value": "a value is one its key can take",
}
"""What reading event files can find, and what holds where it finds nothing."""

MODULES: dict[Tier, tuple[ModuleType, ...]] = {
    Tier.ALWAYS: (
        end_before_start,
        weekday_mismatch,
        calendar_slip,
        how_long,
        claim_disagrees,
        happened_after_publication,
        impossible_together,
        order_against_dates,
        cyclic_order,
        duration_against_ends,
        age_mismatch,
        outside_lifetime,
        office_not_held,
        two_holders,
        two_places,
        plan_overdue,
        stage_order,
        recurrence_broken,
        count_mismatch,
        series_overlap,
        series_gap,
        quote_not_found,
        unknown_waiver,
        unused_waiver,
    ),
    Tier.STRICT: (
        sources_disagree,
        spurious_precision,
        ambiguous_date,
        shifted_by_zone,
        unanchored,
        near_duplicate,
    ),
    Tier.REQUEST: (
        plan_slipped,
        office_gap,
        unsourced,
        single_source,
    ),
}
CHECKS = {found.name: found for tier, modules in MODULES.items() for found in map(Check.of(tier), modules)}
"""What is looked for in a story, by name."""
SAME_SLIP = frozenset(
    (
        *("weekday-mismatch", "calendar-slip", "how-long", "claim-disagrees", "happened-after-publication"),
        *("sources-disagree", "spurious-precision"),
    )
)
"""What one slip in a claim or a date may look like: the first that finds it says most of it."""

ABOUTS = {**FILE_CHECKS, **{name: found.about for name, found in CHECKS.items()}}
"""What each check holds a story to."""

NAMES = tuple(ABOUTS)


def check(
    story: Chronology,
    *,
    only: Collection[str] = (),
    skip: Collection[str] = (),
    tier: str = Tier.ALWAYS,
    findings: Iterable[Finding] = (),
) -> list[Finding]:
    """Tell what cannot be true in a story, after what reading its files found, in the order of their lines.

    `tier` tells how much is looked for: "always", "strict" or "request". `only` names the checks to run, of whatever tier,
    and `skip` those to leave out. Raises ChronologyError for a name that is none.
    """
    for kind, asked, known in (("check", {*only, *skip}, NAMES), ("tier", {tier}, tuple(Tier))):
        if unknown := sorted(asked.difference(known)):
            raise ChronologyError(f"no such {kind}: {unknown[0]!r}; known: {', '.join(known)}")
    names = [name for name in NAMES if name in (only or chosen(Tier(tier))) and name not in skip]
    read = (finding for finding in findings if finding.check in names or not (only or finding.check in NAMES))
    return sorted([*read, *told_once(run(story, names))], key=line_of)


def chosen(tier: Tier) -> set[str]:
    """Name the checks of a tier and of those before it."""
    return {*FILE_CHECKS, *(name for name, found in CHECKS.items() if found.tier <= tier)}


def run(story: Chronology, names: Collection[str]) -> Iterator[Finding]:
    """Run checks, leave out what an event waives, and tell of the waivers that waive nothing."""
    waived: set[tuple[str, str]] = set()
    finders = {name: find for name in names if name in CHECKS and (find := CHECKS[name].find)}
    for name, find in finders.items():
        for finding in find(story):
            if finding.event is not None and name in story[finding.event].allow:
                waived.add((finding.event, name))
            else:
                yield finding
    if unknown_waiver.NAME in names:
        yield from unknown_waiver.unknown(story, CHECKS, FILE_CHECKS)
    if unused_waiver.NAME in names:
        yield from unused_waiver.unused(story, finders, waived)


def told_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what one of `SAME_SLIP` finds in a claim of which another has told, as gravely."""
    errors: set[tuple[str, ...]] = set()
    others: set[tuple[str, ...]] = set()
    for finding in findings:
        claims = set(claims_behind(finding)) if finding.check in SAME_SLIP else set()
        is_error = finding.severity is Severity.ERROR
        if claims.isdisjoint(errors if is_error else errors | others):
            yield finding
            (errors if is_error else others).update(claims)


def claims_behind(finding: Finding) -> Iterator[tuple[str, ...]]:
    """Name the claims behind a finding by event, source and words."""
    for quote in finding.chain:
        if quote.source and not quote.says.startswith("published "):
            yield finding.event or "", quote.source, quote.says


def line_of(finding: Finding) -> tuple[str, int, int, str]:
    """Give what findings are sorted by: file, line and column; those without come first."""
    place = finding.position
    return (place.file, place.line, place.column or 0, finding.check) if place else ("", 0, 0, finding.check)


def catalogue() -> str:
    """Name all checks by tier, with what they hold a story to."""
    titles = {Tier.ALWAYS: "always", Tier.STRICT: "with --strict", Tier.REQUEST: "with --only NAME or --all"}
    parts = {titles[tier]: [name for name in CHECKS if CHECKS[name].tier is tier] for tier in Tier}
    parts["when files are read"] = list(FILE_CHECKS)
    wide = max(map(len, NAMES))
    told = (
        "\n".join([title, *(f"  {name:<{wide}}  {ABOUTS[name]}" for name in names)])
        for title, names in parts.items()
        if names
    )
    return "\n\n".join(told) + "\n"
