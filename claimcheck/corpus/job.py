"""What a run is asked to do, and where it keeps what it has done."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any, Final

import pyarrow as pa

from claimcheck.corpus.checker import Task
from claimcheck.corpus.columns import Columns
from claimcheck.corpus.shapes import FINDINGS, RESULTS

NOTES: Final = "_claimcheck"
"""The folder, among the parts, of what a run has to know of itself; engines pass over names that begin like this."""


@dataclass(frozen=True)
class Job:
    """How articles are read and checked, and into which folder the results go."""

    folder: str
    """One file in it for each partition; it is the same folder on all machines."""
    kind: str
    """How the results are kept: ``parquet`` or ``jsonl``."""
    task: Task
    columns: Columns = field(default_factory=Columns)
    explode: bool = False
    """A row for each finding, instead of one for each article."""

    @property
    def schema(self) -> pa.Schema:
        """The columns of the results."""
        return FINDINGS if self.explode else RESULTS

    def part(self, number: int) -> str:
        """The file of the results of a partition."""
        return os.path.join(self.folder, f"part-{number:05}.{self.kind}")

    def tally(self, number: int) -> str:
        """The file of their figures, which is written last: where it is, the partition is finished."""
        return os.path.join(self.folder, NOTES, f"{number:05}.json")

    @property
    def plan(self) -> str:
        """The file that says what the partitions are."""
        return os.path.join(self.folder, NOTES, "plan.json")

    def described(self) -> dict[str, Any]:
        """All that a result depends on, as plain values."""
        return {
            "kind": self.kind,
            "explode": self.explode,
            "columns": repr(self.columns),
            "task": self.task.described(),
        }
