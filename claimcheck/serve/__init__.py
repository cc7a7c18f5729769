"""The desk's page as a service on this computer: paste, drop or choose an article, and read what contradicts itself.

Nobody else can reach it: it listens on the loopback address alone, answers to that name alone, and wants the secret of
the address that was printed when it started.  It keeps nothing, and writes nothing of a text anywhere.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from typing import Final

import uvicorn

from claimcheck.serve.app import application

LOOPBACK: Final = "127.0.0.1"

PATIENCE: Final = 1
"""Seconds that open requests get when the service is ended."""


def run(port: int, announce: Callable[[str], None]) -> None:
    """Serve until Ctrl-C, which raises KeyboardInterrupt; *announce* is told the address.

    Port 0 is any free one.  Raises OSError when the port cannot be opened.
    """
    token = secrets.token_urlsafe(16)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind((LOOPBACK, port))
        address = f"{LOOPBACK}:{listening.getsockname()[1]}"
        listening.listen()
        server = _Server(_settings(application(token, address)))
        server.ready = lambda: announce(f"http://{address}/{token}/")
        server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that tells when Ctrl-C will end it quietly, which is when it answers."""

    ready: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready()


def _settings(app: Callable[..., object]) -> uvicorn.Config:
    return uvicorn.Config(
        app, log_level="critical", access_log=False, server_header=False, timeout_graceful_shutdown=PATIENCE
    )
