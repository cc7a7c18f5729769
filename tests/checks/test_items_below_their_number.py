"""Lists below the sentence that announces them, and names in a sentence: as many as the number says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

ONLY = Settings(select=("N102",))
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight"]
THINGS = ["Oars for the boats", "Paint", "A new shed, with a door", "Rope", "Lamps", "Tar", "Nails", "Cloth"]
TOWNS = ["Oslo", "Rome", "Lima", "Bonn", "Cape Town", "Port of Spain", "Bern", "St. Paul"]

PLAIN = "The club needs {n} things:\n * {items}\nIt meets on Monday."
MARKDOWN = "The club needs **{n} things**:\n\n1. {items}\n\nIt meets on Monday."
HTML = "<p>The club needs {n} things:</p><ol><li>{items}</ol><p>It meets on Monday.</p>"
FORMATS = [("text", PLAIN, "\n * "), ("markdown", MARKDOWN, "\n1. "), ("html", HTML, "<li>")]


def told(text, format="text"):
    report = check(text, format=format, settings=ONLY)
    return [
        (relation.verdict, [" ".join(report.document[report.claims[index].span].split()) for index in relation.claims])
        for relation in report.relations
    ]


def verdicts(text, format="text"):
    return [verdict for verdict, _ in told(text, format)]


def written(shape, joint, number, items):
    return shape.format(n=number, items=joint.join(items))


@given(st.integers(2, 8), st.sampled_from(FORMATS))
def test_as_many_items_as_announced_are_compared_and_hold(size, how):
    format, shape, joint = how
    ((verdict, claims),) = told(written(shape, joint, NUMBERS[size - 2], THINGS[:size]), format)

    assert ("consistent", THINGS[:size]) == (verdict, claims[1:])


@pytest.mark.parametrize("format, shape, joint", FORMATS, ids=[how[0] for how in FORMATS])
@pytest.mark.parametrize("number, size", [("three", 2), ("three", 4), ("two", 3)])
def test_one_item_more_or_less_is_found(format, shape, joint, number, size):
    report = check(written(shape, joint, number, THINGS[:size]), format=format, settings=ONLY)

    assert 1 == len(report.findings)
    assert size == len(report.findings[0].evidence)


@pytest.mark.parametrize(
    "text",
    [
        "The club needs seven things:\n * Oars\n * Paint",
        "The club needs three things, including:\n * Oars\n * Paint",
        "The club needs about three things:\n * Oars\n * Paint",
        "The club needs three more things:\n * Oars\n * Paint",
        "Here is the rest of the three things:\n * Oars\n * Paint",
        "Of the three things these were bought:\n * Oars\n * Paint",
        "He gave three things to us. We now need:\n * Oars\n * Paint",
        "This is part of a three-part series:\n * Oars\n * Paint",
        "The club needs a couple of things:\n * Oars\n * Paint\n * Rope",
        "The club met for three hours.\n * Oars\n * Paint",
    ],
)
def test_a_number_that_need_not_be_that_of_the_list_is_no_finding(text):
    assert "contradicted" not in verdicts(text)


def test_a_list_within_an_item_has_its_own_number():
    text = "Two teams play:\n\n* The reds have three men:\n    * Al\n    * Bo\n    * Cy\n* The blues\n\nIt is free.\n"

    assert [("consistent", ["Two teams", "The reds have three men:", "The blues"]),
            ("consistent", ["three men", "Al", "Bo", "Cy"])] == told(text, "markdown")  # fmt: skip


def test_a_list_below_another_sentence_is_another_list():
    text = "We saw two shops:\n * Hale's\n * Orr's\nThere are three mills:\n * Dee\n * Kay\n * Elm\n"

    assert ["consistent", "consistent"] == verdicts(text)


@given(st.integers(2, 8), st.sampled_from(["offices in {}, and more to come.", "offices -- {} -- were shut.",
                                           "offices, {}, were shut.", "offices. They are {}."]))  # fmt: skip
def test_as_many_names_as_announced_are_compared_and_hold(size, shape):
    names = f"{', '.join(TOWNS[: size - 1])} and {TOWNS[size - 1]}"

    assert ("consistent", TOWNS[:size]) == (lambda said: (said[0], said[1][1:]))(
        told(f"The bank has {NUMBERS[size - 2]} {shape.format(names)}")[0]
    )


@pytest.mark.parametrize(
    "text",
    [
        "The bank has four offices in Oslo, Rome and Lima.",
        "The two sides agreed to meet in Rome and Lima.",
        "Prices rose 2.4 points in Oslo and Rome.",
        "Three days later Oslo, Rome and Lima agreed.",
    ],
)
def test_names_that_are_more_or_fewer_or_stand_elsewhere_are_left_alone(text):
    assert [] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two ferries were hit. One sank at once, and the other was towed to Rye.",
        "They built two mills, one on the Dee and the other on the Kay.",
        "He proposed two bills: one would cut the tax and the other would end it.",
    ],
)
def test_one_and_the_other_are_two(text):
    assert [("consistent", 3)] == [(verdict, len(claims)) for verdict, claims in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Two boxes stood one above the other.",
        "Two men came. No one knew them. On the other hand, they were polite.",
        "Two men left for Rye. Two women stayed, one at home and the other at work.",
    ],
)
def test_one_and_the_other_of_something_else_are_not_compared_with_the_first_two(text):
    assert all("Two men" not in claims and "Two boxes" not in claims for _, claims in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The three -- Dahl Corp <DHL>, Orr Inc and Poe Co -- signed on Monday.",
        "The bank has four branches. The new branches are Oslo, Rome, Lima and Bonn.",
        "He spoke for the big three: Dahl, Orr (in Rye) and Poe.",
    ],
)
def test_names_are_read_behind_a_bare_number_and_over_brackets_and_in_the_next_sentence(text):
    assert ["consistent"] == verdicts(text)


def test_a_number_in_a_name_is_no_number_of_names():
    assert [] == told("The firm will drill at mine number two in Quebec and Ontario.")


@pytest.mark.parametrize("text", [
    "There are four steps:\n\n1. Open it.\n2. Read it.\n3. Close it.\n\nThen wait a day.\n\n4. Go home.\n",
    "Follow these four steps:\n\n1. Open it.\n2. Read it.\n3. Run\n\n```\nmake\n```\n\n4. Go home.\n",
    "There are three rules:\n\n* Open it.\n* Read it.\n\n![A pump](pump.png)\n\n* Close it.\n",
    "There are three kinds:\n\n* big\n* small\n- odd\n",
    "You need two things:\n\n* a pump\n* a hose\n* optionally, a bucket\n",
    "The four winners:\n\n* Hall and Webb\n* Rowe\n* Senn\n",
])  # fmt: skip
def test_a_list_that_is_parted_or_holds_more_or_less_than_its_items_is_silent(text):
    for format in ("markdown", "text"):
        assert [] == [found.message for found in check(text, format=format).findings]
