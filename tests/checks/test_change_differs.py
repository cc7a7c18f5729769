"""Changes in percent whose ends stand anywhere near: what holds, what must be found, and what only looks wrong."""

import pytest

from claimcheck import Settings, check

ONLY = Settings(select=("N301",))


def told(text):
    """The verdicts of the ledger and the messages of the findings."""
    report = check(text, settings=ONLY)
    return [relation.verdict for relation in report.relations], [finding.message for finding in report.findings]


@pytest.mark.parametrize("text", [
    "Exports were $15.4 billion, a 63.8% increase compared to 2005 ($9.4 billion).",
    "It was watched by 13.3 million people, a 45 percent increase of 4.1 million from the first part.",
    "Revenue climbed 8 percent to $4.32 billion, compared with $4.0 billion in the same quarter a year earlier.",
    "It earned $27 million, or 54 cents a share, up 35 percent from $20 million, or 40 cents a share, a year ago.",
    "Profit fell to $2.1 million, or 18 cents a share, from $3.4 million, or 29 cents a share, a 38 percent decline.",
    "Sales were $148 million in the spring. That was a 21 percent increase over the $122 million of a year earlier.",
    "The town counted 41 fires last year. In 2004, there were 32, so the number rose 28 percent.",
    "Shares of the brewery fell $3, or 7.5 percent, to close at $37 in Zurich.",
    "Shares of the brewery closed at $37, down $3, or 7.5 percent.",
    "The index lost 230 points, or 1.9 percent, to 11,870.",
    "The ferry fund grew by $12 million, or 6 percent, to $212 million.",
    "House prices rose 10 percent. The median price was $220,000, compared with $200,000 in 2004.",
    "The yard cut its work force by 20 percent, from 5,000 to 4,000 people.",
    "Fares will jump from $88.50 to $98.20 a month. The 11 percent increase is the third in a row.",
    "The airline carried 5.5 million passengers in June, 10 percent more than the 5 million it carried a year earlier.",
])  # fmt: skip
def test_a_change_that_holds_is_written_down(text):
    assert (["consistent"], []) == told(text)


@pytest.mark.parametrize("text", [
    "Exports were $15.4 billion, a 36.8% increase compared to 2005 ($9.4 billion).",
    "It was watched by 13.3 million people, a 45 percent increase of nine million from the first part.",
    "The yearly harvest (22,392 acres) was 15% higher than in the previous five years (19,018 acres).",
    "Attendance dropped by a third, from 900 to 500.",
    "Revenue climbed 53 percent to $5.4 billion, compared with $4.0 billion in the same quarter a year earlier.",
    "It sold 26 million lamps in May, also a record, compared with 22.9 million a year ago, an increase of 41 percent.",
    "Sales were $148 million in the spring. That was a 12 percent increase over the $122 million of a year earlier.",
    "The index lost 230 points, or 19 percent, to 11,870.",
    "Shares of the brewery fell $3, or 75 percent, to close at $37 in Zurich.",
    "It would give a $55 million, or 17 percent, increase for roads, from $275 million annually to $330 million.",
    "The backlog shrank to $28.9 million in June from $45.3 million in May, a 63 percent drop.",
])  # fmt: skip
def test_a_slip_in_a_change_is_found(text):
    verdicts, messages = told(text)
    assert 1 == len(messages)
    assert "consistent" not in verdicts


@pytest.mark.parametrize("text", [
    "Revenue climbed 50 percent, and the firm paid $5.4 billion, compared with $4.0 billion for its rival.",
    "Turnout rose 12 percent. The hall cost $148 million and the bridge $122 million.",
    "The budget is $422 million, a rise of $20 million above last year and an increase of 3.4 percent in real terms.",
    "Rents are up 12 percent over last year, and 5.8 million people need help, 627,000 more than a year ago.",
    "The index lost 230 points, or 1.9 percent, to 11,870, after 12 percent in May.",
    "In September 4,600 jobs were created, bringing the total to 47,600; the rate fell 5.3 percent.",
])  # fmt: skip
def test_what_only_looks_like_a_wrong_change_is_silent(text):
    assert [] == told(text)[1]


@pytest.mark.parametrize("text", [
    "Takings fell 12% to $40 million in the spring, from a record $60 million in 2020.",
    "The maker had revenues of $8.4 million and profits of $232,000, up from revenues of $5.9 million.",
])  # fmt: skip
def test_figures_of_two_things_or_of_two_spans_of_time_are_no_change(text):
    assert not check(text)


def test_a_change_to_a_record_is_one():
    assert check("Takings rose 12% to a record $40 million from $30 million.")
