"""N401: a rate or average is not what its total and its number make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from claimcheck import units
from claimcheck.article import Article, Comparison, Pairing, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._figures import bare, counted, like, plain
from claimcheck.checks._over_time import over_a_year, over_years
from claimcheck.checks._rates_around import rates_around, years_of_change, years_of_difference
from claimcheck.claims import Amount
from claimcheck.numbers import SCALE, Factor, Figure, Interval, Level, Number, exactly, judge, slip
from claimcheck.reasoning import wording


class Times(NamedTuple):
    """How often a period comes in a longer one: in the shortest year anyone works, usually, and at the most."""

    least: Number
    usual: Number
    most: Number

    @property
    def value(self) -> Number:
        """The usual number."""
        return self.usual

    def reading(self, level: Level, company: bool = False) -> Interval:
        """All that anyone may mean."""
        return Interval(self.least, self.most)

    def in_fractions(self) -> Times:
        """The same in exact arithmetic."""
        return Times(*map(exactly, self))


WORKED = {
    ("hour", "day"): Times(1, 8, 24), ("hour", "week"): Times(2, 40, 168), ("hour", "month"): Times(8, 173, 744),
    ("hour", "year"): Times(40, 2080, 8784), ("day", "week"): Times(4, 7, 7), ("day", "month"): Times(18, 30, 31),
    ("day", "year"): Times(170, 365, 366), ("week", "month"): Times(4, 4.33, 4.5),
    ("week", "year"): Times(36, 52, 52.3),
    ("month", "quarter"): Times(3, 3, 3), ("month", "year"): Times(12, 12, 12), ("quarter", "year"): Times(4, 4, 4),
}  # fmt: skip
"""Schools and some trades keep long holidays; a month has a whole number of shifts."""

MIDDLE = "rate-each-middle"
LAST = "rate-each-last"
EACH = ("rate-each", "rate-each-first", MIDDLE, LAST)
OF = ("rate-each-of", "rate-each-all")
SAID = (*OF, "rate-one-for")
"""Relations whose wording says that the figure is of each."""

OVER = ("rate-over", "rate-over-first")
"""Relations of one meaning whose wordings must not take each other's figures."""


TERMS = 3
"""Words behind the figure of a rate among which the terms begin: "a day at the gate"."""


@check("N401")
def rate_differs(article: Article) -> Iterator[Comparison]:
    """A rate or an average is not what its total and its number make.

    So much for so many, so much over so many years, so far in so many hours: one of the three figures follows from the
    other two.

    Wrong:

        She gave $4.2 million to 120 staff, or $53,000 each.
                 ~~~~~~~~~~~~    ~~~~~~~~~     ^^^^^^^ $4,200,000 / 120 = $35,000, the text says $53,000 each (digits transposed: 35,000)

    Wrong:

        The grant is $1 billion over five years ($20 million annually).
                     ~~~~~~~~~~ ~~~~~~~~~~~~~~~  ^^^^^^^^^^^ $1,000,000,000 / 5 years = $200,000,000 a year, the text says $20 million (off by a factor of ten: 200,000,000)

    Wrong:

        They drove 300 miles in three hours, at an average speed of 60 mph.
                   ~~~~~~~~~    ~~~~~~~~~~~                         ^^^^^^ 300 miles in three hours = 100 mph, the text says 60 mph

    Right:

        She gave $4.2 million to 120 staff, or $35,000 each. Parking costs $90 a month, or $900 a year if paid in advance.
        They drove 300 miles in three hours, at a top speed of 120 mph.
    """
    known: set[int] = set()
    for made in chain(
        _once(_each(article)),
        _once(_over(article)),
        _ones(article),
        _periods(article),
        _speeds(article),
        _densities(article),
    ):
        known |= set(map(id, made.claims))
        yield made
    told = set(known)
    for made in rates_around(article, known):
        told |= set(map(id, made.claims))
        yield made
    yield from years_of_change(article)
    yield from years_of_difference(article)
    for made in chain(over_a_year(article), over_years(article)):
        if told.isdisjoint(map(id, made.claims)):
            yield made


def _once(found: Iterator[Comparison]) -> Iterator[Comparison]:
    """The first comparison of each rate: the wider wordings come last, and must not repeat the narrow ones."""
    seen: set[int] = set()
    for made in found:
        if id(made.claims[0]) not in seen:
            seen.add(id(made.claims[0]))
            yield made


def _divided(total: Number, number: Number, factor: Number = 1) -> Number:
    return total / (number * factor)


def _multiplied(each: Number, number: Number) -> Number:
    return each * number


def _each(article: Article) -> Iterator[Comparison]:
    for pairing in (pairing for relation in (*EACH, *OF) for pairing in article.paired(relation)):
        for total, number, each in plain(pairing, "t", "n", "e"):
            is_said = pairing.relation not in EACH or _is_of_each(article, each, number)
            is_added = wording.is_more(article, number)
            is_less = pairing.relation in (MIDDLE, LAST) and total.figure.value < each.figure.value
            if (
                is_said
                and _is_alike(total, each)
                and not (is_added or is_less or wording.is_part(article, total, each))
            ):
                working = f"{_total(article, total)} / {bare(number)}"
                yield from _divides(article, pairing, (each, total, number), number.figure, working)


def _divides(
    article: Article, pairing: Pairing, claims: tuple[Amount, ...], number: Figure, working: str, of: str = ""
) -> Iterator[Comparison]:
    """Whether the total, divided by the number, gives each; where it is bounded on one side, only by powers of ten."""
    each, total = claims[:2]
    printed = each.figure.worked_out()
    made = judge(_divided, [total.figure, number], printed)
    closed = judge(_divided, [total.figure.unbounded(), number.unbounded()], printed.unbounded())
    expected = like(article, each, made.expected)
    working = f"{working} = {expected}{of}, the text says {_said(article, each)}"
    found = slip(closed.expected, printed) if closed.verdict != "consistent" else None
    if made.verdict == "consistent" and found and found.name.startswith(SCALE) and closed.verdict == "contradicted":
        made = closed._replace(verdict="doubtful")  # "more than $1.8 billion" is not ten times that
    if made.verdict == "contradicted":  # a rate of one figure says little, what it makes of a long time says more
        product = judge(_multiplied, [each.figure, number], total.figure)
        made = made._replace(ulps=max(made.ulps, product.ulps if product.verdict == "contradicted" else 0))
    if made.is_related or found:
        named = found if made.verdict != "consistent" else None
        alone = pairing.alone and (wording.equates(article, max(each, total, key=_start)) or pairing.relation in SAID)
        told = compared(pairing._replace(alone=alone), claims, made, working, named, (expected,))
        yield unsaid(told) if told.message and _is_of_others(article, each) else told


def _is_of_others(article: Article, each: Amount) -> bool:
    """Whether words behind a rate leave something to add, or say that it holds elsewhere: "$25 a day at the gate"."""
    tail = article.after(each)
    following = {word.strip(",.").lower() for word in tail.split()[:TERMS]}
    return wording.says(article, tail, "beside") or not following.isdisjoint(wording.words(article, "terms", "words"))


def _is_alike(total: Amount, each: Amount) -> bool:
    """Whether the second figure may be a share of the first: of one unit, which "an average of 12" need not repeat."""
    if total.kind in ("age", "ordinal", "share", "duration") or each.kind in ("age", "ordinal", "share", "duration"):
        return False
    return total.unit == each.unit or (each.kind == "number" and total.kind == "count")


def _start(claim: Amount) -> int:
    return claim.start


def _is_of_each(article: Article, each: Amount, number: Amount) -> bool:
    of = wording.per(article, each) if number.kind != "duration" else ""
    return (
        of != ""
        and of in ("each", number.unit, article.unit_words(number).removesuffix("s"))
        and not wording.is_extreme(article, each)
        and number.figure.value > 1
    )


def _total(article: Article, total: Amount) -> str:
    sign = like(article, total, 1)[0]
    return bare(total) if sign.isdigit() else f"{sign}{bare(total)}"


def _said(article: Article, each: Amount) -> str:
    after = article.document.prose[each.end :].split(maxsplit=1)
    is_told = after and wording.per(article, each) == "each" and not wording.is_average(article, each)
    return article.quote(each) + (
        f" {after[0].strip('.,;:)*')}" if is_told and article.document.prose[each.end] == " " else ""
    )


def _over(article: Article) -> Iterator[Comparison]:
    for pairing in (pairing for relation in OVER for pairing in article.paired(relation)):
        for total, time, each in plain(pairing, "t", "d" if "d" in pairing.slots else "c", "e"):
            of = wording.per(article, each)
            times = _in_periods(time, of)
            if times is None or not _is_alike(total, each) or wording.per(article, total):
                continue
            if wording.is_part(article, total, each) or wording.is_extreme(article, each):
                continue
            working = f"{_total(article, total)} / {float(times.value):.4g} {of}s"
            yield from _divides(article, pairing, (each, total, time), times, working, f" a {of}")


def _ones(article: Article) -> Iterator[Comparison]:
    """One of these for so many of those: "800 officers for 240,000 people, one for every 300"."""
    for pairing in article.paired("rate-one-for"):
        for first, then, one, each in plain(pairing, "n", "t", "k", "e"):
            few, many = sorted((first, then), key=lambda claim: claim.figure.value)
            if one.figure.value == 1 and few.unit != many.unit and not wording.is_part(article, many, each):
                working = f"{bare(many)} / {bare(few)}"
                yield from _divides(article, pairing, (each, many, few), few.figure, working)


def _in_periods(time: Amount, period: str) -> Figure | None:
    """A length of time as so many of a period, at its word; None when it is none, or not more than one."""
    if period not in wording.PERIODS or period == "quarter":
        return None
    name = time.readings[0] if time.kind == "duration" else time.unit
    if time.kind == "count" and name not in wording.PERIODS:
        return None
    factor = float(units.conversion(units.unit(name), units.unit(period)).factor.exact)
    made = counted(time.figure)
    value = round(float(made.value) * factor, 6)
    return replace(made, value=value) if value > 1 else None


def _periods(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("rate-period"):
        for first, then in plain(pairing, "m", "y"):
            of, then_of = wording.per(article, first), wording.per(article, then)
            is_short_first = (of, then_of) in WORKED
            short, long = (first, then) if is_short_first else (then, first)
            factor = WORKED.get((of, then_of) if is_short_first else (then_of, of))
            if factor is None or not (_is_alike(short, long)) or wording.is_conditional(article, long):
                continue
            made = judge(lambda x, times: x * times, [short.figure, factor], long.figure)
            expected = like(article, long, made.expected)
            working = (
                f"{_total(article, short)} × {float(factor.value):g} = {expected}, the text says {article.quote(long)}"
            )
            found = slip(made.expected, long.figure) if made.verdict != "consistent" else None
            if made.is_related or found:
                yield compared(pairing, (long, short), made, working, found, (expected,))


def _speeds(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("rate-speed"):
        for way, time, speed in plain(pairing, "s", "d", "v"):
            if not wording.is_extreme(article, speed):
                yield from _in_time(article, pairing, way, time, speed)


def _in_time(article: Article, pairing: Pairing, way: Amount, time: Amount, speed: Amount) -> Iterator[Comparison]:
    names = [units.unit(amount.readings[0]) for amount in (way, time, speed)]
    if [name.dimension for name in names] != ["length", "time", "speed"]:
        return
    factor = Factor(names[1].exact * names[2].exact / names[0].exact)
    made = judge(_divided, [way.figure, time.figure, factor], speed.figure, company=True)
    expected = like(article, speed, made.expected)
    working = f"{article.quote(way)} in {article.quote(time)} = {expected}, the text says {article.quote(speed)}"
    between = article.document.prose[min(time.end, speed.start) : speed.start]
    if made.is_related and (made.verdict == "consistent" or not wording.says(article, between, "moving")):
        yield compared(pairing, (speed, way, time), made, working, slip(made.expected, speed.figure), (expected,))


def _densities(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("rate-density"):
        for number, area, each in plain(pairing, "n", "a", "e"):
            place = units.unit(area.readings[0])
            base = article.document.prose[each.end :].lstrip()
            if (
                place.dimension != "area"
                or wording.per(article, number)
                or number.unit != each.unit
                or not base.startswith(_per_area(article, area))
            ):
                continue
            made = judge(_divided, [number.figure, area.figure], each.figure.worked_out())
            expected = like(article, each, made.expected)
            working = f"{bare(number)} / {article.quote(area)} = {expected}, the text says {article.quote(each)}"
            found = compared(
                pairing, (each, number, area), made, working, slip(made.expected, each.figure), (expected,)
            )
            tail = base.removeprefix(max((per for per in _per_area(article, area) if base.startswith(per)), key=len))
            is_part = wording.opens_with(article, tail, "of_what") or wording.opens_with(article, tail, "elsewhere")
            yield unsaid(found) if found.message and is_part else found


def _per_area(article: Article, area: Amount) -> tuple[str, ...]:
    """How "per square mile" begins, whatever stands before it."""
    unit = article.unit_words(area)
    return tuple(
        f"{joint} {words}" for joint in wording.words(article, "per", "joints") for words in (unit, unit.rstrip("s"))
    )
