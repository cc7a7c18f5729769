"""Changes, shares and sums in the wordings of news: each is found wrong, and silent when one figure is put right."""

import pytest

from claimcheck import check


def found(text):
    return [finding.code for finding in check(text).findings]


@pytest.mark.parametrize(
    ("code", "text", "wrong", "right"),
    [
        ("N302", "A budget of $955 million is {} higher than last May's $930 million.", "$45 million", "$25 million"),
        ("N302", "Aid of $955 million is an increase of {} over the old $930 million.", "$45 million", "$25 million"),
        ("N302", "Sales rose {} to $955 million from $930 million.", "$45 million", "$25 million"),
        ("N301", "The mill reduced its staff by {} percent, to 1,700 from 2,000.", "25", "15"),
        ("N301", "Membership, which was 2,000 in 2008, has fallen {} percent to 1,700.", "25", "15"),
        ("N301", "Shares lost {} of their value, falling to $30 from $40.", "a half", "a quarter"),
        ("N202", "Of the 2,188 cars tested, {}, or a quarter, failed.", "1,215", "547"),
        ("N202", "The clerk tested 2,188 cars. Of those, {}, or a quarter, failed.", "1,215", "547"),
        ("N202", "Of the 390,000 who could join, only {} - about half - have.", "80,000", "200,000"),
        ("N101", "The town has 12 buses, nine vans and four trucks, a total of {} vehicles.", "21", "25"),
        ("N101", "He holds {} shares. He had 1,203,157 shares and bought 259,202 shares.", "1,463,259", "1,462,359"),
        ("N401", "The aid falls from $786 a month to $500 a month, {} a year less.", "$2,432", "$3,432"),
    ],
)  # fmt: skip
def test_a_figure_that_does_not_fit_is_found_and_the_right_one_is_silent(code, text, wrong, right):
    assert code in found(text.format(wrong))
    assert [] == found(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Rates rose 2.5 to 3.0 percent from 1986 levels.",
        "In the second or third quarter, 40 men or a third, whichever is more, may leave.",
        "He won the first half, and in the second, 40 shots, a quarter went in.",
        "They hold 1,462,359 shares, 1,203,157 bonds and 295,202 notes.",
        "It raised cover for wheat to $8 million and cut cover for feed to $6 million.",
        "She gets $786 a month at home and $500 a month abroad, and she saves $2,432 a year.",
    ],
)
def test_what_only_looks_like_one_is_silent(text):
    assert [] == found(text)
