"""Announced lists: every reading that fits is enough to stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

ONLY = Settings(select=("N102",))
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight"]
NAMES = ["Ann Lee", "Bo Dahl", "Cy Orr", "Di Poe", "Ed Rae", "Flo Sand", "Gus Tao", "Hal Unwin"]


def findings(text):
    return [found.message for found in check(text, settings=ONLY).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The plan names four aims: housing, transport and clean air.",
        "They visited three cities (Oslo and Rome) in May.",
        "Two aims - trade, health, schools and roads - came first.",
        "Five people were named: Ann Lee, Bo Dahl, and Cy Orr.",
        "The club won the cup three times, in 1995 and 2000.",
        "He was arrested twice, in 2001, 2003 and 2005.",
        "She held the title four times (1995, 1998 and 2000).",
    ],
)
def test_a_list_of_another_length_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "The plan names three aims: housing, transport and parks and libraries.",
        "Three counties - Ash, Beech and Cedar - and the city of Dalton were hit.",
        "Two of the three makers (Arda and Brin) agreed.",
        "The club won the cup three times, in 1995, 1998 and 2000.",
        "He won twice in 1995, 1997 and 2000.",
        "He won three times (1995 and 2000 as captain, 2003 as coach).",
        "The fair was held about three times, in 1995 and 2000.",
        "She met three people: Ann Lee, a teacher, Bo Dahl, a judge, and Cy Orr.",
        "He visited three cities: Paris, France, London, England, and Rome, Italy.",
        "There are five aims: housing, transport and others.",
        "She wrote four books: the first was in print and sold well.",
        "They had three rivals -- and we will see what happens.",
        "There were four guests: a couple and their sons.",
        "The score after two rounds: 20, 30 and 40.",
    ],
)
def test_a_list_that_can_be_read_as_announced_is_silent(text):
    assert [] == findings(text)


@given(st.integers(2, 8), st.booleans(), st.booleans())
def test_a_list_of_names_is_compared_and_holds(size, comma, aged):
    people = [f"{name}, {30 + i}" if aged else name for i, name in enumerate(NAMES[:size])]
    listed = f"{', '.join(people[:-1])}{',' if comma or aged else ''} and {people[-1]}"
    report = check(f"The court named {NUMBERS[size - 2]} people: {listed}.", settings=ONLY)

    assert ["consistent"] == [relation.verdict for relation in report.relations]
