"""Files of results, each written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import PurePath
from typing import Any, Final, TypeAlias
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

Write: TypeAlias = Callable[[list[dict[str, Any]]], None]
"""Puts rows behind those that are there."""

KINDS: Final[Mapping[str, str]] = {".parquet": "parquet", ".jsonl": "jsonl", ".ndjson": "jsonl"}
"""Suffix of a file -> how its rows are kept."""

BATCH: Final = 512
"""Rows that are held when results are read."""


def kind_of(path: str) -> str | None:
    """How the rows of a file of this name are kept, if it is one of them.

    >>> kind_of("found.PARQUET"), kind_of("found")
    ('parquet', None)
    """
    return KINDS.get(PurePath(path).suffix.lower())


@contextmanager
def written(path: str, kind: str, schema: pa.Schema) -> Iterator[Write]:
    """Write a file under another name, and give it its own when it is whole."""
    with _whole(path) as beside:
        if kind == "parquet":
            with pq.ParquetWriter(beside, schema, compression="zstd") as writer:
                yield lambda rows: writer.write_batch(pa.RecordBatch.from_pylist(rows, schema=schema))
        else:
            with open(beside, "w", encoding="ascii", newline="\n") as file:
                yield lambda rows: file.writelines(_line(row, schema) for row in rows)


def write_text(path: str, text: str) -> None:
    """Write a small file, whole or not at all."""
    with _whole(path) as beside, open(beside, "w", encoding="utf-8") as file:
        file.write(text)


def rows(path: str, kind: str) -> Iterator[dict[str, Any]]:
    """The rows of a file of results."""
    if kind == "parquet":
        with pq.ParquetFile(path, pre_buffer=False) as file:
            for batch in file.iter_batches(BATCH, use_threads=False):
                yield from batch.to_pylist()
    else:
        with open(path, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def join(parts: Sequence[str], path: str, kind: str, schema: pa.Schema) -> None:
    """Make one file of several, in their order."""
    with _whole(path) as beside:
        if kind == "parquet":
            with pq.ParquetWriter(beside, schema, compression="zstd") as writer:
                for batch in _batches(parts):
                    writer.write_batch(batch)
        else:
            with open(beside, "wb") as whole:
                for part in parts:
                    with open(part, "rb") as file:
                        shutil.copyfileobj(file, whole)


def sweep(folder: str) -> None:
    """Remove what was begun by workers that have died."""
    for name in os.listdir(folder):
        if name.startswith(".part-") and name.endswith(".tmp"):
            os.unlink(os.path.join(folder, name))


def _batches(parts: Iterable[str]) -> Iterator[pa.RecordBatch]:
    for part in parts:
        with pq.ParquetFile(part, pre_buffer=False) as file:
            yield from file.iter_batches(use_threads=False)


def _line(row: Mapping[str, Any], schema: pa.Schema) -> str:
    return json.dumps({name: row.get(name) for name in schema.names}, allow_nan=False) + "\n"


@contextmanager
def _whole(path: str) -> Iterator[str]:
    # Two workers may be at the same partition, when one of them was taken for dead.
    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name}.{uuid4().hex}.tmp")
    try:
        yield beside
        with open(beside, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
