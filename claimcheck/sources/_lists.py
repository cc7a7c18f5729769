"""The lists of a source with tags, whose items need no end tag."""

from __future__ import annotations

from typing import Final

from claimcheck.text import Item

LISTS: Final = frozenset({"ul", "ol", "menu"})
ITEM: Final = "li"


class Lists:
    """Follows the tags of lists and knows the items."""

    def __init__(self) -> None:
        self._items: list[Item] = []
        self._open: list[int] = []
        """Where the lists begin that are open."""
        self._last: list[int] = []
        """Of each of them, the last item in the order of the source; -1 when that is closed."""

    def start(self, name: str, offset: int, behind: int) -> None:
        """Take in a tag that begins something, with the place where its content begins."""
        if name in LISTS:
            self._open.append(offset)
            self._last.append(-1)
        elif name == ITEM and self._open:
            self._close(offset)
            self._last[-1] = len(self._items)
            self._items.append(Item(behind, behind, self._open[-1]))

    def end(self, name: str, offset: int) -> None:
        """Take in a tag that ends something."""
        if self._open and (name in LISTS or name == ITEM):
            self._close(offset)
            if name in LISTS:
                self._open.pop()
                self._last.pop()

    def items(self) -> list[Item]:
        """The items in reading order, without those that nothing ends."""
        return [item for item in self._items if item.start < item.end]

    def _close(self, offset: int) -> None:
        last = self._last[-1]
        if last >= 0:
            self._items[last] = self._items[last]._replace(end=offset)
            self._last[-1] = -1
