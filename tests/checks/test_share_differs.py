"""Shares whose part or whole stands elsewhere: what holds, what must be found, and what only looks wrong."""

import pytest

from claimcheck import Settings, check

ONLY = Settings(select=("N201", "N202"))


def told(text):
    """The verdicts of the ledger and the messages of the findings."""
    report = check(text, settings=ONLY)
    return [relation.verdict for relation in report.relations], [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "The yard, which employs 5,000 people, will cut 1,000 jobs, or 20 percent of its workforce.",
    "The yard will cut 1,000 jobs, 20 percent of its workforce. It employs 5,000 people.",
    "The poll of 1,200 adults found that 480, or 40 percent, approved.",
    "Some 30 of the bids, or 40 percent, came from abroad. In all there were 75 bids.",
    "There were 70 bids on the last day. It was a surprise. But 52 of the bids, or 74 percent, came from one hand.",
    "The office spent 15 percent of its $200 million budget, $30 million, on travel.",
    "The two banks paid back 16 billion pesos, about 59 pct of the state's budget deficit of 27 billion pesos.",
    "A quarter (25.7%) of the children smoke.",
    "A third of the children, 34 percent, smoke.",
    "The group holds 150 seats in the 500-seat chamber, or 30 percent.",
    "With 60 percent of precincts reporting, 300 of 500, Smith led.",
    "Almost 23 percent of income comes from exports. Receipts total $10 billion, and exports came to $2.3 billion.",
    "About a third of the 90 passengers, 30 people, were hurt.",
    "Nearly half of the 200 houses, 96, were destroyed.",
    "Just over half the tasks were finished (48 tasks out of 93).",
    "The bill gave $50 million to the ferries. The senators kept half of this money - $25 million - in the talks.",
])  # fmt: skip
def test_a_share_that_holds_is_written_down(text):
    assert (["consistent"], []) == told(text)


@pytest.mark.parametrize("text", [
    "The poll of 1,200 adults found that 480, or 4 percent, approved.",
    "The two banks paid back 16 billion pesos, about 49 pct of the state's budget deficit of 27 billion pesos.",
    "A third (25.7%) of the children smoke.",
    "Turnout was 45 percent: 3,000 of the 10,000 voters came.",
    "Two-thirds of the 90 members, or 50, voted yes.",
    "A third of the children, 45 percent, smoke.",
    "Women hold 45 of the 150 seats, 40 percent.",
    "Some 27 of the bids, or 63 percent, came from abroad. In all there were 75 bids.",
    "There were 70 bids on the last day. It was a surprise. But 25 of the bids, or 74 percent, came from one hand.",
    "Almost 32 percent of income comes from exports. Receipts total $10 billion, and exports came to $2.3 billion.",
    "Just over half the tasks were finished (84 tasks out of 93).",
    "The bill gave $75 million to the ferries. The senators kept half of this money - $25 million - in the talks.",
])  # fmt: skip
def test_a_wrong_share_is_found(text):
    assert 1 == len(told(text)[1])


@pytest.mark.parametrize("text", [
    "The yard, which employs 5,000 people, will cut 1,000 jobs, or 35 percent of those in the north.",
    "The fund gains $500 per head, or 23 percent, and each of us owes $2,900.",
    "The scheme costs $110 million; the state pays the lesser of 25 percent of it or $30 million.",
    "A third of the money, $25 million, comes from the county. The whole plan costs $300 million.",
    "More than half of the crews (84 of 93) had arrived.",
    "Some 12 percent of the boats leak. The harbor has 240 boats in all, and 21 boats are new.",
    "Shares fell $3, or 7.5 percent, and 300 people lost $40.",
])  # fmt: skip
def test_what_only_looks_like_a_wrong_share_is_silent(text):
    assert [] == told(text)[1]
