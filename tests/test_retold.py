"""Figures and dates that agree are called one fact where words or digits say so, and nowhere else."""

import pytest

import claimcheck


def told_again(text, published=None):
    """What the ledger calls one fact: the words of the two figures."""
    report = claimcheck.check(text, published=published)
    pairs = [r for r in report.relations if r.check in ("S102", "S105")]
    assert not [r for r in pairs if r.verdict != "consistent"]
    return [tuple(report.document[report.claims[i].span] for i in pair.claims) for pair in pairs]


@pytest.mark.parametrize("text, pairs", [
    ("The harbour took $48,125. Of the $48,125, half went to sand.", [("$48,125", "$48,125")]),
    ("The clinic asked for $4 million. The request of $4 million for the clinic came late.",
     [("$4 million", "$4 million")]),
    ("He cut the fee from $4 million to $3 million. They liked it. A fee from $4 million to $3 million is fair.",
     [("$4 million", "$4 million"), ("$3 million", "$3 million")]),
    ("Fifteen drivers struck. The 15 drivers are back.", [("Fifteen drivers", "15 drivers")]),
    ("Of the 340 homes, few were dry. The owners of all 340 wept.", [("340 homes", "all 340")]),
    ("Almost 25 million sheep graze here. The 24.7 million sheep are shorn in May.",
     [("Almost 25 million sheep", "24.7 million sheep")]),
    ("The storm hurt 42 swimmers. More than 40 swimmers were hurt by jellyfish.",
     [("42 swimmers", "More than 40 swimmers")]),
    ("The ferry sank with 224 people. Divers seek the 224 victims.", [("224 people", "224 victims")]),
    ("The fair opens on May 5. Come on May 5, 2017, by bus.", [("May 5", "May 5, 2017")]),
    ("The siren went off at 9:52 a.m. and stopped. At 9:52 a.m. the dam broke.", [("9:52 a.m.", "9:52 a.m.")]),
    ("They recalled the 1980 eruption. The ash of the 1980 eruption is gone.", [("1980", "1980")]),
    ("The Clean Rivers Act of 1983 is weak. Anglers want the Clean Rivers Act of 1983 amended.", [("1983", "1983")]),
    ("A ferry has crossed the strait since the 1950s. Trains crossed the strait since the 1950s too.",
     [("the 1950s", "the 1950s")]),
    ("In March 2013 the council opened a shelter. The shelter, opened in March 2013, has 12 beds.",
     [("March 2013", "March 2013")]),
    ("Fares rise by 20 percent. Riders want the 20 percent rise undone.", [("20 percent", "20 percent")]),
    ("The state set aside $10 million for flood relief. A town may ask for $10 million in flood relief funds.",
     [("$10 million", "$10 million")]),
])  # fmt: skip
def test_what_is_told_again(text, pairs):
    assert pairs == told_again(text)


@pytest.mark.parametrize(
    "text",
    [
        "The school got $500,000 for books. The bridge took $500,000 of paint.",
        "The flood killed 12 cows in Senn. It took 12 hours.",
        "Revenue from tea rose 20 percent. Rents are down 20 percent in Holt.",
        "He was born in 1980 and left in 1990. In 1980 it rained.",
        "It cost $200,000 for roofs. It cost $200,000 for roads.",
        "They left at 9 a.m. on foot. The others came at 9 a.m. with mules.",
        "It rose 142 feet. The bar is 100 feet long.",
        "Ann joined in 2020 from Holt. Bob has been in Dover since 2020, and rows.",
        "Coal fell 5 percent in 1985. Wheat rose to 9 tons from 8 in 1985.",
        "The mill employs 125 workers. A fire burned 125 acres of oak.",
        "A fee of $30 million is due. The rain cost farms $30 million.",
    ],
)
def test_what_is_alike_by_chance(text):
    assert [] == told_again(text)


def test_all_tellings_of_a_fact_are_one_line():
    text = "The grant is $48,125. The $48,125 came. They spent the $48,125. All $48,125 is gone."

    assert [("$48,125", "$48,125", "$48,125", "All $48,125")] == told_again(text)


def test_a_share_of_the_headline_is_told_again_in_the_text():
    report = claimcheck.check("Car sales rose 27.5% in the spring, the guild said.", headline="CAR SALES UP 27.5%")

    assert ["27.5% = 27.5%"] == [pair.working for pair in report.relations if pair.check == "S102"]
