"""A page shown on this machine alone, which loads itself anew when it has changed.

Server-sent events: WHATWG HTML, section 9.2. Requests are answered only under a name of this machine, so that no page from
elsewhere can read the story through a name of its own (DNS rebinding).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from typing import Any

from chronology.errors import ChronologyError

LOOPBACK = "127.0.0.1"
NAMES = (LOOPBACK, "localhost")
SIGN_OF_LIFE = 15.0
"""Seconds between signs of life to a page that waits, so that one that has left is noticed."""
WAITING = b"<!doctype html><html lang='en'><title>chronology</title><p>The story cannot be drawn yet; the terminal says why.</p>"


class Screen:
    """What is shown: a page and the notices above it, with a number that grows with each change."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._page = WAITING
        self._notices: tuple[str, ...] = ()
        self._page_number = 0
        self._number = 0

    @property
    def page(self) -> bytes:
        """Give the page."""
        return self._page

    @property
    def number(self) -> int:
        """Give the number of the last change."""
        return self._number

    def show(self, page: bytes) -> None:
        """Show a page; one that is the same changes nothing but the notices."""
        with self._changed:
            self._number += 1
            if page != self._page:
                self._page, self._page_number = page, self._number
            self._notices = ()
            self._changed.notify_all()

    def tell(self, notices: Iterable[str]) -> None:
        """Put notices above the page that is shown."""
        with self._changed:
            self._number += 1
            self._notices = tuple(notices)
            self._changed.notify_all()

    def after(self, number: int) -> tuple[int, bytes]:
        """Wait for what has changed after a number; gives the new number, and an event for the page."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > number, timeout=SIGN_OF_LIFE)
            if self._number <= number:
                return number, b": still here\n\n"
            if self._page_number > number:
                return self._number, b"event: page\ndata: {}\n\n"
            return self._number, self.notices

    @property
    def notices(self) -> bytes:
        """Give the event that tells the notices."""
        return f"event: notices\ndata: {json.dumps(self._notices)}\n\n".encode()


class Answers(BaseHTTPRequestHandler):
    """Answers to a browser: the page, and the stream of its changes."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a request."""
        if self.headers.get("Host", "").rpartition(":")[0] not in NAMES:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif self.path == "/changes":
            self.stream()
        elif self.path == "/":
            self.send(self.server.screen.page)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def send(self, content: bytes) -> None:
        """Send a page."""
        self.head("text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def stream(self) -> None:
        """Send changes for as long as the browser listens."""
        self.head("text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        screen = self.server.screen
        number, event = screen.number, screen.notices
        try:
            while True:
                self.wfile.write(event)
                self.wfile.flush()
                number, event = screen.after(number)
        except ConnectionError:
            return

    def head(self, kind: str) -> None:
        """Begin an answer."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing of requests: the terminal is for findings."""


class Server(ThreadingHTTPServer):
    """A server of one screen on the loopback address."""

    daemon_threads = True

    def __init__(self, screen: Screen, port: int) -> None:
        super().__init__((LOOPBACK, port), Answers)
        self.screen = screen

    @property
    def address(self) -> str:
        """Give the address to open in a browser."""
        return f"http://{LOOPBACK}:{self.server_port}/"


def serve(screen: Screen, *, port: int = 0) -> Server:
    """Show a screen on this machine from now on, in a thread of its own; port 0 takes a free one.

    Raises ChronologyError where the port cannot be had.
    """
    try:
        server = Server(screen, port)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ChronologyError(
            f"port {port}: {why}; choose another, or leave it out for a free one"
        ) from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
