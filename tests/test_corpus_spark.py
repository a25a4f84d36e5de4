"""The mapper in a local Spark; skipped where there is none, since it weighs half a gigabyte: `uv run --group spark pytest ...`."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from collections.abc import Iterator
from typing import Any
from typing import Literal

import pytest

from chronology import corpus

pytest.importorskip("pyspark", reason="no Spark here: uv sync --group spark")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)

ROWS = [
    ("a", "The harbour bridge was closed on Tuesday.", dt.date(2025, 11, 20)),
    ("b", None, dt.date(2025, 11, 20)),
    ("c", "The ferries will run from Monday.", dt.date(2025, 11, 20)),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Give a Spark of one core on this machine, whose workers are this very Python."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - only where Spark is installed

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
        yield session
        session.stop()


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("what", ["expressions", "events"])
def test_the_mapper_in_spark(what: Literal["expressions", "events"], spark: Any) -> None:
    """A data frame of texts becomes one of what was found in them, bad rows told."""
    job = corpus.Job(what=what)
    texts = spark.createDataFrame(ROWS, "id string, text string, published date")
    found = texts.mapInArrow(corpus.mapper(job), corpus.ddl(job)).orderBy("id").collect()

    assert [(row["id"], row["edtf"], row["error"]) for row in found] == [
        ("a", "2025-11-18", None),
        ("b", None, "text: null"),
        ("c", "2025-11-24/..", None),
    ]
