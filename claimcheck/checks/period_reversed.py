"""T201: a period ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.claims import When


@check("T201")
def period_reversed(article: Article) -> Iterator[Comparison]:
    """A period ends before it begins.

    Only what is told as a period counts, "served from 1995 to 1989", never a change of one date to another ("moved the
    deadline from 2013 to 2010"); and only dates whose years are printed, since "November 5 to March 3" goes over New Year.

    Wrong:

        He served from 1995 to 1989 on the council.
                       ~~~~    ^^^^ 1989 is before 1995

    Right:

        He served from 1989 to 1995 on the council. They moved the deadline from 2013 to 2010.
    """
    for pairing in article.paired("period"):
        begin, end = pairing.one("a"), pairing.one("b")
        if not isinstance(begin, When) or not isinstance(end, When) or not (begin.days and end.days and begin.year and end.year):
            continue
        if begin.unit != end.unit or "either" in (begin.part, end.part):
            continue
        says = f"{article.quote(end)} is before {article.quote(begin)}"
        if begin.days.first <= end.days.last:
            yield Comparison((end, begin), "consistent", f"{article.quote(begin)} is before {article.quote(end)}", pairing.phrase)
        else:
            yield Comparison((end, begin), "contradicted", says, pairing.phrase, says)
