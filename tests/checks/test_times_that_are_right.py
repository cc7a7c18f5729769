"""Lengths, dates and weekdays that a hasty reader takes for contradictions, and beside them what still is one."""

from datetime import date

import pytest

from claimcheck import check

PUBLISHED = date(2024, 5, 20)


def messages(text, published=PUBLISHED):
    return [finding.message for finding in check(text, published=published).findings]


@pytest.mark.parametrize("text", [
    "Twenty years ago, on June 14, the hall burned down.",
    "A decade ago, on a Friday, June 14, he was arrested.",
    "The quake came 25 years ago, on a Tuesday, Aug. 17, at 3 a.m.",
    "He has led the firm for ten years, since May 3.",
    "In May, 112 years ago, the ship sank.",
    "Eleven months ago, in May, the bridge fell.",
    "He was held for two years, from May to June.",
    "The contract runs for three years, from July 1 to June 30.",
    "The trial began in March. Fourteen months later, on May 3, he was acquitted.",
    "The crew came home on June 14, two years after it set out on June 12.",
    "It will open in two years, on June 3.",
    "On March 3, 2020, they met, and two years later, on May 12, they married.",
])  # fmt: skip
def test_a_length_of_years_gives_the_year_of_a_date_without_one(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The play is on Friday (8 p.m.) and Saturday (2 p.m.), May 24-25.",
    "Open Saturday from 10 to 6 and Sunday, May 25 and 26.",
    "On Saturday or Sunday, May 25 or 26, it will rain.",
    "Showers are due late Friday into Saturday, May 24-25.",
    "Courses: Mon.-Wed., June 3-5; Thu.-Fri., June 6-7.",
    "Between Wednesday night and Friday morning, May 22 and 24, buses will run.",
    "The strike will be held on Tuesday, Wednesday, and Thursday, May 28-30, 2024.",
    "The match is on Sat/Sun, May 25/26.",
    "The vote is May 25 and 26 (Saturday, Sunday).",
    "Wednesday to Friday, 22-24 May 2024, the road is shut.",
    "From 8 p.m. Friday to 5 a.m. Monday, May 24 to 27, the bridge is shut.",
    "Open Tuesday to Sunday, 1 May to 30 September.",
    "He works Monday through Friday, May 1 to Aug. 30.",
    "Open daily except Monday, May 25 to Sept. 2.",
])  # fmt: skip
def test_the_last_of_several_weekdays_is_not_that_of_the_first_of_several_days(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The fair is on Saturday and Sunday, May 22 and 23.",
    "The show runs Thursday to Saturday, May 28 to 30.",
    "He flew on Monday and again on Tuesday, May 23.",
])  # fmt: skip
def test_a_day_that_fits_none_of_several_weekdays_is_told(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "Guided walks of one hour run from 10 a.m. to 4 p.m.",
    "The hour-long tours run from 10 a.m. to 4 p.m.",
    "Campers may stay 14 days, from May 1 to September 30.",
    "A two-hour limit applies from 8 a.m. to 6 p.m.",
    "The two-week camps, from June 10 to August 16, cost $400 each.",
    "The 60-day session ran from Jan. 8 to April 8.",
    "The tribunal sat for 20 days, from October 1 to November 14.",
    "Early voting lasts 12 days, from May 3 to May 18, Sundays excluded.",
    "He lived there for three years, on and off, from 1990 to 2000.",
    "She taught for six years, from 1990 to 1993 in Dale and from 1995 to 1998 in Marlow.",
    "She taught for six years (1990-1993, 1995-1998).",
    "He was champion for eight years, from 1990 to 1995, then again from 1997 to 2000.",
    "He was jailed for six years, from 1960 to 1964 in Dale, then 1966 to 1968 in Marlow.",
    "The sentence of 12 years, from 2010 to 2018 with parole, was upheld.",
    "The season was extended a month, from May 1 to August 31.",
    "The fair was shortened by two days, from June 7 to June 14 rather than June 16.",
    "The flight took five hours, from 8 a.m. to 10 a.m. local time.",
    "The clocks went back, so the night train took nine hours, from 10 p.m. to 6 a.m.",
])  # fmt: skip
def test_a_length_of_something_within_the_period_is_no_length_of_it(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The fair lasts three days, from June 7 to June 15.",
    "The two-day festival runs from June 7 to June 15.",
    "The strike lasted nine weeks, from March 3 to March 31.",
    "He was president for four years, from 1990 to 1998.",
    "He was president for 14 years, from 1974 to 1998, and died in 2001.",
    "The bridge was shut for two hours, from 9 a.m. to noon.",
])  # fmt: skip
def test_a_length_of_the_whole_period_is_still_held_against_it(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "The town marks the 30th anniversary of the reopening of the 1912 theater.",
    "The library marks the 40th anniversary of a book on the 1912 strike.",
    "The band marks the 20th anniversary of its 1999 album's remix.",
    "The library marks the 70th anniversary of Orwell's 1984 with a reading.",
    "The museum marks the 75th anniversary of the purchase of the painting, made in 1650.",
    "The firm, founded in 1972, celebrates its 10th anniversary under its new owners.",
    "The firm, founded in 1972, celebrates its 50th anniversary a little late.",
    "The 140th annual race, first held in 1890 and run twice a year until 1901, is on Sunday.",
])  # fmt: skip
def test_an_anniversary_of_something_else_is_silent(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The town marks the 50th anniversary of the 1964 flood this week.",
    "Sunday marks the 50th anniversary of the founding of the town in 1964.",
    "Sunday marks the 70th anniversary of the Battle of Dale, fought in 1964.",
    "The firm, founded in 1972, celebrates its 25th anniversary on Friday with a parade.",
])  # fmt: skip
def test_an_anniversary_of_what_is_dated_is_told(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "He left on June 14, three weeks after an offer on June 12 had been turned down.",
    "The talks resumed on May 6, ten days after a truce on April 30 was broken.",
    "The strike ended on June 14, two days after the deadline announced on May 3.",
    "The rebels pulled out in 1990, before a treaty in 1985 was honored.",
    "She died on 4 May 1965, two years after him, who died on 4 May 1963, and 12 months later, on 4 May 1966, we met.",
])  # fmt: skip
def test_a_date_of_what_was_undone_or_set_puts_nothing_in_order(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "He was held on June 14, three days after the raid on June 12 that was led by her.",
    "He was freed on June 14, three days after he was arrested on June 12.",
    "The mill reopened in 2010, after a fire in 2012.",
])  # fmt: skip
def test_a_date_of_what_happened_still_does(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "The firm, founded in 1934, had been 12 years old when he joined it.",
    "The bridge, completed in 1932, was 65 years old at the time.",
    "The 43-year-old, born in a camp opened in 1979, grew up in Dale.",
    "He scored at 25:10 of the second period.",
    "The train left at 24:10 by the railway's own clock, which runs to 28:00.",
    "Sweden had a 30 February 1712.",
    "The Decembrists rose on Monday, 14 December 1825.",
    "Office hours are 9 a.m. to 5 p.m. Eastern (8 a.m. to 5 p.m. Central).",
    "With 20 days to go before June 14, he led.",
    "The bill would accelerate the year in which the fund runs out, from 2017 to 2011.",
    "The gap between May 2019 and May 2015 has closed.",
    "The exhibition runs from October 12 to September 29.",
    "Asked about it in 2009, he wrote that his father had come 30 years ago, in 1979.",
    "The report looked at the 10 years since 1994.",
])  # fmt: skip
def test_what_is_told_of_another_time_or_calendar_is_silent(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "Last year the fair was held on Saturday, May 20, this year on Saturday, May 18.",
    "The vote of Tuesday, Nov. 8, the year before was followed by that of Tuesday, Nov. 5.",
    "Next Easter is on Sunday, April 20, and the one after on Sunday, April 5, 2026.",
    "Next year's fair will run from Friday, June 20, to Sunday, June 22.",
    "A year ago, on Tuesday, May 16, the mill burned down.",
    "One year on from the flood, the storm of Tuesday, May 16, is remembered.",
    "The first anniversary of the storm of Tuesday, May 16, was marked.",
    "She vanished six years ago. On Friday, Sept. 14, divers searched the lake.",
    "The last general election, on Thursday, Dec. 12, was won by the Greens.",
    "The novel opens on Wednesday, June 16, in a bakery.",
    "It was 55 years ago Monday, on July 20, 1969, that men first stood on the moon.",
])  # fmt: skip
def test_a_weekday_of_another_year_or_of_a_story_is_left_alone(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "The vote is due on Sunday, June 20.",
    "He met the envoy last week, on Monday, May 14.",
    "The works shut down last month, on Friday, April 18.",
    "With Sunday, May 20, marking the 37th anniversary of the flood, the town fell silent.",
])  # fmt: skip
def test_a_weekday_of_this_year_that_does_not_fit_is_told(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "In November 31 inmates escaped.",
    "It hired 30 in May and 31 in June.",
    "In June 31 people died, and in August 12.",
    "It was in April 31 years ago that the mill closed.",
    "Since September 31 farms have closed.",
    "In late February 30 calves were born.",
])  # fmt: skip
def test_a_number_of_things_behind_a_month_is_no_day_of_it(text):
    assert [] == messages(text)


def test_a_day_that_no_month_has_is_told():
    assert 1 == len(messages("The ban holds until June 31."))
    assert 1 == len(messages("Workers met on June 31 to vote."))


@pytest.mark.parametrize("text", [
    "The election was brought forward from 2020 to 2017.",
    "The target was moved from 2050 to 2045.",
    "The clock was turned back from 2017 to 1984.",
    "His year of birth was corrected from 1965 to 1963.",
    "The hearing was brought forward from August 15 to July 12.",
    "The dating of the fort has been pushed back from 1150 to 1021.",
    "The base year was shifted from 2015 to 2010.",
    "The contract was shortened from 2022 to 2020.",
])  # fmt: skip
def test_a_date_that_is_changed_to_an_earlier_one_is_no_period(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "He was on leave from June 3 to May 28.",
    "She was posted to Oslo from August 20 to July 30.",
    "The grant was paid from Sept. 15 to Sept. 5.",
    "The grant runs from Sept. 15 to Sept. 5.",
])  # fmt: skip
def test_a_period_without_years_may_last_nearly_a_year(text):
    assert [] == messages(text)


def test_a_period_that_runs_backwards_is_told():
    assert 1 == len(messages("She was mayor of Dale from 2012 to 2008."))
    assert 1 == len(messages("The festival was held from June 30 to June 21."))


@pytest.mark.parametrize("text", [
    "My splits were 24:10, 24:30, 25:02 and 26:15, for 1:40 at 20K.",
    "See the interview at 25:45.",
    "Go to 26:10 for the answer. It comes at around 45:30.",
])  # fmt: skip
def test_a_running_time_is_no_time_of_day(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "It opened in 1990, two years after the 1985 law took effect.",
    "The sequel came out in 1990, five years after the 1977 film reached television.",
    "It began at 5:18 p.m., three minutes after the 5 p.m. news ended.",
    "It began at 5:18 p.m., ten minutes after the 4 p.m. game was over.",
    "He filed on Tuesday, three days after Monday's deadline had been extended to Saturday.",
    "The vote on June 14 came three days after the June 1-11 talks.",
])  # fmt: skip
def test_what_then_happens_to_a_dated_thing_has_a_day_of_its_own(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "It opened in 1990, two years after the 1985 fire on the quay.",
    "He filed on Tuesday, three days after Monday's deadline.",
    "It began at 5:18 p.m., three minutes after the planned start at 5 p.m.",
])  # fmt: skip
def test_a_dated_thing_to_which_nothing_happens_is_counted_from(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "He worked for the paper for 30 years, from 1990 to 2005 as editor.",
    "Six years in office, from 1990 to 1993 as deputy, made him rich.",
    "He was captain for five years, from 2010 to 2013 and in 2015-17.",
    "The fair lasts five days, from June 7 to 9 in the park and on June 10 and 11 in the hall.",
    "The power was out for three hours, from 6 p.m. to 7:30 p.m. in the north and until 9 in the south.",
    "The school is closed for eight days, from Dec. 22 to Jan. 2.",
    "She taught for 40 years, from 1970 to 1980 in Dale and later in Marlow.",
    "He served only half of his four years, from 2010 to 2012.",
    "He spent a third of nine years, from 2010 to 2013, in Dale.",
    "He spent most of ten years, from 2010 to 2017, in Dale.",
    "The first two of his five years, from 2010 to 2012, were calm.",
    "The last three years of a ten-year reign, from 2010 to 2013, were calm.",
    "What was to be a two-hour meeting went from 7 p.m. to 11 p.m.",
    "What was to be a three-day visit lasted from June 7 to June 17.",
])  # fmt: skip
def test_a_period_that_is_a_part_of_a_length_or_more_than_was_planned_is_left_alone(text):
    assert [] == messages(text)


@pytest.mark.parametrize("text", [
    "He led the bank for six years, from 2010 to 2013, and then moved to Dale.",
    "He led the firm for six years, from 2010 to 2013, and in 2015 he died.",
    "The fair lasts five days, from June 7 to June 9 in the park.",
    "He served a term of five years, from 2010 to 2012.",
])  # fmt: skip
def test_a_length_that_is_no_whole_must_be_that_of_its_period(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "His term ended in 2029, but he resigned.",
    "The contract ended in 2026 but was extended.",
])  # fmt: skip
def test_a_term_whose_end_was_set_may_end_after_publication(text):
    assert [] == messages(text)
