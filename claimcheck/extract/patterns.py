"""Pieces that every pattern of the scanner is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

SPACE = r"(?:[^\S\n\u2029]{1,8}(?:\n[^\S\n]{0,4}(?=[a-z(\[%]))?|\n[^\S\n]{0,4}(?=[a-z(\[%]))"
"""Space inside a figure: a line may break there, but then the next one goes on in lower case; a paragraph never."""

HYPHEN = "-‐‑"


def trie(words: Iterable[str]) -> str:
    """A pattern that matches exactly *words* and reads each letter once.

    >>> trie(["ten", "tenth", "two"])
    't(?:en(?:th)?|wo)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _alternation(tree)


def _alternation(node: dict[str, Any]) -> str:
    branches = [re.escape(char) + _alternation(child) for char, child in sorted(node.items()) if char]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return whole + "?" if "" in node else whole
