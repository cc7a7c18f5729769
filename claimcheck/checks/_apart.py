"""Two events so long apart, of which the sentence gives only one day; the other one was told before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing, beginning_in
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.numbers import Interval, Slip
from claimcheck.passages import sentence_around
from claimcheck.reasoning import elapsed

BEFORE = 600
"""Characters before in which the other day is looked for."""

BEHIND = 60
"""Characters behind "six days after" that name what it is counted from."""

EXPLICIT = "this-was"
"""The wording that itself says what it is counted from: the day told last."""

FAR = 1.6
"""How many times too long or too short a length must be to be reported on the word of that wording alone."""

NOUN = late(r"[A-Za-z]{5,}|\d[\d,]*\d")
STEM = 5
"""Letters that two words must share to be one: "register", "registering"."""

CLAUSE = late(r"[,.;:!?]\s")


def told_apart(article: Article) -> Iterator[Comparison]:
    """Lengths between a day of their sentence and the day told last, or any other before it that fits."""
    for pairing in article.paired("apart"):
        length = pairing.one("n")
        if (
            isinstance(length, Amount)
            and not article.is_quoted(length.span)
            and (made := _counted(article, pairing, length))
        ):
            yield made


def _counted(article: Article, pairing: Pairing, length: Amount) -> Comparison | None:
    given = pairing.one("a" if "a" in pairing.slots else "b")
    if not isinstance(given, When) or not given.day or given.year is None:
        return None
    first = min(given.start, length.start)
    told = [when for when in beginning_in(article.dates, first - BEFORE, first) if when.day and when.year]
    for other in reversed(told):
        found = _between(pairing, given, other, length)
        if found and _holds(length, found):
            return Comparison(
                (length, given, other), "consistent", _working(article, given, other, found, length), pairing.phrase
            )
    if not told or not _is_told_last(article, first, told[-1]):
        return None
    return _contradicted(article, pairing, length, given, told[-1])


def _between(pairing: Pairing, given: When, other: When, length: Amount) -> Interval | None:
    """How long the two days lie apart, in the order that the words give them."""
    is_later = (pairing.cues["dir"] == "after") is ("a" in pairing.slots)
    return elapsed.apart(other, given, length.unit) if is_later else elapsed.apart(given, other, length.unit)


def _holds(length: Amount, found: Interval) -> bool:
    judgement = elapsed.judged(length, found)
    return judgement is not None and judgement.verdict == "consistent"


def _working(article: Article, given: When, other: When, found: Interval, length: Amount) -> str:
    early, late_ = sorted((given, other), key=lambda when: when.days or (0, 0))
    says = f"{article.quote(early)} to {article.quote(late_)} is {elapsed.counted(found, length.unit)}"
    return f"{says}, the text says {article.quote(length)}"


def _is_told_last(article: Article, first: int, other: When) -> bool:
    """Whether a day stands in the same sentence or in the one before."""
    here = sentence_around(article.document.prose, first)
    return other.start >= sentence_around(article.document.prose, max(0, here.start - 2)).start


def _contradicted(article: Article, pairing: Pairing, length: Amount, given: When, other: When) -> Comparison | None:
    found = _between(pairing, given, other, length)
    if found is None or length.figure.hedge == "vague":
        return None
    slip = elapsed.slip_of_length(length, found)
    if pairing.phrase == EXPLICIT:
        times = (found.low + found.high) / 2 / length.figure.value
        sure = bool(slip) or not 1 / FAR < times < FAR
    else:
        sure = slip is not None and _is_named(article, length, other)
    return _reported(article, pairing, (length, given, other), found, slip) if sure else None


def _reported(
    article: Article, pairing: Pairing, claims: tuple[Amount, When, When], found: Interval, slip: Slip | None
) -> Comparison:
    length, given, other = claims
    says = _working(article, given, other, found, length)
    message = says + (f" ({slip.name}: {slip.instead})" if slip else "")
    return Comparison(claims, "contradicted", says, pairing.phrase, message, "warning", "probable", slip)


def _is_named(article: Article, length: Amount, other: When) -> bool:
    """Whether the words behind "after" stand in the sentence of the day told last too."""
    prose = article.document.prose
    clause = CLAUSE.split(prose[length.end : length.end + BEHIND].partition(" ")[2].partition(" ")[2])[0]
    around = sentence_around(prose, other.start)
    return bool(_stems(clause) & _stems(prose[around.start : around.end]))


def _stems(words: str) -> set[str]:
    return {word[:STEM].lower() for word in NOUN.findall(words)}
