"""Figures and dates that agree are called one fact where words or digits say so, and nowhere else."""

import datetime

import pytest

import claimcheck


def told_again(text, published=None):
    """What the ledger calls one fact: the words of the two figures."""
    report = claimcheck.check(text, published=published)
    pairs = [r for r in report.relations if r.check in ("S102", "S105")]
    assert not [r for r in pairs if r.verdict != "consistent"]
    return [tuple(report.document[report.claims[i].span].replace("\n", " ") for i in pair.claims) for pair in pairs]


@pytest.mark.parametrize("text, pairs", [
    ("The harbour took $48,125. Of the $48,125, half went to sand.", [("$48,125", "$48,125")]),
    ("The clinic asked for $4 million. The request of $4 million for the clinic came late.",
     [("$4 million", "$4 million")]),
    ("He cut the fee from $4 million to $3 million. They liked it. A fee from $4 million to $3 million is fair.",
     [("$4 million", "$4 million"), ("$3 million", "$3 million")]),
    ("Fifteen drivers struck. The 15 drivers are back.", [("Fifteen drivers", "15 drivers")]),
    ("The mill brings 800 new jobs. With 800 jobs it is the largest in Holt.", [("800 new jobs", "800 jobs")]),
    ("A court heard three farmers. The three dairy farmers went home.", [("three farmers", "three dairy farmers")]),
    ("There are 17 second-tier ports. Few know the seventeen tier two ports.",
     [("17 second-tier ports", "seventeen tier two ports")]),
    ("They want new jets--10 aircraft in all. The 10 aircraft are late.", [("10 aircraft", "10 aircraft")]),
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
    ("The coast road cost $6 million. The mayor was proud of its $6 million.", [("$6 million", "$6 million")]),
    ("The port sold 38 percent of itself. A bank wants that 38 percent.", [("38 percent", "38 percent")]),
    ("The tunnel cost $1.24 billion. Nobody regrets the $1.2 billion that the tunnel cost.",
     [("$1.24 billion", "$1.2 billion")]),
    ("A 34-year-old baker led. The 34-year-old won by a mile.", [("34-year-old", "34-year-old")]),
    ("Pilots retire at age 62. Few pilots fly beyond age 62.", [("62", "62")]),
    ("The ferry keeps its 10th anniversary. A song for the 10-year anniversary is wanted.", [("10th", "10-year")]),
    ("Rovers hope for an 18th title. Nobody else has 18 titles.", [("18th", "18 titles")]),
    ("The bill passed 52-48 in the night. The 52-48 vote ended a long strike.", [("52-48", "52-48")]),
    ("Rovers won 3-2 in the rain. The 3-2 win put them first.", [("3-2", "3-2")]),
    ("The bus held 25 pupils from Holt. Divers saved the 25 children from Holt.", [("25 pupils", "25 children")]),
    ("He left the mill two years ago. The mill burned down two years ago.", [("two years ago", "two years ago")]),
    ("Claims are due on Monday, May 15. Those who miss the Monday deadline pay.", [("Monday, May 15", "Monday")]),
    ("He was born in 1961. That year, the wall went up.", [("1961", "That year")]),
    ("The bridge closed on March 3, 2011. On the same day, a train stopped.", [("March 3, 2011", "the same day")]),
    ("The council raised the fares in March. Riders mourn that fares were raised in March.", [("March", "March")]),
    ("About 90 or so kids drew ships. The 90 kids are tired.", []),
    ("It was a day for 90 kids. The 90 or so kids are tired.", [("90 kids", "90 or so kids")]),
    ("The toll was set on July 1,\n1974. It was raised before July 1, 1974.", [("July 1, 1974", "July 1, 1974")]),
])  # fmt: skip
def test_what_is_told_again(text, pairs):
    assert pairs == told_again(text)


@pytest.mark.parametrize(
    "text",
    [
        "The school got $500,000 for books. The bridge took $500,000 of paint.",
        "The flood killed 12 cows in Senn. It took 12 hours.",
        "The state had 21 towns. By 1920, 21 new towns were founded.",
        "Three farmers came late. Holt has three dairy farmers.",
        "Revenue from tea rose 20 percent. Rents are down 20 percent in Holt.",
        "He was born in 1980 and left in 1990. In 1980 it rained.",
        "It cost $200,000 for roofs. It cost $200,000 for roads.",
        "They left at 9 a.m. on foot. The others came at 9 a.m. with mules.",
        "It rose 142 feet. The bar is 100 feet long.",
        "Ann joined in 2020 from Holt. Bob has been in Dover since 2020, and rows.",
        "Coal fell 5 percent in 1985. Wheat rose to 9 tons from 8 in 1985.",
        "The mill employs 125 workers. A fire burned 125 acres of oak.",
        "A fee of $30 million is due. The rain cost farms $30 million.",
        "The first party left at dawn. The first bell rang.",
        "The second half was dull. The second half of the hall is bare.",
        "They sold wool in the 21st week. He was ill in the 21st week.",
        "Ann Lund, 33, of Holt Farm won. Per Dahl, 33, of Holt Farm came last.",
        "They beat Dover 3-2 in May. They lost 3-2 to Holt.",
        "The bus took 25 pupils to Holt. A kiosk sold 25 pears.",
        "Sales fell in May. They were below the same month of 1985.",
        "Wheat fell in February 1986. It fell again in February.",
        "A swim is held on Monday, May 15. Rain fell on Monday, May 22.",
        "For 2016 the goals are new. A goal need not take the whole year.",
    ],
)
def test_what_is_alike_by_chance(text):
    assert [] == told_again(text)


def test_all_tellings_of_a_fact_are_one_line():
    text = "The grant is $48,125. The $48,125 came. They spent the $48,125. All $48,125 is gone."

    assert [("$48,125", "$48,125", "$48,125", "All $48,125")] == told_again(text)


def test_a_share_of_the_headline_is_told_again_in_the_text():
    report = claimcheck.check("Car sales rose 27.5% in the spring, the guild said.", headline="CAR SALES UP 27.5%")

    assert ["27.5% = 27.5%"] == [pair.working for pair in report.relations if pair.check == "S101"]


def test_a_count_of_the_headline_is_told_again_with_another_noun():
    report = claimcheck.check(
        "The mill said it would lay off 4,000 workers by June.", headline="Mill to cut 4,000 jobs"
    )

    assert ["4,000 jobs = 4,000 workers"] == [pair.working for pair in report.relations if pair.check == "S101"]


def test_a_short_date_is_near_publication_and_not_that_of_a_bond():
    text = "The bond is due on May 6, 1997. It is paid for on May 6."

    assert [] == told_again(text, published=datetime.date(1987, 4, 30))


def test_a_weekday_is_that_of_the_day_told_in_full_though_it_lies_ahead():
    text = "The deadline is Monday, May 15. Those who miss the Monday deadline pay."

    assert [("Monday, May 15", "Monday")] == told_again(text, published=datetime.date(2006, 5, 11))


def test_an_anniversary_is_as_old_as_the_town():
    report = claimcheck.check("The town keeps its 200th anniversary. The 200-year-old town was founded by monks.")

    assert ["200th = 200-year-old"] == [pair.working for pair in report.relations if pair.check == "T204"]
