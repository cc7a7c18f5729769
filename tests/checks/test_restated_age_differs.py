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


@pytest.mark.parametrize(
    "text",
    [
        "Maria Santos, 34, has won the prize. The 43-year-old was glad.",
        "Maria Santos, 34, a baker from Kell, has won the prize. She wept. The 43-year-old is on her way home.",
        "Maria Santos, 34, sings well. The 43-year-old, born in Kell, plays the flute too.",
    ],
)
def test_the_only_person_of_a_text_is_called_by_the_age(text):
    assert 1 == len(check(text, settings=CODES).findings)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cole, 35, runs the mill. The 53-year-old wheel was mended in May.",
        "Ana Cole, 35, was robbed on Mill Street. The 53-year-old was caught in Kell.",
        "Ana Cole, 35, thanked the pilot. The 53-year-old had landed on a field.",
        "Ana Cole, 35, married a teacher. The 53-year-old was born in Kell.",
        "Ana Cole, 35, trains a girl from Kell. The 53-year-old was born in Senn.",
        "Ana Cole, 35, hired a 53-year-old cook. The 53-year-old had been out of work.",
        "Ana Cole, 35, died. The 53-year-old is on bail.",
        "Ana Cole, 35, and her sister Eva, 53, own the mill. Cole, 53, keeps the books.",
        "Ana Cole, 35, owns the mill. Her mother, Ana Cole, 53, keeps the books.",
        "Ana Cole, 35, of Kell, met Ana Cole, 53, of Senn.",
        "Ana Cole, 35, sat down. Ana Cole, 53, no relation, stood up.",
    ],
)
def test_somebody_else_has_an_age_of_his_own(text):
    assert [] == [finding.message for finding in check(text, settings=CODES).findings]
