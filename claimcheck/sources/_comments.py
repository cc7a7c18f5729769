"""Comments that speak to claimcheck: found, and kept out of what is read.

A text with such a comment is read as if the comment were not there: one within a sentence leaves the sentence whole,
and so does one on a line of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.late import late
from claimcheck.text import Remark, Span

SIGNS: Final = {"<!--": "-->", "{/*": "*/}"}
"""How a comment begins and ends: in HTML and Markdown, and in MDX, which knows no comments of HTML."""

OPENING: Final = late(r"(<!--|\{/\*)\s{0,40}claimcheck(?:[-_:]|[ \t]{1,4}(?=dis|en|ign|sup|off\b|on\b))", re.IGNORECASE)
"""How a comment begins that is meant for us, spelt right or not; one that only speaks of claimcheck is left alone."""

LONGEST: Final = 1_000
"""Characters of a comment; where the sign of its end is misspelt, that of another one must not hide what is between."""

WORD: Final = late(r",|[^\s,:]+")
BREAK: Final = late(r"\r\n|\n|\r")


def may_hold_comments(text: str) -> bool:
    """Whether it is worth while to look for them."""
    return any(sign in text for sign in SIGNS)


def comments_in(text: str) -> list[Remark]:
    """The comments that are meant for us, in order, whatever is wrong with them.

    >>> comments_in("<!-- claimcheck-disable-line U101, N101 a quotation -->")[0][2:5]
    ('claimcheck-disable-line', ('U101', 'N101'), 'a quotation')
    """
    found: list[Remark] = []
    at = 0
    while opening := OPENING.search(text, at):
        found.append(_read(text, opening))
        at = found[-1].end
    return found


def _read(text: str, opening: re.Match[str]) -> Remark:
    sign, begin = opening[1], opening.end(1)
    end = text.find(SIGNS[sign], begin, begin + LONGEST)
    if end < 0 or sign in text[begin:end]:
        wrong = f"the comment is not closed by {SIGNS[sign]} within {LONGEST:,} characters"
        return Remark(*opening.span(), "", wrong=wrong)
    order, _, rest = " ".join(text[begin:end].split()).partition(" ")
    return Remark(opening.start(), end + len(SIGNS[sign]), order, *_listed(rest))


def _listed(rest: str) -> tuple[tuple[str, ...], str]:
    """The words up to the first that no comma ties to them, and what stands behind them: the reason."""
    checks: list[str] = []
    at, is_next = 0, True
    for word in WORD.finditer(rest):
        if word[0] != ",":
            if not is_next:
                break
            checks.append(word[0])
        is_next = word[0] == ","
        at = word.end()
    return tuple(checks), rest[at:].strip(" -–—:")


def gaps_of(text: str, remarks: Iterable[Remark], margin: str) -> list[Span]:
    """What goes when the remarks go: with the break before it a line too that holds nothing else but its *margin*.

    >>> gaps_of("a\\n <!-- -->\\nb", [Remark(3, 11, "")], " ")
    [Span(start=1, end=11)]
    """
    breaks = [match.span() for match in BREAK.finditer(text)]
    closed = [remark for remark in remarks if not remark.wrong]
    return [gap for group in _by_line(closed, breaks) for gap in _gaps(text, group, breaks, margin)]


def _by_line(remarks: Iterable[Remark], breaks: Sequence[tuple[int, int]]) -> Iterator[list[Remark]]:
    """The remarks, those that share a line together."""
    group: list[Remark] = []
    for remark in remarks:
        if group and _line_of(remark.start, breaks) > _line_of(group[-1].end, breaks):
            yield group
            group = []
        group.append(remark)
    if group:
        yield group


def _gaps(text: str, group: Sequence[Remark], breaks: Sequence[tuple[int, int]], margin: str) -> list[Span]:
    spans = [Span(remark.start, remark.end) for remark in group]
    first, last = _line_of(spans[0].start, breaks), _line_of(spans[-1].end, breaks)
    begin = breaks[first - 1][1] if first else 0
    end = breaks[last][0] if last < len(breaks) else len(text)
    around = pairwise([Span(begin, begin), *spans, Span(end, end)])
    if any(text[before:after].strip(margin) for (_, before), (after, _) in around):
        return spans
    return [Span(breaks[first - 1][0] if first else 0, end)]


def _line_of(offset: int, breaks: Sequence[tuple[int, int]]) -> int:
    """How many lines end before the character."""
    return bisect_right(breaks, (offset,))
