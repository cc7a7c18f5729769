"""ninjs, the JSON in which agencies send their stories: a container, of which the text of the story is read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any, Final

from claimcheck.errors import SourceError
from claimcheck.sources import html, plain
from claimcheck.sources._frontmatter import day_of
from claimcheck.text import Document

BODIES: Final = ("body_text", "body_html", "body_xhtml")
"""Where the text may stand, the plainest first."""

DAYS: Final = ("versioncreated", "firstcreated", "contentcreated")
ACCEPTED: Final = f"accepted: a ninjs object with {', '.join(BODIES[:-1])} or {BODIES[-1]}"


def read(text: str) -> Document:
    """The document that a story in ninjs is; its ``text`` is the headline and the body without markup.

    Raises :class:`~claimcheck.errors.SourceError` for what is no JSON, and for JSON without a story in it.

    >>> read('{"headline": "Bridge opens", "body_html": "<p>It is <b>9</b> km long.</p>"}').text
    'Bridge opens\\n\\nIt is 9 km long.'
    """
    story = _parsed(text)
    body = _body(story)
    headline = _said(story, "headline")
    document = body.headed(headline) if headline else body
    return replace(document, published=_published(story) or document.published)


def _parsed(text: str) -> dict[str, Any]:
    try:
        story = json.loads(text)
    except RecursionError:
        raise SourceError(f"JSON that is nested too deeply; {ACCEPTED}") from None
    except json.JSONDecodeError as error:
        raise SourceError(f"not valid JSON at line {error.lineno}, column {error.colno}; {ACCEPTED}") from None
    except ValueError:
        raise SourceError(f"JSON with a number of too many digits; {ACCEPTED}") from None
    if not isinstance(story, dict):
        raise SourceError(f"JSON without a story; {ACCEPTED}")
    return _flat(story)


def _flat(story: dict[str, Any]) -> dict[str, Any]:
    """A story of the second version of ninjs, whose bodies and headlines are lists, with the names of the first."""
    flat = dict(story)
    for each in _objects(story.get("bodies")):
        name = "body_html" if "html" in str(each.get("contenttype", "")) else "body_text"
        flat.setdefault(name, each.get("value"))
    for each in _objects(story.get("headlines")):
        flat.setdefault("headline", each.get("value"))
    return flat


def _objects(found: object) -> list[dict[str, Any]]:
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _body(story: dict[str, Any]) -> Document:
    name = next((name for name in BODIES if _said(story, name)), None)
    if name is None:
        raise SourceError(f"JSON without a story; {ACCEPTED}")
    if name == "body_text":
        return plain.read(story[name])
    return html.read(story[name]).as_read()


def _published(story: dict[str, Any]) -> date | None:
    return next((day for name in DAYS if (day := day_of(story.get(name)))), None)


def _said(story: dict[str, Any], name: str) -> str:
    value = story.get(name)
    return value if isinstance(value, str) and value.strip() else ""
