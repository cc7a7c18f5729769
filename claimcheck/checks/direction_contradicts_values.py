"""N305: a quantity is said to rise, and its figures fall, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, unsaid
from claimcheck.checks._check import check
from claimcheck.numbers import SOURCE
from claimcheck.passages import sentence_around
from claimcheck.reasoning.changes import FALL, RISE, Change, changes
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.predicates import is_measured_otherwise
from claimcheck.reasoning.wording import moves, says, tells_exchange

LAST = 200
"""The last place of a ranking."""


@check("N305", "movement", "change", "moved")
def direction_contradicts_values(article: Article) -> Iterator[Comparison]:
    """A quantity is said to rise, and its figures fall, or the other way round.

    A verb that stands farther from its figures is only listed where they go its way.

    Wrong:

        Turnout rose from 64% to 58%.
                          ^^^    ~~~ from 64% to 58% is a fall, the text says a rise

    Right:

        Turnout rose to 58% from 52%, though it was below the 64% of 2008.
    """
    seen: set[frozenset[int]] = set()
    for change in changes(article, "movement", "change"):
        if "dir" not in change.pairing.cues or not change.pairing.alone or not change.is_in_unit:
            continue
        places = frozenset((change.before.start, change.after.start))
        if places in seen:
            continue
        seen.add(places)
        yield _compared(article, change)
    yield from _moved(article)


def _compared(article: Article, change: Change) -> Comparison:
    claims, phrase = (change.before, change.after), change.pairing.phrase
    ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    if not change.is_told_backwards:
        return Comparison(claims, "consistent", f"{ends} is a {change.direction}", phrase)
    working = f"{ends} is a {RISE if change.falls else FALL}, the text says a {change.direction}"
    made = weighed(article, Comparison(claims, "contradicted", working, phrase, working), "change")
    return unsaid(made) if made.message and _is_other(article, change) else made


def _is_other(article: Article, change: Change) -> bool:
    """Whether what goes up has figures that go down: an exchange rate, a place in a ranking, what is told adjusted."""
    is_other = tells_exchange(article, change.after) or _is_rank(article, change) or _is_source(article, change)
    ends = (change.before, change.after)
    return is_other or _is_crossed(article, change) or is_measured_otherwise(article, change.pairing.span.start, *ends)


def _is_rank(article: Article, change: Change) -> bool:
    """Whether two bare numbers may be places in a ranking, because no word says what they measure."""
    if any(end.kind != "number" or end.figure.value > LAST for end in (change.before, change.after)):
        return False
    within = article.document.prose[slice(*sentence_around(article.document.prose, change.after.start))]
    return not says(article, within, "quantities")


def _is_source(article: Article, change: Change) -> bool:
    """Whether the second figure is what the first came from: "rose to 300 from 400 clubs", "to $3 million on $90 million"."""
    first, last = sorted((change.before, change.after), key=lambda end: end.start)
    small, large = sorted(float(end.figure.value) for end in (first, last))
    is_named = last.kind == "count" and first.kind == "number"
    is_far = change.after is first and large > SOURCE * small
    return is_far or (is_named and last.unit not in article.before(first).lower())


def _is_crossed(article: Article, change: Change) -> bool:
    """Whether something else goes the other way before the figures: "yields fell as prices rose, from 2.5% to 2.3%"."""
    told = article.before(min(change.before, change.after, key=lambda end: end.start)).lower()
    return moves(article, told, "fall") and moves(article, told, "rise")


def _moved(article: Article) -> Iterator[Comparison]:
    """What runs the way of a verb that stands farther off; what does not may be something else."""
    told = {frozenset((c.before.start, c.after.start)) for c in changes(article, "movement", "change")}
    for change in changes(article, "moved"):
        places = frozenset((change.before.start, change.after.start))
        if places not in told and not change.is_told_backwards and change.is_in_unit:
            yield _compared(article, change)
