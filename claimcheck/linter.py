"""The whole way on one page: text, document, claims, comparisons, findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from os import PathLike

from claimcheck import extract, languages, sources
from claimcheck.article import Article
from claimcheck.checks import CHECKS, Check
from claimcheck.report import Relation, Report, finding
from claimcheck.settings import Settings
from claimcheck.text import Document


def check(
    text: str,
    *,
    published: date | None = None,
    headline: str | None = None,
    format: str = "text",
    settings: Settings | None = None,
) -> Report:
    """Read *text* and report the figures in it that contradict each other.

    *published* is the day that "Sunday" and "last year" count from; without it they stay unresolved.  *headline*, when
    it is kept apart from the text, is put before it with a blank line, and spans index that.  *format* is a key of
    :data:`claimcheck.sources.SOURCES`.  Raises :class:`~claimcheck.errors.SourceError` for an unknown format.

    >>> report = check("The new path runs 42 miles (26 km) along the canal.")
    >>> report.findings[0].working
    '42 miles = 67.6 km, the text says 26 km'
    """
    document = sources.read(text, format)
    if published:
        document = replace(document, published=published)
    if headline:
        document = document.headed(headline)
    return check_document(document, settings or Settings())


def check_file(path: str | PathLike[str], *, published: date | None = None, settings: Settings | None = None) -> Report:
    """Read the file at *path*, in the format that its suffix says, and report its contradictions.

    *published* wins over a date in the file's own front matter.  Raises :class:`~claimcheck.errors.SourceError` when
    the file is missing, binary or not UTF-8.
    """
    document = sources.read_file(path)
    return check_document(replace(document, published=published) if published else document, settings or Settings())


def check_document(document: Document, settings: Settings) -> Report:
    """Extract the claims of a document that is already read, run the selected checks, and collect what they saw."""
    language = languages.load(document.language)
    read = document.as_read()
    claims, pairings = extract.read(read, settings.language_with_units(language))
    article = Article(read, claims, pairings, extract.subject_reader(read.prose, language))
    report = _report(article, settings.checks(CHECKS))
    return report if read is document else report.placed_in(document)


def _report(article: Article, checks: Iterable[Check]) -> Report:
    seen = [(check, comparison) for check in checks for comparison in check.look(article)]
    if not seen:
        return Report(article.document, article.claims, [], [])
    index = {id(claim): i for i, claim in enumerate(article.claims)}
    relations = [
        Relation(check.code, made.phrase, made.verdict, tuple(sorted(index[id(c)] for c in made.claims)), made.working)
        for check, made in seen
    ]
    findings = [finding(check.code, check.name, made, article.document) for check, made in seen if made.message]
    relations.sort(key=lambda relation: relation.claims)
    findings.sort(key=lambda found: (found.span, found.code))
    return Report(article.document, article.claims, relations, findings)
