"""Contradictions of time in wordings of every kind, beside the right sentences that look like them."""

from datetime import date

import pytest

from claimcheck import check

PUBLISHED = date(2024, 9, 10)

WRONG = [
    ("T101", "Taxes are due on Oct. 1, which falls on a Sunday."),
    ("T101", "The raid of 3 August 1943 (Monday, a day of rest) failed."),
    ("T101", "It opened on June 18, 2017, a Monday, and closed."),
    ("T101", "Jan. 1 falls on a Thursday next year."),
    ("T202", "He ran the mill for almost fifteen years, from about 1861 to 1867."),
    ("T202", "The course takes three (3) months, from mid-May to mid-October."),
    ("T202", "During his six years as mayor, from 1990 to 1998, taxes fell."),
    ("T202", "The show is open for two weeks, Sept. 12 through Oct. 30."),
    ("T202", "His 12-year reign, from 1830 to 1852, was calm."),
    ("T203", "The mill burned in June 1954. Three years later, in 1961, it rose again."),
    ("T203", "The vote, set for Nov. 5, is five weeks away."),
    ("T203", "With 43 days to go until Oct. 3, both are tied."),
    ("T203", "The fair opens on October 30, 40 days from today."),
    ("T204", "The dam broke on May 3, 1996. On May 3, 2021, the 20th anniversary, bells rang."),
    ("T301", "Anna Weiss was born in 1931 in Graz. In 1950, when she was only 15, her father died."),
    ("T301", "Ed Kerr was born May 3, 1960, in Bath. He joined the U.S. Army on May 9, 1978 at age 16."),
    ("T301", "He saw his first match in 1854, when he was barely six years old. In 1857, aged seven, he played."),
    ("T303", "He resigned in 1998, only months before the merger in 1996."),
]

RIGHT = [
    "July 4 falls on a Saturday in 2026, and on a Sunday in 2027.",
    "The trial began on April 18 (Thursday's session was short).",
    "On June 18, a Monday night game drew a crowd.",
    "The course takes five weeks, from late June to early August.",
    "Sites were chosen one year in advance, from 1971 through 1986 two years in advance.",
    "The mill was sold in 1954 and burned after the war. Three years later, in 1961, it rose again.",
    "The vote, set for Nov. 5, is eight weeks away.",
    "The race was on Sept. 20, four weeks away from home.",
    "The dam broke on May 3, 1996. On May 3, 2021, the 25th anniversary, bells rang.",
    "Anna Weiss was born in 1931. Her husband Karl joined in 1950. He died at the age of 62 in 1998.",
    "Anna Weiss was born in 1931 in Graz. In 1950, when her brother was 15, her father died.",
    "He said in 1998 he would resign soon after the election in 2000.",
    "On March 20, 1939, just a few days after the talks of March 15, a note came.",
]


def codes(text):
    return {finding.code for finding in check(text, published=PUBLISHED).findings}


@pytest.mark.parametrize("code, text", WRONG)
def test_a_wrong_time_is_found(code, text):
    assert {code} == codes(text)


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_time_is_silent(text):
    assert set() == codes(text)
