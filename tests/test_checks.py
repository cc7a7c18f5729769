"""Every check keeps the promises of its own docstring."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

import claimcheck.checks
from claimcheck import CHECKS, Settings, check
from claimcheck.article import Article
from claimcheck.reports.text import draw

FOLDER = Path(claimcheck.checks.__file__).parent


def cases(verdict):
    return [
        pytest.param(rule, example, id=f"{rule.name}-{i}")
        for rule in CHECKS
        for i, example in enumerate(rule.examples)
        if example.verdict == verdict
    ]


def read(example, *codes):
    published = date.fromisoformat(example.published) if example.published else None
    return check(example.prose, published=published, format=example.format, settings=Settings(select=codes))


@pytest.mark.parametrize("rule, example", cases("Wrong"))
def test_wrong_example_is_drawn_exactly_so(rule, example):
    report = read(example, rule.code)

    assert example.drawing == "\n".join(draw(report.document, finding) for finding in report.findings)


@pytest.mark.parametrize("rule, example", cases("Wrong"))
def test_wrong_example_is_wrong_under_its_own_check_only(rule, example):
    assert {rule.code} == {finding.code for finding in read(example).findings}


@pytest.mark.parametrize("rule, example", cases("Right"))
def test_right_example_is_silent_under_every_check(rule, example):
    assert [] == [finding.message for finding in read(example).findings]


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.name)
def test_each_check_is_documented(rule):
    verdicts = {example.verdict for example in rule.examples}

    assert rule.summary.endswith(".")
    assert {"Wrong", "Right"} == verdicts
    assert rule.explanation.startswith(rule.summary)


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.name)
def test_no_example_of_a_docstring_is_overlooked(rule):
    headings = [line for line in rule.doc.splitlines() if line.startswith(("Wrong", "Right"))]

    assert len(headings) == len(rule.examples)


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.name)
def test_a_check_lives_in_the_file_of_its_name_and_says_its_code_first(rule):
    module = FOLDER / f"{rule.name.replace('-', '_')}.py"

    assert module.read_text("utf-8").startswith(f'"""{rule.code}: ')


def test_every_file_is_in_the_catalogue():
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("[!_]*.py")}

    assert files == {rule.name for rule in CHECKS}


def test_codes_and_names_are_unique():
    assert len(CHECKS) == len({rule.code for rule in CHECKS})
    assert len(CHECKS) == len({rule.name for rule in CHECKS})


class Unpaired:
    """An article in which no wording pairs anything, which notes what is asked for and shows none of its claims."""

    def __init__(self, published):
        self.document = SimpleNamespace(language="en", published=published)
        self.asked = set()

    def paired(self, relation):
        self.asked.add(relation)
        return ()

    conversions = Article.conversions


@pytest.mark.parametrize("rule", [rule for rule in CHECKS if rule.relations], ids=lambda rule: rule.name)
@pytest.mark.parametrize("published", [None, date(2017, 6, 18)])
def test_a_check_sees_nothing_where_none_of_its_relations_is_paired(rule, published):
    article = Unpaired(published)

    # What it does without them hangs on nothing else, since it is shown nothing else: so it may be left out.
    assert list(rule.look(article)) == []
    assert article.asked <= rule.relations
