"""What two results differ in: findings that only the one has, for each check."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, NamedTuple

import pyarrow as pa

from claimcheck.corpus import parts
from claimcheck.corpus.shapes import exploded
from claimcheck.errors import SourceError
from claimcheck.reports._visible import visible

EXAMPLES: Final = 3
FAILED: Final = "failed"


class Told(NamedTuple):
    """A finding, as far as it can be known again."""

    check: str
    """Code and name; of an article that could not be checked, that it failed."""
    id: str
    mark: str
    """Made of the words of the finding."""


@dataclass(frozen=True)
class Difference:
    """Findings that only one of two results has.  True when there are any."""

    added: Sequence[tuple[Told, str]]
    """With the working of each."""
    dropped: Sequence[tuple[Told, str]]
    same: int
    """How many are in both."""

    def __bool__(self) -> bool:
        return bool(self.added or self.dropped)

    def __str__(self) -> str:
        """For each check how many there are, and the first of them; then how many are in both."""
        checks = sorted({told.check for told, _ in (*self.added, *self.dropped)})
        lines = [line for check in checks for line in self._of(check)]
        return "\n".join([*lines, f"{'otherwise ' if self else 'no difference; '}{self.same:,} in both"])

    def _of(self, check: str) -> Iterator[str]:
        added = [each for each in self.added if each[0].check == check]
        dropped = [each for each in self.dropped if each[0].check == check]
        yield f"{visible(check)}: {len(added):,} added, {len(dropped):,} dropped"
        yield from _examples("+", added)
        yield from _examples("-", dropped)


def difference(old: str, new: str) -> Difference:
    """The findings that the results at *new* have and those at *old* have not, and the other way round.

    Each is a file or folder of results, with a row for an article or for a finding.  Raises
    :class:`~claimcheck.errors.SourceError` when they cannot be read.
    """
    before, after = _told(old), _told(new)
    same = sum(min(len(found), len(after.get(told, ()))) for told, found in before.items())
    return Difference(list(_only(after, before)), list(_only(before, after)), same)


def _only(here: Mapping[Told, Sequence[str]], there: Mapping[Told, Sequence[str]]) -> Iterator[tuple[Told, str]]:
    for told, workings in here.items():
        for working in workings[len(there.get(told, ())) :]:
            yield told, working


def _told(path: str) -> dict[Told, list[str]]:
    """The findings of a result, with their workings; what is said twice of an article is there twice."""
    found: dict[Told, list[str]] = {}
    try:
        for row in _findings(path):
            check = FAILED if row["error"] else f"{row['code']} {row['name']}"
            told = Told(check, row["id"], row["error"] or row["fingerprint"])
            found.setdefault(told, []).append(row["error"] or row["working"])
    except SourceError:
        raise
    except (KeyError, TypeError, ValueError, pa.ArrowException):
        raise SourceError(f"{path}: holds no results; accepted: what `claimcheck corpus IN OUT` has written") from None
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror or error}") from None
    return found


def _findings(path: str) -> Iterator[dict[str, Any]]:
    for file in _files(path):
        for row in parts.rows(file, parts.kind_of(file) or ""):
            yield from exploded([row]) if "findings" in row else [row]


def _files(path: str) -> list[str]:
    if not os.path.isdir(path):
        if parts.kind_of(path):
            return [path]
        raise SourceError(f"{path}: of no known kind; accepted: a folder, or a file of {', '.join(parts.KINDS)}")
    names = sorted(name for name in os.listdir(path) if name[0] not in "._" and parts.kind_of(name))
    if not names:
        raise SourceError(f"{path}: holds no results")
    return [os.path.join(path, name) for name in names]


def _examples(sign: str, found: Sequence[tuple[Told, str]]) -> Iterator[str]:
    for told, working in islice(found, EXAMPLES):
        yield f"  {sign} {visible(told.id)}: {visible(working)}"
    if len(found) > EXAMPLES:
        yield f"  {sign} and {len(found) - EXAMPLES:,} more"
