"""Honest shares and changes are silent, however they are rounded; a wrong figure is found."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck import check

MODEST = settings(max_examples=150, deadline=None)
FIGURES = st.integers(20, 900)


def codes(text):
    return [finding.code for finding in check(text).findings]


@MODEST
@given(st.integers(3, 900), st.integers(1, 100), st.integers(0, 2))
def test_a_share_rounded_in_any_way_is_silent(whole, percent, decimals):
    part = max(2, whole * percent // 100)
    assume(part < whole)
    exact = 100 * part / whole

    assert [] == codes(f"They won {part} of {whole}, or {exact:.{decimals}f}%.")
    assert [] == codes(f"They won {part} of {whole}, or {int(exact)}%.")


@MODEST
@given(st.integers(30, 900), st.integers(1, 100), st.integers(3, 40))
def test_a_share_three_units_off_is_found(whole, percent, off):
    part = max(2, whole * percent // 100)
    wrong = round(100 * part / whole) + off
    assume(part < whole and wrong < 100 and wrong % 10)  # a round ten may be rounded to one figure

    assert ["N201"] == codes(f"They won {part} of {whole}, or {wrong}%.")


@MODEST
@given(FIGURES, FIGURES, st.integers(0, 2))
def test_a_change_rounded_in_any_way_is_silent(before, after, decimals):
    assume(after > before)
    exact = 100 * (after - before) / before

    assert [] == codes(f"Sales rose {exact:.{decimals}f}% from {before} to {after}.")
    assert [] == codes(f"Sales rose to {after}, up {exact:.{decimals}f}% from {before}.")


@MODEST
@given(FIGURES, FIGURES)
def test_a_fall_is_the_rise_told_backwards(before, after):
    assume(before > after * 1.2)

    assert [] == codes(f"Sales fell {100 * (before - after) / before:.1f}% from {before} to {after}.")
    assert ["N305"] == codes(f"Sales rose from {before} to {after}.")


@MODEST
@given(st.integers(12, 95), st.integers(12, 95))
def test_scaling_both_ends_by_ten_changes_nothing(before, after):
    assume(abs(after - before) > 3)
    verb, percent = (
        ("rose", 100 * (after - before) / before) if after > before else ("fell", 100 * (before - after) / before)
    )
    for said in (f"{percent:.0f}", f"{percent + 9:.0f}"):
        small, large = (codes(f"It {verb} {said}% from ${before * k} to ${after * k}.") for k in (1, 10))

        assert small == large


@MODEST
@given(FIGURES, FIGURES)
def test_a_difference_holds_and_one_that_is_off_is_found(before, after):
    assume(after - before > 5)
    right = after - before

    assert [] == codes(f"The fare rose ${right}, from ${before} to ${after}.")
    assert ["N302"] == codes(f"The fare rose ${right + 15 + right // 3}, from ${before} to ${after}.")


TRAPS = [
    "It has an area of 844 acres, of which 410 acres is land and 434 acres (51.4%) is water.",  # of the first figure
    "Six out of ten (58%) agreed.",                                               # a rounding
    "They made cuts from 5% to 20%, and saw declines ranging from 10% to 21%.",    # ranges
    "Rents fell from $370 to $290, and the price of bread fell 9%.",              # another subject
    "Costs rose 9% in May, and profits fell from $65 to $50.",
    "Poverty fell from 37% to 29%, and extreme poverty fell from 19% to 12%.",    # two falls in a row
    "The share dropped from 60.5 percent to 43.8 percent; here from 45.2 percent to 36.1 percent.",
    "One of two countries with a public debt at 0% of output is in Asia.",
    "It made double the previous 300, and sales grew 5%, up from 4% a year earlier.",
    "Of the 65 schools, 23 failed. Nationally, 53% fail.",
    "Use grew from just 13% to nearly six in ten.",
    "The fare goes up 40 cents in May and another 10 cents in October, from $2.75 to $3.25.",
]  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_figures_that_only_stand_near_are_not_compared(trap):
    assert [] == codes(trap)


FOUND = [
    ("It has 600,000 tons, more than double the present 375,000 tons.", "N303"),
    ("Use rose 50% (3.3 million people in 2016 vs. 2.8 million in 2015).", "N301"),
    ("Use rose 223% from March 2013 to March 2014, or from 79 million to 176 million users.", "N301"),
    ("He took 36% of the 30,357 votes that were cast for a name, or approximately 19,000 votes.", "N201"),
]


@pytest.mark.parametrize("text, code", FOUND)
def test_wider_wordings_are_compared(text, code):
    assert [code] == codes(text)
