"""Names with ``*`` in them, matched in linear time; no other sign has a meaning."""

from __future__ import annotations


def matches(name: str, pattern: str) -> bool:
    """Whether *pattern* stands for *name*, each ``*`` for any characters, a slash too.

    >>> matches("drafts/deep/story.md", "drafts/*.md"), matches("story.md", "drafts/*.md")
    (True, False)
    """
    first, *between = pattern.split("*")
    if not between:
        return name == pattern
    last = between.pop()
    at, end = len(first), len(name) - len(last)
    if at > end or not name.startswith(first) or not name.endswith(last):
        return False
    for piece in between:
        found = name.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True
