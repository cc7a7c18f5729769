"""Figures of one unit that a paragraph tells in order, each larger or each smaller than the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.article import Article, Comparison
from claimcheck.claims import Amount
from claimcheck.ratios import is_plain
from claimcheck.wording import says

FEWEST = 3
"""Figures that make an order; two always stand in one."""

APART = 160
"""Characters between two figures beyond which they are not told one after another."""

BEFORE = 100
"""Characters before the first in which a word may say that they stand in an order."""

SIZED = frozenset({"money", "share", "measure"})


def told_by_size(article: Article) -> Iterator[Comparison]:
    """Every run of figures that rises or falls throughout, where a word says that they do."""
    runs: dict[str, list[Amount]] = {}
    for amount in article.amounts:
        if amount.kind not in SIZED or not amount.unit or not is_plain(amount):
            continue
        run = runs.setdefault(amount.unit, [])
        if run and not _goes_on(article, run, amount):
            yield from _listed(article, run)
            del run[: -1 if _goes_on(article, run[-1:], amount) else None]
        run.append(amount)
    for run in runs.values():
        yield from _listed(article, run)


def _goes_on(article: Article, run: Sequence[Amount], amount: Amount) -> bool:
    last = run[-1]
    if not 0 <= amount.start - last.end <= APART or "\n\n" in article.document.prose[last.end : amount.start]:
        return False
    if last.figure.value == amount.figure.value:
        return False
    return len(run) < 2 or (run[-2].figure.value < last.figure.value) is (last.figure.value < amount.figure.value)


def _listed(article: Article, run: Sequence[Amount]) -> Iterator[Comparison]:
    if len(run) < FEWEST or not says(
        article, article.document.prose[max(0, run[0].start - BEFORE) : run[-1].end], "ordered"
    ):
        return
    size = "more" if run[0].figure.value < run[1].figure.value else "less"
    told = ", ".join(article.quote(amount) for amount in run)
    yield Comparison(tuple(run), "consistent", f"{told}: each is {size} than the one before", "told-by-size")
