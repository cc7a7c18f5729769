"""TOML that strangers wrote: the parser of the standard library, kept away from what makes it crawl."""

from __future__ import annotations

from typing import Any, Final

from claimcheck.late import late

LIMIT: Final = 256_000
"""Characters of the longest file that is parsed."""

LONG_KEY: Final = late(r"(?:[\w\"'-]{1,60}[ \t]{0,4}\.[ \t]{0,4}){20}")
"""The parser's time grows with the square of the dots in one key."""


def loads(text: str) -> dict[str, Any]:
    """The table that *text* holds.

    Raises ``ValueError`` in one line for everything that is wrong with it, nesting and size included.

    >>> loads("a = 1")
    {'a': 1}
    """
    if len(text) > LIMIT:
        raise ValueError(f"longer than {LIMIT:,} characters")
    if LONG_KEY.search(text):
        raise ValueError("a dotted key has more than 20 parts")
    import tomllib  # not quick to import

    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except RecursionError:
        raise ValueError("nested too deeply") from None
