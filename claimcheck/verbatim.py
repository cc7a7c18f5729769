"""Sentences that an article prints twice, word for word but for one figure: in a summary or a lede, and in the body.

Found by the characters right beside a figure, so that no sentence is compared with every other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from claimcheck.claims import Amount, When
from claimcheck.numbers import Slip, slip
from claimcheck.passages import sentence_around

BESIDE = 20
"""Characters right before or right behind a figure by which a sentence is known again."""

FEWEST = 8
"""Words, and a figure, that are printed again only as one sentence."""

MARKS = " \r\n\t\"'“”‘’.,;:!?"
"""What may stand before or behind a sentence in one place and not in the other."""

Told = TypeVar("Told", Amount, When)


class Frame(NamedTuple):
    """The words of a sentence before and behind a figure, in lower case."""

    ahead: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words it has that are no figures."""
        return sum(word[0].isalpha() for word in (*self.ahead, *self.behind))


@dataclass(frozen=True, slots=True)
class Misprint(Generic[Told]):
    """Two figures or dates that differ in one sentence printed twice."""

    first: Told
    again: Told

    @property
    def slip(self) -> Slip | None:
        """The slip of hand that makes the later of the earlier, if there is one."""
        first, again = self.first, self.again
        if isinstance(first, Amount) and isinstance(again, Amount) and again.figure.value:
            return slip(float(first.figure.value), again.figure)
        return None


def printed_twice(prose: str, claims: Iterable[Told]) -> Iterator[Misprint[Told]]:
    """Each two figures that differ where a sentence is printed twice; with three figures in turn it is a pattern."""
    frames: dict[tuple[str, Frame], list[Told]] = {}
    for first, again in _beside_the_same(prose, claims):
        frame = _frame(prose, again)
        if frame == _frame(prose, first) and frame.words >= FEWEST:
            tellings = frames.setdefault((again.kind, frame), [])
            tellings += [claim for claim in (first, again) if claim not in tellings]
    for tellings in frames.values():
        first = tellings[0]
        others = [claim for claim in tellings if _figure(prose, claim) != _figure(prose, first)]
        if others and len({_figure(prose, claim) for claim in others}) == 1:
            yield Misprint(first, others[0])


def _beside_the_same(prose: str, claims: Iterable[Told]) -> Iterator[tuple[Told, Told]]:
    """Each figure with the last one before it that stands beside the same characters."""
    last: dict[str, Told] = {}
    for claim in claims:
        behind = prose[claim.end : claim.end + BESIDE]
        ahead = prose[claim.start - BESIDE : claim.start]
        first = last.get(behind) or last.get(ahead)
        last[behind] = last[ahead] = claim
        if first and first.kind == claim.kind and first.value != claim.value:
            yield first, claim


def _figure(prose: str, claim: Told) -> str:
    """The words of a figure."""
    return " ".join(prose[claim.start : claim.end].lower().split())


def _frame(prose: str, claim: Told) -> Frame:
    around = sentence_around(prose, claim.start)
    ahead, behind = prose[around.start : claim.start].lower(), prose[claim.end : around.end].lower()
    return Frame(tuple(ahead.lstrip(MARKS).split()), tuple(behind.rstrip(MARKS).split()))
