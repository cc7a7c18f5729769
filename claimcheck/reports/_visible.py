"""Article text on its way out: it commands no terminal and no build, and every character is as wide as drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

UNSAFE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control and format characters, lone surrogates, separators of lines."""

CONTROL_PICTURES: Final = 0x2400
DELETE: Final = 0x7F
NO_CHARACTER: Final = 0xFFFE
"""How the two code points end that no plane uses; XML may not hold them."""

COMMAND: Final = re.compile(r"(?<=#)#(?=\[)|(?<=%)0(?=[AD])")
"""A build at GitHub obeys ``##[command]`` anywhere in a line; ``%0A`` is a line break once a script hands it on."""

LOOK_ALIKE: Final = {"#": "♯", "0": "O"}
"""What is as wide, and no command."""


class Cell(NamedTuple):
    """A character as it is shown, and what is drawn beneath it, equally wide."""

    shown: str
    under: str


def visible(text: str) -> str:
    """The text on one line, with control characters made visible.

    >>> visible("5\\x1b[31m km")
    '5␛[31m km'
    """
    shown = text if text.isprintable() else "".join(_shown(char) for char in text)
    return uncommanded(shown)


def visible_path(path: str) -> str:
    """A path at the beginning of a line, where ``::`` would be a command to a build.

    >>> visible_path("::error::x.md")
    './::error::x.md'
    """
    shown = visible(path)
    return f"./{shown}" if shown.lstrip().startswith(":") else shown  # a colon may be all that follows


def uncommanded(shown: str) -> str:
    """A line that no build takes for a command."""
    return COMMAND.sub(lambda match: LOOK_ALIKE[match[0]], shown)


def cells(text: str, sign: str = " ") -> Iterator[Cell]:
    """The characters of *text*, each with *sign* beneath it as often as it is wide."""
    for char in text:
        shown = _shown(char)
        yield Cell(shown, sign * (_width(char) if len(shown) == 1 else len(shown)))


@lru_cache(maxsize=1024)
def _shown(char: str) -> str:
    category = unicodedata.category(char)
    if char in "\t\n\r" or category == "Zs":
        return " "
    if category not in UNSAFE and ord(char) & NO_CHARACTER != NO_CHARACTER:
        return char
    if ord(char) < 0x20:
        return chr(CONTROL_PICTURES + ord(char))
    return "␡" if ord(char) == DELETE else f"<U+{ord(char):04X}>"


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
