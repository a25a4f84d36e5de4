"""Libraries that only some documents need: brought in when such a document is read."""

from __future__ import annotations

import importlib
from typing import Any

from chronology.errors import ChronologyError


def bring(module: str, extra: str, kind: str, name: str) -> Any:
    """Import a library of an extra; raises ChronologyError that tells how to install a missing one."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or not module.startswith(error.name.partition(".")[0]):
            raise
        raise ChronologyError(
            f"{name}: {kind} files need {module}: python -m pip install 'chronology-events[{extra}]'"
        ) from error
