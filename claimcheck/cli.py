"""The command: arguments in, exit code out.

0 is clean, 1 means findings at or above ``--fail-on``, 2 usage, settings or a file that cannot be read, 3 that a part
of a text was not read, 130 an interruption, 141 a closed pipe.  Everything but click is imported where it is used, so
that ``--version`` and ``--help`` answer at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

import click

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.checks import Check
    from claimcheck.report import Report
    from claimcheck.settings import Settings
    from claimcheck.text import Document

VERSION: Final = "0.1.0"

CLEAN: Final = 0
FOUND: Final = 1
REFUSED: Final = 2
PARTLY_READ: Final = 3
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

SEVERITIES: Final = ("note", "warning", "error")
"""From the mildest on."""

WALKED: Final = (".md", ".markdown", ".txt")
"""Suffixes of the files that are checked when a folder is named."""


class Refusal(click.ClickException):
    """A request that cannot be met, said in one line."""

    exit_code = REFUSED

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so on the error stream."""
        click.echo(f"claimcheck: {self.format_message()}", err=True)


def main() -> NoReturn:
    """Run the command and leave with its exit code; a closed pipe and Ctrl-C end it quietly."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # the interpreter's own streams can
    try:
        code = cli.main(prog_name="claimcheck", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        code = _pipe_closed()
    except click.ClickException as error:
        Refusal(" ".join(error.format_message().split())).show()
        code = REFUSED
    sys.exit(code or CLEAN)


def _pipe_closed() -> int:
    # What is still in the buffer goes nowhere; otherwise the interpreter complains of it on its way out.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


class Quiet(click.Group):
    """A group of commands that ends without a word when nobody reads its output any more."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise click.exceptions.Exit(_pipe_closed()) from None


@click.group(cls=Quiet, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="claimcheck")
def cli() -> None:
    """Find numbers and dates inside one article that contradict each other."""


@dataclass(frozen=True)
class Flags:
    """What the flags add to the settings of a project."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    published: date | None
    config: str | None
    stdin_filename: str | None

    def settings(self, path: str) -> Settings:
        """The settings that hold for a file: the project's, and what the flags say instead."""
        found = _project_settings(self.config, os.path.dirname(os.path.abspath(path)))
        given: dict[str, Any] = {"select": self.select, "fail_on": self.fail_on}
        named = {name: value for name, value in given.items() if value}
        return replace(found, **named, ignore=(*found.ignore, *self.ignore))

    def read(self, path: str) -> Document:
        """The document at a path, or on standard input."""
        from claimcheck import sources

        if path != "-":
            document = sources.read_file(path)
        else:
            document = sources.read_stream(sys.stdin.buffer, self.stdin_filename or "<stdin>")
        return replace(document, published=self.published) if self.published else document


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@click.option("--format", "format_", default="text", metavar="text|concise|json", help="How the report is written.")
@click.option("--published", metavar="YYYY-MM-DD", help='The day that "Sunday" and "last year" count from.')
@click.option("--select", multiple=True, metavar="CODES", help="Only these checks: (beginnings of) codes, or names.")
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these checks.")
@click.option("--fail-on", metavar="error|warning|note", help="The least severity that gives exit code 1.")
@click.option("--config", metavar="FILE", help="Read the settings from this file and no other.")
@click.option("--stdin-filename", metavar="NAME", help="The name, and so the format, of what comes on standard input.")
def check(paths: tuple[str, ...], format_: str, **options: Any) -> None:
    """Report the figures in files, folders or standard input (-) that contradict each other.

    Exit code 0: clean.  1: findings.  2: usage, settings, or a file that cannot be read.  3: partly read.
    """
    from claimcheck.reports import REPORTS

    _choice("--format", format_, REPORTS)
    flags = _flags(**options)
    codes: set[int] = set()
    reports = _reports(list(_files(paths)), flags, codes)
    _print(reports, format_, alone=len(paths) == 1 and not os.path.isdir(paths[0]))
    raise click.exceptions.Exit(next((code for code in (REFUSED, FOUND, PARTLY_READ) if code in codes), CLEAN))


@cli.command()
@click.argument("path", metavar="PATH | -")
@click.option("--format", "format_", default="text", metavar="text|json", help="How the claims are listed.")
@click.option("--published", metavar="YYYY-MM-DD", help='The day that "Sunday" and "last year" count from.')
@click.option("--stdin-filename", metavar="NAME", help="The name, and so the format, of what comes on standard input.")
def claims(path: str, format_: str, published: str | None, stdin_filename: str | None) -> None:
    """List every figure that is read in a file, and what it can mean."""
    from claimcheck.reports import LISTINGS

    _choice("--format", format_, LISTINGS)
    flags = _flags(published=published, stdin_filename=stdin_filename)
    codes: set[int] = set()
    for report in _reports([path], flags, codes):
        click.echo(LISTINGS[format_](report))
    if REFUSED in codes:
        raise click.exceptions.Exit(REFUSED)


@cli.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a check, named by its code or name, with drawn examples."""
    from claimcheck.checks import CHECKS
    from claimcheck.settings import unknown_check

    found = next((each for each in CHECKS if code in (each.name, each.code) or code.upper() == each.code), None)
    if not found:
        raise Refusal(unknown_check(code, CHECKS))
    click.echo(_explanation(found))


@cli.command()
@click.option("--format", "format_", default="text", metavar="text|markdown", help="A list, or a page with examples.")
def checks(format_: str) -> None:
    """List the checks."""
    from claimcheck.checks import CHECKS

    _choice("--format", format_, ("text", "markdown"))
    if format_ == "markdown":
        click.echo(checks_page(CHECKS), nl=False)
        return
    width = max((len(each.name) for each in CHECKS), default=0)
    for each in CHECKS:
        click.echo(f"{each.code}  {each.name:<{width}}  {each.summary}")


def checks_page(catalogue: Iterable[Check]) -> str:
    """The page ``docs/checks.md``: what every check says of itself."""
    head = "# The checks\n\nWritten by `claimcheck checks --format markdown` from the checks themselves.\n"
    return "\n".join([head, *(f"## {each.code} {each.name}\n\n{_described(each)}\n" for each in catalogue)])


def _described(check: Check) -> str:
    parts = [check.explanation]
    for example in check.examples:
        published = f", published {example.published}" if example.published else ""
        parts.append(f"{example.verdict}{published}:\n\n```text\n{example.drawing}\n```")
    return "\n\n".join(parts)


def _explanation(check: Check) -> str:
    parts = [f"{check.code} {check.name}", check.explanation]
    for example in check.examples:
        published = f", published {example.published}" if example.published else ""
        drawing = "\n".join(f"    {line}".rstrip() for line in example.drawing.splitlines())
        parts.append(f"{example.verdict}{published}:\n\n{drawing}")
    return "\n\n".join(parts)


def _flags(
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: str | None = None,
    published: str | None = None,
    config: str | None = None,
    stdin_filename: str | None = None,
) -> Flags:
    if fail_on:
        _choice("--fail-on", fail_on, SEVERITIES)
    flags = Flags(_listed(select), _listed(ignore), fail_on, _day(published), config, stdin_filename)
    if flags.select or flags.ignore:
        _check_names(flags)
    return flags


def _check_names(flags: Flags) -> None:
    from claimcheck.checks import CHECKS
    from claimcheck.errors import SettingsError
    from claimcheck.settings import Settings

    try:
        Settings(flags.select, flags.ignore).checks(CHECKS)
    except SettingsError as error:
        raise Refusal(str(error)) from None


def _listed(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for text in words for word in text.split(",") if word.strip())


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal(f"--published {text!r} is no day; accepted: YYYY-MM-DD, such as 2017-06-18") from None


def _choice(option: str, word: str, accepted: Iterable[str]) -> None:
    if word not in accepted:
        from difflib import get_close_matches

        near = get_close_matches(word, accepted := list(accepted), 1)
        meant = f" (did you mean '{near[0]}'?)" if near else ""
        raise Refusal(f"{option} {word!r} is unknown{meant}; accepted: {', '.join(accepted)}")


@cache
def _project_settings(config: str | None, folder: str) -> Settings:
    """The settings of the files in one folder."""
    from claimcheck import settings

    if config:
        return settings.load_file(Path(config)) or settings.Settings()
    return settings.load(Path(folder))


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


def _reports(files: Iterable[str], flags: Flags, codes: set[int]) -> Iterator[Report]:
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
