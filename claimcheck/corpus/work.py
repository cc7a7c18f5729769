"""What a worker does with a partition."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import pyarrow as pa

from claimcheck.corpus import lines, parts, tables
from claimcheck.corpus.checker import Checker, checker_of
from claimcheck.corpus.columns import Columns
from claimcheck.corpus.job import Job
from claimcheck.corpus.outcomes import Outcome, failed
from claimcheck.corpus.partitions import Entry, Partition, chunks
from claimcheck.corpus.repeats import Repeats, marks
from claimcheck.corpus.shapes import Result, exploded, result
from claimcheck.corpus.tally import Tally


class Marked(NamedTuple):
    """The marks of the articles of a partition, and how many rows it has."""

    rows: int
    marks: pa.Table


def entries(partition: Partition, columns: Columns) -> Iterator[Entry]:
    """The rows of a partition, of whatever kind its file is."""
    read = lines.entries if partition.group < 0 else tables.entries
    return read(partition, columns)


def mark_partition(job: Job, partition: Partition) -> Marked:
    """What tells whether its articles are elsewhere too."""
    tables = [(len(chunk), marks(chunk)) for chunk in chunks(entries(partition, job.columns))]
    rows = sum(number for number, _ in tables)
    return Marked(rows, pa.concat_tables([table for _, table in tables] or [marks([])]))


def check_partition(job: Job, number: int, partition: Partition, repeats: Repeats) -> Tally:
    """Check its articles, write the part, and give its figures."""
    tally = Tally(repeats=sum(map(len, repeats.copies.values())))
    wanted = (each for each in entries(partition, job.columns) if each.number not in repeats.left_out)
    with parts.written(job.part(number), job.kind, job.schema) as write:
        for some in _several(_results(wanted, checker_of(job.task), repeats)):
            for each in some:
                tally.count(each)
            write(list(exploded(some)) if job.explode else some)
    parts.write_text(job.tally(number), json.dumps(tally.to_dict()))
    return tally


def _results(wanted: Iterable[Entry], checker: Checker, repeats: Repeats) -> Iterator[Result]:
    for chunk in chunks(wanted):
        for each, outcome in zip(chunk, _outcomes(chunk, checker), strict=True):
            for id in (each.id, *repeats.copies.get(each.number, ())):
                yield result(id, outcome)


def _outcomes(chunk: list[Entry], checker: Checker) -> Iterator[Outcome]:
    checked = checker.outcomes([each.row for each in chunk if each.row])
    for each in chunk:
        yield next(checked) if each.row else failed(each.error)


def _several(results: Iterator[Result]) -> Iterator[list[Result]]:
    return iter(lambda: list(islice(results, parts.BATCH)), [])
