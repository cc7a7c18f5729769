"""S105: one event, two dates."""

import pytest

from claimcheck import Settings, check

CODES = Settings(select=("S105",))


@pytest.mark.parametrize(
    "text, found",
    [
        ("The hearing is on Friday, May 9. Seats for the hearing on Friday, May 16, are few.", 1),
        ("The hearing is on May 12, 2014. Seats for the hearing on May 21, 2014, are few.", 1),
        ("The hearing is on Friday, May 9. The hearing was moved to Friday, May 16.", 0),
        ("The hearing is on Friday, May 9. The next hearing on Friday, May 16, is closed.", 0),
        ("The budget hearing is on Friday, May 9. The school hearing is on Friday, May 16.", 0),
        ("The hearing is on Friday, May 9. The hearing on Monday, May 12, is closed.", 0),
        ("Builds failed from 2019-10-20 00:55 on. Nobody saw that builds failed since 2019-10-02 00:55.", 1),
        ("Builds failed from 2019-10-20 09:00 on. Tests failed since 2019-10-02 09:00.", 0),
    ],
)
def test_one_event_has_one_date(text, found):
    assert found == len(check(text, settings=CODES).findings)


@pytest.mark.parametrize(
    "text",
    [
        "The hearing on Friday, May 9, was full. The hearing is on Friday, May 16.",
        "The hearing will be held on Friday, May 9. Join us for the hearing on Friday, May 16.",
        "The hearing took place on May 12. Few had heard of the May 21 hearing.",
        "It reopened a week after the crash on May 12 that closed it. Few had heard of the May 21 crash.",
        "Dover Music Festival, Friday, May 9. We come together for the Dover Music Festival on Friday, May 16.",
    ],
)
def test_a_date_beside_its_event_is_the_date_of_the_event(text):
    assert 1 == len(check(text, settings=CODES).findings)


@pytest.mark.parametrize(
    "told",
    [
        "A witness of the robbery came forward on Friday, May 16.",
        "Three men were charged with the robbery on Friday, May 16.",
        "The police made an arrest over the robbery on Friday, May 16.",
        "The owner offered a reward after the robbery on Friday, May 16.",
        "On Friday, May 16, the mayor spoke of the robbery.",
        "The robbery was condemned by the mayor on Friday, May 16.",
        "The robbery made headlines again on Friday, May 16.",
        "Goods lost in the robbery turned up on Friday, May 16.",
        "The bank, which reported the robbery on Friday, May 16, lost $9,000.",
        "She signed up for the robbery on Friday, May 16.",
        "A hearing on the robbery is due on Friday, May 16.",
        "The police, who had been told of the robbery on Friday, May 16, were late.",
    ],
)
def test_what_is_done_about_an_event_has_a_date_of_its_own(told):
    assert [] == [f.message for f in check(f"The robbery was on Friday, May 9. {told}", settings=CODES).findings]
