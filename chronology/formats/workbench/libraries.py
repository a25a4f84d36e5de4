"""Libraries that only some formats need, and that may be missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from chronology.errors import ChronologyError


def need(name: str, extra: str) -> Any:
    """Bring in a library; raises ChronologyError that tells how to install it where it is missing."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        package = name.partition(".")[0]
        raise ChronologyError(
            f"this needs {package}, which is not installed; "
            f"install it with: python3 -m pip install 'chronology-events[{extra}]'"
        ) from error
