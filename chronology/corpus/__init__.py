"""The same extraction over millions of texts: Arrow batches in, Arrow batches out, on one machine or a cluster."""

from __future__ import annotations

from chronology.extras import bring

bring("pyarrow", "corpus", "corpora need")

from chronology.corpus.batches import ddl  # noqa: E402 - pyarrow is looked for first
from chronology.corpus.batches import extract_batch  # noqa: E402
from chronology.corpus.batches import mapper  # noqa: E402
from chronology.corpus.batches import schema_of  # noqa: E402
from chronology.corpus.engines import alone  # noqa: E402
from chronology.corpus.engines import in_processes  # noqa: E402
from chronology.corpus.engines import on_dask  # noqa: E402
from chronology.corpus.engines import on_this_machine  # noqa: E402
from chronology.corpus.job import Job  # noqa: E402
from chronology.corpus.running import Progress  # noqa: E402
from chronology.corpus.running import Result  # noqa: E402
from chronology.corpus.running import run  # noqa: E402

__all__ = [
    "Job",
    "Progress",
    "Result",
    "alone",
    "ddl",
    "extract_batch",
    "in_processes",
    "mapper",
    "on_dask",
    "on_this_machine",
    "run",
    "schema_of",
]
