"""Running totals and what is left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

ONLY = Settings(select=("N103",))


def findings(text):
    return [found.message for found in check(text, settings=ONLY).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Five more people died on Monday, bringing the toll to 30 from 24.",
        "Of the 12 crew, nine were saved; the other four are missing.",
        "Of the 20 seats, five went to A, three to B and the other 11 to C.",
        "Of the 5,000 tickets, 1,200 are unsold, leaving only 2,800.",
    ],
)
def test_a_figure_that_was_not_updated_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Of the 20 seats, five went to A, three to B and the other 12 to C.",
        "The firm hired 5 people. It has a total of 25 staff, up from 15.",
        "About 400 more homes were lost, bringing the count to 2,000 from 1,600.",
        "Of the 12 crew, nine were saved; the other boat carried four.",
        "Output went up from 15 to 25, 10 or so of it new.",
    ],
)
def test_what_adds_up_or_is_something_else_is_silent(text):
    assert [] == findings(text)


@given(st.integers(5, 900), st.integers(2, 4), st.integers(-3, 3))
def test_an_update_is_found_exactly_when_it_does_not_add_up(old, more, off):
    text = f"They found {more} more bodies, bringing the toll to {old + more + off} from {old}."

    assert bool(off) is bool(findings(text))
