"""The baseline of a run: read before it, held against all that is found, and written when it has changed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from claimcheck.cli.files import write_whole
from claimcheck.cli.options import Refusal
from claimcheck.cli.run import Outcome

if TYPE_CHECKING:
    from claimcheck.baseline import Baseline, Known
    from claimcheck.report import Finding, Report

LIMIT: Final = 100_000_000
"""Bytes of the largest file that is read."""


@dataclass
class BaselineFile:
    """A file that holds a baseline, and what has been found up to here in the run."""

    path: str
    baseline: Baseline
    found: Baseline = field(default_factory=Counter)
    untested: dict[str, frozenset[str]] = field(default_factory=dict)
    """File that was read -> codes of the checks that were not run on it."""
    unread: set[str] = field(default_factory=set)
    """Files that were not read from end to end."""

    def new_in(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes with those findings only that the baseline does not hold."""
        for outcome in outcomes:
            file = self._name(outcome)
            self.untested[file] = outcome.untested
            if outcome.file == "-" or outcome.refusal or outcome.partly_read():
                self.unread.add(file)
            yield outcome.showing(partial(self._new, file))

    def adopt(self) -> None:
        """Write the baseline anew, with all that was found, or refuse."""
        from claimcheck.baseline import adopted, dumps

        left = adopted(self.baseline, self.found, self._tested)
        try:
            write_whole(self.path, dumps(left))
        except OSError as error:
            raise Refusal(f"{self.path}: cannot be written: {error.strerror}") from None
        self._say(f"{left.total()} baselined")

    def shrink(self) -> None:
        """Drop what is there no longer, if the file can be written, and say how much is known."""
        from claimcheck.baseline import dumps

        left = self._left()
        try:
            if left != self.baseline:
                write_whole(self.path, dumps(left))
        except OSError as error:
            self._summarize(f" and kept: {error.strerror}")
        else:
            self._summarize(" and dropped")

    def keep(self) -> None:
        """Leave the file as it is, and say how much is known."""
        self._summarize("")

    def _new(self, file: str, report: Report) -> list[Finding]:
        from claimcheck.baseline import new

        return new(report.findings, file, self.baseline, self.found)

    def _left(self) -> Baseline:
        from claimcheck.baseline import shrunk

        return shrunk(self.baseline, self.found, self._tested)

    def _tested(self, known: Known) -> bool:
        """Whether a finding would have been found again, were it still there; a file that is gone has none."""
        if known.file in self.untested:
            return known.file not in self.unread and known.code not in self.untested[known.file]
        return not os.path.lexists(os.path.join(self._folder(), known.file))

    def _summarize(self, fate: str) -> None:
        known, stale = (self.baseline & self.found).total(), (self.baseline - self._left()).total()
        told = [f"{known} baselined"] if known else []
        told += [f"{stale} stale{fate}"] if stale else []
        if told:
            self._say(", ".join(told))

    def _say(self, what: str) -> None:
        click.echo(f"claimcheck: {self.path}: {what}", err=True)

    def _name(self, outcome: Outcome) -> str:
        """The name of a file in the baseline: the way to it from there, the same on every machine."""
        path = outcome.file if outcome.file != "-" or outcome.report is None else outcome.report.document.path
        return os.path.relpath(path, self._folder()).replace(os.sep, "/")

    def _folder(self) -> str:
        return os.path.dirname(os.path.abspath(self.path))


def read(path: str) -> BaselineFile:
    """The baseline file at *path*, or a refusal."""
    try:
        return _read(path)
    except FileNotFoundError:
        raise Refusal(f"{path}: no such file; --write-baseline makes it") from None


def read_or_begin(path: str) -> BaselineFile:
    """The baseline file at *path*, or an empty one where there is none; a refusal for what is no baseline."""
    try:
        return _read(path)
    except FileNotFoundError:
        return BaselineFile(path, Counter())


def _read(path: str) -> BaselineFile:
    from claimcheck.baseline import loads
    from claimcheck.errors import SettingsError

    try:
        with open(path, "rb") as file:
            return BaselineFile(path, loads(file.read(LIMIT).decode("utf-8-sig")))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Refusal(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise Refusal(f"{path}: not a baseline: not valid UTF-8 at byte {error.start}") from None
    except SettingsError as error:
        raise Refusal(f"{path}: {error}") from None
