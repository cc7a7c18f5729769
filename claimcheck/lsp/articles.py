"""An article that is open in an editor: its text after every edit, and the report of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from claimcheck import settings, sources
from claimcheck.linter import check_document
from claimcheck.lsp.positions import Lines, Position
from claimcheck.report import Report
from claimcheck.settings import Settings

LONGEST: Final = 1_000_000
"""Characters of the longest article that is checked while it is being written."""

FORMATS: Final = frozenset({"text", "markdown", "html"}) & sources.SOURCES.keys()
"""Formats that are written in an editor, and whose spans are places in what is written."""

LANGUAGE_IDS: Final = {"plaintext": "text"}
"""An editor's name of a format, where it is not ours."""


class Edit(NamedTuple):
    """A new text for what stands from *start* to *end*; for everything, when neither is given."""

    text: str
    start: Position | None = None
    end: Position | None = None


@dataclass(frozen=True)
class OpenArticle:
    """An article as it stands in an editor; every edit makes another one."""

    path: str
    format: str
    text: str
    encoding: str = "utf-16"
    """What the characters of positions are counted in."""

    @cached_property
    def lines(self) -> Lines:
        """Its lines, as the editor counts them."""
        return Lines(self.text, self.encoding)

    @property
    def is_too_long(self) -> bool:
        """Whether it would take so long to check that typing would stall."""
        return len(self.text) > LONGEST

    def edited(self, edits: Iterable[Edit]) -> OpenArticle:
        """The article after the edits, each of which counts from what the one before has left."""
        article = self
        for edit in edits:
            article = replace(article, text=article._after(edit))
        return article

    def checked(self, settings: Settings) -> Report:
        """The report of it; that of an empty text when it is too long."""
        document = sources.read("" if self.is_too_long else self.text, self.format)
        return check_document(replace(document, path=self.path), settings)

    def _after(self, edit: Edit) -> str:
        if edit.start is None or edit.end is None:
            return edit.text
        start, end = self.lines.offset(edit.start), self.lines.offset(edit.end)
        return self.text[:start] + edit.text + self.text[max(start, end) :]


def format_of(language_id: str, path: str) -> str | None:
    """The format of an article, by what the editor calls it or by its suffix; ``None`` for what is no article.

    >>> format_of("plaintext", "story"), format_of("mdx", "story.mdx"), format_of("python", "story.py")
    ('text', 'markdown', None)
    """
    suffix = PurePath(path).suffix.lower()
    named = LANGUAGE_IDS.get(language_id, language_id), sources.SUFFIXES.get(suffix) if suffix else None
    return next((format for format in named if format in FORMATS), None)


def settings_of(path: str) -> Settings:
    """The settings of the project that a file is in, as they hold today.

    Raises :class:`~claimcheck.errors.SettingsError` for what is not understood in them.
    """
    return replace(settings.load(Path(path).parent), today=date.today())
