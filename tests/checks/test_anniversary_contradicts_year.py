"""Anniversaries and editions, beside the year of the first."""

from datetime import date

import pytest

from claimcheck import Settings, check

PUBLISHED = date(2024, 7, 2)


def messages(text, published=PUBLISHED):
    report = check(text, published=published, settings=Settings(select=("T204",)))
    return [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "The town marks the 60th anniversary of the 1964 flood this week.",
    "Next year the town marks the 61st anniversary of the 1964 flood.",
    "The candy celebrated its 100th anniversary in 1996.",
    "It opened on the 50th anniversary of the 1944 landing.",  # long ago, for all we know
    "In 1994 he saw the 50th anniversary of the 1944 landing.",
    "“Sunday marks the 50th anniversary of the 1964 flood,” he said.",
    "The town marked the 50th anniversary of the flood in 2014.",
    "The mill was founded in 1925 and celebrated its 75th anniversary in 2000.",
    "Founded in 1980, the mill marked its 25th anniversary in 2006.",
    "The 48th annual parade, first held in 1975, sets off at noon.",
    "The 50th annual parade, first held in 1975, sets off at noon.",
])  # fmt: skip
def test_what_some_reading_allows_is_silent(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The town marks the 50th anniversary of the 1964 flood.",
    "The mill was founded in 1925 and celebrated its 75th anniversary in 2010.",
    "This week is the 50th anniversary of the 1964 flood in town.",
    "Sunday marks the 70th anniversary of the battle, fought in 1964.",
    "The 53rd annual parade, first held in 1975, sets off at noon.",
])  # fmt: skip
def test_what_no_reading_allows_is_told(text):
    assert 1 == len(messages(text))


def test_without_publication_date_no_year_is_the_right_one():
    assert [] == messages("The town marks the 50th anniversary of the 1964 flood.", published=None)
