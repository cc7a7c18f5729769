"""``claimcheck claims``: what is read in an article."""

from __future__ import annotations

import click

from claimcheck.cli.options import PUBLISHED, REFUSED, STDIN_FILENAME, choice, flags_of
from claimcheck.cli.run import Tally, outcomes


@click.command()
@click.argument("path", metavar="PATH | -")
@click.option("--format", "format_", default="text", metavar="text|json", help="How the claims are listed.")
@PUBLISHED
@STDIN_FILENAME
def claims(path: str, format_: str, published: str | None, stdin_filename: str | None) -> None:
    """List every figure that is read in a file, and what it can mean."""
    from claimcheck.reports import LISTINGS, json

    choice("--format", format_, LISTINGS)
    flags = flags_of(published=published, stdin_filename=stdin_filename)
    tally = Tally()
    reports = tally.reports(outcomes([path], flags))
    if format_ == "json" and flags.holds_many(path):
        click.echo("".join(json.together(reports)), nl=False)
    else:
        for report in reports:
            click.echo(LISTINGS[format_](report))
    if tally.refused:
        raise click.exceptions.Exit(REFUSED)
