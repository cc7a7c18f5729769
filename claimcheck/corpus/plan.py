"""What is to be done: the files of an archive as partitions, and which articles are there twice."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from claimcheck.corpus import lines, parts, tables
from claimcheck.corpus.columns import Columns
from claimcheck.corpus.job import Job
from claimcheck.corpus.partitions import Partition
from claimcheck.corpus.repeats import Repeats
from claimcheck.corpus.tally import Tally
from claimcheck.errors import SourceError

SMALLEST: Final = 1_000_000
"""Bytes of a partition, so that there are not too many files."""

LARGEST: Final = 64_000_000
"""Bytes of a partition, so that not much is lost with a worker."""

EACH: Final = 8
"""Partitions for each worker, where the archive is small enough: the last ones then end at about the same time."""


class Reader(Protocol):
    """A module that reads one kind of archive."""

    def size(self, path: str) -> int:
        """Bytes of what a file holds."""

    def partitions(self, path: str, goal: int, columns: Columns) -> Iterator[Partition]:
        """The file in pieces of about so many bytes."""


@dataclass(frozen=True)
class Plan:
    """The partitions of a run, with what is repeated in each."""

    rows: int
    """In all of them."""
    partitions: Sequence[Partition]
    repeats: Sequence[Repeats]


def files_in(path: str, leave: Iterable[str]) -> list[str]:
    """The archives at a path: that file, or those below that folder, sorted; nothing of what is to be left alone.

    Names that begin with a dot or an underscore are passed over.  Raises :class:`~claimcheck.errors.SourceError` when
    there is none.
    """
    if os.path.isdir(path):
        found = sorted(_below(path, {os.path.realpath(each) for each in leave}))
    else:
        found = [path] if os.path.isfile(path) and parts.kind_of(path) else []
    if not found:
        raise SourceError(f"{path}: {_absence(path)}; accepted: a file or folder of {', '.join(parts.KINDS)}")
    return found


def partitions_of(
    files: Sequence[str], columns: Columns, workers: int, refuse: Callable[[str], None]
) -> list[Partition]:
    """The files in partitions, sized so that all workers have something to do; a bad file is told to *refuse*."""
    sizes = {path: size for path in files if (size := _size(path, refuse)) is not None}
    goal = min(LARGEST, max(SMALLEST, sum(sizes.values()) // (EACH * workers)))
    return [partition for path in sizes for partition in _cut(path, goal, columns, refuse)]


def _size(path: str, refuse: Callable[[str], None]) -> int | None:
    try:
        return _reader(path).size(path)
    except (SourceError, OSError) as error:
        refuse(_said(path, error))
        return None


def _cut(path: str, goal: int, columns: Columns, refuse: Callable[[str], None]) -> Iterator[Partition]:
    try:
        yield from _reader(path).partitions(path, goal, columns)
    except (SourceError, OSError) as error:
        refuse(_said(path, error))


def _reader(path: str) -> Reader:
    return tables if parts.kind_of(path) == "parquet" else lines


def _said(path: str, error: Exception) -> str:
    return f"{path}: cannot be read: {error.strerror}" if isinstance(error, OSError) else str(error)


def keep(plan: Plan, job: Job, files: Sequence[str], version: str) -> None:
    """Write the plan down, for a run that has to continue this one."""
    repeats = [(dict(each.copies), sorted(each.left_out)) for each in plan.repeats]
    made = {"of": _described(job, files, version), "rows": plan.rows, "partitions": plan.partitions, "repeats": repeats}
    parts.write_text(job.plan, json.dumps(made))


def kept(job: Job, files: Sequence[str], version: str) -> Plan | None:
    """The plan of the run that is to be continued, if it had got so far.

    Raises :class:`~claimcheck.errors.SourceError` when it was a run over something else, or in another way.
    """
    try:
        with open(job.plan, encoding="utf-8") as file:
            made = json.load(file)
    except FileNotFoundError:
        return None
    now = json.loads(json.dumps(_described(job, files, version)))
    if changed := [name for name, value in now.items() if made["of"].get(name) != value]:
        raise SourceError(f"{job.folder}: cannot be continued: begun with other {' and '.join(changed)}")
    repeats = [Repeats({int(of): ids for of, ids in copies.items()}, frozenset(out)) for copies, out in made["repeats"]]
    return Plan(made["rows"], [Partition(*each) for each in made["partitions"]], repeats)


def finished(job: Job, plan: Plan) -> dict[int, Tally]:
    """The partitions that are done, with their figures."""
    done = {}
    for number in range(len(plan.partitions)):
        if os.path.exists(job.tally(number)) and os.path.exists(job.part(number)):
            with open(job.tally(number), encoding="utf-8") as file:
                done[number] = Tally(**json.load(file))
    return done


def _described(job: Job, files: Sequence[str], version: str) -> dict[str, Any]:
    stats = [(path, os.stat(path)) for path in files]
    there = [(os.path.abspath(path), stat.st_size, stat.st_mtime_ns) for path, stat in stats]
    return {"options": job.described(), "articles": there, "version": version}


def _below(folder: str, leave: set[str]) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] not in "._"]
        if os.path.realpath(here) in leave:
            folders.clear()
            continue
        for name in names:
            path = os.path.join(here, name)
            known = name[0] not in "._" and parts.kind_of(name) and os.path.isfile(path)
            if known and os.path.realpath(path) not in leave:
                yield path


def _absence(path: str) -> str:
    if os.path.isdir(path):
        return "holds no archive"
    return "no archive of a known kind" if os.path.exists(path) else "no such file or folder"
