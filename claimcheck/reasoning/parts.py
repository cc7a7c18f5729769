"""Whether figures may be compared at all: what they count, and what the words around them restrict."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount, Claim
from claimcheck.late import late
from claimcheck.numbers import LARGEST_EXACT, Figure
from claimcheck.reasoning import ratios

ASIDE: Final = late(r"\([^()]{0,200}\)")

BEHIND: Final = 90
"""Characters behind a list in which it may go on without a figure."""

NEAR: Final = 30
"""Characters in which the words that a figure needs are looked for."""

SEXES: Final = ("women", "men")

PARAGRAPH: Final = 250
"""Characters before a share in which another may be of the same whole."""


def amounts(claims: Iterable[Claim]) -> tuple[Amount, ...]:
    """The claims, if each is one plain amount; otherwise none: a range or a vague word adds up to nothing."""
    return ratios.amounts(*claims) or ()


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
    return is_person(total.unit, language) and is_person(part.unit, language)


def may_hold(article: Article, total: Amount, part: Amount) -> bool:
    """Whether its noun says that a total holds the part: "12 people, seven guards", not "12 cooks, seven guards".

    Who is named after a party or a country ("eight Democrats") is one of the people, too; "12 crew members" are a kind.
    """
    people = languages.load(article.language).circumstances["people"]
    if total.unit in people["general"] and " " not in article.document.prose[total.unit_start : total.end].strip():
        return article.document.prose[part.unit_start].isupper() or is_person(part.unit, article.language)
    sexes = people["young" if total.unit in people["of_young"] else "grown"]
    is_sex = total.unit in people["young"] or total.unit in people["grown"]
    return part.unit in sexes and not is_sex and is_person(total.unit, article.language)


def is_open(article: Article, start: int, end: int) -> bool:
    """Whether a list of parts leaves some out: words such as "including" inside it, "the rest" or "others" behind."""
    text = article.document.prose
    places = ASIDE.sub("", text[start:end]), text[end : end + BEHIND]
    return any(said(article.language, "open", "words").search(words) for words in places)


def excludes(article: Article, start: int, end: int) -> bool:
    """Whether the words of a list keep its parts apart ("for", "against"), so that none is counted twice."""
    prose = article.document.prose
    sexes = (said(article.language, "exclusive", sex).search(prose, start, end + NEAR) for sex in SEXES)
    return all(sexes) or said(article.language, "exclusive", "words").search(prose, start, end + NEAR) is not None


def shares_one_whole(article: Article, parts: Sequence[Amount]) -> bool:
    """Whether shares can be of one whole: none stands before, none but the first says of what, none is a change."""
    first, text = parts[0], article.document.prose
    at = bisect_left(article.amounts, first.start, key=lambda claim: claim.start)
    before = any(c.kind == "share" and first.start - c.end < PARAGRAPH for c in article.amounts[max(0, at - 8) : at])
    base, change = said(article.language, "shares", "base"), said(article.language, "shares", "change")
    based = any(base.match(text, part.end + 1) for part in parts[1:])
    changed = any(change.search(text, max(0, part.start - NEAR // 2), part.start) for part in parts)
    return not (before or based or changed)


def up_to_base(article: Article, parts: Sequence[Amount]) -> Sequence[Amount]:
    """The shares of a list before one that says of what it is, and so begins another."""
    base = said(article.language, "shares", "base")
    based = (i for i, part in enumerate(parts) if i and base.match(article.document.prose, part.end + 1))
    return parts[: next(based, len(parts))]


@cache
def said(language: str, table: str, key: str) -> re.Pattern[str]:
    """Any of the words of a list in ``circumstances.toml``."""
    return late(rf"\b(?:{'|'.join(languages.load(language).circumstances[table][key])})\b", re.IGNORECASE)


def is_person(noun: str, language: str) -> bool:
    """Whether a noun is one of people: "nurse", "victim"."""
    people = languages.load(language).circumstances["people"]
    return noun in people["any"] or noun in people["kinds"] or noun.endswith(tuple(people["endings"]))


def plainly(claim: Amount) -> Figure:
    """Its figure; a whole number below a thousand is exact beside counts, with a noun of its own or without."""
    figure, kinds = claim.figure, ("count", "number")
    if claim.kind not in kinds or figure.declared or figure.hedge or abs(float(figure.value)) >= LARGEST_EXACT:
        return figure
    return replace(figure, exact=True)


def as_total(claim: Amount) -> Figure:
    """The same for a total: "at least 14 people: nine men and five women" is meant to add up all the same."""
    figure = plainly(claim)
    return plainly(replace(claim, figure=replace(figure, hedge=""))) if figure.hedge == "at_least" else figure
