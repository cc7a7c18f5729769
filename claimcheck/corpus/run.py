"""The whole way: plan, partitions, results."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TypeAlias

from distributed import Client

from claimcheck.corpus import parts, plan, work
from claimcheck.corpus.cluster import each, workers_of
from claimcheck.corpus.job import NOTES, Job
from claimcheck.corpus.partitions import Partition
from claimcheck.corpus.plan import Plan
from claimcheck.corpus.repeats import marks, repeats
from claimcheck.corpus.tally import Tally
from claimcheck.errors import SourceError

Bar: TypeAlias = Callable[[str, int, int], AbstractContextManager[Callable[[int], None]]]
"""Shows how far something is, given its name, how much there is to do and how much is done; it gives what to tell when
more is."""


@dataclass(frozen=True)
class Run:
    """Who does it, and who is told."""

    client: Client
    bar: Bar
    refuse: Callable[[str], None]
    """Is told, in one line each, what cannot be done."""


def begin(job: Job, files: Sequence[str], version: str, resume: bool, run: Run) -> Plan:
    """The plan of a run, written down; of one that is continued, the plan that it had.

    Raises :class:`~claimcheck.errors.SourceError` when the folder holds results of another run.
    """
    os.makedirs(os.path.join(job.folder, NOTES), exist_ok=True)
    if resume and (known := plan.kept(job, files, version)):
        return known
    if any(not name.startswith((".", NOTES)) for name in os.listdir(job.folder)) or os.path.exists(job.plan):
        raise SourceError(f"{job.folder}: holds results already; accepted: --resume, or another place")
    partitions = plan.partitions_of(files, job.columns, workers_of(run.client), run.refuse)
    made = _planned(job, partitions, run)
    plan.keep(made, job, files, version)
    return made


def carry_out(job: Job, made: Plan, run: Run) -> Tally:
    """Check what is not yet finished."""
    whole, done = Tally(), plan.finished(job, made)
    for tally in done.values():
        whole.add(tally)
    left = [number for number in range(len(made.partitions)) if number not in done]
    pieces = [(job, number, made.partitions[number], made.repeats[number]) for number in left]
    with run.bar("checked", made.rows, whole.articles) as advance:
        for index, result in each(run.client, work.check_partition, pieces):
            if isinstance(result, Exception):
                run.refuse(_unfinished(made.partitions[left[index]], result))
            else:
                whole.add(result)
                advance(result.articles)
    parts.sweep(job.folder)
    return whole


def put_together(job: Job, made: Plan, path: str) -> None:
    """Make one file of the parts, when all are finished; until then they stay where they are."""
    if len(plan.finished(job, made)) < len(made.partitions):
        return
    parts.join([job.part(number) for number in range(len(made.partitions))], path, job.kind, job.schema)
    shutil.rmtree(job.folder)


def _planned(job: Job, partitions: list[Partition], run: Run) -> Plan:
    marked = [work.Marked(0, marks([]))] * len(partitions)
    with run.bar("read", len(partitions), 0) as advance:
        for number, result in each(run.client, work.mark_partition, [(job, partition) for partition in partitions]):
            if not isinstance(result, Exception):  # what cannot be read now is said when it cannot be checked
                marked[number] = result
            advance(1)
    return Plan(sum(each.rows for each in marked), partitions, repeats([each.marks for each in marked]))


def _unfinished(partition: Partition, error: Exception) -> str:
    why = " ".join(str(error).split())[:200] or type(error).__name__
    return f"{partition.path}: from row {partition.first} on: not finished: {why}"
