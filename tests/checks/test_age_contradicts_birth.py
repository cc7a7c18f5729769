"""Ages are computed as people compute them, and only for one person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

PUBLISHED = date(2017, 6, 18)


def findings(text, published=PUBLISHED):
    return [found.working for found in check(text, published=published, settings=Settings(select=("T301",))).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The painter, born in 1940, died in 2010 aged 75.",
        "Hart, who died at 50 in 1995, was born in 1949.",
        "Hart was born on 2 March 1940 and died on 1 March 2010 at the age of 70.",
        "Lena Hart, 43, was born in Ghent in 1984.",
        "Ida Hart was born in Ghent on 2 March 1840. Hart went to sea in 1852 at the age of 15.",
        "Ida Hart (1931 – 10 January 2009), who died aged 70, painted ships.",
    ],
)
def test_a_wrong_age_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "The painter, born in 1940, died in 2010 aged 69.",
        "The painter, born in 1940, died in 2010 aged 70.",
        "Hart was born on 2 March 1940 and died on 2 March 2010 at the age of 70.",
        "The firm, 45, was founded in 1952.",
        "The painter, born in 1940, died in 2010 in his 65th year.",
        "The painter was born about 1940 and died in 2010 aged 65.",
        "The painter was born in 1940 or 1945 and died in 2010 aged 65.",
        "The painter, born in 1940, whose mother died in 2010 aged 95, lives in Ghent.",
        "The painter was born in 1940, and his father died in 1960 aged 50.",
        "Ida Hart was born in Ghent in 1840. Her brother went to sea in 1852 at the age of 15.",
        "Ida Hart was born in Ghent in 1840. Cole went to sea in 1852 at the age of 15.",
        "Ida Hart was born in Ghent in 1840. Hart married Cole, aged 15, in 1870.",
        "Ida Hart was born in Ghent in 1840. Hart's brother went to sea in 1852 at the age of 15.",
        "Hart, in their 60s, was born in 1990.",
        "The couple's child, born when she was 40, was born in 2010.",
        'He said: "Hart, 43, was born in 1984."',
        "Ida Hart (1931 – 2009) was the wife of a sailor who died aged 50.",
        "The 9-month-old was born in 2010.",
    ],
)
def test_what_only_looks_like_a_wrong_age_is_silent(text):
    assert [] == findings(text)


def test_without_a_publication_date_nothing_is_said_of_an_age_today():
    assert [] == findings("Lena Hart, 43, was born in Ghent in 1984.", published=None)


DAYS = st.dates(date(1600, 1, 1), date(2090, 12, 31))


def completed(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def life(born, died, age):
    day = "{0.day} {0:%B} {0.year}".format
    return f"She was born on {day(born)} and died on {day(died)} at the age of {age}."


@given(DAYS, DAYS)
def test_an_age_that_the_standard_library_computes_is_silent_and_two_years_more_are_found(one, other):
    born, died = sorted((one, other))
    age = completed(born, died)
    if not 1 <= age <= 110:
        return

    assert [] == findings(life(born, died, age))
    assert 1 == len(findings(life(born, died, age + 2)))


@given(DAYS, DAYS, st.integers(1, 110))
def test_four_hundred_years_change_nothing(one, other, age):
    days = (one.replace(year=1600 + one.year % 50, day=1), other.replace(year=1600 + other.year % 99, day=1))
    born, died = sorted(days)
    later = [day.replace(year=day.year + 400) for day in (born, died)]

    assert len(findings(life(born, died, age))) == len(findings(life(*later, age)))


@pytest.mark.parametrize("text", [
    "Born on Feb. 29, 1960, he kept his 14th birthday in 2016.",
    "John Hill Jr. was born in 1950. John Hill Sr. died in 1960 at the age of 45.",
    "Thomas Hill the Elder was born in 1550. Thomas Hill the Younger died in 1620, at the age of 40.",
    "Mrs. John Hill was born in 1955. John Hill died in 1990, at the age of 45.",
    "Charles II was born in 1630. Charles I died in 1649, at the age of 48.",
    "Anna Hart was born in 1931. Anna Cole was born later. Anna left in 1970, at the age of 14.",
    "Anna Hart was born in 1931. Hart Crane died in 1989, at the age of 72.",
    "Anna Hart was born in 1931 in Ghent. Anna Hart's husband died in 1990 at the age of 45.",
])  # fmt: skip
def test_two_of_one_name_are_not_one_person(text):
    assert [] == findings(text)


@pytest.mark.parametrize("text", [
    "She was born in 1950 in Ghent. She gave birth to her first child in 1975, and he died in 1990 at the age of 15.",
    "He was born in 1950. He coached Ida Hart, who won the title in 1990 at the age of 16.",
    "He was born in 1950 in Ghent. He married Ida, who died in 1990 at the age of 45.",
    "He was born in 1950. He discovered the singer in 1990, at the age of 16.",
    "She was born in 1950. She buried her son in 1990, at the age of 15.",
    "She was born in 1950. She adopted the boy in 1990, at the age of six.",
    "Tom Hart was born in 1950. He signed Ida Cole in 1990, aged 19.",
    "He was 45 in 1995. He signed Ida Cole in 1990, aged 19.",
    "Tom Hart was born in 1950. Hart retired, and Karl Cole died in 1990, at the age of 70.",
])  # fmt: skip
def test_the_age_of_somebody_else_in_the_sentence_is_left_alone(text):
    assert [] == findings(text)


@pytest.mark.parametrize("text", [
    "She was born in 1950 in Ghent. She was appointed judge in 1990, at the age of 35.",
    "Tom Hart was born in 1950. Tom taught at Ghent in 1980, at the age of 25.",
    "Ida de Hart was born in 1950. Hart moved to Ghent in 1980, at the age of 25.",
])  # fmt: skip
def test_a_wrong_age_of_the_same_person_is_found_in_a_later_sentence(text):
    assert 1 == len(findings(text))
