"""A run over files: which ones are checked, what comes of each, and what that means for the exit code."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from claimcheck.cli.options import FOUND, PARTLY_READ, REFUSED, SEVERITIES, Flags, Refusal

if TYPE_CHECKING:
    from claimcheck.report import Finding, Report
    from claimcheck.settings import Settings
    from claimcheck.text import Document

WALKED: Final = (".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".rtf")
"""Suffixes of the files that are checked when a folder is named."""

FEW: Final = 8
"""Files for which a process of their own does not pay."""


class Outcome(NamedTuple):
    """What came of a document: a report, or why there is none."""

    file: str
    report: Report | None = None
    refusal: str = ""
    fail_on: str = "warning"
    untested: frozenset[str] = frozenset()
    """Codes of the checks that the settings leave out."""

    def findings(self) -> Sequence[Finding]:
        """What was found."""
        return () if self.report is None else self.report.findings

    def partly_read(self) -> bool:
        """Whether a part of the text was not read."""
        return self.report is not None and bool(self.report.document.unread)

    def showing(self, shown: Callable[[Report], Sequence[Finding]]) -> Outcome:
        """The outcome with those findings only that are *shown* of the report."""
        if self.report is None:
            return self
        return self._replace(report=self.report._replace(findings=shown(self.report)))


def files_in(paths: Iterable[str], flags: Flags, refuse: Callable[[str], None]) -> Iterator[str]:
    """The files that are named and the articles below the folders that are, each of them once.

    What the settings of a folder exclude is passed over.  A folder that cannot be looked into is told to *refuse*.
    """
    seen: set[str] = set()
    for path in paths:
        is_folder = path != "-" and os.path.isdir(path)
        for file in flags.included(path, _walked(path, refuse)) if is_folder else (path,):
            if (place := file if file == "-" else os.path.abspath(file)) not in seen:
                seen.add(place)
                yield file


def outcomes(files: Sequence[str], flags: Flags, jobs: int = 1) -> Iterator[Outcome]:
    """What comes of each file, in their order, whatever the number of processes (0 means one for each core)."""
    if jobs == 1 or len(files) < 2 * FEW or "-" in files:  # other processes have no standard input
        return chain.from_iterable(outcomes_of(file, flags) for file in files)
    from claimcheck.cli import workers
    from claimcheck.linter import check

    check("")  # what every check needs is loaded once, before the processes part
    processes = min(jobs or workers.cores(), len(files) // FEW)
    return chain.from_iterable(workers.in_order(partial(_all_of, flags=flags), files, processes, _died))


def outcomes_of(file: str, flags: Flags) -> Iterator[Outcome]:
    """What comes of each document in a file; it never raises for what is wrong with the file or its settings."""
    documents = flags.documents(file)
    while outcome := _next_outcome(file, documents, flags):
        yield outcome


def _next_outcome(file: str, documents: Iterator[Document], flags: Flags) -> Outcome | None:
    """What comes of the next document; nothing, when there are no more."""
    from claimcheck.errors import ClaimcheckError, mistake
    from claimcheck.linter import check_document

    try:
        document = next(documents, None)
        if document is None:
            return None
        settings = flags.settings("" if file == "-" else file)
        return Outcome(file, check_document(document, settings), "", settings.fail_on, _untested(settings))
    except ClaimcheckError as error:
        return Outcome(file, refusal=str(error))
    except Exception as error:  # a mistake of ours in one document is no reason to leave out the others
        return Outcome(file, refusal=f"{file}: not checked: {mistake(error)}")


def _all_of(file: str, flags: Flags) -> list[Outcome]:
    return list(outcomes_of(file, flags))


def _died(file: str) -> list[Outcome]:
    return [Outcome(file, refusal=f"{file}: not checked: the process that was at it died, perhaps for lack of memory")]


def _untested(settings: Settings) -> frozenset[str]:
    from claimcheck.checks import CHECKS

    return frozenset(check.code for check in CHECKS) - {check.code for check in settings.checks(CHECKS)}


@dataclass(slots=True)
class Tally:
    """What has come of the files up to here."""

    files: set[str] = field(default_factory=set)
    """Those that were read, at least in part: of the others nobody knows whether anything is to be found."""
    found_in: set[str] = field(default_factory=set)
    partly_read: set[str] = field(default_factory=set)
    findings: int = 0
    refused: int = 0
    failing: bool = False
    """Whether there is a finding at or above ``fail-on``."""

    def reports(self, outcomes: Iterable[Outcome]) -> Iterator[Report]:
        """The reports, while all is counted; what was refused is said on the error stream."""
        for outcome in outcomes:
            self._count(outcome)
            if outcome.refusal:
                self.refuse(outcome.refusal)
            if outcome.report is not None:
                yield outcome.report

    def refuse(self, why: str) -> None:
        """Say on the error stream that something cannot be checked, and count it."""
        self.refused += 1
        Refusal(why).show()

    def codes(self) -> Iterator[int]:
        """The exit codes that it amounts to, the weightiest first."""
        if self.refused:
            yield REFUSED
        if self.failing:
            yield FOUND
        if self.partly_read:
            yield PARTLY_READ

    def summary(self) -> str:
        """One line: how much was found, in how many files, and what was not read.

        >>> Tally(files={"a", "b", "c"}, findings=3, found_in={"a", "b"}, partly_read={"c"}).summary()
        '3 findings in 2 of 3 files; 1 partly read'
        >>> Tally(files={"a"}, refused=1).summary(), Tally(refused=2).summary()
        ('no findings in 1 file; 1 not read', 'nothing was read; 2 not read')
        """
        files = f"{len(self.files):,} file{'s'[: len(self.files) != 1]}"
        found = f"{self.findings:,} finding{'s'[: self.findings != 1]} in {len(self.found_in):,} of {files}"
        parts = [found if self.findings else f"no findings in {files}" if self.files else "nothing was read"]
        parts += [f"{len(self.partly_read):,} partly read"] if self.partly_read else []
        parts += [f"{self.refused:,} not read"] if self.refused else []
        return "; ".join(parts)

    def _count(self, outcome: Outcome) -> None:
        findings = outcome.findings()
        failing = SEVERITIES[SEVERITIES.index(outcome.fail_on) :]
        self.files |= {outcome.file} if outcome.report is not None else set()
        self.findings += len(findings)
        self.failing |= any(found.severity in failing for found in findings)
        self.found_in |= {outcome.file} if findings else set()
        self.partly_read |= {outcome.file} if outcome.partly_read() else set()


def _walked(folder: str, refuse: Callable[[str], None]) -> Iterator[str]:
    """The articles below a folder, sorted; hidden folders, links and what is no regular file are left alone."""

    def unreadable(error: OSError, path: str = "") -> None:
        refuse(f"{path or error.filename}: cannot be read: {error.strerror}")

    def is_file(path: str) -> bool:
        try:
            return stat.S_ISREG(os.lstat(path).st_mode)
        except OSError as error:  # to leave it out would be to say that nothing is wrong with it
            unreadable(error, path)
            return False

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)
            if name.lower().endswith(WALKED) and is_file(path):
                yield path
