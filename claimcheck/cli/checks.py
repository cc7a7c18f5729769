"""``claimcheck checks``: the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import choice

if TYPE_CHECKING:
    from claimcheck.checks import Check


@click.command()
@click.option("--format", "format_", default="text", metavar="text|markdown", help="A list, or a page with examples.")
def checks(format_: str) -> None:
    """List the checks."""
    from claimcheck.checks import CHECKS

    choice("--format", format_, ("text", "markdown"))
    if format_ == "markdown":
        click.echo(checks_page(CHECKS), nl=False)
        return
    width = max((len(each.name) for each in CHECKS), default=0)
    for each in CHECKS:
        click.echo(f"{each.code}  {each.name:<{width}}  {each.summary}")


def checks_page(catalogue: Iterable[Check]) -> str:
    """The page ``docs/checks.md``: what every check says of itself."""
    head = "# The checks\n\nWritten by `claimcheck checks --format markdown` from the checks themselves.\n"
    return "\n".join([head, *(f"## {each.code} {each.name}\n\n{each.markdown}\n" for each in catalogue)])
