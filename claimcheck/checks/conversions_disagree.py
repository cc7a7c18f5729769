"""U104: one amount is converted twice, with two results."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.numbers import LOOSE, ROUGH
from claimcheck.reasoning.conversions import restatement
from claimcheck.reasoning.wording import is_bracketed_alone


@check("U104", "conversion")
def conversions_disagree(article: Article) -> Iterator[Comparison]:
    """One amount is converted twice, with results that do not agree.

    Both conversions may pass when each is read loosely; side by side they cannot.

    Wrong:

        It is 50 miles (80 km) to the lake. The next 50 miles (90 km) are worse.
                        ~~~~~                                  ^^^^^ 50 miles is 80 km in one place and 90 km in another

    Right:

        It is 50 miles (80 km) to the lake. The next 50 miles (80 km) are worse.

    Right:

        Two 5-gallon (19-litre) cans and a 5-gallon (23-litre imperial) one were found.
    """
    seen: dict[tuple[object, ...], tuple[Amount, Amount]] = {}
    for pairing, first, again in article.conversions():
        if first.upto or again.upto or not first.readings or not is_bracketed_alone(article, again):
            continue
        before = seen.setdefault((first.figure.value, first.unit, again.unit), (first, again))
        if before[1] is not again and not _agree(before[1], again):
            yield from _reported(article, pairing, before, (first, again))


def _agree(one: Amount, other: Amount) -> bool:
    first, second = one.figure.unbounded(), other.figure.unbounded()
    if first.reading(LOOSE, company=True).meets(second.reading(LOOSE, company=True)):
        return True
    return abs(float(first.value) - float(second.value)) < ROUGH * abs(float(first.value))


def _reported(
    article: Article, pairing: Pairing, before: tuple[Amount, Amount], now: tuple[Amount, Amount]
) -> Iterator[Comparison]:
    judged = [made for made in (restatement(*before), restatement(*now)) if made is not None]
    if len(judged) < 2 or any(made.judgement.reported(made.slip) for made in judged):
        return  # U101 reports the one that is wrong
    says = f"{article.quote(now[0])} is {article.quote(before[1])} in one place and {article.quote(now[1])} in another"
    yield Comparison((now[1], before[1]), "contradicted", says, pairing.phrase, says, "warning", "probable")
