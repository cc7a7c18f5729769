"""Figures that may be one fact said twice: brought together by unit and digits, never compared each with each."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.claims import Amount
from claimcheck.numbers import TRANSPOSED, Slip, magnitude, slip

KINDS = frozenset({"money", "count", "measure", "share"})
"""Kinds of figures whose unit or noun says enough for a slip to show."""

TOLD = KINDS | {"duration", "age"}
"""Kinds of figures that may be told again."""

ROUNDED = frozenset({"count", "money"})
"""Kinds of figures that are rounded when they are told again."""

ROUNDED_TO = (1, 2)
"""To how many figures they are rounded, or cut."""

LEAST_ROUNDED, MOST_ROUNDED = 0.5, 1.5
"""How much of itself a figure is at least and at most when it is rounded or cut so: 19 to 10, 15 to 20."""

PLAIN = frozenset({"", "about"})
"""Hedges that set no bound."""

SHARP, TRANSPOSABLE, RETYPABLE = 2, 3, 4
"""Figures without which a power of ten, two swapped digits, one wrong digit are met by chance."""

SHORT = 10 ** (SHARP - 1)
"""Units of its last place below which a figure has no three digits."""

SURE = 1
"""How many figures less will do where it is sure that both speak of one fact."""

FEWEST = 10
"""A number below this, without decimals, has one figure, and no slip shows in it."""

MOST = 100
"""Pairs of like digits in one article beyond which they are a table, where chance makes slips of everything."""

TELLING = 3
"""Figures by which a value is known again wherever it stands."""

BACK = 3
"""Tellings of one value before a figure that may be of its fact."""

OFTEN = 40
"""Tellings of one value beyond which it is a habit of the text, and no fact told again."""

NEARLY = 0.05
"""How far rounding to two figures moves a ratio."""


class Repeat(NamedTuple):
    """Two figures of one unit: the same one twice, or one that a slip of hand makes of the other."""

    first: Amount
    again: Amount
    slip: Slip | None
    """None when they agree."""

    @property
    def is_weak(self) -> bool:
        """Whether the slip is met by chance among figures of so few digits."""
        enough = TRANSPOSABLE if self.slip is not None and self.slip.name == TRANSPOSED else SHARP
        return len(digits_of(self.again)) < enough

    @property
    def witnesses_needed(self) -> int:
        """How many things beside the figure must say that it is one fact; the more digits, the fewer."""
        is_bare = self.again.kind == "number"  # and has the noun of the figure before it
        return max(0, TELLING - len(digits_of(self.again)) - is_bare) if self.again.upto is None else 0

    @property
    def is_scale(self) -> bool:
        """Whether they are a thousand or a million apart, as far as a headline rounds: million for billion."""
        ratio = abs(float(self.first.figure.value)) / abs(float(self.again.figure.value))
        return any(abs(max(ratio, 1 / ratio) / power - 1) < NEARLY for power in (1e3, 1e6))


def alike(amounts: Iterable[Amount]) -> list[list[Amount]]:
    """The figures of each unit that has more than one; a bare number is of what was counted with it before."""
    found: dict[str, list[Amount]] = {}
    counted: dict[float, str] = {}
    for amount in amounts:
        kind, unit, figure = amount.kind, amount.unit, amount.figure
        if kind == "number":
            unit = counted.get(float(figure.value), "") if figure.value >= FEWEST else ""
            if not unit:
                continue
        elif kind not in TOLD:
            continue
        elif kind == "age":
            unit = kind  # which is told in years, as a sentence is
        if figure.value > 0 and figure.hedge != "vague":
            if kind == "count":
                counted[float(figure.value)] = unit
            found.setdefault(unit, []).append(amount)
    return [group for group in found.values() if len(group) > 1]


def retold(groups: Iterable[list[Amount]]) -> Iterator[list[Repeat]]:
    """Each figure with the last ones before it of the same value, or of which one is the other rounded."""
    for group in groups:
        same: dict[object, list[Amount]] = {}
        rounded: dict[object, Amount] = {}
        values = sorted({float(amount.figure.value) for amount in group})
        for amount in group:
            value = float(amount.figure.value)
            face = str(amount.value) if amount.upto else value
            before = same.setdefault(face, [])
            rough = _rough(amount) if _has_neighbour(value, values) else ()
            if before and len(before) < OFTEN:
                yield [Repeat(first, amount, None) for first in reversed(before[-BACK:])]
            elif face in rounded and not before:
                yield [Repeat(rounded[face], amount, None)]
            elif not before and (told := next((same[nearly] for nearly in rough if nearly in same), None)):
                yield [Repeat(told[-1], amount, None)]
            before.append(amount)
            for nearly in rough:
                rounded.setdefault(nearly, amount)


def counted(amounts: Iterable[Amount]) -> Iterator[Repeat]:
    """Each count of ten or more with the last one of its value that has another noun: "the 224 victims"."""
    last: dict[float, Amount] = {}
    for amount in amounts:
        if amount.kind == "count" and amount.upto is None and amount.figure.value >= FEWEST:
            first = last.get(float(amount.figure.value))
            last[float(amount.figure.value)] = amount
            if first is not None and first.unit != amount.unit:
                yield Repeat(first, amount, None)


def _has_neighbour(value: float, values: Sequence[float]) -> bool:
    """Whether one of some sorted values besides this one may be what it is rounded to."""
    first, last = bisect_left(values, LEAST_ROUNDED * value), bisect_right(values, MOST_ROUNDED * value)
    return last - first > 1


def _rough(amount: Amount) -> set[float]:
    """What a count or a sum of money with two digits or more is rounded or cut to."""
    figure = amount.figure
    is_short = figure.value < SHORT * figure.place  # nearly always, and quick to see
    if is_short or amount.upto is not None or amount.kind not in ROUNDED or len(digits_of(amount)) < SHARP:
        return set()
    value = float(figure.value)
    power = magnitude(value) + 1
    places = [10.0 ** (power - figures) for figures in ROUNDED_TO]
    return {way(value / place) * place for place in places for way in (math.floor, round)}


def slipped(groups: Iterable[list[Amount]]) -> Iterator[Repeat]:
    """Each figure that is told for the first time with the ones before it that are a slip away."""
    for group in groups:
        seen: set[float] = set()
        near: dict[str, Amount] = {}
        tried = 0
        for amount in group:
            value = float(amount.figure.value)
            if amount.kind not in KINDS or amount.upto is not None or value in seen:
                continue
            seen.add(value)
            if tried <= MOST and (value >= FEWEST or amount.figure.declared):
                for other in _near(amount, near):
                    tried += 1
                    made = slip(float(other.figure.value), amount.figure)
                    if made is not None and not made.weak and _are_bounded_alike(other, amount):
                        yield Repeat(other, amount, made)


def _are_bounded_alike(first: Amount, again: Amount) -> bool:
    """Whether "more than" stands with both or with neither."""
    hedges = {first.figure.hedge, again.figure.hedge}
    return len(hedges) == 1 or hedges <= PLAIN


def digits_of(amount: Amount) -> str:
    """The digits that count."""
    return str(round(float(amount.figure.value) / float(amount.figure.place))).rstrip("0")


def _near(amount: Amount, last: dict[str, Amount]) -> list[Amount]:
    """The figures before it whose digits are nearly its own."""
    near = {}
    for key in _keys(amount):
        other = last.get(key)
        if other is not None:
            near[id(other)] = other
        last[key] = amount
    return list(near.values())


def _keys(amount: Amount) -> list[str]:
    """What figures have in common that are one slip apart."""
    figure = amount.figure
    digits = digits_of(amount)
    count = len(digits)
    keys = [digits] if count >= SHARP - SURE and amount.kind != "share" else []
    if count >= TRANSPOSABLE - SURE:
        size = magnitude(figure.value)
        keys.append(f"{size}={''.join(sorted(digits))}")
        if count >= RETYPABLE:
            keys += [f"{size}:{digits[:i]}_{digits[i + 1 :]}" for i in range(count)]
    return keys
