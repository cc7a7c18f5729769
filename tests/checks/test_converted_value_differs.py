"""U101, U102, U104 and U105: one amount in two units."""

from datetime import date

import pytest

from claimcheck import Settings, check

CODES = Settings(select=("U101", "U102", "U104", "U105"))


def codes(text, published=date(2024, 5, 20)):
    return [finding.code for finding in check(text, published=published, settings=CODES).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The path is 42 miles (26 km) long.",
        "The path of 42 miles (26 km long) is closed.",
        "The path of 42 miles (26 km, most of it on gravel) is closed.",
        "The peak, at 310 metres (1,071 feet above sea level), is in cloud.",
        "They waited 72 hours, or five days, for help.",
    ],
)
def test_brackets_that_hold_only_the_conversion_must_agree(text):
    assert ["U101"] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "A tin weighs 16 ounces (300 grams drained).",
        "The ferry takes 90 minutes (two hours in winter).",
        "Leave is 40 weeks (six months at full pay).",
        "The warranty is three years (12 months for the battery).",
        "Kell is 50 miles (60 km as the crow flies) from Senn.",
        "The farm of 200 acres (30 hectares of it woods) was sold.",
        "A 10-mile (8 km each way) walk to school keeps her fit.",
        "It cooled by 3 C (37.4 F was the high of the day).",
        "Staff get 40 hours (5 days) of leave.",
        "Learners sit through 21 hours, or three days, of lessons.",
        "The rota is 12 hours (four days on, four off).",
    ],
)
def test_brackets_that_go_on_say_something_else(text):
    assert [] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 1994 a loaf was 2,000 pesos ($0.60); in 2004 it was 2 pesos ($0.60).",
        "The new loan is 90 million rupees ($1.1 million), the old one was 90 million rupees ($11 million) in 1978.",
        "It cost 5 million lira ($3). Then six zeros were struck off, and it cost 5 lira ($3).",
    ],
)
def test_rates_of_other_years_and_other_money_are_left_alone(text):
    assert [] == codes(text)


def test_a_rate_that_is_a_power_of_ten_off_is_found_in_one_year():
    assert ["U105"] == codes("In 2023 they paid 100 million yen ($700,000), and 200 million yen ($14 million) later.")


def test_a_noun_may_stand_before_the_bracket():
    assert ["U101"] == codes("The 12-mile tunnel (29 km) took seven years to build.")
    assert [] == codes("The 12-mile tunnel (19 km) has a 12-mile road (3 km of it on sand) beside it.")
