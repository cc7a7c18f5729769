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


@pytest.mark.parametrize("text", [
    "It is the third time in 12 years, and the first since 2011.",
    "She has been a nurse for 30 years, since 2002 at Dale General.",
    "He has been mayor for 12 years, since 2010 with a majority.",
    "In the 12 years since the 2002 law took effect, nobody was jailed.",
    "In the seven years since the 2008 crisis ended, wages have been flat.",
])  # fmt: skip
def test_a_length_that_runs_from_another_day_is_left_alone(text):
    assert [] == check(text, published=date(2017, 6, 18)).findings


@pytest.mark.parametrize("text", [
    "It is the first time in 12 years, and the first since 2011.",
    "She has been a nurse for 12 years, since 2002 at Dale General.",
    "In the 12 years since the 2002 law, nobody was jailed.",
])  # fmt: skip
def test_a_length_that_runs_from_its_day_must_fit(text):
    assert 1 == len(check(text, published=date(2017, 6, 18)).findings)
