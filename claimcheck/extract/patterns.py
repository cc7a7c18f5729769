"""Pieces that every pattern of the scanner is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from claimcheck.late import late

SPACE = r"(?:[^\S\n\u2029]{1,8})"
"""Space inside a figure, in text whose lines are joined."""

BREAK = late(r"\n(?:[^\S\n]{0,80}\n|(?=[^\S\n]{0,4}[a-z(\[%])|(?<=[a-z,]\n)(?=[0-9])|(?<=,\n)(?=[A-Z]))")

HYPHEN = "-‐‑"


def joined(text: str) -> str:
    """The text with its lines joined where one goes on in lower case on the next, and with the same offsets.

    So are lines that break behind a comma or before a number: "July 1,", "1974".  A figure may stand on both sides of
    such a break, never on both sides of a blank line.

    >>> joined("It is 20\\nkilometers long.\\nNobody knows.")
    'It is 20 kilometers long.\\nNobody knows.'
    """
    return BREAK.sub(_space, text)


def _space(match: re.Match[str]) -> str:
    return " " if match[0] == "\n" else match[0]


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
    branches = [
        (char if char.isalnum() else re.escape(char)) + _alternation(child)
        for char, child in sorted(node.items())
        if char
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return whole + "?" if "" in node else whole
