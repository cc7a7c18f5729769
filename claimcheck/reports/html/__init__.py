"""The desk's page: the article with both ends of every finding marked, the sum in the margin, all in one file.

The file asks for nothing from anywhere, can be read without JavaScript and on paper, and forbids itself, by its own
content security policy, whatever is not in this package.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate
from pathlib import PurePath
from string import Template
from typing import Final

from claimcheck.report import Report
from claimcheck.reports.html._article import article
from claimcheck.reports.html._claims import claims_table
from claimcheck.reports.html._dates import dates
from claimcheck.reports.html._ledger import not_understood, summary, tested, verdict
from claimcheck.reports.html._markup import Markup, escaped, tag
from claimcheck.reports.html._page import Page, many
from claimcheck.reports.html._timex import words_for

__all__ = ["escaped", "page", "render", "resource", "source", "tag", "together"]

POLICY: Final = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"


def render(report: Report) -> str:
    """The report as one HTML page.

    >>> import claimcheck
    >>> page = render(claimcheck.check("The path is 26 miles (42 km) long."))
    >>> "No contradictions found among 2 claims" in page
    True
    """
    return page([report])


def together(reports: Iterable[Report]) -> Iterator[str]:
    """Several reports as one page: an empty piece for each, and all of it when the last has come."""
    read = []
    for report in reports:
        read.append(report)
        yield ""
    yield page(read)


def page(reports: Sequence[Report], back: str = "") -> str:
    """The page, with a link to where another article can be checked if *back* says where that is."""
    before = accumulate((len(report.findings) for report in reports), initial=0)
    pages = [Page(report, f"r{n}", start) for n, (report, start) in enumerate(zip(reports, before, strict=False), 1)]
    return Template(resource("page.html")).substitute(
        policy=escaped(f"{POLICY}; style-src {source(resource('page.css'))}; script-src {source(resource('page.js'))}"),
        style=resource("page.css"),
        script=resource("page.js"),
        title=_title(reports),
        back=tag("a", "Check another article", href=back) if back else "",
        index=_index(pages) if len(pages) > 1 else "",
        reports="".join(map(_report, pages)),
    )


def _report(page: Page) -> str:
    document = page.report.document
    return Template(resource("report.html")).substitute(
        id=page.name,
        path=escaped(document.path),
        published=f" · published {words_for(document.published.isoformat())}" if document.published else "",
        verdict=verdict(page),
        article=article(page),
        dates=dates(page),
        claims=claims_table(page),
        tested=tested(page),
        not_understood=not_understood(page),
    )


def _title(reports: Sequence[Report]) -> Markup:
    path = reports[0].document.path if len(reports) == 1 else many(len(reports), "article")
    return escaped(PurePath(path).name or path)


def _index(pages: Sequence[Page]) -> Markup:
    """The articles of the page and what was found in each."""
    heading = tag("h1", f"{len(pages):,} articles")
    rows = (
        tag("li", tag("a", page.report.document.path, href=f"#{page.name}"), " ", tag("span", summary(page)))
        for page in pages
    )
    return tag("nav", heading, tag("ol", *rows), class_="index")


@cache
def resource(name: str) -> Markup:
    """A file of this package."""
    return Markup(files(__name__).joinpath(name).read_text(encoding="utf-8"))


def source(text: str) -> str:
    """A style or script as a content security policy names it.

    >>> source("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
