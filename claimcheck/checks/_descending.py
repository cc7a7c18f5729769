"""Figures of one unit that a paragraph tells in order, each larger or each smaller than the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import Amount
from claimcheck.passages import STOP
from claimcheck.reasoning.ratios import are_alike, is_plain
from claimcheck.reasoning.wording import says

FEWEST = 3
"""Figures that make an order; two always stand in one."""

MANY = 4
"""Figures that hardly stand in an order by chance."""

BESIDE = 24
"""Characters behind a figure in which its time is told."""

APART = 160
"""Characters between two figures beyond which they are not told one after another."""

BEFORE = 100
"""Characters before the first in which a word may say that they stand in an order."""

NEAR = 16
"""Characters beside a figure in which the next word stands."""

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


def _are_parallel(article: Article, one: Amount, other: Amount) -> bool:
    """Whether both stand in brackets, or one word before both or behind both: "$90 to Peru, $70 to Chile"."""
    if not are_alike(one, other):
        return False
    prose = article.document.prose
    behind = [prose[claim.end : claim.end + NEAR].split(maxsplit=1)[:1] for claim in (one, other)]
    ahead = [prose[max(0, claim.start - NEAR) : claim.start].rsplit(maxsplit=1)[-1:] for claim in (one, other)]
    if any(words[0] == words[1] and words[0] and words[0][0].isalpha() for words in (behind, ahead)):
        return True
    return all(
        prose[claim.start - 1 : claim.start] + prose[claim.end : claim.end + 1] == "()" for claim in (one, other)
    )


def _listed(article: Article, figures: Sequence[Amount]) -> Iterator[Comparison]:
    if len(figures) < FEWEST:
        return
    ends = [i for i, pair in enumerate(pairwise(figures), 1) if not _are_parallel(article, *pair)]
    for start, end in pairwise([0, *ends, len(figures)]):
        yield from _in_order(article, figures[start:end])


def _in_order(article: Article, run: Sequence[Amount]) -> Iterator[Comparison]:
    if len(run) >= FEWEST and _is_order(article, run):
        size = "more" if run[0].figure.value < run[1].figure.value else "less"
        told = ", ".join(article.quote(amount) for amount in run)
        yield Comparison(tuple(run), "consistent", f"{told}: each is {size} than the one before", "told-by-size")


def _is_order(article: Article, run: Sequence[Amount]) -> bool:
    """Whether words say that they stand in an order, and chance hardly does; three need a ranking, or a date for each."""
    prose = article.document.prose
    around = prose[max(0, run[0].start - BEFORE) : run[-1].end]
    if len(run) >= MANY:
        return says(article, around, "ordered")
    if STOP.search(prose, run[0].start, run[-1].end):
        return False
    return says(article, around, "followed") or (says(article, around, "ordered") and _are_dated(article, run))


def _are_dated(article: Article, run: Sequence[Amount]) -> bool:
    """Whether the time of each is told behind it."""
    return all(beginning_in(article.dates, amount.end, amount.end + BESIDE) for amount in run)
