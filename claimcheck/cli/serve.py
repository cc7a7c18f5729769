"""``claimcheck serve``: the desk's page with a box to paste into, for this computer alone."""

from __future__ import annotations

import click

from claimcheck.cli.options import Refusal, extra


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="NUMBER", help="0, or none: any free port.")
def serve(port: int) -> None:
    """Paste, drop or choose an article in the browser, and read the page; nothing is stored or sent.

    Only this computer can reach it, and only with the address that is printed.  Ctrl-C ends it.
    """
    with extra("serve", "starlette", "uvicorn"):
        from claimcheck.serve import run
    try:
        run(port, click.echo)
    except OSError as error:
        raise Refusal(f"--port {port} cannot be opened: {error.strerror or error}") from None
