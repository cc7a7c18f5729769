"""N601: a value that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import units
from claimcheck.article import Article, Comparison, unsaid
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.numbers import NORMAL
from claimcheck.reasoning.wording import says


@check("N601")
def impossible_value(article: Article) -> Iterator[Comparison]:
    """A value cannot be: colder than absolute zero, more than the whole, more points than there are.

    Wrong:

        The sample was cooled to minus 290 degrees Celsius.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ nothing is colder than absolute zero, −273.15 degrees Celsius

    Wrong:

        He won 130% of the vote, and she 20%.
               ^^^^ 130% is more than the whole

    Wrong:

        She finished with 4.5 out of 4.
                          ^^^        ~ 4.5 is more than 4

    Right:

        The sample was cooled to minus 290 degrees Fahrenheit. Turnout rose 130%, and she finished with 3.5 out of 4.
    """
    yield from _too_cold(article)
    for pairing in article.paired("share-of-whole"):
        share = pairing.one("p")
        if isinstance(share, Amount) and share.figure.hedge != "under":
            made = _above(article, share, 100, f"{article.quote(share)} is more than the whole", pairing.phrase)
            yield unsaid(made) if made.message and _says(article, share, "enrolled") else made
    for pairing in article.paired("points-of"):
        points, most = pairing.one("k"), pairing.one("n")
        if isinstance(points, Amount) and isinstance(most, Amount) and points.unit in ("", most.unit):
            working = f"{article.quote(points)} is more than {article.quote(most)}"
            made = _above(article, points, float(most.figure.value), working, pairing.phrase, most)
            yield unsaid(made) if made.message and _says(article, points, "extra") else made


def _says(article: Article, claim: Amount, table: str) -> bool:
    return says(article, article.before(claim) + article.after(claim), table)


def _above(article: Article, claim: Amount, limit: float, working: str, phrase: str, *others: Amount) -> Comparison:
    if claim.figure.reading(NORMAL).low <= limit:
        return Comparison((claim, *others), "consistent", f"{article.quote(claim)} is at most {limit:,g}", phrase)
    return Comparison((claim, *others), "contradicted", working, phrase, working)


def _too_cold(article: Article) -> Iterator[Comparison]:
    for claim in article.amounts:
        if not claim.readings or claim.figure.value >= 0:
            continue
        named = [units.unit(name) for name in claim.readings]
        if all(unit.dimension == "temperature" and _kelvins(claim, unit) < 0 for unit in named if unit.offset):
            zero = next((-unit.offset / unit.exact for unit in named if unit.offset), None)
            if zero is not None:
                working = f"nothing is colder than absolute zero, −{-float(zero):g} {article.unit_words(claim)}"
                yield Comparison((claim,), "contradicted", working, "temperature", working)


def _kelvins(claim: Amount, unit: units.Unit) -> float:
    return float(claim.figure.reading(NORMAL).high) * unit.factor + float(unit.offset)
