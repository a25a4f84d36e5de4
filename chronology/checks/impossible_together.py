"""All that is said of the times of a story can be true together."""

from __future__ import annotations

from functools import partial

from chronology.checks.evidence.contradictions import contradictions

check = partial(contradictions, check="impossible-together")
"""Find the statements of several events that cannot all be true."""
