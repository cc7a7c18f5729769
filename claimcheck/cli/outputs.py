"""``--format`` and ``--output``: the reports of one pass, in every format and at every place that was asked for."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from claimcheck.cli.options import Refusal, choice
from claimcheck.cli.targets import File, Refuse, Screen, Summary, Target

if TYPE_CHECKING:
    from claimcheck.checks import Check
    from claimcheck.report import Report
    from claimcheck.reports import Encoder
    from claimcheck.reports.sarif import Rule

SCREEN: Final = "-"
SUMMARY: Final = "GITHUB_STEP_SUMMARY"
"""The variable with the path of the summary that GitHub shows of a step."""


class Output(NamedTuple):
    """A format, and the path it is written to."""

    format: str
    path: str


def outputs_of(format: str | None, given: Iterable[str]) -> list[Output]:
    """What ``--format`` and ``--output`` ask for, or a refusal; standard output gets text unless they say otherwise."""
    outputs = [_output(text) for text in given]
    if format is not None or SCREEN not in (output.path for output in outputs):
        outputs.insert(0, Output(_known("--format", format or "text"), SCREEN))
    places = [path if path == SCREEN else os.path.abspath(path) for _, path in outputs]
    for place in places:
        if places.count(place) > 1:
            name = "standard output" if place == SCREEN else repr(place)
            raise Refusal(f"{name} is asked for twice; accepted: one format for each --output, and none twice")
    return outputs


def write(reports: Iterable[Report], outputs: Sequence[Output], alone: bool, refuse: Refuse) -> None:
    """Write all outputs in one pass; *refuse* is told of one that cannot be written, and the others are written.

    *alone* says that there is one file only, and that it was named.
    """
    targets = list(_targets(outputs, refuse))
    encoders = _encoders(alone)
    copies = _copies(iter(reports), len(targets))
    documents = [encoders[format](copy) for (format, _), copy in zip(targets, copies, strict=True)]
    try:
        # All in step, piece by piece, so that no report has to be kept for an encoder that lags behind.
        for pieces in zip_longest(*documents, fillvalue=""):
            for (_, target), piece in zip(targets, pieces, strict=True):
                target.write(piece)
        for _, target in targets:
            target.finish()
    finally:
        for _, target in targets:
            target.leave()


def rules_of(checks: Iterable[Check]) -> list[Rule]:
    """What a log says of each check."""
    from claimcheck.reports.sarif import Rule

    return [Rule(each.code, each.name, each.summary, each.explanation, each.doc, each.markdown) for each in checks]


def _copies(reports: Iterator[Report], number: int) -> list[Iterator[Report]]:
    """The reports as often as that, each let go when all have had it; the standard library's ``tee`` keeps dozens."""
    waiting: list[deque[Report]] = [deque() for _ in range(number)]

    def another() -> bool:
        for report in reports:
            for queue in waiting:
                queue.append(report)
            return True
        return False

    def copy(mine: deque[Report]) -> Iterator[Report]:
        while mine or another():
            yield mine.popleft()

    return list(map(copy, waiting))


def _output(text: str) -> Output:
    format, _, path = text.partition(":")
    if not path:
        raise Refusal(f"--output {text!r} names no path; accepted: FORMAT:PATH, such as sarif:claimcheck.sarif")
    return Output(_known("--output", format), path)


def _known(option: str, format: str) -> str:
    from claimcheck.reports import REPORTS

    choice(option, format, REPORTS)
    return format


def _targets(outputs: Iterable[Output], refuse: Refuse) -> Iterator[tuple[str, Target]]:
    """The format and the target of each output; annotations at GitHub go with a summary."""
    formats = set()
    for format, path in outputs:
        yield format, Screen(format) if path == SCREEN else File(path, refuse)
        formats.add(format)
    summary = os.environ.get(SUMMARY)
    if summary and "github" in formats:
        yield "markdown", Summary(summary, refuse)


def _encoders(alone: bool) -> Mapping[str, Encoder]:
    from claimcheck.reports import ALONE, REPORTS

    return {**(ALONE if alone else REPORTS), "sarif": _sarif}


def _sarif(reports: Iterable[Report]) -> Iterator[str]:
    """The log, with what the checks say of themselves, which no report knows."""
    from claimcheck.checks import CHECKS
    from claimcheck.reports import sarif

    return sarif.together(reports, rules_of(CHECKS))
