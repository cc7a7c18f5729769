"""Which columns of an archive hold what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from claimcheck.errors import LONGEST_WORD, SourceError, meant
from claimcheck.sources.jsonl import NAMES, Names, Row, row_of

ID: Final = "id"
NO_TEXT: Final = "holds no text"
HALVES: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Columns:
    """The names of the columns; where several are possible, the first that holds something counts.

    >>> Columns(names=NAMES._replace(text=("story",))).row({"story": "It is 9 km long."}).text
    'It is 9 km long.'
    """

    id: str = ID
    names: Names = NAMES
    format: str = ""
    """The format of all articles, where no column says it."""

    def row(self, found: Mapping[str, Any]) -> Row:
        """The article in a row.

        Raises :class:`~claimcheck.errors.SourceError` when it holds none.
        """
        row = row_of(found, self.names)
        if row is None:
            raise SourceError(f"{NO_TEXT} under {' or '.join(self.names.text)}")
        whole = row._replace(text=_encodable(row.text), headline=_encodable(row.headline))
        return whole._replace(format=self.format) if self.format else whole

    def id_of(self, found: Mapping[str, Any], place: str = "") -> str | None:
        """The name of the article in a row, or else its place."""
        stated = found.get(self.id)
        return (place or None) if stated is None else _encodable(str(stated))

    def among(self, there: Iterable[str]) -> list[str]:
        """Those that a table has.

        Raises :class:`~claimcheck.errors.SourceError` when it has none for the text, or lacks one that was asked for.
        """
        known = list(there)
        for asked, usual in self._asked():
            if asked != usual and not set(asked) & set(known):
                raise SourceError(f"no column '{asked[0]}'{meant(asked[0], known)}; it has: {_listed(known)}")
        if not set(self.names.text) & set(known):
            raise SourceError(f"no column of texts; it has: {_listed(known)}; accepted: --text COLUMN")
        wanted = {name for asked, _ in self._asked() for name in asked}
        return [name for name in known if name in wanted]

    def _asked(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        yield (self.id,), (ID,)
        yield from zip(self.names, NAMES, strict=True)


def _encodable(text: str) -> str:
    """The text with a mark in the place of each half of a surrogate pair, which no table can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return HALVES.sub("\ufffd", text)
    return text


def _listed(names: Iterable[str]) -> str:
    return ", ".join(name[:LONGEST_WORD] for name in names)[:400]
