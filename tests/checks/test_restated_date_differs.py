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
