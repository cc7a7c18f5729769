"""How much says that two figures, a slip of hand apart, are one fact told twice.

Where nothing tells them apart, what the author says of both is counted.  The weights were measured on figures that
published articles tell twice, one of each pair mistyped, against other figures that happen to be a slip apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount, Subject
from claimcheck.numbers import RETYPED
from claimcheck.reasoning.nearby import is_pointed_at, nearby, words_behind
from claimcheck.reasoning.retold import is_opening
from claimcheck.reasoning.wording import is_then, per
from claimcheck.repeats import TRANSPOSABLE, Repeat, digits_of

ENOUGH = 5
"""Above it one pair in fifteen thousand articles was of two facts."""

WORDS = 3
"""Words around both figures that count, at most."""

ONE_NOUN = 3
POINTED_AT = 4
"""For "the" or "its" before the later figure."""

OPENING = 4
"""For a figure of the first line in the first paragraphs."""

SCALE = 4
"""For million and billion, which hardly ever meet on like digits."""

DIGITS = 3
"""For digits enough that chance rarely makes a slip of them."""

UNLIKE = 4
"""Against: like words that lead to unlike ones, what only one of them is (net, federal), other things that happen."""

BESIDE = 6
"""Words of meaning on either side in which one may set a figure against others."""

NEXT = 200
"""Characters between a figure and the same taken up."""

ALONE = (",", ".", ";", ":")
"""What follows a figure that names nothing new."""

LISTED = "a list"
"""What sets a figure apart in a sentence of many figures."""

MOOD = "mood"
"""The circumstance of what is planned or expected, which is told again as a fact."""


def is_told_again(article: Article, pair: Repeat) -> bool:
    """Whether the evidence is that two different figures of two sentences are one fact."""
    if pair.is_scale and (_is_taken_up(article, pair) or _is_of_another_magnitude(article, pair)):
        return True
    if pair.slip is None or pair.slip.name == RETYPED or pair.is_weak or not article.are_apart(pair.first, pair.again):
        return False
    if _is_set_apart(article, pair) or not _is_told_once(article, pair.again):
        return False
    return _weight(article, pair) >= ENOUGH


def wholes(article: Article) -> Iterator[tuple[Amount, Amount]]:
    """Each count of every one there is with the last one before it of the same things, where the two differ."""
    words = languages.load(article.language).subjects["function"]["whole"]
    last: dict[str, Amount] = {}
    for amount in article.body:
        if amount.kind == "count" and amount.upto is None and _is_whole(article, amount, words):
            first = last.get(amount.unit)
            last[amount.unit] = amount
            if first is not None and first.value != amount.value and _are_the_same_things(article, first, amount):
                yield first, amount


def _is_whole(article: Article, amount: Amount, words: Collection[str]) -> bool:
    return article.document.prose[amount.start : amount.unit_start].split(maxsplit=1)[0].lower() in words


def _are_the_same_things(article: Article, first: Amount, again: Amount) -> bool:
    """Whether two counts have a noun with a word of its own before it, and no two names or words that part them."""
    one, other = article.subject(first), article.subject(again)
    shared = (one.names | one.modifiers) & other.names | other.modifiers & one.names
    named = bool(shared) or not (one.names and other.names)
    nested = one.modifiers <= other.modifiers or other.modifiers <= one.modifiers
    alike = named and nested and bool(one.modifiers & other.modifiers) and one.apart == other.apart
    return alike and article.are_apart(first, again)


def _is_set_apart(article: Article, pair: Repeat) -> bool:
    """Whether anything tells one of them from the other: another name, another time, a part."""
    one, other = article.subject(pair.first), article.subject(pair.again)
    return bool(
        LISTED in one.apart | other.apart
        or (one.names and other.names and one.names.isdisjoint(other.names))
        or _beside(one) != _beside(other)
        or any(word.isdigit() for word in one.circumstances ^ other.circumstances)
        or is_then(article, pair.first) != is_then(article, pair.again)
    )


def _is_taken_up(article: Article, pair: Repeat) -> bool:
    """Whether a sum that was just told is taken up alone: "It gave $75 million.  Of the $75 billion, a third"."""
    first, again, _ = pair
    is_near = article.are_apart(first, again) and again.start - first.end <= NEXT and is_pointed_at(article, again)
    is_alone = article.document.prose[again.end : again.end + 1] in ALONE
    return is_near and is_alone and len(digits_of(again)) > 1 and _is_told_once(article, again)


def _is_of_another_magnitude(article: Article, pair: Repeat) -> bool:
    """Whether the words around two sums say that only million for billion parts them, whatever else they tell."""
    first, again, _ = pair
    vague = languages.load(article.language).numerals["vague"]
    if first.kind != "money" or not article.are_apart(first, again):
        return False
    if any(
        not vague.keys().isdisjoint(words_behind(article, amount)[:1]) or per(article, amount)
        for amount in (first, again)
    ):
        return False  # a price, or "$2.85 millions"
    one, other = nearby(article, first), nearby(article, again)
    happens = bool(article.subject(first).verbs & article.subject(again).verbs) and one.share(other) > 0
    digits = len(digits_of(again))
    return (digits >= TRANSPOSABLE and len(one.words & other.words) > 1) or (digits > 1 and happens)


def _beside(subject: Subject) -> frozenset[str]:
    """The words beside a figure that set it against others."""
    return subject.apart.intersection((*subject.ahead[:BESIDE], *subject.behind[:BESIDE]))


def _is_told_once(article: Article, again: Amount) -> bool:
    """Whether a figure comes once, as a misprint does."""
    like = (amount for amount in article.body if amount.unit == again.unit and amount.value == again.value)
    return len(list(like)) == 1


def _weight(article: Article, pair: Repeat) -> int:
    """What speaks for one fact, each at its worth."""
    first, again, _ = pair
    one, other = article.subject(first), article.subject(again)
    words = nearby(article, first).share(nearby(article, again))
    weight = min(words, WORDS) + bool(one.ahead and one.ahead[:1] == other.ahead[:1])
    weight += any(not name.isdigit() for name in one.names & other.names)
    weight += ONE_NOUN * bool(one.head and one.head == other.head)
    weight += POINTED_AT * is_pointed_at(article, again)
    weight += OPENING * bool(words and is_opening(article, first, again))
    weight += SCALE * pair.is_scale + DIGITS * (len(digits_of(again)) >= TRANSPOSABLE)
    sides = (one.circumstances ^ other.circumstances) - {MOOD}
    happen = bool(one.verbs and other.verbs and not one.verbs & other.verbs)
    return weight - UNLIKE * (one.is_parallel(other) + bool(sides) + happen) - (one.apart != other.apart)
