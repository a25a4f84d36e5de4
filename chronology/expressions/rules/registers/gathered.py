"""The rules that stand in modules of their own: of contracts, offices, forces and histories, and of words that need what stands around them."""

from __future__ import annotations

from chronology.expressions.rules import distances
from chronology.expressions.rules import shares
from chronology.expressions.rules.bare import BARE
from chronology.expressions.rules.registers import antiquity
from chronology.expressions.rules.registers import legal
from chronology.expressions.rules.registers import lives
from chronology.expressions.rules.registers import military
from chronology.expressions.rules.registers import newspapers
from chronology.expressions.rules.registers import office
from chronology.expressions.rules.rolling import ROLLING

ELEMENTS = {**legal.ELEMENTS, **office.ELEMENTS}
"""The named sets of kinds of these rules."""

REGISTER_PHRASES = (
    *legal.LEGAL_PHRASES,
    *office.OFFICE_PHRASES,
    *military.MILITARY,
    *antiquity.ANTIQUITY_PHRASES,
    *shares.SHARED_PHRASES,
    *lives.LIVES,
    *newspapers.NEWS_PHRASES,
    *distances.DISTANT_PHRASES,
    *BARE,
    *ROLLING,
)
"""Rules over words, which go before the others."""

REGISTER_COMPOSED = (
    *shares.SHARED_COMPOSED,
    *distances.DISTANT_COMPOSED,
    *legal.LEGAL_COMPOSED,
    *office.OFFICE_COMPOSED,
    *antiquity.ANTIQUITY_COMPOSED,
    *newspapers.NEWS_COMPOSED,
)
"""Rules over phrases, which go before the others."""
