"""``claimcheck corpus``: an archive in, what was found in each article out; and what two such results differ in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import click

from claimcheck.cli.options import CLEAN, FOUND, PARTLY_READ, REFUSED, Refusal, choice, extra, flags_of
from claimcheck.cli.progress import bar

if TYPE_CHECKING:
    from claimcheck.corpus.columns import Columns
    from claimcheck.corpus.job import Job
    from claimcheck.corpus.tally import Tally

SECONDS: Final = 20.0
"""What an article may take, if nothing else is said; most take a thousandth of a second."""

KINDS: Final = ("parquet", "jsonl")


class Corpus(click.Group):
    """A group whose command ``run`` is meant when none is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments."""
        named = not args or args[0] in self.commands or args[0] in ctx.help_option_names
        return super().parse_args(ctx, args if named else ["run", *args])


@click.group(cls=Corpus)
def corpus() -> None:
    """Check an archive of Parquet or JSON Lines: claimcheck corpus IN OUT."""


@corpus.command()
@click.argument("source", metavar="IN")
@click.argument("out", metavar="OUT")
@click.option("--text", metavar="COLUMN", help="The column of the articles.")
@click.option("--id", "id_", metavar="COLUMN", help="The column of their names.")
@click.option("--headline", metavar="COLUMN", help="The column of the headlines, if they are kept apart.")
@click.option("--published", metavar="COLUMN", help="The column of the days that 'Sunday' counts from.")
@click.option("--format", "format_", metavar="COLUMN|FORMAT", help="The column of the formats, or the format of all.")
@click.option("--to", metavar="parquet|jsonl", help="How the results are kept, where OUT does not say it.")
@click.option("--explode", is_flag=True, help="A row for each finding, instead of one for each article.")
@click.option(
    "--workers", type=click.IntRange(1, 256), metavar="N", help="Processes on this machine; one for each core."
)
@click.option("--scheduler", metavar="ADDRESS", help="Use the Dask cluster that has its scheduler there.")
@click.option("--time-limit", type=click.FloatRange(0.1), default=SECONDS, metavar="SECONDS", help="For each article.")
@click.option("--resume", is_flag=True, help="Continue the run that was ended, from what it has finished.")
@click.option("--select", multiple=True, metavar="CODES", help="Only these checks: (beginnings of) codes, or names.")
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these checks.")
@click.option("--config", metavar="FILE", help="Read the settings from this file and no other.")
def run(
    source: str, out: str, to: str | None, explode: bool, time_limit: float, workers: int | None,
    scheduler: str | None, resume: bool, select: tuple[str, ...], ignore: tuple[str, ...], config: str | None,
    **columns: str | None,
) -> None:  # fmt: skip
    """Check every article of the file or folder IN, and write what was found to OUT.

    OUT is a file that ends in .parquet or .jsonl, or a folder of such files.  Each article is a row, with its findings
    in it.  Exit code 0: done.  2: usage, or a part of the archive that was not done; --resume tries it again.  3: done,
    but some article, or a part of one, could not be read.
    """
    with extra("corpus", "dask", "distributed", "pyarrow"):
        from claimcheck.corpus import cluster
        from claimcheck.corpus.run import Run

    flags = flags_of(select, ignore, config=config)
    refusals: list[str] = []
    with _in_one_line():
        settings = flags.settings(os.path.join(source, "") if os.path.isdir(source) else source)
        job = _job(out, to, explode, _columns(**columns), time_limit, settings)
        files = _files(source, out, job)
        with cluster.connected(workers or _cores(), scheduler) as client:
            tally = _carried_out(job, files, out, resume, Run(client, bar, partial(_refuse, refusals)))
    click.echo(str(tally))
    partly = tally.unread or tally.failed
    raise click.exceptions.Exit(REFUSED if refusals else PARTLY_READ if partly else CLEAN)


@corpus.command()
@click.argument("old")
@click.argument("new")
@click.option("--fail", is_flag=True, help="Exit with 1 when there is a difference.")
def diff(old: str, new: str, fail: bool) -> None:
    """Say which findings the results NEW have that OLD have not, and the other way round, for each check."""
    with extra("corpus", "dask", "distributed", "pyarrow"):
        from claimcheck.corpus.diff import difference

    with _in_one_line():
        found = difference(old, new)
    click.echo(str(found))
    raise click.exceptions.Exit(FOUND if fail and found else CLEAN)


@contextmanager
def _in_one_line() -> Iterator[None]:
    """Say in one line what cannot be done."""
    from claimcheck.errors import ClaimcheckError

    try:
        yield
    except ClaimcheckError as error:
        raise Refusal(str(error)) from None
    except OSError as error:
        raise Refusal(f"{error.filename or 'a file'}: {error.strerror or error}") from None


def _job(out: str, to: str | None, explode: bool, columns: Columns, seconds: float, settings: Any) -> Job:
    from claimcheck.corpus import parts
    from claimcheck.corpus.checker import Task
    from claimcheck.corpus.job import Job
    from claimcheck.corpus.outcomes import outcome

    if to:
        choice("--to", to, KINDS)
    kind = parts.kind_of(out)
    if to and kind not in (None, to):
        raise Refusal(f"--to {to} does not fit {out}; leave it out, or name a folder")
    folder = f"{out}.parts" if kind else out
    task = Task(outcome, settings, seconds)
    return Job(os.path.abspath(folder), kind or to or "parquet", task, columns, explode)


def _columns(
    text: str | None, id_: str | None, headline: str | None, published: str | None, format_: str | None
) -> Columns:
    from claimcheck.corpus.columns import ID, Columns
    from claimcheck.sources import SOURCES
    from claimcheck.sources.jsonl import NAMES

    of_all = format_ if format_ in SOURCES else ""
    given = {"text": text, "headline": headline, "published": published, "format": None if of_all else format_}
    return Columns(
        id_ or ID, NAMES._replace(**{name: (column,) for name, column in given.items() if column}), of_all or ""
    )


def _files(source: str, out: str, job: Job) -> list[str]:
    from claimcheck.corpus.plan import files_in

    if os.path.exists(out) and os.path.realpath(out) == os.path.realpath(source):
        raise Refusal(f"{out}: is what is read; the results need a place of their own")
    return [os.path.abspath(path) for path in files_in(source, (out, job.folder))]


def _carried_out(job: Job, files: list[str], out: str, resume: bool, run: Any) -> Tally:
    from claimcheck.cli import VERSION
    from claimcheck.corpus.run import begin, carry_out, put_together

    plan = begin(job, files, VERSION, resume, run)
    tally = carry_out(job, plan, run)
    if job.folder != os.path.abspath(out):
        put_together(job, plan, out)
    return tally


def _refuse(refusals: list[str], why: str) -> None:
    refusals.append(why)
    Refusal(why).show()


def _cores() -> int:
    from claimcheck.cli.workers import cores

    return cores()
