"""Lengths of time whose dates stand in other sentences: what closes is listed, what has slipped is told."""

from datetime import date

import pytest

from claimcheck import check

PUBLISHED = date(2017, 6, 18)


def messages(text, published=PUBLISHED):
    return [finding.message for finding in check(text, published=published).findings]


def phrases(text, published=PUBLISHED):
    return {
        relation.phrase for relation in check(text, published=published).relations if relation.verdict == "consistent"
    }


@pytest.mark.parametrize("text", [
    "In 1977 the ferry was sold to the town. For the last 30 years it has lain in the harbor.",
    "The choir was founded in 1957. Ms. Brown has led it for 50 years.",
    "The mill burned down in 1984. That was 23 years ago, and nobody rebuilt it.",
    "What began in 1952 as a bet became a race.\n\nFifty-five years later, it is still run every May.",
    "The two firms agreed on a merger on May 2, 2016. On May 22, 2016, ten days after the merger, both shut.",
    "The album came out on May 2, 2016. This was a week before it was sold in shops on May 23, 2016.",
])  # fmt: skip
def test_a_slip_in_a_length_is_told(text):
    assert 1 == len(messages(text))


@pytest.mark.parametrize("text, phrase", [
    ("In 1977 the ferry was sold to the town. For the last 40 years it has lain in the harbor.", "to-now"),
    ("The choir was founded in 1957. Ms. Brown has led it for 60 years.", "to-now"),
    ("It burned down in 1984. The town, which rebuilt it, closed it 33 years ago.", "ago-near"),
    ("What began in 1952 as a bet became a race.\n\nSixty-five years later, it is still run.", "later-still"),
    ("They agreed on a merger on May 2, 2016. On May 12, 2016, ten days after that, both shut.", "event-dated"),
    ("The album came out on May 2, 2016. This was a week before it was sold on May 9, 2016.", "this-was"),
    ("The vote was postponed yesterday. It had been set for Saturday, June 17.", "relative-and-named"),
])  # fmt: skip
def test_a_length_that_closes_is_listed(text, phrase):
    assert [] == messages(text)
    assert phrase in phrases(text)


@pytest.mark.parametrize("text", [
    "In 1968 he left school. For the last 12 years he has sold boats.",
    "The choir was founded in 1957. Ms. Brown, who joined in 1987, has led it for 20 years, since 1997.",
    "The mill opened in 1934. Its owner moved here 23 years ago.",
    "The museum opened in 1989. Ten years later he still lived next door.",
    "“In 1977 it was sold. For the last 30 years it has lain here,” he said.",
    "The storm hit on July 15, 2016. On July 31, 2016, six days after a second one, the roads were open again.",
    "A vote was held on May 2, 2016. The mayor left a week before the fair on May 23, 2016.",
    "This is a matter of trust. He came on May 2, 2016, a week before the fair on May 9, 2016.",
    "The version due in just over four weeks, on July 18, 2017, is the last.",
])  # fmt: skip
def test_lengths_that_may_count_from_something_else_are_silent(text):
    assert [] == messages(text)


def test_just_over_so_many_weeks_is_not_twice_as_many():
    found = messages("The version due in just over four weeks, on August 8, 2017, is the last.")

    assert ["2017-06-18 to August 8, 2017 is 7 weeks, the text says just over four weeks"] == found
