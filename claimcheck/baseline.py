"""Findings that a project has decided to live with for now: those in its baseline are not reported, new ones are.

A finding is known by its file, its fingerprint and how often it is there, never by its line.  A baseline is a counter
of known findings; all that is done with it is the arithmetic of counters.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from claimcheck.errors import SettingsError
from claimcheck.report import Finding

VERSION: Final = 1
"""Version of the file, raised when older programs could misread it."""

MARK: Final = "claimcheck-baseline"
"""The key by which a file is recognised as a baseline; its value is the version."""


@dataclass(frozen=True, order=True, slots=True)
class Known:
    """A finding as a baseline holds it."""

    file: str
    code: str
    fingerprint: str
    message: str = field(default="", compare=False)
    """For people who read the file, no part of what a finding is known by."""


Baseline: TypeAlias = Counter[Known]
"""How often each known finding is there."""


def new(findings: Iterable[Finding], file: str, baseline: Baseline, found: Baseline) -> list[Finding]:
    """The findings in *file* that the baseline does not hold: of equal ones, those beyond the number that it holds.

    *found* is what was found up to here, and goes on counting.
    """
    unknown = []
    for finding in findings:
        known = Known(file, finding.code, finding.fingerprint, finding.message)
        found[known] += 1
        if found[known] > baseline[known]:
            unknown.append(finding)
    return unknown


def adopted(baseline: Baseline, found: Baseline, tested: Callable[[Known], bool]) -> Baseline:
    """The baseline with all that was found, and without what was not, where a finding would have been found again.

    *tested* says whether it would: whether its file was read, and by the check that it is of.

    >>> old, fixed, other = (Known(file, "U101", "") for file in ("old.md", "fixed.md", "other.md"))
    >>> made = adopted(Counter([old, fixed, other]), Counter([old, old]), lambda known: known is not other)
    >>> [(known.file, count) for known, count in sorted(made.items())]
    [('old.md', 2), ('other.md', 1)]
    """
    return Counter({known: count for known, count in baseline.items() if not tested(known)}) | found


def shrunk(baseline: Baseline, found: Baseline, tested: Callable[[Known], bool]) -> Baseline:
    """The baseline without what is there no longer; nothing is added.

    >>> old = Known("old.md", "U101", "")
    >>> shrunk(Counter({old: 3}), Counter({old: 1}), lambda known: True).total()
    1
    """
    return baseline & adopted(baseline, found, tested)


def dumps(baseline: Baseline) -> str:
    """The baseline as JSON, sorted, one known finding a line, so that a change of it reads well.

    >>> print(dumps(Counter([Known("a.md", "U101", "0f", "26 km is not 42 miles")])), end="")
    {"claimcheck-baseline": 1, "findings": [
    {"file": "a.md", "code": "U101", "fingerprint": "0f", "count": 1, "message": "26 km is not 42 miles"}
    ]}
    """
    rows = ",\n".join(json.dumps(_row(known, count)) for known, count in sorted(baseline.items()))
    return f'{{"{MARK}": {VERSION}, "findings": [\n{rows}\n]}}\n'


def loads(text: str) -> Baseline:
    """The baseline that :func:`dumps` wrote.

    Raises :class:`~claimcheck.errors.SettingsError`, in one line, for what is none.
    """
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"not a baseline: not valid JSON: {error}") from None
    if not isinstance(table, dict) or MARK not in table:
        raise SettingsError(f"not a baseline: it lacks the key '{MARK}'")
    if table[MARK] != VERSION:
        raise SettingsError(f"a baseline of another version of claimcheck; accepted: {VERSION}")
    return _counted(table.get("findings"))


def _row(known: Known, count: int) -> dict[str, str | int]:
    return {
        "file": known.file,
        "code": known.code,
        "fingerprint": known.fingerprint,
        "count": count,
        "message": known.message,
    }


def _counted(rows: object) -> Baseline:
    if not isinstance(rows, list):
        raise SettingsError("damaged: its 'findings' must be a list")
    baseline: Baseline = Counter()
    for number, row in enumerate(rows, 1):
        known, count = _entry(row, number)
        if known in baseline:
            raise SettingsError(f"damaged: finding {number} is there twice")
        baseline[known] = count
    return baseline


def _entry(row: object, number: int) -> tuple[Known, int]:
    words = [row.get(key) for key in ("file", "code", "fingerprint", "message")] if isinstance(row, dict) else [None]
    count = row.get("count") if isinstance(row, dict) else None
    if not all(isinstance(word, str) for word in words):
        raise SettingsError(f"damaged: finding {number} must have a file, a code, a fingerprint and a message")
    if type(count) is not int or count < 1:
        raise SettingsError(f"damaged: finding {number} must have a count of 1 or more")
    return Known(*words), count
