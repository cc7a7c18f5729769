"""What a run amounts to, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from claimcheck.checks import CHECKS
from claimcheck.corpus.shapes import Result


@dataclass
class Tally:
    """Articles, claims and findings of a partition, or of several."""

    articles: int = 0
    repeats: int = 0
    claims: int = 0
    unread: int = 0
    """Articles of which a part was not read."""
    failed: int = 0
    """Articles that could not be checked."""
    findings: Counter[str] = field(default_factory=Counter)
    """Code of a check -> how many."""

    def count(self, result: Result) -> None:
        """Add what came of an article."""
        self.articles += 1
        self.claims += result["claims"]
        self.unread += bool(result["unread"])
        self.failed += bool(result["error"])
        self.findings.update(finding["code"] for finding in result["findings"])

    def add(self, other: Tally) -> None:
        """Add what came of other articles."""
        for name in ("articles", "repeats", "claims", "unread", "failed"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.findings.update(other.findings)

    def to_dict(self) -> dict[str, Any]:
        """As plain values, from which ``Tally(**values)`` makes it again."""
        return vars(self)

    def __post_init__(self) -> None:
        self.findings = Counter(self.findings)

    def __str__(self) -> str:
        """A few lines for people.

        >>> print(Tally(2000, claims=9000, failed=1, findings={"U101": 3}))
        2,000 articles, 9,000 claims, 3 findings (1.50 per 1,000 articles); 1 failed
          U101 converted-value-differs  3  1.50 per 1,000
        """
        return "\n".join((self._head(), *self._by_check()))

    def _head(self) -> str:
        found = self.findings.total()
        parts = [f"{_many(self.articles, 'article')}, {_many(self.claims, 'claim')}, {_many(found, 'finding')}"]
        parts[0] += f" ({self._per_thousand(found)} articles)" if found else ""
        named = {"repeated": self.repeats, "partly read": self.unread, "failed": self.failed}
        return "; ".join([*parts, *(f"{number:,} {name}" for name, number in named.items() if number)])

    def _by_check(self) -> Iterator[str]:
        wide = max((len(f"{self.findings[each.code]:,}") for each in CHECKS), default=0)
        long = max((len(each.name) for each in CHECKS if self.findings[each.code]), default=0)
        for each in CHECKS:
            if number := self.findings[each.code]:
                yield f"  {each.code} {each.name:{long}}  {number:{wide},}  {self._per_thousand(number)}"

    def _per_thousand(self, number: int) -> str:
        return f"{1000 * number / max(1, self.articles):.2f} per 1,000"


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'s'[: number != 1]}"
