"""Libraries that only some formats need, and that may be missing."""

from __future__ import annotations

import zipfile
import zlib
from typing import Any

from chronology.extras import bring

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What libraries of office documents raise for an archive that is cut off, damaged or none."""


def need(name: str, extra: str) -> Any:
    """Bring in a library; raises ChronologyError that tells how to install it where it is missing."""
    return bring(name, extra, "this format needs")
