"""N702: no whole things have such a mean."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE
from claimcheck.reasoning.wording import per, says, words


@check("N702", "mean-of")
def mean_impossible(article: Article) -> Iterator[Comparison]:
    """No whole things have such a mean: a sum of whole numbers, divided by how many there are, never gives it.

    Wrong:

        The 20 families have an average of 3.48 children.
            ~~~~~~~~~~~                    ^^^^^^^^^^^^^ a mean of 20 is a multiple of 1/20; the nearest are 3.45 and 3.5

    Right:

        The 20 families have an average of 3.45 children, and the 12 others have an average of 2.4 children.
    """
    for pairing in article.paired("mean-of"):
        for number, mean in plain(pairing, "n", "m"):
            if number.figure.exact and not number.figure.hedge and mean.figure.declared and not mean.figure.hedge:
                made = _compared(pairing.phrase, pairing.alone, number, mean)
                yield unsaid(made) if made.message and _is_of_others(article, number, mean) else made


def _is_of_others(article: Article, number: Amount, mean: Amount) -> bool:
    """Whether it is a mean over something else: over time, "pupils per class" in 20 schools, "the families of 20 towns"."""
    last = article.before(number).split()[-1:]
    is_behind_of = not words(article, "bases", "of").isdisjoint(word.lower() for word in last)
    is_over_others = per(article, mean) not in ("", "each", number.unit)
    return is_behind_of or is_over_others or says(article, article.after(mean), "over_time")


def _compared(phrase: str, alone: bool, number: Amount, mean: Amount) -> Comparison:
    n = int(number.figure.value)
    reading = mean.figure.reading(LOOSE)
    below = int(float(mean.figure.value) * n + 1e-9)
    if any(reading.low - 1e-9 <= total / n <= reading.high + 1e-9 for total in (below, below + 1)):
        working = f"a mean of {n} may be {float(mean.figure.value):g}"
        return Comparison((mean, number), "consistent", working, phrase)
    says = f"a mean of {n} is a multiple of 1/{n}; the nearest are {below / n:.4g} and {(below + 1) / n:.4g}"
    return Comparison((mean, number), "contradicted", says, phrase, says if alone else "", "warning", "probable")
