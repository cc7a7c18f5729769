"""The note beside a finding: what contradicts what, the sum, what would fit; and the same as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.report import Finding
from claimcheck.reports._visible import visible
from claimcheck.reports.claims import number as figure
from claimcheck.reports.html._markup import Markup, tag
from claimcheck.reports.html._page import End, Page, ends_of
from claimcheck.reports.html._timex import words_for


def note(page: Page, finding: Finding, number: int) -> Markup:
    """The finding as a card in the margin."""
    heading = tag(
        "h3",
        tag(
            "a", str(number), class_="number", href=f"#{page.place(finding.span.start)}", aria_label=f"finding {number}"
        ),
        tag("span", title(finding), class_="title"),
        tag("span", grade(finding), class_="grade"),
        id=f"title-{number}",
    )
    ends = tag("ul", *(_end(page, end) for end in sorted(ends_of(finding, number))), class_="ends")
    said = (tag("p", text, class_=name) for name, text in _said(finding))
    return tag(
        "article", heading, *said, ends,
        class_=f"card {finding.severity}", id=f"finding-{number}", tabindex="0",
        aria_labelledby=f"title-{number}", data_finding=str(number), data_note=plain(page, finding),
    )  # fmt: skip


def title(finding: Finding) -> str:
    """The name of the check as a heading."""
    return finding.name.replace("-", " ").capitalize()


def grade(finding: Finding) -> str:
    """How grave and how certain it is, and by which check."""
    certainty = "" if finding.certainty == "certain" else f", {finding.certainty}"
    return f"{finding.severity}{certainty} · {finding.code}"


def plain(page: Page, finding: Finding) -> str:
    """The note as plain text, for a comment in the author's own draft."""
    document = page.report.document
    ends = [
        f"“{visible(page.quote(end.span))}” (line {document.locate(end.span.start)[0]})"
        for end in sorted(ends_of(finding, 0))
    ]
    said = "\n".join(visible(text) for _, text in _said(finding))
    return f"{' – '.join(ends)}\n{said}\n[{finding.code} {finding.name}, {finding.severity}]"


def meaning(claim: Mapping[str, Any]) -> str:
    """What a claim can mean where its words leave room: "84.5 to 85.5", "18 June 2017"; empty where they are exact."""
    if claim["interval"] is None:
        return words_for(claim["timex"]["value"]) if claim["timex"] else ""
    low, high = claim["interval"]
    if low == high:
        return ""
    if low is None or high is None:
        return "any number" if low is high else f"{figure(low)} or more" if high is None else f"up to {figure(high)}"
    return f"{figure(low)} to {figure(high)}"


def _said(finding: Finding) -> Iterator[tuple[str, str]]:
    """The paragraphs of a note, each with its class: nothing is said twice."""
    yield "message", finding.message
    if finding.working and finding.working not in finding.message:
        yield "working", finding.working
    if finding.slip and finding.slip.name not in finding.message:
        yield "slip", f"Likely slip: {finding.slip.name}"
    if len(finding.alternatives) == 1:
        yield "fits", f"Would fit: {finding.alternatives[0]}"
    elif finding.alternatives:
        yield "fits", f"Either: {' · or '.join(finding.alternatives)}"


def _end(page: Page, end: End) -> Markup:
    link = tag("a", f"“{page.quote(end.span)}”", href=f"#{page.place(end.span.start)}")
    means = _printed(page, end)
    said = tag("span", f" as printed: {means}") if means else ""
    return tag("li", f"¶{page.paragraph(end.span.start)} ", link, said)


def _printed(page: Page, end: End) -> str:
    """What the figure can mean, where its own words do not say as much."""
    claim = page.claim_at.get(end.span)
    if claim is None or (claim["timex"] and claim["timex"]["value"][:4] in page.quote(end.span)):
        return ""
    return meaning(claim)
