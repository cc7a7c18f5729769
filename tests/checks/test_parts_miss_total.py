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
        "The bus crash killed nine people on Monday. The victims were two boys and five girls from one school.",
        "The committee has 12 members, eight Democrats and five Republicans.",
        "The fleet has 14 ships: six frigates, four destroyers and five corvettes.",
        "He has scored 12 goals this season, seven in the league and six in the cup.",
        "The couple had five children — three sons and three daughters — and a dog.",
        "Five children (three boys and three girls) were hurt.",
        "They ran 3,837 yards and then 636, for a combined 4,743.",
        "The park has 3,000,000 acres (12,000 km²) of wood and 2,300,000 acres of heath, 3.5 million acres in all.",
        "The 285 posts will be made up of 250 engineers and 80 drivers.",
        "Its shore is 87.53 km, shared between Arda (65.02 km) and Brin (31.51 km).",
        "The bus held all 64 people: 53 pupils (including six from Rome) and the five teachers.",
        "Of the 1,446 jets ordered by the air force, 565 were given old engines and 890 new ones.",
    ],
)
def test_parts_that_miss_their_total_are_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed. Among the dead were two children and three women.",
        "The crash killed nine people and hurt seven more. The victims were four boys and five girls.",
        "Nine people died on Monday and two of the 14 people killed were guards. The dead were 11 men and two women.",
        "Of the 4,200 wells, a total of 1,974 were oil wells, 864 were gas wells and 1,362 were dry holes.",
        "Fees total 2.5 percent, comprising 1.5 percent for selling and 0.5 percent each for management and printing.",
        "It runs nine cafes: four are let, four are shared and one is its own.",
        "She met 20 workers, three managers and two directors.",
        "The couple had six children — three sons and three daughters — and a dog.",
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


@pytest.mark.parametrize(
    "text",
    [
        "It has 5,720 pupils in the lower school, 3,680 in the upper, 5,840 in the evening and 15,420 pupils overall.",
        "The county will hire 210 nurses. The state pays for an additional 1,970 nurses. In all, 2,000 nurses come.",
        "Combined sales were $4.215 billion. The north sold for $2.731 billion. The south sold for $1.844 billion.",
        "A total of $86,350 was awarded:\n* Arda - $12,400\n* Brin - $40,750\n* Cole - $33,020\n",
        "The fund paid $31,450 to Arda.\n\nBrin got $27,830.\n\nTogether the towns got $59,820.",
    ],
)
def test_two_swapped_digits_that_keep_figures_from_their_total_are_found_sentences_away(text):
    message, *others = findings(text)

    assert (True, []) == ("digits transposed" in message, others)


@pytest.mark.parametrize(
    "text",
    [
        "A total of $120,640 was given. Marlow receives $75,460 and Eastgate $45,180.",
        "A total of $86,530 was awarded:\n* Arda - $12,430\n* Brin - $40,750\n* Cole - $33,350\n",
        "The county will hire 210 nurses. The state pays for an additional 1,790 nurses. In all, 2,000 nurses come.",
        "Overall $10 billion was saved: first $4.3 billion in one plan. Then $5.7 billion in another.",
    ],
)
def test_figures_that_add_up_to_their_total_sentences_away_are_in_the_ledger(text):
    assert [("N101", "consistent")] == [(made.check, made.verdict) for made in check(text, settings=ONLY).relations]


@pytest.mark.parametrize(
    "text",
    [
        "A total of $2 million is left. Loans of $50,000 and of $75,000 were made.",
        "The plan costs a total of $402 million. Arda gave $12 million. Brin gave $8 million. Cole gave $22 million.",
        "A total of 12 people came. Five people sang and two people danced.",
        "Overall 300 guests came. Some 124 guests were from Arda and 168 guests stayed.",
    ],
)
def test_figures_that_come_near_a_total_by_chance_are_passed_over(text):
    report = check(text, settings=ONLY)

    assert ([], []) == (report.relations, report.findings)


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
