"""Who is let in: requests to this very address, from pages of ours, with the secret; and what a browser may then do."""

from __future__ import annotations

import secrets
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimcheck.serve.desk import POLICY

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""With every answer."""


class Guard:
    """Lets through what comes from this computer's own browser to the address that was printed.

    A page from elsewhere can make the browser send a request here, even under a name that it has pointed to this
    computer; so the name, the page that asks, and the secret in the path are looked at before anything else.
    """

    def __init__(self, app: ASGIApp, token: str, address: str) -> None:
        self._app, self._token = app, token
        port = address.rpartition(":")[2]
        self._hosts = {address, f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse in a line."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        answer = PlainTextResponse(f"{refusal}\n", 403) if refusal else self._app

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await answer(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> str:
        headers = Headers(scope=scope)
        if headers.get("host") not in self._hosts:
            return "this service answers to its own address only"
        token = scope["path"].lstrip("/").partition("/")[0]
        if not secrets.compare_digest(token.encode(), self._token.encode()):
            return "the address is not whole; use the one that claimcheck serve has printed"
        if scope["method"] not in ("GET", "HEAD") and not self._is_ours(headers):
            return "only a page of this service may send an article"
        return ""

    def _is_ours(self, headers: Headers) -> bool:
        # A form on a page without referrer has the origin "null"; the browser then says elsewhere whose page it is.
        origin = headers.get("origin")
        if origin in (None, "null"):
            return headers.get("sec-fetch-site") == "same-origin"
        return origin in {f"http://{host}" for host in self._hosts}
