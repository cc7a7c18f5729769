"""Years ago, years later and days after, beside the date that they lead to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

PUBLISHED = date(2017, 6, 18)


def messages(text, published=PUBLISHED):
    report = check(text, published=published, settings=Settings(select=("T203",)))
    return [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "The wall fell 28 years ago, in 1989.",
    "The wall fell 27 years ago, in 1989.",
    "The wall fell 29 years ago, in 1989.",
    "The wall fell about 25 years ago, in 1989.",
    "The wall fell more than 20 years ago, in 1989.",
    "The wall fell nearly three decades ago, in 1989.",
    "“The wall fell 20 years ago, in 1989,” he said in 2009.",
    "He was freed on 12 June, three days after a judge set bail; he had been arrested on 6 June.",
    "On 4 May 2001 it opened. In 1990 it was drawn, three years later, in 2004, it closed.",
    "It ends 12 years from now, in 2029.",
    "It opened in 1977. He then married. Thirteen years later, in 1997, it closed.",  # after he married, perhaps
])  # fmt: skip
def test_what_some_reading_allows_is_silent(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The wall fell 20 years ago, in 1989.",
    "The wall fell more than 40 years ago, in 1989.",
    "In 1989, 40 years ago, the wall fell.",
    "It ends 22 years from now, in 2029.",
    "On 28 May 1977 it opened, and thirty years later, in 1997, it closed.",
    "It opened in 1977. Thirty years later, in 1997, it closed.",
])  # fmt: skip
def test_what_no_reading_allows_is_told(text):
    assert 1 == len(messages(text))


def test_without_publication_date_nothing_is_ago():
    assert [] == messages("The wall fell 20 years ago, in 1989.", published=None)


@given(st.dates(date(1400, 2, 1), date(1690, 1, 1)), st.integers(1, 99), st.integers(1, 99))
def test_the_year_of_publication_less_the_year_is_right_and_four_hundred_years_change_nothing(today, back, said):
    def found(years):
        published = today.replace(year=today.year + years)  # four hundred years on every date exists again
        return len(messages(f"It closed {said} years ago, in {published.year - back}.", published))

    assert said != back or not found(0)
    assert abs(said - back) < 12 or found(0)
    assert found(0) == found(400)


@pytest.mark.parametrize("text", [
    "The band, formed in 1994, made an album in its second year. Three years later, in 1999, it split.",
    "He moved to Dale in 1930, at 20, and was married at 25. Five years later, in 1940, he left.",
    "Built in 1890, the mill was sold to a brewer. Twelve years later, in 1947, it closed.",
    "The band, formed in 1994, made an album. Two years later, in 1999, it split.",
    "She graduated in 1994 and married in her second year at work. Two years later, in 1998, she left.",
])  # fmt: skip
def test_later_may_count_from_a_day_between_that_has_no_date(text):
    assert [] == check(text, published=date(2017, 6, 18)).findings


def test_later_counts_from_the_year_of_an_anniversary():
    text = "In 1983, for its 40th anniversary, the station painted its studios. Ten years later, in 1996, it moved."

    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "On June 9, just over a month ago, the wall fell.",
    "The wall fell about a month ago, on June 9.",
    "The wall fell a week ago, on May 22, 2017.",
    "A decade ago, in 1997, the wall fell.",
])  # fmt: skip
def test_a_length_without_a_number_leads_to_its_date_too(text):
    assert len(messages(text)) == 1


@pytest.mark.parametrize("text", [
    "On June 9, just over a week ago, the wall fell.",
    "The wall fell just under a month ago, on May 24.",
    "The wall fell about a year ago, in March 2016.",
    "The wall fell a week ago, on June 10.",
    "In 2016 profit was $3 million, up from $2 million a year ago.",
    "Sales fell in April a year ago in the north.",
])  # fmt: skip
def test_a_length_without_a_number_is_as_rough_as_people_are(text):
    assert [] == messages(text)
