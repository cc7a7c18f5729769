"""Scores, series, votes and margins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import check

MODEST = settings(max_examples=60, deadline=None)


def codes(text):
    return [finding.code for finding in check(text).findings]


@pytest.mark.parametrize("text, code", [
    ("The Lions won by 21 points, 31-20.", "N501"),
    ("The Lions defeated the Bears 14-21 on Sunday.", "N501"),
    ("The Herons won the series 3-2 in the seventh game.", "N502"),
    ("They won 4-2 in seven games.", "N502"),
    ("The game ended 3-2, with Leeds winning by two goals.", "N501"),
    ("The council voted 38-39 on Monday to approve the plan.", "N501"),
    ("The bill failed 52-47, three short of the 60 votes needed.", "N503"),
    ("The bill passed 12-8, a margin of six.", "N504"),
    ("The council agreed by a vote of 12 to eight, a margin of six.", "N504"),
    ("The council voted 218 to 210, a 10-vote margin.", "N504"),
])  # fmt: skip
def test_a_wrong_result_is_found(text, code):
    assert [code] == codes(text)


@pytest.mark.parametrize("text", [
    "The Herons lead the series 3-2 with Game 6 on Sunday night.",
    "The Lions lost 14-21 to the Bears.",
    "The council voted 39-38 on Monday to approve the plan.",
    "The council voted 38-39 against the plan.",
    "The Lions beat the 2-3 Bears on Sunday.",
    "The Lions won despite trailing 14-21 at halftime.",
    "The Lions won the division with a 7-9 record.",
    "Petrova beat Ivanova 4-6, 6-3, 7-5.",
    "Leeds beat Arsenal 2-3 on aggregate.",
    "They went 4-1 in their next six games, with one draw.",
    "The Senate passed the bill 52-47; six Republicans crossed the aisle.",
    "The bill failed 52-47, eight short of the 60 votes needed.",
    "Prices fell by 10 to 8 dollars, and it rained on 12 to 15 days.",
    "Sales fell by 30 to 20 percent.",
    "The team won 8-7 in the second game that night.",
])  # fmt: skip
def test_what_only_looks_like_a_wrong_result_is_silent(text):
    assert [] == codes(text)


@MODEST
@given(st.integers(30, 400), st.integers(0, 400), st.integers(1, 60))
def test_a_margin_is_silent_when_right_and_found_when_not(less, lead, off):
    told = "They agreed by a vote of {} to {}, a margin of {} votes."
    lead += 2

    assert [] == codes(told.format(less + lead, less, lead))
    assert ["N504"] == codes(told.format(less + lead, less, lead + off))
