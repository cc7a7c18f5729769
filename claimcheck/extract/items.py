"""A total and its items right behind it in one sentence: "14 people were killed: nine in the market and five at sea".

The items may have any words between them; a sign or a word before the first says that they are items at all, and
whether these are all there are: behind "including" some may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.article import Pairing
from claimcheck.claims import Amount, Claim
from claimcheck.languages import Language
from claimcheck.late import alternatives, late
from claimcheck.text import Span

FEWEST = 4
"""A total below this is made by chance of whatever follows it."""

OPENING, BETWEEN, NEXT = 110, 90, 30
"""Characters between a total and its first item, between two items, and between the sign and the first item."""

MOST = 8
"""Claims behind a total that are looked at."""

KINDS = frozenset({"count", "money", "number"})
COUNTED = frozenset({"count", "number"})
OTHERS = frozenset({"share", "money", "measure", "score", "count"})
"""Kinds of figures that end a list of things of another kind; dates and ages do not."""

END = late(r"[.!?;][\"”’)]*\s|\n[^\S\n]*\n|(?:\n|\s{2})\s*[*•-]\s")
"""The end of a sentence, of a paragraph, or of a line before one with a bullet."""

BRACKET = late(r"[()\[\]]")


def items_in(text: str, claims: Sequence[Claim], language: Language) -> Iterator[Pairing]:
    """Every total that items follow, and all of them up to the one that a word such as "and" closes the list with."""
    opening, closing = _opening(language), _closing(language)
    for at, total in enumerate(claims[:-2]):
        if total.kind not in KINDS or claims[at + 1].start - total.end > OPENING:
            continue
        items = _items(text, total, claims[at + 1 : at + 1 + MOST])
        if len(items) < 2:
            continue
        last = next((i for i in range(1, len(items)) if closing.search(text, items[i - 1].end, items[i].start)), 0)
        opened = opening.search(text, total.end, items[0].start) if last else None
        if opened and not _are_broken(text, opened, items[: last + 1], closing):
            of_them = [_behind(language).match(text, item.end) is not None for item in items[: last + 1]]
            if any(of_them[1:]) or (of_them[0] and _is_aside(text, items[: last + 1])):
                continue  # "11 of them passengers and five of them children" may be counted twice
            name = "of-them" if of_them[0] else str(opened.lastgroup)
            slots = {"total": (total,), "part": tuple(items[: last + 1]), "more": tuple(items[last + 1 :])}
            lengths = (last + 1, _most(text, items[: last + 1], language))
            yield Pairing("items", name, slots, Span(total.start, items[last].end), lengths=lengths)


def _are_broken(text: str, opened: re.Match[str], items: Sequence[Claim], closing: re.Pattern[str]) -> bool:
    """Whether brackets part the items, or the last of them stands beside what some of which was told before."""
    last = items[-1]
    if BRACKET.search(text, opened.end(), last.start) or ")" in text[opened.pos : opened.end()]:
        return True
    return _is_aside(text, items) and opened.lastgroup == "some"


def _is_aside(text: str, items: Sequence[Claim]) -> bool:
    """Whether a comma closes what is told of the first of two: "35 singers, 15 of them men, and 21 players"."""
    return len(items) == 2 and "," in text[items[0].end : items[1].start]


def _most(text: str, items: Sequence[Claim], language: Language) -> int:
    """How many items there may be, since some may have no figure: "four nurses, a driver and two cooks"."""
    ending = END.search(text, items[-1].end, items[-1].end + BETWEEN)
    end = ending.start() if ending else min(len(text), items[-1].end + BETWEEN)
    return 1 + len(_joint(language).findall(text, items[0].end, end))


def _items(text: str, total: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The figures behind a total in its sentence that are less than it and count what it counts, or anything."""
    kinds = frozenset({"money"}) if total.kind == "money" else COUNTED
    found: list[Claim] = []
    end = total.end
    for claim in claims:
        if claim.kind in kinds and _is_less(claim, total):
            if claim.start - end > (BETWEEN if found else OPENING) or END.search(text, end, claim.start):
                break
            found.append(claim)
            end = claim.end
        elif claim.kind in OTHERS or claim.kind in kinds:
            break
    return found


def _is_less(claim: Claim, total: Claim) -> bool:
    return (
        isinstance(claim, Amount)
        and isinstance(total, Amount)
        and claim.upto is None is total.upto
        and FEWEST <= total.figure.value > claim.figure.value > 0
        and (claim.kind != "money" or claim.unit == total.unit)
    )


@cache
def _opening(language: Language) -> re.Pattern[str]:
    """What stands right before the first item and says that items follow."""
    table = language.circumstances["items"]
    some, all_ = (alternatives(table[key]) for key in ("some", "all"))
    return late(
        rf"(?:\b(?P<some>{some})\b|\b(?P<all>{all_})\b|(?P<listed>:|--|[–—]|(?<=\s)-(?=\s)|\()|(?P<apposed>,))"
        rf"(?:(?!\b(?:{some}|{all_})\b)[^:(–—,;\d]){{0,{NEXT}}}$"
    )


@cache
def _behind(language: Language) -> re.Pattern[str]:
    return late(rf"\s+(?:{alternatives(language.circumstances['items']['behind'])})\b", re.IGNORECASE)


@cache
def _closing(language: Language) -> re.Pattern[str]:
    return late(rf"\b(?:{alternatives(language.circumstances['items']['closing'])})\b|;")


@cache
def _joint(language: Language) -> re.Pattern[str]:
    table = language.circumstances["items"]
    return late(rf",?\s+(?:{alternatives([*table['closing'], *table['joints']])})\b|[,;]")
