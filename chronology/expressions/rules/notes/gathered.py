"""The rules of what people note down, in calendars, chats and minutes: gathered from the modules that hold them."""

from __future__ import annotations

from chronology.expressions.rules.notes import appointments
from chronology.expressions.rules.notes import habits
from chronology.expressions.rules.notes import inwords
from chronology.expressions.rules.notes import shorthand
from chronology.expressions.rules.notes import weekwise
from chronology.expressions.rules.notes import workdays

ELEMENTS = {**weekwise.ELEMENTS, **inwords.ELEMENTS}
"""The named sets of kinds of these rules."""

NOTES_FIRST = (*inwords.CLOCKS_IN_WORDS, *workdays.WORKDAYS)
"""Rules that go before those of years and durations."""

NOTES_PHRASES = (
    *appointments.APPOINTMENT_PHRASES,
    *shorthand.SHORTHAND_PHRASES,
    *inwords.DATES_IN_WORDS,
    *habits.HABITS,
)
"""Rules over words."""

NOTES_COMPOSED = (
    *appointments.APPOINTMENT_COMPOSED,
    *shorthand.SHORTHAND_COMPOSED,
    *weekwise.WEEKWISE_COMPOSED,
)
"""Rules over phrases."""
