"""S104: one person, two ages."""

import pytest

from claimcheck import Settings, check

CODES = Settings(select=("S104",))


@pytest.mark.parametrize(
    "text, found",
    [
        ("Maria Santos, 34, sang. The hall applauded Santos, 43, twice.", 1),
        ("Maria Santos, 34, sang. A 52-year-old Maria Santos bowed.", 1),
        ("Eight-year-old Tilda Brock lived in Holt. In May a bus brought 11-year-old Tilda home.", 1),
        ("Tilda Brock, 43, fled. A witness saw 34-year-old Tilda on a ferry.", 1),
        ("Tilda Brock, 43, fled. Tilda, 34, was seen on a ferry.", 1),
        ("Tilda Brock, 43, fled with Tilda Carr, 61. A witness saw 34-year-old Tilda.", 0),  # which of the two?
        ("Tilda Brock, 43, fled. A 34-year-old Norwegian was seen.", 0),
        ("Tilda Brock, 43, fled. Her sister, 34-year-old Ada Brock, stayed.", 0),
        ("Tilda Brock, 43, fled. In Holt 34-year-old Brock Lane is a road of cafes.", 0),
        ("Maria Santos, 34, sang. Later Maria Santos, 35, bowed.", 0),  # a birthday
        ("Maria Santos, 34, sang with Ana Santos, 43, her aunt. Then Santos, 61, bowed.", 0),
        ("Tom Reed, 66, led the field. On Sunday Tom Reed, 71, fell back.", 0),  # a golfer's rounds
        ('Maria Santos, 34, sang. "Maria Santos, 43, is late," he said.', 0),
    ],
)
def test_one_person_has_one_age(text, found):
    assert found == len(check(text, settings=CODES).findings)
