"""U105: two amounts of money are converted at rates that cannot both be."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.article import Article, Comparison, Pairing, beginning_in
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain
from claimcheck.claims import Amount
from claimcheck.numbers import NORMAL, RATES_APART, RATES_SPREAD, Interval, Slip, hull, written
from claimcheck.passages import sentence_around
from claimcheck.reasoning import wording

AROUND = 200
"""Characters beside a rate in which a reform of the currency would be told."""

BESIDE = 600
"""Characters between two conversions at a rate of one day."""

WEIGHT = "pound"
LEAST = 100_000
"""From so many pounds on they are money where money stands in brackets behind them, and no weight with its price."""

DRIFT = 0.06
"""How far from a power of ten two rates may be, in powers of ten: 15%."""


class Rate(NamedTuple):
    """What one of the first currency costs in the second, as two amounts or a price imply."""

    pairing: Pairing
    claims: tuple[Amount, ...]
    interval: Interval
    value: float


@check("U105", "exchange", "exchange-rate")
def exchange_rates_disagree(article: Article) -> Iterator[Comparison]:
    """Two amounts of money are converted at rates that cannot both be.

    All the conversions between two currencies in one article are made at about the same rate; one that is off by a
    power of ten has a million for a billion.

    Wrong:

        The club paid $30 million (£23 billion), and $50 million (£38 million) a year later.
                      ~~~~~~~~~~~  ~~~~~~~~~~~       ~~~~~~~~~~~  ^^^^^^^^^^^ 1 GBP = 1.32 USD here, 1 GBP = 0.0013 USD in another place (off by a factor of 1,000)

    Wrong:

        The bank lost 40 million euros ($48 million), after a profit of 25 million euros ($20 million).
                      ~~~~~~~~~~~~~~~~  ~~~~~~~~~~~                     ~~~~~~~~~~~~~~~~  ^^^^^^^^^^^ 1 EUR = 0.8 USD here, 1 EUR = 1.2 USD in another place

    Right:

        The club paid $30 million (£23 million), and $50 million (£38 million) a year later.

    Right:

        In 1992 it cost 3,000 pesos ($0.97), and after the currency reform 3.10 pesos ($1).
    """
    rates: dict[tuple[str, str], list[Rate]] = {}
    for pair, rate in _rates(article):
        rates.setdefault(pair, []).append(rate)
    for pair, found in rates.items():
        usual = _usual(found)
        for rate in found:
            if not set(map(id, rate.claims)) & set(map(id, usual.claims)):
                yield _compared(article, pair, rate, usual)


def _rates(article: Article) -> Iterator[tuple[tuple[str, str], Rate]]:
    for pairing in article.paired("exchange"):
        for one, other in plain(pairing, "a", "b"):
            is_money = one.kind == "money" or (one.unit == WEIGHT and one.figure.value >= LEAST)
            if is_money and one.unit != other.unit and one.figure.value > 0 and other.figure.value > 0:
                yield _rate(pairing, one, other)
    for pairing in article.paired("exchange-rate"):
        for (price,) in plain(pairing, "r"):
            unit = wording.currency_behind(article, price)
            if unit and unit != price.unit and price.figure.value > 0:
                reading = price.figure.reading(NORMAL)
                yield _ordered(pairing, (price,), unit, price.unit, reading, float(price.figure.value))


def _rate(pairing: Pairing, one: Amount, other: Amount) -> tuple[tuple[str, str], Rate]:
    readings = [amount.figure.unbounded().reading(NORMAL) for amount in (one, other)]
    interval = hull(lambda a, b: b / a, readings)
    return _ordered(pairing, (other, one), one.unit, other.unit, interval, float(other.figure.value / one.figure.value))


def _ordered(
    pairing: Pairing, claims: tuple[Amount, ...], source: str, target: str, interval: Interval, value: float
) -> tuple[tuple[str, str], Rate]:
    if source < target:
        return (source, target), Rate(pairing, claims, interval, value)
    return (target, source), Rate(pairing, claims, Interval(1 / interval.high, 1 / interval.low), 1 / value)


def _usual(rates: list[Rate]) -> Rate:
    """The rate that may be one with the most others, counted by the ends of their intervals, not each with each."""
    lows = sorted(float(rate.interval.low) for rate in rates)
    highs = sorted(float(rate.interval.high) for rate in rates)

    def company(rate: Rate) -> int:
        wider = _widened(rate)
        return bisect_right(lows, float(wider.high)) - bisect_left(highs, float(wider.low))

    return max(rates, key=company)


def _widened(rate: Rate) -> Interval:
    """What a rate may be within the spread of a day."""
    return Interval(rate.interval.low * (1 - RATES_SPREAD), rate.interval.high * (1 + RATES_SPREAD))


def _meets(one: Rate, other: Rate) -> bool:
    """Whether two rates may be one, within their figures and the spread of a day."""
    return _widened(one).meets(other.interval)


def _compared(article: Article, pair: tuple[str, str], rate: Rate, usual: Rate) -> Comparison:
    claims = (*rate.claims, *usual.claims)
    one, other = (f"1 {pair[0]} = {written(made.value)} {pair[1]}" for made in (rate, usual))
    working = f"{one} here, {other} in another place"
    ratio = rate.value / usual.value
    if _meets(rate, usual) or 1 - RATES_APART < ratio < 1 / (1 - RATES_APART):
        return Comparison(claims, "consistent", working, rate.pairing.phrase)
    found = _scale_slip(ratio)
    is_far = found is None and abs(rate.claims[0].start - usual.claims[0].start) > BESIDE
    if is_far or _is_parted(article, rate, usual):  # another year, another dollar
        return Comparison(claims, "undecided", working, rate.pairing.phrase)
    if found is None:
        return Comparison(claims, "contradicted", working, rate.pairing.phrase, working, "warning", "probable")
    return Comparison(claims, "contradicted", working, rate.pairing.phrase, f"{working} ({found.name})", slip=found)


def _is_parted(article: Article, *rates: Rate) -> bool:
    """Whether years lie between two rates, or the words around them speak of new money for old."""
    firsts = [rate.claims[0] for rate in rates]
    published = article.document.published
    said = [sentence_around(article.document.prose, claim.start) for claim in firsts]
    years = {when.year for within in said for when in beginning_in(article.dates, *within) if when.year}
    years |= {published.year} if published and years else set()
    is_reformed = any(wording.says(article, wording.around(article, claim, AROUND), "reform") for claim in firsts)
    is_of_more = not all(wording.is_bracketed_alone(article, claim) for claim in firsts)
    return is_reformed or is_of_more or (bool(years) and max(years) - min(years) > 1)


def _scale_slip(ratio: float) -> Slip | None:
    """The power of ten between two rates, if that is all there is between them, give or take a few years."""
    power = round(math.log10(ratio))
    if not power or abs(math.log10(ratio) - power) > DRIFT:
        return None
    times = 10.0 ** abs(power)
    return Slip(f"off by a factor of {times:,.0f}", written(times))
