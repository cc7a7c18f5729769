"""A piece of an archive that one worker does at a time: rows that stand together, about so many bytes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from claimcheck.corpus.columns import Columns
from claimcheck.errors import SourceError
from claimcheck.sources.jsonl import Row

CHUNK: Final = 1_000_000
"""Characters of text that a worker holds at a time, or one article if that is longer."""
MANY: Final = 512
"""Articles that it holds at a time."""


class Partition(NamedTuple):
    """Rows of a file."""

    path: str
    first: int
    """The number in the file of its first row, from 1 on."""
    start: int
    """Where it begins: a byte of JSON Lines, a row within its group of Parquet."""
    stop: int
    group: int = -1
    """The row group of Parquet."""


class Entry(NamedTuple):
    """A row as it was read: an article, or why there is none."""

    number: int
    """In the file, from 1 on."""
    id: str | None
    row: Row | None
    error: str = ""


def entry(number: int, found: dict[str, object], columns: Columns, place: str = "") -> Entry:
    """What a row of values amounts to."""
    try:
        return Entry(number, columns.id_of(found, place), columns.row(found))
    except SourceError as error:
        return Entry(number, columns.id_of(found, place), None, str(error))


def chunks(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries in lists that memory bounds."""
    held: list[Entry] = []
    size = 0
    for each in entries:
        held.append(each)
        size += len(each.row.text) if each.row else 0
        if size >= CHUNK or len(held) >= MANY:
            yield held
            held, size = [], 0
    if held:
        yield held
