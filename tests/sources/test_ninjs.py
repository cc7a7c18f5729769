"""Of ninjs the headline and the body are read."""

import json
from datetime import date

import pytest

import claimcheck
from claimcheck.errors import SourceError
from claimcheck.sources import ninjs

WRONG = "The path is 42 miles (26 km) long."


@pytest.mark.parametrize("story, text", [
    ({"body_text": WRONG}, WRONG),
    ({"body_html": "<p>The path is <b>42</b> miles (26&#32;km) long.</p>", "body_text": " "}, WRONG),
    ({"body_xhtml": f"<div><p>{WRONG}</p></div>", "headline": "Path opens"}, f"Path opens\n\n{WRONG}"),
    ({"body_html": f"<p>{WRONG}", "body_text": "Plain."}, "Plain."),
    ({"bodies": [{"contenttype": "text/html", "value": f"<p>{WRONG}"}], "headlines": [{"value": "Path opens"}]},
     f"Path opens\n\n{WRONG}"),
])  # fmt: skip
def test_the_text_is_the_headline_and_the_body_without_markup(story, text):
    document = ninjs.read(json.dumps(story))

    assert text == document.text
    assert "Path opens" == document[document.headline] if document.headline else "headline" not in story


def test_spans_index_the_text_of_the_story():
    story = json.dumps({"headline": "Path opens", "body_html": f"<p>First.</p><p>{WRONG}</p>"})
    report = claimcheck.check(story, format="ninjs")

    assert ["26 km"] == [report.document[finding.span] for finding in report.findings]


@pytest.mark.parametrize("story, day", [
    ({"versioncreated": "2017-06-18T08:00:00Z", "firstcreated": "2017-06-17T08:00:00Z"}, date(2017, 6, 18)),
    ({"firstcreated": "2017-06-17T08:00:00+02:00"}, date(2017, 6, 17)),
    ({"versioncreated": 5}, None),
    ({}, None),
])  # fmt: skip
def test_the_day_is_that_of_the_version(story, day):
    assert day == ninjs.read(json.dumps({"body_text": "Text", **story})).published


def test_a_body_that_is_partly_unread_says_so():
    assert ["a comment that never ends"] == [part.why for part in ninjs.read('{"body_html": "ten <!-- 5"}').unread]


@pytest.mark.parametrize("text, said", [
    ('{"type": "picture"}', "JSON without a story; accepted: a ninjs object with body_text, body_html or body_xhtml"),
    ("[1]", "JSON without a story"),
    ('{"body_text": 5}', "JSON without a story"),
    ('{\n"body_text": "ten}', "not valid JSON at line 2, column 14; accepted"),
    ("[" * 100_000, "nested too deeply"),
    ("9" * 5_000, "too many digits"),
    ("", "not valid JSON at line 1, column 1"),
])  # fmt: skip
def test_what_is_no_story_is_refused(text, said):
    with pytest.raises(SourceError, match=said):
        ninjs.read(text)
