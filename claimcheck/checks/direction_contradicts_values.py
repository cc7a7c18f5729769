"""N305: a quantity is said to rise, and its figures fall, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.changes import FALL, RISE, changes
from claimcheck.checks._check import check
from claimcheck.circumstances import weighed
from claimcheck.wording import tells_exchange


@check("N305", "movement", "change")
def direction_contradicts_values(article: Article) -> Iterator[Comparison]:
    """A quantity is said to rise, and its figures fall, or the other way round.

    Wrong:

        Turnout rose from 64% to 58%.
                          ^^^    ~~~ from 64% to 58% is a fall, the text says a rise

    Right:

        Turnout rose to 58% from 52%, though it was below the 64% of 2008.
    """
    for change in changes(article, "movement", "change"):
        if "dir" not in change.pairing.cues or not change.pairing.alone or not change.is_in_unit:
            continue
        claims = (change.before, change.after)
        other = RISE if change.falls else FALL
        ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
        phrase = change.pairing.phrase
        if change.is_told_backwards and not tells_exchange(article, change.after):
            says = f"{ends} is a {other}, the text says a {change.direction}"
            yield weighed(article, Comparison(claims, "contradicted", says, phrase, says), "change")
        elif not change.is_told_backwards:
            yield Comparison(claims, "consistent", f"{ends} is a {change.direction}", phrase)
