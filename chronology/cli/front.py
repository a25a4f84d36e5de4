"""The manners all commands share: found by name, quick to show help, every trouble told in one line."""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import TYPE_CHECKING
from typing import Any
from typing import NoReturn

import click

import chronology

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = (
    *("find", "extract", "date", "list", "check", "draw", "watch", "export", "import", "merge", "diff"),
    *("stories", "corpus"),
)
MODULES = {"import": "import_", "stories": "shelf"}
"""The commands whose modules cannot bear their names."""
FAILURE = 1
INTERRUPTED = 130


class Front(click.Group):
    """A group whose commands are modules of this package, brought in when they are asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Name the commands in the order of the work."""
        return list(NAMES)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command."""
        if cmd_name not in NAMES:
            return None
        command = importlib.import_module(f"chronology.cli.{MODULES.get(cmd_name, cmd_name)}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest one."""
        name = args[0]
        if name not in NAMES and not name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(unknown("command", name, NAMES), ctx=ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run a command; tell what goes wrong on standard error, and leave with the exit code of its kind."""
        speak_utf8()
        extra |= {"standalone_mode": False, "color": False if os.environ.get("NO_COLOR") else None}
        try:
            code = super().main(*args, **extra)
        except click.Abort:
            leave(INTERRUPTED, "interrupted")
        except click.UsageError as error:
            leave(error.exit_code, error.format_message(), hint=help_hint(error.ctx))
        except click.ClickException as error:
            leave(error.exit_code, error.format_message())
        except OSError as error:
            leave(FAILURE, os_trouble(error))
        except chronology.ChronologyError as error:
            leave(FAILURE, *error.troubles)
        sys.exit(code if isinstance(code, int) else 0)


def unknown(kind: str, name: str, names: Iterable[str]) -> str:
    """Say that a name is unknown, and which known one is nearest."""
    from chronology.findings import did_you_mean

    known = tuple(names)
    return f"unknown {kind} {name!r}; " + did_you_mean(name, known, f"choose from {', '.join(known)}")


def speak_utf8() -> None:
    """Print UTF-8 whatever the machine's locale, and never fail at a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def help_hint(ctx: click.Context | None) -> str | None:
    """Say where help is found."""
    return f"Try '{ctx.command_path} --help' for help." if ctx else None


def os_trouble(error: OSError) -> str:
    """Tell which file the system refused, and why."""
    place = f"{os.fsdecode(error.filename)}: " if error.filename is not None else ""
    return f"{place}{error.strerror or error}"


def leave(code: int, *troubles: str, hint: str | None = None) -> NoReturn:
    """Print each trouble in one line on standard error, and exit."""
    for trouble in troubles:
        click.echo(f"chronology: error: {' '.join(trouble.splitlines())}", err=True)
    if hint:
        click.echo(hint, err=True)
    sys.exit(code)
