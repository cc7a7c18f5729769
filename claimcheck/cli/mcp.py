"""``claimcheck mcp``: tools for agents."""

from __future__ import annotations

import click

from claimcheck.cli.options import extra


@click.command()
def mcp() -> None:
    """Serve an agent: the Model Context Protocol on standard input and output, with tools that only read."""
    from claimcheck.cli import VERSION

    with extra("mcp", "mcp"):
        from claimcheck.mcp import serve
    serve(VERSION)
