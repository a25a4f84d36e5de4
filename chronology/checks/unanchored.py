"""Words that lean on a publication date have one to lean on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from chronology.checks.evidence.testimony import Testimony
from chronology.checks.evidence.testimony import testimonies
from chronology.chronology import Chronology
from chronology.expressions import find
from chronology.findings import Finding
from chronology.findings import Quote
from chronology.findings import Severity

SOME_DAY = "2000-06-14"


def check(story: Chronology) -> Iterator[Finding]:
    """Find claims whose words can be read only with a publication date, which their source has not."""
    for testimony in testimonies(story):
        claim = testimony.claim
        if (
            testimony.source
            and testimony.published is None
            and testimony.source.mode != "narrative"
            and claim.when is None
            and needs_anchor(claim.says or "")
        ):
            yield tell(testimony)


@lru_cache(maxsize=10_000)
def needs_anchor(words: str) -> bool:
    """Tell whether words mean a time only together with a publication date."""
    bare, anchored = find(words), find(words, published=SOME_DAY)
    return any(
        one.when is None and other.when is not None for one, other in zip(bare, anchored, strict=False)
    )


def tell(testimony: Testimony) -> Finding:
    """Tell the words, and the source that has no date."""
    event, claim, _ = testimony
    position = testimony.source_position("id")
    return Finding(
        check="unanchored",
        severity=Severity.WARNING,
        position=testimony.position,
        event=event.id,
        message=f"“{claim.says}” says nothing without the day on which {claim.source} was published",
        chain=(Quote(says="no publication date", source=claim.source, position=position),),
        remedy="give the source `published`, as far as it is known, or the claim its `when`",
    )
