"""How often something was, and the years in which it was: "three times, in 1995, 1998 and 2003"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing
from claimcheck.claims import Amount, Claim, When
from claimcheck.reasoning import wording

TWICE = 2


def in_years(article: Article) -> Iterator[Comparison]:
    """Each number of times with the years that are listed behind it, as many or not."""
    for pairing in article.paired("so-often"):
        years = pairing.slots["y"]
        number = _number(article, pairing)
        if number and all(map(_is_year, years)):
            listed = len({claim.value for claim in years if isinstance(claim, When)})
            says = f"{listed} years are listed, the text says {_said(article, pairing)}"
            claims = (*pairing.slots.get("n", ()), *years)
            if listed == number:
                yield Comparison(claims, "consistent", says, pairing.phrase)
            else:
                yield Comparison(claims, "contradicted", says, pairing.phrase, says, "warning", "probable")


def _number(article: Article, pairing: Pairing) -> int:
    """How often it was; 0 for what is no plain number of times."""
    if "n" not in pairing.slots:
        return TWICE
    told = pairing.one("n")
    if not isinstance(told, Amount) or told.unit not in wording.words(article, "often", "units"):
        return 0
    return int(told.figure.value) if told.upto is None and not told.figure.hedge else 0


def _said(article: Article, pairing: Pairing) -> str:
    return article.quote(pairing.one("n")) if "n" in pairing.slots else pairing.cues["times"]


def _is_year(claim: Claim) -> bool:
    return isinstance(claim, When) and claim.unit == "year" and claim.year is not None and not claim.mod
