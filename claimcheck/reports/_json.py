"""JSON that every reader takes, and arrays that are written as their items come."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

UNSAFE: Final = re.compile(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|(?<=##)\[|%(?=0[AD])")
"""What JSON may hold raw, and a terminal, a line reader, an encoder or the log of a build may not."""


def encoded(value: object, indent: int | None = None) -> str:
    """The value, readable in every language; control characters and lone surrogates are escaped."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def array(groups: Iterable[Iterable[Any]], indent: int | None = None) -> Iterator[str]:
    """A JSON array of the items of all groups, in a piece for each group, between those of the brackets.

    >>> "".join(array([[1], [], [2, 3]]))
    '[\\n1,\\n2,\\n3\\n]'
    """
    yield "["
    between = "\n"
    for group in groups:
        text = ",\n".join(encoded(item, indent) for item in group)
        yield between + text if text else ""
        between = ",\n" if text else between
    yield "\n]"
