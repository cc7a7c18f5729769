"""Lists that stand below the sentence that announces them, with a bullet or a number before each item."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.article import Pairing, beginning_in
from claimcheck.claims import Amount, Claim, Member
from claimcheck.extract.names import is_plain_count, trimmed
from claimcheck.languages import Language
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around
from claimcheck.text import Document, Item, Span

FEWEST, MOST = 2, 40
"""Items of a list whose number is compared."""

APART = 1_500
"""Characters between two bullets beyond which they belong to two lists."""

NEAR, OVER = 400, 250
"""Characters before a list in which the sentence ends that stands over it, and behind a number in which one begins."""

LARGEST, BEHIND, BEFORE = 12, 60, 24
"""The largest number that must be right, in how many characters before the colon it stands, and what is looked at
before it."""

HEAD = 160
"""Characters of an item that are enough to know it by."""

BULLET = late(r"\n(?P<indent>[^\S\n]*)(?P<mark>[*•·▪‣–-]|\d{1,2}[.)])[^\S\n]+(?=\S)")
MARK = late(r"\s*(?:(?:[*•·▪‣–-]|\d{1,2}[.)])[^\S\n]+)?")
LINE_END = late(r"[\n\u2029]|\Z")
OPENS = late(r":\s*\Z")


def bulleted_in(document: Document, claims: Sequence[Claim], language: Language) -> Iterator[Pairing]:
    """Every list with the number in the sentence over it that says how many items it has, or one more or less."""
    prose = document.prose
    counts = [c for c in claims if c.kind == "count" and c.figure.value <= MOST and is_plain_count(prose, c)]
    if not counts or not (document.items or any(BULLET.search(prose, c.end, c.end + OVER) for c in counts)):
        return
    every = document.items or _bulleted(prose)
    for items in _lists(every):
        near = beginning_in(counts, items[0].start - NEAR, items[0].start)
        if near and FEWEST <= len(items) <= MOST and (over := _over(prose, items[0], every)):
            announced = _announced(prose, beginning_in(near, *over), over.end, items, every, language)
            if announced:
                yield _paired(prose, announced, items)


def _announced(
    prose: str, counts: Sequence[Amount], end: int, items: Sequence[Item], every: Sequence[Item], language: Language
) -> Amount | None:
    """The number that is meant to be that of the list."""
    fits = next((claim for claim in counts if claim.figure.value == len(items)), None)
    if fits or len(counts) != 1 or not _is_heading(prose, counts[0], end, items, language):
        return fits
    return None if _goes_on(prose, counts[0], items, every, language) else counts[0]


def _over(prose: str, first: Item, every: Sequence[Item]) -> Span | None:
    """The sentence over a list, from the bullet that it may have itself."""
    near = max(0, first.start - NEAR)
    end = near + len(prose[near : first.start].rstrip())
    if end == near:
        return None
    at = bisect_left(every, first.start, key=lambda item: item.start) - 1
    ahead = every[at] if at >= 0 else Item(0, 0, 0)
    floor = ahead.start if ahead.end >= end else ahead.end
    return Span(max(floor, sentence_around(prose, end - 1).start), end)


def _is_heading(prose: str, claim: Amount, end: int, items: Sequence[Item], language: Language) -> bool:
    """Whether a number right before the colon can mean nothing but the list, which has one item more or less."""
    is_near = claim.figure.value <= LARGEST and abs(claim.figure.value - len(items)) == 1
    if (
        not is_near
        or prose[end - 1] != ":"
        or end - claim.end > BEHIND
        or " " in prose[claim.start : claim.unit_start - 1]
    ):
        return False
    is_open = _words(language, "lists", "several").search(prose, claim.end, end)
    is_taken = _words(language, "lists", "taken").search(prose, max(0, claim.start - BEFORE), claim.end)
    return not (is_open or is_taken)


def _goes_on(prose: str, claim: Amount, items: Sequence[Item], every: Sequence[Item], language: Language) -> bool:
    """Whether a list may hold more than its items, since another one follows or two stand in one; or less.

    Steps are often parted by a picture or a piece of code, behind which the list begins anew.
    """
    heads = [prose[item.start : min(item.end, item.start + HEAD)] for item in items]
    extra, joint = _words(language, "lists", "extra"), _words(language, "items", "closing")
    if claim.figure.value < len(items):
        return any(extra.match(head, _behind_mark(head)) for head in heads)
    behind = bisect_left(every, items[-1].end, key=lambda item: item.start)
    is_last = behind == len(every) or every[behind].start - items[-1].end > APART
    return not is_last or any(joint.search(head) for head in heads)


@cache
def _words(language: Language, table: str, key: str) -> re.Pattern[str]:
    """Any of the words of a list in ``circumstances.toml``."""
    return late(rf"\b(?:{alternatives(language.circumstances[table][key])})\b", re.IGNORECASE)


def _paired(prose: str, announced: Amount, items: Sequence[Item]) -> Pairing:
    slots: dict[str, tuple[Claim, ...]] = {"n": (announced,), "member": tuple(_head(prose, item) for item in items)}
    span = Span(announced.start, items[-1].end)
    return Pairing("list", "bullets", slots, span, lengths=(len(items), len(items)))


def _behind_mark(head: str) -> int:
    """Where the words of an item begin, behind its bullet and the bracket of an aside."""
    mark = MARK.match(head)
    at = mark.end() if mark else 0
    return at + head.startswith("(", at)


def _head(prose: str, item: Item) -> Member:
    """The first line of an item, without its bullet."""
    mark = MARK.match(prose, item.start, item.end)
    start = mark.end() if mark else item.start
    line = LINE_END.search(prose, start, min(item.end, start + HEAD))
    return Member(*trimmed(prose, start, line.end() if line else min(item.end, start + HEAD)))


def _lists(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items of each list."""
    lists: dict[int, list[Item]] = {}
    for item in items:
        lists.setdefault(item.begins, []).append(item)
    yield from lists.values()


def _bulleted(prose: str) -> Sequence[Item]:
    """The lines that begin with a bullet; those further in and of another mark are lists of their own."""
    found: list[Item] = []
    open_: dict[tuple[int, str], int] = {}
    last = 0
    for match in BULLET.finditer(prose):
        kind = (len(match["indent"].expandtabs()), match["mark"][-1])
        if match.start() - last > APART or OPENS.search(prose, max(0, match.start() - 3), match.start()):
            open_ = {own: begins for own, begins in open_.items() if own[0] < kind[0]}
        open_ = {own: begins for own, begins in open_.items() if own[0] < kind[0] or own == kind}
        begins = open_.setdefault(kind, match.start())
        end = LINE_END.search(prose, match.end())
        last = end.start() if end else len(prose)
        found.append(Item(match.start(), last, begins))
    return found
