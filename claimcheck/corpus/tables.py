"""Parquet as partitions."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate, pairwise
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from claimcheck.corpus.columns import Columns
from claimcheck.corpus.partitions import CHUNK, MANY, Entry, Partition, entry
from claimcheck.errors import SourceError

PIECES: Final = 64
"""Into how many partitions a row group is cut at most: what lies before each has to be read over."""


def size(path: str) -> int:
    """Bytes of what the file holds, before it was compressed."""
    with _opened(path) as file:
        return sum(file.metadata.row_group(group).total_byte_size for group in range(file.num_row_groups))


def partitions(path: str, goal: int, columns: Columns) -> Iterator[Partition]:
    """The file in partitions of about *goal* bytes, none of which reaches over the end of a row group.

    Raises :class:`~claimcheck.errors.SourceError` for a file that is no Parquet or has no column of texts.
    """
    with _opened(path) as file:
        _check_text(path, file, columns)
        before = 0
        for group in range(file.num_row_groups):
            about = file.metadata.row_group(group)
            for start, stop in _cut(about.num_rows, about.total_byte_size, goal):
                yield Partition(path, before + start + 1, start, stop, group)
            before += about.num_rows


def entries(partition: Partition, columns: Columns) -> Iterator[Entry]:
    """The rows of a partition."""
    name = os.path.basename(partition.path)
    number = partition.first
    try:
        for found in _rows(partition, columns):
            if isinstance(found, ValueError):
                yield Entry(number, f"{name}:{number}", None, "holds what is no text, or no time")
            else:
                yield entry(number, found, columns, f"{name}:{number}")
            number += 1
    except (pa.ArrowException, OSError) as error:
        why = " ".join(str(error).split())[:200]
        yield Entry(number, f"{name}:{number}", None, f"from here on this partition cannot be read: {why}")


def _rows(partition: Partition, columns: Columns) -> Iterator[dict[str, Any] | ValueError]:
    with _opened(partition.path) as file:
        about = file.metadata.row_group(partition.group)
        each = max(1, about.total_byte_size // max(1, about.num_rows))
        wanted = columns.among(file.schema_arrow.names)
        some = max(1, min(MANY, CHUNK // each))
        here = 0
        for batch in file.iter_batches(some, [partition.group], columns=wanted, use_threads=False):
            if here >= partition.stop:
                return
            begin, end = max(0, partition.start - here), min(len(batch), partition.stop - here)
            yield from _values(batch.slice(begin, max(0, end - begin)))
            here += len(batch)


def _values(batch: pa.RecordBatch) -> Sequence[dict[str, Any] | ValueError]:
    """Its rows; where one holds what cannot be read, that row alone is lost."""
    try:
        return list(batch.to_pylist())
    except ValueError as error:  # not valid UTF-8, for one
        return [error] if len(batch) == 1 else [row for at in range(len(batch)) for row in _values(batch.slice(at, 1))]


def _cut(rows: int, size: int, goal: int) -> Iterator[tuple[int, int]]:
    pieces = max(1, min(rows, PIECES, round(size / goal)))
    return pairwise(accumulate(((rows + piece) // pieces for piece in range(pieces)), initial=0))


def _check_text(path: str, file: pq.ParquetFile, columns: Columns) -> None:
    try:
        names = columns.among(file.schema_arrow.names)
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from None
    texts = [file.schema_arrow.field(name) for name in names if name in columns.names.text]
    if not any(_textual(field.type) for field in texts):
        field = texts[0]
        raise SourceError(f"{path}: column '{field.name}' is {str(field.type)[:64]}; accepted: a column of strings")


def _textual(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        return _textual(kind.value_type)
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


@contextmanager
def _opened(path: str) -> Iterator[pq.ParquetFile]:
    try:
        # Little by little: a small file may hold a very large column.
        file = pq.ParquetFile(path, buffer_size=1 << 16, pre_buffer=False)
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"{path}: cannot be read as Parquet: {' '.join(str(error).split())[:200]}") from None
    with file:
        yield file
