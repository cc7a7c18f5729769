"""The whole way on one page: text, document, claims, comparisons, findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from os import PathLike
from typing import Final

from claimcheck import extract, languages, sources
from claimcheck.article import Article, Comparison, Severity
from claimcheck.checks import CHECKS, OF_ARTICLES, OF_SUPPRESSIONS, Check
from claimcheck.claims import Claim, Member
from claimcheck.report import Finding, Relation, Report, finding
from claimcheck.settings import Settings
from claimcheck.suppressions import Settled, fault_found, settle
from claimcheck.text import Document

READERS: Final[Mapping[str, frozenset[str]]] = {
    relation: frozenset(check.code for check in OF_ARTICLES if relation in check.relations)
    for relation in frozenset().union(*(check.relations for check in OF_ARTICLES))
}
"""Relation -> codes of the checks that see nothing unless it, or another of theirs, is paired."""

IDLE: Final = frozenset(check.code for check in CHECKS if check.relations or check in OF_SUPPRESSIONS)
"""Codes of the checks that see nothing in an article that pairs nothing; the others go through the claims."""


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
    """Extract the claims of a document that is already read, run the selected checks, and collect what they saw.

    What the remarks in the document and the settings suppress is told apart from the findings.
    """
    settings = settings.for_file(document.path)
    selected = settings.checks(CHECKS)
    if document.remarks or settings.suppress:
        report = _told_apart(document, settings, selected)
    else:
        report = _report(document, settings, selected)
    return _as_severe(report, settings.severities(CHECKS)) if settings.severity else report


def suppressions_in(document: Document, settings: Settings) -> Settled:
    """What comes of the suppressions in a document and of those in the settings for its file, whatever is selected."""
    settings = settings.for_file(document.path)
    return _settled(_report(document, settings, CHECKS), settings)


def _report(document: Document, settings: Settings, checks: Iterable[Check]) -> Report:
    language = languages.load(document.language)
    read = document.as_read()
    claims, pairings = extract.read(read, settings.language_with_units(language))
    article = Article(read, claims, pairings, extract.subject_reader(read.prose, language))
    report = _seen(article, _concerned(checks, article))
    placed = report if read is document else report.placed_in(document)
    return _with_links(placed, checks) if document.links else placed


def _with_links(report: Report, checks: Iterable[Check]) -> Report:
    """The report with what the addresses of the links say, which stand in the source and not in what is read of it."""
    added, pairings = extract.linked(report.document, report.claims)
    if not pairings:
        return report
    claims = sorted([*report.claims, *added], key=lambda claim: claim.span)
    article = Article(report.document, claims, {extract.LINK: pairings})
    return report.joined_by(_seen(article, [check for check in checks if extract.LINK in check.relations]))


def _concerned(checks: Iterable[Check], article: Article) -> list[Check]:
    """The checks of articles that may see something in this one, by the relations it pairs."""
    idle = IDLE.difference(*(READERS[relation] for relation in article.pairings if relation in READERS))
    return [check for check in checks if check.code not in idle]


def _seen(article: Article, checks: Iterable[Check]) -> Report:
    seen = [(check, made) for check in checks for made in check.look(article)]
    if not seen:
        return Report(article.document, article.claims, [], [])
    claims = _with_members(article.claims, [made for _, made in seen])
    index = {id(claim): i for i, claim in enumerate(claims)}
    relations = [
        Relation(check.code, made.phrase, made.verdict, tuple(sorted(index[id(c)] for c in made.claims)), made.working)
        for check, made in seen
    ]
    findings = [finding(check.code, check.name, made, article.document) for check, made in seen if made.message]
    relations.sort(key=lambda relation: relation.claims)
    findings.sort(key=lambda found: (found.span, found.code))
    return Report(article.document, claims, relations, findings)


def _with_members(claims: Sequence[Claim], seen: Iterable[Comparison]) -> Sequence[Claim]:
    """The claims in reading order with the members of lists, which are claims only where their number is tested."""
    members = {id(claim): claim for made in seen for claim in made.claims if isinstance(claim, Member)}
    return sorted([*claims, *members.values()], key=lambda claim: claim.start) if members else claims


def _told_apart(document: Document, settings: Settings, selected: Sequence[Check]) -> Report:
    """The report without what is suppressed.

    All checks run, so that a suppression is called unused only when there is nothing for it to suppress; what those
    that were not selected saw is dropped.
    """
    whole = _report(document, settings, CHECKS)
    settled = _settled(whole, settings)
    codes = {check.code for check in selected}
    faults = [
        fault_found(check.code, check.name, fault, document)
        for check in OF_SUPPRESSIONS
        for fault in check.look(settled)
    ]
    findings = sorted([*settled.findings, *faults], key=lambda found: (found.span, found.code))
    return whole._replace(
        relations=[relation for relation in whole.relations if relation.check in codes],
        findings=[found for found in findings if found.code in codes],
        suppressed=[left for left in settled.suppressed if left.finding.code in codes],
    )


def _settled(report: Report, settings: Settings) -> Settled:
    codes = {word: check.code for check in OF_ARTICLES for word in (check.name, check.code.lower())}
    return settle(report.findings, report.document, settings.suppress, codes, settings.today)


def _as_severe(report: Report, severities: Mapping[str, Severity]) -> Report:
    """The report with findings as severe as the project takes them."""

    def judged(found: Finding) -> Finding:
        return found._replace(severity=severities.get(found.code, found.severity))

    suppressed = [left._replace(finding=judged(left.finding)) for left in report.suppressed]
    return report._replace(findings=list(map(judged, report.findings)), suppressed=suppressed)
