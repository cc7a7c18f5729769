"""The process that checks one article: a form on standard input, an HTTP status and a page on standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from claimcheck import settings, sources
from claimcheck.errors import ClaimcheckError, SettingsError
from claimcheck.linter import check_document
from claimcheck.reports import html
from claimcheck.serve.desk import desk
from claimcheck.serve.form import Form, read
from claimcheck.text import Document

OK, REFUSED = 200, 422


def main() -> None:
    """Answer the one request that comes on standard input."""
    content_type = json.loads(sys.stdin.buffer.readline())
    form = read(content_type, sys.stdin.buffer.read())
    try:
        status, page = OK, _page(form)
    except ClaimcheckError as error:
        status, page = REFUSED, desk(str(error), form)
    sys.stdout.buffer.write(f"{status}\n{page}".encode())


def _page(form: Form) -> str:
    report = check_document(_document(form), settings.load(Path.cwd()))
    return html.page([report], back="./")


def _document(form: Form) -> Document:
    """What the form holds, with the day and the headline that were given."""
    document = _read(form)
    if form.published:
        document = replace(document, published=_day(form.published))
    return document.headed(form.headline.strip()) if form.headline.strip() else document


def _read(form: Form) -> Document:
    """The text or the file, whichever there is; of two articles neither is left unread in silence."""
    if form.name and form.text.strip():
        raise SettingsError("there are two articles, a text and a file; send one, and then the other")
    if form.name:
        return sources.read_stream(BytesIO(form.file), form.name)
    if form.text.strip():
        return replace(sources.read(form.text, "text"), path="pasted text")
    raise SettingsError("there is no article; paste one, drop a file or choose one")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SettingsError(f"{text[:20]!r} is no day; accepted: YYYY-MM-DD, such as 2017-06-18") from None


if __name__ == "__main__":
    main()
