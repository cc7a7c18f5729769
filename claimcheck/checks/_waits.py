"""Waits that end now, and lows and highs of so many years, beside the "since" that tells when they began.

"It was the first title since 1908, ending a wait of 108 years"; "the rate fell to a 40-year low", "its lowest since 1961".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.claims import Amount, When
from claimcheck.late import late
from claimcheck.passages import sentence_around
from claimcheck.reasoning import elapsed
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z][a-z'’]*")

BEHIND, BEFORE = 24, 40
"""Characters behind a length, and before it, in which the noun stands that it is the length of."""

UNITS = frozenset({"month", "year"})

REACH = 160
"""Characters before "since" in which its sentence says what there has not been."""

WAIT = "nouns"
"""The kind that stands in one sentence with its "since"; a low or high may stand anywhere."""


def waits(article: Article) -> Iterator[Comparison]:
    """Every wait, low or high with the only "since" that may be its beginning."""
    told = article.lengths if article.document.published else ()
    lengths = [length for length in told if _is_length(length)]
    starts = [when for when in article.dates if lengths and elapsed.is_dated(when) and _is_since(article, when)]
    for kind, opened in ((WAIT, "none"), ("low", "lowest"), ("high", "highest")) if starts else ():
        waited = [length for length in lengths if _is_of(article, length, kind)]
        begun = [when for when in starts if _opens(article, when, opened)]
        spans = [claim.span for claim in waited] + [claim.span for claim in begun]
        if any(article.is_quoted(span) for span in spans):
            continue
        if len(waited) == len({when.value for when in begun}) == 1 and (
            kind != WAIT or _are_one(article, waited[0], begun[0])
        ):
            yield from _compared(article, waited[0], begun[0], kind)


def _is_length(length: Amount) -> bool:
    return length.unit in UNITS and not length.when and is_plain(length)


def _is_since(article: Article, when: When) -> bool:
    before = WORD.findall(article.document.prose[max(0, when.start - BEHIND) : when.start].lower())[-1:]
    return not words(article, "waits", "since").isdisjoint(before)


def _is_of(article: Article, length: Amount, kind: str) -> bool:
    """Whether it is the length of such a thing: "a 40-year low", "a wait of 40 years"."""
    prose, nouns = article.document.prose, words(article, "waits", kind)
    behind = WORD.findall(prose[length.end : length.end + BEHIND].lower())[:1]
    before = WORD.findall(prose[max(0, length.start - BEFORE) : length.start].lower())
    is_told_before = before[-1:] and before[-1] in words(article, "waits", "of") and not nouns.isdisjoint(before[-3:-1])
    return not nouns.isdisjoint(behind) or bool(is_told_before)


def _opens(article: Article, when: When, kind: str) -> bool:
    """Whether the sentence says before "since" that there has been none, or none lower or higher."""
    start = max(sentence_around(article.document.prose, when.start).start, when.start - REACH)
    said = WORD.findall(article.document.prose[start : when.start].lower())
    return not words(article, "waits", kind).isdisjoint(said)


def _are_one(article: Article, length: Amount, when: When) -> bool:
    here = article.sentence(length.start)
    return here.start <= when.start < here.end


def _compared(article: Article, length: Amount, start: When, kind: str) -> Iterator[Comparison]:
    published = article.document.published
    found = elapsed.since(start, published, length.unit) if published else None
    judgement = elapsed.judged(length, found) if found else None
    if published is None or found is None or judgement is None or found.high <= 0:
        return
    end = published.year if start.unit == "year" else published
    says = f"{article.quote(start)} to {end} is {elapsed.counted(found, length.unit)}"
    says += f", the text says {article.quote(length)}"
    if judgement.verdict == "consistent":
        yield Comparison((length, start), "consistent", says, "wait-since")
        return
    slip = elapsed.slip_of_tens(length, found)
    if slip is None and kind != WAIT:
        return  # it may be the low of another thing
    message = says + (f" ({slip.name}: {slip.instead})" if slip else "")
    yield Comparison((length, start), "contradicted", says, "wait-since", message, "warning", "probable", slip)
