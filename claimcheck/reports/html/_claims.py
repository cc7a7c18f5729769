"""The table of the claims: to be read, sorted, filtered, and taken along as CSV."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from claimcheck.reports._visible import visible
from claimcheck.reports.claims import face_value
from claimcheck.reports.html._markup import Markup, joined, tag
from claimcheck.reports.html._notes import meaning
from claimcheck.reports.html._page import WORDS, Page

COLUMNS: Final = ("¶", "claim", "subject", "kind", "value", "unit", "as printed", "outcome", "tested by")
NUMERIC: Final = ("¶", "value")

FORMULA: Final = tuple("=+-@\t\r")
"""What a spreadsheet takes for the beginning of a formula."""


def claims_table(page: Page) -> Markup:
    """The table with its link to the same as CSV; without a claim, nothing."""
    if not page.claims:
        return Markup()
    head = tag("tr", *(_head(column) for column in COLUMNS))
    body = tag("tbody", *(_row(page, index) for index in range(len(page.claims))))
    return joined([_controls(page), tag("div", tag("table", tag("thead", head), body), class_="wide")])


def as_csv(page: Page) -> str:
    """The table as CSV; a text that a spreadsheet would calculate is quoted."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["paragraph", *COLUMNS[1:]])
    rows.writerows([_inert(cell) for cell in _cells(page, index)] for index in range(len(page.claims)))
    return written.getvalue()


def _controls(page: Page) -> Markup:
    encoded = base64.b64encode(as_csv(page).encode()).decode()
    csv_link = tag("a", "Download as CSV", href=f"data:text/csv;charset=utf-8;base64,{encoded}", download="claims.csv")
    return tag(
        "div",
        _choice("outcome", WORDS.values()),
        _choice("kind", sorted({claim["kind"] for claim in page.claims})),
        tag("label", "Containing ", tag("input", type="search", name="containing"), class_="scripted"),
        tag("output", class_="scripted", aria_live="polite"),
        csv_link,
        class_="controls",
    )


def _choice(name: str, words: Iterable[str]) -> Markup:
    options = [tag("option", "all", value=""), *(tag("option", word) for word in words)]
    return tag("label", f"{name.capitalize()} ", tag("select", *options, name=name), class_="scripted")


def _head(column: str) -> Markup:
    return tag("th", column, scope="col", class_="numeric" if column in NUMERIC else None)


def _row(page: Page, index: int) -> Markup:
    claim, cells = page.claims[index], _cells(page, index)
    link = tag("a", cells[1], href=f"#{page.place(claim['start'])}")
    outcome = page.outcome(index)
    shown = [
        tag("td", cells[0], class_="numeric"),
        tag("th", link, scope="row"),
        *(tag("td", cell) for cell in cells[2:4]),
        tag("td", cells[4], class_="numeric", data_value=_sortable(claim)),
        *(tag("td", cell) for cell in cells[5:7]),
        tag("td", outcome, class_=outcome.replace(" ", "-")),
        tag("td", cells[8]),
    ]
    return tag("tr", *shown, data_kind=claim["kind"], data_outcome=outcome)


def _cells(page: Page, index: int) -> Sequence[str]:
    claim = page.claims[index]
    checks = dict.fromkeys(relation.check for relation in page.relations_of.get(index, ()))
    return [
        str(page.paragraph(claim["start"])),
        page.quote(page.report.claims[index].span),
        " ".join((claim["subject"] or "").split()),
        claim["kind"],
        face_value(claim["value"]),
        (claim["unit"] or "").removeprefix("delta_").replace("_", " "),
        meaning(claim),
        page.outcome(index),
        " ".join(checks),
    ]


def _sortable(claim: Mapping[str, Any]) -> str | None:
    value = claim["value"]
    return None if value is None else repr(value[0] if isinstance(value, list) else value)


def _inert(cell: str) -> str:
    return f"'{visible(cell)}" if cell.startswith(FORMULA) else visible(cell)
