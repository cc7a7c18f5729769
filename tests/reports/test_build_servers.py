"""What GitLab, Jenkins and reviewdog read."""

import json
import xml.etree.ElementTree as ET

import pytest
from sample_reports import LINE, MESSAGE, finding, report, written

from claimcheck.text import Span, Unread

UNREAD = [Unread(4, 10, "no such day")]
TWICE = f"{LINE}\n{LINE}"
SECOND = finding()._replace(span=Span(len(LINE) + 24, len(LINE) + 29))


def gitlab(*reports):
    return json.loads(written("gitlab", *reports))


def junit(*reports):
    return ET.fromstring(written("junit", *reports))


def checkstyle(*reports):
    return ET.fromstring(written("checkstyle", *reports))


def rdjson(*reports):
    return json.loads(written("rdjson", *reports))["diagnostics"]


def test_gitlab_gets_what_its_report_requires():
    (issue,) = gitlab(report(finding()), report())

    assert {"path": "stories/bridge.txt", "lines": {"begin": 1, "end": 1}} == issue["location"]
    assert (MESSAGE, "U101 converted-value-differs", "major") == (
        issue["description"], issue["check_name"], issue["severity"],
    )  # fmt: skip


def test_gitlab_tells_issues_apart_by_file_and_count_and_not_by_line():
    moved = f"A new first line.\n{LINE}"
    issues = gitlab(report(finding(), SECOND, text=TWICE), report(finding(), path="other.txt"))

    assert 3 == len({issue["fingerprint"] for issue in issues})
    assert issues[0]["fingerprint"] == gitlab(report(finding(moved, "10 km"), text=moved))[0]["fingerprint"]


def test_gitlab_gets_paths_without_a_dot_before_them():
    assert "a/b.md" == gitlab(report(finding(), path="./a/b.md"))[0]["location"]["path"]


def test_gitlab_hears_what_was_not_read():
    assert [("not-read", "no such day", "info")] == [
        (issue["check_name"], issue["description"], issue["severity"]) for issue in gitlab(report(unread=UNREAD))
    ]


def test_nothing_found_is_an_empty_list():
    assert [] == gitlab() == gitlab(report()) == rdjson() == rdjson(report())


def test_an_article_is_a_suite_and_a_finding_a_test_that_fails():
    (suite,) = junit(report(finding(), finding(severity="warning")))

    assert {"name": "stories/bridge.txt", "tests": "2", "failures": "2", "errors": "0", "skipped": "0"} == suite.attrib
    assert [("1:24 U101 converted-value-differs", "error"), ("1:24 U101 converted-value-differs", "warning")] == [
        (case.get("name"), case.find("failure").get("type")) for case in suite
    ]


def test_a_test_that_fails_shows_the_drawing_and_the_notes():
    told = junit(report(finding(LINE, "10 km", "5 miles", alternatives=("8 km",)))).find(".//failure")

    assert MESSAGE == told.get("message")
    assert "  1 | The bridge is 5 miles (10 km) long.\n    |               ~~~~~~~  ^^^^^ 5 miles = 8 km" in told.text
    assert told.text.endswith("= would fit: 8 km")


def test_an_article_without_findings_is_a_test_that_passes():
    (case,) = junit(report()).iter("testcase")

    assert ("1:1 no contradictions found", []) == (case.get("name"), list(case))


def test_a_note_fails_no_test():
    suite = junit(report(finding(severity="note")))[0]

    assert ("0", "1") == (suite.get("failures"), suite.get("skipped"))
    assert MESSAGE == suite.find(".//skipped").get("message")


def test_a_text_that_was_partly_read_is_a_test_that_was_skipped():
    suite = junit(report(unread=UNREAD))[0]

    assert ("2", "0", "1") == (suite.get("tests"), suite.get("failures"), suite.get("skipped"))
    assert "not read: no such day" == suite.find(".//skipped").get("message")


@pytest.mark.parametrize("severity, expected", [("error", "error"), ("warning", "warning"), ("note", "info")])
def test_checkstyle_has_the_place_the_severity_and_the_source(severity, expected):
    (error,) = checkstyle(report(finding(severity=severity))).iter("error")

    assert {
        "line": "1", "column": "24", "severity": expected, "message": MESSAGE,
        "source": "claimcheck.U101.converted-value-differs",
    } == error.attrib  # fmt: skip


def test_checkstyle_names_clean_files_too_and_what_was_not_read():
    clean, partly = checkstyle(report(), report(path="b.md", unread=UNREAD))

    assert ("stories/bridge.txt", []) == (clean.get("name"), list(clean))
    assert ["not read: no such day"] == [error.get("message") for error in partly]


def test_reviewdog_gets_the_evidence_as_related_locations():
    (made,) = rdjson(report(finding(LINE, "10 km", "5 miles")))

    assert {"start": {"line": 1, "column": 24}, "end": {"line": 1, "column": 29}} == made["location"]["range"]
    assert [("5 miles", 15)] == [
        (each["message"], each["location"]["range"]["start"]["column"]) for each in made["related_locations"]
    ]


@pytest.mark.parametrize("text, line, column", [
    ("10 km", 1, 1),
    ("é 10 km", 1, 4),
    ("a𐐀b 10 km", 1, 8),
    ("北\r\n京 10 km", 2, 5),
    ("é\ré\né 10 km", 3, 4),
])  # fmt: skip
def test_reviewdog_counts_columns_in_bytes(text, line, column):
    made = rdjson(report(finding(text, "10 km"), text=text))[0]["location"]["range"]

    assert {"line": line, "column": column} == made["start"]
    assert {"line": line, "column": column + 5} == made["end"]


def test_reviewdog_hears_what_was_not_read():
    assert [("not read: no such day", "INFO")] == [
        (each["message"], each["severity"]) for each in rdjson(report(unread=UNREAD))
    ]


@pytest.mark.parametrize("format, expected", [
    ("sarif", '"startLine": 12, "startColumn": 1, "endLine": 12, "endColumn": 1'),
    ("github", "::error file=news/archive.jsonl,line=12,col=1,"),
    ("gitlab", '"path": "news/archive.jsonl", "lines": {"begin": 12, "end": 12}'),
    ("junit", 'file="news/archive.jsonl" line="12"'),
    ("checkstyle", '<file name="news/archive.jsonl"><error line="12" column="1"'),
    ("rdjson", '"path": "news/archive.jsonl", "range": {"start": {"line": 12, "column": 1}'),
    ("markdown", "## news/archive.jsonl\n"),
])  # fmt: skip
def test_an_article_that_is_a_line_of_a_file_stands_in_that_line(format, expected):
    assert expected in written(format, report(finding(), path="news/archive.jsonl:12"))


def test_two_articles_of_one_file_are_told_apart():
    issues = gitlab(report(finding(), path="a.jsonl:1"), report(finding(), path="a.jsonl:2"))

    assert ["a.jsonl", "a.jsonl"] == [issue["location"]["path"] for issue in issues]
    assert 2 == len({issue["fingerprint"] for issue in issues})
