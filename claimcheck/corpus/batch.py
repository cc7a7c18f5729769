"""A batch of articles in, a batch of results out: for engines that have their own way of sharing the work."""

from __future__ import annotations

from typing import TypeVar

import pyarrow as pa

from claimcheck.corpus.columns import Columns
from claimcheck.corpus.outcomes import failed, outcome
from claimcheck.corpus.partitions import Entry, entry
from claimcheck.corpus.shapes import RESULTS, Result, result
from claimcheck.settings import Settings

Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)


def check_batch(batch: Batch, columns: Columns | None = None, settings: Settings | None = None) -> Batch:
    """A row of :data:`~claimcheck.corpus.RESULTS` for each article of a batch or table, in their order.

    A pure function of its arguments.  An article that cannot be read has its reason in ``error``.  Raises
    :class:`~claimcheck.errors.SourceError` when there is no column of texts.

    >>> import pyarrow as pa
    >>> stories = pa.RecordBatch.from_pydict({"text": ["The path is 42 miles (26 km) long."]})
    >>> check_batch(stories).to_pylist()[0]["findings"][0]["working"]
    '42 miles = 67.6 km, the text says 26 km'
    """
    columns, settings = columns or Columns(), settings or Settings()
    rows = batch.select(columns.among(batch.schema.names)).to_pylist()
    entries = (entry(number, found, columns) for number, found in enumerate(rows, 1))
    return type(batch).from_pylist([_checked(each, settings) for each in entries], schema=RESULTS)


def _checked(each: Entry, settings: Settings) -> Result:
    return result(each.id, outcome(each.row, settings) if each.row else failed(each.error))
