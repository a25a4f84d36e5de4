"""Events of lists, tables and annals, whose lines begin with their date."""

from __future__ import annotations

import pytest

from chronology.extraction import extract

PUBLISHED = "2025-11-26"


def told(text: str) -> list[tuple[str, str]]:
    """Give the time and the title of each event of a text."""
    return [(str(event.when), event.title) for event in extract(text, published=PUBLISHED)]


WITH_SOURCES = """# The lock

| Date | Event | Source |
|------|-------|--------|
| 3 March 2019 | Lock gate fails; two barges sink | Harbour log |
| 5 March 2019, 14:30 | Minister visits the site | Press office |
| mid-March 2019 | Divers recover the gate | Diary of A. Holm |
| 2020 | Inquiry opens | |
"""

WITH_PLACES = """| No. | When | Where | What happened |
|---|---|---|---|
| 1 | 3 March 2019 | Kiel | The first lorry was stopped. Its driver fled |
| 2 | spring 2020 | Oslo | Charges dropped |
"""

WITHOUT_BARS_AT_THE_ENDS = """Date | Event
--- | ---
2021-05-06 | Appeal heard
2021-06-01 | Appeal dismissed; costs awarded
"""


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            WITH_SOURCES,
            [
                ("2019-03-03", "Lock gate fails; two barges sink"),
                ("5 March 2019, 14:30", "Minister visits the site"),
                ("[2019-03-11..2019-03-20]", "Divers recover the gate"),
                ("2020", "Inquiry opens"),
            ],
        ),
        (
            WITH_PLACES,
            [
                ("2019-03-03", "The first lorry was stopped"),
                ("2019-03-03", "The first lorry’s driver fled"),
                ("2020-21", "Charges dropped"),
            ],
        ),
        (
            WITHOUT_BARS_AT_THE_ENDS,
            [
                ("2021-05-06", "Appeal heard"),
                ("2021-06-01", "Appeal dismissed"),
                ("2021-06-01", "Costs awarded"),
            ],
        ),
    ],
)
def test_a_row_of_a_table_is_an_entry(text: str, events: list[tuple[str, str]]) -> None:
    """The cell that tells what happened has the date of its row; those that name a place or a source are no events."""
    assert told(text) == events
