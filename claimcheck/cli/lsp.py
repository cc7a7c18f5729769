"""``claimcheck lsp``: the language server that editors start."""

from __future__ import annotations

import click

from claimcheck.cli.options import extra


@click.command()
def lsp() -> None:
    """Serve an editor: the Language Server Protocol on standard input and output."""
    from claimcheck.cli import VERSION

    with extra("lsp", "pygls", "lsprotocol"):
        from claimcheck.lsp.server import serve
    serve(VERSION)
