"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern *source*, compiled at its first use; until then it has no other attributes than the methods.

    Compiling all the patterns of a language takes longer than reading an article, and an article needs a third of them.

    >>> late("[0-9]+").findall("7 of 12")
    ['7', '12']
    """
    return cast("re.Pattern[str]", _Late(source, flags))


def alternatives(spellings: Iterable[str]) -> str:
    """The inside of a group that matches any of some words, the longest first, with any white space between them.

    >>> alternatives(["so", "so much"])
    'so\\\\s+much|so'
    """
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(spellings, key=len, reverse=True))


class _Late:
    """What stands for a pattern: it takes over the methods of the compiled one, so that later uses cost nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
