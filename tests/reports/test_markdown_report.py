"""A summary for people."""

from sample_reports import LINE, MESSAGE, finding, report, written

from claimcheck.report import Suppressed
from claimcheck.text import Unread


def test_an_article_with_findings_is_a_table_with_the_arithmetic():
    text = written("markdown", report(finding(LINE, "10 km", "5 miles", alternatives=("8 km",))))

    assert "## stories/bridge.txt\n" in text
    assert (
        f"| 1 | 10 km | 5 miles | {MESSAGE}<br>would fit: 8 km | U101 converted-value-differs (error) |" in text
    )  # fmt: skip


def test_an_article_without_findings_is_counted_only():
    assert (
        "# Figures that contradict each other\n\n"
        "2 articles, 4 figures read, 2 relations tested, 2 hold; no contradictions found among them.\n"
    ) == written("markdown", report(), report())


def test_what_was_not_read_is_listed():
    assert "* not read, from line 1 on: no such day\n" in written(
        "markdown", report(unread=[Unread(4, 10, "no such day")])
    )


def test_what_is_suppressed_is_counted():
    text = written("markdown", report(suppressed=[Suppressed(finding(), "comment", "")]))

    assert text.endswith("no contradictions found among them, 1 suppressed.\n")


def test_nobody_is_called_by_name_and_nothing_is_fetched():
    text = written("markdown", report(finding(message="@everyone #1 ![x](http://example.org/x.png) www.example.org")))

    assert "\\@\u200beveryone \\#\u200b1 !\\[x\\](http\\://example.org/x.png) www\\.example.org" in text
