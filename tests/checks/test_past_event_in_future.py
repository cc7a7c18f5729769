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
