"""The rules of how some write: contracts, offices, forces, newspapers, histories and pedigrees, gathered from the modules that hold them."""

from __future__ import annotations

from chronology.expressions.rules.registers import antiquity
from chronology.expressions.rules.registers import legal
from chronology.expressions.rules.registers import lives
from chronology.expressions.rules.registers import military
from chronology.expressions.rules.registers import newspapers
from chronology.expressions.rules.registers import office

ELEMENTS = {**legal.ELEMENTS, **office.ELEMENTS}
"""The named sets of kinds of these rules."""

REGISTER_PHRASES = (
    *legal.LEGAL_PHRASES,
    *office.OFFICE_PHRASES,
    *military.MILITARY,
    *antiquity.ANTIQUITY_PHRASES,
    *lives.LIVES,
    *newspapers.NEWS_PHRASES,
)
"""Rules over words, which go before the others."""

REGISTER_COMPOSED = (
    *legal.LEGAL_COMPOSED,
    *office.OFFICE_COMPOSED,
    *antiquity.ANTIQUITY_COMPOSED,
    *newspapers.NEWS_COMPOSED,
)
"""Rules over phrases, which go before the others."""
