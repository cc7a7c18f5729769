"""How far a long run is: a bar on the terminal of the person who waits, and nothing for anybody else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claimcheck.cli.run import Outcome

PATIENCE: Final = 1.0
"""Seconds that need no bar."""

PACE: Final = 0.1
"""Seconds between two pictures of it."""

ERASE: Final = "\r\x1b[2K"


def shown(outcomes: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    """The outcomes; while they are waited for at a terminal, a bar on the error stream says of how many files."""
    if total < 2 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return outcomes
    return _with_bar(outcomes, total)


@contextmanager
def bar(name: str, total: int, done: int) -> Iterator[Callable[[int], None]]:
    """How far a thing of this name is; what it gives is told how much more is done."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda more: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]}")
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(name, total=total, completed=done, rate="")
        begun, at = monotonic(), done

        def advance(more: int) -> None:
            nonlocal at
            at += more
            progress.update(task, completed=at, rate=f"{(at - done) / (monotonic() - begun):,.0f}/s")

        yield advance


def _with_bar(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    next_picture = monotonic() + PATIENCE
    draw: Callable[[int], str] | None = None
    bar, number, file = "", 0, ""
    try:
        for outcome in outcomes:
            _write(ERASE if bar else "")
            yield outcome  # now it may be printed, on the same terminal
            number, file = number + (outcome.file != file), outcome.file
            if monotonic() >= next_picture:
                draw = draw or _drawer(total)
                bar = draw(number)
                next_picture = monotonic() + PACE
            _write(bar)
    finally:
        _write(ERASE if bar else "")


def _write(text: str) -> None:
    if text:
        sys.stderr.write(text)
        sys.stderr.flush()


def _drawer(total: int) -> Callable[[int], str]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    progress = Progress(BarColumn(), MofNCompleteColumn(), "files", TimeRemainingColumn(), console=console)
    task = progress.add_task("", total=total)

    def draw(number: int) -> str:
        progress.update(task, completed=number)
        with console.capture() as picture:
            console.print(progress.get_renderable(), end="")
        return picture.get().rstrip("\n")

    return draw
