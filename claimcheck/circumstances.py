"""Whether figures may be compared at all: what they count, and what the words around them restrict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount, Claim
from claimcheck.numbers import LARGEST_EXACT, Figure

ASIDE: Final = re.compile(r"\([^()]{0,200}\)")

BEHIND: Final = 90
"""Characters behind a list in which it may go on without a figure."""


def amounts(claims: Iterable[Claim]) -> tuple[Amount, ...]:
    """The claims, if each is one plain amount; otherwise none: a range or a vague word adds up to nothing."""
    made = tuple(c for c in claims if isinstance(c, Amount) and c.upto is None and c.figure.hedge != "vague")
    return made if len(made) == len(tuple(claims)) else ()


def of_one_unit(figures: Sequence[Amount]) -> bool:
    """Whether figures can be added: one currency, one unit, shares only, or counts; a bare number takes any unit."""
    kinds = {figure.kind for figure in figures}
    if kinds <= {"count", "number"}:
        return True
    if "number" in kinds and kinds & {"money", "share"}:
        return False
    return len(kinds - {"number"}) == 1 and len({figure.unit for figure in figures if figure.unit}) == 1


def counts_the_same(total: Amount, part: Amount, language: str) -> bool:
    """Whether a part counts what the total counts: the same noun, none, or some of the same people."""
    if total.kind not in ("count", "number") or part.unit in ("", total.unit) or not total.unit:
        return True
    people = languages.load(language).circumstances["people"]
    return _is_person(total.unit, people) and _is_person(part.unit, people)


def is_open(article: Article, start: int, end: int) -> bool:
    """Whether a list of parts leaves some out: words such as "including" inside it, "the rest" or "others" behind."""
    text = article.document.prose
    said = ASIDE.sub("", text[start:end]), text[end : end + BEHIND]
    return any(openings(article.language).search(words) for words in said)


@cache
def openings(language: str) -> re.Pattern[str]:
    """The words that open a list."""
    return re.compile(rf"\b(?:{'|'.join(languages.load(language).circumstances['open']['words'])})\b", re.IGNORECASE)


def _is_person(noun: str, people: languages.Table) -> bool:
    return noun in people["any"] or noun in people["kinds"] or noun.endswith(tuple(people["endings"]))


def plainly(claim: Amount) -> Figure:
    """Its figure; a bare whole number below a thousand that stands among counts is as exact as they are."""
    figure = claim.figure
    if claim.kind != "number" or figure.declared or figure.hedge or abs(figure.value) >= LARGEST_EXACT:
        return figure
    return replace(figure, exact=True)
