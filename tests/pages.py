"""HTML as a tree, read by the standard library's parser."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import attrs

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


@attrs.define
class Element:
    """An element with its attributes, its children, and the text in it."""

    name: str
    attributes: dict[str, str]
    children: list[Element | str] = attrs.field(factory=list)

    @property
    def text(self) -> str:
        return "".join(each if isinstance(each, str) else each.text for each in self.children)

    def all(self, name: str | None = None) -> list[Element]:
        """Give all elements of a name below this one, in order."""
        return [each for each in self.walk() if name in (None, each.name)]

    def walk(self) -> Iterator[Element]:
        for each in self.children:
            if isinstance(each, Element):
                yield each
                yield from each.walk()


class Reader(HTMLParser):
    """Makes the tree; an end tag without its start is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    """Read a page, every element of which is closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    (root,) = reader.open
    return root
