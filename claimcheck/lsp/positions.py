"""Where something stands for an editor: lines and characters counted from 0, in the code units that were agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Final, NamedTuple

BREAK: Final = re.compile(r"\r\n|\n|\r")
"""What ends a line of the protocol: less than ``str.splitlines`` thinks."""

WIDTHS: Final[Mapping[str, Callable[[str], int]]] = {
    "utf-8": lambda char: len(char.encode("utf-8", "surrogatepass")),
    "utf-16": lambda char: 2 if char > "\uffff" else 1,
    "utf-32": lambda char: 1,
}
"""Name of an encoding -> how many of its code units a character takes."""


class Position(NamedTuple):
    """A line, and so many code units into it; both counted from 0."""

    line: int
    character: int


class Lines:
    """The lines of a text, as an editor counts them.

    >>> Lines("one\\r\\n🚢 two", "utf-16").position(7)
    Position(line=1, character=3)
    """

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._width = WIDTHS[encoding]
        breaks = [match.span() for match in BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]
        self._measured: dict[int, list[int]] = {}

    def position(self, offset: int) -> Position:
        """Where the code point at *offset* stands; what lies behind the end of a line stands at its end."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(line)[min(offset, self._ends[line]) - self._starts[line]])

    def offset(self, position: Position) -> int:
        """The code point at *position*; a place behind a line's end is its end, one inside a character its start."""
        if position.line >= len(self._starts):
            return len(self._text)
        return self._starts[position.line] + bisect_right(self._units(position.line), position.character) - 1

    def line(self, number: int) -> str:
        """A line without what ends it."""
        return self._text[self._starts[number] : self._ends[number]]

    def ending(self) -> str:
        """What ends the first line, and so, in all likelihood, every line; LF where there is but one."""
        return self._text[self._ends[0] : self._starts[1]] if len(self._starts) > 1 else "\n"

    def _units(self, line: int) -> list[int]:
        """How many code units stand before each code point of a line, and before its end."""
        if line not in self._measured:
            self._measured[line] = list(accumulate(map(self._width, self.line(line)), initial=0))
        return self._measured[line]
