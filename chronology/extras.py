"""Libraries that only some work needs: brought in when it is done, or named with the command that installs them."""

from __future__ import annotations

import zipfile
import zlib
from importlib import import_module
from typing import Any

from chronology.errors import ChronologyError

BROKEN = (
    *(zipfile.BadZipFile, zlib.error, AttributeError, EOFError, LookupError, NotImplementedError, OSError),
    *(SyntaxError, TypeError, ValueError),
)
"""What libraries of office documents raise for an archive that is cut off, damaged or none."""


def bring(module: str, extra: str, work: str) -> Any:
    """Import a library of an extra; raises ChronologyError that tells how to install one that is missing or not whole.

    `work` says what needs it, as the message begins: "report.pdf: PDF files need".
    """
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ImportError as error:
        why = "" if error.name == package else f", which does not load ({' '.join(str(error).split())})"
        raise ChronologyError(
            f"{work} {package}{why}: python3 -m pip install 'chronology-events[{extra}]'"
        ) from error
