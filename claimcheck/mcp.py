"""Tools for agents: the Model Context Protocol on standard input and output, by its own library.

The tools only read: the text comes with the call, and nothing is opened, written, looked up or sent.
"""

from __future__ import annotations

import inspect
from datetime import date
from typing import Any, Final

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, ToolAnnotations
from pydantic import ValidationError

from claimcheck import linter
from claimcheck.checks import CHECKS
from claimcheck.errors import ClaimcheckError
from claimcheck.report import Report
from claimcheck.settings import unknown_check

READ_ONLY: Final = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)

ABOUT: Final = (
    "Finds numbers and dates inside one article that contradict each other, and shows the arithmetic. "
    "It decides from the article's own words alone: it knows no facts, and silence about a figure is no approval."
)


class Tools(MCPServer[Any]):
    """A server whose errors are one line."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> CallToolResult:
        """Call a tool."""
        try:
            return await super().call_tool(name, arguments, context)  # type: ignore[return-value]  # none asks back
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError("; ".join(_objections(error.__cause__))) from None
            raise


def serve(version: str) -> None:
    """Serve one agent until it hangs up."""
    server = Tools("claimcheck", instructions=ABOUT, version=version, log_level="ERROR")
    for tool in (check_text, claims, explain):
        server.tool(description=inspect.getdoc(tool), annotations=READ_ONLY)(tool)
    server.run("stdio")


def check_text(text: str, published: str = "", headline: str = "", format: str = "text") -> dict[str, Any]:
    """Report the figures of an article that contradict each other, with the arithmetic and what was tested and holds.

    *published* (YYYY-MM-DD) is the day that "Sunday" and "last year" count from; without it they stay unresolved.
    *headline* is the headline, where it is no part of the text. *format* is "text", "markdown" or another that is read.
    Spans are half-open offsets of characters into the headline, a blank line, and the text.
    """
    return _report(text, published, headline, format).to_dict()


def claims(text: str, published: str = "", headline: str = "", format: str = "text") -> dict[str, Any]:
    """List every figure that is read in an article, with its unit and what it can mean; nothing is compared.

    The arguments are those of check_text.
    """
    read = _report(text, published, headline, format).to_dict()
    return {key: read[key] for key in ("schema", "document", "claims")}


def explain(code: str) -> dict[str, Any]:
    """Explain a check, named by its code (U101) or its name, with drawn examples."""
    found = next((each for each in CHECKS if code == each.name or code.upper() == each.code), None)
    if not found:
        raise ToolError(unknown_check(code, CHECKS))
    examples = [
        {"verdict": each.verdict, "published": each.published, "drawing": each.drawing} for each in found.examples
    ]
    return {"code": found.code, "name": found.name, "explanation": found.explanation, "examples": examples}


def _report(text: str, published: str, headline: str, format: str) -> Report:
    try:
        return linter.check(text, published=_day(published), headline=headline or None, format=format)
    except ClaimcheckError as error:
        raise ToolError(str(error)) from None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ToolError(f"published {text[:40]!r} is no day; accepted: YYYY-MM-DD, such as 2017-06-18") from None


def _objections(error: ValidationError) -> list[str]:
    return [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
