"""What is answered: the box to paste into, and the page of what was pasted."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from claimcheck.serve.child import answer
from claimcheck.serve.desk import desk
from claimcheck.serve.guard import Guard

LIMIT: Final = 2_000_000
"""Bytes of a request at most."""

SECONDS_TO_SEND: Final = 15
SECONDS_TO_CHECK: Final = 20
AT_ONCE: Final = 4
"""Articles that are checked at a time."""


def application(token: str, address: str, seconds: float = SECONDS_TO_CHECK) -> Starlette:
    """The service behind ``http://ADDRESS/TOKEN/``; a check that takes longer than *seconds* is given up."""
    free = asyncio.Semaphore(AT_ONCE)

    async def check(request: Request) -> Response:
        if free.locked():
            raise HTTPException(503, f"{AT_ONCE} articles are being checked already; try again in a moment")
        async with free:
            return await _checked(request, seconds)

    return Starlette(
        routes=[Route(f"/{token}/", _box), Route(f"/{token}/check", check, methods=["POST"])],
        middleware=[Middleware(Guard, token=token, address=address)],
        exception_handlers={HTTPException: _refusal},
    )


async def _box(request: Request) -> Response:
    return HTMLResponse(desk())


async def _checked(request: Request, seconds: float) -> Response:
    try:
        async with asyncio.timeout(SECONDS_TO_SEND):
            body = await _body(request)
    except TimeoutError:
        raise HTTPException(408, f"the article did not arrive within {SECONDS_TO_SEND} seconds") from None
    try:
        answered = await answer(request.headers.get("content-type", ""), body, seconds)
    except TimeoutError:
        raise HTTPException(504, f"the check was given up after {seconds:g} seconds; try a shorter article") from None
    return HTMLResponse(answered.page, answered.status)


async def _body(request: Request) -> bytes:
    """What was sent, counted while it arrives: what is said of its length beforehand may be wrong."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > LIMIT:
                raise HTTPException(413, f"the article is larger than {LIMIT // 1_000_000} MB; send a part of it")
    except ClientDisconnect:
        raise HTTPException(400, "the article did not arrive whole") from None
    return bytes(body)


async def _refusal(request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, HTTPException)
    return HTMLResponse(desk(refusal.detail), refusal.status_code)
