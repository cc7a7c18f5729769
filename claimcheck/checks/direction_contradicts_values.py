"""N305: a quantity is said to rise, and its figures fall, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import languages
from claimcheck.article import Article, Comparison, unsaid
from claimcheck.checks._check import check
from claimcheck.claims import Amount
from claimcheck.late import late
from claimcheck.numbers import SOURCE
from claimcheck.passages import sentence_around
from claimcheck.reasoning.changes import FALL, RISE, Change, changes
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.predicates import is_measured_otherwise
from claimcheck.reasoning.wording import moves, says, tells_exchange

LETTERS = late(r"\s([a-z]+)")
WAYS = ("rise", "fall", "rises", "falls")

LAST = 200
"""The last place of a ranking."""


@check("N305", "movement", "change", "moved")
def direction_contradicts_values(article: Article) -> Iterator[Comparison]:
    """A quantity is said to rise, and its figures fall, or the other way round.

    Where more words stand between, a verb tells which way they must go; a noun such as "growth" does not.

    Wrong:

        Turnout rose from 64% to 58%.
                          ^^^    ~~~ from 64% to 58% is a fall, the text says a rise

    Wrong:

        The number of pupils at the two schools fell last year to 1,240 from 1,180.
                                                                  ~~~~~      ^^^^^ from 1,180 to 1,240 is a rise, the text says a fall

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
    ends = (change.before, change.after)
    return (
        tells_exchange(article, change.after)
        or _is_rank(article, change)
        or _is_source(article, change)
        or any(_is_itself_a_change(article, end) for end in ends)
        or _is_crossed(article, change)
        or is_measured_otherwise(article, change.pairing.span.start, *ends)
    )


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
    """The same for words of change that stand farther off; what goes against a noun such as "growth" may be something else.

    In 26,000 published texts 842 such pairs run the way of their word, and 17 that do not stand behind a noun or are
    told in another currency.
    """
    told = {frozenset((c.before.start, c.after.start)) for c in changes(article, "movement", "change")}
    for change in changes(article, "moved"):
        places = frozenset((change.before.start, change.after.start))
        is_verb = change.pairing.cues["dir"] in (RISE, FALL)
        if places not in told and change.is_in_unit and (is_verb or not change.is_told_backwards):
            yield _compared(article, change)


def _is_itself_a_change(article: Article, end: Amount) -> bool:
    """Whether a noun behind a figure makes it a rise or fall: "revised down to a 7 percent drop from a 5 percent drop"."""
    behind = LETTERS.match(article.after(end).lower())
    ways = languages.load(article.document.language).cues["words"]
    return behind is not None and any(behind[1] in ways[way] for way in WAYS)
