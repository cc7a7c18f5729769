"""Shares that make up a whole without saying so are one line of the ledger, and others are none."""

import pytest

import claimcheck


def divided(text):
    """The shares of each division that no wording pairs."""
    report = claimcheck.check(text)
    pairs = [pair for pair in report.relations if pair.phrase == "division"]
    assert not report.findings
    return [tuple(report.document[report.claims[i].span] for i in pair.claims) for pair in pairs]


@pytest.mark.parametrize("text, shares", [
    ("The ferry is paid for with 80 percent federal money and 20 percent from the towns.",
     ("80 percent", "20 percent")),
    ("Holt will own 51 percent of the mill, the staff 34 percent and Dover 15 percent.",
     ("51 percent", "34 percent", "15 percent")),
    ("Ames operates the well and has a 39 percent interest. Bell has 26 percent, Cole 20 percent and Dunn 15 percent.",
     ("39 percent", "26 percent", "20 percent", "15 percent")),
    ("The fee goes to:\n- 37.5% to the coast\n- 12.5% to the parks\n- 50% to the state\n", ("37.5%", "12.5%", "50%")),
    ("Of the callers 17% wept, 31% swore, 33% sang and 18% hung up.", ("17%", "31%", "33%", "18%")),
])  # fmt: skip
def test_shares_that_make_the_whole_are_one_division(text, shares):
    assert [shares] == divided(text)


@pytest.mark.parametrize(
    "text",
    [
        "Half the farms, 50 percent, have wells, and 50 percent of the wells are dry.",
        "Sales of boats rose 60 percent and sales of oars rose 40 percent.",
        "Oars brought in a 40 percent increase, and 60 percent of the total came from boats.",
        "The cap is 40 percent. The floor was raised, and is 50 percent. A loan costs 10 percent.",
        "The poll has the Reds at 36%, the Blues at 31% and the Greens at 31%. In May the Reds had 38%, the Blues 30%.",
        "Less than 30 percent of boats are new, and more than 70 percent of sailors are old.",
    ],
)
def test_shares_that_come_to_a_hundred_by_chance_are_none(text):
    assert [] == divided(text)
