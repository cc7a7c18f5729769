"""A part is at most its whole."""

import pytest

from claimcheck import Settings, check

ONLY = Settings(select=("N104",))


def findings(text):
    return [found.message for found in check(text, settings=ONLY).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Of the nine crew, 12 were saved.",
        "She won 141 out of the total 135 seats.",
        "15 of the 12 jurors agreed.",
        "The storm closed 18 schools, including 21 in Arda.",
        "The fund holds $4.5 million, including $5.4 million in shares.",
        "The court heard 14 witnesses, 17 of them by video.",
        "She wrote 31 plays, of which 37 survive.",
        "Of 80 schools in the state, 140 have a library.",
    ],
)
def test_more_than_there_are_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine of the 12 crew were saved.",
        "The storm closed 21 schools, including 18 in Arda.",
        "Arda closed three schools and Brin, with 14 schools among the county's 22 biggest, none.",
        "The court heard 17 witnesses, 14 of them by video, and fined 20.",
        "The boat was built for 90 people and carried 212.",
        "Of the two ships, 150 were lost.",  # of their men
        "About 500 of the 490 seats are taken.",
        "Of the three, 12 years apart in age, one won.",
    ],
)
def test_what_is_no_part_is_silent(text):
    assert [] == findings(text)
