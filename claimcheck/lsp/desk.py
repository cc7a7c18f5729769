"""The articles that are open in an editor, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from claimcheck.errors import SettingsError
from claimcheck.lsp import actions, articles, diagnostics, hover
from claimcheck.lsp.articles import Edit, OpenArticle
from claimcheck.lsp.positions import Position
from claimcheck.report import Report
from claimcheck.settings import Settings


@dataclass
class Desk:
    """The open articles, by their URI; what is not open is not known, and asking for it is no error.

    *complain* is told, once for each message, what is wrong in a project's settings; until it is mended, the settings
    that were understood last go on holding.
    """

    complain: Callable[[str], None]
    encoding: str = "utf-16"
    _articles: dict[str, OpenArticle] = field(default_factory=dict)
    _reports: dict[str, Report] = field(default_factory=dict)
    _settings: dict[str, Settings] = field(default_factory=dict)
    _complaints: set[str] = field(default_factory=set)

    def open(self, uri: str, path: str, language_id: str, text: str) -> None:
        """Take an article that an editor has opened, unless it is in no format of ours."""
        if format := articles.format_of(language_id, path):
            self._put(uri, OpenArticle(path, format, text, self.encoding))

    def edit(self, uri: str, edits: Iterable[Edit]) -> None:
        """Follow what was typed."""
        if uri in self._articles:
            self._put(uri, self._articles[uri].edited(edits))

    def close(self, uri: str) -> None:
        """Forget an article."""
        for known in (self._articles, self._reports, self._settings):
            known.pop(uri, None)

    def refresh(self, uri: str) -> None:
        """Check an article anew when it is next asked for, since the settings may have changed."""
        self._reports.pop(uri, None)

    def text(self, uri: str) -> str:
        """The article as it stands."""
        return self._articles[uri].text

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """The diagnostics of an article as it stands."""
        if uri not in self._articles:
            return []
        return diagnostics.diagnostics(self._articles[uri], self._report(uri), uri)

    def hover(self, uri: str, position: Position) -> dict[str, Any] | None:
        """What there is to say about the figure at a position."""
        if uri not in self._articles:
            return None
        article = self._articles[uri]
        found = hover.hover(self._report(uri), article.lines.offset(position))
        return found and {
            "contents": {"kind": "plaintext", "value": found.text},
            "range": diagnostics.range_of(article, *found.span),
        }

    def actions(self, uri: str, start: Position, end: Position) -> list[dict[str, Any]]:
        """What can be done about the findings between two positions."""
        if uri not in self._articles:
            return []
        article = self._articles[uri]
        first, last = article.lines.offset(start), article.lines.offset(end)
        return actions.actions(article, self._report(uri), uri, first, last)

    def _put(self, uri: str, article: OpenArticle) -> None:
        self._articles[uri] = article
        self._reports.pop(uri, None)

    def _report(self, uri: str) -> Report:
        if uri not in self._reports:
            self._reports[uri] = self._checked(uri)
        return self._reports[uri]

    def _checked(self, uri: str) -> Report:
        article = self._articles[uri]
        try:
            settings = articles.settings_of(article.path)
            report = article.checked(settings)
        except SettingsError as error:
            self._complain(str(error))
            return article.checked(self._settings.get(uri, Settings()))
        self._settings[uri] = settings
        return report

    def _complain(self, message: str) -> None:
        if message not in self._complaints:
            self._complaints.add(message)
            self.complain(message)
