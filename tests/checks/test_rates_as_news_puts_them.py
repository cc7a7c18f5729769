"""Changes, shares, multiples, rates and exchange as news words them: right, wrong, and what looks wrong."""

import pytest

from claimcheck import check


def codes(text):
    """The codes of what is reported."""
    return [finding.code for finding in check(text).findings if finding.severity != "note"]


PAIRS = [
    # a lone digit of millions beside a finer figure
    ("N301", "The port shipped 2.4 million crates, up {} percent from 2 million crates.", "20", "30"),
    # changes told last, or beside the time of the older figure
    ("N301", "Sales edged up 5 percent last month to 63 billion dollars from {} billion in June.", "60", "56"),
    ("N301", "Profit rose 50 percent to $9 million. In the year-earlier quarter it was ${} million.", "6", "7"),
    ("N301", "The raise of wages is a {} percent raise that lifts them from $15.00 an hour to $15.90.", "6", "9"),
    ("N301", "The village had 1,200 people in 1980 and has 900 today, a drop of {} percent.", "25", "35"),
    ("N302", "It raised the prize to $750,000 from $600,000, an increase of ${}.", "150,000", "250,000"),
    ("N302", "Silver closed at $12.50 an ounce, up 50 cents from Thursday's ${}.", "12.00", "11.20"),
    ("N302", "The channel widened 15 yards to 210, from {} on Monday.", "195", "185"),
    # shares of what was just counted
    ("N201", "The study questioned 800 nurses; 320 of them, or {} percent, had thought of leaving.", "40", "48"),
    ("N201", "They followed 1,200 men for ten years. Fifteen percent of them, {} men, fell ill.", "180", "240"),
    ("N201", "Of the $50 million raised, ${} million, or 20 percent, went to rent.", "10", "15"),
    ("N201", "He won 42 of his 56 bouts on clay, a success rate of {} percent.", "75", "65"),
    ("N201", "It had sales of $4.1 billion, of which $1.1 {}, or 27 percent, came from Asia.", "billion", "million"),
    # words for a share
    ("N202", "Two of every five clerks, {} percent, fear for their jobs.", "40", "60"),
    ("N202", "Three-quarters of those questioned, {} percent, were for the ban.", "75", "60"),
    ("N202", "Nearly three-quarters of the 60 boats, {} in all, sank.", "44", "34"),
    ("N203", "A majority of voters, {} percent, said no.", "54", "44"),
    ("N203", "Most of the members, {} of 98, stayed away.", "61", "41"),
    ("N203", "Most of the members, {} percent, stayed away.", "61", "41"),
    # multiples
    ("N303", "The club drew 36,000 fans, twice its average of {}.", "18,000", "24,000"),
    # so much for so many
    ("N401", "It will pay $26 a share for the 10 million shares, or a total of ${} million.", "260", "360"),
    ("N401", "Each of the 15 states will give $4 million, for a total of ${} million.", "60", "90"),
    ("N401", "The 25 clerks shared a jackpot of $5 million, ${} apiece.", "200,000", "250,000"),
    ("N401", "The city has 8,000 guards for its 2.4 million people, one guard for every {} residents.", "300", "400"),
    ("N401", "The pact calls for $3 million a year for eight years, ${} million in all.", "24", "34"),
    # exchange
    ("U105", "It lost 300 million pounds ($450 million), and then 200 million pounds (${} million).", "300", "400"),
    ("U105", "It spent 50 billion yen ($400 million) and then 75 billion yen (${} million).", "600", "900"),
    # million for billion, and what cannot be
    ("S103", "The fund gave away $75 million last year. Of the $75 {}, a third went to schools.", "million", "billion"),
    ("N306", "The shares have lost {} percent of their value since May.", "94", "194"),
    ("N601", "Humidity stood at {} percent at noon.", "72", "172"),
    ("N601", "Some {} percent of the town's women can read.", "64", "164"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "right", "wrong"), PAIRS)
def test_a_wrong_figure_is_found_and_the_right_one_is_silent(code, text, right, wrong):
    assert codes(text.format(right)) == []
    assert set(codes(text.format(wrong))) == {code}


@pytest.mark.parametrize("text", [
    "Sales rose 6 percent on a comparable-store basis to $108.6 million from $89.3 million a year ago.",
    "Sales rose to $167 million from $147 million a year ago, or one percent on a comparable-store basis.",
    "Output rose 70 percent in February, year on year, to 8.1 million tons from 5.7 million in January.",
    "The rig count dropped by 52 to a total of 131, against 222 one year ago.",
    "Lending came to $25.9 billion, up $1.5 billion from January and up $3.2 billion from February last year.",
    "The port shipped 3 million crates, up 30 percent from 2 million crates.",
    "Of the 60 clinics, 12 closed; 20 of them, or 40 percent of those in the hills, lost staff.",
    "The group sold 900,000 shares, leaving it with 157,000 shares, or 1.8 percent of the total.",
    "He won 42 of his 56 bouts, 3 of them on clay, and 65 percent of his points.",
    "She spent $3 million of the $12 million grant, 40 percent more than planned.",
    "Most members, 20 of whom are new, voted, and most of the 41 percent came early.",
    "The board won a majority of seats with 44 percent of the vote.",
    "It offered 20 dollars a share for two million shares of one class and $87 million for the rest.",
    "Bus drivers paid $5 each at the door and 40 guests raised $900.",
    "In 1975 he paid 40 million francs ($9 million), and in 1995 he got 80 million francs ($16 million).",
    "It cost £5 million (about $90 million in the money of today) and then £2 million ($3 million).",
    "He carried 20 pounds ($30) of rice and 100 pounds ($90) of flour.",
    "The firm earned $75 million last year. The $75 billion industry is growing.",
    "Profits lost 140 percent, and net income fell 300 percent.",
    "The line runs at 110 percent of capacity, and 120 percent of last year's women's prize was paid.",
])  # fmt: skip
def test_what_only_looks_wrong_is_left_alone(text):
    assert codes(text) == []
