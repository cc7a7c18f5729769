"""Differences of figures that no wording ties together."""

import pytest

from claimcheck import Settings, check

ONLY = Settings(select=("N302",))


def findings(text):
    return [found.message for found in check(text, settings=ONLY).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Entry is $66.40 this year and was $54.80 before the fire, an increase of $16.10.",
        "The parish counted 4,315 votes in June and 3,180 votes in May, a drop of 1,315 votes.",
        "The state paid $573.4 million, which is $192.1 million more than the $444.3 million of the year before.",
    ],
)
def test_two_swapped_digits_in_a_difference_or_its_ends_are_found(text):
    message, *others = findings(text)

    assert (True, []) == ("digits transposed" in message, others)


@pytest.mark.parametrize(
    "text",
    [
        "Entry is $66.40 this year and was $54.80 before the fire, an increase of $11.60.",
        "A single ticket sold for $955. Under the new plan it would be $960. That is $5 more.",
        "The hall saw a $5.2 million increase over the $44.1 million of last year; $49.3 million is to be spent.",
    ],
)
def test_a_difference_that_fits_is_in_the_ledger(text):
    assert ["consistent"] == [made.verdict for made in check(text, settings=ONLY).relations]


@pytest.mark.parametrize(
    "text",
    [
        "A rise of $25 came after $8 and $16 were paid.",
        "The lake gained 435 acres, while 210 acres burned and 120 acres dried up.",
        "It spent $22 million, and $14 million in a second year, an increase of $7.5 million over the plan.",
    ],
)
def test_what_only_stands_near_a_difference_is_passed_over(text):
    report = check(text, settings=ONLY)

    assert ([], []) == (report.relations, report.findings)
