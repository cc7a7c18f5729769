"""Ages, lengths, anniversaries and dates as news puts them side by side: each wrong once, and right once."""

from datetime import date

import pytest

from claimcheck import check

PAIRS = [
    ("The trial, which began on March 3 and ended on March 14, lasted {}.", "three weeks", "almost two weeks"),
    ("He served as mayor from 1990 to 2002, a total of {} years.", "22", "12"),
    ("During his {} years in office, from 1994 to 2000, he built three schools.", "16", "six"),
    ("He spent {} days in jail, from May 1 to May 21.", "10", "20"),
    ("The {}-day festival runs June 7-9.", "five", "three"),
    ("It was held May 5-9, a {}-day event.", "three", "five"),
    ("The {}-week trial began on March 3 and ended on March 21.", "six", "three"),
    ("The talks began at 9 a.m. and ended at 3 p.m., after {} hours.", "four", "six"),
    ("World War II (1939-1945) lasted {} years.", "eight", "six"),
    ("The war, from 1980 to 1988, lasted {} years.", "six", "eight"),
    ("The outage began at 1 p.m. and power was back at 4:30 p.m., {} hours later.", "two", "three and a half"),
    ("Police were called at 9:15 p.m. They arrived {} minutes later, at 9:55 p.m.", "20", "40"),
    ("He was jailed in 2001 and freed in 2009, {} years later.", "six", "eight"),
    ("Three days after the June 12 raid, on June {}, he was freed.", "18", "15"),
    ("On June {}, three days after the June 12 raid, he was freed.", "18", "15"),
    ("He died on June 3, {} after his 80th birthday on May 29.", "two weeks", "five days"),
    ("The raid came two days after Sunday's bombing, on {}.", "Wednesday", "Tuesday"),
    ("Two decades ago, in {}, it was a farm.", "1991", "1996"),
    ("The storm hit on Friday, and two days later, on {}, the roads were open.", "Monday", "Sunday"),
    ("He was arrested Tuesday, {} days after the Sunday shooting.", "three", "two"),
    ("The raid was on June 12. Three days later, on June {}, he was arrested.", "18", "15"),
    ("He retired in 1999 after a {}-year career that began in 1979.", "30", "20"),
    ("Sunday marks {} years since the 1907 earthquake.", "100", "110"),
    ("Nearly {} years after the 2001 attacks, the museum opened in 2014.", "10", "13"),
    ("She is serving a {}-year sentence that began in 2010 and ends in 2020.", "15", "10"),
    ("He was {} when he died in 1990. He was born in 1935.", "45", "55"),
    ("Born in 1935, he was {} when he died in 1990.", "45", "55"),
    ("Lopez, who turned {} in 2010, was born in 1940.", "60", "70"),
    ("Born in 1925, he celebrated his {} birthday in 2015.", "80th", "90th"),
    ("The {}-year-old, who was born in 1978, won.", "19", "39"),
    ("The three-year deal, which runs from 2015 to {}, is worth $6 million.", "2020", "2018"),
    ("The flight left at 8 a.m. and landed {} hours later at 10:30 a.m.", "four", "two and a half"),
    ("At 9:03 a.m., {} minutes after the first plane left at 8:46 a.m., the second one did.", "27", "17"),
    ("It was the first time since 2007, or {} years, that it happened.", "20", "10"),
    ("It comes {} before the June 30 election, on June 27.", "a week", "three days"),
    ("He has {} days, until July 8, to appeal.", "10", "20"),
    ("The deal expires in {} years, in 2027.", "five", "10"),
    ("Last year, in {}, it grew.", "2015", "2016"),
    ("In the {} years since the 1990 war, nothing has changed.", "17", "27"),
    ("The company, founded in 1987, is celebrating its {} anniversary this year.", "40th", "30th"),
    ("The company was founded in 1987. It celebrates its {} anniversary this week.", "40th", "30th"),
    ("She died on Tuesday at age {}. She was born in 1929 in Dover.", "78", "88"),
    ("John Brown, born Jan. 5, 1940, died Sunday. He was {}.", "67", "77"),
    ("The {}-year-old, born in 1957, was not hurt.", "70", "60"),
    ("The {}-year-old was born in 1957.", "70", "60"),
    ("He took office in 2013 at age {}. He was born in 1953.", "50", "60"),
    ("Brown, who was born in 1953, took office in 2013 at age {}.", "50", "60"),
    ("He was {} when he joined the army in 1970. He is now 60.", "23", "13"),
    ("The bridge, completed in 1932, is now {} years old.", "65", "85"),
    ("Founded in 1917, the club turns {} this year.", "90", "100"),
]


def messages(text):
    return [finding.message for finding in check(text, published=date(2017, 6, 18)).findings]


@pytest.mark.parametrize("text, wrong, right", PAIRS, ids=[text for text, _, _ in PAIRS])
def test_the_wrong_one_is_told_and_the_right_one_is_not(text, wrong, right):
    assert 1 == len(messages(text.format(wrong)))
    assert [] == messages(text.format(right))


@pytest.mark.parametrize("text", [
    "The fair began on March 3 and ended on March 14, two weeks after the market.",
    "The talks began at 9 a.m. and ended at 3 p.m., four hours later than the last ones.",
    "Founded in 1917, the club turned 90 in 2007.",
    "Founded in 1917, the club hired a 25-year-old.",
    "The mill, built in 1964, saw its 65th anniversary book today.",
    "The bridge, completed in 1932 by Ann Lee, is next to a house that is 65 years old.",
    "Brown, born in 1953, met a man of 40 in 2013.",
    "John Brown, born Jan. 5, 1940, died Sunday. He was 67 years in the choir.",
    "He spent 10 days at sea, from May 1 to May 21 without a compass.",
    "Last year, in 2015 dollars, it cost more.",
    "In the 10 years since 1990, before the crisis of 2000, it grew.",
    "The storm hit on Friday, and two days on, on Monday, the roads were open.",
    "The raid was on June 12. For three days on June 18 and the days around it, he was sought.",
    "Profit was $3 million a year ago, in the quarter that began in 2015, and $2 million a year before.",
    "Two decades ago, in 1994, it was a lake.",
])  # fmt: skip
def test_what_looks_alike_and_is_right_is_silent(text):
    assert [] == messages(text)
