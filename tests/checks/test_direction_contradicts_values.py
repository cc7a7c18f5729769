"""Up and down: what goes against its verb, and what only seems to."""

import pytest

from claimcheck import Settings, check


def messages(text):
    return [found.message for found in check(text, settings=Settings(select=("N305",))).findings]


@pytest.mark.parametrize("text", [
    "The number of pupils at the two schools fell last year to 1,240 from 1,180.",
    "Output was 360,000 tons, well down on the record 301,800 tons.",
])  # fmt: skip
def test_a_verb_of_falling_far_from_its_figures_contradicts_a_rise(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "Sales were revised down to a 7.4 percent drop, from a 5.8 percent decline.",
    "Growth slowed last year to 2.1 percent from 3.4 percent.",
    "He cut the growth forecast for this year to 2.1 percent from 3.4 percent.",
    "The cut was raised by the council last week to 10 percent from 5 percent.",
    "The lira fell at the auction to 1,240 to the dollar from 1,180.",
    "The dollar fell on Monday in London to $1.62 to the pound from $1.60.",
    "The dollar fell on Monday against the pound to $1.62 from $1.60.",
    "Bond yields fell as prices climbed on Monday to 98.4 from 97.2.",
    "She climbed in the world rankings on Monday to 12 from 20.",
])  # fmt: skip
def test_what_only_seems_to_go_against_its_verb_is_silent(text):
    assert [] == messages(text)
