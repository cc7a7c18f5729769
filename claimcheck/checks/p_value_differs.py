"""N701: a p-value is not the one of its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcheck.article import Article, Comparison, compared, last_before, unsaid
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.late import late
from claimcheck.numbers import Figure, Judgement, Number, judge
from claimcheck.reasoning import statistics
from claimcheck.reasoning.wording import says

REACH = 60
"""Characters of a test before its p-value."""

NEAR = 12
"""Characters between the value of a test and its p-value."""

TEST = late(
    r"(?<![\w.])(?P<letter>[tFrz]|(?:χ|Χ|X|chi)-?(?:2|²|\^2))\s*"
    r"(?:\(\s*(?P<first>\d+(?:\.\d+)?)(?:\s*,\s*(?P<second>\d+(?:\.\d+)?))?(?:\s*,\s*[Nn]\s*=\s*[\d,]+)?\s*\))?"
    r"\s*=\s*(?P<value>[-−–]?\d*\.?\d+)\s*[,;]\s*[*_]*p[*_]*\s*=?\s*$"
)
"""A test as the psychologists' style book prints it, up to the p-value: ``t(28) = 1.20, p =``."""

TAILED = frozenset("trz")
"""Tests that have two tails, of which authors may count one only."""

Tail = Callable[[float], float]


class Test(NamedTuple):
    """A printed test: how it is written, its value, and the probability of that and anything beyond."""

    said: str
    value: Figure
    tail: Tail
    has_tails: bool


@check("N701", "p-value")
def p_value_differs(article: Article) -> Iterator[Comparison]:
    """A p-value is not the one of its test.

    Test, degrees of freedom and p-value follow from one another.  The test is taken as exactly as it is printed, and a
    test with two tails may have been counted with one.

    Wrong:

        The difference was significant, t(28) = 1.20, p = .01.
                                                ~~~~      ^^^ t(28) = 1.20 gives p = 0.24, the text says 0.01

    Right:

        The difference was significant, t(28) = 2.20, p = .04, and F(1, 50) = 4.5, p < .05.
    """
    for pairing in article.paired("p-value"):
        stated = pairing.one("p")
        test = _test_before(article, stated)
        if test is None or not isinstance(stated, Amount) or not 0 <= stated.figure.value < 1:
            continue
        made = _judged(test, stated.figure)
        said = f"{float(stated.figure.value):g}"
        working = f"{test.said} gives p = {made.expected:.2g}, the text says {said}"
        value = last_before(article.amounts, stated.start)
        sources = (value,) if value and _is_value_of(article, stated, value) else ()
        found = compared(pairing, (stated, *sources), made, working)
        said = article.before(stated) + article.after(stated)
        yield unsaid(found) if found.message and says(article, said, "corrected") else found


def _is_value_of(article: Article, stated: Amount, claim: Amount) -> bool:
    """Whether a claim is the value of the test before a p-value."""
    if stated.start - claim.end >= NEAR:
        return False
    return "=" not in article.document.prose[claim.end : stated.start].rstrip(" =*_")


def _test_before(article: Article, stated: object) -> Test | None:
    assert isinstance(stated, Amount)  # the phrase asks for a number
    before = article.document.prose[max(0, stated.start - REACH) : stated.start]
    match = TEST.search(before)
    if match is None:
        return None
    tail = _tail(match["letter"], match["first"], match["second"])
    number = match["value"].lstrip("-−–")
    place = 10.0 ** -len(number.partition(".")[2])
    said = " ".join(match[0][: match.end("value") - match.start()].split())
    return Test(said, Figure(float(number), place, True), tail, match["letter"] in TAILED) if tail else None


def _tail(letter: str, first: str | None, second: str | None) -> Tail | None:
    degrees = [float(x) for x in (first, second) if x is not None]
    if any(not degree for degree in degrees):
        return None
    match letter, degrees:
        case "z", _:
            return statistics.tail_of_z
        case "t", [freedom]:
            return lambda t: statistics.tail_of_t(t, freedom)
        case "r", [freedom]:
            return lambda r: statistics.tail_of_r(r, freedom)
        case "F", [between, within]:
            return lambda f: statistics.tail_of_f(f, between, within)
        case (("t" | "r" | "F"), _):
            return None
        case _, [freedom, *_]:
            return lambda chi2: statistics.tail_of_chi2(chi2, freedom)
    return None


def _judged(test: Test, stated: Figure) -> Judgement:
    """The better of both countings."""
    both = _judge(test, stated, 1)
    one = _judge(test, stated, 2) if test.has_tails and both.verdict != "consistent" else both
    return one if one.verdict == "consistent" else both


def _judge(test: Test, stated: Figure, tails: int) -> Judgement:
    def relation(value: Number) -> Number:
        return test.tail(max(float(value), 0.0)) / tails

    return judge(relation, [test.value], stated)
