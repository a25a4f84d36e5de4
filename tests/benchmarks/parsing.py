"""Parse distinct EDTF strings beside the two libraries of the field: `python tests/benchmarks/parsing.py`.

Every string is parsed once, so no cache can help. The peers read a sample of the same strings; what they refuse counts as read.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import suppress

import edtf
import undate

from chronology.when import When

DISTINCT = 100_000
SAMPLE = 500

YEARS = range(1000, 3000)
FORMS: dict[str, Callable[[int, int, int], str]] = {
    "day": lambda y, m, d: f"{y}-{m:02}-{d:02}",
    "qualified day": lambda y, m, d: f"{y}-{m:02}-{d:02}{'?~%'[d % 3]}",
    "inner qualifier": lambda y, m, d: f"{y}-{m:02}~-{d:02}",
    "unspecified day": lambda y, m, d: f"{y}-{'X' if m % 2 else '1'}X-{d:02}" if d < 29 else f"{y}-{m:02}-XX",
    "interval": lambda y, m, d: f"{y}-{m:02}-{d:02}/{y + 1}-{m:02}",
    "open interval": lambda y, m, d: f"{y}-{m:02}-{d:02}/..",
    "moment": lambda y, m, d: f"{y}-{m:02}-{d:02}T{d % 24:02}:{m:02}:30Z",
    "set": lambda y, m, d: f"[{y}-{m:02}-{d:02},{y + 1}..{y + 2 + d}]",
}


def dates() -> Iterator[tuple[int, int, int]]:
    """Give years, months and days that exist in every year."""
    return itertools.product(YEARS, range(1, 13), range(1, 29))


def strings(form: str) -> list[str]:
    """Make distinct strings of one form, or of all in turn."""
    forms = itertools.cycle(FORMS.values()) if form == "all in turn" else itertools.repeat(FORMS[form])
    made = (make(*date) for make, date in zip(forms, dates(), strict=False))
    return list(itertools.islice(dict.fromkeys(made), DISTINCT))


def rate(parse: Callable[[str], object], texts: list[str]) -> float:
    """Give how many strings are read in a second."""
    begun = time.perf_counter()
    for text in texts:
        with suppress(Exception):
            parse(text)
    return len(texts) / (time.perf_counter() - begun)


def main() -> None:
    """Print strings read a second, ours and the peers'."""
    print(f"{'form':18}{'distinct':>10}{'chronology':>12}{'edtf':>8}{'undate':>8}   strings a second")
    for form in (*FORMS, "all in turn"):
        texts = strings(form)
        sample = texts[:: len(texts) // SAMPLE]
        ours = max(rate(When.parse, texts) for _ in range(3))
        theirs = rate(edtf.parse_edtf, sample), rate(lambda text: undate.Undate.parse(text, "EDTF"), sample)
        print(f"{form:18}{len(texts):>10,}{ours:>12,.0f}{theirs[0]:>8,.0f}{theirs[1]:>8,.0f}")


if __name__ == "__main__":
    main()
