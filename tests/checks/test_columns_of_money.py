"""Sums of money told one below the other, or between semicolons, and what stands over them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

ONLY = Settings(select=("N101",))
NAMES = ["Dale", "Orford", "Hulme", "Rye", "Selby", "Wick", "Ayr"]
AMOUNTS = st.lists(st.integers(10_100, 99_900), min_size=3, max_size=7)
SHAPES = [
    (
        "text",
        "The county gave ${total} to its libraries.\n\n{rows}\n\nThey open in May.",
        "{name} - ${amount:,}",
        "\n",
    ),
    ("text", "The county gave ${total} to its libraries: {rows}.", "{name}, ${amount:,} (up a little)", "; "),
    ("markdown", "The county gave ${total} to its libraries.\n\n* {rows}\n", "${amount:,} for **{name}**", "\n* "),
    ("html", "<p>The county gave ${total}:</p><ul><li>{rows}</ul>", "${amount:,} for {name}", "<li>"),
]


def report_on(shape, amounts, total):
    format, text, row, joint = shape
    rows = joint.join(row.format(name=name, amount=amount) for name, amount in zip(NAMES, amounts, strict=False))
    return check(
        text.format(total=total if isinstance(total, str) else f"{total:,}", rows=rows), format=format, settings=ONLY
    )


@given(st.sampled_from(SHAPES), AMOUNTS)
def test_rows_that_add_up_to_the_total_over_them_hold(shape, amounts):
    report = report_on(shape, amounts, sum(amounts))

    assert ["consistent"] == [relation.verdict for relation in report.relations]
    assert len(amounts) + 1 == len(report.relations[0].claims)


@pytest.mark.parametrize("shape", SHAPES, ids=["lines", "semicolons", "markdown", "html"])
def test_two_swapped_digits_in_a_row_are_found(shape):
    report = report_on(shape, [45_810, 62_470, 31_290], 45_180 + 62_470 + 31_290)

    assert ["digits transposed"] == [finding.slip.name for finding in report.findings]


@given(st.sampled_from(SHAPES), AMOUNTS, st.integers(1, 10**6))
def test_rows_that_miss_what_stands_over_them_by_no_slip_of_the_hand_are_left_alone(shape, amounts, total):
    assert all(finding.slip for finding in report_on(shape, amounts, total).findings)


@pytest.mark.parametrize(
    "text",
    [
        "The $9 million plan includes: $4 million for roads; $2.5 million for parks; $1 million for paths.",
        "The bill has $8.5 million for Hulme, including:\n * $4 million for a dam\n * $2 million for a road\n",
    ],
)
def test_parts_of_a_whole_that_are_less_than_it_hold(text):
    relations = check(text, settings=ONLY).relations

    assert ["consistent"] == [relation.verdict for relation in relations]
    assert "≤" in relations[0].working


@pytest.mark.parametrize(
    "text",
    [
        "Net rose to $71,350 vs $61,240.\n\nTax was $7,210 vs $5,110.\n\nRent was $64,140 vs $12,000.",
        "He paid $45,300.\n\nShe paid more than $20,100.\n\nThey paid over $25,200.",
    ],
)
def test_figures_of_two_times_and_vague_ones_are_no_column(text):
    phrases = {relation.phrase for relation in check(text, settings=ONLY).relations}

    assert phrases.isdisjoint({"list", "column"})


def test_rows_that_begin_with_their_figure_may_be_long():
    text = (
        "The bill has $1.65 million for Hulme.\n\n * $250,000 for a dam. "
        + "It is needed. " * 40
        + "\n * $1.4 million for a road."
    )

    assert ["consistent"] == [relation.verdict for relation in check(text, settings=ONLY).relations]


def test_a_total_that_is_a_million_times_its_rows_is_found():
    report = report_on(SHAPES[0], [45_810, 62_470, 31_290], "139,570 million")

    assert ["off by a factor of a million"] == [finding.slip.name for finding in report.findings]
