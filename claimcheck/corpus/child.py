"""The process that checks: articles come on its standard input, what comes of them goes to its standard output.

It ends itself when an article takes too long: the clock is a thread outside of the interpreter, which ticks on where
the interpreter's lock is held.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import IO, Final

from claimcheck.corpus.checker import READY, Task

MEMORY: Final = 1_000_000_000
"""Bytes of addresses that the process may use; what needs more costs its article."""


def main() -> None:
    """Check what is asked for until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that has started this one
    with suppress(EOFError, OSError), os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # whatever a library prints is no answer
        task: Task = pickle.load(sys.stdin.buffer)
        _bound_memory()
        _tell(READY, answers)
        _serve(task, answers)


def _serve(task: Task, answers: IO[bytes]) -> None:
    with open(os.devnull, "w") as nowhere:
        while True:
            for row in pickle.load(sys.stdin.buffer):
                faulthandler.dump_traceback_later(task.limit(row), exit=True, file=nowhere)
                outcome = task.work(row, task.settings)
                faulthandler.cancel_dump_traceback_later()
                _tell(outcome, answers)


def _tell(message: object, answers: IO[bytes]) -> None:
    pickle.dump(message, answers)
    answers.flush()


def _bound_memory() -> None:
    with suppress(ImportError, OSError, ValueError):  # not every system can
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
