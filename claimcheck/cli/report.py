"""``claimcheck report``: articles in, the desk's page out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, Final

import click

from claimcheck.cli.files import write_whole
from claimcheck.cli.options import PUBLISHED, REFUSED, STDIN_FILENAME, Refusal, flags_of
from claimcheck.cli.run import Tally, files_in, outcomes

SCREEN: Final = "-"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@click.option("-o", "--output", required=True, metavar="FILE | -", help="Where the page is written.")
@PUBLISHED
@STDIN_FILENAME
@click.option("--config", metavar="FILE", help="Read the settings from this file and no other.")
def report(paths: tuple[str, ...], output: str, **options: Any) -> None:
    """Write one page to read in a browser, with what is found in files, folders or standard input (-).

    Exit code 0: written.  2: usage, settings, or a file that cannot be read or written.
    """
    from claimcheck.reports import html

    tally, flags = Tally(), flags_of(**options)
    files = list(files_in(paths, flags, tally.refuse))
    _spare(files, output)
    reports = list(tally.reports(outcomes(files, flags)))
    if reports:
        _write(html.page(reports), output)
    elif not tally.refused:
        raise Refusal("no file to check")
    if tally.refused:
        raise click.exceptions.Exit(REFUSED)


def _spare(files: Iterable[str], output: str) -> None:
    """Refuse to write over an article."""
    for path in files:
        if _is_same(path, output):
            raise Refusal(f"-o {output!r} is an article that is to be read; accepted: another path, or -")


def _is_same(path: str, other: str) -> bool:
    try:
        return os.path.exists(path) and os.path.exists(other) and os.path.samefile(path, other)
    except OSError as error:
        raise Refusal(f"{path!r} and {other!r} cannot be told apart: {error.strerror}") from None


def _write(page: str, output: str) -> None:
    if output == SCREEN:
        click.echo(page.encode(), nl=False)
        return
    try:
        write_whole(output, page)
    except OSError as error:
        raise Refusal(f"{output!r} cannot be written: {error.strerror or error}") from None
