"""Labels of an age have a range, and a year of grace below it."""

import pytest

from claimcheck import Settings, check


def findings(text):
    return [found.working for found in check(text, settings=Settings(select=("T302",))).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The teenager, 21, left.",
        "An octogenarian, 74, won.",
        "The 45-year-old teenager left.",
        "The centenarian, 91, sang.",
    ],
)
def test_an_age_outside_the_label_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "The teenager, 12, left.",
        "The teenager, 19, left.",
        "The octogenarian, 79, won.",
        "The teenager, now 21, left.",
        "A 45-year-old teacher and a teenager left.",
        "The teenager, 21 minutes late, left.",
        "The teenagers, 3 of them from Ghent, left.",
    ],
)
def test_an_age_that_fits_or_belongs_elsewhere_is_silent(text):
    assert [] == findings(text)
