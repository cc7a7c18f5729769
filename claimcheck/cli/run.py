"""A run over files: which ones are checked, what comes of each, and what that means for the exit code."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from claimcheck.cli.options import FOUND, PARTLY_READ, REFUSED, SEVERITIES, Flags, Refusal

if TYPE_CHECKING:
    from claimcheck.report import Finding, Report
    from claimcheck.settings import Settings

WALKED: Final = (".md", ".markdown", ".txt")
"""Suffixes of the files that are checked when a folder is named."""

FEW: Final = 8
"""Files for which a process of their own does not pay."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: a report of each document in it, or why there is none."""

    path: str
    reports: tuple[Report, ...] = ()
    fail_on: str = "warning"
    untested: frozenset[str] = frozenset()
    """Codes of the checks that the settings leave out."""
    refusal: str = ""

    def partly_read(self) -> bool:
        """Whether a part of the text was not read."""
        return any(report.document.unread for report in self.reports)

    def showing(self, shown: Callable[[Report], Sequence[Finding]]) -> Outcome:
        """The outcome with those findings only that are *shown* of each report."""
        return replace(self, reports=tuple(replace(report, findings=shown(report)) for report in self.reports))


def files_in(paths: Iterable[str], refuse: Callable[[str], None]) -> Iterator[str]:
    """The files that are named and the articles below the folders that are, each of them once.

    A folder that cannot be looked into is told to *refuse*.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _walked(path, refuse) if path != "-" and os.path.isdir(path) else (path,):
            if (place := file if file == "-" else os.path.abspath(file)) not in seen:
                seen.add(place)
                yield file


def outcomes(files: Sequence[str], flags: Flags, jobs: int = 1) -> Iterator[Outcome]:
    """What comes of each file, in their order, whatever the number of processes (0 means one for each core)."""
    result = partial(outcome_of, flags=flags)
    if jobs == 1 or len(files) < 2 * FEW or "-" in files:  # other processes have no standard input
        return map(result, files)
    from claimcheck.cli import workers
    from claimcheck.linter import check

    check("")  # what every check needs is loaded once, before the processes part
    return workers.in_order(result, files, min(jobs or workers.cores(), len(files) // FEW), _died)


def outcome_of(path: str, flags: Flags) -> Outcome:
    """What comes of one file; it never raises for what is wrong with the file or its settings."""
    from claimcheck.errors import ClaimcheckError
    from claimcheck.linter import check_document

    try:
        document = flags.read(path)
        settings = flags.settings("" if path == "-" else path)
        return Outcome(path, (check_document(document, settings),), settings.fail_on, _untested(settings))
    except ClaimcheckError as error:
        return Outcome(path, refusal=str(error))
    except Exception as error:  # a mistake of ours in one file is no reason to leave out the others
        return Outcome(path, refusal=_mistake(path, error))


def _died(path: str) -> Outcome:
    return Outcome(path, refusal=f"{path}: not checked: the process that was at it died, perhaps for lack of memory")


def _untested(settings: Settings) -> frozenset[str]:
    from claimcheck.checks import CHECKS

    return frozenset(check.code for check in CHECKS) - {check.code for check in settings.checks(CHECKS)}


@dataclass(slots=True)
class Tally:
    """What has come of the files so far."""

    files: int = 0
    findings: int = 0
    found_in: int = 0
    failing: int = 0
    """Files with a finding at or above their ``fail-on``."""
    partly_read: int = 0
    refused: int = 0

    def reports(self, outcomes: Iterable[Outcome]) -> Iterator[Report]:
        """The reports, while they are counted; what was refused is said on the error stream."""
        for outcome in outcomes:
            self._count(outcome)
            if outcome.refusal:
                self.refuse(outcome.refusal)
            yield from outcome.reports

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

        >>> Tally(files=17, findings=3, found_in=2, partly_read=1).summary()
        '3 findings in 2 of 17 files; 1 partly read'
        >>> Tally(files=1, refused=1).summary()
        'no findings in 1 file; 1 not read'
        """
        findings = f"{self.findings:,} finding{'s'[: self.findings != 1]}" if self.findings else "no findings"
        among = f"{self.found_in:,} of {self.files:,}" if self.findings else f"{self.files:,}"
        parts = [f"{findings} in {among} file{'s'[: self.files != 1]}"]
        parts += [f"{self.partly_read:,} partly read"] if self.partly_read else []
        parts += [f"{self.refused:,} not read"] if self.refused else []
        return "; ".join(parts)

    def _count(self, outcome: Outcome) -> None:
        failing = SEVERITIES[SEVERITIES.index(outcome.fail_on) :]
        severities = [found.severity for report in outcome.reports for found in report.findings]
        self.files += 1
        self.findings += len(severities)
        self.found_in += bool(severities)
        self.failing += any(severity in failing for severity in severities)
        self.partly_read += outcome.partly_read()


def _walked(folder: str, refuse: Callable[[str], None]) -> Iterator[str]:
    """The articles below a folder, sorted; hidden folders, links and what is no regular file are left alone."""

    def unreadable(error: OSError) -> None:
        refuse(f"{error.filename}: cannot be read: {error.strerror}")

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)
            if name.lower().endswith(WALKED) and os.path.isfile(path) and not os.path.islink(path):
                yield path


def _mistake(path: str, error: Exception) -> str:
    """Where the program went wrong; not the words of the error, which may be those of an article under embargo."""
    from traceback import extract_tb

    *_, last = extract_tb(error.__traceback__)
    place = f"{os.path.basename(last.filename)}, line {last.lineno}"
    return f"{path}: not checked: a mistake in claimcheck ({type(error).__name__} in {place}); please report it"
