"""S102 and S103: one fact told twice, and the figures that only look like one fact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

CODES = Settings(select=("S102", "S103"))


def codes(text):
    return [finding.code for finding in check(text, settings=CODES).findings]


@pytest.mark.parametrize(
    "text, code",
    [
        ("The Tern wind farm cost $128 million. The Tern wind farm, which cost $182 million, is new.", "S102"),
        ("The fire in Tarn killed 123 people. Flags flew low for the 132 people killed in Tarn.", "S102"),
        ("Tilda Corp. employs 2,347 welders in Gant. The 2,437 welders in Gant work for Tilda Corp.", "S102"),
        ("The Tern wind farm cost $1.28 billion. The Tern wind farm, which cost $1.28 million, is new.", "S103"),
    ],
)
def test_one_fact_with_two_figures_is_reported(text, code):
    assert [code] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police said the march in Faro drew 12,450 people. Organizers said the march in Faro drew 14,250 people.",
        "The Lyme bridge carries 41,500 vehicles a day. In 1964 the Lyme bridge carried 14,500 vehicles.",
        "The Rook County jail holds 432 federal inmates. Of the Rook County jail inmates, 423 are men.",
        "The toll in Tarn was put at 123 people killed. It was revised to 132 people killed in Tarn.",
        "Shares of Orla Holdings closed at $31.20 on Monday. Shares of Orla Holdings closed at $32.10 on Tuesday.",
        "The Tern wind farm cost $12.8 million. Each turbine of the Tern wind farm cost $1.28 million.",
        "Correction: the Tern wind farm cost $128 million. An earlier text said the Tern wind farm cost $182 million.",
        "The Tern wind farm cost $128 million. The Harn wind farm cost $182 million.",
        'The Tern wind farm cost $128 million. "The Tern wind farm cost $182 million," she said.',
        "In 2014 the Birch Trail drew 12,650 hikers. In 2015 the Birch Trail drew 16,250 hikers.",
        "Net profit at Tilda Corp. was $23.4 million. Gross profit at Tilda Corp. was $24.3 million.",
        "The Tern wind farm cost at least $128 million. The Tern wind farm cost $182 million.",
    ],
)
def test_two_facts_are_left_alone(text):
    assert [] == codes(text)


@given(st.integers(100, 99_999_999))
def test_a_figure_never_contradicts_itself(amount):
    text = f"The Tern wind farm cost ${amount:,}. Investors in the Tern wind farm, which cost ${amount:,}, are glad."

    assert [] == codes(text)


def test_what_agrees_is_in_the_ledger():
    report = check("The fire killed 12 people. The 12 people were miners.", settings=CODES)

    assert [("restated", "consistent")] == [(relation.phrase, relation.verdict) for relation in report.relations]


@pytest.mark.parametrize(
    "text",
    [
        "The Corran ferry carried 612 passengers. The 621 passengers were taken to Tarn.",
        "Police in Marl arrested 114 protesters. The 141 protesters arrested in Marl were freed.",
        "Police in Marl arrested 114 protesters. The 141 protesters that police arrested in Marl were freed.",
        "Orla Holdings bought the mill in Gant for $3.25 million. The mill in Gant, bought for $3.52 million, is loud.",
    ],
)
def test_the_same_ones_counted_again_are_one_fact(text):
    assert ["S102"] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Corran ferry carried 612 passengers. The 621 passengers saved were taken to Tarn.",
        "The Corran ferry carried 612 passengers. The 621 passengers who stayed on land were told by radio.",
        "The college employs 1,325 teachers. The 1,235 teachers without a contract struck.",
        "Marl has 3,415 pupils. The 3,145 pupils from farms come by bus.",
        "The storm left 3,415 homes without power in Bray County. The 3,145 homes still dark are on the coast.",
        "The tower in Gant cost $23.4 million. A tower in Gant that fell down cost $24.3 million.",
        "The army killed 213 rebels in the east of Tarn. In the west of Tarn the army killed 231 rebels.",
        "The Bray clinic counted 123 new cases of flu. The Bray clinic counted 1,230 cases of flu in all.",
        "The Bray fire burned 14,200 acres. The Bray fire burned 12,400 acres of wood and 1,800 acres of grass.",
        "The grant of $24,500 pays for the roof. The grant of $25,400 pays for the floor.",
        "The Bray shop sold 1,240 books for $9. The Bray shop sold 1,420 books for $5.",
        "Bray has 12,400 members. The 14,200 members it had in 1990 paid less.",
        "The city bought 1,340 masks in May. The 1,430 masks it bought in June were better.",
        "The Orla 7 boat costs $5,295 with sails and $6,295 with an engine. One Orla 7 boat costs $6,995.",
        "The Bray lottery paid a prize of $12,500 to 10 winners. The Bray lottery paid $125,000 in prizes.",
    ],
)
def test_some_or_others_of_the_kind_are_another_fact(text):
    assert [] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen took 46 hostages at the bank. The 64 captives were freed.",
        "The mill offers 4,500 jobs. Few want the 5,400 posts.",
        "Gant paid 58 million pounds for a mill. The 85 million pound purchase is its largest.",
        "The 1.4-mile bridge opens in May. Ships pass under the 4.1-mile span.",
        "A new tax of 15 percent begins in July. Brewers fear the 25-percent tax.",
        "Voters granted $90 million for roofs. Of the $80 million, half will go to schools.",
        "The bank has 212 branches in Tarn. It will close 40 of its 221 branches this year.",
    ],
)
def test_what_goes_back_by_another_word_or_as_a_share_is_one_fact(text):
    assert ["S102"] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orla offers its 8.25 percent preferred stock. It will redeem its 10.84 percent preferred stock.",
        "The strike idled 160 ships. It stopped 48 of the 72 ships that the state owns.",
        "Orla has 30 percent of the market. Traders will lose some of their 70 percent share.",
        "Gunmen took 46 hostages at the bank. In May, 64 captives were freed.",
    ],
)
def test_what_has_a_share_of_its_own_or_is_of_some_is_another_fact(text):
    assert [] == codes(text)
