"""Ranges, rankings, areas, exchange rates and statistics."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import check
from claimcheck.reasoning import statistics

MODEST = settings(max_examples=60, deadline=None)


def codes(text):
    return [finding.code for finding in check(text).findings]


@pytest.mark.parametrize("text, code", [
    ("Prices ranged from $41 to $88, with an average of $92.", "N402"),
    ("The fund gave towns between $500 million and $485 million a year.", "N402"),
    ("They will build houses on 41 acres of the 24-acre field.", "N104"),
    ("The median wait was 41 days (range 9–24 days).", "N402"),
    ("The median wait was 41 (range 9–24).", "N402"),
    ("Each nest holds between 14 and 17 eggs, with an average count of 19.", "N402"),
    ("It is 10 percent, plus or minus 20 points (a range of 30 percent to 10 percent).", "N402"),
    ("It cut deaths by 24% (95% confidence interval, 27% to 41%).", "N402"),
    ("Peru is the largest donor, with $410 million, followed by Chad with $520 million.", "N403"),
    ("Earnings were 45 cents a share, below the 42 cents a share of a year ago.", "N403"),
    ("The toll is $4.60, which is less than the $3.20 of the old bridge.", "N403"),
    ("The blight is spreading, now affecting more than 130% of ripe plums.", "N601"),
    ("The hall is 40 metres by 60 metres, or 240 square metres.", "N404"),
    ("It is a 100-foot by 50-foot hall (50,000 square feet).", "N404"),
    ("It was significant, t(28) = 1.20, p = .01.", "N701"),
    ("It was significant, F(2, 45) = 1.21, p < .05.", "N701"),
    ("The 20 families have an average of 3.48 children.", "N702"),
    ("The poll of 400 adults has a margin of error of 2 percentage points.", "N703"),
    ("It cost $30 million (£23 million), then $50 million (£38 billion).", "U105"),
    ("At 119 yen to the dollar, it is worth $88 billion (1.05 trillion yen).", "U105"),
])  # fmt: skip
def test_what_is_wrong_is_found(text, code):
    assert [code] == codes(text)


@pytest.mark.parametrize("text", [
    "Prices ranged from $41 to $88, with an average of $62.",
    "Sugar suffered losses of between 2.20 and 1.80 dollars a ton.",
    "Dealers reported sales between 4,230 and 4,210 pounds.",
    "They will build houses on 14 acres of the 24-acre field.",
    "The median wait was 14 days (range 9–24 days).",
    "Each nest holds between 14 and 17 eggs, with an average count of 16.",
    "It is 10 percent, plus or minus 20 points (a range of -10 percent to 30 percent).",
    "Peru is the largest donor, with $520 million, followed by Chad with $410 million.",
    "Earnings were 45 cents a share, above the 42 cents a share of a year ago.",
    "He rated it a 7 out of 10, which was lower than the 8 out of 10 of last year.",
    "The rate was 117.3 per 100,000, below the national rate of 187.6.",
    "Rents were $20 more than the $200 of last year. Homes are at 130% of their value.",
    "Peru is the largest donor, with $41 per person, followed by Chad with $520 million.",
    "The hall is 40 metres by 60 metres, or 2,400 square metres.",
    "It was significant, t(28) = 1.80, p = .04.",  # one-tailed
    "It was significant, t(28) = -2.20, p = .036.",
    "The poll of 1,011 adults has a margin of error of plus or minus 4 percentage points.",
    "It cost $30 million (£23 million), then $50 million (£33 million) years later.",
    "Crews cleared a four-kilometre square, 16 square kilometres in all.",
])  # fmt: skip
def test_what_only_looks_wrong_is_silent(text):
    assert [] == codes(text)


@MODEST
@given(st.integers(3, 99), st.integers(3, 99))
def test_an_area_is_silent_when_right_and_found_when_ten_times_that(one, other):
    told = "The hall is {} metres by {} metres, or {:,} square metres."

    assert [] == codes(told.format(one, other, one * other))
    assert ["N404"] == codes(told.format(one, other, 10 * one * other))


@MODEST
@given(st.floats(0.1, 4), st.integers(3, 200))
def test_a_p_value_is_silent_as_printed_and_found_when_far_off(t, freedom):
    t = round(t, 2)
    p = statistics.tail_of_t(t, freedom)
    told = "It was told, t({}) = {:.2f}, p = {:.2f}."

    assert [] == codes(told.format(freedom, t, p))
    assert ["N701"] == codes(told.format(freedom, t, 0.6 if p < 0.2 else p / 3))


@pytest.mark.parametrize("tail, value, degrees, p", [
    (statistics.tail_of_t, 2.571, (5,), 0.05),
    (statistics.tail_of_t, 2.617, (120,), 0.01),
    (statistics.tail_of_f, 3.24, (3, 16), 0.05),
    (statistics.tail_of_f, 2.70, (10, 30), 0.0174),
    (statistics.tail_of_chi2, 11.345, (3,), 0.01),
    (statistics.tail_of_chi2, 124.342, (100,), 0.05),
])  # fmt: skip
def test_tails_are_those_of_the_tables(tail, value, degrees, p):
    assert p == pytest.approx(tail(value, *degrees), abs=6e-4)
