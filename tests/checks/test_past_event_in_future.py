"""A past verb with a date after the publication, and all that is none."""

from datetime import date

import pytest

from claimcheck import Settings, check

PUBLISHED = date(2017, 6, 18)


def findings(text, published=PUBLISHED):
    return [found.working for found in check(text, published=published, settings=Settings(select=("T304",))).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in 2019, the town said.",
        "Rents have risen since 2019.",
        "The mayor was arrested on 25 June 2017.",
        "The mayor resigned on Saturday, 24 June, after the vote.",
    ],
)
def test_a_past_event_of_the_future_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will have opened in 2019.",
        "The bridge is to be opened in 2019.",
        "If the bridge opened in 2019, rents would rise.",
        "Anyone who retired in 2019 would get less.",
        "Families that moved in 2018 will get more.",
        "The mayor resigned on 19 June 2017.",  # a day for time zones
        "Money for fiscal 2018 was approved in March.",
        'The town wrote: "The bridge opened in 2019."',
        "The novel is set on a ship that sank in 2335.",
        "GHENT, July 3, 2017 -- The mayor resigned on 2 July 2017.",  # the metadata is stale
        "The mill closed in 2020. The bridge opened in 2019.",
        "On 1 January the mayor resigned.",
    ],
)
def test_plans_conditions_and_stale_metadata_are_silent(text):
    assert [] == findings(text)


def test_without_a_publication_date_nothing_is_future():
    assert [] == findings("The bridge opened in 2099.", published=None)


PAGE = "---\ndate: 2017-06-18\ntitle: {title}\n---\n\n{text}\n"


def told(text, title="News"):
    report = check(PAGE.format(text=text, title=title), format="markdown")
    held = [relation for relation in report.relations if relation.verdict == "consistent"]
    return {tuple(report.document[report.claims[i].span] for i in relation.claims) for relation in held}


@pytest.mark.parametrize("text, date_", [
    ("The bridge opened on May 3.", "May 3"),
    ("The bridge, to be opened on July 3, is red.", "July 3"),
    ("In April the mayor resigned.", "April"),
    ("The vote is due on June 20.", "June 20"),
    ("The town published its plan yesterday, on June 17.", "June 17"),
    ("It meets on Monday, June 19.", "Monday, June 19"),
])  # fmt: skip
def test_a_date_that_its_tense_bears_out_is_listed_with_the_day_in_the_front_matter(text, date_):
    assert any({"2017-06-18", date_} <= set(claims) for claims in told(text))


@pytest.mark.parametrize("text", [
    "The bridge opened on July 3.",  # last year's, perhaps
    "The bridge will open on May 3.",
    "May 3 and July 3: two days.",
])  # fmt: skip
def test_a_date_that_its_tense_does_not_bear_out_is_not_listed(text):
    assert not [pair for pair in told(text) if pair[0] == "2017-06-18"]


def test_the_weekday_of_the_headline_is_held_against_the_day_of_publication():
    assert ("2017-06-18", "Sunday") in told("It rains.", title="Rain on Sunday")
    assert ("2017-06-18", "Monday") not in told("It rains.", title="Rain on Monday")


def test_dates_that_follow_each_other_are_listed_together():
    assert ("1997", "2000", "2002") in told("It was bought in 1997. In 2000 it was painted. In 2002 it burned.")
    assert ("1997", "2000", "1999") not in told("It was bought in 1997. In 2000 it was painted, as in 1999.")
