"""Lengths of time beside their two dates; the calendar of the standard library says what is right."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck import Settings, check

CYCLE = 400
"""Years after which the calendar repeats itself, weekdays included."""

DAYS = st.dates(date(1600, 1, 1), date(2098, 12, 31))
EARLY_DAYS = st.dates(date(1300, 1, 1), date(1698, 12, 31))


def messages(text):
    return [finding.message for finding in check(text, settings=Settings(select=("T202",))).findings]


def told(first, days, last):
    return f"It stood for {days} days, from {first:%B} {first.day}, {first.year} to {last:%B} {last.day}, {last.year}."


@pytest.mark.parametrize("text", [
    "He led the bank for five years, from 2010 to 2015.",
    "He led the bank for four years, from 2010 to 2015.",  # 31 December to 1 January
    "He led the bank for six years, from 2010 to 2015.",  # both years counted
    "The trial ran seven days, from June 5 to June 11.",
    "The trial ran six days, from June 5 to June 11.",
    "The talks took two weeks, from December 27 to January 9.",  # over New Year
    "They met for four hours, from 10 p.m. to 2 a.m.",  # over midnight
    "They drove 36 hours, from 6 p.m. to 6 a.m. Sunday.",  # the clock went round
    "They flew seven hours, from 6 p.m. EST to 6 a.m. GMT.",
    "Rates rose 11 percent in 15- to 19-year-olds between 1980 and 1997.",
    "She went to a four-year college from 1990 to 1999.",
    "She served from 1989 to 1993, and eight years later her son took office.",
    "She served from 1989 to 1993, eight years later her son took office.",
    "She served from 1989 to 1993, five years of them as mayor.",
    "Sites were chosen one year in advance, from 1971 to 1986.",
    "It was shut for about five years, from 2010 to 2016.",
    "It was shut for more than two years, from 2010 to 2016.",
    "He taught for nine years, from fiscal 2010 to 2012.",
    "He coached for five years, from 1997-98.",
])  # fmt: skip
def test_what_some_reading_allows_is_silent(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "He led the bank for three years, from 2010 to 2015.",
    "He led the bank for seven years, from 2010 to 2015.",
    "From 1990 to 1995, eight years, he was away.",
    "It was a ten-day visit from June 7 to June 9.",
    "It was on June 24, 2024, ran for two weeks until July 18.",
    "She taught for nearly nine years (1990-1995).",
    "It was shut for more than eight years, from 2010 to 2016.",
])  # fmt: skip
def test_what_no_reading_allows_is_told(text):
    assert 1 == len(messages(text))


@given(DAYS, st.integers(1, 300), st.booleans())
def test_the_days_between_two_dates_hold_inclusive_or_not(first, days, inclusive):
    assert [] == messages(told(first, days + inclusive, first + timedelta(days)))


@given(DAYS, st.integers(2, 300), st.integers(4, 200))
def test_too_many_days_by_more_than_rounding_are_told(first, days, more):
    stated = days + more + days // 10

    assert 1 == len(messages(told(first, stated, first + timedelta(days))))


@given(EARLY_DAYS, st.integers(1, 99), st.integers(1, 99))
def test_four_hundred_years_change_nothing(first, stated, days):
    last = first + timedelta(days)
    later = told(first.replace(year=first.year + CYCLE), stated, last.replace(year=last.year + CYCLE))

    assert len(messages(told(first, stated, last))) == len(messages(later))


def test_a_length_beyond_all_time_is_read():
    assert claimcheck.check("It began in 2001 and took 99,999,999,999,999,999,999 years, until 2005.").claims
