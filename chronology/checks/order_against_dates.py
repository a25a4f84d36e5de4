"""The order that is said of two events is that of their dates."""

from __future__ import annotations

from functools import partial

from chronology.checks.evidence.contradictions import contradictions

check = partial(contradictions, check="order-against-dates")
"""Find relations that the dates of their two events rule out."""
