"""One fact told twice with a slip between, however its sentences are worded; and facts that only look like one."""

import pytest

import claimcheck


def found(text):
    report = claimcheck.check(text)
    return [(f.code, report.document[f.span]) for f in report.findings]


@pytest.mark.parametrize("text, code", [
    ("Relay craft keep to a polar orbit, about 12,400 miles above the pole. They need little fuel. "
     "In a polar orbit a craft is always approximately 14,200 miles from the ground.", "S102"),
    ("The law would hand over 229 acres from the railway to Marle County. Hikers object. "
     "It would hand over 292 acres of heath to the county for a park.", "S102"),
    ("The port asked for more than $8.1 million to dredge the channel. Ships wait. "
     "The port has asked for more than $8.1 billion before.", "S103"),
    ("Some $750 million was set aside for the dykes this spring. The council cheered. "
     "The $750 billion for the dykes will be spent by autumn.", "S103"),
    ("The lake holds 52,000 rare herons in winter. Hunters stay away. "
     "The 520,000 rare herons feed on carp.", "S102"),
    ("Marle wins $1.8 million for harbour\n\nThe council of Marle has voted for $1.8 billion in works.", "S101"),
    ("Investors wait for 235 million pounds in back pay. The brokers balk. "
     "Those 253 million pounds are in the bank.", "S102"),
])  # fmt: skip
def test_one_fact_with_a_slip(text, code):
    assert code in {each for each, _ in found(text)}


@pytest.mark.parametrize("text", [
    # Another thing of like digits.
    "The bridge cost $2.3 million. The council's debt is $2.3 billion.",
    "The well is 350 metres east of the mill. The ford lies 35 metres south of it.",
    # Net and gross, foreign and domestic.
    "The scheme made over $1.1 billion in trading losses. The trader had a net loss of $1.1 million.",
    # A part.
    "It will call in all 250,000 shares of the bond. Then it will redeem the remaining 25,000 shares.",
    # Then and now.
    "The plant made 1,450 tons this year. It made 1,540 tons the year before.",
    "Orders came to $14.1 billion in 1986. Orders came to $11.4 billion in 1987.",
    # Other words.
    "The north wing cost $123,000. The south wing cost $132,000.",
    "It gave $350,000 for books. It gave $3.5 million for boats.",
    # Both told again: two facts.
    "A grant of $250,000 came. The $2.5 million hall is dear. The $2.5 million is late. The $250,000 is here.",
    # A price and a sum.
    "Owners get $25 a share. The bank will lend the buyers up to $25 million.",
    # Somebody else's forecast.
    "The ministry said the crop was 1.35 million tons. Traders expect 1.53 million tons.",
    "The town spent $12 billion. Its hall would need $1.2 billion.",
    "Dale has 1,279 pupils. Marlow has 1,729 pupils.",
    "In Dale officials counted 3,921 houses. Marlow had 3,291 houses.",
])  # fmt: skip
def test_facts_that_look_like_one(text):
    assert [] == found(text)


@pytest.mark.parametrize("text, codes", [
    ("The jubilee will be heard on all five Marle radio stations. It was built in May. "
     "All six radio stations will ring a bell at noon.", ["S102"]),
    ("All three goods lifts are shut. The porters grumble. All four goods lifts will be oiled.", ["S102"]),
    ("All three goods lifts are shut. The porters grumble. All three goods lifts will be oiled.", []),
    ("In Dover all three goods lifts are shut. In Marle all four goods lifts run.", []),
    ("All three goods lifts are shut. Two goods lifts have been oiled.", []),
    ("All three goods lifts are shut. All four lifts for guests run.", []),
    ("All three races were wet. All four races were late.", []),
])  # fmt: skip
def test_all_of_one_thing_are_so_many(text, codes):
    assert codes == [code for code, _ in found(text)]
