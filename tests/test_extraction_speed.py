"""Time of extraction is linear in the text, whatever lists and tables it holds."""

from __future__ import annotations

from functools import partial

import pytest
from timed import seconds

from chronology.extraction import extract

SMALL, LARGE = 2_000, 16_000
"""Characters of the two texts; quadratic time would be 64 times as long for the larger one."""


read = partial(extract, published="2025-11-26")


@pytest.mark.parametrize(
    "words",
    [
        "It was sold on 3 May 2019 and on 4 June 2020 again, ",
        "| 3 May 2019 | The gate fails | Log |\n",
        "| 3 May 2019 | gate fails ",
        "[2025-11-03 14:02] bob: I left yesterday\n",
        "Kiel Gazette, 3 May 1903\n\nThe men struck yesterday.\n\n",
        "Treaty of Lund (3 May 1903)\n",
        "A",
        "“",
    ],
)
def test_lists_take_linear_time(words: str) -> None:
    """Eight times the text takes about eight times as long."""
    read("It rained on Monday.")
    assert seconds(read, words, LARGE) < 24 * seconds(read, words, SMALL) + 0.05


def test_many_participles_come_to_an_end() -> None:
    """What was done to what somebody is may be told of many times, and come to nothing: four times as many take no more than their cube."""

    def told(words: str) -> object:
        return read(f"The mill was a plant {words}that burned in 1902.")

    words = "built and sold and "
    assert seconds(told, words, SMALL) < 64 * seconds(told, words, SMALL // 4) + 0.1
