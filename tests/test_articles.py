"""Whole articles, with the findings that they must give drawn inside: no more, no fewer, in these words."""

import re
from pathlib import Path

import pytest

import claimcheck
from claimcheck.reports.text import draw

FOLDER = Path(__file__).parent / "articles"
ARTICLES = sorted(FOLDER.glob("*.md"))
MARKS = re.compile(r"[ ]*[\^~].*")
ABOUT = re.compile(r"\A<!--.*-->\n")
NAMES = [path.stem for path in ARTICLES]


def drawn(path):
    """The lines of an article with its drawings, without the comment that says what it is."""
    return ABOUT.sub("", path.read_text("utf-8")).splitlines()


def bare(path):
    """The article itself: what the author wrote."""
    return "\n".join(line for line in drawn(path) if not MARKS.fullmatch(line))


def redrawn(report):
    """The article with every finding drawn beneath the line that it stands on."""
    lines = report.document.text.split("\n")
    for finding in reversed(report.findings):
        line, _ = report.document.locate(finding.span.start)
        lines.insert(line, marks(report, finding))
    return lines


def marks(report, finding):
    """The line of marks of a finding, beneath the whole line, however long that is."""
    _, column = report.document.locate(finding.span.start)
    start = finding.span.start - column + 1
    whole = report.document.text[start:].partition("\n")[0]
    row = [" "] * len(whole)
    for sign, spans in (("~", finding.evidence), ("^", (finding.span,))):
        for span in spans:
            if not start <= span.start < start + len(whole):
                continue  # on a line of its own, which the terminal draws too
            row[span.start - start : span.end - start] = sign * (span.end - span.start)
    return "".join(row).rstrip() + " " + finding.message


@pytest.mark.parametrize("path", ARTICLES, ids=NAMES)
def test_an_article_gives_the_findings_drawn_in_it_and_no_others(path):
    report = claimcheck.check(bare(path), format="markdown")

    assert drawn(path) == redrawn(report)


@pytest.mark.parametrize("path", ARTICLES, ids=NAMES)
def test_each_article_has_figures_that_are_tested_and_hold(path):
    report = claimcheck.check(bare(path), format="markdown")

    assert [r for r in report.relations if r.verdict == "consistent"]


@pytest.mark.parametrize("path", ARTICLES, ids=NAMES)
def test_a_drawing_in_an_article_is_the_one_of_the_terminal(path):
    report = claimcheck.check(bare(path), format="markdown")
    for finding in report.findings:
        lines = draw(report.document, finding).splitlines()
        index = next(i for i, line in enumerate(lines) if "^" in line)
        line, under = lines[index - 1 : index + 1]

        assert finding.message in under
        assert report.document[finding.span] == line[under.index("^") :][: under.count("^")]


def test_half_of_the_articles_are_without_a_fault():
    clean = [path for path in ARTICLES if not any(MARKS.fullmatch(line) for line in drawn(path))]

    assert len(clean) >= len(ARTICLES) // 2
