"""JSON Lines: an article in each line, as archives keep them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final, NamedTuple

from claimcheck.errors import SourceError
from claimcheck.sources._frontmatter import day_of

TEXTS: Final = ("text", "body", "content", "body_text")
HEADLINES: Final = ("headline", "title")
DAYS: Final = ("published", "date")
ACCEPTED: Final = f"accepted: a JSON object in each line, its article under {', '.join(TEXTS[:-1])} or {TEXTS[-1]}"


class Row(NamedTuple):
    """The article of a line, still in the format that the line says."""

    text: str
    format: str = "text"
    headline: str = ""
    published: date | None = None
    unread: str = ""
    """What of the line could not be read."""


def row(line: str) -> Row:
    """The article in a line.

    Raises :class:`~claimcheck.errors.SourceError` for a line that holds none.

    >>> row('{"title": "Bridge opens", "body": "It is 9 km long."}')
    Row(text='It is 9 km long.', format='text', headline='Bridge opens', published=None, unread='')
    """
    found = _parsed(line)
    text = _first(found, TEXTS)
    if text is None:
        raise SourceError(f"no article; {ACCEPTED}")
    stated = next((found[name] for name in DAYS if found.get(name)), None)
    day = day_of(stated)
    unread = "a date that is not understood" if stated and not day else ""
    return Row(text, str(found.get("format") or "text"), _first(found, HEADLINES) or "", day, unread)


def _parsed(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        where = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise SourceError(f"not valid JSON{where}; {ACCEPTED}") from None
    if not isinstance(found, dict):
        raise SourceError(f"no JSON object; {ACCEPTED}")
    return found


def _first(found: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first text under one of these names, before those that are empty."""
    texts = [found[name] for name in names if isinstance(found.get(name), str)]
    return next((text for text in texts if text.strip()), texts[0] if texts else None)
