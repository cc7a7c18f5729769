"""Lists that a count announces: "three people were charged: Ann Lee, 34, her son Tom and a guest".

How many members a list has is seldom certain: "a teacher" may be one or say who Ann Lee is, "parks and libraries" may
be one or two.  So a list gets the least and the most that it may have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.article import Pairing
from claimcheck.claims import Amount, Claim, Member
from claimcheck.extract.names import is_plain_count, names_behind, trimmed
from claimcheck.languages import Language
from claimcheck.late import late
from claimcheck.text import Span

FEWEST, LARGEST = 2, 12
"""Counts that are followed by their members one by one."""

NEAR = 16
"""Characters before a count in which it may be said what is taken from it."""

LONGEST = 400
"""Characters of a list."""

OPENING = late(
    r"(?P<words>(?: [A-Za-z’']+){0,7}?)"
    r"(?:(?P<colon>:)(?![^\S\n]{0,4}\n[^\S\n]{0,4}\n)\s|\s?(?P<dash>--|[–—]|(?<=\s)-(?=\s))\s?|\s(?P<bracket>\())"
)
SENTENCE_END = late(r"[.!?][\"”’)]*(?=\s+[A-Z\"“]|\s*$)|\n\s*\n|\n\s*[-*•\d]|\s*$")
COMMA, SEMICOLON = late(r"[^,]+"), late(r"[^;]+")
AGE = late(r"\d{1,2}")
NUMBER = late(r"\d")
WORD = late(r"[^\W\d_][\w’'-]*")


class Words(NamedTuple):
    """The words of a language that the members of a list are told by."""

    join: re.Pattern[str]
    asides: frozenset[str]
    several: re.Pattern[str]
    numbers: frozenset[str]
    people: frozenset[str]
    clause: re.Pattern[str]
    of: frozenset[str]
    places: frozenset[str]
    each: frozenset[str]
    title: re.Pattern[str]
    """What a full stop may stand behind and end no sentence."""


@cache
def _words(language: Language) -> Words:
    lists, people = language.circumstances["lists"], language.circumstances["people"]
    return Words(
        late(rf"\s*\b(?:{'|'.join(map(re.escape, lists['joins']))})\s+"),
        frozenset(lists["asides"]),
        late(rf"\b(?:{'|'.join(lists['several'])})\b", re.IGNORECASE),
        frozenset((*language.numerals["ones"], *language.numerals["tens"])),
        frozenset((*people["any"], *people["kinds"])),
        late(rf"\b(?:{'|'.join(lists['clause'])})\b", re.IGNORECASE),
        frozenset(lists["of"]),
        frozenset(lists["where"]),
        frozenset(lists["each"]),
        late(rf"\b(?:[A-Z]|{'|'.join(lists['titles'])})$"),
    )


def lists_in(text: str, claims: Sequence[Claim], language: Language) -> Iterator[Pairing]:
    """Every closed list that a count announces, with how many members it may have."""
    words = _words(language)
    for index, claim in enumerate(claims):
        if (
            (claim.kind != "count" and claim.kind != "number")
            or claim.figure.value > LARGEST
            or not is_plain_count(text, claim)
        ):
            continue
        if named := names_behind(text, claim, language):
            yield named
            continue
        if claim.kind == "number":
            continue
        opening = OPENING.match(text, claim.end)
        if opening is None or _is_taken_from(text, claim, claims[index - 1].end if index else 0, words):
            continue
        if not words.each.isdisjoint(opening["words"].lower().split()):
            continue
        found = _list_at(text, opening, words)
        lengths = _lengths(text[found.start : found.end], claim.unit in words.people, words) if found else None
        if found and lengths:
            name = str(opening.lastgroup)
            slots: dict[str, tuple[Claim, ...]] = {
                "n": (claim,),
                "member": tuple(_told(text, found, float(claim.figure.value), words)),
            }
            yield Pairing("list", name, slots, Span(claim.start, found.end), lengths=lengths)


def _told(text: str, found: Span, count: float, words: Words) -> Iterator[Member]:
    """Where the members stand: to their commas if these make as many as are announced, or also to each "and"."""
    parts = [part.span() for part in (SEMICOLON if ";" in text[slice(*found)] else COMMA).finditer(text, *found)]
    members = [part for part in parts if not AGE.fullmatch(text[slice(*part)].strip())]
    if len(members) != count:
        members = [span for part in members for span in _parted(text, *part, words)]
    return (Member(*trimmed(text, *span)) for span in members if text[slice(*span)].strip())


def _parted(text: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int]]:
    for joint in words.join.finditer(text, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _is_taken_from(text: str, claim: Amount, end: int, words: Words) -> bool:
    """Whether only some of them are told: "two of the top three producers (India and China)"."""
    return not words.of.isdisjoint(text[max(end, claim.start - NEAR) : claim.start].lower().split())


def _list_at(text: str, opening: re.Match[str], words: Words) -> Span | None:
    """The list behind a colon, to the end of its sentence, or between dashes or brackets."""
    start = opening.end()
    rest = text[start : start + LONGEST]
    end = _sentence_end(rest, words)
    closing = {"dash": opening["dash"], "bracket": ")"}.get(str(opening.lastgroup))
    if closing:
        at = rest.find(closing, 0, end)
        if at < 0 and closing == ")":
            return None
        end = at if at >= 0 else end
    return Span(start, start + end) if 0 < end < LONGEST else None


def _sentence_end(text: str, words: Words) -> int:
    for match in SENTENCE_END.finditer(text):
        if not words.title.search(text, 0, match.start()):
            return match.start()
    return len(text)


def _lengths(text: str, people: bool, words: Words) -> tuple[int, int] | None:
    """The least and the most members; None where that cannot be told, or the list is open."""
    if words.several.search(text) or words.clause.search(text) or "(" in text or ":" in text:
        return None
    by_semicolon = text.count(";")
    parts = [part.strip() for part in re.split(r"[;]" if by_semicolon else r",", text) if part.strip()]
    ages = [part for part in parts if AGE.fullmatch(part)]
    members = [part for part in parts if part not in ages]
    if not _is_closed(members, words) or words.join.match(" " + members[0]) or _is_where(members[0], words):
        return None
    if any(NUMBER.search(member) or _counts(member, words) for member in members):
        return None
    conjuncts = [_conjuncts(member, words) for member in members]
    most = sum(conjuncts)
    if by_semicolon:
        return len(members), most
    if ages:
        return (len(ages), most) if people and len(ages) > 1 else None
    return _least(members, conjuncts, people, words), most


def _least(members: Sequence[str], conjuncts: Sequence[int], people: bool, words: Words) -> int:
    """Members that stand for themselves: plain common nouns do, a name may go with the one before ("Paris, France")."""
    plain = [member for member in members if WORD.match(member) and member[0].islower()]
    if people or len(plain) < len(members) - 1 or any(_is_aside(m, words) or len(m.split()) > 4 for m in members):
        return FEWEST
    return len(members)


def _is_closed(members: Sequence[str], words: Words) -> bool:
    """Whether "and" stands before the last member."""
    return bool(members) and words.join.search(" " + members[-1]) is not None


def _is_where(member: str, words: Words) -> bool:
    """Whether a list tells where the counted things are, not what they are: "in Norway, Spain and France"."""
    first = WORD.match(member)
    return first is not None and first[0] in words.places


def _conjuncts(member: str, words: Words) -> int:
    return len([part for part in words.join.split(" " + member) if part.strip()])


def _is_aside(member: str, words: Words) -> bool:
    first = WORD.match(words.join.sub("", " " + member).strip())
    return first is None or first[0].lower() in words.asides


def _counts(member: str, words: Words) -> bool:
    return any(word.lower() in words.numbers for word in WORD.findall(member))
