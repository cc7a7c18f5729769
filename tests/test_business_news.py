"""Business news as the wires write it: figures side by side that say nothing of one another, and some that do."""

from datetime import date

import pytest

import claimcheck


@pytest.mark.parametrize("text", [
    # Another clause, another thing.
    "Palm oil output will rise to 1.45 million tonnes from 1.35 million, with exports rising to 720,000 from 695,000.",
    "Revenue rose to $12.92 billion from $10.82 billion, while spending climbed to $17.28 billion from $14.24 billion.",
    "Exports fell to 3.42 billion francs, down from 4.94 billion in 1985, while imports rose to 5.63 billion francs.",
    "Newspapers brought in $41.7 million, up from $39.8 million, newsprint $29.9 million, up from $28 million.",
    "They raised the stake to 653,600 shares, or 10.9 percent of the total outstanding from 585,600 shares.",
    "The order book stood at 32.7 billion crowns, or $4.8 billion, up from 30.9 billion, or $4.5 billion.",
    # A name is no figure.
    "The new price is $27,840 for the 944, up from $26,775, and $36,300 for the 928, up from $34,915.",
    # A currency that falls costs more of the other.
    "The kwacha fell from 2.20 to the dollar to about 15 in 16 months.",
    "The value of the yen against the dollar rose to 161 from 221 a year earlier.",
    # A time is no end of a change.
    "The index fell 0.1 percent in February from a month earlier to 86.4.",
    # What a bundle holds, what something else comes to.
    "It offered 1,722,655 units, consisting of one common share and one warrant per unit.",
    "The deal brings the orders to 439 from 16 airlines, comprising 275 firm orders and 164 options.",
    "It will let in five more brokers, taking the total to 54, and four more dealers, for a total of 39.",
    "It sold 24 units, each of 40,000 shares and 40,000 warrants, for a total of $480,000.",
    # What is sold beside it.
    "It will issue $60 million of notes and 1.6 million shares at $25 a share.",
    "It sold 11,841 cars in the March 1 through 20 period, up from 8,817 a year ago.",
    "It bought 600,000 shares and warrants for another 300,000 shares at $9.20 each, for a total of $5.4 million.",
    "Seven holes averaged 118 feet in thickness beneath 25 feet of rock.",
    # A change is no share.
    "Orders were up $808 million, or 8.1 percent, in April to $10.8 billion.",
    "Some 1.575 million tonnes, or 25 percent, of fruit are lost, and 2.1 million tonnes, or 30 percent, of the rest.",
    "He raised his stake to one million shares, or 9.9 percent of the total, from 721,900 shares, or 7.2 percent.",
    # Where things are is not what they are.
    "Six ships were idle abroad -- in Norway, Spain, Peru, France and South Africa.",
    "The maker will shut three plants each in its two groups--the northern group and the southern group.",
    "Return on capital is put at between 15 and 16 percent, versus an average of 18.4 percent.",
    # Read right.
    "They will sell between 500,000 and one mln cars a year.",
    "The public offering of five mln shares is 5 pct of 100 mln shares.",
    "The rise in the last three years was more than three times as great as in the three years before.",
    "The wires work at 91 degrees Kelvin, or 296 degrees below zero Fahrenheit.",
    "It was minus 30 degrees Celsius (minus 22 Fahrenheit) in the valley.",
])  # fmt: skip
def test_figures_that_do_not_speak_of_one_another_are_left_alone(text):
    assert [] == [finding.message for finding in claimcheck.check(text).findings]


@pytest.mark.parametrize(
    "table",
    [
        "Shr 16 cts vs 18 cts\n\nYear\n\nShr 61 cts vs 79 cts",
        "Net 36 dlrs vs 68 dlrs\n\nYear\n\nNet 63 dlrs vs 99 dlrs",
    ],
)
def test_the_lines_of_a_table_are_no_headline(table):
    assert not claimcheck.check(table)


def test_a_weekday_of_the_past_may_lie_in_the_year_before():
    text = "On Friday, December 19, the exchange traded almost 85 million shares."

    assert not claimcheck.check(text, published=date(1987, 3, 6))
    assert claimcheck.check(text.replace("Friday", "Tuesday"), published=date(1987, 3, 6))


@pytest.mark.parametrize(("text", "code"), [
    ("Net borrowings averaged 191 mln dlrs, up from 381 mln dlrs in the week before.", "N305"),
    ("The year ended November 31, 1986, was poor.", "T102"),
    ("Turnover rose by 20.8 pct to 87.1 mln dlrs from 72.6 mln dlrs.", "N301"),
    ("Sales totalled 8,182,500 tonnes -- 4,080,500 tonnes of wheat and 4,102,300 tonnes of corn.", "N101"),
    ("It was minus 30 degrees Celsius (minus 32 Fahrenheit) in the valley.", "U101"),
])  # fmt: skip
def test_what_contradicts_itself_is_found(text, code):
    assert [code] == [finding.code for finding in claimcheck.check(text).findings]
