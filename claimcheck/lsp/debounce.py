"""Waiting until somebody has stopped typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

DELAY: Final = 0.3
"""Seconds without a change, after which an article is checked."""


class Handle(Protocol):
    """Something that will happen, unless it is cancelled."""

    def cancel(self) -> None:
        """Let it not happen."""


class Debounce:
    """Does only the last of the things that are asked for in quick succession, for each name on its own.

    *later* is told a number of seconds and what to do then, as :meth:`asyncio.loop.call_later` is.
    """

    def __init__(self, later: Callable[[float, Callable[[], None]], Handle], delay: float = DELAY) -> None:
        self._later = later
        self._delay = delay
        self._waiting: dict[str, Handle] = {}

    def ask(self, name: str, action: Callable[[], None]) -> None:
        """Do *action* when nothing more is asked for under this name for a while."""
        self.forget(name)

        def act() -> None:
            del self._waiting[name]
            action()

        self._waiting[name] = self._later(self._delay, act)

    def forget(self, name: str) -> None:
        """Do nothing of what was asked for under this name."""
        if handle := self._waiting.pop(name, None):
            handle.cancel()
