"""The box to paste into."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from claimcheck.reports.html import escaped, resource, source, tag
from claimcheck.serve.form import Form
from claimcheck.sources import SUFFIXES


@cache
def _ours(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


POLICY: Final = (
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    f"style-src {source(resource('page.css'))} {source(_ours('desk.css'))}; "
    f"script-src {source(resource('page.js'))} {source(_ours('desk.js'))}"
)
"""What a browser may do with the pages of the service: these styles and scripts, and sending the form."""


def desk(message: str = "", form: Form | None = None) -> str:
    """The page with the box; *message* says what was wrong with the *form* that was sent, which stays filled in."""
    sent = form or Form()
    return Template(_ours("desk.html")).substitute(
        style=resource("page.css"),
        desk_style=_ours("desk.css"),
        script=_ours("desk.js"),
        message=tag("p", message, class_="refused", role="alert") if message else "",
        suffixes=escaped(",".join(filter(None, SUFFIXES))),
        listed=escaped(", ".join(filter(None, SUFFIXES))),
        headline=escaped(sent.headline),
        published=escaped(sent.published),
        text=escaped(sent.text),
    )
