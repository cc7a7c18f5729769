"""Totals, rests, running totals, margins, ranges and results in the words that news has for them."""

import pytest

import claimcheck


def codes(text):
    return [finding.code for finding in claimcheck.check(text).findings]


@pytest.mark.parametrize("code, text", [
    # Items behind their total.
    ("N101", "The fire injured 17 people on Monday: nine in the hall and six on the stairs."),
    ("N101", "The depot has 48 trams, including 31 old ones and 27 new ones."),
    ("N101", "The choir has 52 singers, of whom 30 are women and 29 are men."),
    ("N101", "Police held 13 sailors, eight of them Danes and seven Swedes, overnight."),
    ("N101", "A crew of nine - five men and six women - left the station."),
    ("N101", "At least 63 people - 41 in the port and 28 in the hills - were hurt."),
    ("N101", "The two ferries carried a combined 310,000 people last year, 190,000 on Alba and 150,000 on Corda."),
    # What is left.
    ("N103", "The ferry carried 170 passengers. Boats picked up 145, leaving 35 unaccounted for."),
    ("N103", "The yard has orders for 40 tugs and has delivered 26, with 18 still to come."),
    ("N103", "It sold 130 of its 210 barges in May and plans to scrap the remaining 60."),
    ("N103", "The fund promised $8 million, of which $5.5 million is paid. The remaining $3.5 million is due in June."),
    ("N103", "Fourteen of the 25 ferries sail again, but 16 remain closed to cars."),
    ("N103", "Of 75 samples tested, 61 were clean and the remaining 24 contained traces of zinc."),
    # Running totals.
    ("N103", "The clinic reported 210 new cases on Sunday, raising the total to 6,140 from 5,830 a day earlier."),
    ("N103", "The mill hired 400 workers in May, taking its payroll from 2,100 to 2,700."),
    ("N103", "Police arrested 8 more suspects, bringing the number held to 31. They had 26 on Tuesday."),
    # Votes and margins.
    ("N504", "The motion was carried by 276 votes to 251, a majority of 35."),
    ("N504", "She polled 7,310 votes, beating her rival, who had 6,980, by 430 votes."),
    ("N503", "The Senate passed the bill 58-46 in the 100-member chamber."),
    # What lies inside a range.
    ("N402", "Silver moved in a range of $5.02 to $5.31 on Monday and closed at $5.61."),
    ("N402", "Temperatures ranged from 11 to 18 degrees over the weekend, with an average of 23 degrees on Sunday."),
    ("N402", "The hikers were aged between 21 and 48. The oldest, Per Dahl, 57, led the way."),
    # Shares that exclude one another.
    ("N105", "In the poll 47 percent approved of the mayor, 41 percent disapproved and 22 percent had no opinion."),
    ("N105", "Of the power, 68 percent came from coal, 20 percent from gas and 22 percent from dams."),
    ("N105", "Bonds made up 45 percent of the fund, shares 40 percent and cash 25 percent."),
    # Sizes set against each other.
    ("N403", "The bridge, at 1,310 metres, is longer than its neighbour, which is 1,470 metres long."),
    ("N403", "The mill earned 84 cents a share, beating brokers' estimates of 91 cents."),
    ("N403", "Rents were highest in the port, at $1,240, and lowest in the hills, at $1,420."),
    ("N403", "The Otters are first with 44 points, ahead of the Herons with 48."),
    # Results.
    ("N501", "The Otters drew 2-1 with the Herons on Sunday."),
    ("N501", "Lund beat Moreau 6-3, 4-6, 2-6 in the final."),
    ("N502", "The Otters have won 13 of their 19 games and lost nine."),
])  # fmt: skip
def test_what_does_not_come_to_its_total_is_found(code, text):
    assert [code] == codes(text)


@pytest.mark.parametrize("text", [
    # The same, right.
    "The fire injured 15 people on Monday: nine in the hall and six on the stairs.",
    "The depot has 58 trams, including 31 old ones and 27 new ones.",
    "Police held 15 sailors, eight of them Danes and seven Swedes, overnight.",
    "The yard has orders for 40 tugs and has delivered 26, with 14 still to come.",
    "The mill hired 400 workers in May, taking its payroll from 2,100 to 2,500.",
    "She polled 7,310 votes, beating her rival, who had 6,980, by 330 votes.",
    "Silver moved in a range of $5.02 to $5.31 on Monday and closed at $5.21.",
    "Lund beat Moreau 6-3, 4-6, 6-2 in the final.",
    # Some items are left out, have no figure, or are counted twice.
    "The depot has 58 trams, including 11 old ones and 17 new ones.",
    "The panel has five members: a chairman, two judges and two doctors.",
    "The team has nine people: four nurses, a driver and three cooks.",
    "There are 400 households, of which 180 have children, 210 are couples, 90 have one parent and 60 are old.",
    "The line will have six flights a week, including four direct flights, and three by way of Oslo.",
    # What is compared or stands in a row adds up to nothing.
    "Unemployment was 1.82 million people, up from 1.61 million in December and 1.65 million a year ago.",
    "The firm earned $40 million, including gains of $28 million from sales and $19 million from taxes.",
    "The prizes are $3,000, $1,500 and $500.",
    "The flat costs 30,000 crowns (25,000 in winter) and the house 40,000.",
    # The rest of something else, or after more has happened.
    "Of the five plants, one is complete, two remain under construction and two were dropped.",
    "Five of the nine crew were saved, leaving three aboard after the captain died.",
    "Profits rose 20 million, with sales rising to 140 million from 110 million.",
    "The clinic reported 210 new cases on Sunday, raising the total to 6,140 from 5,230 a week earlier.",
    # Margins of several games, and a seat count that is no result.
    "They lost by 27 points, then won by 33 points and by 46 points.",
    "The party won 61 of the 120 seats, a majority of two.",
    # Outside a range, and meant to be.
    "Rates ranged from 5 to 6 percent, compared with an average of 9 percent last year.",
    "The pound could trade from $1.60 to $1.62 next week; it closed at $1.58 on Friday.",
    # Shares of several wholes.
    "Some 62 percent of the men and 58 percent of the women were in favour.",
    "With 81 percent of the members voting, 55 percent said yes and 45 percent said no.",
    "The club is owned 40 percent by the town and 35 percent each by two brewers.",
    "Lund beat Moreau 6-3, 4-6, 1-2, when Moreau retired.",
])  # fmt: skip
def test_what_only_looks_like_a_wrong_total_is_left_alone(text):
    assert [] == codes(text)
