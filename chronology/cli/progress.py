"""A sign of life on standard error for what takes long, where somebody looks at it."""

from __future__ import annotations

import contextlib
import itertools
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

PATIENCE = 2.0
"""Seconds without a sign."""
STEP = 0.1
WIDTH = 24
CLEAR = "\r\x1b[K"


@contextlib.contextmanager
def busy(what: str) -> Iterator[None]:
    """Show a moving bar while something is done, once it has taken over two seconds."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from threading import Event
    from threading import Thread

    done = Event()
    sign = Thread(target=show, args=(what, done), daemon=True)
    sign.start()
    try:
        yield
    finally:
        done.set()
        sign.join()


def show(what: str, done: Event) -> None:
    """Move the bar until all is done, and take it away."""
    if done.wait(PATIENCE):
        return
    for step in itertools.count():
        click.echo(f"{CLEAR}{what} {bar(step)}", err=True, nl=False)
        if done.wait(STEP):
            break
    click.echo(CLEAR, err=True, nl=False)


def bar(step: int) -> str:
    """Draw the bar at a step: a block that goes to and fro."""
    room = WIDTH - 3
    at = room - abs(step % (2 * room) - room)
    return f"[{' ' * at}==={' ' * (room - at)}]"
