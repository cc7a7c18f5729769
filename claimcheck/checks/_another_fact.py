"""Whether a figure that is a slip of hand away from another is of another fact for all that: a part, a second one."""

from __future__ import annotations

from itertools import islice

from claimcheck.article import Article, beginning_in
from claimcheck.claims import Amount
from claimcheck.late import late
from claimcheck.numbers import RETYPED, TIE
from claimcheck.passages import sentence_around
from claimcheck.reasoning import wording
from claimcheck.reasoning.nearby import words_of
from claimcheck.repeats import Repeat

WORD = late(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")

SIGN = late(r"[^\w\s'’-]")

FIRST_WORDS = 4
"""Words of a sentence in which its subject stands."""

MEANT = 2
"""Words of meaning of a clause that are looked for before."""

MOST = 12
"""Figures of two sentences that are tried."""

NEAR = 40
"""Characters on either side of a figure in which "in all" or "new" stands."""

BESIDE = 8
"""Characters between a figure and what is paid for it."""


def is_of_another_fact(article: Article, pair: Repeat) -> bool:
    """Whether the later of two figures counts only some, or others, or all, or is made of the earlier one."""
    first, again, slip = pair
    return (
        (slip is not None and slip.name == RETYPED and _is_one_of_several(article, first, again))
        or _fresh(article, first) != _fresh(article, again)
        or is_of_others(article, first, again)
    )


def is_of_others(article: Article, first: Amount, again: Amount) -> bool:
    """Whether the later of two figures is of some, of another one, of another place or time, or is worked out."""
    return (
        _is_restricted(article, first, again)
        or _is_another(article, first, again)
        or _are_elsewhere(article, first, again)
        or _are_at_other_times(article, first, again)
        or _are_for_others(article, first, again)
        or _are_priced_apart(article, first, again)
        or _is_worked_out(article, first, again)
    )


def _is_restricted(article: Article, first: Amount, again: Amount) -> bool:
    """Whether the words behind a count take some of those told before: "the 340 guests who stayed"."""
    if again.kind != "count" or not article.subject(again).is_definite:
        return False
    behind = _clause_behind(article, again)
    function, verbs = words_of(article.language)
    said = [word for word in behind if word not in function][:MEANT]
    told = article.subject(first).told
    return bool(behind) and told.isdisjoint(said) and told.isdisjoint(verbs.get(word, word) for word in said)


def _clause_behind(article: Article, amount: Amount) -> list[str]:
    """The words of a relative clause, a participle or a place right behind a count; none when its verb comes next."""
    after = SIGN.split(article.after(amount)[: wording.REACH].lower(), 1)[0]
    clause, finite = (wording.words(article, "another", name) for name in ("clause", "finite"))
    first, *rest = WORD.findall(after) or [""]
    is_participle = first.endswith(tuple(wording.words(article, "another", "participles"))) and not finite.isdisjoint(
        rest
    )
    return [first, *rest] if is_participle else rest if first in clause else []


def _is_another(article: Article, first: Amount, again: Amount) -> bool:
    """Whether a sentence begins with another one of what was told: "A bridge upstream cost"."""
    prose = article.document.prose
    begin = sentence_around(prose, again.start).start
    words = [match[0].lower() for match in islice(WORD.finditer(prose, begin, again.start), FIRST_WORDS)]
    if not words or words[0] not in wording.words(article, "another", "one"):
        return False
    return not article.subject(first).told.isdisjoint(words[1:])


def _fresh(article: Article, amount: Amount) -> set[str]:
    """The words that make a figure that of the last ones only, or of all there were."""
    within = set(WORD.findall(article.quote(amount).lower()))
    fresh, whole = (wording.words(article, "another", name) for name in ("fresh", "whole"))
    return (within & fresh) | (_beside(article, amount) & whole)


def _are_elsewhere(article: Article, first: Amount, again: Amount) -> bool:
    """Whether two figures are told of two places: "in the north", "in the south"."""
    places = wording.words(article, "another", "places")
    one, other = (places & _beside(article, amount) for amount in (first, again))
    return bool(one and other) and one.isdisjoint(other)


def _are_at_other_times(article: Article, first: Amount, again: Amount) -> bool:
    """Whether each of two figures has a date or an hour of its own behind it: "in May", "in June"."""
    times = [_times(article, amount) for amount in (first, again)]
    return all(times) and times[0].isdisjoint(times[1])


def _times(article: Article, amount: Amount) -> set[str]:
    after = SIGN.split(article.after(amount)[:NEAR], 1)[0]
    return {when.value for when in beginning_in(article.whens, amount.end, amount.end + len(after))}


def _are_for_others(article: Article, first: Amount, again: Amount) -> bool:
    """Whether two figures are for two things: "for the roof", "for the floor"."""
    one, other = _purposes(article, first), _purposes(article, again)
    told, again_told = article.subject(first).told, article.subject(again).told
    return any(one[tie] not in again_told and other[tie] not in told for tie in one.keys() & other.keys())


def _purposes(article: Article, amount: Amount) -> dict[str, str]:
    """What each preposition of purpose or origin behind a figure leads to."""
    after = SIGN.split(article.after(amount)[:NEAR], 1)[0]
    function = words_of(article.language)[0]
    ties = wording.words(article, "another", "ties")
    found: dict[str, str] = {}
    tie = ""
    for word in WORD.findall(after.lower()):
        if word in ties:
            tie = word
        elif tie and word not in function:
            found.setdefault(tie, word)
            tie = ""
    return found


def _are_priced_apart(article: Article, first: Amount, again: Amount) -> bool:
    """Whether figures of one unit that differ come right behind them: "for $9", "for $5"."""
    behind = [beginning_in(article.amounts, amount.end, amount.end + BESIDE)[:1] for amount in (first, again)]
    return all(behind) and behind[0][0].unit == behind[1][0].unit and behind[0][0].value != behind[1][0].value


def _beside(article: Article, amount: Amount) -> set[str]:
    """The words of its sentence right around a figure and within it."""
    prose = article.document.prose
    around = sentence_around(prose, amount.start)
    text = prose[max(around.start, amount.start - NEAR) : min(around.end, amount.end + NEAR)]
    return set(WORD.findall(text.lower()))


def _is_worked_out(article: Article, first: Amount, again: Amount) -> bool:
    """Whether a third figure makes the one of the other, by adding or by multiplying: two parts, so much for each."""
    one, other = float(first.figure.value), float(again.figure.value)
    for amount in _others(article, first, again):
        third = float(amount.figure.value)
        sums = (one + third, abs(one - third)) if amount.unit == first.unit else ()
        if any(abs(made - other) <= TIE * other for made in (*sums, one * third, one / third if third else 0.0)):
            return True
    return False


def _is_one_of_several(article: Article, first: Amount, again: Amount) -> bool:
    """Whether more figures of the kind stand in either sentence, of which one digit makes others: a list of prices."""
    return any(amount.unit == first.unit for amount in _others(article, first, again))


def _others(article: Article, *pair: Amount) -> list[Amount]:
    """The other figures of the two sentences."""
    sentences = [sentence_around(article.document.prose, amount.start) for amount in pair]
    found = [amount for within in sentences for amount in beginning_in(article.amounts, *within)[:MOST]]
    return [amount for amount in found if amount not in pair and amount.upto is None]
