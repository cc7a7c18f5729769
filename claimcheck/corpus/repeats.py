"""Articles that are in an archive more than once, and are checked once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from claimcheck.corpus.partitions import Entry
from claimcheck.sources.jsonl import Row

WIDTH: Final = 16

MARKS: Final = pa.schema(
    [pa.field("mark", pa.binary(WIDTH)), pa.field("number", pa.int64()), pa.field("id", pa.string())]
)


class Repeats(NamedTuple):
    """What is known of the articles of one partition."""

    copies: Mapping[int, Sequence[str]] = {}
    """Number of an article -> the ids of those that say the same."""
    left_out: frozenset[int] = frozenset()
    """Numbers of those that say what an earlier one says."""


def mark(row: Row) -> bytes:
    """The same for two articles when all that a check sees of them is the same.

    >>> mark(Row("a", headline="b")) == mark(Row("b", headline="a"))
    False
    """
    before = f"{row.format}\0{row.published or ''}\0{row.unread}\0{len(row.headline)}\0{row.headline}"
    return blake2b((before + row.text).encode("utf-8", "surrogatepass"), digest_size=WIDTH).digest()


def marks(entries: Iterable[Entry]) -> pa.Table:
    """The marks of the articles of a partition, with their numbers and ids; none of those that cannot be read."""
    made = [(mark(each.row), each.number, each.id) for each in entries if each.row]
    columns: list[list[object]] = [list(column) for column in zip(*made, strict=True)] or [[], [], []]
    return pa.table(columns, schema=MARKS)


def repeats(tables: Sequence[pa.Table]) -> list[Repeats]:
    """For each partition, given the marks of each: what is there twice, in it or in others.

    >>> twice, once = marks([Entry(n, f"a{n}", Row("one")) for n in (1, 2)]), marks([Entry(3, "a3", Row("two"))])
    >>> repeats([twice, once])[0]
    Repeats(copies={1: ['a2']}, left_out=frozenset({2}))
    """
    copies: list[dict[int, list[str]]] = [{} for _ in tables]
    left_out: list[set[int]] = [set() for _ in tables]
    first: dict[bytes, tuple[int, int]] = {}
    for partition, mark, number, id in _there_twice(tables):
        if mark in first:
            of, original = first[mark]
            copies[of].setdefault(original, []).append(id)
            left_out[partition].add(number)
        else:
            first[mark] = partition, number
    return [Repeats(each, frozenset(out)) for each, out in zip(copies, left_out, strict=True)]


def _there_twice(tables: Sequence[pa.Table]) -> Iterator[tuple[int, bytes, int, str]]:
    """Partition, mark, number and id of each article that is there more than once, in their order."""
    if not tables:
        return
    counted = pa.concat_tables(tables).group_by("mark").aggregate([("mark", "count")])
    several = counted.filter(pc.field("mark_count") > 1)["mark"].combine_chunks()
    for partition, table in enumerate(tables):
        for row in table.filter(pc.is_in(table["mark"], several)).to_pylist():
            yield partition, row["mark"], row["number"], row["id"]
