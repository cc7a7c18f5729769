"""What every part of the page asks of a report: where a claim stands, what came of it, what its figure can mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from claimcheck.report import Finding, Relation, Report
from claimcheck.reports.html._paragraphs import number_of, paragraphs, words
from claimcheck.text import Span

WORDS: Final = {
    "contradicted": "contradicted",
    "doubtful": "doubtful",
    "consistent": "holds",
    "undecided": "not compared",
}
"""Verdict -> what it is called in the page; the worst first."""


class End(NamedTuple):
    """One of the places that a finding marks."""

    span: Span
    number: int
    """Of the finding, from 1."""
    is_claim: bool
    """Whether it is the place of the finding, and not its evidence."""


@dataclass(frozen=True)
class Page:
    """A report and what is looked up in it again and again."""

    report: Report
    name: str = "r1"
    """Of the report in the file, where links lead."""
    before: int = 0
    """How many findings the reports above it have; the numbers go on from there."""

    @cached_property
    def paragraphs(self) -> Sequence[Span]:
        """The paragraphs of the article."""
        return paragraphs(self.report.document)

    @cached_property
    def claims(self) -> Sequence[Mapping[str, Any]]:
        """The claims as the wire schema has them."""
        claims: Sequence[Mapping[str, Any]] = self.report.to_dict()["claims"]
        return claims

    @cached_property
    def relations_of(self) -> Mapping[int, Sequence[Relation]]:
        """Index of a claim -> the relations that it was tested in."""
        found = defaultdict(list)
        for relation in self.report.relations:
            for index in relation.claims:
                found[index].append(relation)
        return found

    @cached_property
    def claim_at(self) -> Mapping[Span, Mapping[str, Any]]:
        """Span -> the claim that stands there."""
        return {Span(claim["start"], claim["end"]): claim for claim in self.claims}

    @cached_property
    def ends(self) -> Sequence[End]:
        """Every place that a finding marks."""
        return [end for number, finding in self.findings for end in ends_of(finding, number)]

    @property
    def findings(self) -> Iterator[tuple[int, Finding]]:
        """The findings with their numbers."""
        return enumerate(self.report.findings, self.before + 1)

    def finding(self, number: int) -> Finding:
        """The finding of that number."""
        return self.report.findings[number - self.before - 1]

    @cached_property
    def numbers_at(self) -> Mapping[Span, Sequence[int]]:
        """Span -> the numbers of the findings that mark it."""
        found = defaultdict(list)
        for end in self.ends:
            found[end.span].append(end.number)
        return found

    def place(self, offset: int) -> str:
        """The name of a place in the article, where links lead."""
        return f"{self.name}-{offset}"

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that a character stands in."""
        return number_of(self.paragraphs, offset)

    def outcome(self, index: int) -> str:
        """What came of a claim at the worst: contradicted, doubtful, holds, not compared."""
        verdicts = {relation.verdict for relation in self.relations_of.get(index, ())}
        return next((word for verdict, word in WORDS.items() if verdict in verdicts), WORDS["undecided"])

    def quote(self, span: Span) -> str:
        """The author's words, on one line."""
        return " ".join(self.words(span).split())

    def words(self, span: Span) -> str:
        """The author's words as a page shows them."""
        return words(self.report.document, span)


def ends_of(finding: Finding, number: int) -> list[End]:
    """The places of a finding: its claim, then its evidence."""
    return [End(finding.span, number, True), *(End(span, number, False) for span in finding.evidence)]


def many(number: int, noun: str) -> str:
    """A number and its noun.

    >>> many(1, "claim"), many(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
