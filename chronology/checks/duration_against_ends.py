"""What is said to last so long does so from its start to its end."""

from __future__ import annotations

from functools import partial

from chronology.checks.evidence.contradictions import contradictions

check = partial(contradictions, check="duration-against-ends")
"""Find lengths that do not fit between a start and an end."""
