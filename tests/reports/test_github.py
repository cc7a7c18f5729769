"""Annotations in a pull request."""

import pytest
from sample_reports import LINE, MESSAGE, finding, report, written

from claimcheck.text import Span, Unread


def lines(*reports):
    return written("github", *reports).splitlines()


def test_a_finding_is_one_command_with_its_place():
    assert [
        "::error file=stories/bridge.txt,line=1,col=24,endLine=1,endColumn=29,"
        f"title=claimcheck%3A U101 converted-value-differs::{MESSAGE}"
    ] == lines(report(finding()))


@pytest.mark.parametrize("severity, level", [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_the_command_is_the_severity(severity, level):
    assert lines(report(finding(severity=severity)))[0].startswith(f"::{level} file=")


def test_the_notes_are_lines_of_their_own_in_the_message():
    assert lines(report(finding(alternatives=("8 km",))))[0].endswith(f"::{MESSAGE}%0Awould fit: 8 km")


def test_what_would_end_a_property_or_a_message_is_escaped_and_what_would_not_stays():
    (line,) = lines(report(finding(message="5%, 10%2C::x; y"), path="a,b:c;d%.md"))

    assert line.startswith("::error file=a%2Cb%3Ac;d%25.md,line=1,")
    assert line.endswith("::5%25, 10%252C::x; y")


def test_a_finding_over_two_lines_has_no_columns():
    text = "It is 10\nkm long."

    assert "line=1,endLine=2,title" in lines(report(finding(text, "10\nkm"), text=text))[0]


def test_errors_come_first_whatever_file_they_are_in():
    made = lines(report(finding(severity="note"), finding(severity="warning")), report(finding()))

    assert ["::error", "::warning", "::notice"] == [line.partition(" ")[0] for line in made]


def test_of_each_level_ten_are_shown_and_the_rest_is_counted():
    many = [finding(severity=severity) for severity in ("error", "warning", "note") for _ in range(12)]

    made = lines(report(*many))

    assert [10, 10, 10] == [sum(line.startswith(f"::{x}") for line in made) for x in ("error", "warning", "notice")]
    assert made[-1].startswith("::notice title=claimcheck::2 more errors and 2 more warnings and 3 more notices")


def test_ten_of_a_level_hide_nothing():
    assert 10 == len(lines(report(*[finding(severity="note")] * 10)))


def test_what_was_not_read_is_a_warning():
    (line,) = lines(report(unread=[Unread(4, 10, "no such day")]))

    assert line.startswith("::warning file=stories/bridge.txt,line=1,col=5,")
    assert line.endswith("title=claimcheck%3A not read::no such day")


def test_no_findings_are_no_lines():
    assert [] == lines(report(), report())


def test_a_place_is_that_of_the_words():
    assert Span(23, 28) == finding(LINE, "10 km").span
