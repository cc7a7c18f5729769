"""What an author tells claimcheck and no reader, in comments and in the front matter, is kept out of what is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from claimcheck.passages import is_within
from claimcheck.sources import _own_key
from claimcheck.sources._comments import comments_in, gaps_of, may_hold_comments
from claimcheck.sources._gaps import Gaps
from claimcheck.text import Document, Remark, Span

MARGIN: Final[Mapping[str, str]] = {"text": " \t", "html": " \t", "markdown": " \t>"}
"""Name of a format that may hold remarks -> what a line may hold besides a comment that has it for its own."""


def read(text: str, format: str, source: Callable[[str], Document]) -> Document:
    """The document that *source* makes of the text, as if the comments in it that are meant for us were not there."""
    if format not in MARGIN or not (may_hold_comments(text) or _own_key.NAME in text):
        return source(text)
    own, comments = _remarks_in(text, format)
    spans = gaps_of(text, comments, MARGIN[format])
    gaps = Gaps(text, spans) if spans else None
    document = gaps.opened(source(gaps.closed)) if gaps else source(text)
    return replace(document, remarks=[*own, *comments]) if own or comments else document


def _remarks_in(text: str, format: str) -> tuple[list[Remark], list[Remark]]:
    """What the front matter says, and what the comments say."""
    comments = comments_in(text)
    if format != "markdown" or not (comments or _own_key.NAME in text):
        return [], comments
    from claimcheck.sources import _frontmatter, markdown

    begin = _frontmatter.read(text).end
    own = _own_key.remark_in(text[:begin])
    # A comment in code or in front matter is only shown.
    silent = [Span(0, begin), *(markdown.code_in(text, begin) if comments else ())]
    said = [comment for comment in comments if not is_within(Span(comment.start, comment.end), silent)]
    return [own] if own else [], said
