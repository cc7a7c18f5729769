"""S106: a link says one figure, and its address another."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, Verdict
from claimcheck.checks._check import check
from claimcheck.claims import Amount, When
from claimcheck.numbers import slip

PUBLISHED = "published"
"""What is held against the day of publication: a page was there when it was linked, or came later."""

LONG = 100
"""Numbers from which on two that differ by a slip are hardly two of one list."""


@check("S106", "link")
def link_differs(article: Article) -> Iterator[Comparison]:
    """A link says one figure, and its address another.

    The words or the address were copied from another link.  The number of an issue or a change of code is held against
    the one in the address.  So is a date against the day that an address holds, but pages are often about another day
    than their own: only the same day of another year is reported, which is what an address of last year leaves behind.

    Wrong, in markdown:

        The leak is [#1284](https://git.example/mill/pump/issues/1248).
                     ~~~~~                                       ^^^^ the link says #1284, its address 1248

    Wrong, in markdown:

        See the [notes of January 17, 2020](https://mill.example/2019-01-17-pumps).
                          ~~~~~~~~~~~~~~~~                       ^^^^^^^^^^ the link says January 17, 2020, its address 2019-01-17

    Right, in markdown:

        The leak is [#1284](https://git.example/mill/pump/issues/1284).

    Right, in markdown:

        See what we wrote [on January 17, 2020](https://mill.example/2020/01/19/) about it, and [issue #3](https://news.example/p/81).
    """
    linked: list[When] = []
    for pairing in article.paired("link"):
        said, there = pairing.one("words"), pairing.one("address")
        if isinstance(said, When) and isinstance(there, When):
            if pairing.phrase != PUBLISHED:
                yield _dated(article, pairing, said, there)
            elif _is_before(there, said):
                linked += [there] if linked else [said, there]
        elif isinstance(said, Amount) and isinstance(there, Amount):
            yield _numbered(article, pairing, said, there)
    if linked:
        published, *pages = linked
        working = f"linked pages of {article.quote(published)} or earlier: {article.listed(pages)}"
        yield Comparison((*pages, published), "consistent", working, PUBLISHED)


def _dated(article: Article, pairing: Pairing, said: When, there: When) -> Comparison:
    working = _sides(article, said, there)
    if pairing.phrase == "own day":
        working = f"dated {article.quote(said)}, the address says {article.quote(there)}"
    if _is_other_year(said, there) and pairing.phrase in ("words", "own day"):
        return Comparison((there, said), "contradicted", working, pairing.phrase, working, "warning", "probable")
    return Comparison((there, said), _told(_meet(said, there)), working, pairing.phrase)


def _numbered(article: Article, pairing: Pairing, said: Amount, there: Amount) -> Comparison:
    working = _sides(article, said, there)
    if said.value == there.value:
        return Comparison((there, said), "consistent", working, pairing.phrase)
    hand = slip(float(said.figure.value), there.figure) if there.figure.value >= LONG else None
    if pairing.alone or (hand and not hand.weak):
        return Comparison((there, said), "contradicted", working, pairing.phrase, working, "warning", "probable")
    return Comparison((there, said), "undecided", working, pairing.phrase)


def _sides(article: Article, said: When | Amount, there: When | Amount) -> str:
    return f"the link says {article.quote(said)}, its address {article.quote(there)}"


def _told(holds: bool) -> Verdict:
    return "consistent" if holds else "undecided"


def _meet(one: When, other: When) -> bool:
    return one.days is not None and other.days is not None and one.days.meets(other.days)


def _is_before(one: When, other: When) -> bool:
    """Whether a page was there when another was published."""
    return one.days is not None and other.days is not None and one.days.first <= other.days.last


def _is_other_year(said: When, there: When) -> bool:
    """Whether a day is given out of which another year makes the other one."""
    is_day = said.day is not None and (said.month, said.day) == (there.month, there.day)
    return is_day and said.resolved_year is not None and abs(said.resolved_year - (there.year or 0)) == 1
