"""The log that code scanning reads."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from sample_reports import LINE, MESSAGE, finding, report, written
from test_any_text import reports

import claimcheck
from claimcheck.cli.outputs import rules_of
from claimcheck.report import Suppressed
from claimcheck.reports import sarif
from claimcheck.text import Unread

SCHEMA = json.loads((Path(__file__).parent / "sarif_parts.schema.json").read_text(encoding="utf-8"))
RULES = rules_of(claimcheck.CHECKS)


def log(*reports, rules=()):
    made = json.loads("".join(sarif.together(reports, rules)))
    jsonschema.validate(made, SCHEMA)
    return made["runs"][0]


def result(found, **document):
    return log(report(found, **document))["results"][0]


def test_the_rules_are_the_checks_and_each_result_points_at_its_own():
    run = log(report(finding()), rules=RULES)
    rules = run["tool"]["driver"]["rules"]

    assert [check.code for check in claimcheck.CHECKS] == [rule["id"] for rule in rules]
    assert "U101" == rules[run["results"][0]["ruleIndex"]]["id"] == run["results"][0]["ruleId"]


def test_a_rule_helps_with_the_page_of_its_check():
    rule = log(rules=RULES)["tool"]["driver"]["rules"][0]

    assert "converted-value-differs" == rule["name"]
    assert claimcheck.CHECKS[0].summary == rule["shortDescription"]["text"]
    assert "Wrong:\n\n    The path is 42 miles" in rule["help"]["text"]
    assert "Wrong:\n\n```text\nThe path is 42 miles" in rule["help"]["markdown"]


def test_a_code_without_a_rule_has_no_index():
    assert "ruleIndex" not in log(report(finding(code="C001")), rules=RULES)["results"][0]


def test_a_log_of_no_reports_is_a_log():
    assert [] == log()["results"]


def test_the_message_leads_to_the_evidence():
    made = result(finding(LINE, "10 km", "5 miles", alternatives=("8 km",)))

    assert f"{MESSAGE}; would fit: 8 km (compare [5 miles](1))" == made["message"]["text"]
    assert [(1, "5 miles")] == [(place["id"], place["message"]["text"]) for place in made["relatedLocations"]]


def test_what_looks_like_a_link_or_a_placeholder_in_the_authors_words_is_none():
    made = result(finding(message="[5 miles](http://example.org) {0} \\"))

    assert "\\[5 miles\\](http://example.org) {{0}} \\\\" == made["message"]["text"]


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_the_level_is_the_severity(severity):
    assert severity == result(finding(severity=severity))["level"]


def test_a_region_counts_code_points_and_ends_behind_the_last_of_them():
    text = "Hi 😀\r\nin 北京 10 km"

    region = result(finding(text, "10 km"), text=text)["locations"][0]["physicalLocation"]["region"]

    assert {
        "startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12, "charOffset": 12, "charLength": 5,
        "snippet": {"text": "10 km"},
    } == region  # fmt: skip
    assert "unicodeCodePoints" == log()["columnKind"]


def test_an_offset_that_is_none_into_the_file_is_left_out():
    headed = claimcheck.check("It is 50 miles (20 km) long.", headline="A bridge")

    region = log(headed)["results"][0]["locations"][0]["physicalLocation"]["region"]

    assert (1, 17) == (region["startLine"], region["startColumn"])
    assert not region.keys() & {"charOffset", "charLength"}


@pytest.mark.parametrize("path", ["story.docx", "story.RTF", "wire.json", "archive.jsonl:12"])
def test_an_offset_into_the_text_inside_a_file_is_left_out(path):
    region = result(finding(), path=path)["locations"][0]["physicalLocation"]["region"]

    assert not region.keys() & {"charOffset", "charLength"}


@pytest.mark.parametrize("path, expected", [
    ("stories/a.md", {"uri": "stories/a.md", "uriBaseId": "SRCROOT"}),
    ("./stories//a.md", {"uri": "stories/a.md", "uriBaseId": "SRCROOT"}),
    ("50% a:b é#?.md", {"uri": "50%25%20a%3Ab%20%C3%A9%23%3F.md", "uriBaseId": "SRCROOT"}),
    ("<stdin>", {"uri": "%3Cstdin%3E", "uriBaseId": "SRCROOT"}),
    ("bytes\udcff.md", {"uri": "bytes%FF.md", "uriBaseId": "SRCROOT"}),
    ("/news/a b.md", {"uri": "file:///news/a%20b.md"}),
    ("C:/news/a.md", {"uri": "file:///C:/news/a.md"}),
])  # fmt: skip
def test_a_path_is_a_uri_from_the_root_of_the_project(path, expected):
    assert expected == result(finding(), path=path)["locations"][0]["physicalLocation"]["artifactLocation"]


def test_a_fingerprint_stays_when_the_line_moves():
    moved = f"A new first line.\n\n{LINE}"

    assert marks(report(finding())) == marks(report(finding(moved, "10 km"), text=moved))


def test_equal_findings_of_one_file_are_counted():
    twice = f"{LINE}\n{LINE}"
    second = finding()._replace(span=claimcheck.Span(len(LINE) + 24, len(LINE) + 29))

    assert ["5f3a:1", "5f3a:2", "5f3a:1"] == marks(report(finding(), second, text=twice), report(finding()))


def marks(*reports):
    return [result["partialFingerprints"]["claimcheck/v1"] for result in log(*reports)["results"]]


@pytest.mark.parametrize("kind, expected", [
    ("comment", "inSource"), ("front matter", "inSource"), ("settings", "external"),
])  # fmt: skip
def test_what_is_suppressed_is_there_and_says_so(kind, expected):
    made = log(report(suppressed=[Suppressed(finding(), kind, "as the ministry\nprinted it")]))["results"]

    assert [[{"kind": expected, "justification": "as the ministry printed it"}]] == [x["suppressions"] for x in made]


def test_what_is_suppressed_is_counted_in_its_place():
    twice = f"{LINE}\n{LINE}"
    second = finding()._replace(span=claimcheck.Span(len(LINE) + 24, len(LINE) + 29))

    made = log(report(second, text=twice, suppressed=[Suppressed(finding(), "comment", "")]))["results"]

    assert [("5f3a:1", True), ("5f3a:2", False)] == [
        (each["partialFingerprints"]["claimcheck/v1"], "suppressions" in each) for each in made
    ]


def test_what_was_not_read_is_a_notification():
    made = log(report(unread=[Unread(4, 10, "a table {1}")]))["invocations"][0]["toolExecutionNotifications"]

    assert [("warning", "a table {{1}}", 5)] == [
        (each["level"], each["message"]["text"], each["locations"][0]["physicalLocation"]["region"]["startColumn"])
        for each in made
    ]


def test_real_articles_make_a_valid_log():
    stories = sorted((Path(__file__).parent.parent / "articles").glob("*.md"))

    assert 3 <= len(log(*map(claimcheck.check_file, stories), claimcheck.check(LINE), rules=RULES))


@settings(max_examples=50, deadline=None)
@given(reports())
def test_any_report_makes_a_valid_log(made):
    assert len(made.findings) + len(made.suppressed) == len(log(made)["results"])


def test_the_format_is_this_log():
    assert json.loads(written("sarif", report(finding())))["runs"] == [log(report(finding()))]
