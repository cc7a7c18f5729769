"""What comes of one article, as plain values."""

from __future__ import annotations

from typing import Any, TypedDict

from claimcheck.errors import ClaimcheckError, mistake
from claimcheck.linter import check_document
from claimcheck.report import Report
from claimcheck.settings import Settings
from claimcheck.sources import document_of
from claimcheck.sources.jsonl import Row


class Outcome(TypedDict):
    """How many claims were read, what was found and what was not read; or why nothing was done."""

    claims: int
    findings: list[dict[str, Any]]
    unread: list[dict[str, Any]]
    error: str | None


def outcome(row: Row, settings: Settings) -> Outcome:
    """What comes of an article; it never raises for what is wrong with it.

    >>> outcome(Row("The path is 42 miles (26 km) long."), Settings())["findings"][0]["code"]
    'U101'
    """
    try:
        return _reported(check_document(document_of(row), settings))
    except ClaimcheckError as error:
        return failed(str(error))
    except MemoryError:
        return failed("not checked: it takes more memory than a worker may have")
    except Exception as error:  # a mistake of ours in one article is no reason to leave out the others
        return failed(f"not checked: {mistake(error)}")


def failed(why: str) -> Outcome:
    """What is said of an article that could not be checked."""
    return {"claims": 0, "findings": [], "unread": [], "error": why}


def _reported(report: Report) -> Outcome:
    claims = len(report.claims)
    if not report.findings and not report.document.unread:
        return {"claims": claims, "findings": [], "unread": [], "error": None}
    found = report.to_dict()
    return {"claims": claims, "findings": found["findings"], "unread": found["document"]["unread"], "error": None}
