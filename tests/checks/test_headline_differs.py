"""S101: headline and summary against the text."""

import pytest

from claimcheck import Settings, check

CODES = Settings(select=("S101",))


@pytest.mark.parametrize(
    "headline, text",
    [
        ("Town gets $5K for new roof", "The town will get $5,600 for a new roof."),
        ("City spends $16bn on rail", "The city spent $16.6 billion on rail."),
        ("Storm kills 70", "The storm killed 72 people."),
        ("Storm kills more than 70 people", "The storm killed 72 people."),
        ("Two crashes kill nine people", "A crash killed four people. Later five people died on the same road."),
        ("Fund gives $300,000 to schools", "The fund gives $3 million to schools, $2.7 million to one of them."),
        ("Up to $100,000 for clinics", "Clinics may receive more than $1.25 million."),
    ],
)
def test_a_headline_may_round_cut_and_add(headline, text):
    assert [] == check(text, headline=headline, settings=CODES).findings


@pytest.mark.parametrize(
    "headline, text",
    [
        ("Town wins $2.5 billion for schools", "The town will receive $2,543,213 for its schools."),
        ("Fire kills 56 people in Tarn", "A fire killed 65 people in Tarn on Monday."),
        ("Fire kills 41 people in Tarn", "A fire killed 47 people in Tarn on Monday."),
    ],
)
def test_a_headline_with_another_figure_is_reported(headline, text):
    assert ["S101"] == [finding.code for finding in check(text, headline=headline, settings=CODES).findings]


@pytest.mark.parametrize(
    "headline, text",
    [
        ("Mill to lay off 340 workers", "The mill employs 430 workers. It will lay off 340 in May."),
        ("Town closes 12 schools", "The town has 21 schools. Twelve will close."),
        ("Zoo gets 14 penguins", "Of 41 penguins from the Cape, 14 stay here."),
        ("1,200 new homes for Kell", "The firm builds 400 homes a year for three years. Kell has 12,000 homes."),
        ("Firm to pay $3.5 million", "It will pay 500 workers $7,000 each. It had set aside $35 million."),
        ("City to borrow $14 million", "Repaying the bonds will cost the city $41 million."),
        ("Club pays $1.4 million for striker", "The club sold its striker for $4.1 million in May."),
    ],
)
def test_a_headline_may_tell_what_the_text_tells_without_the_noun(headline, text):
    assert [] == check(text, headline=headline, settings=CODES).findings


@pytest.mark.parametrize(
    "headline, told",
    [
        ("ROYALTIES EXCEED HALF A BILLION DOLLARS", "HALF A BILLION DOLLARS < $573.4 million"),
        ("Royalties top $500 million", "$500 million < $573.4 million"),
        ("Royalties near $600 million", "$600 million > $573.4 million"),
    ],
)
def test_a_verb_of_the_headline_makes_a_bound_of_its_figure(headline, told):
    report = check("The state took $573.4 million in royalties, and $420 million last year.", headline=headline)

    assert [] == report.findings
    assert [told] == [relation.working for relation in report.relations if relation.check == "S101"]


def test_a_headline_in_millions_tells_a_figure_with_a_million_too_many():
    report = check(
        "The state is to receive $14,627,836 million for its land.", headline="STATE GETS NEARLY $15 MILLION"
    )

    assert ["off by a factor of a million"] == [finding.slip.name for finding in report.findings]


def test_a_summary_of_the_front_matter_is_a_headline_too():
    front = "---\ntitle: Kids code\ndescription: 1,520 kids learned to code\n---\n\n"
    page = front + "On Monday 1,250 kids learned to code.\n"
    report = check(page, format="markdown", settings=CODES)

    assert ["1,520 kids"] == [report.document[finding.span] for finding in report.findings]
