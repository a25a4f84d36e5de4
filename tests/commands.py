"""Commands run as a shell would run them, and what is refused."""

from __future__ import annotations

import re

from click.testing import CliRunner
from click.testing import Result

from chronology.cli import commands

STORY = """\
[chronology]
id = "moon"
title = "Men on the Moon"

[[source]]
id = "record-1969-07-25"
title = "Three men are home"
published = 1969-07-25

[[event]]
id = "landing"
title = "The Eagle lands"
when = 1969-07-20
tags = ["surface"]

  [[event.claim]]
  source = "record-1969-07-25"
  says = "on Sunday"

[[event]]
id = "launch"
title = "A Saturn V leaves Florida"
when = 1969-07-16

[[event]]
id = "next-flight"
title = "The next crew is to fly"
when = "by 1970"
status = "planned"
"""
SINFUL = STORY.replace("on Sunday", "on Monday")
ARTICLE = "The crew came home on Thursday. They had been away since 16 July."


def run(*arguments: object, stdin: str | bytes | None = None, color: bool = False) -> Result:
    """Run a command; what is no error of the user's is raised."""
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(commands, words, input=stdin, catch_exceptions=False, color=color)


def assert_refused(result: Result, code: int, *patterns: str) -> None:
    """Check the exit code, that nothing was printed, and one line an error on standard error."""
    assert result.exit_code == code
    assert result.stdout == ""
    told = [line for line in result.stderr.splitlines() if not line.startswith("Try 'chronology")]
    assert all(line.startswith("chronology: error: ") for line in told), told
    assert len(told) == len(patterns), told
    for line, pattern in zip(told, patterns, strict=True):
        assert re.search(pattern, line), line
