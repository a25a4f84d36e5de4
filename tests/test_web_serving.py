"""The page on this machine: shown, renewed, and refused to every name but this machine's."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager

import pytest

from chronology.errors import ChronologyError
from chronology.web import Screen
from chronology.web import serve
from chronology.web.serving import WAITING
from chronology.web.serving import Server


@pytest.fixture
def server() -> Iterator[Server]:
    running = serve(Screen())
    yield running
    running.shutdown()
    running.server_close()


@contextmanager
def asked(server: Server, path: str, host: str = "127.0.0.1:1") -> Iterator[http.client.HTTPResponse]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path, headers={"Host": host})
    with closing(connection), connection.getresponse() as answer:
        yield answer


def ask(server: Server, path: str, host: str = "127.0.0.1:1") -> tuple[int, bytes]:
    with asked(server, path, host) as answer:
        return answer.status, answer.read()


def next_event(stream: http.client.HTTPResponse) -> bytes:
    """Wait for the next event of a stream."""
    return b"".join(iter(stream.readline, b"\n"))


def test_the_page_is_shown(server: Server) -> None:
    assert ask(server, "/") == (200, WAITING)

    server.screen.show(b"<p>The harbour")

    assert ask(server, "/") == (200, b"<p>The harbour")


def test_a_port_that_is_taken_is_named(server: Server) -> None:
    with pytest.raises(ChronologyError, match=f"port {server.server_port}: .*; choose another"):
        serve(Screen(), port=server.server_port)


def test_only_this_machine_can_ask(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:1", 200),
        ("localhost:1", 200),
        ("example.org:1", 403),
        ("localhost.example.org:1", 403),
        ("example.org", 403),
        ("x", 403),
    ],
)
def test_only_under_a_name_of_its_own(server: Server, host: str, status: int) -> None:
    assert ask(server, "/", host)[0] == status


def test_changes_are_for_this_machine_alone(server: Server) -> None:
    assert ask(server, "/changes", "example.org:1")[0] == 403


@pytest.mark.parametrize("path", ["/x", "/../etc/passwd", "/index.html"])
def test_there_is_nothing_else(server: Server, path: str) -> None:
    assert ask(server, path)[0] == 404


def test_changes_are_told_as_they_come(server: Server) -> None:
    server.screen.tell(["a warning"])
    with asked(server, "/changes") as stream:
        assert next_event(stream) == b'event: notices\ndata: ["a warning"]\n'

        threading.Timer(0.05, server.screen.show, [b"<p>New"]).start()

        assert next_event(stream) == b"event: page\ndata: {}\n"


def test_the_same_page_is_no_change() -> None:
    screen = Screen()
    screen.show(b"<p>Same")
    number = screen.number
    screen.show(b"<p>Same")

    assert screen.after(number) == (number + 1, b"event: notices\ndata: []\n\n")
