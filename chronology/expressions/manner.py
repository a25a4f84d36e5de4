"""How a caller says a text is to be read: its mode, and the order of its dates in numbers."""

from __future__ import annotations

from typing import Literal
from typing import get_args

ModeRead = Literal["news", "narrative"]
"""Whether dates count from the day of writing, or carry on from one to the next."""
ModeAsked = Literal["news", "narrative", "auto"]
"""The same, or let the text decide."""
DateOrder = Literal["day-month", "month-day"]

MODES: tuple[str, ...] = get_args(ModeAsked)
ORDERS: tuple[str, ...] = get_args(DateOrder)
