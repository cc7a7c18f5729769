"""Tail probabilities of the usual tests, by the regularized incomplete beta and gamma functions.

A statistics library would weigh a hundred times as much as all the rest; these series are short, and tests hold them
against published tables.
"""

from __future__ import annotations

import math
from typing import Final

STEPS: Final = 500
"""Terms after which a series that has not settled is given up."""

ENOUGH: Final = 1e-12
TINY: Final = 1e-300


def tail_of_z(z: float) -> float:
    """Probability of a standard normal beyond ±z.

    >>> round(tail_of_z(1.96), 4)
    0.05
    """
    return math.erfc(abs(z) / math.sqrt(2))


def tail_of_t(t: float, freedom: float) -> float:
    """Probability of Student's t beyond ±t.

    >>> round(tail_of_t(2.048, 28), 4)
    0.05
    """
    return incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def tail_of_f(f: float, between: float, within: float) -> float:
    """Probability of Fisher's F above f.

    >>> round(tail_of_f(4.03, 1, 50), 3)
    0.05
    """
    return incomplete_beta(within / 2, between / 2, within / (within + between * f)) if f > 0 else 1.0


def tail_of_r(r: float, freedom: float) -> float:
    """Probability of a correlation beyond ±r where there is none.

    >>> round(tail_of_r(0.361, 28), 3)
    0.05
    """
    return tail_of_t(r * math.sqrt(freedom / (1 - r * r)), freedom) if abs(r) < 1 else 0.0


def tail_of_chi2(chi2: float, freedom: float) -> float:
    """Probability of chi-squared above the value.

    >>> round(tail_of_chi2(3.841, 1), 4), round(tail_of_chi2(18.307, 10), 4)
    (0.05, 0.05)
    """
    return 1 - incomplete_gamma(freedom / 2, chi2 / 2) if chi2 > 0 else 1.0


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularized incomplete beta function, by the continued fraction on the side where it settles quickly.

    >>> round(incomplete_beta(2, 3, 0.5), 6)
    0.6875
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, evaluated from the front (Lentz's method)."""
    upper, lower = 1.0, 1 / _not_nought(1 - (a + b) * x / (a + 1))
    value = lower
    for m in range(1, STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            lower = 1 / _not_nought(1 + term * lower)
            upper = _not_nought(1 + term / upper)
            value *= upper * lower
        if abs(upper * lower - 1) < ENOUGH:
            break
    return value


def _not_nought(value: float) -> float:
    return value if abs(value) > TINY else TINY


def incomplete_gamma(a: float, x: float) -> float:
    """The regularized lower incomplete gamma function: by its series, or by its continued fraction far out.

    >>> round(incomplete_gamma(1, 2), 6)
    0.864665
    """
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x >= a + 1:
        return 1 - front * _gamma_fraction(a, x)
    term = total = 1 / a
    for n in range(1, STEPS):
        term *= x / (a + n)
        total += term
        if term < total * ENOUGH:
            break
    return front * total


def _gamma_fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = 1 / TINY, 1 / _not_nought(b)
    value = d
    for n in range(1, STEPS):
        term = -n * (n - a)
        b += 2
        d = 1 / _not_nought(term * d + b)
        c = _not_nought(b + term / c)
        value *= d * c
        if abs(d * c - 1) < ENOUGH:
            break
    return value
