"""What parts two figures that a wording puts side by side: another speaker, another time, another whole.

Asked only when a relation would otherwise be reported, so it may read the sentence again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from claimcheck import languages
from claimcheck.article import Article, Comparison
from claimcheck.claims import Claim
from claimcheck.late import alternatives, late
from claimcheck.text import Span

PARAGRAPH = late(r"\n\s*\n")
SENTENCE = late(r"[.!?][\"'”’)\]]*\s+(?=[A-Z\"“'‘(\[])|\n\s*\n")

QUOTATION = "a quotation on one side"

LONGEST = 3000
"""Characters of a paragraph, or a sentence, that are looked at on either side."""

NEAR = 300
"""Characters before it in which most sentences begin, so that these are looked at first."""

WINDOW = 90
"""Characters around a share in which its verb and noun stand."""

Signs = tuple[tuple[str, re.Pattern[str]], ...]
"""Name of a circumstance, and the words that show it."""


def weighed(article: Article, compared: Comparison, *besides: str) -> Comparison:
    """The comparison, or an undecided one when its figures do not speak of the same thing.

    *besides*: what else is asked of the sentence, such as ``change``.  A quotation on one side only makes it a query,
    since people are quoted with their errors.
    """
    if not compared.message:
        return compared
    reason = parted(article, compared.claims, *besides)
    if not reason:
        return compared
    if reason == QUOTATION:
        return compared._replace(severity="note")
    return compared._replace(verdict="undecided", message="", working=f"{compared.working} ({reason})")


def parted(article: Article, claims: Iterable[Claim], *besides: str) -> str:
    """What parts the claims: the name of the circumstance, or nothing."""
    text, language = article.document.prose, article.document.language
    involved = sorted(claims, key=lambda claim: claim.start)
    whole = Span(involved[0].start, max(claim.end for claim in involved))
    for question, place in (
        ("paragraph", _around(text, whole, PARAGRAPH)),
        *((question, _around(text, whole, SENTENCE)) for question in ("sentence", *besides)),
    ):
        if reason := _shown(_words(language)[question], text[place.start : place.end]):
            return reason
    gaps = [text[one.end : other.start] for one, other in pairwise(involved)]
    for gap in gaps:
        if reason := _shown(_words(language)["between"], _words_excepted(language).sub(" ", gap)):
            return reason
    return QUOTATION if _is_half_quoted(text, involved, language) else ""


def _shown(signs: Signs, text: str) -> str:
    return next((reason for reason, words in signs if words.search(text)), "")


def _around(text: str, whole: Span, border: re.Pattern[str]) -> Span:
    """The paragraph or sentence that holds *whole*."""
    start = next(filter(None, (_last(border, text, whole.start, reach) for reach in (NEAR, LONGEST))), None)
    start = max(0, whole.start - LONGEST) if start is None else start
    end = border.search(text, whole.end, whole.end + LONGEST)
    return Span(start, end.start() if end else min(len(text), whole.end + LONGEST))


def _last(border: re.Pattern[str], text: str, before: int, reach: int) -> int | None:
    """Where the last border before a place ends, if there is one within reach."""
    return max((match.end() for match in border.finditer(text, max(0, before - reach), before)), default=None)


def _is_half_quoted(text: str, claims: list[Claim], language: str) -> bool:
    signs = languages.load(language).circumstances["quotation"]
    paragraph = _around(text, claims[0].span, PARAGRAPH)
    return len({_is_quoted(text[paragraph.start : claim.start], signs) for claim in claims}) > 1


def _is_quoted(before: str, signs: Mapping[str, list[str]]) -> bool:
    opened, closed = (sum(before.count(sign) for sign in signs[side]) for side in ("open", "close"))
    return opened > closed or sum(before.count(sign) for sign in signs["either"]) % 2 == 1


@cache
def _words(language: str) -> Mapping[str, Signs]:
    tables = languages.load(language).circumstances
    return {
        question: tuple((reason, _any_of(words)) for reason, words in tables[question].items())
        for question in ("paragraph", "sentence", "change", "between")
    }


@cache
def _words_excepted(language: str) -> re.Pattern[str]:
    return _any_of(languages.load(language).circumstances["except"]["words"])


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return late(rf"(?<!\w)(?:{alternatives(words)})(?!\w)", re.IGNORECASE)


def is_fall_of_things(article: Article, claim: Claim) -> bool:
    """Whether the words around a share tell a fall of something that cannot be negative: "deaths fell 300%"."""
    before, after, falls, signed = _falls(article.document.language)
    text = article.document.prose
    ahead = text[max(0, claim.start - WINDOW) : claim.start]
    if before.search(ahead) or after.match(text, claim.end, claim.end + WINDOW):
        return True
    return bool(falls.search(ahead)) and not signed.search(article.before(claim) + article.after(claim))


@cache
def _falls(language: str) -> tuple[re.Pattern[str], ...]:
    words = languages.load(language).circumstances["decrease"]
    things, between = alternatives(words["things"]), alternatives(words["between"])
    falls, aside = alternatives(words["before"]), rf"(?:\s+(?:{between})){{0,5}}"
    return (
        late(rf"(?<!\w)(?:{things}){aside}\s+(?:{falls})\s+$", re.IGNORECASE),
        late(rf"\s+(?:{alternatives(words['after'])}){aside}(?:\s+[a-z]+)?\s+(?:{things})(?!\w)", re.IGNORECASE),
        late(rf"(?<!\w)(?:{falls})\s+$", re.IGNORECASE),
        late(rf"(?<!\w)(?:{alternatives(words['signed'])})(?!\w)", re.IGNORECASE),
    )
