"""The sizes of type and lengths that all layouts keep, by their role: points at print size."""

MARGIN = 28.0

TITLE = 23.0
DECK = 11.0
DATE = 9.5
LABEL = 9.5
LEADING = 11.5
HEADING = 12.0
COLUMN_NOTE = 8.5
YEAR = 9.0
DAY = 8.0
GAP = 7.0
KEY = 8.5
KEY_LEADING = 13.2
STRIP = 8.5
NOTE = 7.5
NOTE_LEADING = 10.5

POLE = 0.75
TAPE = 25.0
COLUMN_TAPE = 9.0
RAIL = 7.5
"""From the tape to the middle of the first rail."""
NEXT_RAIL = 10.5
COLUMN_NEXT_RAIL = 11.0
