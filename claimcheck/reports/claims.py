"""The figures that were read in a document, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from claimcheck.report import Report
from claimcheck.reports._visible import visible

COLUMNS: Final = ("line", "text", "kind", "value", "unit", "interval")


def render(report: Report) -> str:
    """A row for each claim: where it stands, the author's words, and what they can mean."""
    rows = [COLUMNS, *(_row(report, claim) for claim in report.to_dict()["claims"])]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(report: Report, claim: Mapping[str, Any]) -> tuple[str, ...]:
    line = str(report.document.locate(claim["start"])[0])
    text = visible(" ".join(claim["text"].split()))
    unit, means = visible(claim["unit"] or ""), interval(claim["interval"])
    return line, text, claim["kind"], face_value(claim["value"]), unit, means


def face_value(value: float | list[float] | None) -> str:
    """The ``value`` of a claim as people write it.

    >>> face_value([1500, 2000])
    '1,500 to 2,000'
    """
    if value is None:
        return ""
    return " to ".join(number(end) for end in (value if isinstance(value, list) else [value]))


def interval(ends: list[float | None] | None) -> str:
    """The ``interval`` of a claim, without a figure at an open end.

    >>> interval([7, None])
    '7..'
    """
    return "" if ends is None else "..".join("" if end is None else number(end) for end in ends)


def number(value: float) -> str:
    """A figure with at most six digits, or all of a whole one."""
    return f"{value:,.6g}" if abs(value) < 1e6 or value != int(value) else f"{value:,.0f}"
