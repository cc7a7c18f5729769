"""Rates and averages: what must be found, and what only looks wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Settings, check

ONLY = Settings(select=("N401",))
MODEST = settings(max_examples=60, deadline=None)


def found(text):
    return [finding.message for finding in check(text, settings=ONLY).findings]


@pytest.mark.parametrize("text", [
    "The board gave $900,000 to 30 schools, or $90,000 each.",
    "Some 14 clubs spent $1.4 billion, an average of $10 million each.",
    "The council set aside $44 million, or $20,000 apiece, for the 236 new guards.",
    "The plan costs $30 million over three years ($1 million a year).",
    "The $60 million scheme will cost each of the town's 20,000 residents $30,000.",
    "It sold 120 boats at $35,000 each, for $420,000.",
    "She pays $80 a month, or $690 a year.",
    "They walked 60 miles in three hours at an average speed of 5 mph.",
    "It will pay $20 a share for 5 million shares. The price is $1 billion.",
    "The fare will rise from $500 to $560 a month, an extra $270 a year.",
    "It costs a family $420 a year, or $20 a month.",
    "They want a five-year, $50 billion plan, or about $20 billion a year.",
    "The town spends more than $12 million on 50 boats. That is $2.4 million per boat.",
])  # fmt: skip
def test_a_wrong_rate_is_found(text):
    assert 1 == len(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "The fare will rise from $500 to $560 a month, an extra $720 a year.",
        "It costs a family $240 a year, or $20 a month.",
        "They want a five-year, $50 billion plan, or about $10 billion a year.",
        "It will pay $20 a share for 5 million shares. The price is $100 million.",
        "That is $2.4 million per boat. The town spends $120 million on 50 boats.",
    ],
)
def test_a_rate_that_holds_is_written_down(text):
    report = check(text, settings=ONLY)
    assert (["consistent"], []) == ([relation.verdict for relation in report.relations], report.findings)


@pytest.mark.parametrize("text", [
    "The board gave $900,000 to 30 schools, or $30,000 each.",
    "The board gave $900,000 to 30 schools, including $90,000 each for repairs.",
    "The board gave $900,000 to 30 schools, up to $90,000 each.",
    "The 17 races each season were half of the 36 held, and 12 drivers won $9 million.",
    "She pays $80 a month, or $800 a year if paid in advance.",
    "They lose 1,000 members a week, or some 50,000 a year.",
    "They drove 300 miles in five hours, with a top speed of 90 mph.",
    "The plan costs $30 million over three years, rising to $20 million a year.",
    "The two-year deal is worth $10 million, with $3 million a year guaranteed.",
    "He earns $12 an hour, or about $25,000 a year.",
    "The plan costs $30 million over three years. Another costs $1 million a year.",
])  # fmt: skip
def test_what_only_looks_like_a_wrong_rate_is_silent(text):
    assert [] == found(text)


def told(total, number, each):
    return f"The board gave ${total:,} to {number} schools, or ${each:,} each."


NUMBERS = st.integers(2, 400)
EACHES = st.integers(101, 99_999)


def rounded(value, figures):
    place = 10 ** max(len(str(value)) - figures, 0)
    return (value + place // 2) // place * place


@MODEST
@given(NUMBERS, EACHES, st.integers(2, 9), st.integers(2, 9))
def test_an_exact_rate_printed_with_any_sensible_rounding_is_silent(number, each, one, other):
    assert [] == found(told(rounded(number * each, one), number, rounded(each, other)))


@MODEST
@given(NUMBERS, EACHES.filter(lambda each: each % 10), st.integers(1, 9))
def test_a_first_digit_changed_is_found(number, each, digit):
    wrong = int(str(digit) + str(each)[1:])
    if abs(wrong - each) < each / 2:
        return

    assert 1 == len(found(told(number * each, number, wrong)))


@MODEST
@given(NUMBERS, EACHES, EACHES)
def test_scaling_by_ten_changes_nothing(number, total, each):
    before = found(told(number * total, number, each))
    after = found(told(10 * number * total, number, 10 * each))

    assert len(before) == len(after)
