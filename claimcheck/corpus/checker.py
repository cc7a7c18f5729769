"""A process that checks one article after the other, and may die of one.

Dask's workers hold many threads and may not fork, and a regular expression cannot be stopped from within; so each
worker has a process beside it, which is started anew when it dies.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any, Final, NamedTuple

from claimcheck.corpus.outcomes import Outcome, failed
from claimcheck.settings import Settings
from claimcheck.sources.jsonl import Row

READY: Final = "ready"
LONG: Final = 1_000_000
"""Characters of an article that get the time limit once more."""


class Task(NamedTuple):
    """What a process does with each article."""

    work: Callable[[Row, Settings], Outcome]
    """Is pickled; must not raise."""
    settings: Settings
    seconds: float
    """After which an article is given up, and once more for each million characters."""

    def limit(self, row: Row) -> float:
        """How many seconds an article may take."""
        return self.seconds * (1 + len(row.text) // LONG)

    def described(self) -> str:
        """All that an outcome depends on, but for the patience; the same on another day and in another process."""
        return f"{self.work.__module__}.{self.work.__qualname__} {replace(self.settings, today=None)}"


class Checker:
    """A process at a task; it ends with the process that has started it."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._start()

    def outcomes(self, rows: Sequence[Row]) -> Iterator[Outcome]:
        """What comes of each article, in their order; of one that the process dies of, that it did."""
        if self._process.poll() is not None:  # it has died while it had nothing to do
            self._start()
        done = 0
        while done < len(rows):
            for outcome in self._answers(rows[done:]):
                yield outcome
                done += 1
            if done < len(rows):
                yield failed(self._cause_of_death(rows[done]))
                done += 1
                self._start()

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.communicate()

    def _start(self) -> None:
        search = os.pathsep.join(filter(None, sys.path))  # but not the folder that happens to be the current one
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "claimcheck.corpus.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": search},
        )
        self._send(self._task)
        if self._next() != READY:
            raise RuntimeError("the process that checks the articles cannot be started")

    def _answers(self, rows: Sequence[Row]) -> Iterator[Outcome]:
        """As many answers as there are before the process dies."""
        self._send(list(rows))
        for _ in rows:
            self._begun = monotonic()
            answer = self._next()
            if answer is None:
                return
            yield answer

    def _send(self, message: object) -> None:
        assert self._process.stdin
        try:
            pickle.dump(message, self._process.stdin)
            self._process.stdin.flush()
        except OSError:
            pass  # it is dead, and there will be no answer

    def _next(self) -> Any:
        assert self._process.stdout
        try:
            return pickle.load(self._process.stdout)
        except (EOFError, pickle.UnpicklingError, OSError):
            return None

    def _cause_of_death(self, row: Row) -> str:
        spent, limit = monotonic() - self._begun, self._task.limit(row)
        self.end()
        if spent >= limit:
            return f"not checked: it takes longer than {limit:g} seconds"
        return "not checked: the process that was at it died, perhaps for lack of memory"


_HERE: Final = threading.local()


def checker_of(task: Task) -> Checker:
    """The process that this thread has at its side; it stays there from one partition to the next."""
    if getattr(_HERE, "task", None) != pickle.dumps(task):
        if hasattr(_HERE, "checker"):
            _HERE.checker.end()
        _HERE.checker = Checker(task)
        _HERE.task = pickle.dumps(task)
    checker: Checker = _HERE.checker
    return checker
