"""The library that corpora need, looked for before anything else."""

from __future__ import annotations

import importlib.util

from chronology.errors import ChronologyError


def require_pyarrow() -> None:
    """Raise ChronologyError that tells how to install pyarrow where it is missing."""
    if importlib.util.find_spec("pyarrow") is None:
        raise ChronologyError("corpora need pyarrow: python -m pip install 'chronology-events[corpus]'")
