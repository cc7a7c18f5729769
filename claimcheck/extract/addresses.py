"""What the addresses of links say: the day of a page, the number of an issue; beside the words that lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.article import Pairing, beginning_in
from claimcheck.claims import Amount, Claim, When
from claimcheck.dates import Days
from claimcheck.late import late
from claimcheck.numbers import Figure
from claimcheck.passages import sentence_around
from claimcheck.text import Document, Link, Span

RELATION: Final = "link"

LAST_MONTH: Final = 12
DAY: Final = late(r"(?<!\d)(\d{4})([-/])(\d\d)\2(\d\d)(?!\d)")
NUMBER: Final = late(r"(?<=[/#=])\d{1,9}(?=[/?#&)\s\"'>]|\Z)")
"""A part of an address that is a number."""

NUMBERED: Final = late(r"#(\d{1,9})(?![\w.,]\w)")
"""How words name an entry of a list that is kept elsewhere."""

REFERENCE: Final = late(r"[\s\[]*[\w./-]{0,100}#\d{1,9}[\s\].,]*")
"""Words that are nothing but such a name, of this project or another."""

FORGE: Final = late(r"/(?:issues|pull|pulls|merge_requests)/\d{1,9}(?![\w-])")
"""An address that holds the number of an issue or of a change, as the forges for code make them."""


def linked(document: Document, claims: Sequence[Claim]) -> tuple[list[Claim], list[Pairing]]:
    """The figures of a document's links: the claims that are not among *claims* yet, and their pairings.

    Words are paired with the address that they lead to: ``#12`` with the number in it, a date in them or before them in
    their sentence with the day in it, else the day of publication.
    """
    told = [claim for claim in claims if isinstance(claim, When) and claim.days]
    pairings = [pairing for link in document.links for pairing in _pairings(document, link, told)]
    known = set(map(id, claims))
    added = {id(claim): claim for made in pairings for (claim,) in made.slots.values() if id(claim) not in known}
    return list(added.values()), pairings


def _pairings(document: Document, link: Link, told: Sequence[When]) -> Iterator[Pairing]:
    if day := _day(document, link.address):
        for phrase, when in _dates_for(document, link, told):
            yield _pairing(phrase, link, when, day)
    elif name := _only(NUMBERED, document.prose, link.words):
        yield from _numbers(document, link, Span(*name.span()))


def _day(document: Document, address: Span) -> When | None:
    """The day of the page at an address, which has it but once."""
    match = _only(DAY, document.text, address)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    days = Days.of(year, month, day) if month <= LAST_MONTH else None
    when = When("date", *match.span(), year, month, day, days=days, resolved_year=year)
    when.value = f"{year:04}-{month:02}-{day:02}"
    return when if days else None


def _only(pattern: re.Pattern[str], text: str, span: Span) -> re.Match[str] | None:
    """The only match in a stretch of text."""
    found = list(pattern.finditer(text, *span))
    return found[0] if len(found) == 1 else None


def _dates_for(document: Document, link: Link, told: Sequence[When]) -> Iterator[tuple[str, When]]:
    """What the day of an address is held against, and the name of that wording."""
    sentence = sentence_around(document.prose, link.words.start)
    if inside := beginning_in(told, *link.words):
        yield ("own day" if link.words == document.dateline else "words"), inside[0]
    elif before := beginning_in(told, sentence.start, link.words.start):
        yield "sentence", before[-1]
    if document.dateline and link.words != document.dateline:
        yield from (("published", when) for when in beginning_in(told, *document.dateline)[:1])


def _numbers(document: Document, link: Link, name: Span) -> Iterator[Pairing]:
    """The number in the words beside the one in the address, if that holds it or holds but one."""
    found = [Span(*match.span()) for match in NUMBER.finditer(document.text, *link.address)]
    same = [span for span in found if document[span] == document[name][1:]]
    if same or len(found) == 1:
        alone = REFERENCE.fullmatch(document.prose, *link.words) and FORGE.search(document.text, *link.address)
        there = (same or found)[0]
        yield _pairing("number", link, _number(name, document), _number(there, document), alone=bool(alone))


def _number(span: Span, document: Document) -> Amount:
    return Amount("number", *span, Figure(float(document[span].lstrip("#")), exact=True), unit_start=span.end)


def _pairing(phrase: str, link: Link, said: Claim, there: Claim, *, alone: bool = True) -> Pairing:
    whole = Span(min(link.words.start, link.address.start), max(link.words.end, link.address.end))
    return Pairing(RELATION, phrase, {"words": (said,), "address": (there,)}, whole, alone)
