"""``claimcheck explain``: one check, with drawn examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import Refusal

if TYPE_CHECKING:
    from claimcheck.checks import Check


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a check, named by its code or name, with drawn examples."""
    from claimcheck.checks import CHECKS
    from claimcheck.settings import unknown_check

    found = next((each for each in CHECKS if code in (each.name, each.code) or code.upper() == each.code), None)
    if not found:
        raise Refusal(unknown_check(code, CHECKS))
    click.echo(_explanation(found))


def _explanation(check: Check) -> str:
    parts = [f"{check.code} {check.name}", check.explanation]
    for example in check.examples:
        published = f", published {example.published}" if example.published else ""
        drawing = "\n".join(f"    {line}".rstrip() for line in example.drawing.splitlines())
        parts.append(f"{example.verdict}{published}:\n\n{drawing}")
    return "\n\n".join(parts)
