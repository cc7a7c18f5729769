"""``claimcheck check``: articles in, a report of each out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import click

from claimcheck.cli.options import (
    CLEAN,
    CONFIG,
    FAIL_ON,
    FOUND,
    IGNORE,
    ISOLATED,
    PUBLISHED,
    REFUSED,
    SELECT,
    STDIN_FILENAME,
    Refusal,
    flags_of,
)  # fmt: skip
from claimcheck.cli.outputs import SCREEN, Output, outputs_of, write
from claimcheck.cli.progress import shown
from claimcheck.cli.run import WALKED, Tally, files_in, outcomes

if TYPE_CHECKING:
    from claimcheck.cli.baseline_file import BaselineFile
    from claimcheck.cli.run import Outcome
    from claimcheck.diff import Lines
    from claimcheck.report import Finding, Report

FORMATS: Final = "text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, markdown, html"
"""Written out, so that ``--help`` need not import them."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@click.option("--format", "format_", metavar="FORMAT", help=f"How the report is written: {FORMATS}.")
@click.option("--output", multiple=True, metavar="FORMAT:PATH", help="Write it there as well; may be given repeatedly.")
@PUBLISHED
@SELECT
@IGNORE
@FAIL_ON
@CONFIG
@ISOLATED
@STDIN_FILENAME
@click.option("--baseline", metavar="FILE", help="Report only what is not in this file; drop from it what is gone.")
@click.option("--write-baseline", is_flag=True, help="Put all that is found into the file of --baseline.")
@click.option("--no-shrink", is_flag=True, help="Leave the file of --baseline as it is.")
@click.option(
    "--diff",
    is_flag=False,
    flag_value="HEAD",
    metavar="[REF]",
    help="Report only what touches a line that has changed since this commit (HEAD); put it after the paths.",
)
@click.option("--jobs", type=click.IntRange(0, 60), default=1, metavar="N", help="Processes; 0: one for each core.")
@click.option("--exit-zero", is_flag=True, help="Do not fail because of findings.")
def check(
    paths: tuple[str, ...],
    format_: str | None,
    output: tuple[str, ...],
    baseline: str | None,
    write_baseline: bool,
    no_shrink: bool,
    diff: str | None,
    jobs: int,
    exit_zero: bool,
    **options: Any,
) -> None:
    """Report the figures in files, folders or standard input (-) that contradict each other.

    Exit code 0: clean.  1: findings.  2: usage, settings, or a file that cannot be read.  3: partly read.
    """
    outputs = outputs_of(format_, output)
    flags = flags_of(**options)
    known = _known(baseline, write_baseline, no_shrink)
    tally = Tally()
    files = list(files_in(paths, flags, tally.refuse))
    changed = _changed(files, diff) if diff is not None else None
    found = shown(outcomes(files, flags, jobs), len(files))
    if known:
        found = known.new_in(found)
    if write_baseline:
        found = (outcome.showing(lambda report: ()) for outcome in found)
    if changed is not None:
        found = _in_changes(found, changed)
    alone = len(paths) == 1 and not flags.holds_many(paths[0])
    unwritten: list[str] = []
    write(tally.reports(found), outputs, alone, partial(_not_written, unwritten))
    _sum_up(tally, outputs, alone)
    if known:
        (known.adopt if write_baseline else known.keep if no_shrink else known.shrink)()
    codes = [REFUSED] * len(unwritten) + [code for code in tally.codes() if not exit_zero or code != FOUND]
    raise click.exceptions.Exit(next(iter(codes), CLEAN))


def _not_written(unwritten: list[str], why: str) -> None:
    Refusal(why).show()
    unwritten.append(why)


def _sum_up(tally: Tally, outputs: Iterable[Output], alone: bool) -> None:
    if not tally.files and not tally.refused:
        click.echo(f"claimcheck: no file to check; in folders, those that end in {', '.join(WALKED)} are", err=True)
    elif Output("text", SCREEN) in outputs and not alone:
        click.echo(tally.summary(), err=True)


def _known(baseline: str | None, write_baseline: bool, no_shrink: bool) -> BaselineFile | None:
    if not baseline:
        if write_baseline or no_shrink:
            raise Refusal(f"{'--write-baseline' if write_baseline else '--no-shrink'} needs --baseline FILE")
        return None
    from claimcheck.cli import baseline_file

    return baseline_file.read_or_begin(baseline) if write_baseline else baseline_file.read(baseline)


def _changed(files: Sequence[str], ref: str) -> Mapping[str, Lines]:
    from claimcheck.diff import changed_lines
    from claimcheck.errors import SettingsError

    if "-" in files:
        raise Refusal("--diff needs files; git does not know standard input")
    try:
        return changed_lines(files, ref)
    except SettingsError as error:
        hint = "; put --diff after the paths" if os.path.exists(ref) else ""
        raise Refusal(f"--diff: {error}{hint}") from None


def _in_changes(found: Iterable[Outcome], changed: Mapping[str, Lines]) -> Iterator[Outcome]:
    from claimcheck.diff import ALL

    for outcome in found:
        yield outcome.showing(partial(_touched, lines=changed.get(outcome.file, ALL)))


def _touched(report: Report, lines: Lines) -> Sequence[Finding]:
    from claimcheck.diff import lines_in, touched

    return touched(report, lines_in(report.document, lines))
