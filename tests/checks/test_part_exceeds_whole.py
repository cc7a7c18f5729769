"""A part is at most its whole."""

import pytest

from claimcheck import Settings, check

ONLY = Settings(select=("N104",))


def findings(text):
    return [found.message for found in check(text, settings=ONLY).findings]


@pytest.mark.parametrize(
    "text",
    ["Of the nine crew, 12 were saved.", "She won 141 out of the total 135 seats.", "15 of the 12 jurors agreed."],
)
def test_more_than_there_are_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine of the 12 crew were saved.",
        "The boat was built for 90 people and carried 212.",
        "Of the two ships, 150 were lost.",  # of their men
        "About 500 of the 490 seats are taken.",
        "Of the three, 12 years apart in age, one won.",
    ],
)
def test_what_is_no_part_is_silent(text):
    assert [] == findings(text)
