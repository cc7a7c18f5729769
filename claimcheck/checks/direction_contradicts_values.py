"""N305: a quantity is said to rise, and its figures fall, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.reasoning.changes import FALL, RISE, changes
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.wording import tells_exchange


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
        claims = (change.before, change.after)
        other = RISE if change.falls else FALL
        ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
        phrase = change.pairing.phrase
        if change.is_told_backwards and not tells_exchange(article, change.after):
            says = f"{ends} is a {other}, the text says a {change.direction}"
            yield weighed(article, Comparison(claims, "contradicted", says, phrase, says), "change")
        elif not change.is_told_backwards:
            yield Comparison(claims, "consistent", f"{ends} is a {change.direction}", phrase)
    yield from _moved(article)


def _moved(article: Article) -> Iterator[Comparison]:
    """What runs the way of a verb that stands farther off; what does not may be something else."""
    told = {frozenset((c.before.start, c.after.start)) for c in changes(article, "movement", "change")}
    for change in changes(article, "moved"):
        places = frozenset((change.before.start, change.after.start))
        if places not in told and not change.is_told_backwards and change.is_in_unit:
            says = f"from {article.quote(change.before)} to {article.quote(change.after)} is a {change.direction}"
            yield Comparison((change.before, change.after), "consistent", says, change.pairing.phrase)
