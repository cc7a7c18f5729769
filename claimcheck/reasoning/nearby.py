"""The words around a claim, by which two of them are known for one fact."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Claim
from claimcheck.late import late

REACH = 60
"""Characters on either side in which the words stand that two tellings share."""

CLOSE = 30
"""Characters beside a month, year or decade in which those words stand."""

WORD = late(r"[A-Za-z]{3,}")
BREAK = late(r"[.!?;\n](?:(?<=\n)\s*(?=[^a-z\s])|(?<!\n)(?=\s))")
"""Where a sentence or a line of a list ends; with one class in front, which is quick to look for."""

LONG = late(r"[A-Za-z]{4,}")
"""A word that means something, if no list says that it does not."""

RUN = 4
"""Words behind a figure in which two are looked for that stand together behind the other too."""


class Nearby(NamedTuple):
    """The words around a claim."""

    words: frozenset[str]
    """Those that mean something, in lower case; of a verb its class."""
    verbs: frozenset[str]
    """What happens, as classes of words."""
    behind: tuple[str, ...]
    """Those behind it in order, short ones too."""
    hollow: frozenset[str]
    """Those that mean nothing in any sentence."""

    def runs_parallel_to(self, other: Nearby) -> bool:
        """Whether like words lead to unlike ones: "for books", "for bikes"."""
        one, another = self.behind[:2], other.behind[:2]
        return len(one) == len(another) == 2 and one[0] == another[0] and one[1].rstrip("s") != another[1].rstrip("s")

    def goes_on_like(self, other: Nearby) -> bool:
        """Whether two words of meaning follow each other behind both: "for law enforcement", "in law enforcement"."""
        return not self._runs().isdisjoint(other._runs())

    def _runs(self) -> set[tuple[str, str]]:
        pairs = pairwise(word.rstrip("s") for word in self.behind[:RUN])
        return {pair for pair in pairs if self.hollow.isdisjoint(pair)}

    def share(self, other: Nearby) -> int:
        """How many words say that two figures are one fact; none when other things happen."""
        if (self.verbs and other.verbs and not self.verbs & other.verbs) or self.runs_parallel_to(other):
            return 0
        return len(self.words & other.words)


def nearby(article: Article, claim: Claim, reach: int = REACH) -> Nearby:
    """The words of its sentence or line that stand around a claim."""
    function, verbs = words_of(article.language)
    before, after = _before(article, claim, reach), _after(article, claim, reach)
    words = set(LONG.findall(f"{before} {after}")) - function
    acts = words & verbs.keys()
    happens = frozenset(map(verbs.__getitem__, acts))
    return Nearby(happens.union(words - acts), happens, tuple(WORD.findall(after)), function)


def word_ahead(article: Article, claim: Claim, reach: int = REACH) -> str:
    """The word before a claim, in its sentence, that means something."""
    function, _ = words_of(article.language)
    words = WORD.findall(_before(article, claim, reach))
    return next((word for word in reversed(words) if word not in function), "")


def words_behind(article: Article, claim: Claim, reach: int = REACH) -> list[str]:
    """The words behind a claim, as far as its sentence goes, short ones too."""
    return WORD.findall(_after(article, claim, reach))


def _before(article: Article, claim: Claim, reach: int) -> str:
    return BREAK.split(article.document.prose[max(0, claim.start - reach) : claim.start])[-1].lower()


def _after(article: Article, claim: Claim, reach: int) -> str:
    return BREAK.split(article.document.prose[claim.end : claim.end + reach], 1)[0].lower()


def goes_back(article: Article, claim: Claim) -> bool:
    """Whether a definite article before a claim says that it has been told: "the 34-year-old"."""
    function = languages.load(article.language).subjects["function"]
    last = _word_before(article, claim)
    return last in function["articles"] and last in function["definite"]


def is_pointed_at(article: Article, claim: Claim) -> bool:
    """Whether "the", "that" or "its" before a claim says that it has been told: "its $4 million"."""
    return _word_before(article, claim) in languages.load(article.language).subjects["function"]["definite"]


def _word_before(article: Article, claim: Claim) -> str:
    before = article.document.prose[max(0, claim.start - CLOSE) : claim.start].split()[-1:]
    return before[0].lower() if before else ""


@cache
def words_of(language: str) -> tuple[frozenset[str], Mapping[str, str]]:
    """The words that mean nothing, and the class of each verb."""
    table = languages.load(language).subjects
    verbs = {word: name for name, spellings in table["verbs"].items() for word in spellings}
    return frozenset(table["function"]["words"]), verbs
