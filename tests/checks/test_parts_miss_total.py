"""Sums: what must be found, and the sentences that only look like sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

ONLY = Settings(select=("N101",))


def findings(text):
    return [found.message for found in check(text, settings=ONLY).findings]


@pytest.mark.parametrize(
    "text",
    [
        "A crowd of 12 people - seven men and six women - waited.",
        "They ran 3,837 yards and then 636, for a combined 4,743.",
        "The park has 3,000,000 acres (12,000 km²) of wood and 2,300,000 acres of heath, 3.5 million acres in all.",
        "The 285 posts will be made up of 250 engineers and 80 drivers.",
        "Its shore is 87.53 km, shared between Arda (65.02 km) and Brin (31.51 km).",
        "The bus held all 64 people: 53 pupils (including six from Rome) and the five teachers.",
    ],
)
def test_parts_that_miss_their_total_are_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Of the 50 people, 20 came from France and 10 from Spain.",
        "Of the 20 patients, 15 were men and 12 were smokers.",  # some are both
        "Of the 250 delegates, 131 voted for and 98 against; the rest stayed away.",
        "The crash hurt 14 people, 11 of them passengers and five of them children.",
        "He had 10 points and five rebounds, for a total of 30 points in two games.",
        "The town raised $5 million and $3 million for a total project cost of $12 million.",
        "They won by 50 runs, Smith (40) and Jones (35) leading the way.",
        "The school had 156 male pupils, 21 female pupils and eleven teachers.",
        "Sales were $1.4 billion in Asia, $2.3 billion in Europe and $0.8 billion here, for a total of $4.6 billion.",
        "The 60 guests were made up of about 30 cousins and at least 20 friends.",
        "Lines broke on 9 bolts - six under the wings, two on the tips, and one under the tail.",
    ],
)
def test_what_only_looks_like_a_sum_is_silent(text):
    assert [] == findings(text)


PARTS = st.lists(st.integers(2, 400), min_size=2, max_size=6)


def money(parts, total):
    *first, last = (f"${part} million from town {chr(65 + i)}" for i, part in enumerate(parts))
    return f"They got {', '.join(first)} and {last}, for a total of ${total} million."


@given(PARTS)
def test_an_exact_sum_is_silent_and_compared(parts):
    report = check(money(parts, sum(parts)), settings=ONLY)

    assert ["consistent"] == [relation.verdict for relation in report.relations]


@given(st.lists(st.integers(20, 4000), min_size=2, max_size=5))
def test_a_sum_of_rounded_parts_is_silent(tenths):
    rounded = [round(part / 10 + 1e-9) for part in tenths]

    assert [] == findings(money(rounded, round(sum(tenths) / 10 + 1e-9)))


@given(PARTS.filter(lambda parts: sum(parts) % 10 and sum(parts) > 100), st.sampled_from([2, 3, 5]))
def test_a_total_off_by_more_than_the_rounding_is_found(parts, factor):
    assert 1 == len(findings(money(parts, factor * sum(parts))))


@given(PARTS, st.integers(1, 3))
def test_scaling_by_ten_changes_nothing(parts, power):
    verdicts = [
        [relation.verdict for relation in check(money([p * 10**n for p in parts], t * 10**n), settings=ONLY).relations]
        for n in (0, power)
        for t in (sum(parts),)
    ]

    assert verdicts[0] == verdicts[1]
