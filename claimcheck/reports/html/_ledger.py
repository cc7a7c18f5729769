"""What was tested and holds, what is doubtful, and what was not understood: silence is no approval."""

from __future__ import annotations

from collections import Counter

from claimcheck.report import Relation, Suppressed
from claimcheck.reports.html._markup import Markup, joined, tag
from claimcheck.reports.html._page import WORDS, Page, many
from claimcheck.text import Unread


def verdict(page: Page) -> Markup:
    """What came of it, in one sentence, and how much was tested, in another."""
    return joined([tag("h1", summary(page), class_="verdict"), _grades(page), tag("p", _tested(page), class_="tested")])


def summary(page: Page) -> str:
    """How many contradictions there are, and among how many claims: never that the others are right."""
    findings = sum(finding.severity != "note" for finding in page.report.findings)  # a note is a question
    found = many(findings, "contradiction") if findings else "No contradictions"
    return f"{found} found among {many(len(page.claims), 'claim')}"


def tested(page: Page) -> Markup:
    """The relations that hold, with their working, those that nobody could decide, and what is not to be told."""
    held = _relations(page, "consistent") or tag("p", "No two claims could be compared and hold.")
    doubtful = _relations(page, "doubtful")
    suppressed = tag("ul", *(_suppressed(page, each) for each in page.report.suppressed), class_="suppressed")
    parts = [held]
    parts += [tag("h3", "Doubtful"), doubtful] if doubtful else []
    parts += [tag("h3", "Suppressed"), suppressed] if page.report.suppressed else []
    return joined(parts)


def not_understood(page: Page) -> Markup:
    """The parts of the text that were not read, and how many claims had no partner."""
    unread = [_unread(page, part) for part in page.report.document.unread]
    parts = tag("ul", *unread, class_="unread") if unread else tag("p", "Every part of the text was read.")
    alone = sum(page.outcome(index) == WORDS["undecided"] for index in range(len(page.claims)))
    had = "had no partner and was" if alone == 1 else "had no partner and were"
    lonely = f"{many(alone, 'claim')} {had} compared with nothing: whether they are right, nobody has looked."
    return joined([parts, tag("p", lonely) if alone else Markup()])


def _grades(page: Page) -> Markup:
    severities = Counter(finding.severity for finding in page.report.findings)
    items = (
        tag("li", many(severities[name], name), class_=name)
        for name in ("error", "warning", "note")
        if severities[name]
    )
    return tag("ul", *items, class_="grades") if severities else Markup()


def _tested(page: Page) -> str:
    verdicts = Counter(relation.verdict for relation in page.report.relations)
    number = sum(verdicts.values()) - verdicts["undecided"]
    doubtful = f", {verdicts['doubtful']:,} doubtful" if verdicts["doubtful"] else ""
    return f"{many(number, 'relation')} tested: {verdicts['consistent']:,} hold{doubtful}."


def _relations(page: Page, verdict: str) -> Markup:
    rows = [_relation(page, relation) for relation in page.report.relations if relation.verdict == verdict]
    return tag("ol", *rows, class_=f"relations {verdict}") if rows else Markup()


def _relation(page: Page, relation: Relation) -> Markup:
    start = min((page.report.claims[index].start for index in relation.claims), default=0)
    where = tag("a", f"¶{page.paragraph(start)}", href=f"#{page.place(start)}")
    return tag("li", where, " ", tag("span", relation.working, class_="working"), " ", tag("small", relation.check))


def _suppressed(page: Page, suppressed: Suppressed) -> Markup:
    finding = suppressed.finding
    where = tag("a", f"¶{page.paragraph(finding.span.start)}", href=f"#{page.place(finding.span.start)}")
    reason = f" – {suppressed.reason}" if suppressed.reason else ""
    by = tag("small", f"{finding.code}, by {suppressed.kind}{reason}")
    return tag("li", where, " ", finding.message, " ", by)


def _unread(page: Page, part: Unread) -> Markup:
    line, _ = page.report.document.locate(part.start)
    words = " ".join(page.report.document.text[part.start : min(part.end, part.start + 80)].split())
    return tag("li", f"line {line}: ", tag("q", words), f" {part.why}")
