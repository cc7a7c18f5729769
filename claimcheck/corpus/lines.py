"""JSON Lines as partitions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO, Final

from claimcheck.corpus.columns import Columns
from claimcheck.corpus.partitions import Entry, Partition, entry
from claimcheck.errors import SourceError
from claimcheck.sources import LIMIT
from claimcheck.sources.jsonl import parsed

BLOCK: Final = 1 << 20


def size(path: str) -> int:
    """Bytes of the file."""
    return os.path.getsize(path)


def partitions(path: str, goal: int, columns: Columns) -> Iterator[Partition]:
    """The file in partitions of whole lines, each of *goal* bytes or the rest of a line more."""
    first, start = 1, 0
    with open(path, "rb") as file:
        while lines := _pass_over(file, start + goal):
            yield Partition(path, first, start, file.tell())
            first, start = first + lines, file.tell()


def entries(partition: Partition, columns: Columns) -> Iterator[Entry]:
    """The rows of a partition; empty lines count, but are none."""
    with open(partition.path, "rb") as file:
        file.seek(partition.start)
        number = partition.first
        while file.tell() < partition.stop:
            raw = _line(file)
            if raw.strip():
                yield _entry(number, raw, columns, f"{os.path.basename(partition.path)}:{number}")
            number += 1


def _entry(number: int, raw: bytes, columns: Columns, place: str) -> Entry:
    try:
        if len(raw) > LIMIT:
            raise SourceError(f"longer than {LIMIT // 1_000_000} MB")
        return entry(number, parsed(raw.decode("utf-8-sig").rstrip()), columns, place)
    except UnicodeDecodeError as error:
        return Entry(number, place, None, f"not valid UTF-8 at byte {error.start} of the line")
    except SourceError as error:
        return Entry(number, place, None, str(error))


def _line(file: IO[bytes]) -> bytes:
    """The next line; of one that is too long, its beginning."""
    line = rest = file.readline(LIMIT + 1)
    while rest and not rest.endswith(b"\n"):
        rest = file.readline(BLOCK)
    return line


def _pass_over(file: IO[bytes], until: int) -> int:
    """How many lines there are up to and with the one at *until*; the file is left at their end."""
    lines = 0
    last = b"\n"
    while (here := file.tell()) < until and (block := file.read(min(BLOCK, until - here))):
        lines += block.count(b"\n")
        last = block[-1:]
    while last != b"\n" and (rest := file.readline(BLOCK)):
        last = rest[-1:]
        lines += last == b"\n"
    return lines + (last != b"\n")
