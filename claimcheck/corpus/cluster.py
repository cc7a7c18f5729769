"""The door to Dask: many workers, here or elsewhere, that share out what there is to do."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Final

from distributed import Client, LocalCluster, Worker, WorkerPlugin, as_completed

from claimcheck.errors import SettingsError

MEMORY: Final = 1_000_000_000
"""Bytes above which a worker of our own is ended; the process that it has beside it has a limit of its own."""

PATIENCE: Final = "10s"


@contextmanager
def connected(workers: int, scheduler: str | None = None) -> Iterator[Client]:
    """A cluster of so many processes on this machine, or the one whose scheduler has this address.

    Raises :class:`~claimcheck.errors.SettingsError` when nobody answers there.
    """
    with ExitStack() as open:
        if scheduler:
            yield open.enter_context(_client(scheduler))
            return
        here = LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            memory_limit=MEMORY,
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        )
        client = open.enter_context(Client(open.enter_context(here)))
        client.register_plugin(Undisturbed())
        yield client


class Undisturbed(WorkerPlugin):
    """Keeps Ctrl-C from the workers: it is for the process that has started them, which ends them."""

    def setup(self, worker: Worker) -> None:
        """Take it away, also from a worker that replaces another."""
        with suppress(ValueError):  # a worker within another process has no signals of its own
            signal.signal(signal.SIGINT, signal.SIG_IGN)


def workers_of(client: Client) -> int:
    """How many partitions can be at work at once."""
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def each(client: Client, work: Callable[..., Any], pieces: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, Any]]:
    """The number of each piece, in the order in which they are done, with what *work* made of it.

    *work* is given the values of a piece.  A worker that dies is replaced, and its piece given to another; of one that
    cannot be done, the result is the exception.
    """
    if not pieces:
        return
    futures = client.map(work, *zip(*pieces, strict=True), pure=False)
    numbers = {future.key: number for number, future in enumerate(futures)}
    waiting = as_completed(futures)
    futures.clear()  # what is done with may go
    for future in waiting:
        yield numbers[future.key], future.exception() if future.status == "error" else future.result()


def _client(scheduler: str) -> Client:
    try:
        return Client(scheduler, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        message = f"no scheduler at {scheduler!r}: {said}; accepted: an address such as tcp://10.0.0.5:8786"
        raise SettingsError(message) from None
