"""How Sphinx builds these pages; the pictures of the gallery are drawn by the commands on its page."""

import logging
import re
import shlex
from pathlib import Path

from click.testing import CliRunner
from sphinx.application import Sphinx

from chronology.cli import commands

project = "chronology"
copyright = "The chronology authors"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "chronology"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

HERE = Path(__file__).parent
PICTURES = HERE / "gallery" / "pictures"


def setup(app: Sphinx) -> None:
    """Draw the gallery before the pages are read."""
    app.connect("builder-inited", draw_gallery)


def draw_gallery(_app: Sphinx) -> None:
    """Run every command of the gallery; one that fails stops the build."""
    PICTURES.mkdir(exist_ok=True)
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    page = (HERE / "gallery.md").read_text(encoding="utf-8")
    for line in re.findall(r"^chronology (draw .+)$", page, re.MULTILINE):
        *words, name = shlex.split(line)
        arguments = [str(HERE.parent / word) if word.startswith("docs/") else word for word in words]
        done = CliRunner().invoke(commands, [*arguments, str(PICTURES / name), "--check"])
        if done.exit_code:
            raise RuntimeError(f"{line}: {done.output}") from done.exception
