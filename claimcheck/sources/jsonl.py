"""JSON Lines: an article in each line, as archives keep them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from claimcheck.errors import SourceError
from claimcheck.sources._frontmatter import day_of

TEXTS: Final = ("text", "body", "content", "body_text")
HEADLINES: Final = ("headline", "title")
DAYS: Final = ("published", "date")
FORMATS: Final = ("format",)
ACCEPTED: Final = f"accepted: a JSON object in each line, its article under {', '.join(TEXTS[:-1])} or {TEXTS[-1]}"


class Names(NamedTuple):
    """Under which names a row holds what; the first that holds something counts."""

    text: tuple[str, ...] = TEXTS
    headline: tuple[str, ...] = HEADLINES
    published: tuple[str, ...] = DAYS
    format: tuple[str, ...] = FORMATS


NAMES: Final = Names()


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
    found = row_of(parsed(line))
    if found is None:
        raise SourceError(f"no article; {ACCEPTED}")
    return found


def row_of(found: Mapping[str, Any], names: Names = NAMES) -> Row | None:
    """The article among the values of a row, or ``None`` when no text is under a name for one.

    >>> row_of({"text": "It is 9 km long.", "day": "2017-06-18"}, NAMES._replace(published=("day",))).published
    datetime.date(2017, 6, 18)
    """
    text = _first(found, names.text)
    if text is None:
        return None
    stated = next((found[name] for name in names.published if found.get(name)), None)
    day = day_of(stated)
    unread = "a date that is not understood" if stated and not day else ""
    format = next((str(found[name]) for name in names.format if found.get(name)), "text")
    return Row(text, format, _first(found, names.headline) or "", day, unread)


def parsed(line: str) -> dict[str, Any]:
    """The object in a line of JSON.

    Raises :class:`~claimcheck.errors.SourceError` for what is no JSON, or no object.
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        where = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise SourceError(f"not valid JSON{where}; {ACCEPTED}") from None
    if not isinstance(found, dict):
        raise SourceError(f"no JSON object; {ACCEPTED}")
    return found


def _first(found: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first text under one of these names, before those that are empty."""
    texts = [found[name] for name in names if isinstance(found.get(name), str)]
    return next((text for text in texts if text.strip()), texts[0] if texts else None)
