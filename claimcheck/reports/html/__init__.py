"""The desk's page: the article with both ends of every finding marked, the sum in the margin, all in one file.

The file asks for nothing from anywhere, can be read without JavaScript and on paper, and forbids itself, by its own
content security policy, whatever is not in this package.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from string import Template
from typing import Final

from claimcheck.report import Report
from claimcheck.reports.html._article import article
from claimcheck.reports.html._claims import claims_table
from claimcheck.reports.html._ledger import not_understood, tested, verdict
from claimcheck.reports.html._markup import Markup, escaped, tag
from claimcheck.reports.html._page import Page
from claimcheck.reports.html._timeline import timeline
from claimcheck.reports.html._timex import words_for

POLICY: Final = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"


def render(report: Report) -> str:
    """The report as one HTML page.

    >>> import claimcheck
    >>> page = render(claimcheck.check("The path is 26 miles (42 km) long."))
    >>> "No contradictions found among 2 claims" in page
    True
    """
    return page(report)


def page(report: Report, back: str = "") -> str:
    """The page, with a link to where another article can be checked if *back* says where that is."""
    seen = Page(report)
    published = report.document.published
    return Template(resource("page.html")).substitute(
        policy=escaped(f"{POLICY}; style-src {source(resource('page.css'))}; script-src {source(resource('page.js'))}"),
        style=resource("page.css"),
        script=resource("page.js"),
        name=escaped(PurePath(report.document.path).name or report.document.path),
        path=escaped(report.document.path),
        published=f" · published {words_for(published.isoformat())}" if published else "",
        back=tag("a", "Check another article", href=back) if back else "",
        verdict=verdict(seen),
        article=article(seen),
        timeline=timeline(seen),
        claims=claims_table(seen),
        tested=tested(seen),
        not_understood=not_understood(seen),
    )


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
