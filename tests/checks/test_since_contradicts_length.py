"""Lengths of time beside the date that they are counted from."""

from datetime import date

import pytest

from claimcheck import Settings, check

PUBLISHED = date(2017, 6, 18)


def messages(text, published=PUBLISHED):
    report = check(text, published=published, settings=Settings(select=("T205",)))
    return [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "They have held the city since June 2014, almost three years.",
    "It was the first visit in nearly four years, since 2013.",
    "It was the first visit in years, since 2013.",
    "In 2005 it was the first title in three years, since 2002.",  # a story of its own time
    "It was the biggest rise in four years and the first since 2002.",  # two records
    "They have held it since 2014, five years after the war.",
    "“It is the first title in 12 years, since 2002,” he said.",
])  # fmt: skip
def test_what_some_reading_allows_is_silent(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "They have held the city since June 2014, five years.",
    "It was the first title in 12 years, since 2002.",
    "It has flown for 39 years, since 1968.",
])  # fmt: skip
def test_what_no_reading_allows_is_told(text):
    assert 1 == len(messages(text))
