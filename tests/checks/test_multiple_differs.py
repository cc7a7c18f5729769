"""Multiples told in words: what holds, what must be found, and what only looks wrong."""

import pytest

from claimcheck import Settings, check

ONLY = Settings(select=("N303",))


def told(text):
    """The verdicts of the ledger and the messages of the findings."""
    report = check(text, settings=ONLY)
    return [relation.verdict for relation in report.relations], [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "Profits tripled to $90 million, compared with $30 million a year earlier.",
    "Tickets went for $90, twice their price of $45.",
    "Tickets went for $90, three times their usual price of $30.",
    "The bill doubles the grant to towns from $30 million to $60 million.",
    "Profits more than tripled, reaching $95 million against $30 million in 2004.",
    "The number of boats has nearly doubled in a decade, from 12,000 in 1995 to 23,000 in 2005.",
    "Twice as many herons came: 240, versus 120 in 2003.",
    "The 240 cases are twice the 120 recorded in May.",
    "Its 600 workers are three times as many as the 200 it had in 1998.",
    "Spending has increased fivefold, from $2 million in 1999 to $10 million this year.",
    "Sales quadrupled in four years to $400 million, from $100 million.",
    "Use of the ferry doubled since the last count: 46% of travellers take it, versus 23% in the 2014 report.",
    "Tablets took 11% of sales in spring – nearly doubling their 6% share of the year before.",
])  # fmt: skip
def test_a_multiple_that_holds_is_written_down(text):
    assert (["consistent"], []) == told(text)


@pytest.mark.parametrize("text", [
    "Profits tripled to $90 million, compared with $50 million a year earlier.",
    "Tickets went for $90, three times their usual price of $45.",
    "The bill doubles the grant to towns from $30 million to $45 million.",
    "The number of boats has nearly doubled in a decade, from 12,000 in 1995 to 32,000 in 2005.",
    "Twice as many herons came: 420, versus 120 in 2003.",
    "Its 900 workers are three times as many as the 200 it had in 1998.",
    "Spending has increased fivefold, from $2.1 million in 1999 to $22 million this year.",
    "Use of the ferry doubled since the last count: 46% of travellers take it, versus 32% in the 2014 report.",
    "Tablets took 21% of sales in spring – nearly doubling their 6% share of the year before.",
])  # fmt: skip
def test_a_wrong_multiple_is_found(text):
    assert 1 == len(told(text)[1])


@pytest.mark.parametrize("text", [
    "The wing grew from 15,000 to 65,000 square feet, nearly doubling the number of beds to 52.",
    "Aid rises from $153 million to $950 million, and the bill would double research.",
    "It has tripled what small firms invest, and loans went from $2 million to $20 million.",
    "The team won twice, 52-48, and 3,000 fans came, against 900 in May.",
])  # fmt: skip
def test_what_only_looks_like_a_wrong_multiple_is_silent(text):
    assert [] == told(text)[1]
