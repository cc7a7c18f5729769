"""What is told as to come, and a date that is over."""

from datetime import date

import pytest

from claimcheck import Settings, check


def messages(text, published=date(2017, 6, 18)):
    return [found.message for found in check(text, published=published, settings=Settings(select=("T305",))).findings]


@pytest.mark.parametrize("text", [
    "The bridge will open on March 3, 2017.",
    "All of the first phase is expected to be completed by February 2016.",
    "The fair will be held on Saturday, May 6, 2017.",
    "The new law is due to take effect in January 2017, the ministry said.",
    "The hall will open to the public in May 2017.",
    "He plans to step down in December 2016.",
])  # fmt: skip
def test_a_date_that_is_over_is_reported(text):
    assert len(messages(text)) == 1


@pytest.mark.parametrize("text", [
    "The bridge will open on March 3, 2018.",
    "The bridge will open in June 2017.",
    "The bridge will open on June 17, 2017.",  # an overnight edition
    "The bridge was expected to open in March 2016.",
    "The bridge would open in March 2016.",
    "The bridge will open in 2016.",  # its fiscal year, perhaps
    "Here the young duke will begin in May 1914 what his father left.",
    "The town will mark the attack on May 3, 2016.",
    "The court will open the case that began in May 2016.",
    "On May 3, 2016, he wrote that the bridge will open in September 2016.",
    "“The bridge will open in September 2016,” he said then.",
    "The mill will close the plant it opened in May 2016.",
])  # fmt: skip
def test_what_is_still_to_come_or_told_from_another_time_is_silent(text):
    assert [] == messages(text)


def test_without_a_day_of_publication_nothing_is_over():
    assert [] == messages("The bridge will open on March 3, 1917.", published=None)
