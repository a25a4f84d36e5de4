"""The rules of what people note down, in calendars, chats and minutes: gathered from the modules that hold them."""

from __future__ import annotations

from chronology.expressions.rules import shorthand
from chronology.expressions.rules import weekwise

ELEMENTS = weekwise.ELEMENTS
"""The named sets of kinds of these rules."""

NOTES_PHRASES = shorthand.SHORTHAND_PHRASES
"""Rules over words."""

NOTES_COMPOSED = (*shorthand.SHORTHAND_COMPOSED, *weekwise.WEEKWISE_COMPOSED)
"""Rules over phrases."""
