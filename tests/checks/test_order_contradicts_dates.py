"""The order of dated events: sums of days, before and after, weekdays, the day said twice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check

PUBLISHED = date(2017, 6, 18)  # a Sunday


def findings(text, published=PUBLISHED):
    return [found.working for found in check(text, published=published, settings=Settings(select=("T303",))).findings]


@pytest.mark.parametrize(
    "text",
    [
        "She was held on June 14, four days after the raid on June 12.",
        "The theft took place on May 4, three days after her release from jail on May 3.",
        "He wed in 1948, two years before his birth in 1950.",
        "The mill reopened in 2010, after a fire in 2012.",
        "The shop opened in 1999, ten years after the founder's death in 1985.",
        "The shop opened in 1999, 10 years after the flood of 1985.",
        "She moved to Ghent in 1818. Three years later, in 1812, she left.",
        "Yesterday, Friday, the bridge was shut.",
        "Tomorrow, July 4, is a holiday.",
        "Sunday's talks came three days after Friday's raid.",
    ],
)
def test_a_wrong_order_is_found(text):
    assert 1 == len(findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "He was freed on 12 June, three days after a judge set bail; he had been held since 6 June.",
        "He was freed on 12 June, three days after the judge who had been named on 6 June set bail.",
        "She was held on June 14, about three days after the raid on June 12.",
        "He died in 1948, two years before the war in Korea began in 1950.",
        "The shop opened in 1999, ten years after the flood of 1988.",
        "His mother wed in 1948, two years before his birth in 1950.",
        "She was held in 1950, three years after a raid in 1946.",
        "He was held on 2 January, three days after the raid on 30 December.",
        "She moved to Ghent in 1818. Three years later, in 1830, she left.",
        "Yesterday, Saturday, the bridge was shut.",
        "Sunday's talks came two days after Friday's raid.",
        "The mill closed in 2012, after a fire in 2010.",
    ],
)
def test_what_only_looks_like_a_wrong_order_is_silent(text):
    assert [] == findings(text)


DAY = "{0.day} {0:%B} {0.year}".format


@given(st.dates(date(1600, 3, 1), date(2090, 1, 1)), st.integers(2, 60), st.sampled_from([-2, 0, 2]))
def test_days_are_counted_as_the_standard_library_counts_them(day, count, slip):
    text = f"He was held on {DAY(day + timedelta(days=count + slip))}, {count} days after the raid on {DAY(day)}."

    assert bool(slip) == bool(findings(text))
