"""The day on which a page was published, as the page itself says it to other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from claimcheck.sources._flow import APART
from claimcheck.sources._frontmatter import day_of
from claimcheck.sources._markup import Token, attributes

LIMIT: Final = 500_000
"""Characters of the longest JSON that is parsed."""

NODES: Final = 200
"""How many things described in one JSON are looked at."""

SURE: Final = ("article:published_time", "og:article:published_time", "datepublished")
NAMES: Final = (
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
"""Names of ``<meta>`` that give the day, those of which nobody is in doubt apart."""

ARTICLES: Final = ("Article", "Posting", "Report")
"""How the types of JSON-LD end that are articles; ``WebPage`` is next best."""

PUBLISHED: Final = frozenset({"published", "dt-published", "entry-date"})
"""Classes of a ``<time>`` that gives the day."""

OTHERWISE: Final = frozenset({"updated", "dt-updated", "modified"})
ISO: Final = re.compile(r"\s*\d{4}-\d{2}-\d{2}")
TIMES: Final = 20
"""How many ``<time>`` are looked at."""

LONGEST_LINE: Final = 120
STOP: Final = re.compile(r"(?:\S+\s+){6}\S*[.!?]\Z")
"""The end of a sentence, which no byline has."""


class Posted:
    """Collects what says when a page was published."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sure: list[date] = []
        self._described: list[date] = []
        self._named: list[date] = []
        self._marked: list[date] = []
        self._times: list[tuple[int, date]] = []
        self._in_json = False

    def note(self, token: Token, read: int) -> None:
        """Take in a token, before which so many characters of the page have been read."""
        if token.kind == "raw" and self._in_json:
            self._described += _described(self.text[token.start : token.end])
        if token.kind == "start":
            self._in_json = token.word == "script" and "ld+json" in self._value(token, "type").lower()
            if token.word == "meta":
                self._note_meta(token)
            elif token.word == "time" and len(self._times) < TIMES:
                self._note_time(token, read)

    def day(self, page: str, headline_end: int | None) -> date | None:
        """The day, by the surest of what was found; *page* is all that is read of it."""
        found = [*self._sure, *self._described, *self._named, *self._marked]
        if found or headline_end is None:
            return found[0] if found else None
        return next((day for at, day in self._times if _is_byline(page, headline_end, at)), None)

    def _note_meta(self, token: Token) -> None:
        found = attributes(self.text, token)
        names = {found[key].value.strip().lower() for key in ("property", "name", "itemprop") if key in found}
        day = day_of(found["content"].value) if "content" in found and names & {*SURE, *NAMES} else None
        if day:
            (self._sure if names & {*SURE} else self._named).append(day)

    def _note_time(self, token: Token, read: int) -> None:
        found = {name: attribute.value for name, attribute in attributes(self.text, token).items()}
        day = day_of(found["datetime"]) if ISO.match(found.get("datetime", "")) else None
        words = {*found.get("class", "").lower().split(), found.get("itemprop", "").lower()}
        if day and (words & PUBLISHED or "datepublished" in words or "pubdate" in found):
            self._marked.append(day)
        elif day and not words & {*OTHERWISE, "datemodified"}:
            self._times.append((read, day))

    def _value(self, token: Token, name: str) -> str:
        found = attributes(self.text, token).get(name) if token.word == "script" else None
        return found.value if found else ""


def _described(text: str) -> Iterator[date]:
    """The day in a JSON-LD block, if it describes one article, or several of one day."""
    nodes = list(_nodes(text))
    for types in (ARTICLES, ("WebPage",)):
        days = {day_of(node.get("datePublished")) for node in nodes if _is_a(node, types)} - {None}
        if days:
            yield from (day for day in days if day and len(days) == 1)
            return


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    if len(text) > LIMIT:
        return
    try:
        top = json.loads(text)
    except (ValueError, RecursionError):
        return
    for node in (top if isinstance(top, list) else [top])[:NODES]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (each for each in (graph if isinstance(graph, list) else [])[:NODES] if isinstance(each, dict))


def _is_a(node: dict[str, Any], endings: tuple[str, ...]) -> bool:
    types = node.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(endings) for name in named)


def _is_byline(page: str, headline_end: int, at: int) -> bool:
    """Whether a time stands in a short line beneath the headline, before the first sentence."""
    if at < headline_end:
        return False
    end = page.find(APART, at + len(APART))
    between = page[headline_end : end if end >= 0 else len(page)]
    return not any(len(line) > LONGEST_LINE or STOP.search(line) for line in between.split(APART))
