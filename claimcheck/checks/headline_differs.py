"""S101: the headline or summary gives another figure than the text under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from operator import itemgetter

from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.numbers import Hedge, Interval, Slip, is_nearly, narrowed, slip
from claimcheck.reasoning.nearby import nearby, words_of
from claimcheck.reasoning.retold import HEADLINED
from claimcheck.reasoning.wording import is_set_against, words
from claimcheck.repeats import Repeat

BOUNDS: dict[Hedge, str] = {"over": "<", "nearly": ">"}
"""Hedge that a verb of a headline is as good as, "exceed" or "near" -> how the figure stands to that of the text."""

LONGEST = 12
"""Characters of such a verb."""

MOST = 30
"""Figures of one noun beyond which some of them add up to anything."""

FEWEST = 4
"""Dead or hurt, below whom a headline may count others than the first sentence does."""

TELLING = 10
"""From which number on a count is known again with another noun."""

FAR = 120
"""Characters on either side of a figure in which the words of a headline are looked for."""

ENOUGH = 2
"""Words of a headline around a figure of the text that make it the one of the headline; one less for the only one."""

NEAR = 1
"""By how much a toll may differ: whoever set off the bomb counts or does not."""


@check("S101")
def headline_differs(article: Article) -> Iterator[Comparison]:
    """The headline or summary gives another figure than the text under it.

    A headline may round and cut, and may add up what the text tells apart; it must give some figure that the text gives
    of that noun or currency.  It is reported when the text has a figure that is a slip of hand away, or when its first
    paragraphs give another one among the words of the headline.

    Wrong:

        TOWN WINS $2.5 BILLION FOR SCHOOLS
                  ^^^^^^^^^^^^ the text says $2,543,213 (off by a factor of a thousand: 2,500,000)
        The town will receive $2,543,213 for its schools.
                              ~~~~~~~~~~

    Wrong:

        BAY BANK LENDS FERRY LINE $40 MILLION
                                  ^^^^^^^^^^^ the text says $60 million
        Bay Bank said it would lend the ferry line $60 million.
                                                   ~~~~~~~~~~~

    Right:

        BAY BANK LENDS FERRY LINE $60 MILLION
        Bay Bank said it would lend the ferry line $40 million now and $20 million in May.

    Right:

        ROYALTIES EXCEED HALF A BILLION DOLLARS
        The state took $573.4 million in royalties.

    Right:

        STORM KILLS MORE THAN 70 PEOPLE
        At least 72 people died when the storm crossed the coast.

    Right:

        ARMY FREES 120 HOSTAGES
        Rebels took 210 hostages in May. Soldiers freed 120 on Friday.
    """
    misprinted = {id(pair.first) for pair in article.misprinted}  # reported as such
    for told in _announced(article):
        if id(told) in misprinted:
            continue
        body = [amount for amount in _under(article, told) if _is_of(told, amount)]
        bound = _bounding(article, told)
        said = _within(bound or told, body) or _of_another_noun(article, told)
        is_nearly = said is not None and _are_near(told, said)
        found = None if is_nearly or bound or not 0 < len(body) <= MOST else _differing(article, told, body, said)
        if found:
            yield found
        elif said is not None:
            sign = BOUNDS[bound.figure.hedge] if bound else "="
            says = f"{article.quote(told)} {sign} {article.quote(said)}"
            yield Comparison((told, said), "consistent", says, "headline")
    for told in article.announced:
        if told.kind == "number" and told.figure.value >= FEWEST and (toll := article.subject(told).toll):
            yield from _tolls(article, told, toll)


def _bounding(article: Article, told: Amount) -> Amount | None:
    """The figure as the bound that the word before it makes of it: "exceed $500 million", "near $500 million"."""
    before = article.document.prose[max(0, told.start - LONGEST) : told.start].lower().split()[-1:]
    for hedge in BOUNDS:
        if not words(article, "headlines", hedge).isdisjoint(before):
            return replace(told, figure=replace(told.figure, hedge=hedge))
    return None


def _within(told: Amount, body: list[Amount]) -> Amount | None:
    """The figure of the text that a headline gives; the smallest one above a bound."""
    agreeing = (amount for amount in body if told.agrees(amount))
    if told.figure.hedge == "over":
        return min(agreeing, key=lambda amount: amount.figure.value, default=None)
    return next(agreeing, None)


def _of_another_noun(article: Article, told: Amount) -> Amount | None:
    """The count of the first paragraphs that is the headline's to the digit: "4,000 jobs", "4,000 workers"."""
    opening = beginning_in(article.amounts, article.announcements[-1].end, article.lead)
    is_telling = told.kind == "count" and told.figure.value >= TELLING
    return next((a for a in opening if is_telling and a.kind == "count" and told.agrees(a)), None)


def _tolls(article: Article, told: Amount, toll: str) -> Iterator[Comparison]:
    """What a headline says without a noun, "Storm kills 17", against the first figure of the text of which it is said."""
    body = [
        amount for amount in _under(article, told) if amount.kind in ("count", "number") and amount.figure.value > 1
    ]
    said = next((amount for amount in body if article.subject(amount).toll == toll), None)
    if said is None:
        return
    if told.agrees(said):
        yield Comparison((told, said), "consistent", f"{article.quote(told)} = {article.quote(said)}", "toll")
    elif len(body) <= MOST and said.start < article.lead and not _is_accounted_for(article, told, said, body):
        yield _reported(article, told, said, slip(float(said.figure.value), told.figure), "toll")


def _is_accounted_for(article: Article, told: Amount, said: Amount, body: list[Amount]) -> bool:
    """Whether the text gives the figure of the headline elsewhere, or makes it up of others, or may count one more."""
    near = abs(float(told.figure.value) - float(said.figure.value)) <= NEAR
    plain = _is_plain(told) and _is_plain(said) and not article.is_quoted(said.span)
    known = any(told.agrees(amount) for amount in body) or _is_made_of(told, body)
    is_apart = _is_of_old(article, told, said) or not article.may_be_one(told, said)
    return near or known or not plain or is_apart


def _announced(article: Article) -> Iterator[Amount]:
    for amount in article.announced:
        if (
            amount.kind in HEADLINED
            and amount.upto is None
            and amount.figure.value > 1
            and not is_set_against(article, amount)
        ):
            yield amount


def _under(article: Article, told: Amount) -> list[Amount]:
    """The figures that a headline or summary stands over: the body, and under a headline the summaries too."""
    headline = article.document.headline
    if headline is None or told.start >= headline.end or not article.document.summaries:
        return article.body
    return [amount for amount in article.amounts if amount.start >= headline.end]


def _is_of(told: Amount, amount: Amount) -> bool:
    alike = amount.kind == told.kind and amount.unit == told.unit
    return alike and (amount.figure.value != 1 or amount.kind != "count")


def _is_made_of(told: Amount, body: list[Amount]) -> bool:
    """Whether two figures of the text, or all of them, add up to what is told, or are that far apart."""
    face = [float(amount.figure.value) for amount in body]
    meant = _meant(told)
    sums = [sum(face), *(a + b for a, b in combinations(face, 2)), *(abs(a - b) for a, b in combinations(face, 2))]
    runs = [sum(face[i:j]) for i in range(len(face)) for j in range(i + 2, min(len(face), i + 8) + 1)]
    return any(meant.low <= value <= meant.high for value in (*sums, *runs))


def _meant(told: Amount) -> Interval:
    """What a headline's figure may be the sum or the product of."""
    return narrowed(told.headlined(), float(told.figure.value))


def _is_told_otherwise(article: Article, told: Amount, body: list[Amount]) -> bool:
    """Whether the text gives the very figure without its noun, or what makes it: "sold 34", "500 at $7,000 each"."""
    values = [float(amount.figure.value) for amount in _under(article, told)[: 2 * MOST] if amount.figure.value > 1]
    meant = _meant(told)
    products = (float(amount.figure.value) * value for amount in body for value in values)
    return float(told.figure.value) in values or any(meant.low <= value <= meant.high for value in products)


def _differing(article: Article, told: Amount, body: list[Amount], rounded: Amount | None) -> Comparison | None:
    """The contradiction between the headline and the figure of the text that it must tell, if there is one."""
    bare = [amount for amount in _under(article, told) if amount.kind == "number" and amount.start < article.lead]
    if _is_made_of(told, [*body, *bare][:MOST]) or _is_told_otherwise(article, told, body):
        return None
    slips = [(amount, made) for amount in body if (made := _slip(article, told, amount))]
    if rounded is None and len({amount.figure.value for amount, _ in slips}) == 1:
        amount, made = slips[0]
        return _reported(article, told, amount, made)
    said = _opening(article, told, body) if _is_plain(told) else None
    return _reported(article, told, said, None) if said else None


def _are_near(told: Amount, said: Amount) -> bool:
    """Whether a figure of the text is what a headline rounds to its own, and no range that ends there."""
    return is_nearly(told.figure, said.figure) or bool(told.figure.hedge or said.figure.hedge or said.upto)


def _opening(article: Article, told: Amount, body: list[Amount]) -> Amount | None:
    """The figure of the first paragraphs around which most words of the headline stand."""
    around = nearby(article, told, FAR).words
    opening = [amount for amount in body if amount.start < article.lead]
    shared = [(len(around & nearby(article, amount, FAR).words), amount) for amount in opening]
    most, said = max(shared, key=itemgetter(0), default=(0, told))
    needed = ENOUGH - (len({amount.figure.value for amount in opening}) == 1)
    is_one = most >= needed and _is_plain(said)
    is_said = is_one and _happens_alike(article, told, said) and not _is_of_old(article, told, said)
    return said if is_said else None


def _is_plain(amount: Amount) -> bool:
    return amount.upto is None and not amount.figure.hedge


def _may_be_one(article: Article, told: Amount, amount: Amount) -> bool:
    if Repeat(told, amount, None).is_scale:
        return True
    is_apart = _is_whole(article, told, amount) or _is_of_old(article, told, amount)
    return article.may_be_one(told, amount) and _happens_alike(article, told, amount) and not is_apart


def _is_whole(article: Article, told: Amount, amount: Amount) -> bool:
    """Whether the text's figure is all there was, and the headline's some of it: "The firm has 3.2 million shares"."""
    before = article.before(amount).lower().split()[-2:]
    return amount.figure.value > told.figure.value and not words(article, "another", "holds").isdisjoint(before)


def _is_of_old(article: Article, told: Amount, amount: Amount) -> bool:
    """Whether a year before the last one is told beside the text's figure: "The 1999 quake killed 210 people"."""
    published = article.document.published
    if published is None:
        return False
    years = article.subject(amount).circumstances - article.subject(told).circumstances
    return any(word.isdigit() and int(word) < published.year - 1 for word in years)


def _happens_alike(article: Article, *figures: Amount) -> bool:
    """Whether the nearest verbs before two figures say the same, if both have one."""
    verbs = words_of(article.language)[1]
    nearest = [[verbs[word] for word in article.subject(amount).ahead if word in verbs][:1] for amount in figures]
    return len({verb for found in nearest for verb in found}) < 2


def _slip(article: Article, told: Amount, amount: Amount) -> Slip | None:
    """The slip that makes the headline's figure of the text's, if both have figures enough to show it."""
    is_bent = told.figure.hedge != amount.figure.hedge and not Repeat(told, amount, None).is_scale
    if is_bent or amount.upto or not (told.figure.sharp() and amount.figure.sharp()):
        return None
    made = slip(float(amount.figure.value), told.figure)
    return None if made is None or made.weak or not _may_be_one(article, told, amount) else made


def _reported(
    article: Article, told: Amount, amount: Amount, made: Slip | None, phrase: str = "headline"
) -> Comparison:
    says = f"the text says {article.quote(amount)}"
    message = says + (f" ({made.name}: {made.instead})" if made else "")
    return Comparison((told, amount), "contradicted", says, phrase, message, "warning", "probable", made)
