"""Two ages of one person in two years."""

from datetime import date

import pytest

from claimcheck import Settings, check


def messages(text):
    report = check(text, published=date(2017, 6, 18), settings=Settings(select=("T301",)))
    return [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "Maria Perez, 43, has run the shop for years. In 1996, when she was 19, she took it over from her father.",
    "He was 15 in 1878. In 1885, at the age of 27, he married.",
    "After his mother's shop burned in 1902, he was sent (at age 9) to Ghent. He was 16 years old in 1913.",
])  # fmt: skip
def test_two_years_of_birth_are_told(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text", [
    "Maria Perez, 40, has run the shop for years. In 1996, when she was 19, she took it over from her father.",
    "Ana Perez, 43, mourns her brother. He was 19 in 1996, when he died.",
    "Ana Perez, 43, mourns her sister. In 1996, when she was 19, her sister died.",
    "Her sister was 19 in 1996. Ana Perez, 43, mourns her.",
    "She was 12 in 1983. Her mother, at the age of 40, in 1984, left.",
    "He was 15 in 1878. In 1885, at the age of 23, he married.",  # a birthday
    "He was about 15 in 1878. In 1885, at the age of 30, he married.",
    "“He was 15 in 1878,” she said. In 1885, at the age of 30, he married.",
])  # fmt: skip
def test_two_people_and_one_birthday_are_silent(text):
    assert [] == messages(text)
