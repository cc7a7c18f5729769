"""Figures that may be one fact said twice: brought together by unit and digits, never compared each with each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.claims import Amount
from claimcheck.numbers import Slip, magnitude, slip

KINDS = frozenset({"money", "count", "measure", "share"})
"""Kinds of figures whose unit or noun says enough."""

PLAIN = frozenset({"", "about"})
"""Hedges that set no bound."""

SHARP, TRANSPOSABLE, RETYPABLE = 2, 3, 4
"""Figures without which a power of ten, two swapped digits, one wrong digit are met by chance."""

FEWEST = 10
"""A number below this, without decimals, has one figure, and no slip shows in it."""

MOST = 100
"""Pairs of like digits in one article beyond which they are a table, where chance makes slips of everything."""

ROUNDED = 0.05
"""How far rounding to two figures moves a ratio."""


class Repeat(NamedTuple):
    """Two figures of one unit: the same one twice, or one that a slip of hand makes of the other."""

    first: Amount
    again: Amount
    slip: Slip | None
    """None when they agree."""

    @property
    def is_scale(self) -> bool:
        """Whether they are a thousand or a million apart, as far as a headline rounds: million for billion."""
        ratio = abs(float(self.first.figure.value)) / abs(float(self.again.figure.value))
        return any(abs(max(ratio, 1 / ratio) / power - 1) < ROUNDED for power in (1e3, 1e6))


def repeats(amounts: Iterable[Amount]) -> Iterator[Repeat]:
    """Each figure with the one before it that has the same value, and with one that is a slip away."""
    alike: dict[str, list[Amount]] = {}
    for amount in amounts:
        if amount.kind in KINDS and amount.figure.hedge in PLAIN and amount.upto is None and amount.figure.value > 0:
            alike.setdefault(amount.unit, []).append(amount)
    for group in alike.values():
        if len(group) > 1:
            yield from _repeated(group)


def _repeated(group: list[Amount]) -> Iterator[Repeat]:
    """The repeats among the figures of one unit."""
    last: dict[float, Amount] = {}
    near: dict[str, Amount] = {}
    tried = 0
    for amount in group:
        value = float(amount.figure.value)
        twin = last.get(value)
        last[value] = amount
        if twin is not None:
            yield Repeat(twin, amount, None)
        elif tried <= MOST and (value >= FEWEST or amount.figure.declared):
            for other in _near(amount, near):
                tried += 1
                made = slip(float(other.figure.value), amount.figure)
                if made is not None and not made.weak:
                    yield Repeat(other, amount, made)


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
    digits = str(round(float(figure.value) / float(figure.place))).rstrip("0")
    count = len(digits)
    keys = [digits] if count >= SHARP and amount.kind != "share" else []
    if count >= TRANSPOSABLE:
        size = magnitude(figure.value)
        keys.append(f"{size}={''.join(sorted(digits))}")
        if count >= RETYPABLE:
            keys += [f"{size}:{digits[:i]}_{digits[i + 1 :]}" for i in range(count)]
    return keys
