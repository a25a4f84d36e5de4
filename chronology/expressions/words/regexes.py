"""Regular expressions that are compiled when they are first used: a sentence needs few of them, and compiling all takes longer than reading pages."""

from __future__ import annotations

import re
from typing import Any
from typing import cast


class Later:
    """A regular expression that is not compiled before it is asked to match something."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression that is compiled when it is first used."""
    return cast("re.Pattern[str]", Later(pattern, flags))
