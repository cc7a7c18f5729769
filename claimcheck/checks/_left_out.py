"""Lists of which a wording names only some: "two men, a woman and three boys, six in all"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article, beginning_in, last_before
from claimcheck.claims import Amount
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

COUNTED = ("count", "number")

NOUN = 40
"""Characters between a figure and what goes on behind its noun."""


class Wording(NamedTuple):
    """A thing in a list that has no figure, or none that is read."""

    behind: re.Pattern[str]
    """Such a thing behind another: ", a woman"."""
    before: re.Pattern[str]
    """Such a thing right before another: "A woman, " or "a woman and "."""
    joint: re.Pattern[str]
    """What stands before a thing in a list that does not begin it."""


def leaves_some_out(article: Article, total: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the list holds more than the parts: figures before them, or things that have none, beside any of them."""
    prose, wording, first = article.document.prose, _wording(article.language), parts[0]
    sentence = sentence_around(prose, first.start)
    start = total.end if sentence.start <= total.start < first.start else sentence.start
    end = total.start if total.start > parts[-1].end else parts[-1].start
    ahead = beginning_in(article.amounts, start, first.start)
    if any(each is not total and each.kind in COUNTED for each in ahead):
        return True
    return holds_single(article, start, end, parts) or bool(wording.before.search(prose[start : first.start]))


def holds_single(article: Article, start: int, end: int, counted: Sequence[Amount]) -> bool:
    """Whether a stretch of a list holds a thing without a figure, which is none of those that are counted."""
    places = {claim.start for claim in counted}
    found = _wording(article.language).behind.finditer(article.document.prose, start, end)
    return any(match.start(1) not in places for match in found)


def is_listed(article: Article, claim: Amount) -> bool:
    """Whether a figure is itself one of a list, and not its first: "a clerk, 12 guards", "six nurses and 12 guards"."""
    prose, wording = article.document.prose, _wording(article.language)
    sentence = sentence_around(prose, claim.start)
    before = prose[sentence.start : claim.start]
    if wording.before.search(before):
        return True
    other = last_before(article.amounts, claim.start)
    if other is None or other.start < sentence.start or claim.start - other.end > NOUN:
        return False
    return other.kind in COUNTED and wording.joint.search(before) is not None


@cache
def _wording(code: str) -> Wording:
    items = languages.load(code).circumstances["items"]
    single, joints = alternatives(items["single"]), alternatives(items["closing"])
    joint = rf"(?:[,;]|[,;]?\s(?:{joints}))\s"
    return Wording(
        late(rf"(?:[,;:.]|[,;:]?\s(?:{joints}))\s({single})\s"),
        late(rf"(?:^|\s)(?:{single})\s[^,;.:]{{1,{NOUN}}}{joint}$", re.IGNORECASE),
        late(rf"{joint}$"),
    )
