"""``claimcheck check``: articles in, a report of each out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from claimcheck.cli.options import (
    CLEAN,
    FOUND,
    PARTLY_READ,
    PUBLISHED,
    REFUSED,
    SEVERITIES,
    STDIN_FILENAME,
    Flags,
    Refusal,
    choice,
    flags_of,
)  # fmt: skip

if TYPE_CHECKING:
    from claimcheck.report import Report

WALKED: Final = (".md", ".markdown", ".txt")
"""Suffixes of the files that are checked when a folder is named."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@click.option("--format", "format_", default="text", metavar="text|concise|json", help="How the report is written.")
@PUBLISHED
@click.option("--select", multiple=True, metavar="CODES", help="Only these checks: (beginnings of) codes, or names.")
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these checks.")
@click.option("--fail-on", metavar="error|warning|note", help="The least severity that gives exit code 1.")
@click.option("--config", metavar="FILE", help="Read the settings from this file and no other.")
@STDIN_FILENAME
def check(paths: tuple[str, ...], format_: str, **options: Any) -> None:
    """Report the figures in files, folders or standard input (-) that contradict each other.

    Exit code 0: clean.  1: findings.  2: usage, settings, or a file that cannot be read.  3: partly read.
    """
    from claimcheck.reports import REPORTS

    choice("--format", format_, REPORTS)
    flags = flags_of(**options)
    codes: set[int] = set()
    reports = reports_of(list(_files(paths)), flags, codes)
    _print(reports, format_, alone=len(paths) == 1 and not os.path.isdir(paths[0]))
    raise click.exceptions.Exit(next((code for code in (REFUSED, FOUND, PARTLY_READ) if code in codes), CLEAN))


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if path != "-" and os.path.isdir(path):
            yield from _walked(path)
        else:
            yield path


def _walked(folder: str) -> Iterator[str]:
    """The articles below a folder, sorted; hidden folders, links and what is no regular file are left alone."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)
            if name.lower().endswith(WALKED) and os.path.isfile(path) and not os.path.islink(path):
                yield path


def reports_of(files: Iterable[str], flags: Flags, codes: set[int]) -> Iterator[Report]:
    """A report for each file that can be read; what it means for the exit code is put into *codes*."""
    from claimcheck.errors import ClaimcheckError
    from claimcheck.linter import check_document

    for path in files:
        try:
            settings = flags.settings("" if path == "-" else path)
            report = check_document(flags.read(path), settings)
        except ClaimcheckError as error:
            Refusal(str(error)).show()
            codes.add(REFUSED)
            continue
        codes |= set(_codes(report, settings.fail_on))
        yield report


def _codes(report: Report, fail_on: str) -> Iterator[int]:
    failing = SEVERITIES[SEVERITIES.index(fail_on) :]
    if any(finding.severity in failing for finding in report.findings):
        yield FOUND
    if report.document.unread:
        yield PARTLY_READ


def _print(reports: Iterator[Report], format_: str, alone: bool) -> None:
    from claimcheck.reports import REPORTS, json

    render = REPORTS[format_]
    if format_ == "json" and not alone:
        click.echo(json.together(map(render, reports)))
        return
    for i, report in enumerate(reports):
        text = render(report)
        if i and format_ == "text":
            click.echo()
        if text:
            _echo(text, format_)


def _echo(text: str, format_: str) -> None:
    """Print, with colours for people at a terminal who have not asked for none."""
    if format_ != "text" or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        click.echo(text)
        return
    from rich.console import Console

    from claimcheck.reports.text import coloured

    Console(highlight=False, soft_wrap=True, markup=False, emoji=False).print(coloured(text))
