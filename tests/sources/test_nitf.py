"""NITF is read like HTML; other XML is refused."""

from datetime import date

import pytest

import claimcheck
from claimcheck.errors import SourceError
from claimcheck.sources import nitf

STORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd" [<!ENTITY x "y">]>
<nitf>
  <head><title>Path slug</title><docdata><date.issue norm="20170618T083000Z"/></docdata></head>
  <body>
    <body.head><hedline><hl1>Path opens</hl1><hl2>It is long</hl2></hedline>
      <dateline><location><city>Ansel</city></location> <story.date norm="20170617">June 17</story.date></dateline>
    </body.head>
    <body.content>
      <p>The <org>county</org>'s path is <num>42</num>&#160;miles (<em>26</em> km) long.</p>
      <media><media-object encoding="base64">NTAwIGttICg1IG1pbGVzKQ==</media-object><media-caption>A path</media-caption></media>
      <table><tr><td>10 km</td><td>(9 miles)</td></tr></table>
    </body.content>
  </body>
</nitf>
"""  # noqa: E501


def test_a_story_is_read_with_its_headline_and_day():
    document = nitf.read(STORY)

    assert ("Path opens", date(2017, 6, 18)) == (document[document.headline], document.published)
    assert [
        "Path opens", "It is long", "Ansel June 17", "The county's path is 42\xa0miles (26 km) long.", "A path",
        "10 km", "(9 miles)",
    ] == document.as_read().text.split("\n\n")  # fmt: skip


def test_places_are_those_of_the_source():
    report = claimcheck.check(STORY, format="nitf")

    assert ["26</em> km"] == [report.document[finding.span] for finding in report.findings]
    column = STORY.splitlines()[9].index("26</em>") + 1
    assert [(10, column)] == [report.document.locate(finding.span.start) for finding in report.findings]


@pytest.mark.parametrize("head, day", [
    ('<date.issue norm="20170618"/>', date(2017, 6, 18)),
    ('<date.issue norm="2017-06-18T08:30:00-05:00"/>', date(2017, 6, 18)),
    ('<date.release norm="20170619"/><story.date norm="20170618"/>', date(2017, 6, 18)),
    ('<date.issue norm="soon"/>', None),
    ("<date.issue/>", None),
])  # fmt: skip
def test_the_day_is_that_of_the_issue(head, day):
    assert day == nitf.read(f"<nitf><head>{head}</head><body><p>Text</p></body></nitf>").published


def test_without_a_headline_the_title_is_the_headline():
    document = nitf.read("<nitf><head><title>Path opens</title></head><body><p>Text</p></body></nitf>").as_read()

    assert ("Path opens", "Path opens\n\nText") == (document[document.headline], document.text)


@pytest.mark.parametrize("text, said", [
    ("<?xml version='1.0'?><rss><nitf/></rss>", "XML that begins with <rss>; accepted: NITF, whose first tag is <nitf"),
    ("plain text", "no XML; accepted: NITF"),
    ("", "no XML; accepted: NITF"),
])  # fmt: skip
def test_other_xml_is_refused(text, said):
    with pytest.raises(SourceError, match=said):
        nitf.read(text)
