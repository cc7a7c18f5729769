"""Items that follow their total in one sentence: "12 people: seven men and five women"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.article import Article, Comparison, Pairing, beginning_in, last_before
from claimcheck.claims import Amount
from claimcheck.numbers import NEAR_ITEMS, Judgement, judge_sum
from claimcheck.passages import sentence_around
from claimcheck.reasoning.parts import amounts, as_total, is_person, may_hold, plainly
from claimcheck.reasoning.wording import is_compound, says, words

SOME, LISTED, APPOSED, OF_THEM = "some", "listed", "apposed", "of-them"
"""Openings of items that may leave some out, of those behind a colon or a dash, behind a comma, and with "of them"."""

OF_THE = 9
"""Characters between a part and its whole, of which the items are none: "seven of the 20 were hurt, six of them badly"."""

MOST_APART = 3
"""Items that may leave some out and do not overlap; households with children and households of couples do."""


def itemized(article: Article, seen: set[int]) -> Iterator[Comparison]:
    """Each total with the items behind it, where they make it, or come so near that they must be meant to."""
    for pairing in article.paired("items"):
        total, *items = amounts((*pairing.slots["total"], *pairing.slots["part"])) or (None,)
        if total is None or total.start in seen or _is_no_total(article, pairing, total, items):
            continue
        judged = _judged(total, items)
        further = amounts(pairing.slots["more"])
        told = [*items, *further]
        lists = [told[:count] for count in range(len(told), 1, -1)]
        whole = next((whole for whole in lists if _judged(total, whole).verdict == "consistent"), None)
        said = " + ".join(article.figure_words(item) for item in whole or items)
        made = article.in_the_manner_of(total, judged.expected)
        working = f"{said} = {made}, the text says {article.quote(total)}"
        if whole:
            yield Comparison((total, *whole), "consistent", working, pairing.phrase)
        elif judged.reported() and _must_fit(pairing, total, judged.expected):
            yield Comparison((total, *items), "contradicted", working, pairing.phrase, working, "warning", "probable")


def _judged(total: Amount, items: Sequence[Amount]) -> Judgement:
    return judge_sum([plainly(item) for item in items], as_total(total))


def _is_no_total(article: Article, pairing: Pairing, total: Amount, items: Sequence[Amount]) -> bool:
    """Whether the figures are no sum: compared with one another, or of unlike things in a row."""
    prose = article.document.prose
    is_named = any(item.unit_start < item.end for item in items) or total.unit_start == total.end
    is_row = pairing.phrase == APPOSED and (is_named or total.kind == "money" or _is_first(article, total, items))
    is_row = is_row or (total.kind == "number" and (pairing.phrase != LISTED or not _are_people(article, items)))
    around = sentence_around(prose, total.start)
    sentence = prose[around.start : around.end]
    is_net = pairing.phrase == SOME and says(article, sentence, "net")
    part = last_before(article.amounts, total.start)
    if part is not None and total.start - part.end < OF_THE:
        return True
    if pairing.phrase == OF_THEM and not all(_may_be_one(article, total, item) for item in items):
        return True  # "445 hotels, 241 of which are in Spain, 184 shops and a bar"
    return is_row or is_net or is_compound(article, total) or says(article, sentence, "unlike_items")


def _may_be_one(article: Article, total: Amount, item: Amount) -> bool:
    """Whether an item is one of what the total counts: of the same noun or none, of a country or party, a man or a girl."""
    own = article.document.prose[item.unit_start : item.end]
    return not own or item.unit == total.unit or own[0].isupper() or may_hold(article, total, item)


def _is_first(article: Article, total: Amount, items: Sequence[Amount]) -> bool:
    """Whether it is only the first of a row by places or times: "423 cars in Hale, 393 in Senn and 156 in Marlow"."""
    if says(article, article.before(total), "totals"):
        return False
    told = article.document.prose[total.end : items[0].start]
    is_placed = not words(article, "elsewhere", "words").isdisjoint(told.lower().split())
    if any(map(str.isalpha, told.rpartition(",")[2])):
        return True  # "Hale has 423 cars, Senn 393 and Marlow 156"
    return is_placed or bool(beginning_in(article.whens, total.end, items[0].start))


def _must_fit(pairing: Pairing, total: Amount, made: float) -> bool:
    """Whether so many are too many; or too few, where all are told and none is without a figure."""
    excess = made - float(total.figure.value)
    if abs(excess) > NEAR_ITEMS * total.figure.value:
        return False
    told, most = pairing.lengths
    if pairing.phrase == SOME:
        return excess > 0 and told <= MOST_APART
    return excess > 0 or told == most


def _are_people(article: Article, items: Sequence[Amount]) -> bool:
    """Whether every item counts people, so that "a crew of seven" does too."""
    return all(is_person(item.unit, article.language) for item in items)
