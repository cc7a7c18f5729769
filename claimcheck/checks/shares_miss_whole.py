"""N105: shares of one whole do not make the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.claims import Amount, Claim
from claimcheck.numbers import TRANSPOSED, Figure, Slip, judge_sum, slip, transposed, written
from claimcheck.passages import sentence_around
from claimcheck.reasoning.divisions import divisions, further
from claimcheck.reasoning.exclusive import exclusive
from claimcheck.reasoning.parts import amounts, excludes, plainly, shares_one_whole, up_to_base
from claimcheck.reasoning.remainders import shares_before
from claimcheck.reasoning.wording import says

WHOLE = Figure(100, exact=True)

MOST, WITHIN = 102, 1
"""Percent beyond which shares told one by one are too much, and within which of 100 they are the whole."""

ANSWERS = "undecided"
"""Wording of answers that may overlap: "61% know the law, 52% support it and 12% are unsure"."""

EXCLUSIVE = 4
"""Shares of a makeup that leave no doubt of one division; "60% women and 45% students" are two."""


@check("N105")
def shares_miss_whole(article: Article) -> Iterator[Comparison]:
    """Shares of one whole do not make the whole.

    Shares that exclude one another may pass 100% only by rounding, half a unit for each of them; they must reach it
    where the wording says that they are all there are.  Neighbours that come to 100% without such wording stand in the
    ledger.

    Wrong:

        About 62% of the workforce is full time; the remaining 48% works part time.
        ~~~~~~~~~                                              ^^^ 100% − about 62% = 38%, the text says 48%

    Wrong:

        In the poll 44% backed the plan, 39% opposed it and 28% were undecided.
                    ~~~                  ~~~                ^^^ 44% + 39% + 28% = 111%, more than the whole

    Wrong:

        In the poll 47 percent approved of the mayor, 41 percent disapproved and 22 percent had no opinion.
                    ~~~~~~~~~~                        ~~~~~~~~~~                 ^^^^^^^^^^ 47 percent + 41 percent + 22 percent = 110%, more than the whole

    Right:

        In the poll 44% backed the plan, 39% opposed it and 18% were undecided. Some 61% know the law, 52% support it and 12% are
        unsure. The makeup of the club was 60% pupils,
        20% parents, 10% teachers and 9.5% guests, and 4% of the members were born abroad.
    """
    seen: set[int] = set()
    for pairing in article.paired("shares"):
        parts = _percents(pairing.slots["part"])
        rest = _percents(pairing.slots.get("rest", ()))
        if not parts or not shares_one_whole(article, parts):
            continue
        if rest:
            made = _rest(article, pairing, parts, rest[0])
            is_other = bool(made.message) and (
                _is_of_the_rest(article, parts, rest[0]) or _are_all_told(article, rest[0])
            )
            yield unsaid(made) if is_other else made
        elif "rest" not in pairing.slots and len(parts) > 2:
            made = _whole(article, pairing, parts)
            may_overlap = pairing.phrase == ANSWERS and not excludes(article, parts[0].start, pairing.span.end)
            yield unsaid(made) if made.message and may_overlap else made
        else:
            continue
        seen.update(part.start for part in (*parts, *rest))
    yield from _apart(article, seen)
    yield from _swapped(article, seen)
    seen.update(part.start for pairing in article.paired("makeup") for part in pairing.slots["part"])
    yield from _made_up(article)
    yield from _divided(article, seen)
    yield from _remaining(article, seen)
    yield from _further(article, seen)


def _is_of_the_rest(article: Article, parts: Sequence[Amount], rest: Amount) -> bool:
    """Whether a share is one of what is left, or the list goes on to another whole: "of the rest 48% is oak"."""
    between = article.document.prose[parts[-1].end : rest.start]
    return sum(part.figure.value for part in parts) >= 100 or says(article, between, "of_the_rest")


def _are_all_told(article: Article, rest: Amount) -> bool:
    """Whether the shares of its sentence make the whole with one that stands apart: "...; it gave 10% to staff"."""
    told = tuple(beginning_in(article.amounts, *sentence_around(article.document.prose, rest.start)))
    return judge_sum([plainly(share) for share in _percents(told)], WHOLE).verdict == "consistent"


def _divided(article: Article, seen: set[int]) -> Iterator[Comparison]:
    """What makes the whole though no wording says so; what does not make it may be anything."""
    for shares in divisions(article):
        if seen.isdisjoint(share.start for share in shares):
            seen.update(share.start for share in shares)
            working = " + ".join(article.figure_words(share) for share in shares)
            yield Comparison(tuple(shares), "consistent", f"{working} = 100%", "division")


def _further(article: Article, seen: set[int]) -> Iterator[Comparison]:
    """A share and a further one, which together are no more than the whole."""
    for one, other in further(article):
        if seen.isdisjoint((one.start, other.start)):
            made = written(float(one.figure.value + other.figure.value))
            says = f"{article.figure_words(one)} + {article.figure_words(other)} = {made}%, not more than the whole"
            yield Comparison((other, one), "consistent", says, "further-share")


def _apart(article: Article, seen: set[int]) -> Iterator[Comparison]:
    """Shares that exclude one another, where they are more than the whole."""
    for parts in exclusive(article):
        made = _whole(article, Pairing("shares", "exclusive", {}, parts[0].span), parts)
        if made.message and seen.isdisjoint(part.start for part in parts):
            seen.update(part.start for part in parts)
            yield made


def _remaining(article: Article, seen: set[int]) -> Iterator[Comparison]:
    """What is said to remain, where the shares before it leave just so much."""
    for pairing in article.paired("rest"):
        for rest in _percents(pairing.slots["rest"]):
            parts = shares_before(article, rest) if rest.start not in seen else ()
            if parts:
                said = " − ".join(["100%", *(article.figure_words(part) for part in parts)])
                working = f"{said} = {article.quote(rest)}"
                yield Comparison((rest, *parts), "consistent", working, pairing.phrase)


def _swapped(article: Article, seen: set[int]) -> Iterator[Comparison]:
    """Shares told one by one that are more than the whole, and are the whole with two digits of one swapped."""
    for pairing in article.paired("listed"):
        parts = _percents(pairing.slots["part"])
        total = sum(float(part.figure.value) for part in parts)
        if len(parts) < EXCLUSIVE or total <= MOST or not seen.isdisjoint(part.start for part in parts):
            continue
        for part in parts:
            meant = [x for x in transposed(part.figure) if abs(total - float(part.figure.value) + x - 100) <= WITHIN]
            if meant and shares_one_whole(article, parts):
                fits = Slip(TRANSPOSED, article.in_the_manner_of(part, meant[0]))
                others = [claim for claim in parts if claim is not part]
                yield _whole(article, pairing._replace(alone=False), (*others, part), fits)
                break


def _made_up(article: Article) -> Iterator[Comparison]:
    """What something is made up of, as "the racial makeup" tells it."""
    for pairing in article.paired("makeup"):
        parts = up_to_base(article, _percents(pairing.slots["part"]))
        if len(parts) >= EXCLUSIVE:
            yield _whole(article, pairing, parts)


def _percents(claims: tuple[Claim, ...]) -> tuple[Amount, ...]:
    found = amounts(claims)
    return found if all(claim.unit == "percent" for claim in found) else ()


def _rest(article: Article, pairing: Pairing, parts: tuple[Amount, ...], rest: Amount) -> Comparison:
    judged = judge_sum([WHOLE], plainly(rest), [plainly(part) for part in parts])
    said = " − ".join(["100%", *(article.figure_words(part) for part in parts)])
    made = article.in_the_manner_of(rest, judged.expected)
    working = f"{said} = {made}, the text says {article.quote(rest)}"
    return compared(pairing, (rest, *parts), judged, working, slip(judged.expected, rest.figure), (made,))


def _whole(article: Article, pairing: Pairing, parts: Sequence[Amount], hand: Slip | None = None) -> Comparison:
    """More than the whole; less is no contradiction, since answers may be left out."""
    *others, last = parts
    most = replace(WHOLE, hedge="up_to")
    judged = judge_sum([plainly(part) for part in parts], most)
    said = " + ".join(article.figure_words(part) for part in parts)
    working = f"{said} = {written(judged.expected)}%"
    verdict = "" if judged.verdict == "consistent" else ", more than the whole"
    return compared(pairing, (last, *others), judged, working + verdict, hand)
