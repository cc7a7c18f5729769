"""Work side by side: processes that each do one piece at a time, and results in the order of the pieces.

A process that dies costs the piece that it was at and no other.  The pools of the standard library cannot promise that:
theirs break as a whole, and do not say over what.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Final, Generic, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

AHEAD: Final = 8
"""Pieces for each process that may be done before their turn, so that one slow piece does not let results pile up."""


def cores() -> int:
    """How many processes can be at work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Piece], Result], pieces: Sequence[Piece], processes: int, lost: Callable[[Piece], Result]
) -> Iterator[Result]:
    """The result of each piece, in the order of the pieces; of one whose process died, what *lost* makes of it.

    *work* must not raise; it, the pieces and the results are pickled.  Closing the iterator ends the processes.
    """
    crew = [Worker(work, lost) for _ in range(processes)]
    upcoming = deque(enumerate(pieces))
    done: dict[int, Result] = {}
    try:
        for turn in range(len(pieces)):
            _hand_out(crew, upcoming, turn + AHEAD * processes)
            while turn not in done:
                done.update(worker.result() for worker in _finished(crew))
                _hand_out(crew, upcoming, turn + AHEAD * processes)
            yield done.pop(turn)
    finally:
        for worker in crew:
            worker.end()


class Worker(Generic[Piece, Result]):
    """A process that does one piece of work at a time."""

    def __init__(self, work: Callable[[Piece], Result], lost: Callable[[Piece], Result]) -> None:
        self._work = work
        self._lost = lost
        self.at: tuple[int, Piece] | None = None
        """The piece that it is at, and the number of it."""
        self._start()

    def begin(self, number: int, piece: Piece) -> None:
        """Let it begin a piece."""
        self.at = number, piece
        try:
            self.pipe.send(piece)
        except OSError:  # it has died while it had nothing to do
            self.end()
            self._start()
            self.pipe.send(piece)

    def result(self) -> tuple[int, Result]:
        """The result of the piece that it is at, and the number of it; waits for it."""
        assert self.at
        (number, piece), self.at = self.at, None
        try:
            return number, self.pipe.recv()
        except (EOFError, OSError):
            self.end()
            self._start()
            return number, self._lost(piece)

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self.pipe.close()

    def _start(self) -> None:
        self.pipe, theirs = Pipe()
        self._process = Process(target=_serve, args=(self._work, self.pipe, theirs), daemon=True)
        self._process.start()
        theirs.close()  # now the process alone holds it, and its death is the end of what can be read


def _hand_out(crew: Sequence[Worker[Piece, Result]], upcoming: deque[tuple[int, Piece]], limit: int) -> None:
    for worker in crew:
        if not worker.at and upcoming and upcoming[0][0] < limit:
            worker.begin(*upcoming.popleft())


def _finished(crew: Sequence[Worker[Piece, Result]]) -> list[Worker[Piece, Result]]:
    """Those that have a result, or have died; waits for the first."""
    ready = wait([worker.pipe for worker in crew if worker.at])
    return [worker for worker in crew if worker.pipe in ready]


def _serve(work: Callable[[Piece], Result], theirs: Connection, ours: Connection) -> None:
    """Do what is asked for until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    Thread(target=_end_with_parent, daemon=True).start()
    theirs.close()
    with suppress(EOFError, OSError):
        while True:
            ours.send(work(ours.recv()))


def _end_with_parent() -> None:
    # A parent that is killed cannot end its workers, and one that is busy would stay until its work is done.
    parent = parent_process()
    assert parent
    parent.join()
    os._exit(1)
