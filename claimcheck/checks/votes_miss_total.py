"""N503: votes do not come to the number that they are said to need, or exceed the body that cast them."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Verdict, beginning_in
from claimcheck.checks._check import check
from claimcheck.checks._figures import plain, result
from claimcheck.claims import Amount, Score
from claimcheck.reasoning import wording

NEAR = 24
"""Characters behind "three short of" in which a number stands."""

BODY = 250
"""Characters between a vote and the body that casts it."""


@check("N503", "short-of", "votes-needed", "not-voting", "vote")
def votes_miss_total(article: Article) -> Iterator[Comparison]:
    """Votes do not come to the number that they are said to need, or exceed the body that cast them.

    Wrong:

        The bill failed on a 52-47 vote, three short of the 60 votes needed.
                             ~~~~~       ^^^^^              ~~~~~~~~ 60 − 52 = 8, the text says three

    Wrong:

        The 100-member Senate voted 52-47, with three senators not voting.
            ~~~~~~~~~~              ~~~~~       ^^^^^^^^^^^^^^ 52 + 47 + 3 = 102, more than the 100 there are

    Right:

        The bill failed on a 52-47 vote, eight short of the 60 votes needed. One senator did not vote.
    """
    yield from _short(article)
    yield from _beyond(article)
    yield from _too_many(article)


def _short(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("short-of"):
        for short, needed in plain(pairing, "k", "n"):
            yield _needed(article, pairing.phrase, result(pairing), short, needed)
    done = {id(pairing.one("k")) for pairing in article.paired("short-of")}
    told = [
        needed
        for pairing in article.paired("votes-needed")
        for (needed,) in plain(pairing, "n")
        if needed.unit == "vote"
    ]
    same = {needed.figure.value for needed in told}
    for pairing in article.paired("short-by") if len(same) == 1 else ():
        for (short,) in plain(pairing, "k"):
            if id(short) not in done and not _is_of_another(article, short):
                yield _needed(article, pairing.phrase, result(pairing), short, told[0])


def _is_of_another(article: Article, short: Amount) -> bool:
    """Whether it is short of another number, which is told behind it: "three short of the 55 that was promised"."""
    return bool(beginning_in(article.amounts, short.end, short.end + NEAR))


def _needed(article: Article, phrase: str, score: Score, short: Amount, needed: Amount) -> Comparison:
    missing = int(needed.figure.value) - score.first
    working = f"{int(needed.figure.value)} − {score.first} = {missing}"
    claims = (short, score, needed)
    # The side that fell short may be told second, or the two may be told upside down.
    if short.figure.value in (missing, int(needed.figure.value) - score.second) or short.figure.hedge:
        return Comparison(claims, "consistent", working, phrase)
    says = f"{working}, the text says {article.quote(short)}"
    return Comparison(claims, "contradicted", says, phrase, says)


def _beyond(article: Article) -> Iterator[Comparison]:
    if not article.paired("not-voting"):
        return
    seats = [claim for claim in article.amounts if _is_body(article, claim)]
    voters = wording.words(article, "margin", "votes")
    for pairing in article.paired("not-voting") if len({body.figure.value for body in seats}) == 1 else ():
        score = result(pairing)
        for (absent,) in plain(pairing, "k"):
            if absent.unit in voters and wording.says(
                article, article.document.prose[absent.end : absent.end + 40], "not_voting"
            ):
                yield _cast(pairing.phrase, score, absent, seats[0])


def _cast(phrase: str, score: Score, absent: Amount, body: Amount) -> Comparison:
    votes = score.first + score.second + int(absent.figure.value)
    working = f"{score.first} + {score.second} + {int(absent.figure.value)} = {votes}"
    if votes <= body.figure.value:
        return Comparison((absent, score, body), "consistent", working, phrase)
    says = f"{working}, more than the {int(body.figure.value)} there are"
    return Comparison((absent, score, body), "contradicted", says, phrase, says)


def _is_body(article: Article, claim: Amount) -> bool:
    """Whether a count is the size of a body that votes: "the 100-member Senate"."""
    said = article.document.prose[claim.start : claim.end]
    return claim.kind == "count" and claim.unit in wording.words(article, "body", "units") and "-" in said


def _too_many(article: Article) -> Iterator[Comparison]:
    """More votes than the body near which the vote is told can cast."""
    seats = [claim for claim in article.amounts if _is_body(article, claim)] if article.paired("vote") else []
    for pairing in article.paired("vote"):
        score = result(pairing)
        near = [body for body in seats if abs(body.start - score.start) < BODY]
        votes = score.first + score.second
        if len({body.figure.value for body in near}) == 1:
            working = f"{score.first} + {score.second} = {votes}"
            says = f"{working}, more than the {int(near[0].figure.value)} there are"
            is_more = votes > near[0].figure.value
            verdict: Verdict = "contradicted" if is_more else "consistent"
            yield Comparison(
                (score, near[0]), verdict, says if is_more else working, pairing.phrase, says if is_more else ""
            )
