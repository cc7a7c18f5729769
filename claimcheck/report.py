"""What the linter hands over: claims, tested relations and findings; ``to_dict`` is the one wire schema."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Literal, NamedTuple, TypeAlias

from claimcheck import dates, units
from claimcheck.article import Certainty, Comparison, Severity, Verdict
from claimcheck.claims import Amount, Claim, Score, When
from claimcheck.numbers import Slip
from claimcheck.text import Document, Span

SCHEMA = 1
"""Version of the wire schema; raised only when a key changes its meaning or goes."""


class Relation(NamedTuple):
    """Claims that were put side by side and tested, whatever came out."""

    check: str
    """Code of the check, such as ``U101``."""
    phrase: str
    """Name of the wording that paired the claims."""
    verdict: Verdict
    claims: tuple[int, ...]
    """Indexes into :attr:`Report.claims`."""
    working: str


class Finding(NamedTuple):
    """Claims that contradict each other, with the name of the check that saw it."""

    code: str
    name: str
    severity: Severity
    certainty: Certainty
    message: str
    working: str
    span: Span
    evidence: tuple[Span, ...]
    slip: Slip | None = None
    alternatives: tuple[str, ...] = ()
    fingerprint: str = ""
    """Stays the same when lines move: made of the code and the words of the claims."""


Kind: TypeAlias = Literal["comment", "front matter", "settings"]


class Suppressed(NamedTuple):
    """A finding that was left out, on whose word, and why."""

    finding: Finding
    kind: Kind
    """Where it says so: a comment in the text, the front matter, the settings of the project."""
    reason: str


class Report(NamedTuple):
    """All that was read in a document, what was tested, and what contradicts itself.

    True when there are findings:

    >>> import claimcheck
    >>> bool(claimcheck.check("The path is 10 km (20 miles) long."))
    True
    """

    document: Document
    claims: Sequence[Claim]
    relations: Sequence[Relation]
    findings: Sequence[Finding]
    suppressed: Sequence[Suppressed] = ()
    """Findings that were left out on somebody's word; they count for nothing but are not forgotten."""

    def __bool__(self) -> bool:
        return bool(self.findings)

    def placed_in(self, document: Document) -> Report:
        """The report on *document*, if this is the one on what is read of it: the same with every place in its text."""
        claims = [_placed(claim, document) for claim in self.claims]
        findings = [
            finding._replace(
                span=document.in_text(finding.span),
                evidence=tuple(document.in_text(span) for span in finding.evidence),
            )
            for finding in self.findings
        ]
        return self._replace(document=document, claims=claims, findings=findings)

    def joined_by(self, other: Report) -> Report:
        """Both reports in one, if the other is on the same document and has all the claims of this one, and more."""
        index = {id(claim): i for i, claim in enumerate(other.claims)}
        moved = [index[id(claim)] for claim in self.claims]
        own = [relation._replace(claims=tuple(moved[i] for i in relation.claims)) for relation in self.relations]
        relations = sorted([*own, *other.relations], key=lambda relation: relation.claims)
        findings = sorted([*self.findings, *other.findings], key=lambda found: (found.span, found.code))
        return other._replace(relations=relations, findings=findings)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values.

        Spans are half-open code-point offsets into the text that was given; lines and columns count from 1.
        """
        return {
            "schema": SCHEMA,
            "document": self._document(),
            "claims": [_claim(claim, self.document) for claim in self.claims],
            "relations": [
                {
                    "check": r.check,
                    "phrase": r.phrase,
                    "verdict": r.verdict,
                    "claims": list(r.claims),
                    "working": r.working,
                }
                for r in self.relations
            ],
            "findings": [self._finding(finding) for finding in self.findings],
            "suppressed": [
                {"kind": left.kind, "reason": left.reason, "finding": self._finding(left.finding)}
                for left in self.suppressed
            ],
        }

    def _document(self) -> dict[str, Any]:
        document = self.document
        return {
            "path": document.path,
            "published": document.published.isoformat() if document.published else None,
            "language": document.language,
            "characters": len(document.text),
            "unread": [{"start": u.start, "end": u.end, "why": u.why} for u in document.unread],
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        return {
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity,
            "certainty": finding.certainty,
            "message": finding.message,
            "working": finding.working,
            "slip": finding.slip.name if finding.slip else None,
            "alternatives": list(finding.alternatives),
            **_place(finding.span, self.document),
            "evidence": [_place(span, self.document) for span in finding.evidence],
            "fingerprint": finding.fingerprint,
        }


def finding(code: str, name: str, seen: Comparison, document: Document) -> Finding:
    """The finding that a comparison amounts to, the first of its claims being the place and the others the evidence."""

    at, *others = (claim.span for claim in seen.claims)
    return Finding(
        code, name, seen.severity, seen.certainty, seen.message, seen.working,
        at, tuple(others), seen.slip, seen.alternatives, fingerprint(code, (at, *others), document),
    )  # fmt: skip


def _placed(claim: Claim, document: Document) -> Claim:
    start, end = document.in_text(claim.span)
    if not isinstance(claim, Amount):
        return replace(claim, start=start, end=end)
    said = claim.unit_start < claim.end
    unit_start = document.in_text(Span(claim.unit_start, claim.end)).start if said else end
    return replace(claim, start=start, end=end, unit_start=unit_start)


def fingerprint(code: str, places: Iterable[Span], document: Document) -> str:
    """The mark of a finding: the same wherever its words stand."""
    from hashlib import sha256  # not quick to import, and most articles have no finding

    words = "\x1f".join(" ".join(document[span].split()).casefold() for span in places)
    return sha256(f"{code}\x1f{words}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _place(span: Span, document: Document) -> dict[str, Any]:
    line, column = document.locate(span.start)
    return {"start": span.start, "end": span.end, "text": document[span], "line": line, "column": column}


def _claim(claim: Claim, document: Document) -> dict[str, Any]:
    made: dict[str, Any] = {
        "kind": claim.kind, "start": claim.start, "end": claim.end, "text": document[claim.span],
        "value": None, "interval": None, "unit": None, "dimension": None, "hedge": None, "subject": None, "timex": None,
    }  # fmt: skip
    if isinstance(claim, Amount):
        interval = claim.interval()
        made |= {
            "value": claim.value,
            "interval": [_finite(interval.low), _finite(interval.high)],
            "unit": claim.unit or None,
            "dimension": _dimension(claim),
            "hedge": claim.figure.hedge or None,
            "subject": " ".join(claim.subject.split()) or None,
            "timex": _timex(claim),
        }
    elif isinstance(claim, When):
        made["timex"] = {"type": claim.type, "value": claim.value, "mod": claim.mod or None}
    elif isinstance(claim, Score):
        made["dimension"] = "score"
    return made


MODS = {
    "about": "APPROX",
    "nearly": "LESS_THAN",
    "over": "MORE_THAN",
    "at_least": "EQUAL_OR_MORE",
    "up_to": "EQUAL_OR_LESS",
    "under": "LESS_THAN",
}
"""Hedge of a length of time -> the ``mod`` of TIMEX3."""


def _timex(claim: Amount) -> dict[str, Any] | None:
    if claim.when is not None:
        return {"type": "DATE", "value": claim.when.value, "mod": claim.when.mod or None}
    letter = dates.LETTERS.get(claim.unit)
    if letter is None or claim.kind not in ("duration", "age") or claim.unit_start >= claim.end:
        return None  # "aged 65" says no unit
    count = claim.value if claim.upto is None and claim.figure.hedge != "vague" else None
    number = float(count) if isinstance(count, (int, float)) else None
    return {"type": "DURATION", "value": dates.duration_value(number, letter), "mod": MODS.get(claim.figure.hedge)}


def _finite(end: object) -> float | None:
    number = float(end)  # type: ignore[arg-type]  # a float or a Fraction
    return number if math.isfinite(number) else None


def _dimension(claim: Amount) -> str | None:
    if claim.readings:
        return units.unit(claim.readings[0]).dimension
    return {"count": "count", "share": "share", "money": claim.unit, "ordinal": "rank"}.get(claim.kind)
